"""Built pages, parsed: as little of the DOM as the site tests need."""

import html.parser
import urllib.parse
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.browser.site_server import Site

ORDINARY_LINK = "a"
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Element:
    """An element with its attributes; children are elements and texts."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    def all(self, tag: str = "", **attributes: str) -> Iterator["Element"]:
        """The elements inside with this tag and these attributes, in order. "_" in a name stands for "-"."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        for child in self.children:
            if isinstance(child, Element):
                if (not tag or child.tag == tag) and all(
                    child.attributes.get(name) == value for name, value in wanted.items()
                ):
                    yield child
                yield from child.all(tag, **attributes)

    def first(self, tag: str = "", **attributes: str) -> "Element":
        for element in self.all(tag, **attributes):
            return element
        raise AssertionError(f"There is no <{tag}> with {attributes} in <{self.tag}>.")

    def having(self, name: str) -> Iterator["Element"]:
        """The elements inside that have this attribute."""
        return (element for element in self.all() if name in element.attributes)

    @property
    def text(self) -> str:
        """What the DOM calls textContent."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def __getitem__(self, name: str) -> str:
        return self.attributes[name]

    def get(self, name: str, other: str = "") -> str:
        return self.attributes.get(name, other)


class _Parser(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("document")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)

    def handle_endtag(self, tag: str) -> None:
        # An end without its start closes nothing; html-validate (make lint) judges the markup.
        for index in range(len(self.open) - 1, 0, -1):
            if self.open[index].tag == tag:
                del self.open[index:]
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse(source: str) -> Element:
    parser = _Parser()
    parser.feed(source)
    parser.close()
    return parser.open[0]


def parsed(folder: Path) -> dict[str, Element]:
    """Every HTML file of a built site, by its path in the site."""
    return {
        path.relative_to(folder).as_posix(): parse(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.html"))
    }


def references(page: Element) -> Iterator[tuple[Element, str]]:
    """(element, address) of everything that a page points to."""
    for element in page.all():
        for attribute in ("href", "src", "action", "data", "poster"):
            if element.get(attribute):
                yield element, element[attribute]
        for part in element.get("srcset").split(","):
            if part.strip():
                yield element, part.split()[0]


def leading_nowhere(pages: dict[str, Element], site: Site) -> list[str]:
    """What pages point to that is not there, or not of the site though it is no ordinary link: page and address."""
    missing = []
    for name, page in pages.items():
        # 404.html is shown at any address, so it must not be relative to its own.
        here = site.built_for + name.removesuffix("index.html")
        for element, address in references(page):
            target, _, anchor = urllib.parse.urljoin(here, address).partition("#")
            target = target.partition("?")[0]
            if not target.startswith(site.built_for):
                if element.tag != ORDINARY_LINK or target.startswith(site.origin):
                    missing.append(f"{name}: {address} is outside of the site")
                continue
            path = urllib.parse.unquote(target[len(site.built_for) :])
            path += "index.html" if path.endswith("/") or not path else ""
            if not (site.folder / path).is_file():
                missing.append(f"{name}: {address}")
            elif anchor and path in pages and not any(e.get("id") == anchor for e in pages[path].all()):
                missing.append(f"{name}: {address} has no such anchor")
    return missing
