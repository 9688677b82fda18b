"""The journeys in Firefox and in WebKit, where they can be had: a letter, its ways out, the plan, search, no network.

What differs is said in docs/decisions/2026-11-26-engines-of-readers.md.
"""

import contextlib
import json
import time

import pytest

from tests.browser import engines
from tests.browser.journeys import expected
from tests.browser.releases import line

MISSING = (
    "There is no {name} here to test in: “python -m playwright install {name}” fetches Playwright’s own, and the "
    "system’s does too (firefox-esr; webkit2gtk-driver with xvfb)."
)

# Waits for something in the page; says what did not come.
WAIT = """
const until = async (what, ask) => {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = await ask();
    if (found) return found;
    await new Promise(done => setTimeout(done, 50));
  }
  throw new Error(`It did not come: ${what}`);
};
const find = selector => document.querySelector(selector);
const live = () => until("a live form", () => find("form[data-letter], form[data-planner]")?.dataset.state === "live");
const type = (name, value) => {
  const field = find(`form[data-letter] [name="${name}"], form[data-planner] [name="${name}"]`);
  field.focus();
  field.value = value;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
};
const made = async (button) => {
  const before = URL.createObjectURL;
  let blob;
  URL.createObjectURL = (one) => { blob = one; return before.call(URL, one); };
  button.click();
  URL.createObjectURL = before;
  return [...new Uint8Array(await blob.arrayBuffer())];
};
const text = () => find("[data-letter-text]").textContent;
const said = () => find("[data-message]").textContent;
"""


def script(body):
    return f"async () => {{ {WAIT} {body} }}"


@pytest.fixture(scope="module", params=engines.NAMES)
def tab(request, running, sub_site):
    """(a tab of the engine, the server, its address)."""
    if not engines.found(request.param, running):
        pytest.skip(MISSING.format(name=request.param))
    with line(sub_site.folder) as (server, url), engines.opened(request.param, running) as tab:
        yield tab, server, url


# In Chromium test_looks.py tries it each time.
@pytest.mark.soak
def test_a_style_sheet_that_hangs_holds_up_no_text(tab):
    """The first of these: nothing is in the browser's caches yet."""
    tab, server, url = tab
    server.hanging = "assets/toolkit.css"
    tab.go("about:blank")
    tab.run(f"async () => {{ setTimeout(() => {{ location.href = '{url}privacy/'; }}); }}")
    look = """async () => [
      performance.getEntriesByName("first-contentful-paint").map(({ startTime }) => startTime)[0] ?? 0,
      document.body?.textContent.includes("without its colours") ?? false,
    ]"""
    paint, said = 0, False
    for _ in range(60):
        time.sleep(0.5)
        with contextlib.suppress(RuntimeError):  # between two pages there is none to ask
            paint, said = tab.run(look)
        if paint and said:
            break
    server.hanging = ""
    server.going_on.set()
    assert said
    assert 0 < paint < 8_000


def test_a_letter_grows_and_comes_back(tab, toolkit):
    tab, _, url = tab
    answers = {"company": "Northgate Library", "job_title": "Clerk", "your_name": "Łukasz Ōe 李 👍"}
    tab.go(url + "feedback-letter/")
    typed = "".join(f"type({json.dumps(name)}, {json.dumps(value)});" for name, value in answers.items())
    letter = tab.run(
        script(f"await live(); {typed} await until('the words', () => text().includes('Ōe')); return text();")
    )
    today = tab.run("async () => new Date().toLocaleDateString('sv')")
    guessed = tab.run("async () => document.querySelector('[name=\"country\"]:checked').value")
    assert letter == expected(toolkit, "feedback-request", {**answers, "country": guessed}, today)
    tab.go(url + "closing-question/")
    assert "Northgate Library" in tab.run(script("await live(); return text();"))


def test_its_files_are_made(tab):
    tab, _, url = tab
    tab.go(url + "feedback-letter/")
    for action, begins in (
        ("word", b"PK"),
        ("text", b"Subject"),
        ("eml", b"X-Unsent"),
        ("save-file", b"{"),
    ):
        body = f"await live(); return made(find('[data-action=\"{action}\"]'));"
        assert bytes(tab.run(script(body))).lstrip(b"\xef\xbb\xbf").startswith(begins), action


def test_copy_says_what_happened(tab):
    tab, _, url = tab
    tab.go(url + "feedback-letter/")
    body = "await live(); find('[data-action=\"copy\"]').click(); return until('a message', said);"
    message = tab.run(script(body))
    assert "Copied" in message or "copy it yourself" in message


def test_the_planner_counts(tab):
    tab, _, url = tab
    tab.go(url + "waiting/")
    day = "new Date().toLocaleDateString('sv')"
    body = f"""await live(); type("rejection_date", {day});
      await until("a day for the letter", () => find('[data-plan="letter"]')?.dateTime);
      return made(find('[data-action="calendar"]'));"""
    assert bytes(tab.run(script(body))).startswith(b"BEGIN:VCALENDAR")


def test_search_finds(tab):
    tab, _, url = tab
    tab.go(url + "privacy/")
    body = """const box = find(".md-search__input"); box.focus(); box.value = "clipboard";
      for (const name of ["input", "keyup"]) box.dispatchEvent(new Event(name, { bubbles: true }));
      return until("a result", () => find(".md-search-result__link")?.textContent);"""
    assert tab.run(script(body))


def test_it_works_without_a_network(tab):
    tab, server, url = tab
    if not tab.run("async () => 'serviceWorker' in navigator"):
        pytest.skip("This engine has no service workers here.")
    worker = "return until('a worker', () => !!navigator.serviceWorker.controller).catch(() => false);"
    for page in ("privacy/", "sources/", "privacy/"):  # what could not be fetched is fetched at the next page
        tab.go(url + page)
        if tab.run(script(worker)):
            break
    else:
        pytest.fail("No worker came.")
    try:
        server.down = True
        tab.go(url + "thank-you/")
        body = (
            "await live(); type('company', 'Harbour'); return until('it', () => text().includes('Harbour'));"
        )
        assert tab.run(script(body))
        tab.go(url + "replies/")
        assert tab.run("async () => document.title")
    finally:
        server.down = False
