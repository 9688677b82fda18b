"""What is typed is kept: before Python is live, over a reload, from page to page; and gone when asked."""

import re

import pytest
from playwright.sync_api import Route, expect

from tests.browser.journeys import (
    CLOSING,
    FEEDBACK,
    asked,
    box,
    choose,
    date,
    example,
    expected,
    fill,
    filled,
    form,
    go,
    live,
    message,
    press,
    show_all,
    text,
)

KEY = "feedback-toolkit:answers"


def hold_back(page, pattern="**/micropython.bin"):
    """Holds requests until the function that this returns is called."""
    waiting: list[Route] = []
    free: list[bool] = []

    def decide(route):
        if free:
            route.continue_()
        else:
            waiting.append(route)

    def let_go():
        free.append(True)
        for route in waiting:
            route.continue_()

    page.route(pattern, decide)
    return let_go


def test_what_is_typed_before_python_is_live_is_kept(page, toolkit):
    let_go = hold_back(page)
    page.goto(FEEDBACK)
    expect(form(page)).to_have_attribute("data-state", "static")
    answers = {
        "channel": "post",
        "wording": "warm",
        "country": "US",
        "your_name": "Sam Okafor",
        "your_address": "12 Mill Lane\nLeeds",
        "interview_date": "2026-09-28",
        "impressed_by": "your calm",
    }
    fill(page, toolkit, answers)
    box(page, "Your name").focus()
    let_go()
    live(page)
    assert text(page) == expected(toolkit, "feedback-request", answers, "2026-11-23")
    expect(box(page, "Your name")).to_have_value("Sam Okafor")
    expect(box(page, "Your name")).to_be_focused()
    # And it is kept for the next page, although nothing was typed since.
    go(page, FEEDBACK)
    expect(box(page, "Your name")).to_have_value("Sam Okafor")
    expect(date(page, "Date of the interview")).to_have_value("2026-09-28")


@pytest.mark.parametrize(
    ("address", "name"), [(CLOSING, "company"), (FEEDBACK, "interviewer_name"), ("action-plan/", "did_well")]
)
def test_on_a_phone_the_question_stays_in_which_one_types_while_python_comes(contexts, address, name):
    """The card shows one question alone: with the next one in it, the keyboard was gone in the middle of a word."""
    page = contexts(viewport={"width": 360, "height": 740}).new_page()
    let_go = hold_back(page)
    page.goto(address)
    field = form(page).locator(f'[name="{name}"]').first
    field.focus()
    page.keyboard.type("North")
    let_go()
    live(page)
    expect(field).to_be_focused()
    page.keyboard.type("gate")
    expect(field).to_have_value("Northgate")
    expect(page.locator("[data-letter-text]")).to_contain_text("Northgate")
    form(page).get_by_role("button", name="Next", exact=True).click()
    expect(field).to_be_hidden()


def test_early_answers_win_over_kept_ones_and_leave_the_others(page, toolkit):
    go(page, CLOSING)
    fill(
        page,
        toolkit,
        {"company": "Old Mill", "job_title": "Baker", "reasons": ["one", "two"], "wording": "warm"},
    )
    let_go = hold_back(page)
    page.goto(CLOSING)
    box(page, "Employer").fill("New Mill")
    fill(page, toolkit, {})  # unfolds the lines
    page.get_by_label("Reason 3").fill("three")
    choose(page, "How should it sound?", "Warm")
    choose(page, "How should it sound?", "Plain")
    let_go()
    live(page)
    expect(box(page, "Employer")).to_have_value("New Mill")
    expect(box(page, "The role")).to_have_value("Baker")
    expect(page.get_by_label("Reason 3")).to_have_value("three")
    assert "makes you hesitate" in text(page)
    # Typing in one item of a list says nothing against the others.
    expect(page.get_by_label("Reason 1")).to_have_value("one")
    answers = {"company": "New Mill", "job_title": "Baker", "reasons": ["one", "two", "three"]}
    assert text(page) == expected(toolkit, "closing-question", {**answers, "wording": "plain"})


def test_an_answer_emptied_early_stays_empty(page):
    go(page, CLOSING)
    box(page, "Employer").fill("Old Mill")
    let_go = hold_back(page)
    page.goto(CLOSING)
    box(page, "Employer").fill("x")
    box(page, "Employer").fill("")
    let_go()
    live(page)
    expect(box(page, "Employer")).to_have_value("")
    assert "[employer]" in text(page)


def test_answers_survive_a_reload(page, toolkit):
    answers = example(toolkit, "feedback-request")
    go(page, FEEDBACK)
    fill(page, toolkit, answers)
    page.reload()
    live(page)
    assert text(page) == expected(toolkit, "feedback-request", answers)
    show_all(page)
    expect(page.get_by_role("radio", name="Ms", exact=True)).to_be_checked()


def test_answers_go_with_the_reader_from_page_to_page_and_back(page, toolkit):
    go(page, FEEDBACK)
    fill(
        page, toolkit, {"company": "Northgate Library", "job_title": "Library Assistant", "your_name": "Sam"}
    )
    go(page, CLOSING)
    expect(box(page, "Employer")).to_have_value("Northgate Library")
    expect(box(page, "The role")).to_have_value("Library Assistant")
    assert "work at Northgate Library." in text(page)
    box(page, "Employer").fill("Southgate Library")
    page.go_back()
    live(page)
    expect(box(page, "Employer")).to_have_value("Southgate Library")
    expect(box(page, "Your name")).to_have_value("Sam")
    assert "Southgate Library" in text(page)
    page.go_forward()
    live(page)
    expect(box(page, "Employer")).to_have_value("Southgate Library")


def change_elsewhere(page, draft):
    """As if another page had changed the answers, then this one came out of the back/forward cache."""
    page.evaluate(
        """([key, draft]) => {
          if (draft) sessionStorage.setItem(key, draft); else sessionStorage.removeItem(key);
          dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
        }""",
        [KEY, draft],
    )


def test_a_page_out_of_the_back_forward_cache_takes_over_newer_answers(page):
    go(page, CLOSING)
    box(page, "Employer").fill("Old Mill")
    change_elsewhere(page, page.evaluate("key => sessionStorage[key]", KEY).replace("Old Mill", "New Mill"))
    expect(box(page, "Employer")).to_have_value("New Mill")
    assert "work at New Mill." in text(page)
    change_elsewhere(page, None)
    expect(box(page, "Employer")).to_have_value("")
    assert "[employer]" in text(page)


def test_the_browsers_own_back_forward_cache_brings_no_old_answers(remembering):
    page = remembering
    go(page, CLOSING)
    box(page, "Employer").fill("Old Mill")
    page.evaluate("globalThis.here = true")  # gone if the page is loaded anew
    go(page, FEEDBACK)
    box(page, "Employer").fill("New Mill")
    # Playwright's own go_back waits for a load that never comes, and an answer of ``evaluate`` would go with the page.
    page.evaluate("setTimeout(() => history.back())")
    expect(page).to_have_url(re.compile(CLOSING))
    expect(box(page, "Employer")).to_have_value("New Mill")
    assert page.evaluate("globalThis.here")
    assert "work at New Mill." in text(page)
    box(page, "The role").fill("Baker")
    page.evaluate("setTimeout(() => history.forward())")
    expect(box(page, "The role")).to_have_value("Baker")
    expect(page).to_have_url(re.compile(FEEDBACK))


def test_another_tab_knows_nothing(context, page):
    go(page, CLOSING)
    box(page, "Employer").fill("Northgate Library")
    other = context.new_page()
    go(other, CLOSING)
    expect(box(other, "Employer")).to_have_value("")
    box(other, "Employer").fill("Another")
    page.reload()
    live(page)
    expect(box(page, "Employer")).to_have_value("Northgate Library")


def test_start_again_asks_and_a_no_changes_nothing(page, toolkit):
    go(page, CLOSING)
    box(page, "Employer").fill("Northgate Library")
    before = text(page)
    with asked(page, "dismiss"):
        press(page, "Start again")
    assert text(page) == before
    page.reload()
    live(page)
    expect(box(page, "Employer")).to_have_value("Northgate Library")


def test_start_again_empties_everything_on_every_page(page, toolkit):
    filled(page, toolkit, {**example(toolkit, "feedback-request"), "country": "US", "wording": "warm"})
    go(page, CLOSING)
    expect(box(page, "Employer")).to_have_value("Northgate Library")
    with asked(page, "accept"):
        press(page, "Start again")
    expect(message(page)).not_to_be_empty()
    assert text(page) == expected(toolkit, "closing-question", {})
    assert page.evaluate("sessionStorage.length") == 0
    go(page, FEEDBACK)
    assert text(page) == expected(toolkit, "feedback-request", {}, "2026-11-23")
    page.reload()
    live(page)
    assert text(page) == expected(toolkit, "feedback-request", {}, "2026-11-23")
    show_all(page)
    expect(page.get_by_role("radio", name="By email")).to_be_checked()
    choose(page, "How will you send it?", "By post")  # only a posted letter depends on the country
    expect(page.get_by_role("radio", name="United Kingdom")).to_be_checked()


def test_start_again_empties_this_application_and_no_other(page):
    go(page, FEEDBACK)
    box(page, "Your name").fill("Sam")
    box(page, "Employer").fill("Northgate Library")
    press(page, "Another application")
    box(page, "Employer").fill("Southgate Museum")
    box(page, "The role").fill("Guide")
    with asked(page, "accept"):
        press(page, "Start again")
        expect(page.get_by_role("main").get_by_role("dialog")).to_contain_text(
            "Empty the answers of “Southgate Museum, Guide”?"
        )
    expect(message(page)).to_contain_text("The answers of this application are gone.")
    expect(box(page, "Employer")).to_have_value("")
    expect(box(page, "The role")).to_have_value("")
    expect(box(page, "Your name")).to_have_value("Sam")
    page.reload()
    live(page)
    expect(box(page, "Employer")).to_have_value("")
    form(page).get_by_role("combobox").select_option(index=0)
    expect(box(page, "Employer")).to_have_value("Northgate Library")


def test_start_again_takes_the_errors_away_too(page):
    go(page, FEEDBACK)
    choose(page, "How will you send it?", "By post")  # an email needs no address of one's own
    email = box(page, "Your email address")
    email.fill("nobody")
    email.blur()
    expect(email).to_have_attribute("aria-invalid", "true")
    with asked(page, "accept"):
        press(page, "Start again")
    show_all(page)
    choose(page, "How will you send it?", "By post")
    expect(email).to_have_value("")
    expect(email).not_to_have_attribute("aria-invalid", "true")


# What recall.from_text makes of all kinds of damage is tried in tests/unit; these are whole journeys.
DAMAGED = [
    "{",
    '{"version": 99, "open": 0, "reader": [], "applications": [[["company", "x"]]]}',
    '{"version": 1, "open": 7, "reader": null, "applications": [[["company", null], ["reasons", 3]]]}',
    # Of the right kinds, but the letter asks for others: a text for a list, a list for a text, an unknown choice.
    '{"version": 1, "open": 0, "reader": [["wording", "shouted"]], "applications": [[["reasons", "one"]]]}',
    '{"version": 1, "open": "0", "reader": [], "applications": [[["company", ["a", "b"]], ["unknown", "x"]]]}',
]


@pytest.mark.parametrize("draft", DAMAGED)
def test_a_damaged_draft_does_no_harm(page, toolkit, draft):
    page.goto("privacy/")
    page.evaluate("([key, draft]) => sessionStorage.setItem(key, draft)", [KEY, draft])
    go(page, CLOSING)
    expect(page.get_by_role("radio", name="Plain")).to_be_checked()
    answers = {"company": "Northgate", "job_title": "Clerk", "reasons": ["a", "b", "c"]}
    fill(page, toolkit, answers)
    assert text(page) == expected(toolkit, "closing-question", answers)
    page.reload()
    live(page)
    assert "work at Northgate." in text(page)


@pytest.fixture
def without_storage(context, watch):
    watch.allow("exception: blocked")  # Material's own scripts don't expect this
    context.add_init_script(
        """for (const name of ["getItem", "setItem", "removeItem"])
          Storage.prototype[name] = () => { throw new DOMException("blocked", "SecurityError"); };
        """
    )


def test_without_storage_the_form_works_and_says_that_nothing_is_kept(without_storage, page):
    go(page, CLOSING)
    box(page, "Employer").fill("Northgate Library")
    assert "work at Northgate Library." in text(page)
    expect(message(page)).to_contain_text("does not let us keep your answers")
    # Exceptions of other scripts are no reason to say that the form could not start.
    expect(form(page).get_by_role("alert")).to_have_count(0)
    box(page, "The role").fill("Clerk")
    expect(message(page)).to_contain_text("does not let us keep your answers")


def test_without_storage_the_page_says_so_at_once_and_after_a_wipe(without_storage, page):
    go(page, CLOSING)
    expect(form(page).locator("[data-kept]")).to_contain_text("nowhere")
    box(page, "Employer").fill("Northgate Library")
    with asked(page, "accept"):
        press(page, "Wipe everything")
    expect(box(page, "Employer")).to_have_value("")
    expect(form(page).locator("[data-kept]")).to_contain_text("nowhere")


def test_with_storage_again_after_a_wipe_the_page_says_so(page):
    go(page, CLOSING)
    page.evaluate(
        """() => {
          window.before = Storage.prototype.setItem;
          Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
        }"""
    )
    box(page, "Employer").fill("Northgate Library")
    expect(form(page).locator("[data-kept]")).to_contain_text("nowhere")
    page.evaluate("() => { Storage.prototype.setItem = window.before; }")
    with asked(page, "accept"):
        press(page, "Wipe everything")
    expect(form(page).locator("[data-kept]")).to_have_text("in this tab only")
    assert page.evaluate("sessionStorage.length") == 0


def test_without_storage_a_page_out_of_the_back_forward_cache_keeps_its_answers(without_storage, page):
    go(page, CLOSING)
    box(page, "Employer").fill("Northgate Library")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(box(page, "Employer")).to_have_value("Northgate Library")
    assert "work at Northgate Library." in text(page)
