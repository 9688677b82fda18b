"""The lines of a YAML text as people write them: what each is, and slips that show on the line itself."""

import re
from collections.abc import Sequence
from typing import NamedTuple

# A key with its colon; behind it the value, or nothing. A key may stand in quotes.
KEY = re.compile(
    r"""(?P<name>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#\[{][^:#]*?)[ ]*:(?:[ ]+(?P<value>.*))?$"""
)
ITEM = re.compile(r"-(?:[ ]+|$)")
# A text that begins on the line of its key and goes on in deeper ones as it stands.
BLOCK = re.compile(r"(?:^|[ ])[|>][-+0-9]*[ ]*(?:#.*)?$")
BULLET = re.compile(r"([•–—−·●▪*])[ ]*(?=\S)")
CURLY = re.compile("“[^“”„]*”|„[^“”„]*[“”]|‘[^‘]*’")
CURLY_KEY = re.compile(r"(?P<key>“[^“”„]+”|„[^“”„]+[“”]|‘[^‘’]+’)[ ]*:(?=\s|$)")
TIGHT_ITEM = re.compile(r"-(?=[^\W\d])")
# A web address has a colon without a space too.
TIGHT_KEY = re.compile(r"([A-Za-z_][\w-]*):((?!//)[^\s:,\]}][^\n]*?)[ ]*$")
# A key without its colon: with what stands behind it, and alone; and two texts in quotes without one between them.
NO_COLON = re.compile(r"([A-Za-z_][\w-]*)(?:[ ]*([;=])[ ]*|[ ]+)(\S.*)")
KEY_ALONE = re.compile(r"([A-Za-z_][\w-]*)[ ]*:?[;=,]?(?:[ ]+#.*)?")
TWO_QUOTED = re.compile(
    r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ ]*[:;=,]?[ ]*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')"""
)
# A “#” that hardly begins a comment: without a space after it, or before a number alone, as in “Letter # 2”.
CUT_OFF = re.compile(r"[ ]+#(?=\w|[ ]+\d+[ ]*$)")
COMMENT = re.compile(r"(?:^|[ ]+)#(?!\w|[ ]+\d+[ ]*$).*")
COMMA = re.compile(r"""(?:"[^"]*"|'[^']*'),""")
COMMA_ENDS = "No comma belongs at the end of a line here: take it out."
# What a sentence shows of a text.
MOST = 60
QUOTES = {'"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL), "'": re.compile(r"'(?:[^']|'')*'", re.DOTALL)}

BULLETS = "A list is made with hyphens here: write “- {1}”, with a hyphen and a space instead of “{0}”."
TIGHT_HYPHEN = "A hyphen needs a space after it: write “- {0}”."
TIGHT_COLON = "A colon needs a space after it: write “{0}: {1}”."
CURLY_QUOTES = "There are curly quotes around this: write {0}: without them."
CURLY_BOTH = "There are curly quotes around these: use straight ones, as in {0}: {1}."
NOT_CLOSED = (
    "The quotation mark here is not closed: write its second one at the end of the text, on this line."
)
ROUND_END = "This text begins with a straight quotation mark and ends with a curly one ({0}): write {1} at its end too."

# Of a line between items of a list.
NO_HYPHEN = (
    "The lines around this one are items of a list: write a hyphen and a space here too, as in “- {}”."
)
PART_OF_TEXT = (
    "This hyphen begins no item, for the line counts as part of the text above it: line it up with the other items, or "
    "write the list’s key above it."
)
CLOSED_BY = {"“": '”“"', "„": '“”"', "‘": "’'"}
HALF_QUOTED = "A quotation mark {} this text and none {} it: write both, as straight ones, or take it out."


MARKS = '"“”„‘’'


class Line(NamedTuple):
    """A line that says something. number: from 0; indent: how many blanks it begins with; text: what stands behind."""

    number: int
    indent: int
    text: str

    @property
    def bare(self) -> str:
        """Without the hyphens that it begins with."""
        return re.sub(r"\A[ ]*(?:-[ ]+)*", "", self.text)

    @property
    def column(self) -> int:
        """Where the text behind its hyphens begins."""
        return self.indent + len(self.text) - len(self.bare)

    @property
    def is_item(self) -> bool:
        """Whether it begins an item of a list."""
        return bool(ITEM.match(self.text))

    @property
    def is_key(self) -> bool:
        """Whether it has a key with a colon."""
        return bool(KEY.match(self.bare))

    @property
    def value(self) -> str:
        """What stands behind its colon or its hyphen, without a comment."""
        found = KEY.match(self.bare)
        return uncommented((found["value"] or "") if found else self.bare)


class Slip(NamedTuple):
    """What is wrong on a line. line, column: from 0."""

    line: int
    column: int
    sentence: str


def uncommented(value: str) -> str:
    """A value without quotes, and without the comment behind it."""
    return COMMENT.sub("", value).strip()


def shown(text: str) -> str:
    """The beginning of a text, without a comment, as a sentence shows it."""
    text = uncommented(text)
    return text if len(text) <= MOST else f"{text[:MOST].rsplit(' ', 1)[0]} …"


def line_at(lines: Sequence[str], number: int) -> Line:
    """One of the lines of a text."""
    text = lines[number].lstrip(" ")
    return Line(number, len(lines[number]) - len(text), text.rstrip())


def lines_of(source: str) -> list[Line]:
    """The lines that say something: no comments, and none of what stands below | or >."""
    found: list[Line] = []
    deeper = None  # below a line that ends in |: that line's blanks
    for number, line in enumerate(source.split("\n")):
        text = line.lstrip(" ")
        indent = len(line) - len(text)
        if not text.strip() or text.startswith("#") or (deeper is not None and indent > deeper):
            continue
        found.append(Line(number, indent, text.rstrip()))
        deeper = indent if BLOCK.search(text) and Line(0, 0, text).value[:1] in "|>" else None
    return found


def _curly(key: str, value: str) -> str:
    """What to do about a key in curly quotes: it may need straight ones, and so may its value."""
    bare = half_quoted(value) or CURLY.fullmatch(value)
    if not bare and ":" not in key:
        return CURLY_QUOTES.format(key)
    return CURLY_BOTH.format(*(f'"{shown(text)}"' for text in (key, value.strip(MARKS) or "…")))


def on_its_face(line: Line) -> Slip | None:
    """The slip on a line that one can see without those around it."""
    at, text = line.column, line.bare
    if found := BULLET.match(text):
        rest = text[found.end() :].removeprefix("- ")
        # A text may begin with a star, and YAML can't: it has a sentence of its own.
        if found[1] != "*" or text[1:2] == " ":
            return Slip(line.number, at, BULLETS.format(found[1], shown(rest)))
    if found := CURLY_KEY.match(text):
        return Slip(line.number, at, _curly(found["key"][1:-1], text[found.end() :].strip()))
    if TIGHT_ITEM.match(text) and at == line.indent:
        return Slip(line.number, at, TIGHT_HYPHEN.format(shown(text[1:])))
    if line.is_key and (found := COMMA.fullmatch(line.value)):
        return Slip(line.number, at + len(text) - 1, COMMA_ENDS)
    if found := TIGHT_KEY.match(text):
        return Slip(line.number, at + found.end(1) + 1, TIGHT_COLON.format(found[1], shown(found[2])))
    return None


def open_quote(source: str, lines: list[Line]) -> Slip | None:
    """The first quotation mark that a line opens and doesn't close, and that swallows what stands below."""
    every = source.split("\n")
    closed_on = -1
    for line in lines:
        found = KEY.match(line.bare)
        start = found.start("value") if found and found["value"] else 0
        text = line.bare[start:]
        if line.number <= closed_on or text[:1] not in QUOTES:
            continue
        rest = "\n".join([text, *every[line.number + 1 :]])
        whole = QUOTES[text[0]].match(rest)
        last = line.number + (whole[0].count("\n") if whole else 0)
        behind = rest[whole.end() :].split("\n", 1)[0] if whole else ""
        goes_on = last > line.number and not re.match(r"[ ]*(?:[,\]}:#]|$)", behind)
        if whole and not goes_on and not swallows(every[line.number + 1 : last + 1], line.column):
            closed_on = last
            continue
        curly = re.search("[“”‘’]$", text)
        sentence = ROUND_END.format(curly[0], text[0]) if curly else NOT_CLOSED
        return Slip(line.number, line.column + start, sentence)
    return None


def swallows(lines: list[str], column: int) -> bool:
    """Whether lines inside of quotes look like keys and items of their own. column: of the key whose text it is.

    A text that goes on below its key stands deeper than that.
    """
    own = (re.match(r"([ ]*)(?:-[ ]+\S|(?:-[ ]+)?[A-Za-z_][\w-]*:(?:[ ]|$))", line) for line in lines)
    return any(found and len(found[1]) <= column for found in own)


def run_together(lines: list[str], first: int, column: int) -> Slip | None:
    """The slip by which several lines have become one text without quotes, such as a list that lacks a hyphen.

    first, column: where the text begins, the lines behind it included.
    """
    start = lines[0].lstrip(" ")
    stands_alone = len(lines[0]) - len(start) == column
    if stands_alone and (slip := on_its_face(Line(first, column, start.rstrip()))):
        return slip
    for number, line in enumerate(lines[1:], first + 1):
        text = line.lstrip(" ")
        indent = len(line) - len(text)
        if ITEM.match(text) and stands_alone and indent == column:
            return Slip(first, column, NO_HYPHEN.format(shown(start)))
        if ITEM.match(text):
            return Slip(number, indent, PART_OF_TEXT)
    return None


def half_quoted(text: str) -> str:
    """What to say of a text that has the first of two quotation marks, or the second alone; nothing of another one."""
    if text[:1] in CLOSED_BY and not any(mark in text[1:] for mark in CLOSED_BY[text[0]]):
        return HALF_QUOTED.format("begins", "ends")
    if text[-1:] in ('"', "”") and not re.search('["“”„]', text[:-1]):
        return HALF_QUOTED.format("ends", "begins")
    return ""


def index_at(lines: list[Line], number: int) -> int:
    """Which of the lines is the one of this number, or the nearest one above it."""
    return max((index for index, line in enumerate(lines) if line.number <= number), default=0)


def levels(lines: list[Line]) -> dict[int, Line]:
    """The lines that are still open below these: each by the column at which something may go on beside it."""
    found: dict[int, Line] = {}
    lowest = 1_000
    for line in reversed(lines):
        if line.indent >= lowest:
            continue
        if line.is_key and line.column != line.indent:
            found[line.column] = line
        found[line.indent] = line
        lowest = line.indent
    return found


def is_complete(lines: list[Line], index: int) -> bool:
    """Whether a line is a key, an item, or goes on with the text above it."""
    line = lines[index]
    below = lines[index + 1] if index + 1 < len(lines) else None
    begins_more = below is not None and below.indent == line.column and NO_COLON.fullmatch(line.bare)
    if line.is_key or (line.is_item and not begins_more):
        return True
    above = lines[index - 1] if index else None
    return bool(above and above.indent < line.indent and (above.value or not above.is_key))
