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
    checks_by_words,
    checks_length,
    checks_mended,
    checks_method,
    checks_names,
    checks_taken_back,
    checks_typing,
    checks_weighed,
    phrases,
)
from letterkit.findings import Context, Finding, places_of
from letterkit.letter import place_of
from letterkit.tokeniser import Reading, compared

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import TypeAlias

    from letterkit.shapes import Given, Model, Written
    from letterkit.shapes_of_checks import CheckData

    Fault: TypeAlias = tuple[str, Exception]  # code of the check that failed, and what it raised

__all__ = ["RECORDS", "Case", "Context", "Finding", "findings"]

# Code and function of each check that can't be said in phrases alone. A function takes a Case and returns findings. One
# that may take longer than a moment yields them, and None where the page can have its turn.
RECORDS = (
    checks_names.RECORDS
    + checks_answers.RECORDS
    + checks_answered_names.RECORDS
    + checks_typing.RECORDS
    + checks_by_hand.RECORDS
    + checks_by_words.RECORDS
    + checks_method.RECORDS
    + checks_length.RECORDS
    + checks_addresses.RECORDS
    + checks_weighed.RECORDS
)


class Case:
    """All that a check may look at: what ``findings`` is given, and what has been made of it.

    reading: the words (``tokeniser.Reading``). place: the country's conventions. phrases: what stands in the letter and
    is meant (``phrases.meant``). touched: the numbers of the sentences in which a phrase stands, meant or not.
    settings: the check's own entry in the data.
    """

    settings: CheckData

    def __init__(self, model: Model, letter: Written, given: Given, context: Context) -> None:
        self.model = model
        self.slug = model["slug"]
        self.letter = letter
        self.text = letter.text
        self.given = given
        self.context = context
        self.reading = Reading(letter, at_once=False)
        self.place = place_of(model, given)
        self.phrases: list[phrases.Found] = []
        self.touched: dict[int, bool] = {}
        self.alone = ""  # the name of the one question that is looked at, where it is one
        self._places: list[tuple[int, int, str]] | None = None  # of the answers in the text, once asked for

    def read(self) -> Iterator[None]:
        """Reads the letter, in steps: before that, there are no words and no phrases."""
        yield from self.reading.steps
        found: list[phrases.Found] = []
        yield from phrases.finding(self.reading.words, self.context.checks, found)
        self.phrases = phrases.meant(self.reading, found, self.context.checks)
        self.touched = {self.reading.words[one.first].sentence: True for one in found if one.role == "phrase"}

    def answer(self, name: str) -> str:
        """The answer to a question as text; "" where it isn't asked or answered."""
        answer = self.given.get(name, "")
        return answer if isinstance(answer, str) else "\n".join(answer)

    def with_answer(self, name: str, answer: str) -> Case:
        """The same with another answer, of which the text is made: no other answer is looked at."""
        given = dict(self.given)
        given[name] = answer if isinstance(given[name], str) else [answer]
        case = Case(self.model, self.letter, given, self.context)
        case.text, case.alone = answer, name
        return case

    def said(self, name: str) -> list[str]:
        """The compared words of the answer to a question. Nobody may change the list."""
        return compared(self.answer(name))

    def asks(self, name: str) -> bool:
        """Whether the letter's form has this question."""
        return name in self.given

    def at(self, code: str, start: int, end: int, field: str | None = None) -> Finding:
        """A finding of the check with this code, at characters ``start`` to ``end`` of the text. field: the name of the
        question whose answer stands there, "" if none does; looked for where it is not given.
        """
        what = self.text[start:end]
        if field is None:
            field = self.question_at(start, end)
        return Finding(code, start, end, field, what)

    def question_at(self, start: int, end: int) -> str:
        """The name of the first question whose answer stands at characters ``start`` to ``end`` of the text, or ""."""
        if self._places is None:
            self._places = places_of(self.model, self.given, self.text)
        for first, last, name in self._places:
            if first <= start and end <= last:
                return name
        return ""

    def has_group(self, code: str, group: int) -> bool:
        """Whether one of the wanted phrases of a group stands in the letter."""
        return any(p.code == code and p.role == "wants" and p.group == group for p in self.phrases)


def findings(model: Model, letter: Written, given: Given, context: Context) -> list[Finding]:
    """The findings, in the order of the text; those about the whole letter come last.

    model: the letter's MODEL. letter: has ``blocks``, (kind, text) pairs, and ``text``, the same as plain text.
    given: cleaned answers (``letter.clean_answers``). context: a ``Context``.
    """
    found: list[Finding] = []
    faults: list[Fault] = []
    for _ in finding(model, letter, given, context, found, faults):
        pass
    for _, error in faults:
        raise error
    return found


def finding(
    model: Model,
    letter: Written,
    given: Given,
    context: Context,
    findings: list[Finding],
    faults: list[Fault],
) -> Iterator[None]:
    """``findings``, put into the list of this name, in steps of a paragraph, a word or a check: a page can do something
    else between two of them. The list is whole when all steps are done.

    A check that fails silences no other one: what it raised is put into ``faults``, and who shows the findings has to
    say that something may be missing.
    """
    case = Case(model, letter, given, context)
    checks = context.checks["checks"]
    found: list[Finding] = []
    try:
        yield from case.read()
        found += checks_taken_back.offered(case, _by_phrases(case, checks))
    except Exception as error:  # whatever it is, the checks that need no phrase go on
        faults.append(("phrases", error))
    yield
    wanting = [(code, checks_method.missing) for code in context.checks["order"] if checks[code]["groups"]]
    for code, look in RECORDS + wanting:
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
    order = context.checks["order"]
    ranks = {code: number for number, code in enumerate(order)}
    whole = len(letter.text) + 1
    # MicroPython's sort is not stable: the last part of the key makes each one different.
    keys = [
        (whole if one.start is None else one.start, ranks[one.code], number)
        for number, one in enumerate(found)
    ]
    findings += [found[number] for _, _, number in sorted(keys)]


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
