"""Where Python can't start, or had better not: what is kept goes into a file, or is wiped, without it."""

import json

import pytest
from playwright.sync_api import expect

from letterkit.recall import from_text
from tests.browser.journeys import CLOSING, KEY, box, form, go, kept, live, press, saved, text

DEAD = "**/micropython.bin"


@pytest.fixture
def dead(context, page):
    """A page on which Python can't start any more, where something was typed before and after."""
    context.watch.allow("net::ERR_FAILED", "console error", "exception")
    go(page, CLOSING)
    box(page, "Employer").fill("Northgate")
    page.route(DEAD, lambda route: route.abort())
    page.reload()
    expect(form(page)).to_have_attribute("data-state", "failed")
    return page


def test_what_was_typed_before_and_after_is_in_the_file(dead):
    box(dead, "The role").fill("Clerk 🙂")
    name, content = saved(dead, "Save to a file")
    thread, code = from_text(content.decode())
    assert (name, code) == ("feedback-toolkit-answers.json", "")
    # Whether somebody had read the letter before the page was left depends on how soon that was.
    found = [{name: said for name, said in one.items() if "/" not in name} for one in thread.applications]
    assert found == [{"company": "Northgate", "job_title": "Clerk 🙂"}]


def test_wiping_asks_once_and_leaves_nothing(dead):
    press(dead, "Wipe everything")
    expect(box(dead, "Employer")).to_have_value("Northgate")
    assert KEY in kept(dead)["tab"]
    dead.unroute(DEAD)
    with dead.expect_navigation():
        press(dead, "Press again to wipe everything for good")
    live(dead)
    assert kept(dead) == {"tab": {}, "device": {}}
    assert "[employer]" in text(dead)


@pytest.mark.parametrize("shared", [False, True])
def test_on_a_shared_computer_what_others_keep_on_the_device_is_not_handed_out(context, page, shared):
    context.watch.allow("net::ERR_FAILED", "console error", "exception")
    draft = {"version": 2, "open": 0, "reader": [], "applications": [[["company", "Northgate"]]]}
    page.goto("privacy/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(draft)])
    if shared:
        page.evaluate("sessionStorage.setItem('feedback-toolkit:shared', 'yes')")
    page.route(DEAD, lambda route: route.abort())
    page.goto(CLOSING)
    expect(form(page)).to_have_attribute("data-state", "failed")
    expect(form(page).locator("[data-rescue]")).to_be_visible(visible=not shared)


@pytest.mark.parametrize("where", ["sessionStorage", "localStorage"])
def test_more_than_a_page_can_hold_is_never_read_and_can_be_taken_away(page, where):
    draft = {"version": 2, "open": 0, "reader": [], "applications": [[["company", "x" * 1_500_000]]]}
    page.goto("privacy/")
    page.evaluate("([where, key, text]) => window[where].setItem(key, text)", [where, KEY, json.dumps(draft)])
    page.goto(CLOSING)
    expect(form(page)).to_have_attribute("data-state", "failed")
    expect(form(page).locator("[data-too-much]")).to_be_visible()
    assert json.loads(saved(page, "Save to a file")[1]) == draft
    press(page, "Wipe everything")
    with page.expect_navigation():
        press(page, "Press again to wipe everything for good")
    live(page)
    assert kept(page) == {"tab": {}, "device": {}}
