"""An author's file as text: without what nobody can see, and without its front matter."""

import re

from macros.diagnostics import odd_characters
from macros.diagnostics.fault import Fault

# What a merge leaves where two people changed the same lines.
MERGED = re.compile(r"^(?:<{7}|>{7}) .*$", re.MULTILINE)
BETWEEN = re.compile(r"^={7}$", re.MULTILINE)
TWO_VERSIONS = (
    "Two versions of these lines stand here after a merge: keep the words that you want, and take out the lines that "
    "begin with <<<<<<<, ======= and >>>>>>>."
)
# Letters beyond A to Z that were read in another encoding than they were saved in, such as “Ã¼” for “ü”; and lost ones.
BROKEN = re.compile("Ã[\xa0-\xbf„œŸ–]|â€[™œ\x9d“”¦]|\ufffd")
BROKEN_LETTER = (
    "“{}” stands here for another letter, which was lost when the text was saved: type that one anew."
)
# How files of other programs begin, whatever their names say.
OTHER_PROGRAMS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf")
NO_TEXT = (
    "This is a file of a word processor under another name, and no plain text: open it there, copy the words, and "
    "paste them into this file on GitHub."
)


def read_text(file: str, content: bytes) -> tuple[str, list[Fault]]:
    """An author's file as text: without a byte order mark, with ``\\n`` line ends; and its faults."""
    if content.startswith(OTHER_PROGRAMS):
        return "", [Fault(file, 1, 1, NO_TEXT)]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        fault = Fault(
            file, line, 1, "This file is not saved as UTF-8: save it again with the encoding UTF-8."
        )
        return "", [fault]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    merged = []
    if first := MERGED.search(text):
        merged = [Fault(file, place(text, first.start())[0], 1, TWO_VERSIONS)]
        text = BETWEEN.sub("", MERGED.sub("", text))
    lost = [(match.start(), BROKEN_LETTER.format(match[0])) for match in BROKEN.finditer(text)]
    wrong = lost[:3] + odd_characters.found(text)
    # Without them, so that nothing else stumbles over them too.
    return odd_characters.without_unseen(text), merged + [
        Fault(file, *place(text, start), message) for start, message in wrong
    ]


def place(text: str, position: int) -> tuple[int, int]:
    """The line and the column of a position in a text, both from 1."""
    return text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)


def spaces(pattern: re.Pattern[str], text: str, but: str = "") -> str:
    """A text with blanks instead of what is found: the rest stays at its place. but: the group that is kept."""
    return pattern.sub(
        lambda found: found.group() if but and found[but] else re.sub(r"[^\n]", " ", found.group()), text
    )


FRONT = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
