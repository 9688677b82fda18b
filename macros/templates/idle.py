"""Which questions of a letter change nothing, and in which cases: nobody is asked for what the letter won't use.

A short message has no room for a telephone number, so that question is idle there. The letter itself tells: it is
written for each case that its choices make, and an answer that makes no difference to a word of it is idle.
"""

import functools
import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from letterkit import letter as letters
from letterkit import text
from letterkit.answers import is_asked
from letterkit.filters import day
from letterkit.shapes import Answers, Cleaned, Idle, Question
from macros import build_cache
from macros.model import letter_language
from macros.model.toolkit import Toolkit
from macros.templates.writer import Writer

TODAY = "2026-11-23"
OTHER = "2026-11-24"  # another answer, to whatever is asked
# The cases that are told apart; where the choices of a letter make more, the last ones decide nothing: no build is to
# wait for it.
CASES = 72
# Characters of an answer that a letter doesn't have by chance.
TELLING = 5
NAME = re.compile(r"\b[A-ZÀ-Þ]\w+")
# In the place of a name that stands in another answer too, and so would not tell whose it is.
STRANGER = "Quillfeather"

Case = dict[str, str]  # choices with what is chosen
# For each question, and each case, whether its answer is used; None: it isn't asked.
Used = dict[str, list[bool | None]]


class IdleQuestions:
    """The questions of a toolkit's letters that change nothing in some case."""

    def __init__(self, toolkit: Toolkit) -> None:
        self.toolkit = toolkit
        self.writer = Writer(toolkit)
        self.others = {code: Writer(other) for code, other in toolkit.others.items()}

    def work_out(self) -> None:
        """Works out what there is to know of this language's letters, to be kept until somebody asks for it."""
        for slug in self.toolkit.letters:
            _uses_of(self.writer, slug)

    def of(self, slug: str) -> dict[str, Idle]:
        """The questions of a letter that are idle in some case, by name: the choices that make them so.

        Each is a list of (question, answer) pairs that have to hold together; one such list is enough. Where the letter
        can be in several languages, a question is idle if none of them uses its answer.
        """
        toolkit = self.toolkit
        asked = letter_language.codes(toolkit, slug) if letter_language.is_asked(toolkit, slug) else ()
        cases, used = _uses_of(self.writer, slug)
        others = [_uses_of(self.others[code], slug) for code in asked if code in self.others]
        found = {}
        for name, by_case in used.items():
            known = [by_case]
            for other_cases, other_used in others:
                known.append(other_used.get(name, []) if other_cases == cases else [])
            # What another language has no cases for is used, as far as we know.
            together = [_together(case) for case in itertools.zip_longest(*known, fillvalue=True)]
            if False in together and True in together:
                found[name] = _simplest(cases, together)
        return found


def _together(known: Iterable[bool | None]) -> bool | None:
    """Whether any of several languages uses an answer; None if it isn't asked."""
    states = set(known)
    return True if True in states else False if False in states else None


def _uses_of(writer: Writer, slug: str) -> tuple[list[Case], Used]:
    toolkit = writer.toolkit
    examples = {name: toolkit.fields[name].example for name in toolkit.letters[slug].fields}
    cases, used = build_cache.result("idle", [writer.key(slug), examples], lambda: _found(writer, slug))
    return cases, used


def _found(writer: Writer, slug: str) -> tuple[list[Case], Used]:
    uses = _Uses(writer, slug)
    used = [uses.of(case) for case in uses.cases]
    return uses.cases, {name: [of_case[name] for of_case in used] for name in uses.names}


@dataclass(frozen=True)
class _Made:
    """A letter as its readers get it. variables: what its template was given; reads: those that it asked for."""

    text: str
    reads: frozenset[str]
    variables: dict[str, Any]

    @functools.cached_property
    def words(self) -> set[str]:
        """The words of the text that begin as a name does."""
        return set(NAME.findall(self.text))

    @functools.cached_property
    def pieces(self) -> dict[str, list[str]]:
        """The lines and the items of the answers that were asked for, by question."""
        return {name: _pieces(self.variables[name]) for name in self.reads if name != "place"}


class _Uses:
    """What a letter makes of its answers. cases: all that its choices make."""

    def __init__(self, writer: Writer, slug: str) -> None:
        toolkit = writer.toolkit
        self.model = writer.model(slug)
        self.render = writer.render(slug)
        # All is answered, with what else there is to say in the place of "none".
        self.given: Answers = {}
        self.deciding: dict[str, Question] = {}
        self.others: dict[str, Question] = {}  # choices that decide nothing
        self.cases: list[Case] = [{}]
        for question in self.model["fields"]:
            name, options = question["name"], question["options"]
            given = question["default"] or toolkit.fields[name].example or toolkit.fields[name].placeholder
            self.given[name] = options[1] if "" in options else given
            if not options or "" in options or toolkit.fields[name].options_from:
                continue
            if len(self.cases) * len(options) > CASES:
                self.others[name] = question
                continue
            self.deciding[name] = question
            self.cases = [{**case, name: option} for case in self.cases for option in options]
        self._make_telling()
        # A country also decides in which language the letter is.
        own = [
            question["name"]
            for question in self.model["fields"]
            if question["name"] in toolkit.letters[slug].fields
        ]
        self.names = [name for name in own if not toolkit.fields[name].options_from]
        self.questions = [question for question in self.model["fields"] if question["name"] in self.names]
        # How a date is written depends on the country, and so does what else follows its conventions.
        dates = [question["name"] for question in self.model["fields"] if question["kind"] == "date"]
        self.of_country = {"country", "place", *dates}
        self.made: dict[str, _Made] = {}
        self.cleaned: Cleaned = {}

    def _make_telling(self) -> None:
        """Gives the names that stand in other answers another value."""
        texts = {name: value for name, value in self.given.items() if isinstance(value, str)}
        for question in self.model["fields"]:
            name = question["name"]
            is_name = question["kind"] == "text" and not question["options"]
            if is_name and any(texts[name] in value for other, value in texts.items() if other != name):
                self.given[name] = STRANGER

    def of(self, case: Case) -> dict[str, bool | None]:
        """For each question whether the letter uses its answer in this case; None if it isn't asked there anyway."""
        given = {**self.given, **case}
        beside = [given] + [
            {**given, name: option}
            for name, question in self.others.items()
            for option in question["options"]
            if option != given[name]
        ]
        # Most questions need the first one alone.
        written = functools.cache(lambda at: self._written(beside[at]))
        found: dict[str, bool | None] = dict.fromkeys(self.names)
        for question in self.questions:
            if is_asked(question, given):
                # What stands there is used, and what isn't even read changes nothing; of the rest, other answers tell.
                found[question["name"]] = self._stands_in(question, written(0)) or any(
                    self._reads(question, written(at))
                    and self._makes_a_difference(question, one, written(at))
                    for at, one in enumerate(beside)
                )
        return found

    def _reads(self, question: Question, made: _Made) -> bool:
        """Whether the letter asks for an answer at all."""
        names = self.of_country if question["name"] == "country" else {question["name"]}
        return not names.isdisjoint(made.reads)

    def _stands_in(self, question: Question, made: _Made) -> bool:
        """Whether the letter has a piece of an answer that no other answer has: a line, an item, a name, a day."""
        name = question["name"]
        if name not in made.reads:
            return False
        value = made.variables[name]
        pieces = _pieces(day(value) if question["kind"] == "date" else value)
        found = [
            one for one in pieces if len(one) >= TELLING and one in made.text and not question["options"]
        ]
        if question["kind"] in (
            "text",
            "choice",
        ):  # of a name often only a part stands there, and it is short
            found += [one for one in NAME.findall(value) if one in made.words]
        beside = [other for one, others in made.pieces.items() if one != name for other in others]
        return any(not any(piece in other for other in beside) for piece in found)

    def _makes_a_difference(self, question: Question, given: Answers, made: _Made) -> bool:
        """Whether the letter is another one with another answer to this, or without any. made: of the answers given."""
        others = question["options"] or ["", OTHER]
        return any(self._written({**given, question["name"]: other}).text != made.text for other in others)

    def _written(self, given: Answers) -> _Made:
        # A choice that isn't asked is as it is at first: the same letter needn't be written again.
        given = {
            **given,
            **{one: asked["default"] for one, asked in self.deciding.items() if not is_asked(asked, given)},
        }
        key = repr(given)
        if key not in self.made:
            cleaned = letters.clean_answers(self.model, given, self.cleaned)
            variables = letters.template_variables(self.model, cleaned, TODAY)
            raw = self.render.written(variables)
            self.made[key] = _Made(text.plain(text.paragraphs(raw.text)), raw.reads, variables)
        return self.made[key]


def _pieces(value: Any) -> list[str]:
    """The lines and the items of an answer."""
    return [
        line for item in (value if isinstance(value, list) else [str(value)]) for line in item.split("\n")
    ]


def _simplest(cases: list[Case], used: Iterable[bool | None]) -> Idle:
    """The fewest and shortest lists of choices that hold wherever an answer is idle, and nowhere where it is used."""
    needed = [case for case, is_used in zip(cases, used, strict=True) if is_used]
    idle = [case for case, is_used in zip(cases, used, strict=True) if is_used is False]
    found: Idle = []
    for length in range(1, len(cases[0]) + 1):
        for case in idle:
            if any(_holds(pairs, case) for pairs in found):
                continue
            for pairs in itertools.combinations(case.items(), length):
                if not any(_holds(pairs, other) for other in needed):
                    found.append([list(pair) for pair in pairs])
                    break
    return found


def _holds(pairs: Iterable[Iterable[str]], case: Case) -> bool:
    return all(case[name] == value for name, value in pairs)
