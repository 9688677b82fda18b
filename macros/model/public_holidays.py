"""The public holidays of countries, by the library “holidays”."""

import datetime
import os
from typing import Any

from macros import build_cache
from macros.model import country_codes
from macros.model.country import Country

YEARS = 6


def years_known() -> tuple[int, int]:
    """The first and the last year whose holidays the site knows: this and the next five, since a copy is perhaps
    not built again for years (GitHub stops a schedule where nothing happens for 60 days).

    The year is that of SOURCE_DATE_EPOCH if it is set, so that a build can be repeated.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.datetime.fromtimestamp(int(epoch), datetime.UTC) if epoch else datetime.datetime.now()
    return moment.year, moment.year + YEARS - 1


def holidays_of(code: str, country: Country, years: tuple[int, int]) -> list[list[str]]:
    """The public holidays of a country: [ISO date, name] in order, the names in the language of its
    letters where the library knows them, or else in English.
    """
    decides = [code, country.holidays_in, country.language, years]
    return build_cache.result("holidays", decides, lambda: _holidays_of(code, country, years))


def _holidays_of(code: str, country: Country, years: tuple[int, int]) -> list[list[str]]:
    rules = _rules(code)
    if not rules:
        return []
    import holidays

    known = rules.supported_languages
    wanted = country.language.replace("-", "_")
    language = next((one for one in (wanted, wanted.split("_")[0], "en_US") if one in known), None)
    found = holidays.country_holidays(
        code,
        subdiv=country.holidays_in or None,
        years=range(years[0], years[1] + 1),
        language=language,
    )
    return [[date.isoformat(), name.replace("; ", " and ")] for date, name in sorted(found.items())]


def regions(code: str) -> list[str]:
    """The codes of the parts of a country that have holidays of their own: none if the library doesn’t know it."""
    rules = _rules(code)
    return list(rules.subdivisions) if rules else []


def _rules(code: str) -> Any:
    """What the library knows of a country, or None. It is loaded when it is asked for something: most builds find kept
    what they need of it, and it takes a while.
    """
    import holidays

    # Without their other names.
    known = {names[1] for names in holidays.registry.COUNTRIES.values()}
    return getattr(holidays, code) if code in known else None


def misfit(code: str, country: Country) -> str:
    """What is wrong with a country's ``holidays_in``, as a sentence; nothing if it is right."""
    said = country.holidays_in
    if not said:
        return ""
    parts = regions(code)
    if said in parts:
        return ""
    known = f"use one of {', '.join(parts)}, or leave it out" if parts else "leave it out"
    near = f" Did you mean “{meant}”?" if (meant := part(code, said)) else ""
    return (
        f"“{said}” is no part of {country_codes.name_of(code)} that has holidays of its own: {known}.{near}"
    )


def part(code: str, said: str) -> str:
    """The part of a country that somebody means: by its name, or by its code in small letters or with the country’s."""
    names = getattr(_rules(code), "subdivisions_aliases", {})
    plain = said.strip().lower().removeprefix(f"{code.lower()}-")
    known = {**names, **{code: code for code in regions(code)}}
    return next((str(found) for name, found in known.items() if name.lower() == plain), "")
