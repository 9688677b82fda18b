"""The links of a centre's pages, and those of our pages into them: each has to lead to something that is there.

MkDocs would warn of them without a line, and only at the end of a build.
"""

import posixpath
import re
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple
from urllib.parse import unquote

import markdown  # type: ignore[import-untyped]

from macros.diagnostics.fault import Fault, did_you_mean
from macros.diagnostics.source_text import place, spaces
from macros.lint.file_paths import address as page_address
from macros.lint.page_content import blanked
from macros.lint.page_tag_positions import NOTE
from macros.model.toolkit import Toolkit
from macros.pages import link_choices, link_slips
from macros.pages.made_pages import made_pages

# A link or a picture, whose words may go on in the next line; the address below a name, as in “[name]: page.md”; and
# HTML with its words.
LINK = re.compile(
    r"!?\[(?:[^\]\n]|\n(?!\s*\n))*\]\(\s*"
    r"(?:<(?P<in>[^>\n]*)>|(?P<at>(?:[^\s()\"']|\([^\s()]*\)|[ \t]+(?![\"'\s]))*))"
    r"|^ {0,3}\[[^\]\n^]+\]:\s*<?(?P<below>[^\s>]+)"
    r"|<(?:a|img|source)\b[^<>]*?\s(?:href|src)\s*=\s*(?P<quote>[\"'])?"
    r"(?P<html>(?(quote)[^\"'\n]*|[^\s\"'<>]+))(?(quote)(?P=quote))[^<>]*>"
    r"(?:(?P<shown>[^<\n]+)</a>)?",
    re.MULTILINE | re.IGNORECASE,
)
MADE = re.compile(r"-\d+$")  # by a tag, or to tell two headings apart
HEADING = re.compile(r"<h[1-6]\b[^>]*?\sid=\"([^\"]+)")
ID = re.compile(r"\sid\s*=\s*[\"']?([^\"'\s>]+)")
EXTENSIONS = ("admonition", "attr_list", "md_in_html", "tables", "pymdownx.details", "toc")
# From a page's name to its Markdown, or None if only the engine can do that.
WorkedOut = Callable[[str], str | None]
NEEDED = (
    "Our {0} to “#{1}” in this page, which is not here: write {{: #{1} }} behind the heading that is meant, or replace "
    "{2} too."
)
# A heading takes one pair of braces.
BRACES = re.compile(r"^#{1,6}[ \t].*\{:[ \t]*([^#}\n]+?)[ \t]*\}", re.MULTILINE)
INTO_BRACES = " Does that heading have braces already? Then write it into them, as in {{: {1} #{0} }}."
# Our notes, which are not in the site.
UNSEEN = "decisions/"


def there(toolkit: Toolkit) -> set[str]:
    """The files that a link of a page can lead to: pages, also those that are made, and all else in their folders."""
    docs = toolkit.root / "docs"
    ours = {path.relative_to(docs).as_posix() for path in docs.rglob("*") if path.is_file()}
    return {*ours, *toolkit.layers.files(), *made_pages(toolkit)}


def faults(toolkit: Toolkit, worked_out: WorkedOut) -> Iterator[Fault]:
    """What leads nowhere. worked_out: see ``smoke_test.worked_out``."""
    theirs = set(toolkit.layers.pages())
    known = there(toolkit)
    made = made_pages(toolkit).keys() - theirs
    written = {name for name in known - made if name.endswith(".md") and not name.startswith(UNSEEN)}
    pages = sorted(written | theirs)
    homes = {f"letters/{slug}.md": page for slug, page in toolkit.placed.items()}
    places = _Places(worked_out)

    def file_of(page: str) -> str:
        return toolkit.layers.page(page).relative_to(toolkit.root).as_posix()

    needed: dict[tuple[str, str], list[str]] = {}

    for page in pages:
        for link in _links(toolkit.layers.page(page).read_text(encoding="utf-8-sig")):
            target, name = _leads_to(page, link.address, known, link.html)
            if target is None or (page not in theirs and target not in theirs):
                message = link_slips.elsewhere(link.address)
                target = None
            elif link.html:
                message = link_slips.in_html(page, link.found, target, known)
            else:
                message = link_slips.leads_nowhere(link.address, target, known, page, homes)
            if not message and target and link_choices.are(name):
                message = link_choices.lack(name, target, toolkit)
            elif not message and name and target in pages:
                message = places.lack(target, name)
                if message and page not in theirs:
                    needed.setdefault((target, name), []).append(page)
            if message and page in theirs:
                yield Fault(file_of(page), *link.place, message)
    for (target, name), linking in needed.items():
        text = toolkit.layers.page(target).read_text(encoding="utf-8-sig")
        yield Fault(file_of(target), 1, 1, _needed(list(dict.fromkeys(linking)), name, text))


def _needed(linking: list[str], name: str, text: str) -> str:
    """What a page in the place of ours lacks. linking: our pages that lead there; text: of the page."""
    most = ", ".join(linking[:-1])
    which = f"pages {most} and {linking[-1]} link" if most else f"page {linking[0]} links"
    said = NEEDED.format(which, name, "those pages" if most else "that page")
    return said + (INTO_BRACES.format(name, braces[1]) if (braces := BRACES.search(text)) else "")


class _Places:
    """The places of pages that a link can lead to; each page is worked out once. worked_out: as ``faults`` has it."""

    def __init__(self, worked_out: WorkedOut) -> None:
        self.worked_out = worked_out
        self.known: dict[str, set[str] | None] = {}
        self.titles: dict[str, list[str]] = {}

    def of(self, page: str) -> set[str] | None:
        """Their names; None if only the engine can tell."""
        if page not in self.known:
            text = self.worked_out(page)
            html = text and markdown.markdown(text, extensions=list(EXTENSIONS))
            self.known[page] = None if html is None else set(ID.findall(html))
            self.titles[page] = [name for name in HEADING.findall(html or "") if not MADE.search(name)]
        return self.known[page]

    def lack(self, page: str, name: str) -> str:
        """What to say where a page certainly has no place of this name; nothing if it may have one."""
        here = self.of(page)
        if here is None or name in here:
            return ""
        titles = self.titles[page]  # an author means a heading
        within = [title for title in titles if name.lower() in title]
        near = f" Did you mean “{within[0]}”?" if within else did_you_mean(name, titles)
        near = near or f" Write {{: #{name} }} behind a heading there."
        return f"The page {page} has no place called “#{name}”.{near}"


class Link(NamedTuple):
    """A link of a page. found: as ``LINK`` finds it; place: its line and column, from 1; html: whether it is written in
    HTML.
    """

    found: re.Match[str]
    address: str
    place: tuple[int, int]
    html: bool


def _links(page: str) -> Iterator[Link]:
    """The links of a page's Markdown."""
    bare = blanked(spaces(NOTE, page))  # what is said on GitHub alone leads from there
    for found in LINK.finditer(bare):
        group = next(name for name in ("in", "at", "below", "html") if found[name] is not None)
        at = found.start(group)
        yield Link(found, found[group].strip(), place(bare, at), group == "html")


def _leads_to(page: str, address: str, known: Collection[str], html: bool) -> tuple[str | None, str]:
    """(the file that a link leads to, the place in it); no file for what leads elsewhere, or is made by a tag.

    html: whether the address stands in HTML, which browsers follow from the address of the page, not from its file.
    """
    if "{" in address or re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", address):
        return None, ""
    path, _, fragment = address.partition("#")
    path, name = unquote(path.partition("?")[0]), unquote(fragment)
    if not path:
        return page, name
    folder = page_address(page) if html else posixpath.dirname(page)
    target = posixpath.normpath(posixpath.join(folder, path))
    if html:
        bare = "" if target == "." else target
        target = next(
            (file for file in (f"{bare}.md", posixpath.join(bare, "index.md")) if file in known), target
        )
    return target, name
