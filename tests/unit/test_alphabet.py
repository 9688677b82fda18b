"""Small letters and capitals, as both interpreters make them; ``tests/parity`` asks the same of MicroPython."""

import string

import pytest

from letterkit import alphabet, normalise

ROWS = [(string.ascii_lowercase, string.ascii_uppercase), *(row[1:] for row in alphabet.ACCENTED if row[2])]
PAIRS = [pair for row in ROWS for pair in zip(*row, strict=True)]


@pytest.mark.parametrize(("small", "capital"), PAIRS)
def test_each_letter_has_its_capital(small, capital):
    assert alphabet.small(capital) == small
    assert alphabet.capital(small) == capital
    assert alphabet.is_capital(capital)
    assert not alphabet.is_capital(small)
    assert small == "ı" or capital.lower() == small  # Python takes the "İ" apart


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("", ""), ("GRÖßE 12", "größe 12"), ("Zoë O’BRIEN", "zoë o’brien"), ("ﬁ", "ﬁ"), ("王A", "王a"),
        ("\ud83dA", "\ud83da"),  # half a character is no fault
    ],
)  # fmt: skip
def test_what_is_no_capital_stays(text, small):
    assert alphabet.small(text) == small


def test_what_has_no_capital_is_its_own():
    assert [alphabet.capital(one) for one in ("ﬁ", "7", "王", "É", "")] == ["ﬁ", "7", "王", "É", ""]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("", (0, 0, 0)), ("NHS", (3, 0, 0)), ("Zoë", (1, 2, 0)), ("GRÖßE", (4, 0, 0)), ("A4", (1, 0, 1)),
        ("A-王", (1, 0, 1)), ("O’BRIEN-SMITH", (11, 0, 0)), ("élan", (0, 4, 0)),
    ],
)  # fmt: skip
def test_letters_are_counted_by_their_case(text, counted):
    assert normalise.letters_of(text) == counted


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("the same, Sam", "sam", -1),
        ("the same, Sam", "Sam", 10),
        ("Sam", "Sam", 0),
        ("Samuel and Sam’s", "Sam", 11),
        ("Élan is lan", "lan", 8),
        ("“Sam”", "Sam", 1),
        ("12 of 3", "2", 1),
        ("nobody", "", 0),
    ],
)
def test_words_are_found_where_they_are_no_part_of_a_longer_one(text, words, place):
    assert alphabet.find_whole(text, words) == place
