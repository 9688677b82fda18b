"""The planner in the page: shows the plan that the dates give, and hands it out as a calendar file."""

import storage
from applications import Applications
from planner_messages import say
from planner_view import PlanView
from planning import MODEL, pattern_of, plan_of
from pyscript.js_modules import host
from questions import Questions, say_again, set_text
from session import in_frame

from letterkit import calendar, dates

FILE = "feedback-plan.ics"


class Planner:
    """The planner's form. page: the page's forms together (``session.Page``)."""

    def __init__(self, element, page):
        self.element = element
        self.page = page
        self.questions = Questions(element, MODEL["fields"], "planner")
        self.view = PlanView(element)
        self.applications = Applications(element, page.choose, page.add, lambda: page.remove(self))
        self.plan = None

    def find(self, selector):
        return self.element.querySelector(selector)

    def fill(self, thread):
        """Puts the answers of the thread into the fields, and makes the plan of them."""
        self.questions.fill(thread)
        self.applications.show(thread)
        self.work_out()
        self.questions.show_oddities(self.given)

    def forget(self):
        """What was typed so far can't be brought back with Ctrl+Z."""
        self.questions.forget()

    def take_rest(self):
        """There is nothing here but the questions."""

    def finish(self):
        """The plan is always worked out at once."""

    def refresh(self):
        """An answer in the thread has changed: makes the plan anew."""
        self.work_out()
        self.applications.show(self.page.thread)

    # What the reader does

    def wire(self):
        self.element.addEventListener("input", self.typed)
        host.whenLeft(self.element, lambda: self.questions.show_oddities(self.given))
        self.element.addEventListener("submit", lambda event: event.preventDefault())
        self.find('[data-action="calendar"]').addEventListener("click", lambda event: self.to_calendar())
        self.find('[data-action="start-again"]').addEventListener(
            "click", lambda event: self.page.start_again(self)
        )
        self.find("[data-with-employer]").checked = False  # a browser may have restored it: it is asked anew
        host.whenSeen(self.work_out)
        host.live(self.element)

    def typed(self, event):
        self.page.take(self, event.target.name)

    def work_out(self):
        self.given, self.plan, wait = plan_of(self.questions.answers)
        now = dates.parse(host.today())
        self.view.show(self.plan, self.given, wait, now, pattern_of(self.given), MODEL["years"])

    def to_calendar(self):
        """The dates still to come, as a file. Nobody's name is in it unless the reader ticks the box.

        What the entries are called is kept with the application, so that the calendar knows them again.
        """
        self.page.catch_up()  # another tab may have made a file of it
        thread = self.page.thread
        employer = self.given["company"] if self.find("[data-with-employer]").checked else ""
        now = dates.parse(host.today())
        kept = calendar.known(thread.calendar(), host.randomId())
        entries, kept = calendar.entries(self.plan, now, kept, employer, self.address, say)
        if not entries:
            self.say(say("no-dates-to-come"))
            return
        thread.put_calendar(kept)
        self.page.keep(self)
        host.download(FILE, "text/calendar;charset=utf-8", calendar.write(entries, host.moment()))
        made = say("calendar-made", place=storage.mode() if self.page.kept else "nowhere")
        say_again(self.find("[data-message]"), in_frame(made, "calendar"))

    def address(self, code):
        """The address of the page that helps with a moment."""
        return self.find('[data-moment="' + code + '"] a').href

    def say(self, sentence):
        set_text(self.find("[data-message]"), sentence)
