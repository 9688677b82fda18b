"""Where in a page a tag of ours stands: what it gives has no room in code, or in the middle of a line."""

import re
from collections.abc import Iterator, Sequence

from macros.diagnostics.source_text import spaces
from macros.lint.page_content import RAW_PART, SHOWN
from macros.lint.page_tags import Tag

Found = tuple[int, str]  # where, counted from the page's beginning; and a sentence

# Those that give a block of HTML.
BLOCKS = ("letter", "sample", "quote", "planner", "doors", "path", "contact", "clocks", "next_step", "wipe")
NOTE = re.compile(r"\{##.*?##\}", re.DOTALL)
CALL = re.compile(r"\{\{-?\s*(?P<name>\w+)\s*\([^{}]*\)[^{}]*\}\}")
IN_CODE = "This stands in code, and its HTML would be shown: take the signs of code (`) away."
IN_LINE = "What “{0}” gives needs a line of its own: put an empty line above and below it."
AGAIN = "This page has the form of “{0}” already, on line {1}: keep one of the two."
# What may stand in front of a block: nothing, or the sign of an item or of a quotation.
BEFORE = re.compile(r"[ \t]*(?:[-*+>]|\d+\.)?[ \t]*")


def faults(text: str) -> Iterator[Found]:
    """text: a whole page."""
    source = spaces(NOTE, spaces(RAW_PART, text))
    hidden = [found for found in SHOWN.finditer(source) if found[0][0] in "`~"]
    for found in CALL.finditer(source):
        if found["name"] not in BLOCKS:
            continue
        begin = source.rfind("\n", 0, found.start()) + 1
        end = source.find("\n", found.end())
        after = source[found.end() : end if end >= 0 else len(source)]
        if any(code.start() < found.start() < code.end() for code in hidden):
            yield found.start(), IN_CODE
        elif "|" not in source[begin : found.start()] and (
            not BEFORE.fullmatch(source[begin : found.start()]) or after.strip()
        ):
            yield found.start(), IN_LINE.format(found["name"])


def twice(tags: Sequence[Tag]) -> Iterator[tuple[Tag, str]]:
    """Forms that a page has already; two of one letter would share their names and answers."""
    first: dict[str, int] = {}
    for tag in tags:
        slug = tag.word(0, "slug") if tag.name == "letter" else ""
        if slug and first.setdefault(slug, tag.line) != tag.line:
            yield tag, AGAIN.format(slug, first[slug])
