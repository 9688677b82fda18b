"""Slips of a centre that once passed in silence: each is a sentence now, at its place."""

import pytest

from macros import __main__ as command
from macros.diagnostics.fault import Faults
from macros.lint import drawings, file_kinds, mkdocs_config, page_templates
from macros.loading import countries
from macros.loading.project import read_languages
from macros.model import settings_file
from macros.pages import link_slips, made_pages, navigation, notes, verdict
from tests.project import copy_of_project, run_build
from tests.unit import small
from tests.unit.macros.model.test_centre import put, read, said
from tests.unit.small import MKDOCS

DRAWN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"/>'


def set_(root, line):
    small.change(root, MKDOCS, "    country: GB\n", f"    country: GB\n    {line}\n")


# Pictures

NO = "There is no picture “{}” in the folder own/docs."


@pytest.mark.parametrize("key", ["logo", "share_picture"])
@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            "photos/us.webp",
            f"{NO} Put it there, as own/docs/photos/us.webp, or take this line out.",
        ),
        ("assets/Logo.svg", f"{NO} Did you mean “assets/logo.svg”?"),
        ("logo.svg", f"{NO} Did you mean “assets/logo.svg”?"),
        (
            "assets/logos.svg",
            f"{NO} Did you mean “assets/logo.svg”? If not, put yours there, as own/docs/assets/logos.svg.",
        ),
        ("own/docs/assets/logo.svg", f"{NO} Leave out the name of that folder: write assets/logo.svg."),
        ("beside.png", f"{NO} There is one at own/beside.png: move it to own/docs/beside.png."),
        ("top.png", f"{NO} There is one at top.png: move it to own/docs/top.png."),
        ("assets/empty.png", "The picture own/docs/assets/empty.png is empty: put it there once more."),
    ],
)
def test_a_picture_that_is_not_there_is_named(root, key, name, sentence):
    put(root, "docs/assets/logo.svg", DRAWN)
    put(root, "docs/assets/empty.png", "")
    if name == "beside.png":
        put(root, "beside.png", "x")
    small.change(root, "top.png", "", "x")
    set_(root, f"{key}: {name}")
    assert f"mkdocs.yml:7:5: {sentence.format(name)}" in said(root)


@pytest.mark.parametrize("name", ["assets/logo.svg", "assets/ours.svg", "assets/favicon.svg"])
def test_a_picture_of_theirs_of_ours_or_made_is_fine(root, name):
    put(root, "docs/assets/logo.svg", DRAWN)
    small.change(root, "docs/assets/ours.svg", "", DRAWN)
    set_(root, f"logo: {name}")
    assert read(root).centre.logo == name


TAG = '<svg xmlns="http://www.w3.org/2000/svg" {}/>'


@pytest.mark.parametrize("home", ["own", "own/locales/cy"])
@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("<svg viewBox='0 0 3 1'/>", drawings.NAMELESS),
        (TAG.format(""), drawings.NO_SIZE),
        (TAG.format('width="100%" height="100%"'), drawings.NO_SIZE),
        (TAG.format('width="0" height="10"'), drawings.NOTHING.format("width")),
        (TAG.format('width="20px" height="0px" viewBox="0 0 2 1"'), drawings.NOTHING.format("height")),
        ("\n<svg><g></svg>", drawings.BROKEN),
    ],
)
def test_a_drawing_that_browsers_do_not_show_is_told(root, home, text, sentence):
    language = "name: Cymraeg\nlist_word: a\nletters:\n  language: cy-GB\n"
    small.change(root, "own/locales/cy/language.yml", "", language)
    small.change(root, f"{home}/docs/assets/door.svg", "", text)
    with pytest.raises(Faults) as raised:
        read_languages(root, {"country": "GB", "languages": ["en", "cy"]})
    line, column = ("2", "11") if text[0] == "\n" else ("1", "1")
    assert [str(fault) for fault in raised.value.faults] == [
        f"{home}/docs/assets/door.svg:{line}:{column}: {sentence}"
    ]


@pytest.mark.parametrize(
    "size", ['viewBox="0 0 3 1"', 'width="30" height="10mm"', 'width="100%" viewBox="0 0 3 1"']
)
def test_a_drawing_with_a_size_is_fine(root, size):
    put(root, "docs/assets/door.svg", TAG.format(size))
    assert read(root)


def test_a_picture_in_a_page_that_is_empty_is_told(root):
    put(root, "docs/assets/door.jpg", "")
    assert said(root) == ["own/docs/assets/door.jpg:1:1: This picture is empty: upload it once more."]


def test_a_drawing_is_no_picture_for_chats(root):
    put(root, "docs/assets/us.svg", DRAWN)
    set_(root, "share_picture: assets/us.svg")
    sentence = "Chats show no drawing beside a link: save own/docs/assets/us.svg as .png, and name that."
    assert said(root) == [f"mkdocs.yml:7:5: {sentence}"]


def test_a_drawing_that_the_settings_name_says_where(root):
    put(root, "docs/assets/logo.svg", TAG.format(""))
    set_(root, "logo: assets/logo.svg")
    assert said(root) == [
        f"own/docs/assets/logo.svg:1:1: {drawings.NO_SIZE} Your settings name it as “logo”."
    ]


# Around the centre's block


def settings(root, text):
    small.change(root, MKDOCS, "", f"INHERIT: toolkit.yml\n{text}")


LEAVES = (
    "it would load from another site or count your readers, and the guide promises that nothing leaves their "
    "browser. Take it out."
)
NOT_HERE = f"can’t be used here: {LEAVES}"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("extra:\n  center:\n    name: X\n", "4:3: “center” is not a key that is known here. Did you mean “centre”?"),
        (
            "extra:\n  centre:\n  name: X\n",
            "5:3: “name” belongs under “centre:”: put it there, and indent it by two more spaces.",
        ),
        ("centre:\n  name: X\n", "3:1: “centre” belongs under extra:, indented with spaces: move it there."),
        ("email: a@b.org\n", "3:1: “email” belongs under extra: and centre:, indented with spaces: move it there."),
        ("extra:\n  analytics:\n    provider: x\n", f"4:3: “analytics” {NOT_HERE}{mkdocs_config.LOGS}"),
        ("theme:\n  font:\n    text: Lato\n", f"4:3: “font” can’t be used here: {LEAVES}"),
        ("extra_javascript:\n  - //x.org/a.js\n", f"4:5: “//x.org/a.js” can’t be used here: {LEAVES}"),
        (
            "extra:\n  centre: [a]\n",
            "4:3: Write what you set below “centre:”, each on its own line, indented by four spaces.",
        ),
        (
            "extra:\n  centre: hello\n",
            "4:3: Write what you set below “centre:”, each on its own line, indented by four spaces.",
        ),
        ("extra: []\n", "3:1: Write “centre:” below “extra:”, indented by two spaces. Here stands something else."),
        (
            "nav:\n  - index.md\n",
            f"3:1: {mkdocs_config.OURS['nav']}",
        ),
        ("hooks: [x.py]\n", "3:1: “hooks” replaces ours, which build the guide: take it out."),
        (
            "plugins:\n  - search\n",
            "3:1: “plugins” replaces all of ours like this: take it out, or write each as a key with a colon below it.",
        ),
        (
            "theme: readthedocs\n",
            "3:1: “theme” replaces all of ours like this: take it out, or write each as a key with a colon below it.",
        ),
        (
            "theme:\n  name: mkdocs\n",
            "4:3: “name” can’t be “mkdocs” here, because the pages are made for ours: take it out.",
        ),
        (
            "site_url: example.org\n",
            "3:1: Write the whole address, beginning with https://: such as https://example.org.",
        ),
        (
            "extra:\n  centre:\n    own: centres/typo\n",
            "5:5: There is no folder “centres/typo”. Did you mean “centres/typos”?",
        ),
        (
            "extra:\n  centre:\n    own: README.md\n",
            "5:5: “README.md” is a file, and a folder is needed here: such as own.",
        ),
        (
            "extra:\n  centre:\n    own: /own\n",
            "5:5: Write the folder as it stands in this project, without a slash before it: such as own.",
        ),
        (
            "extra:\n  centre:\n    email: mailto:a@b.org\n",
            "5:5: Write the address alone, without “mailto:” before it.",
        ),
    ],
)  # fmt: skip
def test_what_takes_away_from_ours_or_is_dropped_is_said(root, text, sentence):
    small.change(root, "README.md", "", "x")
    small.change(root, "centres/typos/words.yml", "", "{}\n")
    settings(root, f"site_name: X\n{text}")
    assert said(root) == [f"mkdocs.yml:{sentence}"]


@pytest.mark.parametrize("name", ["42", "yes", "2026-11-23", "1_000"])
def test_a_name_that_an_engine_takes_for_no_text_needs_quotes(root, name):
    settings(root, f"site_name: {name}\n")
    assert said(root) == [f"mkdocs.yml:2:1: Put the name in quotes: “{name}”. Without them it is no text."]
    settings(root, f'site_name: "{name}"\n')
    read(root)


def test_what_may_be_added_is_left_alone(root):
    settings(
        root,
        "site_name: After 42 days\nsite_url: https://example.org/\nplugins:\n  tags: {}\ntheme:\n  language: en\n"
        "extra:\n  social: []\n  generator: false\n  centre:\n    own: own\n",
    )
    read(root)


# Files in the wrong place


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            "letters/sub/x.txt",
            "Nothing is read from a folder in own/letters: move this to own/letters/x.txt.",
        ),
        ("docs/visit.MD", "A page’s name ends in .md, in small letters: call this visit.md."),
        ("docs/visit.markdown", "A page’s name ends in .md, in small letters: call this visit.md."),
        (
            "docs/letters/pet.md",
            (
                'A letter has this address: write {{ letter("pet") }} where its form goes, or give the page '
                "another name."
            ),
        ),
        (
            "docs/letters/pet/index.md",
            (
                'A letter has this address: write {{ letter("pet") }} where its form goes, or give the page '
                "another name."
            ),
        ),
        ("docs/embed/note.md", "The pages in embed/ are made by the build: move this out of that folder."),
        (
            "docs/about.md",
            (
                "Our page about/index.md has this address too: call yours about/index.md to take its place, or choose "
                "another name."
            ),
        ),
        (
            "docs/Two.md",
            "Our page is called two.md: write the name like that to take its place, or choose another name.",
        ),
        (
            "docs/assets/toolkit.css",
            (
                "The build makes this file and would overwrite yours: give it another name, and write that below "
                "“extra_css”."
            ),
        ),
    ],
)
def test_a_file_that_would_be_passed_over_is_named(root, name, sentence):
    letter = (root / small.LETTER).read_text(encoding="utf-8")
    small.change(root, "site_templates/letters/pet.txt", "", letter.replace("A note", "A pet"))
    small.change(root, "docs/about/index.md", "", "# About\n")
    small.change(root, "docs/two.md", "", "# Two\n")
    put(root, name, "# Mine\n")
    assert said(root) == [f"own/{name}:1:1: {sentence}"]


def test_a_picture_for_shared_links_stays_where_it_is_set(root):
    set_(root, "share_picture: assets/share.png")
    assert said(root)[0].startswith("mkdocs.yml:7:5: There is no picture “assets/share.png”")
    small.change(root, MKDOCS, "    share_picture: assets/share.png\n", "")
    put(root, "docs/assets/share.png", "x")
    assert said(root)[0].startswith(
        "own/docs/assets/share.png:1:1: The build makes this picture and would overwrite"
    )
    set_(root, "share_picture: assets/share.png")
    read(root)


def test_a_page_of_theirs_may_show_a_letter_at_its_address(root):
    letter = (root / small.LETTER).read_text(encoding="utf-8")
    small.change(root, "site_templates/letters/pet.txt", "", letter.replace("A note", "A pet"))
    put(root, "docs/letters/pet.md", '# Mine\n\n{{ letter("pet") }}\n')
    assert read(root).placed["pet"] == "letters/pet.md"


def test_a_letter_of_ours_keeps_its_page_when_it_stands_in_a_new_page_too(root):
    """Our pages link to it in every language, and a page of theirs may be in one of them alone."""
    letter = (root / small.LETTER).read_text(encoding="utf-8")
    small.change(root, "site_templates/letters/pet.txt", "", letter.replace("A note", "A pet"))
    put(root, "docs/visit.md", '# Visit\n\n{{ letter("pet") }}\n')
    assert "letters/pet.md" in made_pages.made_pages(read(root))


def test_a_letter_of_theirs_has_no_page_beside_theirs(root):
    letter = (root / small.LETTER).read_text(encoding="utf-8")
    put(root, "letters/pet.txt", letter.replace("A note", "A pet"))
    put(root, "docs/visit.md", '# Visit\n\n{{ letter("pet") }}\n')
    assert "letters/pet.md" not in made_pages.made_pages(read(root))


def test_a_note_among_their_pages_is_not_published(root):
    put(root, "docs/README.md", "Ask Kim {{ first\n")
    put(root, "docs/sub/README.md", "Ask Kim\n")
    put(root, "docs/visit.md", "# Visit\n")
    assert read(root).own.files() == ["visit.md"]


# Front matter of pages

EMPTY = "Nothing stands on this page: write a heading and some words, as in “# Visit us”, or delete it."
QUOTES = 'Put this in quotes, as in title: "{}". Without them it is no text.'


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "---\ntitle: Opening times: summer\n---\n",
            (
                "2:21: A colon with a space after it starts a new value here: put the whole text in quotes, as in "
                'title: "Opening times: summer".'
            ),
        ),
        (
            "---\ntitle: Visit\n\n# Visit\n",
            "1:1: This head is not closed: write a second line of three hyphens (---) below its last key.",
        ),
        (
            "---\n- title\n---\n",
            "2:1: A page’s head is made of keys, each with a colon and a space, as in “title: Opening times”.",
        ),
        ("---\ntitle: 2026\n---\n", f"2:1: {QUOTES.format(2026)}"),
        ("---\ntitle: 2026-01-01\n---\n", f"2:1: {QUOTES.format('2026-01-01')}"),
        ("---\ntitle: yes\n---\n", f"2:1: {QUOTES.format('yes')}"),
        (
            "---\ntitle: '{{ nope }}'\n---\n",
            "2:1: What stands in {{ }} or {% %} is not read in a page’s head: write plain words here.",
        ),
        ("---\ntitle: [a]\n---\n", "2:1: “title” must be text: write it on this line, in quotes."),
        (
            "\n\n---\ntitle: Visit\n---\n",
            "3:1: A page’s head begins on the first line: take out what is empty above it.",
        ),
        ("", f"1:1: {EMPTY}"),
        ("\n<!-- Ask Kim -->\n\n", f"1:1: {EMPTY}"),
        ("---\ntitle: Visit\n---\n\n", f"3:1: {EMPTY}"),
        (
            "Note: bring a pen.\n",
            (
                "1:1: A page can’t begin with “Note:”, for it would not be shown: begin with a heading, as in “# Visit "
                "us”."
            ),
        ),
    ],
)
def test_front_matter_that_would_be_shown_as_text_is_said(root, text, sentence):
    put(root, "docs/visit.md", text)
    assert said(root) == [f"own/docs/visit.md:{sentence}"]


@pytest.mark.parametrize(
    "text",
    [
        "# Visit\n",
        '---\ntitle: "2026"\nhide: [toc]\n---\nx\n',
        "A line.\n---\n",
        "---\ntemplate: x.html\n---\n",
        "{{ contact() }}\n",
    ],
)
def test_a_page_with_sound_front_matter_or_none_is_fine(root, text):
    put(root, "docs/visit.md", text)
    read(root)


# Steps


def steps(root):
    return [(step.number, step.page, step.title) for step in read(root).steps]


@pytest.fixture
def stepped(root):
    for number, name in ((2, "two"), (3, "three")):
        head = f"---\ntitle: {name}\nstep: {number}\nwhen: Now\ndoes: This.\n---\n"
        small.change(root, f"docs/{name}.md", "", f"{head}# {name}\n")
    return root


@pytest.mark.parametrize(
    ("text", "title"), [("# Mine\n", "two"), ("---\ntitle: Mine\n---\n# Mine\n", "Mine")]
)
def test_a_page_that_takes_the_place_of_a_step_stays_that_step(stepped, text, title):
    put(stepped, "docs/two.md", text)
    assert steps(stepped) == [(1, "index.md", "Home"), (2, "two.md", title), (3, "three.md", "three")]


def test_a_new_step_moves_ours_on_and_no_number_stands_twice(stepped):
    head = "---\ntitle: New\nstep: {}\nwhen: Now\ndoes: This.\n---\n\nWords.\n"
    put(stepped, "docs/new.md", head.format(2))
    assert [step[:2] for step in steps(stepped)] == [
        (1, "index.md"),
        (2, "new.md"),
        (3, "two.md"),
        (4, "three.md"),
    ]
    put(stepped, "docs/newer.md", head.format(2))
    assert said(stepped) == [
        "own/docs/newer.md:1:1: own/docs/new.md is step 2 too: give one of the two another number."
    ]


# Tags in pages


def test_a_slip_in_a_tag_is_said_at_its_line(root):
    """What is said of which: tests/unit/macros/loading/faults/pages.txt."""
    put(root, "docs/visit.md", "---\ntitle: Visit\n---\n\n# Visit\n\nWrite {{ lettr('x') }}\n")
    sentence = f"Nothing is called “lettr” here. Did you mean “letter”? {page_templates.RAW}"
    assert said(root) == [f"own/docs/visit.md:7:10: {sentence}"]


@pytest.mark.parametrize(
    "tag",
    [
        "# Visit {: #visit }\n{# no comment",
        "{% raw %}Dear {{ name }}{% endraw %}",
        "{% set x = 2 %}{{ x }}",
        "{{ title }}",
        "{% if later is defined %}{{ later }}{% endif %}",
        "{% for i in range(3) %}{{ i }}{% endfor %}",
        "{{ config.site_name }}",
        "{## gone ##}",
    ],
)
def test_a_tag_that_works_is_left_alone(root, tag):
    put(root, "docs/visit.md", f"---\ntitle: Visit\n---\n{tag}\n")
    read(root)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return copy_of_project(tmp_path_factory.mktemp("whole") / "toolkit")


@pytest.mark.parametrize(
    ("tag", "column", "sentence"),
    [
        ('{{ sample("short-thanks", "nope") }}', 12, "The letter “short-thanks” has no example “nope”."),
        ("{{ contact(1) }}", 1, "These brackets need other values: copy"),
        (
            '{% include "x.md" %}',
            13,
            "There is no file “x.md” in docs that could be put in here: look at its name.",
        ),
        (
            "Well: {{ 1 // 0 }}",
            7,
            "Something in curly brackets on this line can’t be worked out (integer division or modulo by zero): ",
        ),
        ('{{ keys("lettr") }}', 10, "There is no list of keys called “lettr”. Did you mean “letter”?"),
    ],
)
def test_a_tag_that_can_not_be_worked_out_is_said_by_the_check(
    whole, monkeypatch, capsys, tag, column, sentence
):
    put(whole, "docs/visit.md", f"---\ntitle: Visit\n---\n\n\n# Visit\n\n{{{{ contact() }}}}\n{tag}\n")
    monkeypatch.chdir(whole)
    assert command.main(["check"]) == 1
    assert f"own/docs/visit.md:9:{column}: {sentence}" in capsys.readouterr().err


def test_a_tag_that_only_the_engine_can_judge_is_said_at_its_line_by_the_build(whole, tmp_path):
    put(whole, "docs/visit.md", "---\ntitle: Visit\n---\n\n\n# Visit\n\n{{ config.nope.x }}\n")
    done = run_build(whole, tmp_path, "http://127.0.0.1:8000/")
    assert done.returncode
    assert (
        "own/docs/visit.md:8:1: Something in curly brackets on this line can’t be worked out (" in done.stderr
    )
    assert "1 thing to put right. Nothing was built." in done.stderr
    assert "Traceback" not in done.stderr


def test_a_new_step_stands_among_ours_in_the_menu(stepped):
    head = "---\ntitle: New\nstep: {}\nwhen: Now\ndoes: This.\n---\n\nWords.\n"
    put(stepped, "docs/new.md", head.format(2))
    put(stepped, "docs/last.md", head.format(9))
    put(stepped, "docs/visit.md", "# Visit\n")
    given = ["home.md", {"The steps": ["index.md", {"Two": "two.md"}, "three.md"]}, {"About": "about.md"}]
    assert navigation.nav(given, read(stepped)) == [
        "home.md",
        {"The steps": ["index.md", "new.md", {"Two": "two.md"}, "three.md", "last.md"]},
        {"About": "about.md"},
        {"More": ["visit.md"]},
    ]


# What was meant for a page, and is none


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("docs/Visit us.docx", "PK", file_kinds.WORDS.format("visit-us")),
        ("docs/material.zip", "PK", file_kinds.UNPACK),
        ("docs/visit.html", "# Visit us\n\nWe are open.\n", file_kinds.IN_MARKDOWN.format("visit")),
        ("docs/visit.html", "<p>We are open.</p>", file_kinds.OUTSIDE.format("visit")),
        (
            "docs/pt/visit.md",
            "# Visite\n",
            (
                "The Portuguese site stands at pt/, and its pages in own/locales/pt/docs: move this to "
                "own/locales/pt/docs/visit.md."
            ),
        ),
        (
            "docs/pt.md",
            "# Visite\n",
            (
                "The Portuguese site stands at pt/, and its pages in own/locales/pt/docs: move this there, under the "
                "name of the page that it translates, such as index.md."
            ),
        ),
        (
            "docs/en/visit.md",
            "# Visit\n",
            "What stands in own/docs is in English already: move this to own/docs/visit.md.",
        ),
    ],
)
def test_a_file_that_was_meant_for_a_page_is_named(root, name, text, sentence):
    put(root, "locales/pt/language.yml", "name: Português\nlist_word: e\n")
    put(root, name, text)
    assert said(root) == [f"own/{name}:1:1: {sentence}"]


def test_a_file_for_downloading_and_a_proof_for_a_search_engine_are_fine(root):
    put(root, "docs/Our form.docx", "PK")
    put(root, "docs/all.zip", "PK")
    put(root, "docs/flyer.pdf", "%PDF")
    put(root, "docs/google1.html", "google-site-verification: google1.html")
    put(root, "docs/visit.md", "# Visit\n\n[Form](Our%20form.docx), [all](all.zip)\n")
    read(root)


def test_a_piece_of_a_country_s_file_is_one_fault(root):
    put(root, "countries/GB.yml", 'greeting_end: ":"\n')
    assert said(root) == [
        f"own/countries/GB.yml:1:1: {countries.PIECE.format('site_templates/countries/GB.yml')}"
    ]


def test_a_language_may_be_that_of_a_country(root):
    letters = "letters:\n  language: pt-BR\n"
    put(root, "locales/pt-BR/language.yml", f"name: Português\nlist_word: e\n{letters}")
    set_(root, "languages: [en, pt-BR]")
    toolkits = read_languages(root, settings_file.said(root, MKDOCS), MKDOCS)
    assert toolkits["pt-BR"].countries["GB"].language == "pt-BR"


def test_the_name_of_ours_in_capitals_is_meant_to_take_its_place(root):
    put(root, "letters/Note.txt", (root / small.LETTER).read_text(encoding="utf-8"))
    sentence = "Ours is called note.txt: write the name like that to take its place, or choose another name."
    assert said(root) == [f"own/letters/Note.txt:1:1: {sentence}"]


def test_a_question_that_no_letter_asks_is_noted_without_letters_of_theirs(root):
    field = "      pet:\n        label: A pet?\n        kind: text\n        placeholder: a pet\n"
    put(root, "fields.yml", f"groups:\n  - title: All\n    fields:\n{field}")
    assert notes.notes(read(root)) == [f"own/fields.yml:4:7: {notes.UNASKED.format('pet')}"]


def test_an_address_from_the_top_is_mended_in_a_page_that_lies_deeper():
    said_of = link_slips.leads_nowhere(
        "assets/door.jpg", "us/assets/door.jpg", ["assets/door.jpg"], "us/a.md", {}
    )
    assert said_of.endswith("write ../assets/door.jpg.")


def test_a_title_and_a_label_in_the_words_are_told_where_they_are_changed(root):
    small.change(root, "docs/two.md", "", "---\ntitle: Wait before you write\n---\n# Two\n")
    put(root, "words.yml", '"Wait before you write": "Wait"\n"Why?": "What for?"\n')
    title, label = said(root)
    assert title.endswith("the page “two”: change “title:” in own/docs/two.md, a copy of docs/two.md.")
    assert label.endswith("change “label:” in own/fields.yml, under the name of that question.")


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("plugins:\n  redirects:\n  redirect_maps:\n    a.md: index.md\n", "5:3: “redirect_maps”"),
        ("plugins:\n  redirects:\n    redirect_maps:\n    a.md: index.md\n", "6:5: “a.md”"),
        ("plugins:\n  redirects:\n    a: index.md\n", "5:5: “a”"),
        ("plugins:\n  a: index.md#x\n", "4:3: “a”"),
    ],
)
def test_a_page_that_has_moved_is_indented_as_the_guide_shows(root, text, at):
    settings(root, f"site_name: X\n{text}")
    assert said(root) == [f"mkdocs.yml:{at} begins too far left: write it {mkdocs_config.AS_SHOWN}"]


def test_a_misspelt_key_above_the_pages_that_have_moved_is_said(root):
    settings(root, "site_name: X\nplugins:\n  redirects:\n    redirect_map:\n      a.md: index.md\n")
    assert said(root) == ["mkdocs.yml:5:5: “redirect_map” is not known here: write “redirect_maps”."]


def test_a_text_is_no_picture(root):
    put(root, "docs/assets/logo.png", "See the logo on our site.\n")
    assert said(root) == [
        "own/docs/assets/logo.png:1:1: This is a text and no picture: save the picture itself under this name."
    ]


def test_an_explanation_without_its_sign_is_told(root):
    put(root, "fields.yml", "Phrases of your own that are found before a letter is sent.\ngroups:\n  a: {}\n")
    assert said(root)[0].startswith("own/fields.yml:1:1: This line has no key with a colon")
    assert said(root)[0].endswith("put its # back in front of it.")


def test_a_copy_of_each_of_our_pages_and_letters_has_no_fault(tmp_path):
    root = copy_of_project(tmp_path / "copy")
    german = "site_templates/locales/de"
    homes = {"docs": "own/docs", f"{german}/docs": "own/locales/de/docs"}
    for folder in ("letters", "parts", "countries"):
        homes[f"site_templates/{folder}"] = f"own/{folder}"
        homes[f"{german}/{folder}"] = f"own/locales/de/{folder}"
    for folder, home in homes.items():
        for path in (root / folder).rglob("*.*"):
            name = path.relative_to(root / folder).as_posix()
            if path.suffix in (".md", ".txt", ".yml") and not name.startswith("decisions/"):
                small.change(root, f"{home}/{name}", "", path.read_text(encoding="utf-8"))
    assert verdict.judged(root, {"languages": ["en", "de"]}, MKDOCS, first_alone=True)


CENTRE_EDGE = "There is no “plugins” here: begin it at the left edge, with no spaces in front."


def test_the_copy_of_a_letter_has_the_title_of_the_other(root):
    text = small.FILES[small.LETTER].replace("title: A note", "title: Mine")
    put(root, "letters/mine.txt", text)
    put(root, "letters/mine-copy.txt", text)
    assert said(root) == [
        "own/letters/mine-copy.txt:2:1: The letter “mine” has this title already: give this one another."
    ]


@pytest.mark.parametrize(
    ("spaces", "sentence"), [(2, mkdocs_config.AT_THE_EDGE.format("plugins")), (4, CENTRE_EDGE)]
)
def test_plugins_begin_at_the_left_edge(root, spaces, sentence):
    (root / MKDOCS).write_text(
        f"{small.FILES[MKDOCS]}{' ' * spaces}plugins:\n{' ' * spaces}  redirects: {{}}\n", encoding="utf-8"
    )
    assert said(root) == [f"mkdocs.yml:7:{spaces + 1}: {sentence}"]
