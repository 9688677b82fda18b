"""Answers that speak of the letter's own reader as of somebody else, in a language that says so with its capitals.

German: "wie sie zuhört" is of her, and "wie Sie zuhören" is to her. Which words those are stands in ``checks.yml``.
English has a module of its own (``second_person``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import is_capital

if TYPE_CHECKING:
    from collections.abc import Mapping

TITLES = ("Frau", "Herr", "Herrn", "Dr.", "Prof.")
AROUND = ".,;:!?"
SOON = 6  # words: whom a later "sie" means is anybody's guess
AND = ("und", "oder")
# What an employer has, and whoever decides there.
THINGS = (
    "Website", "Webseite", "Webseiten", "Seite", "Seiten", "Homepage", "Blog", "Newsletter", "Rückmeldung",
    "Rückmeldungen", "Feedback", "Hinweis", "Hinweise", "Hinweisen", "Rat", "Tipp", "Tipps", "Produkte", "Produkten",
)  # fmt: skip
# These name nobody.
NOBODY = (
    "ich", "mir", "mich", "werde", "will", "möchte", "habe", "lese", "noch", "einmal", "mal", "und", "auf", "an", "in",
    "mit", "nach", "über", "zu", "durch", "aus", "genau", "gründlich",
)  # fmt: skip


def speaks_of(answer: str, names: list[str], becomes: Mapping[str, str], endings: Mapping[str, str]) -> bool:
    """Whether an answer speaks of the person to whom the letter goes.

    names: the words of their name. becomes: words about them, with what is said to them. endings: verbs, the same way.
    """
    words = answer.split(" ")
    if words[0] in becomes.values() and len(words) > 1 and words[1] in endings:
        return True  # "Sie war sehr nett"
    theirs = list(becomes.values())
    for word in words[:SOON]:
        said = word.rstrip(AROUND)
        if said in becomes or (said in names and said not in TITLES):
            return True
        if said in theirs:
            return False
        if is_capital(word[:1]) and word is not words[0] and said not in TITLES and word[-1] != ",":
            return False  # "wie die Leiterin ihre Gruppe führt"
    return False


def made_yours(answer: str, becomes: Mapping[str, str]) -> str:
    """What the reader does, said to them: "Ihre Webseite lesen" of "ihre Webseite lesen"; "" where somebody else may be
    meant, as in "Kunden nach ihren Hinweisen fragen", "ihre Namen lernen".
    """
    words = answer.split(" ")
    said = [word.rstrip(AROUND) for word in words]
    theirs = [at for at, word in enumerate(said) if word in becomes]
    if len(theirs) != 1 or words[theirs[0]][:3] != "ihr":
        return ""
    at = theirs[0]
    named = [word for word in said[:at] if word not in NOBODY]
    if named or not any(word in THINGS for word in said[at + 1 : at + 2]):
        return ""
    return " ".join(words[:at] + [becomes[said[at]]] + words[at + 1 :])


def said_to_them(
    answer: str, names: list[str], becomes: Mapping[str, str], endings: Mapping[str, str]
) -> str | None:
    """The answer as it would be said to them; None where its words leave that in doubt.

    "wie sie zugehört hat" is "wie Sie zugehört haben".
    """
    words = answer.split(" ")
    made: list[str] = []
    verbs: list[int] = []  # places in ``made`` of the verbs that go with them
    for at, word in enumerate(words):
        said = word.rstrip(AROUND)
        end = word[len(said) :]
        if said in TITLES and at + 1 < len(words) and words[at + 1].rstrip(AROUND) in list(TITLES) + names:
            continue  # "Frau Brandt" is one "Sie"
        if said in names:
            made.append("Sie" + end)
        elif at == 0 and said in becomes.values() and len(words) > 1 and words[1] in endings:
            made.append(word)
        else:
            made.append(becomes.get(said, said) + end)
        if made[-1].rstrip(AROUND) == "Sie":
            # In a clause of its own the verb stands last, in a sentence it follows.
            last = at + 1 if len(made) == 1 else _end(words, at)
            if last > at:
                verbs.append(len(made) + last - at - 1)
                if any(_joins_verbs(words, place) for place in range(at + 1, last)):
                    return None  # "wie sie zuhört und fragt" has two of them
    for place in verbs:
        if place >= len(made):
            return None
        said = made[place].rstrip(AROUND)
        verb = _verb(said, endings)
        if not verb:
            return None
        made[place] = verb + made[place][len(said) :]
    return " ".join(made)


def _joins_verbs(words: list[str], at: int) -> bool:
    """Whether this word may stand between two verbs: not between nouns, nor between "zugehört" and "gefragt hat"."""
    before = words[at - 1]
    return words[at] in AND and not is_capital(before[:1]) and "ge" not in before


def _end(words: list[str], at: int) -> int:
    """The place of the last word of the clause in which a word stands."""
    while at + 1 < len(words) and words[at][-1:] not in AROUND:
        at += 1
    return at


def _verb(verb: str, endings: Mapping[str, str]) -> str:
    """A verb as it is said to them; "" where that isn't known."""
    if verb in endings:
        return endings[verb]
    if verb in endings.values() or verb[-2:] == "en" or verb[-3:] in ("ern", "eln"):
        return verb  # somebody who writes "sie" for "Sie"
    for end, theirs in endings.items():
        if end[0] == "…" and verb[1 - len(end) :] == end[1:]:
            return verb[: 1 - len(end)] + theirs[1:]
    if verb[-2:] == "te":
        return verb + "n"
    if verb[-3:] in ("tet", "det"):
        return verb[:-1] + "n"
    return verb[:-1] + "en" if verb[-1:] == "t" and len(verb) > 3 else ""
