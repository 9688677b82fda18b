"""Answers that speak to those who interviewed, in a letter to somebody else: "how you explained it".

``they`` turns them round: who hands the letter on reads of "them". It is a proposal, as all of this is.
"""

from __future__ import annotations

from letterkit.alphabet import capital, is_capital, small
from letterkit.text import trim

BECOMES = {
    "your": "their", "yours": "theirs", "yourself": "themselves", "yourselves": "themselves",
    "you're": "they're", "you've": "they've", "you'd": "they'd", "you'll": "they'll",
}  # fmt: skip
IN_GERMAN = ("Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihres")
# Behind these "you" is no subject.
BEFORE_THEM = (
    "to", "with", "for", "from", "of", "at", "by", "about", "meet", "met", "help", "helped", "between", "around",
    "behind", "in",
)  # fmt: skip
# Behind these, and behind an "-ing", it may be one: "I saw you", "I saw you had prepared".
UNSURE = ("see", "saw", "like", "let", "made", "hear", "heard", "watch", "watched")
MARKS = '.,;:!?()"“”'
ENDS = ".!?\n"


def they(answer: str, english: bool) -> str | None:
    """The answer as it is said of them; the same one if it does not speak to anybody, None where nobody can tell how.
    A quotation stays as it is.
    """
    if any(mark in answer for mark in '"“„«'):
        return answer
    made: list[str] = []
    before = "\n"
    words = answer.replace("\n", " \n ").split(" ")
    for number, word in enumerate(words, 1):
        core = trim(word, MARKS)
        behind = word[word.find(core) + len(core) :] if number < len(words) else "."
        new = _in_english(core, before, behind) if english else _in_german(core, before)
        if new is None:
            return None
        made.append(word.replace(core, new) if core else word)
        before = word or before
    return " ".join(made).replace(" \n ", "\n")


def _in_english(core: str, before: str, behind: str) -> str | None:
    said = small(core).replace("’", "'")
    new = _you(small(before).lstrip("("), behind[:1]) if said == "you" else BECOMES.get(said, core)
    if new is None or new == core:
        return new
    new = new.replace("'", "’") if "’" in core else new
    return capital(new[0]) + new[1:] if is_capital(core[0]) else new


def _you(before: str, mark: str) -> str | None:
    """What becomes of a "you", by the word before it and the mark behind it."""
    if before[-1:] in ENDS:
        return "they"
    if before in BEFORE_THEM:
        return "them"
    unsure = before in UNSURE or before[-3:] == "ing"
    if before == "thank" or mark == "," or (unsure and not mark):
        return None
    return "them" if mark else "they"


def _in_german(core: str, before: str) -> str:
    """At its beginning a sentence has a large letter anyway: there nobody can tell."""
    return small(core) if core in IN_GERMAN and before[-1] not in ENDS else core
