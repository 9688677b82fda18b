"""Answers that no sentence goes on with: said kindly at their field when it was left, with a press that mends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from form_messages import say
from questions import set_text

from letterkit.text import clean

if TYPE_CHECKING:
    from form import Form
    from host import Element

    from letterkit.findings import Finding


class Mending:
    """form: the ``form.Form`` whose answers it mends."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.asked: dict[str, Element] = {}  # question to what stands at its field
        self.found: dict[str, Finding] = {}  # question to the finding about its answer

    def wire(self) -> None:
        """From now on it speaks when a field is left."""
        host.whenLeft(self.form.element, self.left)

    def left(self) -> None:
        """A field was left: what is to be said of the answers is said now."""
        self.form.findings_panel.look()
        for name, finding in self.found.items():
            if name not in self.asked:
                self.asked[name] = self._place(name)
            self._fill(name, finding)

    def show(self, findings: list[Finding]) -> None:
        """The letter was read. findings: those that the reader has not answered with “I mean it”."""
        self.found = {}
        for finding in findings:
            if finding.was is not None and finding.field in self.form.questions.inputs:
                self.found.setdefault(finding.field, finding)
        for name, place in self.asked.items():
            if name in self.found and not place.hidden:
                self._fill(name, self.found[name])
            elif name not in self.found:
                place.hidden = True

    def mend(self, finding: Finding) -> None:
        """Puts the answer as it would fit into its field, as if it had been typed: Ctrl+Z brings the other back."""
        form = self.form
        form.session.catch_up()
        for box in form.questions.inputs[finding.field]:
            if clean(box.value) == finding.was:
                form.asking.ask(finding.field)
                assert finding.mend
                host.retype(box, finding.mend)
                form.session.take(form, finding.field)
                form.findings_panel.look()
                return

    def _place(self, name: str) -> Element:
        """Where it is said: below the field."""
        place = host.document.createElement("div")
        place.className = "fk-mend"
        place.setAttribute("role", "status")
        for tag in ("p", "button"):
            place.append(host.document.createElement(tag))
        button = place.lastElementChild
        button.type = "button"
        button.className = "fk-button"
        button.addEventListener("click", lambda event: self.mend(self.found[name]))
        self.form.element.querySelector('[data-field="' + name + '"]').append(place)
        return place

    def _fill(self, name: str, finding: Finding) -> None:
        place = self.asked[name]
        says = self.form.findings_panel.advice(finding)
        title = says["title"] if says["title"][-1] in "?." else says["title"] + "."
        set_text(place.firstElementChild, title + " " + says["instead"])
        button = place.lastElementChild
        button.hidden = finding.mend is None
        set_text(button, say("finding-mend", words=finding.mend or ""))
        place.hidden = False
