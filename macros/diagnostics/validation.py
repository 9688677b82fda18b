"""From an author's file to its model, and what is wrong with it as sentences that say what to do."""

import re
import types
import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.diagnostics.fault import Fault, did_you_mean, nearest
from macros.diagnostics.yaml_document import Document

# In what a model says of several of its keys: the path to the one that is wrong.
BELOW = "below"
M = typing.TypeVar("M", bound=BaseModel)


def validate(model: type[M], document: Document, at: tuple[Any, ...] = ()) -> tuple[M | None, list[Fault]]:
    """The document as this model, and all that is wrong with it; the model is None if there is anything.

    at: the path to the part of the document that is meant, for a mapping inside a larger file.
    """
    if document.data is None:
        return None, document.faults
    data = document.data
    for key in at:
        data = data[key]
    try:
        value = model.model_validate(data)
    except ValidationError as error:
        errors = error.errors()
        meant = {(*e["loc"][:-1], _meant(model, e)) for e in errors if e["type"] == "extra_forbidden"}
        # Whoever writes “sumary” lacks no “summary”.
        errors = [e for e in errors if e["type"] != "missing" or e["loc"] not in meant]
        found = [document.fault(at + path, message) for path, message in _said(model, errors)]
        return None, document.faults + found
    return (None if document.faults else value), document.faults


def _belongs_below(model: type[BaseModel], error: ErrorDetails) -> str:
    """The key below which something belongs that stands beside it, or nothing: known by what it says of itself."""
    if not isinstance(error["input"], dict):
        return ""
    above = error["loc"][:-1]
    for key in _keys_at(model, above):
        ways = {key: (*above, key, "name")}
        ways |= {
            f"{key}:” and “{name}": (*above, key, 0, name, "name")
            for name in _keys_at(model, (*above, key, 0))
        }
        for way, path in ways.items():
            if len(set(_keys_at(model, path)) & set(error["input"])) > len(error["input"]) / 2:
                return way
    return ""


def _meant(model: type[BaseModel], error: ErrorDetails) -> str:
    """The key that somebody meant who wrote one that is not known."""
    return nearest(str(error["loc"][-1]), _keys_at(model, error["loc"][:-1]))


def _said(model: type[BaseModel], errors: list[ErrorDetails]) -> Iterator[tuple[tuple[Any, ...], str]]:
    """(path, sentence) for each error; one for all that is missing at a place, or that lacks the same line above it."""
    done: set[Any] = set()
    misplaced = [_belongs_below(model, e) for e in errors if e["type"] == "extra_forbidden"]
    below = {way.split(":")[0] for way in misplaced if way}
    for error in errors:
        path = tuple(error["loc"])
        kind, above = error["type"], path[:-1]
        if kind == "missing":
            names = [str(e["loc"][-1]) for e in errors if e["type"] == kind and tuple(e["loc"][:-1]) == above]
            names = [name for name in names if name not in below]
            if names and (kind, above) not in done:
                yield path, _missing(names)
            done.add((kind, above))
        elif any(_is_nameless(model, e) for e in errors if tuple(e["loc"][:-1]) == above):
            if above not in done and _is_nameless(model, error):
                yield path, NAMELESS.format(path[-1])
                done.add(above)
        elif kind == "answer" and isinstance(error["input"], list):
            wrong = ((index, item) for index, item in enumerate(error["input"]) if not isinstance(item, str))
            for index, item in wrong:
                yield (*path, index), f"This item {_other_shape('string_type', item, is_item=True) or ANSWER}"
        else:
            yield (*path, *error.get("ctx", {}).get(BELOW, ())), _sentence(model, error)


def _missing(names: list[str]) -> str:
    if len(names) == 1:
        return f"“{names[0]}” is missing: add it."
    *most, last = (f"“{name}”" for name in names)
    return f"{', '.join(most)} and {last} are missing: add them."


MOVE_BELOW = (
    "belongs below “{}:”: write that above it, and begin it and its own lines with more spaces, "
    "as the guide shows."
)
ANSWER = "must be text, or a list of texts: nothing else can stand here."
NAMELESS = (
    "“{}” belongs to something that has a name: write that name with a colon on the line above, if it is not there, "
    "and begin this line and those that go with it with two more spaces."
)


def _is_nameless(model: type[BaseModel], error: ErrorDetails) -> bool:
    """Whether the key of an entry stands where the entry’s name belongs."""
    shape = error["type"] in ("model_type", "list_type", "dict_type")
    return (
        shape
        and error["input"] != ""
        and error["loc"][-1:] != ()
        and error["loc"][-1] in _keys_at(model, error["loc"])
    )


def _sentence(model: type[BaseModel], error: ErrorDetails) -> str:
    name = f"“{error['loc'][-1]}”" if error["loc"] else "This file"
    if error["loc"] and isinstance(error["loc"][-1], int):
        name = "This item"
    kind = error["type"]
    if kind == "missing":
        return f"{name} is missing: add it."
    if kind == "extra_forbidden":
        known = _keys_at(model, error["loc"][:-1])
        if below := _belongs_below(model, error):
            return f"{name} {MOVE_BELOW.format(below)}"
        if instead := getattr(_model_at(model, error["loc"][:-1]), "elsewhere", {}).get(error["loc"][-1]):
            return f"There is no {name} here: {instead}"
        near = did_you_mean(str(error["loc"][-1]), known) or f" There are: {', '.join(known)}."
        return f"{name} is not a key that is known here.{near}"
    if kind == "literal_error":
        known = [word for word in re.findall(r"'([^']*)'", error["ctx"]["expected"]) if word]
        meant = getattr(_model_at(model, error["loc"][:-1]), "meant", {}).get(error["loc"][-1], {})
        instead = meant.get(str(error["input"]).lower())
        near = f" Did you mean “{instead}”?" if instead else did_you_mean(str(error["input"]), known)
        return f"{name} can’t be {_shown(error['input'])}: use one of {', '.join(known)}.{near}"
    if kind in ("rule", "date"):
        return error["msg"]
    if kind == "answer":
        return f"{name} {_other_shape(kind, error['input'], is_item=False) or ANSWER}"
    if (
        kind == "list_type"
        and not _model_at(model, (*error["loc"], 0))
        and (words := _in_a_row(error["input"]))
    ):
        return f"{name} must be a list: put square brackets around it, as in [{', '.join(words)}]."
    if instead := _other_shape(kind, error["input"], name == "This item"):
        return f"{name} {instead}"
    limits = {key: str(value) for key, value in error.get("ctx", {}).items() if key in ("ge", "le")}
    wanted = _WANTED.get(kind, "something else").format(**limits)
    return f"{name} must be {wanted}. Here it is {_shown(error['input'])}."


def _in_a_row(found: Any) -> list[str]:
    """Words that somebody wrote as a list, as in “en, cy”, or languages as in “en cy”; none of a sentence."""
    words = found.strip() if isinstance(found, str) else ""
    if re.fullmatch(r"[\w-]+(?:[,;] *[\w-]+)*", words):
        return re.split("[,;] *", words)
    return words.split() if re.fullmatch(r"[a-z]{2}(?: +[a-z]{2})+", words) else []


def _other_shape(kind: str, found: Any, is_item: bool) -> str:
    """What to do about a list, a text or keys where another of the three belongs, behind the name of what it is."""
    first = next(iter(found)) if isinstance(found, dict) and found else None
    if first is not None and kind in ("string_type", "answer"):
        text = f"{first}: {found[first]}" if isinstance(found[first], str) else f"{first}: …"
        text = f"'{text}'" if '"' in text else f'"{text}"'
        return f"must be one text, and a colon with a space begins something new: put it in quotes, as in {text}."
    if first is not None and kind == "list_type":
        return (
            f"is a list: write a hyphen and a space before the first line of each item, as in “- {first}:”."
        )
    if isinstance(found, list) and is_item:
        return "begins with two hyphens: keep one."
    if kind == "string_type" and isinstance(found, list) and len(found) == 1 and isinstance(found[0], str):
        return f"must be text: write it without brackets or a hyphen, as in {found[0]}."
    if kind == "dict_type" and isinstance(found, list) and found and isinstance(found[0], str):
        key = re.sub(r"\W+", "_", found[0].lower()).strip("_") or "first"
        return f"has a key and a value on each line: write “{key}: {found[0]}” instead of “- {found[0]}”."
    if isinstance(found, list) and kind in ("model_type", "dict_type"):
        return "has keys below it, and no list: take out the hyphens in front of them."
    if is_item and not found and kind in ("string_type", "string_too_short", "model_type"):
        return "is empty: write something behind its hyphen, or take that out."
    return ""


_LIST = "a list, each item on a line of its own after a hyphen"
_MAPPING = "a list of keys with values, each as “key: value” on an indented line of its own"
_WANTED = {
    "string_type": "text",
    "string_too_short": "text",
    "bool_parsing": "true or false",
    "bool_type": "true or false",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "less_than_equal": "{le} at most",
    "greater_than_equal": "{ge} or more",
    "list_type": _LIST,
    "too_short": _LIST,
    "dict_type": _MAPPING,
    "model_type": _MAPPING,
}


def _shown(value: Any) -> str:
    if value is None or value in ("", [], {}):
        return "empty"
    if isinstance(value, list):
        return "a list"
    return "a list of keys with values" if isinstance(value, dict) else f"“{value}”"


def _keys_at(model: Any, path: tuple[int | str, ...]) -> list[str]:
    """The keys that the model knows at a path into it."""
    here = _model_at(model, path)
    return list(here.model_fields) if here else []


def _model_at(model: Any, path: tuple[int | str, ...]) -> type[BaseModel] | None:
    """The model of what stands at a path into a larger one; None if no keys can stand there."""
    here: Any = model
    for part in path:
        origin = typing.get_origin(here)
        if isinstance(here, type) and issubclass(here, BaseModel):
            if str(part) not in here.model_fields:
                return None
            here = here.model_fields[str(part)].annotation
        elif origin in (list, dict):
            here = typing.get_args(here)[-1]
        if typing.get_origin(here) in (typing.Union, types.UnionType):
            here = typing.get_args(here)[0]
    return here if isinstance(here, type) and issubclass(here, BaseModel) else None
