"""From a letter's template to the Python that runs in the browser.

The browser never re-implements a letter: Jinja2's own compiler turns the template into Python
(``Environment.compile(raw=True)``), which runs on ``letterkit/jinja_runtime.py``. Whatever that runtime
lacks is refused by ``macros.templates.rules``.
"""

import functools
import json
import re
import textwrap
from collections.abc import Iterable, Mapping
from typing import Any

from jinja2 import nodes

from letterkit.shapes import Idle
from macros import build_cache
from macros.model.toolkit import Toolkit
from macros.templates.codegen import ForBrowser
from macros.templates.environment import KNOWN, environment, parsed
from macros.templates.needed_macros import needed
from macros.templates.nodes import copied
from macros.templates.writer import model_of

HEADER = "from jinja2.runtime import "
# MicroPython's own str() makes a copy of what is a text already, and a long answer goes through many macros.
AS_TEXT = "from letterkit.jinja_filters import as_text as str"
# Of data that JSON can write, JSON is what weighs least: compiled, each text of it would be an instruction of its own.
READS_DATA = "from json import loads"
OPENED = 2  # levels of data of which each entry has a line, so that a person can read it
WORD = re.compile(r"\w+")
# The function through which Jinja2 filters a loop: {% for … in … if … %}.
FILTERED = re.compile(r"^( *)def \w+\(fiter\):\n", re.MULTILINE)
# What it does where a filter, a test, an imported name or a value of a macro is not there: the rules have refused the
# first three, and in the browser ``missing`` is as good an undefined value as any.
NEEDLESS = (
    (re.compile(r"^( *)try:\n *(\w+ = .*\n)\1except KeyError:\n(?:\1 .*\n){3}", re.MULTILINE), r"\1\2"),
    (re.compile(r"^( *)if (\w+) is missing:\n\1 *\2 = undefined\(.*\)\n", re.MULTILINE), ""),
    (re.compile(r"\(undefined\(name='\w+'\) if (\w+) is missing else \1\)"), r"\1"),
)


def python_for_browser(toolkit: Toolkit, slug: str, idle: Mapping[str, Idle] | None = None) -> str:
    """The Python module that the browser loads for a letter: ``MODEL`` and ``COMPILED``.

    idle: the questions that change nothing in some case (``IdleQuestions``).
    """
    model = model_of(toolkit, slug)
    for question in model["fields"]:
        if idle and question["name"] in idle:
            question["idle"] = idle[question["name"]]
    return "\n".join(
        [
            f'"""Made from site_templates/letters/{slug}.txt: change that file, not this one."""\n',
            python_of(toolkit.templates, toolkit.letters[slug].templates),
            python_of_model(model),
        ]
    )


def python_of_model(model: Mapping[str, Any]) -> str:
    """Python that defines ``MODEL``."""
    return f"{READS_DATA}\n\nMODEL = {literal(model)}\n"


def literal(value: Any) -> str:
    """A value that JSON can write, as Python that ``READS_DATA`` stands before."""
    # No text of it can end this one: there is a backslash before each quotation mark inside of a text.
    return f'loads(r"""{_in_lines(value, OPENED)}""")'


def _in_lines(value: Any, levels: int) -> str:
    """A value as JSON. levels: of how many each entry has a line."""
    if levels and value and isinstance(value, dict):
        entries = (f"{json.dumps(key)}:{_in_lines(inner, levels - 1)}" for key, inner in value.items())
        return "{\n" + ",\n".join(entries) + "\n}"
    if levels and value and isinstance(value, (list, tuple)):
        return "[\n" + ",\n".join(_in_lines(inner, levels - 1) for inner in value) + "\n]"
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# What a letter has of its language; the questions stay those of the guide.
SPOKEN = ("title", "words", "places")
# The messages that are put in a letter: the calmer sentences of ours.
CALM = "reread-says-"


def python_of_version(toolkit: Toolkit, slug: str) -> str:
    """The Python of a letter in another language than the guide's, which the browser fetches when somebody needs it."""
    model = {key: value for key, value in model_of(toolkit, slug).items() if key in SPOKEN}
    said = toolkit.messages
    model["calm"] = {
        key: message.text
        for messages in said.files.values()
        for key, message in messages.items()
        if key.startswith(CALM) and key not in said.borrowed
    }
    python = python_of(toolkit.templates, toolkit.letters[slug].templates)
    return f"{python}\n{python_of_model(model)}"


def python_of(templates: dict[str, str], names: Iterable[str]) -> str:
    """Python that defines ``COMPILED``: template name to a function that takes the runtime and returns its root.

    names: of a template, and of all that it reaches, which come without the macros that it doesn't need.
    """
    names = list(names)
    macros = needed(templates, names)
    parts = []
    imported: set[str] = set()
    for index, name in enumerate(names):
        words, body = _for_browser(name, templates[name], macros.get(name))
        imported.update(words)
        parts.append(f"def template_{index}(environment):\n{body}\n return root\n")
    pairs = ", ".join(f"{name!r}: template_{index}" for index, name in enumerate(names))
    parts.append(f"COMPILED = {{{pairs}}}\n")
    code = "\n".join(parts)
    return f"{AS_TEXT}\nfrom letterkit.jinja_runtime import {', '.join(sorted(imported))}\n\n{code}"


@functools.lru_cache(KNOWN)
def compiled(name: str, source: str) -> str:
    """What Jinja2's compiler makes of a template. Raises TemplateSyntaxError."""
    return _compiled(name, copied(parsed(source, name)))


def _compiled(name: str, tree: nodes.Template) -> str:
    browsers = environment({})
    browsers.code_generator_class = ForBrowser
    return browsers.compile(tree, name, name, raw=True, defer_init=True)


@functools.lru_cache(KNOWN)
def _for_browser(name: str, source: str, macros: tuple[str, ...] | None) -> tuple[list[str], str]:
    """(what a template needs of the runtime, its Python) for MicroPython, indented to stand in a function."""
    words, body = build_cache.result(
        "python", [name, source, macros], lambda: _worked_out(name, source, macros)
    )
    return words, body


def _worked_out(name: str, source: str, macros: tuple[str, ...] | None) -> tuple[list[str], str]:
    if macros is None:
        python = compiled(name, source)  # as the check has done already
    else:
        tree = copied(parsed(source, name))
        tree.body = [one for one in tree.body if not isinstance(one, nodes.Macro) or one.name in macros]
        python = _compiled(name, tree)
    first, body = python.split("\n", 1)
    assert first.startswith(HEADER), "Jinja2's compiler changed its first line"
    # MicroPython drops "if 0: yield", and with it the fact that root is a generator.
    assert "if 0: yield None" in body, "Jinja2's compiler changed how it makes a generator"
    body = body.replace("if 0: yield None", "if context is None: yield None")
    # And the "if False: yield" of a loop whose condition is never true, and with it that its filter is one.
    body = FILTERED.sub(r"\g<0>\1    if context is None: yield None\n", body)
    for found, instead in NEEDLESS:
        body = found.sub(instead, body)
    # The templates' own names and debug tables are of no use to the runtime.
    body = re.sub(r"^(name|blocks|debug_info) = .*\n?", "", body, flags=re.MULTILINE).strip("\n")
    # Jinja2 imports all that a template could need.
    there = set(WORD.findall(body))
    words = [word for word in first.removeprefix(HEADER).split(", ") if word in there]
    return words, textwrap.indent(body, " ")
