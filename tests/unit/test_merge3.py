"""A reader's own words and the answers' later ones, merged: nothing that the reader wrote is ever lost."""

# ruff: noqa: E501 - a letter stands together
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit import alignment, apart, edits, merge3, merge_words, text
from tests.unit.strategies import ANY, BLOCKS, PARAGRAPH, PARAGRAPHS
from tests.unit.test_grammar import write

TEXTS = ANY | PARAGRAPHS.map("\n\n".join)


def both(base, edited, new):
    """The merged text, and what is left to choose."""
    merged = merge3.merge(base, edited, new)
    return merged.text, merged.clashes


@given(BLOCKS, TEXTS)
def test_without_new_answers_the_edited_text_comes_back(base, edited):
    assert both(base, edited, base) == ("\n\n".join(edits.cut(edited)), [])


@given(BLOCKS, BLOCKS)
def test_without_edits_the_new_text_comes_back(base, new):
    assert both(base, text.plain(base), new) == (text.plain(new), [])


@given(BLOCKS, PARAGRAPHS, BLOCKS)
def test_nothing_that_the_reader_wrote_is_lost(base, mine, new):
    merged = merge3.merge(base, "\n\n".join(mine), new)
    there = merged.text + text.plain(apart.kept(merged.base))
    as_written = {word for _, paragraph in base for word in merge_words.tokens(paragraph)}
    for word in {word for paragraph in mine for word in merge_words.tokens(paragraph)} - as_written:
        assert word in there


@given(BLOCKS, PARAGRAPHS, BLOCKS)
def test_where_nothing_clashes_the_letter_is_held_against_the_new_one(base, mine, new):
    merged = merge3.merge(base, "\n\n".join(mine), new)
    if not merged.clashes:
        assert apart.without(merged.base) == new


@given(PARAGRAPH, PARAGRAPH, PARAGRAPH)
def test_a_sentence_with_one_change_only_is_that_change(before, mine, now):
    assert merge_words.merge_words(before, mine, before) == mine
    assert merge_words.merge_words(before, before, now) == now
    assert merge_words.merge_words(before, mine, mine) == mine


@given(ANY)
def test_tokens_are_the_text(paragraph):
    assert "".join(merge_words.tokens(paragraph)) == paragraph


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
    assert both(BASE, edited, after(new)) == (text.plain(after(new)).replace(*merged), [])


def test_a_postscript_stays_below_the_new_name():
    edited = text.plain(BASE) + "\n\nPS: I enclose a stamp."
    assert both(BASE, edited, after(NAME)) == (text.plain(after(NAME)) + "\n\nPS: I enclose a stamp.", [])


def test_where_both_have_changed_the_same_words_there_is_a_choice():
    best = ("Library Assistant role", "best role of all")
    edited = text.plain(BASE).replace(*best)
    merged = merge3.merge(BASE, edited, after(ROLE, NAME))
    assert merged.clashes == [(after(best)[3][1], after(ROLE)[3][1])]
    # Until then the reader's words stand; what does not touch them is new.
    assert merged.text == text.plain(after(best, NAME))
    # The same is found again, and nothing else, in what is held against from now on.
    again = merge3.merge(merged.base, merged.text + "\n\nPS: Mine.", after(ROLE, NAME))
    assert (again.text, again.clashes) == (merged.text + "\n\nPS: Mine.", merged.clashes)
    for choice, pairs in ((merge3.MINE, (best, NAME)), (merge3.THEIRS, (ROLE, NAME))):
        chosen = merge3.merge(merged.base, merged.text, after(ROLE, NAME), choice)
        assert (chosen.text, chosen.base, chosen.clashes) == (
            text.plain(after(*pairs)),
            after(ROLE, NAME),
            [],
        )


def test_one_clash_is_settled_at_a_time():
    mine = text.plain(BASE).replace("Library Assistant", "best").replace("the reading scheme", "the groups")
    other = ("the reading scheme", "your shelves")
    merged = merge3.merge(BASE, mine, after(ROLE, other))
    assert len(merged.clashes) == 2
    one = merge3.merge(merged.base, merged.text, after(ROLE, other), merge3.THEIRS)
    assert one.clashes == merged.clashes[1:]
    assert "Senior Librarian" in one.text
    two = merge3.merge(one.base, one.text, after(ROLE, other), merge3.MINE)
    assert two.clashes == []
    assert "Senior Librarian" in two.text
    assert "the groups" in two.text


def test_a_sentence_that_the_reader_took_out_stays_out_until_its_answer_changes():
    edited = text.plain(BASE).replace("\n\n" + BASE[4][1], "")
    assert both(BASE, edited, after(ROLE)) == (text.plain(after(ROLE)).replace("\n\n" + BASE[4][1], ""), [])
    merged, clashes = both(BASE, edited, after(SCHEME))
    assert merged == edited
    assert clashes == [("", "I was impressed by your calm.")]
    assert merge3.merge(BASE, edited, after(SCHEME), merge3.THEIRS).text == text.plain(after(SCHEME))


def test_a_sentence_that_the_answers_took_out_stays_if_it_is_the_readers():
    new = [block for block in BASE if "impressed" not in block[1]]
    moved = ("impressed", "moved")
    merged, clashes = both(BASE, text.plain(BASE).replace(*moved), new)
    assert merged == text.plain(after(moved))
    assert clashes == [(after(moved)[4][1], "")]
    assert both(BASE, text.plain(BASE).replace("sincerely want", "want"), new) == (
        text.plain(new).replace("sincerely want", "want"),
        [],
    )


def test_one_sentence_of_a_paragraph_is_changed_by_the_reader_and_another_one_by_an_answer():
    both_changed = after(("sincerely want", "want"), ("a few minutes", "an hour"))
    edited = text.plain(BASE).replace("sincerely want", "want")
    assert both(BASE, edited, after(("a few minutes", "an hour"))) == (text.plain(both_changed), [])
    # A sentence that comes with an answer, and one that goes.
    more = (" Could you spare", " I have a phone. Could you spare")
    assert both(BASE, edited, after(more))[0] == text.plain(after(("sincerely want", "want"), more))
    assert both(after(more), text.plain(after(more)).replace("sincerely want", "want"), BASE)[0] == edited


def test_no_word_is_doubled_where_both_have_put_in_the_same():
    """As it was: “at St Jamess Hospital at St James’s Hospital”."""
    base = [("body", "Thank you for meeting me to talk about the role.")]
    new = [("body", "Thank you for a talk about the ward clerk role at St Jamess Hospital.")]
    mine = "Thank you for meeting me to talk about the role at St James's Hospital."
    merged, clashes = both(base, mine, new)
    assert merged == mine
    assert clashes == [(mine, new[0][1])]


DANA = {
    "company": "St Jamess Hospital", "job_title": "Ward clerk", "interviewer_name": "Julie Hartley",
    "your_name": "Dana Smith", "impressed_by": "everyone was so nice", "channel": "email",
    "concern_heard": "i didnt know the emis system",
}  # fmt: skip
# What the reader may change then, and how.
CHANGES: list[dict[str, str]] = [
    {"channel": "post"}, {"channel": "message"}, {"wording": "warm"}, {"wording": "frank"}, {"written_to": "recruiter"},
    {"your_phone": "0113 496 0123"}, {"interview_date": "2026-11-19"}, {"concern_heard": ""}, {"country": "US"},
    {"concern_since": "asked my manager to show me"}, {"working_on": "speaking more slowly"}, {"asking_for": "advice"},
]  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=str)
@pytest.mark.parametrize(
    ("old", "new", "mine"),
    [
        ("St Jamess Hospital", "St James's Hospital", "St James's Hospital"),
        ("Thank you for", "Thanks for", "Thanks"),
        ("nice", "friendly", "friendly"),
    ],
)
def test_a_word_corrected_by_hand_stays_once_whatever_else_changes(change, old, new, mine):
    base, now = write("feedback-request", DANA), write("feedback-request", DANA | change)
    merged = merge3.merge(base.blocks, base.text.replace(old, new), now.blocks)
    assert merged.text.count(mine) == base.text.count(old)
    if not merged.clashes:
        body = [words for kind, words in now.blocks if kind == "body"]
        assert all(
            words.replace(old, new) in merged.text for words in body if old in words and "again" not in words
        )
    assert len(merged.clashes) <= 1
    # Back again, nothing is left of it.
    back = merge3.merge(base.blocks, base.text.replace(old, new), base.blocks)
    assert (back.text, back.clashes) == (base.text.replace(old, new), [])


@pytest.mark.parametrize("channel", ["post", "message"])
@pytest.mark.parametrize(
    ("ours", "mine"),
    [
        ("Subject: Nurse interview: may I ask for feedback?", "Subject: A question"),
        ("Kind regards,", "Cheers,"),
        ("Kind regards,", "Many thanks,"),
        ("Dear Anne Brandt,", "Hello Anne,"),
    ],
)
def test_another_way_to_send_it_and_back_leaves_what_frames_the_letter_once(channel, ours, mine):
    """It would go to the employer as a second subject, or as a close in the middle of the letter."""
    answers = {
        "interviewer_name": "Anne Brandt",
        "job_title": "Nurse",
        "company": "Northgate",
        "your_name": "Sam",
    }
    email, other = [
        write("feedback-request", {**answers, "channel": one}).blocks for one in ("email", channel)
    ]
    edited = text.plain(email).replace(ours, mine)
    assert mine in edited
    there = merge3.merge(email, edited, other)
    back = merge3.merge(there.base, there.text, email)
    assert back.text == edited
    assert [words for _, words in edits.blocks(back.text, email)].count(mine) == 1
