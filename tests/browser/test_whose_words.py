"""Which words of the letter are the reader's own: marked at the place, said in words, and never on paper."""

from playwright.sync_api import expect

from letterkit import provenance
from macros.templates.writer import Writer
from tests.browser.journeys import FEEDBACK, box, example, expected, fill, filled, form, go, settle, text
from tests.browser.test_screens import violations

SWITCH = "Show which words are mine"
DETAIL = "What impressed you about the interviewer?"


def own(page):
    settle(page)
    return page.locator("[data-letter-text] [data-own]").all_text_contents()


def switch(page):
    return form(page).get_by_role("button", name=SWITCH)


def test_each_answer_is_marked_and_the_text_stays_plain(page, toolkit):
    answers = example(toolkit, "feedback-request")
    go(page, FEEDBACK)
    assert own(page) == []
    fill(page, toolkit, answers)
    found = own(page)
    for name in ("your_name", "company", "job_title", "impressed_by", "working_on", "concern_heard"):
        assert answers[name].rstrip(".") in [one.rstrip(".") for one in found], name
    assert "19 October 2026" in found
    assert text(page) == expected(toolkit, "feedback-request", answers)


def test_the_switch_shows_them_and_says_the_same_aloud(page, toolkit):
    filled(page, toolkit, example(toolkit, "feedback-request"))
    mark = page.locator("[data-own]", has_text="the way you have built")

    def line():
        style = "(({textDecorationLine: line, textDecorationStyle: style}) => [line, style])"
        return mark.evaluate(f"element => {style}(getComputedStyle(element))")

    expect(switch(page)).to_have_attribute("aria-pressed", "false")
    # Each answer can be pressed, which its dots say; that it is the reader's own is said by more than that.
    assert line() == ["underline", "dotted"]
    switch(page).click()
    expect(switch(page)).to_have_attribute("aria-pressed", "true")
    assert line() == ["underline", "solid"]
    said = form(page).get_by_role("group", name="Your own words here:")
    assert "Northgate Library" in said.get_by_role("listitem").all_text_contents()
    box(page, "Employer").fill("Ward & Sons")
    settle(page)
    assert "Ward & Sons" in said.get_by_role("listitem").all_text_contents()
    page.emulate_media(media="print")
    assert line()[0] == "none"
    page.emulate_media(media="screen")
    switch(page).click()
    assert line() == ["underline", "dotted"]
    page.emulate_media(media="print")
    assert line()[0] == "none"
    page.emulate_media(media="screen")
    expect(said).to_have_count(0)


def test_the_share_is_said_in_words(page, toolkit):
    go(page, FEEDBACK)
    share = page.locator("[data-share]")
    expect(share).to_have_text("So far, every word of this letter is ours.")
    answers = example(toolkit, "feedback-request")
    fill(page, toolkit, answers)
    made = Writer(toolkit).write("feedback-request", answers)
    of_build = provenance.share_code(provenance.share(made.blocks, made.own))
    assert of_build == "part"
    expect(share).to_have_text("A part of this letter is yours.")


def test_one_true_detail_is_asked_for(page):
    go(page, FEEDBACK)
    link = page.locator("[data-detail]").get_by_role("link", name=DETAIL)
    link.click()
    expect(box(page, DETAIL)).to_be_focused()
    box(page, DETAIL).fill("your work")
    expect(link).to_be_visible()
    box(page, DETAIL).fill("the calm with which you listened")
    expect(link).to_be_hidden()


def test_a_paragraph_that_the_reader_changes_is_wholly_theirs(page, toolkit):
    # Without a phone number or an email address, the last paragraph is all ours.
    filled(page, toolkit, {**example(toolkit, "feedback-request"), "your_phone": "", "your_email": ""})
    before = own(page)
    form(page).get_by_role("button", name="Edit the words").click()
    words = page.locator("[data-words]")
    last = words.input_value().split("\n\n")[-3]
    assert last.startswith("One to three lines on each")
    words.fill(words.input_value().replace(last, "Thank you, truly."))
    wanted = [*before[:-1], "Thank you, truly.", *before[-1:]]
    assert own(page) == wanted
    page.reload()
    expect(page.locator("[data-own]", has_text="Thank you, truly.")).to_have_count(1)
    assert own(page) == wanted
    # An answer changes later: it is in the letter at once, and the paragraphs left alone are still known.
    employer = box(page, "Employer").input_value()
    box(page, "Employer").fill("Ward & Sons")
    assert own(page) == ["Ward & Sons" if words == employer else words for words in wanted]


def test_axe_finds_nothing_with_the_switch_on(page, toolkit):
    filled(page, toolkit, example(toolkit, "feedback-request"))
    switch(page).click()
    assert violations(page, 360, 1280) == []
