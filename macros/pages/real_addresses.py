"""Email addresses in examples that may be somebody's: examples are on the site for all to read.

Telephone numbers are left alone: in most countries none are kept for examples, so that nobody can tell.
"""

import re
from collections.abc import Iterator

from macros.diagnostics.source_text import FRONT, place
from macros.loading.source_files import source
from macros.model.toolkit import Toolkit

ADDRESS = re.compile(r"(?P<name>[\w.+-]*\w)@(?P<host>(?:[\w-]+\.)+[a-z]{2,})\b", re.IGNORECASE)
# Names of hosts that are kept for examples (RFC 2606), and others that say so themselves, such as example.ac.uk.
NOBODYS = re.compile(r"(?:^|\.)example(?:\.|$)|\.(?:test|invalid|localhost)$", re.IGNORECASE)
EXAMPLES = re.compile(r"^examples:.*", re.MULTILINE | re.DOTALL)
# What a question has as an answer that somebody might give, on one line or in a list.
ANSWERS = re.compile(r"^[ \t]*(?:example:|placeholder:|such_as:|- ).*", re.MULTILINE)
SOMEBODYS = (
    "{}:{}:{}: “{}” may be somebody’s, and everybody reads it in this example: write an address that is nobody’s, such "
    "as {}@example.org."
)


def notes(toolkit: Toolkit) -> Iterator[str]:
    """Each note as one line, with its place; an address is told once in each file."""
    for layer in toolkit.theirs:
        for path in [*sorted((layer.folder / "letters").glob("*.txt")), layer.folder / "fields.yml"]:
            if path.is_file():
                one = source(toolkit.root, path)
                yield from _in_file(one.file, one.text, toolkit.centre.email)


def _in_file(file: str, text: str, centre: str) -> Iterator[str]:
    """centre: the address at which readers reach it, which it gives away itself."""
    head = FRONT.match(text)
    parts = EXAMPLES.finditer(text, 0, head.end()) if head else ANSWERS.finditer(text)
    told = {centre.lower()}
    for part in parts:
        for found in ADDRESS.finditer(part[0]):
            if found[0].lower() not in told and not NOBODYS.search(found["host"]):
                told.add(found[0].lower())
                where = place(text, part.start() + found.start())
                yield SOMEBODYS.format(file, *where, found[0], found["name"])
