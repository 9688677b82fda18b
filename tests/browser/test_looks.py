"""A page whose style sheet hangs, or comes damaged, shows its text, and says what is wrong."""

import pytest
from playwright.sync_api import expect

from tests.browser.faults import faulty
from tests.browser.journeys import FEEDBACK, box, comes_true, form, text

SHEET = "assets/toolkit.css"
SOON = 8_000  # ms
NOTE = "without its colours"

# When there was something to read: a frame that was drawn with it.
PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
TALLEST = (
    "Math.max(0, ...[...document.querySelectorAll('svg')].map(one => one.getBoundingClientRect().height))"
)


@pytest.fixture(scope="module")
def server(sub_site):
    with faulty(sub_site.folder) as (server, url):
        yield server, url


@pytest.fixture
def broken(server, browser):
    """Opens a page whose style sheet has this fault."""
    server, url = server
    context = browser.new_context(base_url=url, locale="en-GB", service_workers="block")

    def opened(fault, address):
        server.break_file(SHEET, fault)
        page = context.new_page()
        page.goto(address, wait_until="commit")
        return page

    yield opened
    server.mend()
    context.close()


@pytest.mark.parametrize(
    ("fault", "address"),
    [("late", "privacy/"), ("hanging", FEEDBACK), ("late", "embed/" + FEEDBACK), ("hanging", "waiting/")],
)
def test_a_sheet_that_hangs_holds_up_no_text(broken, server, fault, address):
    page = broken(fault, address)
    note = page.get_by_role("status").filter(has_text=NOTE)
    expect(note).to_be_visible()
    comes_true(page, PAINT)  # what is laid out already is drawn, and noted, a little later
    assert page.evaluate(PAINT) < SOON
    if form(page).count():
        expect(form(page).first).to_have_attribute("data-state", "live")
        box(page, "Employer").first.fill("Northgate Library")
    if address == FEEDBACK:
        expect(page.locator("[data-letter-text]")).to_contain_text("Northgate Library")
    assert page.evaluate(TALLEST) <= 32, "an icon fills the window"
    # It comes after all, and is welcome: by itself, or when the page is loaded again.
    server[0].mend()
    if fault == "hanging":
        note.get_by_role("button", name="Load this page again").click()
    expect(page.locator("body")).to_have_css("margin-top", "0px")
    expect(note).to_have_count(0)
    if address == FEEDBACK:
        expect(box(page, "Employer")).to_have_value("Northgate Library")


@pytest.mark.parametrize("fault", ["missing", "cut", "empty", "html"])
def test_a_sheet_that_is_damaged_is_said(broken, fault):
    page = broken(fault, FEEDBACK)
    expect(page.get_by_role("status").filter(has_text=NOTE)).to_be_visible()
    expect(form(page)).to_have_attribute("data-state", "live")
    assert "[employer]" in text(page)


def test_a_page_that_is_whole_says_nothing_of_it(page):
    page.goto(FEEDBACK)
    expect(form(page)).to_have_attribute("data-state", "live")
    expect(page.locator("body")).not_to_contain_text(NOTE)
    assert page.locator("link[data-late]").count() == 0
