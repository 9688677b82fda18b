"""Whom an answer speaks of: "Helen", "the guy who interviewed me he", or a "they" that is one person.

English only. ``names``: of the person to whom the letter goes, as ``plain_words`` gives them.
"""

from __future__ import annotations

from letterkit.alphabet import capital, is_capital
from letterkit.english import ADVERBS, DETERMINERS, FINITE
from letterkit.normalise import has_small
from letterkit.plain_words import plain_words
from letterkit.tokeniser import TITLES
from letterkit.verbs import NO_OBJECTS, is_finite, is_past

HE_OR_SHE = {"she": ("she", "her", "hers", "herself"), "he": ("he", "him", "his", "himself")}
# Often typed without their apostrophes.
TYPED = {"hes": "he's", "shes": "she's"}  # codespell:ignore hes,shes
# What may stand before whom an answer speaks of: "honestly I was impressed that they were kind".
BEGINNING = (
    "i", "was", "really", "so", "just", "impressed", "how", "that", "when", "because", "by", "way", "fact",
    "honestly", "well", "ok", "liked", "loved", "like", "um", "tbh", "basically",
)  # fmt: skip
# Who somebody is whom an answer speaks of without a name: "the lady who interviewed me she was nice".
THE_ONE = (
    "interviewer", "manager", "boss", "owner", "supervisor", "person", "guy", "bloke", "man", "lady", "woman", "girl",
    "gentleman", "chap", "lad", "chef",
)  # fmt: skip
WHO = (["who", "interviewed", "me"], ["that", "interviewed", "me"], ["interviewing", "me"], ["in", "charge"])
# Where one of these stands, "they" may be others than the one who reads it.
SEVERAL = (
    "both", "team", "staff", "crew", "people", "everyone", "everybody", "children", "kids", "residents",
    "customers", "clients", "patients", "guests", "students", "pupils", "lads", "girls", "boys", "guys", "ladies",
    "colleagues", "workers", "employees", "others",
)  # fmt: skip
YOURS = ("you", "your", "you're", "you've", "you'd")
# "They asked more than have you worked before": of those words, "you" is the one who writes.
ASKING = ("have", "do", "did", "are", "can", "were", "will")
BEFORE = '“‘"('
# First names that are words as well: written small, they are no names.
NAMES_AND_WORDS = (
    "amber", "angel", "april", "art", "bill", "carol", "charity", "chase", "cliff", "crystal", "dawn", "dean",
    "drew", "faith", "frank", "grace", "grant", "guy", "hazel", "holly", "honor",
    "hope", "ivy", "jack", "joy", "june", "mark", "max", "may", "miles",
    "pat", "patience", "penny", "ray", "rich", "rob", "robin", "rose", "ruby", "sandy", "sue", "summer",
    "sunny", "victor", "will",
)  # fmt: skip
# What some type where a name is asked for: "the hiring team".
GROUPS = ("hiring", "team", "panel", "manager", "department", "staff", "board", "interviewer")
# What may stand before a first name.
CALLED = ("chef", "coach", "sister", "big")
NO_NAMES = DETERMINERS + GROUPS


def gender(word: str) -> str:
    """Whether a word is a "she" or a "he", in any of their forms; "" if neither."""
    stem = word.split("'")[0]
    for name, words in HE_OR_SHE.items():
        if stem in words:
            return name
    return ""


def said_plainly(word: str) -> str:
    """A typed word in small letters, without its marks, and with the apostrophe that it needs."""
    said = " ".join(plain_words(word))
    if said[-2:] == "nt" and said[:-1] + "'t" in FINITE:
        return said[:-1] + "'t"
    return TYPED.get(said, said)


def begins_with_they(answer: str) -> bool:
    """Whether an answer begins with a "they" that can only be who reads it."""
    words = [said_plainly(word) for word in _of_them(answer).split(" ")]
    at = begun(words)
    if words[max(0, at - 1) : at] == ["how"] and words[at + 1 : at + 2] == ["they"]:
        at += 1  # "how gentle they were"
    first = words[at : at + 1]
    return (
        first != []
        and first[0].split("'")[0] in ("they", "their")
        and not any(_are_several(words, number) or _means_them(words, number) for number in range(len(words)))
    )


def _are_several(words: list[str], number: int) -> bool:
    """Whether this word is of several people. Those of "harder than others" are no one here."""
    return words[number] in SEVERAL and words[max(0, number - 1)] not in ("than", "then")


def _of_them(answer: str) -> str:
    """An answer with "them" for what would look like several people."""
    for several in ("both of them", "everyone of them"):
        answer = answer.replace(several, "them")
    return answer


def _means_them(words: list[str], number: int) -> bool:
    """Whether this word is a "you" for who reads it: not that of a question, nor of "you know"."""
    asked = words[max(0, number - 1)] in ASKING
    return words[number] in YOURS and not (
        words[number] == "you" and (asked or words[number + 1 :][:1] == ["know"])
    )


def begun(words: list[str]) -> int:
    """How many words stand before those that say of whom an answer speaks."""
    at = 0
    while at < len(words) and (
        words[at] in BEGINNING or words[at : at + 2] in (["the", "way"], ["the", "fact"])
    ):
        at += 1
    return at


def in_short(answer: str, names: list[str]) -> str:
    """The answer with a "he" for "the guy", and for "Tony he" or "the manager she"."""
    words = answer.split(" ")
    plain = [said_plainly(word) for word in words]
    first = begun(plain)
    end = _role_ends(plain, first)
    is_role = end > first
    while not is_role and end < len(words) and (is_name(words[end], names) or plain[end] in TITLES):
        end += 1
    follows = plain[end] if end < len(plain) else ""
    if end == first or any(word[-1:] in ".!?" or word[-2:] in ("'s", "’s") for word in words[first:end]):
        return answer
    if follows.split("'")[0] in ("he", "she"):
        return " ".join(words[:first] + words[end:])
    if not is_role or not _does(follows):
        return answer
    later = [gender(word) for word in plain[end:] if gender(word)]
    short = (later or ["he"])[0]
    return " ".join(words[:first] + [short if has_small(answer) else short.upper()] + words[end:])


def _role_ends(plain: list[str], at: int) -> int:
    """Where "the hiring manager" or "the guy who interviewed me" ends that begins here; here, if none does."""
    who = 2 if plain[at + 1 : at + 2] == ["hiring"] else 1
    if plain[at : at + 1] != ["the"] or plain[at + who :][:1] == [] or plain[at + who] not in THE_ONE:
        return at
    end = at + who + 1
    for words in WHO:
        if plain[end : end + len(words)] == words:
            return end + len(words)
    return end


def _does(word: str) -> bool:
    """Whether a word shows that those before it do something: "the guy knew", "the lady really listened"."""
    return word in ADVERBS or word in ("really", "new", "seemed") or is_past(word, [word]) or is_finite(word)


def is_name(word: str, names: list[str], does: bool = False) -> bool:
    """Whether a word as it was typed is a part of their name: "Helen", "Helen’s", "helen", not the bill of a Bill.

    does: whether it is somebody who does something: then it is no bill.
    """
    plain = plain_words(word)
    if not plain:
        return False
    said = plain[0][:-2] if plain[0][-2:] == "'s" else plain[0]
    if said in NO_NAMES:
        return False
    if is_capital(word[starts(word) :][:1]):
        return said in names
    return said in _first(names) and len(said) > 2 and (does or said not in NAMES_AND_WORDS)


def _first(names: list[str]) -> list[str]:
    """Their first name, or the family name where that stands alone; and what they are called by: "Chef Antoine"."""
    first = [name for name in names if name not in TITLES]
    return first[: 2 if first[:1] and first[0] in CALLED else 1]


def with_their_name(answer: str, names: list[str]) -> str:
    """An answer with their name as one writes it: "helen’s calm", "sister Brennan"; "bill’s vans" at its beginning."""
    first = (_first(names) or [""])[-1]
    words = answer.split(" ")
    plain = [said_plainly(word) for word in words]
    for at, said in enumerate(plain[:-1]):
        theirs = len(first) > 2 and said == first + "s" and plain[at + 1] not in ("",) + NO_OBJECTS
        if theirs and (at == 0 or first not in NAMES_AND_WORDS):
            words[at] = capital(words[at][0]) + words[at][1:-1] + "'s"
        elif said in names + list(TITLES) and plain[at + 1] in names and said != plain[at + 1]:
            words[at + 1] = capital(words[at + 1][0]) + words[at + 1][1:]
    return " ".join(words)


def starts(word: str) -> int:
    """Where a word begins after the marks before it. Not ``lstrip``: MicroPython strips bytes."""
    start = 0
    while word[start : start + 1] in BEFORE and start < len(word):
        start += 1
    return start
