"""What of MicroPython's program compiles Python. A page needs none of it: all of its Python comes compiled
(``python_bundle.py``), and PyScript's line says which function begins (``docs/widgets/python.js``).

It is known by what it names in the memory: the signs that Python is written with, what is said of a line that is no
Python, and a list with a function for each rule of the grammar. Who calls one of these has nothing else to do and goes
as well. What then only they need is for ``builtin_modules.py`` to find.
"""

from collections.abc import Iterator

from macros.publish import wasm

# What JavaScript calls to have Python compiled.
CALLED = ("mp_js_do_exec", "mp_js_do_exec_async")

SIGNS = b"()[]{},;~:e=<"  # of the lexer, py/lexer.c
WRONG = b"\0invalid syntax\0"  # of the parser and the compiler
# Functions of the compiler that stand in a row, at least; no other list of functions has half as many.
RULES = 50


def functions(program: bytes) -> set[int]:
    """The functions that begin with it, by their numbers. Raises ValueError if it is built in another way now."""
    every = wasm.functions(program)
    signs, wrong = (_address(program, text) for text in (SIGNS, WRONG))
    rules = _rules(program, every)
    found = [
        {which for which, one in every.items() if address in one.constants | one.addresses}
        for address in (signs, wrong + 1, min(rules))
    ]
    if not all(found):
        raise _other()
    begin = set().union(*found)
    calling = {which for which, one in every.items() if one.calls & begin}
    return begin | calling | {*rules.values()}


def _address(program: bytes, text: bytes) -> int:
    """Where in the memory a text stands that is there once."""
    at = program.find(text)
    found = [
        piece.address + at - piece.begin for piece in wasm.pieces(program) if piece.begin <= at < piece.end
    ]
    if not found or program.count(text) != 1:
        raise _other()
    return found[0]


def _rules(program: bytes, every: dict[int, wasm.Function]) -> dict[int, int]:
    """The list with a function for each rule: functions by the addresses at which their numbers stand."""
    words, table = wasm.words(program), wasm.table(program)

    def row(at: int) -> Iterator[tuple[int, int]]:
        while words.get(at) in table:
            yield at, table[words[at]]
            at += wasm.WORD

    named = {at for one in every.values() for at in one.addresses if words.get(at) in table}
    rows = [found for at in named if len(found := dict(row(at))) >= RULES]
    if len(rows) != 1:
        raise _other()
    return rows[0]


def _other() -> ValueError:
    return ValueError("MicroPython’s program is built in another way now: see macros/publish/compiler.py.")
