"""What all that authors write in YAML is made of: mappings of known keys, plain words, answers."""

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, PlainValidator, StringConstraints
from pydantic_core import PydanticCustomError

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
