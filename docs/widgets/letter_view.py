"""The sheet of paper in the page: shows a letter's blocks, only ever as text; whose words they are, and its gaps."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import host
from elements import every

from letterkit import provenance

if TYPE_CHECKING:
    from collections.abc import Callable

    from host import Element

    from letterkit.letter import Letter
    from letterkit.shapes import Blocks, Gap, Mark, Piece, Place, Stretches

# Milliseconds until it is found out whose words a letter is made of, which takes as long as to write it: more than lie
# between two keys of somebody who types fast, and so few that it is done before the next key of somebody who doesn't.
REST = 150


class LetterView:
    """element: the form in which the sheet stands; labels: those of the questions, by name. letter: as it stands."""

    letter: Letter

    def __init__(self, element: Element, labels: dict[str, str]) -> None:
        self.paper = element.querySelector("[data-paper]")
        self.text = element.querySelector("[data-letter-text]")
        self.labels = labels
        # Takes words of the reader's and the text of their block; gives the label of their question, or "".
        self.label_of: Callable[[str, str], str] = lambda words, text: ""
        # Called when it is known whose words the letter is made of.
        self.told_apart: Callable[[], object] = lambda: None
        self.at_rest = host.afterPause(lambda: self.tell_apart(), REST)
        self.place: Place | None = None  # of the country, as laid out
        self.blocks: Blocks = []  # (kind, text) pairs as shown
        self.own: list[Stretches] = []  # for each, the reader's own stretches
        self.gaps: list[list[Gap]] = []  # for each, its gaps
        self.marks: list[Mark] = []  # (start, end, key) of what was found, in the whole text
        self.paragraphs: list[_Paragraph] = []  # for each, a ``_Paragraph``
        self.untouched: int | None = None  # the place of the block in which the reader is typing

    def show(self, letter: Letter, gaps: list[list[Gap]], place: Place) -> None:
        """Shows a letter with the gaps of each block, as the country (``place``) lays it out.

        Whose words a changed paragraph is made of is guessed from what it was; ``at_rest`` has it told for certain, a
        moment after it was asked for last.
        """
        self.letter, blocks = letter, letter.blocks
        if self.untouched is not None:
            return  # what the reader has typed there is what the letter says
        if place is not self.place:
            self.place = place
            self.paper.dataset.paper = place["paper"]
            self.paper.dataset.sender = place["sender"]
            self.text.lang = place["language"]
        before, own = self.blocks, self.own
        if [kind for kind, _ in blocks] != [kind for kind, _ in before]:
            self._lay_out(blocks)
            own = [[] for _ in blocks]
        else:
            own = [
                provenance.carried(before[index][1], own[index], text)
                for index, (_, text) in enumerate(blocks)
            ]
        self.blocks, self.own, self.gaps = blocks, own, gaps
        self.marks = []  # what was found stood in the letter as it was
        self._draw()

    def tell_apart(self) -> None:
        """Shows whose words the letter is made of."""
        own = self.letter.own
        if own != self.own and self.untouched is None:
            self.own = own
            self._draw()
        self.told_apart()

    def mark(self, marks: list[Mark]) -> None:
        """Marks what was found: (start, end, key) of each, by its positions in the plain text."""
        if marks != self.marks and self.untouched is None:
            self.marks = marks
            self._draw()

    def marked(self, key: str) -> Element | None:
        """The first element that is marked with this key, or None."""
        for element in every(self.text.querySelectorAll("[data-found]")):
            if element.dataset.found == key:
                return element
        return None

    def index_of(self, element: Element) -> int | None:
        """The place of the block in which an element of the sheet stands; None if it stands in none."""
        for index, paragraph in enumerate(self.paragraphs):
            if paragraph.element.contains(element):
                return index
        return None

    def forget(self, index: int) -> None:
        """What the reader has typed into a paragraph is drawn anew."""
        self.paragraphs[index] = _Paragraph(self.paragraphs[index].element, self)

    def _draw(self) -> None:
        """Brings each paragraph up to date; those that are as they were stay untouched."""
        at = 0
        for index, (_, text) in enumerate(self.blocks):
            end = at + len(text)
            here = [(a - at, b - at, key) for a, b, key in self.marks if a < end and b > at]
            self.paragraphs[index].draw(text, self.own[index], here, self.gaps[index])
            at = end + 2  # the empty line between two paragraphs

    def _lay_out(self, blocks: Blocks) -> None:
        """A paragraph a block; the empty lines between them are text, so that textContent is the plain letter."""
        host.layOut(self.text, " ".join([kind for kind, _ in blocks]))
        elements = every(self.text.querySelectorAll("[data-block]"))
        self.paragraphs = [_Paragraph(element, self) for element in elements]


class _Paragraph:
    """A paragraph of the sheet (view), and what is drawn in it."""

    def __init__(self, element: Element, view: LetterView) -> None:
        self.element = element
        self.view = view
        self.drawn: tuple[str, Stretches, list[Mark], list[Gap]] | None = None
        self.pieces: list[Piece] = []

    def draw(self, text: str, own: Stretches, marks: list[Mark], gaps: list[Gap]) -> None:
        """Brings the paragraph up to date. own, marks, gaps: in its own text, as ``provenance.pieces`` takes them."""
        if self.drawn == (text, own, marks, gaps):
            return
        self.drawn = (text, own, marks, gaps)
        pieces, before = provenance.pieces(text, own, marks, gaps), self.pieces
        self.pieces = pieces
        if [piece[1:] for piece in pieces] == [piece[1:] for piece in before]:
            # The same pieces, of which one has changed its words: so at nearly every key.
            changed = [
                (index, piece[0]) for index, piece in enumerate(pieces) if piece[0] != before[index][0]
            ]
            if host.redraw(self.element, json.dumps(changed)):
                return
        # Piece by piece: MicroPython writes out a long list of them in a time that grows with its square.
        written = [json.dumps(piece + (self._label(piece, text),)) for piece in pieces]
        host.draw(self.element, "[" + ",".join(written) + "]")

    def _label(self, piece: Piece, block: str) -> str:
        """The label of the question that a piece waits for, or answers; one with a mark leads to what is said of it.
        block: the text of the paragraph.
        """
        text, own, found, gap = piece
        if gap or found or not own:
            return self.view.labels.get(gap, "")
        return self.view.label_of(text, block)
