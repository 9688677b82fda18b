"""What was answered elsewhere, at its question, which waits for an answer here: in another language, or in a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from elements import set_text, text_in
from form_messages import say

from letterkit.answers import as_list
from letterkit.thread import line

if TYPE_CHECKING:
    from collections.abc import Callable

    from host import Element
    from questions import Questions

    from letterkit.shapes import Answer
    from letterkit.thread import Thread


class AnsweredElsewhere:
    """questions: of a form; take: called with the name of a question that was answered by a press."""

    def __init__(self, questions: Questions, take: Callable[[str], object]) -> None:
        self.questions = questions
        self.take = take
        self.places: dict[str, Element] = {}  # question to what stands at its field

    def show(self, thread: Thread) -> None:
        """Says it where a question has no answer here; elsewhere the answer speaks for itself."""
        for name, found in self.questions.elsewhere.items():
            answered = line(self.questions.answers.get(name, ""))
            if found and not answered:
                if name not in self.places:
                    self.places[name] = self._place(name)
                self._fill(self.places[name], thread, *found)
            elif name in self.places:
                self.places[name].hidden = True

    def use(self, name: str) -> None:
        """Puts the answer into the fields, as if it had been typed: Ctrl+Z takes it back."""
        found = self.questions.elsewhere[name]
        if found:
            inputs = self.questions.inputs[name]
            for one, words in zip(inputs, as_list(found[2])):
                host.retype(one, words)
            self.take(name)
            inputs[0].focus()

    def _place(self, name: str) -> Element:
        """Where it is said: below the field, as a part of what describes that."""
        box = self.questions.box(name)
        place = text_in("div", "")
        place.className = "fk-mend"
        said, button = text_in("p", ""), text_in("button", say("answered-elsewhere-use"))
        described = box.querySelector("[aria-describedby]")
        others = described.getAttribute("aria-describedby") or ""
        known = "elsewhere-" + others.split()[-1]
        said.setAttribute("id", known)
        described.setAttribute("aria-describedby", others + " " + known)
        said.append(text_in("span", ""), " ", text_in("q", ""))
        button.type = "button"
        button.className = "fk-button"
        button.addEventListener("click", lambda event: self.use(name))
        place.append(said, button)
        box.append(place)
        return place

    def _fill(
        self, place: Element, thread: Thread, where: str, language: str, answer: Answer, index: int
    ) -> None:
        said = say("answered-elsewhere", where=where, application=thread.titles(say)[index])
        set_text(place.querySelector("span"), said)
        quoted = place.querySelector("q")
        quoted.lang = language
        set_text(quoted, " · ".join([item for item in as_list(answer) if item]))
        place.hidden = False
