"""What has capitals wherever it stands, typed small: "monday", "oct", "belgium", "gdc". English only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.slips import AROUND
from letterkit.text import trim

if TYPE_CHECKING:
    from collections.abc import Sequence

CONSONANTS = "bcdfghjklmnpqrstvwxz"
# Short forms, units and sounds, which nobody spells.
NOT_SPELT = (
    "mrs", "ltd", "phd", "mph", "kph", "rpm", "wpm", "kgs", "lbs", "hmm", "shh", "nth", "tbh", "btw", "ngl", "msg",
    "txt", "wks", "mths", "xxx", "www", "cllr", "blvd", "bldg", "mgr", "mgmt", "sgt", "pts", "pcs", "sqm", "wknd",
    "nvm", "sth", "brr", "grr", "grrr", "psst",
)  # fmt: skip
VERBS = ("march", "may")  # and months
SHORT = ("feb", "aug", "sept", "oct", "nov")  # months, and nothing else
# Places and who comes from them. None that is a word too, such as "turkey", "china", "cork" and "polish".
_PLACES = """
england scotland wales ireland europe africa australia canada india pakistan nigeria ghana kenya france belgium germany
italy portugal greece romania ukraine brazil leeds birmingham liverpool glasgow edinburgh dublin paris berlin british
irish dutch
"""
PLACES = _PLACES.split()


def is_spelt(word: str) -> bool:
    """Whether a word in small letters is said letter by letter: "gdc", "hplc"."""
    return 2 < len(word) < 5 and word not in NOT_SPELT and all(letter in CONSONANTS for letter in word)


def with_capitals(words: Sequence[str], days: Sequence[str]) -> list[str]:
    """The words of a line, with the capitals of days, places and of what is spelt.

    days: names of weekdays and months.
    """
    made = []
    for word in words:
        core = trim(word, AROUND)
        named = core[:1].upper() + core[1:]
        if word[:1] == ".":
            pass  # ".csv"
        elif is_spelt(core):
            word = word.replace(core, core.upper())
        elif core in SHORT:
            word = word.replace(core, "".join([day for day in days if day[:3] == named[:3]]) or core)
        elif core in PLACES or (
            core not in VERBS and (named in days or (core[-1:] == "s" and named[:-1] in days))
        ):
            word = word.replace(core, named)
        made.append(word)
    return made
