"""Which macros of its parts a letter needs: readers load no others.

A macro is needed if something that is needed reads its name. In which file doesn't count: that is more than enough, and
holds whatever is imported under another name, as a whole, or seen by a file that is included.
"""

import functools
from collections.abc import Iterable, Mapping

from jinja2 import nodes

from macros import build_cache
from macros.templates.environment import KNOWN, parsed
from macros.templates.nodes import find_all, imported

OUTSIDE = ""  # in the place of a macro's name: what stands outside of all macros that others can import


def needed(templates: Mapping[str, str], names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The macros that a template needs of each that it reaches. names: its own, and then theirs."""
    first, *others = names
    parts = {name: _read(name, templates[name]) for name in others}
    left = [name for read in _read(first, templates[first]).values() for name in read]
    left += [name for part in parts.values() for name in part[OUTSIDE]]
    found: set[str] = set()
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            left += [other for part in parts.values() for other in part.get(name, ())]
    return {name: tuple(sorted(found & part.keys())) for name, part in parts.items()}


@functools.lru_cache(KNOWN)
def _read(name: str, source: str) -> dict[str, list[str]]:
    """The names that each macro of a template reads, and what stands outside of them."""
    return build_cache.result("names", [name, source], lambda: _looked_up(parsed(source, name)))


def _looked_up(tree: nodes.Template) -> dict[str, list[str]]:
    # What is imported under another name is meant where that one stands.
    meant = {alias: original for one in find_all(tree, nodes.FromImport) for original, alias in imported(one)}
    found: dict[str, set[str]] = {OUTSIDE: set()}
    for node in tree.body:
        read = {one.name for one in find_all(node, nodes.Name)}
        read |= {one.attr for one in find_all(node, nodes.Getattr)}
        macro = node.name if isinstance(node, nodes.Macro) else OUTSIDE
        found.setdefault(macro, set()).update(read, {meant[one] for one in read if one in meant})
    return {macro: sorted(read) for macro, read in found.items()}
