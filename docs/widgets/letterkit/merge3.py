"""A text that a reader has changed, and later answers: both changes in one text.

A three-way merge: ``base`` is the letter as it was when the reader changed it last, ``edited`` the reader's text,
``new`` the letter as the answers give it now. Paragraphs are told apart first, then their sentences, then their words.
What the reader has changed is never lost: a sentence of which both have changed the same words stays as the reader has
it, and is handed on as a clash, so that the reader can choose. What stands around the words and has no place in the new
letter is kept for one that has (``apart``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import alignment, apart, edits
from letterkit.merge_words import merge_words, related

if TYPE_CHECKING:
    from collections.abc import Sequence

    from letterkit.shapes import Block, Blocks, Clash

    Trio = tuple[int | None, int | None, int | None]

MINE, THEIRS = "mine", "theirs"
STOPS = ".!?"
SHORT = 3  # letters, of a word that its full stop may shorten: "Dr.", "Ltd."


class Merged:
    """text: the edited text with what has changed from base to new. clashes: what is left to choose, in order. base:
    what the text has to be held against from now on, so that these clashes are found again, and no others; with what is
    apart.
    """

    def __init__(self, text: str, base: Blocks, clashes: list[Clash]) -> None:
        self.text = text
        self.base = base
        self.clashes = clashes


def merge(base: Blocks, edited: str, new: Blocks, choice: str = "") -> Merged:
    """base, new: (kind, text) pairs; base with what is apart. choice: whose words the first clash is settled with,
    ``MINE`` or ``THEIRS``.
    """
    base, edited, aside = apart.fitted(base, edited, new)
    kinds = [(kind, part) for kind, words in edits.blocks(edited, base) for part in words.split("\n\n")]
    before, mine, now = [t for _, t in base], [t for _, t in kinds], [t for _, t in new]
    merging = _Merging(choice)
    made: list[str] = []
    against: Blocks = []
    in_mine = alignment.versions(base, kinds, _like_by_hand)
    for one, here, there in _trios(mine, now, in_mine, alignment.versions(base, new, _like_as_written)):
        said, typed, given = _at(before, one), _at(mine, here), _at(now, there)
        # A close holds no answer: whoever has one of their own is not asked about ours.
        own = one is not None and base[one][0] == "close" and typed not in (None, said) and given is not None
        text, old = (typed, given) if own else merging.paragraph(said, typed, given)
        if text is not None:
            made.append(text)
        if old is not None:
            against.append((new[there][0] if there is not None else base[one or 0][0], old))
    return Merged("\n\n".join(edits.cut("\n\n".join(made))), against + aside, merging.clashes)


def _at(items: Sequence[str], index: int | None) -> str | None:
    return None if index is None else items[index]


def _trios(
    mine: Sequence[str],
    now: Sequence[str],
    in_mine: Sequence[int | None],
    in_now: Sequence[int | None],
) -> list[Trio]:
    """The three versions of each item, in the order of the merged text: (place before, in mine, now), each None where
    it isn't there. in_mine, in_now: for each item before, where it is there.
    """
    made: list[Trio] = []
    next_mine = next_now = 0
    for one in range(len(in_mine) + 1):
        last = one == len(in_mine)
        here, there = (len(mine), len(now)) if last else (in_mine[one], in_now[one])
        added = range(next_mine, next_mine if here is None else here)
        come = range(next_now, next_now if there is None else there)
        # What both have put in is there once.
        made += [(None, index, None) for index in added if mine[index] not in now[next_now : come.stop]]
        made += [(None, None, other) for other in come]
        next_mine = next_mine if here is None else here + 1
        next_now = next_now if there is None else there + 1
        if not last:
            made.append((one, here, there))
    return made


def _like_as_written(one: Block, other: Block) -> int | None:
    """As ``alignment.version``, for two letters as written: what stands around the words is known by its kind."""
    if one[0] != other[0]:
        return None
    return 100 if one[0] in edits.ABOVE + edits.BELOW else alignment.version(one[1], other[1])


def _like_by_hand(one: Block, other: Block) -> int | None:
    """The same for a letter as written and the reader's: a close is none of its paragraphs, wherever it stands."""
    around = edits.ABOVE + edits.BELOW
    if one[0] != other[0] and (one[0] in around or other[0] in around):
        return None
    return alignment.version(one[1], other[1]) or (1 if one[0] in around else 0)


class _Merging:
    """choice: what the next clash is settled with, or "". Each version is None where it isn't there. What is returned
    is (what stands in the text, what it has to be held against from now on).
    """

    def __init__(self, choice: str) -> None:
        self.choice = choice
        self.clashes: list[Clash] = []

    def paragraph(
        self, before: str | None, mine: str | None, now: str | None
    ) -> tuple[str | None, str | None]:
        """The three versions of a paragraph."""
        if before is None or mine is None or now is None or now in (before, mine) or mine == before:
            return self.one(before, mine, now)
        units = [_units(version) for version in (before, mine, now)]
        texts = [[text for text, _ in one] for one in units]
        in_mine = alignment.versions(texts[0], texts[1], alignment.version)
        in_now = alignment.versions(texts[0], texts[2], alignment.version)
        made = against = ""
        for places in _trios(texts[1], texts[2], in_mine, in_now):
            versions = [_at(texts[side], place) for side, place in enumerate(places)]
            ends = [units[side][place][1] for side, place in enumerate(places) if place is not None]
            text, old = self.one(versions[0], versions[1], versions[2])
            made += text + (ends[-1] or " ") if text else ""
            against += old + (ends[-1] or " ") if old else ""
        return made.rstrip(" \n") or None, against.rstrip(" \n") or None

    def one(self, before: str | None, mine: str | None, now: str | None) -> tuple[str | None, str | None]:
        """The three versions of a sentence, or of a paragraph that only one of both has changed."""
        if mine == before:
            return now, now
        if now in (before, mine):
            return mine, now
        if before is not None and mine is not None and now is not None and related(before, now):
            words = merge_words(before, mine, now)
            if words is not None:
                return words, now
        return self._clash(before, mine, now)

    def _clash(self, before: str | None, mine: str | None, now: str | None) -> tuple[str | None, str | None]:
        if self.choice:
            chosen, self.choice = self.choice, ""
            return (mine if chosen == MINE else now), now
        self.clashes.append((mine or "", now or ""))
        return mine, before


def _units(paragraph: str) -> list[tuple[str, str]]:
    """The lines and sentences of a paragraph: (text, the blank after it) pairs."""
    made = []
    start = 0
    for at, character in enumerate(paragraph):
        if character == "\n" or (character == " " and _ends(paragraph[start:at])):
            made.append((paragraph[start:at], character))
            start = at + 1
    return made + [(paragraph[start:], "")]


def _ends(words: str) -> bool:
    """Whether a sentence ends here, not only a word such as "Dr."."""
    return words[-1:] in STOPS and words != "" and len(words.split(" ")[-1]) > SHORT + 1
