"""Each compiled letter, run on MicroPython in Node before anybody can have it: the interpreter of the reader's browser.

What that can't run, or runs otherwise than Jinja2 here, is a fault in the author's file, with a sentence.
"""

import hashlib
import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from jinja2 import nodes

from macros import build_cache
from macros.diagnostics.fault import Fault, Faults
from macros.lint.trial_runs import Trial, Trials, key_of, trials
from macros.model.toolkit import Toolkit
from macros.templates.browser_python import for_micropython
from macros.templates.compiler import python_of
from macros.templates.writer import Writer

HERE = Path(__file__).parent / "micropython"
INTERPRETER = "node_modules/@micropython/micropython-webassembly-pyscript/micropython.mjs"
MISSING = (
    "Node or the browser’s packages are missing, and with them what a letter runs on: run `make build`, which sets "
    "them up, or `npm ci`."
)
TIMEOUT = 300
TOO_LARGE = (
    "Too much stands in one piece here for the browser: put some of it into a macro, or into another file that you "
    "include."
)
OTHERWISE = (
    "In the browser this letter comes out otherwise than here, with {}. Make its files smaller: fewer macros in each, "
    "and fewer values in a call. If that doesn’t help, please tell the toolkit’s makers."
)
NOT_RUN = "The browser can’t run this letter ({}), with {}: look at what was changed last, and write it more simply."


class NoInterpreter(Exception):
    """There is nothing to run letters on. Its text is a sentence for whoever builds the site."""


def try_out(toolkit: Toolkit, meanwhile: Callable[[], None] = lambda: None) -> None:
    """Raises Faults with all that the browser could not run, and NoInterpreter if there is nothing to run it on.

    meanwhile: what is done here while Node works, if it has to.
    """
    node = shutil.which("node")
    if not node or not (toolkit.root / INTERPRETER).is_file():
        raise NoInterpreter(MISSING)
    kit = _kit(toolkit.root)
    writer = Writer(toolkit)
    stands_on = _stands_on(toolkit.root, node, kit)
    decides = {slug: [stands_on, key_of(writer, slug)] for slug in toolkit.letters}
    new = [slug for slug in toolkit.letters if not build_cache.went_well("letter", decides[slug])]
    jobs = {slug: _job(writer, slug, trials(writer, slug)) for slug in new}
    results = _run(toolkit, node, kit, list(jobs.values()), meanwhile) if new else []
    found: list[Fault] = []
    for slug, result in zip(new, results, strict=True):
        wrong = _judged(toolkit, writer, jobs[slug], result)
        found += wrong
        if not wrong:
            build_cache.note_well("letter", decides[slug])
    if found:
        raise Faults(found)


def _stands_on(root: Path, node: str, kit: dict[str, str]) -> str:
    """What stands for Node, the interpreter and our files on it."""
    version = subprocess.run([node, "--version"], capture_output=True, encoding="utf-8", check=True).stdout
    interpreter = (root / INTERPRETER).parent
    parts = sorted(path for path in interpreter.glob("*") if path.suffix in (".mjs", ".wasm"))
    digests = [hashlib.sha256(path.read_bytes()).hexdigest() for path in parts]
    return build_cache.digest([version, digests, kit, (HERE / "judge.mjs").read_text(encoding="utf-8")])


def _kit(root: Path) -> dict[str, str]:
    """What a letter stands on in the browser, by its path there."""
    kit = root / "docs" / "widgets"
    files = {
        path.relative_to(kit).as_posix(): for_micropython(path.read_text(encoding="utf-8"))
        for path in kit.glob("letterkit/*.py")
    }
    return {**files, "judge.py": for_micropython((HERE / "judge.py").read_text(encoding="utf-8"))}


def _job(writer: Writer, slug: str, tried: Trials) -> dict[str, Any]:
    chosen = telling(tried.written)
    return {
        "template": f"letters/{slug}.txt",
        "parts": list(writer.toolkit.letters[slug].templates),
        "model": f"MODEL = {writer.model(slug)!r}\n",
        "called": [one.which for one in chosen],
        "answers": [one.answers for one in chosen],
        "texts": [one.blocks for one in chosen],
    }


def telling(written: Iterable[Trial]) -> list[Trial]:
    """The trials that show something that those before them don't: a paragraph that has not stood in a letter yet."""
    seen: set[tuple[str, ...]] = set()
    found: list[Trial] = []
    for one in written:
        new = {tuple(block) for block in one.blocks} - seen
        if new or not found:
            seen |= new
            found.append(one)
    return found


def _run(
    toolkit: Toolkit,
    node: str,
    kit: dict[str, str],
    jobs: list[dict[str, Any]],
    meanwhile: Callable[[], None],
) -> list[dict[str, Any]]:
    times = Counter(name for letter in toolkit.letters.values() for name in letter.templates)
    python = {name: python_of(toolkit.templates, [name]) for job in jobs for name in job["parts"]}
    letters = [
        {key: job[key] for key in ("template", "parts", "model", "answers")}
        | {"own": [[name, python[name]] for name in job["parts"] if times[name] == 1]}
        for job in jobs
    ]
    given = {
        "interpreter": str((toolkit.root / INTERPRETER).resolve()),
        "files": kit,
        # Read once: most of a letter's Python stands in files that many letters take in.
        "parts": [[name, text] for name, text in python.items() if times[name] > 1],
        "letters": letters,
    }
    with ThreadPoolExecutor() as beside:
        results = beside.submit(_on_node, node, json.dumps(given, ensure_ascii=False))
        meanwhile()
        return results.result()


def _on_node(node: str, given: str) -> list[dict[str, Any]]:
    done = subprocess.run(
        [node, HERE / "judge.mjs"], input=given, capture_output=True, encoding="utf-8", check=True,
        timeout=TIMEOUT,
    )  # fmt: skip
    results: list[dict[str, Any]] = json.loads(done.stdout)
    return results


def _judged(toolkit: Toolkit, writer: Writer, job: dict[str, Any], result: dict[str, Any]) -> list[Fault]:
    if result["parts"]:
        return [
            Fault(_home(toolkit, name), _heaviest(writer, toolkit.templates[name]), 1, TOO_LARGE)
            for name, _ in result["parts"]
        ]
    file = _home(toolkit, job["template"])
    if result["broken"]:
        return [Fault(file, 1, 1, NOT_RUN.format(result["broken"], "any answers"))]
    for which, expected, blocks in zip(job["called"], job["texts"], result["texts"], strict=True):
        if isinstance(blocks, str):
            return [Fault(file, 1, 1, NOT_RUN.format(blocks, which))]
        if blocks != expected:
            return [Fault(file, 1, 1, OTHERWISE.format(which))]
    return []


def _home(toolkit: Toolkit, template: str) -> str:
    """The file in which a template stands: a centre's own, one of a language, or ours."""
    return toolkit.layers.document_of(template).relative_to(toolkit.root).as_posix()


def _heaviest(writer: Writer, source: str) -> int:
    """The line where the largest piece of a template begins: the browser reads a piece as a whole."""

    def weight(node: nodes.Node) -> int:
        return sum(1 for _ in node.find_all(nodes.Node))

    pieces = [node for node in writer.env.parse(source).body if not isinstance(node, nodes.Output)]
    return max(pieces, key=weight).lineno if pieces else 1
