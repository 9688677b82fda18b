"""The one style sheet of the site: the theme's, the centre's colours and ours, each in a layer.

Ours stand in ``site_templates/styles`` (what holds for every page) and beside the components that they dress. Layers
decide who wins, not the weight of a selector, so none of ours needs ``!important``. A centre's own sheets
(``extra_css``) stand in no layer: they win over all of it. What dresses nothing of the site stays behind.
"""

import re
from collections.abc import Collection
from pathlib import Path

from macros.model.site_files import CSS
from macros.publish import style_rules

THEME = "assets/stylesheets/main.*.min.css"
SCRIPTS = "assets/javascripts/bundle.*.min.js"
# With these in a centre's settings the theme's script makes parts of which no page has anything yet: a button for code.
# Each begins with a word that is looked for as a whole: a pattern with a choice would be tried at each character.
ASKS = [re.compile(one) for one in (r'"features": \[[^\]]', r'"version": \{', r'annotate\b(?!": null)')]
ORDER = "@layer theme, base, components, states;"
BASE = ("tokens", "text", "page")
# The last line of the sheet: a page without it has a part of the sheet, or none (docs/widgets/inline/looks.js).
WHOLE = ":root { --fk-whole: yes; }\n"
COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


def write(site: Path, templates: Path, colours: str, others: Collection[str] = ()) -> None:
    """Writes the style sheet into a built site. templates: ``site_templates``; colours: those that the centre set;
    others: the folders of the site in other languages, each of which has a sheet of its own.
    """
    whole = joined(sorted(site.glob(THEME)), templates, colours)
    # They come into the pages later.
    inline = sorted((templates.parent / "docs" / "widgets" / "inline").glob("*.js"))
    texts = [path.read_text(encoding="utf-8") for path in [*_others(site, others), *inline]]
    names = style_rules.names_in(texts)
    theirs = style_rules.names_in(path.read_text(encoding="utf-8") for path in sorted(site.glob(SCRIPTS)))
    if not any(one.search(text) for one in ASKS for text in texts):
        theirs = style_rules.beside(theirs, names)
    names |= theirs
    (site / CSS).write_text(style_rules.used(whole, names), encoding="utf-8")


def _others(site: Path, languages: Collection[str]) -> list[Path]:
    """All files of a site that can name a class or a property: pages, scripts, a centre's own sheets.

    What is only added afterwards, and names nothing of ours, is no reason for another sheet the second time.
    """
    theme = {*site.glob(THEME), *site.glob(SCRIPTS), site / CSS}
    added = {*languages, "runtime", "python", "offline-worker.js"}
    found = [path for kind in ("html", "js", "py", "css") for path in sorted(site.rglob(f"*.{kind}"))]
    return [
        path
        for path in found
        if path not in theme and path.parent.name != "lunr" and path.relative_to(site).parts[0] not in added
    ]


def joined(theme: list[Path], templates: Path, colours: str) -> str:
    """The whole sheet. theme: the theme's own files."""
    base, *more = (templates / "styles" / f"{name}.css" for name in BASE)
    components = sorted((templates / "components").glob("*.css"))
    layers = {
        "theme": [_read(path) for path in theme],
        "base": [_read(base), colours, *map(_read, more)],
        "components": [_read(path) for path in components],
        "states": [_read(templates / "styles" / "states.css")],
    }
    parts = [ORDER, *(f"@layer {name} {{\n{''.join(sheets)}}}" for name, sheets in layers.items())]
    # Paper has the last word: what only works on a screen is laid aside there, wherever it comes from.
    return COMMENT.sub("", "\n".join([*parts, _read(templates / "styles" / "print.css"), WHOLE]))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8").rstrip() + "\n"
