"""Answers to letter: what the template sees, and what comes out of it.

The same code makes the sample in the page (Jinja2 at build time) and the letter in the browser (the
compiled template on MicroPython): only ``render`` differs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import bullets, dates, email_addresses, own_marks, people, postal, text
from letterkit.answers import HEARD, is_not_given, is_number, number_alone
from letterkit.choices import option

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from letterkit.shapes import (
        Answer,
        Asked,
        Blocks,
        Cleaned,
        Given,
        Model,
        Place,
        Question,
        Render,
        Stretches,
    )


class Letter:
    """A letter as written.

    blocks: list of (kind, text) pairs in reading order; text: the whole as plain text, what Copy copies;
    open: names of the required fields whose placeholder stands in the text, in the order of the form;
    own: for each block the (start, end) stretches of its text that are the reader's own words, or a function that
    finds them out. That takes longer than all else, so it is done only when somebody asks.
    """

    def __init__(
        self,
        blocks: Blocks,
        open_fields: list[str],
        own: list[Stretches] | Callable[[], list[Stretches]] | None = None,
    ) -> None:
        self.blocks = blocks
        self.text = text.plain(blocks)
        self.open = open_fields
        self._own = own or [[] for _ in blocks]

    @property
    def own(self) -> list[Stretches]:
        """For each block its stretches that are the reader's own words."""
        if callable(self._own):
            self._own = self._own()
        return self._own

    def own_in_text(self) -> Stretches:
        """The reader's own stretches as (start, end) in the whole text."""
        found = []
        at = 0
        for (_, block), stretches in zip(self.blocks, self.own):
            found += [(at + start, at + end) for start, end in stretches]
            at += len(block) + 2  # the empty line between two blocks
        return found


def write(model: Model, render: Render, answers: Mapping[str, Answer], today: str | None = None) -> Letter:
    """The letter that these answers give.

    model: mapping as ``macros.templates.writer.model_of`` makes it (fields in order, conventions by country code).
    render: takes a mapping of template variables, returns the raw text.
    answers: mapping of field name to a string, or to a list of strings for a list; unknown names are ignored.
    today: ISO date that stands for a date field marked ``today`` which has no answer, or None.
    """
    return write_cleaned(model, render, clean_answers(model, answers), today)


def write_cleaned(model: Model, render: Render, given: Given, today: str | None = None) -> Letter:
    """The same of answers that are cleaned already (``clean_answers``)."""
    blocks = text.paragraphs(render(template_variables(model, given, today)))
    made = Letter(blocks, [], lambda: whose_words(model, render, given, blocks, today))
    made.open = open_fields(model, given, made.text)
    return made


def whose_words(
    model: Model, render: Render, given: Given, blocks: Blocks, today: str | None
) -> list[Stretches]:
    """For each block of a letter its stretches that are the reader's own words.

    given: the answers, cleaned; blocks: what came of them; the rest is as for ``write``. The letter is rendered once
    more, with marks around the answers: its text is never made of marked ones, so that no template can come out
    otherwise because of them.
    """
    marked = template_variables(model, given, today, own_marks.wrap)
    own = own_marks.stretches_of(render(marked), blocks)
    return own_marks.found_in(blocks, _answered(model, marked)) if own is None else own


# A choice is an answer in the toolkit's words; all else is in the reader's own.
OWN_KINDS = ("text", "email", "phone", "address", "paragraph", "list", "date")


def _answered(model: Model, marked: Mapping[str, Any]) -> list[str]:
    """The reader's own answers, as the template sees them."""
    found = []
    for field in model["fields"]:
        value = marked[field["name"]]
        items = value if isinstance(value, list) else [value]
        found += [own_marks.strip(item) for item in items if own_marks.is_own(item)]
    return found


def open_fields(model: Model, given: Given, whole: str) -> list[str]:
    """Names of the required fields without an answer whose placeholder stands in the text, in the form's order.

    given: the answers, cleaned; whole: the text of the letter.
    """
    unanswered = [field for field in model["fields"] if field["required"] and not given[field["name"]]]
    return [field["name"] for field in unanswered if field["placeholder"] in whole]


def clean_answers(
    model: Asked, answers: Mapping[str, Answer], known: Cleaned | None = None
) -> dict[str, Any]:
    """Every field of the model with its answer: "" or [] where there is none; the beginning of one that is too long.

    A choice that is none of its options, and never was one, falls back on its default.
    known: a dict of the caller's in which this notes what it has cleaned, so that the next time, when one answer has
    changed, the others need no cleaning.
    """
    given = {}
    for field in model["fields"]:
        name = field["name"]
        answer = answers.get(name, "")
        if known is not None and name in known and known[name][0] == answer:
            given[name] = known[name][1]
            continue
        given[name] = cleaned(field, answer)
        if known is not None:
            known[name] = (answer, given[name])
    return given


def cleaned(field: Question, answer: Answer) -> Answer:
    """What a letter takes of what was typed into the box or the boxes of a question."""
    items = answer if isinstance(answer, (list, tuple)) else [answer]
    items = [text.clean(item[: text.MOST]) for item in items if isinstance(item, str)]
    if field["kind"] == "list":
        boxes = [item for item in items if item][: field["items"]]
        return bullets.fitted([point for box in boxes for point in bullets.points(box)], field["items"])
    answer = "\n".join(items)
    if field["kind"] == "paragraph":
        answer = bullets.in_lines(answer)
    elif field["kind"] != "address":
        answer = people.in_one_line(answer) if field["name"] == people.GREETED else answer.replace("\n", " ")
    if field["kind"] == "text" and answer[:1] in bullets.SIGNS:
        answer = " ".join(bullets.points(answer))
    if field["kind"] == "email":
        answer = email_addresses.tidy(answer)
    if field["kind"] == "phone":
        answer = number_alone(answer)
    if field["kind"] == "choice":
        chosen = option(field, answer)
        return field["default"] if chosen is None else chosen
    return answer


def place_of(model: Model, given: Given) -> Place:
    """The conventions of the country that is chosen, or else of the one that the letter has at first."""
    return model["places"][given.get("country") or model["country"]]


def template_variables(
    model: Model, given: Given, today: str | None = None, mark: Callable[[str], str] | None = None
) -> dict[str, Any]:
    """What the template sees: each answer ready to stand in a sentence, and ``place``, the country's conventions.

    A required field without an answer is its placeholder; an optional one is empty, so ``{% if %}`` skips it.
    Dates are in the country's long form, and numbers are numbers.
    mark: what is done to each answer of the reader's own, or None.
    """
    place = place_of(model, given)
    months = place.get("months", model["words"]["months"])
    written = given.get("letter_date") or today or ""
    variables = {"place": place, "spoken": model["spoken"]}
    for field in model["fields"]:
        if not (given[field["name"]] or field["required"] or field["today"]):
            variables[field["name"]] = given[field["name"]]  # most questions, at each key
            continue
        value = _told(model, field, given)
        if field["name"] == HEARD and is_to_come(value, today) and not field["required"]:
            value = ""  # no letter speaks of news before they have come
        own = mark if value and field["kind"] in OWN_KINDS else None
        if field["kind"] == "date":
            if not value and field["today"] and today:
                value = today
            value = dates.long_form(value, place["date"], months, written)
        if field["kind"] == "number" and is_number(value, 0, 999_999_999):
            value = int(value)  # to be counted with, and compared
        elif not value and field["required"]:
            value = [field["placeholder"]] if field["kind"] == "list" else field["placeholder"]
        if own:
            value = [own(item) for item in value] if field["kind"] == "list" else own(value)
        variables[field["name"]] = value
    return variables


def _told(model: Model, field: Question, given: Given) -> Any:
    """An answer without what a letter says of it by itself or can't say: "n/a", an email address beside a name."""
    name, value = field["name"], given[field["name"]]
    if not field["required"] and isinstance(value, str) and is_not_given(value):
        return ""  # a letter says "Dear n/a" to nobody
    if value and name == people.GREETED:
        return people.tidy(value, model["words"]["and"])
    if value and name == people.FAMILY:
        return people.after_title(value)
    return postal.own_lines(name, value, given) if value and field["kind"] == "address" else value


def is_to_come(day: str, today: str | None) -> bool:
    """Whether an answer is a day after today. Both are ISO dates; day: "" where there is none."""
    date, now = dates.parse(day), dates.parse(today or "")
    return bool(date and now and date > now)


# A calm pace for a person who is nervous; newsreaders are at about 150 to 160 (both by common advice to speakers).
WORDS_A_MINUTE = 130


def seconds_to_say(spoken: str) -> int:
    """How long a text takes to say aloud, in seconds, rounded up to the next five."""
    seconds = len(text.words_of(spoken)) * 60 // WORDS_A_MINUTE + 1
    return (seconds + 4) // 5 * 5
