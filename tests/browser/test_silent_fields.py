"""A field that changes without a word of it: as some password managers, dictation and old browsers fill fields in."""

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import (
    CLIPBOARD,
    CLOSING,
    FEEDBACK,
    KEY,
    box,
    comes_true,
    copied,
    form,
    go,
    kept,
    live,
    message,
    press,
    text,
    words,
)

EMPLOYER = "Northgate Library"
SET = "(field, [value, event]) => { field.value = value; if (event) field.dispatchEvent(new Event(event, {bubbles: true})); }"  # noqa: E501


def quietly(field, value, event=""):
    """Sets a value, and tells it by this event alone; by none if it is empty."""
    field.evaluate(SET, [value, event])


@pytest.mark.parametrize("event", ["change", "focusout"])
def test_a_field_that_tells_it_by_another_event_is_in_the_letter_and_kept(page, event):
    go(page, CLOSING)
    quietly(box(page, "Employer"), EMPLOYER, event)
    assert EMPLOYER in text(page)
    assert EMPLOYER in kept(page)["tab"][KEY]
    quietly(page.get_by_label("Reason 2"), "my calm", event)
    assert "my calm" in text(page)
    page.goto(FEEDBACK)
    live(page)
    expect(box(page, "Employer")).to_have_value(EMPLOYER)


def test_really_leaving_a_field_is_enough(page):
    go(page, CLOSING)
    box(page, "Employer").focus()
    quietly(box(page, "Employer"), EMPLOYER)
    page.keyboard.press("Tab")
    assert EMPLOYER in text(page)


def test_every_way_out_takes_what_stands_in_the_fields(contexts):
    page = contexts(permissions=CLIPBOARD).new_page()
    go(page, FEEDBACK)
    quietly(box(page, "Employer"), EMPLOYER)
    press(page, "Copy")
    expect(message(page)).to_contain_text("Copied")
    assert EMPLOYER in copied(page)
    quietly(box(page, "The role"), "Clerk")
    link = form(page).get_by_role("link", name="Open in my mail app", exact=True)
    link.evaluate("link => link.addEventListener('click', event => event.preventDefault())")
    link.click()
    assert "Clerk" in text(page)
    quietly(box(page, "Your name"), "Sam")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")  # as Ctrl+P does
    assert text(page).endswith("\nSam")
    press(page, "Edit the words")
    quietly(words(page), "My own words")
    press(page, "Copy")
    expect(page.locator("[data-letter-text]")).to_have_text("My own words")
    comes_true(page, "async () => await navigator.clipboard.readText() === 'My own words'")


@pytest.mark.parametrize("leave", ["link", "reload", "hidden"])
def test_leaving_takes_what_stands_in_the_fields(page, leave):
    go(page, FEEDBACK)
    press(page, "Edit the words")
    quietly(words(page), "My own words")
    quietly(box(page, "Employer"), EMPLOYER)
    if leave == "hidden":  # a phone may end a page that is out of sight without another word
        page.evaluate(
            """() => {
              Object.defineProperty(document, "hidden", { value: true });
              document.dispatchEvent(new Event("visibilitychange"));
            }"""
        )
        assert EMPLOYER in kept(page)["tab"][KEY]
        assert "My own words" in kept(page)["tab"][KEY]
        return
    if leave == "link":
        page.goto("privacy/")
        page.goto(FEEDBACK)
    else:
        page.reload()
    live(page)
    expect(box(page, "Employer")).to_have_value(EMPLOYER)
    assert text(page) == "My own words"


def test_the_planner_counts_from_a_date_that_was_filled_in_quietly(page):
    page.goto("waiting/")
    expect(page.locator("form[data-planner]")).to_have_attribute("data-state", "live")
    quietly(page.locator("#planner-rejection_date"), "2026-11-20", "change")
    expect(page.locator('[data-plan="letter"]')).to_have_attribute("datetime", "2026-12-04")


def test_what_another_tab_changes_takes_nothing_away(context, page):
    go(page, CLOSING)
    box(page, "Employer").fill(EMPLOYER)
    press(page, "Keep on this device")
    other = context.new_page()
    go(other, CLOSING)
    quietly(page.get_by_label("Reason 1"), "my calm")
    box(other, "The role").fill("Clerk")
    expect(box(page, "The role")).to_have_value("Clerk")
    expect(page.get_by_label("Reason 1")).to_have_value("my calm")
    expect(other.get_by_label("Reason 1")).to_have_value("my calm")


def test_looking_writes_nothing_where_nothing_has_changed(page):
    go(page, CLOSING)
    box(page, "Employer").fill(EMPLOYER)
    page.evaluate(
        """() => {
          window.written = 0;
          const before = Storage.prototype.setItem;
          Storage.prototype.setItem = function (...given) { window.written += 1; before.apply(this, given); };
        }"""
    )
    for name in ("Edit the words", "Show which words are mine"):
        press(page, name)
    box(page, "The role").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("window.written") == 0
