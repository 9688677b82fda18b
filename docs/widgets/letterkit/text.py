"""Text as it comes from a form and as it goes into a letter: cleaning, paragraphs, blocks.

A letter travels as one string in which control characters mark its blocks (see ``filters.block``).
``clean`` takes control characters out of answers, so that what a reader types can never be a mark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import DIGITS, is_digits
from letterkit.cache import cached

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from letterkit.shapes import Blocks

BLOCK = "\x1e"  # record separator: stands before and after a block
KIND = "\x1f"  # unit separator: between the kind of a block and its text

# Characters of an answer that a letter takes: some seven pages. More would hold up the page at each change, and be no
# letter. Where the answer is kept, all of it stays.
MOST = 20_000

# Word makes soft line breaks of \v; pages bring the others.
LINE_ENDS = ("\r", "\v", "\f", "\x85", "\u2028", "\u2029")
# Blanks of other kinds, as web pages and Word have them: not to be broken, or of another width. No check takes one for
# a blank, nor does "at Northgate" begin with "at " there.
OTHER_BLANKS = set("\u00a0\u202f\u205f") | {chr(code) for code in range(0x2000, 0x200B)}
# What goes at the end of a line: the ideographic one too, which has a meaning inside it.
BLANKS = " \u3000"
# Pasted along, and never seen: where a word may be broken or not, and a byte order mark.
UNSEEN = set("\u00ad\u200b\u2060\ufeff")
# C0 and C1 control characters, and DEL: no letter, no Word file and no mail can carry them.
CONTROLS = set([chr(code) for code in range(32)] + [chr(code) for code in range(127, 160)])
# What turns the direction of all that follows until another one ends it, in the letter as well: pasted along, unseen.
TURNS = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
GONE = (CONTROLS | TURNS | UNSEEN) - {"\n"}
# What makes an answer no line that is fit for a letter as it stands.
ODD = GONE | OTHER_BLANKS | set(LINE_ENDS + ("\n", "\u3000"))
LONG = 500  # characters
# What ends a sentence; and what closes in any country, some of which opens in others: “…”, „…“, »…«, « … », ‹…›, 「…」.
STOPS = (".", "!", "?", "…", "。", "！", "？")
CLOSING = "\"'”’“‘»«›‹」』)]"
# Short forms at the end of an answer, beside those of single letters.
SHORT_ENDS = ("Co.", "Inc.", "Ltd.", "Corp.", "Bros.", "usw.", "etc.")
# What an item of a list can begin with.
ITEM_BEGINS = "-•–" + DIGITS


def clean(answer: str) -> str:
    """What a reader typed, fit for a letter: a string, same characters, without control characters, those that turn the
    direction of a text and others that nobody sees. Where the answer is kept, and in its field, they stay.

    Line ends of all kinds become ``\\n``, blanks of all kinds a space, more than one empty line becomes one, and the
    white space around each line goes. Nothing else is touched: no letter is recased, no quotation mark bent.
    """
    if len(answer) < LONG and ODD.isdisjoint(answer):
        return answer.strip(" ")  # as a rule
    answer = answer.replace("\r\n", "\n").replace("\t", " ")
    for end in LINE_ENDS:
        answer = answer.replace(end, "\n")
    # In a long text to look for each is a hundred times quicker than to look at each character.
    for character in GONE:
        if character in answer:
            answer = answer.replace(character, "")
    for blank in OTHER_BLANKS:
        if blank in answer:
            answer = answer.replace(blank, " ")
    kept: list[str] = []
    for line in answer.split("\n"):
        line = trim(line)
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip("\n")


def whole(text: str) -> str:
    """A text without halves of characters (UTF-16 surrogates): two that belong together become one, a lone one "�".
    And without NUL: a field of the page would end there.

    MicroPython reads an escaped emoji from JSON in two halves, and broken programs leave one behind. No file, mail or
    storage can carry a half.
    """
    text = text.replace("\0", "")
    if not any("\ud800" <= c <= "\udfff" for c in set(text)):  # a set is made quicker than any loop runs
        return text
    made: list[str] = []
    first = ""  # a half that waits for its other one
    for character in text:
        if first and "\udc00" <= character <= "\udfff":
            made[-1] = chr(0x10000 + ((ord(first) - 0xD800) << 10) + ord(character) - 0xDC00)
            first = ""
            continue
        first = character if "\ud800" <= character <= "\udbff" else ""
        made.append("\ufffd" if "\ud800" <= character <= "\udfff" else character)
    return "".join(made)


def trim(text: str, around: str = BLANKS) -> str:
    """A text without the blanks or other signs around it. Not ``strip``: MicroPython's takes bytes for characters."""
    start, end = 0, len(text)
    while start < end and text[start] in around:
        start += 1
    while end > start and text[end - 1] in around:
        end -= 1
    return text[start:end]


def last_of(said: str) -> str:
    """The last character of a text or a word, but for what closes a quotation or a bracket behind it: "!" of „Lauter!“.

    Not ``rstrip``: MicroPython's strips bytes, which would cut a curly mark in half.
    """
    end = len(said)
    while end and said[end - 1] in CLOSING:
        end -= 1
    return said[end - 1 : end]


def is_short(said: str) -> bool:
    """Whether the full stop at the end of a text belongs to a short form: "e. K.", "p.m.", "& Co."."""
    if said[-1:] != ".":
        return False
    words = said[-20:].split(" ")
    parts = words[-1].split(".")[:-1]
    letters = all(0 < len(part) < 3 and part[0] not in DIGITS for part in parts)
    behind_one = len(parts[0]) == 1 and words[-2:-1] != [] and words[-2][-1:] == "."
    return words[-1] in SHORT_ENDS or (letters and (len(parts) > 1 or behind_one))


def paragraphs(raw: str) -> Blocks:
    """The blocks of a rendered letter, in order: a list of (kind, text) pairs; kind "body" where none is said.

    In the body, an empty line begins a new paragraph and a single line break is a space (authors wrap their
    lines), unless the next line is an item: "- …" or "1. …". Runs of spaces become one.
    """
    found = []
    for position, piece in enumerate(raw.split(BLOCK)):
        if position % 2:
            kind, text = piece.split(KIND, 1)
            found.append((kind, "\n".join(_lines(text))))
            continue
        for part in piece.split("\n\n"):
            if part:
                found += _body(part)
    return found


@cached
def _body(text: str) -> Blocks:
    """The paragraphs of a stretch of the body, as a rule one. Nobody may change the list."""
    found = []
    gathered: list[str] = []
    for line in _lines(text, keep_empty=True) + [""]:
        if line:
            gathered.append(line if not gathered else ("\n" if is_item(line) else " ") + line)
        elif gathered:
            found.append(("body", "".join(gathered)))
            gathered = []
    return found


def _lines(text: str, keep_empty: bool = False) -> list[str]:
    lines = text.split("\n")
    if "  " in text or "\t" in text or " \n" in text or "\n " in text or text[:1] == " " or text[-1:] == " ":
        lines = [squeeze(line) for line in lines]
    return lines if keep_empty else [line for line in lines if line]


def squeeze(line: str) -> str:
    """A line without double spaces inside, or spaces around it."""
    if "  " not in line and "\t" not in line and "\n" not in line and line[:1] != " " and line[-1:] != " ":
        return line  # as a rule
    return " ".join(words_of(line))


def words_of(text: str) -> list[str]:
    """The words of a text. Not ``split()``: CPython splits at a no-break space too, MicroPython doesn't."""
    return [word for word in text.replace("\n", " ").replace("\t", " ").split(" ") if word]


def is_item(line: str) -> bool:
    """Whether a line is an item of a list: "- milk", "• milk", "1. milk"."""
    if line[:1] not in ITEM_BEGINS:
        return False  # as a rule
    mark = line.split(" ", 1)[0]
    number = mark[:-1]
    return mark in ("-", "•", "–") or (mark[-1:] == "." and is_digits(number))


def plain(blocks: Iterable[Sequence[str]]) -> str:
    """Blocks as plain text: what Copy copies. An empty line between two blocks."""
    return "\n\n".join([text for _, text in blocks])
