"""A centre's settings file, and its own folder."""

import pytest

from macros import __main__ as command
from macros.diagnostics.fault import Faults
from macros.loading.project import read_project
from macros.model import settings_file
from macros.model.centre import HERE, WHOLE, Centre
from tests.project import ROOT
from tests.unit import small
from tests.unit.small import LETTER, MKDOCS, PAGE

KEYS = ", ".join(Centre.model_fields)


def read(root, file=MKDOCS):
    return read_project(root, settings_file.said(root, file), file)


def said(root, file=MKDOCS):
    with pytest.raises(Faults) as raised:
        read(root, file)
    return [str(fault) for fault in raised.value.faults]


# The line under "country: GB", and what the build says of it.
CASES = {
    "email: careers.example.org": "An email address looks like name@example.com. Check this one.",
    "link: www.example.org": "Write the whole address, beginning with https://: such as https://www.example.org.",
    "link: our site": WHOLE,
    "booking: visit-us.md": WHOLE,
    "booking: a@example.org": f"This is an email address: write it behind “email:”. {HERE}",
    "booking: mailto:a@example.org": f"This is an email address: write it behind “email:”. {HERE}",
    "booking: mail": f"Write your email address behind “email:”. {HERE}",
    "booking: 0113 496 0123": f"This is a phone number: write it behind “phone:”. {HERE}",
    "booking: 'javascript:alert(1)'": "Write the whole address, beginning with https://, or leave it empty.",
    "phone: call us": "Write the phone number with digits and spaces, such as 0113 496 0123.",
    "colour: gold": "Write the colour as # and six digits or letters from a to f, in quotes: such as “#1d5c63”.",
    "days_to_wait: 61": "“days_to_wait” must be 60 at most. Here it is “61”.",
    "days_to_wait: soon": "“days_to_wait” must be a whole number. Here it is “soon”.",
    "written_with: maybe": "“written_with” must be true or false. Here it is “maybe”.",
    "logo: assets/logo.bmp": "Name a picture that ends in .svg, .png, .jpg or .webp, such as assets/logo.svg.",
    "own: ../elsewhere": "Write a path inside this project, such as own or centres/northgate.",
    "holidays_in: XXX": "“XXX” is no part of United Kingdom that has holidays of its own: use one of ENG, NIR, SCT, "
    "WLS, or leave it out.",
    "emial: a@example.org": "“emial” is not a key that is known here. Did you mean “email”?",
    "zzzz: 1": f"“zzzz” is not a key that is known here. There are: {KEYS}.",
}


@pytest.mark.parametrize("line", CASES)
def test_each_fault_of_a_setting_has_its_sentence(root, line):
    small.change(root, MKDOCS, "    country: GB\n", f"    country: GB\n    {line}\n")
    assert said(root) == [f"mkdocs.yml:7:5: {CASES[line]}"]


def test_all_faults_of_the_settings_at_once(root):
    small.change(
        root,
        MKDOCS,
        "    country: GB\n",
        "    country: GB\n    languages: [en, fr]\n    hide_steps: [indx]\n    colour: #ffcc00\n"
        "    support:\n      - txt: Help\ntheme_: material\n",
    )
    assert said(root) == [
        (
            "mkdocs.yml:7:21: There is no language “fr”. There are: en. To add it, put its language.yml into "
            "own/locales/fr: the page “Add a language” says how."
        ),
        "mkdocs.yml:8:18: There is no step “indx”. Did you mean “index”?",
        (
            "mkdocs.yml:9:13: What stands after this # is not read, as in a comment: put the whole text in quotes, "
            'as in colour: "#ffcc00".'
        ),
        "mkdocs.yml:11:9: “link” is missing: add it.",
        "mkdocs.yml:11:9: “txt” is not a key that is known here. Did you mean “text”?",
        "mkdocs.yml:12:1: “theme_” is not a key that is known here. Did you mean “theme”?",
    ]


def test_a_value_counts_as_it_is_written(root):
    small.change(
        root, MKDOCS, "    country: GB\n", "    country: GB\n    phone: 0113\n    email:\n    name_: x\n"
    )
    assert said(root) == ["mkdocs.yml:9:5: “name_” is not a key that is known here. Did you mean “name”?"]
    small.change(root, MKDOCS, "    name_: x\n", "")
    assert read(root).centre.phone == "0113"


def test_a_slip_in_the_yaml_is_said_where_it_is(root, monkeypatch, capsys):
    small.change(root, MKDOCS, "    country: GB", "    country GB")
    monkeypatch.chdir(root)
    assert command.main(["check"]) == 1
    assert "mkdocs.yml:" in capsys.readouterr().err


def test_another_file_is_named_as_the_author_knows_it(root, monkeypatch, capsys):
    (root / "centres").mkdir()
    text = small.FILES[MKDOCS].replace("toolkit.yml", "../toolkit.yml").replace("country: GB", "contry: GB")
    (root / "centres" / "x.yml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(root)
    monkeypatch.setenv("SITE_URL", "https://example.org/x/")  # without an address no site of a centre is made
    assert command.main(["config", "centres/x.yml"]) == 0
    name = capsys.readouterr().out.strip()
    assert (root / name).read_text(encoding="utf-8").startswith("INHERIT: toolkit.yml  #")
    assert said(root, name)[0].startswith("centres/x.yml:6:5: “contry”")
    assert said(root, "centres/x.yml")[0].startswith("centres/x.yml:6:5: “contry”")


def test_our_own_settings_file_is_short_and_without_fault():
    if settings_file.said(ROOT).get("name"):
        pytest.skip("These are the settings of a centre: the build judges them.")
    lines = (ROOT / MKDOCS).read_text(encoding="utf-8").splitlines()
    of_ours, for_programs = lines[:-3], lines[-3:]
    assert len(of_ours) <= 25
    assert "$schema=" in for_programs[-1]
    assert sorted(line.split(":")[0].strip() for line in of_ours[7:]) == sorted(
        set(Centre.model_fields) - {"share_picture"}
    )
    assert read(ROOT).centre == Centre(languages=["en", "de"])


# The folder with what is theirs


def put(root, name, text):
    path = root / "own" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_letter_of_theirs_replaces_ours_and_faults_are_in_their_file(root):
    ours = (root / LETTER).read_text(encoding="utf-8")
    put(root, "letters/note.txt", ours.replace("The end.", "Our end."))
    assert "Our end." in read(root).templates["letters/note.txt"]
    put(root, "letters/note.txt", ours.replace("The end.", "{{ your_nam }}"))
    assert said(root) == [
        (
            "own/letters/note.txt:26:4: There is no question “your_nam”. Did you mean “your_name”? If it is a question "
            "of your own, word it in own/fields.yml."
        )
    ]


def test_a_question_of_theirs_is_added_or_replaces_ours(root):
    new = "groups:\n  - title: All\n    fields:\n      {}:\n        label: Theirs\n        kind: text\n"
    new += "        placeholder: x\n"
    put(root, "fields.yml", new.format("your_name"))
    assert read(root).fields["your_name"].label == "Theirs"
    put(root, "fields.yml", new.format("pet"))
    put(
        root,
        "letters/pet.txt",
        (root / LETTER).read_text("utf-8").replace("The end.", "{{ pet }}").replace("A note", "A pet"),
    )
    toolkit = read(root)
    assert toolkit.letters["pet"].fields[-1] == "pet" or "pet" in toolkit.letters["pet"].fields
    put(root, "fields.yml", new.format("pet").replace("kind: text", "kind: txt"))
    assert any(line.startswith("own/fields.yml:6:9: “kind” can’t be “txt”") for line in said(root))


def test_a_file_that_nothing_reads_is_named(root):
    put(root, "fact.yml", "facts: {}\n")
    put(root, "notes.txt", "Ask Kim.\n")
    put(root, "README.md", "Ours.\n")
    put(root, ".DS_Store", "")
    assert said(root) == [
        "own/fact.yml:1:1: Nothing is read from “fact.yml” here. Call it facts.yml.",
        "own/notes.txt:1:1: Nothing is read from “notes.txt” here. A letter is read from own/letters: move it there.",
    ]


@pytest.mark.parametrize("name", ["words.yml", "fields.yml", "facts.yml", "locales/cy/words.yml"])
@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"Copy: Caf\xe9\n", "This file is not saved as UTF-8: save it again with the encoding UTF-8."),
        (b"Copy\x00: x\n", "There is an invisible character on this line (U+0000): delete it."),
    ],
)
def test_a_file_that_cannot_be_read_is_no_empty_one(root, name, content, message):
    small.change(root, f"own/{name}", "", content)
    if name.startswith("locales"):
        put(root, "locales/cy/language.yml", "name: Cymraeg\nlist_word: a\n")
        small.change(root, MKDOCS, "    country: GB\n", "    country: GB\n    languages: [cy]\n")
    assert [line.split(": ", 1)[1] for line in said(root)] == [message]


def test_a_page_of_theirs_is_read_instead_of_ours(root):
    page = (root / PAGE).read_text(encoding="utf-8")
    put(root, "docs/index.md", page.replace('"note"', '"notes"'))
    assert said(root) == ["own/docs/index.md:8:11: There is no letter “notes”. Did you mean “note”?"]


def test_hidden_steps_leave_the_path(root):
    page = (root / PAGE).read_text(encoding="utf-8")
    small.change(
        root, "docs/two.md", "", page.replace("step: 1", "step: 2").replace('{{ letter("note") }}', "")
    )
    small.change(root, MKDOCS, "    country: GB\n", "    country: GB\n    hide_steps: [index]\n")
    toolkit = read(root)
    assert [(step.number, step.page) for step in toolkit.steps] == [(1, "two.md")]
    assert toolkit.hidden == ("index.md",)


def test_the_line_under_a_letter_only_where_it_is_asked_for(root):
    small.change(root, MKDOCS, 'name: ""', 'name: "A {{ b }} & Co"')
    assert "Written with" not in read(root).templates["letters/note.txt"]
    small.change(root, MKDOCS, "    country: GB\n", "    country: GB\n    written_with: true\n")
    from macros.templates.writer import Writer

    text = Writer(read(root)).write("note", {}).text
    assert text.endswith("\n\nWritten with the guide of A {{ b }} & Co")


@pytest.mark.parametrize(
    ("phone", "dialled"),
    [
        ("0113 496 0100", "01134960100"),
        ("+44 (0)113 496 0100", "+441134960100"),
        ("+49 ( 0 ) 30/1234-56", "+4930123456"),
        ("0044 (0)113 496 0100", "00441134960100"),
        ("+39 (0)6 1234 567", "+39061234567"),
        ("00378 (0)549 123456", "003780549123456"),
        ("(0)113 496 0100", "01134960100"),
        ("(0113) 496 0100", "01134960100"),
    ],
)
def test_a_zero_in_brackets_is_not_dialled_from_abroad(phone, dialled):
    assert Centre(phone=phone).dialled == dialled
