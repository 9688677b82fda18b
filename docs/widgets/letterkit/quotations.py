"""What stands in quotation marks in a letter: somebody else's words, or meant in another sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.normalise import normalised

if TYPE_CHECKING:
    from letterkit.shapes import Stretches

# What closes a quotation, by what opens it. A single mark may be an apostrophe, too.
_DOUBLE = {"“": "”", "„": "“”", "«": "»", '"': '"'}
_SINGLE = {"‘": "’", "'": "'"}
_MARKS = "“”„«»\"‘’'"


def quotations(block: str) -> Stretches:
    """(start, end) of what stands in quotation marks in a block. A mark without a partner opens nothing."""
    marks = places(block, _MARKS)
    if not marks:
        return []
    # A list: MicroPython would count from the beginning of the text for each index.
    characters = list(block)
    found = []
    end = 0
    alone = ""  # the marks that nothing closes any more
    for number, index in enumerate(marks):
        mark = characters[index]
        single = mark in _SINGLE
        if index < end or mark in alone or not (mark in _DOUBLE or (single and _opens(characters, index))):
            continue
        closing = _SINGLE[mark] if single else _DOUBLE[mark]
        closed = _closing(characters, marks, number + 1, closing, single)
        if closed:
            found.append((index, closed))
            end = closed
        else:
            alone += mark
    return found


def places(block: str, marks: str) -> list[int]:
    """Where any of these marks stands, in order."""
    found = []
    for mark in marks:
        if mark in block:
            at = -1
            for piece in block.split(mark)[:-1]:
                at += len(piece) + 1
                found.append(at)
    return sorted(found)


def _opens(block: list[str], index: int) -> bool:
    before = block[index - 1] if index else " "
    after = block[index + 1] if index + 1 < len(block) else " "
    return normalised(before) is None and normalised(after) is not None


def _closing(block: list[str], marks: list[int], first: int, closing: str, single: bool) -> int:
    """The place after the mark that closes, of those from the first one on, or 0."""
    for number in range(first, len(marks)):
        index = marks[number]
        if block[index] in closing and not (
            single and index + 1 < len(block) and normalised(block[index + 1]) is not None
        ):
            return index + 1
    return 0
