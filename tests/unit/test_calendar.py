"""The calendar file, read back by an iCalendar library: the same days everywhere, the same words, nobody's name."""

import datetime
import zoneinfo
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit import calendar, plan
from letterkit.same_application import CALENDAR, awaits_answer
from letterkit.thread import Thread
from letterkit.workdays import Workdays
from tests.said import say

STAMP = "20261123T083000Z"
MINE, OTHER = "0f" * 16, "a7" * 16
EMPLOYER = "Bücherei Großenhain; Łódź, Ελλάδα\\ 図書館"


def day(text):
    return datetime.date.fromisoformat(text)


def made(interview="", rejection="", sent="", today="2026-11-23", wait=14, answered=""):
    given = {
        "interview_date": interview,
        "rejection_date": rejection,
        "sent_date": sent,
        "answered_date": answered,
        "employer_kind": "unsure",
    }
    return plan.make(given, wait, 14, Workdays([], 2026, 2028), [], day(today))


def handed_out(plan_made, kept=(), today="2026-11-23", employer=""):
    """The calendar file, and what is kept of it for the next one."""
    entries, kept = calendar.entries(
        plan_made,
        day(today),
        list(kept) or [MINE],
        employer,
        lambda code: f"https://example.org/{code}/",
        say,
    )
    return calendar.write(entries, STAMP), kept


def file_of(plan_made, today="2026-11-23", employer=""):
    return handed_out(plan_made, today=today, employer=employer)[0]


def events_of(text) -> Any:
    return icalendar.Calendar.from_ical(text).walk("VEVENT")


def starts(text):
    return [event["DTSTART"].dt for event in events_of(text)]


def test_all_that_is_to_come_and_nothing_else():
    plan_made = made("2026-11-09", "2026-11-16")
    assert starts(file_of(plan_made)) == [day("2026-11-30"), day("2026-12-14"), day("2027-01-04")]
    assert starts(file_of(plan_made, today="2026-12-14")) == [day("2026-12-14"), day("2027-01-04")]
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
        ("2026-12-17", ["2027-01-04", "2027-01-18", "2027-02-01"]),  # over the new year
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
    assert event["SUMMARY"] == f"Send my thank-you letter ({name})"


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


def told_apart(text):
    return {str(event["UID"]): event["SEQUENCE"] for event in events_of(text)}


def test_an_entry_of_an_application_is_the_same_entry_for_good():
    text, kept = handed_out(made("2026-11-20", "2026-11-23"))
    entries = told_apart(text)
    assert len(entries) == 4
    assert set(entries.values()) == {0}
    assert handed_out(made("2026-11-20", "2026-11-23"), kept) == (text, kept)
    # The news came a day later than the reader had written: three entries move, none is added.
    text, kept = handed_out(made("2026-11-20", "2026-11-24"), kept)
    moved = told_apart(text)
    assert list(moved) == list(entries)
    assert list(moved.values()) == [0, 1, 1, 1]
    # A longer wait, and the employer's name: new versions of the same entries.
    text, kept = handed_out(made("2026-11-20", "2026-11-24", wait=21), kept)
    assert list(told_apart(text).values()) == [0, 2, 2, 2]
    text, kept = handed_out(made("2026-11-20", "2026-11-24", wait=21), kept, employer="Old Mill")
    assert list(told_apart(text).values()) == [1, 3, 3, 3]
    # What is over by now is remembered: it may be put off again.
    text, kept = handed_out(
        made("2026-11-20", "2026-11-24", wait=21), kept, today="2026-12-20", employer="Old Mill"
    )
    assert list(told_apart(text).values()) == [3, 3]
    text, _ = handed_out(made("2026-12-18", "2026-12-20", today="2026-12-20"), kept, today="2026-12-20")
    assert told_apart(text) == dict(zip(entries, [2, 4, 4, 4], strict=True))


def test_two_applications_and_two_people_never_share_an_entry():
    plan_made = made("2026-11-20", "2026-11-23")
    mine, _ = handed_out(plan_made, [MINE])
    other, _ = handed_out(plan_made, [OTHER])
    assert not set(told_apart(mine)) & set(told_apart(other))


def test_no_answer_stands_in_an_entrys_name():
    """Whatever the answers are, the name of an entry is the random id and what the title says anyway."""
    for plan_made in (made("2026-11-20", "2026-11-23"), made("2026-11-20", "2026-11-24", wait=30)):
        found = [str(event["UID"]) for event in events_of(file_of(plan_made, employer=EMPLOYER))]
        assert found == [f"{MINE}-{code}" for code in ("thanks", "letter", "reminder", "stop")]


@pytest.mark.parametrize(
    "odd",
    [
        [], [""], ["abc"], [MINE.upper()], [MINE + "0"], [MINE[:-1] + "\n"], ["x\r\nATTENDEE:mailto:a@example.com"],
        "ab", [MINE, "letter"], [MINE, "letter x 12345678"], [MINE, "letter 1 2 3"], [MINE, "letter 1 2026-02-30 3"],
        [MINE, "letter -1 12345678"],
        [MINE, "letter 99999999999 12345678"], [MINE, "letter ７ 12345678"],
    ],
)  # fmt: skip
def test_what_a_file_of_somebody_elses_making_says_is_looked_at_first(odd):
    known = calendar.known(odd, OTHER)
    assert known in ([OTHER], [MINE])
    assert (known == [MINE]) == (odd[:1] == [MINE])


def test_what_is_kept_is_known_again():
    _, kept = handed_out(made("2026-11-20", "2026-11-23"))
    assert calendar.known(kept, OTHER) == kept


def test_a_calendar_that_has_the_employers_name_is_known_to_have_it():
    thread = Thread()
    assert not thread.is_named()
    for employer in (EMPLOYER, ""):
        _, kept = handed_out(made("2026-11-20", "2026-11-23"), employer=employer)
        thread.put_calendar(calendar.known(kept, OTHER))
        assert thread.is_named() == bool(employer)


def test_a_letter_that_is_late_has_an_entry_on_the_day_that_is_good_now():
    late = made(rejection="2026-11-13", today="2026-11-28")
    assert starts(file_of(late, today="2026-11-28"))[0] == day("2026-11-30")


def test_no_dates_to_come_make_no_entries():
    assert calendar.entries(made(), day("2026-11-23"), [MINE], "", str, say) == ([], [MINE])
    assert calendar.entries(made(sent="2026-01-05"), day("2026-11-23"), [MINE], "", str, say) == (
        [],
        [MINE],
    )


def test_what_nobody_needs_any_more_is_called_off_once_and_is_the_same_entry():
    _, kept = handed_out(made("", "2026-11-09"))
    # Sent a day before its time, with an answer on the next.
    sent = made("", "2026-11-09", sent="2026-11-22")
    text, kept = handed_out(sent, kept, today="2026-11-22")
    off = [event for event in events_of(text) if event.get("STATUS") == "CANCELLED"]
    assert [str(event["UID"]) for event in off] == [f"{MINE}-letter"]
    assert off[0]["SEQUENCE"] == 1
    assert off[0]["SUMMARY"] == "Not needed any more: Send my feedback letter"
    assert off[0]["DTSTART"].dt == day("2026-11-23")
    assert not off[0].walk("VALARM")
    answered = made("", "2026-11-09", sent="2026-11-22", answered="2026-11-23")
    assert calendar.is_over(answered, day("2026-11-23"), kept)
    text, after = handed_out(answered, kept)
    assert told_apart(text) == {f"{MINE}-reminder": 1, f"{MINE}-stop": 1}
    assert {event["STATUS"] for event in events_of(text)} == {"CANCELLED"}
    assert calendar.known(after, OTHER) == after
    assert not calendar.is_over(answered, day("2026-11-23"), after)
    assert awaits_answer({CALENDAR: kept}, "2026-11-23")
    assert not awaits_answer({CALENDAR: kept}, "2027-02-01")
    assert not awaits_answer({CALENDAR: after}, "2026-11-23")
    assert not awaits_answer({}, "2026-11-23")
    assert handed_out(answered, after) == (calendar.write([], STAMP), after)
    # It was no answer: the same entries, once more.
    assert told_apart(handed_out(sent, after)[0]) == {f"{MINE}-reminder": 2, f"{MINE}-stop": 2}
    # What is past stays in a calendar, as does what a draft of before has handed out: its day is not known.
    assert not calendar.over(answered, day("2027-02-01"), kept)
    assert not calendar.over(answered, day("2026-11-23"), [MINE, "reminder 0 12345678"])


def test_some_days_alone_and_the_rest_of_the_plan_keeps_its_names():
    plan_made = made(interview="2026-11-20", rejection="2026-11-23")
    whole, kept = handed_out(plan_made)
    entries, after = calendar.entries(
        plan_made, day("2026-11-23"), kept, "", lambda code: "", say, ("letter",)
    )
    assert [entry["uid"] for entry in entries] == [f"{MINE}-letter"]
    assert after == kept
    assert len(events_of(whole)) == 4
