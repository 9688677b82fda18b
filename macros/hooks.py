"""The only file that knows MkDocs' events: each calls a room of ours."""

import sys
from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

# MkDocs loads this file by its path, from wherever it was called.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from macros import authors, centre_of, finish, library
from macros.faults import Faults

command = "build"


def on_startup(*, command: str, **_: Any) -> None:
    globals()["command"] = command


@event_priority(100)  # before any plugin: nothing is built of files that are wrong
def on_config(config: Any) -> Any:
    root = Path(config.config_file_path).parent
    try:
        config.extra["toolkit"] = library.read(root, centre_of(config))
        config.extra["guide"] = authors.read(config.extra["toolkit"])
    except Faults as faults:
        sys.stderr.write(faults.report() + "\n")
        raise Abort("The files above need a change.") from None
    try:
        finish.runtime_files(root / "node_modules")  # found out now: later, half the site would be written
    except FileNotFoundError as error:
        raise Abort(str(error)) from None
    return config


def on_files(files: Files, config: Any) -> Files:
    for slug, letter in config.extra["toolkit"].letters.items():
        if slug not in config.extra["toolkit"].placed:
            files.append(File.generated(config, f"letters/{slug}.md", content=library.page_of(letter)))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    page.meta.setdefault("hide", ["toc"])
    return markdown


def on_post_build(config: Any) -> None:
    # `mkdocs serve` writes a script of its own into each page afterwards, which a policy would block.
    finish.finish(Path(config.site_dir), config.extra["toolkit"], policy=command != "serve")
