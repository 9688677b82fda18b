"""Checks on the addresses of a letter: whether anybody can answer it, and how a postcode is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import DIGITS, SMALL
from letterkit.checks_method import is_open
from letterkit.findings import Finding

if TYPE_CHECKING:
    from letterkit.findings import Case

ADDRESSES = ("your_address", "company_address")
# The two halves of a postcode, by country: "a" a letter, "9" a digit.
OUTER = {"GB": ("a9", "a99", "aa9", "aa99", "a9a", "aa9a"), "CA": ("a9a",)}
INNER = {"GB": "9aa", "CA": "9a9"}
FLOORS = ("1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th")


def by_post_only(case: Case, code: str) -> list[Finding]:
    """A posted letter with neither a phone number nor an email address to answer to."""
    ways = [name for name in ("your_email", "your_phone") if case.asks(name)]
    alone = (
        case.answer("channel") == "post" and len(ways) == 2 and not any(case.answer(name) for name in ways)
    )
    return [Finding(code)] if alone and not is_open(case) else []


def postcodes(case: Case, code: str) -> list[Finding]:
    """A postcode in small letters at the end of an address: "ls7 4qt"."""
    found = []
    country = case.given.get("country") or case.model["country"]
    for name in ADDRESSES if country in INNER else ():
        address = case.given.get(name, "")
        words = address.replace("\n", " ").split(" ") if isinstance(address, str) else []
        known = len(words) > 2 and words[-1] not in FLOORS  # no "unit b7 4th"
        if known and _shape(words[-1]) == INNER[country] and _shape(words[-2]) in OUTER[country]:
            typed = address[-len(words[-2] + words[-1]) - 1 :]
            start = case.text.find(typed)
            if start != -1:
                finding = case.at(code, start, start + len(typed), name)
                finding.was = address
                finding.mend = address[: -len(typed)] + typed.upper()
                found.append(finding)
    return found


def _shape(word: str) -> str:
    """A word with "a" for each small letter and "9" for each digit; "" if it has anything else in it."""
    made = ["a" if sign in SMALL else "9" if sign in DIGITS else "" for sign in word]
    return "".join(made) if all(made) else ""


RECORDS = [("by-post-only", by_post_only), ("postcode", postcodes)]
