"""The sentences of a letter that are the reader's own, so that they can be read once more before it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.checks_names import NAMES, calendar
from letterkit.tokeniser import Reading, Whole, compared

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from letterkit.shapes import Blocks, Given, Model, Stretches

# What is written in a line, on an envelope or on a calendar is the reader's, and says nothing that could hurt.
PLAIN_KINDS = ("address", "email", "phone", "date", "number", "choice")


class Sentence:
    """A sentence with words of the reader's own in it.

    start, end: its place in the whole text. pieces: (text, whether it is the reader's own) pairs. before, after: the
    sentences around it in its paragraph, or "".
    """

    def __init__(self, start: int, end: int, pieces: list[tuple[str, bool]], before: str, after: str) -> None:
        self.start = start
        self.end = end
        self.pieces = pieces
        self.before = before
        self.after = after

    @property
    def text(self) -> str:
        """Its words."""
        return "".join([text for text, _ in self.pieces])

    def is_own(self) -> bool:
        """Whether anything in it but names is the reader's own."""
        return any(mine for _, mine in self.pieces)


def names(model: Model, given: Given) -> list[str]:
    """What makes no sentence the reader's own: answers that are names and the like, days and months."""
    found = list(calendar(model["words"]))
    for field in model["fields"]:
        answer = given[field["name"]]
        if isinstance(answer, str) and (field["name"] in NAMES or field["kind"] in PLAIN_KINDS):
            found.append(" ".join(compared(answer)))
    return [name for name in found if name]


def sentences(
    blocks: Blocks, own: Sequence[Stretches], known: Sequence[str]
) -> Generator[None, None, list[Sentence]]:
    """Finds all sentences of a letter, in order and in steps.

    blocks: (kind, text) pairs. own: for each, its stretches that are the reader's own. known: see ``names``.
    """
    found: list[Sentence] = []
    at = 0
    for (kind, text), stretches in zip(blocks, own):
        if kind == "body":
            telling = [(a, b) for a, b in stretches if _tells(text[a:b], known)]
            places = yield from cut(text)
            around = [""] + [text[start:end] for start, end in places] + [""]
            for number, (start, end) in enumerate(places):
                pieces = _pieces(text, start, end, telling)
                found.append(Sentence(at + start, at + end, pieces, around[number], around[number + 2]))
            yield
        at += len(text) + 2  # the empty line between two blocks
    return found


def theirs(found: Sequence[Sentence], ours: Sequence[str]) -> list[Sentence]:
    """Of all sentences of a letter the reader's own. ours: those that are the toolkit's, whoever put them there."""
    return [one for one in found if one.is_own() and one.text not in ours]


def ours_of(found: Sequence[Sentence]) -> list[str]:
    """The words of those in which nothing but names is the reader's own."""
    return [one.text for one in found if not one.is_own()]


def _tells(words: str, known: Sequence[str]) -> bool:
    """Whether a stretch is more than a name, a date or a number."""
    said = compared(words)
    if not said or " ".join(said) in known:
        return False
    return any(word not in known and not word.isdigit() for word in said)


def _pieces(text: str, start: int, end: int, stretches: Stretches) -> list[tuple[str, bool]]:
    """A sentence in pieces: (text, whether it is the reader's own)."""
    made = []
    at = start
    for first, last in sorted(stretches):
        first, last = max(first, at), min(last, end)
        if first < last:
            if first > at:
                made.append((text[at:first], False))
            made.append((text[first:last], True))
            at = last
    if at < end:
        made.append((text[at:end], False))
    return made


def cut(text: str) -> Generator[None, None, Stretches]:
    """(start, end) of each sentence of a paragraph, in steps."""
    edges = [0]
    reading = Reading(Whole(text), at_once=False)
    yield from reading.steps
    words = reading.words
    for index in range(1, len(words)):
        last, word = words[index - 1], words[index]
        if last.sentence != word.sentence:
            between = text[last.end : word.start]
            # A mark that opens belongs to what follows: the cut is at the last blank before it, or the end of the line.
            blank = between.rfind("\n")
            edges.append(last.end + (blank if blank != -1 else between.rfind(" ")) + 1)
    edges.append(len(text))
    found: Stretches = []
    for index in range(1, len(edges)):
        start, end = edges[index - 1], edges[index]
        while end > start and text[end - 1] in " \n":
            end -= 1
        if end > start:
            found.append((start, end))
    return found
