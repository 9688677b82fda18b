"""The keys of ``facts.yml``, each described once: the validator and the page for authors are made of them."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator
from pydantic import Field as Key
from pydantic_core import PydanticCustomError

from macros.diagnostics import detours
from macros.model.entry import Entry, Words


def _is_address(text: str) -> str:
    if said := detours.sentence(text):
        raise PydanticCustomError("rule", said)
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
