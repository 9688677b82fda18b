"""The functions of letterkit give the same on both interpreters, whatever they are given."""

# ruff: noqa: E501 - odd answers stand together
import itertools

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.parity.both import differences, on_cpython, on_micropython
from tests.parity.test_letters import SET_BY_HAND

ODD = [*SET_BY_HAND, "", " ", "Helen van der Berg", "Anna de la Cruz, PhD", "St John", "Jo Li Jr.", "12 Mill Lane,\n Leeds", "a.,;:", "a…"]  # fmt: skip
DAYS = [
    "2026-11-23",
    "2026-02-29",
    "2024-02-29",
    "1-1-1",
    "0000-01-01",
    "2026-13-01",
    "2026-1-01",
    "２０２６-01-01",
    "-",
    "",
]
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
ONE_TEXT = [
    "filters.clause", "filters.stop", "filters.trim", "filters.one_line", "filters.family_name", "filters.first",
    "filters.last", "filters.length", "filters.default", "text.clean", "text.trim", "text.squeeze", "text.words_of",
    "text.is_item", "text.paragraphs", "letter.seconds_to_say", "dates.parse", "answers._is_email", "predicates.string",
]  # fmt: skip
FIELDS = [{"name": name, "kind": kind} for name, kind in (
    ("your_email", "email"), ("interview_date", "date"), ("rejection_date", "date"), ("letter_date", "date"),
    ("impressed_by", "paragraph"),
)]  # fmt: skip


def called(function, *arguments):
    return {"do": "called", "function": function, "arguments": list(arguments)}


def compare(cases):
    expected = on_cpython({}, cases)
    assert [(c, e) for c, e in zip(cases, expected, strict=True) if "error" in e] == []
    assert not differences(cases, expected, on_micropython({}, cases))


def test_functions_of_one_text():
    cases: list[dict] = []

    def gather(text):
        if not ("\x1e" in text and "\x1f" not in text):  # half a mark can't come out of a template
            cases.extend(called(name, text) for name in ONE_TEXT)

    for text in ODD + DAYS:
        gather(text)

    @settings(suppress_health_check=list(HealthCheck))
    @given(TEXT)
    def search(text):
        gather(text)

    search()
    compare(cases)


def test_functions_of_more():
    cases = [
        called("dates.long_form", day, pattern)
        for day in DAYS + ODD
        for pattern in ("{day} {month} {year}", "{month} {day}, {year}")
    ]
    for items in itertools.product(["", "a.", "thrée", "d, e;"], repeat=3):
        cases += [called("filters.listing", list(items)), called("filters.join", list(items), ", ")]
    cases += [called("filters.replace", text, old, "ß") for text in ODD for old in ("a", "", "“")]
    cases += [called("filters.block", text, "date") for text in ODD]
    cases += [called("messages.open_sentence", count) for count in range(12)]
    cases += [called("messages.open_short", count) for count in range(12)]
    compare(cases)


def test_oddities():
    days = ["", "2026-11-23", "2026-11-01", "2020-01-01", "2030-01-01", "tomorrow"]
    cases = [
        called("answers.oddities", FIELDS, {
            "your_email": email, "interview_date": first, "rejection_date": second, "letter_date": third,
            "impressed_by": "é" * length,
        }, today)
        for first, second, third in itertools.product(days, repeat=3)
        for email, length, today in (("sam@example.com", 10, "2026-11-23"), ("sam@", 901, None))
    ]  # fmt: skip
    compare(cases)
