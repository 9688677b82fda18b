"""What an adviser brings along from GitHub's editor, Word, Notepad, a Mac or a phone: each has its sentence."""

import pytest

from macros.diagnostics.fault import ON_COMPUTER
from macros.diagnostics.source_text import NO_TEXT
from macros.lint import mkdocs_config
from macros.lint.page_content import FENCED
from macros.loading.letter_heads import TWICE
from macros.pages.link_slips import elsewhere as leads_elsewhere
from macros.pages.link_slips import leads_nowhere
from tests.unit import small
from tests.unit.macros.model.test_centre import put, read, said
from tests.unit.small import LETTER, MKDOCS

PAGE = "# Visit us\n"
SHORTCUT = "This is only a shortcut to something on your computer: upload the file itself."
OUTSIDE = (
    "This would stand outside of the guide, without its menu: copy its words into a page called visit.md."
)
TWO_SIGNS = "A letter of this name is made of two signs, so that no link finds it: call it uber-uns.md."
FILES = {
    "letters/mine.txt": (b"PK\x03\x04\x14\x00\xff", NO_TEXT),
    "docs/visit.md": (b"{\\rtf1\\ansi ---}", NO_TEXT),
    "docs/two.md": (b"\n```markdown\n---\ntitle: Two\n---\n\n# Two\n```\n", FENCED),
    "docs/visitmd": (PAGE, "A page’s name ends in .md, with the dot: call this visit.md."),
    "docs/visit": (
        PAGE,
        "A page’s name ends in .md: call this visit.md. Any other file needs its own ending, such as .pdf.",
    ),
    "docs/visit.md ": (PAGE, "There is a blank at an end of this name: call it visit.md."),
    "docs/u\u0308ber-uns.md": (PAGE, TWO_SIGNS),
    "docs/visit.html": ("<h1>Visit us</h1>", OUTSIDE),
    "docs/Guide.url": ("[InternetShortcut]\n", SHORTCUT),
    "docs/Guide.lnk": ("L", SHORTCUT),
    "letters/all.zip": (
        "PK",
        (
            "Nothing is read from “all.zip” here. Nothing is unpacked here: unpack it on your computer, and upload the "
            "files that are in it."
        ),
    ),
    "locales/german/docs/visit.md": (
        PAGE,
        "“german” is no code of a language that is known here: call this folder de.",
    ),
    "locales/others/docs/visit.md": (
        PAGE,
        "“others” is no language: call the folder by the code of one, such as de for German.",
    ),
    "locales/fr/docs/visit.md": (PAGE, "There is no language “fr” yet: put a language.yml into this folder."),
    "locales/visit.md": (PAGE, "Put this into the folder of its language, such as locales/de."),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_another_program_is_told(root, name):
    content, sentence = FILES[name]
    small.change(root, f"own/{name}", "", content)
    told = [line.split(": ", 1) for line in said(root)]
    file = "/".join(name.split("/")[:2]) if name.startswith("locales/") else name
    line = 2 if sentence == FENCED else 1
    assert told == [[f"own/{file}:{line}:1", sentence]]


@pytest.mark.parametrize("name", ["CNAME", "_redirects", "google1a2b.html", "plan.pdf", "öffnungszeiten.md"])
def test_what_a_site_may_need_is_left_alone(root, name):
    put(root, f"docs/{name}", "# X\n")
    read(root)


def test_what_a_mac_packs_with_files_is_passed_over(root):
    put(root, "__MACOSX/letters/._mine.txt", "x")
    read(root)


def test_a_letter_pasted_twice_is_told_where_the_second_begins(root):
    letter = small.FILES[LETTER].replace("A note", "Mine")
    put(root, "letters/mine.txt", letter * 2)
    assert said(root) == [f"own/letters/mine.txt:{letter.count(chr(10)) + 1}:1: {TWICE}"]


SETTINGS = {
    "copyright: Us\n": f"3:1: {mkdocs_config.IGNORED['copyright']}",
    "repo_url: https://github.com/x/y\n": f"3:1: {mkdocs_config.IGNORED['repo_url']}",
    "theme:\n  features: [navigation.instant]\n": f"4:3: {mkdocs_config.OURS_IN_THEME['features']}",
    "theme:\n  logo: assets/x.svg\n": f"4:3: {mkdocs_config.OURS_IN_THEME['logo']}",
    "extra_css:\n  - https://x.org/a.css\n": f"4:5: {mkdocs_config.ELSEWHERE.format('https://x.org/a.css')}",
    "extra_css:\n  - a.css\n": "4:5: There is no file “a.css” in the folder own/docs. Put it there first.",
    "extra_javascript:\n  - a.js\n": "4:5: There is no file “a.js” in the folder own/docs. Put it there first.",
}


@pytest.mark.parametrize("text", SETTINGS)
def test_a_setting_that_would_do_nothing_is_told(root, text):
    small.change(root, MKDOCS, "", f"INHERIT: toolkit.yml\nsite_name: X\n{text}")
    assert said(root) == [f"mkdocs.yml:{SETTINGS[text]}"]


@pytest.mark.parametrize("address", ["C:\\Users\\Kim\\door.jpg", "c:/door.jpg", "file:///Users/kim/door.jpg"])
def test_an_address_on_their_own_computer_is_told(address):
    assert leads_elsewhere(address) == ON_COMPUTER


def test_an_address_with_backslashes_is_told():
    said_of = leads_nowhere("..\\waiting.md", "..\\waiting.md", ["waiting.md"], "letters/a.md", {})
    assert said_of.endswith("write ../waiting.md.")
