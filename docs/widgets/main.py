"""Starts the widgets: finds the forms of the page and wires them."""

import sys

from pyscript.js_modules import host

try:
    from form import Form
    from js import document
    from page import Page

    page = Page()
    page.start([Form(element, page) for element in document.querySelectorAll("form[data-letter]")])
except Exception as error:
    sys.print_exception(error)  # type: ignore[attr-defined]  # MicroPython's own
    host.fail()
