"""Checks on answers that hold more than the one thing that is asked for: several points of a list, or a whole reply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import bullets
from letterkit.alphabet import SMALL, small
from letterkit.answer_forms import form_of
from letterkit.checks_answers import TOLD, found_at, free, is_english, items_of
from letterkit.plain_words import plain_words
from letterkit.several_lines import GERMAN_BEGINS, GO_ON, OPEN_ENDS, SHORT
from letterkit.tokeniser import Reading, Whole, compared

if TYPE_CHECKING:
    from letterkit.findings import Case, Finding

DO = ("verb", "put", "to", "order")  # forms of what somebody is to do
SENTENCES, WORDS = 4, 40  # of a reply, at least
NAME = 5  # words in a greeting, at most


def whole_reply(case: Case, code: str) -> list[Finding]:
    """A reply as it came, in place of a point of it: with a greeting or a close, or of many sentences.

    The check's ``spoken`` names how one begins, below ``first``, and how one ends, below ``last``.
    """
    spoken = case.settings["spoken"]
    found = []
    for name, item in items_of(case, free(case)):
        said = " " + " ".join(compared(item)) + " "
        framed = any(
            _greets(item, words) if where == "first" else " " + words + " " in said for where, words in spoken
        )
        long = name in TOLD and said.count(" ") > WORDS
        if (framed or long) and Reading(Whole(item)).sentences >= (SENTENCES - 1 if framed else SENTENCES):
            found += found_at(case, code, name, item)
    return found


def _greets(item: str, words: str) -> bool:
    """Whether it begins with these words: with a name before a comma or on their line, or alone on it."""
    line = item.split("\n")[0]
    rest = line[len(words) :]
    if small(line[: len(words)]) != words or rest[:1] not in ("", " ", ",", "!"):
        return False
    if rest in ("", ",", "!"):
        return line != item
    name = rest.split(",")[0].split(" ")[1:]
    named = 0 < len(name) <= NAME and name[0][:1] not in SMALL and name[-1][:1] not in SMALL
    return named and (line != item or "," in rest) and Reading(Whole(" ".join(name))).sentences < 2


def several_points(case: Case, code: str) -> list[Finding]:
    """An item of a list that is likely, and not surely, several: lines one below the other, "speak up; slow down"."""
    found = []
    for field in case.model["fields"]:
        if field["kind"] == "list" and len(case.given[field["name"]]) < field["items"]:
            for name, item in items_of(case, [field["name"]]):
                points = _lines(item) if "\n" in item else _on_one_line(item) if is_english(case) else []
                if len(points) > 1 and all(len(plain_words(point)) > 1 for point in points):
                    found += found_at(case, code, name, item, "\n".join(["- " + one for one in points]))
    return found


def _lines(item: str) -> list[str]:
    """The lines of an item, if each may be a point: none goes on with the one above."""
    lines = item.split("\n")
    for at, line in enumerate(lines[:-1]):
        words, follows = plain_words(line), lines[at + 1]
        goes_on = line[-1] in ",:-" or not words or words[-1] in GO_ON + OPEN_ENDS
        broken = len(line) > SHORT and follows[0] in SMALL
        if goes_on or broken or plain_words(follows)[:1] in [[word] for word in GO_ON + GERMAN_BEGINS]:
            return []
    return [] if any(bullets.without(line) != line for line in lines) else lines


def _on_one_line(item: str) -> list[str]:
    """The points of one line, if all of them are things to do."""
    points = item.split("; ")
    return points if all(form_of(point) in DO for point in points) else []


RECORDS = [
    ("whole-reply", whole_reply),
    ("several-points", several_points),
]
