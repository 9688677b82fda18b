"""The pictures that a centre names in its settings: each must be there, and have something in it."""

from collections.abc import Iterator
from pathlib import Path

from macros.diagnostics.fault import Fault, did_you_mean
from macros.lint import drawings, photos
from macros.model.centre import Centre
from macros.model.own_folder import Own
from macros.model.settings_file import Settings
from macros.model.site_files import FAVICON, SHARE, SHOWN

KEYS = ("logo", "share_picture")
# In bytes: what all readers load, what a chat loads once, and what stands in a page.
MOST = {"logo": 300_000, "share_picture": 2_000_000}
WHY = {
    "logo": "each reader loads it with each page",
    "share_picture": "chats load it before they show a link",
}
LARGEST = 3_000_000
PICTURES = (*SHOWN, ".gif", ".avif")
# What telephones and cameras make, and most browsers show nothing of.
UNSHOWN = (".heic", ".heif", ".tif", ".tiff")
HEIC = "This is a .heic picture under another name, and most browsers can’t show it: open it, and save it as .jpg."
NAMED = " Your settings name it as “{}”."


def faults(root: Path, own: Own, centre: Centre, file: Settings) -> Iterator[Fault]:
    """What is wrong with the pictures of a centre's settings. root: of the project; own: the centre's folder; file: its
    settings, in which a fault stands.
    """
    folder = own.docs.relative_to(root).as_posix()
    too_large = ""  # the logo may be the picture for chats too, and is told of once
    for key in KEYS:
        name = getattr(centre, key)
        # Made by the build, whatever the folders hold.
        made = (FAVICON,) if centre.share_picture else (FAVICON, SHARE)
        if not name or name in made:
            continue
        # By their names, not by asking for one: some computers can't tell Logo.svg from logo.svg, the web can.
        there = {name: own.docs / name for name in own.files()}
        there = _pictures(root / "docs") | {name: path for name, path in there.items() if _is_picture(path)}
        if name in there:
            where = there[name].relative_to(root).as_posix()
            if not (size := there[name].stat().st_size):
                yield file.fault(key, f"The picture {where} is empty: put it there once more.")
            elif key == "share_picture" and name.lower().endswith(".svg"):
                yield file.fault(
                    key, f"Chats show no drawing beside a link: save {where} as .png, and name that."
                )
            elif size > MOST[key] and where != too_large:
                too_large = where
                yield file.fault(key, _too_large(where, size, MOST[key], WHY[key]))
            continue
        yield file.fault(key, _missing(root, own, name, folder, there))


def of_pages(root: Path, own: Own, centre: Centre) -> Iterator[Fault]:
    """Pictures among its pages that are far too large, or none at all. Those of its settings are judged there."""
    keys = {getattr(centre, key): key for key in KEYS}
    files = own.files()
    meant = {_meant(name, files): key for name, key in keys.items() if name and name not in files}
    for name in files:
        path = own.docs / name
        where = path.relative_to(root).as_posix()
        named = NAMED.format(keys[name]) if name in keys else ""
        if path.suffix.lower() in UNSHOWN:
            yield Fault(where, 1, 1, f"Most browsers can’t show a {path.suffix} picture: save it as .jpg.")
        if not _is_picture(path):
            continue
        with path.open("rb") as file:
            head = file.read(4096).lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        if photos.is_heic(head):
            yield Fault(where, 1, 1, HEIC + named)
        elif not head and not named:
            yield Fault(where, 1, 1, "This picture is empty: upload it once more.")
        elif sentence := "" if named else _of_page(where, path.stat().st_size, meant.get(name, "")):
            yield Fault(where, 1, 1, sentence)
        elif head.startswith((b"<!doctype html", b"<html")) or (
            path.suffix.lower() == ".svg" and head and b"<svg" not in head
        ):
            message = "This is no picture, but perhaps a web page that was saved: save the picture itself."
            yield Fault(where, 1, 1, message)
        elif path.suffix.lower() == ".svg":
            if found := drawings.slip(path):
                yield Fault(where, *found[:2], found[2] + named)
        elif _is_text(head):
            yield Fault(
                where, 1, 1, "This is a text and no picture: save the picture itself under this name."
            )


def _meant(name: str, files: list[str]) -> str:
    """The file that the settings mean by a name that is not there: alike but for its folder, or for capitals."""
    last = Path(name).name.lower()
    return next((file for file in files if Path(file).name.lower() == last), "")


def _of_page(where: str, size: int, key: str) -> str:
    """What is wrong with the size of a picture; nothing if it is well. key: of the settings, if they mean it."""
    most = MOST.get(key, LARGEST)
    return _too_large(where, size, most, WHY.get(key, "many readers have a slow line")) if size > most else ""


def _is_text(head: bytes) -> bool:
    """Whether a file that begins like this is a text: each kind of picture has other bytes among its first."""
    try:
        return len(head) > 12 and head[:64].decode("ascii").replace("\n", "").replace("\r", "").isprintable()
    except UnicodeDecodeError:
        return False


def _too_large(where: str, size: int, most: int, why: str) -> str:
    much = f"{size / 1_000_000:.1f} MB, and {most / 1_000_000:g} MB is the most"
    return f"The picture {where} is too large ({much}), because {why}: save it smaller."


def _missing(root: Path, own: Own, name: str, folder: str, there: dict[str, Path]) -> str:
    begin = f"There is no picture “{name}” in the folder {folder}."
    last = Path(name).name
    elsewhere = [path.relative_to(own.folder).as_posix() for path in sorted(own.folder.rglob(last))]
    top = own.folder.relative_to(root).as_posix()
    # Written as it stands in the project, or put beside the folder of pages.
    for path in (name.removeprefix(f"{folder}/"), name.removeprefix("docs/")):
        if path in there:
            return f"{begin} Leave out the name of that folder: write {path}."
    for path in elsewhere:
        if path.startswith("docs/"):
            return f"{begin} Did you mean “{path.removeprefix('docs/')}”?"
        return f"{begin} There is one at {top}/{path}: move it to {folder}/{name}."
    if (root / name).is_file():
        return f"{begin} There is one at {name}: move it to {folder}/{name}."
    name = name.removeprefix(f"{folder}/").removeprefix("docs/")
    same = [known for known in there if known.lower() == name.lower()]
    if same:
        return f"{begin} Did you mean “{same[0]}”?"
    theirs = [known for known in there if there[known].is_relative_to(own.folder)]
    if meant := _meant(name, theirs):
        return f"{begin} Did you mean “{meant}”?"
    if near := did_you_mean(name, theirs):
        return f"{begin}{near} If not, put yours there, as {folder}/{name}."
    return f"{begin} Put it there, as {folder}/{name}, or take this line out."


def _pictures(folder: Path) -> dict[str, Path]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and _is_picture(path))
    return {path.relative_to(folder).as_posix(): path for path in found}


def _is_picture(path: Path) -> bool:
    return path.suffix.lower() in SHOWN
