"""The sheet of paper in the page: shows a letter's blocks, only ever as text."""

from js import document
from pyscript.js_modules import host


class Sheet:
    """element: the form in which the sheet stands."""

    def __init__(self, element):
        self.paper = element.querySelector("[data-paper]")
        self.text = element.querySelector("[data-letter-text]")
        self.shown = []  # (kind, text, paragraph) of each block

    def show(self, blocks, place):
        """Shows (kind, text) pairs as the country (``place``) lays them out, and scrolls to what has changed."""
        self.paper.dataset.paper = place["paper"]
        self.paper.dataset.sender = place["sender"]
        self.text.lang = place["language"]
        before = self.shown
        if [kind for kind, _ in blocks] != [kind for kind, _, _ in before]:
            self._lay_out(blocks)
        changed = None
        for index, (kind, text) in enumerate(blocks):
            known, paragraph = self.shown[index][1:]
            if text != known:
                paragraph.textContent = text
                self.shown[index] = (kind, text, paragraph)
            if changed is None and (index >= len(before) or before[index][1] != text):
                changed = paragraph
        if before and changed:
            host.follow(changed)

    def _lay_out(self, blocks):
        """A paragraph a block; the empty lines between them are text, so that textContent is the plain letter."""
        self.text.replaceChildren()
        self.shown = []
        for index, (kind, _) in enumerate(blocks):
            if index:
                self.text.append("\n\n")
            paragraph = document.createElement("p")
            paragraph.dataset.block = kind
            self.text.append(paragraph)
            self.shown.append((kind, None, paragraph))
