"""Slips that the two words beside them show: "my excel", "get use to", "time for think". English only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.english import DETERMINERS, DONE, PAST

if TYPE_CHECKING:
    from collections.abc import Sequence

WHO = ("i", "he", "she", "you", "they", "we")
# What nobody takes for a thing: "for speak".
TO_DO = (
    "be", "speak", "learn", "improve", "understand", "explain", "get", "give", "make", "know", "think", "become",
    "carry", "write",
)  # fmt: skip
# Each of these words where it stands between these: what is written there. An empty row means any word.
BETWEEN = {
    "excel": (("my", "in", "on", "with", "using", "an", "a", "and", ""), (), "Excel"),  # what excels is right
    "use": (("get", "got", "getting"), ("to",), "used"),
    # "Everyone new gets a mentor", "you new starters" are right.
    "new": (
        WHO + ("everyone", "everybody", "who"),
        DETERMINERS + ("what", "how", "where", "so", "me", "exactly", "everyone", "everything"),
        "knew",
    ),
    "for": ((), TO_DO, "to"),
    "how": ((), TO_DO, "how to"),
    # "I would of course" is right.
    "of": (
        ("could", "should", "would", "must") + WHO + ("it",),  # "would it of been"
        PAST + DONE + ("asked", "helped", "liked", "loved", "walked"),
        "have",
    ),
    "their": ((), ("was", "is", "are", "were"), "there"),
    "your": ((), ("a", "an", "the", "not", "going"), "you’re"),
    "you're": ((), ("team", "questions"), "your"),
    "by": ((), ("they", "he", "she"), "that"),
}


def between(said: Sequence[str], at: int, left: int) -> str:
    """Gives "Excel" for "my excel", "used" for "get use to", "to" for "time for think"."""
    before, after, new = BETWEEN[said[at]]
    return new if (not before or said[at - 1] in before) and (not after or said[at + 1] in after) else ""
