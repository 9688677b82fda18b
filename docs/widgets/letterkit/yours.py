"""What the reader does, said to those who get the letter: "read your website", not "their". English only."""

from __future__ import annotations

from letterkit.second_person import WORDS, dressed
from letterkit.spoken_of import said_plainly
from letterkit.verbs import is_ing, is_known, is_past

# What an employer has, and whoever decides there.
THINGS = (
    "website", "site", "page", "blog", "newsletter", "brochure", "report", "products", "feedback", "advice", "tips",
    "suggestions", "comments",
)  # fmt: skip
# Beside what one does, these name nobody.
NOBODY = (
    "i", "i'll", "i've", "i'm", "will", "have", "to", "and", "more", "closely", "carefully", "through", "about", "on",
    "at", "into", "up", "over", "from", "in", "with", "for",
)  # fmt: skip


def made_yours(answer: str) -> str:
    """The same said to them: "read your website" of "read their website"; "" where somebody else may be meant, as in
    "ask my tutor for their feedback", "learn their names", "read their website and ask what they think".
    """
    words = answer.split(" ")
    said = [said_plainly(word) for word in words]
    theirs = [at for at, word in enumerate(said) if word.split("'")[0] in WORDS["they"]]
    if len(theirs) != 1 or said[theirs[0]] != "their":
        return ""
    at = theirs[0]
    named = [
        word
        for word in said[:at]
        if not (word in NOBODY or is_known(word) or is_past(word, []) or is_ing(word, []))
    ]
    if named or not any(word in THINGS for word in said[at + 1 : at + 3]):
        return ""
    return " ".join(words[:at] + [dressed("your", words[at], at == 0)] + words[at + 1 :])
