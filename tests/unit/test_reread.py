"""Which sentences of a letter are the reader's own, and how one is put in the place of another."""

from typing import Any

import pytest

from letterkit import reread
from letterkit.text import plain
from tests.parity.cases import drained

KNOWN = ["northgate library", "sam okafor", "28 september 2026"]


def letter(*blocks):
    """A letter of body blocks; what stands in {braces} is the reader's own."""
    made, own = [], []
    for kind, marked in blocks:
        text = ""
        stretches: list = []
        for piece in marked.replace("}", "{").split("{"):
            if text or piece or stretches:
                start = len(text)
                text += piece
                if marked.find("{" + piece + "}") >= 0 and piece:
                    stretches.append((start, len(text)))
        made.append((kind, text))
        own.append(stretches)
    return made, own


def shown(blocks, own, ours=()):
    return [one.pieces for one in reread.theirs(sentences(blocks, own), ours)]


def sentences(blocks, own):
    return drained(reread.sentences(blocks, own, KNOWN))


def test_only_sentences_with_words_of_the_reader_and_no_names():
    blocks, own = letter(
        ("salutation", "Dear {Ms Brandt},"),
        (
            "body",
            "Thank you for meeting me at {Northgate Library} on {28 September 2026}. I liked {your calm way}. Bye.",
        ),
        ("body", "{I waited for five weeks. Was that fair?}"),
        ("signature", "{Sam Okafor}"),
    )
    assert shown(blocks, own) == [
        [("I liked ", False), ("your calm way", True), (".", False)],
        [("I waited for five weeks.", True)],
        [("Was that fair?", True)],
    ]


def test_each_has_its_place_and_what_surrounds_it():
    blocks, own = letter(("body", "One is ours."), ("body", "Two. I liked {your calm way}. Three."))
    (one,) = reread.theirs(sentences(blocks, own), [])
    text = plain(blocks)
    assert text[one.start : one.end] == one.text == "I liked your calm way."
    assert (one.before, one.after) == ("Two.", "Three.")


def test_what_is_ours_is_ours_in_a_paragraph_that_the_reader_has_changed():
    blocks, own = letter(("body", "{Thank you for your time. I was robbed.}"))
    ours = reread.ours_of(sentences([("body", "Thank you for your time. I liked it.")], [[]]))
    assert ours == ["Thank you for your time.", "I liked it."]
    assert shown(blocks, own, ours) == [[("I was robbed.", True)]]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("I met Dr. Brandt at 3 p.m. on Monday. Good.", ["I met Dr. Brandt at 3 p.m. on Monday.", "Good."]),
        ("He said: “Go.” “Stay,” I said.", ["He said: “Go.”", "“Stay,” I said."]),
        ("Three things:\n- one\n- two", ["Three things:", "- one", "- two"]),
        ("No end", ["No end"]),
        ("", []),
        ("…", ["…"]),
    ],
)
def test_a_paragraph_is_cut_into_sentences(text, sentences):
    assert [text[start:end] for start, end in drained(reread.cut(text))] == sentences


def test_names_and_the_like_are_known():
    fields = [
        {"name": "company", "kind": "text"},
        {"name": "interview_date", "kind": "date"},
        {"name": "impressed_by", "kind": "paragraph"},
        {"name": "reasons", "kind": "list"},
        {"name": "concern_heard", "kind": "text"},
    ]
    given = {
        "company": "Northgate Library", "interview_date": "2026-09-28", "impressed_by": "your calm", "reasons": ["a"],
        "concern_heard": "my age",
    }  # fmt: skip
    model: Any = {"fields": fields, "words": {"months": ["May"], "weekdays": ["Monday"]}}
    assert reread.names(model, given) == [
        "may", "monday", "northgate library", "2026 09 28",
    ]  # fmt: skip
