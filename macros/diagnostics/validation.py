"""From an author's file to its model, and what is wrong with it as sentences that say what to do."""

import re
import types
import typing
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.diagnostics.fault import Fault, did_you_mean, nearest
from macros.diagnostics.yaml_document import Document

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
        found = [
            document.fault(at + tuple(e["loc"]), _sentence(model, e))
            for e in errors
            # Whoever writes “sumary” lacks no “summary”.
            if e["type"] != "missing" or e["loc"] not in meant
        ]
        return None, document.faults + found
    return (None if document.faults else value), document.faults


def _meant(model: type[BaseModel], error: ErrorDetails) -> str:
    """The key that somebody meant who wrote one that is not known."""
    return nearest(str(error["loc"][-1]), _keys_at(model, error["loc"][:-1]))


def _sentence(model: type[BaseModel], error: ErrorDetails) -> str:
    name = f"“{error['loc'][-1]}”" if error["loc"] else "This file"
    if error["loc"] and isinstance(error["loc"][-1], int):
        name = "This item"
    kind = error["type"]
    if kind == "missing":
        return f"{name} is missing: add it."
    if kind == "extra_forbidden":
        known = _keys_at(model, error["loc"][:-1])
        near = did_you_mean(str(error["loc"][-1]), known) or f" There are: {', '.join(known)}."
        return f"{name} is not a key that is known here.{near}"
    if kind == "literal_error":
        known = [word for word in re.findall(r"'([^']*)'", error["ctx"]["expected"]) if word]
        near = did_you_mean(str(error["input"]), known)
        return f"{name} can’t be {_shown(error['input'])}: use one of {', '.join(known)}.{near}"
    if kind in ("rule", "date"):
        return error["msg"]
    if kind == "answer":
        return f"{name} must be text, or a list of texts: nothing else can stand here."
    if kind == "list_type" and isinstance(error["input"], str) and re.match(r"-\S", error["input"]):
        return f"{name} is a list: write a space after each hyphen, as in “- {error['input'][1:].split(' -')[0]}”."
    limits = {key: str(value) for key, value in error.get("ctx", {}).items() if key in ("ge", "le")}
    wanted = _WANTED.get(kind, "something else").format(**limits)
    return f"{name} must be {wanted}. Here it is {_shown(error['input'])}."


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
    here: Any = model
    for part in path:
        origin = typing.get_origin(here)
        if isinstance(here, type) and issubclass(here, BaseModel):
            here = here.model_fields[str(part)].annotation
        elif origin in (list, dict):
            here = typing.get_args(here)[-1]
        if typing.get_origin(here) in (typing.Union, types.UnionType):
            here = typing.get_args(here)[0]
    return list(here.model_fields) if isinstance(here, type) and issubclass(here, BaseModel) else []
