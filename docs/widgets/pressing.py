"""The letter is pressed: a gap and one's own words open their question, any other sentence can be changed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from form_messages import say

from letterkit import gaps, letter

if TYPE_CHECKING:
    from collections.abc import Callable

    from host import Do, Element
    from letter_view import LetterView
    from questions import Questions

    from letterkit.draft import Draft


class Pressing:
    """view: the letter in the page; questions: of its form. The others are called with what the reader wants: to answer
    a question, to see what is said of a mark, to have the letter in other words, and to go on when that is done.
    """

    draft: Draft  # the letter as it stands

    def __init__(
        self,
        view: LetterView,
        questions: Questions,
        ask: Callable[[str], object],
        open_finding: Callable[[str], object],
        put: Callable[[str], object],
        done: Do,
    ) -> None:
        self.view = view
        self.questions = questions
        self.ask = ask
        self.open_finding = open_finding
        self.put = put
        self.done = done

    def show(self, draft: Draft) -> None:
        """The letter has changed."""
        self.draft = draft

    def pressed(self, element: Element, x: float, y: float) -> None:
        """element: what was pressed; x, y: where in the window."""
        gap, mark = element.getAttribute("data-blank"), element.getAttribute("data-found")
        name = gap or self._question(element)
        if mark and not gap:
            self.open_finding(mark)
        elif name in self.questions.inputs:
            self.ask(name)
        else:
            self.change(element, x, y)

    def _question(self, element: Element) -> str:
        """The name of the question that these words of the reader's answer; "" if there is none, or if the reader has
        changed words around them: then it is these that are changed.
        """
        index = self.view.index_of(element)
        if index is None or not element.hasAttribute("data-own"):
            return ""
        if self.draft.letter.blocks[index] not in self.draft.written.blocks:
            return ""
        model = self.draft.model
        shown = letter.template_variables(model, self.draft.given, host.today())
        return gaps.question_of(model, shown, element.textContent)

    def change(self, element: Element, x: float, y: float) -> None:
        """Lets the reader change the paragraph where it stands."""
        view = self.view
        index = view.index_of(element)
        if index is None or index == view.untouched:
            return
        view.untouched = index
        texts = [text for _, text in self.draft.letter.blocks]

        def typed(text: str) -> None:
            texts[index] = text
            self.put("\n\n".join([one for one in texts if one.strip()]))

        def done() -> None:
            view.untouched = None
            view.forget(index)
            self.done()

        host.editInPlace(view.paragraphs[index].element, say("change-here"), x, y, typed, done)
