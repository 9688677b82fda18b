"""What comes along when an adviser copies from a browser, a mail program or another guide: each has its sentence."""

import pytest

from macros.diagnostics import detours, odd_spaces
from macros.lint import page_blocks, style_sheets
from tests.unit import small
from tests.unit.macros.model.test_centre import put, read, said
from tests.unit.small import LETTER, MKDOCS

BOOK = "https://northgate.ac.uk/book"
LONG = {
    "www.google.com": "https://www.google.com/url?q=https://northgate.ac.uk/book&sa=D&source=editors&ust=1",
    "eur01.safelinks.protection.outlook.com": "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2F"
    "northgate.ac.uk%2Fbook&data=05",
    "urldefense.com": "https://urldefense.com/v3/__https://northgate.ac.uk/book__;!!abc!x",
    "l.facebook.com": "https://l.facebook.com/l.php?u=https%3A%2F%2Fnorthgate.ac.uk%2Fbook&amp;h=x",
}


@pytest.mark.parametrize("host", LONG)
def test_an_address_that_leads_by_way_of_another_company_is_told(root, host):
    sentence = detours.SAID.format(host, BOOK)
    put(root, "docs/visit.md", f"# Visit\n\n[Book]({LONG[host]}) or {LONG[host]}.\n")
    assert said(root)[0] == f"own/docs/visit.md:3:8: {sentence}"
    put(root, "docs/visit.md", "# Visit\n\nWords.\n")
    small.change(root, MKDOCS, "    country: GB\n", f"    country: GB\n    booking: {LONG[host]}\n")
    assert said(root) == [f"mkdocs.yml:7:5: {sentence}"]


@pytest.mark.parametrize(
    "address",
    [
        "https://www.google.co.uk/search?q=https://a.org", "https://a.org/?url=https://b.org",
        "https://translate.google.com/translate?u=https://a.org", "https://www.facebook.com/sharer.php?u=https://a.org",
        "https://notgoogle.com/url?q=https://a.org", "https://www.google.com/url", "mailto:a@example.org",
    ],
)  # fmt: skip
def test_any_other_address_is_fine(address):
    assert detours.sentence(address) == ""


@pytest.mark.parametrize("host", ["[your-centre].example.org", "[centre", "centre].org", "a\u2100b.org"])
def test_an_address_that_nothing_can_read_is_told(root, host):
    sentence = detours.UNREADABLE.format(f"https://{host}/book")
    small.change(root, MKDOCS, "    country: GB\n", f"    country: GB\n    booking: https://{host}/book\n")
    assert said(root) == [f"mkdocs.yml:7:5: {sentence}"]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("-\u00a0a pen\n-\u00a0paper", 3, 2),
        ("*\u2003a pen", 3, 2),
        ("- a pen\n\n\u00a0\u00a0\u00a0\u00a0- a red one", 5, 1),
        ("\u00a0- a pen", 3, 1),
        ("1.\u00a0call\n2.\u00a0write", 3, 3),
        ("\u00a0\u00a0\u00a0\u00a0Words", 3, 1),
    ],
)
def test_a_list_whose_blanks_are_no_blanks_is_told(root, text, line, column):
    put(root, "docs/visit.md", f"# Visit\n\n{text}\n")
    sign = next(sign for sign in text if sign in "\u00a0\u2003")
    assert said(root)[0] == f"own/docs/visit.md:{line}:{column}: {odd_spaces.sentence(sign)}"


@pytest.mark.parametrize(
    "text", ["1.\u00a0November, 9\u00a0am", "\u00a0words", "a –\u00a0b", "`-\u00a0a`", "\u00a0"]
)
def test_elsewhere_it_is_writing(root, text):
    put(root, "docs/visit.md", f"# Visit\n\n{text}\n\nWords.\n")
    read(root)


def test_a_file_that_only_leads_to_google_is_told(root):
    put(root, "docs/Visit us.gdoc", "{}")
    assert [one.split(": ", 1)[1] for one in said(root)] == [
        "This only leads to a file at Google: download that one, or copy its words into a page, and upload it."
    ]


def test_a_question_called_as_a_letter_of_ours_calls_something_is_told_at_the_question(root):
    small.change(root, LETTER, "The end.", "{% set room = 1 %}{{ room }} The end.")
    question = "      room:\n        label: Room?\n        kind: text\n        placeholder: x\n"
    put(root, "fields.yml", f"groups:\n  - title: Ours\n    fields:\n{question}")
    does = f"Our {LETTER} gives the name “room” to something else: choose another name for this question."
    assert said(root) == [f"own/fields.yml:4:7: {does}"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The end.\\", "\\"),
        ("The end\\! Now.", "\\!"),
        ("No 1\\. one", "\\."),
        ("// for us\nThe end.", "// for us"),
        ("The end.\n```", "```"),
    ],
)
def test_signs_of_another_program_in_a_letter_are_told(root, text, shown):
    small.change(root, LETTER, "The end.", text)
    told = f"A letter is plain text, and the signs of “{shown}” would be shown as they stand: take them out."
    assert [one.split(": ", 1)[1] for one in said(root)] == [told]


def test_a_backslash_ends_no_line_of_a_page(root):
    put(root, "docs/visit.md", "# Visit\n\nRoom 3\\\nThe \\*Library\\*\n")
    told = "“3\\” would be shown as it stands: for a new line write <br> instead of the backslash."
    assert said(root) == [f"own/docs/visit.md:3:6: {told}"]
    put(root, "docs/visit.md", "# Visit\n\nRoom 3<br>\nThe \\*Library\\*\n\n`a\\`\n")
    read(root)
    put(root, "docs/visit.md", "# Visit\n\nOur letters are on drive S:\\Careers\\\nAsk us.\n")
    read(root)


def test_a_picture_that_stands_in_the_page_itself_holds_nothing_up(root):
    picture = (
        "iVBORw0KGgo+/" * 6_000
    )  # as Google Docs writes it: each letter was the beginning of another look
    put(
        root,
        "docs/visit.md",
        f"# Visit\n\n![The door][image1]\n\n[image1]: <data:image/png;base64,{picture}>\n",
    )
    read(root)


def test_a_page_of_another_project_on_github_may_be_linked(root):
    put(root, "docs/visit.md", "# Visit\n\n[Set-up](https://github.com/x/y/blob/main/docs/setup.md)\n")
    read(root)


def test_a_colour_without_quotes_is_one_slip(root):
    small.change(root, MKDOCS, "    country: GB\n", "    country: GB\n    colour: #1d5c63  # one colour\n")
    told = (
        "What stands after this # is not read, as in a comment: put the whole text in quotes, as in colour:"
    )
    assert said(root) == [f'mkdocs.yml:7:13: {told} "#1d5c63".']


@pytest.mark.parametrize(
    ("css", "place", "sentence"),
    [
        ("h1 { color: red\np { color: blue }\n", "1:4", style_sheets.OPEN),
        ("h1 { color: red }}\np { color: blue }\n", "1:18", style_sheets.CLOSED),
        (
            "/* Ours */\n@import url('https://fonts.googleapis.com/css?family=Lato');\n",
            "2:1",
            style_sheets.OTHER_SITE,
        ),
        ("h1 { background: url(//a.org/x.png) }", "1:18", style_sheets.OTHER_SITE),
        (
            '@media print {\n h1 { background: URL( "https://a.org/x.png" ) }}',
            "2:19",
            style_sheets.OTHER_SITE,
        ),
        ("@import '\\2f/a.org/x.css';", "1:1", style_sheets.OTHER_SITE),
        ("<!doctype html>\n<html>", "1:1", style_sheets.NO_HTML),
        ('h1 { content: "}"\n/* } */', "1:4", style_sheets.OPEN),
        ("@media print { h1 { color: red }\np { color: blue }", "1:14", style_sheets.OPEN),
        ("<style>\nh1 { color: red }\n</style>", "1:1", style_sheets.NO_HTML),
        (
            "h1 { color: re\u200bd }",
            "1:15",
            "There is an invisible character in “red” (U+200B): type that word anew.",
        ),
        ("a::after { content: '}' } /* { */ b { background: url(assets/x.png) }", "", ""),
        ("@media print { h1 { color: #000 } }", "", ""),
        ('a::after { content: "\\"{" } b::after { content: "https://a.org" }', "", ""),
        ("@namespace svg url(http://www.w3.org/2000/svg);\n@import 'ours.css';", "", ""),
        ("a { background: url(data:image/svg+xml,<svg><style>p{x:y}</style></svg>) }", "", ""),
        ("@media (width<400px) { a { color: red } } a { color: red", "1:45", style_sheets.OPEN),
    ],
)
def test_a_style_sheet_that_browsers_pass_over_in_silence_is_told(root, css, place, sentence):
    put(root, "docs/assets/ours.css", css)
    text = (root / MKDOCS).read_text(encoding="utf-8")
    small.change(root, MKDOCS, "", f"{text}extra_css:\n  - assets/ours.css\n")
    if sentence:
        assert said(root) == [f"own/docs/assets/ours.css:{place}: {sentence}"]
    else:
        read(root)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "> [!NOTE]\n> Words.",
            "“> [!NOTE]” would be shown as it stands: a box begins with !!! note, and its lines with four spaces.",
        ),
        ("| a | b |\n| --- | --- |\n| c |\n| d | e | f |", page_blocks.LOST.format(3, 2)),
        (
            "See [[Waiting]] first.",
            "“[[Waiting]]” would be shown as it stands: write it as in [Waiting](waiting.md).",
        ),
        (
            "![][image1]\n\n[image1]: assets/us.png",
            "“![][image1]” says nothing to those who can’t see: write what it shows between [ and ].",
        ),
    ],
)
def test_signs_of_other_guides_in_a_page_are_told(root, text, sentence):
    put(root, "docs/visit.md", f"# Visit\n\n{text}\n")
    assert said(root)[0].split(": ", 1)[1] == sentence


@pytest.mark.parametrize("name", ["words.de.yml", "words_de.yml", "facts-de.yml", "Fields.DE.yml"])
def test_a_file_of_another_language_by_its_name_is_told_its_folder(root, name):
    put(root, "locales/de/language.yml", "name: Deutsch\nlist_word: und\n")
    put(root, name, "x: y\n")
    meant = name.lower().replace("de.yml", "yml").replace("_yml", ".yml").replace("-yml", ".yml")
    do = f"What is in German stands in own/locales/de: move this there, as {meant}."
    told = f"Nothing is read from “{name}” here. {do}"
    assert [one for one in said(root) if name in one] == [f"own/{name}:1:1: {told}"]
