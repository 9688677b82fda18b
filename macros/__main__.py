"""``python -m macros finish SITE``: completes a built site without MkDocs, for engines that run no hooks."""

import sys
from pathlib import Path

from macros import finish, library
from macros.faults import Document, Faults, read_text


def main(arguments: list[str]) -> int:
    """Returns the exit code: 2 for a wrong call, 1 for faults in the authors' files."""
    if len(arguments) != 2 or arguments[0] != "finish" or not Path(arguments[1]).is_dir():
        print(
            "Write: python -m macros finish SITE, where SITE is the folder with the built pages.",
            file=sys.stderr,
        )
        return 2
    root = Path.cwd()
    text, _ = read_text("mkdocs.yml", (root / "mkdocs.yml").read_bytes())
    settings = Document("mkdocs.yml", text).data or {}
    try:
        toolkit = library.read(root, settings.get("extra", {}).get("centre"))
    except Faults as faults:
        print(faults.report(), file=sys.stderr)
        return 1
    finish.finish(Path(arguments[1]), toolkit)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
