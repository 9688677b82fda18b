"""The HTML in a page: what is not closed would swallow all that stands below it."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from macros.diagnostics.source_text import spaces
from macros.lint.page_content import RAW_PART, TAG, blanked

Found = tuple[int, str]  # where, counted from the page's beginning; and a sentence

# Those that people write; the end of a paragraph, of an item or of a cell may be left out.
CLOSED = (
    "a", "abbr", "address", "article", "aside", "b", "big", "blockquote", "button", "center", "cite", "code", "dd",
    "del", "details", "dfn", "div", "dl", "em", "figcaption", "figure", "font", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "i", "ins", "kbd", "mark", "nav", "ol", "pre", "q", "s", "section", "small", "span", "strong",
    "strike", "sub", "summary", "sup", "table", "u", "ul",
)  # fmt: skip
# Those that nobody closes; and the name of what is an address between < and >, or a tag of a program.
NEVER_CLOSED = (
    "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li",
    "link", "meta", "option", "p", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
)  # fmt: skip
NO_WORD = re.compile(r"[:@-]")
ADDRESS = re.compile(r"\](?:\(|:)[ \t]*<[^<>\n]*>")
DRAWN = ("svg", "math")  # what stands in these has names of its own
CURLY = re.compile(r"<[a-z][^<>\n]*?=[ \t]*(?P<sign>[“”„‘’])", re.IGNORECASE)
NOT_CLOSED = "<{0}> is not closed, and all below would belong to it: write </{0}> where it ends."
VANISHES = (
    "Nothing is shown of “{0}”, for browsers take it for HTML: write it in other brackets, or as &lt;…&gt;."
)
NOT_OPENED = "</{0}> ends what was never begun: take it out, or write <{0}> where it begins."
QUOTE = "There is a curly quote ({0}) in this HTML: use a straight one."
ALT = 'A picture needs words for those who can’t see it: write them as in alt="Our front door".'


def faults(text: str) -> Iterator[Found]:
    """text: a whole page."""
    bare = spaces(ADDRESS, spaces(TAG, spaces(RAW_PART, blanked(text))))
    for found in CURLY.finditer(bare):
        yield found.start("sign"), QUOTE.format(found["sign"])
    tags = _Tags(bare)
    yield from tags.found
    for name, at in tags.open:
        sentence = (
            NOT_CLOSED.format(name) if name in CLOSED else VANISHES.format(bare[at:].split(">")[0] + ">")
        )
        yield at, sentence


class _Tags(HTMLParser):
    """The tags of a page. open: those that are not closed, each with its place; found: what else is wrong."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[tuple[str, int]] = []
        self.found: list[Found] = []
        self._lines = [0, *(end.end() for end in re.finditer("\n", text))]
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        drawn = any(name in DRAWN for name, _ in self.open)
        if tag in CLOSED or not (drawn or tag in NEVER_CLOSED or NO_WORD.search(tag)):
            self.open.append((tag, self._at()))
        if tag == "img" and "alt" not in dict(attrs):
            self.found.append((self._at(), ALT))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        at = next((turn for turn in reversed(range(len(self.open))) if self.open[turn][0] == tag), None)
        if at is not None:
            del self.open[at]
        elif tag in CLOSED:
            self.found.append((self._at(), NOT_OPENED.format(tag)))

    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column
