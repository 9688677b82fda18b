"""Runs on MicroPython, in the build: what becomes of one letter there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from letterkit import letter
from letterkit.jinja_runtime import Environment

if TYPE_CHECKING:
    from typing import Any

    from letterkit.shapes import Answers, Model, Render

# The templates that can't be read here, each with what was raised.
UNREAD: dict[str, str] = {}


def read(source: str) -> None:
    """Reads the Python of each template by itself, which many letters share: a list of (name, Python) pairs as JSON."""
    with open(source) as file:
        for name, code in json.load(file):
            try:
                exec(code, {})
            except Exception as error:
                UNREAD[name] = _said(error)


def judge(source: str, module: str, target: str) -> None:
    """Reads a letter's job as JSON and its Python, writes what came of it.

    The job: ``parts``, the names of its templates; ``template``, its name; ``answers``, a list of answers. The result:
    ``parts``, the (name, error) pairs of those that can't be read; ``broken``, what the whole raised, or ""; ``texts``,
    for each of the answers the blocks, or what was raised.
    """
    with open(source) as file:
        job = json.load(file)
    texts, broken = [], ""
    parts = [[name, UNREAD[name]] for name in job["parts"] if name in UNREAD]
    if not parts:
        try:
            found: dict[str, Any] = {}
            with open(module) as file:
                exec(file.read(), found)
            template = Environment(found["COMPILED"], found["MODEL"]["words"]).get_template(job["template"])
            texts = [_written(found["MODEL"], template.render, answers) for answers in job["answers"]]
        except Exception as error:
            broken = _said(error)
    with open(target, "w") as file:
        file.write(json.dumps({"parts": parts, "broken": broken, "texts": texts}))


def _written(model: Model, render: Render, answers: Answers) -> list[list[str]] | str:
    try:
        made = letter.write(model, render, answers)
        return [list(block) for block in made.blocks]
    except Exception as error:
        return _said(error)


def _said(error: Exception) -> str:
    return type(error).__name__ + ": " + str(error)
