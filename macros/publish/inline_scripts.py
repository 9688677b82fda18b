"""The scripts that stand in a page itself (``docs/widgets/inline``), so that nothing has to arrive for them."""

from pathlib import Path

# In this order: each leans on those before it.
NAMES = ("keep.js", "rescue.js", "watch.js")


def elements(root: Path) -> str:
    """The elements of these scripts. root: the project's folder."""
    folder = root / "docs" / "widgets" / "inline"
    return "".join(
        f"<script>{_short((folder / name).read_text(encoding='utf-8'))}</script>" for name in NAMES
    )


def _short(source: str) -> str:
    """A script without its comments of whole lines and its indents: every reader loads it with every page."""
    lines = [line.strip() for line in source.splitlines()]
    return "\n".join(line for line in lines if line and not line.startswith("//"))
