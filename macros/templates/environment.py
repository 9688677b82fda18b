"""Jinja2 as letters have it: the filters and tests of ``letterkit``, and no more than the browser knows."""

import functools
from types import CodeType
from typing import Any, TypeVar

import jinja2
from jinja2 import nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator
from jinja2.parser import Parser

from letterkit.filters import FILTERS
from letterkit.language_filters import spoken
from letterkit.predicates import TESTS
from letterkit.shapes import Words
from macros.templates.budget import Limited, bounded, numbers
from macros.templates.codegen import AsWritten
from macros.templates.columns import WithColumns

# Names that a template sees beside the answers; letterkit.letter.template_variables sets them.
CONTEXT = ("place", "spoken")
GLOBALS = ("namespace", "range")
# Templates that are kept compiled, and parsed: as many as a build may have, and some that have changed since.
KNOWN = 4096
PARSED = 1024


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
    """The same, with limits to what a letter may ask for. What it parses stays as it is: nobody may change the tree."""

    def _parse(self, source: str, name: str | None, _: str | None) -> nodes.Template:
        # What is looked through for slips is compiled after that. A letter's name is that of its file.
        return parsed(source, name)


class _Any(dict[str, Any]):
    """Filters of which there is always one."""

    def get(self, name: str, default: Any = None) -> Any:
        return super().get(name, default or str)


@functools.cache
def _parsing() -> jinja2.Environment:
    """What a parsed template belongs to. Jinja2's own search for names would stop at the first unknown filter."""
    env = environment({})
    env.filters = _Any(env.filters)
    return env


@functools.lru_cache(PARSED)
def parsed(source: str, name: str | None) -> nodes.Template:
    """The tree of a template, which nobody may change: whoever asks next gets the same one."""
    return Parser(_parsing(), source, name, name).parse()


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
    """What Jinja2 has compiled in this process, by name and text: a build writes each letter in several places, and a
    site that is served is built again and again. One for each kind of environment: they don't compile alike.
    """

    def __init__(self) -> None:
        self.code: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Called by Jinja2: fills a bucket with what was compiled before, if anything was."""
        bucket.code = self.code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Called by Jinja2: keeps what has just been compiled."""
        assert bucket.code
        self.code[bucket.key, bucket.checksum] = bucket.code
        while len(self.code) > KNOWN:
            self.code.pop(next(iter(self.code)))


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
