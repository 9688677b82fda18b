"""Each compiled letter, run on MicroPython in Node before anybody can have it: the interpreter of the reader's browser.

What that can't run, or runs otherwise than Jinja2 here, is a fault in the author's file, with a sentence.
"""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from jinja2 import nodes

from macros.diagnostics.fault import Fault, Faults
from macros.lint.trial_runs import trials
from macros.model.toolkit import Toolkit
from macros.templates.compiler import Writer, python_for_browser, python_of

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


def try_out(toolkit: Toolkit) -> None:
    """Raises Faults with all that the browser could not run, and NoInterpreter if there is nothing to run it on."""
    jobs = {slug: _job(toolkit, slug) for slug in toolkit.letters}
    results = _run(toolkit.root, list(jobs.values()))
    writer = Writer(toolkit)
    found: list[Fault] = []
    for (slug, job), result in zip(jobs.items(), results, strict=True):
        found += _judged(toolkit, writer, slug, job, result)
    if found:
        raise Faults(found)


def _job(toolkit: Toolkit, slug: str) -> dict[str, Any]:
    names = toolkit.letters[slug].templates
    known = list(trials(toolkit, slug))
    return {
        "template": f"letters/{slug}.txt",
        "parts": [[name, python_of(toolkit.templates, [name])] for name in names],
        "module": python_for_browser(toolkit, slug),
        "called": [which for which, _ in known],
        "answers": [answers for _, answers in known],
    }


def _run(root: Path, jobs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    node = shutil.which("node")
    if not node or not (root / INTERPRETER).is_file():
        raise NoInterpreter(MISSING)
    kit = root / "docs" / "widgets"
    files = {
        path.relative_to(kit).as_posix(): path.read_text(encoding="utf-8")
        for path in kit.glob("letterkit/*.py")
    }
    files["judge.py"] = (HERE / "judge.py").read_text(encoding="utf-8")
    given = {"interpreter": str((root / INTERPRETER).resolve()), "files": files, "letters": jobs}
    done = subprocess.run(
        [node, HERE / "judge.mjs"], input=json.dumps(given, ensure_ascii=False), capture_output=True,
        encoding="utf-8", check=True, timeout=TIMEOUT,
    )  # fmt: skip
    results: list[dict[str, Any]] = json.loads(done.stdout)
    return results


def _judged(
    toolkit: Toolkit, writer: Writer, slug: str, job: dict[str, Any], result: dict[str, Any]
) -> list[Fault]:
    if result["parts"]:
        return [
            Fault(_home(toolkit, name), _heaviest(writer, toolkit.templates[name]), 1, TOO_LARGE)
            for name, _ in result["parts"]
        ]
    file = _home(toolkit, job["template"])
    if result["broken"]:
        return [Fault(file, 1, 1, NOT_RUN.format(result["broken"], "any answers"))]
    for which, answers, blocks in zip(job["called"], job["answers"], result["texts"], strict=True):
        if isinstance(blocks, str):
            return [Fault(file, 1, 1, NOT_RUN.format(blocks, which))]
        if blocks != [list(block) for block in writer.write(slug, answers).blocks]:
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
