"""Lists as they are typed and pasted: points one below the other, each with the sign of a list before it."""

from __future__ import annotations

from letterkit import own_marks
from letterkit.alphabet import is_digits
from letterkit.text import BLANKS

BULLETS = (
    "-",
    "–",
    "—",
    "•",
    "*",
    "·",
    "‣",
    "▪",
    "●",
    "○",
    "◦",
    "\uf0b7",  # Word's own, as it comes in a paste
)
SIGNS = BULLETS[3:]  # which begin nothing else


def points(text: str) -> list[str]:
    """What stands in one box of a list: the points of a list that was pasted into it, or else one, in one line.

    In any language, and without marks around words. A line without a bullet goes on with the one above: nobody can
    tell in each language whether "my answers were" ends there.
    """
    return [point for point, _, _ in placed(text)]


def placed(text: str) -> list[tuple[str, int, int]]:
    """The same, each with the number of its first line, and of the one behind its last."""
    found: list[tuple[str, int, int]] = []
    for number, typed in enumerate(text.split("\n")):
        line = without_blanks(typed)
        point = without(line)
        if found and point == line != "":
            found[-1] = (found[-1][0] + " " + point, found[-1][1], number + 1)
        elif point:
            found.append((point, number, number + 1))
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
    number = mark[:-1]
    counted = mark[-1:] in (".", ")") and len(number) < 3 and is_digits(number)
    if mark in BULLETS or counted:
        return without_blanks(line, len(mark))
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
