"""The filters of Jinja2 that a letter may use too, such as ``{{ reasons | join("; ") }}``, with the same meaning.

Each docstring is the author's explanation: the page for authors is made of it. A text may carry marks around the
reader's words (``own_marks``): a filter does the same to it as without, and keeps the marks where they belong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import own_marks
from letterkit.alphabet import is_digits
from letterkit.jinja_values import Pieces

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sized
    from typing import Any

SPACE = " \t\n"


def as_text(value: object) -> str:
    """A value as it stands in a letter."""
    return value if isinstance(value, str) else str(value)


def default(value: Any, other: Any = "", boolean: bool = False) -> Any:
    """Another text where there is no answer: ``{{ working_on | default("my career") }}``.

    The number 0 and false are answers, unless ``true`` stands after the other text.
    """
    return value if value or (not boolean and isinstance(value, (bool, int))) else other


def whole(value: object, other: int = 0) -> int:
    """The whole number that a text is, such as 14; another one, 0 as a rule, if it is none."""
    if isinstance(value, (bool, int)):
        return int(value)
    text = own_marks.strip(as_text(value)).strip(SPACE)
    digits = (text[1:] if text[:1] in ("-", "+") else text).split(".")[0]
    if not is_digits(digits):
        return other
    return -int(digits) if text[0] == "-" else int(digits)


def reverse(items: Iterable[Any]) -> list[Any]:
    """A list from its end to its beginning."""
    found: list[Any] = []
    for item in items:
        found.insert(0, item)
    return found


def unique(items: Iterable[Any]) -> list[Any]:
    """A list in which each item stands once."""
    found: list[Any] = []
    seen: list[Any] = []
    for item in items:
        plain = own_marks.strip(item) if isinstance(item, str) else item
        if plain not in seen:
            seen.append(plain)
            found.append(item)
    return found


def first(items: Iterable[Any]) -> Any:
    """The first item of a list."""
    if isinstance(items, str):
        return own_marks.cut(items, 0, 1)
    for item in items:
        return item
    return ""


def last(items: Iterable[Any]) -> Any:
    """The last item of a list."""
    if isinstance(items, str):
        count = len(own_marks.strip(items))
        return own_marks.cut(items, max(count - 1, 0), count)
    found = ""
    for item in items:
        found = item
    return found


def length(items: Sized) -> int:
    """How many items a list has, or how many characters a text."""
    return len(own_marks.strip(items) if isinstance(items, str) else items)


def join(items: Iterable[object], between: object = "") -> str:
    """The items of a list with a text between them: ``{{ reasons | join("; ") }}``."""
    return as_text(between).join([as_text(item) for item in items])


def replace(value: object, old: object, new: object, count: int | None = None) -> str:
    """The text with each ``old`` replaced by ``new``, or only the first ``count`` of them."""
    text, gone = as_text(value), own_marks.strip(as_text(old))
    if not gone:
        return text  # MicroPython would put ``new`` between bytes, inside a letter such as é
    parts = own_marks.split(text, gone)
    if count is not None and count < len(parts) - 1:
        at = sum([len(own_marks.strip(part)) + len(gone) for part in parts[:count]])
        parts = parts[:count] + [own_marks.cut(text, at, len(own_marks.strip(text)))]
    return as_text(new).join(parts)


def trim(value: object) -> Any:
    """The text without spaces and line breaks around it."""
    if isinstance(value, Pieces):
        return value.trimmed(SPACE)
    return own_marks.trim(as_text(value), SPACE)


FILTERS: dict[str, Callable[..., Any]] = {
    "default": default, "first": first, "last": last, "length": length, "join": join, "replace": replace,
    "trim": trim, "int": whole, "reverse": reverse, "unique": unique,
}  # fmt: skip
