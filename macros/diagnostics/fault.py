"""What is wrong in an author's file, said as a sentence at its place."""

import difflib
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    """One fault. ``file`` is relative to the project; ``line`` and ``column`` begin at 1."""

    file: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"

    def for_github(self, kind: str = "error") -> str:
        """The same as a workflow command: GitHub shows it at its line in the pull request."""
        file = _escaped(self.file).replace(":", "%3A").replace(",", "%2C")
        return f"::{kind} file={file},line={self.line},col={self.column}::{_escaped(self.message)}"


# Where a line that is told stands, as a fault says it.
PLACED = re.compile(r"(?P<file>\S[^:\n]*):(?P<line>\d+):(?P<column>\d+): (?P<said>.*)")


def shown_by_github() -> bool:
    """Whether GitHub runs this, and shows what is wrong at its line."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


def notice(note: str) -> str:
    """What is told and is no fault, as a workflow command: in the log alone, nobody would look for it."""
    placed = PLACED.fullmatch(note)
    if not placed:
        return f"::notice::{_escaped(note)}"
    fault = Fault(placed["file"], int(placed["line"]), int(placed["column"]), placed["said"])
    return fault.for_github("notice")


class Faults(Exception):
    """All that is wrong in the author's files: raised once, with every fault found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(set(faults))
        super().__init__("\n".join(map(str, self.faults)))

    def report(self) -> str:
        """What the build prints: a line a fault, and in a GitHub workflow its annotations too."""
        lines = [str(fault) for fault in self.faults]
        if shown_by_github():
            lines += [fault.for_github() for fault in self.faults]
        count = len(self.faults)
        things = "1 thing" if count == 1 else f"{count} things"
        lines.append(f"{things} to put right. Nothing was built.")
        return "\n".join(lines)


def _escaped(text: str) -> str:
    """As GitHub's own toolkit writes it, so that a line break or a comma in a name ends nothing."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


QUOTED = re.compile("“([^”]+)”")
TAG = re.compile(r"\{[{%#]")
END = re.compile(r"[}%#]\}")
# What isn't closed is shown where it begins.
NOT_CLOSED = re.compile(r"(?:\{% \w+ %\} is|These brackets are|This comment is) not closed")
OPENED = re.compile(r"\{[%#][-+]?\s*\Z")


def column_of(line: str, message: str, near: int = 1) -> int:
    """Where in a line of a template that is which a sentence speaks of: what it quotes, or else the tag.

    near: the column at which Jinja2 has found it, if it is known: then it is in the tag that stands there.
    """
    begin, end = _tag_at(line, near - 1) if near > 1 else (0, len(line))
    # What is wrong in a file stands after its name.
    for word in sorted(QUOTED.findall(message), key=lambda word: "/" in word):
        # A whole word, if it is one: “reason” doesn't stand in “reasons”.
        before, after = r"(?<!\w)" * word[0].isalnum(), r"(?!\w)" * word[-1].isalnum()
        whole = re.compile(before + re.escape(word) + after)
        found = whole.search(line, near - 1, end) or whole.search(line, begin, end)
        if found:
            return found.start() + 1
    if near > 1 and NOT_CLOSED.match(message):
        return begin + 1
    if near > 1:
        # Of a tag that is named, its beginning.
        name = OPENED.search(line, begin, near - 1)
        return name.start() + 1 if name else near
    tag = TAG.search(line)
    return tag.start() + 1 if tag else 1


def _tag_at(line: str, place: int) -> tuple[int, int]:
    """From where to where the tag goes in which a place is; from there on if it is in none."""
    opened = [tag.start() for tag in TAG.finditer(line, 0, place + 1)]
    begin = opened[-1] if opened and not END.search(line, opened[-1], place) else place
    closed = END.search(line, place)
    return begin, closed.end() if closed else len(line)


ON_COMPUTER = (
    "This is on your own computer, where nobody else can open it: upload the file into the folder own/docs/assets, and "
    "write assets/ and its name here."
)
NESTED = "Too many things stand inside each other here: write some of them one after the other."


def deepest_line(source: str) -> int:
    """The line with the most brackets that open, where nothing else is known."""
    lines = source.split("\n")
    return max(range(len(lines)), key=lambda number: sum(map(lines[number].count, "([{"))) + 1


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """``Did you mean "…"?`` with a space before it, or nothing if no known word is near."""
    near = nearest(word, known)
    return f" Did you mean “{near}”?" if near else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is nearest to this one, or nothing if none is near."""
    words = list(known)
    # Capitals alone are what is mistaken most.
    same = [one for one in words if one.lower() == word.lower() and one != word]
    return next(iter(same or difflib.get_close_matches(word, words, n=1)), "")


def or_list(word: str, known: Iterable[str]) -> str:
    """The known word that is nearest, or else all of them."""
    return did_you_mean(word, known) or f" There are: {', '.join(known)}."
