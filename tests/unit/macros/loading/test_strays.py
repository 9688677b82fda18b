"""A file that nothing reads, because of where it stands: one sentence, there, and none at what speaks of it."""

import pytest

from tests.unit import small
from tests.unit.macros.model.test_centre import put, read, said
from tests.unit.small import LETTER, MKDOCS

QUESTIONS = """\
groups:
  - title: You
    fields:
      adviser_name:
        label: Your adviser
        kind: text
        placeholder: x
"""
FACTS = "facts:\n  we-help:\n    says: We help.\n    source: Us\n    checked: 2026-11\n"
RIGHT = "Put it right into own, as {}."
SECOND = (
    "Nothing is read from this second “fields.yml”: put what is new in it into fields.yml, and delete it."
)

# Where somebody has put a file, and what is said there, behind what it is called.
STRAY = {
    "own/letters/fields.yml": RIGHT,
    "own/docs/fields.yml": RIGHT,
    "own/docs/assets/fields.yml": RIGHT,
    "own/locales/fields.yml": RIGHT,
    "own/letters/fields.yml.txt": RIGHT,
    "own/letters/Fields - Copy.yml": RIGHT,
    "site_templates/letters/fields.yml": RIGHT,
    "site_templates/own/fields.yml": RIGHT,
    "docs/fields.yml": RIGHT,
    "fields.yml": RIGHT,
    "own/fields.yaml": "Call it {}.",
    "own/field.yml": "Call it {}.",
    "own/own/fields.yml": "What lies in it belongs right into own.",
    "own/fields/fields.yml": "What lies in it belongs right into own.",
}


@pytest.fixture
def asking(root):
    """A centre's letter that asks a question of its own, and a page that states a fact of its own."""
    letter = small.FILES[LETTER].replace("A note", "Mine").replace("The end.", "{{ adviser_name }}")
    put(root, "letters/mine.txt", letter.replace("  - your_name", "  - your_name\n  - adviser_name", 1))
    return root


@pytest.mark.parametrize("name", STRAY)
def test_questions_in_a_wrong_place_are_told_there_alone(asking, name):
    small.change(asking, name, "", QUESTIONS)
    parts = name.split("/")
    inside = "/".join(parts[:2]) if parts[0] == "own" and parts[1] in ("own", "fields") else name
    told = f"{inside}:1:1: Nothing is read from “{inside.split('/')[-1]}” here. "
    assert said(asking) == [told + STRAY[name].format("fields.yml")]


def test_a_second_copy_of_a_file_is_told_what_to_do_with_it(asking):
    put(asking, "fields.yml", "# Nothing yet.\n")
    put(asking, "fields (1).yml", QUESTIONS)
    assert said(asking) == [f"own/fields (1).yml:1:1: {SECOND}"]


def test_facts_in_a_wrong_place_are_told_there_alone(root):
    put(root, "docs/facts.yml", FACTS)
    put(root, "docs/visit.md", '# Visit\n\n{{ fact("we-help") }}\n')
    assert said(root) == [
        f"own/docs/facts.yml:1:1: Nothing is read from “facts.yml” here. {RIGHT.format('facts.yml')}"
    ]


ELSEWHERE = [
    "mine.txt", "own/mine.txt", "docs/mine.txt", "docs/letters/mine.txt", "site_templates/letters/own/letters/mine.txt",
    "site_templates/own/letters/mine.txt",
]  # fmt: skip


@pytest.mark.parametrize("name", ELSEWHERE)
def test_a_letter_in_a_wrong_place_is_told_there_alone(root, name):
    small.change(root, name, "", small.FILES[LETTER].replace("A note", "Mine"))
    put(root, "docs/visit.md", '# Visit\n\n{{ letter("mine") }}\n')
    message = "Nothing is read from “mine.txt” here. A letter is read from own/letters: move it there."
    assert said(root) == [f"{name}:1:1: {message}"]


def test_a_part_in_a_wrong_place_is_told_there_alone(root):
    put(root, "mine.txt", "{% macro hi() %}Hi.{% endmacro %}\n")
    letter = small.FILES[LETTER].replace("A note", "Mine")
    put(
        root,
        "letters/mine.txt",
        letter.replace("The end.", '{% from "parts/mine.txt" import hi with context %}{{ hi() }}'),
    )
    assert [line.split(": ")[0] for line in said(root)] == ["own/mine.txt:1:1"]


# Files beside the centre's folder, and where they belong.
BESIDE = {
    "letters/mine.txt": "own/letters/mine.txt",
    "parts/mine.txt": "own/parts/mine.txt",
    "countries/AU.yml": "own/countries/AU.yml",
    "locales/de/docs/index.md": "own/locales/de/docs/index.md",
    "de/letters/mine.txt": "own/locales/de/letters/mine.txt",
    "de/language.yml": "own/locales/de/language.yml",
}


@pytest.mark.parametrize("name", BESIDE)
def test_a_file_in_a_folder_beside_the_centres_is_told_where_it_belongs(root, name):
    small.change(root, name, "", "x\n")
    message = f"Nothing is read from “{name.split('/')[-1]}” here. Move it to {BESIDE[name]}."
    assert said(root) == [f"{name}:1:1: {message}"]


@pytest.mark.parametrize("name", ["words.yml", "checks.yml", "Facts.yml"])
def test_a_file_beside_the_centres_folder_is_told(root, name):
    small.change(root, name, "", "x: y\n")
    assert said(root) == [
        f"{name}:1:1: Nothing is read from “{name}” here. {RIGHT.format(name.lower())}",
    ]


@pytest.mark.parametrize(
    ("name", "home"),
    [
        ("visit-us.md", "own/docs/visit-us.md"),
        ("letters/visit.md", "own/docs/letters/visit.md"),
        ("own/docs/visit.md", "own/docs/visit.md"),
    ],
)
def test_a_page_among_ours_is_told_once(root, name, home):
    small.change(root, "toolkit.yml", "", "nav:\n  - Home: index.md\n")
    small.change(root, f"docs/{name}", "", "# Visit\n")
    small.change(root, "docs/decisions/why.md", "", "# Why\n")
    message = f"Only our own pages stand in our folder docs: move this one to {home}."
    assert said(root) == [f"docs/{name}:1:1: {message}"]


@pytest.mark.parametrize("name", [".draft.md", ".ipynb_checkpoints/visit.md"])
def test_what_programs_have_left_among_our_pages_is_passed_over(root, name):
    small.change(root, "toolkit.yml", "", "nav:\n  - Home: index.md\n")
    small.change(root, f"docs/{name}", "", "# Visit\n")
    read(root)


@pytest.mark.parametrize("name", ["hr/policy.md", "it/server/notes.txt", "de/letters/logo.svg"])
def test_a_folder_that_is_only_called_as_a_language_is_fine(root, name):
    small.change(root, name, "", "x")
    read(root)


def test_a_folder_with_several_centres_may_be_called_as_a_language(root):
    small.change(root, MKDOCS, "    country: GB\n", "    country: GB\n    own: uk/leeds\n")
    for name in ("leeds/letters/mine.txt", "york/letters/mine.txt", "york/docs/visit.md"):
        content = small.FILES[LETTER].replace("A note", "Mine") if name.endswith(".txt") else "# Visit\n"
        small.change(root, f"uk/{name}", "", content)
    read(root)
