"""The site as this repository publishes it: a centre's own letters work like ours, and all can use its own pages."""

from pathlib import Path

import pytest

from macros import build_cache
from macros.lint import file_paths
from macros.loading.project import read_languages
from macros.model import letter_language, settings_file
from tests.browser import own_pages
from tests.browser.journeys import expected, fill, go, text
from tests.browser.site_server import served
from tests.project import ROOT


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    with served(ROOT, tmp_path_factory.mktemp("published"), "/centre/") as site:
        yield site


@pytest.fixture
def site(published):
    return published


@pytest.fixture(scope="module")
def whole():
    with build_cache.used(ROOT):
        return next(iter(read_languages(ROOT, settings_file.said(ROOT)).values()))


def test_each_letter_of_this_repository_is_written_as_the_build_writes_it(contexts, site, toolkit, whole):
    theirs = {
        slug: letter
        for slug, letter in whole.letters.items()
        if any(whole.templates[name] != toolkit.templates.get(name) for name in letter.templates)
    }
    for slug, letter in (theirs or {"closing-question": whole.letters["closing-question"]}).items():
        placed = whole.placed.get(slug)
        assert (site.folder / "downloads" / f"{slug}.docx").is_file()
        for example in letter.front.examples:
            page = contexts().new_page()
            go(page, placed.removesuffix(".md") + "/" if placed else f"letters/{slug}/")
            # In the guide's language, whatever the country's is.
            asked = letter_language.is_asked(whole, slug)
            spoken = {letter_language.FIELD: whole.language.code} if asked else {}
            fill(page, whole, {**example.answers, **spoken})
            assert text(page) == expected(whole, slug, example.answers, "2026-11-23"), slug


def test_everybody_can_use_each_page_of_this_repository(contexts, site, whole):
    """The pages of a centre's own, and the first page, for its colour: told in sentences, for advisers read this."""
    page = contexts(reduced_motion="reduce").new_page()
    files = {}
    for name in dict.fromkeys(["index.md", *whole.layers.pages()]):
        address = file_paths.address(name)
        built = site.folder / address / "index.html"
        files[str(built)] = whole.layers.page(name).relative_to(ROOT).as_posix()
    told = [f"{files[file]}: {wrong}." for file, wrong in own_pages.by_html_validate(files)]
    for built, name in files.items():
        page.goto(Path(built).parent.relative_to(site.folder).as_posix() + "/")
        told += [f"{name}: {wrong}. See {html}" for wrong, html in own_pages.by_axe(page)]
    if told:
        pytest.fail("\n".join(told), pytrace=False)


def test_what_somebody_could_not_use_is_told(contexts, tmp_path):
    page = contexts().new_page()
    odd = '<!doctype html><html lang="en"><title>x</title><h1>x</h1><p id="a">y<img src="x.png"></p><p id="a">z</p>'
    page.set_content(odd)
    assert ("Images must have alternative text", '<img src="x.png">') in own_pages.by_axe(page)
    (tmp_path / "x.html").write_text(odd, encoding="utf-8")
    assert 'Duplicate ID "a"' in [wrong for _, wrong in own_pages.by_html_validate([tmp_path / "x.html"])]
