"""A letter as it stands: what the answers give, with what the reader has made of its words."""

import itertools

import pytest

from letterkit import edits, letter, merge3
from letterkit.draft import Draft
from letterkit.thread import Thread
from tests.unit.test_grammar import ENVIRONMENT, MODELS, TODAY, write

SLUG = "feedback-request"
ANSWERS = {"company": "Northgate Library", "impressed_by": "your calm", "channel": "email"}


def draft(change=None, **answers):
    """The draft of these answers. change: a function that makes other words of the letter's."""
    written = write(SLUG, ANSWERS | answers)
    return later((change(written.text), written.blocks) if change else None, **answers)


def later(edit, today=TODAY, **answers):
    """The draft of these answers, with what the reader has made of it before."""
    given = letter.clean_answers(MODELS[SLUG], ANSWERS | answers)
    render = ENVIRONMENT.get_template(f"letters/{SLUG}.txt").render
    return Draft(MODELS[SLUG], render, given, edit, today)


def test_with_no_word_changed_it_is_the_letter_of_the_answers():
    made = draft()
    assert made.letter is made.written
    assert made.letter.text == write(SLUG, ANSWERS).text
    assert made.letter.open == ["your_name", "job_title"]
    assert made.is_email()
    assert not draft(channel="post").is_email()


def test_an_email_whose_subject_the_reader_has_taken_out_is_none():
    subject = next(text for kind, text in draft().letter.blocks if kind == "subject")
    assert not draft(lambda text: text.replace(subject + "\n\n", "")).is_email()


def test_its_paper_is_that_of_the_country_that_was_chosen_or_else_of_the_centre():
    places = MODELS[SLUG]["places"]
    assert draft().place is places[MODELS[SLUG]["country"]]
    assert draft(country="US").place is places["US"]


def test_what_the_reader_has_changed_is_the_readers_and_asks_no_longer():
    made = draft(lambda text: text.replace("[your name]", "Sam"))
    assert made.letter.open == ["job_title"]
    assert made.written.open == ["your_name", "job_title"]
    signature = [kind for kind, _ in made.letter.blocks].index("signature")
    assert made.letter.blocks[signature] == ("signature", "Sam")
    assert made.letter.own[signature] == [(0, 3)]


def names(made):
    return {name for gaps in made.gaps() for _, _, name in gaps}


def test_a_greeting_written_anew_waits_for_no_name():
    greeting = next(text for kind, text in draft().letter.blocks if kind == "salutation")
    assert "interviewer_name" in names(draft())
    assert "interviewer_name" not in names(draft(lambda text: text.replace(greeting, "Hello Helen,")))


def test_what_is_too_long_for_a_letter_is_kept_beside_it():
    made = draft(lambda text: text + " more" * edits.MOST)
    assert made.edit[0] == made.letter.text + made.rest
    assert len(made.letter.text) <= edits.MOST


def test_a_date_that_cannot_be_so_is_doubtful_and_is_named():
    assert draft().doubtful == []
    made = draft(interview_date="2001-01-01")
    assert made.doubtful == ["interview_date"]
    assert made.labels(made.doubtful) == [
        field["label"] for field in MODELS[SLUG]["fields"] if field["name"] == "interview_date"
    ]


def test_a_label_that_asks_does_not_end_a_sentence_in_the_middle():
    made = draft()
    asks = [field["name"] for field in MODELS[SLUG]["fields"] if field["label"][-1] == "?"]
    assert len(asks) > 1
    assert "?" not in made.named(asks)
    assert made.named(asks).count(", ") == len(asks) - 1


HAND = ("Northgate Library", "the library in Northgate")


def test_an_answer_that_changes_later_is_in_the_letter_at_once():
    edit = draft(lambda text: text.replace(*HAND)).edit
    made = later(edit, impressed_by="your patience", your_name="Sam")
    assert made.letter.text == made.words == made.written.text.replace(*HAND)
    assert made.taken
    assert made.clashes == []
    assert made.letter.open == ["job_title"]
    # What is kept is what the reader has left: with the answers of before it is that again.
    assert later(edit).words == edit[0]
    assert later(made.as_left(), impressed_by="your patience", your_name="Sam").letter.text == edit[0]
    # What is typed on top of it is the letter, and is held against what is written now.
    more = made.held(made.words + "\n\nPS: Mine. ")
    assert later(more, impressed_by="your patience", your_name="Sam").words == more[0]
    assert made.held(made.written.text) is None


def test_by_post_the_gaps_of_the_addresses_count():
    made = later(draft(lambda text: text.replace(*HAND)).edit, channel="post")
    assert "your_address" in made.letter.open
    assert not made.is_email()
    assert made.letter.text.count("in Northgate") == 1


def test_where_both_touch_the_same_words_the_reader_chooses():
    edit = draft(lambda text: text.replace(*HAND)).edit
    made = later(edit, company="Old Mill")
    ((mine, theirs),) = made.clashes
    assert HAND[1] in mine
    assert "Old Mill" in theirs
    assert mine in made.letter.text
    assert later(made.chosen(merge3.MINE), company="Old Mill").words == made.words
    assert made.chosen(merge3.THEIRS) is None  # it is the letter as written
    # Whatever is typed in between is the letter; what is to be chosen stays so.
    for typed in (made.words + "\n\nPS: Mine. ", made.words.replace(HAND[1], "it"), ""):
        assert later(made.held(typed), company="Old Mill").words == typed
    assert later(made.held(made.words + " More."), company="Old Mill").clashes == made.clashes


def test_a_new_day_changes_a_date_that_the_reader_has_left_alone():
    by_post = draft(lambda text: text.replace(*HAND), channel="post").edit
    made = later(by_post, "2026-11-24", channel="post")
    assert "24 November 2026" in made.words
    assert (made.taken, made.clashes) == (False, [])
    for mine in ("1 December 2026", ""):
        edit = draft(lambda text: text.replace("23 November 2026", mine), channel="post").edit  # noqa: B023
        made = later(edit, "2026-11-24", channel="post")
        assert (made.words, made.clashes) == (edit[0], [])
    made = later(edit, channel="post", letter_date="2026-12-02")
    assert made.clashes == [("", "2 December 2026")]


TO = "To: helen@example.com\n"
SUBJECT = "Subject: Nurse interview: may I ask for feedback?"
# What frames a letter of each channel, and how the reader may have it.
FRAMES = [
    ("email", "Kind regards,", "Best wishes,"),
    ("email", "Kind regards,\n\n", ""),
    ("email", SUBJECT, "Subject: My question"),
    ("email", SUBJECT, "My question"),
    ("email", TO + SUBJECT, TO + "\n" + SUBJECT),
    ("email", SUBJECT, ""),
    ("email", TO + SUBJECT + "\n\n", ""),
    ("post", "Yours sincerely,", "Best wishes,"),
    ("post", "Sam Okafor\n12 Mill Lane", "Sam Okafor\nFlat 3, 12 Mill Lane"),
    ("post", "Head of Care\n", ""),
    ("post", "23 November 2026", "Leeds, 23 November"),
]
FRAMED = {
    "job_title": "Nurse", "company": "Northgate", "your_name": "Sam Okafor", "your_address": "12 Mill Lane",
    "interviewer_name": "Helen Brandt", "interviewer_email": "helen@example.com", "interviewer_role": "Head of Care",
    "company_address": "4 Northgate",
}  # fmt: skip


def kept(edit):
    """What comes back of it after it was kept, with the rest of the thread, as a text."""
    thread = Thread()
    thread.put_edit(SLUG, edit)
    return thread.edit(SLUG)


@pytest.mark.parametrize("does", ["nothing", "types", "takes answers back", "chooses"])
@pytest.mark.parametrize(
    ("channel", "ours", "mine", "other"),
    [(*frame, other) for frame, other in itertools.product(FRAMES, ("email", "post", "message")) if frame[0] != other],
)  # fmt: skip
def test_what_frames_a_letter_never_lands_where_another_way_to_send_it_has_no_place_for_it(
    channel, ours, mine, other, does
):
    """As it was: “Best wishes,” between two paragraphs of a message, and two subjects in the email after that."""
    first = later(None, channel=channel, **FRAMED)
    assert ours in first.words
    edit = first.held(first.words.replace(ours, mine))
    there = later(kept(edit), channel=other, **FRAMED)
    both = {kind for kind, _ in first.written.blocks} & {kind for kind, _ in there.written.blocks}
    lost = next(kind for kind, words in first.written.blocks if ours.strip() in words) not in both
    if lost:
        assert (there.words, there.clashes) == (there.written.text, [])
        assert there.letter.blocks == there.written.blocks
    if does == "types":
        edit = there.held(there.words.replace("Dear", "Hello"))
    elif does == "takes answers back":
        edit = there.as_left()
    elif does == "chooses" and there.clashes:
        edit = there.chosen(merge3.MINE)
    there = later(kept(edit), channel=other, **FRAMED)
    assert [kind for kind, _ in there.letter.blocks if kind != "body"] == [
        kind for kind, _ in there.written.blocks if kind != "body" and (lost or mine or kind != "close")
    ]
    back = later(kept(edit), channel=channel, **FRAMED)
    if lost or does == "nothing":
        changed = edits.blocks(first.words.replace(ours, mine), first.written.blocks)
        expected = [block for block in changed if block[0] != "body"]
        found = [
            (kind, words.replace("Hello", "Dear")) for kind, words in back.letter.blocks if kind != "body"
        ]
        assert found == expected


def test_what_is_apart_stays_so_until_the_reader_goes_back_to_the_letter_as_written():
    first = later(None, **FRAMED)
    edit = first.held(first.words.replace("Kind regards,", "Best wishes,"))
    there = later(edit, channel="message", **FRAMED)
    more = there.held(there.words + "\n\nPS: Mine.")
    assert there.held(there.written.text)
    again = later(more, channel="message", **FRAMED)
    assert not again.taken
    assert "Best wishes," in later(again.held(again.written.text), **FRAMED).words


def test_a_close_of_ones_own_stays_and_nobody_is_asked_whichever_way_the_letter_goes():
    """Ours is another one by post than by email: the reader has said already how theirs ends."""
    first = later(None, channel="post", **FRAMED)
    edit = first.held(first.words.replace("Yours sincerely,", "Warmest greetings from Leeds,"))
    for channel in ("email", "message", "post", "email"):
        made = later(edit, channel=channel, **FRAMED)
        assert made.clashes == []
        closes = [words for kind, words in made.letter.blocks if kind == "close"]
        assert closes == ([] if channel == "message" else ["Warmest greetings from Leeds,"])
        edit = made.held(made.words)
    # Where it was left alone it is the one of the letter.
    left = first.held(first.words + "\n\nPS: Mine.")
    assert ("close", "Kind regards,") in later(left, channel="email", **FRAMED).letter.blocks


@pytest.mark.parametrize(
    ("before", "mine", "kind"),
    [("Sam Okafor", "Cheers,\n\nSam Okafor", "close"), ("Dear", "Subject: My question\n\nDear", "subject")],
)
def test_what_frames_a_message_by_hand_stands_for_ours_in_an_email(before, mine, kind):
    message = later(None, channel="message", **FRAMED)
    edit = message.held(message.words.replace(before, mine, 1))
    made = later(edit, channel="email", **FRAMED)
    typed = mine.split("\n\n")[0]
    assert [words for name, words in made.letter.blocks if name == kind] == [
        TO + typed if kind == "subject" else typed
    ]
    assert made.clashes == []
    # A last sentence is no close.
    edit = message.held(message.words.replace("Sam Okafor", "Have a good week!\n\nSam Okafor", 1))
    made = later(edit, channel="email", **FRAMED)
    assert ("body", "Have a good week!") in made.letter.blocks
    assert made.words.endswith("\n\nKind regards,\n\nSam Okafor")


def test_a_date_of_the_readers_that_was_apart_is_held_against_today():
    by_post = later(None, channel="post", **FRAMED)
    edit = by_post.held(by_post.words.replace("23 November 2026", "Leeds, 23rd of November"))
    by_mail = later(edit, channel="email", **FRAMED)
    edit = by_mail.held(by_mail.words + "\n\nPS: Mine.")
    made = later(edit, "2026-11-24", channel="post", **FRAMED)
    assert "Leeds, 23rd of November" in made.words
    assert made.clashes == []
