"""The letter is pressed: a gap and one's own words open their question, any other sentence can be changed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from form_messages import say

from letterkit import gaps, letter

if TYPE_CHECKING:
    from form import Form
    from host import Element


class Pressing:
    """form: the ``form.Form`` whose letter it is."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.index: int | None = None  # of the block that is being changed

    def wire(self) -> None:
        """From now on the letter can be pressed."""
        host.whenPressed(self.form.find(".fk-desk"), self.pressed)

    def pressed(self, element: Element, x: float, y: float) -> None:
        """element: what was pressed; x, y: where in the window."""
        gap, mark = element.getAttribute("data-blank"), element.getAttribute("data-found")
        name = gap or self._question(element)
        if mark and not gap:
            self.form.findings_panel.open(mark)
        elif name in self.form.questions.inputs:
            self.form.asking.ask(name)
        else:
            self.change(element, x, y)

    def _question(self, element: Element) -> str:
        """The name of the question that these words of the reader's answer; "" if there is none."""
        form = self.form
        if not element.hasAttribute("data-own"):
            return ""
        shown = letter.template_variables(form.spoken, form.given, host.today())
        return gaps.question_of(form.model, shown, element.textContent)

    def change(self, element: Element, x: float, y: float) -> None:
        """Lets the reader change the paragraph where it stands."""
        view = self.form.letter_view
        index = view.index_of(element)
        if index is None or index == self.index:
            return
        paragraph = view.paragraphs[index].element
        self.index = view.untouched = index
        texts = [text for _, text in self.form.blocks]

        def typed(text: str) -> None:
            texts[index] = text
            self.form.editor.put("\n\n".join([one for one in texts if one.strip()]))

        def done() -> None:
            self.index = view.untouched = None
            view.forget(index)
            self.form.write()

        host.editInPlace(paragraph, say("change-here"), x, y, typed, done)
