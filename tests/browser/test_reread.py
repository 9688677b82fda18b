"""“Your own sentences, read once more”: what is shown, what a press does, and that it can be done by keyboard."""

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import FEEDBACK, box, example, filled, form, go, live, message, text
from tests.browser.test_screens import PHONE, violations

OPEN = "Read my own sentences once more"
IMPRESSED = "how you kept me waiting for five weeks"
CALM = "Thank you for the time that you gave me."


def opened(page, toolkit, impressed=IMPRESSED, by="click"):
    filled(page, toolkit, {**example(toolkit, "feedback-request"), "impressed_by": impressed})
    button = page.get_by_role("button", name=OPEN)
    expect(button).to_be_visible()
    if by == "click":
        button.click()
    else:
        button.press("Enter")
    expect(panel(page)).to_be_visible()


def panel(page):
    return page.get_by_role("dialog", name="Your own sentences, read once more")


def sentences(page):
    return panel(page).get_by_role("listitem").filter(has=page.locator("[data-part=sentence]"))


def mine(page):
    return sentences(page).filter(has_text="five weeks")


def test_it_shows_the_readers_own_sentences_and_only_those(page, toolkit):
    opened(page, toolkit)
    letter = text(page)
    assert sentences(page).count() >= 1
    for index in range(sentences(page).count()):
        sentence = sentences(page).nth(index).locator("[data-part=text]").inner_text()
        assert sentence in letter
        assert sentences(page).nth(index).locator(".fk-mine").count() >= 1
    own = mine(page).locator(".fk-mine").all_inner_texts()
    assert own == [IMPRESSED]
    assert mine(page).locator("[data-part=text] .fk-ours").count() >= 1  # the words of ours around it
    expect(panel(page)).not_to_contain_text("Sam Okafor")  # a name is no sentence


def test_a_press_opens_a_sentence_for_change(page, toolkit):
    opened(page, toolkit)
    mine(page).locator("[data-part=sentence]").click()
    words = mine(page).get_by_label("Your sentence")
    expect(words).to_be_focused()
    words.fill("I liked your honesty. <b>It</b> helped.")
    item = panel(page).get_by_role("listitem").filter(has=page.locator("textarea:visible"))
    item.get_by_role("button", name="Put it in the letter").click()
    assert "I liked your honesty. <b>It</b> helped." in text(page)
    assert IMPRESSED not in text(page)
    expect(panel(page).get_by_role("status")).to_have_text("Your sentence is changed.")
    panel(page).get_by_role("button", name="Take my sentence back").click()
    assert IMPRESSED in text(page)


@pytest.mark.parametrize("way", ["Done", "Escape", "reload"])
def test_what_stands_in_an_open_box_is_never_lost(page, toolkit, way):
    opened(page, toolkit)
    mine(page).locator("[data-part=sentence]").click()
    mine(page).get_by_label("Your sentence").fill("I liked how clearly you spoke.")
    if way == "Done":
        panel(page).get_by_role("button", name="Done", exact=True).click()
    elif way == "Escape":
        page.keyboard.press("Escape")
    else:
        page.reload()
        live(page)
    expect(page.locator("[data-letter-text]")).to_contain_text("I liked how clearly you spoke.")
    assert IMPRESSED not in text(page)
    expect(panel(page)).to_be_hidden()
    if way != "reload":
        expect(message(page)).to_have_text("Your sentence is changed.")
        expect(page.get_by_role("button", name=OPEN)).to_be_focused()
        # Nothing calls for it any more, until they are others.
        expect(page.locator("[data-own-count]")).to_contain_text("You have read")
    page.reload()
    live(page)
    assert "I liked how clearly you spoke." in text(page)


def test_a_box_that_is_left_as_it_was_changes_nothing(page, toolkit):
    opened(page, toolkit)
    before = text(page)
    mine(page).locator("[data-part=sentence]").click()
    mine(page).get_by_label("Your sentence").fill("I liked how clearly you spoke.")
    item = panel(page).get_by_role("listitem").filter(has=page.locator("textarea:visible"))
    item.get_by_role("button", name="Leave it as it was").click()
    panel(page).get_by_role("button", name="Done", exact=True).click()
    assert text(page) == before
    expect(message(page)).to_be_empty()


def test_a_press_puts_a_calmer_sentence_in_its_place_and_one_takes_it_back(page, toolkit):
    opened(page, toolkit)
    before = text(page)
    calmer = mine(page).get_by_role("button", name="waiting or mistakes")
    expect(calmer).to_be_hidden()  # nobody is told that each sentence needs it
    mine(page).get_by_text("Use a sentence of ours instead").click()
    calmer.click()
    assert CALM in text(page)
    assert IMPRESSED not in text(page)
    expect(panel(page).get_by_role("status")).to_contain_text("Ours stands there now")
    back = panel(page).get_by_role("button", name="Take my sentence back")
    expect(back).to_be_visible()
    back.click()
    assert text(page) == before
    expect(panel(page).get_by_role("status")).to_contain_text("is back")


def test_by_keyboard_alone(page, toolkit):
    opened(page, toolkit, by="keyboard")
    expect(panel(page).get_by_role("heading", level=2)).to_be_focused()
    page.keyboard.press("Tab")
    while "five weeks" not in page.evaluate("document.activeElement.textContent"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Control+A")
    page.keyboard.type("I liked your garden.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert "I liked your garden." in text(page)
    page.keyboard.press("Escape")
    expect(panel(page)).to_be_hidden()
    expect(page.get_by_role("button", name=OPEN)).to_be_focused()


def test_where_every_sentence_is_ours_it_says_so(page, toolkit):
    go(page, FEEDBACK)
    box(page, "Your name").fill("Sam Okafor")
    # The list of own sentences would be empty, so nothing leads there.
    expect(form(page).locator("[data-findings-count]")).to_contain_text("Every sentence here is ours")
    expect(page.get_by_role("button", name=OPEN)).to_be_hidden()


def test_a_plan_goes_to_nobody_and_is_read_all_the_same(page):
    go(page, "action-plan/")
    box(page, "Step 1").fill("Ask them why they chose the wrong person")
    box(page, "Step 1").blur()
    expect(page.get_by_role("button", name=OPEN)).to_have_count(0)
    expect(page.get_by_role("heading", name="What a careful friend would notice")).to_be_visible()
    page.get_by_role("button", name="Edit the words").click()
    box(page, "Your plan, word by word").press("End")
    box(page, "Your plan, word by word").press_sequentially(" for me")
    page.get_by_role("button", name="Done: show the plan").click()
    expect(page.locator("[data-share]")).to_contain_text("of this plan")


def test_what_the_rules_noticed_stands_at_its_sentence(page, toolkit):
    opened(page, toolkit, impressed="how rude you were to me, and I will sue you")
    item = sentences(page).filter(has_text="sue you")
    expect(item.locator("[data-part=noticed]")).to_contain_text("threat of the law")


@pytest.mark.parametrize("options", [{}, {"viewport": PHONE}])
def test_it_is_accessible(contexts, toolkit, options):
    page = contexts(**options).new_page()
    filled(page, toolkit, {**example(toolkit, "feedback-request"), "impressed_by": IMPRESSED})
    page.get_by_role("button", name=OPEN).click()
    mine(page).locator("[data-part=sentence]").click()
    assert violations(page) == []
