"""PyScript and MicroPython: which of their files a page needs, and how they come into the site."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from macros.publish import frozen_modules, smaller

# Just what a page on MicroPython loads; PyScript's other chunks (editor, terminal, Pyodide) stay behind.
CORE = "@pyscript/core"
MICROPYTHON = "@micropython/micropython-webassembly-pyscript"
CORE_FILES = ("core.js", "core-*.js", "mpy-*.js")
CORE_SCRIPT, INTERPRETER = "pyscript/core.js", "micropython/micropython.js"
# As a page loads it, and for browsers that can't open that.
PACKED, WASM = "micropython/micropython.bin", "micropython/micropython.wasm"
MICROPYTHON_FILES = ("micropython.mjs", "micropython.wasm")
PLUGINS_OFF = (
    "!deprecations-manager", "!donkey", "!py-editor", "!py-game", "!py-terminal", "!codemirror", "!error",
)  # fmt: skip

# PyScript loads its plugin for errors even where it is switched off, to tell it so, and dies without it.
ERROR_PLUGIN = re.compile(r"""import\((?:/\*.*?\*/)?\s*["']\./error-[\w-]+\.js["']\s*\)""")
NO_ERROR_PLUGIN = "Promise.resolve({notOnDOM(){}})"
# Its library for Python is written into files by each page, and compiled there: nothing of ours imports it.
LIBRARY = re.compile(
    r"""\b[\w$]+\("\.",\{pyscript:\{.*?\}\}\),([\w$]+)\.push\("import pyscript as _pyscript"\)""", re.DOTALL
)
NO_LIBRARY = r"""\1.push("_pyscript = None")"""
# A third of the core is the text of a program for workers, which nothing here starts.
WORKER = re.compile(r"""(?<=new Blob\(\["/\*@\*/"\+)'(?:[^'\\\n]|\\.){9999,}'(?=\.replace\()""")
NO_WORKER = "''"
# It looks at each attribute of a page, and of all that is put into it later, for such as "mpy-click": no page has one.
# And at all that changes, for scripts in Python: ours are there from the beginning.
EVENTS = re.compile(
    r"(?<=\{if\()[\w$]+\.length(?=\)for\(let\{name:[\w$]+,ownerElement:[\w$]+\}of )|"
    r"(?<=if\()![\w$]+(?=\)\{const [\w$]+=new MutationObserver\()"
)
NO_EVENTS = "0"
# What its core would import if a page asked for it: an editor, a terminal, packages.
IMPORTED = re.compile(r"""\bimport\((?:/\*.*?\*/)?\s*["']([^"']+)["']\s*\)""")
CHANGED = (
    "/* Changed for the Feedback Toolkit: in one file, without the plugin for errors, the library for Python, the "
    "program for workers and what listens for events (macros/publish/runtime.py). */\n"
)

# MicroPython's own script takes no program that is there already (docs/widgets/python.js), as others of its kind do.
PROGRAM = re.compile(r"let Module=\{(?=locateFile:)")
WITH_PROGRAM = "let Module={instantiateWasm:options?.instantiateWasm,"
CHANGED_TOO = (
    "/* Changed for the Feedback Toolkit: shorter, without what only Node runs, and with instantiateWasm among its "
    "options (macros/publish/runtime.py). */\n"
)


def files(modules: Path) -> list[tuple[str, Path]]:
    """The files of PyScript and MicroPython that a page loads: folder in the site, and path.

    Raises FileNotFoundError if one is missing, with what to do.
    """
    files = []
    for package, folder, patterns in (
        (f"{CORE}/dist", "pyscript", CORE_FILES),
        (MICROPYTHON, "micropython", MICROPYTHON_FILES),
    ):
        for pattern in patterns:
            found = sorted((modules / package).glob(pattern))
            if not found:
                raise FileNotFoundError(f"{package}/{pattern} is missing in node_modules: run npm ci.")
            files += [(folder, path) for path in found]
    return files


def copy(modules: Path, target: Path) -> None:
    """Copies PyScript and MicroPython with their licences, and MicroPython's program once more: compressed by us, since
    few servers do it, and none as well.

    No server has to know what an ``.mjs`` is: many send it as a type that no browser runs.
    """
    core = {}
    for folder, path in files(modules):
        (target / folder).mkdir(parents=True, exist_ok=True)
        if path.suffix == ".wasm":
            shutil.copyfile(path, target / WASM)
        elif path.suffix == ".mjs":
            script = shorter(modules, path.read_text(encoding="utf-8"))
            (target / INTERPRETER).write_text(script, encoding="utf-8")
        else:
            core[path.name] = path.read_text(encoding="utf-8")
    (target / CORE_SCRIPT).write_text(one(modules, core), encoding="utf-8")
    light = frozen_modules.without((target / WASM).read_bytes())
    (target / PACKED).write_bytes(smaller.gzipped(light))
    shutil.copyfile(modules / CORE / "LICENSE", target / "pyscript" / "LICENSE")
    (target / "micropython" / "LICENSE").write_text(MICROPYTHON_LICENCE, encoding="utf-8")


def lighter(core: str) -> str:
    """PyScript's core without what no page of ours uses; of errors hears docs/widgets/start.js."""
    for what, pattern, instead, times in (
        ("plugin for errors", ERROR_PLUGIN, NO_ERROR_PLUGIN, 1),
        ("library", LIBRARY, NO_LIBRARY, 1),
        ("program for workers", WORKER, NO_WORKER, 1),
        ("listeners", EVENTS, NO_EVENTS, 2),
    ):
        core, count = pattern.subn(instead, core)
        if count != times:
            raise ValueError(
                f"PyScript’s core loads its {what} in another way now: see macros/publish/runtime.py."
            )
    return core


def one(modules: Path, core: Mapping[str, str]) -> str:
    """PyScript's core as one file: each file more is a request, and time of a slow machine before anything runs.

    modules: ``node_modules``; core: its scripts by their names, as they come.
    """
    begins = Path(CORE_SCRIPT).name
    light = {name: lighter(text) if name.startswith("core-") else text for name, text in core.items()}
    missing = {
        name
        for text in light.values()
        for name in IMPORTED.findall(text)
        if name.removeprefix("./") not in light
    }
    return CHANGED + smaller.joined(modules, light, begins, sorted(missing))


def shorter(modules: Path, script: str) -> str:
    """MicroPython's own script, a quarter shorter, that can be given its program. modules: ``node_modules``."""
    changed, count = PROGRAM.subn(WITH_PROGRAM, script)
    if count != 1:
        raise ValueError("MicroPython’s script begins in another way now: see macros/publish/runtime.py.")
    return CHANGED_TOO + smaller.scripts(modules, {INTERPRETER: changed}, smaller.OF_OTHERS)[INTERPRETER]


MICROPYTHON_LICENCE = """\
MicroPython, https://micropython.org/

The MIT License (MIT)

Copyright (c) 2013-2026 Damien P. George and the MicroPython contributors

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.
"""
