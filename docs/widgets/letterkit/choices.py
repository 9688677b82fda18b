"""What an answer to a choice means today: its options may have had other names when it was kept, or put into a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from letterkit.shapes import Answer, Question


def option(field: Question, answer: Answer | None) -> str | None:
    """The option of a choice that an answer means, or None.

    field: a question of a model; ``formerly`` are pairs of an older option and the one that has taken its place.
    """
    for known in field["options"]:
        if answer == known:
            return known
    for old, new in field.get("formerly", ()):
        if answer == old:
            return new
    return None
