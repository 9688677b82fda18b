"""What a template reads of its variables, and its texts by what it has read: the rest can't change a word of it."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

from letterkit.shapes import Render
from macros.templates.budget import Limited


@dataclass(frozen=True)
class Written:
    """A template's text; reads: the names of the variables that it has read for it."""

    text: str
    reads: frozenset[str]


@dataclass
class _Fork:
    """What came next in the writing: a variable was read, and what followed depends on its value."""

    name: str
    after: dict[Hashable, "_Fork | Written"] = field(default_factory=dict)


class Remembered:
    """A template that isn't written again of variables of which it would read the same.

    render: writes it, in ``env``, which notes what is read. The template has to be the same for the same values.
    """

    def __init__(self, render: Render, env: Limited) -> None:
        self.render = render
        self.env = env
        self._known: dict[Hashable, _Fork | Written] = {}

    def __call__(self, variables: dict[str, Any]) -> str:
        """The text of these variables."""
        return self.written(variables).text

    def written(self, variables: dict[str, Any]) -> Written:
        """The text of these variables, and which of them are in it. Raises what the template raises."""
        here = self._known.get(None)
        while isinstance(here, _Fork):
            here = here.after.get(_value(variables[here.name]))
        if here:
            return here
        self.env.begin(variables)
        text = self.render(variables)
        reads = [name for name in self.env.reads if name in variables]
        made = Written(text, frozenset(reads))
        self._note(reads, variables, made)
        return made

    def _note(self, reads: list[str], variables: Mapping[str, Any], made: Written) -> None:
        forks, key = self._known, None
        value: Hashable = key
        for name in reads:
            fork = forks.setdefault(value, _Fork(name))
            assert isinstance(fork, _Fork)
            assert fork.name == name, "a template went another way with the same values"
            forks, value = fork.after, _value(variables[name])
        forks[value] = made


def _value(value: Any) -> Hashable:
    """What tells values apart: an answer is a text, a number or a list; a country's conventions stay where they are."""
    if isinstance(value, list):
        return tuple(value)
    return id(value) if isinstance(value, dict) else (type(value), value)
