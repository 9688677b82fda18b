"""The adviser's phrases in a letter: where they stand, and where negation or a harmless sense takes them back.

Works on the data that ``macros/loading/checks.py`` makes of ``site_templates/checks.yml``. A phrase is a small pattern
of words: ``a|b`` one of two, ``stem*`` any ending, ``*`` any one word, ``(a)`` a word that may be missing, ``..`` up to
four words, ``<list>`` any word of a list, ``^`` where a thought begins, ``$`` where a sentence ends (``a|$`` as well).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from letterkit.shapes import ChecksData, Part, Pattern
    from letterkit.tokeniser import Reading, Word

# How far before a phrase a "not" still belongs to it.
REACH = 6
# How many words a ".." may stand for.
GAP = 4

# The kinds of a phrase's parts.
WORD, MAYBE, ANY, BETWEEN, BEGINS, ENDS = range(6)
_MARKS = {"*": ANY, "..": BETWEEN, "^": BEGINS, "$": ENDS}


class Found:
    """A phrase in a letter. role: "phrase", "unless", "pretended" or "wants"; group: of a wanted phrase, which group.

    pattern: its number in the data. first, last: the numbers of its first and last word in ``reading.words``.
    """

    def __init__(self, data: ChecksData, number: int, first: int, last: int) -> None:
        self.pattern = number
        self.code, self.role, self.group = data["patterns"][number][:3]
        self.first = first
        self.last = last


def prepare(data: ChecksData) -> None:
    """Sorts the phrases by the rarest word of each, once: most of them are then never looked at.

    A line of ``data["phrases"]`` begins with which of its parts is the rarest, and how many words may stand before
    that one, at least and at most. After this, ``data["patterns"]`` has a ``Pattern`` of each phrase.
    """
    if "patterns" in data:
        return
    lists = {}
    for name, words in data["lists"].items():
        lists["<" + name + ">"] = words.split(" ")
    patterns: list[Pattern] = []
    by_word: dict[str, list[int]] = {}
    by_start: dict[str, list[tuple[str, int]]] = {}
    for code, role, group, lines in data["phrases"]:
        for line in lines.split("\n"):
            rarest, least, most, parts = line.split(" ", 3)
            key = parts.split(" ")[int(rarest)]
            for one in key.split("|"):
                for word in lists.get(one, (one,)):
                    if word[-1] == "*":
                        by_start.setdefault(word[:3], []).append((word[:-1], len(patterns)))
                    else:
                        by_word.setdefault(word, []).append(len(patterns))
            patterns.append((code, role, group, parts, key, int(least), int(most)))
    data["patterns"], data["by_word"], data["by_start"] = patterns, by_word, by_start
    data["members"], data["parts"] = lists, {}


def _parts(number: int, data: ChecksData) -> list[Part]:
    """What a phrase is made of: (kind, words, beginnings of words) of each part. Read when it is needed first."""
    known = data["parts"].get(number)
    if known is None:
        parts = data["patterns"][number][3].split(" ")
        known = data["parts"][number] = [_part(one, data["members"]) for one in parts]
    return known


def _part(token: str, lists: Mapping[str, Sequence[str]]) -> Part:
    if token in _MARKS:
        return (_MARKS[token], (), ())
    kind = WORD
    if token[0] == "(":
        kind, token = MAYBE, token[1:-1]
    exact, stems = {}, []
    for one in token.split("|"):
        for word in lists.get(one, (one,)):
            if word[-1] == "*":
                stems.append(word[:-1])
            else:
                exact[word] = True
    return (kind, exact, stems)


def find(words: Sequence[Word], data: ChecksData) -> list[Found]:
    """Every phrase that stands in these words, however it is meant."""
    prepare(data)
    found: list[Found] = []
    by_word, by_start = data["by_word"], data["by_start"]
    for index, word in enumerate(words):
        said = word.said
        if said in by_word:
            for number in by_word[said]:
                _look(words, index, number, data, found)
        start = said[:3]
        if start in by_start:
            for stem, number in by_start[start]:
                if said.startswith(stem):
                    _look(words, index, number, data, found)
    return found


def _look(words: Sequence[Word], index: int, number: int, data: ChecksData, found: list[Found]) -> None:
    """Adds a phrase to the found ones if it stands around the word that is its rarest."""
    pattern = data["patterns"][number]
    sentence = words[index].sentence
    parts = _parts(number, data)
    for first in range(max(0, index - pattern[6]), index - pattern[5] + 1):
        if words[first].sentence == sentence:
            end = _end(words, first, parts, 0, sentence)
            if end > index:
                found.append(Found(data, number, first, end - 1))
                return


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
    """Found phrases without those that overlap a longer one of the same check."""
    return [one for one in found if not any(_covers(other, one) for other in found)]


def _covers(other: Found, one: Found) -> bool:
    """Whether another phrase of the same check overlaps this one and wins."""
    if other is one or other.code != one.code or other.first > one.last or other.last < one.first:
        return False
    lengths = other.last - other.first, one.last - one.first
    return lengths[0] > lengths[1] or (lengths[0] == lengths[1] and other.first < one.first)
