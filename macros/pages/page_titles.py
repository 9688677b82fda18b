"""Pages of a centre with the title of another page: in the menu nobody can tell the two apart."""

import posixpath
import re
from collections.abc import Iterator

from macros.diagnostics.fault import Fault
from macros.diagnostics.source_text import FRONT, place
from macros.loading.source_files import source
from macros.model.toolkit import Toolkit

IN_HEAD = re.compile(r"^title:[ \t]*([\"']?)(?P<title>[^\n]+?)\1[ \t]*$", re.MULTILINE)
HEADING = re.compile(r"^#[ \t]+(?P<title>[^\n{]+?)[ \t]*(?:\{:[^\n}]*\}[ \t]*)?$", re.MULTILINE)
TWIN = "The page {} has this title already: give this one another."
OURS = "Our page {0} has this title: call this file {0} to take its place, or give it another title."


def notes(toolkit: Toolkit) -> Iterator[str]:
    """Titles that two pages of one folder have, at the centre's; of two of its own, at the later one."""
    layers, docs = toolkit.layers, toolkit.root / "docs"
    own = set(layers.own_pages())
    ours = {path.relative_to(docs).as_posix() for path in docs.rglob("*.md")}
    first: dict[tuple[str, str], str] = {}
    for page in sorted(ours | own, key=lambda page: (page in own, page)):
        one = source(layers.root, layers.page(page))
        title, line = _title(one.text)
        twin = first.setdefault((posixpath.dirname(page), title.casefold()), page)
        if title and page in own and twin != page:
            message = (TWIN if twin in own else OURS).format(posixpath.basename(twin))
            yield str(Fault(one.file, line, 1, message))


def _title(text: str) -> tuple[str, int]:
    """(a page's title, its line): as its head has it, or its first heading; nothing if it has neither."""
    head = FRONT.match(text)
    begin = head.end() if head else 0
    found = IN_HEAD.search(text, 0, begin) or HEADING.search(text, begin)
    return (found["title"], place(text, found.start())[0]) if found else ("", 1)
