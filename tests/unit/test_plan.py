"""The days of an application: what is due when, why a day moved, which clocks warn, and what to do today."""

import datetime
from typing import Any

import pytest

from letterkit import answers, dates, plan
from letterkit.messages import listing
from letterkit.moments import MOMENTS, TODAY_MOMENT
from letterkit.workdays import Workdays, by_day
from macros.model import public_holidays
from macros.pages.made_pages import made_pages
from macros.publish import planner_data
from macros.templates.writer import model_of
from tests.project import ROOT
from tests.said import say

YEARS = (2026, 2028)


def day(text):
    return datetime.date.fromisoformat(text)


@pytest.fixture
def make(toolkit):
    """Makes a plan: ``make(interview_date=…, country="IE", wait=7, today=…)``."""

    def make(country="GB", wait=14, today="2026-11-23", pause=14, **given):
        known = {
            "interview_date": "",
            "rejection_date": "",
            "sent_date": "",
            "answered_date": "",
            "employer_kind": "unsure",
            **given,
        }
        holidays = public_holidays.holidays_of(country, toolkit.countries[country], YEARS)
        clocks: Any = planner_data.clocks_of(toolkit, country)
        return plan.make(known, wait, pause, Workdays(holidays, *YEARS), clocks, day(today))

    return make


def days(made):
    return {event.code: event.date.isoformat() for event in made.events}


@pytest.mark.parametrize(
    ("days", "words"), [(1, "a day"), (7, "a week"), (10, "10 days"), (14, "two weeks"), (60, "60 days")]
)
def test_a_wait_is_said_as_people_say_it(days, words):
    assert say("span", days=days) == words


def test_the_example_of_the_guide(make):
    made = make(interview_date="2026-09-28", rejection_date="2026-10-05", today="2026-10-05")
    assert days(made) == {
        "thanks": "2026-09-29",
        "letter": "2026-10-19",
        "reminder": "2026-11-02",
        "stop": "2026-11-16",
    }
    assert all(not event.reasons for event in made.events)


@pytest.mark.parametrize(
    ("country", "rejection", "letter", "reasons"),
    [
        (
            "GB",
            "2026-12-11",
            "2027-01-04",
            ["Christmas Day", "Boxing Day", "weekend", "Boxing Day (observed)", "away"],
        ),
        ("GB", "2026-12-14", "2027-01-04", ["Boxing Day (observed)", "away"]),
        ("US", "2026-11-12", "2026-11-30", ["Thanksgiving Day", "away"]),
        ("US", "2026-11-14", "2026-11-30", ["weekend"]),
        ("DE", "2026-12-10", "2027-01-04", ["away"]),
        ("DE", "2026-12-11", "2027-01-04", ["Christmas Day", "Second Day of Christmas", "weekend", "away"]),
        ("IE", "2027-03-03", "2027-03-18", ["Saint Patrick's Day"]),
        ("CA", "2026-06-17", "2026-07-02", ["Canada Day"]),
        ("GB", "2026-06-17", "2026-07-01", []),
        ("GB", "2027-12-18", "2028-01-04", ["New Year's Day", "weekend", "New Year's Day (observed)"]),
        ("GB", "2028-02-15", "2028-02-29", []),
        ("GB", "2027-02-15", "2027-03-01", []),
    ],
)
def test_a_letter_goes_out_on_a_working_day(make, country, rejection, letter, reasons):
    event = make(country, rejection_date=rejection).event("letter")
    assert event.date == day(letter)
    assert event.reasons == reasons
    assert event.counted == day(rejection) + datetime.timedelta(days=14)


def test_no_event_to_send_is_ever_on_a_day_off(make, toolkit):
    for country in toolkit.countries:
        off = {iso for iso, _ in public_holidays.holidays_of(country, toolkit.countries[country], YEARS)}
        for offset in range(0, 700, 5):
            start = day("2026-01-01") + datetime.timedelta(days=offset)
            made = make(
                country,
                wait=7 + offset % 30,
                interview_date=start.isoformat(),
                rejection_date=start.isoformat(),
            )
            for event in made.events:
                assert event.date.weekday() < 5
                assert event.date.isoformat() not in off
                assert event.date >= event.counted


@pytest.mark.parametrize(
    ("country", "date", "good"),
    [
        ("GB", "2026-12-24", "2027-01-04"),
        ("GB", "2026-12-30", "2027-01-04"),
        ("DE", "2027-12-27", "2028-01-03"),
        ("GB", "2027-03-25", "2027-03-30"),  # the day before Easter
        ("US", "2026-11-27", "2026-11-30"),  # between Thanksgiving and the weekend
        ("DE", "2026-05-15", "2026-05-18"),  # between Ascension Day and the weekend
        ("GB", "2026-12-22", "2026-12-22"),
        ("GB", "2026-12-04", "2026-12-04"),  # a Friday as any other
        ("GB", "2026-12-05", "2026-12-07"),  # nobody works on that day anyway
    ],
)
def test_a_good_day_is_one_on_which_most_are_there(toolkit, country, date, good):
    holidays = public_holidays.holidays_of(country, toolkit.countries[country], YEARS)
    assert Workdays(holidays, *YEARS).good(day(date)) == day(good)


def test_a_plan_has_one_day_for_each_thing_also_where_many_are_away(make):
    """The day that is shown is the day from which the next one is counted, and the one that a calendar has."""
    made = make(rejection_date="2026-11-26", today="2026-11-27")
    assert days(made) == {"letter": "2026-12-10", "reminder": "2027-01-04", "stop": "2027-01-18"}
    assert [event.reasons for event in made.events] == [[], ["away"], []]
    letter = make(rejection_date="2026-12-10", today="2026-12-11")
    assert days(letter) == {"letter": "2027-01-04", "reminder": "2027-01-18", "stop": "2027-02-01"}
    assert letter.event("letter").counted == day("2026-12-24")
    assert letter.today == ("wait", day("2027-01-04"))
    sent = make(rejection_date="2026-11-26", sent_date="2026-12-24", today="2026-12-24")
    assert days(sent)["letter"] == "2026-12-24"  # it has gone
    assert days(make(interview_date="2026-12-23"))["thanks"] == "2026-12-24"  # within a day or two


@pytest.mark.parametrize(
    ("code", "given", "state", "counts"),
    [
        ("letter", {}, "unknown", None),
        ("letter", {"interview_date": "2026-11-02"}, "unknown", None),
        ("letter", {"rejection_date": "2026-11-24"}, "ahead", None),
        ("letter", {"rejection_date": "2026-11-22"}, "early", "2026-12-07"),
        ("letter", {"rejection_date": "2026-11-09"}, "due", "2026-11-23"),
        ("letter", {"rejection_date": "2026-11-22", "sent_date": "2026-11-23"}, "sent", "2026-12-07"),
        ("reminder", {}, "unknown", None),
        ("reminder", {"rejection_date": "2026-11-22"}, "unknown", None),
        ("reminder", {"sent_date": "2026-12-22"}, "unknown", None),
        ("reminder", {"sent_date": "2026-11-20"}, "early", "2026-12-04"),
        ("reminder", {"sent_date": "2026-11-09"}, "due", "2026-11-23"),
        ("reminder", {"sent_date": "2026-11-09", "answered_date": "2026-11-20"}, "answered", "2026-11-20"),
        ("letter", {"sent_date": "2026-11-09", "answered_date": "2026-11-20"}, "answered", "2026-11-20"),
    ],
)
def test_how_far_a_letter_is_on_its_day(make, code, given, state, counts):
    found = make(**given).stage(code, day("2026-11-23"))
    assert (found.state, found.event.date.isoformat() if found.event else None) == (state, counts)


def test_an_answer_ends_the_reminders(make):
    made = make(rejection_date="2026-10-26", sent_date="2026-11-09", answered_date="2026-11-20")
    assert days(made) == {"letter": "2026-11-09", "answer": "2026-11-20"}
    assert days(make(sent_date="2026-11-09", answered_date="2026-11-24")).keys() == {
        "letter",
        "reminder",
        "stop",
    }


def test_thanks_are_due_the_next_working_day(make):
    assert days(make(interview_date="2026-11-27")) == {"thanks": "2026-11-30"}
    assert days(make("US", interview_date="2026-11-25")) == {"thanks": "2026-11-27"}


def test_a_letter_that_was_sent_counts(make):
    made = make(rejection_date="2026-11-02", sent_date="2026-11-21", today="2026-11-23")
    letter = made.event("letter")
    assert letter.date == day("2026-11-21")  # it went out on a Saturday: nothing moves it any more
    assert letter.done
    assert days(made)["reminder"] == "2026-12-07"
    assert made.event("reminder").reasons == ["weekend"]


def test_a_letter_that_will_be_sent_does_not_count_yet(make):
    made = make(rejection_date="2026-11-16", sent_date="2026-12-24")
    assert days(made)["letter"] == "2026-11-30"
    assert not made.event("letter").done


def test_once_the_day_of_a_letter_has_gone_by_all_is_counted_from_the_day_that_is_named_instead(make):
    made = make(rejection_date="2026-11-13", today="2026-11-28")  # a Saturday
    assert made.today == ("letter-late", day("2026-11-30"))
    assert made.event("letter").late == day("2026-11-30")
    assert days(made) == {"letter": "2026-11-27", "reminder": "2026-12-14", "stop": "2027-01-04"}
    assert make(rejection_date="2026-11-13", today="2026-11-27").event("letter").late is None
    assert make(rejection_date="2026-11-13", today="2026-12-24").today == ("letter-late", day("2027-01-04"))
    assert make(sent_date="2026-11-27", today="2026-11-28").event("letter").late is None


@pytest.mark.parametrize(
    ("sent", "stop"),
    [
        ("2026-11-27", "2027-01-04"),  # would be Christmas Day
        ("2026-12-04", "2027-01-04"),  # New Year's Day
        ("2026-11-20", "2026-12-18"),
    ],
)
def test_nobody_lets_go_of_it_on_a_holiday(make, sent, stop):
    assert days(make("DE", sent_date=sent, today=sent))["stop"] == stop


def test_the_readers_wait_and_the_centres(make):
    field: Any = {"least": 1, "most": 60, "default": "10"}
    assert [plan.days_to_wait(answer, field) for answer in ("", "7", "0", "61", "-3", "x", "７")] == [
        10,
        7,
        *[10] * 5,
    ]
    assert days(make(wait=1, rejection_date="2026-11-23"))["letter"] == "2026-11-24"


@pytest.mark.parametrize(
    ("given", "today", "code", "date"),
    [
        ({}, "2026-11-23", "no-dates", None),
        ({"interview_date": "2026-11-30"}, "2026-11-23", "interview-ahead", "2026-11-30"),
        ({"interview_date": "2026-11-23"}, "2026-11-23", "interview-today", "2026-11-24"),
        ({"interview_date": "2026-11-20"}, "2026-11-22", "thanks-now", "2026-11-23"),
        ({"interview_date": "2026-11-20"}, "2026-11-24", "wait-to-hear", None),
        ({"interview_date": "2026-11-02"}, "2026-11-23", "wait-to-hear", None),
        ({"interview_date": "2026-11-01"}, "2026-11-23", "wait-long", None),
        ({"rejection_date": "2026-11-24"}, "2026-11-23", "news-ahead", "2026-11-24"),
        (
            {"interview_date": "2026-11-30", "rejection_date": "2026-12-07"},
            "2026-11-23",
            "interview-ahead",
            "2026-11-30",
        ),
        ({"rejection_date": "2026-11-23"}, "2026-11-23", "heard-today", "2026-12-07"),
        ({"rejection_date": "2026-11-22"}, "2026-11-23", "wait", "2026-12-07"),
        ({"rejection_date": "2026-11-09"}, "2026-11-23", "letter-today", "2026-11-23"),
        ({"rejection_date": "2026-11-06"}, "2026-11-21", "letter-late", "2026-11-23"),
        ({"rejection_date": "2026-11-09", "sent_date": "2026-11-23"}, "2026-11-23", "sent", "2026-12-07"),
        ({"sent_date": "2026-11-09"}, "2026-11-23", "reminder-today", "2026-11-23"),
        ({"sent_date": "2026-11-09"}, "2026-12-01", "reminder-late", "2026-12-07"),
        ({"sent_date": "2026-11-09"}, "2026-12-07", "stop", "2026-12-07"),
        ({"sent_date": "2026-11-09", "answered_date": "2026-11-20"}, "2026-11-23", "answered", None),
        ({"sent_date": "2026-11-09", "answered_date": "2026-11-20"}, "2027-12-07", "answered", None),
        (
            {"sent_date": "2026-11-09", "answered_date": "2026-11-24"},
            "2026-11-23",
            "reminder-today",
            "2026-11-23",
        ),
        ({"answered_date": "2026-11-20"}, "2026-11-23", "answered", None),
    ],
)
def test_what_to_do_today(make, given, today, code, date):
    assert make(today=today, **given).today == (code, day(date) if date else None)


def test_the_centre_says_when_the_reminder_goes_out(make):
    made = make(interview_date="2026-11-02", rejection_date="2026-11-09", pause=7)
    assert days(made)["letter"] == "2026-11-23"
    assert days(made)["reminder"] == "2026-11-30"
    assert days(made)["stop"] == "2026-12-07"


def test_every_code_has_its_sentence(make):
    seen = set()
    for offset in range(120):
        today = (day("2026-11-01") + datetime.timedelta(days=offset)).isoformat()
        for given in (
            {},
            {"interview_date": "2026-11-20"},
            {"rejection_date": "2026-11-23"},
            {"rejection_date": "2026-11-23", "sent_date": "2026-12-07"},
            {"sent_date": "2026-11-02", "answered_date": "2027-02-01"},
        ):
            code, date = make(today=today, **given).today
            seen.add(code)
            assert ("{date}" in say("today", code=code, date="{date}")) <= (date is not None), code
    assert seen == set(say.texts["today"]["forms"])
    assert set(TODAY_MOMENT) <= seen


@pytest.mark.parametrize(
    ("country", "kind", "wait", "warned"),
    [
        ("IE", "public", 14, [("review", "2026-11-23")]),
        ("IE", "unsure", 14, [("review", "2026-11-23")]),
        ("IE", "private", 14, []),
        ("IE", "public", 3, []),
        ("CA", "public", 14, [("review", "2026-11-21")]),
        ("CA", "private", 14, []),
        ("GB", "public", 14, []),
        ("DE", "private", 14, []),
        ("DE", "private", 60, []),
        ("US", "public", 60, []),
    ],
)
def test_clocks_that_are_over_before_the_letter_warn(make, country, kind, wait, warned):
    made = make(country, wait, today="2026-11-17", rejection_date="2026-11-16", employer_kind=kind)
    assert [(limit.clock["what"], limit.end.isoformat()) for limit in made.warnings] == warned
    assert not any(limit.ended for limit in made.warnings)


def test_a_claim_that_ends_on_the_day_of_the_letter_warns(make):
    made = make("DE", 60, today="2027-02-01", rejection_date="2027-01-31", employer_kind="private")
    # Two months, and 60 days: 1 April.
    assert [limit.end.isoformat() for limit in made.warnings] == ["2027-03-31"]


def test_a_clock_that_is_over_says_so(make):
    made = make("IE", today="2026-11-24", rejection_date="2026-11-16", employer_kind="public")
    assert [limit.ended for limit in made.warnings] == [True]
    assert "may have ended" in say("limit", state="public-ended", date="today")


def test_nothing_is_planned_from_dates_that_are_slips(make):
    for odd in ("0001-01-01", "9999-12-31", "2026-02-30", "soon"):
        assert make(interview_date=odd, rejection_date=odd, sent_date=odd).events == []


def test_oddities_have_the_codes_of_the_letters(toolkit):
    fields = planner_data.model_of(toolkit)["fields"]
    given = {field["name"]: "" for field in fields}
    given |= {
        "interview_date": "2026-11-20",
        "rejection_date": "2026-11-10",
        "sent_date": "2030-01-01",
        "days_to_wait": "999",
    }
    assert answers.oddities(fields, given, "2026-11-23") == [
        ("rejection_date", "before-interview"),
        ("days_to_wait", "number"),
        ("sent_date", "far-future"),
    ]


def test_beyond_the_known_years_only_weekends_count_and_the_plan_says_so(make):
    made = make(rejection_date="2029-05-11", today="2029-05-12", wait=17)
    assert made.beyond
    assert days(made)["letter"] == "2029-05-28"  # a bank holiday
    assert not make(rejection_date="2028-11-01").beyond
    assert make(rejection_date="2028-12-20").beyond


def test_months_end_where_a_month_is_short():
    assert dates.add_months(day("2027-12-31"), 2) == day("2028-02-29")
    assert dates.add_months(day("2026-12-31"), 2) == day("2027-02-28")
    assert dates.add_months(day("2026-11-30"), 3) == day("2027-02-28")
    assert dates.add_months(day("2026-06-15"), 6) == day("2026-12-15")


class TestTheData:
    def test_the_years_are_those_of_the_build_so_that_it_can_be_repeated(self, toolkit, monkeypatch):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1798675199")  # the last second of 2026
        assert public_holidays.years_known() == (2026, 2031)
        once = planner_data.python_for_browser(toolkit)
        assert planner_data.python_for_browser(toolkit) == once
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1798761600")
        assert public_holidays.years_known() == (2027, 2032)
        assert planner_data.python_for_browser(toolkit) != once

    def test_every_country_has_holidays_in_each_year_in_order(self, toolkit):
        for code, country in toolkit.countries.items():
            found = [iso for iso, _ in public_holidays.holidays_of(code, country, YEARS)]
            assert found == sorted(found)
            assert {iso[:4] for iso in found} == {"2026", "2027", "2028"}
            assert {f"{year}-12-25" for year in range(2026, 2029)} <= set(found)

    def test_a_page_has_each_holiday_once_with_its_days(self, toolkit):
        years, model = public_holidays.years_known(), planner_data.model_of(toolkit)
        for code, country in toolkit.countries.items():
            every = public_holidays.holidays_of(code, country, years)
            assert sorted(by_day(model["holidays"][code])) == every
            assert len(model["holidays"][code]) == len({name for _, name in every})

    def test_england_stands_for_the_united_kingdom(self, toolkit):
        found = dict(public_holidays.holidays_of("GB", toolkit.countries["GB"], YEARS))
        assert found["2026-04-06"] == "Easter Monday"  # not in Scotland
        assert "2026-11-30" not in found  # Scotland only

    def test_a_country_that_the_library_lacks_has_none(self, toolkit):
        assert public_holidays.holidays_of("XX", toolkit.countries["GB"], YEARS) == []

    def test_a_part_that_the_country_lacks_is_named(self, toolkit):
        country = toolkit.countries["GB"].model_copy(update={"holidays_in": "England"})
        assert "“England” is no part of United Kingdom" in public_holidays.misfit("GB", country)
        assert public_holidays.misfit("GB", toolkit.countries["GB"]) == ""

    def test_the_planner_asks_what_no_letter_decides(self, toolkit):
        assert all(not field["asked_when"] for field in planner_data.model_of(toolkit)["fields"])

    def test_a_letters_question_and_the_planners_are_the_same(self, toolkit):
        ours = {field["name"]: field for field in planner_data.model_of(toolkit)["fields"]}
        theirs = {field["name"]: field for field in model_of(toolkit, "gentle-reminder")["fields"]}
        assert ours["sent_date"]["kept_for"] == theirs["sent_date"]["kept_for"]


def test_the_sentences_say_why_a_day_moved():
    assert (
        say("moved", date="X", reasons=listing(say, [say("weekend")]))
        == "Moved from X, because of the weekend."
    )
    reasons = listing(say, ["Christmas Day", say("weekend"), say("away")])
    assert reasons == "Christmas Day, the weekend and a time when many people are away"


def test_the_page_says_when_a_second_file_would_double_the_entries():
    assert "delete" not in say("calendar-made", place="device")
    for where in ("tab", "shared"):
        assert "keep your answers too" in say("calendar-made", place=where)
    assert "delete these entries first" in say("calendar-made", place="nowhere")


def test_the_moments_of_the_plan_have_their_pages(toolkit):
    made = made_pages(toolkit)
    for _, page in MOMENTS:
        assert not page or page in made or (ROOT / "docs" / page).is_file()


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "today"), (1, "tomorrow"), (-1, "yesterday"), (5, "in 5 days"), (-5, "5 days ago")],
)
def test_how_far_away(count, words):
    assert say("days-away" if count >= -1 else "days-ago", days=count if count >= -1 else -count) == words
