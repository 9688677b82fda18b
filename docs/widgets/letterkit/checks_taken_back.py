"""Praise that is taken back: "you were kind even though you were late". What is offered is its first half.

An answer that does nothing but harm has no such half. Then nothing else is offered for it: a dig needs no apostrophe.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import find_whole
from letterkit.checks_answers import WHOSE, is_english, items_of
from letterkit.tokeniser import Reading, Whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from letterkit.findings import Case, Finding

# What hurts the one who reads it, of the checks that are phrases. Behind the words of the first a second half begins.
HURTING = ("blame", "contest", "threat", "sarcasm", "veiled-anger", "hearsay")
MARKS = " ,;:–—-("
STOPS = MARKS + ".!?…\n"
BEHIND_EVEN = ("though", "tho", "if", "when")  # no "even the cleaner"


def offered(case: Case, found: list[Finding]) -> list[Finding]:
    """Findings of phrases: one that stands in an answer of praise offers that answer without it, or nothing at all."""
    settings = case.context.checks["checks"].get(HURTING[0])
    joints = settings["words"] if settings else ()
    for name, item in items_of(case, WHOSE):
        for one in found:
            if one.code in HURTING and one.field == name and one.was is None:
                at = find_whole(item, one.what)
                if at != -1:
                    one.was = item
                    one.mend = first_half(item, at, at + len(one.what), joints, is_english(case))
    return found


def first_half(item: str, start: int, end: int, joints: Sequence[str], english: bool) -> str | None:
    """An answer without what stands behind the last joint before ``start``, or at it; None where there is none, or
    nothing before it. end: where what hurts ends; the sentences after that stay.
    """

    def is_joint(at: int) -> bool:
        """Whether a second half begins at a word. In other languages than English that takes a mark before it."""
        said = words[at].said
        if said == "even":
            return any(word.said in BEHIND_EVEN for word in words[at + 1 : at + 2])
        return said in joints and (english or item[: words[at].start].rstrip(" ")[-1:] in STOPS)

    words = Reading(Whole(item)).words
    here = max([at for at, word in enumerate(words) if word.start <= start] or [0])
    while here and words[here].sentence == words[here - 1].sentence and not is_joint(here):
        here -= 1
    while here and is_joint(here - 1):  # "but even though"
        here -= 1
    if not is_joint(here) or here == 0:
        return None
    kept = item[: words[here].start]
    while kept and kept[-1] in MARKS:
        kept = kept[:-1]
    later = [word.start for word in words if word.start >= end and word.sentence != words[here].sentence]
    if later:
        kept += (" " if kept[-1] in ".!?" else ". ") + item[later[0] :]
    return kept


def without_polish(found: list[Finding]) -> list[Finding]:
    """Findings without those that would mend the spelling of an answer that can't be mended, or is in another language
    than those spellings: "im Schacht" is no "I’m Schacht". Where a part of it can't, nothing is offered for what else
    hurts in it.
    """
    codes = HURTING + ("other-language", "whole-reply")
    spoilt = [(one.field, one.was) for one in found if one.code in codes and one.was and one.mend is None]
    kept = []
    for one in found:
        if (one.field, one.was) in spoilt:
            if one.code in HURTING:
                one.mend = None
            if one.mend is not None:
                continue
        kept.append(one)
    return kept
