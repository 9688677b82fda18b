"""MicroPython's program without those modules in it that no page imports, and the functions that only they need, or a
terminal.

A module that is written in C is a table in the memory of the program: names, and behind each what it means. One that
goes is no longer in the list of modules. What can't be reached then is looked for as garbage collectors do: from what
JavaScript may call, and from all of the memory that no such module leads to. Whatever in the memory might be the
address of something is taken for one, and so is each constant that a linker put in: more stays than has to, and never
less. A function that goes keeps its place and its number, and stops the program if it is called. Both that and the
zeros for what lay in the memory weigh next to nothing.
"""

import bisect
import struct
from collections.abc import Collection, Iterable, Iterator, Mapping

from macros.publish import wasm
from macros.publish.wasm import WORD

# What no page imports, nor anything that a page imports: tests/parity/test_imports.py asks for both.
GONE = (
    *("_asyncio", "array", "cmath", "deflate", "errno", "framebuf", "hashlib", "heapq", "math", "platform"),
    *("random", "re", "select", "string", "uctypes", "weakref"),
)  # fmt: skip
# What only a terminal in the page would call: PyScript's is left out (pyscript_core.py).
UNCALLED = ("mp_js_repl_init", "mp_js_repl_process_char")
INSTEAD = "builtins"  # stands in a list of modules where one has gone

COUNTED = (
    0x7FFFFFFF  # a list of names says how many stand in those before it, beside a bit of another meaning
)
NAMES = 6 * WORD  # where its own names begin


def without(
    program: bytes,
    gone: Iterable[str] = GONE,
    uncalled: Iterable[str] = UNCALLED,
    stopped: Collection[int] = (),
) -> bytes:
    """The program, as long as before, without these modules, and what only they need.

    uncalled: functions that JavaScript may call and no page does; stopped: others that go, by their numbers, though
    something may call them. Raises ValueError if it is built in another way now.
    """
    words = wasm.words(program)
    names = {name: _named(number) for number, name in enumerate(_names(program, words))}
    modules = {name: _module(words, names.get("__name__"), names.get(name)) for name in (*gone, INSTEAD)}
    instead = modules.pop(INSTEAD)
    changed = bytearray(program)
    leading: set[int] = set()  # where the memory leads to a module that goes
    for name, module in modules.items():
        for entry in _at(words, module):
            if words.get(entry - WORD) != names[name]:
                raise _other()
            leading.add(entry)
            place = wasm.place(program, entry - WORD)
            changed[place : place + 2 * WORD] = struct.pack("<2I", names[INSTEAD], instead)
    calls = wasm.exported(program)
    if not calls.keys() >= {*uncalled}:
        raise _other()
    called = [which for name, which in calls.items() if name not in uncalled]
    found = _Reached(program, words, called, modules.values(), leading, stopped)
    for function in found.unneeded_functions():
        size = function.end - function.begin
        changed[function.begin : function.end] = bytes(size - 1) + bytes([wasm.END])
    for begin, end in found.unneeded_objects():
        place = wasm.place(program, begin)
        changed[place : place + end - begin] = bytes(end - begin)
    return bytes(changed)


def _names(program: bytes, words: Mapping[int, int]) -> Iterator[str]:
    """All names that the program knows, by their numbers: they stand in lists of which each knows the one before."""
    lists = [_first_names(words)]
    count = words[lists[0] + 3 * WORD]
    while found := [at for at in _at(words, lists[-1]) if words.get(at + WORD, 0) & COUNTED == count]:
        lists += found
        count += words[found[0] + 3 * WORD]
    for begin in lists:
        for at in range(words[begin + 3 * WORD]):
            place = wasm.place(program, words[begin + NAMES + at * WORD])
            yield program[place : program.index(b"\0", place)].decode()


def _first_names(words: Mapping[int, int]) -> int:
    """Where the list of names is that has none before it."""
    for before in set(words.values()) & words.keys():
        count = words.get(before + 3 * WORD, 0)
        if not words[before] and not words.get(before + WORD) and 0 < count < len(words):
            after = [at for at in _at(words, before) if words.get(at + WORD, 0) & COUNTED == count]
            if after:
                return before
    raise _other()


def _named(number: int) -> int:
    """A name as Python's objects hold it."""
    return number << 3 | 2


def _module(words: Mapping[int, int], title: int | None, name: int | None) -> int:
    """Where a module is: it leads to a dictionary, and that to a table with its name behind the title "__name__"."""
    for table in _at(words, title):
        if words.get(table + WORD) == name:
            (at,) = _at(words, table)
            (at,) = _at(words, at - 3 * WORD)
            return at - WORD
    raise _other()


def _at(words: Mapping[int, int], word: int | None) -> list[int]:
    """The addresses at which a word stands."""
    return [address for address, one in words.items() if one == word]


class _Reached:
    """What can be reached in a program when some of its modules have gone.

    called: the functions that JavaScript calls, by their numbers; modules: where these are; leading: the addresses in
    the memory that led to them; stopped: functions that lead nowhere.
    """

    def __init__(
        self,
        program: bytes,
        words: Mapping[int, int],
        called: Iterable[int],
        modules: Iterable[int],
        leading: set[int],
        stopped: Collection[int],
    ) -> None:
        self.words = words
        self.table = wasm.table(program)
        self.functions = wasm.functions(program)
        self.stopped = stopped
        named = {*words.values()}.union(*(one.constants | one.addresses for one in self.functions.values()))
        self.bounds = sorted(named & words.keys())
        self.theirs = self._objects(modules)
        inside = {at for begin, end in self.theirs.items() for at in range(begin, end, WORD)}
        self.there: set[int] = set()  # functions, by their numbers
        self.kept: set[int] = set()  # objects among theirs
        begin = [words[at] for at in words.keys() - inside - leading]
        self._follow(called, begin)

    def _objects(self, begin: Iterable[int]) -> dict[int, int]:
        """Where objects begin and end, and all that they lead to. One ends where another is known to begin."""
        found: dict[int, int] = {}
        coming = [*begin]
        while coming:
            at = coming.pop()
            if at in self.words and at not in found:
                after = bisect.bisect_right(self.bounds, at)
                found[at] = self.bounds[after] if after < len(self.bounds) else at + WORD
                coming += self._words(at, found[at])
        return found

    def _words(self, begin: int, end: int) -> list[int]:
        return [self.words[at] for at in range(begin, end, WORD) if at in self.words]

    def _follow(self, functions: Iterable[int], words: Iterable[int]) -> None:
        """Notes these functions, and all that they and these words of the memory lead to."""
        calls, words = [*functions], [*words]
        while calls or words:
            if calls:
                which = calls.pop()
                if which in self.functions and which not in self.there and which not in self.stopped:
                    self.there.add(which)
                    function = self.functions[which]
                    calls += function.calls
                    words += function.constants
                    words += function.addresses & self.theirs.keys()
                continue
            word = words.pop()
            if word in self.table:
                calls.append(self.table[word])
            if word in self.theirs and word not in self.kept:
                self.kept.add(word)
                words += self._words(word, self.theirs[word])

    def unneeded_functions(self) -> list[wasm.Function]:
        return [function for which, function in self.functions.items() if which not in self.there]

    def unneeded_objects(self) -> list[tuple[int, int]]:
        return [(begin, end) for begin, end in self.theirs.items() if begin not in self.kept]


def _other() -> ValueError:
    return ValueError(
        "MicroPython’s program is built in another way now: see macros/publish/builtin_modules.py."
    )
