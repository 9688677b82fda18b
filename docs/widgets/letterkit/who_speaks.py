"""Who says “you” in an answer in English: who gets the letter, about the reader, or the reader, to them."""

from __future__ import annotations

from letterkit import own_marks
from letterkit.answer_forms import BEGINNING
from letterkit.plain_words import plain_words

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
# What they had hoped for, whoever speaks of it.
WANTED = ("wanted", "expected", "hoped", "preferred")
MY = ("my", "mine")
MINE = ("i", "i'm", "i've", "me", "my", "mine")
# "You answered my question": so says who asked it.
ASKER = ("question", "questions", "colleague", "colleagues", "team")


def theirs(text: str) -> bool:
    """Whether an answer is in the words of who gets the letter, about the reader: "you seemed", "that you rushed".
    Also between quotation marks.
    """
    said = own_marks.unquoted(text)
    words = plain_words(own_marks.strip(said)[:BEGINNING])
    words = words[1:] if words[:1] in (["that"], ["how"]) else words
    return words[:1] in [[word] for word in YOU] and (said != text or not to_them(words))


def to_them(words: list[str]) -> bool:
    """Whether a "you" or a "your" at the beginning is who gets the letter: "you liked my portfolio", "your tip"."""
    if any(word in YOUR for word in words[1:]):
        return False  # "your advice to your team"
    if words[0] == "your":
        return any(word in GIVEN for word in words[1:3])  # "your honest feedback"
    if words[1:2] in [[word] for word in WANTED] or words[1:3] == ["asked", "for"]:
        return words[0] == "you"  # "you wanted more examples"
    judged = any(word in JUDGED for word in words[1:3]) and any(word in MINE for word in words[2:5])
    return judged or any(
        one in MY and "".join(words[at : at + 1]) not in ASKER for at, one in enumerate(words, 1)
    )
