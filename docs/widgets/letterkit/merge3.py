"""A text that a reader has changed, and later answers: both changes in one text, word by word where they meet.

A three-way merge: ``base`` is the letter as it was when the reader began to change it, ``edited`` the reader's text,
``new`` the letter as the answers give it now. What the reader has changed is never lost; it wins where both have
changed the same words, and the caller is told, so that the reader can be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import alignment, edits

if TYPE_CHECKING:
    from letterkit.shapes import Block, Blocks

    Change = tuple[int, int, list[str]]

# Fewer unchanged words than this between two changes are part of one change: "I", "to" and "the" stand in any sentence.
APART = 3
# Two versions of a paragraph that share less than this (in hundredths of their words), and do not even begin alike, are
# two paragraphs: to mix their words would make nonsense.
RELATED = 30
MARKS = " \n.,:;!?()[]“”\"'’‘–—-/"


def merge(base: Blocks, edited: str, new: Blocks) -> tuple[str, bool]:
    """(text, whole): the edited text with what has changed from base to new.

    base, new: (kind, text) pairs. whole: False if something of what is new is left out, because the reader has changed
    the same words, or taken them out.
    """
    before, mine, now = [t for _, t in base], edits.cut(edited), [t for _, t in new]
    in_mine = alignment.versions(before, mine, alignment.version)
    in_now = _versions_of_blocks(base, new)
    made, whole = [], True
    next_mine = next_now = 0
    for index, paragraph in enumerate(before + [None]):
        here, there = (in_mine + [len(mine)])[index], (in_now + [len(now)])[index]
        added: list[str] = []
        if here is not None:
            added = mine[next_mine:here]
            next_mine = here + 1
        if there is not None:
            added += [other for other in now[next_now:there] if other not in added]
            next_now = there + 1
        made += added
        if paragraph is None:
            break
        merged, complete = _paragraph(
            paragraph,
            None if here is None else mine[here],
            None if there is None else now[there],
        )
        whole = whole and complete
        made += merged
    return "\n\n".join(edits.cut("\n\n".join(made))), whole


def _versions_of_blocks(base: Blocks, new: Blocks) -> list[int | None]:
    """As ``alignment.versions``, for two letters as written: what stands around the words is known by its kind."""

    def likeness(one: Block, other: Block) -> int | None:
        if one[0] != other[0]:
            return None
        return 100 if one[0] in edits.ABOVE + edits.BELOW else alignment.version(one[1], other[1])

    return alignment.versions(base, new, likeness)


def _paragraph(before: str, mine: str | None, now: str | None) -> tuple[list[str], bool]:
    """(paragraphs, whole) of one paragraph's versions; a version is None where it was taken out."""
    if mine is None:
        return [], now is None or now == before
    if mine == before:
        return [] if now is None else [now], True
    if now is None or now in (before, mine):
        return [mine], now is not None
    if not _related(before, now):
        return [mine], False
    words, whole = merge_words(before, mine, now)
    return [words], whole


def _related(one: str, other: str) -> bool:
    words, others = tokens(one), tokens(other)
    return alignment.likeness(one, other) >= RELATED or words[: APART * 2] == others[: APART * 2]


def merge_words(before: str, mine: str, now: str) -> tuple[str, bool]:
    """(text, whole): as ``merge``, for the words of one paragraph."""
    base = tokens(before)
    left = [(change, True) for change in changes(base, tokens(mine))]
    left += [(change, False) for change in changes(base, tokens(now)) if (change, True) not in left]
    left.sort(key=lambda one: (one[0][0], one[0][1], one[1]))
    made: list[str] = []
    at, whole = 0, True
    while left:
        (start, end, words), is_mine = left.pop(0)
        cluster = [((start, end, words), is_mine)]
        # Changes of both that touch the same words: there the reader's version stands.
        while left and left[0][0][0] < end:
            end = max(end, left[0][0][1])
            cluster.append(left.pop(0))
        sides = [is_mine for _, is_mine in cluster]
        if True in sides and False in sides:
            whole = False
            cluster = [one for one in cluster if one[1]]
        for (first, last, words), _ in cluster:
            made += base[at:first] + words
            at = last
        made += base[at:end]
        at = end
    return "".join(made + base[at:]), whole


def tokens(paragraph: str) -> list[str]:
    """A paragraph cut into words and marks: joined, they are the paragraph again."""
    found, word = [], ""
    for character in paragraph:
        if character not in MARKS:
            word += character
            continue
        found += [word, character] if word else [character]
        word = ""
    return found + [word] if word else found


def changes(before: list[str], after: list[str]) -> list[Change]:
    """What makes ``after`` of ``before``: (start, end, words) triples in order, words in place of before[start:end]."""
    made: list[Change] = []
    for (start, end), (first, last) in alignment.gaps(alignment.same(before, after), len(after)):
        if made and len([token for token in before[made[-1][1] : start] if token not in MARKS]) < APART:
            begin, stop, words = made.pop()
            made.append((begin, end, words + before[stop:start] + after[first:last]))
        else:
            made.append((start, end, after[first:last]))
    return made
