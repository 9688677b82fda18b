"""A centre's own words take the place of ours wherever those are said, and what would change nothing is a fault."""

import pytest

from macros.diagnostics.yaml_document import Document
from macros.loading import own_words, sentence_homes
from macros.model.layers import Layers
from macros.model.messages import Catalogue, Message
from macros.model.own_folder import Own
from tests.project import ROOT

SAID = ("Copy the whole text", "{count} answers are still open:", "Your {what}, word by word", "Word")
CATALOGUE = Catalogue("en", {"x": {text: Message(note="A test.", text=text) for text in SAID}})

WHOLE = "copy the whole of it, such as “Copy the whole text”."
NOBODY = "No sentence of the interface says “{}”."
MEANT = "Did you mean “Copy the whole text”?"
ELSE = own_words.ELSEWHERE


def read(text):
    document = Document("own/words.yml", text)
    found, faults = own_words.read(document, CATALOGUE)
    return found, [str(fault) for fault in faults]


@pytest.mark.parametrize(
    ("ours", "theirs", "before", "after"),
    [
        ("Copy the whole text", "Take it", "Copy the whole text", "Take it"),
        ("answers are still open", "are left", "{count} answers are still open:", "{count} are left:"),
        (
            "{count} answers are still open:",
            "Left: {count}",
            "{count} answers are still open:",
            "Left: {count}",
        ),
        ("Your", "My", "Your {what}, word by word", "My {what}, word by word"),
        ("Word", "DOCX", "Word", "DOCX"),
    ],
)
def test_their_words_stand_instead_of_ours(ours, theirs, before, after):
    words, faults = read(f'"{ours}": "{theirs}"\n')
    assert faults == []
    assert own_words.in_text(before, words) == after


def test_a_short_word_changes_nothing_inside_a_sentence():
    words, _ = read('"Word": "DOCX"\n')
    assert own_words.in_text("Open it in Word.", words) == "Open it in Word."


@pytest.mark.parametrize(
    ("ours", "theirs", "sentence"),
    [
        ("Copy", "x", f"“Copy” is too short to be found inside a sentence: {WHOLE}"),
        ("Copy the whole text", "Copy the whole text", "This is what we say already: change it, or take it out."),
        (
            "3 answers are still open:",
            "x",
            f"{NOBODY.format('3 answers are still open:')} Did you mean “{SAID[1]}”? {ELSE}",
        ),
        (
            "{count} answers are still open:",
            "{number} left",
            "“{number}” stands for nothing here: write {count} as our sentence has it.",
        ),
        ("", "x", "Write a sentence of ours before the colon."),
        (" ", "x", "Write a sentence of ours before the colon."),
        ("Word", "<b>DOCX</b>", "This is plain text, and “<b>” would be shown as it stands: take it out."),
        (
            "Word",
            "**DOCX**",
            "This is plain text, and the signs of “**DOCX**” would be shown as they stand: take them out.",
        ),
        ("Copi the whole text", "x", f"{NOBODY.format('Copi the whole text')} {MEANT} {ELSE}"),
        ("The end.", "x", f"{NOBODY.format('The end.')} Copy it from the page, letter by letter. {ELSE}"),
        (
            "Please copy all of this now",
            "x",
            (f"{NOBODY.format('Please copy all of this now')} The one that is most like it is “Copy the whole text”. "
            f"Copy it from the page, letter by letter. {ELSE}"),
        ),
        ("Copy the whole text", "", "Say in quotes what stands instead of “Copy the whole text”."),
        ("Copy the whole text", "{{ x }}", "Curly brackets can’t stand here: write plain words."),
    ],
)  # fmt: skip
def test_what_would_change_nothing_is_said(ours, theirs, sentence):
    words, faults = read(f'"{ours}": "{theirs}"\n')
    assert words == {}
    assert faults == [f"own/words.yml:1:1: {sentence}"]


def test_a_text_is_no_list_of_words():
    assert len(read("just text\n")[1]) == 1


def test_without_the_file_nothing_changes():
    assert own_words.read(None, CATALOGUE) == ({}, [])


def test_a_sentence_of_another_language_has_words_of_its_own():
    own = Own(ROOT, "")
    said = sentence_homes.home_of(Layers(ROOT, own, (own,)), own, "Alle Antworten leeren")
    assert said == ""
    said = sentence_homes.home_of(Layers(ROOT, own, (own,)), own, "Weglassen")
    assert said == "“Weglassen” is said in German: change it in own/locales/de/words.yml."


def test_a_sentence_of_another_language_is_known_however_its_file_breaks_it():
    own = Own(ROOT, "")
    layers = Layers(ROOT, own, (own,))
    path = ROOT / "site_templates/locales/de/messages/form.yml"
    copy = "Der Text ist markiert: Kopieren Sie ihn selbst, mit Strg+C oder indem Sie lange darauf drücken."
    sentence = f"Ihr Browser erlaubt das Kopieren hier nicht. {copy}"
    assert sentence not in path.read_text(encoding="utf-8")
    assert sentence_homes.home_of(layers, own, sentence).endswith("change it in own/locales/de/words.yml.")


def test_an_english_sentence_among_the_words_of_another_language_is_told_what_that_says():
    folder = Own(ROOT, "own/locales/de", "de")
    layers = Layers(ROOT, Own(ROOT, ""), (folder,), "de")
    said = sentence_homes.home_of(layers, folder, "Leave out", {"Leave out": "Weglassen"})
    assert said == (
        "“Leave out” is what we say in English. In this language it is “Weglassen”: write that in front of the colon."
    )


@pytest.mark.parametrize(
    ("page", "after"),
    [
        ("Press “Copy the whole text” now.", "Press “Take it” now."),
        ("Drücken Sie **„Copy the\nwhole text“**, „ja“.", "Drücken Sie **„Take it“**, „ja“."),
        ("Choose **Copy the whole text** or **Word**.", "Choose **Take it** or **DOCX**."),
        ("[**Word**](#word), Word, **a day**", "[**DOCX**](#word), Word, **a day**"),
        ("## What “Copy the whole text” does", "## What “Copy the whole text” does"),
        (
            "Copy the whole text, and “Copy the whole text again”.",
            "Copy the whole text, and “Copy the whole text again”.",
        ),
    ],
)
def test_a_page_that_names_a_button_calls_it_as_it_is_called_now(page, after):
    said = own_words.applied(CATALOGUE, {"Copy the whole text": "Take it", "Word": "DOCX", "a day": "x"})
    assert own_words.in_page(page, said.words) == after


BOTH = 'There are curly quotes around these: use straight ones, as in "{}": "{}".'


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("“Word”: “DOCX”", BOTH.format("Word", "DOCX")),
        ("„Word“: „DOCX“", BOTH.format("Word", "DOCX")),
        ("“Word” : “It’s: DOCX”", BOTH.format("Word", "It’s: DOCX")),
        ("“Word”: “DOCX", BOTH.format("Word", "DOCX")),
        ("“still open: now”: Left", BOTH.format("still open: now", "Left")),
        ("“Word’s”: DOCX", "There are curly quotes around this: write Word’s: without them."),
    ],
)
def test_curly_quotes_are_one_slip(line, sentence):
    document = Document("own/words.yml", f"{line}\n")
    assert [str(fault) for fault in document.faults] == [f"own/words.yml:1:1: {sentence}"]
