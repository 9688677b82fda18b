"""A share of the faults of ``python -m tests.browser.faults``: a form never dies in silence, and no word is lost."""

import html
import json
import re

import pytest

from tests.browser.faults import FAULTS, FILES, LETTER, PLANNER, Faulty, faulty, found, tried

PAGES = dict(FILES)
# Each way to break the file with which all begins, and of the others what only shows later.
BROKEN = [("start.js", fault) for fault in FAULTS if fault not in ("hanging", "slow")] + [
    ("host.js", "empty"),
    ("host.js", "cut"),
    ("python.js", "missing"),
    ("letter.bin", "html"),
    ("letter.bin", "empty"),
    ("pyscript/core.js", "missing"),
    ("micropython/micropython.js", "wrong type"),
    ("micropython/micropython.bin", "cut"),
    ("letter.bin", "500"),
    ("feedback-request.bin", "cut"),
    ("letter-late.bin", "missing"),
    ("letter-late.bin", "cut"),
    ("planner.bin", "cut"),
    ("planner-late.bin", "empty"),
]
# No server has to know these types.
ANY_TYPE = ["letter.bin", "feedback-request.bin", "micropython/micropython.bin"]


def test_each_file_that_a_form_needs_is_in_the_table(sub_site):
    """And so is one that comes with a later change."""
    broken = {found(sub_site.folder, pattern) for pattern, _ in FILES}
    for page in (LETTER, PLANNER):
        source = (sub_site.folder / page / "index.html").read_text(encoding="utf-8")
        [about] = re.findall(r'<meta name="feedback-toolkit" content="([^"]*)">', source)
        needed = set(json.loads(html.unescape(about))["files"])
        assert needed
        assert needed <= broken


@pytest.fixture(scope="module")
def server(sub_site):
    with faulty(sub_site.folder) as (server, url):
        yield server, url, sub_site.folder


def look(browser, server, pattern, fault):
    server, url, folder = server
    return tried(browser, server, url, found(folder, pattern), fault, PAGES[pattern])


@pytest.mark.parametrize(("pattern", "fault"), BROKEN)
def test_it_is_said_within_seconds_and_the_words_are_kept(browser, server, pattern, fault):
    seen = look(browser, server, pattern, fault)
    assert (seen.state, seen.kept) == ("failed", True)
    assert seen.seconds < 8
    assert "could not start" in seen.words
    assert "kept in this tab, and comes back" in seen.words


@pytest.mark.parametrize("pattern", ["start.js", "letter.bin", "letter-late.bin"])
def test_what_is_only_slow_is_called_slow(browser, server, pattern):
    seen = look(browser, server, pattern, "hanging")
    assert seen.kept
    assert seen.state == "slow"
    assert "still loading" in seen.words


def test_what_comes_late_comes_alive(browser, server):
    seen = look(browser, server, "start.js", "slow")
    assert (seen.state, seen.kept) == ("live", True)


@pytest.mark.parametrize("pattern", ANY_TYPE)
def test_a_type_that_a_server_does_not_know_does_no_harm(browser, server, pattern):
    seen = look(browser, server, pattern, "wrong type")
    assert (seen.state, seen.kept) == ("live", True)


class Stock(Faulty):
    """Knows the types that a stock nginx knows, and no other (its conf/mime.types)."""

    extensions_map = {  # noqa: RUF012 - the base class declares it so
        "": "application/octet-stream",
        ".html": "text/html",
        ".css": "text/css",
        ".js": "application/javascript",
        ".json": "application/json",
        ".svg": "image/svg+xml",
        ".png": "image/png",
        ".xml": "text/xml",
    }

    def guess_type(self, path):
        return self.extensions_map.get("." + str(path).rpartition(".")[2], self.extensions_map[""])


def test_a_server_that_knows_few_types_serves_a_form_that_lives(browser, sub_site):
    with faulty(sub_site.folder, Stock) as (_, url):
        page = browser.new_page(service_workers="block")
        page.goto(url + "feedback-letter/")
        page.locator('form[data-state="live"]').wait_for()
        page.close()
