"""Answers that speak of the reader in the words of the one who reads the letter: "you seemed unsure about our tills".

English only. What they said goes into a plan as they said it. In a letter to them it has to be "I", and their "our" is
"your".
"""

from __future__ import annotations

from letterkit import own_marks
from letterkit.alphabet import is_capital, small
from letterkit.answer_forms import BEGINNING, form_of
from letterkit.english import BEFORE_ME, DETERMINERS
from letterkit.plain_words import plain_words
from letterkit.text import trim

# How who gets the letter speaks of who writes it.
YOU = ("you", "your", "you're", "you've", "you'd", "you'll", "yours")
YOUR = ("your", "yours", "yourself")
# What they have given, and what they have done, with the words of who writes behind it: there "you" are they.
GIVEN = (
    "tip", "tips", "advice", "feedback", "comment", "comments", "suggestion", "suggestions", "remark", "remarks",
    "recommendation", "recommendations", "hint", "hints", "criticism", "praise", "encouragement",
)  # fmt: skip
JUDGED = (
    "liked", "loved", "found", "felt", "thought", "praised", "noticed", "appreciated", "valued", "rated", "said",
    "advised", "suggested", "recommended", "complimented", "wished",
)  # fmt: skip
MY = ("my", "mine")
MINE = ("i", "i'm", "i've", "me", "my", "mine")
ASKER = (
    "question",
    "questions",
    "colleague",
    "colleagues",
    "team",
)  # "you answered my question": they say so
# What each of their words becomes. "You" is also "me": see ``_is_object``.
BECOMES = {
    "your": "my", "yours": "mine", "yourself": "myself", "you're": "I'm", "you've": "I've", "you'd": "I'd",
    "you'll": "I'll", "our": "your", "ours": "yours", "us": "you", "we": "you",
    "we're": "you're", "we've": "you've", "we'd": "you'd", "we'll": "you'll",
}  # fmt: skip
# The verbs that change behind a "you" that is an "I".
AFTER_I = {"were": "was", "are": "am", "weren't": "wasn't", "aren't": "am not"}
JOINTS = ("that", "how", "because", "when", "where", "what", "if")
NO_VERBS = (
    "again", "next", "more", "less", "better", "if", "so", "too", "today", "because", "when", "as", "how", "what",
    "that", "there", "here",
)  # fmt: skip
AROUND = '.,;:!?()“”"‘'


def theirs(text: str) -> bool:
    """Whether an answer is in the words of who gets the letter, about the reader: "you seemed", "that you rushed".
    Also between quotation marks.
    """
    said = own_marks.unquoted(text)
    words = plain_words(own_marks.strip(said)[:BEGINNING])
    words = words[1:] if words[:1] in (["that"], ["how"]) else words
    return words[:1] in [[word] for word in YOU] and (said != text or not _to_them(words))


def _to_them(words: list[str]) -> bool:
    """Whether a "you" or a "your" at the beginning is who gets the letter: "you liked my portfolio", "your tip"."""
    if any(word in YOUR for word in words[1:]):
        return False  # "your advice to your team"
    if words[0] == "your":
        return any(word in GIVEN for word in words[1:3])  # "your honest feedback"
    judged = any(word in JUDGED for word in words[1:3]) and any(word in MINE for word in words[2:5])
    return judged or any(
        one in MY and "".join(words[at : at + 1]) not in ASKER for at, one in enumerate(words, 1)
    )


def is_theirs(answer: str) -> bool:
    """Whether an answer begins with their words for the reader: "you seemed unsure", "your answers", "that you rushed".

    Not where it says who said it: "you said that I rushed", nor where "your" is theirs: "your tip".
    """
    words = plain_words(answer)
    first = words[1:] if words[:1] and words[0] in JOINTS else words
    theirs = len(words) > 1 and bool(first) and first[0] in YOU and not _to_them(first)
    return theirs and form_of(answer) != "own"


def said_by_me(answer: str) -> str:
    """The answer as the reader would say it: "I seemed unsure about your software"."""
    words = answer.split(" ")
    plain = ["".join(plain_words(word)[:1]) for word in words]
    made: list[str] = []
    subject = False  # the word before is an "I"
    for at, (word, said) in enumerate(zip(words, plain)):
        ends = at + 1 == len(words) or word[-1:] in ".,;:!?)"
        follows = "" if ends else plain[at + 1]
        new = BECOMES.get(said, "")
        if said == "you":
            new = "me" if _is_object(plain[at - 1] if at else "", follows) else "I"
        elif subject and said in AFTER_I:
            new = AFTER_I[said]
        subject = new == "I"
        made.append(_dressed(new, word) if new else word)
    return " ".join(made)


def _is_object(before: str, follows: str) -> bool:
    """Whether a "you" between these words is one to whom something is done: "to you", "we would hire you again"."""
    if not before:
        return False
    return follows == "" or before in BEFORE_ME or follows in BEFORE_ME or follows in DETERMINERS + NO_VERBS


def _dressed(new: str, word: str) -> str:
    """A word in the place of another, with its marks, its kind of apostrophe and its capital."""
    core = trim(word, AROUND)
    text = new.replace("'", "’") if "’" in word else new
    if is_capital(core[:1]) and small(core) != core:
        text = text[0].upper() + text[1:]
    return word.replace(core, text)
