"""The questions: those of ``fields.yml``, with the centre's own, and what they say of each other."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from macros.diagnostics.fault import Fault, or_list
from macros.diagnostics.validation import validate
from macros.diagnostics.yaml_document import Document
from macros.loading import question_words, source_files
from macros.model.centre import Centre
from macros.model.country import Country
from macros.model.layers import Layers
from macros.model.question import ANY, Field, FieldsFile, Group
from macros.templates.advice import SPECIAL, no_option
from macros.templates.environment import CONTEXT, GLOBALS

NAME = "fields.yml"
NAME_FORM = re.compile(r"[a-z][a-z0-9_]*")
# Of each question: the file in which it stands, and where.
Places = dict[str, tuple[Document, tuple[Any, ...]]]


@dataclass(frozen=True)
class Questions:
    """What was read. ours, own: our file of questions, and the centre's, if it has one. groups, fields: what they say
    together, in a reader's order and by the names of the questions.
    """

    ours: Document
    own: Document | None
    groups: tuple[Group, ...]
    fields: dict[str, Field]


def documents_of(layers: Layers) -> tuple[Document, Document | None]:
    """(our file of questions, the centre's own, if it has one)."""
    ours = source_files.document(layers.root, layers.root / "site_templates" / NAME)
    return ours, source_files.of_layer(layers.own, NAME) if layers.own in layers.over else None


def worded_in(layers: Layers) -> str:
    """The file of the centre's own questions, whether it is there or not."""
    return (layers.own.folder / NAME).relative_to(layers.root).as_posix()


def named(document: Document) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """The name of each question in a file that is right, and where it stands."""
    for index, group in enumerate(document.data["groups"]):
        for name in group["fields"]:
            yield name, ("groups", index, "fields", name)


def read(
    layers: Layers, countries: dict[str, Country], centre: Centre, languages: Mapping[str, str]
) -> tuple[Questions, list[Fault]]:
    """The questions, and all that is wrong with them.

    languages: the names of those of the site by their codes, the guide's own first: a letter can ask for one.
    """
    ours, own = documents_of(layers)
    # A centre's own questions are in their language already: words of a language are those of the other folders.
    over = [layer for layer in layers.of_language if layer is not layers.own]
    words = [found for layer in over if (found := source_files.of_layer(layer, NAME))]
    vocabulary, faults = validate(FieldsFile, ours)
    groups = list(vocabulary.groups) if vocabulary else []
    if not vocabulary:
        words = []  # nobody can say what they would be the words of
    # If the centre's are in the language of these words, they come after them: nothing words them once more.
    words_first = layers.own in layers.of_language
    if words_first:
        groups, wrong = question_words.translated(groups, words, worded_in(layers))
        faults += wrong
    places: Places = {}
    faults += _note_places(ours, groups, places, own=False)
    groups = _with_mended_names(groups)
    if own:
        theirs, wrong = validate(FieldsFile, own)
        faults += wrong
        added = list(theirs.groups) if theirs else []
        faults += _note_places(own, added, places, own=True)
        groups = _merged(groups, _with_mended_names(added))
    if not words_first:
        groups, wrong = question_words.translated(groups, words, worded_in(layers))
        faults += wrong
    fields: dict[str, Field] = {}
    for group in groups:
        for name, field in group.fields.items():
            fields[name] = _with_settings(name, field, countries, centre, languages)
    faults += _wrong_conditions(fields, places)
    return Questions(ours, own, tuple(groups), fields), faults


def _wrong_conditions(fields: dict[str, Field], places: Places) -> list[Fault]:
    """What is wrong with what a question says of the answers to others."""
    faults = []
    said = [
        (name, key, *pair)
        for name, field in fields.items()
        for key in ("asked_when", "shortcut_to")
        for pair in getattr(field, key).items()
    ]
    for name, key, other, value in said:
        where, at = places[name]
        if other not in fields:
            message = f"There is no question “{other}”.{or_list(other, fields)}"
        elif value == ANY and key == "asked_when":
            continue
        elif fields[other].kind != "choice":
            what = "can decide what is asked" if key == "asked_when" else "can be chosen with a press"
            message = f"“{other}” is no choice: only the answer to a choice {what}."
        elif value not in fields[other].options:
            message = no_option(value, other, fields[other])
        else:
            continue
        faults.append(where.fault((*at, key, other), message))
    return faults


def _note_places(document: Document, groups: list[Group], places: Places, own: bool) -> list[Fault]:
    """Notes where each question stands; a wrong name is a fault. own: it may replace one of ours."""
    faults = []
    here = set()
    for index, group in enumerate(groups):
        for name in group.fields:
            place: tuple[Any, ...] = ("groups", index, "fields", name)
            if not NAME_FORM.fullmatch(name):
                as_in = mended(name) or "your_name"
                message = f"Write “{name}” in small letters, digits and _ only, as in “{as_in}”."
                faults.append(document.fault(place, message))
            twice = name in here or (name in places and not own)
            if twice or name in CONTEXT + GLOBALS or name in SPECIAL:
                message = f"There is already something called “{name}”: choose another name."
                faults.append(document.fault(place, message))
            here.add(name)
            places[name] = places[mended(name) or name] = (document, place)
    return faults


def mended(name: str) -> str:
    """A question's name as it has to be written, nothing if that can't be said. One that has it already stays."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    found = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    return name if NAME_FORM.fullmatch(name) else found if NAME_FORM.fullmatch(found) else ""


def _with_mended_names(groups: list[Group]) -> list[Group]:
    """The questions by the names that they should have: what letters say of them is right then."""
    return [
        group.model_copy(
            update={"fields": {mended(name) or name: field for name, field in group.fields.items()}}
        )
        for group in groups
    ]


def _merged(ours: list[Group], theirs: list[Group]) -> list[Group]:
    """Our questions with the centre's: one of the same name replaces it, a new one ends its group."""
    new = {name: field for group in theirs for name, field in group.fields.items()}
    found = []
    for group in ours:
        fields = {name: new.pop(name, field) for name, field in group.fields.items()}
        for other in theirs:
            if other.title == group.title:
                fields |= {name: new.pop(name) for name in other.fields if name in new}
        found.append(group.model_copy(update={"fields": fields}))
    for group in theirs:
        left = {name: field for name, field in group.fields.items() if name in new}
        if left:
            found.append(group.model_copy(update={"fields": left}))
    return found


def _with_settings(
    name: str, field: Field, countries: dict[str, Country], centre: Centre, languages: Mapping[str, str]
) -> Field:
    """A question with what comes from elsewhere: the countries, the languages, and the centre's settings."""
    if field.options_from == "languages":
        return field.model_copy(update={"options": dict(languages), "default": next(iter(languages), "")})
    if field.options_from:
        options = {code: country.name for code, country in countries.items()}
        return field.model_copy(update={"options": options, "default": centre.country})
    if field.default_from:
        return field.model_copy(update={"default": str(getattr(centre, name, field.default))})
    return field
