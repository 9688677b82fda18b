"""Every word of the letter can be changed; later answers go into it around the reader's words."""

import re

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


def note(page):
    """What is said of answers that have changed since."""
    return form(page).locator("[data-taken]")


def clash(page):
    """The question where the reader and an answer have changed the same words."""
    return form(page).get_by_role("group", name="You changed this sentence by hand")


def status(page):
    return form(page).locator("[data-open-count]")


@pytest.fixture
def edited(page, toolkit):
    """A letter that is filled in, with its editor open and a first word changed."""
    filled(page, toolkit, example(toolkit, "feedback-request"))
    press(page, "Edit the words")
    expect(words(page)).to_be_focused()
    replace(page, WRITTEN, "I want to grow <b>a lot</b>")
    return page


# What is wrong with where the box of words stands, with the cursor in it.
ODD = """() => {
  const here = (name) => document.querySelector(name).getBoundingClientRect();
  const names = ["[data-words]", ".fk-editor > label", "[data-action=done-editing]", ".fk-out"];
  const [box, label, done, out] = names.map(here);
  const odd = [];
  if (document.querySelector("[data-words]").selectionStart) odd.push("the cursor");
  if (label.top < 0 || box.top > innerHeight / 2) odd.push("its beginning is out of sight");
  for (const y of [label.top + 4, box.top + 40, innerHeight - 20]) {
    const top = document.elementFromPoint(box.left + 60, y);
    if (!top.closest(".fk-editor, .fk-sides")) odd.push(`something lies over it: ${top.className}`);
    if (y < box.bottom && y > box.top && !top.matches("[data-words]")) odd.push(`covered by ${top.className}`);
  }
  if (done.top < box.bottom + 6) odd.push("its ring lies over the button");
  if (out.top < done.bottom) odd.push("sending comes before it");
  return odd;
}"""


@pytest.mark.parametrize("size", [PHONE, {"width": 1280, "height": 800}])
def test_the_box_of_words_opens_at_its_beginning_with_nothing_over_it(contexts, toolkit, size):
    page = contexts(viewport=size, reduced_motion="reduce").new_page()
    filled(page, toolkit, example(toolkit, "feedback-request"))
    press(page, "Edit the words")
    expect(words(page)).to_be_focused()
    assert page.evaluate(ODD) == []
    words(page).press_sequentially("First ")
    assert words(page).input_value().startswith("First ")


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


def test_a_later_answer_is_in_the_letter_at_once_and_can_be_left_out(edited, toolkit):
    page = edited
    mine = text(page)
    expect(note(page)).to_be_hidden()
    box(page, "The role").fill("Senior Librarian")
    expect(note(page)).to_contain_text("Your new answers are in the letter now.")
    now = mine.replace("Library Assistant", "Senior Librarian")
    assert text(page) == words(page).input_value() == now
    press(page, "Leave them out")
    assert text(page) == mine
    press(page, "Put them in")
    assert text(page) == now
    press(page, "Leave them out")
    page.reload()
    live(page)
    assert text(page) == mine
    expect(note(page)).to_be_hidden()
    # Another page, another letter: the words there are not touched.
    go(page, CLOSING)
    assert "grow" not in text(page)
    go(page, FEEDBACK)
    press(page, "Back to the letter as written")
    answers = {**example(toolkit, "feedback-request"), "job_title": "Senior Librarian"}
    assert text(page) == expected(toolkit, "feedback-request", answers)


def test_both_changes_of_one_sentence_are_in_the_letter(edited):
    page = edited
    replace(page, "Thank you for interviewing", "Thank you very much for interviewing")
    box(page, "The role").fill("Senior Librarian")
    expect(page.locator("[data-letter-text]")).to_contain_text("Thank you very much for interviewing me")
    expect(page.locator("[data-letter-text]")).to_contain_text("the Senior Librarian role")
    expect(clash(page)).to_be_hidden()


def test_where_both_touch_the_same_words_one_chooses_and_until_then_nothing_is_called_ready(edited):
    page = edited
    while "Library Assistant" in text(page):
        replace(page, "Library Assistant", "loveliest")
    press(page, "Done: show the letter")
    mine = text(page)
    ready = form(page).locator("[data-ways] > .fk-main")
    filled_with = ready.evaluate("button => getComputedStyle(button).backgroundColor")
    box(page, "The role").fill("Senior Librarian")
    expect(clash(page)).to_be_in_viewport(ratio=1)
    expect(clash(page).get_by_role("button", name="My words:")).to_contain_text("loveliest")
    expect(status(page)).to_have_text(re.compile("Not ready yet: .* two versions."))
    assert ready.evaluate("button => getComputedStyle(button).backgroundColor") != filled_with
    assert text(page) == mine
    # What is to be chosen outlives a reload, and more words typed by hand.
    page.reload()
    live(page)
    expect(clash(page)).to_be_visible()
    press(page, "Edit the words")
    replace(page, "to three lines", "or two lines")
    expect(clash(page)).to_be_visible()
    press(page, "Done: show the letter")
    while clash(page).is_visible():
        clash(page).get_by_role("button", name="With the new answer:").click()
    assert "Senior Librarian" in text(page)
    assert "loveliest" not in text(page)
    assert "or two lines" in text(page)
    expect(status(page)).to_contain_text("All questions are answered.")
    press(page, "Undo")
    expect(clash(page)).to_be_focused()
    while clash(page).is_visible():
        clash(page).get_by_role("button", name="My words:").click()
    assert text(page) == mine.replace("to three lines", "or two lines")


@pytest.fixture
def on_a_phone(contexts, toolkit):
    """The same on a phone, with the box closed again."""
    page = contexts(viewport=PHONE).new_page()
    answers = {**example(toolkit, "feedback-request"), "company": "old mill", "channel": "email"}
    del answers["your_address"]
    filled(page, toolkit, answers)
    press(page, "Edit the words")
    replace(page, "Thank you for", "Thanks for")
    press(page, "Done: show the letter")
    return page


def test_what_is_mended_by_a_press_is_mended_in_the_edited_letter(on_a_phone):
    page = on_a_phone
    form(page).get_by_role("button", name="Write “Old Mill”").last.click()
    expect(page.locator("[data-letter-text]")).to_contain_text("role at Old Mill.")
    assert "Thanks for" in text(page)
    assert "old mill" not in text(page)


def test_by_post_the_edited_letter_has_gaps_for_the_addresses(on_a_phone):
    page = on_a_phone
    choose(page, "How will you send it?", "By post")
    expect(status(page)).to_have_text("One question is left.")
    assert "Subject:" not in text(page)
    choose(page, "How will you send it?", "By email")
    choose(page, "How will you send it?", "As a message")
    choose(page, "How will you send it?", "By email")
    assert text(page).count("Thanks for") == 1
    expect(status(page)).to_contain_text("All questions are answered.")


def test_a_close_and_a_subject_changed_by_hand_are_those_of_the_email_alone(on_a_phone):
    """As it was: the close stood between two paragraphs of the message, and the email had two subjects after that."""
    page = on_a_phone
    press(page, "Edit the words")
    replace(page, "Kind regards,", "Best wishes,")
    replace(page, "Library Assistant interview: may I ask for feedback?", "My interview")
    press(page, "Done: show the letter")
    email = text(page)
    assert email.startswith("Subject: My interview\n")
    assert "\n\nBest wishes,\n\nSam Okafor\n" in email
    choose(page, "How will you send it?", "As a message")
    assert "Subject:" not in text(page)
    assert "Best wishes," not in text(page)
    press(page, "Edit the words")
    replace(page, "Sam Okafor", "Sam")
    press(page, "Done: show the letter")
    choose(page, "How will you send it?", "By post")
    assert "Subject:" not in text(page)
    choose(page, "How will you send it?", "By email")
    back = text(page)
    assert back.startswith("Subject: My interview\n")
    assert "\n\nBest wishes,\n\nSam\n" in back
    assert (back.count("Subject:"), back.count("Best wishes,"), back.count("regards,")) == (1, 1, 0)


def test_at_a_row_below_the_letter_the_question_stands_at_its_field(on_a_phone):
    page = on_a_phone
    press(page, "Edit the words")
    replace(page, "my lack of experience with school visits", "that I talk too fast")
    press(page, "Done: show the letter")
    page.locator("[data-row]:has([name=concern_heard])").evaluate("row => { row.open = true; }")
    concern = page.locator("[name=concern_heard]")
    concern.fill("my handwriting")
    expect(concern).to_be_focused()
    assert concern.evaluate(
        "(field) => field.closest('[data-field]').contains(document.querySelector('[data-clash]'))"
    )
    expect(clash(page)).to_contain_text("my handwriting")
    press(page, "Choose now")
    expect(clash(page)).to_be_in_viewport(ratio=1)
    expect(clash(page)).to_be_focused()


def test_a_sentence_changed_by_hand_is_changed_where_it_is_pressed(on_a_phone):
    page = on_a_phone
    page.locator("[data-block=body]").first.click()
    expect(page.locator("[data-block=body]").first).to_be_focused()
    expect(page.locator("[data-block=body]").first).to_have_attribute("contenteditable", re.compile("."))


def test_a_letter_without_a_word_is_not_called_filled_in(contexts, toolkit):
    page = contexts(viewport=PHONE).new_page()
    filled(page, toolkit, example(toolkit, "feedback-request"))
    count = form(page).locator("[data-open-count]")
    expect(count).to_contain_text("All questions are answered.")
    press(page, "Edit the words")
    words(page).fill(" \n ")
    expect(count).to_have_text("All words are gone. “Back to the letter as written” brings them back.")
    press(page, "Back to the letter as written")
    expect(count).to_contain_text("All questions are answered.")


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
    expect(note(page)).to_be_visible()
    replace(page, "Senior Librarian", "best")
    box(page, "The role").fill("Librarian")
    expect(clash(page)).to_be_visible()
    assert violations(page) == []
