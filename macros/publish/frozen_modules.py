"""MicroPython's program without those modules of its library that no page imports: a tenth of what a page waits for.

MicroPython's library for browsers is compiled into its program: ``unittest``, ``tarfile``, ``logging`` and some thirty
more. They lie one after the other in the program's data, and a table says by name where each begins. Here the names of
those that go are made such as no import asks for, so that to import one says as ever that there is no such module, and
what they are made of becomes zeros, which weigh nothing. What is written in C: ``builtin_modules.py``.
"""

import itertools
import re
import struct
from collections.abc import Collection

from macros.publish import wasm

# What our Python imports of it (docs/widgets), and what that imports in turn.
IMPORTED = ("binascii", "datetime", "time")

NAMES = re.compile(rb"(?:[\w/]+\.py\0){9,}\0")
GONE = b"-"  # no name of a module begins with it
POINTER = 4
MODULE = struct.Struct("<3I")  # where its names, its constants (or 0) and its code are


def without(program: bytes, kept: Collection[str] = IMPORTED) -> bytes:
    """The program, as long as before, without the modules of its library whose names are not among ``kept``.

    Raises ValueError if it is built in another way than the one that is known here.
    """
    for piece in wasm.pieces(program):
        if found := NAMES.search(program, piece.begin, piece.end):
            return _without(program, piece, found, kept)
    raise _other()


def _without(program: bytes, piece: wasm.Piece, found: re.Match[bytes], kept: Collection[str]) -> bytes:
    names = [name.decode() for name in found[0].rstrip(b"\0").split(b"\0")]
    table = _table(program, piece, len(names))
    begins = [names_at for names_at, _, _ in table]
    if begins != sorted(set(begins)) or not set(kept) <= {_module(name) for name in names}:
        raise _other()
    changed = bytearray(program)
    at = found.start()
    # Where the last one ends is not said anywhere, so it stays as it is.
    for name, (begin, end) in zip(names, itertools.pairwise(begins), strict=False):
        if _module(name) not in kept:
            changed[at : at + 1] = GONE
            inside = slice(piece.begin + begin - piece.address, piece.begin + end - piece.address)
            changed[inside] = bytes(end - begin)
        at += len(name) + 1
    return bytes(changed)


def _module(name: str) -> str:
    """The module, or the package, that a file of the library belongs to."""
    return re.split(r"[/.]", name)[0]


def _table(program: bytes, piece: wasm.Piece, count: int) -> list[tuple[int, int, int]]:
    """What the program says of each module of its library, in the order of their names."""
    size = piece.end - piece.begin
    words = struct.unpack_from(f"<{size // POINTER}I", program, piece.begin)
    inside = range(piece.address, piece.address + size)
    tables = []
    for at in range(len(words) - count + 1):
        first = words[at]
        # A list of pointers to them, one after the other.
        if first in inside and all(words[at + step] == first + step * MODULE.size for step in range(count)):
            begin = piece.begin + first - piece.address
            table = [MODULE.unpack_from(program, begin + step * MODULE.size) for step in range(count)]
            if all(
                here in inside and code in inside and (constants in inside or not constants)
                for here, constants, code in table
            ):
                tables.append(table)
    if len(tables) != 1:
        raise _other()
    return tables[0]


def _other() -> ValueError:
    return ValueError(
        "MicroPython’s program is built in another way now: see macros/publish/frozen_modules.py."
    )
