"""Values that mean harm, in every field of a live form: nothing runs, nothing leaves, nothing is lost.

A share with every run; with `make soak` all of 100,000, a hundred or so at a time.
"""

import itertools

import pytest
from playwright.sync_api import expect

from tests import hostile
from tests.browser.journeys import FEEDBACK, form, go, live
from tests.share import SOAK

SHARE, WHOLE = 600, 100_000
COUNT = WHOLE if SOAK else SHARE

# What would show that something ran: each is counted.
ALARMS = """
globalThis.alarms = [];
for (const name of ["alert", "confirm", "prompt", "open"]) globalThis[name] = () => alarms.push(name);
addEventListener("error", ({ message }) => alarms.push(message));
addEventListener("unhandledrejection", ({ reason }) => alarms.push(String(reason)));
"""
# Fills in each field that is asked, and says what became of it: [what the fields hold, what the letter has of elements,
# what is kept, the alarms].
FILL = """async values => {
  const form = document.querySelector("form[data-letter]");
  const fields = [...form.querySelectorAll('[data-field] :is(input:not([type="radio"], [type="date"]), textarea)')];
  fields.forEach((field, index) => {
    field.value = values[index % values.length];
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await new Promise(done => setTimeout(() => requestAnimationFrame(() => setTimeout(done)), 0));
  const letter = document.querySelector("[data-letter-text]");
  return {
    count: fields.length,
    odd: [...letter.querySelectorAll(":not(p, span, mark)")].map(one => one.outerHTML),
    scripts: letter.querySelectorAll("script, img, svg, iframe, a, [onerror], [onload]").length,
    held: fields.map(field => field.value),
    kept: Object.values(sessionStorage).join("\\n"),
    text: letter.textContent,
    alarms,
  };
}"""


@pytest.fixture
def page(context):
    context.watch.allow("was preloaded")
    page = context.new_page()
    page.add_init_script(ALARMS)
    return page


def test_whatever_is_typed_stays_text(page):
    go(page, FEEDBACK)
    words = hostile.texts(4)
    before = page.url
    tried = 0
    while tried < COUNT:
        given = list(itertools.islice(words, 40))
        seen = page.evaluate(FILL, given)
        tried += seen["count"]
        assert seen["alarms"] == [], given
        assert (seen["odd"], seen["scripts"]) == ([], 0), given
        assert not [one for one in seen["text"] if one < " " and one != "\n"], given
        # A field of one line has no line breaks, and that is the browser's own doing.
        assert page.url == before
    assert page.evaluate("document.title").strip()
    held = [one.replace("\0", "") for one in page.evaluate(FILL, given)["held"]]
    page.reload()
    live(page)
    again = page.evaluate(
        """() => [...document.querySelectorAll('[data-field] :is(input:not([type="radio"], [type="date"]), textarea)')]
          .map(field => field.value)"""
    )
    assert again == held
    expect(form(page)).to_have_attribute("data-state", "live")


def test_whatever_is_kept_lets_the_page_live(page, watch, toolkit):
    """Drafts of every shape under our key, one after the other; a page that lives reads each of them."""
    # Chromium's own remark on a kept date that is none.
    watch.allow(r"does not conform to the required format")
    page.goto("privacy/")
    drafts = hostile.drafts(5, tuple(toolkit.fields))
    for draft in itertools.islice(drafts, COUNT // 100):
        page.evaluate("text => sessionStorage.setItem('feedback-toolkit:answers', text)", draft)
        page.goto(FEEDBACK)
        expect(form(page)).to_have_attribute("data-state", "live")
        assert page.evaluate("alarms") == [], draft
        page.evaluate("sessionStorage.clear()")
        page.goto("privacy/")


def test_whatever_a_link_says_lets_the_page_live(page, toolkit):
    for link in itertools.islice(
        hostile.links(6, {name: field.options for name, field in toolkit.fields.items()}), COUNT // 200
    ):
        page.goto("privacy/")
        page.goto(FEEDBACK + link.replace("\n", "").replace("\r", ""))
        expect(form(page)).to_have_attribute("data-state", "live")
        assert page.evaluate("alarms") == [], link
