"""The calendar file, read back by an iCalendar library: the same days everywhere, the same words, nobody's name."""

import datetime
import zoneinfo
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit import calendar, plan
from letterkit.workdays import Workdays

STAMP = "20261123T083000Z"
EMPLOYER = "Bücherei Großenhain; Łódź, Ελλάδα\\ 図書館"


def day(text):
    return datetime.date.fromisoformat(text)


def made(interview="", rejection="", sent="", today="2026-11-23", wait=14):
    given = {
        "interview_date": interview,
        "rejection_date": rejection,
        "sent_date": sent,
        "employer_kind": "unsure",
    }
    return plan.make(given, wait, Workdays([], 2026, 2028), [], day(today))


def file_of(plan_made, today="2026-11-23", number=1, employer=""):
    entries = calendar.entries(
        plan_made, day(today), number, employer, lambda code: f"https://example.org/{code}/"
    )
    return calendar.write(entries, STAMP)


def events_of(text) -> Any:
    return icalendar.Calendar.from_ical(text).walk("VEVENT")


def starts(text):
    return [event["DTSTART"].dt for event in events_of(text)]


def test_all_that_is_to_come_and_nothing_else():
    plan_made = made("2026-11-09", "2026-11-16")
    assert starts(file_of(plan_made)) == [day("2026-11-30"), day("2026-12-14"), day("2026-12-28")]
    assert starts(file_of(plan_made, today="2026-12-14")) == [day("2026-12-14"), day("2026-12-28")]
    assert starts(file_of(made("2026-11-20"))) == [day("2026-11-23")]
    assert starts(file_of(made("2026-11-02", "2026-11-09", sent="2026-11-23"))) == [
        day("2026-12-07"),
        day("2026-12-21"),
    ]


def test_the_file_keeps_to_the_standard():
    text = file_of(made("2026-11-20", "2026-11-23"))
    found: Any = icalendar.Calendar.from_ical(text)
    assert found["VERSION"] == "2.0"
    assert found["PRODID"] == "-//Feedback Toolkit//Feedback plan//EN"
    assert not found.errors
    for event in found.walk("VEVENT"):
        assert not event.errors
        assert event["DTSTAMP"].dt == datetime.datetime(2026, 11, 23, 8, 30, tzinfo=datetime.UTC)
        assert event["DTEND"].dt - event["DTSTART"].dt == datetime.timedelta(days=1)
        assert event["DTSTART"].params["VALUE"] == "DATE"
        assert event["CLASS"] == "PRIVATE"
        (alarm,) = event.walk("VALARM")
        assert alarm["ACTION"] == "DISPLAY"
        assert alarm["TRIGGER"].dt == datetime.timedelta(hours=9)
        assert alarm["DESCRIPTION"] == event["SUMMARY"]


@pytest.mark.parametrize(
    ("rejection", "wanted"),
    [
        ("2026-12-17", ["2026-12-31", "2027-01-14", "2027-01-28"]),  # over the new year
        ("2027-12-20", ["2028-01-03", "2028-01-17", "2028-01-31"]),
        ("2028-02-15", ["2028-02-29", "2028-03-14", "2028-03-28"]),  # a leap year
        ("2027-02-15", ["2027-03-01", "2027-03-15", "2027-03-29"]),
    ],
)
@pytest.mark.parametrize(
    "zone", ["Pacific/Kiritimati", "Pacific/Auckland", "Pacific/Pago_Pago", "America/Los_Angeles"]
)
def test_a_day_stays_that_day_wherever_the_reader_is(rejection, wanted, zone):
    text = file_of(made(rejection=rejection, today=rejection), today=rejection)
    assert "TZID" not in text
    assert "VTIMEZONE" not in text
    for event, date in zip(events_of(text), wanted, strict=True):
        start = event["DTSTART"].dt
        assert not isinstance(start, datetime.datetime)
        # A calendar shows an all-day entry from midnight to midnight of its own zone.
        midnight = datetime.datetime.combine(start, datetime.time(), zoneinfo.ZoneInfo(zone))
        alarm = midnight + event.walk("VALARM")[0]["TRIGGER"].dt
        assert midnight.date() == alarm.date() == day(date)


def test_lines_end_in_crlf_and_are_no_longer_than_75_bytes():
    text = file_of(made("2026-11-20", "2026-11-23"), employer="図書館" * 80)
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert "\r" not in text.replace("\r\n", "")
    lines = text.encode().split(b"\r\n")
    assert max(map(len, lines)) == 75
    for line in lines:
        line.decode()  # no character is cut in two
    assert ("図書館" * 80) in events_of(text)[0]["SUMMARY"]


@pytest.mark.parametrize(
    "name",
    [
        EMPLOYER,
        "a,b;c\\d:e\"f'g",
        "\\n",
        "Ward & Sons, Ltd.",
        "👩‍🏫" * 40,
        "ä" * 200,
        "a" * 74,
        "a" * 75,
        "שלום עולם",
    ],
)
def test_a_name_comes_back_as_it_was(name):
    event = events_of(file_of(made("2026-11-20"), employer=name))[0]
    assert event["SUMMARY"] == f"Write my thank-you letter ({name})"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=300))
def test_any_line_unfolds_to_itself(text):
    line = f"X-TEST:{text}"
    folded = calendar.fold(line)
    assert folded.replace("\r\n ", "") == line
    assert all(len(piece.encode()) <= 75 for piece in folded.split("\r\n"))


def test_an_entry_cannot_be_broken_open():
    event = events_of(
        file_of(made("2026-11-20"), employer="x\r\nATTENDEE:mailto:a@example.com\r\nEND:VEVENT")
    )[0]
    assert "ATTENDEE" not in event
    assert len(events_of(file_of(made("2026-11-20"), employer="x\nEND:VEVENT\nBEGIN:VEVENT"))) == 1


def test_nobody_is_named_unless_the_reader_wants_it():
    assert "Northgate" not in file_of(made("2026-11-20"))
    assert "Northgate" in file_of(made("2026-11-20"), employer="Northgate Library")


def test_the_same_plan_gives_the_same_file_and_a_moved_day_the_same_entry():
    first = made("2026-11-20", "2026-11-23")
    assert file_of(first) == file_of(made("2026-11-20", "2026-11-23"))
    ids = [event["UID"] for event in events_of(file_of(first))]
    assert len(set(ids)) == len(ids) == 4
    later = made("2026-11-20", "2026-11-23", wait=21)
    assert [event["UID"] for event in events_of(file_of(later))] == ids
    other = [event["UID"] for event in events_of(file_of(first, number=2))]
    assert not set(other) & set(ids)
    heard_later = made("2026-11-20", "2026-11-24")
    moved = [event["UID"] for event in events_of(file_of(heard_later))]
    assert [one == other for one, other in zip(moved, ids, strict=True)] == [True, False, False, False]


def test_no_answer_stands_in_an_entrys_name():
    plan_made = made("2026-11-20", "2026-11-23")
    origins = {event.origin for event in plan_made.events}
    assert origins == {day("2026-11-20"), day("2026-11-23")}
    for event in events_of(file_of(plan_made)):
        assert all(str(origin) not in event["UID"] for origin in origins)
    assert events_of(file_of(plan_made))[1]["UID"] == "feedback-plan-1-letter-a037c607"


def test_no_dates_to_come_make_no_entries():
    assert calendar.entries(made(), day("2026-11-23"), 1, "", str) == []
    assert calendar.entries(made(rejection="2026-01-05"), day("2026-11-23"), 1, "", str) == []
