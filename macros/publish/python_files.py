"""Which Python files a page loads: what its kind of widget imports, followed through our own files.

What only a function imports can wait until the page's first text is drawn.
"""

import ast
import functools
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from macros import kept

# The kinds of widgets, each with the attribute of its element and the module that main.py then needs.
KINDS = {"data-letter": "form", "data-planner": "planner", "data-home": "next_step_home"}


def files_of(kinds: Iterable[str], widgets: Mapping[str, Path]) -> tuple[list[str], list[str]]:
    """The Python that a page with these kinds of widgets loads, by their names in ``widgets``: what it begins with,
    main.py among it, and what can wait.

    kinds: attributes, as in KINDS; widgets: paths by name. Raises FileNotFoundError if the module of a kind is missing.
    """
    wanted = {KINDS[kind] for kind in kinds}
    others = set(KINDS.values()) - wanted
    roots = ["main.py", *(f"{module}.py" for module in sorted(wanted))]
    if missing := [file for file in roots if file not in widgets]:
        raise FileNotFoundError(f"docs/widgets/{missing[0]} is missing.")
    first = _followed(roots, widgets, others, later=False)
    return sorted(first), sorted(_followed(roots, widgets, others, later=True) - first)


def _followed(roots: list[str], widgets: Mapping[str, Path], others: set[str], later: bool) -> set[str]:
    """These files and all that they import, and what that imports. others: modules that are left out; later: whether
    what functions import counts too.
    """
    found = set(roots)
    left = [*roots]
    while left:
        for module in _imported(widgets[left.pop()].read_text(encoding="utf-8"), later):
            file = _file(module, widgets)
            if file and file not in found and module not in others:
                found.add(file)
                left.append(file)
    return found


@functools.lru_cache(1024)
def _imported(source: str, later: bool) -> list[str]:
    """The names of all modules that a file imports, and of the packages around them. later: in its functions, too."""
    return kept.result("imported", [source, later], lambda: _looked_through(source, later))


def _looked_through(source: str, later: bool) -> list[str]:
    names: list[str] = []
    for node in _nodes(ast.parse(source), later):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.append(node.module)
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names + [name.rpartition(".")[0] for name in names if "." in name]


def _nodes(node: ast.AST, later: bool) -> Iterator[ast.AST]:
    """What stands in a piece of a program; of its functions only if ``later``."""
    for inner in ast.iter_child_nodes(node):
        if later or not isinstance(inner, ast.FunctionDef):
            yield inner
            yield from _nodes(inner, later)


def _file(module: str, widgets: Mapping[str, Path]) -> str:
    """The file of a module of ours, or nothing."""
    path = module.replace(".", "/")
    for file in (f"{path}.py", f"{path}/__init__.py"):
        if file in widgets:
            return file
    return ""
