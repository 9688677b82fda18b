"""The checks as ``letterkit.checks`` knows them in the browser."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from letterkit import checks_by_words
from letterkit.checks_weighed import NOTHING, STEPS
from letterkit.shapes_of_checks import ChecksData
from letterkit.small_nouns import with_nouns
from letterkit.tokeniser import compared
from macros import build_cache
from macros.loading import patterns
from macros.model.checks import Check, ChecksFile

Path = tuple[Any, ...]  # where something stands in the document
SIGNS = "ABCDEFGHI"  # of the weights in the document, the least first
RUN = 13  # weights of nothing that are counted together: more would compress no better


def phrases_of(check: Check) -> Iterable[tuple[Path, str, int]]:
    """(path in the check, phrase, number of its kind) of what a check finds; 0 is what has no kind."""
    for index, phrase in enumerate(check.phrases):
        yield ("phrases", index), phrase, 0
    for number, (name, kind) in enumerate(check.kinds.items(), 1):
        for index, phrase in enumerate(kind.phrases):
            yield ("kinds", name, "phrases", index), phrase, number


def data_of(file: ChecksFile) -> ChecksData:
    """What ``letterkit.checks`` knows in the browser. Phrases travel as text and are sorted there, once."""
    lists = {
        name: " ".join(sorted({patterns.normalised(word) for word in words}))
        for name, words in file.lists.items()
    }
    phrases = list(_phrases(file)), lists, _every_word(file.common)
    data: dict[str, Any] = {
        "checks": {code: _entry(check) for code, check in file.checks.items()},
        "order": list(file.checks),
        "quiet": file.quiet,
        "negators": _every_word(file.negators),
        "joints": _every_word(file.joints),
        "lists": lists,
        "phrases": build_cache.result("phrases", phrases, lambda: patterns.compiled(*phrases)),
        "weights": folded(file.weights.signs.replace(" ", "")) if file.weights else b"",
        "limit": file.weights.limit if file.weights else 0.0,
        "by_words": checks_by_words.RECORDS,
    }
    if file.nouns:
        data["nouns"] = with_nouns
    return cast(ChecksData, data)


def folded(signs: str) -> bytes:
    """Weights as ``checks_weighed.by_place`` unfolds them: most are nothing, and to count those takes fewer bytes."""
    found, nothing = [], 0
    for sign in signs:
        step = SIGNS.index(sign)
        if step == NOTHING and nothing < RUN:
            nothing += 1
        else:
            found.append(nothing * STEPS + step)
            nothing = 0
    return bytes(found)


def _entry(check: Check) -> dict[str, Any]:
    """A check without its phrases."""
    kinds = check.kinds.values()
    return {
        **check.model_dump(include={"title", "why", "instead", "example", "letters"}),
        "negation": check.negation,
        "at_least": check.at_least,
        "groups": len(check.wants),
        "words": _every_word(check.words),
        "leads": _pairs(check.leads),
        "behind": _pairs(check.behind),
        "spoken": _pairs(check.spoken),
        "becomes": check.becomes,
        "endings": check.endings,
        "kinds": [kind.model_dump(exclude={"phrases"}, exclude_unset=True) for kind in kinds],
    }


def _phrases(file: ChecksFile) -> Iterator[tuple[str, str, int, str]]:
    """(code, role, group, phrase) of each phrase of a file."""
    for phrase in file.pretended:
        yield "", "pretended", 0, phrase
    for code, check in file.checks.items():
        for _, phrase, kind in phrases_of(check):
            yield code, "phrase", kind, phrase
        for phrase in check.unless:
            yield code, "unless", 0, phrase
        for number, group in enumerate(check.wants):
            for phrase in group:
                yield code, "wants", number, phrase


def _pairs(words: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """(name, words) of each of these words, as they are compared."""
    return [[name, " ".join(compared(text))] for name, texts in words.items() for text in texts]


def _every_word(texts: Iterable[str]) -> list[str]:
    """The words of some texts, as they are compared."""
    return [word for text in texts for word in compared(text)]
