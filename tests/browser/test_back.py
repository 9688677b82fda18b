"""What a browser fills in on its own after Back, Forward or a reload is no answer of the reader."""

import json

from playwright.sync_api import expect

from tests.browser.journeys import CLOSING, FEEDBACK, KEY, asked, box, fill, go, kept, live, press, text
from tests.browser.test_answers_kept import hold_back
from tests.browser.test_planner import WAITING, open_planner, planner
from tests.browser.test_planner import fill as plan

# Without what the page itself was served with.
STANDING = """() => [...document.querySelectorAll("main form [name]")]
  .filter(one => one.value !== (one.defaultValue ?? one.value) || one.checked !== one.defaultChecked)
  .map(one => `${one.name}: ${one.value}`)"""
SECRET = "Northgate Library"


def back(page):
    """Goes back, to a page that is loaded anew, until the browser has had its time to fill in what stood there."""
    page.go_back()
    expect(page.locator("form[data-state]")).to_have_attribute("data-state", "live")
    expect(page.locator("[data-fills]")).to_have_count(0)


def test_back_brings_nothing_that_was_wiped_and_mixes_no_applications(page, toolkit):
    open_planner(page)
    plan(page, interview_date="2026-11-20", company=SECRET, country="DE", days_to_wait="20")
    planner(page).get_by_label("employer’s name").check()
    go(page, CLOSING)
    fill(page, toolkit, {"job_title": "Clerk", "reasons": ["one", "two"], "wording": "warm"})
    go(page, FEEDBACK)
    fill(page, toolkit, {"channel": "post", "wording": "frank", "impressed_by": "your calm"})
    with asked(page, "accept"):
        press(page, "Wipe everything")
    for address in (CLOSING, WAITING):
        back(page)
        assert page.url.endswith(address)
        assert page.evaluate(STANDING) == []
        assert kept(page) == {"tab": {}, "device": {}}
    assert not planner(page).get_by_label("employer’s name").is_checked()

    go(page, FEEDBACK)
    fill(page, toolkit, {"company": SECRET, "interviewer_name": "Sarah Brandt", "your_name": "Sam Okafor"})
    go(page, CLOSING)
    press(page, "Another application")
    box(page, "Employer").fill("Old Mill")
    back(page)
    assert "Brandt" not in text(page)
    assert "Old Mill" in text(page)
    assert "Brandt" not in str(json.loads(kept(page)["tab"][KEY])["applications"][1])
    # The reader's own name may be filled in by a browser as ever.
    expect(box(page, "Your name")).to_have_attribute("autocomplete", "name")

    # What is typed there before Python wins, and the rest is as it is kept.
    fill(page, toolkit, {"impressed_by": "your calm", "job_title": "Clerk"})
    go(page, CLOSING)
    box(page, "The role").fill("Baker")
    let_go = hold_back(page)
    page.go_back(wait_until="domcontentloaded")  # its rows are there, Python is not
    fill(page, toolkit, {"company": "New Mill", "wording": "warm"})
    let_go()
    live(page)
    expect(page.locator("[data-fills]")).to_have_count(0)
    expect(box(page, "Employer")).to_have_value("New Mill")
    expect(box(page, "The role")).to_have_value("Baker")
    expect(page.get_by_role("radio", name="Warm", exact=True)).to_be_checked()
    assert "New Mill" in text(page)
