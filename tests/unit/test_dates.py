"""Dates as a form gives them, and as a letter says them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit import dates, filters
from tests.said import WORDS

BRITISH, AMERICAN = "{day} {month} {year}", "{month} {day}, {year}"


@pytest.mark.parametrize("text", ["2026-10-19", "2024-02-29", "0001-01-01", "9999-12-31"])
def test_a_date_is_read(text):
    assert dates.parse(text) == datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "2026", "2026-10", "2026-1-9", "26-10-19", "2026-02-29", "2026-13-01", "2026-00-10", "2026-10-00",
        "0000-01-01", "19-10-2026", "2026-10-19 ", " 2026-10-19", "2026-10-19-1", "2026/10/19", "tomorrow",
        "२०२६-१०-१९", "２０２６-10-19", "-026-10-19", "+026-10-19", "2026-1a-19",
    ],
)  # fmt: skip
def test_what_is_no_date(text):
    assert dates.parse(text) is None


@given(st.dates())
def test_every_date_comes_back(date):
    assert dates.parse(date.isoformat()) == date


@pytest.mark.parametrize(
    ("text", "pattern", "said"),
    [
        ("2026-10-19", BRITISH, "19 October 2026"),
        ("2026-10-19", AMERICAN, "October 19, 2026"),
        ("2026-01-05", BRITISH, "5 January 2026"),
        ("2026-05-01", AMERICAN, "May 1, 2026"),
        ("0476-09-04", BRITISH, "4 September 476"),
        ("next Tuesday", BRITISH, "next Tuesday"),
        ("{day}", AMERICAN, "{day}"),
        ("", BRITISH, ""),
    ],
)
def test_the_long_form(text, pattern, said):
    assert dates.long_form(text, pattern, WORDS["months"]) == said


@pytest.mark.parametrize(
    ("text", "pattern", "said"),
    [
        ("2026-11-19", BRITISH, "19 November"),
        ("2025-11-27", BRITISH, "27 November\u00a02025"),
        ("2025-11-27", AMERICAN, "November 27,\u00a02025"),
        ("2027-01-04", "{day}. {month} {year}", "4. January\u00a02027"),
        ("last week", BRITISH, "last week"),
    ],
)
def test_a_sentence_says_the_year_of_a_day_in_another_year_than_its_letter(text, pattern, said):
    assert filters.day(dates.long_form(text, pattern, WORDS["months"], "2026-11-23")) == said
    for written in ("", text):
        assert "\u00a0" not in dates.long_form(text, pattern, WORDS["months"], written)
