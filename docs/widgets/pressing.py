"""The letter is pressed: a gap and one's own words open their question, any other sentence can be changed in place."""

import host
from form_messages import say

from letterkit import gaps, letter


class Pressing:
    """form: the ``form.Form`` whose letter it is."""

    def __init__(self, form):
        self.form = form
        self.index = None  # of the block that is being changed

    def wire(self):
        host.whenPressed(self.form.find(".fk-desk"), self.pressed)

    def pressed(self, element, x, y):
        """element: what was pressed; x, y: where in the window."""
        gap, mark = element.getAttribute("data-blank"), element.getAttribute("data-found")
        name = gap or self._question(element)
        if mark and not gap:
            self.form.findings.open(mark)
        elif name in self.form.questions.inputs:
            self.form.asking.ask(name)
        else:
            self.change(element, x, y)

    def _question(self, element):
        """The name of the question that these words of the reader's answer; "" if there is none."""
        form = self.form
        if not element.hasAttribute("data-own"):
            return ""
        shown = letter.template_variables(form.spoken, form.given, host.today())
        return gaps.question_of(form.model, shown, element.textContent)

    def change(self, element, x, y):
        """Lets the reader change the paragraph where it stands."""
        sheet = self.form.sheet
        index = sheet.index_of(element)
        if index is None or index == self.index:
            return
        paragraph = sheet.paragraphs[index].element
        self.index = sheet.untouched = index
        texts = [text for _, text in self.form.blocks]

        def typed(text):
            texts[index] = text
            self.form.editor.put("\n\n".join([one for one in texts if one.strip()]))

        def done():
            self.index = sheet.untouched = None
            sheet.forget(index)
            self.form.write()

        host.editInPlace(paragraph, say("change-here"), x, y, typed, done)
