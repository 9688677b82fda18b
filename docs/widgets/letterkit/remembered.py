"""What was worked out of a text is remembered: at the next key most answers are as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    T = TypeVar("T")

# Texts. A long one counts as one more for each LONG characters, so that no memory fills up with them.
MOST, LONG = 100, 500


def remembered(work_out: Callable[[str], T]) -> Callable[[str], T]:
    """The same function, which works out each text once. Nobody may change what it returns."""
    known: dict[str, T] = {}
    size = 0

    def found(text: str) -> T:
        nonlocal size
        if text not in known:
            size += 1 + len(text) // LONG
            if size > MOST:
                known.clear()
                size = 0
            known[text] = work_out(text)
        return known[text]

    return found
