"""MicroPython's ``strip`` takes bytes for characters: one that is to take a dash off cuts the bullet beside it in half,
and the form dies. Whatever is more than ASCII is taken off by ``letterkit.text.trim``.
"""

import ast
import importlib
from pathlib import Path

import pytest

from tests.project import ROOT

WIDGETS = ROOT / "docs" / "widgets"
STRIPS = ("strip", "lstrip", "rstrip")
# What is handed on: the callers' signs are asked for in the test below.
HANDED_ON = ("blanks",)


def stripped(path: Path):
    """(line, what is taken off) of each call in a file, but for those that take blanks off as Python does."""
    module = ".".join(path.relative_to(WIDGETS).with_suffix("").parts).removesuffix(".__init__")
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (
            isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in STRIPS
        ):
            continue
        if not node.args or getattr(node.func.value, "id", "") == "own_marks":
            continue
        signs = node.args[0]
        if isinstance(signs, ast.Constant):
            yield node.lineno, signs.value
        elif isinstance(signs, ast.Name) and signs.id not in HANDED_ON:
            yield node.lineno, getattr(importlib.import_module(module), signs.id)


@pytest.mark.parametrize("path", sorted(WIDGETS.rglob("letterkit/*.py")), ids=lambda path: path.stem)
def test_only_ascii_is_stripped(path):
    assert [f"{path.name}:{line}" for line, signs in stripped(path) if not signs.isascii()] == []


def test_what_is_handed_on_is_ascii():
    calls = [
        (path.stem, ast.unparse(node))
        for path in sorted((WIDGETS / "letterkit").glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in ("own_marks.trim", "value.trimmed")
        and ast.unparse(node.args[-1]) != "SPACE"
    ]
    assert calls == []
