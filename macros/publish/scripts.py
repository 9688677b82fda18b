"""Scripts as browsers load them: made shorter by esbuild, and joined, each with a map that leads back to our lines."""

import functools
import json
import os
import posixpath
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from macros import build_cache
from macros.publish import source_maps

ESBUILD = "esbuild/bin/esbuild"
# Where our scripts stand, seen from the project's folder; the modules among them that become one; those in the pages.
WIDGETS, HOST, INLINE = "docs/widgets", "docs/widgets/host", "docs/widgets/inline"
# No newer words of the language than those that the browsers we support know.
OPTIONS = ("--charset=utf8", "--target=es2022", "--log-level=warning", "--sourcemap=external")
# Blanks, comments and long names go: a map tells them all. What stands in a page keeps its names to itself.
IN_PAGE = ("--minify", "--bundle", "--format=iife")
MODULES = ("--minify", "--format=esm")
# What only Node runs goes too.
OF_OTHERS = (
    *MODULES,
    "--define:process=undefined",
    "--define:globalThis.process=undefined",
)

# First in a script whose functions nearly all run as soon as it is there: a browser that knows this word compiles them
# while the script comes, on another thread, and not one by one on the page's own. To others it is a comment.
AT_ONCE = "//# allFunctionsCalledOnLoad\n"
# Those of ours that a form waits for.
LOADED_WITH_PAGE = ("host.js", "python.js")


class Script(NamedTuple):
    """A script as a browser runs it, and its map (``source_maps.py``)."""

    code: str
    map: str

    def behind(self, lines: str) -> "Script":
        """The same behind some lines that are nobody's."""
        about = json.loads(self.map)
        about["mappings"] = ";" * lines.count("\n") + about["mappings"]
        return Script(lines + self.code, json.dumps(about, ensure_ascii=False, separators=(",", ":")))

    def write(self, path: Path) -> None:
        """Writes it, with its map beside it."""
        beside = path.with_name(path.name + source_maps.ENDING)
        path.write_text(self.code + source_maps.line_of(beside.name), encoding="utf-8")
        beside.write_text(self.map, encoding="utf-8")


def each(
    modules: Path,
    sources: Mapping[str, str],
    options: tuple[str, ...] = MODULES,
    home: str = "",
    wanted: tuple[str, ...] = (),
) -> dict[str, Script]:
    """Scripts by their names, each by itself. modules: ``node_modules``; home: the folder of the repository that the
    names are seen from, for the maps; wanted: the names of some, where these import the others.

    Raises FileNotFoundError if esbuild is not there, with what to do, and ValueError if a script is none.
    """
    entries = wanted or tuple(sorted(sources))
    return dict(_made(_esbuild(modules), tuple(sorted(sources.items())), entries, options, home))


def joined(
    modules: Path,
    sources: Mapping[str, str],
    first: str,
    options: tuple[str, ...] = OF_OTHERS,
    home: str = "",
) -> Script:
    """Scripts that import each other, and what they import of other packages, as one. first: the name of the one with
    which they begin; the rest, and what is raised: as for ``each``.
    """
    return each(modules, sources, (*options, "--bundle"), home, (first,))[first]


def write(widgets: Path, root: Path) -> None:
    """Writes the scripts of ``docs/widgets`` itself into a built site, and the modules of its folder ``host`` as one
    beside them: it gives what their ``index.js`` gives. widgets: that folder of the site; root: the project's.
    """
    modules, folder, host = root / "node_modules", root / WIDGETS, root / HOST
    made = each(modules, {path.name: _read(path) for path in folder.glob("*.js")}, home=WIDGETS)
    parts = {path.relative_to(host).as_posix(): _read(path) for path in host.rglob("*.js")}
    made["host.js"] = joined(modules, parts, "index.js", MODULES, HOST)
    for name, script in made.items():
        (script.behind(AT_ONCE) if name in LOADED_WITH_PAGE else script).write(widgets / name)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _esbuild(modules: Path) -> Path:
    if not (modules / ESBUILD).is_file():
        raise FileNotFoundError(f"{ESBUILD} is missing in node_modules: run npm ci.")
    return modules / ESBUILD


@functools.lru_cache(16)  # the same in most builds while a site is served
def _made(
    program: Path,
    sources: tuple[tuple[str, str], ...],
    entries: tuple[str, ...],
    options: tuple[str, ...],
    home: str,
) -> tuple[tuple[str, Script], ...]:
    # npm's own list of what it has installed: esbuild, and what scripts of others import.
    installed = program.parents[2] / ".package-lock.json"
    decides = [
        installed.read_text(encoding="utf-8") if installed.is_file() else "",
        sources,
        entries,
        options,
        home,
    ]
    made = build_cache.result(
        "scripts",
        decides,
        lambda: _made_anew(program, dict(sources), entries, options, home),
        lambda _: bool(decides[0]),
    )
    return tuple((name, Script(*one)) for name, one in zip(entries, made, strict=True))


def _made_anew(
    program: Path, sources: Mapping[str, str], entries: tuple[str, ...], options: tuple[str, ...], home: str
) -> list[list[str]]:
    with tempfile.TemporaryDirectory(prefix="scripts-") as folder:
        before, after = Path(folder, "before"), Path(folder, "after")
        for name, source in sources.items():
            (before / name).parent.mkdir(parents=True, exist_ok=True)
            (before / name).write_text(source, encoding="utf-8")
        names = [str(before / name) for name in entries]
        command = [str(program), *names, *OPTIONS, *options, f"--outdir={after}", f"--outbase={before}"]
        packages = {"NODE_PATH": str(program.parents[2])}
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | packages)
        if done.returncode:
            raise ValueError(f"esbuild can’t read a script: {done.stderr.strip()}")
        return [
            [_read(after / name).strip(), _map(_read(after / f"{name}.map"), f"after/{name}", home)]
            for name in entries
        ]


def _map(made: str, script: str, home: str) -> str:
    """A map of esbuild's that names no folder of this machine. script: where it wrote the script."""
    about = json.loads(made)
    names = [_named(posixpath.join(posixpath.dirname(script), one), home) for one in about["sources"]]
    sources = dict(zip(names, about["sourcesContent"], strict=True))
    return source_maps.written(about["mappings"], sources, about["names"])


def _named(path: str, home: str) -> str:
    _, package, inner = path.rpartition("node_modules/")
    if package:
        return package + inner
    return posixpath.join(home, posixpath.normpath(path).removeprefix("before/"))
