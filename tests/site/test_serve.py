"""``make serve``: it follows what changes, and says what is wrong in the browser instead of hanging."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from tests.project import copy_of_project

LETTER = "site_templates/letters/short-thanks.txt"
WAIT = 240  # seconds; a busy machine takes long


class Served:
    """A copy of the project that is being served."""

    def __init__(self, root, log):
        self.root, self.log = root, log
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}/"
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
        with log.open("w") as file:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "macros", "serve", f"127.0.0.1:{port}"],
                cwd=root, env=environment, stdout=file, stderr=file,
            )  # fmt: skip

    def page(self, path=""):
        """The text of a page, or nothing while nobody answers."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=WAIT) as answer:
                return answer.read().decode()
        except OSError:
            return ""

    def await_page(self, path, pattern):
        """Waits until something stands in a page."""
        end = time.monotonic() + WAIT
        text = ""
        while time.monotonic() < end and self.process.poll() is None:
            text = self.page(path)
            if re.search(pattern, text):
                return
            time.sleep(0.1)
        log = self.log.read_text(encoding="utf-8")
        raise AssertionError(f"“{pattern}” never came to {path}: {text[-2000:]}\n{log}")

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, name, old, new):
        text = (self.root / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new))


@pytest.fixture
def served(tmp_path):
    """A slip stands there already when it begins."""
    root = copy_of_project(tmp_path / "toolkit")
    letter = root / LETTER
    letter.write_text(letter.read_text(encoding="utf-8").replace("summary:", "sumary:"), encoding="utf-8")
    served = Served(root, tmp_path / "log")
    yield served
    served.process.terminate()
    served.process.wait()


def test_it_follows_what_changes_and_says_in_the_browser_what_is_wrong(served):
    wrong = f"{LETTER}:3:1: “sumary” is not a key that is known here. Did you mean “summary”"
    served.await_page("", wrong)
    served.await_page("privacy/", wrong)
    served.change(LETTER, "sumary:", "summary:")
    served.await_page("letters/short-thanks/", "<form")
    served.change(LETTER, "summary:", "sumary:")
    served.await_page("", wrong)
    # A file that MkDocs itself would meet with a traceback.
    served.change("mkdocs.yml", "site_name: Feedback Toolkit", "site_name: Feedback: Toolkit")
    served.await_page("", "mkdocs.yml:2:20: A colon with a space after it")
    served.change("mkdocs.yml", "site_name: Feedback: Toolkit", "site_name: Feedback Toolkit")
    # One that only MkDocs can judge.
    privacy = (served.root / "docs" / "privacy.md").read_text(encoding="utf-8")
    served.write("docs/privacy.md", privacy + "{{ config.nope.x }}\n")
    served.change(LETTER, "sumary:", "summary:")
    served.await_page(
        "", "docs/privacy.md:[0-9]+:1: Something in curly brackets on this line can’t be worked out"
    )
    served.write("docs/privacy.md", privacy)
    served.change(LETTER, "\ntitle: ", "\ntitle: Fresh ")
    served.await_page("letters/short-thanks/", "Fresh ")
    # All that shows what has changed in a part, a question, a message and a page, and not only the file's own page.
    served.change("site_templates/parts/people.txt", "Hello,", "Greetings,")
    served.change("site_templates/fields.yml", "label: How will you send it?", "label: Which fresh way?")
    served.change("site_templates/messages/pages.yml", "text: Another application", "text: Fresh application")
    served.change("docs/waiting.md", "Here are your days, counted", "Here are your fresh days")
    served.await_page("waiting/", "Here are your fresh days")
    for page in ("letters/short-thanks/", "thank-you/", "feedback-letter/"):
        for words in ("Greetings", "Which fresh way", "Fresh application"):
            served.await_page(page, words)
    # What a centre says: of itself, and in its own words, in a folder that was not there when it began.
    served.change("mkdocs.yml", "centre: {}", 'centre: {languages: [en, de], phone: "0113 496 0000"}')
    served.write("own/words.yml", '"Fresh application": "Next application"\n')
    served.await_page("", "0113.496.0000")
    served.await_page("thank-you/", "Next application")
    # Another language.
    served.change(
        "site_templates/locales/de/letters/thank-you.txt", "title: Dankesbrief", "title: Frischer Dank"
    )
    served.await_page("de/thank-you/", "Frischer Dank")
    # A page of theirs, and what changes in it.
    served.write("own/docs/visit.md", "# Visit us\n\nThe door is green.\n")
    served.await_page("visit/", "door is green")
    served.write("own/docs/visit.md", "# Visit us\n\nThe door is {{ centre }.\n")
    served.await_page("", "own/docs/visit.md:3:23: You opened this with {{")
    assert "Traceback" not in served.log.read_text(encoding="utf-8")
