"""Files among a centre's pages that were meant for a page, and are none: by their kind, or by their folder."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from macros.diagnostics.fault import Fault
from macros.model import misplaced
from macros.model.language import called
from macros.model.layers import LOCALES, Layers, known
from macros.model.own_folder import Own

LANGUAGE = "language.yml"
# Of word processors: what a page links to may be meant for downloading, such as a form.
WRITTEN = (".doc", ".docx", ".odt", ".rtf", ".pages")
PACKED = (".zip", ".rar", ".7z")
MARKDOWN = re.compile(rb"^#{1,4} |\]\(|\*\*\w|^- ", re.MULTILINE)
OR_LINK = "If it is there for readers to download, link to it from a page."
WORDS = (
    "A file of a word processor is no page: copy its words into one called {}.md, as plain text. " + OR_LINK
)
UNPACK = (
    "Nothing is unpacked here: unpack it on your computer, and upload the files that are in it. " + OR_LINK
)
OUTSIDE = "This would stand outside of the guide, without its menu: copy its words into a page called {}.md."
IN_MARKDOWN = "The words in here are those of a page, and a page’s name ends in .md: call this {}.md."


def faults(layers: Layers, own: Own) -> Iterator[Fault]:
    """What is wrong with the files of one folder by what they are, and with those in a folder of a language."""
    pages = [path.read_bytes().decode("utf-8", "ignore") for path in layers.own.folder.rglob("*.md")]
    for name in own.files():
        path = own.docs / name
        linked = any(word in page for page in pages for word in (path.name, quote(path.name)))
        if message := _elsewhere(layers, name) or _no_page(path, linked):
            yield Fault(path.relative_to(own.root).as_posix(), 1, 1, message)


def _no_page(path: Path, linked: bool) -> str:
    """What is wrong with a file that was meant for a page; nothing if it is well. linked: whether a page names it."""
    kind = path.suffix.lower()
    if kind in (".html", ".htm"):
        if b"<" in (head := path.read_bytes()[:4096]):
            return OUTSIDE.format(path.stem)
        is_a_page = MARKDOWN.search(head) and b"\n" in head.strip()  # a proof for a search engine is one line
        return IN_MARKDOWN.format(path.stem) if is_a_page else ""
    if kind in WRITTEN and not linked:
        return WORDS.format(re.sub(r"[\W_]+", "-", path.stem.lower()).strip("-"))
    return UNPACK if kind in PACKED and not linked else ""


def _elsewhere(layers: Layers, name: str) -> str:
    """Where a page belongs that was put into a folder, or under the name, of a language; nothing if it was not."""
    if translated := re.fullmatch(r"(.+)[._]([a-z]{2})\.md", name):
        name = f"{translated[2]}/{translated[1]}.md"
    code, _, rest = name.removesuffix(".md").partition("/")
    top = layers.own.folder.relative_to(layers.root).as_posix()
    if Path(name).name == LANGUAGE:
        return misplaced.of_language(code, top)
    if code not in known(layers.root, layers.own) or not (rest or name.endswith(".md")):
        return ""
    inside = name.partition("/")[2] or "index.md"
    if code == layers.first:
        return f"What stands in {top}/docs is in {called(code)} already: move this to {top}/docs/{inside}."
    home = f"{top}/{LOCALES}/{code}/docs"
    where = f"The {called(code)} site stands at {code}/, and its pages in {home}"
    if not rest:
        return f"{where}: move this there, under the name of the page that it translates, such as index.md."
    return f"{where}: move this to {home}/{inside}."
