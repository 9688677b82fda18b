"""Whoever handed on the news, or works beside the reader, gets no letter that was meant for an interviewer."""

# ruff: noqa: E501 - an answer stands beside what is said of it

import itertools

import pytest

from macros.templates.writer import Writer
from tests.project import toolkit

WRITERS = {"": Writer(toolkit()), "de": Writer(toolkit("de"))}
ANSWERS = {
    "country": "GB",
    "your_name": "Ana Reis",
    "company": "Tesco",
    "job_title": "Team Leader",
    "interviewer_name": "Lucy Grant",
}
# What others said of the reader: a letter quotes it, and says no word more than it knows of who said it.
QUOTED = {
    "": {
        "did_well": ["You were calm"],
        "do_differently": ["You talk too fast", "You seemed tired"],
        "next_steps": ["You could practise with a friend"],
    },
    "de": {
        "did_well": ["Sie waren ruhig"],
        "do_differently": ["Sie sprechen zu schnell", "Sie wirkten müde"],
        "next_steps": ["Sie könnten mehr üben"],
    },
}
# What is untrue where a recruiter reads it, and where a colleague does.
NEVER = {
    "": {
        "recruiter": [
            "We met",
            "join you",
            "work with you",
            "meeting me",
            "interviewing me",
            "our conversation",
            "give me",
            "your feedback",
            "your advice",
            "your words",
            "your decision",
            "your new",
            "you gave me",
            "you mentioned",
            "would you advise",
            "what did I do well?",
        ],
        "internal": ["at Tesco", "join you", "work with you", "paths cross", "your choice"],
    },
    "de": {
        "recruiter": [
            "unser Gespräch",  # codespell:ignore
            "Ihr Feedback",
            "Ihr Rat",
            "Ihre Worte",  # codespell:ignore
            "Ihre Einschätzung",
            "Ihre Entscheidung",
            "Ihrem Rat",
            "Ihrem neuen",
            "für das Gespräch",
            "Sie haben angesprochen",
            "Gesprochen haben wir",
            "würden Sie an meiner Stelle",
            "Teil Ihres Teams",
        ],
        "internal": ["Teil Ihres Teams", "bei Ihnen angefangen", "unsere Wege"],  # codespell:ignore
    },
}
LETTERS = [
    "gentle-reminder",
    "feedback-thanks",
    "short-thanks",
    "news-reply",
    "phone-call",
    "feedback-request",
]
HOW = [("email", "full"), ("post", "full"), ("message", "full"), ("message", "short")]
LONG = ["", " for all that needs some room, and for what is nobody’s in particular" * 3]


@pytest.mark.parametrize("to", ["recruiter", "internal"])
@pytest.mark.parametrize("letter", LETTERS)
@pytest.mark.parametrize("language", NEVER)
def test_no_word_for_an_interviewer_in_a_letter_to_somebody_else(letter, to, language):
    never = NEVER[language][to]
    if letter == "phone-call":  # whoever is called knows best whom to ask
        never = [words for words in never if words != "what did I do well?"]
    for (channel, length), wording, long in itertools.product(HOW, ("plain", "warm", "frank"), LONG):
        given = {
            **ANSWERS,
            **QUOTED[language],
            "channel": channel,
            "message_length": length,
            "wording": wording,
        }
        given = {**given, "job_title": "Team Leader" + long, "written_to": to}
        text = WRITERS[language].write(letter, given, "2026-11-29").text
        assert [words for words in never if words in text] == [], text


@pytest.mark.parametrize("to", ["recruiter", "internal"])
@pytest.mark.parametrize("letter", LETTERS)
def test_a_letter_knows_who_reads_it(letter, to):
    texts = {
        WRITERS[""].write(letter, {**ANSWERS, "written_to": one}, "2026-11-29").text for one in ("panel", to)
    }
    assert (letter, to) == ("short-thanks", "recruiter") or len(texts) == 2


def test_a_recruiter_is_told_of_a_concern_that_others_had():
    given = {**ANSWERS, **QUOTED[""], "written_to": "recruiter", "concern_heard": "I was too quiet"}
    text = WRITERS[""].write("phone-call", given, "2026-11-29").text
    assert "You mentioned" not in text
    assert "What would they advise me to do about it?" in text


@pytest.mark.parametrize(
    ("letter", "given", "words"),
    [
        ("feedback-thanks", {"did_well": ["Sie mochten mein Portfolio"]}, "Es freut mich, dass man mein Portfolio mochte."),
        ("feedback-thanks", {"did_well": ["sie mochten mein Portfolio."]}, "Es freut mich, dass man mein Portfolio mochte."),
        ("feedback-thanks", {"did_well": ["Sie haben meine Beispiele gelobt"]}, "Es freut mich, dass man meine Beispiele gelobt hat."),
        ("feedback-request", {"impressed_by": "weil Sie zuhören"}, "Besonders beeindruckt hat mich das Gespräch, weil Sie zuhören."),
        ("feedback-request", {"impressed_by": "weil alle lachten", "interview_date": "2026-11-02"}, "mich das Gespräch am 2. November, weil"),
        ("feedback-request", {"impressed_by": "das Gespräch mit dem Team"}, "Besonders beeindruckt hat mich das Gespräch mit dem Team."),
        ("feedback-request", {"impressed_by": "gute Gespräche"}, "Das hat mich besonders beeindruckt: gute Gespräche."),
        ("feedback-request", {"impressed_by": "der Rundgang"}, "Besonders beeindruckt hat mich im Gespräch der Rundgang."),
    ],
)  # fmt: skip
def test_german_for_a_recruiter_says_nothing_of_them_that_others_did(letter, given, words):
    answers = {**ANSWERS, "channel": "email", "written_to": "recruiter", **given}
    assert words in WRITERS["de"].write(letter, answers, "2026-11-29").text
