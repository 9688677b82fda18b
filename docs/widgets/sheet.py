"""The sheet of paper in the page: shows a letter's blocks, only ever as text, and whose words they are."""

from js import document
from pyscript.js_modules import host

from letterkit import whose


class Sheet:
    """element: the form in which the sheet stands."""

    def __init__(self, element):
        self.paper = element.querySelector("[data-paper]")
        self.text = element.querySelector("[data-letter-text]")
        self.blocks = []  # (kind, text) pairs as shown
        self.own = []  # for each, the reader's own stretches
        self.paragraphs = []  # for each, its element and the pieces that it is made of

    def show(self, blocks, own, place):
        """Shows (kind, text) pairs as the country (``place``) lays them out, and scrolls to what has changed."""
        self.paper.dataset.paper = place["paper"]
        self.paper.dataset.sender = place["sender"]
        self.text.lang = place["language"]
        before = self.blocks
        if [kind for kind, _ in blocks] != [kind for kind, _ in before]:
            self._lay_out(blocks)
        self.blocks, self.own = blocks, own
        self._draw(None)
        for index, (_, text) in enumerate(blocks):
            if before and (index >= len(before) or before[index][1] != text):
                host.follow(self.paragraphs[index][0])
                break

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
            pieces = whose.parts(text, self.own[index], here)
            paragraph, known = self.paragraphs[index]
            if pieces != known:
                paragraph.replaceChildren()
                for piece in pieces:
                    paragraph.append(_node(piece))
                self.paragraphs[index] = (paragraph, pieces)
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
            self.paragraphs.append((paragraph, None))


def _node(piece):
    text, own, found = piece
    if not own and not found:
        return text
    element = document.createElement("mark" if found else "span")
    if own:
        element.dataset.own = "yes"
    if found:
        element.dataset.found = "yes"
    element.textContent = text
    return element
