"""PyScript's core as one file, made of its sources, without what no page of ours uses.

What PyScript publishes ready to run brings Pyodide, workers, plug-ins, files, packages and settings in TOML; a page of
ours runs MicroPython on the page itself. So modules of PyScript and of ``polyscript`` under it are left out here and
others stand in for them, which do nothing. All that a page runs is PyScript's own.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from macros.publish import scripts
from macros.publish.scripts import Script

CORE = "@pyscript/core"
POLYSCRIPT = "polyscript"
FOLDERS = (f"{CORE}/src", f"{POLYSCRIPT}/esm")
BEGINS = "pyscript/core.js"
CHANGED = (
    "/* Changed for the Feedback Toolkit: in one file, with MicroPython alone, and without workers, plug-ins, files, "
    "packages, TOML and event attributes (macros/publish/pyscript_core.py). */\n"
)

# What comes of other packages with it, beside polyscript.
PACKAGES = (
    "@webreflection/fetch", "@webreflection/utils", "basic-devtools", "codedent", "html-escaper", "plain-tag",
    "sticky-module", "to-json-callback", "type-checked-collections",
)  # fmt: skip

NOTHING = "export default {};"
UNREAD = ("3rd-party/", "plugins/", "stdlib/")  # large folders, of which only modules that are left out know
# The modules that are left out of PyScript's sources (src), and what stands in for each.
OF_PYSCRIPT = {
    # The other interpreter, Pyodide, would be looked for on another host.
    "types.js": 'export default new Map([["mpy", "micropython"]]);',
    "plugins.js": NOTHING,
    "plugins/codemirror.js": NOTHING,
    "plugins/donkey.js": NOTHING,
    # Its library for Python is written into files by each page, and compiled there: nothing of ours imports it.
    "stdlib.js": 'export const stdlib = "", optional = "";',
    # Folders of the reader's device.
    "fs.js": "export {};",
    "sync.js": NOTHING,
}
# The same of polyscript's (esm).
OF_POLYSCRIPT = {
    # It watches all that changes in a page, for scripts in Python: ours are there from the beginning.
    "index.js": (
        'export { customObserver, define, whenDefined } from "./custom.js";\n'
        'export { env } from "./listeners.js";\n'
        'export { Hook, XWorker } from "./xworker.js";\n'
        'export * from "./errors.js";'
    ),
    # It looks at each attribute of a page for such as "mpy-click": no page has one.
    "listeners.js": "export const env = {}, listener = () => {}, addAllListeners = () => {};",
    "worker/class.js": "export default () => function XWorker() {};",
    "worker/url.js": "export default () => {};",
    "interpreter/pyodide.js": 'export default { type: "pyodide" };',
    "interpreter/_nativefs.js": "export const initializeNativeFS = () => {};",
    "interpreter/_remote_package.js": "export default () => {};",
    "python/mip.js": 'export default "";',
    "3rd-party.js": "export const toml = JSON.parse, zip = () => {};",
}
# What those two import of others, and only they would use.
OF_OTHERS = {
    "reflected-ffi/direct.js": "export const decode = JSON.parse, encode = JSON.stringify;",
    "reflected-ffi/to-json-callback.js": "export default String;",
    "@webreflection/idb-map/index.js": "export default class {}",
    "@webreflection/idb-map/sync.js": "export default class {}",
}


def one(modules: Path) -> Script:
    """The core as one file: each file more is a request, and time of a slow machine before anything runs.

    modules: ``node_modules``. Raises ValueError if it is made of other modules than those that are known here.
    """
    src, esm = (
        _sources(modules / folder, instead)
        for folder, instead in zip(FOLDERS, (OF_PYSCRIPT, OF_POLYSCRIPT), strict=True)
    )
    package = "node_modules/polyscript"
    sources = {f"pyscript/{name}": text for name, text in src.items()}
    sources |= {f"{package}/esm/{name}": text for name, text in esm.items()}
    sources[f"{package}/package.json"] = (modules / POLYSCRIPT / "package.json").read_text(encoding="utf-8")
    sources |= {f"node_modules/{name}": text for name, text in OF_OTHERS.items()}
    return scripts.joined(modules, sources, BEGINS).behind(scripts.AT_ONCE + CHANGED)


def licences(modules: Path) -> str:
    """The licences of all that is in it. modules: ``node_modules``."""
    said = []
    for package in (CORE, POLYSCRIPT, *PACKAGES):
        about = json.loads((modules / package / "package.json").read_text(encoding="utf-8"))
        author = about.get("author", "")
        who = author if isinstance(author, str) else author["name"]
        texts = [path.read_text(encoding="utf-8") for path in sorted((modules / package).glob("LICENSE*"))]
        said.append("\n\n".join([f"{package} {about['version']}, {who}: {about['license']}", *texts]))
    return "\n\n".join(said)


def _sources(folder: Path, instead: Mapping[str, str]) -> dict[str, str]:
    """The modules of a folder by their names, some of them others."""
    names = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.js"))]
    if missing := [name for name in instead if name not in names]:
        raise ValueError(f"PyScript has no {missing[0]} any more: see macros/publish/pyscript_core.py.")
    read = [name for name in names if name in instead or not name.startswith(UNREAD)]
    return {name: instead.get(name) or (folder / name).read_text(encoding="utf-8") for name in read}
