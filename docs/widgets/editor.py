"""Changing every word: the letter as text in a box, and what becomes of it when an answer changes later.

A later answer goes into the letter at once, around the reader's words (``letterkit.draft``). A note says so, and takes
it out again. Where both have changed the same words, the reader is asked, at the field or above the letter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from elements import button, on, set_flag, set_text
from form_messages import say

from letterkit import edits, merge3

if TYPE_CHECKING:
    from collections.abc import Callable

    from host import Do, Element

    from letterkit.draft import Draft
    from letterkit.shapes import Blocks, Clash, Edit


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
        self.note = element.querySelector("[data-taken]")
        self.clash = element.querySelector("[data-clash]")
        self.room = element.querySelector("[data-editor]")
        self.words = ""  # what the box has to show; it is written only where it can be seen
        self.shown = host.value(self.box)  # what it showed last
        # Whether the reader has changed the words; what the note says of later answers, or ""; whether the words are
        # too long; whether words of the reader's wait to be brought back; what is to be chosen between, or None.
        self.state: tuple[bool, str, bool, bool, Clash | None] = (False, "", False, False, None)
        # What the reader has done last with later answers: (what the note says of it, what was kept before, and since).
        self.last: tuple[str, Edit, Edit] | None = None

    def wire(self) -> None:
        """From now on its buttons and the box take effect."""
        on(self.element, "edit", self.toggle)
        on(self.element, "done-editing", self.done)
        on(self.element, "undo-edits", self.undo)
        on(self.element, "bring-back", self.bring_back)
        on(self.element, "take-back", self.take_back)
        on(self.element, "choose", self.ask)
        on(self.element, "mine", lambda: self.choose(merge3.MINE))
        on(self.element, "theirs", lambda: self.choose(merge3.THEIRS))
        self.room.addEventListener("input", lambda event: self.typed())  # the box itself may be made anew

    def show(self, draft: Draft, aside: Edit | None) -> None:
        """The letter has changed. aside: the words from which the reader has gone back."""
        self.draft, self.aside = draft, aside
        edit = draft.edit
        clash = draft.clashes[0] if draft.clashes else None
        state = (edit is not None, self._noted(), bool(draft.rest), edit is None and aside is not None, clash)
        if state != self.state:
            self.state = state
            button(self.element, "undo-edits").hidden = not state[0]
            self.note.hidden = not state[1]
            if state[1]:
                set_text(
                    self.note.querySelector("span"),
                    say("answers-since", noted=state[1], what=draft.model["called"]),
                )
                set_text(button(self.note, "take-back"), say("take-back", noted=state[1]))
            button(self.element, "choose").hidden = clash is None
            self.element.querySelector("[data-words-cut]").hidden = not state[2]
            button(self.element, "bring-back").hidden = not state[3]
            self._show_clash(clash)
        if clash:
            host.besideField(self.clash, self.element)
        self.words = draft.words
        if not self.room.hidden:
            self._fill()

    def _noted(self) -> str:
        """What the note says of later answers: "in", "out" or "chosen"; "" if there is nothing to say."""
        draft, last = self.draft, self.last
        if draft.clashes:
            return ""
        if draft.taken:
            return "in"
        return last[0] if last and last[2] == draft.edit else ""

    def _show_clash(self, clash: Clash | None) -> None:
        self.element.toggleAttribute("data-undecided", clash is not None)
        self.clash.hidden = clash is None
        for name, words in zip((merge3.MINE, merge3.THEIRS), clash or ()):
            part = self.clash.querySelector('[data-part="' + name + '"]')
            part.lang = self.draft.place["language"] if words else ""
            set_text(part, words or say("no-sentence"))

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
            host.begin(self.box)

    def done(self) -> None:
        """The button below the box: closes it, and goes on at the letter."""
        self.toggle()
        host.toWaysOut(self.element)

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
        self.changed(before, words)

    def changed(self, before: str, words: str) -> None:
        """The reader has made these words of those that stood there ``before``: keeps them, on top of what another tab
        has made of the letter.
        """
        self.catch_up()
        if self.words not in (before, words):
            words = merge3.merge(_paragraphs(before), words, _paragraphs(self.words)).text
        self.put(words)

    def put(self, words: str) -> None:
        """Keeps the letter in these words of the reader's, with what is too long for it."""
        self.words = words
        self.keep(self.draft.held(words))

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

    def take_back(self) -> None:
        """The note's button: later answers are taken out of the letter again, or the last step is undone."""
        edit = self.draft.edit
        if edit and self._noted() == "in":
            self._keep("out", edit, self.draft.as_left())
        elif self.last:
            self.keep(self.last[1])
        (self.note if self.clash.hidden else self.clash).focus()

    def choose(self, choice: str) -> None:
        """The reader has chosen between two versions of a sentence."""
        edit = self.draft.edit
        if edit and self.draft.clashes:
            self._keep("chosen", edit, self.draft.chosen(choice))
        host.leaveClash(self.clash)

    def ask(self) -> None:
        """Leads to what is to be chosen, above the letter."""
        host.askAbove(self.clash, self.element)

    def _keep(self, noted: str, before: Edit, made: Edit | None) -> None:
        self.last = made and (noted, before, made)
        if not made:  # it is the letter as written: the reader's words lie beside it
            self.put_aside(before)
        self.keep(made)


def _paragraphs(words: str) -> Blocks:
    return [("body", paragraph) for paragraph in edits.cut(words)]
