"""Source maps: the way from each place in a file that browsers load to our lines that it was made of.

A map stands beside its file, which names it in its last line. Nobody loads it but the developer tools of a browser, and
it holds our lines itself, so that these ask for nothing more. The format: https://tc39.es/ecma426/
"""

import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple

ENDING = ".map"
# Before the names of our files: the tools show them as a tree of their own, beside that of the site.
ROOT = "toolkit:///"
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


class Place(NamedTuple):
    """Where something stands in a file of ours; lines count from 1, as people count them, and columns from 0."""

    file: str
    line: int
    column: int


def written(mappings: str, sources: Mapping[str, str], names: Iterable[str] = ()) -> str:
    """A map, the same from the same. mappings: as the format has them; sources: our files, by their names in the
    repository, in the order in which the mappings count them; names: in the same way, what things are called there.
    """
    made = {
        "version": 3,
        "sources": [ROOT + name for name in sources],
        "sourcesContent": list(sources.values()),
        "names": list(names),
        "mappings": mappings,
    }
    return json.dumps(made, ensure_ascii=False, separators=(",", ":"))


def line_of(address: str, style: bool = False) -> str:
    """The line, last in a script or a style sheet, that names its map. address: as seen from the file, or from the page
    if the script stands in one.
    """
    return f"\n/*# sourceMappingURL={address} */" if style else f"\n//# sourceMappingURL={address}"


def mappings(pieces: Iterable[tuple[str, Place | None]], files: list[str]) -> str:
    """The mappings of a text that is made of these pieces, one behind the other. Each says where in one of these files
    it comes from, or None if it comes from none of them.
    """
    lines: list[list[str]] = [[]]
    column = noted = 0  # in this line of the text
    before = (0, 0, 0)
    for text, place in pieces:
        here = (files.index(place.file), place.line - 1, place.column) if place else before
        steps = [column - noted]
        if place:
            steps += [now - then for now, then in zip(here, before, strict=True)]
        lines[-1].append("".join(map(_digits, steps)))
        noted, before = column, here
        ended, newline, rest = text.rpartition("\n")
        if newline:
            lines += [[] for _ in range(ended.count("\n") + 1)]
            column = noted = 0
        column += len(rest.encode("utf-16-le")) // 2  # as the format counts
    return ";".join(map(",".join, lines))


def _digits(number: int) -> str:
    """A number as the format writes it: its sign in the lowest bit, then five bits a digit, the lowest first."""
    left, written_ = abs(number) << 1 | (number < 0), ""
    while True:
        left, digit = left >> 5, left & 31
        written_ += DIGITS[digit | (32 if left else 0)]
        if not left:
            return written_
