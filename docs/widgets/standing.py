"""What stands in the fields of a form, read in one call: each costs a slow phone a tenth of a millisecond."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import host
from elements import every

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from host import Element

    from letterkit.shapes import Answer, Question

    Standing: TypeAlias = tuple[str, bool, bool]
    """What stands in a field: (its value, whether it was typed, whether it is ticked)."""


class Fields:
    """The fields of a form by the names of their questions, looked up when one is first needed."""

    def __init__(self, element: Element, names: Sequence[str]) -> None:
        self.element = element
        self.names = names
        self.found: dict[str, list[Element]] = {}

    def __contains__(self, name: str) -> bool:
        return name in self.names

    def __getitem__(self, name: str) -> list[Element]:
        if name not in self.found:
            self.found[name] = every(self.element.querySelectorAll('[name="' + name + '"]'))
        return self.found[name]

    def __setitem__(self, name: str, fields: list[Element]) -> None:
        self.found[name] = fields


def said_by(field: Question, standing: list[Standing]) -> Answer:
    """What the fields of a question say: a string, or a list of strings for a list."""
    if field["kind"] == "list":
        return [value for value, _, _ in standing]
    if field["kind"] == "choice":
        for value, _, is_ticked in standing:
            if is_ticked:
                return value
        return field["default"]
    return standing[0][0]


def standing_in(form: Element, name: str = "") -> dict[str, list[Standing]]:
    """What stands in the fields of each question of a form, or in those of this one."""
    found: dict[str, list[Standing]] = json.loads(host.standing(form, name))
    return found
