"""What a centre has in its second language alone: what needs a twin in the first says so, where a person would look."""

# ruff: noqa: E501 - a sentence stands in one line
import pytest

from macros.diagnostics.fault import Faults
from macros.loading.project import read_languages
from macros.pages import notes
from tests.unit import small

HOME = "own/locales/cy"
CENTRE = {"country": "GB", "languages": ["en", "cy"]}
COPIED = "Copied. Now paste it where you need it."
LETTER = small.FILES[small.LETTER].replace("title: A note", "title: Nodyn")


@pytest.fixture
def root(tmp_path):
    small.write(tmp_path)
    language = "name: Cymraeg\nlist_word: a\n"
    language += "letters: { language: cy-GB, close_named: Yn gywir, close_unnamed: Yn gywir }\n"
    small.change(tmp_path, f"{HOME}/language.yml", "", language)
    return tmp_path


def said(root):
    with pytest.raises(Faults) as raised:
        read_languages(root, CENTRE)
    return [str(fault) for fault in raised.value.faults]


@pytest.mark.parametrize(
    ("file", "text", "sentence"),
    [
        (
            "fields.yml",
            "fields:\n  adviser: { label: x }\n",
            "2:3: There is no question “adviser”. If it is a question of your own, word it in own/fields.yml first.",
        ),
        (
            "fields.yml",
            "groups:\n  - title: Chi\n    fields:\n      adviser: { label: x }\n",
            (
                "1:1: Here stand words alone: “fields:”, below it the name of a question, and below that its “label:” and "
                "what else is said in this language. The question itself belongs in own/fields.yml."
            ),
        ),
        (
            "countries/AU.yml",
            "name: Awstralia\n",
            (
                "1:1: There is no country “AU” yet: put its whole file into own/countries/AU.yml. Here stands only what is "
                "said otherwise in this language, such as its name."
            ),
        ),
        (
            "words.yml",
            f'"{COPIED}": "Copïo"\n',
            (
                f"1:1: “{COPIED}” is what we say in English. In this language it is “Copia”: write that in front of "
                "the colon."
            ),
        ),
        (
            "letters/nodin.txt",
            LETTER.replace("title: Nodyn", "title: A note"),
            (
                "2:1: Our letter “note” has this title: call this file note.txt to take its place, or give "
                "it another title."
            ),
        ),
    ],
)
def test_what_needs_a_twin_says_so(root, file, text, sentence):
    small.change(root, f"{HOME}/messages/form.yml", "", "copied:\n  text: Copia\n")
    small.change(root, f"{HOME}/{file}", "", text)
    assert said(root) == [f"{HOME}/{file}:{sentence}"]


def test_a_letter_and_a_page_may_stand_alone_and_are_noted(root):
    small.change(root, f"{HOME}/letters/nodyn.txt", "", LETTER)
    small.change(root, f"{HOME}/docs/ymweld.md", "", "# Ymweld\n")
    small.change(root, f"{HOME}/parts/bits.txt", "", small.FILES[small.PART])
    assert notes.notes(read_languages(root, CENTRE)["en"]) == [
        (
            f"{HOME}/docs/ymweld.md is there in Welsh alone. If it is the Welsh version of another page of ours or yours, "
            "give it the name of that."
        ),
        (
            f"{HOME}/letters/nodyn.txt is there in Welsh alone. If it is the Welsh version of another letter of ours or yours, "
            "give it the name of that."
        ),
    ]


def test_a_part_that_no_letter_takes_is_noted(root):
    small.change(root, "own/parts/bit.txt", "", "Hello\n")
    assert notes.notes(read_languages(root, CENTRE)["en"]) == [
        "own/parts/bit.txt is used by no letter. Did you mean “bits.txt”? Name it in one, or take it out."
    ]


def test_a_part_whose_name_was_translated_is_told_the_names_there_are(root):
    small.change(root, f"{HOME}/parts/darnau.txt", "", "Helo\n")
    assert notes.notes(read_languages(root, CENTRE)["en"]) == [
        f"{HOME}/parts/darnau.txt is used by no letter. There are: bits.txt. Name it in one, or take it out."
    ]
