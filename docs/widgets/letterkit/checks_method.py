"""Checks on the method: what a letter should ask for, and what is better left for another day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import find_whole
from letterkit.answers import as_list
from letterkit.findings import Finding
from letterkit.letter import OWN_KINDS, open_fields
from letterkit.normalise import normalised
from letterkit.tokeniser import Reading, Whole, compared

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from letterkit.findings import Case
    from letterkit.shapes import Stretches
    from letterkit.tokeniser import Word


def missing(case: Case, code: str) -> list[Finding]:
    """Something that the letter should say and doesn't: one group of its wanted phrases is absent."""
    if is_open(case) or is_short(case):
        return []
    groups = range(case.settings["groups"])
    return [] if all(case.has_group(code, group) for group in groups) else [Finding(code)]


def is_open(case: Case) -> bool:
    """Whether the letter isn't complete yet: then the open questions are enough to say."""
    return bool(open_fields(case.model, case.given, case.text))


def is_short(case: Case) -> bool:
    """Whether it has to fit into 300 characters, where there is no room for all that a letter says."""
    return case.answer("channel") == "message" and case.answer("message_length") == "short"


def no_plan(case: Case, code: str) -> list[Finding]:
    """A line of a plan that tells what they said, or that there is none yet: nobody could do it."""
    found = []
    said_by = [words.split(" ") for where, words in case.settings["spoken"] if where == "first"]
    alone = [words for where, words in case.settings["spoken"] if where == "alone"]
    for name in ("do_differently", "next_steps"):
        items = case.given.get(name, [])
        for item in as_list(items):
            said = compared(item)
            none = " ".join(said) in alone
            start = case.text.find(item.rstrip(". "))
            if item and start != -1 and (none or any(said[: len(one)] == one for one in said_by)):
                found.append(case.at(code, start, start + len(item.rstrip(". ")), name))
    return found


# The answers that make a letter about this one person, and no other.
OWN = (
    "impressed_by",
    "enjoyed",
    "reasons",
    "next_steps",
    "concern_answer",
    "concern_since",
    "working_on",
    "did_well",
    "do_differently",
)
# The same with what they may ask: few letters ask for that, and none needs it.
TELLING = OWN + ("own_question",)


def vague_praise(case: Case, code: str) -> list[Finding]:
    """Praise that would suit anyone: too short, or made of words such as "professional" and "nice"."""
    found = []
    vague = case.settings["words"]
    for name in ("impressed_by", "enjoyed"):
        answer = case.answer(name)
        words = case.said(name)
        if not words:
            continue
        telling = [word for word in words if word not in vague]
        if len(telling) < 2:
            start = find_whole(case.text, answer.rstrip(".,;: \n"))
            end = start + len(answer.rstrip(".,;: \n"))
            found.append(case.at(code, start, end, name) if start != -1 else Finding(code, None, None, name))
    return found


def long_answer(case: Case, code: str) -> list[Finding]:
    """A concern that is answered in more than two sentences: in the letter, or on the spot."""
    answer = case.answer("concern_answer").rstrip(".,;: \n")
    start = case.text.find(answer) if answer else -1
    if start != -1 and Reading(Whole(answer)).sentences > 2:
        return [case.at(code, start, start + len(answer), "concern_answer")]
    if case.model["spoken"]:
        # A script ends with its question: what comes after it is the answer that should wait.
        after = case.text.rfind("?") + 1
        while after and after < len(case.text) and normalised(case.text[after]) is None:
            after += 1
        if after and Reading(Whole(case.text[after:])).sentences > 2:
            return [case.at(code, after, len(case.text))]
    return []


def generic(case: Case, code: str) -> list[Finding]:
    """A letter without a word of the reader's own beyond names: it could go to anyone."""
    if case.is_private() or is_open(case) or is_short(case) or not any(case.asks(name) for name in OWN):
        return []
    if case.context.own is None:
        told = any(case.answer(name) for name in TELLING)
    else:
        names: dict[str, bool] = {}
        for field in case.model["fields"]:
            if field["name"] not in TELLING and field["kind"] in OWN_KINDS:
                names.update(dict.fromkeys(case.said(field["name"]), True))
        told = _tells(case.reading.words, case.context.own, names)
    if told:
        return []
    asked = next(name for name in OWN if case.asks(name))
    return [Finding(code, None, None, asked)]


def _tells(words: Sequence[Word], own: Stretches, names: Mapping[str, bool]) -> bool:
    """Whether one of the reader's own stretches says more than names and the like, which every letter has."""
    at = 0
    for start, end in own:
        telling = 0
        while at < len(words) and words[at].start < end:
            if words[at].start >= start and words[at].said not in names:
                telling += 1
            at += 1
        if telling > 2:
            return True
    return False


RECORDS = [
    ("vague-praise", vague_praise),
    ("long-answer", long_answer),
    ("no-plan", no_plan),
    ("generic", generic),
]
