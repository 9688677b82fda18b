"""What a build has worked out, kept on disk for the next one: what is the same is not worked out again.

A result is found by all that decides it: what the caller names, our own code, and the versions of what it runs on. What
is damaged or not there is worked out anew, so the file can be deleted at any time. Only what went well is kept.
"""

import base64
import functools
import hashlib
import json
import platform
import sqlite3
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

FILE = ".cache/kept/build.sqlite"
# What no build has asked for in so many days goes, and all that another version of the toolkit has worked out.
DAYS = 30
TABLE = (
    "CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, base TEXT, day TEXT, value BLOB) WITHOUT ROWID"
)
CODE = (("macros", ("*.py", "*.mjs")), ("docs/widgets", ("*.py",)))

T = TypeVar("T")


class Store:
    """One file of results. path: where it is; base: what decides all of them.

    patience: how many seconds another build may keep the file to itself.
    """

    def __init__(self, path: Path, base: str, patience: float = 2) -> None:
        self.path, self.base, self.patience = path, base, patience
        self._packed = self._read()
        self._new: set[str] = set()
        self._used: set[str] = set()

    def get(self, key: str) -> list[Any]:
        """The value under a key in a list, or an empty one."""
        try:
            packed: list[Any] = json.loads(zlib.decompress(self._packed.get(key, b"")))
            found, *value = packed
        except (zlib.error, ValueError, TypeError):
            return []
        if found != key or len(value) != 1:
            return []
        self._used.add(key)
        return value

    def put(self, key: str, value: Any) -> None:
        """Notes a value, which ``save`` writes."""
        # Packed with its key: it never stands under another one, and zlib knows what is damaged.
        self._packed[key] = zlib.compress(json.dumps([key, value]).encode(), level=1)
        self._new.add(key)

    def save(self) -> None:
        """Writes what is new, and takes out what is old. Where that can't be done, the next build takes longer."""
        today = date.today()
        day, old = today.isoformat(), (today - timedelta(DAYS)).isoformat()
        rows = [(key, self.base, day, self._packed[key]) for key in self._new]
        try:
            with closing(self._opened()) as file, file:
                file.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)
                file.executemany(
                    "UPDATE kept SET day = ?1 WHERE key = ?2 AND day <> ?1",
                    [(day, key) for key in self._used],
                )
                file.execute("DELETE FROM kept WHERE base <> ? OR day < ?", (self.base, old))
        except (sqlite3.Error, OSError):
            return
        self._new.clear()
        self._used.clear()

    def _read(self) -> dict[str, bytes]:
        if not self.path.is_file():
            return {}
        try:
            with closing(self._opened()) as file:
                rows = file.execute("SELECT key, value FROM kept WHERE base = ?", (self.base,))
                return {key: value for key, value in rows if isinstance(value, bytes)}
        except sqlite3.OperationalError:  # another build writes
            return {}
        except sqlite3.DatabaseError:
            self.path.unlink(missing_ok=True)
            return {}

    def _opened(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        file = sqlite3.connect(self.path, timeout=self.patience)
        file.execute(TABLE)
        return file


# The one that is in use, if any is: tests and other programs keep nothing.
_open: dict[Path, Store] = {}


def use(root: Path) -> None:
    """From now on results are kept below this folder of a project, and found there."""
    path = (root / FILE).resolve()
    if path not in _open:
        save()
        _open.clear()
        _open[path] = Store(path, base_of(root))


def save() -> None:
    """Writes what is new to disk, if results are kept at all."""
    for store in _open.values():
        store.save()


@contextmanager
def used(root: Path) -> Iterator[None]:
    """Keeps results below this folder for as long as this lasts; then writes what is new, whatever went wrong."""
    use(root)
    try:
        yield
    finally:
        save()
        _open.clear()


def result(kind: str, decides: Any, made: Callable[[], T], well: Callable[[T], bool] = lambda _: True) -> T:
    """What ``made`` gives, from an earlier build if one has had the same.

    kind: what sort of result it is; decides: all that decides it beside our code, as JSON can write it. ``made`` has to
    give what JSON gives back unchanged: texts, numbers, and lists and mappings of them. What it raises is raised, and
    what isn't ``well`` isn't kept.
    """
    for store in _open.values():
        key = _key(store, kind, decides)
        for value in store.get(key):
            return value  # type: ignore[no-any-return]
        value = made()
        if well(value):
            store.put(key, value)
        return value
    return made()


def went_well(kind: str, decides: Any) -> bool:
    """Whether something has been tried before, and nothing was wrong with it. The rest is as for ``result``."""
    return any(store.get(_key(store, kind, decides)) for store in _open.values())


def note_well(kind: str, decides: Any) -> None:
    """Notes that something has been tried, and that nothing is wrong with it."""
    for store in _open.values():
        store.put(_key(store, kind, decides), True)


def _key(store: Store, kind: str, decides: Any) -> str:
    return digest([store.base, kind, decides])


def digest(value: Any) -> str:
    """What stands for a value that JSON can write."""
    return hashlib.sha256(json.dumps(value).encode()).hexdigest()


def as_text(content: bytes) -> str:
    """Bytes as JSON can write them."""
    return base64.b64encode(content).decode()


def as_bytes(text: str) -> bytes:
    """The bytes of ``as_text``."""
    return base64.b64decode(text)


@functools.lru_cache(4096)  # most of a letter stands in files that many take in
def digest_of(text: str) -> str:
    """What stands for a text."""
    return digest(text)


def base_of(root: Path) -> str:
    """What decides all results: our own code, and the versions of Python and of its packages."""
    files = sorted(
        path for folder, kinds in CODE for kind in kinds for path in (root / folder).rglob(kind)
    )  # fmt: skip
    code = [
        [path.relative_to(root).as_posix(), hashlib.sha256(path.read_bytes()).hexdigest()] for path in files
    ]
    return digest([code, sys.version, sys.platform, platform.machine(), sorted(_packages())])


def _packages() -> Iterator[str]:
    """The installed packages with their versions, as the names of their folders say them."""
    for folder in dict.fromkeys(sys.path):
        if folder and Path(folder).is_dir():
            yield from (path.name for path in Path(folder).glob("*.dist-info"))
