"""A program in WebAssembly that says the same in fewer bytes (``wasm.py`` reads it)."""

from collections.abc import Iterator, Sequence

from macros.publish import wasm

# Stands in the text of each function in JavaScript: micropython.mjs was made of them, and nothing reads them again.
IN_JAVASCRIPT = b"<::>{"
SIGNED = (0x02, 0x03, 0x04, wasm.CONSTANT, 0x42)  # they may be less than nothing: types of blocks, constants


def shortest(program: bytes) -> bytes:
    """The same program, with each number in its functions as short as it goes, and without what only its makers read.

    Who builds a program leaves room in many numbers, since they are known only when all of it is put together: 7 %
    of all bytes of MicroPython's. Packed it is 2 %. What they read is 1 %: notes, and the texts of its functions in
    JavaScript, with the names that lead to these.
    """
    made = bytearray(wasm.MAGIC)
    for section, begin, end in wasm.each_section(program):
        content = program[begin:end]
        if section == wasm.NOTES:
            continue
        if section == wasm.CODE:
            bodies = [_shortest(program, *body) for body in wasm.bodies(program)]
            content = _listed([written(len(body)) + body for body in bodies])
        elif section == wasm.EXPORT:
            content = _listed([whole for _, kind, _, whole in wasm.exports(program) if kind != wasm.GLOBAL])
        elif section == wasm.DATA:
            content = _listed([piece for piece in _pieces(program) if IN_JAVASCRIPT not in piece])
        made += bytes([section]) + written(len(content)) + content
    return bytes(made)


def written(value: int, signed: bool = False) -> bytes:
    """The number as ``wasm.number`` reads it, in as few bytes as it goes."""
    made = bytearray()
    while value not in range(-0x40 if signed else 0, 0x40 if signed else 0x80):
        made.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*made, value & 0x7F])


def _listed(parts: Sequence[bytes]) -> bytes:
    return written(len(parts)) + b"".join(parts)


def _pieces(program: bytes) -> Iterator[bytes]:
    """The pieces of the memory as they are written, each with its place before it."""
    at = wasm.number(program, wasm.sections(program)[wasm.DATA])[1]
    for piece in wasm.pieces(program):
        yield program[at : piece.end]
        at = piece.end


def _shortest(program: bytes, begin: int, end: int) -> bytes:
    """The body of a function with its numbers as short as they go, and nothing behind where it stops at once."""
    stops = bytes([0, 0])  # no variables, and then "unreachable"
    if program[begin:end].startswith(stops) and not any(program[begin : end - 1]):
        return stops + bytes([wasm.END])
    *first, after = wasm.variables(program, begin)
    found = [(place, False) for place in first]
    for opcode, places in wasm.instructions(program, after, end):
        found += [(place, opcode in SIGNED) for place in places]
    made, at = bytearray(), begin
    for place, signed in found:
        value, behind = wasm.number(program, place, signed)
        made += program[at:place] + written(value, signed)
        at = behind
    return bytes(made + program[at:end])
