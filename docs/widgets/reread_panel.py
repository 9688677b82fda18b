"""Your own sentences, read once more: a quiet look at what the reader wrote, before the letter leaves.

No machine can weigh a whole thought. So the reader sees their own sentences alone, with a few questions, and changes
one with a press or puts a calmer sentence of ours in its place. Nothing here is ever asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from elements import button, every, on, set_text, text_in
from form_messages import say

from letterkit import reread

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

    from host import Do, Element
    from review import Review

    from letterkit.draft import Draft
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


class RereadPanel:
    """element: the form, which has no room for it where the letter is for the reader alone. read: has the letter read;
    put: called with the letter in other words of the reader's. say: says what was done once the list is closed.
    """

    review: Review  # of the letter that it shows

    def __init__(
        self, element: Element, read: Do, put: Callable[[str], object], say: Callable[[str], object]
    ) -> None:
        self.read = read
        self.put = put
        self.say = say
        self.sentences: list[Sentence] = []  # the reader's own in the letter, in order
        self.items: list[Item] = []
        self.read_so: list[str] = []  # the reader's own sentences, as they were read last
        self.room = element.querySelector("[data-before]")
        if not self.room:
            return
        self.dialog = element.querySelector("[data-reread]")
        self.list = self.dialog.querySelector("ol")
        self.template = element.querySelector("[data-one-sentence]").content
        on(element, "reread", self.open)
        self.dialog.querySelector("[data-done]").addEventListener("click", lambda event: self.dialog.close())
        self.dialog.addEventListener("close", lambda event: self._closed())
        host.whenLeaving(self._take_rest)

    def show(self, review: Review, sentences: list[Sentence]) -> None:
        """The letter was read. sentences: what ``reading`` has found in it."""
        self.review = review
        self.sentences = sentences
        if self.room:
            self.room.hidden = not sentences
            was_read = [one.text for one in sentences] == self.read_so
            said = say("own-read") if was_read else say("own-sentences", count=len(sentences))
            set_text(self.room.querySelector("[data-own-count]"), said)
            self.room.toggleAttribute("data-read", was_read)
            host.dress(button(self.room, "reread"), "fk-quiet", was_read)

    def reading(self, review: Review) -> Generator[None, None, list[Sentence]]:
        """Finds the reader's own sentences in a letter, in steps."""
        draft = review.draft
        if not review.begun:
            return []
        known = reread.names(draft.model, draft.given)
        # As long as the reader has changed no word, what is ours is told by its marks.
        ours = []
        if draft.edit:
            written = yield from reread.sentences(draft.written.blocks, draft.written.own, known)
            ours = reread.ours_of(written) + list(self._calm(draft).values())
        found = yield from reread.sentences(draft.letter.blocks, draft.letter.own, known)
        return reread.theirs(found, ours)

    def _calm(self, draft: Draft) -> Mapping[str, str]:
        """Our calmer sentences in the language of the letter, by the names of their messages."""
        theirs = draft.model.get("calm")
        if theirs is not None or not self.room:
            return theirs or {}
        chips = every(self.template.querySelectorAll("[data-calm]"))
        return {chip.dataset.says: chip.dataset.calm for chip in chips}

    def open(self) -> None:
        """Shows them."""
        self._fill()
        host.showDialog(self.dialog)
        self.dialog.querySelector("h2").focus()

    def _fill(self) -> None:
        self.read()
        self.list.replaceChildren()
        self.items = []
        for sentence in self.sentences:
            element = self.template.cloneNode(True).firstElementChild
            item = Item(sentence, element)
            self.items.append(item)
            self._wire(item)
            self._draw(item)
            self.list.append(element)
        none = not self.items
        self.dialog.querySelector("[data-some]").hidden = none
        self.list.hidden = none
        self._say(say("all-ours") if none else "")

    def _wire(self, item: Item) -> None:
        def on(name: str, do: Do) -> None:
            item.part(name).addEventListener("click", lambda event: do())

        on("sentence", lambda: self._edit(item))
        on("keep", lambda: self._take(item))
        on("leave", lambda: self._close(item))
        on("back", lambda: self._put(item, item.was))
        calm = self._calm(self.review.draft)
        item.part("calm").setAttribute("aria-label", say("sentence-calm", sentence=item.was))
        for chip in every(item.element.querySelectorAll("[data-calm]")):
            words = calm.get(chip.dataset.says, "")
            chip.hidden = not words
            chip.setAttribute("aria-label", say("sentence-calmer", words=chip.textContent, sentence=words))
            chip.addEventListener("click", lambda event, words=words: self._put(item, words, ours=True))  # type: ignore[misc]

    def _draw(self, item: Item) -> None:
        """Shows a sentence with what surrounds it: the reader's words in full ink, the rest in grey."""
        unchanged = item.now == item.was
        item.part("before").textContent = item.sentence.before
        item.part("after").textContent = item.sentence.after
        text = item.part("text")
        text.replaceChildren()
        for words, mine in item.sentence.pieces if unchanged else [(item.now, not item.ours)]:
            piece = text_in("span", words)
            piece.className = "fk-mine" if mine else "fk-ours"
            text.append(piece)
        # What the rules say of this sentence, where they say anything.
        titles = self.review.titles(item.sentence.start, item.sentence.end) if unchanged else []
        noticed = say("sentence-noticed", titles="; ".join(titles)) if titles else ""
        item.part("noticed").hidden = not noticed
        item.part("noticed").textContent = noticed
        item.part("back").hidden = unchanged
        item.part("calm").hidden = item.ours or not self._calm(self.review.draft)
        for name in ("before", "text", "after", "words"):
            item.part(name).lang = self.review.draft.place["language"]
        self._show_box(item, shown=False)

    def _show_box(self, item: Item, shown: bool) -> None:
        item.part("box").hidden = not shown
        item.part("shown").hidden = shown
        item.part("ways").hidden = shown

    # What the reader does

    def _edit(self, item: Item) -> None:
        words = item.part("words")
        words.value = item.now
        self._show_box(item, shown=True)
        words.focus()

    def _close(self, item: Item) -> None:
        self._show_box(item, shown=False)
        item.part("sentence").focus()

    def _take(self, item: Item) -> None:
        words = " ".join([word for word in item.part("words").value.replace("\n", " ").split(" ") if word])
        if words == item.now:
            self._close(item)
        else:
            self._put(item, words)

    def _closed(self) -> None:
        """The reader has read them: nothing calls for it until they are others."""
        self._take_rest()
        self.read()
        self.read_so = [one.text for one in self.sentences]
        self.show(self.review, self.sentences)

    def _take_rest(self) -> None:
        """The list is closed, in whichever way, or the page is: what stands in an open box was meant to be kept."""
        changed = False
        for item in list(self.items):
            if not item.part("box").hidden:
                before = item.now
                self._take(item)
                changed = changed or item.now != before
        if changed:
            self.say(say("sentence-changed"))

    def _put(self, item: Item, words: str, ours: bool = False) -> None:
        """Puts words in the place of a sentence, in the letter itself. ours: whether they are."""
        self.read()
        text = self.review.draft.letter.text
        place = self._place(item, text)
        if place is None:
            self._fill()  # the letter has changed in another tab: these are its sentences now
            self.dialog.querySelector("h2").focus()
            return
        self.put(text[: place[0]] + words + text[place[1] :])
        item.now, item.ours = words, ours
        self._draw(item)
        self._say(
            say("sentence-put" if ours else "sentence-changed" if words != item.was else "sentence-back")
        )
        item.part("sentence" if words else "back").focus()

    def _place(self, item: Item, text: str) -> Stretch | None:
        """(start, end) of a sentence in the text of the letter as it is now, or None."""
        at = 0
        for other in self.items:
            start = text.find(other.now, at)
            if start == -1:
                return None
            at = start + len(other.now)
            if other is item:
                return start, at
        return None

    def _say(self, sentence: str) -> None:
        set_text(self.dialog.querySelector("[data-reread-said]"), sentence)
