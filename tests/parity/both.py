"""The same cases on both interpreters: all of a call go through one MicroPython, because starting it takes longest."""

import base64
import functools
import json
import shutil
import subprocess
import sys
import tempfile
import types
from pathlib import Path

import pytest

from macros.publish import python_bundle, runtime
from macros.templates.browser_python import for_micropython
from tests.project import ROOT

HERE = Path(__file__).parent
MICROPYTHON = ROOT / "node_modules/@micropython/micropython-webassembly-pyscript/micropython.mjs"


@functools.cache
def readers_program():
    """What a reader's browser runs: MicroPython's program without what no page of ours imports."""
    return runtime.light(MICROPYTHON.with_suffix(".wasm").read_bytes())


def letterkit_files():
    folder = ROOT / "docs" / "widgets"
    return {
        path.relative_to(folder).as_posix(): for_micropython(path.read_text(encoding="utf-8"))
        for path in folder.glob("letterkit/*.py")
    }


def on_micropython(modules, cases, program=HERE / "cases.py"):
    """The results of the cases on MicroPython, compiled as it is for readers. modules: name to source of what they
    import beside letterkit.

    program: what runs the cases; it has the ``main`` of cases.py.
    """
    if not shutil.which("node") or not MICROPYTHON.exists():
        pytest.fail("Node or the browser packages are missing: run make test, which sets them up.")
    files = letterkit_files() | {f"{name}.py": source for name, source in modules.items()}
    files["cases.py"] = for_micropython(program.read_text(encoding="utf-8"))
    compiled = {name: base64.b64encode(code).decode() for name, code in python_bundle.compiled(files).items()}
    with tempfile.NamedTemporaryFile(suffix=".wasm") as wasm:
        wasm.write(readers_program())
        wasm.flush()
        job = {"interpreter": str(MICROPYTHON), "wasm": wasm.name, "files": compiled, "cases": cases}
        done = subprocess.run(
            ["node", HERE / "run.mjs"], input=json.dumps(job, ensure_ascii=False), capture_output=True,
            encoding="utf-8", check=False, timeout=120,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    results = [json.loads(line) for line in done.stdout.split("\n") if line]
    assert len(results) == len(cases), done.stderr[-2000:]
    return results


def on_cpython(modules, cases):
    """The results of the same cases on CPython, with the same runtime."""
    for name, source in modules.items():
        module = types.ModuleType(name)
        exec(compile(source, name, "exec"), module.__dict__)
        sys.modules[name] = module
    try:
        from tests.parity.cases import run

        return [run(case) for case in cases]
    finally:
        for name in modules:
            del sys.modules[name]


def differences(cases, expected, found):
    """The first few cases whose results differ, for a message that one can read."""
    pairs = [(c, e, f) for c, e, f in zip(cases, expected, found, strict=True) if e != f]
    return "\n\n".join(f"{c}\nexpected {e}\nfound    {f}" for c, e, f in pairs[:3])
