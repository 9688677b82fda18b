"""Which application is which, after another tab has changed, added or removed some: they have no names of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from letterkit.shapes import Answers

    Compared = tuple[Answers, Answers]  # what was answered for an application, and the same with whose it is


def found_again(before: Sequence[Compared], at: int, after: Sequence[Compared]) -> int | None:
    """The place in ``after`` of the application that stood at this place in ``before``; None where it is gone.

    Others may share answers with it, such as the country: so each of those that were there is looked for, and what is
    one of them is not ours.
    """
    if at < len(after) and after[at] == before[at]:
        return at
    left = list(range(len(after)))
    others = [place for place in range(len(before)) if place != at]
    for place in [at] + others:  # what nobody has touched is known by all of it
        same = [one for one in left if after[one] == before[place]]
        if same and place == at:
            return same[0]
        if same:
            left.remove(place if place in same else same[0])
            others.remove(place)
    return _most_alike(before, at, others, after, left)


def _most_alike(
    before: Sequence[Compared], at: int, others: list[int], after: Sequence[Compared], left: list[int]
) -> int | None:
    """The same of those that have changed: others of ``before``, and what is ``left`` of ``after``. Those that share
    most are one; where nothing tells them apart, the place does.
    """
    while left:
        alike = [
            (_shared(before[place], after[one]), place == one, place == at, -place, -one)
            for place in [at] + others
            for one in left
        ]
        shared, _, is_ours, place, one = max(alike)
        if is_ours:
            return -one if shared[0] or not before[at][0] else None
        if not shared[0]:
            others = []  # the rest is new
        else:
            others.remove(-place)
            left.remove(-one)
    return None


def _shared(one: Compared, other: Compared) -> tuple[int, int]:
    """How many answers are the same in both: of the application itself, and in all."""
    alone, whole = (
        len([name for name in mine if name in theirs and mine[name] == theirs[name]])
        for mine, theirs in zip(one, other)
    )
    return alone, whole
