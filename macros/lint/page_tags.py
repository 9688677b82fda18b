"""What the tags of a page ask for: each is found once, by Jinja2 itself, for all who judge pages by it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jinja2 import nodes

from macros.templates.columns import column


@dataclass(frozen=True)
class Tag:
    """A call in a page, such as ``{{ sample("thank-you", example="Sam") }}``.

    name: of what is called. values: those that are written plainly, by their turn, and None for the others; named:
    those with a name. line, column: where its first value stands, or else it; from 1.
    """

    name: str
    values: tuple[Any, ...]
    named: dict[str, Any]
    line: int
    column: int

    def word(self, turn: int, key: str) -> str:
        """A value that is written in quotes, by its turn or by its name; "" if there is none."""
        found = self.values[turn] if turn < len(self.values) else self.named.get(key)
        return found if isinstance(found, str) else ""


def tags(tree: nodes.Template) -> Iterator[Tag]:
    """All calls of a page, in order."""
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name):
            line = (call.args or [call.node])[0].lineno
            named = {one.key: _plain(one.value) for one in call.kwargs}
            yield Tag(call.node.name, tuple(map(_plain, call.args)), named, int(line), column(line))


def _plain(node: nodes.Node) -> Any:
    return node.value if isinstance(node, nodes.Const) else None
