"""What comes along with a paste, and what only looks like it."""

import pytest

from letterkit import filters, pasted


@pytest.mark.parametrize(
    "answer",
    [
        "I liked the tour\nBest wishes from the team were nice too",
        "I liked the reply\nSent via Teams, the feedback was clear",
        "I had sent from my phone a note",
    ],
)
def test_an_answer_stays_whole(answer):
    assert pasted.unpasted(answer) == answer


@pytest.mark.parametrize(
    "ending", ["Sent from my iPhone", "Get Outlook for iOS", "--\nSam", "Kind regards, Sam Okafor"]
)
def test_how_a_mail_ends_goes(ending):
    assert pasted.unpasted("your calm\n" + ending) == "your calm"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("was I too soft", "was I too soft?"),
        ("was I too soft. I tried to stay calm.", "was I too soft. I tried to stay calm."),
        ("have more examples", "have more examples."),
        ("do a course", "do a course."),
        ("do you want a licence", "do you want a licence?"),
        ("have my answers been too long", "have my answers been too long?"),
    ],
)
def test_a_question_mark_only_where_something_is_asked(typed, said):
    assert filters.asked(typed) == said
