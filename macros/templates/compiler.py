"""From a letter's template to its text at build time, and to the Python that runs in the browser.

The browser never re-implements a letter: Jinja2's own compiler turns the template into Python
(``Environment.compile(raw=True)``), which runs on ``letterkit/jinja_runtime.py``. Whatever that runtime
lacks is refused by ``macros.templates.rules``.
"""

import functools
import json
import pprint
import re
import textwrap
from collections.abc import Iterable
from typing import Any, TypeVar

import jinja2
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator

from letterkit import letter
from letterkit.filters import FILTERS, spoken
from letterkit.predicates import TESTS
from letterkit.shapes import Model, Question, Render, Words
from macros.model import letter_language
from macros.model.schema import Field
from macros.model.toolkit import Toolkit
from macros.templates.budget import Limited, bounded, numbers
from macros.templates.codegen import AsWritten
from macros.templates.columns import WithColumns

# Names that a template sees beside the answers; letterkit.letter.template_variables sets them.
CONTEXT = ("place", "spoken")
GLOBALS = ("namespace", "range")


class _Environment(WithColumns):
    """Jinja2 as the browser has it: brackets find items, never methods."""

    code_generator_class: type[CodeGenerator] = AsWritten
    sandboxed = True
    intercepted_binops = frozenset(("*", "%"))
    intercepted_unops: frozenset[str] = frozenset()

    def getitem(self, obj: Any, argument: Any) -> Any:
        try:
            return obj[argument]
        except (AttributeError, TypeError, LookupError):
            return self.undefined(obj=obj, name=argument)


class _Trial(Limited, _Environment):
    """The same, with limits to what a letter may ask for."""


def environment(templates: dict[str, str], words: Words | None = None) -> jinja2.Environment:
    """The Jinja2 environment of letters: template name to source; filters and tests are letterkit's own.

    words: of the language (``macros.model.language``), without which no filter has words of its own.
    """
    return _set_up(_Environment, templates, words)


def trial(templates: dict[str, str], words: Words | None = None) -> Limited:
    """The same, for the build itself: what is more than a letter may ask for, or no text, raises TooMuch."""
    env = _set_up(_Trial, templates, words)
    env.limit()
    env.bytecode_cache = _MADE
    return env


class Made(jinja2.BytecodeCache):
    """What Jinja2 has compiled in this process, one for each name: a build writes each letter in several places, and a
    site that is served is built again and again. One for each kind of environment: they don't compile alike.

    Jinja2 itself sees to it that a file that has changed since is compiled anew.
    """

    def __init__(self) -> None:
        self.code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.code:
            bucket.bytecode_from_string(self.code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.code[bucket.key] = bucket.bytecode_to_string()


_MADE = Made()


E = TypeVar("E", bound=jinja2.Environment)


def _set_up(kind: type[E], templates: dict[str, str], words: Words | None) -> E:
    def load(name: str) -> tuple[str, str, None] | None:
        # The name stands for the path, so that a traceback says in which file it is.
        return (templates[name], name, None) if name in templates else None

    env = kind(loader=jinja2.FunctionLoader(load), autoescape=False, trim_blocks=True, lstrip_blocks=True)
    # Jinja2 works out what it can while it compiles.
    filters: dict[str, Any] = spoken(words) if words else {**FILTERS}
    env.filters = {name: bounded(function) for name, function in filters.items()}
    env.tests = {name: test for name, test in TESTS.items() if name not in ("defined", "undefined")}
    env.tests["defined"] = jinja2.tests.test_defined
    env.tests["undefined"] = jinja2.tests.test_undefined
    env.globals = {"namespace": jinja2.defaults.DEFAULT_NAMESPACE["namespace"], "range": numbers}
    return env


def question_of(
    name: str, field: Field, asked: Iterable[str], required: bool = False, default: str | None = None
) -> Question:
    """What ``letterkit`` has to know of a question. asked: the names of all that are asked beside it."""
    return {
        "name": name,
        "kind": field.kind,
        "label": field.label,
        "required": required,
        "placeholder": f"[{field.placeholder}]",
        "options": list(field.options),
        "formerly": [list(pair) for pair in field.formerly.items()],
        "default": field.default if default is None else default,
        "items": field.items,
        "least": field.least,
        "most": field.most,
        "today": field.today,
        "kept_for": field.kept_for,
        "asked_when": [list(pair) for pair in field.asked_when.items() if pair[0] in asked],
    }


def model_of(toolkit: Toolkit, slug: str) -> Model:
    """What ``letterkit.letter`` has to know of a letter: its questions in order, and the countries' conventions."""
    front = toolkit.letters[slug].front
    names = toolkit.letters[slug].fields
    language, places = toolkit.spoken(slug)
    fields = [
        question_of(name, toolkit.fields[name], names, name in front.required, front.defaults.get(name))
        for name in names
    ]
    if letter_language.is_asked(toolkit, slug):
        name = letter_language.FIELD
        first = letter_language.at_first(toolkit, slug)
        asked = question_of(name, toolkit.fields[name], names, default=first)
        asked["options"] = letter_language.codes(toolkit, slug)
        fields.append(asked)
    return {
        "slug": slug,
        "title": front.title,
        "called": front.called,
        "spoken": front.spoken,
        "country": toolkit.centre.country,
        "own_country": "country" in toolkit.centre.model_fields_set,
        "language": language.code,
        "words": language.words,
        "first": list(toolkit.letters[slug].first(toolkit.fields)),
        "places": {code: country.conventions() for code, country in places.items()},
        "fields": fields,
    }


class Writer:
    """Writes letters at build time, with Jinja2 itself.

    asked: the toolkit of another language, in which the questions are, and with them what stands for a missing answer.
    """

    def __init__(self, toolkit: Toolkit, asked: Toolkit | None = None) -> None:
        self.toolkit = toolkit
        self.asked = asked
        self.env = trial(toolkit.templates, toolkit.language.words)
        self.lent = trial(toolkit.templates, toolkit.lender[0].words) if toolkit.borrowed else self.env
        self.models: dict[str, Model] = {}

    def write(self, slug: str, answers: dict[str, Any], today: str | None = None) -> letter.Letter:
        """The letter that these answers give. Raises KeyError if there is no such letter."""
        env = self._env(slug)
        template = env.get_template(f"letters/{slug}.txt")
        return letter.write(self._model(slug), _counted(template.render, env), answers, today)

    def passage(self, slug: str, name: str, answers: dict[str, Any]) -> letter.Letter:
        """One passage of a letter: a macro of its file. Raises KeyError if it has none of that name."""
        env = self._env(slug)
        template = env.get_template(f"letters/{slug}.txt")

        def render(variables: dict[str, Any]) -> str:
            module = template.make_module(variables)
            if not hasattr(module, name):
                raise KeyError(name)
            return str(getattr(module, name)())

        return letter.write(self._model(slug), _counted(render, env), answers)

    def _model(self, slug: str) -> Model:
        if slug not in self.models:
            model = model_of(self.toolkit, slug)
            if self.asked:
                asked = model_of(self.asked, slug)
                model = {**model, "fields": asked["fields"], "country": asked["country"]}
            self.models[slug] = model
        return self.models[slug]

    def _env(self, slug: str) -> Limited:
        return self.lent if slug in self.toolkit.borrowed else self.env


def _counted(render: Render, env: Limited) -> Render:
    def begun(variables: dict[str, Any]) -> str:
        env.begin(variables)
        return render(variables)

    return begun


HEADER = "from jinja2.runtime import "
WORD = re.compile(r"\w+")
# The function through which Jinja2 filters a loop: {% for … in … if … %}.
FILTERED = re.compile(r"^( *)def \w+\(fiter\):\n", re.MULTILINE)


# As many templates as a build may have, and some that were changed while it is served.
KNOWN = 4096


def python_for_browser(toolkit: Toolkit, slug: str) -> str:
    """The Python module that the browser loads for a letter: ``MODEL`` and ``COMPILED``."""
    return "\n".join(
        [
            f'"""Made from site_templates/letters/{slug}.txt: change that file, not this one."""\n',
            python_of(toolkit.templates, toolkit.letters[slug].templates),
            f"MODEL = {_literal(json.dumps(model_of(toolkit, slug)))}\n",
        ]
    )


# What a letter has of its language; the questions stay those of the guide.
SPOKEN = ("title", "words", "places")


def python_of_version(toolkit: Toolkit, slug: str) -> str:
    """The Python of a letter in another language than the guide's, which the browser fetches when somebody needs it."""
    model = {key: value for key, value in model_of(toolkit, slug).items() if key in SPOKEN}
    python = python_of(toolkit.templates, toolkit.letters[slug].templates)
    return f"{python}\nMODEL = {_literal(json.dumps(model))}\n"


@functools.lru_cache(KNOWN)
def _literal(value: str) -> str:
    """A value, given as JSON, as Python writes it: that takes long, and each letter's is needed twice."""
    return pprint.pformat(json.loads(value), width=120, compact=True, sort_dicts=False)


def python_of(templates: dict[str, str], names: Iterable[str]) -> str:
    """Python that defines ``COMPILED``: template name to a function that takes the runtime and returns its root."""
    names = list(names)
    parts = []
    imported: set[str] = set()
    for index, name in enumerate(names):
        words, body = _for_browser(name, templates[name])
        imported.update(words)
        parts.append(f"def template_{index}(environment):\n{body}\n return root\n")
    pairs = ", ".join(f"{name!r}: template_{index}" for index, name in enumerate(names))
    parts.append(f"COMPILED = {{{pairs}}}\n")
    code = "\n".join(parts)
    return f"from letterkit.jinja_runtime import {', '.join(sorted(imported))}\n\n{code}"


@functools.lru_cache(KNOWN)
def compiled(name: str, source: str) -> str:
    """What Jinja2's compiler makes of a template. Raises TemplateSyntaxError."""
    return environment({}).compile(source, name, name, raw=True, defer_init=True)


@functools.lru_cache(KNOWN)
def _for_browser(name: str, source: str) -> tuple[tuple[str, ...], str]:
    """(what a template needs of the runtime, its Python) for MicroPython, indented to stand in a function."""
    first, body = compiled(name, source).split("\n", 1)
    assert first.startswith(HEADER), "Jinja2's compiler changed its first line"
    # MicroPython drops "if 0: yield", and with it the fact that root is a generator.
    assert "if 0: yield None" in body, "Jinja2's compiler changed how it makes a generator"
    body = body.replace("if 0: yield None", "if context is None: yield None")
    # And the "if False: yield" of a loop whose condition is never true, and with it that its filter is one.
    body = FILTERED.sub(r"\g<0>\1    if context is None: yield None\n", body)
    # The templates' own names and debug tables are of no use to the runtime.
    body = re.sub(r"^(name|blocks|debug_info) = .*\n?", "", body, flags=re.MULTILINE).strip("\n")
    # Jinja2 imports all that a template could need.
    there = set(WORD.findall(body))
    words = tuple(word for word in first.removeprefix(HEADER).split(", ") if word in there)
    return words, textwrap.indent(body, " ")
