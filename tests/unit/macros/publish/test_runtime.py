"""What is changed in MicroPython's own files on their way into the site."""

import gzip
import os
import shutil

import pytest

from macros.publish import compiler, runtime, scripts, smaller
from tests.project import ROOT


def test_micropythons_script_can_be_given_its_program_and_has_nothing_that_only_node_runs():
    script = (ROOT / "node_modules" / runtime.MICROPYTHON / "micropython.mjs").read_text(encoding="utf-8")
    changed = runtime.shorter(ROOT / "node_modules", script).code
    assert "instantiateWasm:" in changed
    assert "process.argv" in script
    assert "process.argv" not in changed
    assert len(changed) < len(script) * 0.6
    assert changed.startswith(f"{scripts.AT_ONCE}/* Changed")
    assert "table mirror" in script
    assert "table mirror" not in changed
    assert "ErrnoError:class extends Error" in script
    assert "ErrnoError:class{" in changed
    files, makers = (
        ("LazyUint8Array", "preloadPlugins", "ESTRPIPE"),
        ("was not exported", "Stack cookie", "missing Wasm export", "replInit"),
    )
    for helps in (*files, *makers, "requires Safari"):
        assert helps in script
        assert helps not in changed
    stack = "function checkStackCookie("
    for known in ("locateFile:", "function assert(", stack, '["run","out"', ",ENVIRONMENT_IS_NODE="):
        with pytest.raises(ValueError, match="in another way"):
            runtime.shorter(ROOT / "node_modules", script.replace(known, "other", 1))


def test_its_program_is_there_twice_once_lighter_and_compressed(tmp_path):
    program = (ROOT / "node_modules" / runtime.MICROPYTHON / runtime.PROGRAM).read_bytes()
    lighter = runtime.light(program)
    ready = runtime.ready(program)
    if os.environ.get("UPDATE_READY"):
        shutil.rmtree(runtime.READY, ignore_errors=True)
        runtime.READY.mkdir()
        ready.write_bytes(smaller.packed_once(lighter))
    assert [*runtime.READY.iterdir()] == [ready], "run this test once with UPDATE_READY=1"
    runtime.copy(ROOT / "node_modules", tmp_path)
    assert (tmp_path / runtime.WASM).read_bytes() == program
    packed = (tmp_path / runtime.PACKED).read_bytes()
    assert gzip.decompress(packed) == lighter, "run this test once with UPDATE_READY=1"
    assert len(packed) < len(gzip.compress(program, 9)) * 0.9


def test_another_program_is_made_lighter_by_the_build(tmp_path, monkeypatch):
    monkeypatch.setattr(runtime, "READY", tmp_path / "nothing is ready")
    monkeypatch.setattr(runtime, "light", lambda program: program[:99])
    runtime.copy(ROOT / "node_modules", tmp_path)
    program = (tmp_path / runtime.WASM).read_bytes()
    assert gzip.decompress((tmp_path / runtime.PACKED).read_bytes()) == program[:99]


def test_where_the_build_can_compile_no_python_pages_can(tmp_path, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setattr(smaller, "gzipped", lambda content: gzip.compress(content, 1))
    runtime.copy(ROOT / "node_modules", tmp_path)
    program = gzip.decompress((tmp_path / runtime.PACKED).read_bytes())
    assert all(sign in program for sign in (compiler.SIGNS, compiler.WRONG))
    ready = runtime.ready((tmp_path / runtime.WASM).read_bytes())
    assert len(program) > len(gzip.decompress(ready.read_bytes())) + 20_000


def test_no_file_has_a_rare_type(tmp_path):
    runtime.copy(ROOT / "node_modules", tmp_path)
    kinds = {path.suffix for path in tmp_path.rglob("*") if path.is_file()}
    assert kinds == {".js", ".map", ".bin", ".wasm", ""}


def test_without_the_packages_it_says_what_to_do(tmp_path):
    runtime.ask(ROOT / "node_modules")
    with pytest.raises(FileNotFoundError, match="npm ci"):
        runtime.ask(tmp_path)
