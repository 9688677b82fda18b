"""What helps to answer a question: explained in the reader's language, begun and shown in that of the letter."""

import pytest

from macros.loading.project import read_languages
from macros.model import letter_language
from macros.pages.component_templates import in_html
from macros.pages.components import Components
from macros.pages.hints import hints
from tests.project import ROOT, in_languages

BOTH = in_languages()


def of(code, slug):
    return hints(BOTH[code], slug, in_html(BOTH[code].messages.say()))


@pytest.mark.parametrize(
    ("guide", "letter", "slug", "name", "said"),
    [
        ("en", "en", "feedback-request", "impressed_by", "Finish “I was impressed by …”, for example “how you …”"),
        ("de", "en", "feedback-request", "impressed_by", "Schreiben Sie auf Englisch weiter: „I was impressed by …“"),
        ("de", "en", "feedback-request", "impressed_by", "zum Beispiel „how you …“ oder „your …“. Sagen Sie dann"),
        ("en", "de", "feedback-request", "impressed_by", "Go on in German: “Besonders beeindruckt hat mich …”"),
        ("en", "de", "feedback-request", "impressed_by", "“wie Sie …”, “dass …” or “Ihre Frage nach …”. A second"),
        ("en", "de", "feedback-request", "company", "In German your answer stands after “bei”, for example “Hafen"),
        ("de", "en", "thank-you", "concern_answer", "Auf Englisch, zum Beispiel „I have asked my local branch, and"),
        ("de", "en", "thank-you", "concern_answer", "in October“. Mit „I“ und ohne „but“."),
    ],
)  # fmt: skip
def test_the_explanation_is_in_the_language_of_the_guide_and_the_words_in_that_of_the_letter(
    guide, letter, slug, name, said
):
    found = dict(of(guide, slug)[name])[letter]
    assert said in found.striptags().replace("\u00a0", " ")
    assert (f'<span lang="{letter}">' in found) == (guide != letter)


# Answers in the reader's own words that stand in no sentence of a letter: the plan has them as they are.
ALONE = {"did_well"}


@pytest.mark.parametrize(
    "slug", [slug for slug in BOTH["en"].letters if letter_language.is_asked(BOTH["en"], slug)]
)
@pytest.mark.parametrize("guide", ["en", "de"])
def test_each_answer_that_goes_on_in_a_sentence_has_a_hint_for_each_language(guide, slug):
    for name, ways in of(guide, slug).items():
        if BOTH[guide].fields[name].kind in ("paragraph", "list") and name not in ALONE:
            assert [code for code, said in ways if said] == [guide, {"en": "de", "de": "en"}[guide]], name


def test_a_plan_that_only_the_reader_sees_is_in_the_language_of_the_guide():
    assert [code for code, _ in of("de", "action-plan")["next_steps"]] == ["de"]
    assert "data-letter-in" not in Components(BOTH["de"]).widget("action-plan")


def test_the_hint_that_is_seen_at_first_is_that_of_the_letter_as_it_is_built():
    page = Components(read_languages(ROOT, {"country": "DE", "languages": ["en", "de"]})["en"]).widget(
        "thank-you"
    )
    assert '<span data-letter-in="de">Go on in German' in page
    assert '<span data-letter-in="en" hidden>Finish' in page
    assert '<p class="fk-hint fk-answers-in" data-letter-in="de">Your letter will be in German,' in page
    assert 'id="thank-you-enjoyed" lang="de"' in page
    assert 'id="thank-you-your_name" lang' not in page
