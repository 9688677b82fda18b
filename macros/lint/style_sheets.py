"""A style sheet that a centre adds: a browser passes over what is amiss in one, and says nothing."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import tinycss2

from macros.diagnostics.fault import Fault
from macros.diagnostics.source_text import read_text

HTML = ("!", "html", "head", "style", "link")
ELSEWHERE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
NO_HTML = (
    "This is HTML, and a style sheet has rules alone: leave only what stands between <style> and </style>."
)
OTHER_SITE = "Nothing is fetched from another site here: take this out, or put that file among your pages."
OPEN = "This { has no } that ends its rule, so what follows is lost: write it where the rule ends."
CLOSED = "This } ends nothing, so the rule behind it is lost: take it out."
END = "end-of-the-sheet"


def faults(file: str, path: Path) -> Iterator[Fault]:
    """file: the sheet’s name, as an author knows it."""
    text, wrong = read_text(file, path.read_bytes())
    yield from wrong
    # A bracket that nothing closes has the end within it.
    tokens = tinycss2.parse_component_value_list(f"{text}\n{END}")
    found = [(one, NO_HTML) for one, behind in pairwise(tokens) if one == "<" and _word(behind) in HTML][:1]
    for token, sentence in found or [*_fetched(tokens), *_unpaired(tokens)]:
        yield Fault(file, token.source_line, token.source_column, sentence)


def _word(token: Any) -> str:
    return str(getattr(token, "value", "")).lower()


def _fetched(tokens: list[Any]) -> Iterator[tuple[Any, str]]:
    """What a browser would fetch from another site, by its address, or at the @import before it."""
    rule = None  # the at-rule in which a token stands
    for token in tokens:
        if token.type == "at-keyword":
            rule = token
        elif token == ";" or token.type == "{} block":
            rule = None
        name = rule.lower_value if rule else ""
        quoted = token.type == "function" and token.lower_name == "url"
        address = next((one.value for one in token.arguments if one.type == "string"), "") if quoted else ""
        if token.type == "url" or (token.type == "string" and name == "import"):
            address = token.value
        if ELSEWHERE.match(address) and name != "namespace":
            yield rule if name == "import" else token, OTHER_SITE
        yield from _fetched(_inside(token))


def _unpaired(tokens: list[Any]) -> Iterator[tuple[Any, str]]:
    """The first bracket that closes nothing, or the last one that nothing closes."""
    for token in tokens:
        if token.type == "error" and token.kind == "}":
            yield token, CLOSED
            return
    opened = None
    while tokens and _word(tokens[-1]) != END:
        opened = tokens[-1]
        tokens = _inside(opened)
    if tokens and opened and opened.type == "{} block":
        yield opened, OPEN


def _inside(token: Any) -> list[Any]:
    return getattr(token, "content", None) or getattr(token, "arguments", None) or []
