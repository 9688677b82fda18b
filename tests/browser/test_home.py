"""What home says to somebody of whom a draft is kept: never that they should begin, or what has not come to pass."""

import json

from playwright.sync_api import expect

from tests.browser.journeys import FEEDBACK, KEY, box, comes_true, fill, go

LIVE = "performance.getEntriesByName('toolkit:live').length"
READY = {
    "interviewer_name": "Helen Brandt",
    "job_title": "Bookseller",
    "company": "Harbour Books",
    "impressed_by": "your calm",
    "your_name": "Sam",
}


def kept_answers(page, **answers):
    """Puts answers of the open application into what the tab keeps; None takes one away. The page is alive before and
    after: one that is just coming alive has read what was kept before.
    """
    comes_true(page, LIVE)
    kept = json.loads(page.evaluate("key => sessionStorage[key]", KEY))
    found = {**dict(kept["applications"][0]), **answers}
    kept["applications"][0] = [[name, answer] for name, answer in found.items() if answer is not None]
    page.evaluate("([key, text]) => { sessionStorage[key] = text; }", [KEY, json.dumps(kept)])
    page.reload()
    comes_true(page, LIVE)


def test_the_first_door_leads_to_the_draft_by_what_it_is(page, toolkit):
    go(page, FEEDBACK)
    fill(page, toolkit, READY)
    box(page, "Your name").press("Tab")
    page.goto("./")
    door, due = page.locator("[data-door]"), page.locator("[data-home]")
    said = door.locator("[data-door-title]")
    expect(said).to_have_text("Your email to Harbour Books is ready")
    expect(door).to_contain_text("Open it")
    expect(due).to_be_hidden()
    # An interview that is still ahead: the draft is there all the same, and nothing says that they weren’t selected.
    kept_answers(page, interview_date="2026-11-30")
    expect(said).to_have_text("Your email to Harbour Books is ready")
    kept_answers(page, interview_date=None, rejection_date="2026-11-20")
    expect(due).to_contain_text("Your day to ask for feedback is Friday, 4 December 2026.")
    expect(said).to_have_text("Your email to Harbour Books is ready")
    expect(door).to_contain_text("It waits for its day: Friday, 4 December 2026.")
    page.get_by_role("button", name="I’ve sent it").click()
    expect(due).to_contain_text("You have asked for feedback.")
    expect(said).to_have_text("Write the email now")
    page.reload()
    expect(due).to_contain_text("You have asked for feedback.")
    kept_answers(page, sent_date=None)
    channel = "feedback-request/channel"
    kept_answers(page, rejection_date=None, **{channel: "post"})  # which needs two addresses
    expect(said).to_have_text("Your letter to Harbour Books is begun")
    kept_answers(page, company=None, **{channel: "message"})  # which needs no employer
    expect(said).to_have_text("Your message is ready")
    kept_answers(page, company="Harbour Books", rejection_date="2026-10-20", sent_date="2026-11-20")
    expect(due).to_contain_text("You have asked for feedback.")
    expect(said).to_have_text("Write the email now")
