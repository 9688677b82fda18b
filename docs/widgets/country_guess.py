"""The guess at the country: taken until the reader chooses, said, and changed in one press."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from elements import on, set_text
from form_messages import say

from letterkit import likely_country

if TYPE_CHECKING:
    from collections.abc import Callable

    from host import Do, Element

    from letterkit.shapes import Guessing

NAME = "country"


def take(model: Guessing) -> str:
    """Makes the guess what a model (of a letter, of the planner) falls back on. Returns the next likely country, or "".

    Where a model has no such question, nothing changes.
    """
    for field in model["fields"]:
        if field["name"] == NAME:
            regions = host.regions().split(" ")
            first, other = likely_country.countries(
                field["options"], model["country"], model["guesses"], regions
            )
            model["country"] = field["default"] = first
            return other
    return ""


def show_in(element: Element, model: Guessing) -> None:
    """Ticks the guess in a form, before anything is read from it: what stands there as built is no answer."""
    host.prefer(element, NAME, model["country"])


class CountryGuess:
    """element: the form that says it; model: of its letter. ask: called where the reader wants another country and none
    is next; changed: called when the next one was taken, with what is to be said of it.
    """

    def __init__(self, element: Element, model: Guessing, ask: Do, changed: Callable[[str], object]) -> None:
        self.element = element
        self.line = element.querySelector("[data-guess]")
        self.other = take(model)
        self.country = model["country"]
        self.of = "guess" if model["guesses"] else "centre"
        self.ask = ask
        self.changed = changed
        show_in(element, model)

    def wire(self) -> None:
        """From now on its button takes effect."""
        if self.line:
            on(self.element, "guess", self.change)

    def show(self, answered: bool) -> None:
        """Says the guess, until the reader has answered the question."""
        if not self.line:
            return
        self.line.dataset.said = "yes"
        self.line.hidden = answered
        said = say("guess", of=self.of, country=_label(self._input(self.country)))
        set_text(self.line.querySelector("span"), said)
        other = (
            say("guess-other", country=_label(self._input(self.other))) if self.other else say("guess-change")
        )
        set_text(self.line.querySelector("button"), other)

    def change(self) -> None:
        """Takes the next likely country; asks where there is none."""
        if not self.other:
            self.ask()
            return
        wanted = self._input(self.other)
        wanted.checked = True
        self.changed(say("guess-changed", country=_label(wanted)))
        self.element.querySelector(".fk-desk").focus()  # the button is gone; the letter has changed

    def _input(self, code: str) -> Element:
        return self.element.querySelector('[name="' + NAME + '"][value="' + code + '"]')


def _label(choice: Element) -> str:
    return choice.parentElement.textContent.strip()
