"""What a letter still waits for: its gaps, the questions that are asked at once, and whose answer a stretch is."""

from typing import Any

import pytest

from letterkit import answers, gaps, letter, ways_out_order
from macros.pages.arrangement import arrange
from tests.unit.test_grammar import MODELS, SLUGS, TOOLKIT, write

EMAIL = {"channel": "email"}
FIVE = {
    "interviewer_name": "Helen Brandt",
    "job_title": "Library Assistant",
    "company": "Northgate Library",
    "impressed_by": "your calm",
    "your_name": "Priya Shah",
}


def state(slug, answers):
    """(given, written letter, gaps by block) of these answers."""
    written = write(slug, answers)
    given = letter.clean_answers(MODELS[slug], answers)
    return given, written, gaps.gaps(MODELS[slug], given, written.blocks)


def left(answers, skipped=()):
    given, written, _ = state("feedback-request", answers)
    return gaps.left(MODELS["feedback-request"], given, written.open, skipped)


@pytest.mark.parametrize("slug", SLUGS)
def test_each_gap_is_what_is_missing_there(slug):
    _, written, found = state(slug, {})
    labels = {field["name"]: field["placeholder"] for field in MODELS[slug]["fields"]}
    for (kind, text), here in zip(written.blocks, found, strict=True):
        for start, end, name in here:
            assert text[start:end] == labels[name] or (kind, name) == ("salutation", gaps.GREETED)
    named = {name for here in found for _, _, name in here}
    assert set(written.open) <= named


def test_an_email_asks_five_questions():
    assert left(EMAIL) == list(FIVE)
    for count in range(6):
        given = dict(list(FIVE.items())[:count])
        assert left({**EMAIL, **given}) == list(FIVE)[count:]


def test_a_name_that_nobody_knows_is_passed_by():
    answers = {**EMAIL, **FIVE, "interviewer_name": ""}
    assert left(answers) == ["interviewer_name"]
    assert left(answers, ["interviewer_name"]) == []
    _, written, found = state("feedback-request", answers)
    gapped = [
        text[start:end]
        for (_, text), here in zip(written.blocks, found, strict=True)
        for start, end, _ in here
    ]
    assert gapped == ["Hello"]


def test_a_posted_letter_asks_for_the_addresses_too():
    assert {"your_address", "company_address"} <= set(left({**FIVE, "channel": "post"}))
    # Today's date stands in it by itself.
    assert "letter_date" not in left({"channel": "post"})


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Helen Brandt", "interviewer_name"),
        ("Brandt", "interviewer_name"),
        ("Ms Brandt", "interviewer_name"),
        ("Library Assistant", "job_title"),
        ("your calm", "impressed_by"),
        ("28 September 2026", "interview_date"),
        ("Something of mine.", ""),
    ],
)
def test_ones_own_words_are_known_by_their_question(words, name):
    model = MODELS["feedback-request"]
    given = letter.clean_answers(model, {**EMAIL, **FIVE, "interview_date": "2026-09-28"})
    assert gaps.question_of(model, letter.template_variables(model, given), words) == name


def test_what_hangs_on_any_answer_is_asked_once_there_is_one():
    field: Any = {"asked_when": [["concern_heard", "*"]]}
    assert not answers.is_asked(field, {"concern_heard": ""})
    assert answers.is_asked(field, {"concern_heard": "a gap"})


@pytest.mark.parametrize("slug", SLUGS)
def test_every_question_of_a_letter_stands_in_its_form_once(slug):
    asked = arrange(TOOLKIT, TOOLKIT.letters[slug])
    rows = [question for row in asked.rows for question in row.questions]
    names = [name for name, _ in [*asked.switches, *asked.first, *rows]]
    assert sorted(names) == sorted(TOOLKIT.letters[slug].fields)


@pytest.mark.parametrize("channel", ["email", "post", "message", ""])
def test_every_way_out_stands_in_one_place(channel):
    assert sorted([*ways_out_order.in_front(channel), *ways_out_order.others(channel)]) == sorted(
        ways_out_order.ALL
    )
