"""Starts the widgets: finds the forms of the page and wires them."""

import json
import os
import sys

from pyscript.js_modules import host

try:
    from js import document

    # Each file, also one that is read only when the reader asks for it: better known now than then.
    for name, size in json.loads(host.files()):
        if name != "main.py" and os.stat(name)[6] != size:
            raise ValueError(name + " came damaged")

    from page import Page

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
        import due

        due.show(home, page.thread)
        page.others.append(lambda thread: due.show(home, thread))
except Exception as error:
    sys.print_exception(error)  # type: ignore[attr-defined]  # MicroPython's own
    host.fail()
