"""Who double-clicks on everything: a press counts once, and the second half of it answers no question."""

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import CLOSING, KEY, box, form, go, kept, live, press


@pytest.fixture
def filled(page):
    go(page, CLOSING)
    box(page, "Employer").fill("Northgate Library")
    return page


def twice(button):
    button.dblclick(delay=20)


def test_what_is_kept_by_a_double_click_is_kept(filled):
    twice(form(filled).get_by_role("button", name="Keep on this device"))
    expect(form(filled).get_by_role("button", name="Keep on this device")).to_have_attribute(
        "aria-pressed", "true"
    )
    assert KEY in kept(filled)["device"]


@pytest.mark.parametrize("name", ["Wipe everything", "Start again"])
def test_a_double_click_answers_no_question(filled, name):
    """The button that does it may come to stand where the one was that asks."""
    button = form(filled).get_by_role("button", name=name)
    button.click()
    dialog = filled.get_by_role("main").get_by_role("dialog")
    yes = dialog.get_by_role("button", name="Yes").bounding_box()
    assert yes
    dialog.get_by_role("button", name="No").click()
    button.evaluate("(button, y) => scrollBy(0, button.getBoundingClientRect().top - y)", yes["y"])
    button.evaluate("(button, x) => { button.style.marginLeft = `${x - button.offsetLeft}px`; }", yes["x"])
    here = button.bounding_box()
    assert here
    filled.mouse.dblclick(here["x"] + 15, here["y"] + 15, delay=20)
    expect(dialog).to_be_visible()
    assert "Northgate" in kept(filled)["tab"][KEY]
    dialog.get_by_role("button", name="Yes").click()
    expect(box(filled, "Employer")).to_have_value("")


def test_where_python_cannot_start_either(context, filled):
    context.watch.allow("net::ERR_FAILED", "console error", "exception")
    filled.route("**/micropython.bin", lambda route: route.abort())
    filled.reload()
    expect(form(filled)).to_have_attribute("data-state", "failed")
    button = form(filled).get_by_role("button", name="Wipe everything")
    # It grows by what it asks, and may have moved away from a real mouse.
    button.evaluate(
        "button => [1, 2].forEach((detail) => button.dispatchEvent(new MouseEvent('click', { detail })))"
    )
    assert "Northgate" in kept(filled)["tab"][KEY]
    filled.unroute("**/micropython.bin")
    with filled.expect_navigation():
        press(filled, "Press again to wipe everything for good")
    live(filled)
    assert kept(filled) == {"tab": {}, "device": {}}


def test_words_gone_back_from_do_not_come_back_by_the_same_press(filled):
    press(filled, "Edit the words")
    filled.get_by_label("word by word").fill("Mine alone.")
    press(filled, "Edit the words")
    twice(form(filled).get_by_role("button", name="Back to the script as written"))
    expect(form(filled).get_by_role("button", name="Bring my words back")).to_be_visible()
