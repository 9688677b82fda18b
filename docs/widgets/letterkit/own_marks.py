"""Whose words: marks around the reader's answers while a letter is made, and the stretches that come of them.

An answer is marked where it enters the template, so the mark goes with it through macros, loops and filters. The
letter itself is made of answers without marks; a second one, made with marks, only says whose each stretch is.
``text.clean`` takes control characters out of answers, so what a reader types can never be a mark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import capital, is_capital
from letterkit.text import BLOCK, KIND, is_short, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from letterkit.shapes import Blocks, Stretches

OPEN = "\x02"  # start of text
CLOSE = "\x03"  # end of text
# What quotes: in English, as typed, in German, and in Switzerland.
PAIRS = ("“”", "‘’", '""', "''", "„“", "„”", "‚‘", "«»", "»«")


def wrap(answer: str) -> str:
    """An answer with marks around it; nothing where there is none."""
    return OPEN + answer + CLOSE if answer else answer


def strip(text: str) -> str:
    """A text without its marks."""
    return text.replace(OPEN, "").replace(CLOSE, "") if OPEN in text or CLOSE in text else text


def pieces(text: str) -> list[tuple[str, bool]]:
    """A marked text in pieces: (text, whether it is the reader's own) pairs, empty ones left out."""
    found = []
    for index, part in enumerate(text.split(OPEN)):
        own, _, rest = part.partition(CLOSE) if index else ("", "", part)
        found += [(own, True), (rest.replace(CLOSE, ""), False)]
    return [pair for pair in found if pair[0]]


def is_own(text: str) -> bool:
    """Whether all of a marked text is the reader's own, but for blanks."""
    found = pieces(text)
    return bool(found) and all(own or not words_of(piece) for piece, own in found)


def cut(text: str, start: int, end: int) -> str:
    """Characters start to end of a marked text, not counting marks: text[start:end] with the marks that go with it."""
    if OPEN not in text and CLOSE not in text:
        # A slice would be a copy, and a long answer goes through many filters.
        return text if not start and end == len(text) else text[start:end]
    made = []
    for piece, own in pieces(text):
        part = piece[max(start, 0) : max(end, 0)]
        made.append(wrap(part) if own else part)
        start -= len(piece)
        end -= len(piece)
    return "".join(made)


def trim(text: str, blanks: str) -> str:
    """A marked text without these characters at its ends."""
    if OPEN not in text and CLOSE not in text:
        return text.strip(blanks)  # as a rule, and quick where an answer is long
    plain = strip(text)
    left = len(plain) - len(plain.lstrip(blanks))
    return cut(text, left, left + len(plain.strip(blanks)))


def without_end(text: str) -> str:
    """A marked text without the blanks around it, and without the full stop or comma that people add at its end. A
    short form keeps its own.
    """
    marked = trim(text, " \t\n")
    plain = strip(marked)
    while plain and plain[-1] in " .,;:" and not is_short(plain):
        plain = plain[:-1]
    return cut(marked, 0, len(plain))


def unquoted(text: str) -> str:
    """A marked text without the pair of quotation marks around all of it, and the marks behind them."""
    marked = without_end(text)
    plain = strip(marked)
    pair, inner = plain[:1] + plain[-1:], plain[1:-1]
    whole = pair in PAIRS and inner and pair[0] not in inner and (pair[1] not in inner or pair == "‘’")
    if pair in PAIRS and pair[0] != pair[1] and inner.count(pair[0]) == inner.count(pair[1]):
        whole = whole or inner.find(pair[0]) < inner.find(pair[1])  # one in it: “how you said “hi” to all”
    return cut(marked, 1, len(plain) - 1) if whole else text


def split(text: str, between: str) -> list[str]:
    """A marked text split where ``between`` stands, each part with its own marks."""
    if OPEN not in text and CLOSE not in text:
        return text.split(between)
    parts = []
    at = 0
    for part in strip(text).split(between):
        parts.append(cut(text, at, at + len(part)))
        at += len(part) + len(between)
    return parts


def with_first(text: str, letter: str) -> str:
    """A marked text with another first letter, its marks where they were."""
    at = 1 if text[:1] == OPEN else 0
    return text[:at] + letter + text[at + 1 :]


def with_capital(text: str) -> str:
    """A marked text with a capital at its beginning, but for names such as iOS and addresses: "www.example.org"."""
    whole = strip(text)
    start = capital(whole[:1])
    if start == whole[:1]:
        return text
    first = whole.split(" ", 1)[0]
    if "." in first[2:-2] or "@" in first or any(is_capital(c) for c in first):
        return text
    return with_first(text, start)


def stretches_of(raw: str, blocks: Blocks) -> list[Stretches] | None:
    """Whose words the blocks are: for each block its own (start, end) stretches, in order.

    raw: the letter as rendered with marks; blocks: (kind, text) pairs of the letter rendered without. Laying out
    changes nothing but blanks (``text.paragraphs``), so the two have the same words in the same order; where they
    don't, because a template asked what an answer says, the result is None.
    """
    cursor = _Cursor([text for _, text in blocks])
    for position, part in enumerate(raw.split(BLOCK)):
        if position % 2:
            part = part.split(KIND, 1)[1]
        for piece, own in pieces(part):
            if not cursor.take(words_of(piece), own):
                return None
    return cursor.own if cursor.at_end() else None


class _Cursor:
    """Goes through the texts of a letter, a word at a time.

    It never looks into a whole text: where letters are beyond ASCII, MicroPython counts its way from the front to each
    place, and a long text would take ages.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = [words_of(text) for text in texts]
        self.own: list[Stretches] = [[] for _ in texts]
        self.index = 0  # of the text
        self.word = 0  # in that text
        self.rest = ""  # what is left of that word, where a part of it has been taken
        self.at = 0  # the place in the text

    def take(self, words: Sequence[str], own: bool) -> bool:
        """Goes past these words. Returns whether they stand there."""
        first = True  # of its stretch in this text
        for word in words:
            if self.index < len(self.texts) and self.word == len(self.texts[self.index]):
                self.index += 1
                self.word = self.at = 0
                first = True
            if self.index == len(self.texts) or self.word == len(self.texts[self.index]):
                return False
            here = self.rest or self.texts[self.index][self.word]
            if not here.startswith(word):
                return False
            end = self.at + len(word)
            if own:
                stretches = self.own[self.index]
                start = self.at if first else stretches.pop()[0]
                stretches.append((start, end))
                first = False
            self.rest = here[len(word) :]
            self.at = end
            if not self.rest:
                self.word += 1
                self.at += 1  # the blank
        return True

    def at_end(self) -> bool:
        """Whether nothing is left of the texts."""
        return self.index + 1 >= len(self.texts) and (
            not self.texts or self.word == len(self.texts[self.index])
        )


def found_in(blocks: Blocks, answers: Sequence[str]) -> list[Stretches]:
    """For each block the stretches in which one of these answers stands: as near as one can tell without marks."""
    lines = []
    for answer in answers:
        lines += [answer, answer.replace("\n", " ")] + [line for line in answer.split("\n") if line]
    found = []
    for _, text in blocks:
        stretches: Stretches = []
        for line in lines:
            start = text.find(line)
            while start >= 0:
                end = start + len(line)
                if not any(start < other[1] and other[0] < end for other in stretches):
                    stretches.append((start, end))
                start = text.find(line, end)
        found.append(sorted(stretches))
    return found
