"""What an adviser wrote in ``checks.yml``: read, judged and tried out."""

import re
from collections.abc import Iterable
from typing import Any

from letterkit import checks, phrases
from letterkit.reading import Reading, Whole, words_of
from macros.diagnostics.fault import Fault, did_you_mean
from macros.diagnostics.validation import validate
from macros.diagnostics.yaml_document import Document
from macros.loading import patterns
from macros.model.checks import Check, ChecksFile

NONE = ChecksFile(quiet="-", checks={})
Path = tuple[Any, ...]  # where something stands in the document
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
    for name, words in file.lists.items():
        for index, word in enumerate(words):
            if message := patterns.listed_fault(name, word):
                faults.append(document.fault(("lists", name, index), message))
    for path, phrase in _all_phrases(file):
        if message := patterns.phrase_fault(phrase, file.lists):
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


def _misfits(code: str, check: Check, slugs: list[str]) -> list[tuple[Path, str]]:
    """(path in the check, what is wrong) for one check."""
    found: list[tuple[Path, str]] = []
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


def _all_phrases(file: ChecksFile) -> Iterable[tuple[Path, str]]:
    """(path, phrase) for every phrase of the file."""
    for index, phrase in enumerate(file.pretended):
        yield ("pretended", index), phrase
    for code, check in file.checks.items():
        for path, phrase, _ in _phrases_of(check):
            yield ("checks", code, *path), phrase
        for index, phrase in enumerate(check.unless):
            yield ("checks", code, "unless", index), phrase
        for number, group in enumerate(check.wants):
            for index, phrase in enumerate(group):
                yield ("checks", code, "wants", number, index), phrase


def _phrases_of(check: Check) -> Iterable[tuple[Path, str, int]]:
    """(path in the check, phrase, number of its kind) of what a check finds; 0 is what has no kind."""
    for index, phrase in enumerate(check.phrases):
        yield ("phrases", index), phrase, 0
    for number, (name, kind) in enumerate(check.kinds.items(), 1):
        for index, phrase in enumerate(kind.phrases):
            yield ("kinds", name, "phrases", index), phrase, number


def _tried(code: str, check: Check, data: dict[str, Any]) -> list[tuple[Path, str]]:
    """The cases of a check that don't come out as they should, and the phrases that no case is for."""
    phrases.prepare(data)
    found: list[tuple[Path, str]] = []
    shown: set[int] = set()
    for index, text in enumerate(check.finds):
        said = meant_in(text, code, data)
        shown.update(one.pattern for one in said)
        if check.phrases and not said:
            message = f"This text is not found: add a phrase for it, or take it out. (“{text}”)"
            found.append((("finds", index), message))
    for index, text in enumerate(check.leaves):
        if what := found_in(text, code, data):
            advice = "add a phrase to “unless”, or change the phrase."
            message = f"“{what}” is found here, and should be left alone: {advice}"
            found.append((("leaves", index), message))
    left = [" ".join(words_of(text)) for text in check.leaves]
    numbers = [n for n, one in enumerate(data["patterns"]) if one[0] == code and one[1] == "phrase"]
    for number, (path, phrase, _) in zip(numbers, _phrases_of(check), strict=True):
        pattern = data["patterns"][number]
        if number not in shown:
            message = f"No text under “finds” has “{phrase}” in it: add one, or mend the phrase."
            found.append((path, message + " A | stands between single words." * ("|" in phrase)))
        elif not any(patterns.is_near(pattern, text, data["lists"]) for text in left):
            what = pattern[4].replace("|", "” or “")
            found.append((path, f"No text under “leaves” has “{what}” in it: add one in which that is fine."))
    return found


def too_broad(
    document: Document, file: ChecksFile, codes: Iterable[str], written: dict[str, list[str]]
) -> list[Fault]:
    """Checks that find something in letters as they come. codes: of those that are judged; written: texts by slug."""
    data = data_of(file)
    phrases.prepare(data)
    found = []
    for code in codes:
        check = file.checks[code]
        for slug, texts in written.items():
            what = next((what for text in texts if (what := found_in(text, code, data))), "")
            if what and slug in (check.letters or written):
                how = "write a longer phrase, or name the letters that are meant below “letters”."
                message = f"“{what}” is found in the letter “{slug}” as it comes: {how}"
                found.append(document.fault(("checks", code), message))
                break
    return found


def found_in(text: str, code: str, data: dict[str, Any]) -> str:
    """The first words of a text that a check finds by its phrases, or ""."""
    words = Reading(Whole(text)).words
    for one in meant_in(text, code, data):
        return text[words[one.first].start : words[one.last].end]
    return ""


def meant_in(text: str, code: str, data: dict[str, Any]) -> list[phrases.Found]:
    """The phrases of a check that stand in a text and are meant."""
    reading = Reading(Whole(text))
    meant = phrases.meant(reading, phrases.find(reading.words, data), data)
    return [one for one in meant if one.code == code and one.role == "phrase"]


def data_of(file: ChecksFile) -> dict[str, Any]:
    """What ``letterkit.checks`` knows in the browser. Phrases travel as text and are sorted there, once."""
    every: list[tuple[str, str, int, str]] = [("", "pretended", 0, phrase) for phrase in file.pretended]
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
            "leads": [
                [name, " ".join(words_of(lead))] for name, leads in check.leads.items() for lead in leads
            ],
            "kinds": [
                kind.model_dump(exclude={"phrases"}, exclude_unset=True) for kind in check.kinds.values()
            ],
        }
        every += [(code, "phrase", kind, phrase) for _, phrase, kind in _phrases_of(check)]
        every += [(code, "unless", 0, phrase) for phrase in check.unless]
        every += [
            (code, "wants", number, phrase) for number, group in enumerate(check.wants) for phrase in group
        ]
    lists = {name: " ".join([patterns.folded(word) for word in words]) for name, words in file.lists.items()}
    return {
        "checks": entries,
        "order": list(entries),
        "quiet": file.quiet,
        "negators": [word for words in file.negators for word in words_of(words)],
        "joints": [word for words in file.joints for word in words_of(words)],
        "lists": lists,
        "phrases": patterns.compiled(every, lists),
    }
