"""What was worked out of a text is remembered: at the next key most answers are as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    T = TypeVar("T")

# Texts. A long one counts as one more for each LONG characters, so that no memory fills up with them.
MOST, LONG = 1_000, 50


def cached(work_out: Callable[[str], T]) -> Callable[[str], T]:
    """The same function, which works out a text once as long as it is asked about again and again. Nobody may change
    what it returns.
    """
    known: dict[str, T] = {}
    before: dict[str, T] = {}  # what goes next, unless it is asked about by then
    size = 0

    def found(text: str) -> T:
        nonlocal known, before, size
        if text not in known:
            size += 1 + len(text) // LONG
            if size > MOST:
                known, before, size = {}, known, 0
            known[text] = before[text] if text in before else work_out(text)
        return known[text]

    return found
