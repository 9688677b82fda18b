"""What an adviser wrote in ``checks.yml``: read, judged and tried out."""

import re
from collections.abc import Iterable
from typing import Any

from letterkit import checks, phrases
from letterkit.reading import Reading, Whole, words_of
from macros.diagnostics.fault import Fault, did_you_mean
from macros.diagnostics.validation import validate
from macros.diagnostics.yaml_document import Document
from macros.model.checks import Check, ChecksFile

NONE = ChecksFile(quiet="Nothing was found.", checks={})
STRUCTURAL = tuple(code for code, _ in checks.RECORDS)


def read(document: Document, letters: Iterable[str]) -> tuple[ChecksFile, list[Fault]]:
    """The checks of a document, and all that is wrong with them. letters: the slugs that there are."""
    file, faults = validate(ChecksFile, document)
    if not file:
        return NONE, faults
    slugs = list(letters)
    for code, check in file.checks.items():
        faults += [
            document.fault(("checks", code, *path), message) for path, message in _misfits(code, check, slugs)
        ]
    for path, phrase in _all_phrases(file):
        if message := phrase_fault(phrase):
            faults.append(document.fault(path, message))
    for code in STRUCTURAL:
        if code not in file.checks:
            near = f"The check “{code}” is missing: put it back, with its title and its advice."
            faults.append(document.fault(("checks",), near))
    if not faults:
        data = data_of(file)
        for code, check in file.checks.items():
            faults += [
                document.fault(("checks", code, *path), says) for path, says in _tried(code, check, data)
            ]
    return file, faults


def _misfits(code: str, check: Check, slugs: list[str]) -> list[tuple[tuple[Any, ...], str]]:
    """(path in the check, what is wrong) for one check."""
    found: list[tuple[tuple[Any, ...], str]] = []
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code):
        found.append(
            ((), f"Write “{code}” with small letters, digits and hyphens only, as in “long-sentence”.")
        )
    for index, slug in enumerate(check.letters):
        if slug not in slugs:
            near = did_you_mean(slug, slugs) or f" There are: {', '.join(slugs)}."
            found.append((("letters", index), f"There is no letter “{slug}”.{near}"))
    by_python = code in STRUCTURAL
    if by_python and (check.phrases or check.wants):
        key = "phrases" if check.phrases else "wants"
        found.append(((key,), f"“{code}” is written in Python and knows no “{key}”: take them out."))
    elif not by_python and not (check.phrases or check.wants):
        near = did_you_mean(code, STRUCTURAL)
        found.append(((), f"“{code}” looks for nothing: add “phrases” or “wants”.{near}"))
    elif check.phrases and not (check.finds and check.leaves):
        key = "leaves" if check.finds else "finds"
        found.append(((), f"“{key}” is missing: add a text or two, so that the phrases can be tried."))
    return found


def _all_phrases(file: ChecksFile) -> Iterable[tuple[tuple[Any, ...], str]]:
    """(path, phrase) for every phrase of the file."""
    for index, phrase in enumerate(file.pretended):
        yield ("pretended", index), phrase
    for code, check in file.checks.items():
        for key in ("phrases", "unless"):
            for index, phrase in enumerate(getattr(check, key)):
                yield ("checks", code, key, index), phrase
        for number, group in enumerate(check.wants):
            for index, phrase in enumerate(group):
                yield ("checks", code, "wants", number, index), phrase


def phrase_fault(phrase: str) -> str:
    """What is wrong with a phrase, as a sentence; nothing if it is right."""
    for position, token in enumerate(phrase.split()):
        for word in token.split("|"):
            stem = word.removesuffix("*")
            if position == 0 and word == "*":
                return f"“{phrase}” begins with any word: begin it with a word of yours."
            if word == "*":
                continue
            said = words_of(stem)
            if not said or "*" in stem:
                return f"“{word}” in “{phrase}” is no word: write a word, with * only at its end."
            if word != stem and (len(stem) < 3 or len(said) > 1):
                return f"“{word}” in “{phrase}” is too short for a *: write at least three letters before it."
            if len(said) > 1 and "|" in token:
                return f"“{word}” in “{phrase}” counts as {len(said)} words: write them out in phrases of their own."
    return ""


def pattern_of(phrase: str) -> str:
    """A phrase as ``letterkit.phrases`` compares it: folded, contractions written out."""
    made = []
    for token in phrase.split():
        if "|" in token or token.endswith("*"):
            folded = [
                "*" if word == "*" else "".join(words_of(word.removesuffix("*"))) + "*" * word.endswith("*")
                for word in token.split("|")
            ]
            made.append("|".join(folded))
        else:
            made += words_of(token)
    return " ".join(made)


def _tried(code: str, check: Check, data: dict[str, Any]) -> list[tuple[tuple[Any, ...], str]]:
    """The cases of a check that don't come out as they should."""
    found = []
    for index, text in enumerate(check.finds):
        if check.phrases and not found_in(text, code, data):
            message = f"This text is not found: add a phrase for it, or take it out. (“{text}”)"
            found.append((("finds", index), message))
    for index, text in enumerate(check.leaves):
        if what := found_in(text, code, data):
            advice = "add a phrase to “unless”, or change the phrase."
            message = f"“{what}” is found here, and should be left alone: {advice}"
            found.append((("leaves", index), message))
    return found


def found_in(text: str, code: str, data: dict[str, Any]) -> str:
    """The first words of a text that a check finds by its phrases, or ""."""
    reading = Reading(Whole(text))
    for one in phrases.meant(reading, phrases.find(reading.words, data), data):
        if one.code == code and one.role == "phrase":
            return text[reading.words[one.first].start : reading.words[one.last].end]
    return ""


def data_of(file: ChecksFile) -> dict[str, Any]:
    """What ``letterkit.checks`` knows in the browser. Phrases travel as text and are sorted there, once."""
    patterns: list[list[Any]] = [["", "pretended", 0, pattern_of(phrase)] for phrase in file.pretended]
    entries: dict[str, dict[str, Any]] = {}
    for code, check in file.checks.items():
        entries[code] = {
            **check.model_dump(
                include={"title", "why", "instead", "example", "severity", "source", "letters"}
            ),
            "negation": check.negation,
            "at_least": check.at_least,
            "groups": len(check.wants),
            "words": [word for words in check.words for word in words_of(words)],
        }
        patterns += [[code, "phrase", 0, pattern_of(phrase)] for phrase in check.phrases]
        patterns += [[code, "unless", 0, pattern_of(phrase)] for phrase in check.unless]
        patterns += [
            [code, "wants", number, pattern_of(phrase)]
            for number, group in enumerate(check.wants)
            for phrase in group
        ]
    return {
        "checks": entries,
        "order": list(entries),
        "quiet": file.quiet,
        "negators": [word for words in file.negators for word in words_of(words)],
        "joints": [word for words in file.joints for word in words_of(words)],
        "patterns": patterns,
    }
