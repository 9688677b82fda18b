"""The ways out of the page: copy and print."""

from js import window
from pyscript.js_modules import host

from letterkit import messages


def copy(text, element, say):
    """Puts a letter on the clipboard. ``say`` gets the sentence to show."""
    host.copy(text, element, lambda copied: say(messages.COPIED if copied else messages.NOT_COPIED))


def print_letter():
    """The browser's own print; the print style sheet leaves the letter alone on its paper."""
    window.print()
