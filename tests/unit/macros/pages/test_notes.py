"""What a centre is told that is no fault."""

import struct

import pytest

from macros import __main__ as command
from macros.lint import browser_run
from macros.loading.project import read_languages
from macros.pages import left_over, notes, short_lines
from tests.project import copy_of_project
from tests.unit import small
from tests.unit.macros.model.test_centre import put, read
from tests.unit.small import MKDOCS

QUESTION = """groups:
  - title: Mine
    fields:
      your_name:
        label: And your name?
        kind: text
        placeholder: your name
"""


def test_a_question_that_takes_the_place_of_ours_is_told_at_its_line(root):
    put(root, "fields.yml", QUESTION)
    assert notes.notes(read(root)) == [
        (
            "own/fields.yml:4:7: “your_name” is the name of a question of ours: yours takes its place in every letter. "
            "If it is a new one, give it another name."
        )
    ]


def test_a_file_that_a_program_has_left_is_named(root):
    put(root, "letters/~$note.txt", "x")
    assert notes.notes(read(root)) == [
        "own/letters/~$note.txt is passed over: another program has left it there."
    ]


def test_a_title_that_two_pages_of_one_folder_have_is_told(root):
    put(root, "docs/one.md", "---\ntitle: The news\n---\nWords.\n")
    put(root, "docs/two.md", "# The News {: .fold }\n")
    put(root, "docs/house.md", "---\nwhen: x\ntitle: 'home'\n---\nWords.\n")
    put(root, "docs/house/start.md", "# Home\n")
    assert notes.notes(read(root)) == [
        (
            "own/docs/house.md:3:1: Our page index.md has this title: call this file index.md to take its place, or "
            "give it another title."
        ),
        "own/docs/two.md:1:1: The page one.md has this title already: give this one another.",
    ]


def test_a_picture_that_somebody_has_put_among_ours_is_named(root):
    for name in ("assets/door.PNG", "own/docs/assets/way.png", "assets/embed.js", "centres/fork.svg"):
        small.change(root, f"docs/{name}", "", "x")
    told = "stands among our files, where a newer version of the toolkit knows nothing of it: move it to"
    ends = ", and nothing of ours gets in its way."
    assert notes.notes(read(root)) == [
        f"docs/assets/door.PNG {told} own/docs/assets/door.PNG{ends}",
        f"docs/own/docs/assets/way.png {told} own/docs/assets/way.png{ends}",
    ]


def test_a_page_beside_the_centres_folder_is_named(root):
    small.change(root, "find-us.md", "", "# Find us\n")
    small.change(root, "CONTRIBUTING.md", "", "# Thank you\n")
    assert notes.notes(read(root)) == [
        (
            "find-us.md stands beside the folder own, where nothing is read: if it is a page, move it to "
            "own/docs/find-us.md."
        )
    ]


def photo(order, tag):
    """A photo of a telephone with notes. order: of the bytes; tag: of what the notes say of the place."""
    entry = struct.pack(f"{order}HHHLL", 1, 0x8825, 4, 1, 26) + bytes(4)
    place = struct.pack(f"{order}HHHLL", 1, tag, 5, 3, 99) + bytes(4)
    begin = b"II*\0" if order == "<" else b"MM\0*"
    notes = begin + struct.pack(f"{order}L", 8) + entry + place
    return b"\xff\xd8\xff\xe1\0\x40Exif\0\0" + notes


@pytest.mark.parametrize("order", "<>")
def test_a_photo_that_says_where_it_was_taken_is_named(root, order):
    small.change(root, "own/docs/assets/door.jpg", "", photo(order, 2))
    small.change(root, "own/docs/assets/version-alone.jpg", "", photo(order, 0))
    small.change(root, "own/docs/assets/cut-off.jpg", "", photo(order, 2)[:30])
    assert notes.notes(read(root)) == [notes.WHERE.format("own/docs/assets/door.jpg")]


def test_what_is_in_a_folder_of_several_languages_is_told_once(tmp_path):
    project = copy_of_project(tmp_path / "toolkit")
    small.change(project, "own/docs/assets/door.jpg", "", photo("<", 2))
    put(project, "docs/visit.md", "# Visit\n\nTODO\n")
    told = notes.notes(read(project))
    assert told.count(notes.WHERE.format("own/docs/assets/door.jpg")) == 1
    assert told.count(left_over.LEFT.format("own/docs/visit.md", 3, 1, "TODO")) == 1


def test_a_letter_among_ours_is_named(root):
    small.change(root, "site_templates/locales/de/sources.yml", "", '"letters/note.txt": "e20f5847"\n')
    mine = small.FILES[small.LETTER].replace("title: ", "title: My ")
    small.change(root, "site_templates/letters/mine.txt", "", mine)
    assert notes.notes(read(root)) == [
        (
            "site_templates/letters/mine.txt is none of the letters that come with this version of the toolkit: if it "
            "is a letter of yours, move it to own/letters/mine.txt, and nothing of ours gets in its way."
        )
    ]


def test_of_the_toolkit_as_it_comes_there_is_nothing_to_say(toolkit):
    assert notes.notes(toolkit) == []


def test_there_is_nothing_to_say_of_files_that_are_their_own(root):
    put(root, "letters/note.txt", small.FILES[small.LETTER])
    assert notes.notes(read(root)) == []


def test_the_check_says_what_it_has_read_where_all_is_well(root, monkeypatch, capsys):
    put(root, "docs/visit.md", "# Visit\n")
    put(root, "docs/index.md", "# Home\n")  # stands over ours, and counts once
    put(root, "letters/note.txt", small.FILES[small.LETTER])  # so does this
    monkeypatch.setattr(browser_run, "try_out", lambda *_: None)  # there is no Node in the small project
    monkeypatch.chdir(root)
    assert command.main(["check"]) == 0
    assert capsys.readouterr().out == "Nothing to mend in 1 letter and 2 pages.\n"


def test_a_language_that_the_settings_do_not_name_is_told(root):
    put(root, "locales/pt/language.yml", "name: Português\nlist_word: e\n")
    assert notes.notes(read(root)) == ["mkdocs.yml:4:3: " + notes.UNUSED.format("pt", "own/locales/pt")]
    small.change(root, MKDOCS, "    country: GB\n", "    country: GB\n    languages: [en]\n")
    assert notes.notes(read(root))[0].startswith("mkdocs.yml:7:5: ")


@pytest.mark.parametrize(("settings", "told"), [("", True), ("email: a@example.org", False)])
def test_a_page_that_shows_no_way_to_reach_the_centre_is_named(root, settings, told):
    small.change(root, MKDOCS, "    country: GB\n", f"    country: GB\n    {settings}\n")
    put(root, "docs/visit.md", "# Visit us\n\n{{ contact() }}\n")
    put(root, "docs/index.md", small.FILES[small.PAGE] + "\n{{ contact() }}\n")
    note = "own/docs/visit.md:3:4: Nothing is shown here yet: write “email” or “phone” below “centre:” in the settings."
    assert notes.notes(read(root)) == ([note] if told else [])


TOLD = "“{}” may be somebody’s, and everybody reads it in this example: write an address that is nobody’s, such as {}"


def test_an_address_in_an_example_that_may_be_somebodys_is_told_once_in_a_file(root):
    letter = small.FILES[small.LETTER].replace(
        "        - two\n", "        - two\n        - Write to Rosa.Marin@northgate.ac.uk\n"
    )
    put(root, "letters/note.txt", letter.replace("your_name: Sam", "your_name: rosa.marin@northgate.ac.uk"))
    put(root, "fields.yml", QUESTION + "        example: ann@northgate.ac.uk\n")
    told = [note for note in notes.notes(read(root)) if "somebody" in note]
    assert told == [
        f"own/letters/note.txt:11:18: {TOLD.format('rosa.marin@northgate.ac.uk', 'rosa.marin')}@example.org.",
        f"own/fields.yml:8:18: {TOLD.format('ann@northgate.ac.uk', 'ann')}@example.org.",
    ]


@pytest.mark.parametrize(
    "answer",
    ["sam@example.com", "sam@mail.example.org", "sam@northgate.example", "sam@example.ac.uk", "us@ours.org"],
)
def test_an_address_that_is_nobodys_or_the_centres_own_is_fine(root, answer):
    small.change(root, MKDOCS, "    country: GB\n", "    country: GB\n    email: us@ours.org\n")
    put(root, "letters/note.txt", small.FILES[small.LETTER].replace("your_name: Sam", f"your_name: {answer}"))
    assert notes.notes(read(root)) == []


@pytest.mark.parametrize(
    ("line", "column", "said"),
    [
        ("Room XXX, first floor", 6, "XXX"),
        ("TODO: ask Rosa", 1, "TODO"),
        ("Ring ________ first", 6, "________"),
        ("[Book](https://YOUR-ADDRESS/book)", 16, "YOUR-ADDRESS"),
        ("[Write](mailto:advice@example.org)", 9, "mailto:advice@example.org"),
        ("[Look](http://127.0.0.1:8000/waiting/)", 8, "http://127.0.0.1"),
        ("[Look](https://fuzzy-8000.app.github.dev/waiting/)", 8, "https://fuzzy-8000.app.github.dev"),
        ("[Write](mailto:careers@northgate.ac.uk), `TODO` <!-- TODO -->", 0, ""),
        ("{## TODO ##}", 0, ""),
        ("____", 0, ""),
    ],
)
def test_what_was_left_to_be_filled_in_is_told(root, line, column, said):
    put(root, "docs/visit.md", f"# Visit\n\n{line}\n")
    assert notes.notes(read(root)) == [left_over.LEFT.format("own/docs/visit.md", 3, column, said)] * bool(
        said
    )


def test_what_was_left_in_the_settings_and_in_a_letter_is_told(root):
    small.change(root, MKDOCS, 'name: ""', 'name: "NAME OF YOUR CENTRE"')
    put(
        root,
        "letters/note.txt",
        small.FILES[small.LETTER].replace("The end.", "TODO ____\n{# TODO #}The end."),
    )
    told = notes.notes(read(root))
    assert told[0] == "mkdocs.yml:5:5: " + left_over.IN_SETTINGS.format("NAME OF YOUR CENTRE")
    assert [one.split(" was")[0] for one in told[1:]] == ["own/letters/note.txt:26:1: “TODO”"]


def test_a_page_that_is_replaced_in_one_language_alone_is_told(tmp_path):
    project = copy_of_project(tmp_path / "toolkit")
    put(project, "docs/privacy.md", (project / "docs/privacy.md").read_text(encoding="utf-8"))
    put(project, "docs/sources.md", (project / "docs/sources.md").read_text(encoding="utf-8"))
    german = (project / "site_templates/locales/de/docs/sources.md").read_text(encoding="utf-8")
    put(project, "locales/de/docs/sources.md", german)
    home = "own/locales/de/docs/privacy.md"
    toolkits = read_languages(project, {"languages": ["en", "de"]})
    assert [one for one in notes.notes(toolkits["en"]) if "still" in one] == [
        notes.STILL_OURS.format("own/docs/privacy.md", "German", home)
    ]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Room 3\nThe Library\nLeeds LS1 1AA", "Room 3", "The Library"),
        ("**Hours**\nMonday to Friday, 9 to 5", "Hours", "Monday to Friday, 9 to 5"),
        ("Room 3<br>\nThe Library", "", ""),
        ("Room 3  \nThe Library", "", ""),
        ("- Room 3\n- The Library", "", ""),
        ("**Lines** that somebody has ended by hand are long.\n**Are** they?", "", ""),
        ("| a | b |\n| --- | --- |\n| c | d |", "", ""),
        ("!!! note\n    Room 3\n    Library", "", ""),
        ("```\nRoom 3\nLibrary\n```", "", ""),
        ("Room 3\n------", "", ""),
        ("> Room 3\n> Library", "", ""),
        ("<p>\nRoom 3\n</p>", "", ""),
    ],
)
def test_short_lines_that_would_stand_on_one_are_told(root, text, first, second):
    put(root, "docs/visit.md", f"# Visit\n\n{text}\n")
    told = short_lines.ONE_LINE.format(first, second)
    assert [*short_lines.notes(read(root))] == ([f"own/docs/visit.md:3:1: {told}"] if first else [])
