"""Starts the widgets: finds the forms of the page and wires them."""

import sys

import host
from session import Page


def start():
    """Called once, when the page is there. To import this module does nothing yet (python.js)."""
    _safely(_start)


def _start():
    page = Page()
    forms = []
    # A page loads the Python of its own widgets only (macros/publish/python_files.py).
    letters = host.document.querySelectorAll("form[data-letter]")
    if letters.length:
        from form import Form

        forms += [Form(element, page) for element in letters]
    planners = host.document.querySelectorAll("form[data-planner]")
    if planners.length:
        from planner import Planner

        forms += [Planner(element, page) for element in planners]  # type: ignore[misc]
    page.start(forms)
    home = host.document.querySelector("[data-home]")
    if home:
        import next_step_home

        next_step_home.show(home, page.thread)
        page.others.append(lambda thread: next_step_home.show(home, thread))
    host.whenAllHere(lambda: _safely(page.complete))


def _safely(do):
    try:
        do()
    except Exception as error:
        sys.print_exception(error)  # type: ignore[attr-defined]  # MicroPython's own
        host.fail()
