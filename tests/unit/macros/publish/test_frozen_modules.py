"""MicroPython's program without what no page imports of its library; that it runs is for tests/parity to say."""

import pytest

from macros.publish import frozen_modules, runtime
from tests.project import ROOT


@pytest.fixture(scope="module")
def program():
    return (ROOT / "node_modules" / runtime.MICROPYTHON / "micropython.wasm").read_bytes()


def test_only_names_and_what_lies_behind_them_has_gone(program):
    light = frozen_modules.without(program)
    assert len(light) == len(program)
    assert b"\0unittest/__init__.py\0uu.py\0" in program
    assert b"\0-nittest/__init__.py\0-u.py\0" in light
    other = [new for old, new in zip(program, light, strict=True) if old != new]
    assert len(other) > 20_000
    assert set(other) == {0, ord("-")}


def test_what_is_kept_stays_byte_for_byte(program):
    names = frozen_modules.NAMES.search(program)
    assert names
    every = {frozen_modules._module(name.decode()) for name in names[0].split(b"\0") if name}
    assert frozen_modules.without(program, every) == program


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"\0asm\1", b"\0asm\2"),
        (b"\0datetime.py\0", b"\0datetime_py\0"),  # one name less than modules
        (b"\0datetime.py\0", b"\0datetome.py\0"),  # what is imported is not there
    ],
)
def test_a_program_that_is_made_otherwise_stops_the_build(program, before, after):
    assert before in program
    with pytest.raises(ValueError, match="in another way"):
        frozen_modules.without(program.replace(before, after))
