"""What was typed into the boxes of a question, once an answer of it is mended by a press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import bullets
from letterkit.letter import cleaned
from letterkit.text import MOST, clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from letterkit.shapes import Question


def mended(field: Question, typed: Sequence[str], was: str, mend: str) -> list[str] | None:
    """What stands in each box afterwards; None where no answer is what was found. typed: what stands in them now; was:
    the answer that was found, as the letter takes it; mend: the same as it would fit, "" where it is left out.

    Of a list that was pasted into one box the lines of that answer alone change: it keeps its bullet, without which it
    would go with the one above. Several that go together, since there are no more boxes, become one.
    """
    if field["kind"] != "list":
        return [mend + typed[0][MOST:]] if cleaned(field, typed[0]) == was else None
    boxes = [bullets.in_lines(clean(one[:MOST])) for one in typed]
    lines = [box.split("\n") for box in boxes]
    filled = [number for number, box in enumerate(boxes) if box][: field["items"]]
    found = [(number, at) for number in filled for at in bullets.placed(boxes[number])]
    given = bullets.fitted([point for _, (point, _, _) in found], field["items"])
    if was not in given:
        return None
    at = given.index(was)
    for number, (_, first, end) in (found[at:] if at == field["items"] - 1 else found[at : at + 1])[::-1]:
        # The first of them is the last one here: it says all of it.
        line = lines[number][first]
        own = bullets.without(mend) != mend  # brings its own signs along
        sign = "" if own else line[: len(line) - len(bullets.without(line))]
        said = mend if (number, first) == (found[at][0], found[at][1][1]) else ""
        lines[number][first:end] = [sign + said] if said else []
    return [
        "\n".join(left) + one[MOST:] if left != box.split("\n") else one
        for one, box, left in zip(typed, boxes, lines)
    ]
