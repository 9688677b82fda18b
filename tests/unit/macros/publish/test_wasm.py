"""How a program in WebAssembly is read."""

import pytest

from macros.publish import runtime, wasm
from tests.project import ROOT


@pytest.fixture(scope="module")
def program():
    return (ROOT / "node_modules" / runtime.MICROPYTHON / "micropython.wasm").read_bytes()


def test_a_function_names_what_a_linker_put_in_and_no_other_number(program):
    exported, numbers = wasm.exported(program), wasm.table(program)
    functions = wasm.functions(program)
    # It hands on functions by their numbers, and has numbers of its own beside: how large its frame is.
    named = functions[exported["mp_js_do_import"]].constants
    assert {*map(numbers.get, named)} >= {exported["proxy_convert_mp_to_js_obj_cside"]}
    assert not named & {0, 1, 4, 16, 255}


def test_of_texts_a_function_names_the_places(program):
    missing = b"no module named '%q'"
    (at,) = (
        one.address + program.index(missing, one.begin) - one.begin
        for one in wasm.pieces(program)
        if missing in program[one.begin : one.end]
    )
    assert [at in one.constants for one in wasm.functions(program).values()].count(True) == 1
