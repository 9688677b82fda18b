"""Which questions of a letter change nothing, and in which cases: nobody is asked for what the letter won't use.

A short message has no room for a telephone number, so that question is idle there. The letter itself tells: it is
written for each case that its choices make, and an answer that makes no difference to a word of it is idle.
"""

import functools
import itertools
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from letterkit import letter as letters
from letterkit.answers import is_asked
from letterkit.shapes import Answers, Cleaned, Idle, Question
from macros.model import letter_language
from macros.model.toolkit import Toolkit
from macros.templates.environment import environment
from macros.templates.writer import model_of

KNOWN = 256
TODAY = "2026-11-23"
OTHER = "2026-11-24"  # another answer, to whatever is asked
# The cases that are told apart; where the choices of a letter make more, the last ones decide nothing: no build is to
# wait for it.
CASES = 72
# The kinds of answers that a letter shows as they are typed.
AS_TYPED = ("text", "paragraph", "email", "phone")

Case = dict[str, str]  # choices with what is chosen
# For each question, and each case, whether its answer is used; None: it isn't asked.
Used = dict[str, list[bool | None]]


def idle_questions(toolkit: Toolkit, slug: str) -> dict[str, Idle]:
    """The questions of a letter that are idle in some case, by name: the choices that make them so.

    Each is a list of (question, answer) pairs that have to hold together; one such list is enough. Where the letter
    can be in several languages, a question is idle if none of them uses its answer.
    """
    asked = letter_language.codes(toolkit, slug) if letter_language.is_asked(toolkit, slug) else ()
    others = [toolkit.others[code] for code in asked if code in toolkit.others]
    cases, used = _uses_of(toolkit, slug)
    found = {}
    for name, by_case in used.items():
        known = [by_case]
        for other in others:
            other_cases, other_used = _uses_of(other, slug)
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


def _uses_of(toolkit: Toolkit, slug: str) -> tuple[list[Case], Used]:
    templates = {name: toolkit.templates[name] for name in toolkit.letters[slug].templates}
    examples = {name: toolkit.fields[name].example for name in toolkit.letters[slug].fields}
    return _found(_Job(json.dumps([model_of(toolkit, slug), templates, examples]), toolkit, slug))


@dataclass(frozen=True)
class _Job:
    """A letter; two are the same if their keys are: a site that is served is built again and again."""

    key: str
    toolkit: Toolkit
    slug: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Job) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)


@functools.lru_cache(KNOWN)
def _found(job: _Job) -> tuple[list[Case], Used]:
    uses = _Uses(job.toolkit, job.slug)
    used = [uses.of(case) for case in uses.cases]
    return uses.cases, {name: [of_case[name] for of_case in used] for name in uses.names}


class _Uses:
    """What a letter makes of its answers. cases: all that its choices make."""

    def __init__(self, toolkit: Toolkit, slug: str) -> None:
        self.model = model_of(toolkit, slug)
        env = environment(toolkit.templates, toolkit.spoken(slug)[0].words)
        self.template = env.get_template(f"letters/{slug}.txt")
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
        # A country also decides in which language the letter is.
        own = [
            question["name"]
            for question in self.model["fields"]
            if question["name"] in toolkit.letters[slug].fields
        ]
        self.names = [name for name in own if not toolkit.fields[name].options_from]
        self.questions = [question for question in self.model["fields"] if question["name"] in self.names]
        self.texts: dict[str, str] = {}
        self.cleaned: Cleaned = {}

    def of(self, case: Case) -> dict[str, bool | None]:
        """For each question whether the letter uses its answer in this case; None if it isn't asked there anyway."""
        given = {**self.given, **case}
        beside = [given] + [
            {**given, name: option}
            for name, question in self.others.items()
            for option in question["options"]
            if option != given[name]
        ]
        found: dict[str, bool | None] = dict.fromkeys(self.names)
        asked = [question for question in self.questions if is_asked(question, given)]
        found.update({question["name"]: True for question in asked})
        unseen = [question for question in asked if not self._stands_in(question, given)]
        idle = self._idle([question for question in unseen if not question["options"]], beside)
        for question in unseen:
            if question["options"]:
                idle += self._idle([question], beside)
        found.update({question["name"]: False for question in idle})
        return found

    def _idle(self, questions: list[Question], beside: list[Answers]) -> list[Question]:
        """Those of these whose answers make no difference. Most are idle together, so a few letters tell."""
        if not any(self._makes_a_difference(questions, given) for given in beside):
            return questions
        half = len(questions) // 2
        return self._idle(questions[:half], beside) + self._idle(questions[half:], beside) if half else []

    def _stands_in(self, question: Question, given: Answers) -> bool:
        """Whether an answer stands in the letter as it is."""
        return question["kind"] in AS_TYPED and str(given[question["name"]]) in self._text(given)

    def _makes_a_difference(self, questions: Sequence[Question], given: Answers) -> bool:
        """Whether the letter is another one with other answers to these, or without any."""
        before = self._text(given)
        others: list[Answers] = [{question["name"]: other for question in questions} for other in ("", OTHER)]
        if len(questions) == 1 and questions[0]["options"]:
            others = [{questions[0]["name"]: option} for option in questions[0]["options"]]
        return any(self._text({**given, **other}) != before for other in others)

    def _text(self, given: Answers) -> str:
        # A choice that isn't asked is as it is at first: the same letter needn't be written again.
        given = {
            **given,
            **{one: asked["default"] for one, asked in self.deciding.items() if not is_asked(asked, given)},
        }
        key = repr(given)
        if key not in self.texts:
            cleaned = letters.clean_answers(self.model, given, self.cleaned)
            self.texts[key] = letters.write_cleaned(self.model, self.template.render, cleaned, TODAY).text
        return self.texts[key]


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
