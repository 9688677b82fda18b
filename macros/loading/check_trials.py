"""Checks tried out: on the cases that their author wrote for them, and on the letters as they come."""

from collections.abc import Iterable

from letterkit import phrase_shapes, phrases
from letterkit.shapes import ChecksData
from letterkit.tokeniser import Reading, Whole, compared
from macros.diagnostics.fault import Fault
from macros.diagnostics.yaml_document import Document
from macros.loading import patterns
from macros.loading.check_data import Path, data_of, phrases_of
from macros.model.checks import Check, ChecksFile


def tried(code: str, check: Check, data: ChecksData) -> list[tuple[Path, str]]:
    """The cases of a check that don't come out as they should, and the phrases that no case is for."""
    phrase_shapes.prepare(data)
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
    left = [" ".join(compared(text)) for text in check.leaves]
    numbers = [n for n, one in enumerate(data["patterns"]) if one[0] == code and one[1] == "phrase"]
    for number, (path, phrase, _) in zip(numbers, phrases_of(check), strict=True):
        pattern = data["patterns"][number]
        if number not in shown:
            message = f"No text under “finds” has “{phrase}” in it: add one, or mend the phrase."
            found.append((path, message + " A | stands between single words." * ("|" in phrase)))
        elif not any(patterns.is_near(pattern, text, data["lists"]) for text in left):
            what = phrase_shapes.key_of(pattern[3]).replace("|", "” or “")
            found.append((path, f"No text under “leaves” has “{what}” in it: add one in which that is fine."))
    return found


def too_broad(
    document: Document, file: ChecksFile, codes: Iterable[str], written: dict[str, list[str]]
) -> list[Fault]:
    """Checks that find something in letters as they come. codes: of those that are judged; written: texts by slug."""
    data = data_of(file)
    phrase_shapes.prepare(data)
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


def found_in(text: str, code: str, data: ChecksData) -> str:
    """The first words of a text that a check finds by its phrases, or ""."""
    words = Reading(Whole(text)).words
    for one in meant_in(text, code, data):
        return text[words[one.first].start : words[one.last].end]
    return ""


def meant_in(text: str, code: str, data: ChecksData) -> list[phrases.Found]:
    """The phrases of a check that stand in a text and are meant."""
    reading = Reading(Whole(text))
    meant = phrases.meant(reading, phrases.find(reading.words, data), data)
    return [one for one in meant if one.code == code and one.role == "phrase"]
