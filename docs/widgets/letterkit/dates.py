"""Dates as a form gives them (``2026-10-19``) and as a letter says them.

Pure: what day it is today is handed in by the caller, and so are the names of the months, January first, and the words
of a language: a dict with its ``months`` and its ``weekdays``, Monday first.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from letterkit.alphabet import is_digits
from letterkit.cache import cached

if TYPE_CHECKING:
    from collections.abc import Sequence

    from letterkit.shapes import Words


@cached
def parse(text: str) -> datetime.date | None:
    """The date in ``YYYY-MM-DD``, or None if the text is no such date."""
    parts = text.split("-")
    if [len(part) for part in parts] != [4, 2, 2] or not is_digits("".join(parts)):
        return None
    year, month, day = [int(part) for part in parts]
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def iso(date: datetime.date) -> str:
    """A date as ``YYYY-MM-DD``."""
    return "-".join(
        [("0000" + str(date.year))[-4:], ("0" + str(date.month))[-2:], ("0" + str(date.day))[-2:]]
    )


def add_months(date: datetime.date, count: int) -> datetime.date:
    """The same day some months later; the last of that month where it has no such day."""
    months = date.year * 12 + date.month - 1 + count
    first = datetime.date(months // 12, months % 12 + 1, 1)
    following = datetime.date((months + 1) // 12, (months + 1) % 12 + 1, 1)
    return first + datetime.timedelta(days=min(date.day, (following - first).days) - 1)


def weekday(date: datetime.date, words: Words) -> str:
    """The name of its day of the week."""
    return words["weekdays"][date.weekday()]


def long_form(text: str, pattern: str, months: Sequence[str], written: str = "") -> str:
    """A date in words, by the country's pattern: ``{day} {month} {year}`` gives "19 October 2026".

    Text that is no ISO date comes back as it is: where a browser has no date picker, people type their own.
    written: the ISO date of the letter that says it. A year that isn't the letter's stands behind a no-break space: no
    sentence leaves it out (``filters.day``).
    """
    date = parse(text)
    if date is None:
        return text
    now = parse(written)
    if now and now.year != date.year:
        pattern = pattern.replace(" {year}", "\u00a0{year}")
    # Not str.format: its handling of unknown braces differs between the interpreters.
    return (
        pattern.replace("{day}", str(date.day))
        .replace("{month}", months[date.month - 1])
        .replace("{year}", str(date.year))
    )


def in_words(date: datetime.date, pattern: str, words: Words) -> str:
    """A date as people say it: "Monday, 19 October 2026". pattern: as for ``long_form``."""
    return weekday(date, words) + ", " + long_form(iso(date), pattern, words["months"])
