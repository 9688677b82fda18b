"""What the Python that Jinja2 compiles from a letter needs in order to run, where Jinja2 itself is not.

Owns the names that a compiled template imports from ``jinja2.runtime``, with the same meaning. What is
not here (inheritance, autoescaping, recursive loops, …) is refused at build time by ``macros.templates.rules``.
The judge is ``tests/parity``: the same bytes as Jinja2 on CPython.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.filters import FILTERS, spoken
from letterkit.predicates import TESTS
from letterkit.undefined import Undefined, missing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Any, TypeVar

    from letterkit.shapes import Words

    T = TypeVar("T")
    Root = Callable[["Context"], Iterator[str]]


class TemplateRuntimeError(Exception):
    """A template asked for something that can't be done. Messages are for authors, never for readers."""


class TemplateNotFound(TemplateRuntimeError):
    """A template names another one that isn't there."""


class Namespace:
    """``{% set ns = namespace(found=false) %}``: a box whose contents a loop can change."""

    def __init__(self, **attributes: Any) -> None:
        for name in attributes:
            setattr(self, name, attributes[name])

    # "{% set ns.found = true %}" compiles to an item that is set, "{{ ns.found }}" to an attribute that is read.
    def __setitem__(self, name: str, value: Any) -> None:
        setattr(self, name, value)


class LoopContext:
    """The ``loop`` of a for-loop. Yields (item, loop) pairs, as compiled templates expect."""

    def __init__(
        self, iterable: Iterable[Any], undefined: Callable[..., Any], recurse: Any = None, depth0: int = 0
    ) -> None:
        self.items = list(iterable)
        self.undefined = undefined
        self.length = len(self.items)
        self.index0 = -1
        self.before: object = None

    def __iter__(self) -> Iterator[tuple[Any, "LoopContext"]]:
        # Not by __next__: to raise an exception takes MicroPython longer in the browser than all of a loop's round.
        for item in self.items:
            self.index0 += 1
            yield item, self

    def __len__(self) -> int:
        return self.length

    @property
    def index(self) -> int:
        return self.index0 + 1

    @property
    def revindex(self) -> int:
        return self.length - self.index0

    @property
    def revindex0(self) -> int:
        return self.length - self.index0 - 1

    @property
    def first(self) -> bool:
        return self.index0 == 0

    @property
    def last(self) -> bool:
        return self.index0 == self.length - 1

    @property
    def previtem(self) -> Any:
        return self.items[self.index0 - 1] if self.index0 > 0 else self.undefined("there is no previous item")

    @property
    def nextitem(self) -> Any:
        following = self.index0 + 1
        return self.items[following] if following < self.length else self.undefined("there is no next item")

    def cycle(self, *values: Any) -> Any:
        return values[self.index0 % len(values)]

    def changed(self, *values: Any) -> bool:
        """Whether these differ from those of the last call, as a list of cases does where the next one begins."""
        differ = self.before != values
        self.before = values
        return differ


LOOP_NAMES = (
    "index", "index0", "revindex", "revindex0", "first", "last", "length", "previtem", "nextitem", "cycle",
    "changed",
)  # fmt: skip


class Macro:
    """A ``{% macro %}``, called with the reader's answers or with what the author hands it."""

    def __init__(
        self,
        environment: Environment,
        func: Callable[..., str],
        name: str | None,
        arguments: Sequence[str],
        catch_kwargs: bool,
        catch_varargs: bool,
        caller: bool,
        autoescape: bool | None = None,
    ) -> None:
        self.func = func
        self.name = name
        self.arguments = arguments
        self.caller = caller

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        if len(args) > len(self.arguments):
            raise TemplateRuntimeError("macro " + str(self.name) + " was given too many values")
        values = list(args)
        values.extend([kwargs.pop(name, missing) for name in self.arguments[len(args) :]])
        if self.caller:
            # A macro that calls caller() without {% call %} gets an undefined one, as in Jinja2.
            values.append(kwargs.pop("caller", missing))
            if values[-1] is missing:
                values[-1] = Undefined("no caller defined", name="caller")
        if kwargs:
            raise TemplateRuntimeError(
                "macro " + str(self.name) + " does not know " + ", ".join(sorted(kwargs))
            )
        return self.func(*values)


class _EvalContext:
    autoescape = False
    volatile = False


class Context:
    """The names that a template sees: the answers, and what its imports and sets add."""

    eval_ctx = _EvalContext()

    def __init__(self, environment: Environment, parent: dict[str, Any], name: str) -> None:
        self.environment = environment
        self.parent = parent
        self.name = name
        self.vars: dict[str, Any] = {}
        self.exported_vars: set[str] = set()

    def resolve_or_missing(self, key: str) -> Any:
        if key in self.vars:
            return self.vars[key]
        return self.parent.get(key, missing)

    def get_all(self) -> dict[str, Any]:
        merged = dict(self.parent)
        merged.update(self.vars)
        return merged

    def call(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        # A call inside a loop hands on the loop's variables, for functions that take a context: none does here.
        kwargs.pop("_loop_vars", None)
        return function(*args, **kwargs)


class TemplateModule:
    """What ``{% import %}`` gives: the macros and sets of another template, as attributes."""

    def __init__(self, name: str, exported: dict[str, Any]) -> None:
        self.__name__ = name
        for key in exported:
            setattr(self, key, exported[key])


class Template:
    """One compiled template. ``root`` is the function that Jinja2's compiler wrote."""

    def __init__(self, environment: Environment, name: str, root: Root) -> None:
        self.environment = environment
        self.name = name
        self.root_render_func = root

    def new_context(
        self,
        variables: dict[str, Any] | None = None,
        shared: bool = False,
        locals: dict[str, Any] | None = None,
    ) -> Context:
        parent = dict(variables or {})
        if not shared:
            merged = dict(self.environment.globals)
            merged.update(parent)
            parent = merged
        for key, value in (locals or {}).items():
            if value is not missing:
                parent[key] = value
        return Context(self.environment, parent, self.name)

    def make_module(
        self,
        variables: dict[str, Any] | None = None,
        shared: bool = False,
        locals: dict[str, Any] | None = None,
    ) -> TemplateModule:
        context = self.new_context(variables, shared, locals)
        for _ in self.root_render_func(context):
            pass
        return TemplateModule(self.name, {key: context.vars[key] for key in context.exported_vars})

    def _get_default_module(self, context: Context | None = None) -> TemplateModule:
        return self.make_module()

    def render(self, variables: dict[str, Any]) -> str:
        """The text of the template with these variables: a mapping of name to value."""
        return "".join(self.root_render_func(self.new_context(variables)))


class Environment:
    """Compiled templates by name, and what they share.

    ``compiled``: mapping of template name to a function that takes this environment and returns ``root``.
    ``words``: of the language (``macros.model.language``), without which no filter has words of its own.
    """

    undefined = Undefined

    def __init__(
        self, compiled: Mapping[str, Callable[[Environment], Root]], words: Words | None = None
    ) -> None:
        self.compiled = compiled
        self.templates: dict[str, Template] = {}
        self.filters = spoken(words) if words else FILTERS
        self.tests = TESTS
        self.globals = {"namespace": Namespace, "range": range}

    def concat(self, pieces: Iterable[str]) -> str:
        return "".join(pieces)

    def get_template(self, name: str, parent: str | None = None) -> Template:
        if name not in self.templates:
            if name not in self.compiled:
                raise TemplateNotFound(name)
            self.templates[name] = Template(self, name, self.compiled[name](self))
        return self.templates[name]

    def getattr(self, obj: Any, attribute: str) -> Any:
        found = getattr(obj, attribute, missing)  # no exception, for the same reason as in LoopContext
        if found is missing and isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        return self.getitem(obj, attribute) if found is missing else found

    def getitem(self, obj: Any, argument: Any) -> Any:
        try:
            return obj[argument]
        except (AttributeError, TypeError, LookupError):
            return Undefined(obj=obj, name=argument)


def str_join(pieces: Iterable[object]) -> str:
    return "".join([str(piece) for piece in pieces])


def identity(value: T) -> T:
    return value


def internalcode(function: T) -> T:
    return function


# Compiled templates import these two but only use them when autoescaping, which letters never do.
markup_join = str_join
Markup = str
