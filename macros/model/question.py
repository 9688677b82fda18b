"""The keys of ``fields.yml``, each described once: the validator and the page for authors are made of them."""

import re
from typing import ClassVar, Literal

from pydantic import Field as Key
from pydantic import model_validator
from pydantic_core import PydanticCustomError

from macros.diagnostics.validation import BELOW
from macros.model.entry import Answer, Entry, Words

DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _at(*path_and_message: str, **values: str) -> PydanticCustomError:
    """What is wrong with a key of a question, told there. The sentence comes last, behind the path to the key."""
    *path, message = path_and_message
    return PydanticCustomError("rule", message, {**values, BELOW: tuple(path)})


ANY = "*"  # in "asked_when": whatever the answer is, as long as there is one


class Field(Entry):
    """A question, as ``fields.yml`` words it."""

    # Keys that one may look for here, and what to do instead.
    elsewhere: ClassVar[dict[str, str]] = dict.fromkeys(
        ("required", "mandatory", "optional"),
        "each letter says which questions it needs, in its first lines, below “required:”.",
    ) | {"name": "the line above the question’s keys is its name, as in “adviser_name:”."}

    # What other programs for forms call a kind, and what it is called here.
    meant: ClassVar[dict[str, dict[str, str]]] = {
        "kind": dict.fromkeys(
            ("dropdown", "drop-down", "select", "radio", "options", "choices", "menu"), "choice"
        )
        | dict.fromkeys(("checkbox", "checkboxes", "yesno", "boolean", "toggle"), "choice")
        | dict.fromkeys(("textarea", "multiline", "longtext", "long", "memo"), "paragraph")
        | dict.fromkeys(("string", "str", "line", "short", "input", "name"), "text")
        | dict.fromkeys(("tel", "telephone", "mobile", "phone_number", "phone number"), "phone")
        | dict.fromkeys(("mail", "e-mail", "email address", "email_address"), "email")
        | dict.fromkeys(("integer", "int", "whole number"), "number")
        | dict.fromkeys(("multiple", "bullets", "lines"), "list")
        | {"day": "date"}
    }

    label: Words = Key(description="The question, in a few words. It stands above the field.")
    kind: Literal["text", "paragraph", "address", "email", "phone", "date", "number", "choice", "list"] = Key(
        description="What is typed: one line, a paragraph, an address, an email address, a phone number, a date, "
        "a whole number, one of several options, or a list."
    )
    hint: str = Key("", description="A sentence that helps to answer. It stands under the label.")
    lead: str = Key(
        "",
        description="The words of the letter that the answer goes on from, as in “I was impressed by …”. They stand "
        "under the hint, in the language of the letter, whatever that of the question is.",
    )
    such_as: list[Words] = Key(
        [],
        description="How an answer may begin, or whole answers. They stand under the hint, in the language of the "
        "letter; if there is a `lead` and none of these, the `example` does.",
    )
    notes: dict[str, str] = Key(
        {},
        description="What is to be known for letters in one language alone: its code, and the sentence that stands "
        "last.",
    )
    placeholder: str = Key(
        "", description="What stands in the letter, in square brackets, while there is no answer."
    )
    example: Answer = Key("", description="An answer that somebody might give.")
    autocomplete: str = Key(
        "off",
        description="The browser's own name for it (HTML's autocomplete), so that it can offer what it knows.",
    )
    spelling: bool = Key(
        False,
        description="For a text: `true` if it is made of words, and not of names, so that the browser marks slips of "
        "spelling in it.",
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
    kept_for: Literal["application", "reader", "letter", "plan"] = Key(
        "application",
        description="Where an answer is used again: in all letters of this `application`, in all letters of this "
        "`reader`, or in this `letter` only. An answer for the `plan` is used again in what is written for the reader "
        "alone; a letter to others has its own, and offers the one of the plan. A paragraph or a list is used again in "
        "letters of the same language alone.",
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
    shortcut: str = Key(
        "",
        description="What people press for whom `shortcut_to` holds, as in “HR or a recruiter wrote to me”.",
    )
    shortcut_to: dict[str, str] = Key(
        {},
        description="What that press chooses in another question, as in `written_to: recruiter`. It is there where the "
        "letter asks that too.",
    )

    @model_validator(mode="after")
    def _each_option_has_its_own_words(self) -> "Field":
        labels = list(self.options.values())
        twice = next((one for one in labels if labels.count(one) > 1), None)
        if twice is not None:
            raise _at("options", "Two options are called “{label}”: give each words of its own.", label=twice)
        return self

    @model_validator(mode="after")
    def _fits_its_kind(self) -> "Field":
        if self.kind == "choice" and not (self.options or self.options_from):
            raise PydanticCustomError("rule", "A choice needs “options”: add each value with its label.")
        known = ", ".join(f"“{value}”" for value in self.options)
        unset = "default" not in self.model_fields_set
        if self.kind == "choice" and self.options and unset and "" not in self.options:
            message = "“default” is missing: add the option that is chosen at first, one of {known}."
            raise PydanticCustomError("rule", message, {"known": known})
        if self.kind == "choice" and self.options and self.default not in self.options:
            message = "“{value}” is not one of the options: use one of {known}."
            raise _at("default", message, value=self.default, known=known)
        for former, value in self.formerly.items():
            if self.options and value not in self.options:
                message = (
                    "“{former}” leads to “{value}”, which is not one of the options: use one of {known}."
                )
                raise _at("formerly", former, message, former=former, value=value, known=known)
        if self.kind == "date" and self.example and not DAY.fullmatch(str(self.example)):
            message = "“example” of a date is written as 2026-10-12: year, month and day."
            raise _at("example", message)
        if self.kind == "list" and not self.items:
            raise PydanticCustomError("rule", "A list needs “items”: add how many there may be, such as 3.")
        if self.lead and not (self.such_as or self.example):
            raise _at("lead", "“lead” needs an answer that goes on from it: add “such_as” or “example”.")
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


class FieldsFile(Entry):
    """``fields.yml``."""

    groups: list[Group] = Key(description="The groups, in the order in which they are asked.")
