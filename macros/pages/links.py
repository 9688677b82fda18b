"""The links of a centre's pages, and those of our pages into them: each has to lead to something that is there.

MkDocs would warn of them without a line, and only at the end of a build.
"""

import posixpath
import re
from collections.abc import Callable, Collection, Iterator
from urllib.parse import unquote, urlsplit

import markdown  # type: ignore[import-untyped]

from macros.diagnostics.fault import Fault, did_you_mean
from macros.lint.file_paths import address as page_address
from macros.lint.page_content import blanked
from macros.model.toolkit import Toolkit
from macros.pages import link_slips
from macros.pages.made_pages import made_pages

# A link or a picture, whose words may go on in the next line; the address below a name, as in “[name]: page.md”; and
# HTML with its words.
LINK = re.compile(
    r"!?\[(?:[^\]\n]|\n(?!\s*\n))*\]\(\s*"
    r"(?:<(?P<in>[^>\n]*)>|(?P<at>(?:[^\s()\"']|\([^\s()]*\)|[ \t]+(?![\"'\s]))*))"
    r"|^ {0,3}\[[^\]\n^]+\]:\s*<?(?P<below>[^\s>]+)"
    r"|<(?:a|img|source)\b[^<>]*?\s(?:href|src)\s*=\s*(?P<quote>[\"'])(?P<html>[^\"'\n]*)(?P=quote)[^<>]*>"
    r"(?:(?P<shown>[^<\n]+)</a>)?",
    re.MULTILINE | re.IGNORECASE,
)
ID = re.compile(r"\sid\s*=\s*[\"']?([^\"'\s>]+)")
EXTENSIONS = ("admonition", "attr_list", "md_in_html", "tables", "pymdownx.details", "toc")
WorkedOut = Callable[
    [str], str | None
]  # from a page's name to its Markdown, or None if only the engine can do that
NEEDED = (
    "Our page {0} links to “#{1}” in this page, which is not here: write {{: #{1} }} behind the heading that is meant, "
    "or replace that page too."
)
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
    ids: dict[str, set[str] | None] = {}

    def lacks(page: str, name: str) -> bool:
        if page not in ids:
            text = worked_out(page)
            html = text and markdown.markdown(text, extensions=list(EXTENSIONS))
            ids[page] = None if html is None else set(ID.findall(html))
        here = ids[page]
        return here is not None and name not in here

    for page in pages:
        bare = blanked(toolkit.layers.page(page).read_text(encoding="utf-8-sig"))
        for found in LINK.finditer(bare):
            group = next(name for name in ("in", "at", "below", "html") if found[name] is not None)
            address, at = found[group].strip(), found.start(group)
            place = bare.count("\n", 0, at) + 1, at - bare.rfind("\n", 0, at)
            target, name = _parts(page, address, known, group == "html")
            if target is None or (page not in theirs and target not in theirs):
                if page in theirs and (message := link_slips.elsewhere(address)):
                    yield Fault(
                        toolkit.layers.page(page).relative_to(toolkit.root).as_posix(), *place, message
                    )
                continue
            file = toolkit.layers.page(page).relative_to(toolkit.root).as_posix()
            if group == "html":
                message = link_slips.in_html(page, found, target, known)
            else:
                message = link_slips.leads_nowhere(address, target, known)
            if message and page in theirs:
                yield Fault(file, *place, message)
            elif not message and name and target in pages and lacks(target, name):
                if page in theirs:
                    near = (
                        did_you_mean(name, ids[target] or ())
                        or f" Write {{: #{name} }} behind a heading there."
                    )
                    yield Fault(file, *place, f"The page {target} has no place called “#{name}”.{near}")
                else:
                    home = toolkit.layers.page(target).relative_to(toolkit.root).as_posix()
                    yield Fault(home, 1, 1, NEEDED.format(page, name))


def _parts(page: str, address: str, known: Collection[str], html: bool) -> tuple[str | None, str]:
    """(the file that a link leads to, the place in it); no file for what leads elsewhere, or is made by a tag.

    html: whether the address stands in HTML, which browsers follow from the address of the page, not from its file.
    """
    if "{" in address or re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", address):
        return None, ""
    split = urlsplit(address)
    path = unquote(split.path)
    if not path:
        return page, unquote(split.fragment)
    folder = page_address(page) if html else posixpath.dirname(page)
    target = posixpath.normpath(posixpath.join(folder, path))
    if html:
        bare = "" if target == "." else target
        target = next(
            (name for name in (f"{bare}.md", posixpath.join(bare, "index.md")) if name in known), target
        )
    return target, unquote(split.fragment)
