"""The head of a letter that can’t be found: what is missing, or stands above it."""

import re

from macros.diagnostics.fault import Fault
from macros.diagnostics.source_text import place
from macros.model.letter_head import Front

NONE = (
    "A letter begins with its head, between two lines of three hyphens (---): "
    "copy those lines from another letter."
)
NOT_BEGUN = "A letter’s head stands between two lines of three hyphens (---): write the first one above this."
NOT_ENDED = "This head is not closed: write a second line of three hyphens (---) below its last key."
NO_HYPHENS = "Three hyphens belong here, and nothing else: write --- instead of “{}”."
TOO_LOW = "A letter begins with three hyphens (---) on its first line: take out what stands above them."
NO_TEXT = "This letter has no text: write it below the second line of three hyphens (---)."
# What a word processor makes of three hyphens, and what is typed for them.
LIKE_HYPHENS = re.compile(r"[ ]+---|[ ]*(?:[—–−_=*-]{1,2}|[—–−_=*]{3,9}|-{4,9})")
TWICE = (
    "Here a second letter begins, with a head of its own: take it out, or put it into a file of its own, as there is "
    "one letter in each."
)
SECOND = re.compile(r"^---[ \t]*\n(?=(?:title|summary|used):)", re.MULTILINE)
BELOW = re.compile(rf"\n*(?P<key>{'|'.join(Front.model_fields)}):(?=[ \n])")
TOO_FAR = "“{}:” belongs into the letter’s head: move it there, above the second line of three hyphens (---)."
KEY = re.compile(r"[a-z_]+:")


def second(file: str, text: str, begin: int) -> list[Fault]:
    """The fault of a letter with another one below it, or with a key of its head. begin: where its text begins."""
    if found := BELOW.match(text, begin):
        return [Fault(file, place(text, found.start("key"))[0], 1, TOO_FAR.format(found["key"]))]
    found = SECOND.search(text, begin)
    return [Fault(file, place(text, found.start())[0], 1, TWICE)] if found else []


def missing(file: str, text: str) -> Fault:
    """The fault of a letter that has no head, as far as one can see."""
    lines = [line.rstrip() for line in text.split("\n")]
    first = next((number for number, line in enumerate(lines) if line), 0)
    ends = [number for number, line in enumerate(lines) if line == "---"]
    has_keys = [number for number, line in enumerate(lines) if KEY.match(line)]
    for number, line in enumerate(lines):
        # The first line, or the one that ends the keys.
        is_end = number == first or (
            has_keys and number > has_keys[0] and re.match(r"[ -]|\w+:", lines[number - 1])
        )
        if LIKE_HYPHENS.fullmatch(line) and is_end:
            return Fault(file, number + 1, 1, NO_HYPHENS.format(line))
    if ends and has_keys and 0 < ends[0] < has_keys[0]:
        return Fault(file, 1, 1, TOO_LOW)
    if ends and ends[0] == 0:
        return Fault(file, 1, 1, NOT_ENDED)
    if ends and first in has_keys:
        return Fault(file, first + 1, 1, NOT_BEGUN)
    return Fault(file, 1, 1, NONE)
