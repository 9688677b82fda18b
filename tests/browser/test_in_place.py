"""A sentence that is changed where it stands in the letter, while something else happens."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import CLOSING, box, go, message, press, reaches, settle, text


@pytest.fixture
def changing(page):
    """A letter whose first sentence is being changed."""
    go(page, CLOSING)
    box(page, "Employer").fill("Northgate Library")
    press(page, "Keep on this device")
    change(page)
    return page


def change(page):
    first = page.locator("[data-letter-text] [data-block]").first
    first.click(position={"x": 4, "y": 8})
    expect(first).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.type("First. ")


def test_what_another_tab_answers_meanwhile_stays_in_the_letter(context, changing):
    other = context.new_page()
    go(other, CLOSING)
    box(other, "The role").fill("Baker")
    reaches(other, changing)
    changing.keyboard.type("Second. ")
    changing.keyboard.press("Escape")
    for tab in (changing, other):
        expect(tab.locator("[data-letter-text]")).to_contain_text("Baker role")
        expect(tab.locator("[data-letter-text]")).to_contain_text("First. Second. Thank you")


def test_who_looks_something_up_in_another_window_goes_on_where_they_were(changing):
    """There the element that has the keyboard is told that it has lost it, and has it again later."""
    first = changing.locator("[data-letter-text] [data-block]").first
    first.evaluate("(first) => first.dispatchEvent(new FocusEvent('blur'))")
    expect(first).to_have_attribute("contenteditable", re.compile("."))
    changing.keyboard.type("Second. ")
    changing.keyboard.press("Escape")
    expect(first).not_to_have_attribute("contenteditable", re.compile("."))
    assert text(changing).startswith("First. Second. Thank you")


def test_ctrl_z_after_a_sentence_was_changed_stops_nothing(changing):
    changing.keyboard.press("Escape")
    expect(changing.locator("[contenteditable]")).to_have_count(0)
    changing.keyboard.press(
        "Control+z"
    )  # a browser knows the sentence still, and nothing stands there to be undone
    settle(changing)
    expect(message(changing)).to_have_text("")
    assert text(changing).startswith("First. Thank you")
