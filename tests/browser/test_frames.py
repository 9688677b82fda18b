"""In a frame of another page, which forbids what it likes: the form asks in itself, and says only what happened."""

import pytest
from playwright.sync_api import expect

from macros.publish.palette import EDGE, TEXT, contrast, mix
from tests.browser.journeys import CLOSING, KEY, go, message, press

EMPLOYER = "Northgate Library"
LETTERS = ("feedback-request", "thank-you")
SCRIPTS = "allow-scripts allow-same-origin"


@pytest.fixture
def framed(context, watch):
    """Opens the form in a frame that allows no more than this (words of HTML's "sandbox")."""
    watch.allow("sandbox", "mailto:")

    def frame(sandbox):
        page = context.new_page()
        html = f'<!doctype html><iframe sandbox="{sandbox}" width="1000" height="700" src="embed/{CLOSING}"></iframe>'
        page.route("**/outer.html", lambda route: route.fulfill(content_type="text/html", body=html))
        page.goto("outer.html")
        inside = page.frame_locator("iframe")
        expect(inside.locator("form[data-letter]")).to_have_attribute("data-state", "live")
        return inside

    return frame


def pressed(inside, name):
    button = inside.get_by_role("button", name=name, exact=True)
    if not button.count():
        inside.locator("[data-others]").get_by_text("More", exact=True).click()
    button.click()


def employer(inside):
    return inside.get_by_role("textbox", name="Employer", exact=True)


@pytest.mark.parametrize(
    ("button", "said"), [("Wipe everything", "Everything is wiped"), ("Start again", "All answers are gone")]
)
def test_it_asks_where_the_browsers_own_questions_are_suppressed(framed, button, said):
    inside = framed(SCRIPTS)
    employer(inside).fill(EMPLOYER)
    dialog = inside.get_by_role("dialog")
    pressed(inside, button)
    expect(dialog).to_contain_text("can’t be brought back")
    expect(dialog.get_by_role("button", name="No")).to_be_focused()  # what does no harm comes first
    dialog.get_by_role("button", name="No").click()
    expect(employer(inside)).to_have_value(EMPLOYER)
    pressed(inside, button)
    dialog.press("Escape")
    expect(dialog).to_be_hidden()
    expect(employer(inside)).to_have_value(EMPLOYER)
    pressed(inside, button)
    dialog.get_by_role("button", name="Yes").click()
    expect(dialog).to_be_hidden()
    expect(employer(inside)).to_have_value("")
    expect(inside.locator("[data-message]")).to_contain_text(said)


def test_nothing_is_promised_that_a_frame_may_forbid(framed):
    inside = framed(SCRIPTS)
    employer(inside).fill(EMPLOYER)
    said = inside.locator("[data-message]")
    for name in ("Word", "Text file", "Email draft", "Save to a file"):
        pressed(inside, name)
        expect(said).to_contain_text("If no file comes")
    pressed(inside, "Print or PDF")
    expect(said).to_contain_text("If nothing opens to print")
    inside.locator("[data-others]").get_by_text("More", exact=True).click()
    inside.get_by_role("link", name="Open in my mail app", exact=True).click()
    expect(said).to_contain_text("The page around this form may not allow it")


def test_a_page_of_its_own_says_nothing_of_frames(page):
    go(page, f"embed/{CLOSING}")
    with page.expect_download():
        press(page, "Text file")
    expect(message(page)).to_contain_text("look in your downloads")
    expect(message(page)).not_to_contain_text("If no file")


@pytest.mark.parametrize(
    ("hangs", "said"), [("write", "Copied. Now paste it"), ("writeText", "copy it yourself")]
)
def test_copy_says_what_happened_where_the_clipboard_never_answers(page, hangs, said):
    go(page, CLOSING)
    page.evaluate(
        """hangs => {
          navigator.clipboard.writeText = async () => {};
          navigator.clipboard[hangs] = () => new Promise(() => {});
        }""",
        hangs,
    )
    page.locator('[data-action="copy"]').click()
    expect(message(page)).to_contain_text(said)
    selected = page.evaluate("getSelection().toString()")
    assert bool(selected) == (hangs == "writeText")
    assert KEY not in page.evaluate("({...sessionStorage})")


def test_a_form_where_nothing_is_drawn_comes_alive_and_follows(page):
    """As in a frame below the fold of another site's page, which doesn't know that it is out of sight."""
    page.add_init_script("globalThis.requestAnimationFrame = () => 0")
    go(page, f"embed/{CLOSING}")
    page.get_by_role("textbox", name="Employer", exact=True).fill(EMPLOYER)
    expect(page.locator("[data-letter-text]").first).to_contain_text(EMPLOYER)


def test_two_frames_of_a_page_keep_the_answers_of_both(context):
    page = context.new_page()
    frames = "".join(f'<iframe src="embed/{slug}/" width="1000" height="900"></iframe>' for slug in LETTERS)
    page.route("**/outer.html", lambda route: route.fulfill(content_type="text/html", body=frames))
    page.goto("outer.html")
    first, second = (page.frame_locator("iframe").nth(number) for number in (0, 1))
    for inside in (first, second):
        expect(inside.locator("form[data-letter]")).to_have_attribute("data-state", "live")
    employer(first).fill(EMPLOYER)
    expect(employer(second)).to_have_value(EMPLOYER)
    second.get_by_role("textbox", name="Your name", exact=True).fill("Mai Nguyen")
    letter = first.locator("[data-letter-text]").first
    expect(letter).to_contain_text("Mai Nguyen")
    expect(letter).to_contain_text(EMPLOYER)


FITS = """() => {
  const frame = document.querySelector("iframe");
  const form = frame.contentDocument.querySelector("article");
  const end = form.getBoundingClientRect().bottom + frame.contentWindow.scrollY;
  return frame.style.height && frame.clientHeight >= end && frame.clientHeight < end + 60;
}"""


def test_the_frame_is_as_tall_as_its_form(context):
    page = context.new_page()
    host = f'<!doctype html><iframe src="embed/{CLOSING}" width="900" height="300"></iframe>'
    host += '<script src="assets/embed.js"></script>'
    page.route("**/outer.html", lambda route: route.fulfill(content_type="text/html", body=host))
    page.goto("outer.html")
    inside = page.frame_locator("iframe")
    expect(inside.locator("form[data-letter]")).to_have_attribute("data-state", "live")
    page.wait_for_function(FITS)
    # It follows the form when that grows and when it shrinks.
    page.locator("iframe").evaluate("(frame) => { frame.width = 400 }")
    page.wait_for_function(FITS)
    page.locator("iframe").evaluate("(frame) => { frame.width = 1200 }")
    page.wait_for_function(FITS)


# The colours of a page as the browser shows them.
SHOWN = """names => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const element = document.createElement("i");
  document.body.append(element);
  return Object.fromEntries(names.map(name => {
    element.style.color = `var(--fk-${name})`;
    canvas.fillStyle = getComputedStyle(element).color;
    canvas.fillRect(0, 0, 1, 1);
    const bytes = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    return [name, "#" + bytes.map(byte => byte.toString(16).padStart(2, "0")).join("")];
  }));
}"""
NAMES = ["strong", "on-strong", "tint", "edge", "ground", "raised", "ink", "ink-soft"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_frame_takes_on_a_colour_in_which_all_can_be_read(page, scheme):
    page.emulate_media(color_scheme=scheme)
    go(page, f"embed/{CLOSING}#set=wording:warm, colour: 7A1f5c")
    assert page.evaluate("document.documentElement.style.getPropertyValue('--fk-centre')") == "#7A1f5c"
    expect(page.locator("[name=wording]:checked")).to_have_value("warm")
    ours = page.evaluate(SHOWN, NAMES)["strong"]
    for colour in ("#ffee00", "#00ffee", "#0000ff", "#ff00aa", "#ffffff", "#000000", "#7a1f5c"):
        page.evaluate("colour => document.documentElement.style.setProperty('--fk-centre', colour)", colour)
        found = page.evaluate(SHOWN, NAMES)
        for ground in ("ground", "raised", "tint", "on-strong"):
            assert contrast(found["strong"], found[ground]) >= TEXT, (colour, ground, found)
        for text in ("ink", "ink-soft"):
            assert contrast(found[text], found["tint"]) >= TEXT, (colour, text, found)
        pressed = mix(found["strong"], 0.88, found["ink"])
        assert contrast(found["on-strong"], pressed) >= TEXT, (colour, found)
        assert min(contrast(found["edge"], found[name]) for name in ("ground", "raised")) >= EDGE, (
            colour,
            found,
        )
    assert found["strong"] == ours


def test_what_is_no_colour_changes_none(page):
    go(page, f"embed/{CLOSING}#set=colour:red;background:url(//x),wording:warm")
    assert page.evaluate("document.documentElement.getAttribute('style')") is None
    expect(page.locator("[name=wording]:checked")).to_have_value("warm")
