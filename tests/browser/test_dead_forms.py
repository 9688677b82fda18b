"""What is typed where Python is not there: kept by the rules of tab, device and shared computer, and given back."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import (
    CLOSING,
    FEEDBACK,
    KEY,
    asked,
    box,
    choose,
    form,
    go,
    kept,
    live,
    message,
    press,
    reaches,
    text,
)

EARLY = "feedback-toolkit:early"
DEAD = "**/micropython.bin"


@pytest.fixture
def watch(context):
    context.watch.allow("net::ERR_FAILED", "console error", "exception")
    return context.watch


def die(page, address):
    """Opens a page on which Python can't start."""
    page.route(DEAD, lambda route: route.abort())
    page.goto(address)
    expect(form(page)).to_have_attribute("data-state", "failed")


def revive(page):
    page.unroute(DEAD)


def early(page, where="tab"):
    return json.loads(kept(page)[where].get(EARLY, "{}"))


def test_after_a_reload_every_word_is_back(page, watch):
    die(page, FEEDBACK)
    box(page, "Employer").fill("Northgate Library")
    choose(page, "How will you send it?", "By email")
    page.reload()
    expect(form(page)).to_have_attribute("data-state", "failed")
    expect(box(page, "Employer")).to_have_value("Northgate Library")
    expect(page.get_by_role("radio", name="By email")).to_be_checked()
    revive(page)
    page.reload()
    live(page)
    expect(box(page, "Employer")).to_have_value("Northgate Library")
    expect(page.get_by_role("radio", name="By email")).to_be_checked()
    assert "Northgate Library" in text(page)
    # Python has it now, and nothing else is left.
    assert set(kept(page)["tab"]) == {KEY}


def test_they_go_along_to_the_next_page(page, watch):
    die(page, FEEDBACK)
    box(page, "Employer").fill("Northgate Library")
    box(page, "Your name").fill("Sam Okafor")
    choose(page, "How will you send it?", "By email")
    revive(page)
    go(page, CLOSING)
    expect(box(page, "Employer")).to_have_value("Northgate Library")
    assert "Northgate Library" in text(page)
    # What only the other letter asks waits for its page.
    assert kept(page)["tab"].keys() >= {KEY, EARLY}
    go(page, FEEDBACK)
    expect(box(page, "Your name")).to_have_value("Sam Okafor")
    expect(page.get_by_role("radio", name="By email")).to_be_checked()
    assert set(kept(page)["tab"]) == {KEY}


def test_a_field_that_a_program_fills_in_without_a_word_is_kept_too(page, watch):
    die(page, FEEDBACK)
    box(page, "Employer").evaluate("field => { field.value = 'Northgate Library'; }")
    revive(page)
    page.reload()
    live(page)
    expect(box(page, "Employer")).to_have_value("Northgate Library")
    assert "Northgate Library" in text(page)


def test_answers_from_before_stand_in_a_form_that_is_dead(page, watch):
    reasons = form(page).locator('[name="reasons"]')
    go(page, CLOSING)
    box(page, "Employer").fill("Northgate Library")
    reasons.nth(1).fill("I was on time")
    die(page, CLOSING)
    expect(box(page, "Employer")).to_have_value("Northgate Library")
    expect(reasons.nth(1)).to_have_value("I was on time")
    reasons.nth(2).fill("I know the shelves")
    revive(page)
    page.reload()
    live(page)
    expect(reasons.nth(1)).to_have_value("I was on time")
    expect(reasons.nth(2)).to_have_value("I know the shelves")


def test_on_this_device_if_that_is_where_answers_are(page, watch):
    go(page, FEEDBACK)
    box(page, "Employer").fill("Northgate Library")
    press(page, "Keep on this device")
    die(page, FEEDBACK)
    expect(page.get_by_role("alert")).to_contain_text("kept on this device", use_inner_text=True)
    box(page, "The role").fill("Clerk")
    assert kept(page)["tab"] == {}
    assert early(page, "device") == {"0": {"job_title": "Clerk"}}
    revive(page)
    page.reload()
    live(page)
    assert set(kept(page)["device"]) == {KEY}
    assert "Clerk" in kept(page)["device"][KEY]


def test_into_the_application_that_this_tab_shows(context, page, watch):
    """Another tab may have opened another one since."""
    go(page, FEEDBACK)
    box(page, "Employer").fill("Northgate Library")
    press(page, "Keep on this device")
    other = context.new_page()
    go(other, FEEDBACK)
    press(other, "Another application")
    box(other, "Employer").fill("Old Mill")
    reaches(other, page)
    die(page, FEEDBACK)
    expect(box(page, "Employer")).to_have_value("Northgate Library")
    box(page, "The role").fill("Clerk")
    assert early(page, "device") == {"0": {"job_title": "Clerk"}}


def test_in_this_tab_only_on_a_shared_computer(page, watch):
    go(page, FEEDBACK)
    box(page, "Employer").fill("Northgate Library")
    press(page, "I’m on a shared computer")
    die(page, FEEDBACK)
    box(page, "The role").fill("Clerk")
    assert kept(page)["device"] == {}
    assert early(page) == {"0": {"job_title": "Clerk"}}


def test_wiping_in_another_tab_wipes_a_dead_form_too(context, page, watch):
    die(page, FEEDBACK)
    box(page, "Employer").fill("Northgate Library")
    other = context.new_page()
    go(other, CLOSING)
    with asked(other, "accept"):
        press(other, "Wipe everything")
    expect(box(page, "Employer")).to_have_value("")
    reaches(other, page)
    assert kept(page)["tab"] == {}
    page.reload()
    expect(box(page, "Employer")).to_have_value("")


def test_wiping_takes_along_what_waits_for_its_page(page, watch):
    die(page, FEEDBACK)
    choose(page, "How will you send it?", "By email")
    revive(page)
    go(page, CLOSING)
    with asked(page, "accept"):
        press(page, "Wipe everything")
    assert kept(page) == {"tab": {}, "device": {}}


def test_where_nothing_can_be_kept_nothing_is_promised(context, page, watch):
    context.add_init_script("""for (const name of ["sessionStorage", "localStorage"])
      Object.defineProperty(globalThis, name, { get() { throw new DOMException("blocked", "SecurityError"); } });""")
    die(page, FEEDBACK)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("lets us keep nothing", use_inner_text=True)
    expect(alert).not_to_contain_text("comes back", use_inner_text=True)


def altered(site, address):
    """A page as an older build had it: some of its files are on the server no more."""
    source = (site.folder / address / "index.html").read_text(encoding="utf-8")
    build = source.split("&quot;build&quot;:&quot;")[1][:10]
    start = source.split('start.js"')[0].split('"')[-1] + "start.js"
    gone = "/".join(
        ["0000000000" if len(part) == 10 and part.isalnum() else part for part in start.split("/")]
    )
    assert gone != start
    return source.replace(start, gone), source.replace(start, gone).replace(build, "0123456789")


@pytest.mark.parametrize("forever", [False, True])
def test_a_page_that_is_older_than_the_site_reloads_itself_once(page, watch, site, forever):
    watch.allow("404")
    old = altered(site, FEEDBACK)[1]
    asked_for = []

    def answer(route):
        # The first time, and whenever it is the browser itself that navigates if the old page stays for ever.
        asked_for.append(route.request.is_navigation_request())
        first = len(asked_for) == 1
        if first or (forever and asked_for[-1]):
            route.fulfill(body=old, content_type="text/html")
        else:
            route.continue_()

    page.route("**/" + FEEDBACK, answer)
    page.goto(FEEDBACK, wait_until="commit")
    if forever:
        expect(form(page)).to_have_attribute("data-state", "failed")
        assert asked_for.count(True) == 2
    else:
        live(page)
        assert asked_for.count(True) == 2
        assert kept(page)["tab"] == {}


def test_words_typed_into_an_older_page_live_through_its_reload(page, watch, site):
    watch.allow("404")
    old = altered(site, FEEDBACK)[1]
    held = []
    asked_for = []

    def answer(route):
        asked_for.append(route)
        if len(asked_for) == 1:
            route.fulfill(body=old, content_type="text/html")
        elif len(asked_for) == 2:
            held.append(route)  # the page asks whether it is old: until it knows, the reader types
        else:
            route.continue_()

    page.route("**/" + FEEDBACK, answer)
    page.goto(FEEDBACK, wait_until="commit")
    box(page, "Employer").fill("Northgate Library")
    while not held:
        page.wait_for_timeout(50)
    held[0].continue_()
    live(page)
    expect(box(page, "Employer")).to_have_value("Northgate Library")
    assert "Northgate Library" in text(page)


def test_a_file_that_is_really_missing_reloads_nothing(page, watch, site):
    watch.allow("404")
    gone = altered(site, FEEDBACK)[0]
    count = []

    def answer(route):
        count.append(route.request.is_navigation_request())
        route.fulfill(body=gone, content_type="text/html")

    page.route("**/" + FEEDBACK, answer)
    page.goto(FEEDBACK, wait_until="commit")
    expect(form(page)).to_have_attribute("data-state", "failed")
    assert count.count(True) == 1


def test_words_are_kept_before_they_are_drawn(page, watch):
    watch.allow("no drawing today")
    go(page, FEEDBACK)
    box(page, "Employer").fill("Northgate Library")
    page.evaluate("""() => {
      Element.prototype.replaceChildren = () => { throw new Error("no drawing today"); };
    }""")
    box(page, "The role").fill("Clerk")
    expect(message(page)).to_contain_text("That did not work")
    expect(message(page)).to_contain_text("What you typed is kept")
    page.reload()
    live(page)
    expect(box(page, "The role")).to_have_value("Clerk")


def test_edited_words_are_kept_before_they_are_drawn(page, watch):
    watch.allow("no drawing today")
    go(page, FEEDBACK)
    box(page, "Employer").fill("Northgate Library")
    press(page, "Edit the words")
    page.evaluate("""() => {
      Element.prototype.replaceChildren = () => { throw new Error("no drawing today"); };
    }""")
    page.get_by_role("textbox", name="Your letter, word by word").fill("My own words.")
    expect(message(page)).to_contain_text("That did not work")
    page.reload()
    live(page)
    assert text(page) == "My own words."


@pytest.mark.parametrize("button", ["Word", "Text file", "Email draft", "Save to a file"])
def test_a_file_that_cannot_be_made_is_said(page, watch, button):
    watch.allow("no files today")
    go(page, FEEDBACK)
    page.evaluate("""() => { URL.createObjectURL = () => { throw new Error("no files today"); }; }""")
    press(page, button)
    expect(message(page)).to_contain_text("That did not work")
    expect(message(page)).not_to_contain_text("on its way")
