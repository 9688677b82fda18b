"""A style sheet that a centre adds: a browser passes over what is amiss in one, and says nothing."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.diagnostics.fault import Fault
from macros.diagnostics.source_text import place, read_text, spaces

UNREAD = re.compile(r"/\*.*?\*/", re.DOTALL)
TEXT = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")
HTML = re.compile(r"<(?:!doctype|html|head|style|link)\b", re.IGNORECASE)
ELSEWHERE = re.compile(r"(?:@import\s+(?:url\(\s*)?|\burl\(\s*)[\"']?(?:https?:)?//", re.IGNORECASE)
NO_HTML = (
    "This is HTML, and a style sheet has rules alone: leave only what stands between <style> and </style>."
)
OTHER_SITE = "Nothing is fetched from another site here: take this out, or put that file among your pages."
OPEN = "This { has no } that ends its rule, so what follows is lost: write it where the rule ends."
CLOSED = "This } ends nothing, so the rule behind it is lost: take it out."


def faults(file: str, path: Path) -> Iterator[Fault]:
    """file: the sheet’s name, as an author knows it."""
    text, wrong = read_text(file, path.read_bytes())
    yield from wrong
    bare = spaces(UNREAD, text)
    found = [(one.start(), OTHER_SITE) for one in ELSEWHERE.finditer(bare)]
    if html := HTML.search(bare):
        found = [(html.start(), NO_HTML)]
    elif unpaired := _unpaired(spaces(TEXT, bare)):
        found.append(unpaired)
    for at, sentence in found:
        yield Fault(file, *place(text, at), sentence)


def _unpaired(bare: str) -> tuple[int, str] | None:
    """The first bracket that closes nothing, or the last one that nothing closes."""
    opened = []
    for one in re.finditer("[{}]", bare):
        if one[0] == "{":
            opened.append(one.start())
        elif not opened:
            return one.start(), CLOSED
        else:
            opened.pop()
    return (opened[-1], OPEN) if opened else None
