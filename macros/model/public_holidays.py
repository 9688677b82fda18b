"""The public holidays of countries, by the library “holidays”."""

import datetime
import os

import holidays

from macros.model import country_codes
from macros.model.country import Country

YEARS = 6
# Those that the library knows, without their other names. It loads the rules of one when it is asked for it.
COUNTRIES = {names[1] for names in holidays.registry.COUNTRIES.values()}


def years_known() -> tuple[int, int]:
    """The first and the last year whose holidays the site knows: this and the next five, since a copy is perhaps
    not built again for years (GitHub stops a schedule where nothing happens for 60 days).

    The year is that of SOURCE_DATE_EPOCH if it is set, so that a build can be repeated.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.datetime.fromtimestamp(int(epoch), datetime.UTC) if epoch else datetime.datetime.now()
    return moment.year, moment.year + YEARS - 1


def holidays_of(code: str, country: Country, years: tuple[int, int]) -> list[list[str]]:
    """The public holidays of a country: [ISO date, name] in order, the names in English."""
    if code not in COUNTRIES:
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


def regions(code: str) -> list[str]:
    """The codes of the parts of a country that have holidays of their own: none if the library doesn’t know it."""
    return list(getattr(holidays, code).subdivisions) if code in COUNTRIES else []


def misfit(code: str, country: Country) -> str:
    """What is wrong with a country's ``holidays_in``, as a sentence; nothing if it is right."""
    parts = regions(code)
    said = country.holidays_in
    if not said or said in parts:
        return ""
    known = f"use one of {', '.join(parts)}, or leave it out" if parts else "leave it out"
    near = f" Did you mean “{meant}”?" if (meant := part(code, said)) else ""
    return (
        f"“{said}” is no part of {country_codes.name_of(code)} that has holidays of its own: {known}.{near}"
    )


def part(code: str, said: str) -> str:
    """The part of a country that somebody means: by its name, or by its code in small letters or with the country’s."""
    names = getattr(getattr(holidays, code, None), "subdivisions_aliases", {})
    plain = said.strip().lower().removeprefix(f"{code.lower()}-")
    known = {**names, **{code: code for code in regions(code)}}
    return next((str(found) for name, found in known.items() if name.lower() == plain), "")
