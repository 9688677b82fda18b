"""Nobody is asked for what makes no difference, and whatever makes one is asked."""

import itertools
from typing import Any

import pytest

from letterkit.answers import is_asked
from macros.templates.idle import IdleQuestions
from macros.templates.writer import Writer, model_of
from tests import project

DECIDING = ("channel", "written_to", "message_length")
OTHER = "2026-10-12"  # another answer, to whatever is asked


@pytest.fixture(scope="module", params=["en", pytest.param("de", marks=pytest.mark.soak)])
def toolkit(request):
    return project.toolkit("" if request.param == "en" else request.param)


def test_each_question_that_is_asked_makes_a_difference_and_no_other_one_does(toolkit):
    """However it is sent, and to whom: every question is answered in another way, and the letter is looked at."""
    writer, known, wrong = Writer(toolkit), IdleQuestions(toolkit), []
    for slug in toolkit.letters:
        idle = known.of(slug)
        questions: dict[str, Any] = {
            question["name"]: {**question, "idle": idle.get(question["name"], [])}
            for question in model_of(toolkit, slug)["fields"]
            if not toolkit.fields[question["name"]].options_from  # a country decides on the language too
        }
        answered = {
            name: "Ms"
            if name == "interviewer_title"
            else one["default"] or toolkit.fields[name].example or one["placeholder"]
            for name, one in questions.items()
        }
        # The day of the news is known from the plan: where it makes another letter of this one, nobody is asked here.
        if toolkit.letters[slug].front.once_heard:
            answered["rejection_date"] = ""
            del questions["rejection_date"]
        options = {name: questions[name]["options"] for name in DECIDING if name in questions}
        for chosen in itertools.product(*options.values()):
            given = {**answered, **dict(zip(options, chosen, strict=True))}
            if not all(is_asked(questions[name], given) for name in options):
                continue
            before = writer.write(slug, given).text
            for name, one in questions.items():
                others = one["options"] or ["", OTHER]
                differs = any(writer.write(slug, {**given, name: other}).text != before for other in others)
                if differs != is_asked(one, given):
                    wrong.append((slug, *chosen, name, "changes it" if differs else "changes nothing"))
    assert not wrong, "\n".join(map(str, wrong))
