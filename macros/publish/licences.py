"""The licences that travel with a site: the toolkit's own, and the notice of the theme whose files it serves.

Those of what runs in the browser stand beside it (``runtime.py``).
"""

import importlib.metadata
import shutil
from pathlib import Path

FOLDER = "licences"
THEME = "mkdocs-material"


def write(site: Path, root: Path) -> None:
    """Writes ``licences/``. Raises FileNotFoundError if the theme comes without its licence."""
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    if (root / "LICENSE").is_file():
        shutil.copyfile(root / "LICENSE", folder / "feedback-toolkit")
    (folder / THEME).write_text(_of_theme(), encoding="utf-8")


def _of_theme() -> str:
    theme = importlib.metadata.distribution(THEME)
    # Not all of its files are looked through: there are thousands.
    found = theme.read_text("licenses/LICENSE") or theme.read_text("LICENSE")
    if not found:
        raise FileNotFoundError(f"{THEME} comes without its licence, which has to travel with the site.")
    return found
