"""The planner: its questions, and the data that it takes to the browser (holidays, clocks, conventions)."""

import datetime
import os
import pprint
import re
from typing import Any

import holidays

from macros.loading import facts
from macros.model.schema import Country, Field
from macros.model.toolkit import Toolkit
from macros.templates.compiler import question_of

PLACED = re.compile(r"\{\{-?\s*planner\(")

# What the planner asks, in the order in which it asks: interview first, so that a date before it is noticed.
GROUPS = (
    ("Your dates", ("interview_date", "rejection_date", "days_to_wait", "sent_date")),
    ("The employer", ("company", "country", "employer_kind")),
)
FIELDS = tuple(name for _, names in GROUPS for name in names)
KINDS = {"days_to_wait": "number", "company": "text", "country": "choice", "employer_kind": "choice"}
# What helps to answer here, where a letter would say something else.
HINTS = {
    "company": "It only tells your applications apart. It stays in this browser.",
    "country": "Its public holidays count, and its time limits.",
}
YEARS = 3


def groups(toolkit: Toolkit) -> list[tuple[str, list[tuple[str, Field]]]]:
    """The planner's questions, under their headings. They are all asked, whatever a letter would ask."""
    return [
        (title, [(name, toolkit.fields[name].model_copy(update=_changes(name))) for name in names])
        for title, names in GROUPS
    ]


def _changes(name: str) -> dict[str, Any]:
    return {"asked_when": {}} | ({"hint": HINTS[name]} if name in HINTS else {})


def years_known() -> tuple[int, int]:
    """The first and the last year whose holidays the site knows: this and the next two.

    The year is that of SOURCE_DATE_EPOCH if it is set, so that a build can be repeated.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.datetime.fromtimestamp(int(epoch), datetime.UTC) if epoch else datetime.datetime.now()
    return moment.year, moment.year + YEARS - 1


def holidays_of(code: str, country: Country, years: tuple[int, int]) -> list[list[str]]:
    """The public holidays of a country: [ISO date, name] in order, the names in English."""
    if code not in regions():
        return []
    known = getattr(holidays, code).supported_languages
    wanted = country.language.replace("-", "_")
    language = wanted if wanted in known else "en_US" if "en_US" in known else None
    found = holidays.country_holidays(
        code,
        subdiv=country.holidays_in or None,
        years=range(years[0], years[1] + 1),
        language=language,
    )
    return [[date.isoformat(), name.replace("; ", " and ")] for date, name in sorted(found.items())]


def regions() -> dict[str, list[str]]:
    """The countries whose holidays the library knows, each with the codes of its parts."""
    return holidays.list_supported_countries(include_aliases=False)


def misfit(code: str, country: Country) -> str:
    """What is wrong with a country's ``holidays_in``, as a sentence; nothing if it is right."""
    parts = regions().get(code, [])
    if not country.holidays_in or country.holidays_in in parts:
        return ""
    known = f"use one of {', '.join(parts)}, or leave it out" if parts else "leave it out"
    return f"“{country.holidays_in}” is no part of {country.name} that has holidays of its own: {known}."


def model_of(toolkit: Toolkit) -> dict[str, Any]:
    """All that the planner knows in the browser."""
    years = years_known()
    names = set(FIELDS)
    fields = [
        question_of(name, field, names) for _, questions in groups(toolkit) for name, field in questions
    ]
    return {
        "country": toolkit.centre.country,
        "years": list(years),
        "dates": {code: country.date for code, country in toolkit.countries.items()},
        "fields": fields,
        "wait": next(field for field in fields if field["name"] == "days_to_wait"),
        "clocks": {code: clocks_of(toolkit, code) for code in toolkit.countries},
        "holidays": {code: holidays_of(code, country, years) for code, country in toolkit.countries.items()},
    }


def clocks_of(toolkit: Toolkit, code: str) -> list[dict[str, Any]]:
    """The time limits of a country, with the fact that tells of each."""
    return [
        {
            **fact.clock.model_dump(),
            "says": fact.says,
            "source": fact.source,
            "link": fact.link,
            "checked": facts.month(fact.checked),
        }
        for fact in toolkit.facts.facts.values()
        if fact.country == code and fact.clock
    ]


def python_for_browser(toolkit: Toolkit) -> str:
    """The Python module that the browser loads for the planner: ``MODEL``."""
    model = pprint.pformat(model_of(toolkit), width=120, compact=True, sort_dicts=False)
    head = "Made by macros/model/planner.py: the facts, and the public holidays by the library “holidays”."
    return f'"""{head}"""\n\nMODEL = {model}\n'
