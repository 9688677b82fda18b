"""What is changed in PyScript's own files on their way into the site."""

import pytest

from macros.publish import runtime
from tests.project import ROOT


def test_the_core_asks_for_no_plugin_for_errors():
    (path,) = (ROOT / "node_modules" / "@pyscript" / "core" / "dist").glob("core-*.js")
    core = path.read_text(encoding="utf-8")
    changed = runtime.without_error_plugin(core)
    assert "./error-" in core
    assert "./error-" not in changed
    assert changed.startswith("/* Changed")


def test_a_core_that_asks_in_another_way_stops_the_build():
    with pytest.raises(ValueError, match="loads its plugin for errors in another way"):
        runtime.without_error_plugin("export {}")


def test_no_file_has_a_rare_type(tmp_path):
    runtime.copy(ROOT / "node_modules", tmp_path)
    kinds = {path.suffix for path in tmp_path.rglob("*") if path.is_file()}
    assert kinds == {".js", ".wasm", ""}
