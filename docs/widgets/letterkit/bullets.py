"""Lists as they are typed and pasted: points one below the other, each with the sign of a list before it."""

from __future__ import annotations

from letterkit import own_marks
from letterkit.alphabet import is_digits, small
from letterkit.text import BLANKS

BULLETS = (
    "-",
    "–",
    "—",
    "*",
    "·",
    "•",
    "‣",
    "▪",
    "●",
    "○",
    "◦",
    "\uf0b7",  # Word's own, as it comes in a paste
)
SIGNS = BULLETS[3:]  # which begin nothing else
# A line above points that says nothing, in any language.
HEADINGS = (
    "points:", "my points:", "they said:", "you said:", "punkte:", "meine punkte:", "stichpunkte:", "sie sagten:",
)  # fmt: skip
# Behind these a number is part of a point: "Im 2. Gespräch", "the 2. of May", "1) one and 2) the other".
BEFORE_NUMBERS = (
    "and", "or", "to", "the", "of", "in", "on", "at", "for", "my", "und", "oder", "bis", "ab", "am", "im", "vom", "zum",
    "zur", "beim", "der", "die", "das", "dem", "den", "des", "für", "seit", "nach", "mein", "meine", "meinem", "meinen",
    "meiner", "ihr", "ihre", "ihrem", "ihren", "ihrer", "jede", "jedem", "jeden", "jeder",
)  # fmt: skip


def points(text: str) -> list[str]:
    """What stands in one box of a list: the points of a list that was put into it, or else one.

    In any language, and without marks around words. A line without a bullet goes on with the one above: nobody can
    tell in each language whether "my answers were" ends there.
    """
    return [point for point, _, _ in placed(in_lines(text))]


def placed(text: str) -> list[tuple[str, int, int]]:
    """The same of a text in lines, each with the number of its first line, and of the one behind its last."""
    found: list[tuple[str, int, int]] = []
    for number, typed in enumerate(text.split("\n")):
        line = without_blanks(typed)
        point = without(line)
        if found and point == line != "":
            found[-1] = (found[-1][0] + "\n" + point, found[-1][1], number + 1)
        elif point:
            if len(found) == 1 and small(found[0][0]) in HEADINGS:
                found = []
            found.append((point, number, number + 1))
    return [(point.rstrip(",;") or point, first, end) for point, first, end in found]


def in_lines(text: str) -> str:
    """A text with each point of a list on a line of its own, where one line surely has several: "1) tea 2) milk"."""
    for sign in BULLETS:
        # The first ones may stand inside a point.
        between = (";" if sign in BULLETS[:5] else "") + " " + sign + " "
        text = text.replace(between, "\n" + sign + " ")
    for first in ("1)", "(1)", "1. "):
        if text.startswith(first) and "\n" not in text:
            text = "\n".join(_counted(text, first))
    return text


def _counted(line: str, first: str) -> list[str]:
    """The points of a line behind numbers that count up from this one; or the line, if a number may be part of one."""
    found: list[str] = []
    rest = line
    at = 0
    while at != -1:
        at = rest.find(" " + first.replace("1", str(len(found) + 2)))
        found.append(rest[:at] if at != -1 else rest)
        rest = rest[at + 1 :]
    for point in [without(numbered) for numbered in found[:-1]]:
        last = small(point.split(" ")[-1])
        dated = last[-4:] == "tag," or last == "mittwoch,"
        if not point or dated or last in BEFORE_NUMBERS or point.count("(") != point.count(")"):
            return [line]
    return found


def fitted(points: list[str], most: int) -> list[str]:
    """Points for a question that has so many boxes: all that there is no box for goes with the last one."""
    more = points[most - 1 :]
    said = [own_marks.without_end(point) for point in more[:-1]] + more[-1:]
    return points[: most - 1] + ([", ".join(said)] if said else [])


def without(line: str) -> str:
    """A line without the sign of a list before it: "• tea", "- tea", "1. tea", "2) tea"."""
    plain = own_marks.strip(line)
    mark = plain.split(" ", 1)[0].split("\t", 1)[0]
    end = mark.find(")") + 1 or len(mark)
    number = mark[: end - 1].lstrip("(")
    if mark in BULLETS or (mark[end - 1 : end] in (".", ")") and len(number) < 3 and is_digits(number)):
        return without_blanks(line, end)
    paired = plain[:1] == "*" and "*" in plain[1:]  # "**Cook**"
    if plain[:1] in SIGNS and len(plain) > 1 and not paired:
        return without_blanks(line, 1)  # "•tea"
    return line


def without_blanks(line: str, start: int = 0) -> str:
    """A line from this character on, without the blanks there. Not ``strip``: MicroPython strips bytes."""
    plain = own_marks.strip(line)
    while start < len(plain) and plain[start] in BLANKS:
        start += 1
    return own_marks.cut(line, start, len(plain))
