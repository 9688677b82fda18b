"""Where the thread of answers is kept, and how it is wiped.

As a rule in this tab only (sessionStorage); on this device (localStorage) if the reader asks for it. A reader at a
shared computer can say so: then nothing is offered that would outlive the tab.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import host

from letterkit import thread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from letterkit.thread import Thread

KEY = "feedback-toolkit:answers"
ASIDE = "feedback-toolkit:aside"  # a JSON list of texts that could not be read, such as those of a newer site
SHARED = "feedback-toolkit:shared"
WIPED = "feedback-toolkit:wiped"  # other tabs hear of it (macros/publish); this and the next are there for a moment
PROBE = "feedback-toolkit:probe"
EARLY = "feedback-toolkit:early"  # what was typed while Python was not there (inline/keep.js)
TAB, DEVICE = False, True

# The text that this tab has read from the device or written there last, to see whether another tab has been at it;
# None while its answers are not on the device.
_seen = None
# Texts that this tab could not read: they go aside before anything is written over them. And those that were aside,
# and are in the thread by now.
_unread: list[str] = []
_taken: list[str] = []


def mode() -> str:
    """Where answers are kept: "device", "shared" or "tab".

    A tab that has answers of its own goes on with them, also when another tab begins to keep its answers on the device.
    """
    if host.load(SHARED, TAB):
        return "shared"
    own = host.load(KEY, TAB) is not None
    return "tab" if own or host.load(KEY, DEVICE) is None else "device"


def can_keep() -> bool:
    """Whether the browser lets us keep anything where answers are kept now."""
    on_device = mode() == "device"
    saved = host.save(PROBE, "yes", on_device)
    host.remove(PROBE, on_device)
    return saved


def read(otherwise: Thread | None = None) -> Thread:
    """The thread that is kept; an empty one if there is none, and ``otherwise`` if it can't be read. Writes nothing."""
    global _seen
    on_device = mode() == "device"
    text = host.load(KEY, on_device)
    _seen = text if on_device else None
    return _recall(text, _aside(on_device), otherwise)


def unread() -> bool:
    """Whether something was kept that this page can't read."""
    return bool(_unread)


def write(kept: Thread) -> bool:
    """Keeps the thread. Returns whether the browser let us."""
    global _seen
    on_device, text = mode() == "device", kept.to_text()
    saved = _put(text, on_device)
    if saved:
        _seen = text if on_device else None
        host.settled()
    return saved


def changed_elsewhere() -> bool:
    """Whether another tab has changed or wiped what is kept on this device since this one looked."""
    return _seen is not None and host.load(KEY, DEVICE) != _seen


def keep_on_device(kept: Thread) -> bool:
    """From now on answers outlive the tab; those that are on the device already stay, as applications of their own.

    Returns whether the browser let us; if not, all stays as it was.
    """
    if not _bring_together(kept, DEVICE):
        return False
    for key in (SHARED, KEY, ASIDE):
        host.remove(key, TAB)
    host.move()
    return write(kept)


def keep_in_tab(kept: Thread, shared: bool) -> bool:
    """From now on answers stay in this tab; shared: the reader says that others use this computer.

    What other tabs had on the device comes into this one. Returns whether the browser let us; if not, all stays as it
    was, except on a shared computer: there nothing is left on the device for others, come what may.
    """
    global _seen
    done = _bring_together(kept, TAB, shared)
    if not done and not shared:
        return False
    if shared:
        host.save(SHARED, "yes", TAB)
    else:
        host.remove(SHARED, TAB)
    for key in (KEY, ASIDE):
        host.remove(key, DEVICE)
    host.move()
    _seen = None
    return done


def wipe(places: Sequence[bool] = (TAB, DEVICE)) -> None:
    """Forgets everything, in this tab and on this device."""
    global _seen, _unread, _taken
    _seen, _unread, _taken = None, [], []
    for where in places:
        for key in (KEY, ASIDE, SHARED, EARLY):
            host.remove(key, where)


def tell_of_wipe() -> bool:
    """Has the other tabs of this site wipe what is their own. Returns whether the browser lets us tell them."""
    told = host.save(WIPED, "yes", DEVICE)
    host.remove(WIPED, DEVICE)
    return told


def _bring_together(kept: Thread, where: bool, anyway: bool = False) -> bool:
    """Takes what is on the device into the thread and keeps it all in this place; nothing leaves the other one yet.

    Returns whether the browser let us; if not, all stays as it was, unless it has to be so ``anyway``.
    """
    global _unread, _taken
    before = _unread, _taken
    stood = [(key, host.load(key, where)) for key in (KEY, ASIDE)]
    there = _recall(host.load(KEY, DEVICE), _aside(DEVICE) + _aside(TAB))
    # What this tab could not read goes along: until something is typed, it is not aside yet.
    _unread += [text for text in before[0] if text not in _unread]
    both = thread.from_text(kept.to_text())[0]
    both.take_in(there)
    done = _put(both.to_text(), where)
    if done or anyway:
        kept.take_in(there)
        return done
    _unread, _taken = before
    for key, text in stood:
        if text is None:
            host.remove(key, where)
        else:
            host.save(key, text, where)
    return False


def _recall(text: str | None, aside: list[str], otherwise: Thread | None = None) -> Thread:
    """``thread.recall``, which also says what is to be done at the next writing."""
    global _unread, _taken
    found, _unread, _taken = thread.recall(text, aside, otherwise)
    return found


def _aside(where: bool) -> list[str]:
    """The texts that are aside; none where that list itself is broken: it is ours, and holds nothing then."""
    try:
        found = json.loads(host.load(ASIDE, where) or "[]")
        return [text for text in found if isinstance(text, str)]
    except (ValueError, TypeError):
        return []


def _put(text: str, where: bool) -> bool:
    """Keeps a text. First goes aside what can't be read, last leaves what is in the thread: at no moment is a text in
    neither place. Returns whether the browser let us do it all.
    """
    if not _unread and not _taken:
        return host.save(KEY, text, where)  # as a rule: this runs at every key
    before = _aside(where)
    both = before + [other for other in _unread if other not in before]
    after = [other for other in both if other not in _taken]
    return (
        (both == before or host.save(ASIDE, json.dumps(both), where))
        and host.save(KEY, text, where)
        and (after == both or host.save(ASIDE, json.dumps(after), where))
    )
