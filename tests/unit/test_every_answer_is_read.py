"""Whatever a reader writes that is said or sent is read by the same checks, wherever a letter puts it."""

import functools

import pytest

from letterkit import letter as letters
from letterkit.checks import Context
from macros.loading.compiled_checks import data_of
from macros.templates.writer import Writer, model_of
from tests import corpus, project

HARSH = {
    "": ["I was too quiet, and this was unfair", "Was it my age?"],
    "de": ["ich war zu leise, und das war unfair", "Lag es an meinem Alter?"],
}
# A question stands as one where one is asked for; elsewhere our words around it turn it into something else.
TO_ASK = "own_question"


@functools.cache
def made(language):
    toolkit = project.toolkit(language)
    return toolkit, Writer(toolkit), data_of(toolkit.checks)


def found(language, slug, answers):
    toolkit, writer, data = made(language)
    model, written = model_of(toolkit, slug), writer.write(slug, answers, corpus.TODAY)
    context = Context(data, corpus.TODAY)
    given = letters.clean_answers(model, answers)
    return {one.code for one in corpus.findings(model, written, given, context)}


def asked():
    """(language, letter, question) of all that is free to be worded and that somebody but the reader hears."""
    for language in HARSH:
        toolkit = project.toolkit(language)
        for slug, one in toolkit.letters.items():
            for field in model_of(toolkit, slug)["fields"]:
                if field["kind"] in ("paragraph", "list") and one.front.written_for == "employer":
                    yield language, slug, field


@pytest.mark.parametrize(
    ("language", "slug", "field"),
    [pytest.param(*one, id="-".join([one[0], one[1], one[2]["name"]])) for one in asked()],
)
def test_what_questions_the_decision_is_found_in_each_answer(language, slug, field):
    base = made(language)[0].letters[slug].front.examples[0].answers
    for text in HARSH[language][: 2 if field["name"] == TO_ASK else 1]:
        for to in ("interviewer", "recruiter", "internal"):
            for channel in ("email", "post"):
                how = {"written_to": to, "channel": channel, "reply_sheet": "no"}
                answers = {**base, **how, field["name"]: [text] if field["kind"] == "list" else text}
                assert found(language, slug, answers) & {"contest", "defence"}, (text, how)


def test_what_was_said_of_the_reader_is_somebody_elses():
    told = {"concern_heard": "You were clearly better than the others, and this was unfair"}
    for to in ("interviewer", "recruiter"):
        assert "contest" not in found("", "phone-call", {**told, "written_to": to})
    for question in ("Did you mean “this is unfair”?", "“This was unfair?”"):
        for slug in ("phone-call", "feedback-request"):
            answers = {"own_question": question, "written_to": "recruiter"}
            assert "contest" not in found("", slug, answers)
