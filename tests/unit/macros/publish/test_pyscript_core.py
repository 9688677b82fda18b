"""PyScript's core as a page loads it: its own sources, without what no page uses."""

import gzip

import pytest

from macros.publish import pyscript_core, scripts
from tests.project import ROOT

MODULES = ROOT / "node_modules"


@pytest.fixture(scope="module")
def published():
    """The core as PyScript publishes it ready to run."""
    dist = MODULES / pyscript_core.CORE / "dist"
    parts = [path for pattern in ("core.js", "core-*.js", "mpy-*.js") for path in dist.glob(pattern)]
    return "".join(path.read_text(encoding="utf-8") for path in parts)


@pytest.fixture(scope="module")
def ours():
    return pyscript_core.one(MODULES).code


# Words of the plugin for errors, of the library for Python, of the program for workers, of what listens for events, of
# Pyodide, of packages and of files on the device.
@pytest.mark.parametrize(
    "words",
    [
        "./error-",
        "import pyscript as _pyscript",
        "/*@*/",
        "new MutationObserver",
        "ownerElement",
        "pyodide.mjs",
        "micropip",
        "showDirectoryPicker",
    ],
)
def test_the_core_comes_without_what_no_page_uses(published, ours, words):
    assert words in published
    assert words not in ours


def test_a_third_is_left_in_one_file_that_says_that_it_was_changed(published, ours):
    small, large = (len(gzip.compress(text.encode(), 6)) for text in (ours, published))
    assert small < large / 3
    assert ours.startswith(f"{scripts.AT_ONCE}/* Changed")
    assert "(c) PyScript Development Team" in ours


def test_a_core_that_is_made_otherwise_stops_the_build(monkeypatch):
    with monkeypatch.context() as patched:
        patched.setitem(pyscript_core.OF_PYSCRIPT, "gone.js", pyscript_core.NOTHING)
        with pytest.raises(ValueError, match=r"has no gone\.js any more"):
            pyscript_core.one(MODULES)
    # What stands in for a module gives all that others take from it, or esbuild says so.
    monkeypatch.setitem(pyscript_core.OF_PYSCRIPT, "stdlib.js", "export const other = 1;")
    with pytest.raises(ValueError, match="No matching export"):
        pyscript_core.one(MODULES)


def test_the_licences_of_all_that_is_in_it_go_with_it():
    said = pyscript_core.licences(MODULES)
    for package in ("@pyscript/core", "polyscript", "codedent", "sticky-module"):
        assert f"{package} " in said
    assert "Apache License" in said
    assert "Andrea Giammarchi" in said
