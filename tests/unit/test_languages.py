"""Our languages: each letter asks the same and has the same passages, and each message the same values."""

import zipfile

import pytest
from jinja2 import nodes

from letterkit.letter import clean_answers
from macros.pages.components import Components
from macros.publish.word_templates import write_templates
from macros.templates.environment import environment
from macros.templates.writer import Writer, model_of
from tests.project import in_languages

ALL = in_languages()
CODES = [code for code in ALL if code != "en"]
ENGLISH = ALL["en"]
LETTERS = [(code, slug) for code in CODES for slug in ENGLISH.letters]


def passages(toolkit, slug):
    """The names of the macros of a letter's file, which pages quote."""
    tree = environment({}).parse(toolkit.templates[f"letters/{slug}.txt"])
    return {macro.name for macro in tree.find_all(nodes.Macro)}


def test_german_is_there():
    assert "de" in CODES


@pytest.mark.parametrize(("code", "slug"), LETTERS)
def test_a_letter_asks_the_same_in_each_language(code, slug):
    ours, theirs = ENGLISH.letters[slug], ALL[code].letters[slug]
    assert set(theirs.fields) == set(ours.fields)
    for key in ("required", "first", "defaults", "spoken", "written_for"):
        assert getattr(theirs.front, key) == getattr(ours.front, key), key


@pytest.mark.parametrize(("code", "slug"), LETTERS)
def test_it_has_the_passages_that_pages_quote(code, slug):
    quoted = {
        name
        for toolkit in (ENGLISH, ALL[code])
        for name in passages(toolkit, slug)
        for path in toolkit.root.glob("docs/*.md")
        if f'quote("{slug}", "{name}"' in path.read_text(encoding="utf-8")
    }
    assert quoted <= passages(ALL[code], slug)


@pytest.mark.parametrize(("code", "slug"), LETTERS)
def test_a_letter_of_the_other_guide_says_what_is_missing_in_the_words_of_that_guide(code, slug):
    """It is the reader of the guide who has to understand it."""
    made = Writer(ALL[code], asked=ENGLISH).write(slug, {})
    model = model_of(ENGLISH, slug)
    needed = [field for field in model["fields"] if field["required"]]
    assert made.open == [field["name"] for field in needed if field["placeholder"] in made.text]
    others = {ALL[code].fields[field["name"]].placeholder for field in needed} - {
        ENGLISH.fields[field["name"]].placeholder for field in needed
    }
    assert not [words for words in others if f"[{words}]" in made.text]


@pytest.mark.parametrize("code", CODES)
def test_the_fixed_words_are_those_of_cldr(code):
    words = ALL[code].language.words
    assert (len(words["months"]), len(words["weekdays"])) == (12, 7)
    if code == "de":
        assert (words["months"][2], words["weekdays"][0], words["and"]) == ("März", "Montag", "und")


@pytest.mark.parametrize("code", CODES)
def test_answers_fit_both(code):
    """A draft that was begun in one language is gone on with in the other: the same names and options."""
    for slug in ENGLISH.letters:
        ours, theirs = (
            {
                field["name"]: (field["kind"], sorted(field["options"]), field["kept_for"])
                for field in model["fields"]
            }
            for model in (model_of(ENGLISH, slug), model_of(ALL[code], slug))
        )
        assert ours == theirs
        assert clean_answers(model_of(ALL[code], slug), {}).keys() == ours.keys()


@pytest.mark.parametrize("code", CODES)
def test_how_an_answer_goes_on_is_said_in_the_language(code):
    """What a language doesn't say stands in English; the beginning of a sentence would be of no use so."""
    english = ENGLISH.fields
    assert not [
        name for name, field in ALL[code].fields.items() if field.lead and field.lead == english[name].lead
    ]


@pytest.mark.parametrize(
    ("guide", "other", "blank"), [("en", "de", "[your name]"), ("de", "en", "[Ihr Name]")]
)
def test_each_language_of_a_letter_has_its_blank_template(tmp_path, guide, other, blank):
    toolkit = ALL[guide]
    write_templates(tmp_path, toolkit)
    page = Components(toolkit).widget("feedback-request")
    for code, name in ((guide, "feedback-request.docx"), (other, f"feedback-request.{other}.docx")):
        assert f'href="../downloads/{name}"' in page
        with zipfile.ZipFile(tmp_path / "downloads" / name) as file:
            document = file.read("word/document.xml").decode()
        assert ("Mit freundlichen Grüßen" in document) == (code == "de")
        assert blank in document  # who fills it in reads the guide
    assert not (
        tmp_path / "downloads" / f"action-plan.{other}.docx"
    ).exists()  # a plan is for the reader alone
