"""What home says to somebody of whom a draft is kept: never that they should begin, or what has not come to pass."""

import json
import re

import pytest
from playwright.sync_api import expect

from letterkit import thread
from tests.browser.journeys import (
    FEEDBACK,
    KEY,
    REFUSE,
    box,
    choose,
    comes_true,
    fill,
    filled,
    form,
    go,
    live,
    press,
    settle,
    words,
)

# No pause is ever over: a page that is left before that.
NO_PAUSE = (
    "{ const wait = setTimeout; globalThis.setTimeout = (call, time) => time >= 200 ? 0 : wait(call, time); }"
)
LIVE = "performance.getEntriesByName('toolkit:live').length"
READY = {
    "interviewer_name": "Helen Brandt",
    "job_title": "Bookseller",
    "company": "Harbour Books",
    "impressed_by": "you took the time to show me the stock room",
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


def is_read(page):
    """Waits until the letter was read, in which nothing is found: a moment after the last key."""
    expect(form(page).locator("[data-findings-count]")).to_contain_text("This page looked for words")


def test_the_first_door_leads_to_the_draft_by_what_it_is(page, toolkit):
    go(page, FEEDBACK)
    fill(page, toolkit, READY)
    box(page, "Your name").press("Tab")
    is_read(page)
    page.goto("./")
    door, due = page.locator("[data-door]"), page.locator("[data-home]")
    said = door.locator("[data-door-title]")
    expect(said).to_have_text("Your email to Harbour Books is ready")
    expect(door).to_contain_text("Open it")
    expect(due).to_be_hidden()
    # An interview that is still ahead: the draft is there all the same, and nothing says that they weren’t selected.
    kept_answers(page, interview_date="2026-11-30")
    expect(said).to_have_text("Your email to Harbour Books is begun")
    expect(due).to_be_hidden()
    kept_answers(page, interview_date=None, rejection_date="2026-11-20")
    expect(due).to_be_hidden()  # the door says it, once
    expect(said).to_have_text("Your email to Harbour Books is ready")
    expect(door).to_contain_text("It waits for its day: Friday, 4 December 2026.")
    page.set_viewport_size({"width": 360, "height": 740})
    here = page.locator("[data-here]")
    expect(here).to_have_text("Your step today: I heard less than two weeks ago that I wasn’t selected")
    expect(here.get_by_role("link")).to_have_attribute("href", re.compile("waiting/$"))
    expect(here).to_be_in_viewport()
    page.get_by_role("button", name="I’ve sent it").click()
    expect(door).to_be_focused()
    for _ in range(2):
        expect(said).to_have_text("Sent to Harbour Books on 23 November 2026")
        expect(door).to_contain_text("Nothing to do until Monday, 7 December 2026.")
        expect(due).to_be_hidden()
        page.reload()
    kept_answers(page, sent_date=None)
    channel = "feedback-request/channel"
    kept_answers(page, rejection_date=None, **{channel: "post"})  # which needs two addresses
    expect(said).to_have_text("Your letter to Harbour Books is begun")
    kept_answers(page, company=None, **{channel: "message"})  # which needs no employer
    expect(said).to_have_text("Your message is ready")
    kept_answers(page, company="Harbour Books", rejection_date="2026-10-20", sent_date="2026-11-20")
    expect(said).to_have_text("Sent to Harbour Books on 20 November 2026")


def test_nothing_is_called_ready_that_its_own_page_does_not_call_so(page, toolkit):
    page.set_viewport_size({"width": 1280, "height": 900})
    go(page, FEEDBACK)
    fill(page, toolkit, READY)
    box(page, "Your name").press("Tab")
    press(page, "Edit the words")
    written = words(page).input_value()
    assert "I left wanting the job even more, but I respect" in written
    words(page).fill(
        written.replace("left wanting the job even more, but I respect", "was sad, but I fully respect")
    )
    choose(page, "How should it sound?", "Warm")
    expect(form(page).locator("[data-open-count]")).to_contain_text("one sentence has two versions")
    door = page.locator("[data-door]")
    said = door.locator("[data-door-title]")
    page.goto("./")
    expect(said).to_have_text("Your email to Harbour Books is begun")
    expect(page.locator("[data-door-sent]")).to_be_hidden()
    expect(door).not_to_contain_text("Ms Brandt", use_inner_text=True)  # it is not the reader's letter
    page.goto(FEEDBACK)
    live(page)
    page.locator("[data-action=choose]").click()
    page.locator("[data-action=mine]").click()
    expect(form(page).locator("[data-open-count]")).to_contain_text("All questions are answered.")
    page.reload()
    is_read(page)
    page.goto("./")
    expect(said).to_have_text("Your email to Harbour Books is ready")
    page.goto(FEEDBACK)
    live(page)
    press(page, "Edit the words")
    words(page).fill("")
    expect(form(page).locator("[data-open-count]")).to_contain_text("All words are gone.")
    page.goto("./")
    expect(said).to_have_text("Your email to Harbour Books is begun")
    kept_answers(page, **{"feedback-request/words": None})
    expect(said).to_have_text("Your email to Harbour Books is ready")
    kept_answers(page, interviewer_email="helen@")
    expect(said).to_have_text("Your email to Harbour Books is begun")
    kept_answers(page, interviewer_email=None, rejection_date="2026-11-30")
    expect(said).to_have_text("Your email to Harbour Books is begun")
    expect(page.locator("[data-home]")).to_contain_text("The day you heard is still to come.")
    expect(page.locator("[data-step][aria-current]")).to_have_attribute("data-step", "waiting.md")


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_a_long_employer_makes_the_page_no_wider(page, toolkit, width):
    page.set_viewport_size({"width": width, "height": 740})
    go(page, FEEDBACK)
    box(page, "Employer").fill("Rechtsschutzversicherungsgesellschaft" * 2)
    box(page, "Employer").press("Tab")
    fits = "document.documentElement.scrollWidth <= innerWidth"
    page.goto("./")
    comes_true(page, LIVE)
    for dates in (
        {"rejection_date": "2026-11-20"},
        {"impressed_by": "your calm"},
        {"sent_date": "2026-11-20"},
    ):
        kept_answers(page, **dates)
        assert page.evaluate(fits), dates
        assert page.locator("[data-door-title]").evaluate("one => one.scrollWidth <= one.clientWidth"), dates


def test_that_they_have_answered_is_said_in_one_press_and_ends_the_reminders(page, toolkit):
    go(page, FEEDBACK)
    fill(page, toolkit, READY)
    box(page, "Your name").press("Tab")
    kept_answers(page, rejection_date="2026-10-20", sent_date="2026-11-05")
    page.goto("./")
    door, asks = page.locator("[data-door]"), page.locator("[data-answered]")
    expect(door).to_contain_text("If no reply has come and you have sent no reminder, you can send one now.")
    expect(door).to_have_attribute("href", re.compile("gentle-reminder/$"))
    expect(asks).to_contain_text("Has an answer come?")
    asks.get_by_role("button", name="They have answered").click()
    expect(asks.get_by_role("button", name="No answer yet")).to_be_focused()
    expect(door).to_contain_text("Harbour Books has answered")
    expect(door).to_contain_text("Read it in peace. If you haven’t yet, make your plan and say thank you.")
    expect(door).to_have_attribute("href", re.compile("replies/$"))
    page.goto("waiting/")
    path = page.locator("[data-timeline]")
    expect(page.locator("[data-today]")).to_contain_text("They have answered.")
    expect(path).to_contain_text("Their answer")
    expect(path).not_to_contain_text("reminder", use_inner_text=True)
    expect(page.get_by_label("Date they answered")).to_have_value("2026-11-23")
    page.goto("letters/gentle-reminder/")
    expect(page.locator("[data-due-day]")).to_contain_text("So no reminder is needed.")
    page.get_by_role("button", name="No answer yet").click()
    expect(page.locator("[data-due-day]")).not_to_contain_text("So no reminder is needed.")
    page.goto("waiting/")
    expect(path).to_contain_text("Send one gentle reminder", use_inner_text=True)
    page.get_by_role("button", name="They have answered").click()
    expect(path).not_to_contain_text("reminder", use_inner_text=True)
    page.get_by_role("button", name="No answer yet").click()
    expect(path).to_contain_text("Send one gentle reminder", use_inner_text=True)


def sent_to(*employers, **dates):
    """What is kept of applications whose letters were sent."""
    kept = thread.Thread()
    kept.applications = [
        {"company": name, "rejection_date": "2026-10-20", "sent_date": "2026-11-05", **dates}
        for name in employers
    ]
    return kept.to_text()


def go_with(page, content, address):
    """Opens a page in a tab in which these answers have been given."""
    page.goto("privacy/")
    page.evaluate("([key, text]) => sessionStorage.setItem(key, text)", [KEY, content])
    page.goto(address)
    comes_true(page, LIVE)


@pytest.mark.parametrize("address", ["./", "waiting/"])
def test_of_several_each_can_be_said_to_have_answered(page, address):
    go_with(page, sent_to("Harbour Books", "Old Mill", "Northgate"), address)
    asks = page.locator("[data-answered]")
    expect(asks.locator("[data-whose]")).to_have_text(["Harbour Books", "Old Mill", "Northgate"])
    asks.get_by_role("button", name="They have answered: Old Mill").click()
    back = asks.get_by_role("button", name="No answer yet: Old Mill")
    expect(back).to_be_focused()
    kept = [dict(one) for one in json.loads(page.evaluate("key => sessionStorage[key]", KEY))["applications"]]
    assert [one.get("answered_date") for one in kept] == [None, "2026-11-23", None]
    back.click()
    expect(asks.get_by_role("button", name="They have answered: Old Mill")).to_be_focused()
    asks.get_by_role("button", name="They have answered: Harbour Books").click()
    expect(asks.get_by_role("button", name="No answer yet: Harbour Books")).to_be_focused()
    if address == "./":
        expect(page.locator("[data-door]")).to_contain_text("Harbour Books has answered")
    else:
        expect(page.get_by_label("Date they answered")).to_have_value("2026-11-23")
    page.set_viewport_size({"width": 320, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_each_line_of_what_is_due_opens_its_own_application(page):
    go_with(page, sent_to("Harbour Books", "Old Mill", "Northgate", sent_date="2026-11-20"), "./")
    kept = json.loads(page.evaluate("key => sessionStorage[key]", KEY))
    kept["applications"][1] = [["company", "Old Mill"], ["rejection_date", "2026-11-09"]]
    kept["applications"][2] = [["company", "Northgate"], ["sent_date", "2026-11-05"]]
    page.evaluate("([key, text]) => { sessionStorage[key] = text; }", [KEY, json.dumps(kept)])
    page.reload()
    comes_true(page, LIVE)
    due = page.locator("[data-home]")
    expect(due.get_by_role("listitem")).to_have_count(2)  # the door says the third
    expect(page.locator("[data-door]")).to_contain_text("Sent to Harbour Books")
    expect(page.locator("[data-step][aria-current]")).to_have_attribute("data-step", "replies.md")
    due.get_by_role("link", name=re.compile("Old Mill Today is the day")).click()
    expect(page).to_have_url(re.compile("feedback-letter/$"))
    live(page)
    expect(form(page).locator("[data-applications] select option:checked")).to_have_text("Old Mill")
    page.goto("./")
    comes_true(page, LIVE)
    due.get_by_role("link", name=re.compile("^Northgate")).press("Enter")
    expect(page).to_have_url(re.compile("gentle-reminder/$"))
    live(page)
    expect(form(page).locator("[data-applications] select option:checked")).to_have_text("Northgate")


@pytest.mark.parametrize(
    ("full", "says"),
    [("localStorage", "kept in this tab only"), ("sessionStorage", "does not let us keep your answers")],
)
def test_what_is_pressed_at_the_door_and_can_not_be_kept_is_said_there(page, full, says):
    page.goto("privacy/")
    page.evaluate(f"([key, text]) => {full}.setItem(key, text)", [KEY, sent_to("Harbour Books")])
    page.goto("./")
    comes_true(page, LIVE)
    trouble, asks = page.locator("[data-door-trouble]"), page.locator("[data-answered]")
    expect(trouble).to_be_hidden()
    page.evaluate(REFUSE, full)
    asks.get_by_role("button", name="They have answered").click()
    expect(trouble).to_contain_text(says)
    expect(page.locator("[data-door]")).to_contain_text("Harbour Books has answered")
    if full == "localStorage":
        assert "2026-11-23" in page.evaluate("key => sessionStorage[key]", KEY)


def test_nothing_is_called_ready_in_which_something_was_found(page, toolkit):
    go(page, FEEDBACK)
    fill(page, toolkit, {**READY, "impressed_by": "your calm, although the decision was unfair"})
    # Its words stand in the page before that: the letter is read a moment after the last key.
    expect(form(page).locator("[data-action=first-finding]")).to_be_visible()
    page.goto("./")
    door = page.locator("[data-door]")
    expect(door).to_contain_text("Your email to Harbour Books is begun")
    expect(door).to_contain_text("Everything is filled in. Open it: there is something to look at first.")
    expect(page.locator("[data-door-sent]")).to_be_hidden()
    page.goto(FEEDBACK)
    live(page)
    form(page).locator("[data-action=first-finding]").click()
    page.get_by_role("button", name="I mean it").first.click()
    expect(form(page).locator("[data-action=first-finding]")).to_be_hidden()
    page.goto("./")
    expect(door).to_contain_text("Your email to Harbour Books is ready")


def test_nothing_is_called_ready_that_nobody_has_read(page, toolkit):
    """A letter is read a moment after the last key: who leaves before that has not seen what there is to say of it."""
    filled(page, toolkit, READY)
    settle(page)
    page.evaluate(f"() => {NO_PAUSE}")
    box(page, "What impressed you about the interviewer?").fill("your calm, although the decision was unfair")
    settle(page)
    page.goto("./")
    door = page.locator("[data-door]")
    expect(door).to_contain_text("Everything is filled in. Open it, and read it once more.")
    expect(page.locator("[data-door-sent]")).to_be_hidden()
    page.goto(FEEDBACK)
    live(page)
    expect(form(page).locator("[data-action=first-finding]")).to_be_visible()
    page.goto("./")
    expect(door).to_contain_text("there is something to look at first")
    # To open it takes nothing of that back, however soon one leaves.
    page.add_init_script(NO_PAUSE)
    page.goto(FEEDBACK)
    live(page)
    settle(page)
    page.goto("./")
    expect(door).to_contain_text("there is something to look at first")


def test_home_out_of_the_back_forward_cache_knows_of_a_draft(remembering):
    page = remembering
    page.goto("./")  # nothing is kept: no Python comes
    page.evaluate("globalThis.here = true")
    go(page, FEEDBACK)
    box(page, "Employer").fill("Harbour Books")
    box(page, "What impressed you about the interviewer?").fill("your calm")
    page.evaluate("setTimeout(() => history.back())")
    expect(page.locator("[data-door-title]")).to_have_text("Your email to Harbour Books is begun")
    assert page.evaluate("globalThis.here")


def test_of_what_comes_after_the_reminder_both_pages_say_the_same(page):
    for sent, said in {
        "2026-11-09": "If no reply has come, today is the day for one gentle reminder.",
        "2026-11-04": "If no reply has come and you have sent no reminder, you can send one now.",
        "2026-10-12": "Time to let it go. You have done all you could.",
    }.items():
        go_with(page, sent_to("Harbour Books", sent_date=sent), "waiting/")
        expect(page.locator("[data-today]")).to_contain_text(said)
        whole = page.locator("[data-today]").evaluate("one => one.firstChild.textContent")
        page.goto("letters/gentle-reminder/")
        live(page)
        line = page.locator("[data-due-day]")
        expect(line).to_have_text(whole, use_inner_text=True)
        expect(line.locator("input")).to_be_hidden()


def test_what_is_known_already_is_not_counted_again(page, toolkit):
    """She is asked for one thing here: no “4 of 5” of a form that she has never seen."""
    page.set_viewport_size({"width": 360, "height": 740})
    go(page, FEEDBACK)
    turn = page.locator("[data-turn]")
    expect(turn).to_have_text("1 of 5")
    box(page, "Interviewer’s or recruiter’s name").fill("Helen Brandt")
    kept_answers(page, interviewer_name="Helen Brandt", job_title="Bookseller", company="Harbour Books")
    page.goto("about:blank")
    go(page, FEEDBACK)
    expect(turn).to_have_text("1 of 2")
    page.goto("letters/feedback-thanks/")
    live(page)
    expect(turn).to_have_text("1 of 2")
    press(page, "Next")
    expect(turn).to_have_text("2 of 2")


def test_a_page_that_is_loaded_again_counts_on(page):
    page.set_viewport_size({"width": 360, "height": 740})
    go(page, FEEDBACK)
    turn = page.locator("[data-turn]")
    for question, answer in (
        ("Interviewer’s or recruiter’s name", "Helen Brandt"),
        ("The role", "Bookseller"),
    ):
        box(page, question).fill(answer)
        box(page, question).press("Enter")
    expect(turn).to_have_text("3 of 5")
    page.reload()
    live(page)
    expect(turn).to_have_text("3 of 5")
    page.goto("letters/feedback-thanks/")
    live(page)
    expect(turn).to_have_text("1 of 3")
    box(page, "Employer").fill("Harbour Books")
    box(page, "Employer").press("Enter")
    expect(turn).to_have_text("2 of 3")
    page.reload()
    live(page)
    expect(turn).to_have_text("2 of 3")


def test_who_thanks_for_an_answer_has_one(page, toolkit):
    go(page, FEEDBACK)
    fill(page, toolkit, READY)
    box(page, "Your name").press("Tab")
    kept_answers(page, sent_date="2026-11-05")
    page.goto("letters/feedback-thanks/")
    live(page)
    step = page.locator("[name=next_steps]").first
    step.fill("practise out loud")
    step.press("Tab")
    page.goto("./")
    expect(page.locator("[data-door]")).to_contain_text("Harbour Books has answered")
    kept_answers(page, sent_date=None, answered_date=None)
    page.goto("letters/short-thanks/")
    live(page)
    press(page, "Copy")
    page.goto("./")
    expect(page.locator("[data-door]")).to_contain_text("Harbour Books has answered")


def test_a_plan_that_is_made_is_called_so_and_is_no_step_for_today(page):
    made = {"sent_date": "2026-09-15", "next_steps": ["practise out loud", "", ""]}
    go_with(page, sent_to("Harbour Books", **made), "./")
    expect(page.locator("[data-door]")).to_contain_text("Time to let it go.")
    expect(page.locator("[data-door]")).to_have_attribute("href", re.compile("action-plan/$"))
    plan = page.locator("[data-step='action-plan.md']")
    expect(plan).to_contain_text("Your plan is made", use_inner_text=True)
    expect(page.locator("[data-step][aria-current]")).to_have_count(0)
    kept_answers(page, next_steps=["", "", ""])
    expect(plan).not_to_contain_text("Your plan is made", use_inner_text=True)
    expect(plan).to_contain_text("Your step today", use_inner_text=True)
