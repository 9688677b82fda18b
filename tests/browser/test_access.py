"""For those who hear the page or walk it with their keys: what is said, what has a name, and what closes."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import CLIPBOARD, FEEDBACK, box, comes_true, form, go, live, message, press
from tests.browser.test_reread import opened, panel
from tests.browser.test_screens import PHONE, violations

# How high the page is, and the message in it; and whether that stands at the foot of the window.
ROOM = """() => {
  const toast = document.querySelector(".fk-toast");
  const [{ position }, { width }] = [getComputedStyle(toast), toast.getBoundingClientRect()];
  return [document.querySelector("form[data-letter]").offsetHeight, width > 1 && position];
}"""


@pytest.mark.parametrize("address", ["privacy/", FEEDBACK])
def test_the_menu_closes_by_escape_and_when_the_keyboard_leaves_it(page, address):
    page.goto(address)
    menu = page.get_by_role("banner").get_by_text("Menu", exact=True)
    pages = page.get_by_role("banner").get_by_role("link", name="Privacy")
    menu.press("Enter")
    expect(pages).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(pages).to_be_hidden()
    expect(page.locator(".fk-menu > summary")).to_be_focused()
    page.keyboard.press("Enter")
    page.locator(".fk-menu a").last.focus()
    page.keyboard.press("Tab")
    expect(pages).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_menu_shows_the_number_of_the_step_that_is_open(contexts, scheme):
    page = contexts(reduced_motion="reduce", color_scheme=scheme).new_page()
    page.goto("listening/")
    page.get_by_role("banner").get_by_text("Menu", exact=True).press("Enter")
    number = page.locator(".fk-nav [aria-current] > .fk-stone")
    expect(number).to_be_visible()
    # axe takes white on white for text that is hidden on purpose.
    ink, ground = number.evaluate("e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]")
    assert ink != ground
    assert violations(page) == []


def test_an_address_that_can_be_none_is_said_and_counted_when_its_field_is_left(page):
    go(page, FEEDBACK)
    field = box(page, "Interviewer’s email address")
    field.press_sequentially("julie.hartley@nhs,net")
    expect(form(page).locator("[data-open-count]")).not_to_contain_text("email")
    field.press("Tab")
    expect(page.get_by_role("status").filter(has_text="An email address looks like")).to_be_visible()
    expect(form(page).locator("[data-open-count]")).to_contain_text("Interviewer’s email address")
    field.fill("julie.hartley@nhs.net")
    field.press("Tab")
    expect(page.get_by_text("An email address looks like")).to_be_hidden()
    expect(form(page).locator("[data-open-count]")).not_to_contain_text("email")


def test_in_the_planner_what_is_odd_is_said_with_the_question_that_it_is_about(page):
    page.goto("waiting/")
    expect(page.locator("form[data-planner]")).to_have_attribute("data-state", "live")
    days = page.locator("form[data-planner] input[type=number]").first
    days.fill("999")
    days.press("Tab")
    said = page.get_by_role("status").filter(has_text="Write a whole number from 1 to 60.")
    expect(said).to_be_visible()
    days.press("Backspace")
    days.press("Backspace")
    expect(said).to_be_hidden()  # as soon as it is mended


def test_a_year_that_is_being_typed_is_not_called_odd(page):
    page.goto("waiting/")
    expect(page.locator("form[data-planner]")).to_have_attribute("data-state", "live")
    day = page.locator("[name=rejection_date]")
    error = page.locator("[data-field=rejection_date] [data-error]")
    day.focus()
    page.keyboard.type("111920", delay=60)
    page.wait_for_timeout(500)
    expect(error).to_be_empty()
    page.keyboard.type("26", delay=60)
    expect(day).to_have_value("2026-11-19")
    expect(error).to_be_empty()
    page.keyboard.press("Backspace")
    page.keyboard.type("203", delay=60)
    expect(error).to_be_empty()
    page.locator("[name=interview_date]").focus()
    expect(error).to_contain_text("Check the year")


def test_what_is_found_in_an_answer_is_tied_to_its_field_and_said(page):
    go(page, FEEDBACK)
    name = box(page, "Interviewer’s or recruiter’s name")
    name.fill("mr smith")
    name.press("Tab")
    expect(page.get_by_role("status").filter(has_text="How is this name written?")).to_be_visible()
    expect(name).to_have_accessible_description(re.compile("How is this name written"))


def test_ones_own_words_in_the_letter_are_buttons_that_say_their_question(page):
    go(page, FEEDBACK)
    box(page, "The role").fill("Librarian")
    own = (
        form(page).locator("[data-letter-text]").get_by_role("button", name="The role: Librarian", exact=True)
    )
    expect(own.first).to_be_visible()
    box(page, "The role").fill("Clerk")
    expect(
        form(page)
        .locator("[data-letter-text]")
        .get_by_role("button", name="The role: Clerk", exact=True)
        .first
    ).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_a_field_says_which_of_how_many_it_is(page, width):
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(FEEDBACK)
    live(page)
    name, role = box(page, "Interviewer’s or recruiter’s name"), box(page, "The role")
    expect(name).to_have_accessible_description(re.compile("^1 of 5 "))
    name.fill("Helen Brandt")
    name.press("Enter")
    expect(role).to_be_focused()
    expect(role).to_have_accessible_description(re.compile("^2 of 5 "))
    expect(page.locator("[name=interview_date]")).not_to_have_accessible_description(re.compile("of 5"))


def test_on_a_phone_back_leads_to_the_question_before(contexts):
    page = contexts(viewport=PHONE, has_touch=True, is_mobile=True).new_page()
    page.goto(FEEDBACK)
    live(page)
    back = page.get_by_role("button", name="Back", exact=True)
    expect(back).to_be_hidden()
    page.get_by_role("button", name="Next").tap()
    expect(box(page, "The role")).to_be_focused()
    back.tap()
    expect(box(page, "Interviewer’s or recruiter’s name")).to_be_focused()


def test_a_message_takes_no_room_and_goes_by_a_press_elsewhere_escape_or_its_button(contexts):
    page = contexts(viewport=PHONE, permissions=CLIPBOARD).new_page()
    go(page, FEEDBACK)
    for away in ("Escape", "Close", "elsewhere"):
        press(page, "Copy")
        expect(message(page)).to_contain_text("Copied")
        comes_true(page, f"({ROOM})()[1] === 'fixed'")
        high, _ = page.evaluate(ROOM)
        if away == "Escape":
            page.keyboard.press("Escape")
        elif away == "Close":
            page.get_by_role("button", name="Close").click()
            expect(form(page).locator("[data-action=copy]")).to_be_focused()
        else:
            box(page, "Employer").click()
        comes_true(page, f"({ROOM})()[1] === false")
        assert page.evaluate(ROOM)[0] == high
    expect(page.get_by_role("status").filter(has_text="Copied")).to_have_count(1)  # for who listens


def test_a_message_waits_for_who_is_in_another_program_or_at_its_button(contexts):
    page = contexts(viewport=PHONE, permissions=CLIPBOARD).new_page()
    page.clock.install()
    go(page, FEEDBACK)
    press(page, "Copy")
    expect(message(page)).to_contain_text("Copied")
    page.evaluate(
        "Object.defineProperty(document, 'hidden', { get: () => globalThis.away, configurable: true })"
    )
    page.evaluate("globalThis.away = true")
    page.clock.run_for(60_000)
    assert page.evaluate(ROOM)[1] == "fixed"
    page.get_by_role("button", name="Close").focus()
    page.evaluate("globalThis.away = false")
    page.clock.run_for(60_000)
    assert page.evaluate(ROOM)[1] == "fixed"
    box(page, "Employer").focus()
    page.clock.run_for(60_000)
    assert page.evaluate(ROOM)[1] is False


def test_on_a_phone_back_closes_the_readers_own_sentences_and_stays_on_the_page(contexts, toolkit):
    page = contexts(viewport=PHONE).new_page()
    opened(page, toolkit)
    expect(panel(page).get_by_role("button", name="Done", exact=True)).to_be_in_viewport(ratio=1)
    address = page.url
    page.go_back()
    expect(panel(page)).to_be_hidden()
    assert page.url == address


def test_before_something_goes_for_good_the_safe_answer_is_the_filled_one(page):
    go(page, FEEDBACK)
    box(page, "Employer").fill("Northgate")
    press(page, "Start again")
    ask = page.get_by_role("main").get_by_role("dialog")
    filled, plain = [
        ask.get_by_role("button", name=name).evaluate("one => getComputedStyle(one).backgroundColor")
        for name in ("No", "Yes")
    ]
    strong = page.evaluate(
        "getComputedStyle(document.querySelector('.fk-ways-out .fk-main')).backgroundColor"
    )
    assert filled == strong != plain


def test_how_many_pages_were_found_is_said_and_tab_leads_to_them(page):
    page.goto("privacy/")
    search = page.locator("header input[name=query]")
    search.press_sequentially("remind")
    expect(page.get_by_role("search").get_by_role("status")).to_contain_text("matching")
    for _ in range(3):
        page.keyboard.press("Tab")
        if page.evaluate("!!document.activeElement.closest('.md-search-result__item')"):
            break
    assert page.evaluate("!!document.activeElement.closest('.md-search-result__item')")
    expect(page.locator(".md-search-result__item a").first).to_be_visible()
    title = page.locator(".md-search-result__item :is(h1, h2)").first.text_content()
    expect(page.locator(".md-search-result__item a").first).to_have_accessible_name(title)
    more = page.locator(".md-search-result__more > summary").first
    for _ in range(12):
        page.keyboard.press("Tab")
        if more.evaluate("one => one === document.activeElement"):
            break
    expect(more).to_be_focused()
    expect(more).not_to_have_attribute("aria-label", re.compile(""))
    clear = page.get_by_role("button", name="Clear")
    search.press("Tab")
    expect(clear).to_be_focused()
    clear.press("Enter")
    expect(search).to_have_value("")
    search.press("Tab")
    expect(clear).not_to_be_focused()  # nobody sees it now


def test_when_an_application_is_gone_the_keyboard_is_at_the_first_question(page):
    go(page, FEEDBACK)
    box(page, "Employer").fill("Northgate")
    press(page, "Another application")
    press(page, "Remove this one")
    page.get_by_role("main").get_by_role("dialog").get_by_role("button", name="Yes").click()
    expect(page.get_by_role("radio", name="By email")).to_be_focused()


@pytest.mark.parametrize("address", [FEEDBACK, "action-plan/"])
def test_that_words_are_too_long_is_said_of_the_box_of_words_only_where_they_are(page, address):
    go(page, address)
    press(page, "Edit the words")
    words = form(page).locator("[data-words]")
    expect(words).to_have_accessible_description(re.compile("."))
    expect(words).not_to_have_accessible_description(re.compile("longer than"))
    words.fill("a long letter " * 3_000)
    expect(words).to_have_accessible_description(re.compile("longer than"))


def test_in_the_letter_space_presses_as_enter_does(page):
    page.goto(FEEDBACK)
    live(page)
    box(page, "Interviewer’s or recruiter’s name").fill("Helen Brandt")
    for stop, asks in (("[data-blank]", "job_title"), ("[data-own]:not([data-blank])", "interviewer_name")):
        for key in ("Enter", "Space"):
            page.locator(".fk-desk").press("Home")
            form(page).locator(f"[data-letter-text] {stop}").first.press(key)
            expect(page.locator(f"[name={asks}]").first).to_be_focused()


LOW = {"width": 320, "height": 256}  # 1280 x 1024 at 400 %

# Whether what has the keyboard is free of the message.
FREE = """() => {
  const one = document.activeElement;
  const { left, top, right, bottom } = one.getBoundingClientRect();
  const over = document.querySelector(".fk-toast").getBoundingClientRect();
  const high = bottom - top > innerHeight / 3; // of such a one, a part is enough
  return bottom > 0 && top < innerHeight && ((high ? top + 24 : bottom) <= over.top + 1 || top >= over.bottom);
}"""


def test_in_a_low_window_a_message_can_be_read_and_closed_and_hides_nothing_that_has_the_keyboard(contexts):
    page = contexts(viewport=LOW, reduced_motion="reduce").new_page()
    go(page, FEEDBACK)
    words = "Kept. " * 60
    form(page).locator("[data-action=next], [data-action=copy]").last.focus()
    page.evaluate("words => { document.querySelector('[data-message]').textContent = words; }", words)
    close = page.get_by_role("button", name="Close")
    expect(close).to_be_in_viewport(ratio=1)
    said = message(page).evaluate(
        "one => [one.scrollHeight > one.clientHeight, getComputedStyle(one).overflowY]"
    )
    assert said == [True, "auto"]
    comes_true(page, f"({FREE})()")
    for _ in range(3):
        page.keyboard.press("Shift+Tab")
        comes_true(page, f"({FREE})()")
    ring, ground = close.evaluate(
        "one => { one.focus({ focusVisible: true }); return [getComputedStyle(one).outlineColor, "
        "getComputedStyle(one.parentElement).color]; }"
    )
    assert ring == ground


# Where the question of the field begins that has the keyboard, and where the field ends.
EDGES = """() => {
  const one = document.activeElement;
  return [one.closest("[data-field]").getBoundingClientRect().top, one.getBoundingClientRect().bottom];
}"""


@pytest.mark.parametrize("address", [FEEDBACK, "action-plan/"])
def test_in_a_low_window_a_question_is_seen_above_its_field(contexts, address):
    page = contexts(viewport=LOW, reduced_motion="reduce").new_page()
    page.goto(address)
    live(page)
    page.locator("[data-first] [data-current] :is(input, textarea)").first.focus()
    for _ in range(4):
        form(page).locator("[data-action=next]").press("Enter")
        page.wait_for_timeout(200)
        top, bottom = page.evaluate(EDGES)
        assert bottom <= LOW["height"] + 1
        assert top >= 0 or bottom - top > LOW["height"] - 16, page.evaluate("document.activeElement.name")


def test_escape_leaves_a_finding_to_its_mark_and_the_search_to_the_top(contexts):
    page = contexts(viewport=PHONE).new_page()
    go(page, FEEDBACK)
    box(page, "Interviewer’s or recruiter’s name").fill("HELEN BRANDT")
    mark = form(page).locator("[data-letter-text] mark").first
    mark.press("Enter")
    expect(form(page).locator("[data-shown] [data-part=show]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(form(page).locator("[data-shown]")).to_have_count(0)
    expect(mark).to_be_focused()
    page.locator(".fk-search-button").click()
    search = page.locator("header input[name=query]")
    search.press_sequentially("remind")
    search.press("Escape")
    expect(page.locator(".fk-menu > summary")).to_be_focused()


def test_when_the_words_are_done_the_keyboard_is_at_the_letter(page):
    go(page, FEEDBACK)
    press(page, "Edit the words")
    press(page, "Done: show the letter")
    expect(page.get_by_role("group", name="Text of the letter")).to_be_focused()


def test_the_greeting_opens_the_question_for_the_name(page):
    go(page, FEEDBACK)
    box(page, "Interviewer’s or recruiter’s name").fill("Helen Brandt")
    page.get_by_role("group", name="Interviewer’s title").get_by_role("radio", name="Ms", exact=True).check()
    greeting = form(page).locator("[data-block=salutation]").get_by_role("button")
    expect(greeting).to_have_accessible_name(re.compile("Interviewer’s or recruiter’s name: "))
    greeting.press("Enter")
    expect(box(page, "Interviewer’s or recruiter’s name")).to_be_focused()
