"""How a program in WebAssembly is written with shorter numbers; that it runs is for tests/parity to say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.publish import runtime, short_wasm, wasm
from tests.project import ROOT


def program(*body):
    """A program with one function, whose body is this, and whose numbers are all of five bytes."""
    function = wide(0) + bytes(body)
    code = wide(1) + wide(len(function)) + function
    return wasm.MAGIC + bytes([wasm.CODE]) + wide(len(code)) + code


def wide(value):
    """The number in five bytes, as a compiler leaves room for its linker."""
    return bytes([value >> shift & 0x7F | 0x80 for shift in (0, 7, 14, 21)] + [value >> 28 & 0x7F])


@given(st.integers(-(1 << 63), (1 << 63) - 1))
def test_a_number_is_read_as_it_was_written(value):
    assert wasm.number(short_wasm.written(value, signed=True), 0, signed=True)[0] == value
    if value >= 0:
        assert wasm.number(short_wasm.written(value), 0) == (value, len(short_wasm.written(value)))


@pytest.mark.parametrize(
    ("value", "signed", "bytes_"),
    [
        (0, False, [0]),
        (127, False, [0x7F]),
        (128, False, [0x80, 1]),
        (63, True, [0x3F]),
        (64, True, [0xC0, 0]),  # one byte would say -64
        (-64, True, [0x40]),
        (-65, True, [0xBF, 0x7F]),
    ],
)
def test_a_number_has_as_few_bytes_as_it_goes(value, signed, bytes_):
    assert list(short_wasm.written(value, signed)) == bytes_


@pytest.mark.parametrize(
    ("body", "short"),
    [
        ([0x41, *wide(64)], [0x41, 0xC0, 0]),  # a constant, which has a sign
        ([0x41, *wide(-2)], [0x41, 0x7E]),
        ([0x10, *wide(64)], [0x10, 64]),  # a call, whose number has none
        ([0x28, 2, *wide(200)], [0x28, 2, 0xC8, 1]),  # from the memory
        ([0x43, *b"\x80\x80\x00\x00"], [0x43, *b"\x80\x80\x00\x00"]),  # with a point: four bytes, no number
        ([0x0E, *wide(1), *wide(0), *wide(3)], [0x0E, 1, 0, 3]),  # a table of jumps
        ([0x02, 0x40, 0x0B], [0x02, 0x40, 0x0B]),  # a block of no type
        ([0xFC, *wide(10), 0, 0], [0xFC, 10, 0, 0]),
        ([], []),  # nothing, which is no stop
    ],
)
def test_numbers_of_a_function_become_short_and_all_else_stays(body, short):
    function = [0, *short, 0x0B]
    code = [1, len(function), *function]
    made = short_wasm.shortest(program(*body, 0x0B))
    assert list(made[len(wasm.MAGIC) :]) == [wasm.CODE, len(code), *code]


def test_behind_a_stop_nothing_is_said():
    body = [0, 0, 0, 0, 0, 0x0B]  # as builtin_modules.py leaves a function that is not needed
    made = short_wasm.shortest(wasm.MAGIC + bytes([wasm.CODE, 2 + len(body), 1, len(body), *body]))
    assert list(made[len(wasm.MAGIC) :]) == [wasm.CODE, 5, 1, 3, 0, 0, 0x0B]


def test_an_instruction_that_nobody_knows_stops_the_build():
    with pytest.raises(ValueError, match="in another way"):
        short_wasm.shortest(program(0xFD, 0, 0x0B))


def test_micropythons_program_says_the_same_in_less():
    before = (ROOT / "node_modules" / runtime.MICROPYTHON / "micropython.wasm").read_bytes()
    after = short_wasm.shortest(before)
    assert len(after) < 0.95 * len(before)
    assert short_wasm.shortest(after) == after
    assert said(after) == said(before)


def test_what_only_its_makers_read_has_gone():
    before = (ROOT / "node_modules" / runtime.MICROPYTHON / "micropython.wasm").read_bytes()
    after = short_wasm.shortest(before)
    for note in (short_wasm.IN_JAVASCRIPT, b"__em_js__call0", b"target_features"):
        assert note in before
        assert note not in after
    memory, kept = (
        [(one.address, text(program, one)) for one in wasm.pieces(program)] for program in (before, after)
    )
    assert kept == [(at, content) for at, content in memory if short_wasm.IN_JAVASCRIPT not in content]


def text(program, piece):
    return program[piece.begin : piece.end]


def said(program):
    """What each function says, wherever it stands, and all that is no function."""
    functions = [
        [(opcode, *values(program, opcode, places)) for opcode, places in wasm.instructions(program, at, end)]
        for at, end in ((wasm.variables(program, begin)[-1], end) for begin, end in wasm.bodies(program))
    ]
    return functions, wasm.imported(program), wasm.exported(program), wasm.table(program)


def values(program, opcode, places):
    return [wasm.number(program, place, opcode in short_wasm.SIGNED)[0] for place in places]
