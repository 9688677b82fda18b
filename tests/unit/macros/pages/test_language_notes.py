"""What a centre is told of a language that it has begun."""

import pytest
import yaml  # type: ignore[import-untyped]

from macros.loading.project import read_languages
from macros.pages import language_notes, notes, translation_report, untranslated
from tests.project import in_languages
from tests.unit import small

CENTRE = {"country": "GB", "languages": ["en", "cy"]}
HOME = "own/locales/cy"
LANGUAGE = """name: Cymraeg
list_word: a
letters:
  language: cy-GB
  close_named: Yn gywir,
  close_unnamed: Yn gywir,
"""


@pytest.fixture
def root(tmp_path):
    small.write(tmp_path)
    small.change(tmp_path, f"{HOME}/language.yml", "", LANGUAGE)
    return tmp_path


def said(root):
    found = read_languages(root, CENTRE)
    return list(language_notes.notes(found["en"]))


def letter(root, text="{{ your_name }} {{ reasons | listing }}"):
    """The letter in Welsh. text: its last lines, below those that have all of the questions."""
    asked = "{{ channel }} {{ sent_date }}\n"
    head = "---\ntitle: Nodyn\nexamples: [{ title: Siân, answers: { your_name: Siân } }]\n---\n"
    small.change(root, f"{HOME}/letters/note.txt", "", head + asked + text)


def test_of_our_own_languages_there_is_nothing_to_say():
    assert list(language_notes.notes(in_languages()["en"])) == []
    assert not untranslated.state(in_languages()["de"]).missing


def test_nor_of_one_in_which_no_letter_has_been_written(root):
    assert said(root) == []


def part(root):
    """The part of letters in Welsh."""
    words = "{% macro hello(mark) %}{{ your_name }} ydw i{% endmacro %}\n"
    small.change(root, f"{HOME}/parts/bits.txt", "", words)


TAKES = '{% from "parts/bits.txt" import hello with context %}\n{{ hello("!") }} {{ reasons | listing }}\n'


@pytest.mark.parametrize("takes", [TAKES, TAKES.replace('"parts/bits.txt"', "'parts/bits.txt'")])
def test_a_part_that_is_still_in_english_is_told_where_a_letter_takes_it(root, takes):
    letter(root, takes)
    assert said(root) == [
        (
            "own/locales/cy/letters/note.txt:6:1: parts/bits.txt is not there in Welsh yet, so what is taken "
            "from it here stands in English: put yours into own/locales/cy/parts/bits.txt."
        )
    ]
    assert notes.notes(read_languages(root, CENTRE)["en"]) == said(root)
    assert "missing: parts/bits.txt" in translation_report.lines(
        read_languages(root, CENTRE)["cy"], every=True
    )
    part(root)
    assert said(root) == []
    assert "missing: parts/bits.txt" not in translation_report.lines(
        read_languages(root, CENTRE)["cy"], every=True
    )


def test_what_is_noted_keeps_its_order_and_what_is_told_begins_with_what_readers_meet_first(root):
    letter(root)
    part(root)
    untranslated.accept(read_languages(root, CENTRE)["cy"])
    noted = yaml.safe_load((root / HOME / untranslated.SOURCES).read_text(encoding="utf-8"))
    assert [name for name in noted if "/" in name] == ["letters/note.txt", "parts/bits.txt"]
    for name in ("letters/note.txt", "parts/bits.txt"):
        path = root / "site_templates" / name
        path.write_text(path.read_text(encoding="utf-8") + "{# New #}\n", encoding="utf-8")
    told = translation_report.lines(read_languages(root, CENTRE)["cy"], every=True)
    older = [line for line in told if line.startswith("older")]
    assert older == ["older than English: parts/bits.txt", "older than English: letters/note.txt"]


def test_a_part_without_words_is_the_same_in_each_language(root):
    small.change(
        root, "own/parts/line.txt", "", '{% macro line() %}{# Words #}{{ your_name ~ ", " }}–{% endmacro %}\n'
    )
    letter(root, '{% from "parts/line.txt" import line with context %}{{ line() }} {{ reasons | listing }}\n')
    assert said(root) == []


def test_a_question_that_the_letter_forgets_is_named(root):
    letter(root, "{{ your_name }}\n")
    assert said(root) == [
        (
            "own/locales/cy/letters/note.txt:1:1: In Welsh this letter doesn’t ask “reasons”, which "
            "site_templates/letters/note.txt asks. If that is a slip, ask it here too."
        )
    ]


@pytest.mark.parametrize(
    ("letters", "lacking"),
    [
        ("", "“language:”, “close_named:” and “close_unnamed:”"),
        ("letters: { language: cy-GB, close_named: Yn gywir }\n", "“close_unnamed:”"),
    ],
)
def test_letters_that_would_close_in_english_are_told(root, letters, lacking):
    small.change(root, f"{HOME}/language.yml", "", "name: Cymraeg\nlist_word: a\n" + letters)
    assert said(root) == [
        (
            f"own/locales/cy/language.yml:1:1: Below “letters:” there is no {lacking}, so letters in Welsh look like "
            "English ones: add it."
        )
    ]


FEW = 'open-answers:\n  by: count\n  forms: { "6": chwech, zero: dim, one: un, few: tri, other: "{count}" }\n'


def test_a_number_that_gets_the_form_of_others_is_told(root):
    small.change(root, f"{HOME}/messages/form.yml", "", FEW)
    assert said(root) == [
        f"{HOME}/messages/form.yml:3:3: “open-answers” has no form “two”, which Welsh has for 2: they get “other”."
    ]
    small.change(root, f"{HOME}/messages/form.yml", "", FEW.replace("few:", "two: dau, few:"))
    assert said(root) == []


@pytest.mark.parametrize("code", ["fr", "de", "ja"])
def test_forms_that_no_number_below_200_has_are_not_asked_for(root, code):
    """French has “many” for a million."""
    folder = f"own/locales/{code}"
    small.change(root, f"{folder}/language.yml", "", LANGUAGE.replace("cy-GB", code))
    small.change(
        root, f"{folder}/messages/form.yml", "", "open-answers:\n  by: count\n  forms: { one: x, other: y }\n"
    )
    found = read_languages(root, {**CENTRE, "languages": ["en", code]})
    assert list(language_notes.notes(found["en"])) == []
