"""Builds the site, and beside its letter page the same page as two rivals would run it.

The rivals are made of the built page: our scripts and preloads go, theirs come in, all else stays. They stand
next to it (``letter-page-…/``), so every relative address still holds.
"""

import html
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import jinja2
import markupsafe

from macros.loading.project import read_project
from macros.model.toolkit import Toolkit
from macros.publish.page_scripts import OURS
from macros.templates import compiler
from macros.templates.browser_python import for_micropython
from macros.templates.writer import model_of

ROOT = Path(__file__).resolve().parent.parent
RIVALS = Path(__file__).resolve().parent / "rivals"
PYODIDE = Path(__file__).resolve().parent / "node_modules" / "pyodide"
PYODIDE_FILES = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
)
SLUG, PAGE = "feedback-request", "feedback-letter"
SHELL = "the page alone"

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


def build(site: Path) -> dict[str, str]:
    """Builds the site and the rivals into ``site``. Returns each variant's name and page, ours first."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]
    subprocess.run(command, cwd=ROOT, check=True, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
    toolkit = read_project(ROOT)
    (site / "bench").mkdir()
    source = (site / PAGE / "index.html").read_text(encoding="utf-8")
    shell = OURS.sub("", source)
    pages = {
        "micropython": with_micropython(shell, site, toolkit),
        "pyodide": with_pyodide(shell, site, toolkit),
        "javascript": with_javascript(shell, site, toolkit),
        "shell": shell,
    }
    for name, text in pages.items():
        folder = site / f"{PAGE}-{name}"
        folder.mkdir()
        (folder / "index.html").write_text(text, encoding="utf-8")
    return {
        "ours: PyScript + MicroPython": f"{PAGE}/",
        "bare MicroPython": f"{PAGE}-micropython/",
        "PyScript + Pyodide + Jinja2": f"{PAGE}-pyodide/",
        "JavaScript by hand": f"{PAGE}-javascript/",
        SHELL: f"{PAGE}-shell/",
    }


def with_micropython(shell: str, site: Path, toolkit: Toolkit) -> str:
    """The page under its own strict CSP, with the same letterkit and compiled letter, and a loader of a few lines."""
    module = SLUG.replace("-", "_")
    texts = {f"letterkit/{path.name}": path.read_text(encoding="utf-8") for path in letterkit()}
    texts[f"letters/{module}.py"] = compiler.python_for_browser(toolkit, SLUG)
    texts["page.py"] = (RIVALS / "page.py").read_text(encoding="utf-8")
    for name, text in texts.items():
        target = site / "bench" / name
        target.parent.mkdir(exist_ok=True)
        target.write_text(for_micropython(text), encoding="utf-8")
    shutil.copy(RIVALS / "micropython.js", site / "bench")
    code = (
        f"import page\nfrom letters.{module} import COMPILED, MODEL\n"
        "from letterkit.jinja_runtime import Environment\n"
        f"page.start(MODEL, Environment(COMPILED, MODEL['words']).get_template('letters/{SLUG}.txt').render)"
    )
    runtime = f"../{runtime_of(site)}/micropython/micropython"
    files = {f"../bench/{name}": name for name in texts}
    settings = json.dumps({"interpreter": f"{runtime}.js", "files": files, "code": code})
    return with_head(shell, [f"{runtime}.js"], [f"{runtime}.wasm", *files], [
        f'<script type="application/json" id="bench">{settings}</script>',
        '<script type="module" src="../bench/micropython.js"></script>',
    ])  # fmt: skip


def with_pyodide(shell: str, site: Path, toolkit: Toolkit) -> str:
    """The page without a CSP (Pyodide makes functions of text), with PyScript, Pyodide, and Jinja2 in one zip."""
    for name in PYODIDE_FILES:
        shutil.copy(PYODIDE / name, site / "bench")
    # PyScript as it comes: ours leaves out what no page of ours uses.
    (site / "bench" / "pyscript").mkdir()
    core = [
        path
        for pattern in ("core.js", "core-*.js", "py-*.js", "error-*.js")
        for path in sorted((ROOT / "node_modules/@pyscript/core/dist").glob(pattern))
    ]
    for path in core:
        shutil.copy(path, site / "bench" / "pyscript")
    used = (f"letters/{SLUG}.txt", "parts/")
    templates = {name: text for name, text in toolkit.templates.items() if name.startswith(used)}
    with zipfile.ZipFile(site / "bench" / "python.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for package in (jinja2, markupsafe):
            folder = Path(package.__path__[0])
            for path in sorted(folder.glob("*.py")):
                archive.write(path, f"{folder.name}/{path.name}")
        for path in letterkit():
            archive.write(path, f"letterkit/{path.name}")
        archive.write(RIVALS / "page.py", "page.py")
        archive.writestr("templates.json", json.dumps(templates))
        archive.writestr("model.json", json.dumps(model_of(toolkit, SLUG)))
    shutil.copy(RIVALS / "jinja.py", site / "bench")
    plugins = ["!deprecations-manager", "!donkey", "!py-editor", "!py-game", "!py-terminal", "!codemirror"]
    config = {
        "interpreter": "../bench/pyodide.mjs",
        "plugins": plugins,
        "files": {"../bench/python.zip": "./*"},
    }
    loaded = [f"../bench/pyscript/{path.name}" for path in core if not path.name.startswith("error")]
    scripts = [*loaded, "../bench/pyodide.mjs", "../bench/pyodide.asm.mjs"]
    fetched = [
        f"../bench/{name}" for name in ("pyodide.asm.wasm", "python_stdlib.zip", "python.zip", "jinja.py")
    ]
    return with_head(POLICY.sub("", shell), scripts, fetched, [
        '<script type="module" src="../bench/pyscript/core.js"></script>',
        f'<script type="py" src="../bench/jinja.py" config="{html.escape(json.dumps(config))}"></script>',
    ])  # fmt: skip


def runtime_of(site: Path) -> str:
    """Where the runtime's files are in the site: in a folder that is named by their content."""
    (folder,) = (site / "runtime").iterdir()
    return folder.relative_to(site).as_posix()


def with_javascript(shell: str, site: Path, toolkit: Toolkit) -> str:
    """The page under its own strict CSP, with a script that puts the answers into the blank letter."""
    shutil.copy(RIVALS / "javascript.js", site / "bench")
    fields = [
        {name: field[name] for name in ("name", "placeholder")}
        for field in model_of(toolkit, SLUG)["fields"]
        if field["placeholder"]
    ]
    return with_head(shell, [], [], [
        f'<script type="application/json" id="bench">{json.dumps({"fields": fields})}</script>',
        '<script type="module" src="../bench/javascript.js"></script>',
    ])  # fmt: skip


def letterkit() -> list[Path]:
    """The files of letterkit that writing a letter imports: what else our page uses, no rival has to carry."""
    code = (
        "import sys, letterkit.letter, letterkit.jinja_runtime as _\n"
        "print(*sorted(m.__file__ for n, m in sys.modules.items() if n.split('.')[0] == 'letterkit'), sep='\\n')"
    )
    command = [sys.executable, "-c", code]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "docs" / "widgets")}
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return [Path(line) for line in done.stdout.splitlines()]


def with_head(shell: str, scripts: list[str], fetched: list[str], added: list[str]) -> str:
    """A page with preloads, so that no rival's load is a chain, and with its scripts."""
    head = [f'<link rel="modulepreload" href="{name}">' for name in scripts]
    head += [f'<link rel="preload" as="fetch" crossorigin href="{name}">' for name in fetched]
    return shell.replace("</head>", "".join(head + added) + "</head>", 1)
