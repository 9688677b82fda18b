"""Where a letter still waits for an answer, and which answer a stretch of it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.answers import as_list, is_asked
from letterkit.text import squeeze

if TYPE_CHECKING:
    from collections.abc import Sequence

    from letterkit.shapes import Blocks, Gap, Given, Model, Say

# Whom the letter greets is asked too, though it can be sent without a name.
GREETED = "interviewer_name"


def gaps(model: Model, given: Given, blocks: Blocks) -> list[list[Gap]]:
    """For each block its gaps in order: (start, end, name of the question whose answer is missing there).

    given: the answers, cleaned. A gap is the placeholder of a required question; and the words of the greeting, where
    nobody's name is known.
    """
    missing = [field for field in model["fields"] if not given[field["name"]]]
    greeted = [field["name"] for field in missing if field["name"] == GREETED]
    found = []
    for kind, text in blocks:
        here = []
        for field in missing:
            if field["required"]:
                here += places(text, field["placeholder"], field["name"])
        if kind == "salutation" and greeted and not here:
            here.append(_greeting(text, model["words"]["whole_greeting"]))
        found.append(sorted(here))
    return found


def places(text: str, words: str, name: str) -> list[Gap]:
    """Every place of these words in the text, as gaps."""
    found = []
    start = text.find(words)
    while start >= 0:
        found.append((start, start + len(words), name))
        start = text.find(words, start + len(words))
    return found


def _greeting(text: str, whole: bool) -> Gap:
    """ "Hiring Manager" in "Dear Hiring Manager,", or all but the mark at its end."""
    start = 0 if whole else text.find(" ") + 1
    end = len(text)
    while end > start and text[end - 1] in ",:!":
        end -= 1
    return (start, end, GREETED)


def question_of(model: Model, shown: Given, words: str) -> str:
    """The name of the question whose answer these words are, or are a part of; "" if none is.

    shown: the answers as the template sees them (``letter.template_variables``).
    """
    wanted = squeeze(words)
    inside = ""
    for field in model["fields"]:
        answers = shown[field["name"]]
        for answer in as_list(answers):
            said = squeeze(answer)
            if not said or field["kind"] == "choice":
                continue
            if said.strip(".") == wanted.strip("."):
                return field["name"]
            # "Ms Brandt" greets Helen Brandt.
            greets = field["name"] == GREETED and said.split(" ")[-1] == wanted.split(" ")[-1]
            if not inside and (wanted in said or said in wanted or greets):
                inside = field["name"]
    return inside


def left(model: Model, given: Given, open_fields: Sequence[str], skipped: Sequence[str]) -> list[str]:
    """The questions that are asked at once and still wait for an answer, in their order.

    open_fields: names of the required questions that are open; skipped: names of those that the reader has passed by.
    """
    fields = {field["name"]: field for field in model["fields"]}
    found = []
    for name in model["first"]:
        field = fields[name]
        waits = name in open_fields if field["required"] else not given[name]
        if waits and name not in skipped and is_asked(field, given):
            found.append(name)
    return found


def still_open(say: Say, model: Model, names: Sequence[str]) -> str:
    """How many questions wait for an answer: these. Where each has several lines, it says that one is enough."""
    lists = [field["name"] for field in model["fields"] if field["kind"] == "list"]
    every = bool(names) and all(name in lists for name in names)
    return say("open-lists" if every else "open-answers", count=len(names))
