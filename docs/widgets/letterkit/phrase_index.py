"""The adviser's phrases by the words in them, so that most need no look at a letter; and what each is made of.

Works on the data that ``macros/loading/compiled_checks.py`` makes of ``site_templates/checks.yml``. A phrase is a small
pattern of words: ``a|b`` one of two, ``stem*`` any ending, ``*`` any one word, ``(a)`` a word that may be missing,
``..`` up to four words, ``<list>`` any word of a list, ``^`` where a thought begins, ``$`` where a sentence ends
(``a|$`` as well).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from letterkit.shapes_of_checks import ChecksData, Part, Pattern, Shape

# How many words a ".." may stand for.
GAP = 4
# Stands before the part of a phrase around which it is looked for.
KEY = "@"

# The kinds of a phrase's parts.
WORD, MAYBE, ANY, BETWEEN, BEGINS, ENDS = range(6)
_MARKS = {"*": ANY, "..": BETWEEN, "^": BEGINS, "$": ENDS}


def prepare(data: ChecksData) -> None:
    """Sorts the phrases by the rarest word of each, once: most of them are then never looked at.

    A line of ``data["phrases"]`` has the parts of a phrase, and ``KEY`` before the rarest of them. After this,
    ``data["patterns"]`` has a ``Pattern`` of each phrase.
    """
    for _ in preparing(data):
        pass


def preparing(data: ChecksData) -> Iterator[None]:
    """The same in steps. Who leaves it half done begins anew."""
    if "patterns" in data:
        return
    patterns: list[Pattern] = []
    by_key: dict[str, list[int]] = {}
    for code, role, group, lines in data["phrases"]:
        for line in lines.split("\n"):
            by_key.setdefault(key_of(line), []).append(len(patterns))
            patterns.append((code, role, group, line))
        yield
    data["members"] = {"<" + name + ">": words.split(" ") for name, words in data["lists"].items()}
    yield from _sorting(by_key, data)
    data["shapes"], data["patterns"] = {}, patterns


def _sorting(by_key: Mapping[str, list[int]], data: ChecksData) -> Iterator[None]:
    """Notes by each word, and by the beginning of each stem, the phrases that are looked for around it."""
    members = data["members"]
    by_word: dict[str, list[list[int]]] = {}
    by_start: dict[str, list[tuple[str, list[int]]]] = {}
    for key, numbers in by_key.items():
        for one in key.split("|"):
            for word in members[one] if one[0] == "<" else (one,):
                if word[-1] == "*":
                    by_start.setdefault(word[:3], []).append((word[:-1], numbers))
                elif word in by_word:
                    by_word[word].append(numbers)
                else:
                    by_word[word] = [numbers]
        yield
    data["by_word"], data["by_start"] = by_word, by_start


def key_of(line: str) -> str:
    """The part of a phrase around which it is looked for."""
    start = line.find(KEY) + 1
    end = line.find(" ", start)
    return line[start:] if end == -1 else line[start:end]


def shape_of(number: int, data: ChecksData) -> Shape:
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
