"""Addresses that carry the content: what a browser has of an older site is never taken for that of this one.

A file moves into a folder that is named by its content, ``widgets/0123456789/letterkit/text.py``; files that point to
each other move together.
"""

import hashlib
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from macros.publish.source_maps import ENDING

LENGTH = 10
NAME = re.compile(rf"[0-9a-f]{{{LENGTH}}}")


def open_again(folder: Path) -> None:
    """Moves the files of a folder that is settled back to where they were; one that is there already is newer."""
    for inner in [path for path in folder.glob("*") if path.is_dir() and NAME.fullmatch(path.name)]:
        for path in [path for path in inner.rglob("*") if path.is_file()]:
            before = folder / path.relative_to(inner)
            if not before.exists():
                before.parent.mkdir(parents=True, exist_ok=True)
                path.rename(before)
        shutil.rmtree(inner)


def settle_each(folder: Path) -> dict[str, Path]:
    """Moves each file of a folder into one of its own content. Returns the new paths, by the names in the folder.

    A source map goes along with its file: no page asks for it, so it is not among these.
    """
    names = sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    moved = {}
    for name in [name for name in names if name.suffix != ENDING]:
        target = folder / digest((folder / name).read_bytes()) / name
        target.parent.mkdir(parents=True, exist_ok=True)
        (folder / name).rename(target)
        moved[name.as_posix()] = target
        beside = name.with_name(name.name + ENDING)
        if beside in names:
            (folder / beside).rename(target.with_name(beside.name))
    for path in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not any(path.iterdir()):
            path.rmdir()
    return moved


def settle_together(folder: Path) -> dict[str, Path]:
    """The same for files that point to each other: they stay side by side, in one folder of all their content."""
    names = sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    contents = [f"{name.as_posix()} {digest((folder / name).read_bytes())}" for name in names]
    target = folder / digest("\n".join(contents).encode())
    parts = list(folder.iterdir())
    target.mkdir()
    for path in parts:
        path.rename(target / path.name)
    return {name.as_posix(): target / name for name in names}


def digest(content: bytes) -> str:
    """What stands for a content in an address."""
    return hashlib.sha256(content).hexdigest()[:LENGTH]


def sheets(site: Path) -> dict[str, str]:
    """What stands for the content of each of a site's own style sheets (``assets/``), by its name."""
    return {path.name: digest(path.read_bytes()) for path in (site / "assets").glob("*.css")}


def of_sheets(source: str, known: Mapping[str, str], up: str) -> str:
    """A page whose own style sheets are asked for by their content. known: as ``sheets`` gives it."""

    def addressed(match: re.Match[str]) -> str:
        name = match["name"]
        return f'{match["before"]}?{known[name]}"' if name in known else match.group()

    start = re.escape("" if up == "./" else up)
    return re.sub(
        rf'(?P<before>href="(?:\./)?{start}assets/(?P<name>[\w-]+\.css))(?:\?\w+)?"', addressed, source
    )
