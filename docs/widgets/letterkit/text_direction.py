"""Which way a text runs: from the left, from the right, or both in one line. Pure, for Word files.

MicroPython knows no Unicode data, so blocks of characters stand for their kinds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# By the blocks of the Unicode Standard, and what its bidirectional algorithm (UAX 9) makes of them as a rule.
# Scripts from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and their kin; forms of presentation; the old and
# the rare ones beyond the first plane.
RIGHT = ((0x590, 0x8FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFC), (0x10800, 0x10FFF), (0x1E800, 0x1EFFF))
# Neither: what stands between words. ASCII apart: modifiers and combining marks, punctuation and signs, those of CJK,
# variation selectors, emoji.
NEITHER = (
    (0x80, 0xA9), (0xAB, 0xB4), (0xB6, 0xB9), (0xBB, 0xBF), (0xD7, 0xD7), (0xF7, 0xF7), (0x2B0, 0x36F),
    (0x2000, 0x2BFF), (0x2E00, 0x303F), (0xFE00, 0xFE6F), (0xFEFF, 0xFEFF), (0x1F000, 0x1FFFF),
)  # fmt: skip
# What may stand between two groups of a number.
JOINTS = (" ", "\u00a0", "-", "\u2011", "/", ".", "(", ")", ") ", " (")


def direction(character: str) -> bool | None:
    """True for right to left, False for left to right, None for what takes its direction from the words around it."""
    code = ord(character)
    if _among(code, RIGHT):
        return True
    if code < 128:
        return False if "a" <= character.lower() <= "z" else None
    return None if _among(code, NEITHER) else False


def runs_from_right(line: str) -> bool:
    """Whether a line is in a script from right to left: most of its words are; of as many, the first decides."""
    found = [_word(word) for word in line.split(" ")]
    right, left = found.count(True), found.count(False)
    strong = [one for one in found if one is not None]
    return right > left or (right == left and bool(strong) and strong[0])


def has_script(line: str) -> bool:
    """Whether a line has a letter at all. A telephone number alone is read from the left everywhere."""
    return any(direction(character) is not None for character in line)


def stretches(text: str, rtl: bool = False) -> list[tuple[str, bool]]:
    """(text, is right to left) pairs: a line cut where the direction of its script changes.

    rtl: whether the line as a whole runs from the right. What stands between two words of one direction goes with them:
    a quotation mark, a dash or a number inside a name keeps it whole. What stands between two directions goes with the
    line. But a number of several groups is read from the left, in a line from the right too.
    """
    found: list[tuple[str, bool]] = []
    between = ""
    number = 0  # where the last number of several groups ends
    for at, character in enumerate(text):
        if rtl and at >= number:
            number = _number_end(text, at)
        way = False if at < number else direction(character)
        if way is None:
            between += character
        elif found and found[-1][1] == way:
            found[-1] = (found[-1][0] + between + character, way)
            between = ""
        elif way == rtl:
            found.append((between + character, way))
            between = ""
        else:
            _add(found, between, rtl)
            found.append((character, way))
            between = ""
    _add(found, between, rtl)
    return found


def _add(found: list[tuple[str, bool]], between: str, rtl: bool) -> None:
    if between and found and found[-1][1] == rtl:
        found[-1] = (found[-1][0] + between, rtl)
    elif between:
        found.append((between, rtl))


def _number_end(text: str, start: int) -> int:
    """Where a number of several groups ends that begins here, such as "+44 (0)113 496", or 0."""
    if not (_is_digit(text[start]) or text[start] in "+(") or _is_digit(text[start - 1 : start]):
        return 0
    end, groups = start, 0
    for at in range(start, len(text)):
        if _is_digit(text[at]):
            between = text[end:at]
            if between and groups and between not in JOINTS:
                break
            groups += 1 if between or not groups else 0
            end = at + 1
        elif at - end > 1 or (not groups and text[at] not in "+("):
            break
    return end if groups > 1 else 0


def _is_digit(character: str) -> bool:
    return "0" <= character <= "9"


def _word(word: str) -> bool | None:
    for character in word:
        way = direction(character)
        if way is not None:
            return way
    return None


def _among(code: int, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(first <= code <= last for first, last in ranges)
