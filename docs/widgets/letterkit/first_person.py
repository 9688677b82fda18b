"""Answers that speak of the reader in the words of the one who reads the letter: "you seemed unsure about our tills".

English only. What they said goes into a plan as they said it. In a letter to them it has to be "I", and their "our" is
"your".
"""

from __future__ import annotations

from letterkit.alphabet import is_capital, small
from letterkit.answer_forms import form_of
from letterkit.english import BEFORE_ME, DETERMINERS
from letterkit.plain_words import plain_words
from letterkit.text import trim
from letterkit.who_speaks import YOU, to_them

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


def is_theirs(answer: str) -> bool:
    """Whether an answer begins with their words for the reader: "you seemed unsure", "your answers", "that you rushed".

    Not where it says who said it: "you said that I rushed", nor where "your" is theirs: "your tip".
    """
    words = plain_words(answer)
    first = words[1:] if words[:1] and words[0] in JOINTS else words
    theirs = len(words) > 1 and bool(first) and first[0] in YOU and not to_them(first)
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
