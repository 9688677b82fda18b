"""What an older version had (``formerly.yml``): the same in every language, and only ever ours."""

from pathlib import Path

from macros.diagnostics.fault import Fault
from macros.diagnostics.validation import validate
from macros.loading.source_files import document
from macros.model.formerly import NOTHING, Formerly

NAME = "site_templates/formerly.yml"


def read(root: Path) -> tuple[Formerly, list[Fault]]:
    """What the file says, and what is wrong with it. A toolkit that never had anything else needs none."""
    path = root / NAME
    if not path.is_file():
        return NOTHING, []
    found, faults = validate(Formerly, document(root, path))
    return found or NOTHING, faults
