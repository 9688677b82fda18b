"""How the authors' files fit together: a letter's front matter with its text, and both with fields.yml."""

import re
from collections.abc import Mapping
from typing import Any

from letterkit import dates
from macros.diagnostics.fault import Fault, did_you_mean
from macros.diagnostics.yaml_document import Document
from macros.model import planner
from macros.model.letter_head import Example
from macros.model.question import ANY, Field
from macros.model.toolkit import Letter
from macros.templates.advice import no_option, no_question

HEARD = "rejection_date"  # what tells that the news has come
# As a date is written; whether there is such a day is another matter.
LIKE_A_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def asked(field: Field, answers: dict[str, Any], fields: dict[str, Field]) -> bool:
    """Whether a question is asked, given the answers to the others."""
    return all(
        bool(answers.get(other)) if value == ANY else (answers.get(other) or fields[other].default) == value
        for other, value in field.asked_when.items()
    )


def choices_of(fields: dict[str, Field]) -> dict[str, Field]:
    """The questions that are choices."""
    return {name: field for name, field in fields.items() if field.kind == "choice"}


def misfits(
    letter: Letter,
    document: Document,
    fields: dict[str, Field],
    sure: bool,
    worded: str,
    formerly: Mapping[str, str],
    apart: Mapping[str, str],
) -> list[Fault]:
    """Where a letter's front matter doesn't fit its text or the questions.

    apart: questions that stand only in a macro which the letter doesn't call, each with what to say of it.

    worded: the file in which a centre words questions of its own, if the letter is the centre's.
    sure: whether its text is without fault, so that one knows which questions it does not use. formerly: questions that
    there once were, each with what to write now.
    """
    if sure and not apart and (unused := _unused_in(letter, fields)):
        return [document.fault(("required",) if letter.front.required else ("examples",), unused)]
    found = []
    apart = apart if sure else {}
    for index, name in enumerate(letter.front.required):
        once = formerly.get(name, "")
        if message := apart.get(name) or _wrong_required(name, letter, fields, sure, worded, once):
            found.append(document.fault(("required", index), message))
    for index, name in enumerate(letter.front.first):
        if name not in letter.fields and (sure or name not in fields):
            near = did_you_mean(name, letter.fields) or " Take it out."
            message = apart.get(name) or f"The letter does not ask “{name}”.{near}"
            found.append(document.fault(("first", index), message))
    if letter.front.once_heard and sure and HEARD not in letter.fields:
        found.append(
            document.fault(("once_heard",), f"The letter does not ask “{HEARD}”: use it, or take this out.")
        )
    found += _wrong_defaults(letter, document, fields)
    for index, example in enumerate(letter.front.examples):
        at = ("examples", index)
        found += _example_misfits(letter, example, at, document, fields, sure, apart)
    return found


def _wrong_required(
    name: str, letter: Letter, fields: dict[str, Field], sure: bool, worded: str, once: str
) -> str:
    """What to say of a question that is required; nothing if it can be. once: what to write now, if it once was one."""
    if name not in fields:
        if worded or once:
            return no_question(name, fields, worded, once)
        near = did_you_mean(name, fields) or " Word it in fields.yml first."
        return f"There is no question “{name}”.{near}"
    if name not in letter.fields:
        unused = f"“{name}” is required, but the text of the letter does not use it: take it out, or use it."
        return unused if sure else ""
    if fields[name].kind == "choice":
        return f"“{name}” is a choice and always has an answer: take it out of “required”."
    return ""


def _wrong_defaults(letter: Letter, document: Document, fields: dict[str, Field]) -> list[Fault]:
    found = []
    choices = [name for name in letter.fields if fields[name].kind == "choice"]
    for name, value in letter.front.defaults.items():
        if name not in choices:
            near = did_you_mean(name, choices) or " Take it out."
            found.append(
                document.fault(("defaults", name), f"“{name}” is not a choice that this letter asks.{near}")
            )
        elif value not in fields[name].options:
            found.append(document.fault(("defaults", name), no_option(value, name, fields[name])))
    return found


MOST_UNUSED = 3


def _unused_in(letter: Letter, fields: dict[str, Field]) -> str:
    """What to say of a letter whose text uses hardly anything of what its head speaks of: one thing, and not thirty."""
    answered = (name for example in letter.front.examples for name in example.answers)
    unused = [
        name for name in dict.fromkeys((*letter.front.required, *answered)) if name not in letter.fields
    ]
    if len(unused) <= MOST_UNUSED or not set(fields).issuperset(unused):
        return ""
    if not letter.fields:
        return f"The text of this letter asks no question: write the answers into it, such as {{{{ {unused[0]} }}}}."
    most, last = "”, “".join(unused[:-1]), unused[-1]
    return (
        f"The text of this letter does not use “{most}” and “{last}”: use them, or take them out of its head."
    )


def _example_misfits(
    letter: Letter,
    example: Example,
    at: tuple[Any, ...],
    document: Document,
    fields: dict[str, Field],
    sure: bool,
    apart: Mapping[str, str],
) -> list[Fault]:
    found = []
    for name, answer in example.answers.items():
        if message := apart.get(name) or _wrong_answer(name, answer, letter, fields, sure):
            found.append(document.fault((*at, "answers", name), message))
    answers = {**letter.front.defaults, **example.answers}
    for name in letter.front.required:
        if name in letter.fields and not example.answers.get(name) and asked(fields[name], answers, fields):
            message = f"This example lacks an answer to “{name}”, which is required: add one."
            found.append(document.fault((*at, "answers"), message))
    return found


def _wrong_answer(name: str, answer: Any, letter: Letter, fields: dict[str, Field], sure: bool) -> str:
    """What to say of an example's answer to a question; nothing if it fits."""
    if name not in letter.fields:
        near = did_you_mean(name, letter.fields) or " Take it out."
        return f"The letter does not use “{name}”.{near}" if sure else ""
    kind = fields[name].kind
    if isinstance(answer, list) != (kind == "list"):
        wanted = "a list, each item on a line of its own after a hyphen"
        return f"The answer to “{name}” must be {wanted if kind == 'list' else 'text, not a list'}."
    if kind == "choice" and answer not in fields[name].options:
        return no_option(answer, name, fields[name])
    if kind == "date" and dates.parse(str(answer)) is None:
        if LIKE_A_DATE.fullmatch(str(answer)):
            return f"There is no such day as {answer}: look at its month and its day."
        return f"Write the date of “{name}” as year-month-day, such as 2026-10-19."
    return ""


def lacking(document: Document, fields: dict[str, Field]) -> list[Fault]:
    """Questions that the planner asks and fields.yml doesn't word, or words as another kind."""
    groups = enumerate(document.data["groups"])
    places = {name: ("groups", index, "fields", name) for index, group in groups for name in group["fields"]}
    found = []
    for name in planner.FIELDS:
        kind = planner.KINDS.get(name, "date")
        if name not in fields:
            message = f"The planner asks “{name}”, which is not here: add it, with “kind: {kind}”."
            found.append(document.fault(("groups",), message))
        elif fields[name].kind != kind:
            message = f"The planner needs “{name}” to be of “kind: {kind}”: change it back."
            found.append(document.fault((*places[name], "kind"), message))
    return found


def unused(document: Document, letters: dict[str, Letter]) -> list[Fault]:
    """Questions of fields.yml that neither a letter nor the planner asks."""
    used = {name for letter in letters.values() for name in letter.fields} | set(planner.FIELDS)
    return [
        document.fault(
            ("groups", index, "fields", name), f"No letter uses “{name}”: use it in one, or take it out."
        )
        for index, group in enumerate(document.data["groups"])
        for name in group["fields"]
        if name not in used and group["fields"][name].get("options_from") != "languages"
    ]


def doubtful(own: Document | None, fields: dict[str, Field], lost: dict[str, str]) -> dict[str, str] | None:
    """Name and kind of a centre's own questions that have a fault; None if nobody can say which there are.

    lost: those that stand in a file in the wrong place.
    """
    if own and own.data is None:
        return None
    found = {**lost, **(likely_kinds(own.data) if own else {})}
    return {name: kind for name, kind in found.items() if name not in fields}


def likely_kinds(data: Any) -> dict[str, str]:
    """Name and kind of the questions in a fields.yml with a fault, so that the letters can be checked all the same."""
    groups = data.get("groups") if isinstance(data, dict) else None
    found: dict[str, str] = {}
    for group in groups if isinstance(groups, list) else ():
        fields = group.get("fields") if isinstance(group, dict) else None
        for name, field in (fields if isinstance(fields, dict) else {}).items():
            found[name] = str(field.get("kind")) if isinstance(field, dict) else ""
    return found
