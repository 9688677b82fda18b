"""Which question is asked now, and what comes after it.

On a wide screen all of them stand beside the letter, and the one that is asked has a mark. On a phone it stands alone
above the letter: ``data-view`` of the form is "ask", "read" (the letter as a whole) or "all" (a list of all questions).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from elements import button, every, on, set_flag, set_text
from extras import Extras
from form_messages import say
from odd_answers import say_at
from shortcuts import Shortcuts

from letterkit import gaps
from letterkit.answers import is_asked

if TYPE_CHECKING:
    from collections.abc import Callable

    from host import Element, Event
    from questions import Questions

    from letterkit.draft import Draft
    from letterkit.shapes import Model


class Asking:
    """element: the form; model: of its letter; questions: the form's."""

    draft: Draft  # the letter as it stands

    def __init__(
        self, element: Element, model: Model, questions: Questions, take: Callable[[str], object]
    ) -> None:
        self.element = element
        self.first = model["first"]
        self.questions = questions
        self.take = take
        self.shortcuts = Shortcuts(element, questions, take, self.passed)
        self.extras = Extras(element, self.ask)
        self.whole = button(element, "all")
        self.name = self.first[0] if self.first else ""
        # Names of the questions that the reader has passed by, for as long as the page is open.
        self.skipped: list[str] = []
        # Those that were answered before the form began, as on another page: what is asked is counted without them. A
        # page that is loaded again counts on.
        self.known: list[str] = []
        # What was said last of what is still to do.
        self.said: tuple[list[str], list[str], bool, int, int] | None = None
        self.findings = 0  # how many there are to look at

    def wire(self) -> None:
        """From now on the buttons of the questions, Enter and the phone's Back take effect."""
        on(self.element, "next", self.go_on)
        on(self.element, "previous", self.go_back)
        if self.whole:
            on(self.element, "all", self.turn_all)
        for skip in every(self.element.querySelectorAll('[data-action="skip"]')):
            skip.addEventListener("click", lambda event: self.skip(event.currentTarget.dataset.skips))
        self.shortcuts.wire()
        self.extras.wire()
        host.whenEntered(self.element, self.go_on)
        self.element.addEventListener("focusin", self._focused)
        host.whenViewed(self.element, self._back)
        self.begin(host.known(self.element))

    def begin(self, known: str = "") -> None:
        """The answers are others: asked is what they lack first; but who is typing in an answer goes on with it."""
        self.skipped = []
        self.show(self.draft)
        left = self.left()
        here = self._asked_in(host.document.activeElement)
        before = [name for name in self._turn() if left and name not in left and name != here]
        self.known = [name for name in known.split(" ") if name not in left] if known else before
        host.keepKnown(self.element, " ".join(self.known) or " ")  # a blank: none, and no other visit
        if self.element.dataset.view != "all":
            self.element.dataset.view = "ask" if left or here else "read"
        if left or here:
            self.name = here or left[0]
        self._show_turn()

    def left(self) -> list[str]:
        """Names of the questions that wait for an answer and are asked at once."""
        draft = self.draft
        return gaps.left(draft.model, draft.given, draft.letter.open, self.skipped)

    def show(self, draft: Draft) -> None:
        """The letter has changed: says what is still to do."""
        self.draft = draft
        self.shortcuts.show(draft.given)
        left = self.left()
        self.extras.show(draft.given, bool(left))
        gone = not draft.letter.text  # the reader has deleted every word
        typing = host.document.activeElement.getAttribute("name")  # it may not be at its end
        doubtful = [name for name in draft.doubtful if name != typing]
        clashes = len(draft.clashes)
        about = (left, doubtful, gone, clashes, self.findings)
        if about == self.said:
            return
        self.said = about
        self._show_turn()
        count = len(left)
        sentence = (
            say("last-look") if self.findings and not count else gaps.still_open(say, draft.model, left)
        )
        if doubtful:  # a date or an address that can't be so: nothing is called ready with it
            key = "open-and-dates" if count else "check-dates"
            sentence = say(key, count=count, labels=draft.named(doubtful))
        if clashes:
            sentence = say("to-choose", count=clashes)
        if gone:
            sentence = say("words-gone", what=draft.model["called"])
        line = self.element.querySelector("[data-open-count]")
        set_text(line, sentence)
        line.toggleAttribute("data-open", bool(left or doubtful or gone))

    def found(self, count: int) -> None:
        """The letter was read. count: of findings that the reader has not answered."""
        self.findings = count
        self.show(self.draft)

    # What the reader does

    def ask(self, name: str) -> None:
        """Opens a question and puts the cursor into it."""
        self.name = name
        if self.element.dataset.view != "all":
            self.view("ask" if name in self.first or host.canSeat(self.element, name) else "read")
        self._show_turn()
        host.reveal(self.questions.inputs[name][0])
        self.questions.focus(name)
        host.showGap(self.element)

    def go_on(self) -> None:
        """To the next question that waits, after the one that is asked; to the letter if there is none."""
        left = self.left()
        here = self.first.index(self.name) if self.name in self.first else -1
        after = [name for name in left if self.first.index(name) > here]
        waiting = [name for name in after + left if name != self.name]
        if waiting:
            self.ask(waiting[0])
        elif not left:
            self.finish()
        else:
            self.ask(left[0])  # it is this one that is still empty
            say_at(self.questions, left[0], say("this-first"))

    def go_back(self) -> None:
        """To the question before the one that is asked."""
        turn = self._turn()
        self.ask(turn[turn.index(self.name) - 1])

    def skip(self, name: str) -> None:
        """The reader has no answer to it. One that stands there all the same goes; Ctrl+Z brings it back."""
        for one in self.questions.inputs[name]:
            if one.value:
                self.ask(name)
                host.retype(one, "")
                self.take(name)
        self.skipped.append(name)
        self.show(self.draft)
        self.go_on()

    def passed(self, name: str, by: bool) -> None:
        """A press beside a question has chosen something in another. by: whether it passed this one by too."""
        self.skipped = [one for one in self.skipped if one != name] + ([name] if by else [])
        self.show(self.draft)
        if by:
            self.go_on()

    def finish(self) -> None:
        """Nothing waits any more: the letter as a whole, and its ways out."""
        if self.element.dataset.view == "ask":
            self.view("read")
        self._show_turn()
        host.toWaysOut(self.element)

    def turn_all(self) -> None:
        """All questions as a list, and back."""
        opened = self.element.dataset.view != "all"
        self.view("all" if opened else "ask" if self.left() else "read")
        host.openRows(self.element, opened)
        self._show_turn()

    def view(self, name: str) -> None:
        """Changes what is seen; the phone's Back leads back."""
        host.view(self.element, name, self.name)

    def _back(self, name: str) -> None:
        """The reader has gone back, or forth, to where this question was asked."""
        if name in self.questions.inputs:
            self.name = name
        host.openRows(self.element, self.element.dataset.view == "all")
        self._show_turn()

    def _focused(self, event: Event) -> None:
        name = self._asked_in(event.target)
        if name and name != self.name:
            self.name = name
            self._show_turn()

    def _asked_in(self, field: Element) -> str:
        """The name of the question in the card that this field belongs to; "" for one outside it, such as the choice
        of how the letter is sent.
        """
        box = field.closest("[data-first] > [data-field]")
        return box.dataset.field if box and self.element.contains(box) else ""

    def _turn(self) -> list[str]:
        """The questions that are asked one after the other."""
        asked = [field["name"] for field in self.draft.model["fields"] if is_asked(field, self.draft.given)]
        return [name for name in self.first if name in asked]

    def _show_turn(self) -> None:
        """Shows which question is asked now, in the form and in the letter."""
        turn = self._turn()
        if self.name not in turn and (self.name in self.first or not self.name):
            # An answer that changed has taken it away, or brought the first one.
            self.name = (self.left() or turn or [""])[0]
        if not turn and self.element.dataset.view == "ask":
            self.element.dataset.view = "read"
        host.markOne(self.element, "data-current", '[data-field="' + self.name + '"]')
        host.markOne(self.element, "data-asked-now", '[data-blank="' + self.name + '"]')
        button(self.element, "previous").hidden = self.name not in turn[1:]
        counted = [name for name in turn if name not in self.known]
        place = counted.index(self.name) + 1 if self.name in counted else 0
        set_text(
            self.element.querySelector("[data-turn]"),
            say("turn", place=place, count=len(counted)) if place else "",
        )
        more = [name for name in self.left() if name != self.name]
        set_text(button(self.element, "next"), say("go-on" if more else "go-to-letter"))
        if self.whole:
            set_flag(self.whole, "aria-pressed", self.element.dataset.view == "all")
        aside = self.element.dataset.view == "ask" and self.name not in self.first
        host.seat(self.element, self.name if aside else "")
