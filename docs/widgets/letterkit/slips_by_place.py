"""Slips that only the words around them show: "for there help", "harder then", "a online course", "its busy".

English only. Nothing here is sure: all of it is a proposal. A rule of ``RULES`` is asked where its word stands. It gets
the words between two marks, in small letters; the place of its own; and how many words there are from there on. It
returns what is to be written there, or "".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import DIGITS, capital, is_capital, small
from letterkit.english import (
    ADJECTIVES,
    ADVERBS,
    AM,
    BEFORE_THINGS,
    BEFORE_VERBS,
    DETERMINERS,
    DONE,
    FINITE,
    HAVE,
    INSIDE,
    MORE,
    NO_VERBS,
    PAST,
    SUBJECTS,
)
from letterkit.slips import AROUND
from letterkit.slips_between import BETWEEN, WHO, between, of_time
from letterkit.slips_of_verbs import did, do_not, i_would, now, were
from letterkit.text import trim
from letterkit.verbs import is_finite, is_ing, is_past

if TYPE_CHECKING:
    from collections.abc import Sequence

STOPS = ".,;:!?…–—)"
# Behind these it is said whose something is.
OF = (
    "for", "of", "with", "about", "without", "wearing", "using", "doing", "showing", "sharing", "telling", "making",
    "taking", "helping", "explained", "explain", "had", "has", "have", "all", "know", "knew", "knows", "love", "loved",
    "remember", "remembered", "",
)  # fmt: skip
SEE = ("see", "tell", "think", "know", "because", "that", "when", "so", "say", "said")
NO_THINGS = (
    SUBJECTS + INSIDE + FINITE + BEFORE_THINGS + DETERMINERS + ADVERBS + BEFORE_VERBS + AM + HAVE + PAST + NO_VERBS
    + (
        "so", "too", "than", "today", "yesterday", "tomorrow", "later", "early", "late", "alone", "soon", "again",
        "anyway", "either", "instead", "together", "been", "being", "having", "seem", "",
    )
)  # fmt: skip
# Before these "its" is "it's".
IS = (
    "a", "an", "the", "my", "your", "not", "been", "just", "really", "always", "going", "what", "like", "how", "where",
    "why", "about", "also", "still", "more", "so", "too", "that", "because",
)  # fmt: skip
# How one is or does something: "I talk to fast".
TOO = (
    "fast", "slow", "quick", "quiet", "loud", "shy", "hard", "late", "far", "quickly", "slowly",
    "quietly", "nervous", "soft", "long", "short", "much",
)  # fmt: skip
FITS = ("for", "when", "at", "sometimes", "in", "if", "but")
COMPARING = MORE[:8] + (
    "older", "younger", "bigger", "smaller", "harder", "easier", "faster", "quicker", "nicer", "kinder", "warmer",
    "calmer", "busier", "friendlier", "higher", "lower", "rather", "quieter", "louder", "worse",
)  # fmt: skip
THAN = DETERMINERS + SUBJECTS + (
    "i", "me", "him", "us", "them", "others", "most", "before", "any", "anyone", "expected", "usual", "last", "what",
    "ever", "people",
)  # fmt: skip
VOWELS = tuple("aeio")
SILENT = ("hour", "hours", "honest", "honour", "honor")
NO_VOWEL = ("one", "once", "ouija")
# Ways of doing something: "speak more clear".
WAYS = (
    "speak", "spoke", "speaking", "talk", "talked", "talking", "explain", "explained", "explaining", "write",
)  # fmt: skip
# Of these there is one: "very kind person".
ONES = ("person", "man", "woman", "lady", "place", "team", "school", "boss", "manager")
SIGNS = ("+", "n", "w")


def by_place(words: Sequence[str]) -> list[str]:
    """The words of a line as they are written, by what stands around them. One may become two."""
    cores = [small(trim(word, AROUND)).replace("’", "'") for word in words]
    made = list(words)
    for at, core in enumerate(cores):
        rule = RULES.get(core)
        begin, end = at, at + 1
        while rule and begin and words[begin - 1][-1:] not in STOPS:
            begin -= 1
        while rule and end < len(words) and words[end - 1][-1:] not in STOPS:
            end += 1
        said = [""] * 3 + cores[begin:end] + [""] * 3
        new = rule(said, at - begin + 3, end - at) if rule else ""
        if new and not (core in SIGNS and _is_name(words, at)):
            old = trim(words[at], AROUND)
            made[at] = words[at].replace(old, capital(new[0]) + new[1:] if is_capital(old[0]) else new)
    return made


def _is_name(words: Sequence[str], at: int) -> bool:
    """Whether a sign is part of a name: "Marks & Spencer", "B & B", "GCSE 4 + 5"."""
    return any(is_capital(word[:1]) or word[:1] in DIGITS for word in words[at - 1 : at + 2 : 2])


def _their(said: Sequence[str], at: int, left: int) -> str:
    """Gives "their" for "for there help", "there own"; "they’re" for "see there happy", "said there harder than"."""
    before, thing, then = said[at - 1], said[at + 1], said[at + 2]
    is_thing = left > 1 and thing not in NO_THINGS and thing[-2:] != "ly" and not is_past(thing, [thing])
    whose = before in OF or (before in ("getting", "got", "get", "gets") and thing not in ADJECTIVES)
    does = before in ("and", "but", "how", "that", "when", "because") and (
        is_finite(then) or is_past(then, [then])
    )
    if (thing in ADJECTIVES and left == 2) or (thing in COMPARING and then in ("than", "then")):
        return "they’re" if before in SEE else ""
    if before == "what" and is_ing(thing, [thing]):
        return "they’re"
    return "their" if thing == "own" or (is_thing and (whose or does)) else ""


def _whose(said: Sequence[str], at: int, left: int) -> str:
    """Gives "whose" for "the couple who’s dog was off the lead". "Who’s just left" is right."""
    thing, then = said[at + 1 : at + 3]
    owns = thing not in NO_THINGS + DONE + ADJECTIVES + (
        "next",
        "boss",
        "who",
        "best",
        "right",
    ) and not is_past(thing, [thing])
    return "whose" if owns and (is_finite(then) or is_past(then, [then])) else ""


def _it_is(said: Sequence[str], at: int, left: int) -> str:
    """Gives "it’s" for "its a long way", "when its busy", "told me its hard". "Its own" is right."""
    before, follows, then = said[at - 1], said[at + 1], said[at + 2]
    how = follows in ADJECTIVES + ("busy", "massive", "mad", "huge", "fun", "true", "ok")
    said_so = how and (
        before in SEE + ("straight", "but", "me")
        or (before == "" and then in BEFORE_THINGS)
        or (before == "like" and then == "to")
    )
    opens = before in SEE + ("", "but", "me", "you", "as", "if", "like", "why")  # "keeps its calm" is right
    last = left == 2 and opens and (how or is_ing(follows, [follows]))
    return "it’s" if last or said_so or (follows in IS and then != "own") else ""


def _too(said: Sequence[str], at: int, left: int) -> str:
    """Gives "too" for "I talk to fast", "I started there to and now". "From slow to fast" is right."""
    before = said[at - 3 : at]
    also = said[at + 1] in ("and", "but") and said[at + 2] in WHO + ("now", "it")
    fits = also or (said[at + 1] in TOO and (left == 2 or said[at + 2] in FITS))
    return "too" if fits and not any(word in ("from", "used", "up") for word in before) else ""


def _than(said: Sequence[str], at: int, left: int) -> str:
    """Gives "than" for "harder then others", "more careful then me". "It was easier then, and" is right."""
    compares = said[at - 1] in COMPARING or said[at - 2] in ("more", "less")
    return "than" if left > 1 and compares and said[at + 1] in THAN else ""


def _an(said: Sequence[str], at: int, left: int) -> str:
    """Gives "an" for "a online course", "a hour"."""
    follows = said[at + 1]
    vowel = follows[:1] in VOWELS and follows[:2] != "eu" and follows.split("-")[0] not in NO_VOWEL
    vowel = vowel or (follows[:2] == "un" and follows[:3] != "uni" and follows[:4] != "unan")
    thing = len(follows) > 2 and (follows not in NO_THINGS or follows == "excel")
    return "an" if left > 1 and thing and (vowel or follows in SILENT) else ""


def _and(said: Sequence[str], at: int, left: int) -> str:
    """Gives "and" for "an then we went", "an you". "An IT course" and "an in house course" are right."""
    follows = said[at + 1]
    joins = follows in ("he", "she", "you", "they", "we", "then", "the", "so", "that", "was", "my", "how")
    return "and" if joins or (left > 1 and is_past(follows, [follows]) and follows[0] not in VOWELS) else ""


def _sign(said: Sequence[str], at: int, left: int) -> str:
    """Gives "and" for "spelling + maths", "you n me", and "with" for "work w customers"."""
    joins = left > 1 and said[at - 1] not in DETERMINERS + ("", "for") and said[at + 1] != "and"
    return {"w": "with"}.get(said[at], "and") if joins else ""


def _ly(said: Sequence[str], at: int, left: int) -> str:
    """Gives "clearly" for "speak more clear", "explained everything very clear"."""
    how = said[at - 1] in ("more", "very", "so") and any(word in WAYS for word in said[max(0, at - 5) : at])
    return said[at] + "ly" if how and (left == 1 or said[at + 1] in BEFORE_THINGS) else ""


def _a(said: Sequence[str], at: int, left: int) -> str:
    """Gives "a very" for "very kind person", "you were really good team"."""
    alone = said[at - 1] not in DETERMINERS and said[at + 1] in ADJECTIVES
    return "a " + said[at] if alone and left == 3 and said[at + 2] in ONES else ""


def _to_me(said: Sequence[str], at: int, left: int) -> str:
    """Gives "to me" for "explained me how". With a thing it stands behind that: "explained the plan to me"."""
    asks = said[at + 1] in ("how", "why", "what", "that", "when", "where", "who", "which")
    return "to me" if asks and said[at - 1] in ("explain", "explained", "explains", "explaining") else ""


def _impressed(said: Sequence[str], at: int, left: int) -> str:
    """Gives "impressed" for "I was impress by". "What was impress me" has no such end."""
    return (
        "impressed" if said[at - 1] in ("was", "were", "am") and said[at + 1] in ("by", "with", "how") else ""
    )


ASKED = (
    (_their, "there"),
    (_whose, "who's"),
    (_it_is, "its"),
    (_too, "to"),
    (_than, "then"),
    (_an, "a"),
    (_and, "an"),
    (_sign, "n w +"),
    (were, "was is"),
    (did, "done seen"),
    (_ly, "clear slow quick quiet polite fluent"),
    (i_would, "id ill"),
    (between, " ".join(BETWEEN)),
    (_a, "very really"),
    (do_not, "not"),
    (now, "know"),
    (_to_me, "me"),
    (_impressed, "impress"),
    (of_time, "years months weeks days nights hours"),
)
RULES = {word: rule for rule, words in ASKED for word in words.split(" ")}
