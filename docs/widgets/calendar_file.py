"""Days of an application's plan as a file for the reader's calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from dialogs import in_frame
from elements import say_again
from plan_messages import say

from letterkit import calendar, dates
from letterkit.moments import IN_CALENDAR

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from page_form import PageForm
    from session import Session

    from letterkit.plan import Plan

FILE = "feedback-plan.ics"


def takes_out(session: Session, plan: Plan) -> bool:
    """Whether all that is left to do is to take dates out of a calendar, which has them from here."""
    now = dates.parse(host.today())
    assert now
    return calendar.is_over(plan, now, calendar.known(session.thread.calendar(), ""))


def hand_out(
    session: Session,
    form: PageForm,
    plan: Plan,
    employer: str,
    address: Callable[[str], str],
    codes: Sequence[str] = IN_CALENDAR,
) -> None:
    """Hands the days that are still to come to the reader, and says so in the form.

    form: that in which it was asked for; employer: its name if the reader wants it in the calendar, or "";
    address: takes a code, gives the address of the page that helps; codes: of the days that are wanted.
    What the entries are called is kept with the application, so that the calendar knows them again.
    """
    thread = session.thread
    kept = calendar.known(thread.calendar(), host.randomId())
    now = dates.parse(host.today())
    assert now
    entries, kept = calendar.entries(plan, now, kept, employer, address, say, codes)
    message = form.element.querySelector("[data-message]")
    if not entries:
        state = "answered" if plan.event("answer") else "past" if plan.events else ""
        say_again(message, say("no-dates-to-come", state=state))
        return
    thread.put_calendar(kept)
    trouble = session.keep(form)
    host.download(FILE, "text/calendar;charset=utf-8", calendar.write(entries, host.moment()))
    off = [entry for entry in entries if entry["off"]]
    made = say("calendar-made", place=session.place()) if len(off) < len(entries) else say("calendar-open")
    made = made + " " + say("calendar-made-off") if off else made
    say_again(message, trouble + " " + in_frame(made, "calendar") if trouble else in_frame(made, "calendar"))
