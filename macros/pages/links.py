"""The links of a centre's pages, and those of our pages into them: each has to lead to something that is there.

MkDocs would warn of them without a line, and only at the end of a build.
"""

import posixpath
import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote, urlsplit

import markdown  # type: ignore[import-untyped]

from macros.diagnostics.fault import Fault, did_you_mean
from macros.lint.page_content import blanked
from macros.model.toolkit import Toolkit
from macros.pages.made_pages import made_pages

# A link or a picture, and the address below a name, as in “[name]: page.md”.
LINK = re.compile(r"!?\[[^\]\n]*\]\(\s*<?([^\s)>]*)|^ {0,3}\[[^\]\n^]+\]:\s*<?([^\s>]+)", re.MULTILINE)
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
            address = found[1] or found[2] or ""
            at = found.start(1 if found[1] else 2)
            place = bare.count("\n", 0, at) + 1, at - bare.rfind("\n", 0, at)
            target, name = _parts(page, address)
            if target is None or (page not in theirs and target not in theirs):
                continue
            file = toolkit.layers.page(page).relative_to(toolkit.root).as_posix()
            message = _leads_nowhere(address, target, known)
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


def _parts(page: str, address: str) -> tuple[str | None, str]:
    """(the file that a link leads to, the place in it); no file for what leads elsewhere, or is made by a tag."""
    if "{" in address or re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", address):
        return None, ""
    split = urlsplit(address)
    path = unquote(split.path)
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    return target, unquote(split.fragment)


def _leads_nowhere(address: str, target: str, there: set[str]) -> str:
    """What is wrong with a link's file; nothing if it is there."""
    if target in there:
        return ""
    if address.startswith("/"):
        how = f"write the way from this page, such as {address.lstrip('/') or 'index.md'}."
        return f"A link can’t begin with a slash, for the site may stand in a folder: {how}"
    bare = target.rstrip("/")
    for page in (f"{bare}.md", f"{bare}/index.md"):
        if page in there:
            return f"A link names the file, not the address: write {_like(address, page)}."
    near = did_you_mean(target, there) or " Look at its name, and at the folder."
    return f"There is no page or file “{target}” to link to.{near}"


def _like(address: str, page: str) -> str:
    """The address of a page's file, written as the author began it."""
    begin = address.split("#")[0].rstrip("/")
    return f"{begin}.md" if page.endswith(f"{posixpath.basename(begin)}.md") else f"{begin}/index.md"
