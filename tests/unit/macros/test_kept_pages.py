"""What is kept of pages while a site is served: the same again, and never what was before."""

import logging

import jinja2
import pytest
from mkdocs.config.base import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from macros import kept_pages
from macros.kept_pages import KeptPages
from macros.templates.environment import Made


class Search:
    """The search plugin, as far as it is asked here."""

    def __init__(self):
        self.entries, self.read = [], []
        self.search_index = self

    def add_entry_from_context(self, page):
        self.read.append(page.file.src_uri)
        self.entries.append({"location": page.url, "text": page.content})


class Plugins(dict):
    """All plugins, as far as MkDocs asks them here."""

    _current_plugin = "test"

    def on_page_read_source(self, **_):
        return None


@pytest.fixture
def build(tmp_path, monkeypatch):
    """Builds pages, given with their Markdown; returns (their HTML, those whose Markdown was read, the search)."""
    kept, read = KeptPages(), []
    render = Page.render

    def noted(page, config, files):
        read.append(page.file.src_uri)
        render(page, config, files)

    monkeypatch.setattr(Page, "render", noted)
    (tmp_path / "docs").mkdir()

    def built(texts, extensions=("toc",)):
        settings = tmp_path / "mkdocs.yml"
        settings.write_text("site_name: Test\n", encoding="utf-8")
        config = load_config(str(settings), markdown_extensions=list(extensions), plugins=[])
        search = Search()
        config["plugins"] = Plugins({"material/search": search})
        files = Files([File.generated(config, name, content=text) for name, text in texts.items()])
        read.clear()
        kept.begin(config, files)
        pages = {}
        for file in files:
            page = pages[file.src_uri] = Page(None, file, config)
            page.read_source(config)
            kept.render(page, config, files)
            search.add_entry_from_context(page)
        for page in pages.values():
            page.validate_anchor_links(files=files, log_level=logging.WARNING)
        assert [one["text"] for one in search.entries] == [page.content for page in pages.values()]
        return pages, list(read), search

    return built


TEXTS = {"a.md": "# One\n\n[two](b.md#below)\n", "b.md": "# Two\n\n## Below\n"}


def test_the_same_page_is_not_worked_out_again(build):
    first, _, _ = build(TEXTS)
    again, read, search = build(TEXTS)
    assert read == search.read == []
    for name, page in first.items():
        assert again[name].content == page.content
        assert again[name].title == page.title
        assert again[name].present_anchor_ids == page.present_anchor_ids


def test_a_changed_page_is_worked_out_anew_and_no_other(build):
    build(TEXTS)
    pages, read, search = build(TEXTS | {"b.md": "# Three\n\n## Below\n"})
    assert read == search.read == ["b.md"]
    assert pages["b.md"].title == "Three"


def test_a_page_is_read_again_when_another_one_comes_or_goes(build, caplog):
    build(TEXTS)
    _, read, _ = build({"a.md": TEXTS["a.md"]})
    assert read == ["a.md"]
    assert "is not found among documentation files" in caplog.text


def test_an_anchor_that_has_gone_from_another_page_is_told(build, caplog):
    build(TEXTS)
    _, read, _ = build(TEXTS | {"b.md": "# Two\n"})
    assert read == ["b.md"]
    assert "does not contain an anchor '#below'" in caplog.text


def test_what_is_wrong_in_a_page_is_told_by_each_build(build, caplog):
    wrong = {"a.md": "[two](nowhere.md)\n"}
    for _ in range(2):
        caplog.clear()
        _, read, _ = build(wrong)
        assert read == ["a.md"]
        assert "nowhere.md" in caplog.text


def test_a_page_is_read_again_in_other_markdown(build):
    build(TEXTS)
    _, read, _ = build(TEXTS, ("toc", "admonition"))
    assert read == ["a.md", "b.md"]


def test_nothing_is_kept_where_markdown_may_read_other_files(build):
    build(TEXTS, ("toc", "pymdownx.snippets"))
    _, read, _ = build(TEXTS, ("toc", "pymdownx.snippets"))
    assert read == ["a.md", "b.md"]


def test_a_file_of_the_project_that_lies_over_the_theme_is_found_when_it_comes(tmp_path):
    theirs, installed = tmp_path / "project" / "overrides", tmp_path / "theme"
    for folder, name in ((theirs, "one.css"), (installed, "two.css"), (installed / ".icons", "three.svg")):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("", encoding="utf-8")

    class Theme:
        dirs = (str(theirs), str(installed))

        def get_env(self):
            return jinja2.Environment()

    env = kept_pages.env_of(Theme(), tmp_path / "project", Made())

    def everything(_):
        return True

    assert env().list_templates(filter_func=everything) == ["one.css", "two.css"]
    (theirs / "four.css").write_text("", encoding="utf-8")
    assert env().list_templates(filter_func=everything) == ["four.css", "one.css", "two.css"]
