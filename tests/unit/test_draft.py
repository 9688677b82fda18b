"""A letter as it stands: what the answers give, with what the reader has made of its words."""

from letterkit import edits, letter
from letterkit.draft import Draft
from tests.unit.test_grammar import ENVIRONMENT, MODELS, TODAY, write

SLUG = "feedback-request"
ANSWERS = {"company": "Northgate Library", "impressed_by": "your calm", "channel": "email"}


def draft(change=None, **answers):
    """The draft of these answers. change: a function that makes other words of the letter's."""
    given = letter.clean_answers(MODELS[SLUG], ANSWERS | answers)
    written = write(SLUG, given)
    edit = (change(written.text), written.blocks, written.own) if change else None
    render = ENVIRONMENT.get_template(f"letters/{SLUG}.txt").render
    return Draft(MODELS[SLUG], render, given, edit, TODAY)


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
