"""The files of authors as texts and as YAML, each by itself, with what is wrong in it."""

import functools
import re
import unicodedata
from collections.abc import Collection
from pathlib import Path
from typing import Any, NamedTuple

from macros.diagnostics.fault import Fault
from macros.diagnostics.overlay import Layered
from macros.diagnostics.source_text import read_text
from macros.diagnostics.yaml_document import Document
from macros.model import misplaced
from macros.model.language import called
from macros.model.layers import LOCALES, Layers, known
from macros.model.own_folder import Own, is_left_behind

# Far more than a letter or a page needs: what is larger has got there by mistake.
LARGEST = 500_000
# What Word writes for a hyphen.
DASH = re.compile("[‐-―−]")
# What no name of a letter, part or list is made of.
NOT_TYPED = re.compile(r"[^a-z0-9.]+")


class Source(NamedTuple):
    """A file as text. file: its path, as an author knows it; text: empty if it can't be read; faults: why it can't."""

    file: str
    text: str
    faults: list[Fault]


def source(root: Path, path: Path) -> Source:
    """The text of a file below ``root``."""
    file = path.relative_to(root).as_posix()
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= LARGEST else b""
    except OSError:
        return Source(file, "", [Fault(file, 1, 1, "This file is missing: put it back.")])
    if size > LARGEST:
        much = f"{size / 1_000_000:.1f} MB, and {LARGEST // 1000} KB is the most"
        message = f"This file is too large ({much}): take out what does not belong in it."
        return Source(file, "", [Fault(file, 1, 1, message)])
    text, faults = _text_of(file, content)
    return Source(file, text, [*faults])


# Several languages read the same files, and so does each build while a site is served.
@functools.lru_cache(4096)
def _text_of(file: str, content: bytes) -> tuple[str, tuple[Fault, ...]]:
    text, faults = read_text(file, content)
    return text, tuple(faults)


def document(root: Path, path: Path) -> Document:
    """A YAML file below ``root``. One that can't even be read has no data: what it lacks would say nothing new."""
    file, text, faults = source(root, path)
    found = yaml_of(file, text)
    if faults:
        found.data = None
        found.faults = faults + found.faults
    return found


def yaml_of(file: str, text: str, first_line: int = 1) -> Document:
    """The YAML of a text, or of a part that begins at this line of its file: it is read once in a process."""
    return _read(file, text, first_line).again()


@functools.lru_cache(2048)
def _read(file: str, text: str, first_line: int) -> Document:
    return Document(file, text, first_line)


def of_layer(layer: Own, name: str) -> Document | None:
    """A YAML file of a layer, if there is one. One of comments alone, as they come, says nothing yet."""
    path = layer.folder / name
    found = document(layer.root, path) if path.is_file() else None
    return None if found and found.data == {} else found


def of_language(layers: Layers, name: str) -> list[Document]:
    """The YAML files of this name in the folders of the language, the lowest first; empty ones left out."""
    return [found for layer in layers.of_language if (found := of_layer(layer, name))]


def laid_over(
    layers: Layers, name: str, lowest: Document | None, also: dict[str, Any] | None = None
) -> Document:
    """A YAML file, with those of this name in the folders of the language laid over it, key by key.

    lowest: the file, if it has been read already. also: values that lie between the two.
    """
    found = lowest or document(layers.root, layers.lowest(name))
    if also and isinstance(found.data, dict):
        found.data |= also
    for theirs in of_language(layers, name):
        found = Layered(found, theirs, lists_go_on=False)
    return found


def named(
    layers: Layers, folder: str, pattern: re.Pattern[str], message: str
) -> tuple[list[Path], list[Fault]]:
    """The topmost files of a folder, by name; and those whose names are not as they must be, with what to do."""
    ours = {path.name: path for path in (layers.root / "site_templates" / folder).glob("*")}
    theirs = {path.name: path for layer in layers.over for path in (layer.folder / folder).glob("*")}
    every = ours | theirs
    found, faults = [], []
    for name, path in sorted(every.items()):
        if is_left_behind(name) or not path.is_file():
            continue
        if pattern.fullmatch(name):
            found.append(path)
        else:
            said = _misnamed(layers, path, folder, pattern, message, every)
            faults.append(Fault(path.relative_to(layers.root).as_posix(), 1, 1, said))
    return found, faults


def _misnamed(
    layers: Layers, path: Path, folder: str, pattern: re.Pattern[str], message: str, every: Collection[str]
) -> str:
    """What to say of a file whose name isn't as it must be. every: the names that stand in the folder."""
    name = path.name
    if misplaced.plain(name) in misplaced.FILES:
        top = layers.own.folder.relative_to(layers.root).as_posix()
        return f"Nothing is read from “{name}” here. {misplaced.advice(name, top)}"
    if said := misplaced.two_endings(name):
        return said
    if said := _of_a_language(layers, name, folder):
        return said
    twin = next((other for other in every if other != name and other.lower() == name.lower()), "")
    if _is_ours_alone(layers, f"{folder}/{twin}") and layers.root / "site_templates" not in path.parents:
        return f"Ours is called {twin}: write the name like that to take its place, or choose another name."
    plain = (
        unicodedata.normalize("NFKD", DASH.sub("-", name.lower().replace("ß", "ss")))
        .encode("ascii", "ignore")
        .decode()
    )
    better = (*misplaced.renamed(plain, NOT_TYPED), f"{path.stem.upper()}.yml")
    good = next((one for one in better if pattern.fullmatch(one) and one not in every), "")
    home = path.relative_to(layers.root).as_posix().removesuffix(f"/{folder}/{name}")
    if not (twin or good) and home != "site_templates" and (elsewhere := _elsewhere(path, pattern, home)):
        return f"Nothing is read from “{name}” here. {elsewhere}"
    same = f"There is already a file “{twin}”, and many computers can’t tell the two names apart: "
    said = f"{same}choose another name." if twin and pattern.fullmatch(twin) else message
    return f"{said} Call this one {good}." if good else said


def _of_a_language(layers: Layers, name: str, folder: str) -> str:
    """Where a file belongs that has the code of a language in its name, as in thank-you.de.txt."""
    found = re.fullmatch(r"(.+)\.([a-z]{2})(\.[a-z]+)", name)
    if not found or found[2] not in known(layers.root, layers.own):
        return ""
    if found[2] == layers.first:
        return f"What stands here is in the first language already: call this {found[1]}{found[3]}."
    home = layers.own.folder / LOCALES / found[2]
    where = f"{home.relative_to(layers.root).as_posix()}/{folder}"
    return f"What is in {called(found[2])} stands in {where}: move this there, as {found[1]}{found[3]}."


def _is_ours_alone(layers: Layers, name: str) -> bool:
    """Whether a file is one of ours, and no centre has its own of this name."""
    theirs = any((layer.folder / name).is_file() for layer in layers.theirs)
    return (layers.root / "site_templates" / name).is_file() and not theirs


def _elsewhere(path: Path, pattern: re.Pattern[str], home: str) -> str:
    """Where a file belongs that is none of its folder; nothing if that can't be told. home: where the folder stands."""
    if path.suffix == ".md" and path.stat().st_size < LARGEST and b"\nexamples:" in path.read_bytes():
        return f"This is a letter: call it {path.stem}.txt."
    is_of_kind = path.suffix == pattern.pattern[-4:].replace("\\", "")
    return "" if is_of_kind else misplaced.advice(path.name, home)
