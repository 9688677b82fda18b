"""The ``is`` tests that a letter may use (``{% if channel is eq("post") %}``), on both interpreters.

Each docstring is the author's explanation: the page for authors is made of this list. Marks around the reader's words
(``own_marks``) make no difference to what is asked of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import own_marks
from letterkit.jinja_values import Undefined

if TYPE_CHECKING:
    from collections.abc import Callable


def _plain(value: object) -> object:
    if isinstance(value, str):
        return own_marks.strip(value)
    return [_plain(item) for item in value] if isinstance(value, (list, tuple)) else value


def none(value: object) -> bool:
    """Nothing at all."""
    return value is None


def true(value: object) -> bool:
    """Exactly true."""
    return value is True


def false(value: object) -> bool:
    """Exactly false."""
    return value is False


def string(value: object) -> bool:
    """Text, not a list."""
    return isinstance(value, str)


def odd(value: int) -> bool:
    """A whole number that can't be halved."""
    return value % 2 == 1


def even(value: int) -> bool:
    """A whole number that can be halved."""
    return value % 2 == 0


def divisibleby(value: int, number: int) -> bool:
    """A whole number that ``number`` divides."""
    return value % number == 0


def contained(value: object, container: object) -> bool:
    """One of several values, or a part of a text."""
    return _plain(value) in _plain(container)  # type: ignore[operator]  # whatever it is, the author says so


def eq(value: object, other: object) -> bool:
    """The same as another value."""
    return _plain(value) == _plain(other)


def ne(value: object, other: object) -> bool:
    """Not the same as another value."""
    return _plain(value) != _plain(other)


def lt(value: int, other: int) -> bool:
    """Less than a number."""
    return value < other


def le(value: int, other: int) -> bool:
    """At most a number."""
    return value <= other


def gt(value: int, other: int) -> bool:
    """More than a number."""
    return value > other


def ge(value: int, other: int) -> bool:
    """At least a number."""
    return value >= other


def defined(value: object) -> bool:
    """A name that has a value, even an empty one."""
    return not isinstance(value, Undefined)


def undefined(value: object) -> bool:
    """A name that nobody set."""
    return isinstance(value, Undefined)


TESTS: dict[str, Callable[..., bool]] = {
    "none": none, "true": true, "false": false, "string": string, "odd": odd, "even": even,
    "divisibleby": divisibleby, "in": contained,
    "eq": eq, "ne": ne, "lt": lt, "le": le, "gt": gt, "ge": ge,
    "defined": defined, "undefined": undefined,
}  # fmt: skip
