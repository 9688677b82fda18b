"""How much work a letter may ask for, and what may be printed in it: counted while the build writes it.

A slip of the pen must not keep the build busy for hours, fill its memory, or stop a reader's phone. And what is no text
is written out otherwise by each interpreter. So each letter is written here before anybody can have it.
"""

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import jinja2
from jinja2.compiler import CodeGenerator

from macros.templates.advice import MANY, NOT_TEXT, REMAINDER, TooMuch
from macros.templates.codegen import Counted

# Rounds of all loops, calls of macros and files taken in; far more than a letter needs.
STEPS = 2000
# Characters of all that is put together on the way, with the letter itself; and for each character of the answers, how
# many more: an answer goes through macros and filters, and a reader's may be as long as they like.
CHARACTERS = 200_000
FOR_EACH_GIVEN = 40
# Calls inside calls: the browser's store for them is full before the fortieth.
DEEP = 20
DIGITS = 100
IN_RANGE = 1000
# Filters that take lists; and of these, those that write their items.
OF_LISTS = ("default", "first", "last", "length", "join", "listing", "reverse", "unique")
WRITES_ITEMS = ("join", "listing")
SCALAR = (str, int, float, type(None), jinja2.Undefined)


def numbers(*limits: int) -> range:
    """Python's own range, as far as a letter can need it."""
    found = range(*limits)
    if found[IN_RANGE:]:
        raise TooMuch(MANY["range"].format(IN_RANGE))
    return found


def size(value: Any) -> int:
    """The characters and items of a value, counted no further than a letter may have them."""
    if isinstance(value, str):  # as almost all are
        return 1 + len(value)
    count, left = 0, [value]
    while left and count <= CHARACTERS:
        one = left.pop()
        count += 1
        if isinstance(one, (str, range)):
            count += len(one)
        elif isinstance(one, (list, tuple)):
            left.extend(one)
    return count


def bounded(function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that begins no work whose result could be too large."""

    @functools.wraps(function)
    def filtered(value: Any, *args: Any, **kwargs: Any) -> Any:
        if isinstance(value, str) and not args and not kwargs:  # as almost all are: nothing replaces anything
            return function(value)
        given = [*args, *kwargs.values()]
        # Where each character or item is replaced by a text.
        if size(value) * max([size(one) for one in given], default=1) > 100 * CHARACTERS:
            raise TooMuch(MANY["text"].format(CHARACTERS))
        return function(value, *args, **kwargs)

    return filtered


class Limited(jinja2.Environment):
    """The environment in which the build writes letters. ``begin`` before each one."""

    code_generator_class: type[CodeGenerator] = Counted
    # Jinja2 then hands these, and calls, to call_binop and call.
    sandboxed = True
    intercepted_binops = frozenset(("+", "-", "*", "//", "%"))
    intercepted_unops: frozenset[str] = frozenset()

    def make_globals(self, d: Any) -> dict[str, Any]:
        """Called by Jinja2, for each template once: of its own chain of mappings it makes a whole one at each call."""
        return {**self.globals, **(d or {})}

    def begin(self, variables: Mapping[str, Any]) -> None:
        """Begins to count anew: a letter is written of these."""
        self.steps = self.characters = self.deep = 0
        self.reads: dict[str, None] = {}
        given = [value for value in variables.values() if isinstance(value, (str, list))]
        self.most = CHARACTERS + FOR_EACH_GIVEN * size(given)

    def limit(self) -> None:
        """Sets up what has to wait until the filters are known."""
        self.optimized = False  # what is worked out while compiling would be counted to no letter
        self.finalize = self._printed()
        self.filters = {name: self._counted(name, made) for name, made in self.filters.items()}
        self.begin({})

    def read(self, name: str, value: Any) -> Any:
        """The value of a name, which is noted: ``reads`` has the names in the order in which they were first read."""
        self.reads[name] = None
        return value

    def rounds(self, items: Iterable[Any], data: int) -> Iterator[Any]:
        """The items of a loop, each counted when its turn comes. data: the characters that each round writes."""
        for item in items:
            self._step("loops")
            self._charge(data)
            yield item

    def joined(self, parts: list[Any]) -> str:
        """The texts on both sides of a ``~``."""
        return self.concat([self._text(part) for part in parts])

    def listed(self, items: list[Any]) -> list[Any]:
        """A list that an author wrote, with all that stands in it."""
        self._charge(size(items))
        return items

    def concat(self, pieces: Iterable[str]) -> str:
        """What the compiled template puts together: the letter, a macro's text, a ``{% set %}``."""
        found = []
        for piece in pieces:
            self.characters += len(piece)
            if self.characters > self.most:
                raise TooMuch(MANY["text"].format(CHARACTERS))
            found.append(piece)
        return "".join(found)

    def call(self, context: Any, function: Any, *args: Any, **kwargs: Any) -> Any:
        """A call of a macro or a function, or what stands in ``{% call %}``."""
        if function == self.rounds:
            return self.rounds(*args)
        self._step("calls")
        if self.deep >= DEEP:
            raise TooMuch(MANY["deep"].format(DEEP))
        self.deep += 1
        try:
            return context.call(function, *args, **kwargs)
        finally:
            self.deep -= 1

    def get_template(self, name: Any, parent: Any = None, globals: Any = None) -> jinja2.Template:  # noqa: A002 - so is this one
        """A letter, or a file that it takes in."""
        self._step("calls")
        return super().get_template(name, parent, globals)

    def call_binop(self, _: Any, operator: str, left: Any, right: Any) -> Any:
        """What an operator makes of two values."""
        if operator == "%" and isinstance(left, str):
            raise TooMuch(REMAINDER)
        if operator == "*":
            for what, times in ((left, right), (right, left)):
                if isinstance(what, (str, list, tuple)) and isinstance(times, int):
                    self._charge(size(what) * max(times, 0))
        found = _OPERATORS[operator](left, right)
        if isinstance(found, int) and abs(found) >= 10**DIGITS:
            raise TooMuch(MANY["digits"].format(DIGITS))
        if operator == "+" and not isinstance(found, int):
            self._charge(size(found))
        return found

    def _printed(self) -> Callable[..., Any]:
        @jinja2.pass_context
        def printed(_: Any, value: Any) -> Any:
            return self._text(value)

        return printed

    def _counted(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(function)
        def filtered(value: Any, *args: Any, **kwargs: Any) -> Any:
            # Looking at a text takes a tenth of the time of making one.
            self._charge(size(value) // 10)
            if (
                isinstance(value, str) and not args and not kwargs
            ):  # as almost all are: there is nothing to look into
                found = function(value)
                self._charge(size(found))
                return found
            for one in [*args, *kwargs.values(), *([] if name in OF_LISTS else [value])]:
                if name != "default":
                    self._text(one)
            if name in WRITES_ITEMS:
                for item in value:
                    self._text(item)
            found = function(value, *args, **kwargs)
            self._charge(size(found))
            return found

        return filtered

    def _text(self, value: Any) -> str:
        if isinstance(value, str):
            return value
        if not isinstance(value, SCALAR):
            kind = "list" if isinstance(value, (list, tuple, range)) else "other"
            kind = "namespace" if type(value).__name__ == "Namespace" else kind
            raise TooMuch(NOT_TEXT[kind])
        return str(value)

    def _step(self, what: str) -> None:
        self.steps += 1
        if self.steps > STEPS:
            raise TooMuch(MANY[what].format(STEPS))

    def _charge(self, characters: int) -> None:
        self.characters += characters
        if self.characters > self.most:
            raise TooMuch(MANY["text"].format(CHARACTERS))


_OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
    "//": lambda left, right: left // right,
    "%": lambda left, right: left % right,
}
