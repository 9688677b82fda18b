"""What a press beside one question chooses in another: that it was HR who wrote, beside the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from elements import every, set_flag

if TYPE_CHECKING:
    from collections.abc import Callable

    from host import Element
    from questions import Questions

    from letterkit.shapes import Given


class Shortcuts:
    """element: the form; questions: its questions. take: called with the question in which a press has chosen;
    passed: with the one beside which it stands, and whether that was passed by with it.
    """

    def __init__(
        self,
        element: Element,
        questions: Questions,
        take: Callable[[str], object],
        passed: Callable[[str, bool], object],
    ) -> None:
        self.questions = questions
        self.take = take
        self.passed = passed
        # Each button with the question and the answer that it chooses.
        self.buttons = [
            (one, one.dataset.question, one.dataset.value)
            for one in every(element.querySelectorAll('[data-action="shortcut"]'))
        ]
        self.shown: list[bool] = []  # which of them are said to be pressed

    def wire(self) -> None:
        """From now on they take effect."""
        for one, _, _ in self.buttons:
            one.addEventListener("click", lambda event: self.press(event.currentTarget))

    def show(self, given: Given) -> None:
        """The answers have changed: says which of them holds."""
        holds = [given[question] == value for _, question, value in self.buttons]
        if holds != self.shown:
            self.shown = holds
            for (one, _, _), pressed in zip(self.buttons, holds):
                set_flag(one, "aria-pressed", pressed)

    def press(self, pressed: Element) -> None:
        """Chooses it, and passes the question by; takes it back where it holds."""
        question, on = pressed.dataset.question, pressed.getAttribute("aria-pressed") != "true"
        (default,) = [one["default"] for one in self.questions.fields if one["name"] == question]
        self.questions.choose(question, pressed.dataset.value if on else default)
        self.take(question)
        self.passed(pressed.dataset.passes, on)
