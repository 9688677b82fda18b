"""Blanks that nobody can tell from a space are named where they do harm, and left alone in a text."""

import pytest

from tests.unit import small
from tests.unit.small import FIELDS, LETTER, said

SPACE = (
    "There is a space that is no ordinary one here (U+{}): "
    "delete it, and type an ordinary space if one belongs there."
)
NBSP = SPACE.format("00A0")
HYPHEN = "There is an invisible hyphen in “{}” (U+00AD): type that word anew."
WRONG = {
    "after a colon": ((LETTER, "summary: Says", "summary:\u00a0Says"), f"{LETTER}:3:9: {NBSP}"),
    "another one": ((LETTER, "summary: Says", "summary:\u2009Says"), f"{LETTER}:3:9: {SPACE.format('2009')}"),
    "after the first colon": ((LETTER, "title: A note", "title:\u00a0A note"), f"{LETTER}:2:7: {NBSP}"),
    "before a key": ((LETTER, "summary: Says", "\u00a0summary: Says"), f"{LETTER}:3:1: {NBSP}"),
    "in a key": ((LETTER, "summary: Says", "summary\u00a0: Says"), f"{LETTER}:3:8: {NBSP}"),
    "in the indent of a list": ((LETTER, "  - your_name", "\u00a0 - your_name"), f"{LETTER}:6:1: {NBSP}"),
    "after a hyphen": ((LETTER, "  - your_name", "  -\u00a0your_name"), f"{LETTER}:6:4: {NBSP}"),
    "in the indent of an answer": (
        (LETTER, "      your_name: Sam", "     \u00a0your_name: Sam"),
        f"{LETTER}:11:6: {NBSP}",
    ),
    "after the colon of an answer": ((LETTER, "your_name: Sam", "your_name:\u00a0Sam"), f"{LETTER}:11:17: {NBSP}"),
    "after the title of an example": ((LETTER, "- title: Sam", "- title:\u00a0Sam"), f"{LETTER}:8:11: {NBSP}"),
    "in a question": ((FIELDS, "        label: Your name", "        label:\u00a0Your name"), f"{FIELDS}:12:15: {NBSP}"),
    "a soft hyphen in a key": ((LETTER, "summary: Says", "sum\u00admary: Says"),
        f"{LETTER}:3:4: {HYPHEN.format('summary')}"),
    "a soft hyphen in a tag": ((LETTER, "The end.\n", "{{ your\u00ad_name }}\n"),
        f"{LETTER}:26:8: {HYPHEN.format('your_name')}"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_a_blank_that_is_no_space_is_named_where_it_stands(root, name):
    (file, old, new), sentence = WRONG[name]
    small.change(root, file, old, new)
    assert said(root) == [sentence]


def test_in_a_text_it_is_writing(root):
    small.change(root, LETTER, "Says something.", "Says 10\u00a0000 things, l’été\u00a0\u2013 oui.")
    small.change(root, LETTER, "The end.\n", "The\u00a0end, dear {{\u00a0your_name\u00a0}}.\n")
    assert small.read(root).letters["note"].front.summary == "Says 10\u00a0000 things, l’été\u00a0\u2013 oui."
