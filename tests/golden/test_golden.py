"""The letters as they are read: each compared with its file beside this one.

A letter changed on purpose: ``UPDATE_GOLDEN=1 make test PYTEST_ARGS=tests/golden`` writes the files anew. Read
the changes, and commit them on their own.
"""

import difflib
import itertools
import os
import re
from pathlib import Path

import pytest

from macros.templates.writer import Writer, model_of
from tests.project import in_languages

HERE = Path(__file__).parent
UPDATE = os.environ.get("UPDATE_GOLDEN") == "1"
TODAY = "2026-11-23"
# The end of a sentence with the next one stuck to it: a template's tag has taken the line's end with it.
STUCK = re.compile(r"[a-zäöüß)][.!?:][A-ZÄÖÜ]")
NAMED = ("country", "channel", "wording")


def variants(toolkit, slug, code):
    """File name and answers: each example, the first one in each tone and (in English) country, the blank letter."""
    defaults = {field["name"]: field["default"] for field in model_of(toolkit, slug)["fields"]}
    asked = [name for name in NAMED if name in defaults]

    def named(number, answers):
        parts = [answers.get(name) or defaults[name] for name in asked]
        return "-".join([str(number), *parts]), answers

    examples = [example.answers for example in toolkit.letters[slug].front.examples]
    found = [named(number, answers) for number, answers in enumerate(examples, 1)]
    tones = [name for name in asked if name != "country"]
    for names in (["country"] if "country" in asked and code == "en" else [], tones):
        choices = itertools.product(*[toolkit.fields[name].options for name in names])
        found += [named(1, {**examples[0], **dict(zip(names, values, strict=True))}) for values in choices]
    return {**dict(found), "blank": {}}


# English beside this file, each other language of ours in its own folder: de/thank-you/1-DE-email-plain.txt.
TOOLKITS = in_languages()
ALL = {
    (*([] if code == "en" else [code]), slug, name): (code, answers)
    for code, toolkit in TOOLKITS.items()
    for slug in toolkit.letters
    for name, answers in variants(toolkit, slug, code).items()
}


@pytest.mark.parametrize("key", ALL, ids="/".join)
def test_letter(key):
    code, answers = ALL[key]
    text = Writer(TOOLKITS[code]).write(key[-2], answers, TODAY).text + "\n"
    assert STUCK.search(text) is None
    path = HERE.joinpath(*key[:-1], f"{key[-1]}.txt")
    if UPDATE:
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(text, encoding="utf-8")
    assert path.exists(), "This letter is new: UPDATE_GOLDEN=1 writes its file."
    golden = path.read_text(encoding="utf-8")
    difference = "\n".join(
        difflib.unified_diff(golden.split("\n"), text.split("\n"), "as it was", "as it is", lineterm="")
    )
    assert not difference, difference


def test_a_request_of_five_answers_is_read_in_half_a_minute():
    example = TOOLKITS["en"].letters["feedback-request"].front.examples[0].answers
    five = ("interviewer_name", "job_title", "company", "impressed_by", "your_name")
    given = {"channel": "email", **{name: example[name] for name in five}}
    assert len(str(given["impressed_by"]).split()) == 14
    letter = Writer(TOOLKITS["en"]).write("feedback-request", given, TODAY).text
    assert len(letter.partition("\n")[2].split()) <= 140


def test_no_file_is_left_over():
    kept = {path.relative_to(HERE).with_suffix("").parts: path for path in HERE.rglob("*.txt")}
    left = [path for key, path in kept.items() if key not in ALL]
    if UPDATE:
        for path in left:
            path.unlink()
    assert [str(path.relative_to(HERE)) for path in left if path.exists()] == []
