"""What verb an answer begins with, and whether it has one: "bring my papers", "bringing them", "brought them".

English only. ``first`` is the first of ``words``, which are those of ``plain_words``. More verbs are known than are
listed: what stands behind a word tells as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import SMALL
from letterkit.english import (
    ADJECTIVES,
    AFTER_INFINITIVE,
    BEFORE_ME,
    BEFORE_THINGS,
    BEHIND_ING,
    BESIDE_ADJECTIVES,
    DETERMINERS,
    ED_NAMES,
    FINITE,
    INFINITIVES,
    INSIDE,
    MAYBE_INFINITIVES,
    MORE,
    NO_VERBS,
    NOT_GERUNDS,
    PAST,
    SMALL_ALSO,
    SUBJECTS,
    TAKING,
    WHOSE,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

# What makes another verb of one, whose past goes the same way: "rebuilt", "oversaw", "undertook", "withdrew".
PREFIXES = ("re", "over", "under", "with")
VOWELS = "aeiouy"
# Behind an unknown word these show that it is a verb: "swap the long stories", "smile more", "film myself".
OBJECTS = (
    "my",
    "the",
    "a",
    "an",
    "me",
    "it",
    "them",
    "him",
    "us",
    "myself",
    "our",
    "their",
    "this",
    "more",
    "less",
    "up",
)
NO_OBJECTS = (
    BESIDE_ADJECTIVES + BEFORE_THINGS + DETERMINERS + MORE + SUBJECTS + SMALL_ALSO + INSIDE + NO_VERBS
)


def among(word: str, verbs: Sequence[str]) -> bool:
    """Whether a verb is one of these, also with what makes another of it: "rebuilt" by its "built", "oversaw"."""
    return word in verbs or any(
        word[: len(prefix)] == prefix and word[len(prefix) :] in verbs for prefix in PREFIXES
    )


def is_past(first: str, words: list[str]) -> bool:
    """Whether it says what somebody has done: "helped with visits", "began a course"."""
    return among(first, PAST) or (first[-2:] == "ed" and len(first) > 4 and first not in ED_NAMES)


def is_ing(first: str, words: list[str]) -> bool:
    """Whether it is "learning", and no "thing" or "driving lessons": before an "-ing" stands more than consonants."""
    if first[-3:] != "ing" or first[-5:] == "thing" or not any(c in VOWELS for c in first[:-3]):
        return False
    if words[1:2] and words[1] in BEHIND_ING and first not in TAKING:
        return False
    return first not in NOT_GERUNDS or (
        len(words) > 1 and (words[1] in DETERMINERS or words[1] in SUBJECTS or words[1] == "people")
    )


def is_known(word: str) -> bool:
    """Whether a word may be an order, wherever it stands: also "rewrite", by its "write"."""
    return (
        word in INFINITIVES
        or word in MAYBE_INFINITIVES
        or (word[:2] == "re" and (word[2:] in INFINITIVES or word[2:] in MAYBE_INFINITIVES))
    )


def is_infinitive(first: str, words: list[str]) -> bool:
    """Whether more than one word begins with what one does: "speak up", "not interrupt"."""
    if first == "not" and words[1] in INFINITIVES:
        return True  # "not interrupt"
    if words[1] == "of" and first in ("practice", "use"):
        return False  # "use of a till"
    if first == "practice" and words[1] in ("at", "in") and words[2:] and words[2][-3:] == "ing":
        return False  # "practice at explaining charts"
    if first in MAYBE_INFINITIVES:
        return words[1] in DETERMINERS or words[1] in AFTER_INFINITIVE
    return is_known(first)


def may_be_order(first: str, words: list[str]) -> bool:
    """Whether what stands behind an unknown word shows that it is a verb, if no name: "swap the long stories"."""
    if (
        words[1] not in OBJECTS
        or first in NO_OBJECTS
        or first in ADJECTIVES
        or first[-2:] == "ly"
        or "'" in first
    ):
        return False
    return (first[-1] != "s" or first[-2:] == "ss") and first[0] in SMALL


def is_sentence(first: str, words: list[str]) -> bool:
    """Whether the words have a verb of their own, and not in a clause inside: "the care your team took"."""
    if first in ("your", "my") and words[2:3] != [] and words[2][-2:] == "ed" and words[3:4] == ["me"]:
        return True  # "your patience helped me", not "the calm Priya showed me"
    for at, word in enumerate(words[1:7]):
        if is_finite(word) or word in INSIDE:
            return is_finite(word)
        if word in WHOSE and words[at] not in BEFORE_THINGS:
            return False
    return _acts_on_me(first, words)


def is_finite(word: str) -> bool:
    """Whether a word says what somebody did, also without its apostrophe: "didnt"."""
    return word in FINITE or (word[-2:] == "nt" and word[:-1] + "'t" in FINITE)


def _acts_on_me(first: str, words: list[str]) -> bool:
    """Whether somebody does something to the reader: "people trust me". "The day you gave me" is none."""
    if (
        first in DETERMINERS
        or "me" not in words[2:]
        or is_infinitive(first, words)
        or may_be_order(first, words)
    ):
        return False
    at = 2 + words[2:].index("me")
    return words[at - 1] not in BEFORE_ME and not any(word in INSIDE for word in words[:at])


def without_s(verb: str) -> str | None:
    """A verb without the "s" of "she": "keeps" is "keep"; None if it has none."""
    if verb[-1:] != "s" or verb[-2:] in ("ss", "us", "is") or len(verb) < 4 or "'" in verb:
        return None
    if verb[-3:] == "ies" and len(verb) > 4:
        return verb[:-3] + "y"
    if verb[-4:] in ("sses", "shes", "ches") or verb[-3:] in ("xes", "zes", "oes"):
        return verb[:-2]
    return verb[:-1]
