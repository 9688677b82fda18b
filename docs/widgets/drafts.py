"""Where the thread of answers is kept, and how it is wiped: in this tab only (sessionStorage), as one text."""

from pyscript.js_modules import host

from letterkit import thread

KEY = "feedback-toolkit:answers"


def read():
    """The thread kept in this tab; an empty one if there is none."""
    return thread.from_text(host.load(KEY))


def write(kept):
    """Keeps the thread. Returns whether the browser let us."""
    return host.save(KEY, kept.to_text())


def wipe():
    """Forgets everything."""
    host.remove(KEY)
