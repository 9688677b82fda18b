"""What the checks are given, a letter and what they may know beside it; and what they hand on, with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import phrases
from letterkit.alphabet import capital, find_whole, small
from letterkit.letter import place_of
from letterkit.plain_words import with_large_i
from letterkit.quotations import quotations
from letterkit.text import squeeze
from letterkit.tokeniser import Reading, compared
from letterkit.workdays import Workdays

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from letterkit.shapes import Given, Model, Stretch, Stretches, Written
    from letterkit.shapes_of_checks import CheckData, ChecksData


# The answer that is to be a question.
TO_ASK = "own_question"
OPENING = '“„‘‚«"'


class Finding:
    """Something that a careful friend would mention.

    code: which check; its sentences are in the data (``checks_data.DATA["checks"][code]``). start, end: where it stands
    in ``letter.text``, or None where the whole letter is meant. field: the question whose answer it stands in, or "".
    what: the words that were found, or "". name: what is said of these words, such as the holiday on that date, or "".
    kind: which of the check's kinds of phrases it was, counted from 1; 0 where it is none of them. was, mend: an answer
    that is meant as a whole, and the same as it would fit, or None. choose: (question, answer) that
    would make it fit, or None.
    """

    def __init__(
        self,
        code: str,
        start: int | None = None,
        end: int | None = None,
        field: str = "",
        what: str = "",
        name: str = "",
    ) -> None:
        self.code = code
        self.start = start
        self.end = end
        self.field = field
        self.what = what
        self.name = name
        self.kind = 0
        self.was: str | None = None
        self.mend: str | None = None
        self.choose: tuple[str, str] | None = None

    def stretch(self) -> Stretch | None:
        """Where it stands in ``letter.text``, or None where the whole letter is meant."""
        return None if self.start is None or self.end is None else (self.start, self.end)

    def advice(self, checks: Mapping[str, CheckData]) -> Mapping[str, Any]:
        """What is said of it: mapping with title, why, instead and example. checks: the data's own, by code."""
        check = checks[self.code]
        return check["kinds"][self.kind - 1] if self.kind else check

    def key(self) -> str:
        """What tells it from others when the reader says "I mean it": stays the same while the words do."""
        return self.code + ":" + self.what


class Context:
    """What a check may know beside the letter and its answers.

    checks: the compiled data (``checks_data.DATA``). today: ISO date or None. other_employers: the names of the
    employers of the reader's other applications. own: (start, end) positions in ``letter.text`` of the reader's own
    words, or None where that isn't known. workdays: the ``workdays.Workdays`` of the letter's country, or None where
    weekends are all that is known.
    """

    def __init__(
        self,
        checks: ChecksData,
        today: str | None = None,
        other_employers: Sequence[str] = (),
        own: Stretches | None = None,
        workdays: Workdays | None = None,
    ) -> None:
        self.checks = checks
        self.today = today
        self.other_employers = other_employers
        self.own = own
        self.workdays = workdays or Workdays([], 0, 0)


class Case:
    """All that a check may look at: a letter, and what has been made of it.

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
        self._unquote()
        found = yield from phrases.finding(self.reading.words, self.context.checks)
        self.phrases = phrases.meant(self.reading, found, self.context.checks)
        self.touched = {self.reading.words[one.first].sentence: True for one in found if one.role == "phrase"}

    def _unquote(self) -> None:
        """An answer within what the letter puts in quotation marks, as on the sheet for the phone, is the reader's own.

        Where the marks stand right around one, somebody else said it, unless it is a question that is to be passed on.
        """
        quoted = [word for word in self.reading.words if word.quoted]
        free = [field["name"] for field in self.model["fields"] if field["kind"] in ("paragraph", "list")]
        for first, last, name in self._answers() if quoted else []:
            if name in free and (name == TO_ASK or self.text[first - 1 : first] not in OPENING):
                typed = quotations(self.text[first:last])
                for word in quoted:
                    if first <= word.start < last:
                        word.quoted = any(start <= word.start - first < end for start, end in typed)

    def _answers(self) -> list[tuple[int, int, str]]:
        if self._places is None:
            self._places = places_of(self.model, self.given, self.text)
        return self._places

    def answer(self, name: str) -> str:
        """The answer to a question as text; "" where it isn't asked or answered."""
        answer = self.given.get(name, "")
        return answer if isinstance(answer, str) else "\n".join(answer)

    def with_answer(self, name: str, answer: str) -> Case:
        """The same with another answer, of which the text is made: no other answer is looked at."""
        given = dict(self.given)
        given[name] = answer if isinstance(given[name], str) else [answer]
        case = Case(self.model, self.letter, given, self.context)
        case.text, case.alone = squeeze(answer), name
        return case

    def said(self, name: str) -> list[str]:
        """The compared words of the answer to a question. Nobody may change the list."""
        return compared(self.answer(name))

    def is_to_them(self) -> bool:
        """Whether those who had the interview with the reader read it: no recruiter, and not the reader alone."""
        return self.answer("written_to") != "recruiter" and self.model["written_for"] == "employer"

    def is_private(self) -> bool:
        """Whether nobody but the reader reads it, as a plan."""
        return self.model["written_for"] == "reader"

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
        for first, last, name in self._answers():
            if first <= start and end <= last:
                return name
        return ""

    def has_group(self, code: str, group: int) -> bool:
        """Whether one of the wanted phrases of a group stands in the letter."""
        return any(p.code == code and p.role == "wants" and p.group == group for p in self.phrases)


def places_of(model: Model, given: Given, text: str) -> list[tuple[int, int, str]]:
    """Where the answers stand in a text: (start, end, name of the question), in the order of the questions.

    given: the answers, cleaned.
    """
    found = []
    for field in model["fields"]:
        answer = given[field["name"]]
        for item in answer if isinstance(answer, list) else [answer]:
            # A letter may leave out the full stop that stands at the end of an answer.
            item = item.rstrip(".,;: \n") if item else item
            if not item:
                continue
            for said in _ways(item):
                here = find_whole(text, said)
                while here != -1:
                    found.append((here, here + len(said), field["name"]))
                    here = find_whole(text, said, here + 1)
    return found


def _ways(item: str) -> list[str]:
    """An answer as a letter may say it: "i" stands large, and the first letter as the sentence needs it."""
    said = with_large_i(item)
    return [item] + [way + said[1:] for way in (small(said[0]), capital(said[0])) if way + said[1:] != item]


def once(found: list[Finding]) -> list[Finding]:
    """One finding an answer."""
    kept: list[Finding] = []
    for one in found:
        if one.was is None or not any(one.was == other.was and one.field == other.field for other in kept):
            kept.append(one)
    return kept


def words_alone(example: str) -> str:
    """What an example puts forward, without what is said of it: “I’m too quiet” of “I’m too quiet” instead of “im”.

    The words are in the language of the letter, and all that is said of them is too: not every reader knows it.
    """
    end = example.find({"“": "”", "„": "“"}.get(example[:1], "\0"))
    return example[: end + 1] if end != -1 else example
