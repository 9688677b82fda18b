"""What a letter compares a choice with: a value that is none of its options is never found, and nobody would notice."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jinja2 import nodes

from macros.templates.advice import no_option

# A choice to the values that it offers.
Options = Mapping[str, Sequence[str]]
COMPARED = ("eq", "ne", "in")


def mistaken(node: nodes.Node, options: Options) -> Iterator[str]:
    """What is wrong with a comparison, or with a test by its name."""
    if isinstance(node, nodes.Compare):
        yield from _compared(node, options)
    elif isinstance(node, nodes.Test):
        yield from _tested(node, options)


def _compared(node: nodes.Compare, options: Options) -> Iterator[str]:
    """Sentences for ``channel == "Post"``, ``"Post" == channel`` and ``channel in ["letter", "fax"]``."""
    left = node.expr
    for operand in node.ops:
        if operand.op.removeprefix("not") in COMPARED:
            yield from _unknown(left, operand.expr, options)
            if operand.op in ("eq", "ne"):
                yield from _unknown(operand.expr, left, options)
        left = operand.expr


def _tested(node: nodes.Test, options: Options) -> Iterator[str]:
    """Sentences for ``channel is eq("Post")``."""
    if node.name in COMPARED and node.args:
        yield from _unknown(node.node, node.args[0], options)


def _unknown(choice: nodes.Expr, other: nodes.Expr, options: Options) -> Iterator[str]:
    if not isinstance(choice, nodes.Name) or choice.name not in options:
        return
    values: list[Any] = other.items if isinstance(other, (nodes.List, nodes.Tuple)) else [other]
    for one in values:
        # A choice of countries may have no answer yet.
        if isinstance(one, nodes.Const) and one.value != "" and one.value not in options[choice.name]:
            yield no_option(one.value, choice.name, options[choice.name])
