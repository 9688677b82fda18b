"""What the build can also do outside MkDocs.

python -m macros finish SITE [SETTINGS]   completes a built site, for engines that run no hooks
python -m macros pages FOLDER [SETTINGS]  writes all pages, also those that are made, for such an engine
python -m macros check [SETTINGS]         says what is wrong in the authors' files, and builds nothing
python -m macros config SETTINGS          makes one centre's settings ready, and says in which file they are then
"""

import sys
from pathlib import Path
from typing import Any

from macros import finish, guide, library, settings
from macros.faults import Faults

USAGE = (
    "Write one of: python -m macros finish SITE, where SITE is the folder with the built pages; "
    "pages FOLDER; check; config SETTINGS. A centre’s settings, if not mkdocs.yml, come last."
)


def main(arguments: list[str]) -> int:
    """Returns the exit code: 2 for a wrong call, 1 for faults in the authors' files."""
    command, *rest = arguments or [""]
    needed = {"finish": 1, "pages": 1, "check": 0, "config": 1}.get(command, -1)
    if not needed <= len(rest) <= 1 + needed * (command != "config") or needed < 0:
        print(USAGE, file=sys.stderr)
        return 2
    root = Path.cwd()
    if command == "config":
        if not (root / rest[0]).is_file():
            print(f"There is no file {rest[0]}: write the path of a centre’s settings.", file=sys.stderr)
            return 2
        print(settings.at_the_top(root, rest[0]).name)
        return 0
    if command == "finish" and not Path(rest[0]).is_dir():
        print(USAGE, file=sys.stderr)
        return 2
    file = rest[needed] if len(rest) > needed else "mkdocs.yml"
    try:
        toolkit = library.read(root, _said(root, file), file)
    except Faults as faults:
        print(faults.report(), file=sys.stderr)
        return 1
    if command == "finish":
        finish.finish(Path(rest[0]), toolkit)
    elif command == "pages":
        guide.write(toolkit, Path(rest[0]))
    return 0


def _said(root: Path, file: str) -> Any:
    """What the settings file says under ``extra.centre``."""
    data = settings.Settings(root, file).document.data
    extra = data.get("extra") if isinstance(data, dict) else None
    return (extra.get("centre") if isinstance(extra, dict) else None) or {}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
