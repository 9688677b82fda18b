"""The parts of a file that MicroPython's compiler has made, so that like can stand beside like in a bundle.

What the file is made of: https://docs.micropython.org/en/latest/reference/mpyfiles.html
"""

KNOWN = b"M\x06"  # how a file of this kind begins
# The kinds of its constants that matter here: those below are one byte, and a text has a zero behind it.
TEXT, BYTES, TUPLE = 5, 6, 10


def parts(file: bytes) -> tuple[bytes, ...]:
    """A file in the parts it is made of: its names, its constants, and its code. One of another kind has one part."""
    if not file.startswith(KNOWN):
        return (file,)
    names, at = _number(file, 4)
    constants, at = _number(file, at)
    for _ in range(names):
        size, at = _number(file, at)
        at += (
            0 if size & 1 else (size >> 1) + 1
        )  # an odd one is the number of a name that each interpreter knows
    end = at
    for _ in range(constants):
        end = _behind(file, end)
    return file[:at], file[at:end], file[end:]


def _number(file: bytes, at: int) -> tuple[int, int]:
    """A number, seven bits in each byte, and where what follows it begins."""
    found = 0
    while file[at] & 0x80:
        found = found << 7 | file[at] & 0x7F
        at += 1
    return found << 7 | file[at], at + 1


def _behind(file: bytes, at: int) -> int:
    """Where a constant ends."""
    kind = file[at]
    if kind < TEXT:
        return at + 1
    size, at = _number(file, at + 1)
    if kind != TUPLE:
        return at + size + (kind in (TEXT, BYTES))
    for _ in range(size):
        at = _behind(file, at)
    return at
