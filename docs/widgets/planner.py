"""The planner in the page: shows the plan that the dates give, and hands it out as a calendar file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import country_guess
import dialogs
import host
import odd_answers
from answered import Answered
from applications import Applications
from elements import button, on, set_text
from planner_clocks import CLOCKS
from planner_view import PlannerView
from planning import MODEL, guessed, plan_of
from questions import Questions

from letterkit import dates
from letterkit.employers import addressed

if TYPE_CHECKING:
    from host import Element, Event
    from session import Session
    from storage_panel import StoragePanel

    from letterkit.thread import Thread


ENOUGH = 1  # answers, that are worth to be kept: a date gives the whole plan


class Planner:
    """The planner's form. session: the page's forms together (``session.Session``)."""

    storage_panel: StoragePanel | None  # once it is there
    answered: Answered | None  # the same

    def __init__(self, element: Element, session: Session) -> None:
        self.element = element
        self.session = session
        self.storage_panel = self.answered = None
        country_guess.show_in(element, guessed())
        self.questions = Questions(element, MODEL["fields"], "planner")
        self.view = PlannerView(element)
        self.built = button(element, "calendar").textContent
        self.applications = Applications(
            element, session.choose, self.add, lambda: dialogs.remove(session, self)
        )

    def find(self, selector: str) -> Element:
        """The first element of the form that a selector finds."""
        return self.element.querySelector(selector)

    def fill(self, thread: Thread) -> None:
        """Puts the answers of the thread into the fields, and makes the plan of them."""
        self.questions.fill(thread)
        # Whatever a browser has restored: the next file takes no name away that a calendar has already.
        self.find("[data-with-employer]").checked = thread.is_named()
        self.work_out()
        self._show_around(thread)
        odd_answers.show(self.questions, self.given)

    def forget(self) -> None:
        """What was typed so far can't be brought back with Ctrl+Z."""
        self.questions.forget()

    def take_rest(self) -> None:
        """There is nothing here but the questions."""

    def finish(self) -> None:
        """The plan is always worked out at once."""

    def refresh(self) -> None:
        """An answer in the thread has changed: makes the plan anew."""
        self.work_out()
        self._show_around(self.session.thread)

    def _show_around(self, thread: Thread) -> None:
        self.applications.show(thread)
        if self.answered:
            self.answered.show(thread)
        if self.storage_panel:
            import calendar_file
            from plan_messages import say

            self.storage_panel.show(self.session.place(), thread)
            out = calendar_file.takes_out(self.session, self.plan)
            set_text(button(self.element, "calendar"), say("take-out") if out else self.built)
            self.find("[data-with-employer]").parentElement.hidden = out  # nothing is put in any more

    # What the reader does

    def wire(self) -> None:
        """Typing takes effect from now on, and so does “start again”."""
        self.element.addEventListener("input", self.typed)
        host.whenLeft(self.element, lambda: odd_answers.show(self.questions, self.given))
        odd_answers.wire(self.questions, lambda: self.given)
        host.passes(self.element)
        host.showsQuestions(self.element)
        self.element.addEventListener("submit", lambda event: event.preventDefault())
        self.answered = Answered(self.element, self.session, self.noted)
        self.answered.show(self.session.thread)
        on(self.element, "start-again", lambda: dialogs.start_again(self.session, self))
        host.whenSeen(self.work_out)

    def complete(self) -> None:
        """Hands out a calendar file, too, and keeps the answers where the reader wants them."""
        from storage_panel import StoragePanel

        self.storage_panel = StoragePanel(self.element, self.session, self.say, ENOUGH)
        self._show_around(self.session.thread)
        on(self.element, "calendar", self.to_calendar)
        host.live(self.element)

    def typed(self, event: Event) -> None:
        """Something was typed into a field: takes it."""
        self.session.take(self, event.target.name)

    def noted(self) -> None:
        """A day was put into the thread."""
        self.session.keep(self)
        self.fill(self.session.thread)

    def add(self) -> None:
        """Another application: its first question is asked at once, since the button for it stands far below."""
        self.session.add()
        self.questions.focus(MODEL["fields"][0]["name"])

    def work_out(self) -> None:
        """Makes the plan of the answers, and shows it."""
        self.given, self.plan, wait = plan_of(self.questions.answers, CLOCKS)
        now = dates.parse(host.today())
        assert now
        self.view.show(self.plan, self.given, wait, now)

    def to_calendar(self) -> None:
        """The dates still to come, as a file. Nobody's name is in it unless the reader ticks the box."""
        import calendar_file

        employer = addressed(self.given["company"]) if self.find("[data-with-employer]").checked else ""
        calendar_file.hand_out(self.session, self, self.plan, employer, self.address)
        self._show_around(self.session.thread)

    def address(self, code: str) -> str:
        """The address of the page that helps with a moment."""
        return self.view.moment(code).querySelector("a").href

    def say(self, sentence: str) -> None:
        """Says what has been done."""
        set_text(self.find("[data-message]"), sentence)
