"""The licences that travel with a site: the toolkit's own, and the notice of the theme whose files it serves.

Those of what runs in the browser stand beside it (``runtime.py``).
"""

import functools
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
    shutil.copyfile(_of_theme(), folder / THEME)


@functools.cache
def _of_theme() -> str:
    """The theme's licence among its thousands of files, looked for once."""
    for file in importlib.metadata.files(THEME) or ():
        if file.name == "LICENSE" and ".dist-info" in file.parts[0]:
            return str(file.locate())
    raise FileNotFoundError(f"{THEME} comes without its licence, which has to travel with the site.")
