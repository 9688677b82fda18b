"""The reader's own words in a letter that is shown in another language than the one they are written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import small
from letterkit.checks_names import NAMES
from letterkit.employers import addressed
from letterkit.names_alone import titled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from letterkit.shapes import Given, Model

# What goes on in a sentence of ours.
IN_SENTENCES = ("text", "paragraph", "list")


def quoted(
    model: Model, given: Given, text: str, mark: Callable[[str], str], titles: Mapping[str, str]
) -> dict[str, Any]:
    """The answers with what the reader has said in their own words between quotation marks, without its full stop.

    So nothing of the other language is read as a part of its sentence: "Inzwischen habe ich taken a course". text: the
    letter that they stand in. What doesn't stand in it, such as "nothing", stays as it is, and is passed over in the
    other language too. mark: puts quotation marks around words. An employer's name loses the article that it has in its
    own language: no other one goes on with "at der Stadtbibliothek". titles: as ``names_alone.titled`` takes them, so
    that "Ms Doyle" is greeted as "Frau Doyle".
    """
    said = small(text)

    def one(answer: str) -> str:
        bare = answer[:-1] if answer[-1:] == "." else answer
        return mark(bare) if bare and small(bare) in said else answer

    made = dict(given)
    for field in model["fields"]:
        name = field["name"]
        if field["kind"] in IN_SENTENCES and name not in NAMES:
            answer = given[name]
            made[name] = one(answer) if isinstance(answer, str) else [one(item) for item in answer]
    if "company" in made:
        made["company"] = addressed(made["company"])
    if "interviewer_name" in made:
        made["interviewer_name"] = titled(made["interviewer_name"], titles, "")
    return made
