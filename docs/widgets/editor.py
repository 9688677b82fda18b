"""Changing every word: the letter as text in a box, and what becomes of it when an answer changes later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from form_messages import say

from letterkit import edits, merge3
from letterkit.letter import Letter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from form import Form

    from letterkit.shapes import Block, Blocks, Stretches


class Editor:
    """form: the ``form.Form`` whose letter it edits. The reader's words are kept in the thread."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.box = form.find("[data-words]")
        self.room = form.find("[data-editor]")
        self.offer = form.find("[data-offer]")
        self.undoing = form.find('[data-action="undo-edits"]')
        self.holds = False  # whether the reader has changed the words
        self.offers = False  # whether an answer has changed since
        self.words = ""  # what the box has to show; it is written only where it can be seen
        self.rest = ""  # the end of a text that is too long for a letter: kept, and not written
        self.shown = host.value(self.box)  # what it showed last

    def wire(self) -> None:
        """From now on its buttons and the box take effect."""
        self.form.on("edit", self.toggle)
        self.form.on("undo-edits", self.undo)
        self.form.on("use-answers", self.use_answers)
        self.form.on("keep-words", self.keep_words)
        self.room.addEventListener("input", lambda event: self.typed())  # the box itself may be made anew

    def apply(self, written: Letter) -> Letter:
        """The letter as it stands: as the answers give it, with the reader's own words."""
        kept = self.form.session.thread.edit(self.form.edits)
        holds, offers = kept is not None, kept is not None and kept[1] != written.blocks
        if (holds, offers) != (self.holds, self.offers):
            self.holds, self.offers = holds, offers
            self.undoing.hidden = not holds
            self.offer.hidden = not offers
        self.words = kept[0] if kept else written.text
        words, rest = edits.taken(kept[0]) if kept else ("", "")
        if bool(rest) != bool(self.rest):
            self.form.find("[data-words-cut]").hidden = not rest
        self.rest = rest
        if not self.room.hidden:
            self._fill()
        if not kept:
            return written
        blocks = edits.blocks(words, kept[1])
        own = lambda: edits.own([text for _, text in blocks], [text for _, text in kept[1]], kept[2])  # noqa: E731
        return Letter(blocks, written.open, own)

    def _fill(self) -> None:
        # Only if it isn't the reader who has just changed it, so that undo keeps its history.
        self.box = host.put(self.box, self.words)
        self.shown = host.value(self.box)

    def toggle(self) -> None:
        """Opens the box of words, or closes it."""
        opened = self.room.hidden
        self._fill()
        self.room.hidden = not opened
        button = self.form.find('[data-action="edit"]')
        button.setAttribute("aria-expanded", "true" if opened else "false")
        self.form.element.dataset.editing = "yes" if opened else "no"
        if opened:
            self.box.focus()

    def length(self) -> int:
        """How many characters the letter has, as the box has to show it."""
        return len(self.words)

    def take(self) -> None:
        """Takes what was typed into the box, if it has not said so."""
        if host.value(self.box) != self.shown:
            self.typed()

    def typed(self) -> None:
        """Something was typed into the box: keeps it."""
        words = self.words = host.value(self.box)
        before, self.shown = self.shown, words
        if self.form.session.is_behind():
            # Another tab has changed the letter: what was typed here is put on top of what it is there.
            self.form.session.catch_up()
            words, _ = merge3.merge(_paragraphs(before), words, _paragraphs(self.words))
        self._put(words)

    def put(self, words: str) -> None:
        """Keeps the letter in these words of the reader's: changed in the letter itself, so without the rest."""
        self._put(words + self.rest)

    def _put(self, words: str) -> None:
        kept = self.form.session.thread.edit(self.form.edits)
        if words == self.form.written.text:
            self._keep(None)
        elif kept:
            self._keep(words, kept[1], kept[2])
        else:
            self._keep(words, self.form.written.blocks, self.form.written.own)

    def forget(self) -> None:
        """What was typed so far can't be brought back with Ctrl+Z."""
        self.box = host.renew(self.box)

    def undo(self) -> None:
        """Back to the letter as written. The box is there then: Ctrl+Z in it takes this back."""
        self.form.session.catch_up()
        if self.room.hidden:
            self.toggle()
        host.retype(self.box, self.form.written.text)
        self._keep(None)
        self.box.focus()

    def use_answers(self) -> None:
        """The offer is taken: the paragraphs that the reader left alone follow the answers."""
        self.form.session.catch_up()
        kept = self.form.session.thread.edit(self.form.edits)
        if kept:
            written = self.form.written
            words, rest = edits.taken(kept[0])
            words, whole = merge3.merge(kept[1], words, written.blocks)
            words += rest
            host.retype(self.box, words)
            self._keep(words, written.blocks, written.own)
            if not whole:
                self.form.say(say("not-all-used"))
        self._go_on()

    def keep_words(self) -> None:
        """The offer is turned down, until another answer changes."""
        self.form.session.catch_up()
        kept = self.form.session.thread.edit(self.form.edits)
        if kept:
            self._keep(kept[0], self.form.written.blocks, self.form.written.own)
        self._go_on()

    def _go_on(self) -> None:
        """The button that was pressed is gone: the reader goes on in the box, or where the button was."""
        (self.form.find(".fk-heading") if self.room.hidden else self.box).focus()

    def _keep(self, words: str | None, blocks: Sequence[Block] = (), own: Sequence[Stretches] = ()) -> None:
        thread, slug = self.form.session.thread, self.form.edits
        if words is None or words == self.form.written.text:
            thread.drop_edit(slug)
        else:
            thread.put_edit(slug, words, blocks, own)
        self.form.session.changed(
            self.form
        )  # kept first: whatever happens to the page, the words are not lost
        self.form.refresh()


def _paragraphs(words: str) -> Blocks:
    return [("body", paragraph) for paragraph in edits.cut(words)]
