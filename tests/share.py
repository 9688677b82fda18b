"""What takes too long for each change: ``make soak`` does all of it, and ``make test`` a share."""

import os
from collections.abc import Iterable
from typing import TypeVar

SOAK = bool(os.environ.get("SOAK"))
T = TypeVar("T")


def share(cases: Iterable[T], step: int, first: int = 0) -> list[T]:
    """Each ``step``-th case, from the ``first`` on; all of them in ``make soak``.

    A step that has no factor in common with the number of values that take turns meets all of these.
    """
    return list(cases) if SOAK else list(cases)[first % step :: step]
