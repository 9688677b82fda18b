"""Praise that is taken back: "you were kind even though you were late". What is offered is its first half.

An answer that does nothing but harm has no such half. Then nothing else is offered for it: a dig needs no apostrophe.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import find_whole
from letterkit.checks_answers import WHOSE, items_of
from letterkit.tokeniser import Reading, Whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from letterkit.checks import Case
    from letterkit.findings import Finding

# What hurts the one who reads it, of the checks that are phrases. Behind the words of the first a second half begins.
HURTING = ("blame", "contest", "threat", "sarcasm", "veiled-anger", "hearsay")
MARKS = " ,;:–—-("


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
                    one.mend = first_half(item, at, at + len(one.what), joints)
    return found


def first_half(item: str, start: int, end: int, joints: Sequence[str]) -> str | None:
    """An answer without what stands behind the last joint before ``start``, or at it; None where there is none, or
    nothing before it. end: where what hurts ends; the sentences after that stay.
    """
    words = Reading(Whole(item)).words
    here = max([at for at, word in enumerate(words) if word.start <= start] or [0])
    while here and words[here].sentence == words[here - 1].sentence and words[here].said not in joints:
        here -= 1
    while here and words[here - 1].said in joints:  # "but even though"
        here -= 1
    if words[here].said not in joints or here == 0:
        return None
    kept = item[: words[here].start]
    while kept and kept[-1] in MARKS:
        kept = kept[:-1]
    later = [word.start for word in words if word.start >= end and word.sentence != words[here].sentence]
    if later:
        kept += (" " if kept[-1] in ".!?" else ". ") + item[later[0] :]
    return kept


def without_polish(found: list[Finding]) -> list[Finding]:
    """Findings without those that would mend the spelling of an answer that can't be mended."""
    hurting = [(one.field, one.was) for one in found if one.code in HURTING and one.was and one.mend is None]
    return [
        one for one in found if one.code in HURTING or one.mend is None or (one.field, one.was) not in hurting
    ]
