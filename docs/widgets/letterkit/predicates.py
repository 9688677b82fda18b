"""The ``is`` tests that a letter may use (``{% if channel is eq("post") %}``), on both interpreters.

Each docstring is the author's explanation: the page for authors is made of this list. Marks around the reader's words
(``marks``) make no difference to what is asked of them.
"""

from letterkit import marks
from letterkit.undefined import Undefined


def _plain(value):
    if isinstance(value, str):
        return marks.strip(value)
    return [_plain(item) for item in value] if isinstance(value, (list, tuple)) else value


def none(value):
    """Nothing at all."""
    return value is None


def true(value):
    """Exactly true."""
    return value is True


def false(value):
    """Exactly false."""
    return value is False


def string(value):
    """Text, not a list."""
    return isinstance(value, str)


def odd(value):
    """A whole number that can't be halved."""
    return value % 2 == 1


def even(value):
    """A whole number that can be halved."""
    return value % 2 == 0


def divisibleby(value, number):
    """A whole number that ``number`` divides."""
    return value % number == 0


def contained(value, container):
    """One of several values, or a part of a text."""
    return _plain(value) in _plain(container)


def eq(value, other):
    """The same as another value."""
    return _plain(value) == _plain(other)


def ne(value, other):
    """Not the same as another value."""
    return _plain(value) != _plain(other)


def lt(value, other):
    """Less than a number."""
    return value < other


def le(value, other):
    """At most a number."""
    return value <= other


def gt(value, other):
    """More than a number."""
    return value > other


def ge(value, other):
    """At least a number."""
    return value >= other


def defined(value):
    """A name that has a value, even an empty one."""
    return not isinstance(value, Undefined)


def undefined(value):
    """A name that nobody set."""
    return isinstance(value, Undefined)


TESTS = {
    "none": none, "true": true, "false": false, "string": string, "odd": odd, "even": even,
    "divisibleby": divisibleby, "in": contained,
    "eq": eq, "ne": ne, "lt": lt, "le": le, "gt": gt, "ge": ge,
    "defined": defined, "undefined": undefined,
}  # fmt: skip
