"""Whose words a letter is made of, as it is shown: pieces, share, and what is still missing; and after edits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit import edits, letter, provenance
from letterkit.recall import from_text
from letterkit.thread import Thread
from tests.said import say
from tests.unit.test_grammar import MODELS, write


@given(
    st.text("ab é\n", max_size=12),
    st.lists(st.integers(0, 12), max_size=6),
    st.tuples(st.integers(-3, 15), st.integers(-3, 15)),
)
def test_the_pieces_are_the_text(text, edges, found):
    cuts = sorted({edge for edge in edges if edge <= len(text)})
    own = list(zip(cuts[::2], cuts[1::2], strict=False))
    marks = [(*found, "key")] if found[0] < found[1] else []
    pieces = provenance.pieces(text, own, marks, marks[:1])
    assert "".join(piece for piece, *_ in pieces) == text
    assert all(piece for piece, *_ in pieces)
    at = 0
    for piece, is_own, mark, gap in pieces:
        for position in range(at, at + len(piece)):
            assert is_own == any(start <= position < end for start, end in own)
            assert mark == gap == ("key" if found[0] <= position < found[1] else "")
        at += len(piece)


def marked(text):
    """("abc", [(1, 2)]) of "a<b>c"."""
    own, plain = [], ""
    for part in text.split("<"):
        mine, closed, rest = part.partition(">")
        if closed:
            own.append((len(plain), len(plain) + len(mine)))
        plain += mine + rest
    return plain, own


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("I liked <your team>.", "I liked <your team>."),
        ("I liked <your te>.", "I liked <your tea>."),  # typed on at the end of an answer
        ("I liked <your team>.", "I liked <your big team>."),  # and in its middle
        ("I liked <your team>, <really>.", "I liked <your>, <really>."),  # taken away
        (
            "I liked <your team> in <Łódź>.",
            "Then I liked <your team> in <Łódź>.",
        ),  # ours has changed in front
        ("I liked <your team> in Łódź.", "I liked <your team> in Leeds."),  # and behind
        # What touches an answer counts as its own, until ``show_own`` says better.
        ("I liked <it>.", "I liked <it very much>."),
        ("I liked <your team>.", "I liked <[what you liked]>."),
    ],
)
def test_whose_words_are_guessed_while_the_reader_types(before, after):
    text, own = marked(before)
    changed, wanted = marked(after)
    assert provenance.carried(text, own, changed) == wanted


@given(st.text("abé ", max_size=9), st.text("abé ", max_size=9), st.lists(st.integers(0, 9), max_size=6))
def test_a_guess_lies_within_the_text(before, after, edges):
    cuts = sorted({edge for edge in edges if edge <= len(before)})
    own = list(zip(cuts[::2], cuts[1::2], strict=False))
    at = 0
    for start, end in provenance.carried(before, own, after):
        assert at <= start < end <= len(after)
        at = end


def test_the_share_counts_what_the_letter_says():
    blocks = [("sender", "12 Mill Lane"), ("body", "abcd"), ("body", "efgh"), ("signature", "Sam")]
    assert provenance.share(blocks, [[(0, 12)], [], [], [(0, 3)]]) == 0
    assert provenance.share(blocks, [[], [(0, 2)], [], []]) == 25
    assert provenance.share(blocks, [[], [(0, 4)], [(0, 4)], []]) == 100
    assert provenance.share([("sender", "12 Mill Lane")], [[(0, 12)]]) == 0


@pytest.mark.parametrize(
    ("hundredths", "words"),
    [
        (0, "ours"),
        (1, "A few words"),
        (14, "A few words"),
        (33, "A part"),
        (50, "half"),
        (60, "Most"),
        (100, "All"),
    ],
)
def test_the_share_in_words(hundredths, words):
    assert words in say("share", share=provenance.share_code(hundredths), what="letter")


def test_own_words_once_each_in_one_line():
    blocks = [("sender", "12 Mill Lane\nLeeds"), ("body", "Sam and Sam")]
    own = [[(0, 18)], [(0, 3), (8, 11)]]
    assert provenance.own_words(blocks, own) == ["12 Mill Lane Leeds", "Sam"]


@pytest.mark.parametrize(
    ("slug", "answers", "wanted"),
    [
        ("feedback-request", {}, "impressed_by"),
        ("feedback-request", {"impressed_by": "your team."}, "impressed_by"),
        ("feedback-request", {"impressed_by": "Your team."}, "impressed_by"),
        ("feedback-request", {"impressed_by": "how you listened"}, ""),
        ("closing-question", {"reasons": ["a", "five calm years"]}, ""),
        ("closing-question", {"reasons": ["a", "b"]}, "reasons"),
        ("gentle-reminder", {}, ""),
    ],
)
def test_one_true_detail(slug, answers, wanted):
    made = write(slug, answers)
    given = letter.clean_answers(MODELS[slug], answers)
    assert provenance.wants_detail(MODELS[slug], given, made.text, made.open) == wanted


def test_a_sentence_written_anew_is_a_detail():
    given = letter.clean_answers(MODELS["feedback-request"], {"impressed_by": "your team"})
    assert provenance.wants_detail(MODELS["feedback-request"], given, "Quite another text.", []) == ""


def test_an_edited_paragraph_is_wholly_the_readers():
    written = ["Dear Ms Brandt,", "I was at Acme.", "Yours,"]
    own = [[(8, 14)], [(9, 13)], []]
    assert edits.own(["Dear Ms Brandt,", "I was there.", "New.", "Yours,"], written, own) == [
        [(8, 14)],
        [(0, 12)],
        [(0, 4)],
        [],
    ]


def test_the_thread_keeps_the_readers_words_and_what_is_meant():
    thread = Thread()
    blocks = [("body", "I was at Acme."), ("close", "Yours,")]
    thread.put_edit("note", ("I was here.", blocks))
    thread.put_meant("note", ["contest:unfair"])
    again, code = from_text(thread.to_text())
    assert code == ""
    assert again.edit("note") == ("I was here.", blocks)
    assert again.meant("note") == ["contest:unfair"]
    assert again.meant("other") == []
    again.put_meant("note", [])
    assert again.meant("note") == []


def test_a_draft_from_before_may_have_marks():
    thread = Thread()
    for kept in ("body\x1fI was at Acme.", "body\x1fI was at \x02Acme\x03."):
        thread.applications[0]["note/words"] = ["I was here.", kept]
        assert thread.edit("note") == ("I was here.", [("body", "I was at Acme.")])
