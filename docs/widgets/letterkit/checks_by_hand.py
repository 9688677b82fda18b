"""Checks on words that the reader has typed into the letter itself: no answer says them, so none can be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import find_whole, small
from letterkit.checks_answers import items_of
from letterkit.findings import Finding
from letterkit.names_alone import PERSONS
from letterkit.normalise import letters_of
from letterkit.slips import by_letter, misspelt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from letterkit.findings import Case
    from letterkit.tokeniser import Word

MARKS = '.,;:!?()"“”'
MOST = 8  # words, that are looked for twice


def typed_in_haste(case: Case, code: str) -> list[Finding]:
    """A word that the check's ``becomes`` or its ``words`` know how to write: "im"."""
    becomes, known = case.settings["becomes"], by_letter(case.settings["words"])
    found = []
    for typed, start in _own_words(case):
        word = becomes.get(small(typed)) or misspelt(typed, known)
        if word and word != typed:
            found += _by_hand(case, code, start, start + len(typed), word)
    return found


def _own_words(case: Case) -> Iterator[tuple[str, int]]:
    """(word, where it stands) of each that is the reader's own."""
    for first, last in case.context.own or ():
        at = first
        for piece in case.text[first:last].replace("\n", " ").split(" "):
            start, end = 0, len(piece)
            while start < end and piece[start] in MARKS:
                start += 1
            while start < end and piece[end - 1] in MARKS:
                end -= 1
            if start < end:
                yield piece[start:end], at + start
            at += len(piece) + 1


def _by_hand(case: Case, code: str, start: int, end: int, mend: str | None) -> list[Finding]:
    """[the finding at these characters of the text], or [] if they are an answer: that is looked at as a whole."""
    if case.question_at(start, end):
        return []
    finding = Finding(code, start, end, "", case.text[start:end])
    finding.mend = mend
    return [finding]


def small_name(case: Case, code: str) -> list[Finding]:
    """A name in small letters, though its answer has capitals."""
    found = []
    said = small(case.text) if case.context.own else ""
    for _, item in items_of(case, PERSONS + ("company",)):
        start = find_whole(said, small(item))
        end = start + len(item)
        if start != -1 and letters_of(item)[0] and not letters_of(case.text[start:end])[0] and len(item) > 2:
            found += _by_hand(case, code, start, end, item)
    return found


def said_twice(case: Case, code: str) -> list[Finding]:
    """Words that stand there twice in a row: "at St James's Hospital at St James's Hospital"."""
    found: list[Finding] = []
    for words in case.reading.sentence_words():
        at = 0
        while at < len(words):
            size = _size(words[at:], case.settings["words"])
            if size:
                found.append(case.at(code, words[at].start, words[at + 2 * size - 1].end, ""))
            at += 2 * size or 1
    return found


def _size(words: Sequence[Word], single: Sequence[str]) -> int:
    """With how many words these begin that follow once more; one alone counts only if it is a ``single`` one."""
    said = [word.said.replace("'", "") for word in words[: 2 * MOST]]
    for size in range(len(said) // 2, 0, -1):
        if said[:size] == said[size : 2 * size] and (size > 1 or said[0] in single):
            return size
    return 0


RECORDS = [
    ("typed-in-haste", typed_in_haste),
    ("name-capitals", small_name),
    ("said-twice", said_twice),
]
