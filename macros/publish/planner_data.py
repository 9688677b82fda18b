"""The data that plans take to the browser: questions, holidays and conventions; and the planner's clocks."""

from typing import Any

from macros.model import letter_language
from macros.model.planner import FIELDS, groups
from macros.model.public_holidays import holidays_of, years_known
from macros.model.toolkit import Toolkit
from macros.pages import fact_values
from macros.templates.compiler import READS_DATA, literal
from macros.templates.writer import model_of as model_of_letter
from macros.templates.writer import question_of

LETTER = "feedback-request"


def model_of(toolkit: Toolkit) -> dict[str, Any]:
    """All that a page with a plan knows in the browser."""
    years, words = years_known(), toolkit.language.words
    names = set(FIELDS)
    fields = [
        question_of(name, field, names) for _, questions in groups(toolkit) for name, field in questions
    ]
    return {
        "country": toolkit.centre.country,
        "guesses": toolkit.guesses,
        "pause": toolkit.centre.days_to_reminder,
        "years": list(years),
        "words": words,
        "dates": {code: country.date for code, country in toolkit.countries.items()},
        "words_in": {
            code: there
            for code, country in toolkit.countries.items()
            if (there := toolkit.language.words_in(country.language)) != words
        },
        "fields": fields,
        "channel": _channel(toolkit),
        "letters_in": _letters_in(toolkit),
        "doubtful": _doubtful(toolkit),
        "wait": next(field for field in fields if field["name"] == "days_to_wait"),
        "holidays": {
            code: _by_name(holidays_of(code, country, years)) for code, country in toolkit.countries.items()
        },
    }


def _by_name(holidays: list[list[str]]) -> dict[str, str]:
    """The days of each holiday, with blanks between: a third less to load than the name beside each day."""
    found: dict[str, list[str]] = {}
    for iso, name in holidays:
        found.setdefault(name, []).append(iso)
    return {name: " ".join(days) for name, days in found.items()}


def _channel(toolkit: Toolkit) -> str:
    """How the feedback letter is sent until the reader says otherwise; "" if a centre's letter leaves no choice."""
    letter, field = toolkit.letters.get(LETTER), toolkit.fields.get("channel")
    return letter.front.defaults.get("channel", field.default) if letter and field else ""


def _letters_in(toolkit: Toolkit) -> dict[str, str]:
    """The language of the feedback letter in each country, until the reader says otherwise."""
    if LETTER not in toolkit.letters:
        return {}
    return {code: letter_language.for_country(toolkit, LETTER, code) for code in toolkit.countries}


def _doubtful(toolkit: Toolkit) -> list[dict[str, Any]]:
    """What home has to know of the feedback letter's questions for dates and email addresses, which may be slips."""
    fields = model_of_letter(toolkit, LETTER)["fields"] if LETTER in toolkit.letters else []
    known = ("name", "kind", "kept_for", "asked_when")
    return [
        {key: value for key, value in field.items() if key in known}
        for field in fields
        if field["kind"] in ("date", "email")
    ]


def clocks_of(toolkit: Toolkit, code: str) -> list[dict[str, Any]]:
    """The time limits of a country, with the fact that tells of each."""
    return [
        {
            **fact.clock.model_dump(),
            "says": fact.says,
            "source": fact.source,
            "link": fact.link,
            "checked": fact_values.month(fact.checked, toolkit.language.code),
        }
        for fact in toolkit.facts.facts.values()
        if fact.country == code and fact.clock
    ]


def python_for_browser(toolkit: Toolkit) -> str:
    """The Python module that the browser loads with each plan: ``MODEL``."""
    return _module(
        "the questions, and the public holidays by the library “holidays”", "MODEL", model_of(toolkit)
    )


def clocks_for_browser(toolkit: Toolkit) -> str:
    """The Python module that the browser loads with the planner: ``CLOCKS``, by country."""
    clocks = {code: clocks_of(toolkit, code) for code in toolkit.countries}
    return _module("the facts that tell of a time limit", "CLOCKS", clocks)


def _module(what: str, name: str, value: dict[str, Any]) -> str:
    head = f'"""Made by macros/publish/planner_data.py: {what}."""'
    return f"{head}\n\n{READS_DATA}\n\n{name} = {literal(value)}\n"
