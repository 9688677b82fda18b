"""The planner in the page: shows the plan that the dates give, and hands it out as a calendar file."""

import planner_data
from applications import Applications
from planner_view import PlanView
from pyscript.js_modules import host
from questions import Questions, set_text

from letterkit import calendar, dates, plan
from letterkit import letter as letters
from letterkit import plan_messages as says
from letterkit.workdays import Workdays

MODEL = planner_data.MODEL
FILE = "feedback-plan.ics"


class Planner:
    """The planner's form. page: the page's forms together (``page.Page``)."""

    def __init__(self, element, page):
        self.element = element
        self.page = page
        self.questions = Questions(element, MODEL["fields"], "planner")
        self.view = PlanView(element)
        self.applications = Applications(self.find("[data-applications]"), page.choose, page.add, page.remove)
        self.plan = None

    def find(self, selector):
        return self.element.querySelector(selector)

    def fill(self, thread):
        """Puts the answers of the thread into the fields, and makes the plan of them."""
        self.questions.fill(thread)
        self.applications.show(thread)
        self.work_out()
        self.questions.show_oddities(self.given)

    def refresh(self):
        """An answer in the thread has changed: makes the plan anew."""
        self.work_out()
        self.applications.show(self.page.thread)

    # What the reader does

    def wire(self):
        self.element.addEventListener("input", self.typed)
        self.element.addEventListener("change", lambda event: self.questions.show_oddities(self.given))
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
        self.given = letters.clean_answers(MODEL, self.questions.answers)
        country = self.given["country"] or MODEL["country"]
        first, last = MODEL["years"]
        wait = plan.days_to_wait(self.given["days_to_wait"], MODEL["wait"])
        now = dates.parse(host.today())
        workdays = Workdays(MODEL["holidays"][country], first, last)
        self.plan = plan.make(self.given, wait, workdays, MODEL["clocks"][country], now)
        self.view.show(self.plan, self.given, wait, now, MODEL["dates"][country], (first, last))

    def to_calendar(self):
        """The dates still to come, as a file. Nobody's name is in it unless the reader ticks the box."""
        employer = self.given["company"] if self.find("[data-with-employer]").checked else ""
        now = dates.parse(host.today())
        entries = calendar.entries(self.plan, now, self.page.thread.open + 1, employer, self.address)
        if not entries:
            self.say(says.NO_DATES_TO_COME)
            return
        host.download(FILE, "text/calendar;charset=utf-8", calendar.write(entries, host.moment()))
        self.say(says.CALENDAR_MADE)

    def address(self, code):
        """The address of the page that helps with a moment."""
        return self.find('[data-moment="' + code + '"] a').href

    def say(self, sentence):
        set_text(self.find("[data-message]"), sentence)
