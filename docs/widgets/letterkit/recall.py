"""A thread out of the text that was kept of it, or out of several, where some could not be read at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import versions
from letterkit.thread import Thread

if TYPE_CHECKING:
    from collections.abc import Sequence


def from_text(text: str | None) -> tuple[Thread, str]:
    """(thread, code) of a text. The thread is empty where code says what is wrong (``versions.read``); code is ""
    where all is well.
    """
    data, code = versions.read(text)
    thread = Thread()
    if not data:
        return thread, code
    thread.reader = data["reader"]
    thread.applications = data["applications"] or [{}]
    if data["open"] < len(thread.applications):
        thread.open = data["open"]
    return thread, ""


def recall(
    text: str | None, aside: Sequence[str], otherwise: Thread | None = None
) -> tuple[Thread, list[str], list[str]]:
    """(thread, unread, taken): all that can be read of what is kept, and what to do with the rest.

    text: what is kept, or None. aside: the texts that were put aside since nobody could read them; what can be read by
    now is taken into the thread. otherwise: the thread to go on with where the text can't be read.
    unread: the texts that belong aside from now on; taken: those of ``aside`` that don't any more.
    """
    thread, code = from_text(text)
    unread: list[str] = []
    taken: list[str] = []
    if text and code:
        unread.append(text)
        thread = otherwise or thread
    for other in aside:
        found, code = from_text(other)
        if code:
            unread.append(other)
        else:
            thread.take_in(found)
            taken.append(other)
    return thread, unread, taken
