"""What a centre has put where nothing reads it: told at the file itself, and nowhere else.

Its questions, facts and letters are missed by what speaks of them, and would be looked for there.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.diagnostics.fault import Fault
from macros.lint.cross_references import likely_kinds
from macros.loading.pages import UNSEEN
from macros.loading.source_files import LARGEST, Source, document, source
from macros.model import misplaced
from macros.model.layers import LOCALES, Layers
from macros.model.own_folder import is_left_behind

# Folders of ours into which a centre may put what is its own.
OURS = (
    "docs",
    "site_templates/letters",
    "site_templates/parts",
    "site_templates/countries",
    "site_templates/own",
)

MENU = re.compile(r"[\w./-]+\.md\b")


@dataclass(frozen=True)
class Strays:
    """What is there and not read.

    questions: their names, each with its kind; facts: their names; letters: slugs. parts: what may be a part of
    letters, by the name under which they would know it.
    """

    questions: dict[str, str]
    facts: frozenset[str]
    letters: frozenset[str]
    parts: dict[str, Source]
    faults: tuple[Fault, ...]


def find(layers: Layers, told: Collection[Fault]) -> Strays:
    """All that stands in a wrong place. told: what is known to be wrong; what has a fault there gets no other one."""
    named = {fault.file for fault in told}
    of_languages = [path for path in (layers.own.folder / LOCALES).glob("*") if path.is_dir()]
    questions: dict[str, str] = {}
    facts: set[str] = set()
    letters: set[str] = set()
    parts: dict[str, Source] = {}
    top = layers.own.folder.relative_to(layers.root).as_posix()
    faults = list(_pages_among_ours(layers, top))
    moved = _beside(layers)
    for path in _files(layers, moved):
        file = path.relative_to(layers.root)
        kind = misplaced.plain(path.name)
        if kind == "fields.yml":
            questions |= likely_kinds(_data(layers.root, path))
        elif kind == "facts.yml":
            data = _data(layers.root, path)
            found = data.get("facts") if isinstance(data, dict) else None
            facts |= set(found) if isinstance(found, dict) else set()
        elif path.suffix == ".txt" and kind not in misplaced.FILES:
            if b"\nexamples:" in path.read_bytes():
                letters.add(path.stem)
            else:
                parts[f"parts/{path.name}"] = source(layers.root, path)
                if path not in moved:
                    continue
        if named.isdisjoint(parent.as_posix() for parent in (file, *file.parents)):
            home = next((one for one in of_languages if one in path.parents), layers.own.folder)
            where = misplaced.advice(path.name, home.relative_to(layers.root).as_posix())
            where = f"Move it to {moved[path]}." if path in moved else where
            message = f"Nothing is read from “{path.name}” here. {where}"
            faults.append(Fault(file.as_posix(), 1, 1, message))
    return Strays(questions, frozenset(facts), frozenset(letters), parts, tuple(faults))


def _pages_among_ours(layers: Layers, top: str) -> Iterator[Fault]:
    """Pages that somebody has put into our docs/. Ours stand in the menu, and the engine stops at another one."""
    docs = layers.root / "docs"
    settings = layers.root / "toolkit.yml"
    if not settings.is_file():
        return
    menu = set(MENU.findall(settings.read_text(encoding="utf-8")))
    for path in sorted(docs.rglob("*.md")):
        name = path.relative_to(docs).as_posix()
        if name in menu or any(map(is_left_behind, name.split("/"))):
            continue
        if not f"docs/{name}".startswith(UNSEEN):
            home = misplaced.among_ours(name, top)
            message = f"Only our own pages stand in our folder docs: move this one to {home}."
            yield Fault(f"docs/{name}", 1, 1, message)


def _beside(layers: Layers) -> dict[Path, str]:
    """What stands beside the centre's folder in one that belongs into it, with the place where it should stand."""
    homes = {folder: misplaced.home_of(folder, layers.own.folder) for folder in layers.root.glob("*")}
    return {
        path: f"{home}/{path.relative_to(folder).as_posix()}"
        for folder, home in homes.items()
        for path in (folder.rglob("*") if home else ())
        if path.suffix in (".txt", ".md", ".yml")
    }


def _files(layers: Layers, beside: Collection[Path]) -> Iterator[Path]:
    """The files that only make sense elsewhere, by their names; and texts outside the folders for them.

    beside: those in folders that themselves belong elsewhere.
    """
    own, root = layers.own.folder, layers.root
    right = {layer.folder for layer in (layers.own, *layers.theirs)}
    right |= {path for path in (own / "locales").glob("*") if path.is_dir()}
    of_texts = {top / name for top in (*right, root / "site_templates") for name in ("letters", "parts")}
    twins = [path for path in own.parent.glob("*") if path != own and path.name.lower() == own.name]
    inside = [path for folder in (own, *twins) for path in folder.rglob("*")]
    ours = [path for folder in OURS for path in (root / folder).rglob("*")]
    outside = [*ours, *beside, *root.glob("*"), root / "site_templates" / "words.yml"]
    for path in sorted({*inside, *outside}):
        if any(map(is_left_behind, path.relative_to(root).parts)) or not path.is_file():
            continue
        if misplaced.plain(path.name) in misplaced.FILES:
            if not (path.parent in right and path.name in misplaced.FILES):
                yield path
        elif path in beside or (_is_text(path) and path.parent not in of_texts):
            yield path


def _is_text(path: Path) -> bool:
    """Whether it may be a letter, or a part of letters."""
    return path.suffix == ".txt" and path.stat().st_size < LARGEST


def _data(root: Path, path: Path) -> object:
    return document(root, path).data
