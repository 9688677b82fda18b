"""The first door of the home page: it says how the open application stands, and leads on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from elements import set_text
from planner_messages import say

if TYPE_CHECKING:
    from host import Element

SENT = "[data-door-sent]"  # the question whether a draft was sent


def found() -> Element | None:
    """The door, if the page has one."""
    return host.document.querySelector("[data-door]")


def room() -> Element:
    """What holds the door, and what is asked below it."""
    return host.document.querySelector(".fk-doors")


def lead(address: str) -> None:
    """It leads there."""
    door = found()
    if door:
        door.href = address


def as_built() -> None:
    """It leads to a letter that nobody has begun."""
    door = found()
    if door:
        door.href = door.dataset.built
        _show(door, "", "", False)


def show_draft(state: str, channel: str, employer: str, waits: str) -> bool:
    """It leads to a draft, and says so. Whether there is a door.

    state: "ready", or what is still to do. waits: the day for which it waits, in words, or "".
    """
    door = found()
    if not door:
        return False
    ready = state == "ready"
    title = say("draft", state=state, channel=channel, employer=employer)
    does = say("draft-does", state="waiting" if waits and ready else state, date=waits)
    _show(door, title, does, bool(waits))
    host.document.querySelector(SENT).hidden = not ready
    return True


def show_asked(answered: bool, employer: str, sent: str, does: str, waits: bool) -> bool:
    """The request was sent, or they have answered: it says what comes of that. Whether there is a door.

    sent: on which day, in words. does: what to do now. waits: whether that is nothing.
    """
    door = found()
    if not door:
        return False
    title = say("asked", state="answered" if answered else "sent", employer=employer, date=sent)
    _show(door, title, does, waits)
    return True


def say_trouble(sentence: str) -> None:
    """Says beside the door that what was noted can't be kept; "" where it can."""
    place = room().querySelector("[data-door-trouble]")
    place.hidden = not sentence
    set_text(place, sentence)


def _show(door: Element, title: str, does: str, waits: bool) -> None:
    """title, does: "" for what was built. waits: whether it is no call to do something."""
    for name, sentence in (("title", title), ("does", does)):
        place = door.querySelector("[data-door-" + name + "]")
        place.textContent = sentence or place.dataset.built
    door.toggleAttribute("data-draft", bool(title))
    door.toggleAttribute("data-waits", waits)
    host.document.querySelector(SENT).hidden = True
