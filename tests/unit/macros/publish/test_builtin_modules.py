"""MicroPython's program without modules that no page imports; that it runs is for tests/parity to say."""

import gzip

import pytest

from macros.publish import builtin_modules, runtime, wasm
from tests.project import ROOT


@pytest.fixture(scope="module")
def program():
    return (ROOT / "node_modules" / runtime.MICROPYTHON / "micropython.wasm").read_bytes()


@pytest.fixture(scope="module")
def light(program):
    return builtin_modules.without(program)


def test_it_is_as_long_as_before_and_weighs_less(program, light):
    assert len(light) == len(program)
    assert len(gzip.compress(light)) < len(gzip.compress(program)) - 6_000


def test_a_function_is_as_it_was_or_stops_at_once(program, light):
    before, after = wasm.functions(program), wasm.functions(light)
    stopped = 0
    for which, old in before.items():
        new = after[which]
        assert (new.begin, new.end) == (old.begin, old.end)
        body = light[new.begin : new.end]
        if body != program[old.begin : old.end]:
            # No variables, and then "unreachable" up to the end.
            assert body == bytes(len(body) - 1) + bytes([wasm.END])
            stopped += 1
    assert 50 < stopped < len(before) / 4


def test_nothing_that_stays_calls_what_has_gone(program, light):
    after = wasm.functions(light)
    gone = {
        which
        for which, old in wasm.functions(program).items()
        if light[old.begin : old.end] != program[old.begin : old.end]
    }
    assert {name for name, which in wasm.exported(light).items() if which in gone} == {
        *builtin_modules.UNCALLED
    }
    assert not gone & {call for which, one in after.items() if which not in gone for call in one.calls}


def test_a_list_of_nothing_changes_nothing(program):
    assert builtin_modules.without(program, (), ()) == program


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"\0asm\1", b"\0asm\2"),
        (b"\0framebuf\0", b"\0framebof\0"),  # no module of that name
        (b"mp_js_repl_init", b"mp_js_term_init"),
    ],
)
def test_a_program_that_is_made_otherwise_stops_the_build(program, before, after):
    assert before in program
    with pytest.raises(ValueError, match="in another way"):
        builtin_modules.without(program.replace(before, after))
