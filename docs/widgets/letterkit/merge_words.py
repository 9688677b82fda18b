"""Two versions of a sentence made one, word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import alignment

if TYPE_CHECKING:
    Change = tuple[int, int, list[str]]

# Fewer unchanged words than this between two changes are part of one change: "I", "to" and "the" stand in any sentence.
APART = 3
# Two versions of a sentence that share less than this (in hundredths of their words), and do not even begin alike, are
# two sentences: to mix their words would make nonsense.
RELATED = 30
MARKS = " \n.,:;!?()[]“”\"'’‘–—-/"


def related(one: str, other: str) -> bool:
    """Whether these are two versions of one sentence."""
    words, others = tokens(one), tokens(other)
    return alignment.likeness(one, other) >= RELATED or words[: APART * 2] == others[: APART * 2]


def merge_words(before: str, mine: str, now: str) -> str | None:
    """The sentence with both changes, to ``mine`` and to ``now``; None where they touch the same words."""
    base = tokens(before)
    left = [(change, True) for change in changes(base, tokens(mine))]
    left += [(change, False) for change in changes(base, tokens(now)) if (change, True) not in left]
    left.sort(key=lambda one: (one[0][0], one[0][1], one[1]))
    made: list[str] = []
    at = 0  # up to here the words are there
    last: list[str] = []  # what was put in there
    for (start, end, words), _ in left:
        # One may go on where the other ends; but not with the same words, which would stand there twice.
        if start < at or (start == at and _share(last, words)):
            return None
        made += base[at:start] + words
        at, last = end, words
    return "".join(made + base[at:])


def _share(words: list[str], others: list[str]) -> bool:
    return any(word in others for word in words if word not in MARKS)


def tokens(paragraph: str) -> list[str]:
    """A text cut into words and marks: joined, they are the text again."""
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
