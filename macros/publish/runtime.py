"""PyScript and MicroPython: which of their files a page needs, and how they come into the site."""

import hashlib
import re
import shutil
from pathlib import Path

from macros import build_cache
from macros.publish import (
    builtin_modules,
    compiler,
    frozen_modules,
    pyscript_core,
    python_bundle,
    scripts,
    short_wasm,
    smaller,
)  # fmt: skip
from macros.publish.scripts import Script

MICROPYTHON = "@micropython/micropython-webassembly-pyscript"
SCRIPT, PROGRAM = "micropython.mjs", "micropython.wasm"
CORE_SCRIPT, INTERPRETER = "pyscript/core.js", "micropython/micropython.js"
# As a page loads it; and as it was published, for `?source` and for browsers that can't open the other.
PACKED, WASM = "micropython/micropython.bin", "micropython/micropython.wasm"
# The former, made once for all builds: it took a sixth of a first one. Its name says of which program it is made.
READY = Path(__file__).parent / "ready"

# What is changed in MicroPython's own script.
CHANGES = (
    # It takes no program that is there already (docs/widgets/python.js), as others of its kind do.
    (re.compile(r"let Module=\{(?=locateFile:)"), "let Module={instantiateWasm:options?.instantiateWasm,"),
    # It is published with all that helps who builds it: here what it asserts is known, nobody asks for names that it
    # does not hand out or has not yet, its stack is large enough, and nothing is Node. What asks for it goes (NEVER).
    (re.compile(r"function assert\(condition,text\)\{[^{}]*\}"), ""),
    (re.compile(r"function consumedModuleProp\(prop\)\{.*?(?=function makeInvalidEarlyAccess)"), ""),
    (re.compile(r"function ignoredModuleProp\(prop\)\{.*?(?=h16=new Int16Array)"), ""),
    (re.compile(r"function checkStackCookie\(\)\{.*?\}\}(?=var )"), ""),
    (re.compile(r"""(?<=;)\["[^\[\]]*"\]\.forEach\(function\(sym\)\{[^{}]*\}\);"""), ""),
    (re.compile(r"""(?<=;)\["[^\[\]]*"\]\.forEach\(unexportedRuntimeSymbol\);"""), ""),
    (re.compile(r"""(?<=;)(Module\.\w+=makeInvalidEarlyAccess\("\w+"\)[,;])+"""), ""),
    # Nor is a browser too old that knows a program like this one.
    (re.compile(r"!?\(?function\(\)\{function humanReadableVersionToPacked.*?\}\(\);(?=var )"), ""),
    # No file of ours lies on a server until it is read.
    (re.compile(r",createLazyFile\(parent,.*?,node\}(?=\},SYSCALLS=)"), ""),
    (re.compile(r"FS_preloadFile=async\(.*?\},(?=FS=\{root:)"), ""),
    (re.compile(r"FS\.createPreloadedFile=\(.*?FS\.preloadFile=FS_preloadFile,"), ""),
    # Each file that is not there, and it looks for many, would bring the whole way to where it was looked for.
    (
        re.compile(
            r"(?<=ErrnoError:class) extends Error\{name=\"ErrnoError\";constructor\(errno\)\{.*?\}\}\}(?=,FSStream:)"
        ),
        '{name="ErrnoError";constructor(errno){this.errno=errno}}',
    ),
    (re.compile(r"ERRNO_CODES=\{[^{}]*\},"), ""),  # the names of these, which only that way had
    # And at each call of a function out of C, tens of thousands before the first text, it compares two tables.
    (re.compile(r"""assert\(wasmTable\.get\(funcPtr\)==func,"[^"]*"\),"""), ""),
    (re.compile(r"function createExportWrapper\(name,func,nargs\)\{.*?\}(?=function )"), ""),
    (re.compile(r'createExportWrapper\("\w+",(wasmExports\.\w+),\d+\)'), r"\1"),
    (re.compile(r'assert\(void 0!==wasmExports\.\w+,"[^"]*"\)[,;]'), ""),
    # Nobody looks for what it made in what it was given, and no page has a terminal.
    (
        re.compile(
            r"for\(const prop of Object\.keys\(Module\)\)prop in moduleArg\|\|.*?\}\}\);(?=return Module)"
        ),
        "",
    ),
    (re.compile(r",replInit\(\)\{.*?\{async:!0\}\)(?=\}\})"), ""),
    (re.compile(r"Module\._mp_js_repl_\w+=wasmExports\.\w+,"), ""),
    (re.compile(r",ENVIRONMENT_IS_NODE=[^,]*(?=,ENVIRONMENT_IS_SHELL=)"), ""),
)
NEVER = (
    *(f"--pure:{name}" for name in ("assert", "consumedModuleProp", "ignoredModuleProp", "checkStackCookie")),
    "--define:ENVIRONMENT_IS_NODE=false",
)
CHANGED = (
    "/* Changed for the Feedback Toolkit: shorter, without what only Node runs and what only who builds it needs, and "
    "with instantiateWasm among its options (macros/publish/runtime.py). */\n"
)


def ask(modules: Path) -> None:
    """Raises FileNotFoundError if a package that a page runs is missing, with what to do. modules: ``node_modules``."""
    for name in (*(f"{MICROPYTHON}/{name}" for name in (SCRIPT, PROGRAM)), *pyscript_core.FOLDERS):
        if not (modules / name).exists():
            raise FileNotFoundError(f"{name} is missing in node_modules: run npm ci.")


def copy(modules: Path, target: Path) -> None:
    """Copies PyScript and MicroPython with their licences, and MicroPython's program once more: lighter, and compressed
    by us, since few servers do it, and none as well.

    modules: ``node_modules``. No server has to know what an ``.mjs`` is: many send it as a type that no browser runs.
    """
    script, program = (modules / MICROPYTHON / name for name in (SCRIPT, PROGRAM))
    for folder in ("pyscript", "micropython"):
        (target / folder).mkdir(parents=True, exist_ok=True)
    pyscript_core.one(modules).write(target / CORE_SCRIPT)
    shorter(modules, script.read_text(encoding="utf-8")).write(target / INTERPRETER)
    shutil.copyfile(program, target / WASM)
    (target / PACKED).write_bytes(_packed(program.read_bytes()))
    (target / "pyscript" / "LICENSE").write_text(pyscript_core.licences(modules), encoding="utf-8")
    (target / "micropython" / "LICENSE").write_text(MICROPYTHON_LICENCE, encoding="utf-8")


def ready(program: bytes) -> Path:
    """Where a program stands lighter and packed, if it does: its test can put it there (``UPDATE_READY``)."""
    return READY / f"micropython-{hashlib.sha256(program).hexdigest()[:16]}.bin"


def _packed(program: bytes) -> bytes:
    made = ready(program)
    is_ready = python_bundle.can_compile() and made.is_file()
    return made.read_bytes() if is_ready else smaller.gzipped(light(program))


def light(program: bytes) -> bytes:
    """MicroPython's program without what no page needs of it, as short as it goes. Its compiler stays where there is no
    other.
    """
    compiles = not python_bundle.can_compile()

    def made() -> str:
        lighter = frozen_modules.without(program)
        if compiles:
            lighter = builtin_modules.without(lighter)
        else:
            uncalled = (*builtin_modules.UNCALLED, *compiler.CALLED)
            lighter = builtin_modules.without(lighter, uncalled=uncalled, stopped=compiler.functions(program))
        return build_cache.as_text(short_wasm.shortest(lighter))

    decides = [hashlib.sha256(program).hexdigest(), compiles]
    return build_cache.as_bytes(build_cache.result("program", decides, made))


def shorter(modules: Path, script: str) -> Script:
    """MicroPython's own script, a third shorter, that can be given its program. modules: ``node_modules``."""
    for pattern, instead in CHANGES:
        script, count = pattern.subn(instead, script)
        if not count:
            raise ValueError(
                "MicroPython’s script is made in another way now: see macros/publish/runtime.py."
            )
    short = scripts.each(modules, {INTERPRETER: script}, (*scripts.OF_OTHERS, *NEVER))[INTERPRETER]
    return short.behind(scripts.AT_ONCE + CHANGED)


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

Changed for the Feedback Toolkit: micropython.js is shorter, and
micropython.bin lacks modules of MicroPython's library that no page imports,
what compiles Python, and what only a terminal needs, and its numbers are
written in fewer bytes.
micropython.wasm is as it was published.
"""
