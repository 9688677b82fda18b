"""What the browser says stands in the module that says it, and nothing else does."""

import ast

import pytest

from macros.publish import messages_data
from tests.project import ROOT
from tests.said import catalogue

WIDGETS = ROOT / "docs" / "widgets"


def texts(paths):
    """All constants in these files that are texts."""
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def importing(name):
    """The files that say messages of a module, and those that are handed it."""
    found = [
        path
        for path in WIDGETS.glob("*.py")
        if f"from {name}_messages import" in path.read_text(encoding="utf-8")
    ]
    return [*found, *(WIDGETS / "letterkit").glob("*.py")]


def test_each_message_of_a_file_is_in_one_module_or_in_pages_alone():
    for file in {*messages_data.SPOKEN.values()}:
        names = [name for name, of in messages_data.SPOKEN.items() if of == file]
        keys = [key for name in names for key in messages_data.said(catalogue(), name)]
        assert sorted([*keys, *(messages_data.IN_PAGES & catalogue().files[file].keys())]) == sorted(
            catalogue().files[file]
        )


@pytest.mark.parametrize("name", messages_data.SPOKEN)
def test_a_module_has_what_its_python_says_and_nothing_that_none_says(name):
    keys, there = {*messages_data.said(catalogue(), name)}, {*texts(importing(name))}
    assert sorted(keys - there) == []
    elsewhere = {
        key
        for other in messages_data.SPOKEN
        if other != name
        for key in messages_data.said(catalogue(), other)
    }
    says = {
        node.args[0].value
        for path in importing(name)
        if path.parent == WIDGETS
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and says_of(node, path, name)
    }
    assert not says & elsewhere - keys


def says_of(call, path, name):
    """Whether a call says a message of this module, by the name that the file has given to ``say`` of it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == f"{name}_messages":
            names = {alias.asname or alias.name for alias in node.names}
            called = call.func.value if isinstance(call.func, ast.Attribute) else call.func
            return getattr(called, "id", "") in names
    return False
