"""Which application is which, after another tab has changed, added or removed some: they have no names of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.answers import as_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from letterkit.shapes import Answers

    Compared = tuple[Answers, Answers]  # what was answered for an application, and the same with whose it is

# What nobody has typed, though it is kept with the answers of an application.
NOTED = "/undecided"  # behind the name of a letter
CALENDAR = "planner/calendar"
NAMED = "+"  # at the end of what is kept of an entry there: its title has the employer's name


def typed(answers: Answers) -> Answers:
    """The answers of an application, without the names of its calendar entries, and without what is noted of a letter:
    by them two applications would seem to be one.
    """
    return {name: answers[name] for name in answers if name != CALENDAR and name[-len(NOTED) :] != NOTED}


def entry_of(line: str) -> list[str]:
    """[code, version, day, checksum] of what is kept of a calendar entry (``calendar.entries``), or []. Of one that was
    called off no day is kept: "".
    """
    parts = line.split(" ")
    if len(parts) == 3:
        parts.insert(2, "")
    return parts if len(parts) == 4 else []


def awaits_answer(answers: Answers, today: str) -> bool:
    """Whether a calendar has days of an application to come that an answer ends: all but the one for the thanks."""
    entries = [entry_of(line) for line in as_list(answers.get(CALENDAR, []))]
    return any(one and one[0] != "thanks" and one[2] >= today for one in entries)


def is_answered(answers: Answers) -> bool:
    """Whether somebody has typed anything for an application."""
    return any(answer and any(answer) for answer in typed(answers).values())


def found_again(before: Sequence[Compared], at: int, after: Sequence[Compared]) -> int | None:
    """The place in ``after`` of the application that stood at this place in ``before``; None where it is gone.

    Others may share answers with it, such as the country: so each of those that were there is looked for, and what is
    one of them is not ours.
    """
    same = [one for one in range(len(after)) if after[one] == before[at]]
    if same:
        return at if at in same else same[0]
    left = list(range(len(after)))
    changed = [at]
    for place in range(len(before)):  # what nobody has touched is known by all of it
        same = [one for one in left if after[one] == before[place]]
        if same:
            left.remove(place if place in same else same[0])
        elif place != at:
            changed.append(place)
    return _most_alike(before, at, changed, after, left)


def _most_alike(
    before: Sequence[Compared], at: int, changed: list[int], after: Sequence[Compared], left: list[int]
) -> int | None:
    """The same of those that have changed, and what is ``left`` of ``after``. Those that share most are one; where
    nothing tells them apart, the place does.
    """
    pairs = [
        (_shared(before[place], after[one]), place == one, place == at, -place, -one)
        for place in changed
        for one in left
    ]
    while pairs:
        shared, _, is_ours, place, one = max(pairs)
        if is_ours:
            return -one if shared[0] or not before[at][0] else None
        if shared[0]:
            pairs = [pair for pair in pairs if pair[3] != place and pair[4] != one]
        else:
            pairs = [pair for pair in pairs if pair[2]]  # the rest is new
    return None


def _shared(one: Compared, other: Compared) -> tuple[int, int]:
    """How many answers are the same in both: of the application itself, and in all."""
    alone, whole = (
        len([name for name in mine if name in theirs and mine[name] == theirs[name]])
        for mine, theirs in zip(one, other)
    )
    return alone, whole
