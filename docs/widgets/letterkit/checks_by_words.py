"""Answers with which no sentence of ours goes on well, in other languages than English: by words of ``checks.yml``.

Where a language has no such words, nothing is said. A proposal is made only where the words leave no doubt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import small
from letterkit.checks_answers import DONE, TOLD, WHOSE, found_at, free, is_english, items_of
from letterkit.findings import TO_ASK, once
from letterkit.plain_words import plain_words
from letterkit.second_person_capitals import made_yours, said_to_them, speaks_of
from letterkit.tokeniser import compared

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from letterkit.findings import Case, Finding

QUOTES = '“”"„«»‘'


def _items(case: Case, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(question, answer) of each of these, where the letter is not English."""
    if not is_english(case):
        yield from items_of(case, names)


def doubled_lead(case: Case, code: str) -> list[Finding]:
    """An answer that begins with words that the letter says before it: "daran, klarer zu sprechen"."""
    found = []
    seen: list[str] = []
    own = free(case)
    for field, lead in case.settings["leads"]:
        if field not in own:
            continue
        length = lead.count(" ") + 1
        for name, item in _items(case, (field,)):
            words = item.split(" ")
            rest = " ".join(words[length:])
            if rest and item not in seen and compared(" ".join(words[:length])) == lead.split(" "):
                seen.append(item)
                found += found_at(case, code, name, item, rest)
    return found


def a_question(case: Case, code: str) -> list[Finding]:
    """An answer that asks something: where the language has words for that, it may be their question."""
    frame = case.settings["becomes"].get("?", "")
    found = []
    for name, item in _items(case, free(case)):
        if item[-1] == "?" and name != TO_ASK and not any(mark in item for mark in QUOTES):
            mend = frame.replace("…", item) if frame and name in WHOSE else None
            found += found_at(case, code, name, item, mend)
    return found


def one_word(case: Case, code: str) -> list[Finding]:
    """One word where the letter waits for a thing: "Wissen"."""
    found = []
    for name, item in _items(case, WHOSE):
        words = plain_words(item)
        if len(words) == 1 and words[0] not in plain_words(case.answer("interviewer_name")):
            found += found_at(case, code, name, item)
    return found


def to_you(case: Case, code: str) -> list[Finding]:
    """An answer that speaks of the one who reads the letter: "wie sie zuhört", "seine Ruhe"."""
    if not case.is_to_them() or not case.settings["becomes"]:
        return []
    names = case.answer("interviewer_name").split(" ")
    becomes, endings = case.settings["becomes"], case.settings["endings"]
    found = []
    for name, item in _items(case, WHOSE):
        if speaks_of(item, names, becomes, endings):
            found += found_at(case, code, name, item, said_to_them(item, names, becomes, endings))
    for name, item in _items(case, TOLD):
        # "sie meinten, ich sei zu still": whoever reads it has said so.
        first = item.split(" ")[0]
        says = becomes.get(first) == becomes.get("sie") and (name == "concern_heard" or _says_i(case, item))
        if says or first in names:
            found += found_at(case, code, name, item, said_to_them(item, names, becomes, endings))
    for name, item in _items(case, DONE):
        mend = made_yours(item, becomes)
        if mend:
            found += found_at(case, code, name, item, mend)
    return once(found)


def _says_i(case: Case, item: str) -> bool:
    """Whether an answer speaks of its writer as such, by the words of the check of who reads it: "sie meinten, ich"."""
    theirs = case.context.checks["checks"].get("to-you")
    return theirs is not None and any(word in theirs["words"] for word in compared(item))


def of_me(case: Case, code: str) -> list[Finding]:
    """A point about the reader in the words of the one to whom the letter goes: "Sie wirkten unsicher"."""
    found = []
    for name, item in _items(case, ("do_differently", "next_steps")) if case.is_to_them() else ():
        if small(item.split(" ")[0]) in case.settings["words"] and not _says_i(case, item):
            found += found_at(case, code, name, item)
    return found


def the_employer(case: Case, code: str) -> list[Finding]:
    """An employer that has an article in a sentence, or another one there: "bei Stadtbibliothek", "bei die Praxis"."""
    becomes, wrong = case.settings["becomes"], case.settings["words"]
    found = []
    for name, item in _items(case, ("company",)):
        first, _, rest = item.partition(" ")
        article = becomes.get(small(first), "")
        # Of some the letter itself knows how they stand there: "die Stadtwerke", "bei den Stadtwerken".
        known = article in wrong or becomes.get(small(rest.partition(" ")[0])) in wrong
        if article and not known:
            # A word of the list is one that stands in the wrong form.
            said = rest if small(first) in wrong else item
            found += found_at(case, code, name, item, article + " " + said)
    return found


RECORDS = [
    ("doubled-lead", doubled_lead),
    ("a-question", a_question),
    ("one-word", one_word),
    ("to-you", to_you),
    ("of-me", of_me),
    ("the-employer", the_employer),
]
