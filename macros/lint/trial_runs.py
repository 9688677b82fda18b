"""Every letter is written before anybody can have it: what can't be worked out, although it can be read, is a fault."""

import traceback
from collections.abc import Iterator
from typing import Any

from macros.diagnostics.fault import Fault
from macros.model.schema import Field
from macros.model.toolkit import Letter, Toolkit
from macros.templates.advice import TooMuch, not_worked_out
from macros.templates.compiler import Writer

Trial = tuple[str, dict[str, Any]]


def try_out(toolkit: Toolkit, prefix: str) -> list[Fault]:
    """What can't be worked out: with each example, and blank; where that goes well, also with all else that is chosen.

    prefix: what stands before a template's name in a path.
    """
    writer = Writer(toolkit)
    found = []
    for slug, one in toolkit.letters.items():
        wrong = _tried(writer, slug, _given(one), prefix)
        found += wrong or _tried(writer, slug, _choices(one, toolkit.fields), prefix)
    return found


def trials(toolkit: Toolkit, slug: str) -> Iterator[Trial]:
    """With which answers a letter is tried out: what they are called, and the answers."""
    one = toolkit.letters[slug]
    yield from _given(one)
    yield from _choices(one, toolkit.fields)


def _given(one: Letter) -> Iterator[Trial]:
    for example in one.front.examples:
        yield f"the example “{example.title}”", example.answers
    yield "no answers", {}


def _choices(one: Letter, fields: dict[str, Field]) -> Iterator[Trial]:
    """Everything answered, with each option of each choice in turn: examples seldom show all parts of a letter."""
    given: dict[str, Any] = {}
    for name in one.fields:
        field = fields[name]
        if field.kind == "list":
            given[name] = (field.example if isinstance(field.example, list) else []) or [
                field.placeholder
            ] * 2
        elif field.kind != "choice":
            given[name] = field.example or field.placeholder
    given |= one.front.defaults
    for name in one.fields:
        for option in fields[name].options if fields[name].kind == "choice" else ():
            yield f"the answer “{option}” to “{name}”", {**given, name: option}


def _tried(writer: Writer, slug: str, trials: Any, prefix: str) -> list[Fault]:
    found = []
    for which, answers in trials:
        try:
            writer.write(slug, answers)
        except Exception as error:  # whatever an author's expression can raise
            frames = traceback.extract_tb(error.__traceback__)
            lines = [frame for frame in frames if frame.filename in writer.toolkit.templates]
            file, line = (lines[-1].filename, lines[-1].lineno) if lines else (f"letters/{slug}.txt", 1)
            found.append(Fault(prefix + file, line or 1, 1, not_worked_out(error, which)))
            if isinstance(error, TooMuch):
                break  # it would be too much again, and each time takes a while
    return found
