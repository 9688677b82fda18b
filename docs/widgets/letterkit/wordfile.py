"""Blocks of a letter to the parts of a Word file (.docx, ECMA-376): XML texts, to be zipped by the caller.

A real letter: paragraphs with space between them, the country's paper, the language of the text, and the
recipient in a frame that stands where the window of the usual envelope shows it. One writer for the reader's own
letter (MicroPython, in the browser) and for the blank template (CPython, at build time).
"""

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
# The body begins below the window, so that nothing else shows in it.
WINDOW_END = {"A4": 90, "Letter": 88}

TYPES = (
    ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
    ("xml", "application/xml"),
)
OVERRIDES = (
    (
        "/word/document.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    ),
    ("/word/styles.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"),
    ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

# Space before and after each kind of block, in points; None is the body.
SPACE = {
    "sender": (0, 0), "recipient": (0, 0), "date": (0, 14), "subject": (0, 12), "salutation": (0, 8),
    "close": (8, 0), "signature": (42, 0), "heading": (14, 4), "page": (0, 8), "address": (0, 0),
    "lines": (0, 10),
}  # fmt: skip
BODY_SPACE = (0, 8)
FRAMES = ("sender", "recipient")


def parts(blocks, place, title):
    """(name, text) pairs: the parts of the file, in the order in which they are zipped.

    blocks: (kind, text) pairs as ``letter.Letter`` has them; place: the country's conventions; title: of the document.
    """
    return [
        ("[Content_Types].xml", _content_types()),
        (
            "_rels/.rels",
            _relations(
                (
                    (OFFICE + "/officeDocument", "word/document.xml"),
                    (
                        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                        "docProps/core.xml",
                    ),
                )
            ),
        ),
        ("docProps/core.xml", _core(title, place["language"])),
        ("word/_rels/document.xml.rels", _relations(((OFFICE + "/styles", "styles.xml"),))),
        ("word/styles.xml", _styles(place["language"])),
        ("word/document.xml", _document(blocks, place)),
    ]


def escape(text):
    """Text for XML: markup as entities. Control characters are gone already (``text.clean``)."""
    text = text.replace("\ufffe", "").replace(
        "\uffff", ""
    )  # no characters, says Unicode, and XML refuses them
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def is_rtl(character):
    """Whether a character is of a script written from right to left (Hebrew, Arabic and their kin)."""
    code = ord(character)
    return 0x590 <= code <= 0x8FF or 0xFB1D <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFF


def stretches(text):
    """(text, is right to left) pairs: a line cut where the direction of its script changes.

    What stands between two words of one direction goes with them, what stands between two directions with the left.
    """
    found = []
    between = ""
    for character in text:
        rtl = is_rtl(character)
        if not rtl and found and found[-1][1] and character in " .,:;-()'’":
            between += character
        elif found and found[-1][1] == rtl:
            found[-1] = (found[-1][0] + between + character, rtl)
            between = ""
        else:
            found.append((between + character, rtl))
            between = ""
    if between:
        found.append((between, False))
    return found


def _twips(millimetres):
    return str(int(millimetres * MM + 0.5))


def _document(blocks, place):
    paper = PAPERS[place["paper"]]
    has_window = any(kind == "recipient" for kind, _ in blocks)
    body = ""
    below = not has_window
    for kind, text in blocks:
        # The sender and the recipient are frames: what comes first after them, mostly the date, begins lower down.
        opens = not below and kind not in FRAMES
        below = below or opens
        body += _block(kind, text, place, has_window, opens)
    return (
        HEAD + '<w:document xmlns:w="' + W + '"><w:body>' + body
        + '<w:sectPr><w:pgSz w:w="' + _twips(paper["width"]) + '" w:h="' + _twips(paper["height"]) + '"/>'
        + '<w:pgMar w:top="' + _twips(MARGIN["top"]) + '" w:right="' + _twips(MARGIN["side"])
        + '" w:bottom="' + _twips(MARGIN["bottom"]) + '" w:left="' + _twips(MARGIN["side"])
        + '" w:header="340" w:footer="340" w:gutter="0"/></w:sectPr></w:body></w:document>'
    )  # fmt: skip


def _block(kind, text, place, has_window, opens):
    """opens: whether it is the first of the page's own text, below the window."""
    lines = text.split("\n")
    before, after = SPACE.get(kind, BODY_SPACE)
    made = []
    for index, line in enumerate(lines):
        settings = _settings(kind, place, has_window)
        # An address and a list are paragraphs of their own, line by line; space stands around the whole.
        first = str(before * 20) if index == 0 else "0"
        last = str(after * 20) if index == len(lines) - 1 else "0"
        if kind == "lines":
            first = "200"  # room to write by hand
        if opens and index == 0:
            first = _twips(WINDOW_END[place["paper"]] - MARGIN["top"])
        settings += '<w:spacing w:before="' + first + '" w:after="' + last + '"/>'
        settings += _indent(kind, line, place)
        # A name in Arabic stands in an English letter where a name stands; a paragraph in Arabic runs from the right.
        if kind == "body" and len([c for c in line if is_rtl(c)]) * 2 > len(line):
            settings = settings.replace("<w:spacing", "<w:bidi/><w:spacing", 1)
        made.append("<w:p><w:pPr>" + settings + "</w:pPr>" + _runs(line, kind) + "</w:p>")
    return "".join(made)


def _settings(kind, place, has_window):
    paper = PAPERS[place["paper"]]
    if kind == "recipient":
        return (
            '<w:framePr w:w="' + _twips(paper["frame"]) + '" w:hSpace="0" w:vSpace="0" w:wrap="around"'
            + ' w:vAnchor="page" w:hAnchor="page" w:x="' + _twips(paper["left"])
            + '" w:y="' + _twips(paper["top"]) + '"/>'
        )  # fmt: skip
    if kind == "sender" and has_window:
        left = 125 if place["sender"] == "right" else paper["left"]
        return (
            '<w:framePr w:w="' + _twips(paper["frame"] - 10) + '" w:wrap="around" w:vAnchor="page" w:hAnchor="page"'
            + ' w:x="' + _twips(left) + '" w:y="' + _twips(MARGIN["top"]) + '"/>'
        )  # fmt: skip
    if kind == "page":
        return "<w:keepNext/><w:pageBreakBefore/>"
    if kind == "heading":
        return "<w:keepNext/>"
    if kind == "close":
        return "<w:keepNext/><w:keepLines/>"
    return ""


def _indent(kind, line, place):
    mark = line.split(" ", 1)[0]
    if kind == "body" and (mark in ("-", "•", "☐") or (mark[-1:] == "." and mark[:-1] in ("1", "2", "3"))):
        return '<w:ind w:left="360" w:hanging="360"/>'
    return ""


def _runs(line, kind):
    bold = "<w:b/><w:bCs/>" if kind in ("subject", "heading", "page") else ""
    made = []
    for text, rtl in stretches(line):
        settings = bold + ("<w:rtl/>" if rtl else "")
        made.append(
            "<w:r>" + ("<w:rPr>" + settings + "</w:rPr>" if settings else "")
            + '<w:t xml:space="preserve">' + escape(text) + "</w:t></w:r>"
        )  # fmt: skip
    return "".join(made)


def _styles(language):
    # Cambria is in every Word since 2007, on Windows and macOS; LibreOffice has a font of the same widths for it.
    return (
        HEAD + '<w:styles xmlns:w="' + W + '"><w:docDefaults><w:rPrDefault><w:rPr>'
        + '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Times New Roman"/>'
        + '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="' + escape(language) + '"/>'
        + '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="264" w:lineRule="auto"/></w:pPr>'
        + '</w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        + '<w:name w:val="Normal"/></w:style>'
        + "</w:styles>"
    )  # fmt: skip


def _core(title, language):
    return (
        HEAD + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        + ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>' + escape(title) + "</dc:title><dc:language>"
        + escape(language) + "</dc:language></cp:coreProperties>"
    )  # fmt: skip


def _relations(pairs):
    found = []
    for index, (kind, target) in enumerate(pairs):
        found.append(
            '<Relationship Id="r' + str(index + 1) + '" Type="' + kind + '" Target="' + target + '"/>'
        )
    return HEAD + '<Relationships xmlns="' + RELS + '">' + "".join(found) + "</Relationships>"


def _content_types():
    found = [
        '<Default Extension="' + extension + '" ContentType="' + kind + '"/>' for extension, kind in TYPES
    ]
    found += ['<Override PartName="' + name + '" ContentType="' + kind + '"/>' for name, kind in OVERRIDES]
    return (
        HEAD
        + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        + "".join(found)
        + "</Types>"
    )
