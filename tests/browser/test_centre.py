"""A centre's own colour in a real browser, its frames, and a link that brings choices along."""

import io
import unicodedata

import pypdf
import pytest
from playwright.sync_api import expect

from tests.browser.journeys import FEEDBACK, box, form, go, live, text
from tests.browser.site_server import served
from tests.browser.test_screens import violations
from tests.project import copy_of_project
from tests.site.test_centre import make_theirs


@pytest.fixture(scope="module")
def other_site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("other-centre")
    project = copy_of_project(folder / "toolkit")
    make_theirs(project)
    with served(project, folder / "site", "/centre/") as site:
        yield site


@pytest.fixture
def site(other_site):
    return other_site


def test_axe_finds_nothing_in_the_centres_colours(contexts):
    page = contexts(reduced_motion="reduce").new_page()
    page.goto("replies/")
    found = violations(page)
    go(page, "embed/feedback-request/")
    found += violations(page)
    assert not found, "\n".join(found)


def test_a_page_on_paper_says_whose_it_is_and_a_letter_does_not(page):
    page.goto("replies/")
    paper = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    # A font may draw two letters as one.
    words = unicodedata.normalize("NFKC", paper.pages[-1].extract_text())
    assert "offered by Northgate" in " ".join(words.split())
    go(page, FEEDBACK)
    letter = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert "offered by" not in "".join(one.extract_text() for one in letter.pages)


def checked(page, name):
    return form(page).locator(f'input[name="{name}"]:checked').get_attribute("value")


def test_a_link_sets_choices_never_words_and_stays_as_it_was(page):
    fragment = "#set=channel:post,wording:softer,country:XX,your_name:Mallory"
    go(page, FEEDBACK + fragment)
    assert (checked(page, "channel"), checked(page, "wording")) == ("post", "warm")
    expect(box(page, "Your name")).to_have_value("")
    assert "Mallory" not in text(page)
    assert page.evaluate("location.hash") == fragment


def test_a_link_that_somebody_has_encoded_means_the_same(page):
    go(page, FEEDBACK + "#set=channel%3Apost%2C%20wording%3Asofter")
    assert (checked(page, "channel"), checked(page, "wording")) == ("post", "warm")


def test_what_the_reader_chose_stays_over_a_links_choice(page):
    go(page, FEEDBACK)
    form(page).locator('input[name="wording"][value="warm"]').check()
    form(page).locator('input[name="wording"][value="plain"]').check()
    page.goto("about:blank")
    go(page, FEEDBACK + "#set=wording:softer,channel:post")
    assert (checked(page, "wording"), checked(page, "channel")) == ("plain", "post")


def test_a_later_link_outranks_an_earlier_one_and_is_followed_where_the_page_is_open(page):
    go(page, FEEDBACK + "#set=channel:email,wording:warm")
    page.goto("privacy/")
    go(page, FEEDBACK + "#set=channel:post")
    assert (checked(page, "channel"), checked(page, "wording")) == ("post", "warm")
    page.evaluate("location.hash = 'set=channel:message,wording:frank'")
    expect(form(page).locator('input[name="channel"][value="message"]')).to_be_checked()
    assert checked(page, "wording") == "frank"
    expect(page.locator("[data-letter-text] [data-block=subject]")).to_have_count(0)
    # What a person has chosen stays.
    form(page).locator('input[name="channel"][value="email"]').check()
    page.evaluate("location.hash = 'set=channel:post,wording:plain'")
    expect(form(page).locator('input[name="wording"][value="plain"]')).to_be_checked()
    assert checked(page, "channel") == "email"
    page.reload()
    live(page)
    assert (checked(page, "channel"), checked(page, "wording")) == ("email", "plain")


def test_a_frame_on_another_page_writes_the_letter(page, site):
    frame = f'<iframe src="{site.url}embed/thank-you/" title="A letter" width="1000" height="700"></iframe>'
    page.set_content(f"<title>Ours</title>{frame}")
    inside = page.frame_locator("iframe")
    expect(inside.locator("form[data-letter]")).to_have_attribute("data-state", "live")
    inside.get_by_role("textbox", name="Your name", exact=True).fill("Sam Okafor")
    expect(inside.locator("[data-letter-text]")).to_contain_text("Sam Okafor")
