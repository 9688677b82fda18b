"""Whether a word is a slip of another one: by how many letters the two differ (Damerau and Levenshtein's distance)."""

from __future__ import annotations


def is_slip(word: str, name: str) -> bool:
    """Whether a word is a slip of a name: one letter apart, or two in a long one, with the same first letter."""
    if word == name or word[:1] != name[:1] or word + "s" == name or name + "s" == word:
        return False
    most = 1 if len(name) < 6 else 2
    return distance(word, name, most) <= most


def distance(one: str, other: str, limit: int) -> int:
    """How many letters must change to make one word of another; two that have changed places count once.

    limit: from which on nobody asks how many it is: then ``limit + 1``, without counting on.
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i in range(1, len(one) + 1):
        older, before = before, row
        row = [i]
        for j in range(1, len(other) + 1):
            cost = 0 if one[i - 1] == other[j - 1] else 1
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + cost)
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                best = min(best, older[j - 2] + 1)
            row.append(best)
        if min(row) > limit:
            return limit + 1
    return row[-1]
