"""Text from a form, and text in a letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit import text
from letterkit.text import BLOCK, KIND


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  Sam  ", "Sam"),
        ("Sam\tOkafor", "Sam Okafor"),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\n\n\n\nb", "a\n\nb"),
        ("\n\n a \n\n", "a"),
        ("a \n b", "a\nb"),
        ("a\vb\fc\x85d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
        ("a\x00b\x1ec\x1fd\x7fe\x9ff", "abcdef"),
        ("a\u00a0b\u202fc\u2007d\u2009e", "a b c d e"),  # as web pages and Word have them
        ("calm\u00adness, ca\u200blm\u2060ly\ufeff", "calmness, calmly"),
        ("山田\u3000太郎", "山田\u3000太郎"),
        ("\u00a0a\u202f", "a"),
        ("\ufeff\u200b \u3000", ""),
        ("a \u202ecalm\u202c b \u2067c", "a calm b c"),  # they would turn the letter around, too
        ("\u200fשלום\u200e", "\u200fשלום\u200e"),
        ("👩\u200d🏫", "👩\u200d🏫"),
        ("e\u0301", "e\u0301"),
        ("MacDonald van der Berg iPhone", "MacDonald van der Berg iPhone"),
        ("“quoted” 'straight' <b>&amp;", "“quoted” 'straight' <b>&amp;"),
    ],
)
def test_clean(typed, kept):
    assert text.clean(typed) == kept


@given(st.text())
def test_cleaning_twice_changes_nothing_more(typed):
    assert text.clean(text.clean(typed)) == text.clean(typed)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Z", "Cf"])))
def test_cleaning_loses_no_character(typed):
    assert text.clean(typed) == typed


@pytest.mark.parametrize(
    "code", [code for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n\v\f\r\x85"]
)
def test_control_characters_go(code):
    assert text.clean(f"a{chr(code)}b") == "ab"


@pytest.mark.parametrize("character", [" ", "~", "\u3000", "é", "👍"])
def test_other_characters_stay(character):
    assert text.clean(f"a{character}b") == f"a{character}b"


@pytest.mark.parametrize(
    ("raw", "blocks"),
    [
        ("", []),
        ("\n\n \n", []),
        ("a\nb\n\nc", [("body", "a b"), ("body", "c")]),
        ("a\n\n\n\n\nb", [("body", "a"), ("body", "b")]),
        ("  a   b  ", [("body", "a b")]),
        ("a\n- b\n- c", [("body", "a\n- b\n- c")]),
        ("1. a\n2. b\nand on", [("body", "1. a\n2. b and on")]),
        ("☐ a\nb", [("body", "☐ a b")]),
        (f"{BLOCK}date{KIND}today{BLOCK}", [("date", "today")]),
        (f"a{BLOCK}sender{KIND} x \n\n y{BLOCK}b", [("body", "a"), ("sender", "x\ny"), ("body", "b")]),
        (f"{BLOCK}a{KIND}x{BLOCK}\n{BLOCK}b{KIND}y{BLOCK}", [("a", "x"), ("b", "y")]),
    ],
)
def test_paragraphs(raw, blocks):
    assert text.paragraphs(raw) == blocks


@pytest.mark.parametrize(
    ("said", "last"),
    [("a.", "."), ("„a!“", "!"), ("‹ a?›)", "?"), ("“a,”", ","), ("”", ""), ("", ""), ("日本。」", "。")],
)
def test_the_last_sign_but_for_what_closes(said, last):
    assert text.last_of(said) == last


@pytest.mark.parametrize("line", ["- a", "• a", "– a", "1. a", "12. a", "1."])
def test_an_item(line):
    assert text.is_item(line)


@pytest.mark.parametrize("line", ["", "a", "-a", "1.5 a", ". a", "1 a", "a. b", "—", "٣. a"])
def test_no_item(line):
    assert not text.is_item(line)


def test_plain_puts_an_empty_line_between_blocks():
    assert text.plain([("sender", "a\nb"), ("body", "c")]) == "a\nb\n\nc"


@pytest.mark.parametrize(
    ("line", "words"),
    [("", []), (" a  b ", ["a", "b"]), ("a\nb\tc", ["a", "b", "c"]), ("a\u00a0b c", ["a\u00a0b", "c"])],
)
def test_words(line, words):
    assert text.words_of(line) == words


@pytest.mark.parametrize(
    ("line", "squeezed"), [(" a   b ", "a b"), ("a\u00a0\u00a0b", "a\u00a0\u00a0b"), ("", "")]
)
def test_squeeze(line, squeezed):
    assert text.squeeze(line) == squeezed


def test_what_is_read_from_a_file_has_neither_halves_nor_nul():
    assert text.whole("a\ud83d\ude42b\ud83dc\x00d") == "a🙂b\ufffdcd"
