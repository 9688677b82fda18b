"""Which item of one list is which of another: of paragraphs, or of the words of a paragraph. In order, always."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any, TypeVar

    from letterkit.shapes import Stretch

    T = TypeVar("T")

# Tables of more cells than this would hold up a phone: longer lists are matched from front to back instead.
MOST_CELLS = 40_000
MOST_LIKENESSES = 200  # each of them compares two paragraphs word by word, at every key


def same(items: Sequence[Any], others: Sequence[Any]) -> list[int | None]:
    """For each item the index of the equal one in ``others``, or None (a longest common subsequence)."""
    least = min(len(items), len(others))
    head = 0
    while head < least and items[head] == others[head]:
        head += 1
    tail = 0
    while tail < least - head and items[-1 - tail] == others[-1 - tail]:
        tail += 1
    middle, there = items[head : len(items) - tail], others[head : len(others) - tail]
    if len(middle) * len(there) > MOST_CELLS:
        inner = _from_the_front(middle, there)
    else:
        inner = _best(middle, there, lambda one, other: 1 if one == other else 0)
    found = list(range(head)) + [None if partner is None else partner + head for partner in inner]
    return found + list(range(len(others) - tail, len(others)))


def versions(
    paragraphs: Sequence[T], others: Sequence[T], weigh: Callable[[T, T], int | None]
) -> list[int | None]:
    """For each paragraph the index of the one in ``others`` that is a version of it, or None.

    weigh: takes one of each; says how like they are, 0 to 100; None if one can't be a version of the other. First come
    those that are equal, then the likest; where as many are left on both sides, they are paired by their places.
    """
    found = same(paragraphs, others)
    for (start, end), (first, last) in gaps(found, len(others)):
        if (end - start) * (last - first) <= MOST_LIKENESSES:
            pairs = _best(
                paragraphs[start:end], others[first:last], lambda one, other: weigh(one, other) or 0
            )
            found[start:end] = [None if partner is None else partner + first for partner in pairs]
    for (start, end), (first, last) in gaps(found, len(others)):
        if end - start == last - first:
            for index in range(end - start):
                if weigh(paragraphs[start + index], others[first + index]) is not None:
                    found[start + index] = first + index
    return found


def gaps(found: list[int | None], count: int) -> list[tuple[Stretch, Stretch]]:
    """((start, end), (start, end)) of the stretches without a partner, here and there. count: how many are there."""
    made = []
    here = there = 0
    for index, partner in enumerate(found + [count]):
        if partner is None:
            continue
        if index > here or partner > there:
            made.append(((here, index), (there, partner)))
        here, there = index + 1, partner + 1
    return made


def likeness(one: str, other: str) -> int:
    """How like two texts are, in hundredths of the longer one's words."""
    if one == other:
        return 100
    words, others = text.words_of(one), text.words_of(other)
    left: dict[str, int] = {}
    for word in others:
        left[word] = left.get(word, 0) + 1
    shared = 0
    for word in words:
        if left.get(word):
            left[word] -= 1
            shared += 1
    return shared * 100 // max(len(words), len(others))


def version(one: str, other: str) -> int:
    """As ``likeness``, but 0 below a half: such texts are no versions of one, unless their places say so."""
    like = likeness(one, other)
    return like if like >= 50 else 0


def _best(items: Sequence[T], others: Sequence[T], weigh: Callable[[T, T], int]) -> list[int | None]:
    """The pairs, in order, that weigh most together."""
    rows, columns = len(items), len(others)
    weights = [[weigh(one, other) for other in others] for one in items]
    totals = [[0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            best = max(totals[row + 1][column], totals[row][column + 1])
            if weights[row][column]:
                best = max(best, weights[row][column] + totals[row + 1][column + 1])
            totals[row][column] = best
    found: list[int | None] = [None] * rows
    row = column = 0
    while row < rows and column < columns:
        paired = weights[row][column]
        if paired and totals[row][column] == paired + totals[row + 1][column + 1]:
            found[row] = column
            row, column = row + 1, column + 1
        elif totals[row + 1][column] >= totals[row][column + 1]:
            row += 1
        else:
            column += 1
    return found


def _from_the_front(items: Sequence[Any], others: Sequence[Any]) -> list[int | None]:
    """Equal items only, each with the first that is left: for lists too long to weigh all their pairs."""
    places: dict[str, list[int]] = {}
    for index in range(len(others) - 1, -1, -1):
        places.setdefault(others[index], []).append(index)
    found = []
    after = -1
    for item in items:
        left = places.get(item, [])
        while left and left[-1] <= after:
            left.pop()
        after = left[-1] if left else after
        found.append(after if left else None)
    return found
