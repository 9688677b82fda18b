"""What stands in a template that Jinja2 has parsed: its nodes, its macros, and the files that it names."""

from collections.abc import Iterator
from typing import Any

from jinja2 import nodes

Around = tuple[nodes.Node, ...]


def target_of(node: Any) -> str:
    """The file that an include or import names; empty if it isn't named in quotes."""
    return (
        node.template.value
        if isinstance(node.template, nodes.Const) and isinstance(node.template.value, str)
        else ""
    )


def macros_of(tree: nodes.Template | None) -> dict[str, nodes.Macro]:
    """The macros that other files can import from a template."""
    return {node.name: node for node in tree.body if isinstance(node, nodes.Macro)} if tree else {}


def names_of(tree: nodes.Template) -> set[str]:
    """All that other files can import from a template: its macros, and what it sets."""
    sets = [node.target for node in tree.body if isinstance(node, (nodes.Assign, nodes.AssignBlock))]
    return set(macros_of(tree)) | {target.name for target in sets if isinstance(target, nodes.Name)}


def walk(node: nodes.Node, around: Around = ()) -> Iterator[tuple[nodes.Node, Around]]:
    """(node, the nodes around it) pairs, from this node down."""
    yield node, around
    for child in node.iter_child_nodes():
        yield from walk(child, (*around, node))


def imported(node: nodes.FromImport) -> list[tuple[str, str]]:
    """(name there, name here) pairs of what is imported."""
    return [pair if isinstance(pair, tuple) else (pair, pair) for pair in node.names]
