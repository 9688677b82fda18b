"""A reader's own words and the answers' later ones, merged: nothing that the reader wrote is ever lost."""

from hypothesis import given
from hypothesis import strategies as st

from letterkit import edits, text

WORD = st.sampled_from(["I", "am", "writing", "to", "you", "grow", "feedback", "Sam", "王", "🙂", "-", "1."])
PARAGRAPH = st.lists(WORD, min_size=1, max_size=6).map(" ".join)
KIND = st.sampled_from(["sender", "recipient", "date", "salutation", "body", "body", "close", "signature"])
BLOCKS = st.lists(st.tuples(KIND, PARAGRAPH), max_size=6)
PARAGRAPHS = st.lists(PARAGRAPH, max_size=6)
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(BLOCKS, ANY | PARAGRAPHS.map("\n\n".join))
def test_without_new_answers_the_edited_text_comes_back(base, edited):
    assert edits.merge(base, edited, base) == "\n\n".join(edits.cut(edited))


@given(BLOCKS, BLOCKS)
def test_without_edits_the_new_text_comes_back(base, new):
    assert edits.merge(base, text.plain(base), new) == text.plain(new)


@given(BLOCKS, PARAGRAPHS, BLOCKS)
def test_nothing_that_the_reader_wrote_is_lost(base, mine, new):
    merged = edits.cut(edits.merge(base, "\n\n".join(mine), new))
    as_written = [paragraph for _, paragraph in base]
    for paragraph in mine:
        if paragraph not in as_written:
            assert merged.count(paragraph) >= mine.count(paragraph)


@given(ANY | PARAGRAPHS.map("\n\n".join), BLOCKS)
def test_blocks_say_what_the_text_says(edited, written):
    made = edits.blocks(edited, written)
    assert [paragraph for _, paragraph in made] == edits.cut(edited)
    assert all(isinstance(kind, str) for kind, _ in made)


@given(BLOCKS)
def test_untouched_words_keep_their_kinds(written):
    assert edits.blocks(text.plain(written), written) == written


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
