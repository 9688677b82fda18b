"""The scripts that stand in a page itself (``docs/widgets/inline``), so that nothing has to arrive for them.

Those that stand together are one: for each, the browser would stop reading the page.
"""

from collections.abc import Mapping
from pathlib import Path

from macros.publish import scripts, source_maps
from macros.publish.scripts import Script

# On every page. They must stand before the style sheets: a script behind them waits until they are there.
EVERYWHERE = ("wipe.js", "looks.js", "menu.js")
# On pages with a form, in this order: each leans on those before it.
OF_FORMS = ("refills.js", "asked.js", "pastes.js", "keep.js", "rescue.js", "watch.js", "theme.js")
# On the home page, where no form is.
OF_HOME = "home.js"
# On pages that a device keeps: when they are alive.
OF_GUIDE = "offline.js"
# Stands in no page: what it becomes is in ``search.py``. esbuild makes it together with the others.
OF_SEARCH = "search.js"
# What those are called that are made of several.
TOGETHER = {"everywhere.js": EVERYWHERE, "forms.js": OF_FORMS}
# Where their maps stand in the site.
MAPS = "assets/inline"


def made(root: Path) -> dict[str, Script]:
    """All of them, by their names. root: the project's folder."""
    folder, alone = root / scripts.INLINE, (OF_HOME, OF_GUIDE, OF_SEARCH)
    names = (*EVERYWHERE, *OF_FORMS, *alone)
    sources = {name: (folder / name).read_text(encoding="utf-8") for name in names}
    for name, parts in TOGETHER.items():
        sources[name] = "".join(f'import "./{part}";\n' for part in parts)
    wanted = (*TOGETHER, *alone)
    return scripts.each(root / "node_modules", sources, scripts.IN_PAGE, scripts.INLINE, wanted)


def write_maps(site: Path, ours: Mapping[str, Script]) -> None:
    """Writes their maps into a built site."""
    (site / MAPS).mkdir(parents=True, exist_ok=True)
    for name in (*TOGETHER, OF_HOME, OF_GUIDE):
        (site / MAPS / f"{name}{source_maps.ENDING}").write_text(ours[name].map, encoding="utf-8")


def element(ours: Mapping[str, Script], name: str, up: str) -> str:
    """The element of one of them. up: the way from the page to the site's root (``../``)."""
    where = source_maps.line_of(f"{up}{MAPS}/{name}{source_maps.ENDING}")
    return f"<script>{ours[name].code}{where}</script>"


def element_for_guide(ours: Mapping[str, Script], up: str, address: str) -> str:
    """The element that loads what keeps the guide on a device. address: of that script, from the page."""
    return element(ours, OF_GUIDE, up).replace("<script>", f'<script data-offline="{address}">')
