"""Lists as they are typed and pasted: points one below the other, each with the sign of a list before it."""

from __future__ import annotations

from letterkit import own_marks
from letterkit.alphabet import is_digits
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
            if len(found) == 1 and found[0][0][-1] == ":":
                found = []  # "They said:"
            found.append((point, number, number + 1))
    return [(point.rstrip(",;"), first, end) for point, first, end in found]


def in_lines(text: str) -> str:
    """A text with each point of a list on a line of its own, where one line surely has several: "1) tea 2) milk"."""
    for sign in BULLETS:
        between = " " + sign + " "
        if sign in BULLETS[:5]:  # may stand inside a point
            again = text[:2] == between[1:] and text.count(between) > 1 and "\n" not in text
            between = between if again else ";" + between
        text = text.replace(between, "\n" + sign + " ")
    for first in ("1)", "(1)", "1. "):
        if text.startswith(first):
            made, number, at = text, 1, 0
            while at != -1:
                number += 1
                at = made.find(" " + first.replace("1", str(number)), at)
                made = made[:at] + "\n" + made[at + 1 :] if at != -1 else made
            # "1. Im 2. Gespräch" is one point.
            if first != "1. " or number > 3 or made.split("\n")[0][-1] in ".,;!?":
                text = made
    return text


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
