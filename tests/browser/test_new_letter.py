"""A letter that is a new file, and nothing else, works in the browser."""

import pytest

from tests.browser.journeys import box, form, go, text
from tests.browser.site_server import served
from tests.project import copy_of_project
from tests.site.pages import parse

HELLO = """\
---
title: Hello note
summary: Says hello before the interview.
used: A day before the interview.
required:
  - your_name
  - company
examples:
  - title: To the library
    answers:
      your_name: Sam Okafor
      company: Northgate Library
---
{% macro hello() %}
Hello from {{ your_name }} to everyone at {{ company | stop }}
{% endmacro %}
{{ hello() }}

See you soon{% if interviewer_name %}, {{ interviewer_name }}{% endif %}!
"""
BLANK_HELLO = "Hello from [your name] to everyone at [employer].\n\nSee you soon!"


@pytest.fixture(scope="module")
def new_site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("new-letter")
    project = copy_of_project(folder / "toolkit")
    (project / "own" / "letters").mkdir(parents=True, exist_ok=True)
    (project / "own" / "letters" / "hello-note.txt").write_text(HELLO, encoding="utf-8")
    with served(project, folder / "site", "/centre/") as site:
        yield site


@pytest.fixture
def site(new_site):
    return new_site


def test_a_new_letter_needs_nothing_but_its_file(new_site):
    assert new_site.said == ""
    page = parse((new_site.folder / "letters" / "hello-note" / "index.html").read_text(encoding="utf-8"))
    form = page.first("form", data_letter="hello-note")
    names = list(dict.fromkeys(element["name"] for element in form.having("name")))
    assert names == ["your_name", "company", "interviewer_name"]
    assert next(form.having("data-letter-text")).text == BLANK_HELLO
    assert "Hello from Sam Okafor to everyone at Northgate Library." in page.text
    assert "letters/hello-note/" in (new_site.folder / "sitemap.xml").read_text(encoding="utf-8")
    assert len(list(new_site.folder.glob("widgets/*/letters/hello_note.py"))) == 1


def test_a_new_letter_works_without_registering_it_anywhere(page):
    go(page, "letters/hello-note/")
    assert form(page).get_attribute("data-letter") == "hello-note"
    box(page, "Your name").fill("Sam")
    box(page, "Employer").fill("Northgate Library")
    box(page, "Interviewer’s or recruiter’s name").fill("Helen Brandt")
    assert text(page) == "Hello from Sam to everyone at Northgate Library.\n\nSee you soon, Helen Brandt!"
