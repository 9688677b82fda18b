"""Where the thread of answers is kept, and how it is wiped.

As a rule in this tab only (sessionStorage); on this device (localStorage) if the reader asks for it. A reader at a
shared computer can say so: then nothing is offered that would outlive the tab. ``storage_moves`` takes it from one to
the other.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import host

from letterkit.recall import recall

if TYPE_CHECKING:
    from letterkit.shapes import Answers
    from letterkit.thread import Thread

KEY = "feedback-toolkit:answers"
ASIDE = "feedback-toolkit:aside"  # a JSON list of texts that could not be read, such as those of a newer site
SHARED = "feedback-toolkit:shared"
WIPED = "feedback-toolkit:wiped"  # other tabs hear of it (macros/publish); this and the next two are there for a moment
TAKEN = "feedback-toolkit:taken"  # they hear of this too: what they find gone was taken away here, not by the browser
PROBE = "feedback-toolkit:probe"
EARLY = "feedback-toolkit:early"  # what was typed while Python was not there (inline/keep.js)
# Which of the applications on the device this tab shows: {"at": its number, …}
OPEN = "feedback-toolkit:open"
LINKED = "feedback-toolkit:linked"  # which choices a link has made (linked.py)
NAMED = ("company", "job_title")  # by which it is known again, where another tab has taken one away
# The two places. A shared computer keeps in the tab.
TAB, DEVICE = "tab", "device"


def mode() -> str:
    """Where answers are kept: "device", "shared" or "tab".

    A tab that has answers of its own goes on with them, also when another tab begins to keep its answers on the device.
    """
    if host.load(SHARED, TAB):
        return "shared"
    own = host.differs(KEY, "", TAB)
    return TAB if own or not host.differs(KEY, "", DEVICE) else DEVICE


def place() -> str:
    """The place in which answers are kept: TAB or DEVICE."""
    return DEVICE if mode() == DEVICE else TAB


def can_keep() -> bool:
    """Whether the browser lets us keep anything where answers are kept now."""
    here = place()
    saved = host.save(PROBE, "yes", here)
    host.remove(PROBE, here)
    return saved


def tell_taken() -> None:
    """Tells other tabs that what was kept where they look, too, was taken away on purpose."""
    host.save(TAKEN, "yes", DEVICE)
    host.remove(TAKEN, DEVICE)


def aside(where: str) -> list[str]:
    """The texts that are aside; none where that list itself is broken: it is ours, and holds nothing then."""
    try:
        found = json.loads(host.load(ASIDE, where) or "[]")
        return [text for text in found if isinstance(text, str)]
    except (ValueError, TypeError):
        return []


class Storage:
    """What this tab knows of what is kept.

    seen: the text that it has read or written last, "" if there was none, to see whether another tab has been at it, or
    another frame of the same page; None while that isn't known. unread: texts that it could not read: they go aside
    before anything is written over them. taken: those that were aside, and are in the thread by now. noted: what this
    tab has noted of the application that it shows; "" while that isn't known. full: whether the device has no more
    room, and the answers have come into this tab. cleared: whether the browser has cleared what was kept, and it has
    not been kept again.
    """

    def __init__(self) -> None:
        self.seen: str | None = None
        self.unread: list[str] = []
        self.taken: list[str] = []
        self.noted: str | None = ""
        self.full = self.cleared = False

    def read(self, otherwise: Thread | None = None) -> Thread:
        """The thread that is kept; an empty one if there is none, and ``otherwise`` if it can't be read. Writes
        nothing.
        """
        here = place()
        text = host.load(KEY, here)
        self.seen = text or ""
        self.cleared = False
        found = self.recall(text, aside(here), otherwise)
        if here == DEVICE:
            _open_as_noted(found)
        return found

    def newer(self, before: Thread) -> tuple[Thread, bool]:
        """(thread, gone): what another tab has left of the thread ``before``. The application that is open there stays
        so; gone: it was begun, and is not there any more, so a new one is open.

        What the browser has cleared stays as it was. A tab that takes all away tells so (``TAKEN``, ``WIPED``).
        """
        if self.seen and not host.differs(KEY, "", place()) and not before.is_empty():
            self.seen, self.noted, self.cleared = "", "", True
            return before, False
        was_begun = before.is_begun()
        thread = self.read(before)
        return thread, not thread.open_as_in(before) and was_begun

    def note_open(self, shown: Thread) -> None:
        """Notes which application this tab shows: of those on the device, each tab may show another one."""
        note = None
        if len(shown.applications) > 1 and mode() == DEVICE:
            about: dict[str, object] = dict(_names(shown.application))
            about["at"] = shown.open
            note = json.dumps(about)
        if note == self.noted:
            return  # as a rule: this runs at every key
        self.noted = note
        if note is None:
            host.remove(OPEN, TAB)
        else:
            host.save(OPEN, note, TAB)

    def recall(self, text: str | None, others: list[str], otherwise: Thread | None = None) -> Thread:
        """``recall.recall``, which also says what is to be done at the next writing."""
        found, self.unread, self.taken = recall(text, others, otherwise)
        return found

    def write(self, kept: Thread) -> bool:
        """Keeps the thread: where the device has no room for it, in this tab. Returns whether the browser let us."""
        here, text = place(), kept.to_text()
        saved = self.put(text, here)
        if here == DEVICE and not saved:
            saved = self.full = self.put(text, TAB)  # a tab with answers of its own goes on with them
            if saved:
                host.move()
        if saved:
            self.seen, self.cleared = text, False
            host.settled()
        self.note_open(kept)
        return saved

    def put(self, text: str, where: str) -> bool:
        """Keeps a text. First goes aside what can't be read, last leaves what is in the thread: at no moment is a text
        in neither place. Returns whether the browser let us do it all.
        """
        if not self.unread and not self.taken:
            return host.save(KEY, text, where)  # as a rule: this runs at every key
        before = aside(where)
        both = before + [other for other in self.unread if other not in before]
        after = [other for other in both if other not in self.taken]
        return (
            (both == before or host.save(ASIDE, json.dumps(both), where))
            and host.save(KEY, text, where)
            and (after == both or host.save(ASIDE, json.dumps(after), where))
        )

    def changed_elsewhere(self) -> bool:
        """Whether another tab, or another frame of the page, has changed or wiped what is kept since we looked."""
        return self.seen is not None and host.differs(KEY, self.seen, place())

    def forget(self) -> None:
        """Everything has been wiped (``host.wipe``)."""
        self.seen, self.noted, self.unread, self.taken = None, "", [], []
        self.full = self.cleared = False


def _names(application: Answers) -> Answers:
    return {name: application.get(name, "") for name in NAMED}


def _open_as_noted(thread: Thread) -> None:
    """Opens the application that this tab has noted, if it is still there; inline/keep.js does the same."""
    try:
        note = json.loads(host.load(OPEN, TAB) or "{}")
        at = note.pop("at", None)
    except (ValueError, TypeError, AttributeError):
        return  # not a note of ours
    places = [place for place, one in enumerate(thread.applications) if _names(one) == note]
    if places:  # it may have moved: another tab has taken away one that stood before it
        thread.open = at if at in places else places[0]
