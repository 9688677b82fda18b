"""What Lighthouse says of each page on a phone: ``python -m tests.site.lighthouse COMMAND [PAGE …]``, and so does
``make lighthouse``.

COMMAND: how Lighthouse is called. Builds the site in our two languages, serves it, and prints a table, with what falls
short. Returns 1 if a page is below what it must be. Performance depends on the machine: look at it on one that has
nothing else to do.

The server compresses as GitHub Pages does: Lighthouse reckons with the bytes that came, and a text that comes as it is
has four times as many.
"""

import json
import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.server import Server
from tests.browser.find_browser import find
from tests.project import SETTINGS, built, copy_of_project

CATEGORIES = {"accessibility": 100, "best-practices": 100, "seo": 100, "performance": 100}
WITH_WIDGET = 95  # performance, where Python runs
FLAGS = "--headless=new --no-sandbox --disable-gpu"
# Not to be found by search engines on purpose.
HIDDEN = "embed/"
LANGUAGES = "[en, de]"


def report(command: list[str], url: str) -> dict[str, Any]:
    """What Lighthouse says of one page. Raises RuntimeError if it could not be run."""
    only = ",".join(CATEGORIES)
    called = [
        *command,
        url,
        "--quiet",
        "--output=json",
        f"--only-categories={only}",
        f"--chrome-flags={FLAGS}",
    ]
    environment = {**os.environ, "CHROME_PATH": find()}
    done = subprocess.run(called, capture_output=True, text=True, env=environment, timeout=300, check=False)
    if done.returncode or not done.stdout.startswith("{"):
        raise RuntimeError(done.stderr.strip()[-500:] or "Lighthouse said nothing.")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def shortfalls(found: dict[str, Any], category: str) -> list[str]:
    """What costs a page points: the title of each audit, what it found, and where first."""
    lines = []
    for reference in found["categories"][category]["auditRefs"]:
        audit = found["audits"][reference["id"]]
        if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
            items = (audit.get("details") or {}).get("items") or []
            node = (items[0].get("node") or {}).get("snippet", "") if items else ""
            lines.append(" ".join(filter(None, [audit["title"], audit.get("displayValue", ""), node])))
    return lines


def main(arguments: list[str]) -> int:
    command, *chosen = arguments
    short = 0
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        url = Server(site).address
        project = copy_of_project(Path(folder) / "toolkit")
        settings = SETTINGS.replace("centre: {}", f"centre:\n    languages: {LANGUAGES}")
        (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
        built(project, site, url)
        pages = chosen or sorted(
            path.parent.relative_to(site).as_posix().replace(".", "", 1) + "/"
            for path in site.rglob("index.html")
        )
        print(f"| page | {' | '.join(CATEGORIES)} |\n|{' --- |' * (len(CATEGORIES) + 1)}")
        for page in (page.lstrip("/") for page in pages):
            found = report(shlex.split(command), url + page)
            scores = {name: round(100 * found["categories"][name]["score"]) for name in CATEGORIES}
            print(f"| {page or '/'} | {' | '.join(map(str, scores.values()))} |", flush=True)
            widget = 'type="mpy"' in (site / page / "index.html").read_text(encoding="utf-8")
            for name, least in CATEGORIES.items():
                if HIDDEN in page and name == "seo":
                    continue
                if scores[name] < (WITH_WIDGET if widget and name == "performance" else least):
                    short += 1
                    for line in shortfalls(found, name):
                        print(f"    {name}: {line}", flush=True)
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
