"""What the planner asks, and in which words."""

from typing import Any

from letterkit.messages import Messages
from macros.model.question import Field
from macros.model.toolkit import Toolkit

# What the planner asks, in the order in which it asks: interview first, so that a date before it is noticed.
GROUPS = (
    ("planner-dates", ("interview_date", "rejection_date", "days_to_wait", "sent_date", "answered_date")),
    ("planner-employer", ("company", "country", "employer_kind")),
)
FIELDS = tuple(name for _, names in GROUPS for name in names)
KINDS = {"days_to_wait": "number", "company": "text", "country": "choice", "employer_kind": "choice"}
# What helps to answer here, where a letter would say something else: the message of each.
HINTS = {"company": "planner-company", "country": "planner-country"}


def groups(toolkit: Toolkit) -> list[tuple[str, list[tuple[str, Field]]]]:
    """The planner's questions, under their headings. They are all asked, whatever a letter would ask."""
    say = toolkit.messages.say()
    return [
        (say(title), [(name, toolkit.fields[name].model_copy(update=_changes(name, say))) for name in names])
        for title, names in GROUPS
    ]


def _changes(name: str, say: Messages) -> dict[str, Any]:
    return {"asked_when": {}} | ({"hint": say(HINTS[name])} if name in HINTS else {})
