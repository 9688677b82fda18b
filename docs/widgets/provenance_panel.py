"""Which words are the reader's own: the switch, the share, and the list for those who can't see the marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from elements import button, set_flag, set_text, text_in
from form_messages import say

from letterkit import provenance

if TYPE_CHECKING:
    from collections.abc import Callable

    from host import Element, Event

    from letterkit.draft import Draft


class ProvenancePanel:
    """element: the form in which it stands; ask: called with the name of a question that the reader goes to."""

    draft: Draft  # the letter that it speaks of

    def __init__(self, element: Element, ask: Callable[[str], object]) -> None:
        self.element = element
        self.ask = ask
        self.switch = button(element, "show-own")
        self.room = element.querySelector("[data-own-words]")
        self.detail = element.querySelector("[data-detail]")
        self.listed: list[str] | None = None
        self.switch.addEventListener("click", lambda event: self.turn())
        self.detail.addEventListener("click", self.go_to)

    def turn(self) -> None:
        """Shows whose words are whose, or hides it."""
        on = self.switch.getAttribute("aria-pressed") != "true"
        set_flag(self.switch, "aria-pressed", on)
        self.element.dataset.whose = "shown" if on else "hidden"
        self.room.hidden = not on
        self.show(self.draft)

    def go_to(self, event: Event) -> None:
        """A link to a question: opens it and puts the cursor there."""
        link = event.target.closest("[data-goto]")
        if link:
            event.preventDefault()
            self.ask(link.dataset.goto)

    def show(self, draft: Draft) -> None:
        """The letter has changed."""
        self.draft = draft
        model, letter = draft.model, draft.letter
        share = provenance.share_code(provenance.share(letter.blocks, letter.own))
        set_text(self.element.querySelector("[data-share]"), say("share", share=share, what=model["called"]))
        name = provenance.wants_detail(model, draft.given, letter.text, letter.open)
        self.detail.hidden = not name
        if name:
            link = self.detail.querySelector("a")
            link.href = "#" + model["slug"] + "-" + name
            link.dataset.goto = name
            set_text(link, draft.labels([name])[0])
        if not self.room.hidden:
            self._list(provenance.own_words(letter.blocks, letter.own))

    def _list(self, words: list[str]) -> None:
        if words == self.listed:
            return
        self.listed = words
        found = self.room.querySelector("ul")
        found.replaceChildren()
        for stretch in words:
            found.append(text_in("li", stretch))
