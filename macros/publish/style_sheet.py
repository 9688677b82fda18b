"""The one style sheet of the site: the theme's, the centre's colours and ours, each in a layer.

Ours stand in ``site_templates/styles`` (what holds for every page) and beside the components that they dress. Layers
decide who wins, not the weight of a selector, so none of ours needs ``!important``. A centre's own sheets
(``extra_css``) stand in no layer: they win over all of it. What dresses nothing of the site stays behind.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from macros.model.site_files import CSS
from macros.publish import page_scripts, search, source_maps, style_rules
from macros.publish.source_maps import Place
from macros.publish.style_rules import Piece

THEME = "assets/stylesheets/main.*.min.css"
# Its colours: no page asks for them, and what they name is no reason to keep anything.
COLOURS = "assets/stylesheets/palette.*.min.css"
SCRIPTS = "assets/javascripts/bundle.*.min.js"
# With these in a centre's settings the theme's script makes parts of which no page has anything yet: a button for code.
# Each begins with a word that is looked for as a whole: a pattern with a choice would be tried at each character.
ASKS = [re.compile(one) for one in (r'"features": \[[^\]]', r'"version": \{', r'annotate\b(?!": null)')]
# What kinds of boxes the theme can dress: words such as “question” and “example”, which stand in each page's text too.
KIND = re.compile(r"\.admonition\.([\w-]+)")
CLASSES = re.compile(r"\bclass=[\"']?([^\"'>]*)")
FROM_THE_RIGHT = re.compile(r"<(?:html|body)\b[^>]*\bdir=[\"']?rtl\b")
ORDER = "@layer theme, base, components, states;"
BASE = ("tokens", "text", "page")
# The last line of the sheet: a page without it has a part of the sheet, or none (docs/widgets/inline/looks.js).
WHOLE = ":root { --fk-whole: yes; }\n"
COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


class Part(NamedTuple):
    """Whole lines of the sheet, and the file of ours, seen from the project's folder, that they are, or "" for none."""

    text: str
    file: str = ""


def write(site: Path, templates: Path, colours: str, others: Collection[str] = ()) -> None:
    """Writes the style sheet into a built site, with its map beside it. templates: ``site_templates``; colours: those
    that the centre set; others: the folders of the site in other languages, each of which has a sheet of its own.
    """
    parts = joined(sorted(site.glob(THEME)), templates, colours)
    # They come into the pages later.
    inline = sorted((templates.parent / "docs" / "widgets" / "inline").glob("*.js"))
    read = {path: path.read_text(encoding="utf-8") for path in [*_others(site, others), *inline]}
    texts = [page_scripts.without_ours(text) for text in read.values()]
    names = style_rules.names_in(texts)
    theirs = style_rules.names_in(path.read_text(encoding="utf-8") for path in sorted(site.glob(SCRIPTS)))
    if not any(one.search(text) for one in ASKS for text in texts):
        theirs = style_rules.beside(theirs, names)
    names |= theirs
    sheet = "".join(part.text for part in parts)
    boxes = frozenset(KIND.findall(sheet))
    names -= boxes - style_rules.names_in(_classes(site, read))
    if any(FROM_THE_RIGHT.search(text) for text in texts):
        names |= {style_rules.FROM_THE_RIGHT}
    left = style_rules.used(sheet, names)
    beside = (site / CSS).with_name(Path(CSS).name + source_maps.ENDING)
    line = source_maps.line_of(beside.name, style=True)
    (site / CSS).write_text("".join(piece.text for piece in left) + line, encoding="utf-8")
    beside.write_text(_map(left, parts, templates.parent), encoding="utf-8")


def _classes(site: Path, read: Mapping[Path, str]) -> Iterator[str]:
    """Where a class of the theme is named: in an element of a page, or in a script or a sheet of a centre's own."""
    for path, text in read.items():
        if path.suffix == ".html":
            yield from CLASSES.findall(text)
        elif path.is_relative_to(site) and path.relative_to(site).parts[0] != "widgets":
            yield text


def _map(left: list[Piece], parts: list[Part], root: Path) -> str:
    """The map of what is left of these parts. root: the project's folder."""
    # The file of each line, and the line before it.
    begins = accumulate((part.text.count("\n") for part in parts), initial=0)
    lines = [
        (part.file, begin)
        for part, begin in zip(parts, begins, strict=False)
        for _ in range(part.text.count("\n"))
    ]
    files = sorted({part.file for part in parts if part.file})
    pieces: list[tuple[str, Place | None]] = []
    for piece in left:
        file, begin = lines[piece.line - 1]
        place = Place(file, piece.line - begin, piece.column - 1) if file else None
        pieces.append((piece.text, place))
    sources = {file: (root / file).read_text(encoding="utf-8") for file in files}
    return source_maps.written(source_maps.mappings(pieces, files), sources)


def _others(site: Path, languages: Collection[str]) -> list[Path]:
    """All files of a site that can name a class or a property: pages, scripts, a centre's own sheets.

    What is only added afterwards, and names nothing of ours, is no reason for another sheet the second time.
    """
    theme = {path for pattern in (THEME, COLOURS, SCRIPTS) for path in site.glob(pattern)}
    theme |= {site / CSS, site / search.WORKERS / search.STAND_IN}
    added = {*languages, "runtime", "python", "offline-worker.js"}
    found = [path for kind in ("html", "js", "py", "css") for path in sorted(site.rglob(f"*.{kind}"))]
    return [
        path
        for path in found
        if path not in theme and path.parent.name != "lunr" and path.relative_to(site).parts[0] not in added
    ]


def joined(theme: list[Path], templates: Path, colours: str) -> list[Part]:
    """The whole sheet, in parts. theme: the theme's own files."""
    root = templates.parent
    base, *more = (_ours(templates / "styles" / f"{name}.css", root) for name in BASE)
    layers = {
        "theme": [Part(_read(path)) for path in theme],
        "base": [base, Part(colours), *more],
        "components": [_ours(path, root) for path in sorted((templates / "components").glob("*.css"))],
        "states": [_ours(templates / "styles" / "states.css", root)],
    }
    parts = [Part(f"{ORDER}\n")]
    for name, sheets in layers.items():
        parts += [Part(f"@layer {name} {{\n"), *sheets, Part("}\n")]
    # Paper has the last word: what only works on a screen is laid aside there, wherever it comes from.
    return [*parts, _ours(templates / "styles" / "print.css", root), Part(WHOLE)]


def _ours(path: Path, root: Path) -> Part:
    return Part(_read(path), path.relative_to(root).as_posix())


def _read(path: Path) -> str:
    """A sheet without its comments, in as many lines."""
    source = path.read_text(encoding="utf-8").rstrip() + "\n"
    return COMMENT.sub(lambda found: "\n" * found[0].count("\n"), source)
