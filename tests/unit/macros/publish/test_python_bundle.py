"""A bundle holds what MicroPython needs, and is the same each time. That it runs there, tests/parity tells."""

import pytest

from macros.publish import bytecode, python_bundle
from macros.publish.python_bundle import Bundles
from tests.bundles import unpacked, with_others

SOURCES = {"main.py": "import kit.text\n", "kit/text.py": '"""Says it."""\n\nWORDS = "Łódź"\n'}


@pytest.fixture
def site(tmp_path):
    for name, source in SOURCES.items():
        path = tmp_path / "widgets" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    return tmp_path


def bundles(site):
    return Bundles(site, {name: site / "widgets" / name for name in SOURCES})


def test_each_file_is_in_it_compiled(site):
    files = unpacked((site / bundles(site).bundle("all", SOURCES)).read_bytes())
    assert sorted(files) == ["kit/text.mpy", "main.mpy"]
    assert all(content.startswith(b"M\x06") for content in files.values())
    assert "Łódź".encode() in files["kit/text.mpy"]


def test_without_a_compiler_it_holds_the_source(site, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    python_bundle._bytecode.cache_clear()
    files = unpacked((site / bundles(site).bundle("all", SOURCES)).read_bytes())
    python_bundle._bytecode.cache_clear()
    assert files == {name: source.encode() for name, source in SOURCES.items()}


def test_its_address_is_that_of_its_content_and_it_is_made_once(site):
    made = bundles(site)
    address = made.bundle("all", SOURCES)
    assert made.bundle("other", SOURCES) == address
    assert bundles(site).bundle("all", SOURCES) == address
    (site / "widgets" / "main.py").write_text("import kit\n", encoding="utf-8")
    assert bundles(site).bundle("all", SOURCES) != address
    assert len(list((site / "python").rglob("*.bin"))) == 1  # what an older build has left is gone


def test_what_the_compiler_refuses_is_said_with_the_name_of_the_file():
    with pytest.raises(ValueError, match=r"kit/text\.py"):
        python_bundle.compiled({"kit/text.py": "def ("})


def test_a_compiled_file_has_its_names_its_constants_and_its_code_apart():
    source = 'import kit\n\nDATA = (1, 2.5, None, b"bytes", 10**12, ("a longer text, said once", ()))\n'
    (file,) = python_bundle.compiled({"main.py": source}).values()
    names, constants, code = bytecode.parts(file)
    assert names + constants + code == file
    assert b"kit" in names
    assert b"a longer text" in constants
    assert b"kit" not in code
    assert b"text" not in code
    assert bytecode.parts(b"KEPT = 1\n") == (b"KEPT = 1\n",)


def test_each_file_comes_out_of_a_bundle_as_it_went_in():
    files = {**python_bundle.compiled(SOURCES), "empty.py": b"", "plain.py": b"KEPT = 1\n"}
    assert unpacked(python_bundle.packed(files)) == files
    assert unpacked(python_bundle.packed({})) == {}


def test_files_can_be_put_in_its_place():
    bundle = python_bundle.packed(python_bundle.compiled(SOURCES))
    other = {"kit/text.py": "WORDS = 1"}
    assert unpacked(with_others(bundle, other)) == python_bundle.compiled(SOURCES | other)
