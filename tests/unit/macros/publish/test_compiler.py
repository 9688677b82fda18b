"""What of MicroPython's program compiles Python; that it runs without is for tests/parity to say."""

import gzip

import pytest

from macros.publish import builtin_modules, compiler, runtime, wasm
from tests.project import ROOT

UNCALLED = {*builtin_modules.UNCALLED, *compiler.CALLED}


@pytest.fixture(scope="module")
def program():
    return (ROOT / "node_modules" / runtime.MICROPYTHON / "micropython.wasm").read_bytes()


@pytest.fixture(scope="module")
def light(program):
    return builtin_modules.without(program, uncalled=UNCALLED, stopped=compiler.functions(program))


@pytest.fixture(scope="module")
def gone(program, light):
    before = wasm.functions(program).items()
    return {which for which, one in before if program[one.begin : one.end] != light[one.begin : one.end]}


def test_without_it_the_program_weighs_less(program, light):
    assert len(gzip.compress(light)) < len(gzip.compress(builtin_modules.without(program))) - 9_000


def test_of_what_javascript_calls_only_what_compiles_is_gone(program, gone):
    assert {name for name, which in wasm.exported(program).items() if which in gone} == UNCALLED


def test_what_stays_meets_it_only_where_it_begins(program, gone):
    """Else a page could come upon a hole in the middle of something else."""
    begin = compiler.functions(program)
    assert begin <= gone
    every = wasm.functions(program)
    met = {call for which, one in every.items() if which not in gone for call in one.calls & gone}
    assert met < begin
    # They make a lexer, compile what was read, and call both: that is all that imports of source and exec() lead to.
    assert 0 < len(met) < 5


@pytest.mark.parametrize(
    ("before", "after"),
    [(b"()[]{},;~:e=", b"()[]{},;~:f="), (b"\0invalid syntax\0", b"\0another syntax\0")],
)
def test_a_program_that_is_made_otherwise_stops_the_build(program, before, after):
    assert before in program
    with pytest.raises(ValueError, match="in another way"):
        compiler.functions(program.replace(before, after))


def test_so_does_one_whose_rules_are_not_in_one_list(program, monkeypatch):
    monkeypatch.setattr(compiler, "RULES", 500)
    with pytest.raises(ValueError, match="in another way"):
        compiler.functions(program)
