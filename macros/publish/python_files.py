"""Which Python files a page loads: what its kind of widget imports, followed through our own files.

What only a function imports can wait until the page's first text is drawn.
"""

import ast
import functools
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from macros import build_cache

# The kinds of widgets, each with the attribute of its element and the module that main.py then needs.
KINDS = {"data-letter": "form", "data-planner": "planner", "data-home": "due_step"}


def files_of(kinds: Iterable[str], widgets: Mapping[str, Path]) -> tuple[list[str], list[str]]:
    """The Python that a page with these kinds of widgets loads, by their names in ``widgets``: what it begins with,
    main.py among it, and what can wait; each file behind those that it imports, so that one after the other can be.

    kinds: attributes, as in KINDS; widgets: paths by name. Raises FileNotFoundError if the module of a kind is missing.
    """
    wanted = {KINDS[kind] for kind in kinds}
    others = set(KINDS.values()) - wanted
    roots = ["main.py", *(f"{module}.py" for module in sorted(wanted))]
    if missing := [file for file in roots if file not in widgets]:
        raise FileNotFoundError(f"docs/widgets/{missing[0]} is missing.")
    first = _followed(roots, widgets, others, later=False)
    late = _followed(roots, widgets, others, later=True)
    # What is imported late has no order among what only functions import: it is followed once more by itself.
    return first, [
        file for file in _followed(sorted(late), widgets, others, later=False) if file not in first
    ]


def with_imports(roots: list[str], widgets: Mapping[str, Path]) -> list[str]:
    """These files and all that they import, and what that imports, each behind what it imports itself."""
    return _followed(roots, widgets, set(), later=True)


def _followed(roots: list[str], widgets: Mapping[str, Path], others: set[str], later: bool) -> list[str]:
    """These files and all that they import, and what that imports, each behind what it imports. others: modules that
    are left out; later: whether what functions import counts too.
    """
    found: dict[str, None] = {}
    begun: set[str] = set()

    def follow(file: str) -> None:
        begun.add(file)
        for module in _imported(widgets[file].read_text(encoding="utf-8"), later):
            inner = _file(module, widgets)
            if inner and inner not in begun and module not in others:
                follow(inner)
        found[file] = None

    for file in roots:
        if file not in begun:
            follow(file)
    return list(found)


@functools.lru_cache(1024)
def _imported(source: str, later: bool) -> list[str]:
    """The names of all modules that a file imports, and of the packages around them. later: in its functions, too."""
    return build_cache.result("imported", [source, later], lambda: _looked_through(source, later))


def _looked_through(source: str, later: bool) -> list[str]:
    names: list[str] = []
    for node in _nodes(_tree(source), later):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.append(node.module)
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return [name.rpartition(".")[0] for name in names if "." in name] + names


@functools.lru_cache(128)  # asked twice of each file of a page: what it begins with, and what can wait
def _tree(source: str) -> ast.Module:
    return ast.parse(source)


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
