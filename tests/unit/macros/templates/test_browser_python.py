"""What MicroPython gets of a typed module: the same, but for what serves types alone."""

import ast

import pytest

from macros.templates.browser_python import for_micropython
from tests.project import ROOT

WIDGETS = ROOT / "docs" / "widgets"

TYPED = '''"""Says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kit import text

if TYPE_CHECKING:
    from collections.abc import Callable

    Say = Callable[[str], str]

SMALL: dict[str, str] = {}


def said(say: Say) -> str:
    return say("a")
'''


def test_what_serves_types_goes_and_each_line_keeps_its_number():
    made = for_micropython(TYPED).split("\n")
    assert len(made) == len(TYPED.split("\n"))
    kept = [line for line in made if line]
    assert kept == [
        '"""Says it."""', "from kit import text", "SMALL: dict[str, str] = {}", "def said(say: Say) -> str:",
        '    return say("a")',
    ]  # fmt: skip
    assert made.index('    return say("a")') == TYPED.split("\n").index('    return say("a")')


def test_what_has_no_types_stays_as_it_is():
    source = 'NOTE = "no # comment"\r\n\r\nif NOTE:\r\n    NOTE = ""\r\n'
    assert for_micropython(source) == source


def test_what_runs_otherwise_is_refused():
    with pytest.raises(ValueError, match="Line 1"):
        for_micropython("if TYPE_CHECKING:\n    import a\nelse:\n    import b\n")


def test_no_module_needs_at_run_time_what_only_types_have():
    checked = 0
    for path in sorted(WIDGETS.rglob("*.py")):
        if not path.name.startswith("shapes"):  # those are never published
            source = path.read_text(encoding="utf-8")
            gone = _bound(source) - _bound(for_micropython(source))
            assert not gone & _read(for_micropython(source)), path.name
            checked += bool(gone)
    assert checked > 30


def _bound(source: str) -> set[str]:
    """The names that a module's own statements bind, those below an “if” too."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import | ast.ImportFrom):
            found |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.Assign):
            found |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return found


class _Names(ast.NodeVisitor):
    """The names that a module reads when it runs: in annotations it reads none."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_Name(self, node: ast.Name) -> None:
        self.found.add(node.id)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self.visit(node.target)
        if node.value:
            self.visit(node.value)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for part in (*node.body, *node.decorator_list, *node.args.defaults, *node.args.kw_defaults):
            if part:
                self.visit(part)


def _read(source: str) -> set[str]:
    names = _Names()
    names.visit(ast.parse(source))
    return names.found
