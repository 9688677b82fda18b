"""Where a centre's own files stand: one in the wrong place would be passed over, or push another out, unseen."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from macros.diagnostics.fault import Fault
from macros.model import misplaced
from macros.model.layers import LOCALES, known
from macros.model.own_folder import Own
from macros.model.site_files import CSS, FAVICON, SHARE

# Folders whose files are read, and those in folders below them are not.
FLAT = ("letters", "parts", "countries")
# What MkDocs takes for a page; we take .md only.
PAGES = (".md", ".markdown", ".mkdn", ".mkd")
# Texts that programs look for at the top of a site.
FOR_MACHINES = ("robots.txt", "humans.txt", "security.txt", "ads.txt")
SHORTCUTS = (".url", ".lnk", ".webloc", ".desktop")
OF_GOOGLE = (".gdoc", ".gsheet", ".gslides")
ODD = re.compile(r"[\s#?%&+<>:\"|*\\]+")
MADE = {
    CSS: "The build makes this file and would overwrite yours: give it another name, and write that below “extra_css”.",
    FAVICON: "The build makes this file of your colour and would overwrite yours: give it another name, and write "
    "that after “logo”.",
}


def faults(own: Own, letters: Collection[str], placed: Collection[str], share: str = "") -> Iterator[Fault]:
    """What stands where nothing reads it. letters: their names; placed: those that a page of the guide shows.

    share: the picture that the centre has set for shared links.
    """
    yield from _too_deep(own)
    if not share and SHARE in own.files():
        message = f"The build makes this picture and would overwrite yours: write “share_picture: {SHARE}” to keep it."
        yield _fault(own, own.docs / SHARE, message)
    docs = own.root / "docs"
    ours = [path.relative_to(docs).as_posix() for path in sorted(docs.rglob("*.md"))]
    made = [f"letters/{slug}.md" for slug in sorted(letters) if slug not in placed]
    taken = {address(page): page for page in (*made, *ours)}
    called = {page.lower(): page for page in ours}
    theirs: dict[str, str] = {}
    for name in own.files():
        message = _odd(own, name, taken)
        if not message and name.endswith(".md"):
            twin, first = taken.get(address(name), name), theirs.setdefault(address(name), name)
            message = _clash(name, twin, first, called.get(name.lower(), name), twin in made)
        if message:
            yield _fault(own, own.docs / name, message)


def _odd(own: Own, name: str, taken: Mapping[str, str]) -> str:
    """What is wrong with a file by itself; nothing if it is well. taken: the pages that are there, by address."""
    path = own.docs / name
    top = own.folder.relative_to(own.root).as_posix()
    if message := misplaced.two_endings(path.name):
        return message
    if path.suffix.lower() == ".txt" and name not in FOR_MACHINES:
        page = path.stem.removesuffix(".md")
        if page != path.stem:
            return f"A page’s name ends in .md: call this {page}.md."
        return f"A letter is read from {top}/letters: move it there. A text for readers is a page: call it {page}.md."
    if message := _no_page(path):
        return message
    if name in misplaced.FILES:
        return f"Nothing is read from “{name}” here. {misplaced.advice(name, top)}"
    if path.suffix == ".md" and (odd := ODD.search(name)):
        message = (
            f"“{odd[0]}” in a name makes an address that people can’t type: {_better(own, name, taken)}."
        )
        return message.replace("“ ”", "A space")
    if path.suffix.lower() in PAGES and path.suffix != ".md":
        return f"A page’s name ends in .md, in small letters: call this {path.stem}.md."
    return MADE.get(name, "")


def _better(own: Own, name: str, taken: Mapping[str, str]) -> str:
    """What to call a page instead. A second copy of one of ours need not be meant to stand in its place."""
    names = [one for one in misplaced.renamed(name, ODD) if not (own.docs / one).exists()]
    free = [one for one in names if address(one) not in taken]
    docs = own.root / "docs"
    ours = next((f"{one} to take the place of our page" for one in names if (docs / one).is_file()), "")
    if free:
        return f"call this {free[0]}, or {ours}" if ours else f"call this {free[0]}"
    return f"call this {ours}, or choose another name" if ours else "choose another name"


def _no_page(path: Path) -> str:
    """What is wrong with a file that was meant for a page, or stands for another one; nothing if it is well."""
    name = path.name
    if path.suffix.lower() in OF_GOOGLE:
        return "This only leads to a file at Google: download that one, or copy its words into a page, and upload it."
    if path.suffix.lower() in SHORTCUTS:
        return "This is only a shortcut to something on your computer: upload the file itself."
    if name != name.strip():
        return f"There is a blank at an end of this name: call it {name.strip()}."
    if unicodedata.normalize("NFC", name) != name:
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
        return f"A letter of this name is made of two signs, so that no link finds it: call it {plain}."
    if name.endswith("md") and "." not in name:
        return f"A page’s name ends in .md, with the dot: call this {name.removesuffix('md')}.md."
    if (
        "." not in name and not name.startswith("_") and not name.isupper()
    ):  # CNAME, _redirects: for web servers
        return f"A page’s name ends in .md: call this {name}.md. Any other file needs its own ending, such as .pdf."
    return ""


def _too_deep(own: Own) -> Iterator[Fault]:
    for folder in FLAT:
        top = (own.folder / folder).relative_to(own.root).as_posix()
        for path in sorted((own.folder / folder).rglob("*/*")):
            hidden = any(part.startswith(".") for part in path.relative_to(own.folder).parts)
            if path.is_file() and not hidden:
                code = path.relative_to(own.folder / folder).parts[0]
                home = f"{own.folder.relative_to(own.root).as_posix()}/{LOCALES}/{code}/{folder}"
                home = home if code in known(own.root, own) else top
                message = f"Nothing is read from a folder in {top}: move this to {home}/{path.name}."
                yield _fault(own, path, message)


def _clash(name: str, twin: str, first: str, called: str, made: bool) -> str:
    """What is wrong with a page's name. twin: ours at its address; first: theirs; called: ours but for capitals."""
    if name.startswith("embed/"):
        return "The pages in embed/ are made by the build: move this out of that folder."
    if made:
        tag = f'{{{{ letter("{Path(address(twin)).name}") }}}}'
        return f"A letter has this address: write {tag} where its form goes, or give the page another name."
    if twin != name:
        where = f"Our page {twin} has this address too"
        return f"{where}: call yours {twin} to take its place, or choose another name."
    if first != name:
        return f"Your page {first} has this address too: keep one of the two."
    if called != name:
        where = f"Our page is called {called}"
        return f"{where}: write the name like that to take its place, or choose another name."
    return ""


def address(page: str) -> str:
    """Where a page stands in the site: visit.md and visit/index.md have one address."""
    path = page.removesuffix(".md")
    return "" if path == "index" else path.removesuffix("/index")


def _fault(own: Own, path: Path, message: str) -> Fault:
    return Fault(path.relative_to(own.root).as_posix(), 1, 1, message)
