"""A site in three languages: ours, German, and one from right to left that a centre has added by files alone."""

import re

import pytest
import yaml  # type: ignore[import-untyped]
from playwright.sync_api import expect

from tests.browser.journeys import FEEDBACK, box, comes_true, form, go, live
from tests.browser.site_server import served
from tests.browser.test_dead_forms import DEAD
from tests.browser.test_offline import READY
from tests.browser.watch import VERSION
from tests.project import ROOT, copy_of_project
from tests.said import catalogue
from tests.site.pages import leading_nowhere, parse, parsed
from tests.site.search_words import TYPED, first_places, led_to
from tests.site.test_pseudo_language import CLOSE, OPEN, english

SETTINGS = """\
INHERIT: toolkit.yml
site_name: Feedback Toolkit
extra:
  centre:
    languages: [en, de, he]
"""
# What of the top lies over an element's words.
OVERLAPS = """one => {
  const range = document.createRange()
  range.selectNodeContents(one)
  const own = range.getBoundingClientRect()
  return [...document.querySelectorAll(".fk-search-button, .fk-languages a, .fk-menu > summary")].filter(other => {
    const box = other.getBoundingClientRect()
    const beside = own.right <= box.left + 1 || box.right <= own.left + 1
    return box.width && !beside && own.top < box.bottom - 1 && box.top < own.bottom - 1
  }).map(other => other.className || other.tagName)
}"""
# Whether these words stand in an element one behind the other, from left to right.
FROM_LEFT = """(one, words) => {
  const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT)
  const lefts = words.map(() => null)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    words.forEach((word, number) => {
      const at = node.data.indexOf(word)
      if (at < 0) return
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + word.length)
      lefts[number] ??= range.getBoundingClientRect().left
    })
  return lefts.every((left, number) => left !== null && (!number || left > lefts[number - 1]))
}"""
RIGHT_TO_LEFT = """name: עברית
direction: rtl
list_word: ו
offer: לקרוא בעברית
letters:
  language: he-IL
  close_named: בברכה,
  close_unnamed: בברכה,
"""
# A letter of a centre's own, there in English and in the language from right to left.
CALL_ME = """---
title: {title}
summary: {title}
used: {title}
required: [your_name, your_phone]
examples:
  - title: {title}
    answers: {{ your_name: "Sam (Northgate)", your_phone: 0113 496 0123 }}
---
{text}
"""
CALLS = {
    "letters": ("Call me", "Please call me on {{ your_phone }}. {{ your_name }}."),
    "locales/he/letters": ("שיחה", "אפשר להתקשר אליי במספר {{ your_phone }}. {{ your_name }}."),
}
NARROW, WIDE = {"width": 360, "height": 740}, {"width": 1280, "height": 800}


def longer(text):
    """A text marked at both ends and 40 % longer, in words that a line can break between."""
    return f"{OPEN}{text}{' ~~~~' * max(1, len(text) * 2 // 25)}{CLOSE}"


@pytest.fixture(scope="module")
def other_site(tmp_path_factory):
    """The third language says each message marked and longer; all else stands in English there."""
    folder = tmp_path_factory.mktemp("languages")
    project = copy_of_project(folder / "toolkit")
    (project / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    home = project / "own" / "locales" / "he"
    (home / "messages").mkdir(parents=True)
    (home / "language.yml").write_text(RIGHT_TO_LEFT, encoding="utf-8")
    for name, messages in catalogue().changed(longer).files.items():
        data = {key: one.model_dump(exclude_defaults=True, exclude={"note"}) for key, one in messages.items()}
        text = yaml.safe_dump(data, allow_unicode=True, width=10_000)
        (home / "messages" / f"{name}.yml").write_text(text, encoding="utf-8")
    for room, (title, text) in CALLS.items():
        path = project / "own" / room / "call-me.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(CALL_ME.format(title=title, text=text), encoding="utf-8")
    with served(project, folder / "site", "/centre/") as site:
        yield site


@pytest.fixture
def site(other_site):
    return other_site


def letter(page):
    return form(page).locator("[data-letter-text]")


def in_letter(page, code):
    expect(letter(page)).to_have_attribute("lang", code)


def asks(page, code, said):
    """What the question about what impressed the reader says, and the language of its answer."""
    box = form(page).locator('[name="impressed_by"]')
    # As built it has that of the page.
    said_in = "document.querySelector('[name=impressed_by]').closest('[lang]').lang"
    comes_true(page, f"{said_in}.split('-')[0] === '{code}'")
    expect(box).to_have_accessible_description(re.compile(re.escape(said.replace(" …", "\u00a0…"))))
    expect(form(page).locator("#feedback-request-impressed_by-hint")).to_contain_text(
        said, use_inner_text=True
    )
    expect(form(page).locator("[data-words]")).to_have_attribute("lang", re.compile(rf"^{code}(-|$)"))


def mended(page, answer, title, fitting):
    """An answer is asked about where it stands, and one press mends it."""
    box = form(page).locator('[name="impressed_by"]')
    box.fill(answer)
    box.blur()
    asked = form(page).locator('[data-field="impressed_by"] .fk-mend')
    expect(asked).to_contain_text(title)
    asked.get_by_role("button").click()
    expect(box).to_have_value(fitting)


def test_everything_that_a_page_points_to_is_there_in_each_language(site):
    assert leading_nowhere(parsed(site.folder), site) == []


def test_the_switch_stays_on_the_step_and_keeps_the_answers(page):
    go(page, FEEDBACK)
    box(page, "Interviewer’s or recruiter’s name").fill("Helen Brandt")
    page.get_by_role("navigation", name="Languages").get_by_role("link", name="Deutsch").click()
    expect(form(page)).to_have_attribute("data-state", "live")
    assert page.url.endswith("/de/feedback-letter/")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    expect(form(page).locator('[name="interviewer_name"]')).to_have_value("Helen Brandt")
    in_letter(page, "de-DE")
    expect(letter(page)).to_contain_text("Helen Brandt")
    page.locator(".fk-languages").get_by_role("link", name="English").click()
    expect(form(page)).to_have_attribute("data-state", "live")
    in_letter(page, "en-GB")


def test_the_guide_in_another_language_is_not_called_newer(browser, other_site):
    """Its pages have a worker of their own, which comes while that of the first language answers for them."""
    context = browser.new_context(base_url=other_site.url, locale="en-GB")
    page = context.new_page()
    page.add_init_script(
        """addEventListener("DOMContentLoaded", () => {
          const told = () => { globalThis.wasTold = true; };
          new MutationObserver(told).observe(document.querySelector("[data-newer]"), { attributes: true });
        });"""
    )
    page.goto("closing-question/")
    live(page)
    comes_true(page, READY)
    page.goto("de/closing-question/")
    live(page)
    theirs = "navigator.serviceWorker.controller.scriptURL.includes('/de/')"
    comes_true(page, f"async () => (await ({READY})()) && {theirs}")
    assert page.evaluate("globalThis.wasTold") is None
    context.close()


def test_a_language_works_without_a_network_with_its_letters_in_the_others(browser, other_site):
    context = browser.new_context(base_url=other_site.url, locale="en-GB")
    page = context.new_page()
    page.goto("de/closing-question/")
    expect(form(page)).to_have_attribute("data-state", "live")
    comes_true(page, READY)
    context.set_offline(True)
    page.goto("de/feedback-letter/")
    expect(form(page)).to_have_attribute("data-state", "live")
    form(page).locator("[data-row]", has_text="Sprache des Textes").locator("summary").click()
    german = form(page).locator('input[name="letter_language"][value="de"]')
    british = form(page).locator('input[name="letter_language"][value="en"]')
    asks(page, "de", "Ergänzen Sie „Besonders beeindruckt hat mich …“")
    expect(page.get_by_text("Ihr Text ist auf Englisch,")).to_be_hidden()
    british.check(force=True)
    in_letter(page, "en-GB")
    expect(letter(page)).to_contain_text("Kind regards")
    # The explanation stays in German; what an answer goes on from is in the letter's language, at once.
    asks(page, "en", "Schreiben Sie auf Englisch weiter: „I was impressed by …“")
    expect(page.get_by_text("Ihr Text ist auf Englisch,")).to_be_visible()
    # So are the questions that mend an answer: English rules, and German words about them.
    mended(
        page, "how she keeps her team calm", "Sie schreiben an diesen Menschen", "how you keep your team calm"
    )
    german.check(force=True)
    asks(page, "de", "Ergänzen Sie „Besonders beeindruckt hat mich …“")
    # A language of which no page was seen is not there: our own page says so, and leads to what is.
    context.set_offline(False)
    page.goto("closing-question/")
    comes_true(page, READY)
    context.set_offline(True)
    for address, instead in (("he/waiting/?from=mail", "waiting/"), ("he/nowhere/", "")):
        page.goto(address)
        expect(page.get_by_role("heading", name="No network")).to_be_visible()
        page.get_by_role("link", name="Open the guide that is kept on your device").click()
        page.wait_for_url(f"**/centre/{instead}")
        expect(page.get_by_role("heading", level=1)).not_to_have_text("No network")
    page.goto("de/waiting/")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    context.close()


def test_a_letter_is_in_the_language_of_the_employer_and_can_be_read_in_the_guides(page):
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    go(page, FEEDBACK)
    assert not [url for url in fetched if VERSION.search(url)]  # one letter language, until another is needed
    form(page).locator('input[name="country"][value="DE"]').check(force=True)
    in_letter(page, "de-DE")
    expect(letter(page)).to_contain_text("Mit freundlichen Grüßen")
    of_hr = "Say it to them, or of them if you write to HR. "
    asks(page, "de", of_hr + "Go on in German: “Besonders beeindruckt hat mich …”")
    assert len([url for url in fetched if VERSION.search(url)]) == 1
    # What is missing is said in the language of the guide.
    expect(letter(page)).to_contain_text("[employer]")
    expect(form(page).locator('input[name="letter_language"]:checked')).to_have_value("de")
    page.get_by_role("button", name="Show me the same letter in English").click()
    same = page.locator("[data-same-text]")
    expect(same).to_contain_text("Kind regards")
    box(page, "Employer").fill("der Hafenwerkstatt")
    expect(letter(page)).to_contain_text("bei der Hafenwerkstatt")
    expect(same).to_contain_text("at Hafenwerkstatt")
    mended(page, "wie sie zugehört hat", "You write to this person", "wie Sie zugehört haben")
    # The reader's own words are not of the language in which it is shown.
    form(page).locator('[name="impressed_by"]').fill("wie Sie zuhören.")
    expect(letter(page)).to_contain_text("Besonders beeindruckt hat mich, wie Sie zuhören.")
    expect(same).to_contain_text("I was impressed by “wie Sie zuhören”")
    # It is read by the checks of its language, and the advice is in that of the guide.
    form(page).locator('[name="impressed_by"]').fill(
        "Ich fand es toll, aber Ihre Entscheidung ist ungerecht."
    )
    card = page.locator('[data-finding="contest"]')
    expect(card).to_contain_text("This may sound as if you question the decision")
    expect(card).to_contain_text("Ich respektiere Ihre Entscheidung.")
    # The reader's own choice holds, whatever the country.
    form(page).locator('input[name="letter_language"][value="en"]').check(force=True)
    in_letter(page, "en-GB")
    expect(same).to_be_hidden()
    # A calmer sentence of ours that takes the place of the reader's is in the language of the letter.
    form(page).locator('input[name="letter_language"][value="de"]').check(force=True)
    in_letter(page, "de-DE")
    page.get_by_role("button", name="Read my own sentences once more").click()
    panel = page.get_by_role("dialog", name="Your own sentences, read once more")
    mine = panel.get_by_role("listitem").filter(
        has=page.locator("[data-part=sentence]", has_text="ungerecht")
    )
    expect(mine.locator("[data-part=text]")).to_have_attribute("lang", "de-DE")
    mine.get_by_text("Use a sentence of ours instead").click()
    mine.get_by_role("button", name="waiting or mistakes").click()
    expect(letter(page)).to_contain_text("Danke, dass Sie sich Zeit für mich genommen haben.")


def test_an_answer_stays_with_the_language_it_was_given_in_and_is_shown_to_the_other(context):
    context.watch.allow("net::ERR_FAILED", "console error", "exception")  # of the page without Python
    page = context.new_page()
    # Typed on a German page before Python answers, and not a word of it in an English letter.
    page.route(DEAD, lambda route: route.abort())
    page.goto("de/thank-you/")
    form(page).locator('[name="enjoyed"]').fill("wie Sie erzählt haben")
    page.unroute(DEAD)
    page.goto("thank-you/")
    live(page)
    expect(form(page).locator('[name="enjoyed"]')).to_have_value("")
    page.goto("de/thank-you/")
    live(page)
    expect(form(page).locator('[name="enjoyed"]')).to_have_value("wie Sie erzählt haben")
    go(page, FEEDBACK)
    german, english = (
        form(page).locator(f'input[name="letter_language"][value="{code}"]') for code in ("de", "en")
    )
    box(page, "Employer").fill("Northgate Library")
    praise = form(page).locator('[name="impressed_by"]')
    asked = form(page).locator('[data-field="impressed_by"] .fk-mend')
    praise.fill("your calm")
    expect(asked).to_have_count(0)
    german.check(force=True)
    expect(letter(page)).to_contain_text("Mit freundlichen Grüßen")
    expect(letter(page)).to_contain_text("[one true thing that impressed you]")
    expect(praise).to_have_value("")
    expect(box(page, "Employer")).to_have_value("Northgate Library")  # a name is the same in each language
    expect(asked.locator("q")).to_have_text("your calm")
    expect(asked.locator("q")).to_have_attribute("lang", "en")
    expect(praise).to_have_accessible_description(re.compile("in another language: your calm"))
    asked.get_by_role("button", name="Use these words here too").click()
    expect(praise).to_have_value("your calm")
    expect(asked).to_be_hidden()
    praise.fill("die Ruhe")
    english.check(force=True)
    expect(letter(page)).to_contain_text("impressed by your calm")
    expect(praise).to_have_value("your calm")
    # What is taken from the other language is kept in this one alone, across pages and loads.
    page.goto("action-plan/")
    live(page)
    form(page).locator('[name="next_steps"]').first.fill("practise out loud")
    page.goto("de/action-plan/")
    live(page)
    steps = form(page).locator('[name="next_steps"]')
    expect(steps.first).to_have_value("")
    asked = form(page).locator('[data-field="next_steps"] .fk-mend')
    expect(asked.locator("q")).to_have_text("practise out loud")
    steps.first.fill("laut üben")
    page.goto("de/letters/feedback-thanks/")
    live(page)
    in_letter(page, "en-GB")  # the reader has chosen English for this employer
    expect(letter(page)).not_to_contain_text(
        "practise out loud"
    )  # a plan is in no letter that nobody has put it in
    expect(asked).to_have_text(re.compile("In Ihrem Plan steht: .*practise out loud"))
    asked.get_by_role("button", name="auch hier einsetzen").click()
    expect(letter(page)).to_contain_text("practise out loud")
    page.goto("de/feedback-letter/")
    live(page)
    in_letter(page, "en-GB")
    expect(praise).to_have_value("your calm")
    form(page).locator("[data-row]", has_text="Sprache des Textes").locator("summary").click()
    german.check(force=True)
    expect(praise).to_have_value("die Ruhe")
    # So are the words that the reader has changed.
    page.get_by_role("button", name="Wortlaut ändern").click()
    form(page).locator("[data-words]").fill("Mein eigener Brief.")
    english.check(force=True)
    expect(letter(page)).to_contain_text("Kind regards")
    german.check(force=True)
    expect(letter(page)).to_have_text("Mein eigener Brief.")


def test_the_browsers_language_is_offered_and_never_forced(contexts):
    page = contexts(locale="de-AT").new_page()
    page.goto("waiting/")
    assert page.url.endswith("/centre/waiting/")
    expect(page.locator(".fk-offered")).to_have_text("Diese Seite auf Deutsch lesen")
    page.set_viewport_size({"width": 360, "height": 740})
    expect(page.locator(".fk-brand span")).to_be_in_viewport(ratio=1)
    page.locator(".fk-offered a").click()
    expect(page.locator("html")).to_have_attribute("lang", "de")
    page.locator(".fk-languages").get_by_role("link", name="English").click()
    page.wait_for_url("**/centre/waiting/")
    expect(page.locator(".fk-offered")).to_have_count(0)  # who comes from a page of ours has chosen


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
def test_from_right_to_left_the_path_is_mirrored_and_nothing_sticks_out(contexts, size):
    page = contexts(viewport=size).new_page()
    for address in ("he/waiting/", "he/feedback-letter/", "he/centres/", "he/"):
        page.goto(address)
        expect(page.locator("body")).to_have_attribute("dir", "rtl")
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"], address
    page.goto("he/waiting/")
    moment = page.locator(".fk-moment").first
    stone = moment.evaluate("one => parseFloat(getComputedStyle(one, '::after').width)")
    # No word lies on the road.
    assert moment.evaluate("one => parseFloat(getComputedStyle(one).paddingRight)") > stone
    page.goto("he/feedback-letter/")
    expect(form(page)).to_have_attribute("data-state", "live")
    expect(form(page)).to_have_attribute("dir", "rtl")  # though its page stands in English
    first, second = (page.locator(".fk-steps li").nth(number).bounding_box() for number in (0, 1))
    assert first["x"] > second["x"]
    # An English letter runs from the left there, too.
    expect(letter(page)).to_have_attribute("dir", "ltr")
    # So do English words in a hint: “I was impressed by …” keeps its dots behind it.
    expect(page.locator(".fk-hint [data-letter-in=en]").first).to_have_css("unicode-bidi", "plaintext")


def test_what_somebody_answered_is_not_turned_in_a_letter_from_right_to_left(contexts):
    """In the sample, which is only shown, as in the form that writes it."""
    page = contexts(viewport=WIDE).new_page()
    page.goto("he/letters/call-me/")
    sample = page.locator(".fk-sample .fk-letter")
    expect(sample).to_have_attribute("dir", "rtl")
    # From the left: the number's groups, and the name with its bracket behind it.
    assert sample.evaluate(FROM_LEFT, ["0113", "496", "0123"])
    assert sample.evaluate(FROM_LEFT, ["Sam", "(", "Northgate", ")"])


def test_a_page_that_nobody_has_translated_looks_as_its_kind_does(contexts):
    page = contexts(viewport=WIDE).new_page()
    for address, block in (("feedback-letter/", "form.fk-widget"), ("", ".fk-doors")):
        widths = []
        for language in ("", "he/"):
            page.goto(language + address)
            widths.append(page.locator(f"article {block}").first.bounding_box()["width"])
        assert abs(widths[0] - widths[1]) < 2, address
    page.goto("he/feedback-letter/")
    expect(form(page)).to_have_attribute("data-state", "live")
    page.emulate_media(media="print")
    expect(letter(page)).to_be_visible()
    expect(page.locator("article > .fk-note")).to_be_hidden()


def test_a_page_that_nobody_has_translated_says_so(other_site):
    page = parse((other_site.folder / "de" / "centres" / "index.html").read_text(encoding="utf-8"))
    (english_part,) = [one for one in page.having("lang") if one.tag == "div"]
    assert english_part.get("lang") == "en"
    assert "nur auf Englisch" in page.first("article").text or "English" in page.first("article").text


def test_search_engines_find_the_same_page_in_each_language(other_site):
    sitemap = (other_site.folder / "sitemap.xml").read_text(encoding="utf-8")
    for page in ("", "waiting/", "letters/reply-sheet/", "de/", "de/waiting/", "de/letters/reply-sheet/"):
        assert sitemap.count(f"<loc>{other_site.url}{page}</loc>") == 1, page
    assert f"<loc>{other_site.url}he/waiting/</loc>" not in sitemap  # nobody has translated it
    assert f"<loc>{other_site.url}de/centres/</loc>" not in sitemap
    for path in ("waiting", "de/waiting"):
        source = (other_site.folder / path / "index.html").read_text(encoding="utf-8")
        assert f'hreflang="en" href="{other_site.url}waiting/"' in source
        assert f'hreflang="de" href="{other_site.url}de/waiting/"' in source
        assert f'hreflang="he" href="{other_site.url}' not in source  # nobody has translated it


@pytest.mark.parametrize("page", ["feedback-letter", "waiting"])
def test_no_english_word_stands_around_the_forms_in_another_language(other_site, page):
    whole = parse((other_site.folder / "he" / page / "index.html").read_text(encoding="utf-8"))
    found = whole.first("form", data_state="static")
    assert OPEN in found.text
    assert english(found) == []


def test_long_german_words_in_letters_twice_as_large_fit_on_a_phone(contexts):
    context = contexts(viewport={"width": 360, "height": 800})
    page = context.new_page()
    context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    for address in ("de/feedback-letter/", "de/listening/"):
        page.goto(address)
        assert page.evaluate("document.scrollingElement.scrollWidth") == 360


@pytest.mark.parametrize("code", ["de/", "he/"])
def test_all_buttons_beside_a_question_fit_on_a_phone(contexts, code):
    """With the one for keeping, which comes with the third answer."""
    page = contexts(viewport=NARROW).new_page()
    page.goto(f"{code}{FEEDBACK}")
    live(page)
    for answer in ("Helen Brandt", "Leitung", "Harbour Books"):
        question = form(page).locator("[data-current] :is(input, textarea):visible")
        question.fill(answer)
        form(page).locator("[data-action=next]").click()
    buttons = form(page).locator(".fk-turn > button:visible")
    expect(buttons).to_have_count(3)
    for width in (320, 360, 768):
        page.set_viewport_size({**NARROW, "width": width})
        assert page.evaluate("document.scrollingElement.scrollWidth") == width
        for button in buttons.all():
            left, right = button.evaluate(
                "one => [one.getBoundingClientRect().left, one.getBoundingClientRect().right]"
            )
            assert 0 <= left < right <= width, button.inner_text()


@pytest.mark.parametrize("letters", [16, 32], ids=["as they are", "twice as large"])
def test_nothing_lies_over_the_name_of_the_site(contexts, letters):
    """Beside two more languages, also where the name is one long word."""
    context = contexts(viewport=NARROW)
    page = context.new_page()
    fonts = {"standard": letters, "fixed": letters}
    context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": fonts})
    for code in ("de/", "he/"):
        page.goto(code)
        for width in (320, 360):
            page.set_viewport_size({**NARROW, "width": width})
            for name in ("", "Bewerbungsberatungsstelle"):
                name_of_site = page.locator(".fk-brand span")
                name_of_site.evaluate("(one, name) => { if (name) one.textContent = name }", name)
                covered = name_of_site.evaluate(OVERLAPS)
                assert covered == [], (code, width, name)
                assert page.evaluate("document.scrollingElement.scrollWidth") == width


def test_what_people_type_in_german_leads_first_to_where_it_is_said(other_site):
    german = other_site.folder / "de"
    assert first_places(german, TYPED["de"]) == TYPED["de"]
    own = (ROOT / "site_templates" / "locales" / "de" / "language.yml").read_text(encoding="utf-8")
    assert led_to(german) == set(yaml.safe_load(own)["searched_as"])
