"""The planner in the page: shows the plan that the dates give, and hands it out as a calendar file."""

import guess
import host
from applications import Applications
from planner_view import PlanView
from planning import MODEL, pattern_of, plan_of
from questions import Questions, set_text

from letterkit import dates


class Planner:
    """The planner's form. page: the page's forms together (``session.Page``)."""

    def __init__(self, element, page):
        self.element = element
        self.page = page
        guess.show_in(element, MODEL)
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
        self.find('[data-action="start-again"]').addEventListener(
            "click", lambda event: self.page.start_again(self)
        )
        self.find("[data-with-employer]").checked = False  # a browser may have restored it: it is asked anew
        host.whenSeen(self.work_out)

    def complete(self):
        """Hands out a calendar file, too."""
        self.find('[data-action="calendar"]').addEventListener("click", lambda event: self.to_calendar())
        host.live(self.element)

    def typed(self, event):
        self.page.take(self, event.target.name)

    def work_out(self):
        self.given, self.plan, wait = plan_of(self.questions.answers)
        now = dates.parse(host.today())
        self.view.show(self.plan, self.given, wait, now, pattern_of(self.given), MODEL["years"])

    def to_calendar(self):
        """The dates still to come, as a file. Nobody's name is in it unless the reader ticks the box."""
        import calendar_file

        self.page.catch_up()  # another tab may have made a file of it
        employer = self.given["company"] if self.find("[data-with-employer]").checked else ""
        calendar_file.hand_out(self, self.plan, employer, self.address)

    def address(self, code):
        """The address of the page that helps with a moment."""
        return self.find('[data-moment="' + code + '"] a').href

    def say(self, sentence):
        set_text(self.find("[data-message]"), sentence)
