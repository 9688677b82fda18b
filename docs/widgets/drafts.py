"""Where the thread of answers is kept, and how it is wiped.

As a rule in this tab only (sessionStorage); on this device (localStorage) if the reader asks for it. A reader at a
shared computer can say so: then nothing is offered that would outlive the tab.
"""

from pyscript.js_modules import host

from letterkit import thread

KEY = "feedback-toolkit:answers"
SHARED = "feedback-toolkit:shared"
TAB, DEVICE = False, True

# The text that this tab has read or written last, to see whether another tab has been at it.
_seen = None


def mode():
    """Where answers are kept: "device", "shared" or "tab"."""
    if host.load(KEY, DEVICE) is not None:
        return "device"
    return "shared" if host.load(SHARED, TAB) else "tab"


def read():
    """The thread that is kept; an empty one if there is none, or none that can be read."""
    global _seen
    _seen = host.load(KEY, mode() == "device")
    return thread.from_text(_seen)[0]


def write(kept):
    """Keeps the thread. Returns whether the browser let us."""
    global _seen
    _seen = kept.to_text()
    return host.save(KEY, _seen, mode() == "device")


def changed_elsewhere():
    """Whether another tab has changed what is kept on this device since this one looked."""
    return mode() == "device" and host.load(KEY, DEVICE) != _seen


def keep_on_device(kept):
    """From now on answers outlive the tab. Returns whether the browser let us; if not, all stays as it was."""
    if not host.save(KEY, kept.to_text(), DEVICE):
        return False
    host.remove(SHARED, TAB)
    host.remove(KEY, TAB)
    return write(kept)


def keep_in_tab(kept, shared):
    """From now on answers stay in this tab; shared: the reader says that others use this computer."""
    host.remove(KEY, DEVICE)
    if shared:
        host.save(SHARED, "yes", TAB)
    else:
        host.remove(SHARED, TAB)
    return write(kept)


def wipe():
    """Forgets everything, in this tab and on this device."""
    for where in (TAB, DEVICE):
        host.remove(KEY, where)
        host.remove(SHARED, where)
