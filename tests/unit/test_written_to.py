"""Whoever handed on the news, or works beside the reader, gets no letter that was meant for an interviewer."""

import pytest

from macros.templates.writer import Writer
from tests.project import toolkit

WRITER = Writer(toolkit())
ANSWERS = {
    "country": "GB",
    "your_name": "Ana Reis",
    "company": "Tesco",
    "job_title": "Team Leader",
    "interviewer_name": "Lucy Grant",
    "next_steps": ["talk less"],
    "channel": "email",
}
# What is untrue where a recruiter reads it, and where a colleague does.
NEVER = {
    "recruiter": [
        "We met",
        "join you",
        "work with you",
        "for meeting me",
        "give me",
        "your feedback",
        "you gave me",
    ],
    "internal": ["Tesco", "join you", "work with you", "paths cross", "your choice"],
}
LETTERS = ["gentle-reminder", "feedback-thanks", "short-thanks", "news-reply", "phone-call"]


@pytest.mark.parametrize("to", NEVER)
@pytest.mark.parametrize("letter", LETTERS)
@pytest.mark.parametrize("wording", ["plain", "warm", "frank"])
def test_no_word_for_an_interviewer_in_a_letter_to_somebody_else(letter, to, wording):
    texts = {
        someone: WRITER.write(
            letter, ANSWERS | {"wording": wording, "written_to": someone}, "2026-11-29"
        ).text
        for someone in ("interviewer", to)
    }
    assert [words for words in NEVER[to] if words in texts[to].split("\n", 1)[1]] == []
    if (letter, to) != ("short-thanks", "recruiter"):
        assert texts["interviewer"] != texts[to]


def test_a_recruiter_is_told_of_a_concern_that_others_had():
    text = WRITER.write(
        "phone-call", ANSWERS | {"written_to": "recruiter", "concern_heard": "I was too quiet"}, "2026-11-29"
    ).text
    assert "You mentioned" not in text
    assert "What would they advise me to do about it?" in text
