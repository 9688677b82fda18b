"""Slips that the words beside them show: "my excel", "get use to", "last years deficit". English only."""

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
# Whose names are told: "the kids names". "Sports names" are none.
OWNERS = (
    "kids", "residents", "patients", "students", "pupils", "customers", "guests", "clients", "dogs", "animals",
)  # fmt: skip
# What is of a year, a week or a day.
OF_TIME = (
    "notice", "work", "drive", "walk", "sleep", "pay", "experience", "training", "meeting", "deficit", "budget",
    "figures", "rota", "shift", "shifts", "report", "results", "intake", "sales",
)  # fmt: skip
LONGER = ("the", "these", "those", "my", "your", "our")  # "in the last weeks training went well"
OF_DAD = ("a", "an", "shop", "job", "business", "farm")
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
    # "That shed shown in the photo" is right.
    "shed": (("how", "because", "said", "thought", "knew", "way", "everything"), DONE + ("have",), "she’d"),
    "dads": (("my",), OF_DAD, "dad’s"),
    "mums": (("my",), OF_DAD, "mum’s"),
}
for _word in OWNERS:
    BETWEEN[_word] = ((), ("names",), _word + "’")


def between(said: Sequence[str], at: int, left: int) -> str:
    """Gives "Excel" for "my excel", "used" for "get use to", "to" for "time for think"."""
    before, after, new = BETWEEN[said[at]]
    return new if (not before or said[at - 1] in before) and (not after or said[at + 1] in after) else ""


def of_time(said: Sequence[str], at: int, left: int) -> str:
    """Gives "year’s" for "last years deficit", "a years notice". "In the last years work was hard" is right."""
    before, lead = said[at - 1], said[at - 2]
    # Who learns English may mean these years: "in last years sales grew".
    named = (
        before in ("last", "next") and lead not in LONGER and (left == 2 or lead not in ("in", "for", "over"))
    )
    is_one = named or before in ("a", "an", "one", "good", "this")
    return said[at][:-1] + "’s" if is_one and said[at + 1] in OF_TIME else ""
