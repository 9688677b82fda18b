"""The validator of the W3C reads every page of the built site. What it finds is the theme's or PyScript's, known."""

import json
import shutil
import subprocess

import pytest

from tests.project import ROOT

VNU = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# What is known, and whose it is. Anything else is ours to mend; what is gone is to be taken out.
KNOWN = {
    # The theme's boxes that open its menu and its search: <input type="checkbox" autocomplete="off">.
    ("Attribute “autocomplete” is only allowed", 'class="md-toggle"'),
    # PyScript finds its Python by <script type="mpy" src="…" config="…">.
    ("Bad value “mpy” for attribute “type”", 'type="mpy"'),
    ("Attribute “config” not allowed on element “script”", 'type="mpy"'),
    # The validator does not know <link rel="expect" blocking="render"> of the HTML standard.
    ("A “link” element with a “blocking” attribute", 'rel="expect"'),
}


@pytest.fixture(scope="module")
def messages(root_site):
    java = shutil.which("java")
    if not java or not VNU.is_file():
        pytest.skip(
            "Java or the package vnu-jar is missing: apt-get install default-jre-headless, and npm ci."
        )
    command = [
        java,
        "-Xss1m",
        "-jar",
        VNU,
        "--format",
        "json",
        "--exit-zero-always",
        "--skip-non-html",
        root_site.folder,
    ]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, timeout=300)
    return [one for one in json.loads(done.stderr)["messages"] if one["type"] == "error"]


def _is(message, known):
    begins, extract = known
    return message["message"].startswith(begins) and extract in message.get("extract", "")


def test_nothing_is_wrong_but_what_is_known(messages):
    unknown = {
        f"{one['url'].rpartition('/site/')[2]}:{one['lastLine']}: {one['message']} {one.get('extract', '')}"
        for one in messages
        if not any(_is(one, known) for known in KNOWN)
    }
    assert sorted(unknown) == []


@pytest.mark.parametrize("known", sorted(KNOWN))
def test_what_is_known_is_still_there(messages, known):
    assert any(_is(one, known) for one in messages)
