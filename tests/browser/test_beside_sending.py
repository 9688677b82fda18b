"""Beside the ways out: the country that is guessed, and the day for the letter in the reader's calendar."""

from typing import Any

import icalendar
import pytest
from playwright.sync_api import expect

from tests.browser.journeys import FEEDBACK, box, choose, date, form, go, live, saved, text


def guess(page):
    return form(page).locator("[data-guess]")


def due_day(page):
    return form(page).locator("[data-due-day]")


def test_the_country_is_guessed_from_the_browser_said_and_changed_in_one_press(browser, site):
    context = browser.new_context(base_url=site.url, locale="en-US")
    page = context.new_page()
    page.goto(FEEDBACK)
    live(page)
    expect(guess(page)).to_contain_text("Country, as we guess: United States.")
    assert "Hiring Manager," in text(page)
    form(page).get_by_role("radio", name="By post").check()
    assert "Dear Hiring Manager:" in text(page)
    guess(page).get_by_role("button", name="United Kingdom instead").click()
    assert "Dear Hiring Manager," in text(page)
    expect(guess(page)).to_be_hidden()
    expect(page.locator("[data-letter-text]")).to_have_attribute("lang", "en-GB")
    expect(page.get_by_role("group", name="Text of the letter")).to_be_focused()
    # It is an answer now, and is there on the next page too.
    page.goto("waiting/")
    expect(page.locator("form[data-planner]")).to_have_attribute("data-state", "live")
    expect(page.get_by_role("radio", name="United Kingdom")).to_be_checked()
    context.close()


def test_where_nothing_else_comes_to_mind_the_question_opens(page):
    page.goto(FEEDBACK)
    live(page)
    expect(guess(page)).to_contain_text("United Kingdom")
    guess(page).get_by_role("button", name="Change it").click()
    expect(form(page).get_by_role("radio", name="United Kingdom")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(guess(page)).to_be_hidden()


def test_nothing_is_kept_of_a_guess(page):
    page.goto(FEEDBACK)
    live(page)
    assert page.evaluate("Object.keys(sessionStorage).filter(key => key.includes('answers'))") == []


@pytest.mark.parametrize(
    ("heard", "said", "day"),
    [
        (None, "Heard less than two weeks ago? So soon, it can look like a protest.", "7 December"),
        ("2026-11-20", "You heard a short while ago.", "4 December"),
    ],
)
def test_who_has_just_heard_puts_the_day_into_the_calendar(page, heard, said, day):
    go(page, FEEDBACK)
    if heard:
        choose(page, "How will you send it?", "By post")
        date(page, "Date you heard").fill(heard)
        row = form(page).locator("[data-row]").filter(has=page.locator("[name=rejection_date]"))
        expect(row.locator("[data-said]")).to_have_text("20 November")
    box(page, "Employer").fill("Northgate Library")
    expect(due_day(page)).to_contain_text(said)
    name, file = saved(page, f"Put it in my calendar for {day}")
    entries: list[Any] = icalendar.Calendar.from_ical(file).walk("VEVENT")
    (entry,) = entries
    assert name == "feedback-plan.ics"
    assert f"{entry['DTSTART'].dt:%-d %B}" == day
    assert entry["SUMMARY"] == "Send my letter"
    assert entry["URL"].endswith(FEEDBACK)
    assert b"Northgate" not in file
    expect(form(page).locator("[data-message]")).to_contain_text("Your calendar file is made")


def test_who_heard_long_ago_is_not_held_up(page):
    go(page, FEEDBACK)
    choose(page, "How will you send it?", "By post")
    expect(due_day(page)).to_be_visible()
    date(page, "Date you heard").fill("2026-11-02")
    expect(due_day(page)).to_be_hidden()
