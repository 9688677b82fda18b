"""A language is a folder of files: what it says lies over ours, and the rest stands in English."""

# ruff: noqa: E501 - a file stands in one line
from types import SimpleNamespace

import pytest

from macros.diagnostics.fault import Faults
from macros.loading.project import read_languages, read_project
from macros.model import letter_language
from macros.pages import smoke_test, translation_report, untranslated
from macros.pages.page_macros import page_macros
from macros.templates.compiler import python_of_version
from macros.templates.writer import Writer
from tests.project import ROOT
from tests.unit import small

CENTRE = {"country": "GB", "languages": ["en", "cy"]}
HOME = "own/locales/cy"
# As the guide for authors says: a folder in own/locales, and no line of code.
WELSH = {
    "language.yml": "name: Cymraeg\nlist_word: a\nletters:\n  language: cy-GB\n  close_named: Yn gywir,\n",
    "letters/note.txt": "---\ntitle: Nodyn\nexamples:\n  - title: Siân\n    answers:\n      your_name: Siân\n      sent_date: 2026-03-01\n---\n"
    "{{ your_name }} ydw i. {{ sent_date }}\n{{ channel }}: {{ reasons | listing }}\n",
    "fields.yml": "groups: { All: Popeth }\nfields:\n  your_name: { label: Eich enw, placeholder: eich enw }\n",
    "messages/form.yml": 'open-answers:\n  by: count\n  forms:\n    zero: dim\n    one: un\n    two: dau\n    few: "{count} ychydig"\n    many: llawer\n    other: "{count} arall"\n',
    "docs/index.md": '---\ntitle: Hafan\nwhen: Nawr\ndoes: Hyn.\n---\n# Hafan\n{{ letter("note") }}\n',
}  # fmt: skip


@pytest.fixture
def root(tmp_path):
    small.write(tmp_path)
    for name, text in WELSH.items():
        small.change(tmp_path, f"{HOME}/{name}", "", text)
    return tmp_path


def welsh(root):
    return read_project(root, CENTRE, language="cy")


def test_a_centre_adds_a_language_by_files_alone(root):
    toolkit = welsh(root)
    made = Writer(toolkit).write(
        "note", {"your_name": "Siân", "sent_date": "2026-03-01", "reasons": ["un", "dau"]}
    )
    assert made.text == "Siân ydw i. 1 Mawrth 2026 post: un a dau"
    assert Writer(toolkit).write("note", {}).text.startswith("[eich enw] ydw i.")
    assert toolkit.letters["note"].front.title == "Nodyn"
    assert toolkit.letters["note"].front.required == ["your_name"]  # as in English
    assert (toolkit.fields["your_name"].label, toolkit.fields["reasons"].label) == ("Eich enw", "Why?")
    assert toolkit.groups[0].title == "Popeth"
    assert toolkit.countries["GB"].close_named == "Yn gywir,"
    assert toolkit.countries["GB"].close_unnamed == "Yours faithfully,"
    assert toolkit.countries["GB"].close_email == ""  # no English one under a Welsh email


@pytest.mark.parametrize(
    ("first", "home"),
    [("en", HOME), ("cy", "own"), ("cy", HOME)],
    ids=["beside English", "first", "first, locales"],
)
def test_a_letter_may_be_there_in_one_language_alone(root, first, home):
    """Nothing of it has to stand in English."""
    text = small.FILES[small.LETTER].replace("A note", "Llythyr")
    small.change(root, f"{home}/letters/llythyr.txt", "", text)
    centre = {"country": "GB", "languages": list(dict.fromkeys([first, "cy"]))}
    both = read_languages(root, centre)
    assert list(both["cy"].letters) == ["llythyr", "note"]
    assert Writer(both["cy"]).write("llythyr", {"your_name": "Siân"}).text.startswith("I am Siânx")
    assert first == "cy" or list(both["en"].letters) == ["note"]


@pytest.mark.parametrize(
    ("count", "said"), [(0, "dim"), (1, "un"), (2, "dau"), (3, "3 ychydig"), (6, "llawer"), (7, "7 arall")]
)
def test_plurals_are_those_of_the_language(root, count, said):
    assert welsh(root).messages.say()("open-answers", count=count) == said


def test_a_letter_takes_only_sentences_of_its_own_language_along(root):
    """What the careful friend would put in it; an English sentence has no place in a Welsh letter."""
    assert '"calm":{}' in python_of_version(welsh(root), "note")
    said = "Diolch am eich amser."
    small.change(root, f"{HOME}/messages/pages.yml", "", f"reread-says-blame:\n  text: {said}\n")
    assert f'"calm":{{\n"reread-says-blame":"{said}"\n}}' in python_of_version(welsh(root), "note")


def test_what_is_not_translated_stands_in_english(root):
    small.change(root, "docs/more.md", "", "# More\n")
    toolkit = welsh(root)
    assert toolkit.messages.say()("copy") == "Copy"
    assert toolkit.layers.is_in_language("index.md", "cy")
    assert not toolkit.layers.is_in_language("more.md", "cy")
    assert [step.title for step in toolkit.steps] == ["Hafan"]


SECOND = (
    "---\ntitle: Second\nsummary: x\nused: y\nrequired: [your_name]\nexamples:\n  - title: Siân\n    answers: {your_name: Siân}\n---\n"
    '{% from "parts/bow.txt" import bow with context %}{{ your_name }}: {{ sent_date }}. {{ reasons | listing }}. {{ bow() }}'
    " {{ place.close_named }} {{ channel }}\n"
)


def test_a_letter_that_stands_in_english_has_english_parts_months_and_closes(root):
    small.change(root, "site_templates/letters/second.txt", "", SECOND)
    for folder, word in (("site_templates", "Regards"), (HOME, "Cofion")):
        small.change(root, f"{folder}/parts/bow.txt", "", f"{{% macro bow() %}}{word}{{% endmacro %}}")
    small.change(
        root,
        f"{HOME}/letters/note.txt",
        "{{ channel }}",
        '{% from "parts/bow.txt" import bow with context %}{{ bow() }} {{ channel }}',
    )
    both = read_languages(root, CENTRE)
    given = {"your_name": "Siân", "sent_date": "2026-03-01", "reasons": ["un", "dau"]}
    for toolkit in both.values():
        text = Writer(toolkit).write("second", given).text
        assert text == "Siân: 1 March 2026. un and dau. Regards Yours sincerely, post"
    assert "Cofion post" in Writer(both["cy"]).write("note", given).text
    # What a reader is asked, and what stands for a missing answer, is said in Welsh all the same.
    assert Writer(both["cy"]).write("second", {}).text.startswith("[eich enw]: ")
    assert letter_language.codes(both["cy"], "second") == ["en"]
    assert letter_language.codes(both["cy"], "note") == ["en", "cy"]
    alone = read_project(root, {"country": "GB", "languages": ["cy"]})
    assert "1 March" in Writer(alone).write("second", given).text


def test_english_stays_as_it_was(root):
    before = read_project(root, {"country": "GB"})
    both = read_languages(root, CENTRE)
    assert list(both) == ["en", "cy"]
    for toolkit in (both["en"], before):
        assert toolkit.letters["note"].front.title == "A note"
        assert toolkit.countries["GB"].close_named == "Yours sincerely,"


def test_a_centres_own_english_page_is_not_taken_for_welsh(root):
    small.change(root, "own/docs/extra.md", "", "# Extra\n")
    assert not welsh(root).layers.is_in_language("extra.md", "cy")


def test_an_english_page_shows_what_the_english_letter_has(root):
    """It stands in the Welsh guide too, whose letter has examples and passages of its own."""
    letter = small.FILES[small.LETTER] + "{% macro thanks() %}Thanks, {{ your_name }}.{% endmacro %}\n"
    small.change(root, small.LETTER, "", letter)
    tags = '{{ sample("note", "Sam") }}\n\n{{ quote("note", "thanks") }}\n'
    small.change(root, "own/docs/visit.md", "", f"---\ntitle: Visit\n---\n\n# Visit\n\n{tags}")
    (root / "site_templates/components").symlink_to(ROOT / "site_templates/components")
    shown = smoke_test.worked_out(read_languages(root, CENTRE)["cy"], "visit.md") or ""
    assert "I am Samx" in shown
    assert "Thanks, Sam." in shown


def test_a_page_that_nobody_wrote_shows_the_letter_in_the_language_of_the_guide(root):
    (root / "site_templates/components").symlink_to(ROOT / "site_templates/components")
    made = SimpleNamespace(
        page=SimpleNamespace(file=SimpleNamespace(url="letters/note/", src_uri="letters/note.md"))
    )
    macros = {macro.__name__: macro for macro in page_macros(read_languages(root, CENTRE)["cy"], made)}
    assert "Siân ydw i." in macros["sample"]("note")


def test_a_slip_in_an_english_letter_is_told_once(root):
    """It stands in the Welsh guide too, and there it takes English parts, under names that nobody has written."""
    small.change(
        root, "site_templates/locales/cy/parts/bits.txt", "", "{% macro hello() %}Helo{% endmacro %}\n"
    )
    slip = '{% from "parts/bits.txt" import hello, twise with context %}{{ hello("x") }} {{ twise() }}\n'
    small.change(
        root,
        "own/letters/ours.txt",
        "",
        small.FILES[small.LETTER].replace("A note", "Ours").split("{%")[0] + slip,
    )
    with pytest.raises(Faults) as wrong:
        read_languages(root, CENTRE)
    said = "own/letters/ours.txt:17:40: “parts/bits.txt” has no macro “twise”. Did you mean “twice”?"
    assert [one for one in map(str, wrong.value.faults) if "no macro" in one] == [said]


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("messages/form.yml", "opn-answers:\n  text: x\n", "There is no message “opn-answers” in form.yml. Did you mean"),
        ("messages/form.yml", "unread:\n  text: '{number}'\n", "This message has no value {number}. It has: none."),
        ("messages/form.yml", "unread: x\n", "Write the sentence on an indented line below “unread:”, as in “text: x”."),
        ("messages/form.yml", "open-answers:\n  by: count\n  forms: { ychydig: x, other: y }\n", "There is no form “ychydig” here. There are: 0, one, other, zero, two, few, many."),
        ("messages/form.yml", "open-answers:\n  by: count\n  forms: { mny: x, other: y }\n", "There is no form “mny” here. Did you mean “many”?"),
        ("messages/form.yml", "open-answers:\n  by: count\n  forms: { one: x, two: y }\n", "There is no form “other”: add it. It is said of all that has no form of its own."),
        ("messages/pages.yml", "slow-kept:\n  by: place\n  forms: { tab: x }\n", "3:3: There is no form for “device”: add it, or “other”."),
        ("messages/planner.yml", "draft:\n  by: state\n  forms:\n    other:\n      by: channel\n      forms: { emal: x, other: y }\n", "6:16: There is no form “emal” here. Did you mean “email”?"),
        ("messages/forms.yml", "unread:\n  text: x\n", "Nothing is read from “forms.yml” here. Did you mean “form.yml”?"),
        ("fields.yml", "fields:\n  your_nme: { label: x }\n", "There is no question “your_nme”. Did you mean “your_name”?"),
        ("fields.yml", "fields:\n  channel: { options: { pst: x } }\n", "“channel” has no option “pst”. Did you mean “post”?"),
        ("fields.yml", "groups: { Al: x }\n", "There is no heading “Al”. Did you mean “All”?"),
        ("letters/note.txt", "---\ntitle: Nodyn\nrequired: [nme]\n---\n{{ your_name }}\n", "There is no question “nme”."),
        ("letters/note.txt", "---\ntitle: Nodyn\n---\n{{ channel }}\n", "That line is in site_templates/letters/note.txt, and holds here too"),
        ("language.yml", "name: Cymraeg\nlist_word: a\ncountry: UK\n", ":3:1: There is no country “UK” in site_templates/countries: use one of GB. The code of United Kingdom is GB."),
        ("form.yml", "copied:\n  text: x\n", "What the pages say is read from own/locales/cy/messages: move it there."),
        ("colour.yml", "a: b\n", "Nothing is read from “colour.yml” here."),
    ],
)  # fmt: skip
def test_a_slip_is_named_in_its_own_file(root, file, text, said):
    small.change(root, f"{HOME}/{file}", "", text)
    with pytest.raises(Faults) as raised:
        welsh(root)
    faults = [str(fault) for fault in raised.value.faults]
    assert any(fault.startswith(f"{HOME}/{file}:") and said in fault for fault in faults), faults


def test_a_message_need_not_choose_all_that_english_does(root):
    """English says the letter and the reminder in several ways each."""
    flat = "due-day:\n  by: moment\n  forms: { letter: x, reminder: y }\n"
    small.change(root, f"{HOME}/messages/form.yml", "", flat)
    assert "due-day" not in welsh(root).messages.borrowed


def test_a_language_that_is_not_there_is_named(root):
    with pytest.raises(Faults) as raised:
        read_project(root, {**CENTRE, "languages": ["en", "cz"]})
    assert "There is no language “cz”. There are: en, cy." in str(raised.value)


def told(root, every=True):
    return translation_report.lines(welsh(root), every=every)


def test_what_is_missing_and_what_is_older_is_told(root):
    first = told(root)
    assert "missing: messages/form.yml: unread" in first
    assert not [line for line in first if line.startswith("older")]
    assert first[-1].startswith("Not yet noted: 4 things that are there.")
    assert untranslated.accept(welsh(root))
    assert all(line.startswith("missing") for line in told(root))
    small.change(root, "docs/index.md", "# Home", "# Home again")
    small.change(root, "site_templates/fields.yml", "label: Your name", "label: Your whole name")
    older = ["older than English: docs/index.md", "older than English: fields.yml: your_name"]
    assert told(root)[:2] == older
    assert told(root)[-1].startswith("Look at what is older")


def test_one_thing_or_one_file_is_accepted_by_its_name(root):
    assert untranslated.accept(welsh(root), "docs/index.md")
    assert not untranslated.accept(welsh(root), "docs/inedx.md")
    assert untranslated.not_there(welsh(root), "docs/inedx.md") == (
        "In Welsh there is no “docs/inedx.md”. Did you mean “docs/index.md”? Write a name as the list has it."
    )
    assert [one.name for one in untranslated.state(welsh(root)).unnoted] == [
        "letters/note.txt",
        "messages/form.yml: open-answers",
        "fields.yml: your_name",
    ]
    small.change(root, "docs/index.md", "# Home", "# Home again")
    assert untranslated.accept(welsh(root), "fields.yml")
    assert told(root)[0] == "older than English: docs/index.md"  # nobody has looked at that one


def test_of_a_file_with_many_things_the_first_are_told_and_how_many(root):
    lines = told(root, every=False)
    count = len(untranslated.state(welsh(root)).things)
    assert lines[0] == f"In Welsh 4 of {count} things are there. What readers meet first stands first."
    of_fields = next(line for line in lines if "fields.yml" in line)
    assert ": channel, sent_date, reasons and " in of_fields  # the letter asks those three
    assert next(line for line in lines if "messages/form.yml" in line).endswith(" more")
    assert len(lines) < 12


def test_what_readers_meet_first_is_told_first(root):
    (root / HOME / "docs/index.md").unlink()
    lines = told(root)
    kinds = [line.removeprefix("missing: ").partition(".")[0].partition("/")[0] for line in lines[:-1]]
    assert lines[0] == "missing: docs/index.md"
    assert list(dict.fromkeys(kinds)) == ["docs", "parts", "fields", "messages", "countries", "checks"]


def test_pages_and_letters_are_told_by_their_steps(root):
    """As the guide has them, not by the alphabet."""
    page = small.FILES[small.PAGE]
    small.change(
        root, "docs/zuerst.md", "", page.replace("step: 1", "step: 2").replace('{{ letter("note") }}', "")
    )
    small.change(root, "docs/anfang.md", "", "---\ntitle: Later\n---\n# Later\n\nWords.\n")
    lines = told(root)
    assert lines.index("missing: docs/zuerst.md") < lines.index("missing: docs/anfang.md")


@pytest.mark.parametrize("own", ["# Only comments, as it comes.\n", "groups: []\n"])
def test_a_centres_own_questions_hide_none_of_ours(root, own):
    small.change(root, "own/fields.yml", "", own)
    assert "fields.yml: your_name" in [thing.name for thing in untranslated.things(welsh(root)) if thing.done]


LANGUAGES = """\
  - title: Letter
    fields:
      letter_language:
        label: In which language?
        kind: choice
        options_from: languages
"""


def test_a_letter_is_in_the_language_of_the_employers_country(root):
    path = root / "site_templates/fields.yml"
    path.write_text(path.read_text(encoding="utf-8") + LANGUAGES, encoding="utf-8")
    small.change(root, small.COUNTRY, "language: en-GB\n", "language: en-GB\nletters_in: cy\n")
    english = read_languages(root, CENTRE)["en"]
    assert english.fields["letter_language"].options == {"en": "English", "cy": "Welsh"}
    assert letter_language.at_first(english, "note") == "cy"
    # What stands for a missing answer is in the language of the guide.
    made = Writer(english.others["cy"], asked=english).write("note", {})
    assert made.text.startswith("[your name] ydw i.")


def test_with_one_language_nothing_is_asked(root):
    alone = read_languages(root, {"country": "GB"})["en"]
    assert not letter_language.is_asked(alone, "note")


FULL = "name: Cymraeg\nlist_word: a\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (FULL + 'letters:\n  date: "{day} {Mai} {year}"\n', "4:3: Write “date” with {day}, {month} and {year}, each once."),
        (FULL + "letters:\n  language: cymraeg\n", "4:3: “cymraeg” is no code of a language: write that of this one with its country, as in en-GB."),
        (FULL + "letters:\n  language: de-DE\n", "4:3: This is another language than that of the folder: write “cy” here, with its country behind it, as in en-GB."),
        (FULL + "leters:\n  language: cy-GB\n", "3:1: “leters” is not a key that is known here. Did you mean “letters”?"),
        (FULL + "letters:\n  greeting_end: ;\n", "4:3: “greeting_end” can’t be “;”: use one of ,, :, !."),
        (FULL + "direction: left\n", "3:1: “direction” can’t be “left”: use one of ltr, rtl."),
        ("\n", "1:1: This file says nothing yet: write at least “name:” and “list_word:” into it."),
        ("# Nothing\n", "1:1: This file says nothing yet: write at least “name:” and “list_word:” into it."),
        ("list_word: a\n", "1:1: “name” is missing: add it."),
    ],
)  # fmt: skip
@pytest.mark.parametrize("languages", [["en", "cy"], ["cy", "en"]])
def test_a_slip_in_what_the_language_is_stands_there_alone(root, languages, text, said):
    small.change(root, f"{HOME}/language.yml", "", text)
    with pytest.raises(Faults) as raised:
        read_languages(root, {"country": "GB", "languages": languages})
    assert [str(fault) for fault in raised.value.faults] == [f"{HOME}/language.yml:{said}"]


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("cym/language.yml", "cym:1:1: “cym” is no code of a language that is known here: call this folder cy."),
        ("CY/language.yml", "CY:1:1: “CY” is no code of a language that is known here: call this folder cy."),
        ("welsh/language.yml", "welsh:1:1: “welsh” is no code of a language that is known here: call this folder cy."),
        ("Cymraeg/language.yml", "Cymraeg:1:1: “Cymraeg” is no code of a language that is known here: call this folder cy."),
        ("mine/language.yml", "mine:1:1: “mine” is no language: call the folder by the code of one, such as de for German."),
        ("cy/language.yaml", "cy/language.yaml:1:1: Nothing is read from “language.yaml” here. Call it language.yml."),
        ("cy/language.yml.txt", "cy/language.yml.txt:1:1: Nothing is read from “language.yml.txt” here. Call it language.yml."),
        ("cy/words.md", "cy:1:1: There is no language “cy” yet: put a language.yml into this folder."),
    ],
)  # fmt: skip
def test_a_folder_that_is_no_language_yet_is_told_what_it_lacks(tmp_path, file, said):
    small.write(tmp_path)
    small.change(tmp_path, f"own/locales/{file}", "", "name: Cymraeg\nlist_word: a\n")
    with pytest.raises(Faults) as raised:
        read_project(tmp_path, {"country": "GB"})
    assert [str(fault) for fault in raised.value.faults] == [f"own/locales/{said}"]


def test_a_fault_in_our_questions_brings_none_in_the_words_of_a_language(root):
    small.change(root, small.FIELDS, "kind: date", "kind: dat")
    with pytest.raises(Faults) as raised:
        read_languages(root, CENTRE)
    assert [fault.file for fault in raised.value.faults] == [small.FIELDS]
