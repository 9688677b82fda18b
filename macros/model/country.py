"""The keys of ``countries/CODE.yml``, each described once: the validator and the page for authors are made of them."""

from typing import Literal, cast

from pydantic import Field as Key
from pydantic import field_validator

from letterkit import shapes
from macros.model.entry import Entry, Words
from macros.model.language import GREETING_END, whole_date


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
    greeting_end: Literal[",", ":", "!", ""] = Key(description=GREETING_END)
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

    @field_validator("date")
    @classmethod
    def _date_is_whole(cls, date: str) -> str:
        return whole_date(date)

    def conventions(self) -> shapes.Place:
        """The same as ``letterkit`` takes it."""
        return cast(shapes.Place, self.model_dump())
