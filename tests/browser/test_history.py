"""What was typed and is gone stays gone: no Ctrl+Z brings it back, into this letter or into another one."""

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import (
    CLOSING,
    asked,
    box,
    choose,
    example,
    filled,
    form,
    go,
    kept,
    live,
    message,
    press,
    show_all,
    text,
    words,
)

SECRET = "Northgate Library"


@pytest.fixture
def opened(page, toolkit):
    """A letter that is filled in, with its words to edit."""
    filled(page, toolkit, example(toolkit, "feedback-request"))
    press(page, "Edit the words")
    return page


@pytest.fixture
def emptied(opened):
    """A letter of which all words were taken out, and an answer that was typed and taken out: both can be undone."""
    page = opened
    take_out(words(page))
    answer = box(page, "What impressed you about the interviewer?")
    answer.focus()
    page.keyboard.insert_text(SECRET)
    take_out(answer)
    return page


def take_out(field):
    field.focus()
    field.press("Control+a")
    field.press("Delete")


def undo(page, field, times=6):
    field.click()
    for _ in range(times):
        page.keyboard.press("Control+z")


@pytest.mark.parametrize("button", ["Wipe everything", "Start again"])
def test_what_was_wiped_stays_so(emptied, button):
    page = emptied
    with asked(page, "accept"):
        press(page, button)
    undo(page, words(page))
    undo(page, box(page, "What impressed you about the interviewer?"))
    undo(page, box(page, "Employer"))
    assert SECRET not in text(page)
    assert SECRET not in str(kept(page))
    assert SECRET not in words(page).input_value()
    # What is typed from now on can be undone as ever.
    box(page, "Employer").focus()
    page.keyboard.insert_text("Old Mill")
    page.keyboard.press("Control+z")
    expect(box(page, "Employer")).to_have_value("")


def test_a_wipe_in_another_tab_leaves_no_history_here(context, emptied):
    page = emptied
    press(page, "Keep on this device")
    other = context.new_page()
    go(other, CLOSING)
    with asked(other, "accept"):
        press(other, "Wipe everything")
    expect(box(page, "Employer")).to_have_value("")
    undo(page, words(page))
    undo(page, box(page, "What impressed you about the interviewer?"))
    assert SECRET not in text(page) + str(kept(page))


def test_one_applications_words_do_not_come_into_another(emptied):
    page = emptied
    press(page, "Another application")
    box(page, "Employer").fill("Old Mill")
    undo(page, words(page))
    undo(page, box(page, "What impressed you about the interviewer?"))
    assert SECRET not in text(page)
    assert form(page).get_by_role("combobox").locator("option").count() == 2


def test_an_answer_that_follows_is_not_undone_into_a_second_letter(opened):
    page = opened
    words(page).press("Control+End")
    page.keyboard.insert_text(" PS hello")
    press(page, "Back to the letter as written")
    assert "I won’t pretend" not in text(page)
    choose(page, "How should it sound?", "Warm")
    assert "I won’t pretend" in text(page)
    # In Chromium the last answer that was typed goes: the box has no history of its own.
    undo(page, words(page), 1)
    assert text(page).count("Dear Ms Brandt,") == 1
    assert "PS hello" not in text(page)
    assert words(page).input_value() == text(page)


def test_back_to_the_letter_as_written_loses_no_word(opened):
    page = opened
    back = form(page).get_by_role("button", name="Bring my words back")
    expect(back).to_be_hidden()
    words(page).press("Control+End")
    page.keyboard.insert_text(" PS hello")
    mine = text(page)
    press(page, "Done: show the letter")
    expect(words(page)).to_be_hidden()
    expect(page.locator(".fk-desk")).to_be_focused()
    press(page, "Back to the letter as written")
    assert "PS hello" not in text(page)
    expect(words(page)).to_be_hidden()
    expect(message(page)).to_contain_text("“Bring my words back”")
    expect(back).to_be_focused()
    # They wait as long as the answers are there, and come back with what an answer has changed.
    page.reload()
    live(page)
    show_all(page)
    box(page, "The role").fill("Senior Librarian")
    back.click()
    mine = mine.replace("Library Assistant", "Senior Librarian")
    assert text(page) == mine
    expect(back).to_be_hidden()
    expect(form(page).locator("[data-taken]")).to_be_visible()
    # So they do with the box open, and what is wiped stays so.
    press(page, "Edit the words")
    press(page, "Back to the letter as written")
    assert "PS hello" not in text(page)
    back.click()
    assert text(page) == words(page).input_value() == mine
    press(page, "Back to the letter as written")
    with asked(page, "accept"):
        press(page, "Wipe everything")
    expect(back).to_be_hidden()
    assert "PS hello" not in str(kept(page))
