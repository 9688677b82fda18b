"""Once the reader has heard that they weren't selected: what is written before that leads to what fits then."""

import re

from playwright.sync_api import expect

from tests.browser.journeys import box, form, go, live, text


def test_the_thank_you_letter_asks_for_no_job_and_leads_to_the_reply(page):
    go(page, "thank-you/")
    box(page, "What did you enjoy in the conversation?").fill("meeting the whole team")
    note = form(page).locator("[data-once-heard]")
    expect(note).to_be_hidden()
    assert "wanting the job" in text(page)
    assert "look forward to hearing from you" in text(page)
    page.goto("waiting/")
    planner = page.locator("form[data-planner]")
    expect(planner).to_have_attribute("data-state", "live")
    planner.locator("[name=rejection_date]").fill("2026-11-30")  # the day on which they promised to answer
    page.goto("thank-you/")
    live(page)
    expect(note).to_be_hidden()
    assert "wanting the job" in text(page)
    page.goto("feedback-letter/")
    live(page)
    expect(form(page).locator("[data-due-day]")).to_contain_text("This day is still to come.")
    page.goto("waiting/")
    expect(planner).to_have_attribute("data-state", "live")
    planner.locator("[name=rejection_date]").fill("2026-11-20")
    heard = planner.get_by_role("link", name="You hear that you weren’t selected")
    expect(heard).to_have_attribute("href", re.compile("letters/news-reply/$"))
    page.goto("thank-you/")
    live(page)
    expect(note).to_contain_text("no longer asks for the job")
    assert "wanting the job" not in text(page)
    assert "look forward" not in text(page)
    note.get_by_role("link", name="Reply to the news").click()
    expect(page).to_have_url(re.compile("letters/news-reply/$"))
    live(page)
    assert "Thank you for letting me know" in text(page)
    assert "?" not in text(page)
