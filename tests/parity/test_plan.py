"""The planner gives the same days, words and calendar file on both interpreters."""

import datetime
import itertools

from macros.model import public_holidays
from macros.publish import messages_data, planner_data
from tests.parity.both import differences, on_cpython, on_micropython
from tests.said import catalogue
from tests.share import share

KEPT: tuple[list[str], ...] = (
    [],
    ["a7" * 16, "letter 3 12345678", "stop 0 x"],
    ["odd"],
    ["a7" * 16, "letter ７ x", "stop  x"],
)
MODULES = {f"{name}_messages": messages_data.module_of(catalogue(), name) for name in ("plan", "planner")}
COUNTRIES = ("GB", "IE", "US", "CA", "DE", "AT", "CH")
EMPLOYERS = ("", "Bücherei Großenhain; “Łódź”, 図書館\\", "図書館" * 60, "a\nb\r\nc", "👩‍🏫" * 30)


def case(toolkit, code, employer="", wait=14, today="2026-11-23", kept=(), **given):
    years = (2026, 2028)
    return {
        "do": "planned",
        "given": {
            "interview_date": "",
            "rejection_date": "",
            "sent_date": "",
            "answered_date": "",
            "employer_kind": "unsure",
            **given,
        },
        "wait": wait,
        "years": years,
        "holidays": public_holidays.holidays_of(code, toolkit.countries[code], years),
        "clocks": planner_data.clocks_of(toolkit, code),
        "today": today,
        "employer": employer,
        "kept": list(kept),
    }


def compare(cases):
    cpython = on_cpython(MODULES, cases)
    assert [one for one in cpython if "error" in one] == []
    assert not differences(cases, cpython, on_micropython(MODULES, cases))


def test_every_third_day_of_four_years(toolkit):
    start = datetime.date(2025, 12, 1)
    days = [start + datetime.timedelta(days=3 * n) for n in range(400)]
    codes = itertools.cycle(COUNTRIES)
    compare([
        case(
            toolkit, next(codes), today=(day + datetime.timedelta(days=5)).isoformat(),
            interview_date=day.isoformat(), rejection_date=(day + datetime.timedelta(days=4)).isoformat(),
        )
        for day in share(days, 2)
    ])  # fmt: skip


def test_every_moment_of_one_application_with_strange_names(toolkit):
    names = itertools.cycle(EMPLOYERS)
    start = datetime.date(2027, 12, 1)
    cases = []
    for offset in range(0, 100, 2):
        today = (start + datetime.timedelta(days=offset)).isoformat()
        dates = {"interview_date": "2027-12-06", "rejection_date": "2027-12-20"}
        cases.append(case(toolkit, "DE", next(names), 7, today, **dates))
        kept = KEPT[offset // 2 % len(KEPT)]
        cases.append(case(toolkit, "US", next(names), 60, today, kept, **dates, sent_date="2028-01-05"))
    compare(cases)


def test_strange_dates(toolkit):
    strange = [
        "",
        "2028-02-29",
        "2027-02-29",
        "0001-01-01",
        "9999-12-31",
        "2026-11-23",
        "soon",
        "２０２６-11-23",
        "1899-12-31",
    ]
    compare([
        case(toolkit, "IE", interview_date=one, rejection_date=two, sent_date=three)
        for one, two, three in itertools.product(strange, repeat=3)
    ])  # fmt: skip
