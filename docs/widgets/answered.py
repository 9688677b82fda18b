"""Whether an answer has come, in one press, wherever the page says what is due; and that it has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from elements import button, on
from planning import put_day

from letterkit.answers import ANSWERED

if TYPE_CHECKING:
    from host import Do, Element
    from session import Session

    from letterkit.plan import Plan

PLACE = "[data-answered]"


def wire(room: Element, session: Session, shown: Do) -> None:
    """room: what holds the question (answered.html). shown: called when the answer is in the thread."""

    def note(day: str) -> None:
        session.catch_up()
        put_day(session.thread, ANSWERED, day)
        shown()
        # The button that was pressed is gone: the one that takes it back stands there.
        button(room, "not-answered" if day else "answered").focus()

    on(room, "answered", lambda: note(host.today()))
    on(room, "not-answered", lambda: note(""))


def show(room: Element, plan: Plan | None) -> None:
    """Asks once the letter was sent; that they have answered can be taken back. plan: None where nothing is due."""
    answered = bool(plan and plan.event("answer"))
    room.querySelector(PLACE).hidden = not (answered or (plan and plan.was_sent()))
    room.querySelector("[data-asks]").hidden = answered
    button(room, "not-answered").hidden = not answered
