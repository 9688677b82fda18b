"""The scripts that stand in a page itself (``docs/widgets/inline``), so that nothing has to arrive for them."""

from pathlib import Path

from macros.publish import smaller

# On every page. They must stand before the style sheets: a script behind them waits until they are there.
EVERYWHERE = ("wipe.js", "looks.js", "menu.js")
# On pages with a form, in this order: each leans on those before it.
OF_FORMS = ("refills.js", "asked.js", "keep.js", "rescue.js", "watch.js", "pastes.js", "theme.js")
# On pages that a device keeps: when they are alive.
OF_GUIDE = "offline.js"


def elements(root: Path, names: tuple[str, ...]) -> str:
    """The elements of these scripts. root: the project's folder."""
    folder = root / "docs" / "widgets" / "inline"
    # All at once: to start the program takes longer than what it does.
    every = (*EVERYWHERE, *OF_FORMS, OF_GUIDE)
    sources = {name: (folder / name).read_text(encoding="utf-8") for name in every}
    short = smaller.scripts(root / "node_modules", sources)
    return "".join(f"<script>{short[name]}</script>" for name in names)


def element_for_guide(root: Path, address: str) -> str:
    """The element that loads what keeps the guide on a device. address: of that script, from the page."""
    return elements(root, (OF_GUIDE,)).replace("<script>", f'<script data-offline="{address}">')
