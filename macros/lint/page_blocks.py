"""How the lines of a page stand below each other: lists, tables and boxes that Markdown would not take for such."""

import re
from collections.abc import Iterator

from macros.diagnostics.source_text import spaces
from macros.lint.page_content import SHOWN

Found = tuple[int, str]  # where, counted from the page's beginning; and a sentence

# Tags of more than one line, which say nothing here.
LINES = re.compile(r"\{%[^}]*\n[^}]*%\}|\{\{[^}]*\n[^}]*\}\}|\{##.*?##\}", re.DOTALL)
ITEM = re.compile(r"(?P<indent> *)(?:[-*+]|1\.)[ \t]+\S")
ANY_ITEM = re.compile(r" *(?:[-*+]|\d+\.)[ \t]+\S")
ROW = re.compile(r"[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
BOX = re.compile(r"(?:!!!|\?\?\?\+?)(?P<rest>.*)")
HEAD = re.compile(r' ?[\w-]+(?: +(?:inline|end))*(?: +"[^"]*")?[ \t]*| ?"[^"]*"[ \t]*')
# What may have lines below it that begin with four blanks.
HOLDS = re.compile(r" *(?:[-*+]|\d+\.)[ \t]|!!!|\?\?\?|===|\[\^[^\]]+\]:|:[ \t]")
LIST = "A list needs an empty line above it, or it runs on in the text: put one there."
INSIDE = (
    "A list inside a list needs four spaces in front of each line: here are fewer, and it would be one list."
)
KINDS = (
    "Bullets and numbers can’t stand in one list: put four spaces in front of what belongs to the item above, or an "
    "empty line above a new list."
)
BULLET = "“{0}” makes no list here, and the lines would run together: write “{1}” and a space instead."
TABLE = "A table needs an empty line above it, or it is shown as text: put one there."
APART = (
    "A table has no empty line in it, and this row would be shown as it stands: take out the one above it."
)
CELLS = "This line of hyphens needs as many cells as the line above it, or no table comes of it: write {}."
LOST = "This row has {} cells and its table {}: what is too much would be lost. Take a | out, or put one into each row."
TITLE = 'A box begins like this: {0} note "Before you come". Put its title in straight quotes.'
EMPTY = "Nothing stands in this box: begin each line of it with four spaces."
CODE = (
    "Four spaces in front show this as code: take them out. If it is meant to be code, write ``` on a line above and "
    "below it."
)
GLUED = "“-{0}” makes no list here, and the lines would run together: write a space behind “-”."
# A list's hyphen without its space: no number below zero, no dash of two hyphens.
HYPHEN = re.compile(r"^ *-(?=\*{0,2}[^\W\d_]|\[)(?P<word>[^\s,;:]*)[^\n]*$", re.MULTILINE)
# What makes no list on two lines below each other; alone it may be part of a text.
PAIRS = (
    r"(?P<dash>[–—→➔➢✓✔]|--)[ \t]+\S[^\n]*\n(?P=dash)[ \t]", r"a[.)][ \t]+\S[^\n]*\nb[.)][ \t]",
    r"1\.[^\W\d][^\n]*\n2\.[^\W\d]",
)  # fmt: skip
OTHER = re.compile(r" {0,3}(?P<sign>[•·◦▪●○■]|1\))[ \t]*\S|" + "|".join(PAIRS))


def faults(text: str) -> Iterator[Found]:
    """text: a whole page."""
    bare = spaces(LINES, spaces(SHOWN, text, but="ticks"))
    held = in_table = False
    for found in re.finditer(r"(?:^[^\n]*\S[^\n]*(?:\n|\Z))+", bare, re.MULTILINE):
        block, at = found[0], found.start()
        lines = block.splitlines(keepends=True)
        indented = lines[0].startswith(("    ", "\t"))
        if indented and not held:
            yield at, CODE
        alone = len(lines) == 1 and lines[0][0] == "|"
        if alone and in_table:
            yield at, APART
        in_table = (alone and in_table) or any(ROW.match(line) and "|" in line for line in lines)
        held = (indented and held) or any(HOLDS.match(line) for line in lines)
        if not indented:
            yield from ((at + place, sentence) for place, sentence in _amiss(block, lines))
            yield from _boxes(bare, at, lines)
            yield from _lost_cells(at, lines)
    yield from _glued(bare)


def _glued(bare: str) -> Iterator[Found]:
    """The first of a list's lines whose hyphens lack their space. One line alone may be a name under a letter."""
    for found in HYPHEN.finditer(bare):
        above, below = bare[: found.start()].removesuffix("\n"), bare[found.end() :].removeprefix("\n")
        last, following = above[above.rfind("\n") + 1 :], below.split("\n", 1)[0]
        before = above.rstrip()
        if HYPHEN.match(before[before.rfind("\n") + 1 :]):
            continue  # said of the first
        after = below.lstrip("\n").split("\n", 1)[0]
        if before.endswith(":") or ANY_ITEM.match(last) or ANY_ITEM.match(following) or HYPHEN.match(after):
            yield found.start() + found[0].index("-"), GLUED.format(found["word"])


def _amiss(block: str, lines: list[str]) -> Iterator[Found]:
    """What is wrong in lines that follow each other without an empty one: the first of it, for the rest comes of it.

    run: how many lines of plain text have just gone by; top: what stands in front of the list's first item.
    """
    in_list, numbered, run, top, place = False, False, 0, "", 0
    for line in lines:
        item = ITEM.match(line)
        in_list = in_list and not line.startswith("#")  # a heading ends it
        if in_list and re.match(r"[-*+][ \t].*\w" if numbered else r"\d+\.[ \t]", line):
            yield place, KINDS
            return
        if ANY_ITEM.match(line) and not run:
            if in_list and top == "" and item and 2 <= len(item["indent"]) < 4:
                yield place, INSIDE
                return
            numbered = numbered if in_list else line.lstrip()[0].isdigit()
            top = "" if in_list else (item["indent"] if item else "")
            in_list = True
        elif item and run:
            yield place, LIST
            return
        elif ROW.fullmatch(line.rstrip("\n")) and "|" in line and run > 1:
            yield place - len(lines[lines.index(line) - 1]), TABLE
            return
        elif ROW.fullmatch(line.rstrip("\n")) and run == 1 and (cells := _other_cells(block[:place], line)):
            yield place, CELLS.format("| --- " * cells + "|")
            return
        else:
            # A heading ends what stands above it; HTML, a box and a table have lines of their own.
            alone = in_list or re.match(r"#|[ \t]*<|\{[{%]|!!!|\?\?\?|===|>|:|[ \t]{4}", line)
            run = 0 if alone else run + 1
        if other := OTHER.match(block, place):
            sign = other["sign"] or other["dash"] or other[0].split(maxsplit=1)[0][:2]
            yield place, BULLET.format(sign, "1." if sign[0] in "1a" else "-")
            return
        place += len(line)


def _other_cells(above: str, line: str) -> int:
    """How many cells the last line has that stands above a line of hyphens, if that has another number; or 0."""
    top = above.rstrip("\n").rsplit("\n", 1)[-1]
    cells, hyphens = _cells(top), _cells(line)
    return cells if "|" in line and cells != hyphens and not re.search(r"[\\`{]", top) else 0


def _lost_cells(at: int, lines: list[str]) -> Iterator[Found]:
    """The first row of a table that has more cells than its line of hyphens: Markdown leaves out what is too much."""
    hyphens = next((line for line in lines[1:2] if "|" in line and ROW.fullmatch(line.rstrip("\n"))), "")
    place = at + sum(map(len, lines[:2]))
    # Of a line of hyphens that fits not even the first row, something else is told.
    for line in lines[2:] if hyphens and _cells(lines[0]) == _cells(hyphens) else ():
        more = _cells(line) - _cells(hyphens)
        if more > 0 and not re.search(r"[\\`{]", line):
            yield place, LOST.format(_cells(line), _cells(hyphens))
            return
        place += len(line)


def _cells(line: str) -> int:
    return line.strip().strip("|").count("|") + 1


def _boxes(bare: str, at: int, lines: list[str]) -> Iterator[Found]:
    for line in lines:
        if box := BOX.match(line.rstrip("\n")):
            below = bare[at + len(line) :].lstrip("\n")
            if not HEAD.fullmatch(box["rest"]):
                yield at, TITLE.format(line[:3])
            elif not re.match(r"(?:[ \t]*\n)*(?: {4}|\t)[ \t]*\S", below):
                yield at, EMPTY
        at += len(line)
