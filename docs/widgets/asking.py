"""Which question is asked now, and what comes after it.

On a wide screen all of them stand beside the letter, and the one that is asked has a mark. On a phone it stands alone
above the letter: ``data-view`` of the form is "ask", "read" (the letter as a whole) or "all" (a list of all questions).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from form_messages import say
from questions import set_text

from letterkit import gaps
from letterkit.answers import is_asked

if TYPE_CHECKING:
    from form import Form
    from host import Event


class Asking:
    """form: the ``form.Form`` whose questions it asks."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.name = form.model["first"][0] if form.model["first"] else ""
        # Names of the questions that the reader has passed by, for as long as the page is open.
        self.skipped: list[str] = []

    def wire(self) -> None:
        """From now on the buttons of the questions, Enter and the phone's Back take effect."""
        form = self.form
        form.on("next", self.go_on)
        if form.find('[data-action="all"]'):
            form.on("all", self.turn_all)
        skip = form.element.querySelectorAll('[data-action="skip"]')
        for button in [skip[index] for index in range(skip.length)]:
            button.addEventListener("click", lambda event: self.skip(event.currentTarget.dataset.skips))
        host.whenEntered(form.element, self.go_on)
        form.element.addEventListener("focusin", self._focused)
        host.whenViewed(form.element, self._back)
        self.begin()

    def begin(self) -> None:
        """The answers are others: asked is what they lack first."""
        left = self.left()
        if self.form.element.dataset.view != "all":
            self.form.element.dataset.view = "ask" if left else "read"
        if left:
            self.name = left[0]
        self.show()

    def left(self) -> list[str]:
        """Names of the questions that wait for an answer and are asked at once."""
        return gaps.left(self.form.model, self.form.given, self.form.open, self.skipped)

    def ask(self, name: str) -> None:
        """Opens a question and puts the cursor into it."""
        self.name = name
        if self.form.element.dataset.view != "all":
            self.view("ask" if name in self.form.model["first"] else "read")
        self.show()
        host.reveal(self.form.questions.inputs[name][0])
        self.form.questions.focus(name)
        host.showGap(self.form.element)

    def go_on(self) -> None:
        """To the next question that waits, after the one that is asked; to the letter if there is none."""
        left = self.left()
        first = self.form.model["first"]
        here = first.index(self.name) if self.name in first else -1
        after = [name for name in left if first.index(name) > here]
        waiting = [name for name in after + left if name != self.name]
        if waiting:
            self.ask(waiting[0])
        elif not left:
            self.finish()
        else:
            self.ask(left[0])  # it is this one that is still empty

    def skip(self, name: str) -> None:
        """The reader has no answer to it."""
        self.skipped.append(name)
        self.form.show_open()
        self.go_on()

    def finish(self) -> None:
        """Nothing waits any more: the letter as a whole, and its ways out."""
        if self.form.element.dataset.view == "ask":
            self.view("read")
        self.show()
        host.toWaysOut(self.form.element)

    def turn_all(self) -> None:
        """All questions as a list, and back."""
        opened = self.form.element.dataset.view != "all"
        self.view("all" if opened else "ask" if self.left() else "read")
        host.openRows(self.form.element, opened)
        self.show()

    def view(self, name: str) -> None:
        """Changes what is seen; the phone's Back leads back."""
        host.view(self.form.element, name, self.name)

    def _back(self, name: str) -> None:
        """The reader has gone back, or forth, to where this question was asked."""
        if name in self.form.questions.inputs:
            self.name = name
        host.openRows(self.form.element, self.form.element.dataset.view == "all")
        self.show()

    def _focused(self, event: Event) -> None:
        # What stands outside the card, such as the choice of how it is sent, leaves the question in the card.
        box = event.target.closest("[data-first] > [data-field]")
        if box and box.dataset.field != self.name:
            self.name = box.dataset.field
            self.show()

    def show(self) -> None:
        """Shows which question is asked now, in the form and in the letter."""
        form, first = self.form, self.form.model["first"]
        asked = [
            field["name"]
            for field in form.model["fields"]
            if field["name"] in first and is_asked(field, form.given)
        ]
        turn = [name for name in first if name in asked]
        if self.name in first and self.name not in asked:  # an answer that changed has taken it away
            self.name = (self.left() or turn or [""])[0]
        host.markOne(form.element, "data-current", '[data-field="' + self.name + '"]')
        host.markOne(form.element, "data-asked-now", '[data-blank="' + self.name + '"]')
        place = turn.index(self.name) + 1 if self.name in turn else 0
        set_text(form.find("[data-turn]"), say("turn", place=place, count=len(turn)) if place else "")
        more = [name for name in self.left() if name != self.name]
        set_text(form.find('[data-action="next"]'), say("go-on" if more else "go-to-letter"))
        whole = form.find('[data-action="all"]')
        if whole:
            whole.setAttribute("aria-pressed", "true" if form.element.dataset.view == "all" else "false")
