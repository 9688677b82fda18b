"""How the facts that pages state are shown."""

import datetime
from typing import Any

from babel.dates import format_skeleton

from macros.diagnostics.fault import did_you_mean
from macros.model.fact import Fact
from macros.model.toolkit import Toolkit


def values(toolkit: Toolkit, id_: str) -> dict[str, Any]:
    """What ``fact.html`` shows. Raises ValueError, with what to do, if there is no such fact."""
    if id_ not in toolkit.facts.facts:
        near = did_you_mean(id_, toolkit.facts.facts) or " Add it to your facts.yml."
        raise ValueError(f"There is no fact “{id_}”.{near}")
    fact = toolkit.facts.facts[id_]
    return {"id": id_, "fact": fact, "month": month(fact.checked, toolkit.language.code)}


def by_place(toolkit: Toolkit) -> list[tuple[str, list[tuple[str, Fact, str]]]]:
    """(place, its facts) for each place that has facts: the countries by name, then the other places."""
    names = {code: country.name for code, country in toolkit.countries.items()} | toolkit.facts.places
    found = []
    for code, name in names.items():
        here = [
            (id_, fact, month(fact.checked, toolkit.language.code))
            for id_, fact in toolkit.facts.facts.items()
            if fact.country == code
        ]
        if here:
            found.append((name, here))
    return found


def month(checked: str, language: str) -> str:
    """A month in words: “October 2026” for 2026-10."""
    year, number = checked.split("-")
    return str(format_skeleton("yMMMM", datetime.date(int(year), int(number), 1), locale=language))
