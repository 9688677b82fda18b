"""Where on its line something stands in a template: Jinja2 itself keeps the lines alone.

Its lexer gives each token the number of its line, and its parser hands that on to the nodes and to its complaints. A
number that also knows its column goes the same way.
"""

import re
from collections.abc import Iterator
from typing import Any

import jinja2
from jinja2.lexer import Lexer, TokenStream, get_lexer

from macros.diagnostics.source_text import place

Tokens = Iterator[tuple[int, str, str]]


class Line(int):
    """The number of a line. column: from 1, where the token begins there."""

    column: int

    def __new__(cls, number: int, column: int) -> "Line":
        """A line with its column: an int keeps what it is made with."""
        line = super().__new__(cls, number)
        line.column = column
        return line


def placed(source: str, position: int) -> Line:
    """The line of a position in a text, with its column."""
    return Line(*place(source, position))


def column(line: int) -> int:
    """The column that a line's number knows, or the first one."""
    return line.column if isinstance(line, Line) else 1


class WithColumns(jinja2.Environment):
    """An environment whose templates know their columns."""

    lexer: Any = property(lambda self: _Columns(get_lexer(self)))


class _Columns:
    """Jinja2's lexer, with columns."""

    def __init__(self, lexer: Lexer) -> None:
        self.lexer = lexer

    def tokenize(
        self, source: str, name: str | None = None, filename: str | None = None, state: str | None = None
    ) -> TokenStream:
        """As Jinja2's lexer does: the tokens that its parser takes."""
        tokens = self.tokeniter(source, name, filename, state)
        return TokenStream(self.lexer.wrap(tokens, name, filename), name, filename)

    def tokeniter(
        self, source: str, name: str | None, filename: str | None = None, state: str | None = None
    ) -> Tokens:
        here = end = 0
        try:
            for line, token, value in self.lexer.tokeniter(source, name, filename, state):
                # What Jinja2 leaves out between two tokens is blank.
                here = source.find(value, end)
                end = here + len(value)
                yield _placed(source, line, here), token, value
        except jinja2.TemplateSyntaxError as error:
            error.lineno = _placed(source, error.lineno, _of_error(source, error, here, end))
            raise


def _of_error(source: str, error: jinja2.TemplateSyntaxError, here: int, end: int) -> int:
    """Where the lexer has stopped. here, end: of the token before it."""
    if at := re.search(r" at (\d+)$", error.message or ""):
        return int(at[1])
    if (error.message or "").startswith("Missing end"):
        return here  # what is not closed begins there
    return end + len(source[end:]) - len(source[end:].lstrip())


def _placed(source: str, line: int, position: int) -> Line:
    return Line(line, position - source.rfind("\n", 0, position))
