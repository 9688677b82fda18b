"""The adviser's phrases in a letter: where they stand, and where negation or a harmless sense takes them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.phrase_index import ANY, BEGINS, BETWEEN, GAP, MAYBE, WORD, preparing, shape_of

if TYPE_CHECKING:
    from collections.abc import Container, Generator, Sequence

    from letterkit.shapes_of_checks import ChecksData, Part
    from letterkit.tokeniser import Reading, Word

# How far before a phrase a "not" still belongs to it.
REACH = 6


class Found:
    """A phrase in a letter. role: "phrase", "unless", "pretended" or "wants"; group: of a wanted phrase, which group.

    pattern: its number in the data. first, last: the numbers of its first and last word in ``reading.words``.
    """

    def __init__(self, data: ChecksData, number: int, first: int, last: int) -> None:
        self.pattern = number
        self.code, self.role, self.group = data["patterns"][number][:3]
        self.first = first
        self.last = last


def find(words: Sequence[Word], data: ChecksData) -> list[Found]:
    """Every phrase that stands in these words, however it is meant."""
    steps = finding(words, data)
    try:
        while True:
            next(steps)
    except StopIteration as end:
        found: list[Found] = end.value
        return found


def finding(words: Sequence[Word], data: ChecksData) -> Generator[None, None, list[Found]]:
    """The same in steps."""
    found: list[Found] = []
    yield from preparing(data)
    by_word, by_start = data["by_word"], data["by_start"]
    said = [word.said for word in words]
    for index, one in enumerate(said):
        if one in by_word:
            for numbers in by_word[one]:
                _look(words, said, index, numbers, data, found)
        start = one[:3]
        if start in by_start:
            for stem, numbers in by_start[start]:
                if one.startswith(stem):
                    _look(words, said, index, numbers, data, found)
        yield
    return found


def _look(
    words: Sequence[Word],
    said: Sequence[str],
    index: int,
    numbers: Sequence[int],
    data: ChecksData,
    found: list[Found],
) -> None:
    """Adds those of some phrases that stand around the word that is their rarest."""
    shapes = data["shapes"]
    sentence = words[index].sentence
    for number in numbers:
        parts, least, most, before, after = shapes[number] if number in shapes else shape_of(number, data)
        # Mostly one of its neighbours tells that it isn't the phrase.
        if before is not None and (index == 0 or said[index - 1] not in before):
            continue
        if after is not None and (index + 1 == len(said) or said[index + 1] not in after):
            continue
        for first in range(max(0, index - most), index - least + 1):
            if words[first].sentence == sentence:
                end = _end(words, first, parts, 0, sentence)
                if end > index:
                    found.append(Found(data, number, first, end - 1))
                    break


def _end(words: Sequence[Word], index: int, parts: Sequence[Part], at: int, sentence: int) -> int:
    """The number of the word after the phrase if its parts from ``at`` on stand here, or -1."""
    for place in range(at, len(parts)):
        kind, exact, stems = parts[place]
        if kind == BETWEEN:
            return _end_beyond(words, index, parts, place + 1, sentence)
        if kind == BEGINS:
            if index and words[index - 1].sentence == sentence and not words[index].paused:
                return -1
            continue
        if index == len(words) or words[index].sentence != sentence:
            if kind in (WORD, ANY) and "$" not in exact:
                return -1
            continue
        said = words[index].said
        if kind == ANY or said in exact or (stems and any(said.startswith(stem) for stem in stems)):
            if kind == MAYBE:
                # It may be there and yet belong to what follows: both are tried.
                end = _end(words, index + 1, parts, place + 1, sentence)
                if end != -1:
                    return end
            else:
                index += 1
        elif kind != MAYBE:
            return -1
    return index


def _end_beyond(words: Sequence[Word], index: int, parts: Sequence[Part], at: int, sentence: int) -> int:
    """The same, with up to ``GAP`` words before the parts; none of them begins another thought."""
    for beyond in range(index, min(index + GAP, len(words)) + 1):
        if beyond > index and beyond < len(words) and words[beyond].paused:
            return -1
        end = _end(words, beyond, parts, at, sentence)
        if end != -1 or beyond == len(words) or words[beyond].sentence != sentence:
            return end
    return -1


def is_negated(words: Sequence[Word], first: int, data: ChecksData, pretended: Container[int]) -> bool:
    """Whether a "not" stands before a phrase and belongs to it. pretended: the numbers of words that negate nothing."""
    negators, joints = data["negators"], data["joints"]
    sentence = words[first].sentence
    index = first
    for _ in range(REACH):
        if words[index].paused or index == 0 or words[index - 1].sentence != sentence:
            return False
        index -= 1
        if words[index].said in joints:
            return False
        if words[index].said in negators and index not in pretended:
            return True
    return False


def meant(reading: Reading, found: Sequence[Found], data: ChecksData) -> list[Found]:
    """The found phrases that are the writer's own, and meant: not quoted, not negated, not excused.

    What a letter should say (role "wants") may stand in quotation marks.
    """
    words = reading.words
    pretended = {}
    excused = {}
    for one in found:
        if one.role == "pretended":
            for index in range(one.first, one.last + 1):
                pretended[index] = True
        elif one.role == "unless":
            excused[(one.code, words[one.first].sentence)] = True
    kept = []
    for one in found:
        if one.role not in ("phrase", "wants") or (one.code, words[one.first].sentence) in excused:
            continue
        if one.role == "phrase" and (words[one.first].quoted or words[one.last].quoted):
            continue
        if data["checks"][one.code]["negation"] and is_negated(words, one.first, data, pretended):
            continue
        kept.append(one)
    return kept


def longest(found: Sequence[Found]) -> list[Found]:
    """Found phrases without those that overlap a longer one of the same check: each place is mentioned once."""
    # By each of their words: a letter may have hundreds, and few of them meet.
    at: dict[int, list[Found]] = {}
    for one in found:
        for index in range(one.first, one.last + 1):
            at.setdefault(index, []).append(one)
    kept = []
    there: dict[tuple[str, int, int], bool] = {}
    for one in found:
        place = (one.code, one.first, one.last)
        near = [other for index in range(one.first, one.last + 1) for other in at[index]]
        if place not in there and not any(_covers(other, one) for other in near):
            there[place] = True
            kept.append(one)
    return kept


def _covers(other: Found, one: Found) -> bool:
    """Whether another phrase of the same check overlaps this one and wins."""
    if other is one or other.code != one.code or other.first > one.last or other.last < one.first:
        return False
    lengths = other.last - other.first, one.last - one.first
    if lengths[0] != lengths[1]:
        return lengths[0] > lengths[1]
    if other.first != one.first:
        return other.first < one.first
    # The same words: what is known of their kind says more.
    return other.group > 0 and one.group == 0
