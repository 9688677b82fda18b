"""A reader's own words and the answers' later ones, merged: nothing that the reader wrote is ever lost."""

# ruff: noqa: E501 - a letter stands together
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit import alignment, edits, merge3, text
from tests.unit.strategies import ANY, BLOCKS, PARAGRAPH, PARAGRAPHS

TEXTS = ANY | PARAGRAPHS.map("\n\n".join)


@given(BLOCKS, TEXTS)
def test_without_new_answers_the_edited_text_comes_back(base, edited):
    assert merge3.merge(base, edited, base) == ("\n\n".join(edits.cut(edited)), True)


@given(BLOCKS, BLOCKS)
def test_without_edits_the_new_text_comes_back(base, new):
    assert merge3.merge(base, text.plain(base), new) == (text.plain(new), True)


@given(BLOCKS, PARAGRAPHS, BLOCKS)
def test_nothing_that_the_reader_wrote_is_lost(base, mine, new):
    merged, _ = merge3.merge(base, "\n\n".join(mine), new)
    as_written = {word for _, paragraph in base for word in merge3.tokens(paragraph)}
    for word in {word for paragraph in mine for word in merge3.tokens(paragraph)} - as_written:
        assert word in merged


@given(PARAGRAPH, PARAGRAPH, PARAGRAPH)
def test_a_paragraph_with_one_change_only_is_that_change(before, mine, now):
    assert merge3.merge_words(before, mine, before) == (mine, True)
    assert merge3.merge_words(before, before, now) == (now, True)
    assert merge3.merge_words(before, mine, mine) == (mine, True)


@given(ANY)
def test_tokens_are_the_text(paragraph):
    assert "".join(merge3.tokens(paragraph)) == paragraph


@pytest.mark.parametrize("match", [alignment.same, alignment._from_the_front])
@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_partners_are_equal_and_in_order(match, items, others):
    found = match(items, others)
    pairs = [(index, partner) for index, partner in enumerate(found) if partner is not None]
    assert all(items[index] == others[partner] for index, partner in pairs)
    assert [partner for _, partner in pairs] == sorted({partner for _, partner in pairs})


def test_a_text_of_thousands_of_paragraphs_is_matched_too():
    items = [f"paragraph {index}" for index in range(3000)]
    others = ["new", *items[:1000], "mine", *items[1100:], "more"]
    found = alignment.same(items, others)
    assert found == [index + 1 for index in range(1000)] + [None] * 100 + [
        index + 902 - 900 for index in range(1000, 2900)
    ]


BASE = [
    ("sender", "Sam Okafor\n12 Mill Lane"),
    ("recipient", "Ms Helen Brandt\nNorthgate Library"),
    ("salutation", "Dear Ms Brandt,"),
    (
        "body",
        "Thank you for meeting me on 28 September to talk about the Library Assistant role at Northgate Library.",
    ),
    ("body", "I was impressed by the way you have built the reading scheme from one shelf to twelve groups."),
    (
        "body",
        "I am writing to you because I sincerely want to grow. Could you spare a few minutes to help me?",
    ),
    ("close", "Yours sincerely,"),
    ("signature", "Sam Okafor"),
]


def after(*pairs):
    """The letter of changed answers."""
    made = BASE
    for old, new in pairs:
        made = [(kind, words.replace(old, new)) for kind, words in made]
    return made


ROLE = ("Library Assistant", "Senior Librarian")
NAME = ("Sam Okafor", "Zed Marsh")
SCHEME = ("the way you have built the reading scheme from one shelf to twelve groups", "your calm")


@pytest.mark.parametrize(
    ("mine", "new", "merged"),
    [
        # Both have changed a paragraph, at different words.
        (("Thank you for", "Thank you very much for"), ROLE, ("Thank you for", "Thank you very much for")),
        (("Thank you for", "Thank you very much for"), NAME, ("Thank you for", "Thank you very much for")),
        (("twelve groups.", "twelve groups, all by hand."), ROLE, ("twelve groups.", "twelve groups, all by hand.")),
        # The reader goes on where the answer ends.
        (("twelve groups.", "twelve groups, all by hand."), SCHEME, ("your calm.", "your calm, all by hand.")),
        # The reader has taken the paragraph out, or added one.
        (("Thank you for meeting", "Thanks for meeting"), ROLE, ("Thank you for meeting", "Thanks for meeting")),
        (("Yours sincerely,", "PS: see below.\n\nYours sincerely,"), NAME, ("Yours sincerely,", "PS: see below.\n\nYours sincerely,")),
    ],
)  # fmt: skip
def test_both_changes_are_in_the_text(mine, new, merged):
    edited = text.plain(BASE).replace(*mine)
    assert merge3.merge(BASE, edited, after(new)) == (text.plain(after(new)).replace(*merged), True)


def test_a_postscript_stays_below_the_new_name():
    made, whole = merge3.merge(BASE, text.plain(BASE) + "\n\nPS: I enclose a stamp.", after(NAME))
    assert (made, whole) == (text.plain(after(NAME)) + "\n\nPS: I enclose a stamp.", True)


def test_where_both_have_changed_the_same_words_the_readers_stand():
    edited = text.plain(BASE).replace("Library Assistant role", "best role of all")
    made, whole = merge3.merge(BASE, edited, after(ROLE, NAME))
    assert "best role of all" in made
    assert "Senior Librarian" not in made
    assert "Zed Marsh" in made
    assert not whole
    edited = text.plain(BASE).replace("Dear Ms Brandt,", "Dear Helen,")
    made, whole = merge3.merge(BASE, edited, after(("Dear Ms Brandt,", "Dear Ms. Brandt:")))
    assert "Dear Helen," in made
    assert "Brandt:" not in made
    assert not whole


def test_a_paragraph_that_the_reader_took_out_stays_out():
    paragraph = "\n\n" + BASE[4][1]
    made, whole = merge3.merge(BASE, text.plain(BASE).replace(paragraph, ""), after(SCHEME))
    assert "impressed" not in made
    assert not whole
    assert merge3.merge(BASE, text.plain(BASE).replace(paragraph, ""), after(ROLE))[1]


def test_a_paragraph_that_the_answers_took_out_stays_if_it_is_the_readers():
    new = [block for block in BASE if "impressed" not in block[1]]
    made, whole = merge3.merge(BASE, text.plain(BASE).replace("impressed", "moved"), new)
    assert "I was moved by" in made
    assert not whole
    assert merge3.merge(BASE, text.plain(BASE).replace("sincerely want", "want"), new) == (
        text.plain(new).replace("sincerely want", "want"),
        True,
    )


def test_a_paragraph_is_never_said_twice():
    # Another channel: the request is worded otherwise, and the reader has changed a word of it.
    email = "As part of my career, could you spare a few minutes to help me? I sincerely want to grow."
    new = [(kind, email if "spare" in words else words) for kind, words in BASE]
    made, _ = merge3.merge(BASE, text.plain(BASE).replace("sincerely want", "really want"), new)
    assert made.count("spare a few minutes") == 1
    assert "really want to grow" in made
    assert len(edits.cut(made)) == len(BASE)
