"""Changing every word: the letter as text in a box, and what becomes of it when an answer changes later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from elements import button, on, set_flag
from form_messages import say

from letterkit import edits, merge3

if TYPE_CHECKING:
    from collections.abc import Callable

    from host import Do, Element

    from letterkit.draft import Draft
    from letterkit.shapes import Blocks, Edit


class Editor:
    """element: the form in which it stands. keep: called with what the reader has made of the letter's words, None
    where they are as written. put_aside: called with those words when the reader goes back to the letter as written.
    catch_up: called before that: another tab may have changed them too. say: says what was done.
    """

    draft: Draft  # the letter as it stands
    aside: Edit | None  # what the reader had made of its words, and gone back from

    def __init__(
        self,
        element: Element,
        keep: Callable[[Edit | None], object],
        put_aside: Callable[[Edit], object],
        catch_up: Do,
        say: Callable[[str], object],
    ) -> None:
        self.element = element
        self.keep = keep
        self.put_aside = put_aside
        self.catch_up = catch_up
        self.say = say
        self.box = element.querySelector("[data-words]")
        self.room = element.querySelector("[data-editor]")
        self.words = ""  # what the box has to show; it is written only where it can be seen
        self.shown = host.value(self.box)  # what it showed last
        # Whether the reader has changed the words; whether an answer has changed since; whether they are too long;
        # whether words of the reader's wait to be brought back.
        self.state = (False, False, False, False)

    def wire(self) -> None:
        """From now on its buttons and the box take effect."""
        on(self.element, "edit", self.toggle)
        on(self.element, "done-editing", self.done)
        on(self.element, "undo-edits", self.undo)
        on(self.element, "bring-back", self.bring_back)
        on(self.element, "use-answers", self.use_answers)
        on(self.element, "keep-words", self.keep_words)
        self.room.addEventListener("input", lambda event: self.typed())  # the box itself may be made anew

    def show(self, draft: Draft, aside: Edit | None) -> None:
        """The letter has changed. aside: the words from which the reader has gone back."""
        self.draft, self.aside = draft, aside
        edit = draft.edit
        state = (
            edit is not None,
            edit is not None and edit[1] != draft.written.blocks,
            bool(draft.rest),
            edit is None and aside is not None,
        )
        if state != self.state:
            self.state = state
            button(self.element, "undo-edits").hidden = not state[0]
            self.element.querySelector("[data-offer]").hidden = not state[1]
            self.element.querySelector("[data-words-cut]").hidden = not state[2]
            button(self.element, "bring-back").hidden = not state[3]
        self.words = edit[0] if edit else draft.written.text
        if not self.room.hidden:
            self._fill()

    def _fill(self) -> None:
        # Only if it isn't the reader who has just changed it, so that undo keeps its history.
        self.box = host.put(self.box, self.words)
        self.shown = host.value(self.box)

    def toggle(self) -> None:
        """Opens the box of words, or closes it."""
        opened = self.room.hidden
        self._fill()
        self.room.hidden = not opened
        set_flag(button(self.element, "edit"), "aria-expanded", opened)
        self.element.dataset.editing = "yes" if opened else "no"
        if opened:
            self.box.focus()

    def done(self) -> None:
        """The button below the box: closes it, and goes on at the letter."""
        self.toggle()
        self._go_on()

    def point_out(self, words: str, before: int) -> bool:
        """Selects these words in the box, if that is open: those that come after ``before`` others of the same."""
        if not self.room.hidden:
            host.select(self.box, words, before)
        return not self.room.hidden

    def length(self) -> int:
        """How many characters the letter has, as the box has to show it."""
        return len(self.words)

    def forget(self) -> None:
        """What was typed so far can't be brought back with Ctrl+Z."""
        self.box = host.renew(self.box)

    # What the reader does

    def take(self) -> None:
        """Takes what was typed into the box, if it has not said so."""
        if host.value(self.box) != self.shown:
            self.typed()

    def typed(self) -> None:
        """Something was typed into the box: keeps it."""
        words = self.words = host.value(self.box)
        before, self.shown = self.shown, words
        self.catch_up()
        if self.words != words:  # what was typed here is put on top of what it is in the other tab
            words, _ = merge3.merge(_paragraphs(before), words, _paragraphs(self.words))
        self.keep(self._edit(words))

    def put(self, words: str) -> None:
        """Keeps the letter in these words of the reader's: changed in the letter itself, so without the rest."""
        self.keep(self._edit(words + self.draft.rest))

    def undo(self) -> None:
        """Back to the letter as written. The reader's words are put aside; in an open box Ctrl+Z does it too."""
        edit = self.draft.edit
        if edit and edit[0].strip():
            self.put_aside(edit)
            self.aside = edit
        host.retype(self.box, self.draft.written.text)
        self.keep(None)
        if self.aside:
            self.say(say("words-aside"))
        (
            button(self.element, "bring-back" if self.aside else "edit") if self.room.hidden else self.box
        ).focus()

    def bring_back(self) -> None:
        """The words from which the reader has gone back are the letter again."""
        self.catch_up()
        if self.aside and not self.draft.edit:
            host.retype(self.box, self.aside[0])
            self.keep(self.aside)
            (button(self.element, "undo-edits") if self.room.hidden else self.box).focus()

    def use_answers(self) -> None:
        """The offer is taken: the paragraphs that the reader left alone follow the answers."""
        edit, written = self.draft.edit, self.draft.written
        if edit:
            words, rest = edits.taken(edit[0])
            words, whole = merge3.merge(edit[1], words, written.blocks)
            words += rest
            host.retype(self.box, words)
            self.keep(self._edit(words, anew=True))
            if not whole:
                self.say(say("not-all-used"))
        self._go_on()

    def keep_words(self) -> None:
        """The offer is turned down, until another answer changes."""
        if self.draft.edit:
            self.keep(self._edit(self.draft.edit[0], anew=True))
        self._go_on()

    def _edit(self, words: str, anew: bool = False) -> Edit | None:
        """What is kept of the reader's words. anew: whether they are held against the letter as it is written now, else
        against what it was when the reader began.
        """
        edit, written = self.draft.edit, self.draft.written
        if words == written.text:
            return None
        if edit and not anew:
            return words, edit[1], edit[2]
        return words, written.blocks, written.own

    def _go_on(self) -> None:
        """The button that was pressed is gone: the reader goes on in the box, or where the button was."""
        (self.element.querySelector(".fk-heading") if self.room.hidden else self.box).focus()


def _paragraphs(words: str) -> Blocks:
    return [("body", paragraph) for paragraph in edits.cut(words)]
