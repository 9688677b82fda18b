"""Pages and letters of a centre in another language than their folder."""

from types import SimpleNamespace
from typing import Any

import pytest

from macros.model.own_folder import Own
from macros.pages import written_in
from tests.project import ROOT
from tests.unit import small

HEAD = "---\ntitle: A page\n---\n"
WELSH = (ROOT / "site_templates/authors/welsh-waiting.md").read_text(encoding="utf-8")
GERMAN = (ROOT / "site_templates/locales/de/docs/thank-you.md").read_text(encoding="utf-8")
ENGLISH = (
    "# Visit us\n\nWe are open from nine to five each day. Bring the letter that you have written with you.\n"
)
NAMES = "# Team\n\nRosa Ahmed, Siân Prydderch, Jürgen Weiß.\n"
LETTER = (ROOT / "site_templates/authors/welsh-letter.txt").read_text(encoding="utf-8")


def said(root, file, text, languages):
    """What is told of one file, without its place. languages: those that the site has beside English."""
    for page in ("waiting", "index", "thank-you", "listening"):
        for folder in ("docs", "site_templates/locales/de/docs"):
            name = f"{folder}/{page}.md"
            small.change(root, name, "", (ROOT / name).read_text(encoding="utf-8"))
    for code in languages:
        home = "site_templates" if code == "de" else "own"
        small.change(root, f"{home}/locales/{code}/language.yml", "", "name: x\n")
    small.change(root, file, "", text)
    toolkit: Any = SimpleNamespace(root=root, own=Own(root, "own"), layers=SimpleNamespace(first="en"))
    return list(written_in.notes(toolkit))


@pytest.mark.parametrize(
    ("file", "text", "languages", "line", "language", "meant", "target"),
    [
        ("docs/waiting.md", WELSH, "cy", 8, "English", "Welsh", "own/locales/cy/docs/waiting.md"),
        ("docs/thank-you.md", GERMAN, "de", 8, "English", "German", "own/locales/de/docs/thank-you.md"),
        ("docs/waiting.md", WELSH, "", 8, "English", written_in.UNKNOWN, written_in.NEW),
        ("letters/nodyn.txt", LETTER, "cy", 17, "English", "Welsh", "own/locales/cy/letters/nodyn.txt"),
        ("locales/cy/docs/visit.md", HEAD + ENGLISH, "cy", 4, "Welsh", "English", "own/docs/visit.md"),
    ],
)
def test_what_stands_in_the_folder_of_another_language_is_told(
    tmp_path, file, text, languages, line, language, meant, target
):
    told = said(tmp_path, f"own/{file}", text, [languages] if languages else [])
    assert told == [written_in.SEEMS.format(f"own/{file}", line, language, meant, target)]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("docs/visit.md", HEAD + ENGLISH),
        ("docs/team.md", NAMES),
        ("locales/cy/docs/waiting.md", WELSH),
        ("locales/cy/letters/nodyn.txt", LETTER),
        ("locales/de/docs/thank-you.md", GERMAN),
    ],
)
def test_what_stands_where_it_belongs_is_not_told(tmp_path, file, text):
    assert said(tmp_path, f"own/{file}", text, ["cy", "de"]) == []
