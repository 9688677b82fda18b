"""Key to sentence: what the page says to the reader, from the files in ``site_templates/messages``.

A message is a text, a list of texts with the names of their values in between, or a choice among forms by a value:
by the value itself, or else by what the language makes of a number (one, few, many, other: CLDR's categories).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from letterkit.shapes import Message, Say

# Above this, CLDR's categories depend on the last two digits of a number alone.
LAST = 200


class Messages:
    """texts: key to message, as the build compiles it. categories: number below ``LAST`` to its category, where that
    is not "other".
    """

    def __init__(self, texts: Mapping[str, Message], categories: Mapping[int, str]) -> None:
        self.texts = texts
        self.categories = categories

    def __call__(self, key: str, **values: Any) -> str:
        """The sentence of a key. Raises KeyError if there is none, or if it needs a value that isn't given."""
        return "".join([str(piece) for piece in self.pieces(key, values)])

    def pieces(self, key: str, values: Mapping[str, Any]) -> list[Any]:
        """The sentence as a list of texts and values."""
        message = self.texts[key]
        while isinstance(message, dict):
            message = self._form(message, values[message["by"]])
        if isinstance(message, str):
            return [message]
        return [values[piece] if index % 2 else piece for index, piece in enumerate(message)]

    def _form(self, message: dict[str, Any], value: Any) -> Message:
        forms: Mapping[str, Message] = message["forms"]
        if str(value) in forms:
            return forms[str(value)]
        category = "other"
        if isinstance(value, int):
            category = self.categories.get(
                value if value < LAST else LAST // 2 + value % (LAST // 2), "other"
            )
        return forms[category if category in forms else "other"]


def listing(say: Say, items: Sequence[str]) -> str:
    """Several things as a sentence has them: "a, b and c"."""
    said = items[0]
    for item in items[1:-1]:
        said = say("list-comma", first=said, next=item)
    return say("list-and", first=said, last=items[-1]) if len(items) > 1 else said
