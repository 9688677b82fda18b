"""What a kept text says, whoever wrote it: brought forward to the version of today, or named for what it is.

A text may come from a file or from the browser's storage, so it may hold anything at all.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from letterkit.text import whole

if TYPE_CHECKING:
    from typing import Any, TypeGuard

    from letterkit.shapes import Answers, Kept

VERSION = 2


def read(text: str | None) -> tuple[Kept | None, str]:
    """(data, code) of a text. code: "missing", "damaged" (nothing of ours, or broken), "newer" (made by a newer toolkit
    than this), or "" where all is well. Then data is {"open": a number, "reader": answers, "applications": list of
    answers}; answers: dict of name to a string or a list of strings.
    """
    if not text:
        return None, "missing"
    try:
        data = json.loads(text)
    except (ValueError, RuntimeError):  # no JSON, or nested deeper than Python goes
        return None, "damaged"
    version = data.get("version", 0) if isinstance(data, dict) else 0
    # Not isinstance: CPython takes True for a number, MicroPython doesn't.
    if type(version) not in (int, float):
        return None, "damaged"
    if version > VERSION:
        return None, "newer"
    while version in FORWARD:
        data = FORWARD[version](data)
        version += 1
    if version != VERSION or not _is_ours(data):
        return None, "damaged"
    escaped = "\\u" in text  # only then can there be halves of characters; to look at each takes its time
    opened = data.get("open")
    return {
        "open": opened if type(opened) is int and opened >= 0 else 0,
        "reader": _answers(data["reader"], escaped),
        "applications": [_answers(pairs, escaped) for pairs in data["applications"]],
    }, ""


def _from_flat(data: dict[str, Any]) -> dict[str, Any]:
    """Version 1 had one application, and the reader's own details among its answers."""
    pairs = data.get("answers")
    if not _are_pairs(pairs):
        return {}
    own = [pair for pair in pairs if pair[0] in READER_IN_1]
    rest = [pair for pair in pairs if pair[0] not in READER_IN_1]
    return {"open": 0, "reader": own, "applications": [rest]}


# Version to the function that makes the next one of it.
FORWARD = {1: _from_flat}
READER_IN_1 = ("your_name", "your_address", "your_email", "your_phone", "wording")


def _is_ours(data: dict[str, Any]) -> bool:
    """Whether what came out of JSON has the shape of this version. Which application is open, it need not say."""
    applications = data.get("applications")
    if not isinstance(applications, list) or not _are_pairs(data.get("reader")):
        return False
    return all(_are_pairs(pairs) for pairs in applications)


def _are_pairs(value: object) -> TypeGuard[list[Any]]:
    """Whether this is a list of pairs of a name and an answer; an answer is a string, or a list of strings."""
    if not isinstance(value, list):
        return False
    for pair in value:
        # A string of two letters, or an object with two keys, would come apart into two as well.
        if not isinstance(pair, list) or len(pair) != 2 or not isinstance(pair[0], str):
            return False
        items = pair[1] if isinstance(pair[1], list) else [pair[1]]
        if not all(isinstance(item, str) for item in items):
            return False
    return True


def _answers(pairs: list[list[Any]], escaped: bool) -> Answers:
    """Pairs of name and answer as a dict. escaped: whether halves of characters may be among them."""
    answers = {}
    for name, answer in pairs:
        if escaped:
            name = whole(name)
            answer = [whole(item) for item in answer] if isinstance(answer, list) else whole(answer)
        answers[name] = answer
    return answers
