"""The yardstick itself: known words, known sentences, and what counts as a sentence at all."""

import pytest

from tests.site import readability_de
from tests.site.readability import Text, grade, page_text, report, sentences_of, syllables

HARD = "Organisational considerations notwithstanding, applicants occasionally appreciate comprehensive evaluation."


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cat", 1),
        ("letter", 2),
        ("interview", 3),
        ("You’re", 1),
        ("didn’t", 2),
        ("Brandt’s", 1),
        ("colour", 2),
        ("organise", 3),
        ("glombed", 1),
        ("2026", 4),
    ],
)
def test_syllables(word, count):
    assert syllables(word) == count


def test_grade_of_a_plain_sentence():
    # Six words of one syllable: 0.39 * 6 + 11.8 - 15.59
    assert grade(["The cat sat on the mat."]) == pytest.approx(-1.45)


def test_grade_of_nothing():
    assert grade([]) == 0


def test_a_name_is_not_hard_to_read():
    assert grade(["She works for Constantinopolitan House."]) < grade(
        ["She works for constantinopolitan houses."]
    )


@pytest.mark.parametrize(
    ("block", "count"),
    [
        ("One thing is clear. So is “that one.” And this?", 3),
        ("Dear Ms Brandt,", 0),
        ("12 Mill Lane\nLeeds", 0),
        ("What to say first", 0),
        ("Ask for three things, such as these:", 1),
    ],
)
def test_sentences(block, count):
    assert len(sentences_of(block)) == count


def test_of_a_page_only_its_own_sentences_count():
    html = f"""<p>{HARD}</p><article><h1>Organisational considerations</h1><p>Here is a <em>short</em> one.</p>
    <form><p>{HARD}</p></form><ul><li>And this is two.<li>Then this is three.</ul><p hidden>{HARD}</p>
    <p>So it is said. <span class="fk-source">({HARD})</span></p><br><p>Do this.</p></article><p>{HARD}</p>"""
    assert page_text("a page", html).sentences == (
        "Here is a short one.",
        "And this is two.",
        "Then this is three.",
        "So it is said.",
    )


def test_what_is_too_hard_is_named_with_its_hardest_sentence():
    said = report([Text("easy/", ("The cat sat on the mat.",)), Text("hard/", ("It is so.", HARD))])
    assert said.startswith("hard/: grade ")
    assert HARD in said.splitlines()[1]
    assert "easy/" not in said


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("Satz", 1),
        ("Bedenken", 3),
        ("Vorstellungsgespräch", 5),
        ("Material", 4),
        ("neue", 2),
        ("freuen", 2),
        ("Häuser", 2),
        ("sieben", 2),
        ("Ideal", 3),
    ],
)
def test_german_syllables(word, count):
    assert readability_de.syllables(word) == count


def test_a_page_is_measured_by_its_own_language():
    sentence = "Er geht mit ihr nach Haus."
    # No word of three syllables or seven letters; six words, all but none of one syllable.
    assert readability_de.grade([sentence]) == pytest.approx(0.1672 * 6 - 0.0327 * 100 - 0.875)
    html = '<html lang="{}"><article><p>Er geht mit ihr nach Haus.</p></article>'
    assert page_text("x", html.format("de")).grade == readability_de.grade([sentence])
    assert page_text("x", html.format("en-GB")).grade == grade([sentence])
    hard = "Organisatorische Unwägbarkeiten erforderten umfangreiche Vorbereitungsmaßnahmen."
    assert "grade" in report([Text("x", (hard,), "de")])
