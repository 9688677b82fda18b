"""What the Python that Jinja2 compiles from a letter needs in order to run, where Jinja2 itself is not.

Owns the names that a compiled template imports from ``jinja2.runtime``, with the same meaning. What is
not here (inheritance, autoescaping, recursive loops, …) is refused at build time by ``macros.templates.rules``.
The judge is ``tests/parity``: the same bytes as Jinja2 on CPython.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import own_marks
from letterkit.filters import FILTERS
from letterkit.jinja_filters import as_text
from letterkit.jinja_values import (  # compiled templates import these from here
    LoopContext,  # noqa: F401
    Macro,
    Namespace,
    Pieces,
    TemplateRuntimeError,
    Undefined,
    flat,
    missing,
)
from letterkit.language_filters import spoken
from letterkit.predicates import TESTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Any, TypeVar

    from letterkit.shapes import Words

    T = TypeVar("T")
    Root = Callable[["Context"], Iterator[str]]


LONG = 1_000  # characters


class TemplateNotFound(TemplateRuntimeError):
    """A template names another one that isn't there."""


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
        """The value of a name, or ``missing``."""
        if key in self.vars:
            return self.vars[key]
        return self.parent.get(key, missing)

    def get_all(self) -> dict[str, Any]:
        """All that the template sees, by name."""
        merged = dict(self.parent)
        merged.update(self.vars)
        return merged

    def call(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """What a function or a macro returns for these values."""
        # A call inside a loop hands on the loop's variables, for functions that take a context: none does here.
        kwargs.pop("_loop_vars", None)
        made = function(*args, **kwargs)
        return self.environment.concat(made) if isinstance(function, Macro) else made

    def written(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """The same where it is printed and nothing else: a text, or ``Pieces`` of one."""
        kwargs.pop("_loop_vars", None)
        made = function(*args, **kwargs)
        if not isinstance(function, Macro):
            return as_text(made)
        return Pieces(made) if self.environment.is_long else "".join(made)


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
        """What a render of this template sees.

        variables: by name. shared: whether they are all, without the globals. locals: those of the place that includes
        this template, which go on top.
        """
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
        """The macros and sets of this template, for one that imports it; the rest is as for ``new_context``."""
        context = self.new_context(variables, shared, locals)
        for _ in self.root_render_func(context):
            pass
        return TemplateModule(self.name, {key: context.vars[key] for key in context.exported_vars})

    def _get_default_module(self, context: Context | None = None) -> TemplateModule:
        return self.make_module()

    def render(self, variables: dict[str, Any]) -> str:
        """The text of the template with these variables: a mapping of name to value."""
        environment = self.environment
        environment.is_long = any(
            isinstance(value, str) and len(value) > LONG and value[0] != own_marks.OPEN
            for value in variables.values()
        )
        return environment.concat(self.root_render_func(self.new_context(variables)))


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
        self.is_long = False  # whether an answer is so long that each copy of it takes a while

    def concat(self, pieces: Iterable[Any]) -> str:
        """The pieces of a block, or of a macro, together."""
        return "".join(flat(pieces) if self.is_long else pieces)

    def get_template(self, name: str, parent: str | None = None) -> Template:
        """A template by its name. Raises TemplateNotFound if there is none. parent: who asks for it."""
        if name not in self.templates:
            if name not in self.compiled:
                raise TemplateNotFound(name)
            self.templates[name] = Template(self, name, self.compiled[name](self))
        return self.templates[name]

    def getattr(self, obj: Any, attribute: str) -> Any:
        """``{{ obj.attribute }}``: an attribute, an item of that name, or an undefined value."""
        found = getattr(obj, attribute, missing)  # no exception, for the same reason as in LoopContext
        if found is missing and isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        return self.getitem(obj, attribute) if found is missing else found

    def getitem(self, obj: Any, argument: Any) -> Any:
        """``{{ obj[argument] }}``: an item, or an undefined value."""
        try:
            return obj[argument]
        except (AttributeError, TypeError, LookupError):
            return Undefined(obj=obj, name=argument)


def str_join(pieces: Iterable[object]) -> str:
    """Values as one text."""
    return "".join([as_text(piece) for piece in pieces])


def identity(value: T) -> T:
    """What Jinja2 makes of each value that is printed, where nothing else is asked for: the same."""
    return value


# Compiled templates import these two but only use them when autoescaping, which letters never do.
markup_join = str_join
Markup = str
