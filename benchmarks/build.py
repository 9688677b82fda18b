"""How long the build takes with many letters of a centre's own, beside plain Material.

Seconds of the processor, with those of the programs that a build starts: other work on the machine counts less than on
a clock. Plain Material builds the same pages with the same theme, search and Markdown; our tags are written out there.
"""

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

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
    path.write_text(config.extra["set_aside"].filled(markdown)[0], encoding="utf-8")
"""
STEPS = ("check", "build", "plain")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.build", description=__doc__)
    parser.add_argument("letters", type=int, nargs="*", default=LETTERS, help="how many letters to add")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the seconds into this file")
    options = parser.parse_args()
    found = {count: measured(count) for count in options.letters}
    print(table(found))
    if options.json:
        options.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return 0


def measured(count: int) -> dict[str, float]:
    """The seconds of each step with so many letters more: our check, all of ``make build``, plain Material."""
    with tempfile.TemporaryDirectory(prefix="bench-build-") as folder:
        project = with_letters(Path(folder, "toolkit"), count)
        plain = Path(folder, "plain")
        python = sys.executable
        return {
            "check": seconds([python, "-m", "macros", "check"], project),
            "build": seconds([python, "-m", "macros", "build", f"{folder}/site"], project),
            "plain": seconds(
                [python, "-m", "mkdocs", "build", "--quiet", "--site-dir", f"{folder}/site-plain"],
                plain_project(project, plain),
            ),
        }


def with_letters(target: Path, count: int) -> Path:
    """A copy of the project with so many letters of a centre's own."""
    project = copy_of_project(target)
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


def seconds(command: list[str], folder: Path) -> float:
    """What a command takes of the processor, with all that it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def table(found: dict[int, dict[str, float]]) -> str:
    """The seconds as a Markdown table, each build with how many times plain Material it is."""
    lines = [
        "| letters more | check | build | plain Material | build ÷ plain |",
        "| ---: | ---: | ---: | ---: | ---: |",
    ]
    for count, one in found.items():
        steps = " | ".join(f"{one[step]:.1f} s" for step in STEPS)
        lines.append(f"| {count} | {steps} | {one['build'] / one['plain']:.1f} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
