"""Where the thread of answers is kept, and how it is wiped.

As a rule in this tab only (sessionStorage); on this device (localStorage) if the reader asks for it. A reader at a
shared computer can say so: then nothing is offered that would outlive the tab.
"""

from pyscript.js_modules import host

from letterkit import thread

KEY = "feedback-toolkit:answers"
SHARED = "feedback-toolkit:shared"
TAB, DEVICE = False, True

# The text that this tab has read from the device or written there last, to see whether another tab has been at it;
# None while its answers are not on the device.
_seen = None


def mode():
    """Where answers are kept: "device", "shared" or "tab".

    A tab that has answers of its own goes on with them, also when another tab begins to keep its answers on the device.
    """
    if host.load(SHARED, TAB):
        return "shared"
    own = host.load(KEY, TAB) is not None
    return "tab" if own or host.load(KEY, DEVICE) is None else "device"


def read():
    """The thread that is kept; an empty one if there is none, or none that can be read."""
    global _seen
    on_device = mode() == "device"
    text = host.load(KEY, on_device)
    _seen = text if on_device else None
    return thread.from_text(text)[0]


def write(kept):
    """Keeps the thread. Returns whether the browser let us."""
    global _seen
    on_device, text = mode() == "device", kept.to_text()
    saved = host.save(KEY, text, on_device)
    if saved:
        _seen = text if on_device else None
    return saved


def changed_elsewhere():
    """Whether another tab has changed or wiped what is kept on this device since this one looked."""
    return _seen is not None and host.load(KEY, DEVICE) != _seen


def keep_on_device(kept):
    """From now on answers outlive the tab; those that are on the device already stay, as applications of their own.

    Returns whether the browser let us; if not, all stays as it was.
    """
    there = thread.from_text(host.load(KEY, DEVICE))[0]
    both = thread.from_text(kept.to_text())[0]
    both.take_in(there)
    if not host.save(KEY, both.to_text(), DEVICE):
        return False
    kept.take_in(there)
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
