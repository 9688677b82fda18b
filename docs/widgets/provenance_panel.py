"""Which words are the reader's own: the switch, the share, and the list for those who can't see the marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from form_messages import say
from questions import set_text

from letterkit import provenance

if TYPE_CHECKING:
    from form import Form


class ProvenancePanel:
    """form: the ``form.Form`` whose letter it speaks of."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.switch = form.find('[data-action="show-own"]')
        self.room = form.find("[data-own-words]")
        self.detail = form.find("[data-detail]")
        self.listed: list[str] | None = None

    def wire(self) -> None:
        """From now on its switch takes effect."""
        self.form.on("show-own", self.turn)
        self.detail.addEventListener("click", self.form.go_to)

    def turn(self) -> None:
        """Shows whose words are whose, or hides it."""
        on = self.switch.getAttribute("aria-pressed") != "true"
        self.switch.setAttribute("aria-pressed", "true" if on else "false")
        self.form.element.dataset.whose = "shown" if on else "hidden"
        self.room.hidden = not on
        self.show()

    def show(self) -> None:
        """The letter has changed."""
        form = self.form
        share = provenance.share(form.blocks, form.own)
        set_text(
            form.find("[data-share]"),
            say("share", share=provenance.share_code(share), what=form.model["called"]),
        )
        name = provenance.wants_detail(form.model, form.given, form.text, form.open)
        self.detail.hidden = not name
        if name:
            labels = [field["label"] for field in form.model["fields"] if field["name"] == name]
            link = self.detail.querySelector("a")
            link.href = "#" + form.model["slug"] + "-" + name
            link.dataset.goto = name
            set_text(link, labels[0])
        if not self.room.hidden:
            self._list(provenance.own_words(form.blocks, form.own))

    def _list(self, words: list[str]) -> None:
        if words == self.listed:
            return
        self.listed = words
        found = self.room.querySelector("ul")
        found.replaceChildren()
        for stretch in words:
            item = host.document.createElement("li")
            item.textContent = stretch
            found.append(item)
