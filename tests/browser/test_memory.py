"""What a device keeps of MicroPython's memory for the next visit (memory.js): used, and never where it does not fit."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import FEEDBACK, comes_true, form, live, text
from tests.browser.watch import Watch

SHELF = "const shelf = (await caches.keys()).find((name) => name.endsWith(' memory'));"
KEPT = f"async () => {{ {SHELF} return shelf && (await (await caches.open(shelf)).keys()).length === 1; }}"
GONE = f"async () => {{ {SHELF} return !shelf; }}"
# What is kept, as text of one byte a character.
CONTENT = f"""async () => {{ {SHELF}
  const [answer] = await (await caches.open(shelf)).matchAll();
  return new TextDecoder("latin1").decode(await answer.arrayBuffer());
}}"""
# Another memory in its place: of zeros, as on a device that has gone wrong; or of Python that does not run.
SPOIL = f"""async (runs) => {{ {SHELF}
  const cache = await caches.open(shelf);
  const [key] = await cache.keys();
  const bytes = new Uint8Array(await (await cache.match(key)).arrayBuffer());
  const end = bytes.indexOf(10);
  const about = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  const memory = bytes.slice(end + 1);
  if (runs) {{
    memory.fill(0);
  }} else {{
    const letters = [..."whenAllHere"].map((letter) => letter.charCodeAt(0));
    for (let at = memory.indexOf(letters[0]); at >= 0; at = memory.indexOf(letters[0], at + 1))
      if (letters.every((letter, index) => memory[at + index] === letter)) memory[at] += 1;
    about.sum = new Uint8Array(await crypto.subtle.digest("SHA-256", memory)).join();
  }}
  await cache.put(key, new Response(new Blob([`${{JSON.stringify(about)}}\\n`, memory])));
}}"""
# As it is after a newer release: what is kept is of the older one, of other modules at another address.
OLDER = f"""async () => {{ {SHELF}
  const cache = await caches.open(shelf);
  const [key] = await cache.keys();
  await cache.put(key.url.replace(/\\/[0-9a-f]{{10}}\\//, "/0000000000/"), await cache.match(key));
  await cache.delete(key);
}}"""
# As it is after a newer release of a letter: the one that is kept stood at another address.
OLDER_LETTER = f"""async () => {{ {SHELF}
  const cache = await caches.open(shelf);
  const [key] = await cache.keys();
  const kept = await (await cache.match(key)).blob();
  const end = (await kept.text()).indexOf("\\n");
  const about = JSON.parse(await kept.slice(0, end).text());
  about.bundles = about.bundles.map((one) => one.replace(/[0-9a-f]{{10}}(?=\\/feedback-request)/, "0000000000"));
  await cache.put(key, new Response(new Blob([`${{JSON.stringify(about)}}\\n`, kept.slice(end + 1)])));
}}"""
ADDRESS = f"async () => {{ {SHELF} return (await (await caches.open(shelf)).keys())[0]?.url; }}"
USED = "!!toolkit.recalled"


@pytest.fixture
def context(browser, sub_site):
    """Of a reader who does not save data: what the other tests are spared."""
    context = browser.new_context(base_url=sub_site.url, locale="en-GB", service_workers="block")
    context.set_default_timeout(20_000)
    context.watch = Watch(context, sub_site.origin)
    context.watch.allow(r"(letter(-late)?|feedback-request)\.bin")
    yield context
    context.close()
    assert not context.watch.left()


def visited(page, words=""):
    page.goto(FEEDBACK)
    if words:
        page.locator("[name=company]").fill(words)
    live(page)
    comes_true(page, KEPT)


def test_who_comes_again_needs_no_bundle_and_nothing_that_was_typed_is_kept(page):
    visited(page, "Aurora Robotics")
    assert not page.evaluate(USED)
    assert "Aurora" not in page.evaluate(CONTENT)
    page.route(re.compile(r"/(letter(-late)?|feedback-request)\.bin$"), lambda route: route.abort())
    page.reload()
    live(page)
    assert page.evaluate(USED)
    assert "Aurora Robotics" in text(page)
    # What comes late is there, too; and what the browser throws away takes nothing of it along.
    session = page.context.new_cdp_session(page)
    for word in ("hate", "like"):
        session.send("HeapProfiler.collectGarbage")
        page.locator("[name=impressed_by]").fill(f"how you {word} to explain things")
        expect(form(page).locator("[data-letter-text]")).to_contain_text(word)
    page.unroute_all()
    page.goto("thank-you/")  # another letter: only its own module is not in the memory
    live(page)
    assert page.evaluate(USED)
    assert "Aurora Robotics" in text(page)
    page.goto("waiting/")  # another kind of page has a memory of its own
    page.locator('form[data-state="live"]').wait_for()
    assert not page.evaluate(USED)
    comes_true(page, KEPT.replace("=== 1", "=== 2"))
    page.reload()
    page.locator('form[data-state="live"]').wait_for()
    assert page.evaluate(USED)
    page.locator("[name=rejection_date]").fill("2026-11-20")
    session.send("HeapProfiler.collectGarbage")
    with page.expect_download():
        page.locator("[data-action=calendar]").click()
    page.locator("[data-action=start-again]").click()
    page.get_by_role("dialog").get_by_role("button").last.click()
    comes_true(page, GONE)


def test_one_that_is_damaged_is_never_seen(page, watch):
    watch.allow("Python", "whenAllHere", "Error")
    # A page that failed asks whether the site is another by now.
    watch.allow(r"after it was live: .*/feedback-letter/$")
    visited(page, "Aurora Robotics")
    address = page.evaluate(ADDRESS)
    page.evaluate(OLDER)
    assert page.evaluate(ADDRESS) != address
    page.reload()
    goes_on_without(page)
    comes_true(page, f"async () => await ({ADDRESS})() === '{address}'")  # it took the place of the older one
    page.evaluate(OLDER_LETTER)
    page.reload()
    goes_on_without(page)
    comes_true(page, f"async () => !(await ({CONTENT})()).includes('0000000000/feedback-request')")
    page.reload()
    live(page)
    assert page.evaluate(USED)  # it was kept anew
    page.evaluate(SPOIL, True)
    page.reload()
    goes_on_without(page)
    page.evaluate("sessionStorage.setItem('feedback-toolkit:recalling', 'yes')")  # the last page hung
    page.reload()
    goes_on_without(page)
    page.evaluate(SPOIL, False)
    page.reload(wait_until="commit")
    page.wait_for_event("framenavigated")  # it has loaded itself again
    goes_on_without(page)
    page.reload()
    live(page)
    assert page.evaluate(USED)


def goes_on_without(page):
    """The page is live, without the memory that was there; it is kept anew."""
    live(page)
    expect(page.locator("[data-letter-text]")).to_contain_text("Aurora Robotics")
    assert not page.evaluate(USED)
    comes_true(page, KEPT)
