"""Answers in, letter out: the small model here has a field of every kind."""

from typing import Any

import pytest

from letterkit import answers as odd
from letterkit import letter, text
from macros.templates.environment import environment
from tests.said import WORDS, say


def field(name, kind="text", **more):
    plain = {
        "name": name, "kind": kind, "label": name, "required": False, "placeholder": f"[{name}]", "options": [],
        "default": "", "items": 0, "today": False, "asked_when": [],
    }  # fmt: skip
    return {**plain, **more}


MODEL: Any = {
    "slug": "x", "title": "X", "spoken": False, "country": "GB", "words": WORDS,
    "places": {
        "GB": {"date": "{day} {month} {year}", "paper": "A4"},
        "US": {"date": "{month} {day}, {year}", "paper": "Letter"},
    },
    "fields": [
        field("tone", "choice", options=["direct", "softer"], default="direct"),
        field("country", "choice", options=["GB", "US"], default="GB"),
        field("name", required=True),
        field("street", "address"),
        field("words", "paragraph"),
        field("sent", "date", today=True, required=True),
        field("heard", "date"),
        field("things", "list", items=2, required=True),
    ],
}  # fmt: skip
TEMPLATE = "{{ name }}|{{ street }}|{{ words }}|{{ sent }}|{{ heard }}|{{ things | join(';') }}|{{ tone }}"


def write(answers, template=TEMPLATE, today=None):
    return letter.write(MODEL, environment({"t": template}).get_template("t").render, answers, today)


def test_blank():
    made = write({})
    assert made.text == "[name]|||[sent]||[things]|direct"
    assert made.open == ["name", "sent", "things"]


def test_an_answer_takes_the_place_of_the_placeholder():
    made = write({"name": " Sam\nOkafor ", "sent": "2026-10-19", "things": ["a", " ", "b", "c"]})
    assert made.text == "Sam Okafor|||19 October 2026||a;b|direct"
    assert made.open == []


@pytest.mark.parametrize(
    ("boxes", "items"),
    [
        (["• a latte art course\n• ask a friend"], ["a latte art course", "ask a friend"]),
        (["- a latte art course,\n  in March\n- ask a friend"], ["a latte art course,\nin March", "ask a friend"]),
        (["1. go\n\n2) ask"], ["go", "ask"]),
        (["my answers were\ntoo long"], ["my answers were\ntoo long"]),
        (["• go.\n• ask.\n• write."], ["go.", "ask, write."]),
        (["• go"], ["go"]),
        (["•go", "ask"], ["go", "ask"]),
        (["• go\n• ask\n• write"], ["go", "ask, write"]),
        (["• go\n• ask", "• write"], ["go", "ask, write"]),
        (["I shall go.\nThen I shall ask."], ["I shall go.\nThen I shall ask."]),
        (["a long line that a program has broken where it was full,\nand its rest"],
         ["a long line that a program has broken where it was full,\nand its rest"]),
        (["• go 😀\r\n• ask"], ["go 😀", "ask"]),
        (["4 S"], ["4 S"]),
        (["•", "\uf0b7 \n"], []),
        (["a", " ", "b", "c"], ["a", "b"]),
    ],
)  # fmt: skip
def test_a_list_that_was_pasted_into_one_box_is_several_answers(boxes, items):
    assert letter.clean_answers(MODEL, {"things": boxes})["things"] == items


def test_whose_words_are_found_out_only_when_asked():
    template, rendered = environment({"t": TEMPLATE}).get_template("t"), []

    def render(variables):
        rendered.append(variables)
        return template.render(variables)

    made = letter.write(MODEL, render, {"name": "Sam"})
    assert len(rendered) == 1
    assert made.own == made.own == [[(0, 3)]]
    assert len(rendered) == 2


def test_only_what_has_changed_is_cleaned_again(monkeypatch):
    known: dict = {}
    letter.clean_answers(MODEL, {"name": "Sam\x07", "things": ["a", "b\x07"]}, known)
    cleaned: list[str] = []

    def clean(answer):
        cleaned.append(answer)
        return answer

    monkeypatch.setattr(text, "clean", clean)
    given = letter.clean_answers(MODEL, {"name": "Sam\x07", "things": ["a", "c"]}, known)
    assert cleaned == ["a", "c"]
    assert (given["name"], given["things"]) == ("Sam", ["a", "c"])
    assert letter.clean_answers(MODEL, {}, known)["name"] == ""  # it was taken away


def test_dates_follow_the_country():
    assert "|October 19, 2026|" in write({"sent": "2026-10-19", "country": "US"}).text


def test_no_letter_speaks_of_news_before_they_have_come():
    model: Any = {**MODEL, "fields": [*MODEL["fields"], field("rejection_date", "date")]}
    render = environment({"t": "On {{ rejection_date }}"}).get_template("t").render
    made = [
        letter.write(model, render, {"rejection_date": day}, "2026-11-23").text
        for day in ("2026-11-24", "2026-11-23")
    ]
    assert made == ["On", "On 23 November 2026"]


def test_today_stands_for_a_date_that_may():
    made = write({"heard": ""}, today="2026-11-23")
    assert "|23 November 2026||" in made.text
    assert made.open == ["name", "things"]


@pytest.mark.parametrize("value", ["", "rude", "DIRECT", ["direct", "softer"], None])
def test_a_choice_that_is_none_falls_back(value):
    assert write({"tone": value}).text.endswith("|direct")


def test_a_choice_that_had_another_name_is_what_it_is_called_now():
    renamed = field("tone", "choice", options=["direct", "softer"], default="direct")
    renamed["formerly"] = [["gruff", "direct"], ["mild", "softer"]]
    model: Any = {**MODEL, "fields": [renamed]}
    assert letter.clean_answers(model, {"tone": "mild"})["tone"] == "softer"
    assert letter.clean_answers(model, {"tone": "gruff"})["tone"] == "direct"
    assert letter.clean_answers(model, {"tone": "milder"})["tone"] == "direct"


def test_a_choice_that_is_one_stays():
    assert write({"tone": "softer"}).text.endswith("|softer")


def test_names_of_other_letters_are_ignored():
    assert write({"xyzzy": "1", "place": "2"}).text == write({}).text


@pytest.mark.parametrize(
    ("typed", "alone"),
    [
        ("0113 496 0123.", "0113 496 0123"),
        ("0113 496 0123,", "0113 496 0123"),
        ("mobile: 07700 900123", "07700 900123"),
        ("Tel. +44 (0)7700 900123", "+44 (0)7700 900123"),
        ("cell: (902) 555-0177", "(902) 555-0177"),
        ("call me on 07700 900123.", "07700 900123"),
        ("07700 900123 (after 5)", "07700 900123 (after 5)"),
        ("after 5 on 07700 900123", "after 5 on 07700 900123"),
        ("Skype: sam.okafor1", "Skype: sam.okafor1"),
        ("N/A", "N/A"),
        ("", ""),
    ],
)
def test_a_phone_number_stands_alone(typed, alone):
    field: Any = {**next(one for one in MODEL["fields"] if one["name"] == "name"), "kind": "phone"}
    assert letter.cleaned(field, typed) == alone


@pytest.mark.parametrize(
    ("name", "value", "cleaned"),
    [
        ("name", "a\nb", "a b"),
        ("street", "a\nb", "a\nb"),
        ("words", "a\n\n\nb", "a\n\nb"),
        ("name", ["a", "b"], "a b"),
        ("words", ("a", "b"), "a\nb"),
        ("name", None, ""),
        ("name", 3, ""),
        ("things", "a", ["a"]),
        ("things", ["a\nb", "", "\x00"], ["a\nb"]),
        ("name", "• Sam", "Sam"),
        ("name", "- Sam", "- Sam"),
        ("words", "• Sam", "• Sam"),
        ("things", [None, "a", 3], ["a"]),
        ("things", {"a": 1}, []),
        ("sent", "\u200e2026-10-19", "\u200e2026-10-19"),
    ],
)
def test_clean_answers(name, value, cleaned):
    assert letter.clean_answers(MODEL, {name: value})[name] == cleaned


def test_a_mark_can_not_be_typed():
    made = write({"name": "\x1esender\x1fSam\x1e"}, "{{ name }}")
    assert made.blocks == [("body", "senderSam")]


@pytest.mark.parametrize("typed", ["<b>x</b>", "{{ 7 * 7 }}", "{% if %}", "&amp;", "%s", "\\x1e"])
def test_what_is_typed_is_only_text(typed):
    assert write({"name": typed}, "{{ name }}").text == typed


@pytest.mark.parametrize(
    ("words", "seconds"), [(0, 5), (1, 5), (10, 5), (11, 10), (65, 35), (130, 65), (260, 125)]
)
def test_seconds_to_say(words, seconds):
    assert letter.seconds_to_say("word " * words) == seconds


FIELDS: list[Any] = [
    field("your_email", "email"),
    field("interview_date", "date"),
    field("rejection_date", "date"),
    field("letter_date", "date"),
    field("impressed_by", "paragraph"),
    field("company", "text"),
    field("reasons", "list"),
]
TODAY = "2026-11-23"


def codes(today=TODAY, **answers):
    given = {one["name"]: answers.get(one["name"], "") for one in FIELDS}
    return odd.oddities(FIELDS, given, today)


def test_nothing_is_odd_about_nothing():
    assert codes() == []


@pytest.mark.parametrize("email", ["a@b.de", "a+b@c.example", "o’b@é.ie", "sam.okafor@mail.example.com"])
def test_an_email_address(email):
    assert codes(your_email=email) == []


@pytest.mark.parametrize("email", ["a", "a@", "@b.de", "a@b", "a b@c.de", "a@b@c.de", "a@b.", "a@.de"])
def test_no_email_address(email):
    assert codes(your_email=email) == [("your_email", "email")]


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({"interview_date": "soon"}, ("interview_date", "date")),
        ({"interview_date": "next Monday"}, ("interview_date", "date")),
        ({"interview_date": "5-10-2026"}, ("interview_date", "year")),
        ({"interview_date": "20266-10-05"}, ("interview_date", "year")),
        ({"interview_date": "206-10-05"}, ("interview_date", "year")),
        ({"interview_date": "0026-10-05"}, ("interview_date", "far-past")),
        ({"interview_date": "2026-11-24"}, ("interview_date", "to-come")),
        ({"rejection_date": "2027-02-01"}, ("rejection_date", "to-come")),
        ({"interview_date": "2024-11-21"}, ("interview_date", "far-past")),
        ({"letter_date": "2027-11-25"}, ("letter_date", "far-future")),
        ({"interview_date": "2026-10-05", "rejection_date": "2026-10-04"}, ("rejection_date", "before-interview")),
        ({"rejection_date": "2026-10-05", "letter_date": "2026-10-04"}, ("letter_date", "before-rejection")),
        ({"interview_date": "2026-10-05", "letter_date": "2026-10-04"}, ("letter_date", "before-interview")),
        ({"impressed_by": "a" * 901}, ("impressed_by", "long")),
        ({"company": "a" * 901}, ("company", "long")),
        ({"reasons": ["a", "b" * 901]}, ("reasons", "long")),
    ],
)  # fmt: skip
def test_oddities(answers, code):
    assert codes(**answers) == [code]


@pytest.mark.parametrize(
    "answers",
    [
        {"interview_date": "2026-10-05", "rejection_date": "2026-10-05", "letter_date": "2026-10-05"},
        {"interview_date": "2024-11-22"},
        {"letter_date": "2027-11-24"},
        {"impressed_by": "a" * 900},
    ],
)
def test_what_is_just_not_odd(answers):
    assert codes(**answers) == []


def test_in_a_plan_a_day_may_be_to_come():
    given = {one["name"]: "" for one in FIELDS} | {"interview_date": "2026-12-01"}
    assert odd.oddities(FIELDS, given, TODAY, None, "planner") == []


@pytest.mark.parametrize(
    ("answers", "names"),
    [
        ({}, []),
        ({"interview_date": "2026-10-05", "your_email": "sam@x.org", "impressed_by": "a" * 901}, []),
        ({"your_email": "sam@x,org"}, ["your_email"]),
        ({"interview_date": "20266-10-05"}, ["interview_date"]),
        ({"interview_date": "2026-12-05"}, ["interview_date"]),
        ({"interview_date": "0206-10-05", "letter_date": "2030-01-01"}, ["interview_date", "letter_date"]),
    ],
)
def test_a_letter_with_an_impossible_date_or_address_is_not_ready(answers, names):
    given = {one["name"]: answers.get(one["name"], "") for one in FIELDS}
    assert odd.doubtful(FIELDS, given, TODAY) == names
    hidden: list[Any] = [{**one, "asked_when": [["channel", "post"]]} for one in FIELDS]
    assert odd.doubtful(hidden, {**given, "channel": "post"}, TODAY) == names
    assert odd.doubtful(hidden, {**given, "channel": "email"}, TODAY) == []
    hidden = [{**one, "asked_when": [["channel", "*"]]} for one in FIELDS]
    assert odd.doubtful(hidden, {**given, "channel": "email"}, TODAY) == names
    assert odd.doubtful(hidden, {**given, "channel": ""}, TODAY) == []


def test_without_today_no_date_is_far():
    assert codes(today=None, interview_date="1999-01-01") == []


def test_in_a_plan_only_the_day_of_sending_is_past():
    dates = ("interview_date", "rejection_date", "sent_date")
    fields: list[Any] = [field(name, "date") for name in dates]
    given = dict.fromkeys(dates, "2026-11-24")
    assert odd.oddities(fields, given, TODAY, slug="planner") == [("sent_date", "not-sent-yet")]
    assert odd.oddities(fields, dict.fromkeys(dates, TODAY), TODAY, slug="planner") == []


def test_a_day_of_last_year_keeps_its_year_in_a_sentence():
    said = [
        write({"heard": heard}, "{{ heard | day }}", TODAY).text for heard in ("2026-01-20", "2025-11-27")
    ]
    assert said == ["20 January", "27 November\u00a02025"]


def test_a_day_for_the_plan_that_has_gone_by_is_said_and_holds_nothing_up():
    fields: list[Any] = [field("plan_date", "date")]
    assert odd.oddities(fields, {"plan_date": TODAY}, TODAY) == []
    assert odd.oddities(fields, {"plan_date": "2026-11-01"}, TODAY) == [("plan_date", "gone-by")]
    assert odd.doubtful(fields, {"plan_date": "2026-11-01"}, TODAY) == []


def test_after_three_weeks_it_is_late_for_thanks_and_that_holds_nothing_up():
    fields: list[Any] = [field("interview_date", "date")]
    late = {"interview_date": "2026-11-01"}
    assert odd.oddities(fields, {"interview_date": "2026-11-02"}, TODAY, slug="thank-you") == []
    assert odd.oddities(fields, late, TODAY, slug="thank-you") == [("interview_date", "late-thanks")]
    assert odd.oddities(fields, late, TODAY, slug="feedback-request") == []
    assert "late-thanks" not in odd.DOUBTFUL


def test_an_order_of_dates_needs_both_to_be_dates():
    assert codes(interview_date="soon", letter_date="2026-10-04") == [("interview_date", "date")]


@pytest.mark.parametrize(
    "code",
    [
        "email",
        "email-letters",
        "date",
        "year",
        "to-come",
        "not-sent-yet",
        "gone-by",
        "late-thanks",
        "far-past",
        "far-future",
        "before-interview",
        "before-rejection",
        "long",
    ],
)
def test_each_code_has_its_sentence(code):
    assert say("odd-answer", code=code).endswith(".")


@pytest.mark.parametrize(
    ("count", "sentence"),
    [(0, "All questions are answered."), (1, "One question is left."), (2, "2 questions are left.")],
)
def test_how_many_are_open(count, sentence):
    assert say("open-answers", count=count).startswith(sentence)
