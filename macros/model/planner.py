"""What the planner asks, and in which words."""

import re
from typing import Any

from macros.model.schema import Field
from macros.model.toolkit import Toolkit

PLACED = re.compile(r"\{\{-?\s*planner\(")

# What the planner asks, in the order in which it asks: interview first, so that a date before it is noticed.
GROUPS = (
    ("Your dates", ("interview_date", "rejection_date", "days_to_wait", "sent_date")),
    ("The employer", ("company", "country", "employer_kind")),
)
FIELDS = tuple(name for _, names in GROUPS for name in names)
KINDS = {"days_to_wait": "number", "company": "text", "country": "choice", "employer_kind": "choice"}
# What helps to answer here, where a letter would say something else.
HINTS = {
    "company": "It only tells your applications apart. It stays in this browser.",
    "country": "Its public holidays count, and its time limits.",
}


def groups(toolkit: Toolkit) -> list[tuple[str, list[tuple[str, Field]]]]:
    """The planner's questions, under their headings. They are all asked, whatever a letter would ask."""
    return [
        (title, [(name, toolkit.fields[name].model_copy(update=_changes(name))) for name in names])
        for title, names in GROUPS
    ]


def _changes(name: str) -> dict[str, Any]:
    return {"asked_when": {}} | ({"hint": HINTS[name]} if name in HINTS else {})
