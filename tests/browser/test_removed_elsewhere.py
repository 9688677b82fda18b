"""An application that one tab removes while another one shows it: nothing lands in a wrong one, or goes with it."""

from playwright.sync_api import expect

from letterkit.recall import from_text
from letterkit.thread import Thread
from tests.browser.journeys import CLOSING, EMPTY, KEY, asked, box, go, kept, message, press, reaches


def stored(page):
    return from_text(kept(page)["device"][KEY])[0]


def three_applications(context):
    """Two tabs that show the second of three applications, which share most answers."""
    kept_there = Thread()
    kept_there.reader = {"your_name": "Sam"}
    kept_there.applications = [
        {"company": name, "job_title": "Cook", "channel": "email"} for name in ("Alder", "Birch", "Cedar")
    ]
    kept_there.open = 1
    first, second = context.new_page(), context.new_page()
    first.route("**/empty", lambda route: route.fulfill(content_type="text/html", body=EMPTY))
    first.goto("empty")
    first.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, kept_there.to_text()])
    for tab in (first, second):
        go(tab, CLOSING)
        expect(box(tab, "Employer")).to_have_value("Birch")
    return first, second


def test_what_is_typed_for_an_application_that_another_tab_removes_goes_into_none_of_the_others(context):
    page, other = three_applications(context)
    box(other, "The role").press("End")
    with asked(page, "accept"):
        press(page, "Remove this one")
    expect(message(other)).to_contain_text("removed in another tab")
    expect(box(other, "Employer")).to_have_value("")
    other.keyboard.type("Clerk")
    reaches(other, page)
    assert stored(other).applications[:2] == [
        {"channel": "email", "company": name, "job_title": "Cook"} for name in ("Alder", "Cedar")
    ]
    assert stored(other).applications[2]["job_title"] == "Clerk"


def test_one_application_that_two_tabs_remove_takes_no_other_with_it(context):
    page, other = three_applications(context)
    with asked(other, "accept"):
        press(other, "Remove this one")
        with asked(page, "accept"):
            press(page, "Remove this one")
        reaches(page, other)
    assert [one["company"] for one in stored(other).applications] == ["Alder", "Cedar"]


def test_a_tab_finds_its_application_where_another_tab_has_removed_one_before_it(context):
    """Also where it could not hear of that: it was at a page without answers."""
    page, other = three_applications(context)
    other.get_by_role("combobox").select_option(label="Cedar, Cook")
    other.goto("sources/")
    page.get_by_role("combobox").select_option(label="Birch, Cook")
    with asked(page, "accept"):
        press(page, "Remove this one")
    page.get_by_role("combobox").select_option(label="Alder, Cook")
    reaches(page, other)
    go(other, CLOSING)
    expect(box(other, "Employer")).to_have_value("Cedar")
