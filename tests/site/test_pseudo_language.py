"""The site in a language of its own, in which each message is marked and longer: no English is left around forms."""

import re

import pytest
import yaml  # type: ignore[import-untyped]

from tests.project import built, copy_of_project
from tests.said import catalogue
from tests.site.pages import Element, parse

OPEN, CLOSE = "⟦", "⟧"
WORD = re.compile(r"[A-Za-z]{2,}")
# Where the reader meets other data: questions, and the rows and buttons that offer them (fields.yml), the letter
# itself, and names of steps (the guide's own prose).
ELSEWHERE = ("data-field", "data-row", "data-extra", "data-letter-text", "data-goto")
# A legend names a group of fields.yml; a link on the path names a step.
NAMES = ("legend", "script", "style")
SPOKEN = ("aria-label", "placeholder", "title")


def pseudo(text):
    """A text as it might be in another language: marked at both ends, and 40 % longer."""
    return f"{OPEN}{text}{'~' * max(1, len(text) * 2 // 5)}{CLOSE}"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    project = copy_of_project(tmp_path_factory.mktemp("pseudo") / "toolkit")
    made = catalogue().changed(pseudo)
    for name, messages in made.files.items():
        data = {key: message.model_dump(exclude_defaults=True) for key, message in messages.items()}
        path = project / "site_templates" / "messages" / f"{name}.yml"
        path.write_text(yaml.safe_dump(data, allow_unicode=True, width=10_000), encoding="utf-8")
    target = tmp_path_factory.mktemp("site")
    built(project, target, "http://127.0.0.1:8000/")
    return target


def english(element, inside=0):
    """The words in an element that stand outside of every message. inside: in how many it stands; they nest."""
    found = []
    for child in element.children:
        if isinstance(child, str):
            for piece in re.split(f"([{OPEN}{CLOSE}])", child):
                if piece in (OPEN, CLOSE):
                    inside += 1 if piece == OPEN else -1
                elif not inside:
                    found += WORD.findall(piece)
        elif (
            isinstance(child, Element)
            and not set(ELSEWHERE) & child.attributes.keys()
            and child.tag not in NAMES
        ):
            found += [
                f"{name}={child.get(name)}"
                for name in SPOKEN
                if WORD.search(child.get(name)) and OPEN not in child.get(name)
            ]
            more = english(child, inside)
            found += more
    return found


@pytest.mark.parametrize("page", ["feedback-letter", "closing-question", "letters/reply-sheet"])
def test_a_letters_form_has_no_english_of_its_own(site, page):
    form = parse((site / page / "index.html").read_text(encoding="utf-8")).first("form", data_state="static")
    assert english(form) == []


def test_the_planner_has_no_english_of_its_own(site):
    form = parse((site / "waiting" / "index.html").read_text(encoding="utf-8"))
    (planner,) = form.having("data-planner")
    assert english(planner) == []


def test_the_frame_of_a_page_says_messages(site):
    page = parse((site / "waiting" / "index.html").read_text(encoding="utf-8"))
    footer = page.first("footer").text
    assert all(OPEN in line for line in footer.split("\n") if "browser" in line or "CC BY" in line)
    assert OPEN in page.first("summary").text


def test_what_the_browser_says_is_marked_too(site):
    for name in ("form_messages", "plan_messages", "planner_messages"):
        (file,) = site.glob(f"widgets/*/{name}.py")
        text = file.read_text(encoding="utf-8")
        assert text.count(OPEN) > 15
