"""Long answers hold nobody up, and nothing of them is thrown away."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import (
    CLIPBOARD,
    CLOSING,
    FEEDBACK,
    KEY,
    box,
    comes_true,
    copied,
    form,
    go,
    kept,
    live,
    message,
    press,
    saved,
    text,
)

LABEL = "What impressed you about the interviewer?"
SENTENCE = "Wörter und mehr, immer weiter 👍. "
TELL = "(field, value) => { field.value = value; field.dispatchEvent(new InputEvent('input', {bubbles: true})); }"

# A clock by which all takes long, however quick this machine is: what is quick is written at once.
SLOW = "{ const { now } = performance; performance.now = () => now.call(performance) * 50; }"


def note(page):
    return form(page).locator('[data-field="impressed_by"] [data-error]')


def stored(page, address, length):
    """Opens a page where an answer of this length is kept already. Returns the answer."""
    answer = (SENTENCE * (length // len(SENTENCE) + 1))[:length]
    draft = {"version": 2, "open": 0, "reader": [], "applications": [[["impressed_by", answer]]]}
    page.goto("privacy/")
    page.evaluate(
        "([key, text]) => sessionStorage.setItem(key, text)", [KEY, json.dumps(draft, ensure_ascii=False)]
    )
    page.goto(address)
    live(page)
    return answer


@pytest.mark.parametrize("length", [pytest.param(19_000, marks=pytest.mark.soak), 300_000])
def test_a_stored_answer_of_any_length_lets_the_page_live(page, length):
    answer = stored(page, FEEDBACK, length)
    expect(box(page, LABEL)).to_have_value(answer)
    expect(note(page)).to_contain_text("takes the beginning only" if length > 20_000 else "very long")
    assert answer[:19_000].strip()[-500:] in text(page)
    assert len(text(page)) < 23_000
    assert json.loads(saved(page, "Save to a file")[1])["applications"][0] == [["impressed_by", answer]]
    box(page, "Employer").fill("Northgate")
    page.reload()
    live(page)
    expect(box(page, LABEL)).to_have_value(answer)
    expect(box(page, "Employer")).to_have_value("Northgate")


def test_a_key_in_a_long_answer_is_kept_at_once_and_written_at_the_pause(contexts):
    page = contexts(permissions=CLIPBOARD).new_page()
    answer = stored(page, FEEDBACK, 10_000)
    page.evaluate(SLOW)  # not before: what watches the start looks at this clock, too
    box(page, "Employer").fill("Harbour")
    expect(page.locator("[data-letter-text]")).to_contain_text("Harbour")
    before = text(page)
    at_once = page.evaluate(
        """([id, key, value]) => {
          const field = document.getElementById(id);
          field.value = value;
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
          return [document.querySelector("[data-letter-text]").textContent, sessionStorage.getItem(key)];
        }""",
        ["feedback-request-impressed_by", KEY, "Mine. " + answer],
    )
    assert at_once[0] == before
    assert "Mine. " in at_once[1]
    expect(page.locator("[data-letter-text]")).to_contain_text("Mine. ")
    # A short answer beside it is not held up: the long one has been read.
    beside = box(page, "Employer").evaluate(
        f"""(field, value) => {{
          ({TELL})(field, value);
          return document.querySelector("[data-letter-text]").textContent;
        }}""",
        "Northgate",
    )
    assert "Northgate" in beside
    # Whoever doesn't pause takes the newest all the same.
    box(page, LABEL).evaluate(TELL, "Newest. " + answer)
    page.locator('[data-action="copy"]').click()
    expect(message(page)).to_contain_text("Copied")
    assert "Newest. " in copied(page)
    refuses_what_is_too_long(page)


# Drops a text over what is selected in a field. Returns whether the browser was left to put it in.
DROP = """(field, text) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.setData("text/plain", text);
  return field.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}"""


def refuses_what_is_too_long(page):
    """A text that no page could hold is put into no field, pasted, dropped or by a program; what stood there stays."""
    press(page, "Edit the words")
    for field in (form(page).locator("[data-words]"), box(page, "Employer"), box(page, LABEL)):
        field.focus()
        page.keyboard.press("End")
        stood = field.input_value()
        page.evaluate("navigator.clipboard.writeText('much '.repeat(50_000))")
        page.keyboard.press("Control+V")
        expect(message(page)).to_contain_text("too long, so it was not put in")
        assert not field.evaluate(DROP, "much " * 50_000)
        assert field.input_value() == stood
        assert "much much" not in kept(page)["tab"][KEY]
        page.evaluate("navigator.clipboard.writeText(' and more')")
        assert field.evaluate(DROP, " and more")
        page.keyboard.press("Control+V")
        expect(message(page)).not_to_contain_text("too long")
        stands = field.input_value()
        assert len(stands) == len(stood) + len(" and more")
        field.fill("much " * 50_000)  # as a program does it, without a paste
        expect(message(page)).to_contain_text("too long, so it was not put in")
        assert field.input_value() == stands
    # Nor does one go in that would make all answers together more than a page can begin with (inline/rescue.js).
    page.evaluate(
        "key => sessionStorage.setItem(key, sessionStorage.getItem(key) + ' '.repeat(950_000))", KEY
    )
    assert not box(page, "Employer").evaluate(DROP, "much " * 10_000)


# Notes in their order: each turn that the careful friend leaves to the page, keys, and the letter, anew or with marks
# of the friend. By a clock on which all takes long, each step of the reading has a turn of its own.
NOTED = """
globalThis.order = [];
const { setTimeout: later, performance: { now } } = globalThis;
globalThis.quick = () => { performance.now = now; };
globalThis.slow = () => { performance.now = () => now.call(performance) * 50; };
slow();
globalThis.setTimeout = (callback, wait) => {
  if (wait === 0) order.push("turn");
  return later(callback, wait);
};
addEventListener("input", () => order.push("key"), true);
const letter = document.querySelector("[data-letter-text]");
new MutationObserver(() => order.push(letter.querySelector("mark") ? "marked" : "written"))
  .observe(letter, { subtree: true, childList: true, characterData: true });
"""
MARKED = "document.querySelector('[data-letter-text] mark') !== null"


def test_a_key_is_answered_while_the_careful_friend_reads_3000_words(page):
    answer = stored(page, FEEDBACK, 18_000)
    assert len(answer.split()) > 3_000
    comes_true(page, MARKED)  # it has read the letter for the first time
    page.evaluate(NOTED)
    box(page, "Employer").press_sequentially("N")
    comes_true(page, "order.includes('written') && order.filter((one) => one === 'turn').length > 20")
    page.evaluate("order = []")
    box(page, "Employer").press_sequentially("o")
    comes_true(page, "order.includes('written')")
    order = page.evaluate("order")
    assert "key" in order[: order.index("written")]
    assert "marked" not in order  # it was reading, and had not come to its end
    # Then it begins anew, and comes to it.
    page.evaluate("quick()")
    comes_true(page, MARKED)
    order = page.evaluate("order")
    assert "turn" in order[order.index("written") : order.index("marked")]
    assert "role at No." in text(page)
    # To leave a field has it read in the same way, and so has the press that mends the answer.
    box(page, "Employer").fill("Maritime Museum")
    comes_true(page, MARKED)
    page.evaluate("slow(); order = []")
    box(page, "Employer").blur()
    comes_true(page, "order.filter((one) => one === 'turn').length > 20")
    page.evaluate("quick()")
    mend = form(page).locator('[data-field="company"] .fk-mend')
    expect(mend).to_contain_text("Would you say “the” before it?")
    page.evaluate("slow(); order = []")
    mend.get_by_role("button").click()
    assert "the Maritime Museum" in text(page)
    expect(mend).to_be_visible()  # it has not been read yet
    comes_true(page, "order.filter((one) => one === 'turn').length > 20")
    page.evaluate("quick()")
    expect(mend).to_be_hidden()


def test_an_answer_that_is_too_long_for_a_letter_says_so_where_it_is_and_is_kept(page):
    go(page, CLOSING)
    field = page.get_by_label("Reason 1")
    field.evaluate(TELL, "x" * 100_000)
    field.focus()
    page.keyboard.press("Tab")
    expect(form(page).locator('[data-field="reasons"] [data-error]')).to_contain_text(
        "takes the beginning only"
    )
    assert "x" * 100_000 in kept(page)["tab"][KEY]
    press(page, "Save to a file")
    field.evaluate(TELL, "my calm")
    page.keyboard.press("Tab")
    expect(page.locator("[data-letter-text]")).to_contain_text("my calm")
    field.focus()
    page.keyboard.press("Tab")
    expect(form(page).locator('[data-field="reasons"] [data-error]')).to_be_hidden()


def test_a_letter_that_is_too_long_says_so_and_all_of_it_is_kept(page):
    go(page, CLOSING)
    press(page, "Edit the words")
    words = box(page, "Your script, word by word")
    long = "One of my own lines.\n\n" + ("and on " * 99 + "and on\n\n") * 130 + "The very end."
    words.evaluate(TELL, long)
    expect(form(page).locator("[data-words-cut]")).to_contain_text("takes the beginning only")
    expect(page.locator("[data-letter-text]")).to_contain_text("One of my own lines.")
    assert 30_000 < len(text(page)) <= 40_000
    page.reload()
    live(page)
    press(page, "Edit the words")
    whole = words.input_value() == long  # a text of this length says nothing in a report
    assert whole
    # What is changed in the letter itself leaves the rest alone.
    press(page, "Edit the words")
    page.locator("[data-letter-text] p").first.click()
    expect(page.locator("[contenteditable]")).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.type("Mine. ")
    page.keyboard.press("Enter")
    press(page, "Edit the words")
    whole = words.input_value() == "Mine. " + long
    assert whole
    words.evaluate(TELL, "Short again.")
    expect(form(page).locator("[data-words-cut]")).to_be_hidden()
    assert text(page) == "Short again."
