"""After one visit the site works without a network, in one release at a time; and it can be taken back."""

import dataclasses
import json
import re
import shutil

import pytest
from playwright.sync_api import expect

from macros.publish import offline, pipeline
from tests.browser.journeys import (
    CLOSING,
    FEEDBACK,
    KEY,
    box,
    comes_true,
    form,
    live,
    saved,
    text,
)
from tests.browser.releases import NEW, OLD, line, release

NEWER = "A newer version of this guide is ready"

READY = """async () => {
  const { active, waiting } = (await navigator.serviceWorker.getRegistration()) ?? {};
  return active?.state === "activated" && navigator.serviceWorker.controller !== null;
}"""
# The names of our caches, and how many files are in each; without MicroPython's memory, which comes in its own time.
CACHES = """async () => {
  const found = {};
  for (const name of await caches.keys())
    if (!name.endsWith(" memory")) found[name] = (await (await caches.open(name)).keys()).length;
  return found;
}"""
LOOK = """async () => {
  const { active } = await navigator.serviceWorker.getRegistration();
  active.postMessage("look");
}"""
# Types into the first page of this tab that has the field, as soon as it is there.
TYPES_ONCE = """addEventListener("DOMContentLoaded", () => {
  const field = document.querySelector("[name=company]");
  if (!field || window.name) return;
  window.name = "has typed"; // outlives the page, and is no place of ours
  field.value = "Northgate Library";
  field.dispatchEvent(new Event("input", { bubbles: true }));
});"""
REGISTERED = "async () => (await navigator.serviceWorker.getRegistrations()).length"


@pytest.fixture(scope="module")
def sites(sub_site, toolkit, tmp_path_factory):
    """The site as it is built, and two releases of it."""
    folder = tmp_path_factory.mktemp("releases")
    return {
        words: release(sub_site.folder, folder / str(number), toolkit, words)
        for number, words in enumerate((OLD, NEW))
    }


@pytest.fixture
def served(sites):
    with line(sites[OLD]) as (server, url):
        yield server, url


@pytest.fixture
def net(served):
    """The server: its line can be cut, and it can put up another release."""
    return served[0]


@pytest.fixture
def context(browser, served):
    context = browser.new_context(base_url=served[1], locale="en-GB")
    context.set_default_timeout(20_000)
    yield context
    context.close()


@pytest.fixture
def visited(context, net):
    """A page after one visit: the site is on the device."""
    page = context.new_page()
    page.goto(CLOSING)
    live(page)
    comes_true(page, READY)
    return page


def published(net, sites, words=NEW):
    net.folder = sites[words]


def waits(page):
    """A new worker is here, and waits."""
    comes_true(page, "async () => !!(await navigator.serviceWorker.getRegistration())?.waiting")


def list_of(folder):
    source = (folder / offline.WORKER).read_text(encoding="utf-8")
    return json.loads(source[len("const SITE = ") : source.index(";\n\n")])


def test_all_that_pages_ask_for_is_on_the_list_and_nothing_else(sites):
    files = list_of(sites[OLD])["files"]
    assert {"", "privacy/", FEEDBACK, "search/search_index.json", "downloads/feedback-request.docx"} <= set(
        files
    )
    pages = {path.parent.relative_to(sites[OLD]).as_posix() + "/" for path in sites[OLD].rglob("index.html")}
    assert {page.replace("./", "") for page in pages if not page.startswith("embed/")} <= set(files)
    # A letter in another language comes as it can be read.
    left_out = (
        ".map",
        "404.html",
        "main.py",
        "form.py",
    )
    assert [name for name in files if name.endswith(left_out) or name.startswith("embed/")] == []


def test_every_page_each_letter_and_search_work_without_a_network(visited, net, sites):
    page = visited
    asked_after = len(net.asked)
    net.down = True
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    left = "net::ERR_ABORTED"  # whoever leaves a page ends what it was still loading
    page.on(
        "requestfailed", lambda one: faults.extend([] if one.failure == left else [f"{page.url}: {one.url}"])
    )
    for address in [name for name in list_of(sites[OLD])["files"] if not name or name.endswith("/")]:
        page.goto(address or "./")
        assert page.evaluate("document.body.childElementCount") > 3, address
        for one in page.locator("form[data-state]").all():
            expect(one).to_have_attribute("data-state", "live")
    page.goto(FEEDBACK)
    live(page)
    box(page, "Employer").fill("Northgate Library")
    assert saved(page, "Word")[1].startswith(b"PK")
    page.reload()
    live(page)
    assert "Northgate Library" in text(page)
    page.goto(FEEDBACK.rstrip("/") + "?from=mail#top")
    live(page)
    assert page.url.endswith(FEEDBACK + "?from=mail#top")
    comes_true(
        page, "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/offline.js'))"
    )
    with page.expect_download() as waiting:
        page.get_by_role("link", name="blank Word template").first.click()
    assert waiting.value.path().read_bytes().startswith(b"PK")
    page.get_by_role("textbox", name="Search").press_sequentially("clipboard")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert faults == []
    assert net.asked[asked_after:] == []


def test_the_calendar_works_without_a_network(visited, net):
    net.down = True
    visited.goto("waiting/")
    planner = visited.locator("form[data-planner]")
    expect(planner).to_have_attribute("data-state", "live")
    planner.locator('[name="rejection_date"]').fill("2026-11-20")
    with visited.expect_download() as waiting:
        planner.locator('[data-action="calendar"]').click()
    assert waiting.value.path().read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_what_is_asked_for_after_the_load_is_the_list_and_nothing_typed(context, net, sites):
    page = context.new_page()
    page.goto(CLOSING)
    live(page)
    box(page, "Employer").fill("Northgate-Library")
    comes_true(page, READY)
    page.goto(FEEDBACK)
    live(page)
    box(page, "The role").fill("Clerk-of-Works")
    files = set(list_of(sites[OLD])["files"])
    script = re.compile(r"widgets/[0-9a-f]{10}/offline\.js")
    for path in net.asked:
        assert path in files or path == offline.WORKER or script.fullmatch(path), path
    assert not [path for path in net.asked if "Northgate" in path or "Clerk" in path]


def test_a_newer_release_waits_until_it_is_asked_for_and_takes_no_word(visited, net, sites):
    page = visited
    page.goto("privacy/")
    expect(page.get_by_text(OLD)).to_be_visible()
    published(net, sites)
    page.goto(CLOSING)
    live(page)
    box(page, "Employer").fill("Northgate Library")
    waits(page)
    expect(page.get_by_text(NEWER)).to_be_visible()
    assert "Northgate Library" in text(page)
    page.goto("privacy/")  # still the old one: nothing was asked for
    expect(page.get_by_text(OLD)).to_be_visible()
    page.get_by_role("button", name="Later").click()
    expect(page.get_by_text(NEWER)).to_be_hidden()
    page.goto(CLOSING)
    live(page)
    with page.expect_navigation():
        page.get_by_role("button", name="Use it now").click()
    live(page)
    expect(box(page, "Employer")).to_have_value("Northgate Library")
    page.goto("privacy/")
    expect(page.get_by_text(NEW)).to_be_visible()
    expect(page.get_by_text(NEWER)).to_be_hidden()
    comes_true(page, f"async () => Object.keys(await ({CACHES})()).length === 1")
    net.down = True
    page.goto(FEEDBACK)
    live(page)


def memories(page):
    """The addresses of the modules of which a memory is kept."""
    return page.evaluate(
        """async () => {
          const shelf = (await caches.keys()).find((name) => name.endsWith(" memory"));
          return shelf ? (await (await caches.open(shelf)).keys()).map(({ url }) => url.split("?")[0]) : [];
        }"""
    )


def remember(page, *urls):
    """Keeps a memory, as memory.js does when the page has time."""
    page.evaluate(
        """async (urls) => {
          const own = (await caches.keys()).find((name) => !name.endsWith(" memory"));
          const shelf = await caches.open(`${own.slice(0, own.lastIndexOf(" "))} memory`);
          for (const url of urls) await shelf.put(`${url}?1`, new Response("memory"));
        }""",
        urls,
    )


def test_a_newer_release_takes_over_at_the_next_visit(visited, context, net, sites):
    (kept,) = [name for name in list_of(sites[NEW])["files"] if name.endswith("/letter.bin")]
    here, gone = (visited.evaluate("path => new URL(path, document.baseURI).href", f"../{path}")
                  for path in (kept, "python/0000000000/letter.bin"))  # fmt: skip
    remember(visited, here, gone)
    published(net, sites)
    visited.goto("privacy/")
    expect(visited.get_by_text(OLD)).to_be_visible()
    waits(visited)
    visited.close()
    page = context.new_page()
    for _ in range(50):  # the browser takes its time over who is still there
        page.goto("privacy/")
        if page.get_by_text(NEW).is_visible():
            break
        page.goto("about:blank")
        page.wait_for_timeout(100)
    expect(page.get_by_text(NEW)).to_be_visible()
    # Nor is a memory kept of modules that this release does not have.
    assert here in memories(page)
    assert gone not in memories(page)
    page.goto(CLOSING)
    live(page)
    assert len(page.evaluate(CACHES)) == 1


def test_another_tab_stays_in_its_release_with_its_words(visited, context, net, sites):
    visited.goto(FEEDBACK)
    live(visited)
    box(visited, "Employer").fill("Northgate Library")
    published(net, sites)
    other = context.new_page()
    other.goto("privacy/")
    waits(other)
    expect(other.get_by_text(NEWER)).to_be_visible()
    with other.expect_navigation():
        other.get_by_role("button", name="Use it now").click()
    expect(other.get_by_text(NEW)).to_be_visible()
    # The first tab was not loaded again, and goes on.
    expect(box(visited, "Employer")).to_have_value("Northgate Library")
    box(visited, "The role").fill("Clerk")
    assert "Northgate Library" in text(visited)
    visited.reload()
    live(visited)
    expect(box(visited, "The role")).to_have_value("Clerk")


def test_a_release_that_is_half_there_is_never_taken_for_whole(visited, context, net, sites):
    """As while a server puts the new one up: its worker is there, and some of its files are not."""
    published(net, sites)
    net.hidden = "widgets/"
    visited.goto("privacy/")
    page = context.new_page()
    page.goto("privacy/")
    expect(page.get_by_text(OLD)).to_be_visible()
    page.evaluate("async () => (await navigator.serviceWorker.getRegistration()).update().catch(() => {})")
    comes_true(page, "async () => !(await navigator.serviceWorker.getRegistration()).installing")
    assert page.evaluate("async () => !!(await navigator.serviceWorker.getRegistration()).waiting") is False
    page.goto(FEEDBACK)
    live(page)
    net.hidden = ""
    page.evaluate("async () => (await navigator.serviceWorker.getRegistration()).update()")
    waits(page)


THROW_AWAY = """async pattern => {
  const cache = await caches.open((await caches.keys()).find((name) => !name.endsWith(" memory")));
  for (const { url } of await cache.keys()) if (new RegExp(pattern).test(url)) await cache.delete(url);
}"""


def forgotten_by_the_browser(page):
    """Its own cache, in front of the worker's, is empty."""
    page.context.new_cdp_session(page).send("Network.clearBrowserCache")


@pytest.mark.parametrize("gone", [r"\.(bin|wasm)$", r"\.js$", "/$"], ids=["bundles", "scripts", "pages"])
def test_a_cache_that_is_half_thrown_away(visited, net, sites, gone):
    page = visited
    box(page, "Employer").fill("Northgate Library")
    page.evaluate(THROW_AWAY, gone)
    forgotten_by_the_browser(page)
    net.down = True
    page.goto(FEEDBACK)
    if gone == "/$":
        expect(page.get_by_role("heading", name="No network")).to_be_visible()
    else:
        expect(form(page)).to_have_attribute("data-state", "failed")
        expect(page.get_by_role("alert")).to_contain_text("could not start")
        expect(box(page, "Employer")).to_have_value("Northgate Library")
    net.down = False  # the network has it, and it is put back
    page.reload()
    live(page)
    expect(box(page, "Employer")).to_have_value("Northgate Library")
    count = len(list_of(sites[OLD])["files"])
    for _ in range(100):
        if set(page.evaluate(CACHES).values()) == {count}:
            break
        page.wait_for_timeout(100)
    assert set(page.evaluate(CACHES).values()) == {count}
    forgotten_by_the_browser(page)
    net.down = True
    page.goto(CLOSING)
    live(page)


def test_an_old_page_whose_files_are_gone_gets_past_what_is_kept(visited, net, sites):
    """Both ways of mending at once: the page that loads itself again, and the worker with an older release."""
    page = visited
    published(net, sites)
    page.evaluate(THROW_AWAY, r"/widgets/|\.bin$")
    other = page.context.new_page()
    other.goto("privacy/")
    expect(other.get_by_text(OLD)).to_be_visible()
    other.close()
    forgotten_by_the_browser(page)
    page.add_init_script(TYPES_ONCE)  # in one go: the page may load itself again at any moment after
    page.goto(FEEDBACK)
    live(page)
    expect(box(page, "Employer")).to_have_value("Northgate Library")
    page.goto("privacy/")
    expect(page.get_by_text(NEW)).to_be_visible()


@pytest.mark.parametrize("why", ["a centre has switched it off", "it is served while its pages change"])
def test_where_nothing_is_to_be_kept_no_page_asks_for_it(sites, toolkit, tmp_path, why):
    shutil.copytree(sites[OLD], tmp_path / "site")
    off = toolkit.centre.model_copy(update={"offline": False})
    if "switched" in why:
        pipeline.finish(tmp_path / "site", dataclasses.replace(toolkit, centre=off))
    else:
        pipeline.finish(tmp_path / "site", toolkit, changing=True)
    assert "unregister()" in (tmp_path / "site" / offline.WORKER).read_text(encoding="utf-8")
    pages = list((tmp_path / "site").rglob("*.html"))
    assert [page for page in pages if "data-offline" in page.read_text(encoding="utf-8")] == []


def test_a_centre_can_take_it_back_for_good(visited, net, sites, toolkit, tmp_path):
    off = tmp_path / "off"
    shutil.copytree(sites[OLD], off)
    offline.write(off, toolkit, False)
    net.folder = off
    visited.evaluate("async () => (await caches.open('somebody else')).put('./x', new Response('theirs'))")
    visited.goto("privacy/")
    comes_true(visited, "async () => (await caches.keys()).join() === 'somebody else'")
    visited.close()
    page = visited.context.new_page()
    page.goto("about:blank")
    forgotten_by_the_browser(page)
    net.down = True
    with pytest.raises(Exception, match="ERR_"):
        page.goto("privacy/")


def test_a_site_that_is_gone_leaves_nothing_on_the_device(visited, net):
    net.hidden = offline.WORKER
    visited.evaluate(LOOK)
    visited.goto("privacy/")
    # It looks once an hour while it runs: a browser that has put it to sleep meanwhile starts it anew.
    cdp = visited.context.new_cdp_session(visited)
    cdp.send("ServiceWorker.enable")
    cdp.send("ServiceWorker.stopAllWorkers")
    # Each page that is open asks it. The one that was asked last may have ended in the middle.
    gone = """async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      registration?.active?.postMessage("look");
      return !registration && (await caches.keys()).length === 0;
    }"""
    comes_true(visited, gone)
    # A page that was still loading asks for it after it has gone: while another page is open, that brings it back.
    visited.evaluate(
        "navigator.serviceWorker.register('../offline-worker.js', { scope: '../' }).catch(() => {})"
    )
    comes_true(visited, gone)


BLOCKED = {
    "there is none": "Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });",
    "it is refused": "ServiceWorkerContainer.prototype.register = async () => { throw new DOMException('no'); };",
    "no caches": "CacheStorage.prototype.open = async () => { throw new DOMException('no'); };",
}


@pytest.mark.parametrize("how", BLOCKED)
def test_where_a_browser_wants_none_of_it_nothing_breaks(context, net, how):
    faults = []
    page = context.new_page()
    page.add_init_script(BLOCKED[how])
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.extend([message.text] if message.type == "error" else []))
    page.goto(FEEDBACK)
    live(page)
    box(page, "Employer").fill("Northgate Library")
    page.goto(CLOSING)
    live(page)
    expect(box(page, "Employer")).to_have_value("Northgate Library")
    assert faults == []


def test_a_frame_keeps_nothing(context, net):
    page = context.new_page()
    page.goto("embed/" + CLOSING)
    live(page)
    box(page, "Employer").fill("Northgate")
    assert page.locator("script[data-offline]").count() == 0
    assert page.evaluate(REGISTERED) == 0
    assert KEY in page.evaluate("({...sessionStorage})")
    expect(form(page)).to_have_attribute("data-state", "live")
