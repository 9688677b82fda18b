"""Answers as people type them, each in the sentence that goes on with it."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from letterkit import employers, fitting, job_titles, marks
from macros.templates.writer import Writer
from tests.project import toolkit
from tests.unit.test_grammar import faults

SWEEP = YAML(typ="safe").load(Path(__file__).with_name("sweep.yml"))
WRITER = Writer(toolkit())
CASES = [(name, *pair) for name, one in SWEEP.items() for pair in one["answers"].items()]


@pytest.mark.parametrize(("name", "answer", "sentence"), CASES)
def test_each_answer_gives_a_sentence(name, answer, sentence):
    one = SWEEP[name]
    given = {**one.get("with", {}), name: [answer] if one.get("list") else answer}
    if "block" in one:
        made = WRITER.write(one["letter"], given)
        assert [text for kind, text in made.blocks if kind == one["block"]] == [sentence]
        return
    made = WRITER.passage(one["letter"], one["passage"], given)
    assert made.text == sentence
    assert ":)" in answer or ".NET" in answer or faults(made) == []


@pytest.mark.parametrize("name", SWEEP)
def test_there_are_forty_of_each_field(name):
    assert len(SWEEP[name]["answers"]) >= 40


@pytest.mark.parametrize(
    "nothing",
    ["", " ", "no", "No.", "N/A", "nothing", "None!", "nothing yet", "-", "They didn’t", "I don't know"],
)
def test_an_answer_that_says_there_is_none_is_none(nothing):
    assert fitting.form_of(nothing) == "nothing"


@pytest.mark.parametrize(
    "something", ["no experience", "Nobody asked me", "nonetheless", "notes", "Norwegian"]
)
def test_an_answer_that_only_looks_so_is_one(something):
    assert fitting.form_of(something) != "nothing"


@pytest.mark.parametrize(
    ("answer", "inside"),
    [
        ("The way you spoke", "the way you spoke"), ("THE WAY", "THE WAY"), ("Helen’s calm", "Helen’s calm"),
        ("i had to wait", "I had to wait"), ("that i’ve never led", "that I’ve never led"), ("I did", "I did"),
        ("IT support", "IT support"), ("Fred helped", "Fred helped"), ("Asked my branch", "asked my branch"),
        ("École", "École"), ("", ""), ("\u00a0", "\u00a0"),
    ],
)  # fmt: skip
def test_only_the_capital_at_the_joint_changes(answer, inside):
    assert fitting.inside(answer) == inside
    assert fitting.inside(marks.wrap(answer)) == marks.wrap(inside)


@pytest.mark.parametrize(
    ("title", "role", "job"),
    [
        ("Library Assistant", "the Library Assistant role", "Library Assistant"),
        ("sales assistant role", "the sales assistant role", "sales assistant"),
        ("the Line Cook position.", "the Line Cook position", "Line Cook"),
        ("Apprenticeship", "the Apprenticeship", "Apprenticeship"),
        ("Post", "the Post", "Post"),
        ("Receptionist, evenings", "the role of Receptionist, evenings", "Receptionist, evenings"),
        ("Engineer (m/f/d)", "the role of Engineer (m/f/d)", "Engineer (m/f/d)"),
        ("the Cook (part-time)", "the Cook (part-time) role", "Cook (part-time)"),
        ("[job title]", "the [job title] role", "[job title]"),
    ],
)
def test_a_role_is_said_once(title, role, job):
    assert (job_titles.role(title), job_titles.job(title)) == (role, job)
    assert (
        marks.strip(job_titles.role(marks.wrap(title))),
        marks.strip(job_titles.job(marks.wrap(title))),
    ) == (
        role,
        job,
    )


def test_an_envelope_has_no_article():
    assert employers.addressed("the Maritime Museum") == "Maritime Museum"
    assert employers.addressed("der Stadtbibliothek Nordtor") == "Stadtbibliothek Nordtor"
    assert employers.addressed("The Guardian") == "The Guardian"
    assert employers.addressed("theatre royal") == "theatre royal"
