"""Which Python files a page loads: what its kind of widget imports, followed through our own files."""

import ast
import functools
from collections.abc import Iterable, Mapping
from pathlib import Path

# The kinds of widgets, each with the attribute of its element and the module that main.py then imports.
KINDS = {"data-letter": "form", "data-planner": "planner", "data-home": "next_step_home"}


def files_of(kinds: Iterable[str], widgets: Mapping[str, Path]) -> list[str]:
    """The Python that a page with these kinds of widgets loads beside main.py, by their names in ``widgets``.

    kinds: attributes, as in KINDS; widgets: paths by name. Raises FileNotFoundError if the module of a kind is missing.
    """
    wanted = {KINDS[kind] for kind in kinds}
    others = set(KINDS.values()) - wanted
    found = {"main.py"}
    left = ["main.py"]
    while left:
        for module in _imported(widgets[left.pop()].read_text(encoding="utf-8")):
            file = _file(module, widgets)
            if file and file not in found and module not in others:
                found.add(file)
                left.append(file)
    for module in wanted:
        if f"{module}.py" not in found:
            raise FileNotFoundError(f"docs/widgets/main.py does not import “{module}”, or it is missing.")
    return sorted(found - {"main.py"})


@functools.lru_cache(1024)
def _imported(source: str) -> list[str]:
    """The names of all modules that a file imports, at its head or later, and of the packages around them."""
    names: list[str] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.append(node.module)
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names + [name.rpartition(".")[0] for name in names if "." in name]


def _file(module: str, widgets: Mapping[str, Path]) -> str:
    """The file of a module of ours, or nothing."""
    path = module.replace(".", "/")
    for file in (f"{path}.py", f"{path}/__init__.py"):
        if file in widgets:
            return file
    return ""
