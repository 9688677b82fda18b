"""Reads a letter as a careful friend would, before it is sent: by rules, and in the reader's browser only.

The sentences and the phrases are the adviser's (``site_templates/checks.yml``, compiled to ``checks_data.DATA``);
what can't be said in phrases is a function in ``RECORDS``. Nothing here ever blocks anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import (
    checks_addresses,
    checks_answered_names,
    checks_answers,
    checks_by_hand,
    checks_length,
    checks_mended,
    checks_method,
    checks_names,
    checks_points,
    checks_taken_back,
    checks_typing,
    checks_weighed,
    phrases,
)
from letterkit.findings import Case, Context, Finding

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from typing import TypeAlias

    from letterkit.shapes_of_checks import CheckData

    Fault: TypeAlias = tuple[str, Exception]  # code of the check that failed, and what it raised

__all__ = ["RECORDS", "Case", "Context", "Finding", "findings"]

# Code and function of each check that can't be said in phrases alone. A function takes a Case and returns findings. One
# that may take longer than a moment yields them, and None where the page can have its turn.
RECORDS = (
    checks_names.RECORDS
    + checks_answers.RECORDS
    + checks_answered_names.RECORDS
    + checks_points.RECORDS
    + checks_typing.RECORDS
    + checks_by_hand.RECORDS
    + checks_method.RECORDS
    + checks_length.RECORDS
    + checks_addresses.RECORDS
    + checks_weighed.RECORDS
)


def findings(case: Case) -> Generator[None, None, tuple[list[Finding], list[Fault]]]:
    """Looks at a letter, in steps of a paragraph, a word or a check: a page can do something else between two of them.

    Returns the findings, in the order of the text, those about the whole letter last; and what checks that failed have
    raised. Such a check silences no other one, and who shows the findings has to say that something may be missing.
    """
    faults: list[Fault] = []
    checks = case.context.checks["checks"]
    found: list[Finding] = []
    try:
        yield from case.read()
        found += checks_taken_back.offered(case, _by_phrases(case, checks))
    except Exception as error:  # whatever it is, the checks that need no phrase go on
        faults.append(("phrases", error))
    yield
    wanting = [
        (code, checks_method.missing) for code in case.context.checks["order"] if checks[code]["groups"]
    ]
    for code, look in RECORDS + case.context.checks.get("by_words", []) + wanting:
        if applies(checks.get(code), case.slug):
            case.settings = checks[code]
            try:
                for one in look(case, code):
                    if one:
                        found.append(one)
                    else:
                        yield
            except Exception as error:  # whatever it is, the other checks go on
                faults.append((code, error))
            yield
    found = checks_taken_back.without_polish(found)
    try:
        yield from checks_mended.in_one(case, found)
    except Exception as error:  # each offer is still there
        faults.append(("mended", error))
    order = case.context.checks["order"]
    ranks = {code: number for number, code in enumerate(order)}
    whole = len(case.letter.text) + 1
    # MicroPython's sort is not stable: the last part of the key makes each one different.
    keys = [
        (whole if one.start is None else one.start, ranks[one.code], number)
        for number, one in enumerate(found)
    ]
    return [found[number] for _, _, number in sorted(keys)], faults


def applies(check: CheckData | None, slug: str) -> bool:
    """Whether a check is known and meant for a letter."""
    return check is not None and (not check["letters"] or slug in check["letters"])


def _by_phrases(case: Case, checks: Mapping[str, CheckData]) -> list[Finding]:
    """The findings of the checks that are phrases and nothing else."""
    words = case.reading.words
    by_code: dict[str, list[phrases.Found]] = {}
    for one in case.phrases:
        if one.role == "phrase" and applies(checks[one.code], case.slug):
            by_code.setdefault(one.code, []).append(one)
    found = []
    for code in case.context.checks["order"]:  # dicts have no order there
        places = phrases.longest(by_code.get(code, []))
        if len(places) >= checks[code]["at_least"]:
            for one in places:
                finding = case.at(code, words[one.first].start, words[one.last].end)
                finding.kind = one.group
                found.append(finding)
    # The role may be "Court Clerk", and the employer "Discrimination Helpline": a name is no phrase.
    return [one for one in found if one.field not in checks_names.NAMES]
