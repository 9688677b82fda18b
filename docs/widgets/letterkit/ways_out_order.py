"""Which ways out stand in front, and which under "More": by how the letter is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ALL = ("email", "copy", "print", "word", "share", "text", "eml")
FRONT = {"email": ("email", "copy"), "post": ("print", "word"), "message": ("copy", "share")}


def in_front(channel: str) -> Sequence[str]:
    """The ways that stand in front, the first of them filled. channel: "" for what is no letter to send."""
    return FRONT.get(channel, ("copy", "print"))


def others(channel: str) -> list[str]:
    """The rest, in order."""
    return [way for way in ALL if way not in in_front(channel)]
