"""What is changed in PyScript's own files on their way into the site."""

import gzip

import pytest

from macros.publish import frozen_modules, runtime
from tests.project import ROOT


@pytest.fixture(scope="module")
def core():
    (path,) = (ROOT / "node_modules" / "@pyscript" / "core" / "dist").glob("core-*.js")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def changed():
    modules = ROOT / "node_modules"
    dist = modules / runtime.CORE / "dist"
    parts = [path for pattern in runtime.CORE_FILES for path in dist.glob(pattern)]
    return runtime.one(modules, {path.name: path.read_text(encoding="utf-8") for path in parts})


# Words of the plugin for errors, of the library for Python, of the program for workers, and of what listens for events.
@pytest.mark.parametrize(
    "words",
    [
        "./error-",
        "import pyscript as _pyscript",
        'new Blob(["/*@*/"+\'const{',
        "new MutationObserver",
        "ownerElement",
    ],
)
def test_the_core_comes_without_what_no_page_uses(core, changed, words):
    assert words in core
    assert words not in changed


def test_of_the_core_less_than_half_is_left_in_one_file_that_says_that_it_was_changed(core, changed):
    assert len(changed) < len(core) / 2
    assert changed.startswith("/* Changed")


@pytest.mark.parametrize("gone", ["./error-", "pyscript:{", "/*@*/", "new MutationObserver"])
def test_a_core_that_is_made_otherwise_stops_the_build(core, gone):
    with pytest.raises(ValueError, match="in another way"):
        runtime.lighter(core.replace(gone, "other"))


def test_micropythons_script_can_be_given_its_program_and_has_nothing_that_only_node_runs():
    script = (ROOT / "node_modules" / runtime.MICROPYTHON / "micropython.mjs").read_text(encoding="utf-8")
    changed = runtime.shorter(ROOT / "node_modules", script)
    assert "instantiateWasm:" in changed
    assert "process.argv" in script
    assert "process.argv" not in changed
    assert len(changed) < len(script) * 0.8
    with pytest.raises(ValueError, match="in another way"):
        runtime.shorter(ROOT / "node_modules", script.replace("locateFile:", "other:"))


def test_its_program_is_there_twice_once_lighter_and_compressed(tmp_path):
    runtime.copy(ROOT / "node_modules", tmp_path)
    program = (tmp_path / runtime.WASM).read_bytes()
    packed = (tmp_path / runtime.PACKED).read_bytes()
    assert program == (ROOT / "node_modules" / runtime.MICROPYTHON / "micropython.wasm").read_bytes()
    assert gzip.decompress(packed) == frozen_modules.without(program)
    assert len(packed) < len(gzip.compress(program, 9)) * 0.9


def test_no_file_has_a_rare_type(tmp_path):
    runtime.copy(ROOT / "node_modules", tmp_path)
    kinds = {path.suffix for path in tmp_path.rglob("*") if path.is_file()}
    assert kinds == {".js", ".bin", ".wasm", ""}
