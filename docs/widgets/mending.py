"""Answers that no sentence goes on with: said kindly at their field when it was left, with a press that mends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from elements import set_text, text_in
from form_messages import say

from letterkit.boxes import mended

if TYPE_CHECKING:
    from collections.abc import Callable

    from asking import Asking
    from host import Do, Element
    from questions import Questions
    from review import Review

    from letterkit.findings import Finding


def offered(finding: Finding) -> str:
    """What the button says that mends an answer: what it chooses or writes, or that it leaves the answer out."""
    if finding.choose:
        return say("finding-choose")
    return say("finding-mend", words=finding.mend) if finding.mend else say("finding-leave-out")


def is_offered(finding: Finding) -> bool:
    """Whether a press can mend it."""
    return finding.mend is not None or finding.choose is not None


class Mending:
    """form: the element; questions: those whose answers it mends. read: has the letter read, in turn with the page, and
    ``show`` called then; asking: opens questions; take: called with the name of one, when its answer was mended.
    """

    review: Review  # of which it speaks

    def __init__(
        self,
        form: Element,
        questions: Questions,
        read: Do,
        asking: Asking,
        take: Callable[[str], object],
    ) -> None:
        self.questions = questions
        self.read = read
        self.asking = asking
        self.take = take
        self.asked: dict[str, Element] = {}  # question to what stands at its field
        self.found: dict[str, Finding] = {}  # question to the finding about its answer
        self.due = False  # whether a field was left since the letter was read
        self.waits = False  # whether that was before it was known what to look for
        host.whenLeft(form, self.left)

    def left(self) -> None:
        """A field was left: what is to be said of the answers is said once the letter was read."""
        self.due = True
        self.read()

    def learned(self) -> None:
        """What is looked for in the language of the letter has come."""
        self.due = self.due or self.waits
        self.read()

    def show(self, review: Review) -> None:
        """The letter was read: what the reader has not answered with “I mean it” is said of the answers."""
        self.review = review
        self.found = {}
        for key in review.left:
            finding = review.found[key]
            if finding.was is not None and finding.field in self.questions.inputs:
                self.found.setdefault(finding.field, finding)
        for name, place in self.asked.items():
            if name in self.found and not place.hidden:
                self._fill(name, self.found[name])
            elif name not in self.found:
                place.hidden = True
                set_text(place.querySelector("p"), "")
        if self.due:
            self.due, self.waits = False, review.data is None
            for name, finding in self.found.items():
                if name not in self.asked:
                    self.asked[name] = self._place(name)
                self._fill(name, finding)

    def mend(self, finding: Finding) -> bool:
        """Puts the answer as it would fit into its field, as if it had been typed: Ctrl+Z brings the other back.
        Returns whether a field has it. Who was at another question goes on there: what they type next belongs to it.
        """
        if finding.choose:
            self.questions.choose(*finding.choose)
            self.take(finding.choose[0])
            if finding.mend is None:
                self.read()
                return True
        here = self.asking.name
        fields = [field for field in self.questions.fields if field["name"] == finding.field]
        if not fields or finding.was is None or finding.mend is None:
            return False
        boxes = self.questions.inputs[finding.field]
        typed = [box.value for box in boxes]
        left = mended(fields[0], typed, finding.was, finding.mend)
        if left is None:
            return False
        self.asking.ask(finding.field)
        # The last one first, so that the cursor stays in the one that says it.
        for at in range(len(boxes) - 1, -1, -1):
            if left[at] != typed[at]:
                host.retype(boxes[at], left[at])
        self.take(finding.field)
        if here != finding.field and here in self.questions.inputs:
            self.asking.ask(here)
        self.read()
        return True

    def _place(self, name: str) -> Element:
        """Where it is said: below the field."""
        place = text_in("div", "")
        place.className = "fk-mend"
        place.append(text_in("p", ""), text_in("button", ""))
        sentence, button = place.querySelector("p"), place.querySelector("button")
        button.type = "button"
        button.className = "fk-button"
        button.addEventListener("click", lambda event: self.mend(self.found[name]))
        box = self.questions.box(name)
        box.querySelector("[data-error]").after(place)
        described = box.querySelector("[aria-describedby]")
        sentence.setAttribute("role", "status")
        sentence.id = name + "-mend"
        ids = described.getAttribute("aria-describedby")
        assert ids
        described.setAttribute("aria-describedby", ids + " " + sentence.id)
        return place

    def _fill(self, name: str, finding: Finding) -> None:
        place = self.asked[name]
        says = self.review.advice(finding)
        title = says["title"] if says["title"][-1] in "?." else says["title"] + "."
        sentence = title + " " + says["instead"]
        said, button = place.querySelector("p"), place.querySelector("button")
        if said.textContent != sentence:
            host.sayAgain(said, sentence)  # a little later than its place: only so it is heard
        button.hidden = not is_offered(finding)
        set_text(button, offered(finding))
        place.hidden = False
