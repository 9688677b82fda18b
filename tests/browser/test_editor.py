"""Every word of the letter can be changed; later answers are offered, never forced upon the reader's words."""

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import (
    CLOSING,
    FEEDBACK,
    box,
    choose,
    example,
    expected,
    filled,
    form,
    go,
    live,
    message,
    press,
    text,
    words,
)
from tests.browser.test_screens import PHONE, violations
from tests.project import ROOT
from tests.wording import fixed_words

SOURCE = (ROOT / "site_templates" / "letters" / "feedback-request.txt").read_text(encoding="utf-8")
GOLDEN = ROOT / "tests" / "golden" / "feedback-request"
WRITTEN = fixed_words(
    SOURCE,
    [(GOLDEN / f"1-GB-{channel}-plain.txt").read_text(encoding="utf-8") for channel in ("email", "post")],
)


def offer(page):
    return form(page).locator("[data-offer]")


@pytest.fixture
def edited(page, toolkit):
    """A letter that is filled in, with its editor open and a first word changed."""
    filled(page, toolkit, example(toolkit, "feedback-request"))
    press(page, "Edit the words")
    expect(words(page)).to_be_focused()
    replace(page, WRITTEN, "I want to grow <b>a lot</b>")
    return page


def replace(page, old, new):
    """Types over a stretch of the letter, as a reader does."""
    words(page).evaluate(
        """(box, old) => {
          const start = box.value.indexOf(old);
          if (start < 0) throw new Error("not there: " + old);
          box.focus(); box.setSelectionRange(start, start + old.length);
        }""",
        old,
    )
    page.keyboard.insert_text(new)


def test_what_is_typed_in_the_box_is_the_letter_and_ctrl_z_takes_it_back(edited):
    page = edited
    assert "I want to grow <b>a lot</b>" in text(page)
    assert page.locator("[data-letter-text] b").count() == 0
    # Kinds stay: the letter still has its sender, its date and its close where they belong.
    expect(page.locator('[data-letter-text] [data-block="recipient"]')).to_contain_text("Ms Helen Brandt")
    page.keyboard.press("Control+z")
    assert WRITTEN in text(page)
    expect(form(page).get_by_role("button", name="Back to the letter as written")).to_be_hidden()
    page.keyboard.press("Control+Shift+z")
    assert "I want to grow <b>a lot</b>" in text(page)


def test_a_later_answer_is_offered_and_can_be_used(edited, toolkit):
    page = edited
    expect(offer(page)).to_be_hidden()
    box(page, "The role").fill("Senior Librarian")
    expect(offer(page)).to_be_in_viewport(ratio=1)
    assert "Library Assistant" in text(page)
    assert "Senior Librarian" not in text(page)
    press(page, "Use it, and keep my other words")
    expect(offer(page)).to_be_hidden()
    assert "Senior Librarian" in text(page)
    assert "Library Assistant" not in text(page)
    assert "I want to grow <b>a lot</b>" in text(page)
    # One step back in the box brings the words of before.
    expect(words(page)).to_be_focused()
    page.keyboard.press("Control+z")
    assert "Library Assistant" in text(page)


def test_a_later_answer_can_be_turned_down_and_all_edits_undone(edited, toolkit):
    page = edited
    mine = text(page)
    box(page, "The role").fill("Senior Librarian")
    press(page, "Keep my words")
    expect(offer(page)).to_be_hidden()
    assert text(page) == mine
    page.reload()
    live(page)
    assert text(page) == mine
    expect(offer(page)).to_be_hidden()
    # Another page, another letter: the words there are not touched.
    go(page, CLOSING)
    assert "grow" not in text(page)
    go(page, FEEDBACK)
    press(page, "Back to the letter as written")
    answers = {**example(toolkit, "feedback-request"), "job_title": "Senior Librarian"}
    assert text(page) == expected(toolkit, "feedback-request", answers)


def test_both_changes_of_one_paragraph_are_used(edited):
    page = edited
    replace(page, "Thank you for interviewing", "Thank you very much for interviewing")
    box(page, "The role").fill("Senior Librarian")
    press(page, "Use it, and keep my other words")
    expect(page.locator("[data-letter-text]")).to_contain_text("Thank you very much for interviewing me")
    expect(page.locator("[data-letter-text]")).to_contain_text("the Senior Librarian role")
    expect(message(page)).to_be_empty()


def test_where_the_readers_words_stay_the_page_says_so(edited):
    page = edited
    while "Library Assistant" in text(page):
        replace(page, "Library Assistant", "loveliest")
    mine = text(page)
    box(page, "The role").fill("Senior Librarian")
    press(page, "Use it, and keep my other words")
    assert text(page) == mine
    expect(message(page)).to_contain_text("Your own words stayed")


def test_on_a_phone_a_later_answer_is_offered_above_the_letter(contexts, toolkit):
    page = contexts(viewport=PHONE).new_page()
    filled(page, toolkit, example(toolkit, "feedback-request"))
    press(page, "Edit the words")
    replace(page, WRITTEN, "I want to do better")
    press(page, "Edit the words")
    box(page, "The role").fill("Senior Librarian")
    offer(page).scroll_into_view_if_needed()
    expect(offer(page)).to_be_in_viewport(ratio=1)
    press(page, "Keep my words")
    expect(page.get_by_role("heading", name="Your letter", exact=True)).to_be_focused()


def test_a_letter_without_a_word_is_not_called_filled_in(contexts, toolkit):
    page = contexts(viewport=PHONE).new_page()
    filled(page, toolkit, example(toolkit, "feedback-request"))
    count = form(page).locator("[data-open-count]")
    expect(count).to_contain_text("Everything is filled in.")
    press(page, "Edit the words")
    words(page).fill(" \n ")
    expect(count).to_have_text("All words are gone. “Back to the letter as written” brings them back.")
    press(page, "Back to the letter as written")
    expect(count).to_contain_text("Everything is filled in.")


def test_back_to_the_letter_as_written_can_itself_be_taken_back(edited):
    page = edited
    mine = text(page)
    press(page, "Back to the letter as written")
    assert WRITTEN in text(page)
    expect(words(page)).to_be_focused()
    page.keyboard.press("Control+z")
    assert text(page) == mine


def test_an_emptied_box_and_another_country_do_no_harm(edited):
    page = edited
    words(page).fill("")
    assert text(page) == ""
    choose(page, "Where does the employer work?", "United States")
    expect(form(page).locator("[data-paper]")).to_have_attribute("data-paper", "Letter")
    assert text(page) == ""
    press(page, "Back to the letter as written")
    assert "Dear Ms. Brandt:" in text(page)


@pytest.mark.parametrize("size", [{}, {"viewport": PHONE}], ids=["laptop", "phone"])
def test_axe_finds_nothing_while_all_is_open(contexts, toolkit, size):
    page = contexts(reduced_motion="reduce", **size).new_page()
    filled(page, toolkit, example(toolkit, "feedback-request"))
    press(page, "Edit the words")
    replace(page, WRITTEN, "I want to do better")
    box(page, "The role").fill("Senior Librarian")
    expect(offer(page)).to_be_visible()
    assert violations(page) == []
