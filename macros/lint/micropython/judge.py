"""Runs on MicroPython, in the build: what becomes of one letter there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from letterkit import letter
from letterkit.jinja_runtime import Environment

if TYPE_CHECKING:
    from typing import Any

    from letterkit.shapes import Answers, Cleaned, Model, Render

# What is made of the templates that several letters take in, and of the one letter that is judged.
COMPILED: dict[str, Any] = {}
# The templates that can't be read here, each with what was raised.
UNREAD: dict[str, str] = {}


def read(name: str, file: str) -> None:
    """Reads the Python of a template by itself. file: where it stands."""
    try:
        COMPILED.update(_run(file)["COMPILED"])
    except Exception as error:
        UNREAD[name] = _said(error)


def judge(source: str, model: str, target: str) -> None:
    """Reads a letter's job as JSON and the file with its MODEL, writes what came of it.

    The job: ``parts``, the names of its templates; ``own``, the (name, file) pairs of those that no other letter takes
    in; ``template``, its name; ``answers``, a list of answers. The result: ``parts``, the (name, error) pairs of those
    that can't be read; ``broken``, what the whole raised, or ""; ``texts``, for each of the answers the blocks, or what
    was raised.
    """
    with open(source) as file:
        job = json.load(file)
    texts, broken = [], ""
    for name, own in job["own"]:
        read(name, own)
    parts = [[name, UNREAD[name]] for name in job["parts"] if name in UNREAD]
    if not parts:
        try:
            known: Cleaned = {}
            found = _run(model)["MODEL"]
            compiled = {name: COMPILED[name] for name in job["parts"]}
            template = Environment(compiled, found["words"]).get_template(job["template"])
            texts = [_written(found, template.render, answers, known) for answers in job["answers"]]
        except Exception as error:
            broken = _said(error)
    for name, _ in job["own"]:
        COMPILED.pop(name, None)
    with open(target, "w") as file:
        file.write(json.dumps({"parts": parts, "broken": broken, "texts": texts}))


def _run(path: str) -> dict[str, Any]:
    """The names that a file of Python makes."""
    found: dict[str, Any] = {}
    with open(path) as file:
        exec(file.read(), found)
    return found


def _written(model: Model, render: Render, answers: Answers, known: Cleaned) -> list[list[str]] | str:
    try:
        made = letter.write_cleaned(model, render, letter.clean_answers(model, answers, known))
        return [list(block) for block in made.blocks]
    except Exception as error:
        return _said(error)


def _said(error: Exception) -> str:
    return type(error).__name__ + ": " + str(error)
