"""A centre's own pages as they are published, judged for people who can't see or can't use a mouse: in sentences."""

import json
import subprocess

from tests.project import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
VALIDATE = (
    "node_modules/.bin/html-validate",
    "--formatter=json",
    f"--config={ROOT / 'tests/browser/own_pages.mjs'}",
)


def by_axe(page):
    """What axe finds on an open page, in light and in dark: (what is wrong, the beginning of the HTML)."""
    page.evaluate(AXE)
    found: dict[tuple[str, str], None] = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for fault in page.evaluate("axe.run(document).then(result => result.violations)"):
            found |= {(fault["help"], node["html"][:80]): None for node in fault["nodes"]}
    return list(found)


def by_html_validate(files):
    """What HTML itself forbids in built files: (file, what is wrong)."""
    done = subprocess.run(
        [*VALIDATE, *map(str, files)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.startswith("["), done.stderr
    return [
        (one["filePath"], message["message"])
        for one in json.loads(done.stdout)
        for message in one["messages"]
    ]
