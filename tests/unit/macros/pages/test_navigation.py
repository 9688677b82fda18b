"""The pages that nobody writes: what stands in their heads is what the author wrote."""

import pytest
import ruamel.yaml
import yaml  # type: ignore[import-untyped]

from macros.diagnostics.source_text import FRONT
from macros.loading.project import read_project
from macros.pages import components, made_pages, navigation
from tests import project
from tests.project import ROOT
from tests.unit import small

TITLE = "A note 🎉 for “you”: 100 %"


@pytest.fixture
def toolkit(tmp_path):
    small.write(tmp_path)
    small.change(tmp_path, small.LETTER, "title: A note", f"title: '{TITLE}'")
    small.change(tmp_path, small.LETTER, "Says something.", "Says 👩🏽‍💻.")
    small.change(tmp_path, small.PAGE, '{{ letter("note") }}', "Nothing.")
    return read_project(tmp_path, {})


@pytest.mark.parametrize("title", ["Sam", "IT for Ms McKay", "éva"])
def test_the_title_of_an_example_is_shown_as_it_is_written(tmp_path, title):
    """It may be a name, and a name is never recased."""
    small.write(tmp_path)
    small.change(tmp_path, small.LETTER, "  - title: Sam", f"  - title: {title}")
    (tmp_path / "site_templates" / "components").symlink_to(ROOT / "site_templates" / "components")
    (tmp_path / "docs" / "widgets").symlink_to(ROOT / "docs" / "widgets")
    shown = components.Components(read_project(tmp_path, {})).sample("note")
    assert f"<figcaption>An example: {title}</figcaption>" in shown


def head(text):
    match = FRONT.match(text)
    assert match
    return match.group(1)


@pytest.mark.parametrize("path", ["letters/note.md", "embed/note.md"])
def test_an_emoji_in_a_title_or_summary_reaches_the_made_pages(toolkit, path):
    page = made_pages.made_pages(toolkit)[path]
    meta = yaml.safe_load(head(page))
    assert meta["title"].removesuffix(", to fill in") == TITLE
    assert meta["description"] == "Says 👩🏽‍💻."


@pytest.mark.parametrize("path", ["letters/note.md", "embed/note.md"])
def test_an_engine_without_hooks_gets_it_too(toolkit, tmp_path, path):
    navigation.write(toolkit, tmp_path / "out")
    written = head((tmp_path / "out" / path).read_text(encoding="utf-8"))
    for meta in (yaml.safe_load(written), ruamel.yaml.YAML(typ="safe").load(written)):
        assert meta["title"].removesuffix(", to fill in") == TITLE


def test_a_menu_in_another_language_has_no_english_left():
    """Also where a page of it stands in English: its name is known before it is opened."""
    given = ruamel.yaml.YAML().load(ROOT / "toolkit.yml")["nav"]
    german = project.toolkit("de")
    assert not set(titles(given)) & set(titles(navigation.nav(given, german)))
    assert [page for page in untitled(given) if not german.layers.is_in_language(page, "de")] == []


def titles(items):
    for item in items:
        if isinstance(item, dict):
            for title, value in item.items():
                yield title
                yield from titles(value if isinstance(value, list) else [])


def untitled(items):
    """The pages that have the name that stands in them."""
    for item in items:
        values = (
            [value for value in item.values() if isinstance(value, list)] if isinstance(item, dict) else []
        )
        yield from [item] if isinstance(item, str) else [page for value in values for page in untitled(value)]


@pytest.mark.parametrize("code", ["en", "de"])
def test_a_letter_stands_with_the_step_that_links_to_it_most(code):
    found = made_pages.by_step(project.toolkit(code))
    assert "cue-card" in found["closing-question.md"]
    assert "reply-sheet" in found["feedback-letter.md"]
    assert {"gentle-reminder", "phone-call", "feedback-thanks", "short-thanks"} <= set(found["replies.md"])


def test_the_home_page_is_called_as_its_path_where_a_language_has_no_words_for_the_menu_yet(tmp_path):
    small.write(tmp_path)
    home = "own/locales/cy"
    small.change(tmp_path, f"{home}/language.yml", "", "name: Cymraeg\nlist_word: a\n")
    small.change(tmp_path, f"{home}/messages/pages.yml", "", "where-now:\n  text: Ble ydych chi nawr?\n")
    welsh = read_project(tmp_path, {"languages": ["en", "cy"]}, language="cy")
    given = [{"Where are you now?": "index.md"}, {"About": "privacy.md"}]
    assert navigation.nav(given, welsh) == [{"Ble ydych chi nawr?": "index.md"}, {"About": "privacy.md"}]
