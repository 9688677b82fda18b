"""Small screens, large letters, and axe on every page and in every state."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import FEEDBACK, box, example, fill, form, go, live, message, text
from tests.project import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
PHONE = {"width": 360, "height": 740}


def addresses(folder: Path) -> list[str]:
    """Every page of a built site, relative to its address."""
    return sorted(path.parent.relative_to(folder).as_posix() + "/" for path in folder.rglob("index.html"))


def violations(page):
    """What axe finds, in words."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document).then(result => result.violations)")
    return [f"{page.url} {fault['id']}: {node['html'][:200]}" for fault in found for node in fault["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(contexts, site, watch, scheme):
    page = contexts(color_scheme=scheme, reduced_motion="reduce").new_page()
    found = []
    for address in addresses(site.folder):
        page.goto(address)
        if form(page).count():
            live(page)
        found += violations(page)
    page.goto("404.html")
    found += violations(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_letter_that_is_filled_in_or_odd(contexts, toolkit, scheme):
    page = contexts(color_scheme=scheme, reduced_motion="reduce").new_page()
    go(page, FEEDBACK)
    fill(
        page,
        toolkit,
        {**example(toolkit, "feedback-request"), "your_email": "sam", "rejection_date": "2026-09-01"},
    )
    form(page).get_by_role("button", name="Print").focus()
    expect(form(page).locator("[aria-invalid=true]")).to_have_count(2)
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_form_that_could_not_start(contexts, scheme):
    context = contexts(color_scheme=scheme)
    context.watch.allow("net::ERR_FAILED", "console error", "exception")
    page = context.new_page()
    page.route("**/micropython.wasm", lambda route: route.abort())
    page.goto(FEEDBACK)
    expect(form(page)).to_have_attribute("data-state", "failed")
    assert violations(page) == []


def bar(page):
    return form(page).locator('[data-action="show-letter"]')


def tap_where_it_stands(page, locator):
    """As a finger does. Playwright's own tap would first scroll to where a sticky bar has its place."""
    seen = locator.bounding_box()
    page.touchscreen.tap(seen["x"] + seen["width"] / 2, seen["y"] + seen["height"] / 2)


def test_on_a_phone_a_bar_opens_the_letter_and_brings_one_back(contexts, toolkit):
    page = contexts(viewport=PHONE, has_touch=True, is_mobile=True, reduced_motion="reduce").new_page()
    go(page, FEEDBACK)
    letter = page.locator("[data-letter-text]")
    expect(letter).to_be_hidden()
    expect(bar(page)).to_contain_text("7 open")
    box(page, "Your name").fill("Sam Okafor")
    expect(bar(page)).to_be_in_viewport()
    expect(bar(page)).to_contain_text("6 open")
    box(page, "What impressed you about the interviewer?").fill("your calm")
    before = page.evaluate("scrollY")
    assert before > 500
    tap_where_it_stands(page, bar(page))
    expect(letter).to_be_visible()
    expect(bar(page)).to_have_attribute("aria-expanded", "true")
    expect(box(page, "Your name")).to_be_hidden()
    expect(page.get_by_role("heading", name="Your letter", exact=True)).to_be_focused()
    expect(page.get_by_role("heading", name="Your letter", exact=True)).to_be_in_viewport()
    assert "impressed by your calm." in text(page)
    assert violations(page) == []
    tap_where_it_stands(page, bar(page))
    expect(letter).to_be_hidden()
    expect(box(page, "What impressed you about the interviewer?")).to_be_in_viewport()
    assert page.evaluate("scrollY") == pytest.approx(before, abs=2)


def test_on_a_phone_an_open_answer_leads_from_the_letter_to_its_field(contexts):
    page = contexts(viewport=PHONE, has_touch=True, is_mobile=True, reduced_motion="reduce").new_page()
    go(page, FEEDBACK)
    bar(page).tap()
    form(page).locator("[data-open]").get_by_role("link", name="The role").tap()
    expect(box(page, "The role")).to_be_focused()
    expect(box(page, "The role")).to_be_in_viewport()
    expect(bar(page)).to_have_attribute("aria-expanded", "false")


def test_on_a_phone_the_letter_is_there_without_python(contexts, watch):
    context = contexts(viewport=PHONE)
    context.watch.allow("net::ERR_FAILED", "console error", "exception")
    page = context.new_page()
    page.route("**/micropython.wasm", lambda route: route.abort())
    page.goto(FEEDBACK)
    expect(form(page)).to_have_attribute("data-state", "failed")
    expect(page.locator("[data-letter-text]")).to_be_visible()
    expect(bar(page)).to_be_hidden()


# 320 x 256 is what a screen of 1280 x 1024 becomes at 400 %.
@pytest.mark.parametrize("size", [(320, 640), (320, 256), (768, 1024), (1280, 800)])
def test_no_page_scrolls_sideways(contexts, site, size):
    scripts = size != (320, 640)
    context = contexts(viewport={"width": size[0], "height": size[1]}, java_script_enabled=scripts)
    if not scripts:
        context.watch.without_scripts()
    page = context.new_page()
    wide = []
    for address in addresses(site.folder):
        page.goto(address)
        if scripts and form(page).count():
            live(page)
        width = page.evaluate("document.scrollingElement.scrollWidth")
        if width > size[0]:
            wide.append(f"{address}: {width}")
    assert wide == []


def test_at_400_per_cent_the_form_and_the_letter_can_be_used(contexts):
    page = contexts(viewport={"width": 320, "height": 256}).new_page()
    go(page, FEEDBACK)
    box(page, "Your name").fill("Sam")
    expect(box(page, "Your name")).to_be_in_viewport(ratio=1)
    covered = box(page, "Your name").evaluate(
        """field => {
          const { left, top, width, height } = field.getBoundingClientRect();
          return !field.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        }"""
    )
    assert not covered
    bar(page).click()
    page.evaluate("() => { navigator.clipboard.writeText = async text => { window.taken = text; }; }")
    form(page).get_by_role("button", name="Copy").click()
    expect(message(page)).to_contain_text("Copied")
    assert page.evaluate("window.taken") == text(page)
