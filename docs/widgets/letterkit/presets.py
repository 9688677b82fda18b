"""The choices that a link brings along: ``feedback-letter/#set=channel:email,wording:warm``.

Only choices, never text: a link must not be able to put words into anybody's letter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.choices import option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from letterkit.shapes import Question

MARK = "#set="


def pairs(fragment: str) -> list[tuple[str, str]]:
    """What the fragment of an address sets: names and answers as they stand there, without the blanks around them."""
    found = []
    for pair in fragment[len(MARK) :].split(","):
        name, _, value = pair.partition(":")
        found.append((name.strip(" "), value.strip(" ")))
    return found


def presets(fragment: str, fields: Sequence[Question]) -> dict[str, str]:
    """Name to option, for the choices among ``fields`` that the fragment of an address sets. All else is left out."""
    found: dict[str, str] = {}
    if not fragment.startswith(MARK):
        return found
    known = {}
    for field in fields:
        if field["kind"] == "choice":
            known[field["name"]] = field
    for name, value in pairs(fragment):
        chosen = option(known[name], value) if name in known else None
        if chosen is not None:
            found[name] = chosen
    return found
