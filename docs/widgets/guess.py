"""The guess at the country: taken until the reader chooses, said, and changed in one press."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from form_messages import say
from questions import set_text

from letterkit import guessing

if TYPE_CHECKING:
    from form import Form
    from host import Element

    from letterkit.shapes import Guessing

NAME = "country"


def take(model: Guessing) -> str:
    """Makes the guess what a model (of a letter, of the planner) falls back on. Returns the next likely country, or "".

    Where a model has no such question, nothing changes.
    """
    for field in model["fields"]:
        if field["name"] == NAME:
            regions = host.regions().split(" ")
            first, other = guessing.countries(
                field["options"], model["country"], model["own_country"], regions
            )
            model["country"] = field["default"] = first
            return other
    return ""


def show_in(element: Element, model: Guessing) -> None:
    """Ticks the guess in a form, before anything is read from it: what stands there as built is no answer."""
    host.prefer(element, NAME, model["country"])


class Guess:
    """form: the ``form.Form`` that says it."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.line = form.find("[data-guess]")
        self.other = take(form.model)
        show_in(form.element, form.model)

    def wire(self) -> None:
        """From now on its button takes effect."""
        if self.line:
            self.form.on("guess", self.change)

    def show(self) -> None:
        """Says the guess, until the reader has answered the question."""
        if not self.line:
            return
        thread = self.form.session.thread
        fields = [field for field in self.form.model["fields"] if field["name"] == NAME]
        self.line.dataset.said = "yes"
        self.line.hidden = NAME in thread.answers(fields, self.form.slug)
        set_text(self.line.querySelector("span"), say("guess", country=self._label(fields[0]["default"])))
        other = say("guess-other", country=self._label(self.other)) if self.other else say("guess-change")
        set_text(self.line.querySelector("button"), other)

    def change(self) -> None:
        """Takes the next likely country; asks where there is none."""
        if not self.other:
            self.form.asking.ask(NAME)
            return
        self._input(self.other).checked = True
        self.form.session.take(self.form, NAME)
        self.form.finish()
        self.form.say(say("guess-changed", country=self._label(self.other)))
        self.form.find(".fk-desk").focus()  # the button is gone, and it is the letter that has changed

    def _input(self, code: str) -> Element:
        for one in self.form.questions.inputs[NAME]:
            if one.value == code:
                return one
        raise KeyError(code)

    def _label(self, code: str) -> str:
        return self._input(code).parentElement.textContent.strip()
