"""What a language is: ``language.yml`` of its folder, and what the Unicode CLDR knows of it."""

import re
from dataclasses import dataclass
from typing import Any, Literal

from babel import Locale, localedata
from pydantic import Field as Key
from pydantic import field_validator
from pydantic_core import PydanticCustomError

from letterkit import shapes
from macros.model.entry import Entry, Words

# The language of our own files, which stand in for what another one lacks.
OURS = "en"
# What the CLDR knows, each language with and without a country: de, de_AT.
KNOWN = frozenset(localedata.locale_identifiers())

GREETING_END = "The mark after the greeting. Empty: none, as in Switzerland."
NO_CODE = "“{}” is no code of a language: write that of this one with its country, as in en-GB."


def whole_date(date: str) -> str:
    """The long form of a date, if all of it is there."""
    if sorted(re.findall(r"\{[^}]*\}?", date)) != ["{day}", "{month}", "{year}"]:
        raise PydanticCustomError("rule", "Write “date” with {day}, {month} and {year}, each once.")
    return date


class Conventions(Entry):
    """How letters look in a language, whatever the country: each key as in ``countries/CODE.yml``."""

    language: Words | None = Key(None, description="The language with its country, such as de-DE.")
    date: Words | None = Key(None, description="The long form of a date, made of {day}, {month} and {year}.")
    greeting_end: Literal[",", ":", "!", ""] | None = Key(None, description=GREETING_END)
    titles_with_full_stop: bool | None = Key(None, description="Whether it is “Ms.” (true) or “Ms” (false).")
    close_named: Words | None = Key(None, description="The close where the greeting has a name.")
    close_unnamed: Words | None = Key(None, description="The close where the greeting has no name.")
    close_email: str | None = Key(None, description="The close of an email and a message.")

    @field_validator("date")
    @classmethod
    def _date_is_whole(cls, date: str | None) -> str | None:
        return date if date is None else whole_date(date)

    @field_validator("language")
    @classmethod
    def _language_is_a_code(cls, language: str | None) -> str | None:
        if language and language.split("-")[0] not in KNOWN:
            raise PydanticCustomError("rule", "{message}", {"message": NO_CODE.format(language)})
        return language


class Head(Entry):
    """What stands before the colons at the head of an email."""

    to: Words = Key("To", description="Before the address.")
    subject: Words = Key("Subject", description="Before the subject.")


class LanguageFile(Entry):
    """``language.yml``."""

    name: Words = Key(description="What the language calls itself, as readers choose it.")
    direction: Literal["ltr", "rtl"] = Key(
        "ltr", description="`rtl` if it is written from right to left, or else `ltr`."
    )
    theme: str = Key("", description="The theme's own language, if that is not the same code.")
    list_word: Words = Key(description="What stands before the last of several things, such as `and`.")
    offer: str = Key(
        "",
        description="What is offered to a reader whose browser prefers this language, in it: “Read this page in …”.",
    )
    whole_greeting: bool = Key(
        False,
        description="Where nobody’s name is known, a press on the greeting asks for it: on all of it (`true`), or "
        "on what follows its first word (`false`), as in “Dear Hiring Manager”.",
    )
    email_head: Head = Key(Head(), description="The words before the colons at the head of an email.")
    country: str = Key(
        "",
        description="The country that is chosen at first for who reads the guide in this language, by its code. "
        "It is the centre's in the first language, and where that is written to in this one.",
    )
    searched_as: dict[str, list[Words]] = Key(
        {},
        description="What people type into the search, by the place that it shall find first: the address of a page, "
        "such as `replies/`, or of a part of it. Each phrase is the beginnings of words; words of up to three letters "
        "stand whole.",
    )
    letters: Conventions = Key(Conventions(), description="How letters look in this language.")


@dataclass(frozen=True)
class Language:
    """A language of the site. code: as in addresses, such as de."""

    code: str
    file: LanguageFile

    @property
    def theme(self) -> str:
        """The theme's code of the language: its own, if that is not the same."""
        return self.file.theme or self.code

    def called_in(self, code: str) -> str:
        """What it is called in the language of this code, as in “German”."""
        return called(self.code, code, self.file.name)

    @property
    def words(self) -> shapes.Words:
        """Its fixed words, as ``letterkit`` takes them."""
        cldr = Locale.parse(self.code, sep="-")
        weekdays = cldr.days["format"]["wide"]
        return {
            "language": self.code,
            "months": _months(cldr),
            "weekdays": [weekdays[number] for number in range(7)],
            "and": self.file.list_word,
            "direction": self.file.direction,
            "whole_greeting": self.file.whole_greeting,
            "head": [self.file.email_head.to, self.file.email_head.subject],
        }

    def words_in(self, tag: str) -> shapes.Words:
        """The same as a country has them, where the CLDR knows that: in Austria the first month is “Jänner”.

        tag: of the language of letters there, such as de-AT. One in another language changes nothing.
        """
        words = self.words
        if tag.split("-")[0] == self.code.split("-")[0] and tag.replace("-", "_") in KNOWN:
            words["months"] = _months(Locale.parse(tag, sep="-"))
        return words


def _months(cldr: Locale) -> list[str]:
    names = cldr.months["format"]["wide"]
    return [names[number] for number in range(1, 13)]


def called(code: str, language: str = OURS, otherwise: str = "") -> str:
    """What a language is called in another one, as in “German”, by the codes of both.

    otherwise: what to call it where the CLDR knows no name; without it, its code.
    """
    name = Locale.parse(code, sep="-").get_display_name(language.replace("-", "_"))
    return str(name or otherwise or code)


def conventions(language: LanguageFile) -> dict[str, Any]:
    """What a language changes in the conventions of every country."""
    said = {key: value for key, value in language.letters.model_dump().items() if value is not None}
    if "close_named" in said:  # a country's own close of an email is in another language
        said.setdefault("close_email", "")
    return said
