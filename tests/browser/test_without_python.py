"""Where Python can't start, or scripts don't run at all, the blank letter is there to take away."""

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import (
    CLIPBOARD,
    CLOSING,
    FEEDBACK,
    box,
    copied,
    expected,
    form,
    live,
    message,
    text,
)
from tests.browser.test_answers_kept import hold_back

BLOCKED = [
    "**/micropython.bin",
    "**/micropython.js",
    "**/core.js",
    "**/feedback-request.bin",
    "**/letter.bin",
    "**/python.js",
]


@pytest.mark.parametrize("pattern", BLOCKED)
def test_the_form_says_that_it_could_not_start(contexts, toolkit, pattern):
    context = contexts(permissions=CLIPBOARD)
    context.watch.allow("net::ERR_FAILED", "Failed to", "failed to", "console error", "exception")
    page = context.new_page()
    page.route(pattern, lambda route: route.abort())
    page.goto(FEEDBACK)
    expect(form(page)).to_have_attribute("data-state", "failed")
    expect(page.get_by_role("alert")).to_contain_text("could not start")
    blank = expected(toolkit, "feedback-request", {})
    assert text(page) == blank
    expect(page.locator("[data-letter-text]")).to_be_visible()
    page.get_by_role("button", name="Copy", exact=True).click()
    expect(message(page)).to_contain_text("Copied")
    assert copied(page) == words_alone(blank)
    # No button that does nothing.
    for name in ["Print", "Start again"]:
        expect(form(page).get_by_role("button", name=name)).to_have_count(0)


def words_alone(letter: str) -> str:
    """An email without its head: the subject has no button where Python isn't."""
    head, _, words = letter.partition("\n\n")
    assert head.startswith("Subject: ")
    return words


def test_copy_stands_in_front_whatever_a_letter_is_built_for(context, page):
    context.watch.allow("net::ERR_FAILED", "console error", "exception")
    # As the page of a letter for the post is built.
    page.add_init_script("""addEventListener("DOMContentLoaded", () =>
      document.querySelector("[data-other-ways]").append(document.querySelector('[data-action="copy"]')));""")
    page.route("**/micropython.bin", lambda route: route.abort())
    page.goto(FEEDBACK)
    expect(form(page)).to_have_attribute("data-state", "failed")
    expect(form(page).get_by_role("button", name="Copy", exact=True)).to_be_visible()
    expect(form(page).get_by_text("More", exact=True)).to_be_hidden()


def test_python_that_comes_late_is_welcome(context, page):
    context.add_init_script(
        "const now = performance.now.bind(performance); performance.now = () => now() + 60000;"
    )
    let_go = hold_back(page)
    page.goto(CLOSING)
    expect(form(page)).to_have_attribute("data-state", "failed")
    box(page, "Employer").fill("Northgate")
    let_go()
    live(page)
    expect(page.get_by_role("alert")).to_have_count(0)
    assert "work at Northgate." in text(page)
    page.evaluate(
        "() => { navigator.clipboard.writeText = async text => { (window.taken ??= []).push(text); }; }"
    )
    form(page).get_by_role("button", name="Copy").click()
    expect(message(page)).to_contain_text("Copied")
    assert page.evaluate("window.taken") == [text(page)]


@pytest.mark.parametrize("address", [FEEDBACK, CLOSING])
def test_without_scripts_there_is_a_letter_and_how_to_use_it(contexts, toolkit, address):
    context = contexts(java_script_enabled=False)
    context.watch.without_scripts()
    page = context.new_page()
    page.goto(address)
    # Playwright's texts and roles leave <noscript> out, whether it is shown or not.
    note = form(page).locator("noscript p")
    expect(note).to_be_visible()
    assert "does not run scripts" in (note.text_content() or "")
    slug = form(page).get_attribute("data-letter") or ""
    letter = page.locator("[data-letter-text]")
    expect(letter).to_be_visible()
    assert letter.text_content() == expected(toolkit, slug, {})
    expect(box(page, "Employer")).to_be_visible()
    # The example is folded: it opens without scripts too. A letter stands on its sheet, spoken words as a quotation.
    heading = page.get_by_role("heading", name="An example")
    example = page.get_by_role("group").filter(has=heading).locator(".fk-sample, blockquote").first
    expect(example).to_be_hidden()
    heading.click()
    expect(example).to_be_visible()
    # Nothing to press that does nothing.
    assert [b.inner_text() for b in page.get_by_role("button").all() if b.is_visible()] == []


def test_before_python_is_live_no_button_is_dead(page):
    let_go = hold_back(page)
    page.goto(FEEDBACK)
    expect(form(page).get_by_role("button")).to_have_count(0)
    let_go()
    live(page)
    expect(form(page).get_by_role("button", name="Copy", exact=True)).to_be_visible()


def test_an_unknown_address_leads_home(page, watch, site):
    watch.allow("404")
    page.goto("no-such-page/at-all/")
    page.get_by_role("main").get_by_role("link").first.click()
    assert page.url.startswith(site.url)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
