"""What a reader loads, made smaller: bytes by libdeflate and zopfli, tighter than by zlib, and scripts by esbuild."""

import functools
import os
import re
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

import deflate
from zopfli import gzip

from macros import build_cache

ESBUILD = "esbuild/bin/esbuild"
# No newer words of the language than those that the browsers we support know.
OPTIONS = ("--charset=utf8", "--target=es2022", "--log-level=warning")
# What may go: of our own scripts the names stay, so that a person can read them in the browser.
READABLE = ("--minify-whitespace", "--minify-syntax")
# Those of ours that a form waits for.
LOADED_WITH_PAGE = ("host.js", "python.js")
# Of modules that become one script, names that nobody else says get short.
SHORT = ("--minify", "--format=esm")
# What only Node runs goes too.
OF_OTHERS = (
    *SHORT,
    "--define:process=undefined",
    "--define:globalThis.process=undefined",
)


# From so many bytes on zopfli packs: 0.9 % less than libdeflate, 2.5 KB of a letter's page, for half a second a file.
LARGE = 90_000
ROUNDS = 3  # more takes longer, and saves a tenth of a percent
BLOCKS = 30  # at most; the usual 15 cost a letter's page 1.1 KB, and 45 save 0.4 KB for three times as long

# First in a script whose functions nearly all run as soon as it is there: a browser that knows this word compiles them
# while the script comes, on another thread, and not one by one on the page's own. To others it is a comment.
AT_ONCE = "//# allFunctionsCalledOnLoad\n"


# Between two elements of which the second is indented; not where blanks are drawn as they stand. The lines of a letter
# are drawn so as well, and stand at the margin.
BETWEEN = re.compile(r"(<(pre|textarea|script)\b.*?</\2>)|(?<=>)\s*\n[ \t]+(?=<)", re.DOTALL)


def squeezed(html: str) -> str:
    """A page without the indentation of its elements, which shows nowhere: 340 bytes of a letter's page, compressed."""
    return BETWEEN.sub(lambda found: found[1] or "\n", html)


@functools.lru_cache(128)  # most bundles are the same in the next build while a site is served
def gzipped(content: bytes) -> bytes:
    """The same bytes from the same content. A host that compresses would do it again for nothing: name it ``.bin``."""
    return build_cache.as_bytes(
        build_cache.result(
            "gzip", build_cache.as_text(content), lambda: build_cache.as_text(_packed(content))
        )
    )


def _packed(content: bytes) -> bytes:
    if len(content) < LARGE:
        return bytes(deflate.gzip_compress(content, 12))
    return bytes(gzip.compress(content, numiterations=ROUNDS, blocksplittingmax=BLOCKS))


def scripts(modules: Path, sources: Mapping[str, str], options: tuple[str, ...] = READABLE) -> dict[str, str]:
    """Scripts by their names, without comments and needless blanks. modules: ``node_modules``.

    Raises FileNotFoundError if esbuild is not there, with what to do.
    """
    return dict(_made(_esbuild(modules), tuple(sorted(sources.items())), tuple(sorted(sources)), options))


def joined(
    modules: Path, sources: Mapping[str, str], first: str, options: tuple[str, ...] = OF_OTHERS
) -> str:
    """Scripts that import each other, and what they import of other packages, as one. first: the name of the one with
    which they begin.
    """
    made = _made(_esbuild(modules), tuple(sorted(sources.items())), (first,), (*options, "--bundle"))
    return dict(made)[first]


def joined_folder(folder: Path, modules: Path) -> str:
    """Our modules in a folder, with those below it, as one script, which gives what ``index.js`` gives."""
    sources = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.js")
    }
    return joined(modules, sources, "index.js", SHORT)


def _esbuild(modules: Path) -> Path:
    if not (modules / ESBUILD).is_file():
        raise FileNotFoundError(f"{ESBUILD} is missing in node_modules: run npm ci.")
    return modules / ESBUILD


def scripts_of(folder: Path, modules: Path) -> None:
    """Makes our scripts that stand in a folder smaller, where they stand."""
    sources = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.js")}
    for name, short in scripts(modules, sources).items():
        (folder / name).write_text((AT_ONCE if name in LOADED_WITH_PAGE else "") + short, encoding="utf-8")


@functools.lru_cache(16)  # the same in most builds while a site is served
def _made(
    program: Path, sources: tuple[tuple[str, str], ...], entries: tuple[str, ...], options: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    # npm's own list of what it has installed: esbuild, and what scripts of others import.
    installed = program.parents[2] / ".package-lock.json"
    decides = [
        installed.read_text(encoding="utf-8") if installed.is_file() else "",
        sources,
        entries,
        options,
    ]
    made = build_cache.result(
        "scripts", decides, lambda: _made_anew(program, sources, entries, options), lambda _: bool(decides[0])
    )
    return tuple(zip(entries, made, strict=True))


def _made_anew(
    program: Path, sources: tuple[tuple[str, str], ...], entries: tuple[str, ...], options: tuple[str, ...]
) -> list[str]:
    with tempfile.TemporaryDirectory(prefix="scripts-") as folder:
        before, after = Path(folder, "before"), Path(folder, "after")
        for name, source in sources:
            (before / name).parent.mkdir(parents=True, exist_ok=True)
            (before / name).write_text(source, encoding="utf-8")
        names = [str(before / name) for name in entries]
        command = [str(program), *names, *OPTIONS, *options, f"--outdir={after}", f"--outbase={before}"]
        packages = {"NODE_PATH": str(program.parents[2])}
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | packages)
        if done.returncode:
            raise ValueError(f"esbuild can’t read a script: {done.stderr.strip()}")
        return [(after / name).read_text(encoding="utf-8").strip() for name in entries]
