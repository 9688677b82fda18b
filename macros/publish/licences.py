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
    for file in importlib.metadata.files(THEME) or ():
        if file.name == "LICENSE" and ".dist-info" in file.parts[0]:
            shutil.copyfile(str(file.locate()), folder / THEME)
            return
    raise FileNotFoundError(f"{THEME} comes without its licence, which has to travel with the site.")
