"""Beside sending: the day on which a letter is due, for a reader who is early; and whether it was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from elements import button, on, set_text
from form_messages import say

from letterkit import dates
from letterkit.answers import ANSWERED
from letterkit.moments import COUNTED_FROM, LETTERS
from letterkit.thread import line

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Sequence

    from host import Element, Event

    from letterkit import plan as plans
    from letterkit.shapes import Given
    from letterkit.thread import Thread

SENT = COUNTED_FROM["reminder"]
PAUSE = 700  # milliseconds after the last key: the holidays are read only then, and hold up no start


class DueDay:
    """element: the form of a letter, which may have its own day; slug: of that letter. put: called with the name of a
    question, its day or "", and what to say. hand_out: called with a plan and the codes of the days that the reader
    wants in a calendar.
    """

    thread: Thread  # the answers that the day comes from

    def __init__(
        self,
        element: Element,
        slug: str,
        put: Callable[[str, str, str], object],
        hand_out: Callable[[plans.Plan, Sequence[str]], object],
    ) -> None:
        self.element = element
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

    def show(self, thread: Thread, language: str) -> None:
        """The answers are others, or of another application. language: in which days are said, as in "en-GB"."""
        self.thread, self.language = thread, language
        if self.asks:  # at once: nobody is asked to send it a second time
            sent = self._known(SENT)
            self.element.toggleAttribute("data-done", "" < sent <= host.today())
        if self.line:
            self.soon()

    def _note(self, name: str, day: str, said: str = "") -> None:
        """A button has noted a day, or taken it back. It is gone now: who pressed it is where that is said."""
        self.put(name, day, said)
        self._show()
        self.element.querySelector(".fk-status").focus()

    def _known(self, name: str) -> str:
        """The answer to a question, as it is kept."""
        return line(self.thread.application.get(name, ""))

    def _show(self) -> None:
        """Says whether the letter is early or sent, and what its day is."""
        given, plan, wait, state, event = self._plan()
        day = self._day(event.date) if event else ""
        self._show_line(given, plan, wait, state, event, day)
        early = state == "early"
        nothing_asked = state == "unknown" and self.name == SENT
        self.element.toggleAttribute("data-early", early or state == "ahead" or nothing_asked)
        done = state in ("sent", "answered")
        self.element.toggleAttribute("data-done", done)
        letter = plan.event("letter")
        sent = self._day(letter.date) if letter and letter.done else ""
        self.best.hidden = not (early or done)
        bar = say("due-day-best", state=state, date=sent or day) if early or done else ""
        set_text(self.best, bar)
        set_text(self.keep, say("keep-until", date=day) if early else self.keep_built)
        if self.asks:
            self.asks.hidden = self.asks.hidden or done
            button(self.element, "answered").hidden = state != "sent"

    def _show_line(
        self, given: Given, plan: plans.Plan, wait: int, state: str, event: plans.Event | None, day: str
    ) -> None:
        """What is said beside sending, with the buttons that do something about it. day: of the event, in words."""
        from planner_messages import say as say_of_plan
        from planning import said_today

        due = state == "due"
        self.line.hidden = due and self.name != SENT
        self.line.dataset.said = "yes"
        letter = plan.event("letter")
        span, date = say_of_plan("span", days=wait), self._day(letter.date) if letter else ""
        said = say("due-day", moment=self.code, state=state, span=span, date=date)
        # From its day on, of the reminder is said what the planner says: also that it is time to let it go.
        set_text(self.line.querySelector("span"), said_today(plan, given) if due else said)
        self.when.parentElement.hidden = due or state in ("sent", "answered")
        known = self._known(self.name)
        if self.when.value != known:
            self.when.value = known
        button(self.line, "not-sent").hidden = state != "sent"
        button(self.line, "not-answered").hidden = state != "answered"
        calendar = button(self.line, "calendar")
        calendar.hidden = not event or dates.iso(event.date) <= host.today()
        set_text(calendar, say("due-day-reminder" if state == "sent" else "due-day-calendar", date=day))

    def handed(self, event: Event) -> None:
        """A way out was used: the letter may have been sent."""
        if event.target.closest("[data-action]") and button(self.line, "not-sent").hidden:
            self.asks.hidden = False

    def _day(self, date: datetime.date) -> str:
        return host.shortDay(dates.iso(date), self.language)

    def _plan(self) -> tuple[Given, plans.Plan, int, str, plans.Event | None]:
        """(the cleaned answers, the plan, the days to wait with this letter, how it stands, the event that counts)."""
        # As all that is imported late here: loaded with the page, and read only now. The start would be slower.
        from planning import MODEL, plan_of

        given, plan, wait = plan_of(self.thread.answers(MODEL["fields"], "planner"))
        now = dates.parse(host.today())
        assert now
        state, event = plan.standing(self.code, now)
        return given, plan, wait if self.code == "letter" else MODEL["pause"], state, event

    def to_calendar(self) -> None:
        """The day of this letter alone, or that of the reminder once it was sent."""
        _, plan, _, _, event = self._plan()
        if event:
            self.hand_out(plan, (event.code,))
