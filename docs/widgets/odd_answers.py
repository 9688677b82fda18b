"""What is odd about the answers of a form, said at their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from elements import set_text
from form_messages import say

from letterkit import answers
from letterkit.answers import as_list

if TYPE_CHECKING:
    from collections.abc import Callable

    from host import Event
    from questions import Questions

    from letterkit.shapes import Given

FIRST_YEAR = "1900"  # before it, a year is still being typed


def show(questions: Questions, given: Given) -> None:
    """Messages at their fields. They are looked for when a field is left, not at every key.

    given: the answers, cleaned.
    """
    found = {}
    typing = host.document.activeElement.getAttribute("name")
    bounds = {field["name"]: (field["least"], field["most"]) for field in questions.fields}
    for name, code in answers.oddities(
        questions.fields, given, host.today(), questions.answers, questions.slug
    ):
        # A field for dates says each figure of a year: 0002, 0020, 0202.
        if name != typing or code not in answers.DATES or as_list(given[name])[0] >= FIRST_YEAR:
            least, most = bounds[name]
            found[name] = say("odd-answer", code=code, least=least, most=most)
    for name in questions.inputs.names:
        say_at(questions, name, found.get(name, ""))


def say_at(questions: Questions, name: str, sentence: str) -> None:
    """Says what is odd about the answer to a question. name: of it; sentence: "" where nothing is."""
    set_text(questions.box(name).querySelector("[data-error]"), sentence)
    for one in questions.inputs[name]:
        if sentence:
            one.setAttribute("aria-invalid", "true")
        else:
            one.removeAttribute("aria-invalid")


def wire(questions: Questions, given: Callable[[], Given]) -> None:
    """From now on an answer that was odd is looked at again at each key. given: gives the answers, as for ``show``."""

    def typed(event: Event) -> None:
        if event.target.hasAttribute("aria-invalid"):
            show(questions, given())

    questions.element.addEventListener("input", typed)
