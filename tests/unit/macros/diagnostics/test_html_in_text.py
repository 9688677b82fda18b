"""A letter is plain text: what is HTML is named at its line, and what only looks like it is left alone."""

import pytest

from macros.diagnostics.html_in_text import html_in
from tests.unit import small
from tests.unit.small import LETTER, said

END = "The end.\n"
HTML = (
    "<b>", "</b>", "<br/>", "<BR />", '<a href="x">', "<!-- a note -->", "<!-- a note", "<o:p>", "</o:p>", "<button>",
    "<section>", '<section class="a">', "</section>", "<!DOCTYPE html>", '<?xml version="1.0"?>', '<w:t xml:space="x">',
    "&nbsp;", "&amp;", "&#160;", "&#xA0;", "&eacute;", "<input/>", "<mark>",
)  # fmt: skip
TEXT = (
    "<3", "I <3 you, and 4 > 3", "<sam@example.org>", "<b@example.org>", "<a.b@example.org>", "<time@example.org>",
    "<https://example.org/>", "<mailto:sam@example.org>", "<Ada>", "A&B;", "R&D; and more", "AT&T", "a < b > c",
    "<summary of the job>", "<address of the office>", "<--", "x &company; y",
)  # fmt: skip


@pytest.mark.parametrize("text", HTML)
def test_html_is_found(text):
    assert list(html_in(f"Well, {text} and more")) == [
        (6, text if text != "<!-- a note" else f"{text} and more")
    ]


@pytest.mark.parametrize("text", TEXT)
def test_text_is_left_alone(text):
    assert not list(html_in(f"Well, {text} and more"))


@pytest.mark.parametrize(
    ("text", "instead"),
    [("<!-- note -->", "take it out"), ("<o:p>", "take it out"), ("&nbsp;", "write the character itself")],
)
def test_a_letter_names_it_at_its_line(root, text, instead):
    small.change(root, LETTER, END, f"The end.\nThank{text}you.\n")
    assert said(root) == [
        f"{LETTER}:27:6: A letter is plain text, and “{text}” would be shown as it stands: {instead}."
    ]


def test_a_summary_names_it_too(root):
    small.change(root, LETTER, "Says something.", "Says&nbsp;something.")
    assert said(root) == [
        f"{LETTER}:3:1: This is plain text, and “&nbsp;” would be shown as it stands: take it out."
    ]
