"""Typing that is more than keys: characters composed of several keys, text that is dropped, pasted and taken back."""

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import FEEDBACK, box, copied, form, go, press, text, words

# By the language of a keyboard: what stands there key by key, and what comes of it.
COMPOSED = {
    "Japanese": (["m", "み", "みな", "みなm", "みなみ", "南"], "南"),
    "Korean": (["ㅎ", "하", "한"], "한"),
    "Chinese": (["n", "ni", "ni hao"], "你好"),
    "a dead key": (["´"], "é"),
}
TEXT = "[data-letter-text]"
PARAGRAPH = "I’d like to be a stronger candidate next time. If you have two minutes, what would"
# Enter that ends a composition: Safari says its end before the key, by which only an old number tells.
LATE_ENTER = """field => field.dispatchEvent(
  new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true }))"""


@pytest.fixture
def keyboard(context, page):
    """Composes as a keyboard for another script does. Returns a function of what stands there, and what comes of it."""
    client = context.new_cdp_session(page)

    def compose(steps, result):
        for step in steps:
            client.send(
                "Input.imeSetComposition",
                {"text": step, "selectionStart": len(step), "selectionEnd": len(step)},
            )
        client.send("Input.insertText", {"text": result})

    return compose


def paragraph(page):
    return page.locator(TEXT).get_by_text(PARAGRAPH)


def test_what_is_composed_arrives_once_and_the_cursor_stays(page, keyboard):
    go(page, FEEDBACK)
    field = box(page, "Employer")
    handle = field.element_handle()
    for steps, result in COMPOSED.values():
        field.fill("AB")
        field.press("ArrowLeft")
        keyboard(steps, result)
        expect(page.locator(TEXT)).to_contain_text(f" A{result}B ")
        assert handle.evaluate(
            "field => [field.isConnected, document.activeElement === field, field.value, field.selectionStart]"
        ) == [True, True, f"A{result}B", 1 + len(result)]
    # Enter ended the composition, not the answer.
    field.evaluate(LATE_ENTER)
    expect(field).to_be_focused()
    # In the letter itself, and in the box of its words.
    paragraph(page).click(position={"x": 3, "y": 3})
    page.keyboard.press("Home")
    keyboard(*COMPOSED["Japanese"])
    expect(page.locator(TEXT)).to_contain_text(f"南{PARAGRAPH}")
    page.locator(TEXT).get_by_text(PARAGRAPH).evaluate(LATE_ENTER)
    expect(page.locator("[contenteditable]")).to_be_focused()
    page.keyboard.press("Escape")
    press(page, "Edit the words")
    words(page).press("Control+Home")
    keyboard(*COMPOSED["Korean"])
    expect(page.locator(TEXT)).to_contain_text("한")
    assert text(page).startswith("한")
    assert text(page).count("南") == 1


@pytest.mark.parametrize("key", ["Escape", "Enter"])
def test_two_paragraphs_pasted_into_the_letter_are_two(contexts, key):
    page = contexts(permissions=["clipboard-read", "clipboard-write"]).new_page()
    go(page, FEEDBACK)
    page.evaluate("navigator.clipboard.writeText('One.\\n\\nTwo. ')")
    paragraph(page).click(position={"x": 3, "y": 3})
    page.keyboard.press("Home")
    page.keyboard.press("Control+v")
    expect(page.locator(TEXT)).to_contain_text("Two.")
    page.keyboard.press(key)
    expect(form(page).locator(".fk-desk")).to_be_focused()
    expect(page.locator(TEXT).locator("p", has_text="One.")).to_have_text("One.")
    assert f"\n\nOne.\n\nTwo. {PARAGRAPH}" in text(page)
    press(page, "Copy")
    assert f"One.\n\nTwo. {PARAGRAPH}" in copied(page)


def test_text_that_is_dropped_is_an_answer_and_can_be_taken_back(context, page):
    go(page, FEEDBACK)
    field = box(page, "Employer")
    field.evaluate("field => field.scrollIntoView({ block: 'center' })")
    place = field.bounding_box()
    assert place
    client = context.new_cdp_session(page)
    data = {"items": [{"mimeType": "text/plain", "data": "Northgate Library"}], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        at = {"x": place["x"] + 20, "y": place["y"] + 20}
        client.send("Input.dispatchDragEvent", {"type": kind, **at, "data": data})
    expect(page.locator(TEXT)).to_contain_text("Northgate Library")
    expect(field).to_have_value("Northgate Library")
    field.press("Control+z")
    expect(field).to_have_value("")
    expect(page.locator(TEXT)).not_to_contain_text("Northgate Library")
