"""Days of an application's plan as a file for the reader's calendar."""

import host
import storage
from planner_messages import say
from questions import say_again
from session import in_frame

from letterkit import calendar, dates
from letterkit.moments import IN_CALENDAR

FILE = "feedback-plan.ics"


def hand_out(form, plan, employer, address, codes=IN_CALENDAR):
    """Hands the days that are still to come to the reader, and says so in the form.

    form: one of the page's forms (``session.Page``); employer: its name if the reader wants it in the calendar, or "";
    address: takes a code, gives the address of the page that helps; codes: of the days that are wanted.
    What the entries are called is kept with the application, so that the calendar knows them again.
    """
    page = form.page
    thread = page.thread
    kept = calendar.known(thread.calendar(), host.randomId())
    now = dates.parse(host.today())
    entries, kept = calendar.entries(plan, now, kept, employer, address, say, codes)
    message = form.element.querySelector("[data-message]")
    if not entries:
        say_again(message, say("no-dates-to-come"))
        return
    thread.put_calendar(kept)
    page.keep(form)
    host.download(FILE, "text/calendar;charset=utf-8", calendar.write(entries, host.moment()))
    made = say("calendar-made", place=storage.mode() if page.kept else "nowhere")
    say_again(message, in_frame(made, "calendar"))
