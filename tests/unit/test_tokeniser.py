"""The compared words of a text are those of its reading, though most are found in a quicker way."""

from hypothesis import given
from hypothesis import strategies as st

from letterkit.tokeniser import MANY, Reading, Whole, compared
from tests.unit.strategies import ANY

PIECES = st.sampled_from(
    ["don’t", "o'clock", "'tis", "Sam's.", "e.g.", "12", "2nd", "1.5", "a-b", "-", "…", "Zoë", "I’d", "\n", "\n\n",
     "\t", "“so”", "x", "!", "王"]
)  # fmt: skip


@given(ANY | st.lists(PIECES, max_size=6).map(" ".join) | st.lists(PIECES, max_size=4).map("".join))
def test_the_quick_way_finds_the_same(text):
    assert compared(text) == [word.said for word in Reading(Whole(text)).words]


def test_one_long_paragraph_is_read_in_many_steps():
    reading = Reading(Whole("word and " * 1_000), at_once=False)
    assert len(list(reading.steps)) > 2_000 // MANY
    assert len(reading.words) == 2_000
