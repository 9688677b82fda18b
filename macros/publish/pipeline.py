"""After the engine has written the pages: the runtime's files, the letters' Python, preloads and the CSP.

Works on a folder of HTML files and knows no engine: ``python -m macros finish site/`` does the same.
"""

import base64
import hashlib
import html
import json
import re
import shutil
from pathlib import Path

from macros.model.own_folder import MESSAGES
from macros.model.toolkit import Toolkit
from macros.publish import (
    branding,
    checks_data,
    palette,
    planner_data,
    python_files,
    style_sheet,
    word_templates,
)
from macros.templates.compiler import python_for_browser

# Just what a page on MicroPython loads; PyScript's other chunks (editor, terminal, Pyodide) stay behind.
CORE = "@pyscript/core"
MICROPYTHON = "@micropython/micropython-webassembly-pyscript"
CORE_FILES = ("core.js", "core-*.js", "mpy-*.js", "error-*.js")
MICROPYTHON_FILES = ("micropython.mjs", "micropython.wasm")
PLUGINS_OFF = (
    "!deprecations-manager", "!donkey", "!py-editor", "!py-game", "!py-terminal", "!codemirror",
)  # fmt: skip

# Notes which fields were typed in before Python is live; values that the browser itself restores are not noted.
EARLY = 'addEventListener("input",e=>{e.target.dataset.typed="yes"})'

# On each page a tab hears of "Wipe everything" in another one (docs/widgets/drafts.py), whether Python runs or not.
WIPED = (
    'addEventListener("storage",e=>{if(e.key==="feedback-toolkit:wiped"&&e.newValue)'
    "for(const key of Object.keys(sessionStorage))"
    'if(key.startsWith("feedback-toolkit:"))sessionStorage.removeItem(key)})'
)

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # Material's icons are data: masks in its style sheet
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
POLICY_META = '<meta http-equiv="Content-Security-Policy"'
INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
NOT_RUN = re.compile(r"\bsrc=|\btype=[\"']?(application/json|application/ld\+json|mpy)\b")


def finish(site: Path, toolkit: Toolkit, policy: bool = True) -> None:
    """Completes a built site in place; one that is complete stays as it is.

    policy: whether to write the CSP (not where pages change after this).
    """
    letters = site / "widgets" / "letters"
    letters.mkdir(parents=True, exist_ok=True)
    for slug in toolkit.letters:
        (letters / f"{slug.replace('-', '_')}.py").write_text(
            python_for_browser(toolkit, slug), encoding="utf-8"
        )
    for name in MESSAGES if toolkit.own.words else ():
        ours = toolkit.root / "docs" / "widgets" / "letterkit" / f"{name}.py"
        made = toolkit.own.in_python(ours.read_text(encoding="utf-8"))
        (site / "widgets" / "letterkit" / f"{name}.py").write_text(made, encoding="utf-8")
    branding.write(site, toolkit.centre)
    colours = branding.style_sheet(palette.palette(toolkit.centre.colour))
    style_sheet.write(site, toolkit.root / "site_templates", colours)
    (site / "widgets" / "planner_data.py").write_text(
        planner_data.python_for_browser(toolkit), encoding="utf-8"
    )
    word_templates.write_templates(site, toolkit)
    (site / "widgets" / "checks_data.py").write_text(
        checks_data.python_for_browser(toolkit), encoding="utf-8"
    )
    runtime = copy_runtime(toolkit.root / "node_modules", site / "runtime")
    for page in sorted(site.rglob("*.html")):
        source = page.read_text(encoding="utf-8")
        up = "../" * (len(page.relative_to(site).parts) - 1) or "./"
        done = with_widgets(with_ear(source), up, runtime, site)
        if policy:
            done = with_policy(done)
        if done != source:
            page.write_text(done, encoding="utf-8")


def runtime_files(modules: Path) -> list[tuple[str, Path]]:
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


def copy_runtime(modules: Path, target: Path) -> list[str]:
    """Copies PyScript and MicroPython with their licences. Returns the scripts, relative to ``target``."""
    names = []
    for folder, path in runtime_files(modules):
        (target / folder).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target / folder / path.name)
        names.append(f"{folder}/{path.name}")
    shutil.copyfile(modules / CORE / "LICENSE", target / "pyscript" / "LICENSE")
    (target / "micropython" / "LICENSE").write_text(MICROPYTHON_LICENCE, encoding="utf-8")
    return names


def with_ear(source: str) -> str:
    """A page that hears when another tab wipes everything."""
    script = f"<script>{WIPED}</script>"
    return source if script in source else source.replace("</head>", f"{script}</head>", 1)


def with_widgets(source: str, up: str, runtime: list[str], site: Path) -> str:
    """A page with what its letter forms need; a page without forms comes back as it is.

    up: the way from the page to the site's root (``../``).
    """
    if "widgets/start.js" in source:
        return source  # it has been here before
    kinds = [kind for kind in python_files.KINDS if re.search(rf"<(?:form|div)[^>]*\b{kind}\b", source)]
    if not kinds:
        return source
    slugs = re.findall(r'<form[^>]*\bdata-letter="([a-z0-9-]+)"', source)
    files = {f"{up}widgets/{name}": f"./{name}" for name in python_of_page(kinds, slugs, site)}
    config = {
        "interpreter": f"{up}runtime/micropython/micropython.mjs",
        "plugins": PLUGINS_OFF,
        "files": files,
        "js_modules": {"main": {f"{up}widgets/host.js": "host"}},
    }
    scripts = [f"runtime/{name}" for name in runtime if name.endswith(("js", "mjs"))] + ["widgets/host.js"]
    head = [f"<script>{EARLY}</script>"]
    if kinds == ["data-home"]:
        # Python runs there only if something is kept (start.js): most who see the page for the first time need none.
        return _with_scripts(source, up, head, config)
    head += [f'<link rel="modulepreload" href="{up}{name}">' for name in scripts]
    fetched = [f"{up}runtime/micropython/micropython.wasm", f"{up}widgets/main.py", *files]
    head += [f'<link rel="preload" as="fetch" crossorigin href="{name}">' for name in fetched]
    return _with_scripts(source, up, head, config)


def _with_scripts(source: str, up: str, head: list[str], config: object) -> str:
    head = [
        *head,
        f'<script type="module" src="{up}widgets/start.js"></script>',
        f'<script type="mpy" src="{up}widgets/main.py" config="{html.escape(json.dumps(config))}"></script>',
    ]
    # PyScript also reads the settings of its other interpreter, and would load that one's plugins.
    body = f"<py-config hidden>{html.escape(json.dumps({'plugins': PLUGINS_OFF}), quote=False)}</py-config>"
    return source.replace("</head>", "".join(head) + "</head>", 1).replace("</body>", body + "</body>", 1)


def python_of_page(kinds: list[str], slugs: list[str], site: Path) -> list[str]:
    """The Python that a page with these kinds of widgets and these letters loads, relative to ``widgets/``."""
    letters = [f"letters/{slug.replace('-', '_')}.py" for slug in dict.fromkeys(slugs)]
    return python_files.files_of(kinds, site / "widgets") + letters


def with_policy(source: str) -> str:
    """A page with its Content Security Policy: nothing but its own origin, and its own inline scripts by hash."""
    if POLICY_META in source:
        return source  # it has been here before
    hashes = []
    for match in INLINE_SCRIPT.finditer(source):
        if not NOT_RUN.search(match["attributes"]):
            digest = base64.b64encode(hashlib.sha256(match["code"].encode()).digest()).decode()
            hashes.append(f"'sha256-{digest}'")
    policy = dict(POLICY)
    policy["script-src"] = " ".join([policy["script-src"], *dict.fromkeys(hashes)])
    if 'type="mpy"' in source:
        policy["script-src"] += " 'wasm-unsafe-eval'"
    content = "; ".join(f"{name} {value}" for name, value in policy.items())
    meta = f'{POLICY_META} content="{content}">'
    # First in the head: a policy says nothing about what stands before it.
    return re.sub(r"<head[^>]*>", lambda found: found.group() + meta, source, count=1)


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
