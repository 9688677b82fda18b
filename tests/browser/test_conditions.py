"""Walks the table of odd browsers (conditions.py): each tells the reader the truth within 8 s, and loses no word."""

import pytest
from playwright.sync_api import expect

from tests.browser.conditions import CONDITIONS, SHARE
from tests.browser.journeys import FEEDBACK, box, form, message, press, text

SOON = 8_000  # ms, on an idle machine; a busy one takes its time, so it is not measured here
EMPLOYER = "Northgate Library"


@pytest.mark.parametrize(
    "condition",
    [
        pytest.param(one, id=one.name, marks=() if one.name in SHARE else pytest.mark.soak)
        for one in CONDITIONS
    ],
)
def test_it_is_said_and_no_word_is_lost(contexts, condition):
    context = contexts(**condition.options)
    if condition.state == "failed" or condition.press == "Word":
        context.watch.allow("exception", "console error")
    page = context.new_page()
    page.add_init_script(condition.script)
    page.goto(FEEDBACK)
    expect(form(page)).to_have_attribute("data-state", condition.state)
    box(page, "Employer").fill(EMPLOYER)
    if condition.state == "failed":
        expect(page.get_by_role("alert")).to_contain_text(condition.said)
    else:
        expect(page.locator("[data-letter-text]")).to_contain_text(EMPLOYER)
    if condition.press:
        press(page, condition.press)
    if condition.said and condition.state == "live":
        expect(message(page)).to_contain_text(condition.said)
    assert text(page).strip()
    page.reload()
    expect(form(page)).to_have_attribute("data-state", condition.state)
    expect(box(page, "Employer")).to_have_value(EMPLOYER if condition.kept else "")


def test_the_share_is_in_the_table():
    assert set(SHARE) <= {one.name for one in CONDITIONS}
