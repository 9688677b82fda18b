"""Beside sending: the day on which a letter is due, for a reader who is early; and whether it was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from elements import button, on, set_text
from form_messages import say

from letterkit import dates
from letterkit.answers import ANSWERED
from letterkit.employers import addressed
from letterkit.moments import AFTER_ANSWER, COUNTED_FROM, LETTERS
from letterkit.thread import line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from host import Do, Element, Event

    from letterkit import plan as plans
    from letterkit.shapes import Given
    from letterkit.thread import Thread

SENT = COUNTED_FROM["reminder"]
HANDED = "sent"  # what is still to be told once a letter was handed out, kept for each application
PAUSE = 700  # milliseconds after the last key: the holidays are read only then, and hold up no start


class DueDay:
    """element: the form of a letter, which may have its own day; slug: of that letter. put: called with the name of a
    question, its day or "", and what to say. hand_out: called with a plan, the codes of the days that the reader wants
    in a calendar, and the employer's name. note: keeps what was put into the thread.
    """

    thread: Thread  # the answers that the day comes from

    def __init__(
        self,
        element: Element,
        slug: str,
        put: Callable[[str, str, str], object],
        hand_out: Callable[[plans.Plan, Sequence[str], str], object],
        note: Do,
    ) -> None:
        self.element = element
        self.note = note
        self.line = element.querySelector("[data-due-day]")
        self.put = put
        self.code = LETTERS.get(slug, "")
        self.hand_out = hand_out
        self.language = ""
        self.soon = host.afterPause(lambda: self._show(), PAUSE)
        self.best = element.querySelector("[data-best-sent]")
        self.asks = element.querySelector("[data-sent]")
        self.keep = element.querySelector("[data-keep-until]")
        self.keep_built = self.keep.textContent
        if self.line:
            self.name = COUNTED_FROM[self.code]
            self.when = self.line.querySelector("input")
            self.when.addEventListener("change", lambda event: put(self.name, self.when.value, ""))
            on(element, "calendar", self.to_calendar)
            on(element, "not-sent", lambda: self._note(SENT, ""))
            on(element, "not-answered", lambda: self._note(ANSWERED, ""))
        if self.asks:
            on(element, "answered", lambda: self._note(ANSWERED, host.today()))
            on(element, "sent", lambda: self._note(SENT, host.today(), say("sent-noted")))
            element.querySelector("[data-ways]").addEventListener("click", self.handed)
        if slug in AFTER_ANSWER:
            element.addEventListener("change", lambda event: self.thanked(event, "[data-field]"))
            ways = element.querySelector("[data-ways]")
            # Before the way out itself, which takes the letter as it stands then and says what it has done.
            ways.addEventListener("click", lambda event: self.thanked(event, "[data-action]"), True)

    def show(self, thread: Thread, language: str) -> None:
        """The answers are others, or of another application. language: in which days are said, as in "en-GB"."""
        self.thread, self.language = thread, language
        if self.asks:  # at once: nobody is asked to send it a second time
            sent = self._known(SENT)
            self.element.toggleAttribute("data-done", "" < sent <= host.today())
            self.asks.hidden = bool(sent) or not thread.undecided(HANDED)
        if self.line:
            self.soon()

    def thanked(self, event: Event, what: str) -> None:
        """Whoever thanks for an answer has one, so no reminder is due any more: once the letter is handed out, or once
        it is begun where it is known that they were asked. what: finds a way out, or a question.
        """
        counts = what == "[data-action]" or self._known(SENT)
        if counts and not self._known(ANSWERED) and event.target.closest(what):
            self.put(ANSWERED, host.today(), "")

    def _note(self, name: str, day: str, said: str = "") -> None:
        """A button has noted a day, or taken it back. It is gone now: who pressed it is where that is said."""
        if name == SENT:
            self.thread.put_undecided(HANDED, "")
        self.put(name, day, said)
        if name == SENT:
            self.element.toggleAttribute("data-changed", False)  # since then
        self._show()
        if day:
            host.showMark(self.line)  # what comes next is said there
        self.element.querySelector(".fk-status").focus()

    def _known(self, name: str) -> str:
        """The answer to a question, as it is kept."""
        return line(self.thread.application.get(name, ""))

    def _employer(self) -> str:
        return addressed(self._known("company"))

    def _show(self) -> None:
        """Says whether the letter is early or sent, and what its day is."""
        given, plan, wait = self._plan()
        stage = self._stage(plan)
        state, day = stage.state, self._day(stage.event)
        self._show_line(stage, self._said(stage, given, plan, wait))
        early = state == "early"
        nothing_asked = state == "unknown" and self.name == SENT
        self.element.toggleAttribute("data-early", early or state == "ahead" or nothing_asked)
        done = state in ("sent", "answered")
        self.element.toggleAttribute("data-done", done)
        self.best.hidden = not (early or done)
        bar = self._day(stage.letter) if state == "sent" else day
        set_text(self.best, say("due-day-best", state=state, date=bar) if early or done else "")
        set_text(self.keep, say("keep-until", date=day) if early else self.keep_built)
        if self.asks:
            self.asks.hidden = self.asks.hidden or done
            button(self.element, "answered").hidden = state != "sent"

    def _said(self, stage: plans.Stage, given: Given, plan: plans.Plan, wait: int) -> str:
        """What is said beside sending. wait: days from the news to the feedback letter."""
        from plan_messages import say as say_of_plan
        from planning import MODEL, said_today

        # From its day on, of the reminder is said what the planner says: also that it is time to let it go.
        if stage.state == "due":
            return said_today(plan, given)
        span = say_of_plan("span", days=wait if self.code == "letter" else MODEL["pause"])
        return say("due-day", moment=self.code, state=stage.state, span=span, date=self._day(stage.event))

    def _show_line(self, stage: plans.Stage, said: str) -> None:
        """Says it, with the buttons that do something about it."""
        state, event = stage.state, stage.event
        due = state == "due"
        self.line.hidden = due and self.name != SENT
        self.line.dataset.said = "yes"
        set_text(self.line.querySelector("span"), said)
        self.when.parentElement.hidden = due or state in ("sent", "answered")
        known = self._known(self.name)
        if self.when.value != known:
            self.when.value = known
        button(self.line, "not-sent").hidden = state != "sent"
        button(self.line, "not-answered").hidden = state != "answered"
        calendar = button(self.line, "calendar")
        calendar.hidden = not event or dates.iso(event.date) <= host.today()
        day = self._day(event)
        key = "due-day-reminder" if state == "sent" else "due-day-calendar"
        set_text(calendar, say(key, date=day, employer=self._employer()))

    def handed(self, event: Event) -> None:
        """A way out was used: the letter may have been sent."""
        if event.target.closest("[data-action]") and not self._known(SENT):
            self.thread.put_undecided(HANDED, "yes")
            self.asks.hidden = False
            self.note()

    def _day(self, event: plans.Event | None) -> str:
        """The day of an event, in words; "" where there is none."""
        return host.shortDay(dates.iso(event.date), self.language) if event else ""

    def _plan(self) -> tuple[Given, plans.Plan, int]:
        # As all that is imported late here: loaded with the page, and read only now. The start would be slower.
        from planning import MODEL, plan_of

        return plan_of(self.thread.answers(MODEL["fields"], "planner"))

    def _stage(self, plan: plans.Plan) -> plans.Stage:
        now = dates.parse(host.today())
        assert now
        return plan.stage(self.code, now)

    def to_calendar(self) -> None:
        """The day of this letter alone, or that of the reminder once it was sent."""
        _, plan, _ = self._plan()
        event = self._stage(plan).event
        if event:
            self.hand_out(plan, (event.code,), self._employer())
