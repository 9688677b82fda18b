"""What photos of a telephone say that nobody sees: of which kind they are, and where they were taken."""

import re
import struct
from pathlib import Path

# What an iPhone makes, whatever its file is called.
HEIC = re.compile(rb".{4}ftyp(?:heic|heix|heim|heis|hevc|hevx|heif|mif1|msf1)", re.DOTALL)
# Where a camera's notes begin, in JPEG, in WebP and in PNG.
EXIF = re.compile(rb"(?:Exif\0\0|EXIF.{4}|eXIf)(?P<order>II\*\0|MM\0\*)", re.DOTALL)
# What can say where it was taken, and how much of it: it says so at its beginning.
KINDS = (".jpg", ".jpeg", ".png", ".webp")
MOST = 256 * 1024
GPS, LATITUDE = 0x8825, 2


def is_heic(head: bytes) -> bool:
    """Whether a file that begins like this is of a kind that most browsers can't show."""
    return HEIC.match(head) is not None


def says_where(path: Path) -> bool:
    """Whether a picture says at which place it was taken."""
    if path.suffix.lower() not in KINDS:
        return False
    with path.open("rb") as file:
        content = file.read(MOST)
    found = EXIF.search(content)
    if not found:
        return False
    notes, order = content[found.start("order") :], "<" if found["order"][:1] == b"I" else ">"
    try:
        (first,) = struct.unpack_from(f"{order}L", notes, 4)
        of_place = _directory(notes, order, first).get(GPS)
        return of_place is not None and LATITUDE in _directory(notes, order, of_place)
    except struct.error:  # it breaks off
        return False


def _directory(notes: bytes, order: str, at: int) -> dict[int, int]:
    """The entries of a list in the notes, by their numbers."""
    (count,) = struct.unpack_from(f"{order}H", notes, at)
    entries = (struct.unpack_from(f"{order}HHLL", notes, at + 2 + 12 * number) for number in range(count))
    return {tag: value for tag, _, _, value in entries}
