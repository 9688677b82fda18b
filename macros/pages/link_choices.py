"""What is amiss with the choices that a link makes for its readers, as in ``feedback-letter.md#set=channel:email``.

The page passes over what it doesn't know, so that nobody would ever see a slip.
"""

import re
from collections.abc import Mapping

from letterkit.presets import MARK, pairs
from macros.diagnostics.fault import or_list
from macros.lint.cross_references import choices_of
from macros.model.question import Field
from macros.pages.link_slips import FRAMES
from macros.templates.advice import no_option

COLOUR = "colour"
HOW = f"Write it as in {MARK}channel:email"
NO_CHOICE = "“{}” can’t be chosen by a link, because it has no answers to choose from: take it out."
NO_COLOUR = "“{}” is no colour for a frame: write six digits or letters from a to f, such as 7a1f5c."


def are(place: str) -> bool:
    """Whether what stands behind the # of an address is choices, not a place."""
    return f"#{place}".startswith(MARK)


def lack(place: str, page: str, fields: Mapping[str, Field]) -> str:
    """What is wrong with the choices of a link to a page; nothing if all are well. fields: the questions."""
    wrong = (_wrong(name, value, page, dict(fields)) for name, value in pairs(f"#{place}"))
    return next(filter(None, wrong), "")


def _wrong(name: str, value: str, page: str, fields: dict[str, Field]) -> str:
    if not (name or value):
        return f"{HOW}."
    if not name:
        return f"“:{value}” lacks its question. {HOW}."
    if not value:
        return f"“{name}” lacks its answer. {HOW}."
    if name == COLOUR and page.startswith(FRAMES):
        return "" if re.fullmatch("[0-9a-fA-F]{6}", value) else NO_COLOUR.format(value)
    choices = choices_of(fields)
    if name not in fields:
        return f"There is no question “{name}”.{or_list(name, choices)}"
    if name not in choices:
        return NO_CHOICE.format(name)
    known = {*choices[name].options, *choices[name].formerly}
    return "" if value in known else no_option(value, name, choices[name])
