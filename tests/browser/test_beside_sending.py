"""Beside the ways out: the country that is guessed, and the day for the letter in the reader's calendar."""

import icalendar
import pytest
from playwright.sync_api import expect

from tests.browser.journeys import (
    CLIPBOARD,
    FEEDBACK,
    REFUSE,
    box,
    choose,
    comes_true,
    copied,
    date,
    example,
    filled,
    form,
    go,
    live,
    press,
    saved,
    text,
)
from tests.browser.test_screens import PHONE


def guess(page):
    return form(page).locator("[data-guess]")


def due_day(page):
    return form(page).locator("[data-due-day]")


def test_the_country_is_guessed_from_the_browser_said_and_changed_in_one_press(browser, site):
    context = browser.new_context(base_url=site.url, locale="en-US")
    page = context.new_page()
    page.goto(FEEDBACK)
    live(page)
    expect(guess(page)).to_contain_text("Country, as we guess: United States.")
    assert "Hello," in text(page)
    form(page).get_by_role("radio", name="By post").check()
    assert "Dear Hiring Manager:" in text(page)
    guess(page).get_by_role("button", name="United Kingdom instead").click()
    assert "Dear Hiring Manager," in text(page)
    expect(guess(page)).to_be_hidden()
    expect(page.locator("[data-letter-text]")).to_have_attribute("lang", "en-GB")
    expect(page.get_by_role("group", name="Text of the letter")).to_be_focused()
    # It is an answer now, and is there on the next page too.
    page.goto("waiting/")
    expect(page.locator("form[data-planner]")).to_have_attribute("data-state", "live")
    expect(page.get_by_role("radio", name="United Kingdom")).to_be_checked()
    context.close()


def test_where_nothing_else_comes_to_mind_the_question_opens(page):
    page.goto(FEEDBACK)
    live(page)
    expect(guess(page)).to_contain_text("United Kingdom")
    guess(page).get_by_role("button", name="Change it").click()
    expect(form(page).get_by_role("radio", name="United Kingdom")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(guess(page)).to_be_hidden()


def test_nothing_is_kept_of_a_guess(page):
    page.goto(FEEDBACK)
    live(page)
    assert page.evaluate("Object.keys(sessionStorage).filter(key => key.includes('answers'))") == []


SHOUTS = """() => {
  const ground = (selector) => getComputedStyle(document.querySelector(selector)).backgroundColor;
  return ground("[data-action=email]") !== ground(".fk-others > summary");
}"""


def shouts(page, wanted=True):
    """Whether to send it is the filled button."""
    comes_true(page, f"({SHOUTS})() === {str(wanted).lower()}")


def when(page):
    return due_day(page).locator("input")


def put_in_calendar(page, label):
    _, file = saved(page, label)
    (entry,) = icalendar.Calendar.from_ical(file).walk("VEVENT")
    return file, entry


def test_who_has_just_heard_is_told_to_wait_and_puts_the_day_into_the_calendar(page):
    go(page, FEEDBACK)
    box(page, "Employer").fill("Northgate Library")
    expect(due_day(page)).to_contain_text(
        "Heard less than two weeks ago? With a little distance, people answer more openly."
    )
    expect(due_day(page).get_by_role("button")).to_have_count(0)  # no day is made up
    shouts(page)
    when(page).fill("2026-11-20")
    expect(due_day(page)).to_contain_text("You heard a short while ago.")
    expect(due_day(page)).to_contain_text("If it has gone already, that’s fine.")
    expect(form(page).locator(".fk-status")).to_contain_text("Best sent on 4 December.")
    shouts(page, False)
    _, entry = put_in_calendar(
        page, "Put it in my calendar for 4 December, with “Northgate Library” in its title"
    )
    assert f"{entry['DTSTART'].dt:%-d %B}" == "4 December"
    assert entry["SUMMARY"] == "Send my feedback letter (Northgate Library)"
    assert entry["URL"].endswith(FEEDBACK)
    assert entry["DESCRIPTION"].endswith(FEEDBACK)  # many a calendar shows no address of its own
    expect(form(page).locator("[data-message]")).to_contain_text("keep your answers too.")
    # The planner and the home page know no other day.
    page.goto("waiting/")
    expect(page.locator("[data-today]")).to_contain_text("Friday, 4 December 2026")
    page.goto(FEEDBACK)
    live(page)
    expect(when(page)).to_have_value("2026-11-20")
    when(page).fill("2026-11-02")  # long ago: nobody is held up
    expect(due_day(page)).to_be_hidden()
    shouts(page)


def test_when_one_heard_is_asked_before_the_ways_out(page):
    go(page, FEEDBACK)
    ways = form(page).locator("[data-ways]")
    above = "([one, next]) => one.getBoundingClientRect().bottom <= next.getBoundingClientRect().top"
    assert page.evaluate(above, [due_day(page).element_handle(), ways.element_handle()])
    follows = "([one, next]) => one.compareDocumentPosition(next) === Node.DOCUMENT_POSITION_FOLLOWING"
    assert page.evaluate(follows, [due_day(page).element_handle(), ways.element_handle()])


def test_the_question_for_the_day_and_that_beside_sending_are_one(page):
    go(page, FEEDBACK)
    choose(page, "How will you send it?", "By post")
    when(page).fill("2026-11-20")
    expect(date(page, "Date you heard")).to_have_value("2026-11-20")
    date(page, "Date you heard").fill("2026-11-19")
    expect(when(page)).to_have_value("2026-11-19")


def test_who_has_sent_the_letter_says_so_in_one_press(page):
    page.context.grant_permissions(CLIPBOARD)
    go(page, FEEDBACK)
    box(page, "Employer").fill("Northgate Library")
    asks = form(page).locator("[data-sent]")
    expect(asks).to_be_hidden()
    press(page, "Copy")
    expect(asks).to_contain_text("Have you sent it?")
    expect(form(page).locator("[data-open-count]")).to_be_visible()  # there are gaps in it
    # An email has a subject too.
    expect(form(page).locator("[data-message]")).to_contain_text("then come back for the subject.")
    press(page, "Now copy the subject")
    expect(form(page).get_by_role("button", name="Now copy the subject")).to_be_hidden()
    expect(form(page).locator(".fk-status")).to_be_focused()
    assert copied(page).endswith("interview: may I ask for feedback?")
    # Of another application nothing was handed out; of this one it was, also after a reload.
    press(page, "Another application")
    expect(asks).to_be_hidden()
    page.reload()
    live(page)
    expect(asks).to_be_hidden()
    form(page).get_by_label("Application", exact=True).select_option("0")
    expect(asks).to_be_visible()
    press(page, "I’ve sent it")
    expect(form(page).locator(".fk-status")).to_be_focused()
    expect(form(page).locator("[data-message]")).to_have_text(
        "Noted. Your part is done for now; the answer is up to them."
    )
    expect(asks).to_be_hidden()
    bar = form(page).locator(".fk-status")
    expect(bar).to_contain_text("You sent it on 23 November.")
    expect(bar).not_to_contain_text("question", use_inner_text=True)
    expect(due_day(page)).to_contain_text("Give them until 7 December.")
    expect(due_day(page)).to_be_in_viewport()
    expect(due_day(page).get_by_role("button", name="Keep on this device")).to_be_visible()
    shouts(page, False)  # nobody is called upon to send it twice
    _, entry = put_in_calendar(
        page, "Put the reminder in my calendar for 7 December, with “Northgate Library” in its title"
    )
    assert entry["SUMMARY"] == "Send my gentle reminder (Northgate Library)"
    # Whoever changes it after that is told again what there is to look at, also once they have answered.
    box(page, "What impressed you about the interviewer?").fill("how rude you were, and I will sue you")
    look = bar.get_by_role("button", name="to look at first")
    expect(look).to_be_visible()
    expect(form(page).get_by_role("group", name="One sentence here is yours.")).to_be_visible()
    expect(form(page).locator("[data-before]")).not_to_contain_text("Before sending", use_inner_text=True)
    bar.get_by_role("button", name="They have answered").click()
    expect(bar).to_contain_text("They have answered.")
    expect(look).to_be_visible()
    expect(bar).to_be_focused()
    expect(due_day(page)).to_contain_text("Read their answer in peace.")
    press(page, "No answer yet")
    expect(bar).to_contain_text("You sent it on 23 November.")
    press(page, "I haven’t sent it")
    expect(bar).to_be_focused()
    shouts(page)
    expect(due_day(page)).to_contain_text("Heard less than two weeks ago?")


def test_what_is_noted_beside_sending_and_can_not_be_kept_on_the_device_is_said(page):
    go(page, FEEDBACK)
    box(page, "Employer").fill("Northgate Library")
    press(page, "Keep on this device")
    press(page, "Copy")
    page.evaluate(REFUSE, "localStorage")
    press(page, "I’ve sent it")
    expect(form(page).locator(".fk-status")).to_contain_text("You sent it on 23 November.")
    expect(form(page).locator("[data-message]")).to_contain_text("kept in this tab only")


def test_a_reminder_waits_for_the_letter_and_for_its_day(page):
    page.goto("letters/gentle-reminder/")
    live(page)
    expect(due_day(page)).to_contain_text(
        "This one is for two weeks after your feedback letter. Have you sent that?"
    )
    when(page).fill("2026-11-20")
    expect(due_day(page)).to_contain_text("Give them time to answer.")
    expect(form(page).locator("[data-letter-text]")).to_contain_text("On 20 November I asked")
    expect(form(page).locator(".fk-status")).to_contain_text("Best sent on 4 December.")
    _, entry = put_in_calendar(page, "Put it in my calendar for 4 December")
    assert entry["SUMMARY"] == "Send my gentle reminder"
    when(page).fill("2026-11-09")
    expect(due_day(page)).to_have_text(
        "If no reply has come, today is the day for one gentle reminder.", use_inner_text=True
    )


def test_what_is_kept_until_then_says_how_before_it_is_pressed(page):
    go(page, FEEDBACK)
    for name in ("company", "job_title", "your_name"):
        form(page).locator(f"[name={name}]").fill("Northgate")
    keep = form(page).locator("[data-keep-here]")
    expect(keep).to_contain_text(
        "Keep this for later? If not, it goes when you close this tab. The sure way is a file."
    )
    expect(keep).to_contain_text("after seven days of use without a visit")
    expect(keep.get_by_role("button")).to_have_text(
        [
            "Keep on this device",
            "Save to a file",
            "I’m on a shared computer",
            "Another application",
            "Wipe everything",
        ]
    )
    when(page).fill("2026-11-20")
    expect(keep).to_contain_text("Keep this until 4 December?")
    keep.get_by_role("button", name="Keep on this device").click()
    expect(keep).to_contain_text("stay on this device")
    # What stands beside the button covers nothing a second time.
    expect(form(page).locator("[data-message]")).to_contain_text("stay on this device")
    expect(form(page).locator(".fk-toast")).to_have_class("fk-toast fk-unseen")


def test_once_nothing_is_open_whether_it_was_sent_stands_alone(page, toolkit):
    filled(page, toolkit, example(toolkit, "feedback-request"))
    press(page, "Copy")
    expect(form(page).locator("[data-sent]")).to_be_visible()
    expect(form(page).locator("[data-open-count]")).to_be_hidden()


ASKS = "it goes when you close this tab"


@pytest.mark.parametrize("address", ["feedback-letter/", "waiting/"])
def test_where_it_is_kept_is_said_in_one_sentence_that_is_true(page, address):
    page.goto(address)
    shown = page.locator("form[data-state=live]")
    expect(shown).to_have_count(1)
    if address == "waiting/":
        shown.locator("[name=rejection_date]").fill("2026-11-20")
    else:
        for name in ("company", "job_title", "your_name"):
            shown.locator(f"[name={name}]").fill("Northgate")
    here = shown.locator("[data-keep-here]")
    expect(here).to_contain_text(ASKS, use_inner_text=True)
    for name, says in (
        ("Keep on this device", "stay on this device until you wipe them"),
        ("I’m on a shared computer", "unless you save them to a file"),
    ):
        here.get_by_role("button", name=name).click()
        expect(here).to_contain_text(says, use_inner_text=True)
        expect(here).not_to_contain_text(ASKS, use_inner_text=True)
        here.get_by_role("button", name=name).click()
        expect(here).to_contain_text(ASKS, use_inner_text=True)
        expect(here).not_to_contain_text(says, use_inner_text=True)


def test_on_a_phone_who_stops_in_the_middle_may_keep_it(contexts):
    page = contexts(viewport=PHONE).new_page()
    page.goto("feedback-letter/")
    live(page)
    card = page.locator(".fk-turn")
    keep = card.get_by_role("button", name="Keep on this device")
    for answer in ("Helen Brandt", "Librarian"):
        page.locator("[data-current] :is(input, textarea)").first.fill(answer)
        card.get_by_role("button", name="Next").click()
    expect(keep).to_be_hidden()
    page.locator("[data-current] :is(input, textarea)").first.fill("Northgate")
    high = card.evaluate("one => one.offsetHeight")
    expect(keep).to_be_visible()
    assert card.evaluate("one => one.offsetHeight") == high
    keep.click()
    expect(form(page).locator("[data-kept]")).to_have_text("on this device")
    expect(keep).to_be_hidden()
