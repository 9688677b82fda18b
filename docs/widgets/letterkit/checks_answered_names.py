"""Checks on how names were typed: in small letters, in capitals, or without the "the" that an employer has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import capital, small
from letterkit.checks_answers import PERSONS, english_items, found_at, items_of
from letterkit.normalise import letters_of
from letterkit.plain_words import plain_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from letterkit.checks import Case
    from letterkit.findings import Finding


# Parts of employers' names that are said letter by letter.
INITIALS = ("uk", "usa", "nhs", "eu", "llc", "plc", "gmbh", "bbc")


def name_capitals(case: Case, code: str) -> list[Finding]:
    """A name all in small letters, or all in capitals; a role may be small."""
    found = []
    for name, item in items_of(case, PERSONS + ("company", "job_title")):
        large, little, _ = letters_of(item)
        address = "@" in item or any("." in word.strip(".") for word in item.split(" "))
        if large + little < 3 or address or (large and little):
            continue
        if (not large and name != "job_title") or (large and (name in PERSONS or " " in item)):
            named = _named(item, case.settings["words"])
            if named != item:  # "50hertz" begins with no letter
                found += found_at(case, code, name, item, named)
    return found


def _named(item: str, inside: Sequence[str]) -> str:
    """A name with a capital at each of its words, but for those that are small inside it."""
    words: list[str] = []
    for word in small(item).split(" "):
        words.append(word if word in inside and (words or word == "the") else _raised(word))
    return " ".join(words)


def _raised(word: str) -> str:
    """A word with a capital at its beginning and after each mark in it: "o’brien-smith"; and "uk" in capitals."""
    if word in INITIALS:
        return word.upper()
    made = ""
    for at, letter in enumerate(word):
        begins = at == 0 or (word[at - 1] in "-’'/&" and len(word) - at > 1)
        made += capital(letter) if begins else letter
    return made


def the_employer(case: Case, code: str) -> list[Finding]:
    """An employer that has a "the" in a sentence: "at Maritime Museum"."""
    found = []
    for name, item in english_items(case, ("company",)):
        words = plain_words(item)
        known = case.settings["words"]
        common = all(word in known for word in words)
        of = len(words) > 2 and words[0] in known and words[1] in ("of", "for")
        if words[0] != "the" and (common or of):
            found += found_at(case, code, name, item, "the " + item)
    return found


RECORDS = [
    ("name-capitals", name_capitals),
    ("the-employer", the_employer),
]
