"""Starts the widgets: finds the forms of the page and wires them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import host
import linked
from session import Session

if TYPE_CHECKING:
    from host import Do
    from page_form import PageForm


def start() -> None:
    """Called once, when the page is there. To import this module does nothing yet (python.js)."""
    _safely(_start)


def _start() -> None:
    session = Session()
    forms: list[PageForm] = []
    # A page loads the Python of its own widgets only (macros/publish/python_files.py).
    letters = host.document.querySelectorAll("form[data-letter]")
    if letters.length:
        from form import Form

        forms += [Form(element, session) for element in letters]
    planners = host.document.querySelectorAll("form[data-planner]")
    if planners.length:
        from planner import Planner

        forms += [Planner(element, session) for element in planners]
    session.start(forms)
    host.whenLinked(lambda: linked.follow(session))
    home = host.document.querySelector("[data-home]")
    if home:
        import due_step

        due_step.wire(home, session)
        due_step.show(home, session.thread)
        session.others.append(lambda thread: due_step.show(home, thread))
    host.whenAllHere(lambda: _safely(session.complete))


def _safely(do: Do) -> None:
    try:
        do()
    except Exception as error:
        sys.print_exception(error)  # type: ignore[attr-defined]  # MicroPython's own
        host.fail()
