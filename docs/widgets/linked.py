"""The choices that a link has made: a later link may make another, since nobody has chosen yet. Noted in the tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from storage import LINKED, TAB

if TYPE_CHECKING:
    from session import Session


def made(name: str, value: object) -> bool:
    """Whether this answer to a choice stands there because a link said so."""
    return isinstance(value, str) and name + ":" + value in _noted()


def note(name: str, value: str) -> None:
    """A link has made a choice."""
    forget(name)
    host.save(LINKED, ",".join(_noted() + [name + ":" + value]), TAB)


def forget(name: str) -> None:
    """The reader has chosen."""
    left = [one for one in _noted() if one.split(":")[0] != name]
    if left != _noted():
        host.save(LINKED, ",".join(left), TAB)


def follow(session: Session) -> None:
    """The address of the page has other choices now: a link led to where the reader is already."""
    session.catch_up()
    found = [form.questions.preset(host.fragment(), session.thread) for form in session.forms]
    if True in found:
        session.replace(session.thread)
        session.keep(session.forms[0])


def _noted() -> list[str]:
    return [one for one in (host.load(LINKED, TAB) or "").split(",") if one]
