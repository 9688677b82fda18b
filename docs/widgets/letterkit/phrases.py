"""The adviser's phrases in a letter: where they stand, and where negation or a harmless sense takes them back.

Works on the data that ``macros/loading/checks.py`` makes of ``site_templates/checks.yml``. A phrase is a small pattern
of words: ``a|b`` one of two, ``stem*`` any ending, ``*`` any one word, ``(a)`` a word that may be missing, ``..`` up to
four words, ``<list>`` any word of a list, ``^`` where a thought begins, ``$`` where a sentence ends (``a|$`` as well).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from letterkit.shapes import ChecksData, Part, Pattern, Shape
    from letterkit.tokeniser import Reading, Word

# How far before a phrase a "not" still belongs to it.
REACH = 6
# How many words a ".." may stand for.
GAP = 4
# Stands before the part of a phrase around which it is looked for.
KEY = "@"

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

    A line of ``data["phrases"]`` has the parts of a phrase, and ``KEY`` before the rarest of them. After this,
    ``data["patterns"]`` has a ``Pattern`` of each phrase.
    """
    if "patterns" in data:
        return
    lists = {}
    for name, words in data["lists"].items():
        lists["<" + name + ">"] = words.split(" ")
    patterns: list[Pattern] = []
    by_key: dict[str, list[int]] = {}
    for code, role, group, lines in data["phrases"]:
        for line in lines.split("\n"):
            key = key_of(line)
            if key in by_key:
                by_key[key].append(len(patterns))
            else:
                by_key[key] = [len(patterns)]
            patterns.append((code, role, group, line))
    by_word: dict[str, list[list[int]]] = {}
    by_start: dict[str, list[tuple[str, list[int]]]] = {}
    for key, numbers in by_key.items():
        for one in key.split("|"):
            for word in lists[one] if one[0] == "<" else (one,):
                if word[-1] == "*":
                    by_start.setdefault(word[:3], []).append((word[:-1], numbers))
                elif word in by_word:
                    by_word[word].append(numbers)
                else:
                    by_word[word] = [numbers]
    data["patterns"], data["by_word"], data["by_start"] = patterns, by_word, by_start
    data["members"], data["shapes"] = lists, {}


def key_of(line: str) -> str:
    """The part of a phrase around which it is looked for."""
    start = line.find(KEY) + 1
    end = line.find(" ", start)
    return line[start:] if end == -1 else line[start:end]


def _shape(number: int, data: ChecksData) -> Shape:
    """What a phrase is made of. Read when it is needed first."""
    parts: list[Part] = []
    least = most = key = 0
    for place, token in enumerate(data["patterns"][number][3].split(" ")):
        if token[0] == KEY:
            token, key = token[1:], place
            least = sum([kind in (WORD, ANY) for kind, _, _ in parts])
            most = sum([GAP if kind == BETWEEN else int(kind != BEGINS) for kind, _, _ in parts])
        parts.append(_part(token, data["members"]))
    before = _beside(parts[key - 1]) if key else None
    after = _beside(parts[key + 1]) if key + 1 < len(parts) else None
    made = data["shapes"][number] = (parts, least, most, before, after)
    return made


def _beside(part: Part) -> Mapping[str, bool] | None:
    """The words of which one must stand there, or None where it may be another one."""
    kind, exact, stems = part
    return exact if kind == WORD and not stems and "$" not in exact else None


def _part(token: str, lists: Mapping[str, Sequence[str]]) -> Part:
    if token in _MARKS:
        return (_MARKS[token], {}, ())
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
        parts, least, most, before, after = shapes[number] if number in shapes else _shape(number, data)
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
    """Found phrases without those that overlap a longer one of the same check."""
    return [one for one in found if not any(_covers(other, one) for other in found)]


def _covers(other: Found, one: Found) -> bool:
    """Whether another phrase of the same check overlaps this one and wins."""
    if other is one or other.code != one.code or other.first > one.last or other.last < one.first:
        return False
    lengths = other.last - other.first, one.last - one.first
    return lengths[0] > lengths[1] or (lengths[0] == lengths[1] and other.first < one.first)
