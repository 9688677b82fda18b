"""The keys that authors may write, each described once: the validator and the page for authors are made of it."""

import re
from typing import Annotated, Any, Literal, cast

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    PlainValidator,
    StringConstraints,
    model_validator,
)
from pydantic import Field as Key
from pydantic_core import PydanticCustomError

from letterkit import shapes
from macros.diagnostics.html_in_text import html_in

# A tag of Jinja2, where no answers are known.
BRACES = re.compile(r"\{\{|\{%|\{#")


def _plain(text: str) -> str:
    braces = BRACES.search(text)
    found = next((tag for _, tag in html_in(text)), braces[0] if braces else "")
    if found:
        raise PydanticCustomError(
            "rule",
            "This is plain text, and “{tag}” would be shown as it stands: take it out.",
            {"tag": found},
        )
    return text


Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), AfterValidator(_plain)]


def _answer(value: Any) -> str | list[str]:
    if isinstance(value, str) or (isinstance(value, list) and all(isinstance(item, str) for item in value)):
        return value
    raise PydanticCustomError("answer", "text, or a list of texts")  # _sentence has the words


Answer = Annotated[str | list[str], PlainValidator(_answer)]


class Entry(BaseModel):
    """A mapping in an author's file: no keys but those described."""

    model_config = ConfigDict(extra="forbid", frozen=True)


ANY = "*"  # in "asked_when": whatever the answer is, as long as there is one


class Field(Entry):
    """A question, as ``fields.yml`` words it."""

    label: Words = Key(description="The question, in a few words. It stands above the field.")
    kind: Literal["text", "paragraph", "address", "email", "phone", "date", "number", "choice", "list"] = Key(
        description="What is typed: one line, a paragraph, an address, an email address, a phone number, a date, "
        "a whole number, one of several options, or a list."
    )
    hint: str = Key("", description="A sentence that helps to answer. It stands under the label.")
    placeholder: str = Key(
        "", description="What stands in the letter, in square brackets, while there is no answer."
    )
    example: Answer = Key("", description="An answer that somebody might give.")
    autocomplete: str = Key(
        "off",
        description="The browser's own name for it (HTML's autocomplete), so that it can offer what it knows.",
    )
    options: dict[str, str] = Key({}, description="For a choice: each value with its label.")
    options_from: Literal["", "countries", "languages"] = Key(
        "",
        description="For a choice: `countries` offers the countries, `languages` the languages of the site.",
    )
    formerly: dict[str, str] = Key(
        {},
        description="For a choice: values that it had before, each with the one that takes its place. Older links and "
        "answers then still work.",
    )
    default: str = Key("", description="For a choice or a number: the value that stands there at first.")
    default_from: Literal["", "centre"] = Key(
        "", description="For a number: `centre` takes the value of this name in the centre's settings."
    )
    least: int = Key(0, ge=0, description="For a number: the smallest that is allowed.")
    most: int = Key(0, ge=1, description="For a number: the largest that is allowed.")
    items: int = Key(0, ge=1, le=10, description="For a list: how many items at most.")
    item: str = Key("Item", description="For a list: what one item is called.")
    today: bool = Key(
        False, description="For a date: `true` if today's date stands there while there is no answer."
    )
    kept_for: Literal["application", "reader", "letter"] = Key(
        "application",
        description="Where an answer is used again: in all letters of this `application`, in all letters of this "
        "`reader`, or in this `letter` only.",
    )
    asked_when: dict[str, str] = Key(
        {},
        description="Asked only if another question has this answer, as in `channel: post`, or any answer at all, as "
        'in `concern_heard: "*"`.',
    )
    offer: str = Key(
        "",
        description="For a question that a letter can do without: the line that offers it, if not its label. Questions "
        "one after the other with the same line open together.",
    )
    ideas: list[Words] = Key([], description="What people might think of; it is folded under the hint.")
    skip: str = Key("", description="What people press who have no answer, as in “I don’t know the name”.")

    @model_validator(mode="after")
    def _fits_its_kind(self) -> "Field":
        if self.kind == "choice" and not (self.options or self.options_from):
            raise PydanticCustomError("rule", "A choice needs “options”: add each value with its label.")
        if self.kind == "choice" and self.options and self.default not in self.options:
            known = ", ".join(f"“{value}”" for value in self.options)
            message = "“default” is missing, or is not one of the options: use one of {known}."
            raise PydanticCustomError("rule", message, {"known": known})
        wrong = [value for value in self.formerly.values() if self.options and value not in self.options]
        if wrong:
            known = ", ".join(f"“{value}”" for value in self.options)
            message = "“formerly” leads to “{value}”, which is not one of the options: use one of {known}."
            raise PydanticCustomError("rule", message, {"value": wrong[0], "known": known})
        if self.kind == "list" and not self.items:
            raise PydanticCustomError("rule", "A list needs “items”: add how many there may be, such as 3.")
        if self.kind == "number" and not self.most:
            raise PydanticCustomError(
                "rule", "A number needs “most”: add the largest that is allowed, such as 60."
            )
        if self.kind != "choice" and not self.placeholder:
            message = "“placeholder” is missing: add what stands in the letter while there is no answer."
            raise PydanticCustomError("rule", message)
        return self


class Group(Entry):
    """Questions that belong together, under one heading."""

    title: Words = Key(description="The heading above the questions.")
    fields: dict[str, Field] = Key(description="The questions, by name.")


class Vocabulary(Entry):
    """``fields.yml``."""

    groups: list[Group] = Key(description="The groups, in the order in which they are asked.")


class Country(Entry):
    """How letters look in a country: ``countries/CODE.yml``."""

    name: Words = Key(description="The country's name, as readers choose it.")
    language: Words = Key(description="The language of its letters, such as en-GB.")
    letters_in: str = Key(
        "",
        description="The language in which employers there are written to, by its code, such as de. Empty: that of "
        "`language`.",
    )
    paper: Literal["A4", "Letter"] = Key(description="The paper: A4 or Letter.")
    date: Words = Key(description="The long form of a date, made of {day}, {month} and {year}.")
    sender: Literal["left", "right", "top"] = Key(description="Where the sender's address stands.")
    recipient_first: Literal["person", "company"] = Key(
        description="What the recipient's address begins with."
    )
    greeting_end: Literal[",", ":", "!", ""] = Key(description="The mark after the greeting.")
    titles_with_full_stop: bool = Key(description="Whether it is “Ms.” (true) or “Ms” (false).")
    close_named: Words = Key(description="The close where the greeting has a name.")
    close_unnamed: Words = Key(description="The close where the greeting has no name.")
    close_email: str = Key(
        "", description="The close of an email and a message. Empty: the same as on paper."
    )
    holidays_in: str = Key(
        "",
        description="The part of the country whose public holidays the planner counts, by its code, such as ENG for "
        "England. Empty: those of the whole country.",
    )

    @model_validator(mode="after")
    def _date_is_whole(self) -> "Country":
        if sorted(re.findall(r"\{[^}]*\}?", self.date)) != ["{day}", "{month}", "{year}"]:
            raise PydanticCustomError("date", "Write “date” with {day}, {month} and {year}, each once.")
        return self

    def conventions(self) -> shapes.Place:
        """The same as ``letterkit`` takes it."""
        return cast(shapes.Place, self.model_dump())


class Example(Entry):
    """Answers that somebody might give: shown in the page, and tested."""

    title: Words = Key(description="What is special about this example.")
    answers: dict[str, Answer] = Key(description="The answers, by the name of the question.")


class Front(Entry):
    """The front matter of a letter."""

    title: Words = Key(description="What the letter is called.")
    summary: Words = Key(description="A sentence that says what it does.")
    used: Words = Key(description="When it is used.")
    spoken: bool = Key(
        False, description="`true` if it is said aloud: the page then shows how long that takes."
    )
    called: Words = Key(
        "letter",
        description="What the page calls it, in one word: a letter, a script, a sheet, a card, a plan.",
    )
    written_for: Literal["employer", "reader"] = Key(
        "employer",
        description="`reader` for what nobody else reads: it is always in the language of the guide.",
    )
    defaults: dict[str, str] = Key({}, description="For a choice: what is chosen at first in this letter.")
    required: list[str] = Key([], description="The questions without which the letter is not complete.")
    first: list[str] = Key(
        [],
        description="The questions that are asked at once, in this order; those that are required come with them. All "
        "others are offered in a line each.",
    )
    examples: list[Example] = Key(
        min_length=1, description="Answers that somebody might give; the first is shown."
    )


def _is_address(text: str) -> str:
    if text and not re.fullmatch(r"https?://[^\s\"<>]+", text):
        raise PydanticCustomError(
            "rule", "Write “link” as an address that begins with https://, or leave it out."
        )
    return text


def _is_month(text: str) -> str:
    if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", text):
        raise PydanticCustomError("rule", "Write “checked” as year and month, such as 2026-10.")
    return text


class Clock(Entry):
    """A time limit that a fact tells of."""

    length: int = Key(ge=1, description="How long it is, as a number.")
    unit: Literal["days", "working days", "months"] = Key(description="What is counted.")
    employer: Literal["public", "private", "any"] = Key(description="The kind of employer for which it runs.")
    what: Literal["review", "claim", "records"] = Key(
        description="What must be asked for in that time: a `review`, or a `claim`. `records` is a limit for the "
        "employer, and never warns."
    )


class Fact(Entry):
    """Something that a page states, with where it comes from."""

    says: Words = Key(description="The sentence, as the page shows it.")
    source: Words = Key(description="Who says so.")
    link: Annotated[str, AfterValidator(_is_address)] = Key(
        "", description="The address of the source, if it has one."
    )
    checked: Annotated[str, AfterValidator(_is_month)] = Key(
        description="The month in which somebody last looked, such as 2026-10."
    )
    country: str = Key("", description="The code of the country for which it holds.")
    clock: Clock | None = Key(None, description="The time limit that it tells of, if it does.")


class FactsFile(Entry):
    """``facts.yml``."""

    places: dict[str, Words] = Key({}, description="Places that are no country of ours, with their names.")
    facts: dict[str, Fact] = Key(description="The facts, by their short names.")


class StepPage(Entry):
    """The front matter of a page that is a step of the guide. What else a page may say there is the engine's."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    step: int = Key(ge=1, description="The number of the step.")
    title: Words = Key(description="What the step is called.")
    when: Words = Key(description="Where the reader is then, in the reader's words.")
    does: Words = Key(description="What the page does for the reader.")
