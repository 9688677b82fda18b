"""The words of an answer as they are looked at: in small letters, without the marks around them."""

from __future__ import annotations

from letterkit import own_marks
from letterkit.alphabet import small
from letterkit.cache import cached
from letterkit.english import NOTHING
from letterkit.text import trim, words_of

# Compared without apostrophes, which many leave out.
_NOTHING = [one.replace("'", "") for one in NOTHING]
AROUND = '"“”‘,;:!()…'
FEW = 9  # words: who says that there is nothing to say needs no more


@cached
def plain_words(text: str) -> list[str]:
    """The words of an answer in small letters, without the marks around them. Nobody may change the list."""
    found = []
    for word in words_of(small(own_marks.strip(text).replace("’", "'"))):
        kept = trim(word, AROUND)
        if len(kept) > 1:
            kept = kept.rstrip(".?")
        if kept:
            found.append(kept)
    return found


def says_nothing(text: str) -> bool:
    """Whether an answer only says that there is none: "no", "n/a", "nothing yet"."""
    words = plain_words(text)
    return len(words) <= FEW and " ".join(words).replace("'", "") in _NOTHING


def with_large_i(text: str) -> str:
    """A text in which "i" stands for the reader: people write it small on a phone."""
    for typed, meant in ((" i ", " I "), (" i'", " I'"), (" i’", " I’")):
        text = text.replace(typed, meant)
    return text
