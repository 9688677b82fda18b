"""From the dates of an application to the days that matter: thanks, letter, one reminder, stop; an answer ends it.

Thanks are due the day after the interview, since careers services say within 24 to 48 hours; the letter about two weeks
after the news, as the method has it (docs/sources.md), and each reader or centre may choose otherwise.

Pure: what day it is, the holidays and the clocks are handed in. It returns dates and codes; the sentences for them
are in ``site_templates/messages/planner.yml``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import answers, dates
from letterkit.workdays import DAY

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from letterkit.shapes import Given, Question
    from letterkit.shapes_of_plan import Clock, Today
    from letterkit.workdays import Workdays

# Dates outside of these are slips of the pen, which letterkit.answers names; nothing is planned from them.
FIRST_YEAR, LAST_YEAR = 1900, 2200


class Event:
    """Something to do on a date.

    code: thanks, letter, answer, reminder or stop. origin: the date with which the counting began. counted: the date
    before it was moved to a working day on which most people are there. reasons: why it was moved, "weekend", names of
    holidays, or "away", in order; empty if it was not. late: the day that is good for it now that its own has gone by,
    or None. done: whether it has happened.
    """

    def __init__(
        self, code: str, origin: datetime.date, counted: datetime.date, workdays: Workdays | None = None
    ) -> None:
        self.code = code
        self.origin = origin
        self.counted = counted
        self.date, self.reasons = workdays.next(counted) if workdays else (counted, [])
        # Thanks are due within a day or two, whoever is away.
        good = workdays.good(self.date) if workdays and code != "thanks" else self.date
        if good != self.date:
            self.date, self.reasons = good, self.reasons + ["away"]
        self.late: datetime.date | None = None
        self.done = False

    def best(self) -> datetime.date:
        """The day from which the next one is counted."""
        return self.late or self.date


class Limit:
    """A time limit that may end before the letter is due. clock: as handed in; ended: whether that is before today."""

    def __init__(self, clock: Clock, end: datetime.date, ended: bool) -> None:
        self.clock = clock
        self.end = end
        self.ended = ended


class Stage:
    """How far a letter is.

    state: "unknown" where nothing is known from which its day is counted, "ahead" where the news is to come, "early"
    where its day is, "due" once that has come, "sent" once it was sent, "answered" once they have answered. event: what
    counts for it, the reminder once it was sent; or None. letter: the event of the feedback letter, or None.
    """

    def __init__(self, state: str, event: Event | None, letter: Event | None) -> None:
        self.state = state
        self.event = event
        self.letter = letter


class Plan:
    """events: those whose dates are known, in the order of thanks, letter, reminder, stop; where they have answered,
    that stands in place of the last two. today: (code, date or None) for what to do today. warnings: the clocks that
    warn, the earliest first. beyond: whether a date lies in a year whose holidays are not known.
    """

    def __init__(self, events: list[Event], today: Today, warnings: list[Limit], beyond: bool) -> None:
        self.events = events
        self.today = today
        self.warnings = warnings
        self.beyond = beyond

    def event(self, code: str) -> Event | None:
        """The event with this code, or None."""
        for event in self.events:
            if event.code == code:
                return event
        return None

    def stage(self, code: str, now: datetime.date) -> Stage:
        """How far a letter is. code: of its own event, letter or reminder."""
        letter = self.event("letter")
        if self.event("answer"):
            return Stage("answered", self.event("answer"), letter)
        if not letter or (code == "reminder" and not letter.done):
            return Stage("unknown", None, letter)
        if code == "letter" and letter.done:
            return Stage("sent", self.event("reminder"), letter)
        if letter.origin > now and not letter.done:
            return Stage("ahead", None, letter)
        return Stage("early" if self.date(code) > now else "due", self.event(code), letter)

    def was_sent(self) -> bool:
        """Whether the letter was sent."""
        letter = self.event("letter")
        return bool(letter and letter.done)

    def date(self, code: str) -> datetime.date:
        """The day of an event that is in the plan."""
        event = self.event(code)
        assert event
        return event.date


def make(
    given: Given, wait: int, pause: int, workdays: Workdays, clocks: Sequence[Clock], now: datetime.date
) -> Plan:
    """The plan.

    given: cleaned answers (interview_date, rejection_date, sent_date and answered_date as ISO dates or "",
    employer_kind). wait: how many days from the rejection to the letter. pause: how many from there to the reminder,
    and from that to the day to let it go. workdays: ``Workdays`` of the country. clocks: list of dicts with
    length, unit, employer and what (``macros.model.fact.Clock``), and whatever shows them. now: today, as a date.
    """
    interview = usable(given["interview_date"])
    rejection = usable(given["rejection_date"])
    # What is still to come is not so yet: the letter stands where it was planned.
    sent, answered = past(given["sent_date"], now), past(given["answered_date"], now)
    events = []
    if interview:
        events.append(Event("thanks", interview, interview + DAY, workdays))
    origin = rejection or sent
    if origin:
        letter = (
            Event("letter", origin, sent) if sent else Event("letter", origin, origin + wait * DAY, workdays)
        )
        letter.done = bool(sent)
        if letter.date < now and not sent:
            letter.late = workdays.good(now)
        events.append(letter)
        if not answered:
            reminder = Event("reminder", origin, letter.best() + pause * DAY, workdays)
            events += [reminder, Event("stop", origin, reminder.date + pause * DAY, workdays)]
    if answered:
        events.append(Event("answer", answered, answered))
    due = [event for event in events if event.code == "letter"]
    warnings = (
        _warnings(clocks, rejection, due[0].date, given["employer_kind"], workdays, now)
        if rejection and due
        else []
    )
    beyond = any(not workdays.knows(event.date) for event in events)
    plan = Plan(events, ("no-dates", None), warnings, beyond)
    plan.today = _today(plan, interview, rejection, now)
    return plan


def days_to_wait(answer: str, field: Question) -> int:
    """The number that a reader wrote, if it is one that the question allows; else the question's default."""
    known = answers.is_number(answer, field["least"], field["most"])
    return int(answer if known else field["default"])


def past(answer: str, now: datetime.date) -> datetime.date | None:
    """The date of an answer, or None where it is none, or still to come."""
    date = usable(answer)
    return None if date and date > now else date


def usable(answer: str) -> datetime.date | None:
    """The date of an answer, or None if it is none that one can plan from."""
    date = dates.parse(answer) if answer else None
    return date if date and FIRST_YEAR <= date.year <= LAST_YEAR else None


def clock_end(clock: Clock, start: datetime.date, workdays: Workdays) -> datetime.date:
    """The last day of a time limit that begins to run on the day ``start``, which does not count itself."""
    length, unit = clock["length"], clock["unit"]
    if unit == "months":
        return dates.add_months(start, length)
    return workdays.after(start, length) if unit == "working days" else start + length * DAY


def _warnings(
    clocks: Sequence[Clock],
    rejection: datetime.date,
    letter: datetime.date,
    kind: str,
    workdays: Workdays,
    now: datetime.date,
) -> list[Limit]:
    """The reviews and claims for this kind of employer whose time is up by the day of the letter."""
    found = []
    for clock in clocks:
        fits = clock["employer"] == "any" or kind in (clock["employer"], "unsure")
        if clock["what"] in ("review", "claim") and fits:
            end = clock_end(clock, rejection, workdays)
            if end <= letter:
                found.append(Limit(clock, end, end < now))
    # MicroPython's sort is not stable: the place in the list decides between two that end on the same day.
    order = sorted([(dates.iso(limit.end), index) for index, limit in enumerate(found)])
    return [found[index] for _, index in order]


def _today(
    plan: Plan, interview: datetime.date | None, rejection: datetime.date | None, now: datetime.date
) -> Today:
    """What to do today: a code, and the date that its sentence names (or None)."""
    if plan.event("answer"):
        return "answered", None
    letter = plan.event("letter")
    if letter and (letter.done or (rejection and rejection <= now)):
        return _after_the_news(plan, letter, rejection, now)
    if interview and now < interview:
        return "interview-ahead", interview
    if interview and now == interview:
        return "interview-today", plan.date("thanks")
    if rejection:
        return "news-ahead", rejection
    if not interview:
        return "no-dates", None
    thanks = plan.date("thanks")
    if now <= thanks:
        return "thanks-now", thanks
    return ("wait-long" if answers.is_late_for_thanks(interview, now) else "wait-to-hear"), None


def _after_the_news(plan: Plan, letter: Event, rejection: datetime.date | None, now: datetime.date) -> Today:
    reminder, stop = plan.date("reminder"), plan.date("stop")
    if not letter.done:
        if now == letter.date:
            return "letter-today", letter.date
        if now > letter.date:
            return "letter-late", letter.late
        return ("heard-today" if now == rejection else "wait"), letter.date
    if now < reminder:
        return "sent", reminder
    if now == reminder:
        return "reminder-today", reminder
    return ("reminder-late", stop) if now < stop else ("stop", stop)
