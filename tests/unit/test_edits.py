"""A text whose words the reader has changed: what its paragraphs are."""

# ruff: noqa: E501 - a letter stands together
import pytest
from hypothesis import given

from letterkit import edits, text
from tests.unit.strategies import ANY, BLOCKS, PARAGRAPHS


@given(ANY | PARAGRAPHS.map("\n\n".join), BLOCKS)
def test_blocks_say_what_the_text_says(edited, written):
    made = edits.blocks(edited, written)
    assert text.plain(made) == "\n\n".join(edits.cut(edited))
    assert all(isinstance(kind, str) for kind, _ in made)


@given(BLOCKS)
def test_untouched_words_keep_their_kinds(written):
    assert edits.blocks(text.plain(written), written) == written


@given(ANY)
def test_a_letter_takes_what_it_can_and_the_rest_is_not_lost(edited):
    long = edited + " or" * edits.MOST
    for given_ in (edited, long):
        words, rest = edits.taken(given_)
        assert words + rest == given_
        assert len(words) <= edits.MOST
        assert bool(rest) == (len(given_) > edits.MOST)
    assert edits.taken("x" * (edits.MOST + 1)) == ("x" * edits.MOST, "x")


def test_a_changed_address_stays_in_its_place():
    written = [
        ("sender", "Sam"),
        ("recipient", "Helen"),
        ("date", "today"),
        ("body", "Hello"),
        ("signature", "Sam O"),
    ]
    made = edits.blocks("Sam\n\nHelena\n\ntoday\n\nMore\n\nHello\n\nSamuel", written)
    kinds = [kind for kind, _ in made]
    assert kinds == ["sender", "recipient", "date", "body", "body", "signature"]


WRITTEN = [
    ("sender", "Sam Okafor\n12 Mill Lane\nLeeds LS6 3HN"),
    ("recipient", "Ms Helen Brandt\nHead of Public Services\nNorthgate Library\n4 Northgate\nLeeds LS2 7DA"),
    ("date", "19 October 2026"),
    ("salutation", "Dear Ms Brandt,"),
    ("body", "Thank you for meeting me."),
    ("body", "I was impressed by the reading scheme, and by the way you have built it from one shelf."),
    ("close", "Yours sincerely,"),
    ("signature", "Sam Okafor"),
]
EMAIL = [("subject", "To: h@example.com\nSubject: Feedback on my interview"), *WRITTEN[3:]]


def changed(written, *pairs):
    words = text.plain(written)
    for old, new in pairs:
        assert old in words
        words = words.replace(old, new)
    return words


@pytest.mark.parametrize(
    ("written", "pairs", "kinds"),
    [
        # The date is taken out, or written otherwise.
        (WRITTEN, [("19 October 2026\n\n", "")], "sender recipient salutation body body close signature"),
        (WRITTEN, [("19 October 2026", "Leeds, 3 May")], "sender recipient date salutation body body close signature"),
        # A line of one's own below it.
        (WRITTEN, [("2026\n\n", "2026\n\nBy hand\n\n")], "sender recipient date body salutation body body close signature"),
        # An empty line inside an address.
        (WRITTEN, [("Services\n", "Services\n\n")], "sender recipient date salutation body body close signature"),
        (WRITTEN, [("Library\n", "Library\n\n")], "sender recipient date salutation body body close signature"),
        (WRITTEN, [("Okafor\n", "Okafor\n\n")], "sender recipient date salutation body body close signature"),
        # Another greeting, another close, a postscript.
        (WRITTEN, [("Dear Ms Brandt,", "Hello Helen!")], "sender recipient date salutation body body close signature"),
        (WRITTEN, [("Yours sincerely,", "With thanks"), ("by the way", "above all by how")],
         "sender recipient date salutation body body close signature"),
        (WRITTEN, [("sincerely,\n\nSam Okafor", "sincerely,\n\nSam Okafor\n\nPS: I enclose a stamp.")],
         "sender recipient date salutation body body close signature body"),
        # A paragraph is no close, also where it stands in its place; a long close is one.
        (WRITTEN, [("Yours sincerely,", "It would help me to hear what I could have said more clearly at the desk.")],
         "sender recipient date salutation body body body signature"),
        (WRITTEN, [("Yours sincerely,", "With many thanks for your time, and all good wishes to all of you at the desk,")],
         "sender recipient date salutation body body close signature"),
        # The head of an email.
        (EMAIL, [("To: h@example.com\nSubject: Feedback on my interview\n\n", ""), ("Dear Ms Brandt,", "Hi Taylor:")],
         "salutation body body close signature"),
        (EMAIL, [("com\nSubject", "com\n\nSubject")], "subject salutation body body close signature"),
        (EMAIL, [("To: h@example.com\nSubject: Feedback on my interview", "My interview")],
         "subject salutation body body close signature"),
    ],
)  # fmt: skip
def test_a_paragraph_keeps_its_kind_by_its_words_and_by_its_shape(written, pairs, kinds):
    assert [kind for kind, _ in edits.blocks(changed(written, *pairs), written)] == kinds.split()


@pytest.mark.parametrize("written", [WRITTEN, EMAIL])
def test_a_letter_of_ones_own_is_no_address(written):
    mine = "Hi Helen,\n\nIt was good to see you all at the desk last week, and I have thought of it often since.\n\nWould you tell me more?\n\nBest,\n\nSam"
    kinds = [kind for kind, _ in edits.blocks(mine, written)]
    assert kinds == ["salutation", "body", "body", "close", "signature"]
