"""What keys leave in Python's memory: it is cleared away between two of them, so that none has to wait for it.

Beside a long letter a key leaves a quarter of a megabyte, and python.js has Python clear up in the middle of a key
where four have come together: on a slow phone that is as long as the key itself takes.
"""

from __future__ import annotations

import gc

import host

REST = 1_000  # milliseconds after the last key
# Bytes that a key leaves, and that it leaves for each character of the letter. So many are cleared away behind a key.
EACH, FOR_EACH, MUCH = 100_000, 10, 3_000_000


class Garbage:
    """bytes: how many there are, about."""

    def __init__(self) -> None:
        self.bytes = 0
        self.at_rest = host.afterPause(lambda: self.clear(), REST)
        self.behind = host.afterPaint(lambda: self.clear())

    def left(self, characters: int) -> None:
        """A key was pressed, and the letter of so many characters is written anew."""
        self.bytes += EACH + FOR_EACH * characters
        self.at_rest()
        if self.bytes > MUCH:
            self.behind()

    def clear(self) -> None:
        """Clears it away."""
        self.bytes = 0
        gc.collect()
