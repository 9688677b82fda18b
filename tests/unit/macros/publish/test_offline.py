"""The list of what a device keeps: what pages ask for, and the worker that has it."""

import html
import json

import pytest

from macros.publish import fingerprints, offline

VERSIONS = {"note": {"de": "python/0123456789/de/note.bin"}}
ABOUT = html.escape(
    json.dumps(
        {
            "build": "1",
            "files": {"runtime/0123456789/a.wasm": 4},
            "letters": VERSIONS,
            "python": {"memory": "widgets/0123456789/memory.js"},
        }
    )
)
CONFIG = json.dumps({"base": "..", "search": "../assets/javascripts/workers/search.js"})
PAGE = f"""<!doctype html><head>
<link rel="canonical" href="https://example.org/guide/"><link rel="next" href="../other/">
<link rel="icon" href="../assets/favicon.svg">
<link rel="stylesheet" href="../assets/toolkit.css?abc" data-plain="A &gt; B">
<meta name="feedback-toolkit" content="{ABOUT}"><script data-offline="../widgets/0123456789/offline.js">go()</script>
</head><body><img src="pic.png" alt=""><img src="data:image/png;base64,AA=="><a href="../other/">x</a>
<a href="../downloads/a%20b.docx" download>y</a><a href="../downloads/letter.docx" download>z</a>
<script id="__config" type="application/json">{CONFIG}</script><script src="https://else.example/x.js"></script></body>"""
FILES = (
    "assets/favicon.svg", "assets/toolkit.css", "assets/javascripts/workers/search.js", "search/search_index.json",
    "assets/javascripts/workers/search.0123456789.min.js", "search/0123456789/pages.json",
    "assets/javascripts/lunr/min/lunr.de.min.js", "assets/javascripts/lunr/min/lunr.stemmer.support.min.js",
    "runtime/0123456789/a.wasm", "python/0123456789/de/note.bin",
    "widgets/0123456789/offline.js", "widgets/0123456789/memory.js",
    "guide/pic.png", "downloads/letter.docx", "never.js",
)  # fmt: skip


@pytest.fixture
def site(tmp_path):
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "search" / "search_index.json").write_text(
        '{"config": {"lang": ["en", "de"]}}', encoding="utf-8"
    )
    for name in ("guide/index.html", "embed/letter/index.html", "404.html", "index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(PAGE if name.startswith("guide") else "<p>", encoding="utf-8")
    return tmp_path


def test_it_is_what_the_pages_ask_for(site):
    kept = offline.kept(site)
    wanted = set(FILES) - {"never.js", "assets/toolkit.css"} | {"", "guide/", "assets/toolkit.css?abc"}
    assert set(kept) == wanted
    assert kept["guide/pic.png"] == fingerprints.digest(b"guide/pic.png")
    assert kept["guide/"] == fingerprints.digest(PAGE.encode())


def test_the_same_site_makes_the_same_worker_and_another_one_another(site, toolkit):
    offline.write(site, toolkit, True)
    before = (site / offline.WORKER).read_text(encoding="utf-8")
    offline.write(site, toolkit, True)
    assert (site / offline.WORKER).read_text(encoding="utf-8") == before
    (site / "guide" / "pic.png").write_text("another", encoding="utf-8")
    offline.write(site, toolkit, True)
    after = (site / offline.WORKER).read_text(encoding="utf-8")
    builds = [
        json.loads(text[len("const SITE = ") : text.index(";\n\n")])["build"] for text in (before, after)
    ]
    assert builds[0] != builds[1]


def test_where_nothing_is_to_be_kept_the_worker_takes_away(site, toolkit):
    offline.write(site, toolkit, False)
    worker = (site / offline.WORKER).read_text(encoding="utf-8")
    assert "unregister()" in worker
    assert "SITE" not in worker


def test_both_workers_name_their_caches_alike():
    from tests.project import ROOT

    folder = ROOT / "docs" / "widgets"
    named = [
        (folder / name).read_text(encoding="utf-8")
        for name in ("worker/worker.js", "worker/farewell.js", "inline/watch.js")
    ]
    assert all("`feedback-toolkit ${" in source for source in named)


def test_another_language_has_a_worker_of_its_own(site):
    assert not [name for name in offline.kept(site, {"guide"}) if name.startswith("guide/")]
    # Its pages ask for the interpreter that stands above them.
    inner = site / "de"
    (inner / "waiting").mkdir(parents=True)
    python = {"memory": "widgets/0123456789/memory.js"}
    about = html.escape(
        json.dumps({"build": "1", "files": {"../runtime/0123456789/a.wasm": 4}, "python": python})
    )
    (inner / "waiting" / "index.html").write_text(
        f'<meta name="feedback-toolkit" content="{about}">', encoding="utf-8"
    )
    assert set(offline.kept(inner)) == {"waiting/", "../runtime/0123456789/a.wasm"}
