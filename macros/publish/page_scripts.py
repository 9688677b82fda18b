"""What is put into a page: its scripts, and so that its forms come alive, preloads and what they have to know."""

import functools
import html
import json
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from macros.publish import fingerprints, policy, python_files
from macros.publish.python_bundle import Bundles
from macros.publish.runtime import CORE_SCRIPT, INTERPRETER, PACKED, WASM

# The theme's own script stands by where there is a form, until somebody searches (inline/theme.js). Not where a centre
# has scripts of its own behind it: they may lean on it.
THEME_SCRIPT = re.compile(
    r'<script src="[^"]*assets/javascripts/bundle\.[^>]*></script>(?!.*<script\b[^>]*\ssrc=)', re.DOTALL
)

# Between these stands what is put into a page, so that it can be found and replaced.
BEGIN, END = "<!--toolkit-->", "<!--/toolkit-->"
# Beside the letters of another language: what is looked for in it.
CHECKS = "checks"
OURS = re.compile(f"{BEGIN}.*?{END}", re.DOTALL)


@dataclass(frozen=True)
class Files:
    """The files that run in the browser. site: its folder; widgets, runtime: paths by the names that the files had in
    the folders of these names; bundles: of the Python among them; python: what ``python_of`` has found out.
    """

    site: Path
    widgets: dict[str, Path]
    runtime: dict[str, Path]
    bundles: Bundles
    python: dict[tuple[str, ...], tuple[list[str], list[str]]] = field(default_factory=dict)

    def address(self, path: Path) -> str:
        """From the site of this language; what all languages share stands above it."""
        return Path(os.path.relpath(path, self.site)).as_posix()

    def widget(self, name: str) -> str:
        """The address of one of the files in docs/widgets, by its name, from the site of this language."""
        return self.address(self.widgets[name])

    def python_of(self, kinds: list[str]) -> tuple[list[str], list[str]]:
        """The Python that a page with these kinds of widgets loads: at once, and later."""
        key = tuple(kinds)
        if key not in self.python:
            self.python[key] = python_files.files_of(kinds, self.widgets)
        return self.python[key]

    @functools.cached_property
    def versions(self) -> dict[str, dict[str, str]]:
        """The names of the files in other languages: by those in the guide's, and then by the code of the language."""
        found: dict[str, dict[str, str]] = {}
        for name in self.widgets:
            kind, _, rest = name.partition("/")
            folder, _, file = rest.partition("/")
            if kind == "letters" and file:
                found.setdefault(file, {})[folder] = name
        return found

    def run(self) -> list[str]:
        """The addresses of the runtime that a page loads, without its licences."""
        return [self.address(path) for path in self.runtime.values() if path.suffix in (".js", ".bin")]


def without_ours(source: str) -> str:
    """A page as it was before anything of this was put into it."""
    return OURS.sub("", source)


def with_scripts(source: str, scripts: str) -> str:
    """A page with scripts before its style sheets: one behind them waits until they are there."""
    places = [source.find(mark) for mark in ('<link rel="stylesheet"', "</head>") if mark in source]
    at = min(places, default=len(source))
    return f"{source[:at]}{BEGIN}{scripts}{END}{source[at:]}" if places else source


def with_widgets(source: str, up: str, files: Files, of_forms: str, of_home: str) -> str:
    """A page with what its letter forms need; a page without forms comes back as it is.

    up: the way from the page to the site's root (``../``). of_forms, of_home: the scripts that stand in a page
    with forms itself, and in the home page.
    """
    kinds = [
        kind
        for kind in python_files.KINDS
        if kind in source and re.search(rf"<(?:form|div)[^>]*\b{kind}\b", source)
    ]
    if not kinds:
        return source
    slugs = re.findall(r'<form[^>]*\bdata-letter="([a-z0-9-]+)"', source)
    start, loader = up + files.widget("start.js"), up + files.widget("python.js")
    about = _about(kinds, slugs, files) | {"root": up}
    head = [
        f'<meta name="feedback-toolkit" content="{html.escape(json.dumps(about, separators=(",", ":")))}">'
    ]
    if kinds != ["data-home"]:
        # On the home page Python runs only if something is kept (start.js): most who see it first need none.
        # What takes longest comes first.
        python = about["python"]
        waited = (python["packed"], *python["bundles"])
        head += [f'<link rel="preload" as="fetch" crossorigin href="{up}{name}">' for name in waited]
        others = (name for name in files.run() if name.endswith(".js") and name != python["interpreter"])
        loads = (python["interpreter"], *others, python["host"])
        head += [f'<link rel="modulepreload" href="{up}{name}">' for name in loads]
        head.append(f'<script type="module" async src="{loader}"></script>')
        source = with_scripts(THEME_SCRIPT.sub(_standing_by, source), of_forms)
        source = with_sign(source, "</body>" if "data-home" in kinds else "</form>")
    else:
        source = with_scripts(source, of_home)
    config = {"interpreter": loader}
    head += [
        f'<script type="mpy" config="{html.escape(json.dumps(config))}">import main; main.start()</script>',
        f'<script type="module" {"" if kinds == ["data-home"] else "async "}src="{start}"></script>',
    ]
    return source.replace("</head>", f"{BEGIN}{''.join(head)}{END}</head>", 1)


def with_sign(source: str, end: str) -> str:
    """A page that says where all of its forms are there: at the last of these ends of an element."""
    before, found, after = source.rpartition(end)
    sign = f"{BEGIN}{policy.FORMS_ARE_HERE}{END}"
    return f"{before}{found}{sign}{after}" if end == "</form>" else f"{before}{sign}{found}{after}"


def _about(kinds: list[str], slugs: list[str], files: Files) -> dict[str, Any]:
    """What the scripts of a page have to know of its files (``start.js``, ``python.js``)."""
    bundles, late = bundles_of_page(kinds, slugs, files)
    scripts = [files.widget(name) for name in ("start.js", "host.js", "python.js")]
    needed = [*files.run(), *scripts, *bundles, *late]
    core, interpreter, packed, wasm = (
        files.address(files.runtime[name]) for name in (CORE_SCRIPT, INTERPRETER, PACKED, WASM)
    )
    about: dict[str, Any] = {
        "build": fingerprints.digest("\n".join(needed).encode()),
        "core": core,
        "python": {
            "interpreter": interpreter, "packed": packed, "wasm": wasm, "host": scripts[1], "bundles": bundles,
            "late": late, "modules": ["main", *(python_files.KINDS[kind] for kind in kinds)],
            "readable": files.bundles.readable, "memory": files.widget("memory.js"),
        },
        "files": {name: (files.site / name).stat().st_size for name in needed},
    }  # fmt: skip
    if versions := versions_of_page(kinds, slugs, files):
        about["letters"] = versions
    return about


def _standing_by(script: re.Match[str]) -> str:
    """A script that nothing runs by itself."""
    return f"{BEGIN}<template data-waits>{END}{script[0]}{BEGIN}</template>{END}"


def bundles_of_page(kinds: list[str], slugs: list[str], files: Files) -> tuple[list[str], list[str]]:
    """The addresses of the bundles that a page with these kinds of widgets and these letters loads: one that is the
    same on all such pages and one for each letter; and what can wait.
    """
    label = "-".join(kind.removeprefix("data-") for kind in kinds)
    first, late = files.python_of(kinds)
    letters = [
        files.bundles.bundle(slug, [f"letters/{slug.replace('-', '_')}.py"]) for slug in dict.fromkeys(slugs)
    ]
    waiting = [files.bundles.bundle(f"{label}-late", late)] if late else []
    return [files.bundles.bundle(label, first), *letters], waiting


def versions_of_page(kinds: list[str], slugs: list[str], files: Files) -> dict[str, dict[str, str]]:
    """The addresses of these letters, and of what is looked for in them, in other languages: by letter, and then by the
    code of the language. Each comes with what it imports and the page hasn't got.
    """
    there = {name for names in files.python_of(kinds) for name in names}

    def bundle(label: str, name: str) -> str:
        imported = python_files.with_imports([name], files.widgets)
        return files.bundles.bundle(label, [one for one in imported if one not in there])

    return {
        slug: {folder: bundle(f"{folder}/{slug}", name) for folder, name in versions.items()}
        for slug in ([*slugs, CHECKS] if slugs else [])
        if (versions := files.versions.get(f"{slug.replace('-', '_')}.py"))
    }
