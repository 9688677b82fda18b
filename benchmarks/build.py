"""How long the build takes with many letters of a centre's own, beside plain Material.

Seconds of the processor, with those of the programs that a build starts: other work on the machine counts less than on
a clock, which stands behind them in brackets. Plain Material builds the same pages with the same theme, search and
Markdown; our tags are written out there. The first build finds nothing kept (macros/build_cache.py), the next one all,
and the last one all but one letter, which has changed.
"""

import argparse
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from macros import build_cache
from tests.project import copy_of_project

LETTERS = (0, 50, 200)
# Ours in turn, the longest too: a centre's own letters use our parts and questions as these do.
SOURCES = "site_templates/letters"
PLAIN = """\
site_name: Plain
docs_dir: pages
theme: { name: material, font: false, language: en }
plugins: [search]
markdown_extensions: [admonition, attr_list, md_in_html, tables, pymdownx.details, toc]
nav: [index.md]
"""
NOTED = """\
from pathlib import Path

from mkdocs.plugins import event_priority


@event_priority(-100)  # after the tags have been worked out
def on_page_markdown(markdown, page, config, **_):
    path = Path({!r}, page.file.src_uri)
    path.parent.mkdir(parents=True, exist_ok=True)
    # What we put in later stands there from the beginning.
    path.write_text(config.extra["set_aside"].filled(markdown), encoding="utf-8")
"""
# What each step is called in the table.
STEPS = {
    "check": "check", "first": "first build", "again": "again", "changed": "one letter changed",
    "plain": "plain Material",
}  # fmt: skip
Seconds = dict[str, float]  # "processor", "clock"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.build", description=__doc__)
    parser.add_argument("letters", type=int, nargs="*", default=LETTERS, help="how many letters to add")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the seconds into this file")
    options = parser.parse_args(arguments)
    found = {count: measured(count) for count in options.letters}
    print(table(found))
    if options.json:
        options.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return 0


def measured(count: int) -> dict[str, Seconds]:
    """What each step takes with so many letters more."""
    with tempfile.TemporaryDirectory(prefix="bench-build-") as folder:
        project = with_letters(Path(folder, "toolkit"), count)
        plain = Path(folder, "plain")
        python = sys.executable

        def ours(site: str) -> Seconds:
            return seconds([python, "-m", "macros", "build", f"{folder}/{site}"], project)

        found = {"check": seconds([python, "-m", "macros", "check"], project)}
        shutil.rmtree((project / build_cache.FILE).parent)
        found |= {"first": ours("first"), "again": ours("again")}
        changed = next((project / "own" / "letters").glob("*.txt"), project / SOURCES / "thank-you.txt")
        changed.write_text(changed.read_text(encoding="utf-8") + "\nOne sentence more.\n", encoding="utf-8")
        found["changed"] = ours("changed")
        command = [python, "-m", "mkdocs", "build", "--quiet", "--site-dir", f"{folder}/site-plain"]
        return found | {"plain": seconds(command, plain_project(project, plain))}


def with_letters(target: Path, count: int) -> Path:
    """A copy of the project with so many letters of a centre's own."""
    project = copy_of_project(target)
    (project / build_cache.FILE).parent.unlink()  # only a link to what other builds have kept
    own = project / "own" / "letters"
    own.mkdir(parents=True)
    sources = sorted((project / SOURCES).glob("*.txt"))
    for number in range(count):
        text = sources[number % len(sources)].read_text(encoding="utf-8")
        name = f"title: Letter {number}"
        (own / f"letter-{number}.txt").write_text(
            re.sub("^title: .*$", name, text, count=1, flags=re.MULTILINE), encoding="utf-8"
        )
    return project


def plain_project(project: Path, target: Path) -> Path:
    """The same pages for Material alone, with what our tags give written out: noted by a hook while we build them."""
    pages = target / "pages"
    pages.mkdir(parents=True)
    (target / "noted.py").write_text(NOTED.format(str(pages)), encoding="utf-8")
    settings = (project / "toolkit.yml").read_text(encoding="utf-8")
    changed = settings.replace("hooks:\n", f"hooks:\n  - {target / 'noted.py'}\n")
    (project / "toolkit.yml").write_text(changed, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(target / "noted")]
    subprocess.run(command, cwd=project, check=True, stdout=subprocess.DEVNULL)
    (target / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
    return target


def seconds(command: list[str], folder: Path) -> Seconds:
    """What a command takes, with all that it starts."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    # Python compiles our code in the first build, as in any copy, and not in each.
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, env=own)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return {"processor": processor, "clock": time.monotonic() - begun}


def table(found: dict[int, dict[str, Seconds]]) -> str:
    """The seconds as a Markdown table, each build with how many times plain Material it is."""
    lines = [
        f"| letters more | {' | '.join(STEPS.values())} |",
        f"| ---: |{' ---: |' * len(STEPS)}",
    ]
    for count, one in found.items():
        cells = []
        for step in STEPS:
            took = f"{one[step]['processor']:.1f} s ({one[step]['clock']:.1f})"
            times = one[step]["processor"] / one["plain"]["processor"]
            cells.append(took if step in ("check", "plain") else f"{took}, {times:.1f} ×")
        lines.append(f"| {count} | {' | '.join(cells)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
