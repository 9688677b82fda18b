"""Macros that call themselves, directly or through others, in their own file or through what they import.

In the browser each call takes of a small store: a macro that calls itself forty times works here and fails there. And
one that calls itself twice keeps the build busy for years.
"""

from collections.abc import Iterator

from jinja2 import nodes

from macros.templates.advice import circle
from macros.templates.nodes import find_all, imported, target_of

# The file in which a macro stands, and its name.
Place = tuple[str, str]
# Which macro calls which, and on which line.
Calls = dict[Place, list[tuple[Place, int]]]


def circles(trees: dict[str, nodes.Template]) -> dict[str, list[tuple[int, str]]]:
    """For each template the (line, sentence) pairs of the calls that lead back to the macro in which they stand."""
    wrong: dict[str, list[tuple[int, str]]] = {name: [] for name in trees}
    for (name, macro), called, line in leading_back(trees):
        wrong[name].append((line, circle(macro, called)))
    return wrong


def leading_back(trees: dict[str, nodes.Template]) -> Iterator[tuple[Place, str, int]]:
    """(macro, name of what it calls, line) of each call that leads back to the macro in which it stands."""
    calls: Calls = {}
    for name, tree in trees.items():
        elsewhere = _elsewhere(tree)
        here = {macro.name for macro in find_all(tree, nodes.Macro)}
        for macro in find_all(tree, nodes.Macro):
            found = calls.setdefault((name, macro.name), [])
            found += [
                ((name, called) if called in here else elsewhere.get(called, ("", "")), line)
                for called, line in _named(macro)
            ]
    for place, found in calls.items():
        for target, line in found:
            if place in _reached(target, calls):
                yield place, target[1], line


def _elsewhere(tree: nodes.Template) -> dict[str, Place]:
    """What a name of this file is in another: ``hello``, or ``bits.hello``."""
    found = {
        alias: (target_of(node), original)
        for node in find_all(tree, nodes.FromImport)
        for original, alias in imported(node)
    }
    modules = {node.target: target_of(node) for node in find_all(tree, nodes.Import)}
    for node in find_all(tree, nodes.Getattr):
        if isinstance(node.node, nodes.Name) and node.node.name in modules:
            found[f"{node.node.name}.{node.attr}"] = (modules[node.node.name], node.attr)
    return found


def _named(macro: nodes.Macro) -> Iterator[tuple[str, int]]:
    """The names that a macro uses, with their lines. A macro's name is used to call it, and for nothing else."""
    for name in find_all(macro, nodes.Name):
        if name.ctx == "load":
            yield name.name, name.lineno
    for node in find_all(macro, nodes.Getattr):
        if isinstance(node.node, nodes.Name):
            yield f"{node.node.name}.{node.attr}", node.lineno


def _reached(start: Place, calls: Calls) -> set[Place]:
    """A macro and all that it calls, and those call."""
    found: set[Place] = set()
    left = [start]
    while left:
        place = left.pop()
        if place not in found:
            found.add(place)
            left += [target for target, _ in calls.get(place, ())]
    return found
