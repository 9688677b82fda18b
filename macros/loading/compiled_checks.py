"""The checks as ``letterkit.checks`` knows them in the browser."""

from collections.abc import Iterable
from typing import Any, cast

from letterkit.shapes_of_checks import ChecksData
from letterkit.tokeniser import compared
from macros import kept
from macros.loading import patterns
from macros.model.checks import Check, ChecksFile

Path = tuple[Any, ...]  # where something stands in the document


def phrases_of(check: Check) -> Iterable[tuple[Path, str, int]]:
    """(path in the check, phrase, number of its kind) of what a check finds; 0 is what has no kind."""
    for index, phrase in enumerate(check.phrases):
        yield ("phrases", index), phrase, 0
    for number, (name, kind) in enumerate(check.kinds.items(), 1):
        for index, phrase in enumerate(kind.phrases):
            yield ("kinds", name, "phrases", index), phrase, number


def data_of(file: ChecksFile) -> ChecksData:
    """What ``letterkit.checks`` knows in the browser. Phrases travel as text and are sorted there, once."""
    every: list[tuple[str, str, int, str]] = [("", "pretended", 0, phrase) for phrase in file.pretended]
    entries: dict[str, dict[str, Any]] = {}
    for code, check in file.checks.items():
        entries[code] = {
            **check.model_dump(include={"title", "why", "instead", "example", "letters"}),
            "negation": check.negation,
            "at_least": check.at_least,
            "groups": len(check.wants),
            "words": [word for words in check.words for word in compared(words)],
            "leads": [
                [name, " ".join(compared(lead))] for name, leads in check.leads.items() for lead in leads
            ],
            "becomes": check.becomes,
            "endings": check.endings,
            "kinds": [
                kind.model_dump(exclude={"phrases"}, exclude_unset=True) for kind in check.kinds.values()
            ],
        }
        every += [(code, "phrase", kind, phrase) for _, phrase, kind in phrases_of(check)]
        every += [(code, "unless", 0, phrase) for phrase in check.unless]
        every += [
            (code, "wants", number, phrase) for number, group in enumerate(check.wants) for phrase in group
        ]
    lists = {
        name: " ".join(sorted({patterns.normalised(word) for word in words}))
        for name, words in file.lists.items()
    }
    phrases = every, lists, [word for words in file.common for word in compared(words)]
    data = {
        "checks": entries,
        "order": list(entries),
        "quiet": file.quiet,
        "negators": [word for words in file.negators for word in compared(words)],
        "joints": [word for words in file.joints for word in compared(words)],
        "lists": lists,
        "phrases": kept.result("phrases", phrases, lambda: patterns.compiled(*phrases)),
        "weights": file.weights.signs.replace(" ", "").encode() if file.weights else b"",
        "limit": file.weights.limit if file.weights else 0.0,
    }
    return cast(ChecksData, data)
