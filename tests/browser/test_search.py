"""The theme's search: it finds what it always found, and no page loads it for readers who don't search."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.watch import SEARCH, THEME

LOADED_LATER = re.compile(r"/(search/[0-9a-f]{10}/pages\.json|search\.\w{8}\.min\.js)$")


def searched(watch):
    return [url for url in watch.requests if LOADED_LATER.search(url)]


def test_what_is_searched_loads_at_the_first_word_and_is_found(page, watch):
    page.goto("privacy/")
    page.wait_for_load_state("networkidle")
    assert searched(watch) == []
    box = page.locator("header input[name=query]")
    box.press_sequentially("remind")
    results = page.locator(".md-search-result__item a")
    expect(results.first).to_be_visible()
    assert len(searched(watch)) == 2
    box.press_sequentially("er")
    expect(results.first).to_be_visible()
    box.fill("")
    box.press_sequentially("zzqz")
    expect(page.locator(".md-search-result__meta")).to_contain_text("No matching")
    assert len(searched(watch)) == 2
    # A section that is folded is found by its own title, and the way there leads inside, where it opens.
    box.fill("")
    box.press_sequentially("defend")
    section = page.locator(
        ".md-search-result__item a[href*='replies/'][href*='#what-to-do-step-by-step']"
    ).first
    expect(section).to_contain_text("What to do, step by step")
    section.click()
    expect(page.get_by_text("it says nothing about you")).to_be_visible()


def test_a_short_last_word_finds_no_words_that_begin_like_it(page):
    page.goto("privacy/")
    box = page.locator("header input[name=query]")
    results = page.locator(".md-search-result__item")
    for _ in range(2):  # while what is searched loads, and after that
        box.fill("")
        box.press_sequentially("they rang me")
        expect(results.first).to_contain_text("If they phone you")
        expect(results).to_have_count(1)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("hr team", "feedback-letter/"),
        ("rejected", "feedback-letter/"),
        ("who to write to", "feedback-letter/"),
        ("template", "feedback-letter/"),
        ("rejection email", "waiting/"),
        ("ghosted", "replies/"),
    ],
)
def test_what_a_rejected_person_searches_leads_first_to_where_it_is_said(page, words, place):
    page.goto("privacy/")
    page.locator("header input[name=query]").press_sequentially(words)
    first = page.locator(".md-search-result__item a").first
    expect(first).to_have_attribute("href", re.compile(rf"/{place}"))


def test_beside_a_form_nothing_of_the_search_loads_before_somebody_searches(page, watch):
    watch.allow(r"bundle\.\w+\.min\.js", r"console error: ")
    page.goto("feedback-letter/#wording=warm")
    expect(page.locator("form[data-state=live]")).to_be_visible()
    assert not [url for url in watch.requests if THEME.search(url) or SEARCH.search(url)]
    page.route(THEME, lambda route: route.abort())
    box = page.locator("header input[name=query]")
    with page.expect_event("requestfailed"):
        box.focus()
    page.unroute(THEME)
    page.locator("[name=company]").first.focus()
    box.press_sequentially("remind")
    expect(page.locator(".md-search-result__item a").first).to_be_visible()
    # On a phone it opens by its button, and stays open, though the theme closes it where an address has a #.
    page.set_viewport_size({"width": 390, "height": 844})
    page.reload()
    page.locator(".fk-search-button").click()
    expect(box).to_be_focused()
    box.press_sequentially("remind")
    expect(page.locator(".md-search-result__item a").first).to_be_visible()
    expect(page.locator("#__search")).to_be_checked()


def test_without_a_line_the_next_key_tries_again(page, watch):
    watch.allow(r"pages\.json", r"console error: ")
    page.goto("privacy/")
    page.route("**/pages.json", lambda route: route.abort())
    box = page.locator("header input[name=query]")
    with page.expect_event("requestfailed"):
        box.press_sequentially("remind")
    page.unroute("**/pages.json")
    box.press_sequentially("er")
    expect(page.locator(".md-search-result__item a").first).to_be_visible()
