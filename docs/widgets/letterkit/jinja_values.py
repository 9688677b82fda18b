"""The values that a compiled template handles besides the answers: loops, macros, namespaces, names that nobody set."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any

    from letterkit.jinja_runtime import Environment


class TemplateRuntimeError(Exception):
    """A template asked for something that can't be done. Messages are for authors, never for readers."""


class Undefined:
    """The value of a name that nobody set: empty, false, and without items."""

    def __init__(self, hint: str | None = None, obj: Any = None, name: Any = None, exc: Any = None) -> None:
        """It makes no difference why there is none."""

    def __str__(self) -> str:
        return ""

    def __bool__(self) -> bool:
        return False

    def __len__(self) -> int:
        return 0

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Undefined)

    def __hash__(self) -> int:
        return 0


# Stands in every name that nobody set.
missing = Undefined()


class Namespace:
    """``{% set ns = namespace(found=false) %}``: a box whose contents a loop can change."""

    def __init__(self, **attributes: Any) -> None:
        for name in attributes:
            setattr(self, name, attributes[name])

    # "{% set ns.found = true %}" compiles to an item that is set, "{{ ns.found }}" to an attribute that is read.
    def __setitem__(self, name: str, value: Any) -> None:
        setattr(self, name, value)


def flat(pieces: Iterable[Any]) -> list[str]:
    """The texts of pieces, of which some may be ``Pieces`` themselves."""
    found: list[str] = []
    for piece in pieces:
        if isinstance(piece, Pieces):
            found += piece.texts
        else:
            found.append(piece)
    return found


class Pieces:
    """What a macro has written, where it is printed and answers are long: not put together, since each time would be a
    copy of the long one.
    """

    def __init__(self, pieces: Iterable[Any]) -> None:
        self.texts = flat(pieces)

    def __str__(self) -> str:
        return "".join(self.texts)

    def trimmed(self, blanks: str) -> "Pieces":
        """The same without these characters at its ends."""
        texts = list(self.texts)
        while texts and not texts[0].lstrip(blanks):
            texts.pop(0)
        while texts and not texts[-1].rstrip(blanks):
            texts.pop()
        if texts:
            texts[0] = texts[0].lstrip(blanks)
            texts[-1] = texts[-1].rstrip(blanks)
        return Pieces(texts)


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
        """Which round it is, from 1."""
        return self.index0 + 1

    @property
    def revindex(self) -> int:
        """How many rounds are left, this one among them."""
        return self.length - self.index0

    @property
    def revindex0(self) -> int:
        """How many rounds come after this one."""
        return self.length - self.index0 - 1

    @property
    def first(self) -> bool:
        """Whether this is the first round."""
        return self.index0 == 0

    @property
    def last(self) -> bool:
        """Whether this is the last round."""
        return self.index0 == self.length - 1

    @property
    def previtem(self) -> Any:
        """The item of the round before; undefined in the first."""
        return self.items[self.index0 - 1] if self.index0 > 0 else self.undefined("there is no previous item")

    @property
    def nextitem(self) -> Any:
        """The item of the round after; undefined in the last."""
        following = self.index0 + 1
        return self.items[following] if following < self.length else self.undefined("there is no next item")

    def cycle(self, *values: Any) -> Any:
        """These values by turns, one a round."""
        return values[self.index0 % len(values)]

    def changed(self, *values: Any) -> bool:
        """Whether these differ from those of the last call, as a list of cases does where the next one begins."""
        differ = self.before != values
        self.before = values
        return differ


class Macro:
    """A ``{% macro %}``, called with the reader's answers or with what the author hands it."""

    def __init__(
        self,
        environment: Environment,
        func: Callable[..., list[Any]],
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

    def __call__(self, *args: Any, **kwargs: Any) -> list[Any]:
        """The macro's text, in pieces. Raises TemplateRuntimeError for values that it doesn't take."""
        if len(args) > len(self.arguments):
            raise TemplateRuntimeError("macro " + str(self.name) + " was given too many values")
        # What is handed over counts as given, even if nobody has set it.
        values = [Undefined() if one is missing else one for one in args]
        for name in kwargs:
            if kwargs[name] is missing:
                kwargs[name] = Undefined()
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
