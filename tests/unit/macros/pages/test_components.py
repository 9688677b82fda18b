"""What the form of a letter says fits what the letter is: one that is sent, said aloud, or for the reader alone."""

import re
from dataclasses import replace

import pytest

from macros.pages.components import Components
from tests.project import ROOT, in_languages

ALL = in_languages()
EVERY = [(code, slug) for code in ALL for slug in ALL[code].letters]
LEFT_EMPTY = (" empty", " leer")


def form(code, slug):
    return Components(ALL[code]).widget(slug)


@pytest.mark.parametrize(
    ("slug", "before"),
    [
        ("thank-you", "Before sending."),
        ("closing-question", "Before the interview."),
        ("phone-call", "Before you use it."),
    ],
)
def test_the_look_at_the_readers_own_sentences_says_before_what(slug, before):
    assert before in form("en", slug)


@pytest.mark.parametrize("code", ALL)
def test_a_browser_marks_slips_of_spelling_where_the_question_says_so(code):
    marked = re.findall(r'<input[^>]* name="?([a-z_]+)[^>]*spellcheck="?true', form(code, "feedback-request"))
    assert marked == [name for name, field in ALL[code].fields.items() if field.spelling and name in marked]
    assert "job_title" in marked
    assert "your_name" not in marked


@pytest.mark.parametrize("code", ALL)
def test_a_plan_goes_to_nobody_so_nobody_is_asked_how_it_will_be_taken(code):
    page = form(code, "action-plan")
    assert "data-before" not in page
    assert "data-reread" not in page


@pytest.mark.parametrize("code", ALL)
@pytest.mark.parametrize(
    ("slug", "page"),
    [
        ("feedback-thanks", "action-plan"),
        ("short-thanks", "action-plan"),
        ("news-reply", "waiting"),
        ("feedback-request", ""),  # it has a day of its own
        ("phone-call", ""),
    ],
)
def test_beside_sending_a_letter_says_that_one_is_done_and_what_comes_next(code, slug, page):
    found = re.findall(r'data-then>.*?href="../(.*?)/"', form(code, slug))
    assert found == ([page] if page else [])


def test_no_step_that_a_centre_hides_comes_next():
    without = replace(
        ALL["en"], steps=tuple(step for step in ALL["en"].steps if step.page != "action-plan.md")
    )
    assert "data-then" not in Components(without).widget("feedback-thanks")


def test_what_is_said_aloud_is_not_called_a_letter():
    page = form("en", "closing-question")
    assert "Show me the same script in English" in page
    assert "Your script will be in German" in page


@pytest.mark.parametrize("in_english", [True, False])
def test_a_language_is_called_as_the_sentence_around_it_is_written(in_english):
    """A guide that says some sentences in English yet names no “Englisch” in them."""
    german, english = ALL["de"].messages, ALL["en"].messages
    keys = frozenset(key for messages in english.files.values() for key in messages)
    messages = replace(english, borrowed=keys) if in_english else german
    page = Components(replace(ALL["de"], messages=messages)).widget("feedback-request")
    said = {
        True: (
            "letter will be in English",
            "template in English",
            "same letter in German",
            "Go on in English",
        ),
        False: ("Text ist auf Englisch", "Vorlage auf Englisch", "Text auf Deutsch", "auf Englisch weiter"),
    }
    for sentence in said[in_english]:
        assert sentence in page
    for sentence in said[not in_english]:
        assert sentence not in page


def test_where_no_words_are_asked_for_none_are_asked_for_in_another_language():
    page = form("en", "cue-card")
    assert "Show me the same card in English" in page
    assert "fk-answers-in" not in page


@pytest.mark.parametrize(("code", "slug"), EVERY)
def test_what_may_be_left_empty_is_not_marked_as_needed(code, slug):
    toolkit = ALL[code]
    needed = [toolkit.fields[name] for name in toolkit.letters[slug].front.required]
    assert not [
        field.label
        for field in needed
        if not field.today and any(words in field.hint for words in LEFT_EMPTY)
    ]
    page = form(code, slug)
    date = page.partition('name="letter_date"')[2].partition(">")[0]
    assert "required" not in date


@pytest.mark.parametrize(("code", "slug"), EVERY)
def test_a_mail_app_is_said_to_get_an_address_only_where_one_is_asked_for(code, slug):
    page = form(code, slug)
    assert (ALL[code].messages.say()("handed", way="mail") in page) == ('name="interviewer_email"' in page)


WAYS = ("copy", "email", "print", "word", "text", "eml", "share-button")


@pytest.mark.parametrize(("code", "slug"), EVERY)
def test_where_answers_are_kept_no_way_out_is_named_that_may_be_folded_away(code, slug):
    say = ALL[code].messages.say()
    kept = form(code, slug).partition("fk-keeping")[2].partition("</section>")[0]
    assert "fk-handed" in kept
    assert not [way for way in WAYS if f"“{say(way)}”" in kept or f"„{say(way)}“" in kept]


@pytest.mark.parametrize(("written_to", "shown"), [("interviewer", True), ("internal", False)])
@pytest.mark.parametrize("code", ["en", "de"])
def test_a_passage_without_words_is_no_empty_quotation(code, written_to, shown):
    """Nobody hopes to meet again who works in the same house."""
    quote = Components(ALL[code]).quote("feedback-request", "open_door", written_to=written_to)
    assert ("<blockquote" in quote) is shown
    assert bool(quote.strip()) is shown


@pytest.mark.parametrize("code", ALL)
def test_each_passage_that_a_page_of_ours_quotes_has_words(code):
    """A passage may say nothing beside the answers of the first example: then the page quotes it with others."""
    folder = ROOT / ("docs" if code == "en" else f"site_templates/locales/{code}/docs")
    calls = [
        call
        for page in folder.rglob("*.md")
        for call in re.findall(r"\{\{ (quote\(.+?\)) \}\}", page.read_text(encoding="utf-8"))
    ]
    quote = Components(ALL[code]).quote
    said = {call: eval(call, {"quote": quote}) for call in calls}
    assert len(said) > 10
    assert [call for call, words in said.items() if not words.strip()] == []
