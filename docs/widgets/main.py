"""Starts the widgets: finds the forms of the page and wires them."""

import sys

from pyscript.js_modules import host

try:
    from js import document
    from session import Page

    page = Page()
    forms = []
    # A page loads the Python of its own widgets only (macros/publish/page_scripts.py).
    letters = document.querySelectorAll("form[data-letter]")
    if letters.length:
        from form import Form

        forms += [Form(element, page) for element in letters]
    planners = document.querySelectorAll("form[data-planner]")
    if planners.length:
        from planner import Planner

        forms += [Planner(element, page) for element in planners]  # type: ignore[misc]
    page.start(forms)
    home = document.querySelector("[data-home]")
    if home:
        import next_step_home

        next_step_home.show(home, page.thread)
        page.others.append(lambda thread: next_step_home.show(home, thread))
except Exception as error:
    sys.print_exception(error)  # type: ignore[attr-defined]  # MicroPython's own
    host.fail()
