"""Dates as a form gives them (``2026-10-19``) and as a letter says them.

Pure: what day it is today is handed in by the caller.
"""

import datetime

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def parse(text):
    """The date in ``YYYY-MM-DD``, or None if the text is no such date."""
    parts = text.split("-")
    if [len(part) for part in parts] != [4, 2, 2] or not all(c in "0123456789" for part in parts for c in part):
        return None
    year, month, day = [int(part) for part in parts]
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def long_form(text, pattern):
    """A date in words, by the country's pattern: ``{day} {month} {year}`` gives "19 October 2026".

    Text that is no ISO date comes back as it is: where a browser has no date picker, people type their own.
    """
    date = parse(text)
    if date is None:
        return text
    # Not str.format: its handling of unknown braces differs between the interpreters.
    return (
        pattern.replace("{day}", str(date.day))
        .replace("{month}", MONTHS[date.month - 1])
        .replace("{year}", str(date.year))
    )
