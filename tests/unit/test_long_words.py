"""What is long takes long, but no longer than that: to write and read a letter of four times the words takes about four
times as many steps, whichever answer they stand in. A page stood still for minutes over a text in the wrong field.
"""

import sys

import pytest

from letterkit import checks
from letterkit import letter as letters
from letterkit.draft import Draft
from macros.loading import compiled_checks
from macros.templates.writer import Writer, model_of
from tests import corpus
from tests.project import toolkit

TOOLKIT = toolkit()
DATA = compiled_checks.data_of(TOOLKIT.checks)
FEW, FACTOR = 24, 4
MOST = FACTOR * 1.6  # a step for each pair of words would be sixteen times as many
TYPED = ("text", "paragraph", "address", "list", "email", "phone")


def names(count):
    """Words that look like names and resemble each other: no two of them are the same."""
    return " ".join(
        f"Mar{chr(97 + n // 26 % 26)}{chr(97 + n % 26)}{chr(97 + n // 676)}n" for n in range(count)
    )


def sentences(count):
    return "We talked about the library, and it was good. " * (count // 9)


def faults(count):
    return "I want a lawyer. That is unfair. " * (count // 7)


def steps(slug, answers):
    """How many lines of Python it takes to write a letter and to read it as a careful friend."""
    model = model_of(TOOLKIT, slug)
    render = Writer(TOOLKIT).env.get_template(f"letters/{slug}.txt").render
    count = 0

    def line(frame, event, _):
        nonlocal count
        count += event == "line"
        return line

    def call(frame, event, _):
        return line if "letterkit" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(call)
    try:
        draft = Draft(model, render, letters.clean_answers(model, answers), None, "2026-11-23")
        draft.gaps()
        context = checks.Context(DATA, "2026-11-23", ["Harbour Trust"], draft.letter.own_in_text())
        corpus.findings(model, draft.letter, draft.given, context)
    finally:
        sys.settrace(before)
    return count


def answered(slug, words):
    """Every question of a letter that is typed, with these words as its answer."""
    fields = [one for one in model_of(TOOLKIT, slug)["fields"] if one["kind"] in TYPED]
    return {one["name"]: [words] if one["kind"] == "list" else words for one in fields}


@pytest.mark.parametrize("words", [names, sentences, faults])
@pytest.mark.parametrize("slug", TOOLKIT.letters)
def test_four_times_the_words_are_four_times_the_steps(slug, words):
    few, many = (steps(slug, answered(slug, words(count))) for count in (FEW, FEW * FACTOR))
    assert many < few * MOST
