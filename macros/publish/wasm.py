"""What a program in WebAssembly is made of, as far as a build has to know: its memory at the beginning, its functions,
and what each of them calls and names.

Its parts are those of https://webassembly.github.io/spec/core/binary/; what is made in another way raises ValueError.
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

MAGIC = b"\0asm\1\0\0\0"
NOTES, IMPORT, EXPORT, ELEMENT, CODE, DATA = 0, 2, 7, 9, 10, 11  # the numbers of its sections
FUNCTION, GLOBAL = 0, 3  # kinds of an import or an export
CONSTANT, END, CALL, CALL_INDIRECT, JUMP_TABLE, SELECT, LONGER = 0x41, 0x0B, 0x10, 0x11, 0x0E, 0x1C, 0xFC
# Bytes that a compiler leaves for a place in the memory or the number of a function: only a linker knows those.
ROOM = 5
WORD = 4  # bytes, of the memory

# How many numbers stand behind an instruction.
NUMBERS = {
    **dict.fromkeys((0x02, 0x03, 0x04), 1),  # block, loop, if
    **dict.fromkeys((0x0C, 0x0D, CALL), 1),  # jumps, a call
    **dict.fromkeys(range(0x20, 0x27), 1),  # variables and tables
    **dict.fromkeys(range(0x28, 0x3F), 2),  # of the memory: alignment, offset
    **dict.fromkeys((0x3F, 0x40, CONSTANT, 0x42, 0xD2), 1),  # the memory's size, constants, a function
    CALL_INDIRECT: 2,
    **dict.fromkeys((0x00, 0x01, 0x05, END, 0x0F, 0x1A, 0x1B, *range(0x45, 0xC5)), 0),
}
MEMORY = range(0x28, 0x3F)
BYTES = {0x43: 4, 0x44: 8}  # and how many bytes: constants with a point
NUMBERS_LONGER = {**dict.fromkeys(range(8), 0), 8: 2, 9: 1, 10: 2, 11: 1}


class Piece(NamedTuple):
    """A piece of the memory at the beginning: its address there, and where in the program it stands."""

    address: int
    begin: int
    end: int


class Function(NamedTuple):
    """A function: where its body stands in the program, whom it calls by number, and what constants a linker put in.

    addresses: constants that can only be the place of something in the memory.
    """

    begin: int
    end: int
    calls: frozenset[int]
    constants: frozenset[int]
    addresses: frozenset[int]


def number(program: bytes, at: int, signed: bool = False) -> tuple[int, int]:
    """A number as WebAssembly writes them (LEB128), and where what follows it begins."""
    found = shift = 0
    while True:
        byte = program[at]
        at += 1
        found |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return found - (1 << shift if signed and byte & 0x40 else 0), at


def sections(program: bytes) -> dict[int, int]:
    """Where each section begins, by its number."""
    return {section: begin for section, begin, _ in each_section(program)}


def each_section(program: bytes) -> Iterator[tuple[int, int, int]]:
    """The number of each section, and where it begins and ends."""
    if not program.startswith(MAGIC):
        raise _other()
    at = len(MAGIC)
    while at < len(program):
        section, (size, begin) = program[at], number(program, at + 1)
        at = begin + size
        yield section, begin, at


def pieces(program: bytes) -> Iterator[Piece]:
    """The pieces of the memory that the program brings with it."""
    count, at = number(program, sections(program)[DATA])
    for _ in range(count):
        address, at = _begin(program, at)
        length, at = number(program, at)
        yield Piece(address, at, at + length)
        at += length


def words(program: bytes) -> dict[int, int]:
    """The memory at the beginning: the word at each address."""
    found: dict[int, int] = {}
    for piece in pieces(program):
        count = (piece.end - piece.begin) // WORD
        addresses = range(piece.address, piece.address + count * WORD, WORD)
        found.update(zip(addresses, struct.unpack_from(f"<{count}I", program, piece.begin), strict=True))
    return found


def place(program: bytes, address: int) -> int:
    """Where in the program an address of its memory is."""
    for piece in pieces(program):
        if piece.address <= address < piece.address + piece.end - piece.begin:
            return piece.begin + address - piece.address
    raise _other()


def _begin(program: bytes, at: int) -> tuple[int, int]:
    """A place in the memory or the table, as it is written before what stands there."""
    kind, opcode = program[at : at + 2]
    address, at = number(program, at + 2, signed=True)
    if kind or opcode != CONSTANT or program[at] != END:
        raise _other()
    return address, at + 1


def imported(program: bytes) -> int:
    """How many functions come from outside: they have the first numbers."""
    count, at = number(program, sections(program)[IMPORT])
    for _ in range(count):
        for _ in range(2):
            length, at = number(program, at)
            at += length
        if program[at] != FUNCTION:
            raise _other()
        _, at = number(program, at + 1)
    return count


def exported(program: bytes) -> dict[str, int]:
    """The functions that JavaScript may call: their numbers by their names."""
    return {name: which for name, kind, which, _ in exports(program) if kind == FUNCTION}


def exports(program: bytes) -> Iterator[tuple[str, int, int, bytes]]:
    """What JavaScript is given: its name, kind and number, and all of that as it is written."""
    count, at = number(program, sections(program)[EXPORT])
    for _ in range(count):
        begin = at
        length, at = number(program, at)
        name, kind = program[at : at + length].decode(), program[at + length]
        which, at = number(program, at + length + 1)
        yield name, kind, which, program[begin:at]


def table(program: bytes) -> dict[int, int]:
    """The functions that are called by way of a number in the memory: that number, and theirs."""
    found, (count, at) = {}, number(program, sections(program)[ELEMENT])
    for _ in range(count):
        place, at = _begin(program, at)
        length, at = number(program, at)
        for pointer in range(place, place + length):
            found[pointer], at = number(program, at)
    return found


def functions(program: bytes) -> dict[int, Function]:
    """The functions of the program itself, by their numbers."""
    numbered = enumerate(bodies(program), imported(program))
    return {which: _function(program, *body) for which, body in numbered}


def bodies(program: bytes) -> Iterator[tuple[int, int]]:
    """Where the body of each function begins and ends."""
    count, at = number(program, sections(program)[CODE])
    for _ in range(count):
        length, at = number(program, at)
        yield at, at + length
        at += length


def _function(program: bytes, begin: int, end: int) -> Function:
    calls, constants, addresses = set(), set(), set()
    for opcode, places in instructions(program, variables(program, begin)[-1], end):
        if opcode == CALL:
            calls.add(number(program, places[0])[0])
        elif opcode == CONSTANT:
            value, behind = number(program, places[0], signed=True)
            if behind - places[0] == ROOM:
                constants.add(value)
        elif opcode in MEMORY:
            addresses.add(number(program, places[1])[0])
    return Function(begin, end, frozenset(calls), frozenset(constants), frozenset(addresses))


def variables(program: bytes, at: int) -> list[int]:
    """Where numbers stand that say how many variables a function has, and, last, where its instructions begin."""
    places = [at]
    groups, at = number(program, at)
    for _ in range(groups):  # how many, and their type
        places.append(at)
        _, at = number(program, at)
        at += 1
    return [*places, at]


def instructions(program: bytes, at: int, end: int) -> Iterator[tuple[int, list[int]]]:
    """Each instruction, and where the numbers behind it stand."""
    while at < end:
        opcode, at = program[at], at + 1
        counted, behind = _counted(program, opcode, at)
        places = [at] if behind > at else []
        at = behind
        for _ in range(counted):
            places.append(at)
            while program[at] >= 0x80:
                at += 1
            at += 1
        yield opcode, places
        at += BYTES.get(opcode, 0)


def _counted(program: bytes, opcode: int, at: int) -> tuple[int, int]:
    """How many numbers stand behind an instruction, and from where on: behind the one that says so, if there is one."""
    if opcode == JUMP_TABLE:
        count, at = number(program, at)
        return count + 1, at
    if opcode == SELECT:
        return number(program, at)
    if opcode == LONGER:
        which, at = number(program, at)
        return NUMBERS_LONGER[which], at
    if opcode not in NUMBERS and opcode not in BYTES:
        raise _other()
    return NUMBERS.get(opcode, 0), at


def _other() -> ValueError:
    return ValueError("MicroPython’s program is built in another way now: see macros/publish/wasm.py.")
