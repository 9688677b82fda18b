"""Starts the widgets: finds the forms of the page and wires them."""

import sys

from pyscript.js_modules import host

try:
    import form

    form.start()
except Exception as error:
    sys.print_exception(error)
    host.fail()
