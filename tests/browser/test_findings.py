"""The careful friend in the page: what is said when, where it stands, and "I mean it".

The rules are tested elsewhere. Here a few simple ones stand in for them, so that these tests are about the page.
"""

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import CLOSING, FEEDBACK, box, choose, example, fill, filled, form, go, text
from tests.browser.test_screens import PHONE, violations
from tests.bundles import with_others

RULES = """
from letterkit.findings import Case, Context, Finding

RULES = (("contest", "unfair"), ("shout", "!!"))


def findings(case):
    letter, given, context = case.letter, case.given, case.context
    found, faults = [], []
    yield
    if "a fault of ours" in letter.text:
        faults.append(("shape", IndexError("nothing there")))
    for code, words in RULES:
        at = letter.text.find(words)
        while at >= 0:
            fields = [f["name"] for f in case.model["fields"] if words in given[f["name"]]]
            found.append(Finding(code, at, at + len(words), fields[0] if fields else "", words))
            at = letter.text.find(words, at + 1)
    for name in context.other_employers:
        if name in letter.text:
            found.append(Finding("employer", letter.text.find(name), letter.text.find(name) + len(name), "", name))
    if "briefly" in letter.text and context.today == "2026-11-23":
        found.append(Finding("shape"))
    return found, faults
"""
DATA = """
def _check(title):
    why = "Because of " + title + "."
    return {"title": title, "why": why, "instead": "Write it anew.", "example": "Like <b>this</b>."}


DATA = {
    "quiet": "It reads calmly.",
    "checks": {
        "contest": _check("It contests"),
        "shout": _check("It shouts"),
        "shape": _check("It is long"),
        "employer": _check("Another employer"),
    },
}
"""
IMPRESSED = "What impressed you about the interviewer?"
KIND = "It reads calmly."
# Key by key, faster than any pause, however slow the machine is: how much has been said after each.
TYPE = """(field, words) => [...words].map(key => {
  field.value += key;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  return document.querySelectorAll("[data-findings-list] > [data-finding]").length;
})"""
ALL_OURS = "Every sentence here is ours, and kind. Only the names, dates and the like are yours."
NOTHING_ELSE = "We found nothing else that we know."


@pytest.fixture
def context(contexts):
    made = contexts()
    stand_in(made)
    return made


def stand_in(context):
    def answer(route):
        others = {"letterkit/checks.py": RULES, "checks_data.py": DATA}
        route.fulfill(body=with_others(route.fetch().body(), others))

    context.route("**/letter-late.bin", answer)


def friend(page):
    return page.get_by_role("region", name="What a careful friend would notice")


def count(page):
    return page.locator("[data-findings-count]")


def findings(page):
    return page.locator("[data-findings-list] > [data-finding]")


def button(page, name):
    return friend(page).get_by_role("button", name=name)


def test_what_was_pasted_a_thousand_times_is_no_thousand_things_to_look_at(page):
    go(page, FEEDBACK)
    box(page, IMPRESSED).fill("unfair " * 80)
    expect(count(page)).to_have_text("60 things to look at:")
    expect(findings(page)).to_have_count(60)


def test_it_waits_until_the_reader_pauses_and_says_only_the_count(page):
    go(page, FEEDBACK)
    expect(friend(page)).to_be_hidden()
    page.evaluate(
        """() => {
          globalThis.said = [];
          const status = document.querySelector("[data-findings-count]");
          const listen = () => { if (status.checkVisibility()) said.push(status.textContent); };
          new MutationObserver(listen).observe(status, { childList: true });
        }"""
    )
    assert set(box(page, IMPRESSED).evaluate(TYPE, "your unfair calm")) == {0}
    expect(count(page)).to_have_text("One thing to look at:")
    assert page.evaluate("said") == ["One thing to look at:"]
    assert findings(page).get_attribute("data-finding") == "contest"
    expect(findings(page)).to_contain_text("It contests “unfair”")
    box(page, IMPRESSED).press_sequentially("ness", delay=30)
    expect(page.locator("mark[data-found]")).to_have_text("unfair")  # gone at each key: it was read again
    assert page.evaluate("said") == ["One thing to look at:"]
    box(page, IMPRESSED).fill("your calm")
    expect(count(page)).to_have_text(KIND)
    expect(findings(page)).to_have_count(0)


def test_a_check_that_fails_silences_no_other_and_is_not_passed_over(page, watch):
    watch.allow("console error: The check shape failed: IndexError")
    go(page, FEEDBACK)
    box(page, IMPRESSED).fill("your unfair calm, and a fault of ours")
    expect(count(page)).to_have_text("One thing to look at. One of our checks failed, so there may be more:")
    expect(findings(page)).to_have_count(1)
    box(page, IMPRESSED).fill("your calm, and a fault of ours")
    expect(count(page)).to_contain_text("we can’t say that there is nothing to look at")
    box(page, IMPRESSED).fill("your calm")
    expect(count(page)).to_have_text(KIND)


def test_show_it_marks_the_place_and_goes_to_the_answer(page, toolkit):
    filled(page, toolkit, {**example(toolkit, "feedback-request"), "impressed_by": "your unfair calm"})
    before = text(page)
    button(page, "Change these words: It contests").click()
    expect(page.locator("mark[data-found]")).to_have_text("unfair")
    expect(box(page, IMPRESSED)).to_be_focused()
    assert box(page, IMPRESSED).evaluate("e => e.value.slice(e.selectionStart, e.selectionEnd)") == "unfair"
    assert text(page) == before
    assert page.locator("[data-own]", has_text="unfair").count() == 1
    page.keyboard.type("great")
    expect(page.locator("[data-found]")).to_have_count(0)
    assert "your great calm" in text(page)
    expect(count(page)).to_have_text(KIND)


def test_it_says_why_and_what_to_write_instead(page):
    go(page, FEEDBACK)
    box(page, IMPRESSED).fill("your unfair calm")
    friend(page).get_by_text("Why, and what to write instead").click()
    for words in ("Because of It contests.", "Write it anew.", "For example: Like <b>this</b>."):
        expect(friend(page).get_by_text(words)).to_be_visible()
    # It stays open while the reader writes on.
    box(page, IMPRESSED).fill("your unfair calm!!")
    expect(count(page)).to_have_text("2 things to look at:")
    expect(friend(page).get_by_text("Write it anew.").first).to_be_visible()


def test_i_mean_it_stays_meant_in_this_letter_and_can_be_brought_back(page):
    go(page, FEEDBACK)
    box(page, IMPRESSED).fill("your unfair calm!!")
    button(page, "I mean it: It contests").click()
    expect(count(page)).to_have_text("One thing to look at:")
    expect(friend(page).locator('[data-finding="shout"] [data-part="show"]')).to_be_focused()
    button(page, "I mean it: It shouts").click()
    expect(count(page)).to_have_text(NOTHING_ELSE)
    expect(friend(page).get_by_role("heading")).to_be_focused()
    page.reload()
    expect(count(page)).to_have_text(NOTHING_ELSE)
    button(page, "Show 2 dismissed").click()
    button(page, "Bring it back: It contests").click()
    expect(count(page)).to_have_text("One thing to look at:")
    expect(button(page, "Hide 1 dismissed")).to_be_visible()
    # Another letter with the same words is another letter.
    go(page, "thank-you/")
    letter = page.locator('[data-letter="thank-you"]')
    letter.get_by_role("textbox", name="What did you enjoy in the conversation?").fill("no shouting!!")
    expect(letter.locator("[data-finding]")).to_have_count(1)


def test_cards_keep_their_order_when_the_dismissed_are_shown(page):
    """A dictionary has no order on MicroPython."""
    go(page, FEEDBACK)
    box(page, IMPRESSED).fill("unfair, unfair, unfair, unfair!! unfair!!")
    order = "items => items.map(item => item.dataset.key)"
    cards = page.locator("[data-findings-list] > [data-finding]")
    expect(cards).to_have_count(7)
    button(page, "I mean it: It shouts").first.click()
    expect(cards).to_have_count(5)
    before = cards.evaluate_all(order)
    button(page, "Show 2 dismissed").click()
    expect(page.locator("[data-meant-list] > [data-finding]").first).to_be_visible()
    assert cards.evaluate_all(order) == before


def test_words_changed_by_hand_are_read_too(page):
    go(page, FEEDBACK)
    box(page, "Employer").fill("Ward")
    form(page).get_by_role("button", name="Edit the words").click()
    words = page.locator("[data-words]")
    words.fill("That is unfair. Dear all, it is so unfair of you.")
    expect(count(page)).to_have_text("2 things to look at:")
    button(page, "Change these words: It contests").nth(1).click()
    expect(words).to_be_focused()
    assert words.evaluate("e => e.selectionStart") == words.input_value().rindex("unfair")
    expect(page.locator("[data-found]")).to_have_text(["unfair", "unfair"])


def test_another_applications_employer_and_the_whole_letter(page):
    go(page, FEEDBACK)
    box(page, "Employer").fill("Ward & Sons")
    expect(count(page)).to_have_text(ALL_OURS)
    form(page).get_by_role("button", name="Another application").click()
    box(page, "Employer").fill("Acme")
    box(page, IMPRESSED).fill("how briefly Ward & Sons did it")
    # Of the letter as a whole there is nothing to say while answers are missing.
    expect(count(page)).to_have_text("One thing to look at:")
    for question in ("Interviewer’s or recruiter’s name", "The role", "Your name"):
        box(page, question).fill("Helen")
    expect(count(page)).to_have_text("2 things to look at:")
    button(page, "Change these words: Another employer").click()
    expect(page.locator("[data-found]")).to_have_text("Ward & Sons")
    button(page, "Change these words: It is long").click()
    expect(form(page).locator(".fk-desk")).to_be_focused()


def test_nothing_is_asked_for_later(page, context):
    go(page, FEEDBACK)
    asked = len(context.watch.requests)
    box(page, IMPRESSED).fill("your unfair calm")
    button(page, "Change these words").click()
    button(page, "I mean it").click()
    expect(button(page, "Show 1 dismissed")).to_be_visible()
    assert context.watch.since(asked) == []


def test_on_a_phone_it_stands_under_the_letter(contexts):
    context = contexts(viewport=PHONE)
    stand_in(context)
    page = context.new_page()
    go(page, FEEDBACK)
    box(page, IMPRESSED).fill("your unfair calm")
    form(page).get_by_role("button", name="One thing to look at first").click()
    expect(page.locator("[data-found]")).to_be_in_viewport()
    expect(findings(page)).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    # When it leads to the answer it goes: it would lie over the field.
    shown = form(page).locator("[data-findings-list] > [data-shown]")
    expect(shown).to_have_count(1)
    shown.locator("[data-part=show]").click()
    expect(shown).to_have_count(0)
    expect(box(page, IMPRESSED)).to_be_focused()


# Whether the card lies over an element, or an element over it.
OVER = """([card, other]) => {
  const [one, two] = [card, document.querySelector(other)].map((element) => element.getBoundingClientRect());
  return two.height > 0 && one.top < two.bottom && two.top < one.bottom;
}"""


def test_on_a_phone_the_card_of_the_last_line_lies_over_nothing_to_press(contexts, toolkit):
    context = contexts(viewport=PHONE)
    stand_in(context)
    page = context.new_page()
    filled(
        page,
        toolkit,
        {**example(toolkit, "feedback-request"), "channel": "email", "your_name": "Sam Okafor!!"},
    )
    form(page).get_by_role("button", name="All questions").click()
    form(page).get_by_role("button", name="One thing to look at first").click()
    shown = form(page).locator("[data-findings-list] > [data-shown]")
    for step in ("folded", "open"):
        for other in ("[data-due-day]", ".fk-out", "[data-found]"):
            assert not shown.evaluate(f"card => ({OVER})([card, '{other}'])"), (step, other)
        expect(page.locator("[data-found]")).to_be_in_viewport()
        shown.get_by_text("Why, and what to write instead").click()
    shown.get_by_role("button", name="I mean it").click()
    expect(shown).to_have_count(0)


def test_paper_has_nothing_of_it(page, context):
    go(page, FEEDBACK)
    box(page, IMPRESSED).fill("your unfair calm")
    button(page, "Change these words").click()
    page.emulate_media(media="print")
    expect(friend(page)).to_be_hidden()
    mark = page.locator("[data-found]")
    assert mark.evaluate("element => getComputedStyle(element).backgroundColor") == "rgba(0, 0, 0, 0)"


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(contexts, width):
    context = contexts(viewport={"width": width, "height": 800})
    stand_in(context)
    page = context.new_page()
    go(page, FEEDBACK)
    box(page, IMPRESSED).fill("your unfair calm!!")
    expect(count(page)).to_have_text("2 things to look at:")
    button(page, "I mean it: It shouts").click()
    button(page, "Show 1 dismissed").click()
    friend(page).get_by_text("Why, and what to write instead").first.click()
    button(page, "Change these words: It contests").click()
    assert violations(page) == []


def test_the_real_rules_see_a_contest(contexts):
    page = contexts().new_page()
    go(page, CLOSING)
    box(page, "Employer").fill("Northgate Library")
    page.get_by_label("Reason 1").fill("that it was unfair to say no")
    expect(findings(page)).not_to_have_count(0)


def test_the_date_is_tried_against_the_holidays_of_the_letters_country(contexts, toolkit):
    context = contexts()
    page = context.new_page()
    filled(page, toolkit, {**example(toolkit, "feedback-request"), "channel": "post", "country": "DE"})
    asked = len(context.watch.requests)
    fill(page, toolkit, {"letter_date": "2026-12-25"})
    expect(page.locator("[data-finding=day-off]")).to_contain_text("“25 December 2026” (Christmas Day)")
    fill(page, toolkit, {"letter_date": "2026-11-26"})
    expect(page.locator("[data-finding=day-off]")).to_have_count(0)
    choose(page, toolkit.fields["country"].label, toolkit.fields["country"].options["US"])
    expect(page.locator("[data-finding=day-off]")).to_contain_text("“November 26, 2026” (Thanksgiving Day)")
    assert context.watch.since(asked) == []
