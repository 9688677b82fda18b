"""Whether an answer has come, in one press, wherever the page says what is due; and that it has not.

Where there are several applications each of them is asked for, by its name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import form_messages
import host
from elements import button, on, set_text
from planning import put_day

from letterkit import dates, plan
from letterkit.answers import ANSWERED
from letterkit.moments import COUNTED_FROM
from letterkit.same_application import awaits_answer
from letterkit.thread import line

if TYPE_CHECKING:
    from host import Do, Element
    from session import Session

    from letterkit.shapes import Answers
    from letterkit.thread import Thread

PLACE = "[data-answered]"  # answered.html
ASKS, OVER = "asks", "over"
# Where a calendar's days are taken out: the step on the home page, and the button in the planner itself.
PLANNER, CALENDAR_BUTTON = "[data-step='waiting.md'] a", "#planner-calendar"


class Answered:
    """room: what holds the question (answered.html). noted: called when an answer is in the thread."""

    def __init__(self, room: Element, session: Session, noted: Do) -> None:
        self.place = room.querySelector(PLACE)
        self.built = self.place.querySelector("p")
        self.session = session
        self.noted = noted
        self.last = ""  # the name of the application of which something was said last
        # (number, name, state, whether a calendar has days of it) of each that is asked for
        self.shown: list[tuple[int, str, str, bool]] = []
        self.rows: list[Element] = []  # where that is done

    def show(self, thread: Thread) -> None:
        """Asks for each application whose letter was sent. That they have answered can be taken back: of the one that
        is open, and of the one of which it was just said.
        """
        found = []
        for index, title in enumerate(thread.titles(form_messages.say)):
            application = thread.applications[index]
            state = _state(application)
            if state == ASKS or (state and (index == thread.open or title == self.last)):
                name = title if len(thread.applications) > 1 else ""
                found.append((index, name, state, awaits_answer(application, host.today())))
        if found == self.shown:
            return  # else a press that has just begun would be lost
        self.shown = found
        self.place.hidden = not found
        self.rows = [self._row(*one) for one in found]
        self.place.replaceChildren(*self.rows)

    def _row(self, index: int, title: str, state: str, in_calendar: bool) -> Element:
        row = self.built.cloneNode(True)
        whose = row.querySelector("[data-whose]")
        whose.hidden = not title
        set_text(whose, title)
        row.querySelector("[data-asks]").hidden = state == OVER
        button(row, "not-answered").hidden = state != OVER
        link = row.querySelector("[data-in-calendar]")
        link.hidden = state != OVER or not in_calendar
        home = host.document.querySelector(PLANNER)
        link.href = home.href if home else CALENDAR_BUTTON
        link.addEventListener("click", lambda event: self._open(index))
        for action, day in (("answered", host.today()), ("not-answered", "")):
            if title:
                one = button(row, action)
                one.setAttribute("aria-label", one.textContent + ": " + title)
            on(row, action, lambda day=day: self._note(index, title, day))  # type: ignore[misc]
        return row

    def _open(self, index: int) -> None:
        """The planner takes out the days of the application that is open."""
        if index != self.session.thread.open:
            self.session.choose(index)

    def _note(self, index: int, title: str, day: str) -> None:
        """It was pressed: notes it, and the keyboard is at the button that takes it back."""
        self.session.catch_up()
        thread = self.session.thread
        titles = thread.titles(form_messages.say)
        if titles[index : index + 1] != [title or titles[0]]:
            return  # another tab has taken it away
        self.last = titles[index]
        put_day(thread.at(index), ANSWERED, day)
        self.noted()
        for row, (number, _, _, _) in zip(self.rows, self.shown):
            if number == index:
                button(row, "not-answered" if day else "answered").focus()


def _state(application: Answers) -> str:
    """ASKS once the letter was sent, OVER once they have answered, else ""."""
    now = dates.parse(host.today())
    assert now
    if plan.past(line(application.get(ANSWERED, "")), now):
        return OVER
    return ASKS if plan.past(line(application.get(COUNTED_FROM["reminder"], "")), now) else ""
