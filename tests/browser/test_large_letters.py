"""Letters twice as large, as some readers set their browser: all is in sight, and nothing stands in a narrow column."""

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import (
    CLIPBOARD,
    FEEDBACK,
    box,
    comes_true,
    example,
    filled,
    form,
    live,
    message,
    press,
)

SIZES = [(320, 640), (360, 740), (768, 1024), (1280, 800)]
LONG = "how calm you were all the time while I was looking for an answer that would not come, and what you told me"


@pytest.fixture
def large(contexts):
    def opened(width, height, **options):
        context = contexts(viewport={"width": width, "height": height}, reduced_motion="reduce", **options)
        page = context.new_page()
        sizes = {"fontSizes": {"standard": 32, "fixed": 26}}
        context.new_cdp_session(page).send("Page.setFontSizes", sizes)
        return page

    return opened


# Whether the question that has the keyboard is in sight from its first word to the end of its field; or, where it is
# taller than the window, as much of it as there is room for.
IN_SIGHT = """() => {
  const field = document.activeElement;
  const { top } = field.closest("[data-field]").querySelector("legend, label").getBoundingClientRect();
  const { bottom } = field.getBoundingClientRect();
  return bottom <= innerHeight && (top >= 0 || bottom > innerHeight - 16);
}"""


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_after_next_the_question_and_its_field_are_in_sight(large, width, height):
    page = large(width, height)
    page.goto(FEEDBACK)
    live(page)
    for question in (
        "Interviewer’s or recruiter’s name",
        "The role",
        "Employer",
        "What impressed you about the interviewer?",
    ):
        if question == "Interviewer’s or recruiter’s name":
            box(page, question).click()
        field = box(page, question)
        expect(field).to_be_focused()
        expect(field).to_be_in_viewport(ratio=1)
        if question != "Interviewer’s or recruiter’s name":
            comes_true(page, IN_SIGHT)
        page.keyboard.insert_text(LONG if question.startswith("What") else "Helen Brandt")
        if question.startswith("What"):
            assert field.evaluate("one => one.scrollHeight - one.clientHeight") <= 1, "not all of it is seen"
        next_one = form(page).locator("[data-action=next]")
        if next_one.is_visible():
            next_one.click()
        else:
            page.keyboard.press("Enter")
    expect(box(page, "Your name")).to_be_focused()


# What stands in less than two thirds of the window though it is said in whole sentences; and what reaches out of its
# box.
NARROW = """width => [...document.querySelectorAll(
    ".fk-toast > .fk-message, .fk-due-day > span, .fk-keep-here > span, [data-keep-now], .fk-item > textarea, " +
    ".fk-today, .fk-next-title, .admonition > p, .fk-door-title, .fk-mend, .fk-finding > p")]
  .filter(one => one.checkVisibility({ visibilityProperty: true }) && one.textContent.length + one.tagName.length > 12)
  .filter(one => one.getBoundingClientRect().width < width * 0.66)
  .map(one => `narrow: ${one.outerHTML.slice(0, 90)}`)
  .concat([...document.querySelectorAll(".fk-widget :is(input, textarea, select, button)")]
    .filter(one => one.checkVisibility({ visibilityProperty: true }) && one.type !== "radio")
    .filter(one => {
      const { left, right } = one.getBoundingClientRect();
      const around = one.closest(".fk-aside, .fk-field, .fk-actions, .fk-note")?.getBoundingClientRect();
      return around?.width && (left < around.left - 9 || right > around.right + 1);
    })
    .map(one => `out of its box: ${one.outerHTML.slice(0, 90)}`))"""


@pytest.mark.parametrize(
    "address", [FEEDBACK, "waiting/", "action-plan/", "thank-you/", "replies/", "closing-question/", "./"]
)
def test_on_a_phone_nothing_stands_in_a_narrow_column_or_reaches_out_of_its_box(large, toolkit, address):
    page = large(360, 740, permissions=CLIPBOARD)
    filled(page, toolkit, {**example(toolkit, "feedback-request"), "rejection_date": "2026-11-20"})
    press(page, "Copy")
    expect(message(page)).to_contain_text("Copied")
    if address == FEEDBACK:
        expect(form(page).locator(".fk-due-day input")).to_be_visible()
    else:
        page.goto(address)
        if form(page).count():
            live(page)
    assert page.evaluate(NARROW, 360) == []
