"""Your own sentences, read once more: a quiet look at what the reader wrote, before the letter leaves.

No machine can weigh a whole thought. So the reader sees their own sentences alone, with a few questions, and changes
one with a press or puts a calmer sentence of ours in its place. Nothing here is ever asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from form_messages import say
from questions import set_text

from letterkit import reread

if TYPE_CHECKING:
    from form import Form
    from host import Do, Element

    from letterkit.reread import Sentence
    from letterkit.shapes import Stretch


class Item:
    """A sentence as it is shown. was, now: its words when the list was made, and since; ours: whether they are ours."""

    def __init__(self, sentence: Sentence, element: Element) -> None:
        self.was = self.now = sentence.text
        self.sentence = sentence
        self.element = element
        self.ours = False

    def part(self, name: str) -> Element:
        """The element in it with this data-part."""
        return self.element.querySelector('[data-part="' + name + '"]')


class Reread:
    """form: the ``form.Form`` whose letter it shows."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.room = form.find("[data-before]")
        self.dialog = form.find("[data-reread]")
        self.list = self.dialog.querySelector("ol")
        self.items: list[Item] = []

    def wire(self) -> None:
        """From now on its buttons take effect."""
        self.form.on("reread", self.open)
        self.dialog.querySelector("[data-done]").addEventListener("click", lambda event: self.dialog.close())

    def sentences(self) -> list[Sentence]:
        """The reader's own sentences in the letter as it stands, in order."""
        form = self.form
        known = reread.names(form.spoken, form.given)
        # As long as the reader has changed no word, what is ours is told by its marks.
        ours = []
        if form.editor.holds:
            ours = reread.our_sentences(form.written.blocks, form.written.own, known) + self._calm()
        return reread.own_sentences(form.blocks, form.own, known, ours)

    def _calm(self) -> list[str]:
        found = self._template().querySelectorAll("[data-calm]")
        return [found[index].dataset.calm for index in range(found.length)]

    def _template(self) -> Element:
        return self.form.find("[data-one-sentence]").content

    def show(self, begun: bool, count: int) -> None:
        """The letter has been read, when the reader paused. begun: whether anything of it is the reader's; count: how
        many of its sentences are.
        """
        self.room.hidden = not begun
        set_text(self.room.querySelector("[data-own-count]"), say("own-sentences", count=count))

    def open(self) -> None:
        """Shows them."""
        self.form.session.catch_up()
        self.form.finish()
        self._fill()
        host.showDialog(self.dialog)
        self.dialog.querySelector("h2").focus()

    def _fill(self) -> None:
        found = self.sentences()
        self.form.findings_panel.look()
        self.list.replaceChildren()
        self.items = []
        for sentence in found:
            element = self._template().cloneNode(True).firstElementChild
            item = Item(sentence, element)
            self.items.append(item)
            self._wire(item)
            self._draw(item)
            self.list.append(element)
        self.dialog.querySelector("[data-some]").hidden = not found
        self.list.hidden = not found
        self._say("" if found else say("all-ours"))

    def _wire(self, item: Item) -> None:
        def on(name: str, do: Do) -> None:
            item.part(name).addEventListener("click", lambda event: do())

        on("sentence", lambda: self._edit(item))
        on("keep", lambda: self._take(item))
        on("leave", lambda: self._close(item))
        on("back", lambda: self._put(item, item.was, False))
        chips = item.element.querySelectorAll("[data-calm]")
        for index in range(chips.length):
            words = chips[index].dataset.calm
            chips[index].setAttribute(
                "aria-label", say("sentence-calmer", words=chips[index].textContent, sentence=words)
            )
            chips[index].addEventListener("click", lambda event, words=words: self._put(item, words, True))  # type: ignore[misc]

    def _draw(self, item: Item) -> None:
        """Shows a sentence with what surrounds it: the reader's words in full ink, the rest in grey."""
        unchanged = item.now == item.was
        item.part("before").textContent = item.sentence.before
        item.part("after").textContent = item.sentence.after
        text = item.part("text")
        text.replaceChildren()
        for words, mine in item.sentence.parts if unchanged else [(item.now, not item.ours)]:
            piece = host.document.createElement("span")
            piece.className = "fk-mine" if mine else "fk-ours"
            piece.textContent = words
            text.append(piece)
        noticed = self._noticed(item) if unchanged else ""
        item.part("noticed").hidden = not noticed
        item.part("noticed").textContent = noticed
        item.part("back").hidden = unchanged
        item.part("calm").hidden = item.ours
        self._show_box(item, False)

    def _noticed(self, item: Item) -> str:
        """What the rules say of this sentence, where they say anything."""
        titles = self.form.findings_panel.titles(item.sentence.start, item.sentence.end)
        return say("sentence-noticed", titles="; ".join(titles)) if titles else ""

    def _show_box(self, item: Item, shown: bool) -> None:
        item.part("box").hidden = not shown
        item.part("shown").hidden = shown
        item.part("ways").hidden = shown

    # What the reader does

    def _edit(self, item: Item) -> None:
        words = item.part("words")
        words.value = item.now
        self._show_box(item, True)
        words.focus()

    def _close(self, item: Item) -> None:
        self._show_box(item, False)
        item.part("sentence").focus()

    def _take(self, item: Item) -> None:
        words = " ".join([word for word in item.part("words").value.replace("\n", " ").split(" ") if word])
        if words == item.now:
            self._close(item)
        else:
            self._put(item, words, False)

    def _put(self, item: Item, words: str, ours: bool) -> None:
        """Puts words in the place of a sentence, in the letter itself."""
        form = self.form
        form.session.catch_up()
        form.finish()
        place = self._place(item)
        if place is None:
            self._fill()  # the letter has changed in another tab: these are its sentences now
            self.dialog.querySelector("h2").focus()
            return
        form.editor.put(form.text[: place[0]] + words + form.text[place[1] :])
        form.finish()
        item.now, item.ours = words, ours
        self._draw(item)
        self._say(
            say("sentence-put" if ours else "sentence-changed" if words != item.was else "sentence-back")
        )
        item.part("sentence" if words else "back").focus()

    def _place(self, item: Item) -> Stretch | None:
        """(start, end) of a sentence in the letter as it is now, or None."""
        at = 0
        for other in self.items:
            start = self.form.text.find(other.now, at)
            if start == -1:
                return None
            at = start + len(other.now)
            if other is item:
                return start, at
        return None

    def _say(self, sentence: str) -> None:
        set_text(self.dialog.querySelector("[data-reread-said]"), sentence)
