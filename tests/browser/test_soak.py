"""What wears a page out: reloads, an hour of typing, ten applications. `make soak` takes it all, each run a share."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import CLOSING, FEEDBACK, KEY, box, form, go, kept, live, text
from tests.share import SOAK

RELOADS = 200 if SOAK else 8
KEYS = 18_000 if SOAK else 400  # five a second for an hour
APPLICATIONS = 10
MOST = 1.10

# Remembers the memory that WebAssembly works in: the browser's own count leaves it out.
REMEMBER = """{
  const before = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const made = await before(...given);
    globalThis.machine = (made.instance ?? made).exports.memory;
    return made;
  };
  const streaming = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...given) => {
    const made = await streaming(...given);
    globalThis.machine = made.instance.exports.memory;
    return made;
  };
}"""
# Types these many keys into a field, as fast as the page takes them, one after the other.
TYPE = """async ([name, count]) => {
  const field = document.querySelector(`form [name="${name}"]`);
  const words = "We talked about the reading groups and the library van. ";
  for (let key = 0; key < count; key += 1) {
    const next = words[key % words.length];
    field.value = field.value.length > 300 ? next : field.value + next;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    if (key % 10 === 0) await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  }
}"""


def test_after_many_reloads_nothing_has_grown_and_nothing_is_lost(page):
    go(page, FEEDBACK)
    box(page, "Employer").fill("Northgate Library")
    page.reload()
    live(page)
    before = kept(page)
    for _ in range(RELOADS):
        page.reload()
        live(page)
    assert kept(page) == before
    expect(box(page, "Employer")).to_have_value("Northgate Library")


def memory(page, client):
    """(bytes of JavaScript, of WebAssembly, nodes, listeners) in use once all that is not has been thrown away."""
    client.send("HeapProfiler.collectGarbage")
    found = {one["name"]: one["value"] for one in client.send("Performance.getMetrics")["metrics"]}
    machine = page.evaluate("machine.buffer.byteLength")
    return found["JSHeapUsedSize"], machine, found["Nodes"], found["JSEventListeners"]


def test_an_hour_of_typing_leaves_the_memory_as_it_was(context):
    page = context.new_page()
    page.add_init_script(REMEMBER)
    go(page, FEEDBACK)
    client = context.new_cdp_session(page)
    client.send("Performance.enable")
    page.evaluate(TYPE, ["impressed_by", 300])  # until all that is made once is made
    before = memory(page, client)
    page.evaluate(TYPE, ["impressed_by", KEYS])
    after = memory(page, client)
    names = ("JavaScript", "WebAssembly", "nodes", "listeners")
    grown = {name: (b, a) for name, b, a in zip(names, before, after, strict=True) if a > b * MOST}
    assert not grown, grown


def test_ten_applications_stay_apart(page):
    applications = [
        [
            ["company", f"Employer {number}"],
            ["job_title", f"Role {number}"],
            ["impressed_by", "patience " * 50],
        ]
        for number in range(APPLICATIONS)
    ]
    draft = {"version": 2, "open": 3, "reader": [["your_name", "Sam Okafor"]], "applications": applications}
    page.goto("privacy/")
    page.evaluate("([key, text]) => sessionStorage.setItem(key, text)", [KEY, json.dumps(draft)])
    page.goto(CLOSING)
    live(page)
    assert "Employer 3" in text(page)
    choice = form(page).get_by_role("combobox")
    for number in range(APPLICATIONS):
        choice.select_option(str(number))
        expect(page.locator("[data-letter-text]")).to_contain_text(f"Employer {number}")
    box(page, "Employer").fill("Employer nine")
    page.reload()
    live(page)
    stored = json.loads(kept(page)["tab"][KEY])
    companies = [dict(one)["company"] for one in stored["applications"]]
    assert companies == [f"Employer {number}" for number in range(9)] + ["Employer nine"]


@pytest.mark.soak
def test_every_file_with_every_fault(browser, sub_site):
    """The whole table of faults.py: a quarter of an hour."""
    from tests.browser.faults import table

    bad = [
        (name, fault, seen)
        for name, fault, seen in table(browser, sub_site.folder)
        if not (seen.state and seen.kept)
    ]
    assert not bad, bad
