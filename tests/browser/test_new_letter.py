"""A letter that is a new file, and nothing else, works in the browser."""

import pytest

from tests.browser.journeys import box, form, go, text
from tests.browser.site_server import served
from tests.project import copy_of_project
from tests.site.test_authors import HELLO


@pytest.fixture(scope="module")
def new_site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("new-letter")
    project = copy_of_project(folder / "toolkit")
    (project / "site_templates" / "letters" / "hello-note.txt").write_text(HELLO, encoding="utf-8")
    with served(project, folder / "site", "/centre/") as site:
        yield site


@pytest.fixture
def site(new_site):
    return new_site


def test_a_new_letter_works_without_registering_it_anywhere(page):
    go(page, "letters/hello-note/")
    assert form(page).get_attribute("data-letter") == "hello-note"
    box(page, "Your name").fill("Sam")
    box(page, "Employer").fill("Northgate Library")
    box(page, "Interviewer’s name").fill("Helen Brandt")
    assert text(page) == "Hello from Sam to everyone at Northgate Library.\n\nSee you soon, Helen Brandt!"
