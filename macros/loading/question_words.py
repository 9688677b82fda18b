"""The questions in another language (``fields.yml`` of its folder): words alone, laid over what they are in English."""

from collections.abc import Sequence
from typing import Any

from macros.diagnostics.fault import Fault, did_you_mean
from macros.diagnostics.validation import validate
from macros.diagnostics.yaml_document import Document
from macros.model.question import Field, Group
from macros.model.question_words import QuestionsFile, QuestionWords

WHOLE = (
    "Here stand words alone: “fields:”, below it the name of a question, and below that its “label:” and what else is "
    "said in this language. The question itself belongs in {}."
)
FIRST = " If it is a question of your own, word it in {} first."


def translated(
    groups: list[Group], documents: Sequence[Document], worded_in: str = "own/fields.yml"
) -> tuple[list[Group], list[Fault]]:
    """The questions in the words of these documents, the lowest first, and all that is wrong in them.

    worded_in: the file in which the centre words questions of its own.
    """
    faults: list[Fault] = []
    titles = [group.title for group in groups]
    for document in documents:
        if isinstance(document.data, dict) and isinstance(document.data.get("groups"), list):
            faults += [*document.faults, document.fault(("groups",), WHOLE.format(worded_in))]
            continue
        file, wrong = validate(QuestionsFile, document)
        faults += wrong
        if file:
            faults += [
                document.fault(path, message) for path, message in _misfits(file, groups, titles, worded_in)
            ]
            # A heading is known by what it is in English, also where another document has its words already.
            groups = [_said(group, title, file) for group, title in zip(groups, titles, strict=True)]
    return groups, faults


def _misfits(
    file: QuestionsFile, groups: list[Group], titles: list[str], worded_in: str
) -> list[tuple[tuple[Any, ...], str]]:
    found: list[tuple[tuple[Any, ...], str]] = []
    known = {name: field for group in groups for name, field in group.fields.items()}
    found += [
        (("groups", title), f"There is no heading “{title}”.{did_you_mean(title, titles)}")
        for title in file.groups
        if title not in titles
    ]
    for name, words in file.fields.items():
        if name not in known:
            message = f"There is no question “{name}”.{did_you_mean(name, known)}{FIRST.format(worded_in)}"
            found.append((("fields", name), message))
            continue
        for value in words.options:
            if value not in known[name].options:
                near = did_you_mean(value, known[name].options)
                message = f"“{name}” has no option “{value}”.{near}"
                found.append((("fields", name, "options", value), message))
    return found


def _said(group: Group, title: str, file: QuestionsFile) -> Group:
    fields = {
        name: _field(field, file.fields[name]) if name in file.fields else field
        for name, field in group.fields.items()
    }
    return group.model_copy(update={"title": file.groups.get(title, group.title), "fields": fields})


def _field(field: Field, words: QuestionWords) -> Field:
    said = {key: value for key, value in words.model_dump().items() if value is not None and key != "options"}
    options = {value: words.options.get(value, label) for value, label in field.options.items()}
    return field.model_copy(update=said | {"options": options})
