"""What our Python imports is in MicroPython's program as readers get it; what went from that is as if it never was."""

import ast

from macros.publish import builtin_modules, frozen_modules, python_files
from macros.templates.browser_python import for_micropython
from tests.parity.both import HERE, on_micropython
from tests.project import ROOT

WIDGETS = ROOT / "docs" / "widgets"


def imported(folder):
    """The modules that the Python of our pages imports, and that are not ours. folder: an empty one."""
    widgets = {}
    for path in WIDGETS.rglob("*.py"):
        stripped = folder / path.relative_to(WIDGETS)
        widgets[path.relative_to(WIDGETS).as_posix()] = stripped
        stripped.parent.mkdir(parents=True, exist_ok=True)
        stripped.write_text(for_micropython(path.read_text(encoding="utf-8")), encoding="utf-8")
    found: set[str] = set()
    for name in set().union(*python_files.files_of(python_files.KINDS, widgets)):
        for node in ast.walk(ast.parse(widgets[name].read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found.update(alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.split(".")[0])
    return found - {path.stem for path in WIDGETS.glob("*.py*")} - {"letterkit", "letters"}


def test_what_our_python_imports_is_there_and_the_rest_is_missing_as_any_module_is(tmp_path):
    there = [*sorted(imported(tmp_path)), "gc"]  # gc: memory.js
    gone = ["asyncio", "functools", "html", "logging", "no_such_module", "pathlib", "tarfile", "unittest"]
    gone += builtin_modules.GONE
    assert {"datetime", "binascii"} <= {*frozen_modules.IMPORTED} & {*there}
    came = on_micropython({}, [*there, *gone], HERE / "imports.py")
    assert dict(zip([*there, *gone], came, strict=True)) == {
        **dict.fromkeys(there, ""),
        **{name: f"no module named '{name}'" for name in gone},
    }


def test_nothing_of_ours_has_python_compiled_where_a_page_runs():
    """Its program lacks the compiler (macros/publish/compiler.py)."""
    for path in WIDGETS.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not (isinstance(node, ast.Name) and node.id in ("compile", "eval", "exec")), path
