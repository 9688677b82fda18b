"""Checks on how an answer was put in: with emoji, by voice, or in haste. Each offers the answer without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import small
from letterkit.checks_answers import FREE, PERSONS, found_at, items_of
from letterkit.plain_words import without_marks

if TYPE_CHECKING:
    from letterkit.checks import Case
    from letterkit.findings import Finding

FACES = (":-)", ":)", ";-)", ";)", ":-D", ":D", ":-(", ":(", "<3", ":-P", ":P")
AROUND = '.,;:!?()"“”'


def emoji(case: Case, code: str) -> list[Finding]:
    """A face or another small picture in an answer."""
    found = []
    for name, item in items_of(case, FREE + PERSONS + ("company", "job_title")):
        plain = len(item.encode()) == len(item)
        kept = item if plain else "".join([c for c in item if not _is_picture(ord(c))])
        for face in FACES:
            kept = kept.replace(face, "")
        if kept != item:
            mend = " ".join([word for word in kept.split(" ") if word])
            found += found_at(case, code, name, item, mend or None)
    return found


def _is_picture(number: int) -> bool:
    return 0x1F000 <= number < 0x20000 or 0x2600 <= number < 0x27C0 or number in (0x200D, 0xFE0F, 0x2B50)


def as_spoken(case: Case, code: str) -> list[Finding]:
    """An answer with what is said but not written: "ok so um the way you ...", "Yes I was. You ..."

    The check's ``leads`` name the words: ``first`` at the start of an answer, ``anywhere`` wherever one stands.
    """
    found = []
    for name, item in items_of(case, FREE):
        kept = [
            w
            for w in item.split(" ")
            if ["anywhere", " ".join(case.compared(w))] not in case.settings["leads"]
        ]
        for where, lead in case.settings["leads"]:
            length = len(lead.split(" "))
            if where == "first" and case.compared(" ".join(kept[:length])) == lead.split(" "):
                kept = kept[length:]
        mend = " ".join(kept)
        if mend != item:
            found += found_at(case, code, name, item, mend or None)
    return found


def typed_in_haste(case: Case, code: str) -> list[Finding]:
    """An answer with a word that the check's ``becomes`` knows how to write: "im", "english"."""
    becomes = case.settings["becomes"]
    found = []
    for name, item in items_of(case, FREE):
        made = []
        for word in item.split(" "):
            core = without_marks(word, AROUND)
            made.append(
                word.replace(core, becomes[small(core)]) if becomes.get(small(core), core) != core else word
            )
        mend = " ".join(made)
        if mend != item:
            found += found_at(case, code, name, item, mend)
    return found


RECORDS = [
    ("emoji", emoji),
    ("as-spoken", as_spoken),
    ("typed-in-haste", typed_in_haste),
]
