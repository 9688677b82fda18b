"""The sheet of paper in the page: shows a letter's blocks, only ever as text, and whose words they are."""

from js import document
from pyscript.js_modules import host

from letterkit import whose


class Sheet:
    """element: the form in which the sheet stands."""

    def __init__(self, element):
        self.paper = element.querySelector("[data-paper]")
        self.text = element.querySelector("[data-letter-text]")
        self.place = None  # of the country, as laid out
        self.blocks = []  # (kind, text) pairs as shown
        self.own = []  # for each, the reader's own stretches
        self.paragraphs = []  # for each, a ``_Paragraph``

    def show(self, blocks, place):
        """Shows (kind, text) pairs as the country (``place``) lays them out, and scrolls to what has changed.

        Whose words a changed paragraph is made of is guessed from what it was; ``show_own`` says it for certain.
        """
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
                whose.carried(before[index][1], own[index], text) for index, (_, text) in enumerate(blocks)
            ]
        self.blocks, self.own = blocks, own
        self._draw(None)
        for index, (_, text) in enumerate(blocks):
            if before and (index >= len(before) or before[index][1] != text):
                host.follow(self.paragraphs[index].element)
                break

    def show_own(self, own):
        """Shows whose words the letter is made of: for each block the reader's own stretches."""
        if own != self.own:
            self.own = own
            self._draw(None)

    def mark(self, start, end):
        """Marks what was found at these positions of the plain text, and brings it into view."""
        self._draw((start, end))
        marked = self.text.querySelector("[data-found]")
        if marked:
            host.showMark(marked)

    def unmark(self):
        self._draw(None)

    def _draw(self, found):
        """Brings each paragraph up to date; those that are as they were stay untouched."""
        at = 0
        for index, (_, text) in enumerate(self.blocks):
            here = None
            if found and found[0] < at + len(text) and found[1] > at:
                here = (found[0] - at, found[1] - at)
            self.paragraphs[index].draw(text, self.own[index], here)
            at += len(text) + 2  # the empty line between two paragraphs

    def _lay_out(self, blocks):
        """A paragraph a block; the empty lines between them are text, so that textContent is the plain letter."""
        self.text.replaceChildren()
        self.paragraphs = []
        for index, (kind, _) in enumerate(blocks):
            if index:
                self.text.append("\n\n")
            paragraph = document.createElement("p")
            paragraph.dataset.block = kind
            self.text.append(paragraph)
            self.paragraphs.append(_Paragraph(paragraph))


class _Paragraph:
    """A paragraph of the sheet, and what is drawn in it."""

    def __init__(self, element):
        self.element = element
        self.drawn = None
        self.pieces = []
        self.nodes = []  # one for each piece

    def draw(self, text, own, found):
        if self.drawn == (text, own, found):
            return
        self.drawn = (text, own, found)
        pieces = whose.parts(text, own, found)
        if [piece[1:] for piece in pieces] == [piece[1:] for piece in self.pieces]:
            # The same pieces, of which one has changed its words: so at nearly every key.
            for node, piece, before in zip(self.nodes, pieces, self.pieces):
                if piece[0] != before[0]:
                    node.textContent = piece[0]
        else:
            self.element.replaceChildren()
            self.nodes = [_node(piece) for piece in pieces]
            for node in self.nodes:
                self.element.append(node)
        self.pieces = pieces


def _node(piece):
    text, own, found = piece
    if not own and not found:
        return document.createTextNode(text)
    element = document.createElement("mark" if found else "span")
    if own:
        element.dataset.own = "yes"
    if found:
        element.dataset.found = "yes"
    element.textContent = text
    return element
