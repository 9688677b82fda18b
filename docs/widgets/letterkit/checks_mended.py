"""All that is offered for one answer, in one press: who typed in a hurry has slipped more than once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import checks_answered_names, checks_answers, checks_points, checks_typing
from letterkit.checks_answers import calm
from letterkit.one_thing import one_thing

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from letterkit.findings import Case, Finding

# What offers an answer as it would fit. The first to find something goes first; what goes by a language's words stands
# between these two.
OFFERING = (
    checks_answers.RECORDS,
    checks_answered_names.RECORDS + checks_points.RECORDS + checks_typing.RECORDS,
)
MOST = 12  # presses that would be needed otherwise


def in_one(case: Case, found: list[Finding]) -> Iterator[None]:
    """Makes of what each of these findings offers for an answer what all of them would, in steps."""
    whole: dict[tuple[str, str], str] = {}
    for one in found:
        if one.was is not None and one.mend and one.field:
            key = (one.field, one.was)
            short = one.code == "long-sentence"
            if key not in whole:
                # What is typed in capitals is in small letters first: "YOU" becomes "I", and "YOUR" is not to be "My".
                begun = calm(case, one.field, one.was) or (one.was if short else one.mend)
                whole[key] = yield from _mended(case, one.field, begun)
            one.mend = (one_thing(whole[key]) if short else "") or whole[key]


def _mended(case: Case, name: str, answer: str) -> Generator[None, None, str]:
    """An answer after all that is offered for it."""
    checks = case.context.checks["checks"]
    offering = OFFERING[0] + case.context.checks.get("by_words", []) + OFFERING[1]
    alone = case.with_answer(name, answer)
    seen = [answer]
    for _ in range(MOST):
        offer = None
        for code, look in offering:
            if offer is None and code in checks:
                alone.settings = checks[code]
                for one in look(alone, code):
                    if one and one.field == name and one.was == answer:
                        offer = one.mend
                    elif not one:
                        yield
                yield
        offer = calm(case, name, answer) if offer is None else offer
        if offer is None or offer in seen:
            break
        answer = offer
        seen.append(answer)
        alone = case.with_answer(name, answer)
    return answer
