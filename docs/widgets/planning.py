"""The plan that an application's answers give, with what the build knows: holidays, the days to wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

import country_guess
import host
import planner_data
from plan_messages import say

from letterkit import dates, plan
from letterkit import letter as letters
from letterkit.workdays import Workdays, by_day

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

    from letterkit.shapes import Answers, Given, Words
    from letterkit.shapes_of_plan import Clock, PlannerModel
    from letterkit.thread import Thread

MODEL = planner_data.MODEL
_guessed = False  # to import this module looks at nothing (memory.js)


def guessed() -> PlannerModel:
    """The model, with the guess at the reader's country in it."""
    global _guessed
    if not _guessed:
        _guessed = True
        country_guess.take(MODEL)
    return MODEL


def plan_of(
    answers: Answers, clocks: Mapping[str, Sequence[Clock]] | None = None
) -> tuple[Given, plan.Plan, int]:
    """(given, plan, wait) of the answers to the planner's questions: cleaned, the plan, the days to the letter.

    clocks: by country, where the plan is to warn of them.
    """
    given = letters.clean_answers(guessed(), answers)
    country = given["country"] or MODEL["country"]
    first, last = MODEL["years"]
    wait = plan.days_to_wait(given["days_to_wait"], MODEL["wait"])
    workdays = Workdays(by_day(MODEL["holidays"][country]), first, last)
    today = dates.parse(host.today())
    assert today
    made = plan.make(given, wait, MODEL["pause"], workdays, (clocks or {}).get(country, ()), today)
    return given, made, wait


def day_in_words(date: datetime.date | None, given: Given) -> str:
    """A date as people in the country of the answers say it, "" for none: "Monday, 19 October 2026"."""
    return dates.in_words(date, *pattern_of(given)) if date else ""


def said_today(made: plan.Plan, given: Given) -> str:
    """What a plan says of today, wherever it is said."""
    code, date = made.today
    return say("today", code=code, date=day_in_words(date, given))


def put_day(thread: Thread, name: str, day: str) -> None:
    """Keeps a day of the open application. name: of its question; day: an ISO date, or ""."""
    field = next(field for field in MODEL["fields"] if field["name"] == name)
    thread.put(field, "planner", day)


def pattern_of(given: Given) -> tuple[str, Words]:
    """(pattern, words): how the country of the answers writes a date, and with which names of months."""
    country = given["country"] or guessed()["country"]
    return MODEL["dates"][country], MODEL["words_in"].get(country, MODEL["words"])
