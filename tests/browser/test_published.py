"""The site as this repository publishes it: a letter that a centre has written or changed works like ours."""

import pytest

from macros.loading.project import read_languages
from macros.model import letter_language, settings_file
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


def test_each_letter_of_this_repository_is_written_as_the_build_writes_it(contexts, site, toolkit):
    whole = next(iter(read_languages(ROOT, settings_file.said(ROOT)).values()))
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
