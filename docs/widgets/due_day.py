"""Beside sending: the day on which the letter is due, for a reader who has heard but a short while ago."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from elements import on, set_text
from form_messages import say

from letterkit import dates
from letterkit.moments import LETTERS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from host import Element

    from letterkit.plan import Plan
    from letterkit.thread import Thread

PAUSE = 700  # milliseconds after the last key: the holidays are read only then, and hold up no start


class DueDay:
    """element: the form of a letter, which may have a day of its own; slug: of that letter. hand_out: called with a
    plan and the codes of the days that the reader wants in a calendar.
    """

    thread: Thread  # the answers that the day comes from

    def __init__(
        self, element: Element, slug: str, hand_out: Callable[[Plan, Sequence[str]], object]
    ) -> None:
        self.line = element.querySelector("[data-due-day]")
        self.code = LETTERS.get(slug, "")
        self.hand_out = hand_out
        self.language = ""
        self.soon = host.afterPause(lambda: self._show(), PAUSE)
        if self.line:
            on(element, "calendar", self.to_calendar)

    def show(self, thread: Thread, language: str) -> None:
        """The answers are others, or of another application. language: in which days are said, as in "en-GB"."""
        self.thread, self.language = thread, language
        if self.line:
            self.soon()

    def _show(self) -> None:
        """Says the day while it is to come."""
        known, plan, wait = self._plan()
        event, now = plan.event(self.code), dates.parse(host.today())
        assert event
        assert now
        self.line.hidden = event.done or event.date <= now
        if self.line.hidden:
            return
        if known:
            question = say("due-day-known")
        else:
            from planner_messages import say as say_of_plan

            question = say("due-day", span=say_of_plan("span", days=wait))
        set_text(self.line.querySelector("span"), question)
        self.line.dataset.said = "yes"
        day = host.shortDay(dates.iso(event.date), self.language)
        set_text(self.line.querySelector("button"), say("due-day-calendar", date=day))

    def _plan(self) -> tuple[bool, Plan, int]:
        """(whether the day of the news is known, the plan, the days to wait). Unknown, it is today at the latest."""
        # As all that is imported late here: loaded with the page, and read only now. The start would be slower.
        from planning import MODEL, plan_of

        answers = dict(self.thread.answers(MODEL["fields"], "planner"))
        _, plan, wait = plan_of(answers)
        known = bool(plan.event(self.code))
        if not known:
            answers["rejection_date"] = host.today()
            _, plan, wait = plan_of(answers)
        return known, plan, wait

    def to_calendar(self) -> None:
        """The day of this letter alone. The employer's name stays out: others may see a calendar."""
        self.hand_out(self._plan()[1], (self.code,))
