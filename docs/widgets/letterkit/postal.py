"""Postal addresses, without what the letter writes around them by itself: a name, an email address, a phone number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import small
from letterkit.cache import cached
from letterkit.employers import addressed

if TYPE_CHECKING:
    from letterkit.shapes import Given

# What ends an employer's name in full, and no street; "SE" and "UG" may be of an address.
BEHIND_NAMES = (
    "ltd", "limited", "plc", "llp", "llc", "inc", "corp", "corporation", "co", "group", "department", "dept", "hr",
    "gmbh", "ggmbh", "mbh", "ag", "kg", "kgaa", "ohg", "gbr", "e.v", "gruppe", "personalabteilung",
)  # fmt: skip


def own_lines(name: str, address: str, given: Given) -> str:
    """The lines of an address that stand nowhere else in the letter's head.

    name: of the question; given: the answers, cleaned. An envelope begins with a name, so people begin with it here.
    What stands lower down is left alone unless it is an email address or a number: a town may bear an employer's name.
    Of any other address, such as one in a centre's own letter, nothing is known: it stays.
    """
    names, ways = [], []
    if name == "your_address":
        names, ways = [given.get("your_name")], [given.get("your_email"), given.get("your_phone")]
    elif name == "company_address":
        person, company = given.get("interviewer_name", ""), given.get("company", "")
        names = [person, given.get("interviewer_title", "") + " " + person, company, addressed(company)]
    heads, others = [[_plain(one) for one in some if one] for some in (names, ways)]
    lines = address.split("\n")
    while lines:
        first = lines.pop(0)
        if _plain(first) in heads:
            continue
        head, _, rest = first.partition(",")
        left = rest if _plain(head) in heads else first  # "Costa, 3 Low St"
        lines.insert(0, left.strip(" "))
        if left == first:
            break
    return "\n".join([line for line in lines if _plain(line) not in others])


def begins_with_name(address: str, company: str) -> bool:
    """Whether an address begins with an employer's name and a legal form or a department, as "Rewe Markt GmbH" does.

    Any other words behind the name may be a street's, which bears it too: "Rewe Lane".
    """
    name = _plain(addressed(company))
    first = _plain(addressed(address.partition("\n")[0].partition(",")[0]))
    return name != "" and first.startswith(name + " ") and first.split(" ")[-1].rstrip(".") in BEHIND_NAMES


@cached
def _plain(line: str) -> str:
    """A line as it is compared: in small letters, without what ends it."""
    return " ".join([word for word in small(line).strip(" ,;").split(" ") if word])
