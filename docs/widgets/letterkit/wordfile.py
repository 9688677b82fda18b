"""Blocks of a letter to the parts of a Word file (.docx, ECMA-376): XML texts, to be zipped by the caller.

A real letter: paragraphs with space between them, the country's paper, the language of the text, and the
recipient in a frame that stands where the window of the usual envelope shows it. One writer for the reader's own
letter (MicroPython, in the browser) and for the blank template (CPython, at build time).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import wordparts
from letterkit.text_direction import has_script, runs_from_right, stretches

if TYPE_CHECKING:
    from letterkit.shapes import Blocks, Place

# Twentieths of a point, the unit of Word: 1 mm is 56.7 of them.
MM = 567 / 10

# Paper in mm, and where the address stands: left, top and width of the frame, inside the window of a DL envelope
# (A4 folded in three; BS 4264 and DIN 680: 20 mm from the left, 45 mm from the top, 90 x 35 mm or more) or of a
# No. 10 envelope (Letter folded in three; window 7/8 inch from the left, about 2 inches from the top).
PAPERS: dict[str, dict[str, float]] = {
    "A4": {"width": 210, "height": 297, "left": 25, "top": 52, "frame": 80},
    "Letter": {"width": 215.9, "height": 279.4, "left": 25.4, "top": 54, "frame": 85},
}
MARGIN = {"top": 15, "side": 25, "bottom": 18}
NARROWER = 10  # the sender's frame than the recipient's
# The body begins below the window, so that nothing else shows in it.
WINDOW_END = {"A4": 90, "Letter": 88}

# What stands in a frame pushes nothing: how high it is has to be known. A line of the font takes so many mm, and has
# room for so many characters a mm of its width; both with something to spare. And what stands between two blocks.
LINE = 5.1
FROM_LEFT = "\u200e"  # a mark that is not seen
CHARACTERS = 0.45
BETWEEN = 3

# Space before and after each kind of block, in points.
SPACE = {
    "sender": (0, 0), "recipient": (0, 0), "date": (0, 14), "subject": (0, 12), "salutation": (0, 8),
    "close": (8, 0), "signature": (42, 0), "heading": (14, 4), "page": (0, 8), "address": (0, 0),
    "lines": (0, 10),
}  # fmt: skip
BODY_SPACE = (0, 8)
FRAMES = ("sender", "recipient")
NAMES = ("sender", "recipient", "signature", "address")
HEADINGS = ("heading", "page")


def parts(
    blocks: Blocks, place: Place, title: str, author: str = "", stamp: str = ""
) -> list[tuple[str, str]]:
    """(name, text) pairs: the parts of the file, in the order in which they are zipped.

    blocks: (kind, text) pairs as ``letter.Letter`` has them; place: the country's conventions; title: of the document;
    author: who has written it, or ""; stamp: when, in UTC as ``20261019T083000Z``, or "".
    """
    targets = ((wordparts.OFFICE + "/styles", "styles.xml"), (wordparts.OFFICE + "/settings", "settings.xml"))
    return [
        ("[Content_Types].xml", wordparts.content_types()),
        ("_rels/.rels", wordparts.package()),
        ("docProps/core.xml", wordparts.core(title, place["language"], author, stamp)),
        ("word/_rels/document.xml.rels", wordparts.relations(targets)),
        ("word/styles.xml", wordparts.styles(place["language"], (SPACE["heading"],) * 2)),
        ("word/settings.xml", wordparts.settings()),
        ("word/document.xml", _document(blocks, place)),
    ]


def _twips(millimetres: float) -> str:
    return str(int(millimetres * MM + 0.5))


def _document(blocks: Blocks, place: Place) -> str:
    paper = PAPERS[place["paper"]]
    sheet = _Sheet(blocks, place)
    body = ""
    below = not sheet.has_window
    under_page = False
    for number, (kind, text) in enumerate(blocks):
        # The sender and the recipient are frames: what comes first after them, mostly the date, begins lower down.
        opens = not below and kind not in FRAMES
        below = below or opens
        under_page = under_page or kind == "page"
        level = 2 if under_page and kind == "heading" else 1
        # Where a letter runs over, its close takes the end of the last paragraph along to the next page.
        stays = kind == "body" and number + 1 < len(blocks) and blocks[number + 1][0] == "close"
        body += sheet.block(kind, text, opens=opens, level=level, stays=stays)
    return (
        # Some readers of Word files look for the name r, although nothing here needs it.
        wordparts.HEAD + '<w:document xmlns:w="' + wordparts.W + '" xmlns:r="' + wordparts.OFFICE + '"><w:body>' + body
        + '<w:sectPr><w:pgSz w:w="' + _twips(paper["width"]) + '" w:h="' + _twips(paper["height"]) + '"/>'
        + '<w:pgMar w:top="' + _twips(MARGIN["top"]) + '" w:right="' + _twips(MARGIN["side"])
        + '" w:bottom="' + _twips(MARGIN["bottom"]) + '" w:left="' + _twips(MARGIN["side"])
        + '" w:header="340" w:footer="340" w:gutter="0"/></w:sectPr></w:body></w:document>'
    )  # fmt: skip


class _Sheet:
    """How blocks lie on the paper of a letter. has_window: whether its address shows in an envelope's window;
    from_right: whether it runs from the right, and so a name alone on a line, and a line that begins with one, as well.
    """

    def __init__(self, blocks: Blocks, place: Place) -> None:
        self.place = place
        self.has_window = any(kind == "recipient" for kind, _ in blocks)
        self.from_right = runs_from_right(" ".join([text for kind, text in blocks if kind == "body"]))
        paper = PAPERS[place["paper"]]
        sender = MARGIN["top"] + _height(blocks, "sender", paper["frame"] - NARROWER)
        # On the left the sender stands above the recipient, and a long one pushes the address out of the window.
        on_right = place["sender"] == "right"
        self.top = paper["top"] if on_right else max(paper["top"], sender + BETWEEN)
        recipient = self.top + _height(blocks, "recipient", paper["frame"])
        self.opens = max(WINDOW_END[place["paper"]], sender + BETWEEN, recipient + BETWEEN)

    def block(self, kind: str, text: str, *, opens: bool, level: int, stays: bool) -> str:
        """The paragraphs of a block. opens: whether it is the first of the page's own text, below the window. level: of
        a heading. stays: whether it stays with the block that follows.
        """
        lines = text.split("\n")
        before, after = SPACE.get(kind, BODY_SPACE)
        made = []
        for index, line in enumerate(lines):
            settings = '<w:pStyle w:val="Heading' + str(level) + '"/>' if kind in HEADINGS else ""
            settings += "<w:keepNext/>" if stays else self._settings(kind)
            from_right = runs_from_right(line)
            rtl = from_right or (self.from_right and kind not in FRAMES)
            settings += "<w:bidi/>" if rtl else ""
            # An address and a list are paragraphs of their own, line by line; space stands around the whole.
            first = str(before * 20) if index == 0 else "0"
            last = str(after * 20) if index == len(lines) - 1 else "0"
            if kind == "lines":
                first = "200"  # room to write by hand
            if opens and index == 0:
                first = _twips(self.opens - MARGIN["top"])
            settings += '<w:spacing w:before="' + first + '" w:after="' + last + '"/>'
            settings += _indent(kind, line)
            # A name in Arabic stands in an English letter where names stand: for Word, a line ends on the “right”.
            if from_right and kind in NAMES and (kind in FRAMES or not self.from_right):
                settings += '<w:jc w:val="right"/>'
            made.append(
                "<w:p><w:pPr>"
                + settings
                + "</w:pPr>"
                + _runs(line, kind, rtl and has_script(line))
                + "</w:p>"
            )
        return "".join(made)

    def _settings(self, kind: str) -> str:
        """Where a paragraph of this kind stands, and what it stays with."""
        paper = PAPERS[self.place["paper"]]
        if kind == "recipient":
            return (
                '<w:framePr w:w="' + _twips(paper["frame"]) + '" w:hSpace="0" w:vSpace="0" w:wrap="around"'
                + ' w:vAnchor="page" w:hAnchor="page" w:x="' + _twips(paper["left"])
                + '" w:y="' + _twips(self.top) + '"/>'
            )  # fmt: skip
        if kind == "sender" and self.has_window:
            left = 125 if self.place["sender"] == "right" else paper["left"]
            return (
                '<w:framePr w:w="' + _twips(paper["frame"] - NARROWER)
                + '" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="' + _twips(left)
                + '" w:y="' + _twips(MARGIN["top"]) + '"/>'
            )  # fmt: skip
        if kind == "page":
            return "<w:keepNext/><w:pageBreakBefore/>"
        if kind == "close":
            return "<w:keepNext/><w:keepLines/>"
        return ""


def _height(blocks: Blocks, kind: str, width: float) -> float:
    """How many mm the frame of this kind takes, as near as one can tell without the font. width: of it, in mm."""
    most = int(width * CHARACTERS)
    lines = [line for one, text in blocks if one == kind for line in text.split("\n")]
    return LINE * sum([1 + max(0, len(line) - 1) // most for line in lines])


def _indent(kind: str, line: str) -> str:
    mark = line.split(" ", 1)[0]
    if kind == "body" and (mark in ("-", "•", "☐") or (mark[-1:] == "." and mark[:-1] in ("1", "2", "3"))):
        return '<w:ind w:left="360" w:hanging="360"/>'
    return ""


def _runs(line: str, kind: str, line_rtl: bool) -> str:
    bold = "<w:b/><w:bCs/>" if kind == "subject" else ""
    made = []
    for text, rtl in stretches(line, line_rtl):
        settings = bold
        if line_rtl and not rtl and not has_script(text):
            # LibreOffice goes by the characters alone: they would turn a number's groups.
            text = FROM_LEFT + text
        if rtl:
            hebrew = any(0x590 <= ord(character) <= 0x5FF for character in text)
            settings += '<w:rtl/><w:lang w:bidi="' + ("he-IL" if hebrew else "ar-SA") + '"/>'
        made.append(
            "<w:r>" + ("<w:rPr>" + settings + "</w:rPr>" if settings else "")
            + '<w:t xml:space="preserve">' + wordparts.escape(text) + "</w:t></w:r>"
        )  # fmt: skip
    return "".join(made)
