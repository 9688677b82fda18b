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
    from letterkit.shapes import Given


class Pressing:
    """view: the letter in the page; questions: of its form. The others are called with what the reader wants: to answer
    a question, to see what is said of a mark, to have other words in the letter than before (put: before, and now), and
    to go on when that is done.
    """

    draft: Draft  # the letter as it stands
    shown: Given | None  # its answers as its template sees them, once asked for

    def __init__(
        self,
        view: LetterView,
        questions: Questions,
        ask: Callable[[str], object],
        open_finding: Callable[[str], object],
        put: Callable[[str, str], object],
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
        self.shown = None

    def pressed(self, element: Element, x: float, y: float) -> None:
        """element: what was pressed; x, y: where in the window."""
        gap, mark = element.getAttribute("data-blank"), element.getAttribute("data-found")
        index = self.view.index_of(element)
        name = gap or ""
        if not gap and index is not None and element.hasAttribute("data-own"):
            name = self._question(element.textContent, self.draft.letter.blocks[index][1])
        if mark and not gap:
            self.open_finding(mark)
        elif name in self.questions.inputs:
            self.ask(name)
        else:
            self.change(element, x, y)

    def label_of(self, words: str, text: str) -> str:
        """The label of the question that these words of the reader's answer, or "". text: of their block."""
        name = self._question(words, text)
        return self.draft.labels([name])[0] if name in self.questions.inputs else ""

    def _question(self, words: str, text: str) -> str:
        """The name of that question. If the reader has changed words around them, it is these that are changed: ""."""
        if text not in [written for _, written in self.draft.written.blocks]:
            return ""
        model = self.draft.model
        if self.shown is None:
            self.shown = letter.template_variables(model, self.draft.given, host.today())
        return gaps.question_of(model, self.shown, words)

    def change(self, element: Element, x: float, y: float) -> None:
        """Lets the reader change the paragraph where it stands."""
        view = self.view
        index = view.index_of(element)
        if index is None or index == view.untouched:
            return
        view.untouched = index
        texts = [text for _, text in self.draft.letter.blocks]
        rest = self.draft.rest  # as of now: a letter that grows takes less

        def joined() -> str:
            return "\n\n".join([one for one in texts if one.strip()]) + rest

        def typed(text: str) -> None:
            before = joined()
            texts[index] = text
            self.put(before, joined())

        def done() -> None:
            view.untouched = None
            view.forget(index)
            self.done()

        host.editInPlace(view.paragraphs[index].element, say("change-here"), x, y, typed, done)
