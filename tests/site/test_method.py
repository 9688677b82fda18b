"""Each of the method's sixteen points is where ``docs/decisions/method.yml`` says: on its page, and in its letters.

A letter is written with the answers of each of its examples, for every country, channel and wording that it has. Where
these are thousands of ways, a share is written that has each pair of choices together; `make soak` writes all.
"""

import functools
import itertools
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from ruamel.yaml import YAML

from macros.model.toolkit import Toolkit
from macros.templates.writer import Writer
from tests.browser.site_server import Site
from tests.project import ROOT
from tests.share import SOAK

METHOD: dict[str, dict[str, Any]] = YAML(typ="safe").load(ROOT / "docs/decisions/method.yml")
ON_PAGES = [
    (point, page, text)
    for point, one in METHOD.items()
    for page, texts in one["pages"].items()
    for text in texts
]
IN_LETTERS = [(point, entry) for point, one in METHOD.items() for entry in one.get("letters", [])]

# Of more ways than these, each seventh is written: no letter has seven of anything to choose from, so the sevenths go
# through all of it.
MANY, SHARE = 200, 7
# What changes the words of a letter without being an answer of the reader's own.
CHOICES = ("country", "channel", "wording", "message_length", "written_to", "asking_for", "reply_sheet")


class _Words(HTMLParser):
    """The text of a page's own part, without what is not seen."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.hidden = 0
        self.article = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in ("script", "style", "template")
        self.article = self.article or tag == "article"

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("script", "style", "template")
        self.article = self.article and tag != "article"

    def handle_data(self, data: str) -> None:
        if self.article and not self.hidden:
            self.words.append(data)


def plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def html_of(site: Site, page: str) -> str:
    name = page.removesuffix("index.md").removesuffix(".md")
    return (site.folder / name / "index.html").read_text(encoding="utf-8")


@functools.cache
def seen(site: Site, page: str) -> str:
    words = _Words()
    words.feed(html_of(site, page))
    return plain("".join(words.words))


def all_ways(toolkit: Toolkit, slug: str) -> list[dict[str, Any]]:
    """The answers of each example, with every choice that the letter offers, or a share of these of its own."""
    letter = toolkit.letters[slug]
    offered = {name: list(toolkit.fields[name].options) for name in CHOICES if name in letter.fields}
    chosen = [dict(zip(offered, one, strict=True)) for one in itertools.product(*offered.values())]
    step = SHARE if len(chosen) > MANY and not SOAK else 1
    return [
        {**example.answers, **choices}
        for number, example in enumerate(letter.front.examples)
        for choices in chosen[number % step :: step]
    ]


@pytest.fixture(scope="module")
def text_of(toolkit):
    """A letter with answers, as plain text: many points are looked for in the same ones."""
    writer = Writer(toolkit)

    @functools.cache
    def of(slug: str, answers: str) -> str:
        return plain(writer.write(slug, json.loads(answers)).text)

    return lambda slug, answers: of(slug, json.dumps(answers, sort_keys=True))


def test_all_sixteen_are_there():
    assert list(METHOD) == [f"M{number}" for number in range(1, 17)]
    assert [point for point, one in METHOD.items() if not one["says"] or not one["pages"]] == []


@pytest.mark.parametrize(
    ("point", "page", "text"), ON_PAGES, ids=[f"{point}-{page}" for point, page, _ in ON_PAGES]
)
def test_a_page_says_it(root_site, point, page, text):
    assert plain(text) in seen(root_site, page)


@pytest.mark.parametrize(
    ("point", "entry"), IN_LETTERS, ids=[f"{point}-{entry['letter']}" for point, entry in IN_LETTERS]
)
def test_a_letter_says_it(toolkit, text_of, point, entry):
    tried = 0
    for answers in all_ways(toolkit, entry["letter"]):
        if any(answers.get(name) != value for name, value in entry.get("in", {}).items()):
            continue
        answers |= entry.get("with", {})
        text = text_of(entry["letter"], answers)
        where = {name: answers[name] for name in CHOICES if name in answers}
        for has in entry.get("has", []):
            assert plain(has.format_map(answers)) in text, where
        for never in entry.get("never", []):
            assert plain(never) not in text, where
        tried += 1
    assert tried


def test_each_two_choices_meet_in_what_is_written(toolkit):
    """Also where only a share of the ways is written."""
    for slug, letter in toolkit.letters.items():
        ways = all_ways(toolkit, slug)
        for one, other in itertools.combinations([name for name in CHOICES if name in letter.fields], 2):
            options = itertools.product(toolkit.fields[one].options, toolkit.fields[other].options)
            assert set(options) == {(way[one], way[other]) for way in ways}, slug


def test_what_is_said_of_letters_holds_for_each(toolkit):
    """No letter is left out of the method."""
    assert {entry["letter"] for _, entry in IN_LETTERS} == set(toolkit.letters)


def test_each_letter_can_be_reached_from_the_guide(root_site, toolkit):
    guide = {page: html_of(root_site, page) for page in ("index.md", *(step.page for step in toolkit.steps))}
    apart = [slug for slug in toolkit.letters if slug not in toolkit.placed]
    assert apart
    for slug in apart:
        linking = [page for page, html in guide.items() if re.search(rf'href="[^"]*letters/{slug}/"', html)]
        assert [page for page in linking if page != "index.md"], slug


def test_a_letter_that_is_led_to_is_already_filled_in(root_site):
    """The reader is told so: what was typed in this tab stands in the next letter."""
    for page in ("replies.md", "closing-question.md", "feedback-letter.md", "waiting.md"):
        assert "already filled in with what you have typed in this tab" in seen(root_site, page)


@pytest.mark.parametrize("reply", ["nothing", "policy", "general", "specific", "phone", "unkind"])
def test_each_kind_of_reply_says_what_to_do_what_comes_next_and_what_it_does_not_mean(root_site, reply):
    found = re.search(
        rf'<details[^>]* id="{reply}".*?</details>', html_of(root_site, "replies.md"), re.DOTALL
    )
    assert found
    text = plain(re.sub(r"<[^>]+>", " ", found[0]))
    for part in ("do this.", "your next letter:", "what it doesn’t mean."):
        assert part in text
    assert 'name="reply"' in found[0]  # one opens at a time
