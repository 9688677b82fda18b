"""What an older version of the toolkit could be asked for, and what to write in its place (``formerly.yml``).

A centre's copy of a letter or a page was made of some version, and goes on saying what that version knew.
"""

import re
from typing import Annotated

from pydantic import Field as Key
from pydantic import StringConstraints

from macros.model.entry import Entry

Advice = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
SIGNATURE = re.compile(r"(\w+)\(([\w, ]*)\)")


class Formerly(Entry):
    """Each kind of name, with the sentence that says what to write now. Options have theirs in ``fields.yml``."""

    macros: dict[str, dict[str, Advice]] = Key(
        {},
        description="Of each file of parts, its former macros with what they took, as in `greeting(name)`.",
    )
    filters: dict[str, Advice] = Key({}, description="Former filters.")
    questions: dict[str, Advice] = Key({}, description="Former questions.")
    passages: dict[str, dict[str, Advice]] = Key(
        {}, description="Of each letter, the macros that a page could quote."
    )
    checks: dict[str, Advice] = Key({}, description="Former checks, to which a centre could add phrases.")

    def macro(self, file: str, name: str, values: int | None = None) -> str:
        """What to write instead of a macro, or "". file: ``parts/people.txt``. values: how many it is called with."""
        for signature, advice in self.macros.get(file, {}).items():
            found = SIGNATURE.fullmatch(signature)
            if found and found[1] == name and values in (None, len(found[2].split(",")) if found[2] else 0):
                return advice
        return ""

    def passage(self, slug: str, name: str) -> str:
        """What to quote instead of a passage of a letter, or ""."""
        return self.passages.get(slug, {}).get(name, "")


NOTHING = Formerly()
