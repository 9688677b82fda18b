"""Beside sending: the day on which the letter is due, for a reader who has heard but a short while ago."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from form_messages import say
from questions import set_text

from letterkit import dates
from letterkit.moments import LETTERS

if TYPE_CHECKING:
    from form import Form

    from letterkit.plan import Plan

PAUSE = 700  # milliseconds after the last key: the holidays are read only then, and hold up no start


class DueDay:
    """form: the ``form.Form`` of a letter, which may have a day of its own."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.line = form.find("[data-due-day]")
        self.code = LETTERS.get(form.slug, "")
        self.soon = host.afterPause(lambda: self.show(), PAUSE)

    def wire(self) -> None:
        """From now on its button hands out the day."""
        if self.line:
            self.form.on("calendar", self.to_calendar)

    def changed(self) -> None:
        """The answers are others, or of another application."""
        if self.line:
            self.soon()

    def show(self) -> None:
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
        day = host.shortDay(dates.iso(event.date), self.form.place["language"])
        set_text(self.line.querySelector("button"), say("due-day-calendar", date=day))

    def _plan(self) -> tuple[bool, Plan, int]:
        """(whether the day of the news is known, the plan, the days to wait). Unknown, it is today at the latest."""
        # As all that is imported late here: loaded with the page, and read only now. The start would be slower.
        from planning import MODEL, plan_of

        answers = dict(self.form.session.thread.answers(MODEL["fields"], "planner"))
        _, plan, wait = plan_of(answers)
        known = bool(plan.event(self.code))
        if not known:
            answers["rejection_date"] = host.today()
            _, plan, wait = plan_of(answers)
        return known, plan, wait

    def to_calendar(self) -> None:
        """The day of this letter alone. The employer's name stays out: others may see a calendar."""
        import calendar_file

        self.form.session.catch_up()  # another tab may have made a file of it
        _, plan, _ = self._plan()
        calendar_file.hand_out(self.form, plan, "", lambda code: host.pageAddress(), (self.code,))
