"""What a newer version of the site has kept, or what is damaged, is put aside: never overwritten, never left behind."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import (
    CLOSING,
    KEY,
    asked,
    box,
    form,
    go,
    kept,
    live,
    message,
    press,
    reaches,
    text,
)

ASIDE = "feedback-toolkit:aside"
NEWER = '{"version": 99, "threads": [["company", "Later Mill"]]}'
DAMAGED = '{"version": 2, "open": 0, "reader": [["your_na'
OLDER = '{"version": 1, "answers": [["company", "Old Mill"], ["job_title", "Baker"]]}'


def put(page, where, key, content):
    """Leaves something in the browser, as another version of the site has done."""
    page.goto("privacy/")
    page.evaluate("([where, key, content]) => globalThis[where].setItem(key, content)", [where, key, content])


def aside(page, where="tab"):
    return json.loads(kept(page)[where].get(ASIDE, "[]"))


@pytest.mark.parametrize("content", [NEWER, DAMAGED], ids=["newer", "damaged"])
@pytest.mark.parametrize(("where", "name"), [("tab", "sessionStorage"), ("device", "localStorage")])
def test_what_cannot_be_read_stays_while_the_reader_types(page, content, where, name):
    put(page, name, KEY, content)
    go(page, CLOSING)
    expect(message(page)).to_contain_text("can’t read")
    assert kept(page)[where] == {KEY: content}  # nothing is touched before the reader does something
    box(page, "Employer").fill("Northgate Library")
    assert aside(page, where) == [content]
    assert "Northgate" in kept(page)[where][KEY]
    page.reload()
    live(page)
    expect(box(page, "Employer")).to_have_value("Northgate Library")
    expect(message(page)).to_contain_text("can’t read")
    box(page, "The role").fill("Clerk")
    assert aside(page, where) == [content]


def test_a_site_that_can_read_it_takes_it_in(page):
    """As when the site itself has been updated since."""
    put(page, "sessionStorage", ASIDE, json.dumps([OLDER, NEWER]))
    go(page, CLOSING)
    expect(box(page, "Employer")).to_have_value("Old Mill")
    box(page, "Employer").fill("New Mill")
    assert aside(page) == [NEWER]
    page.reload()
    live(page)
    expect(box(page, "Employer")).to_have_value("New Mill")
    # It is one application, not two: so there is nothing to choose from, and the list of them is not shown.
    assert form(page).locator("[data-applications] option").all_text_contents() == ["New Mill, Baker"]
    expect(form(page).get_by_role("combobox")).to_have_count(0)


def test_wiping_wipes_what_was_put_aside(page):
    put(page, "localStorage", KEY, NEWER)
    go(page, CLOSING)
    box(page, "Employer").fill("Northgate Library")
    assert aside(page, "device") == [NEWER]
    with asked(page, "accept"):
        press(page, "Wipe everything")
    assert kept(page) == {"tab": {}, "device": {}}
    box(page, "Employer").fill("Old Mill")
    assert aside(page) == []


def test_it_goes_where_the_reader_wants_answers_to_be(page):
    put(page, "sessionStorage", KEY, NEWER)
    page.evaluate("([key, content]) => localStorage.setItem(key, content)", [KEY, DAMAGED])
    go(page, CLOSING)
    box(page, "Employer").fill("Northgate Library")
    press(page, "Keep on this device")
    assert kept(page)["tab"] == {}
    assert sorted(aside(page, "device")) == sorted([NEWER, DAMAGED])
    press(page, "I’m on a shared computer")
    assert kept(page)["device"] == {}
    assert sorted(aside(page)) == sorted([NEWER, DAMAGED])
    assert "Northgate" in kept(page)["tab"][KEY]


@pytest.mark.parametrize(
    ("button", "where"), [("I’m on a shared computer", "tab"), ("Keep on this device", "device")]
)
def test_it_goes_there_too_before_anything_is_typed(page, button, where):
    put(page, "sessionStorage", KEY, NEWER)
    go(page, CLOSING)
    press(page, button)
    assert aside(page, where) == [NEWER]
    assert NEWER not in kept(page)[where][KEY]


def test_where_the_tab_has_no_room_for_it_all_stays_on_the_device(page):
    put(page, "localStorage", ASIDE, json.dumps([NEWER]))
    go(page, CLOSING)
    box(page, "Employer").fill("Northgate Library")
    press(page, "Keep on this device")
    before = kept(page)
    assert aside(page, "device") == [NEWER]
    page.evaluate(
        """key => {
          const before = Storage.prototype.setItem;
          Storage.prototype.setItem = function (...given) {
            if (this === sessionStorage && given[0] === key) throw new DOMException("full", "QuotaExceededError");
            before.apply(this, given);
          };
        }""",
        KEY,
    )
    press(page, "Keep on this device")
    expect(message(page)).to_contain_text("They stay on this device")
    assert kept(page) == before


def test_another_tab_of_a_newer_site_empties_nothing_here(context, page):
    go(page, CLOSING)
    box(page, "Employer").fill("Northgate Library")
    press(page, "Keep on this device")
    other = context.new_page()
    put(other, "localStorage", KEY, NEWER)
    expect(message(page)).to_contain_text("can’t read")
    expect(box(page, "Employer")).to_have_value("Northgate Library")
    assert kept(page)["device"] == {KEY: NEWER}  # else the two tabs would take turns for ever
    box(page, "The role").fill("Clerk")
    assert "Northgate Library" in text(page)
    assert aside(page, "device") == [NEWER]


def test_where_there_is_no_room_aside_nothing_is_overwritten(page):
    put(page, "sessionStorage", KEY, NEWER)
    page.add_init_script(
        """const before = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, text) {
          if (key.endsWith("aside")) throw new DOMException("full", "QuotaExceededError");
          before.call(this, key, text);
        };"""
    )
    go(page, CLOSING)
    box(page, "Employer").fill("Northgate Library")
    expect(message(page)).to_contain_text("does not let us keep your answers")
    assert kept(page)["tab"] == {KEY: NEWER}


def test_a_shared_computer_leaves_what_other_tabs_had_on_the_device_in_this_tab(context, page):
    """It must not stay on the device, and it must not be lost."""
    go(page, CLOSING)
    box(page, "Employer").fill("Northgate Library")
    other = context.new_page()
    go(other, CLOSING)
    box(other, "Employer").fill("Old Mill")
    press(other, "Keep on this device")
    reaches(other, page)
    other.close()
    press(page, "I’m on a shared computer")
    assert kept(page)["device"] == {}
    expect(box(page, "Employer")).to_have_value("Northgate Library")
    titles = form(page).get_by_role("combobox").locator("option").all_text_contents()
    assert titles == ["Northgate Library", "Old Mill"]
