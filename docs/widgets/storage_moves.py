"""Takes the answers from this tab to the device, and back: nothing is lost on the way, and nothing is left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from storage import ASIDE, DEVICE, KEY, SHARED, TAB, aside, tell_taken

from letterkit import recall

if TYPE_CHECKING:
    from storage import Storage

    from letterkit.thread import Thread


def keep_on_device(storage: Storage, kept: Thread) -> bool:
    """From now on answers outlive the tab; those that are on the device already stay, as applications of their own.

    Returns whether the browser let us; if not, all stays as it was.
    """
    if not _bring_together(storage, kept, DEVICE):
        return False
    for key in (SHARED, KEY, ASIDE):
        host.remove(key, TAB)
    storage.full = False
    host.move()
    return storage.write(kept)


def keep_in_tab(storage: Storage, kept: Thread, shared: bool) -> bool:
    """From now on answers stay in this tab; shared: the reader says that others use this computer.

    What other tabs had on the device comes into this one. Returns whether the browser let us; if not, all stays as it
    was, except on a shared computer: there nothing is left on the device for others, come what may.
    """
    done = _bring_together(storage, kept, TAB)
    if not done:
        if not shared:
            return False
        kept.take_in(_on_device(storage))  # it stays on this page at least
    if shared:
        host.save(SHARED, "yes", TAB)
    else:
        host.remove(SHARED, TAB)
    for key in (KEY, ASIDE):
        host.remove(key, DEVICE)
    tell_taken()
    host.move()
    storage.seen, storage.full = None, False
    return done


def _bring_together(storage: Storage, kept: Thread, where: str) -> bool:
    """Takes what is on the device into the thread and keeps it all in this place; nothing leaves the other one yet.

    Returns whether the browser let us; if not, all stays as it was.
    """
    before = storage.unread, storage.taken
    stood = [(key, host.load(key, where)) for key in (KEY, ASIDE)]
    there = _on_device(storage)
    both = recall.from_text(kept.to_text())[0]
    both.take_in(there)
    if storage.put(both.to_text(), where):
        kept.take_in(there)
        return True
    storage.unread, storage.taken = before
    for key, text in stood:
        if text is None:
            host.remove(key, where)
        else:
            host.save(key, text, where)
    return False


def _on_device(storage: Storage) -> Thread:
    """What is on the device, with what is aside in either place."""
    before = storage.unread
    there = storage.recall(host.load(KEY, DEVICE), aside(DEVICE) + aside(TAB))
    # What this tab could not read goes along: until something is typed, it is not aside yet.
    storage.unread += [text for text in before if text not in storage.unread]
    return there
