"""Checks tried out: on the cases that their author wrote for them, and on the letters as they come."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from letterkit import phrase_index, phrases
from letterkit.shapes_of_checks import ChecksData
from letterkit.tokeniser import Reading, Whole, compared
from macros.diagnostics.fault import Fault
from macros.diagnostics.yaml_document import Document
from macros.loading import patterns
from macros.loading.compiled_checks import Path, data_of, phrases_of
from macros.model.checks import Check, ChecksFile


class Slip(NamedTuple):
    """What a trial says. path: where in the check; seen: where in it the words stand that are to blame, if any do.

    theirs: what is said where those are a centre's, and the text at ``path`` is ours; nothing if it is the same.
    """

    path: Path
    message: str
    seen: Path = ()
    theirs: str = ""


def tried(code: str, check: Check, data: ChecksData) -> list[Slip]:
    """The cases of a check that don't come out as they should, and the phrases that no case is for."""
    phrase_index.prepare(data)
    shown: set[int] = set()  # the phrases that some text is for
    found: list[Slip] = []
    for index, text in enumerate(check.finds):
        said = meant_in(text, code, data)
        passed = {} if said or not check.phrases else _passed_over(text, code, data)
        shown.update(passed, (one.pattern for one in said))
        if passed:
            found.append(_excused(text, ("finds", index), next(iter(passed.values()))))
        elif check.phrases and not said:
            message = f"This text is not found: add a phrase for it, or take it out. (“{text}”)"
            found.append(Slip(("finds", index), message))
    for index, text in enumerate(check.leaves):
        if what := found_in(text, code, data):
            advice = "add a phrase to “unless”, or change the phrase."
            message = f"“{what.words}” is found here, and should be left alone: {advice}"
            broad = f"This is too broad: it finds “{what.words}” in our text “{text}”, which is fine. "
            broad += "Write a longer phrase."
            found.append(Slip(("leaves", index), message, _places(check, code, data)[what.pattern], broad))
    return found + _without_a_case(code, check, data, shown)


def _without_a_case(code: str, check: Check, data: ChecksData, shown: Collection[int]) -> list[Slip]:
    """The phrases for which there is no text to find, or none to leave alone. shown: those that are found in one."""
    found = []
    left = [" ".join(compared(text)) for text in check.leaves]
    phrase_at = {path: phrase for path, phrase, _ in phrases_of(check)}
    for number, path in _places(check, code, data).items():
        pattern, phrase = data["patterns"][number], phrase_at[path]
        if number not in shown:
            excused = ((text, _passed_over(text, code, data).get(number)) for text in check.finds)
            message = f"No text under “finds” has “{phrase}” in it: add one, or mend the phrase."
            message += " A | stands between single words." * ("|" in phrase)
            slips = (_excused(text, path, one) for text, one in excused if one)
            found.append(next(slips, Slip(path, message)))
        elif not patterns.is_near(pattern, left, data["lists"]):
            key = phrase_index.key_of(pattern[3]).replace("|", "” or “")
            message = f"No text under “leaves” has “{key}” in it: add one in which that is fine."
            found.append(Slip(path, message))
    return found


def _places(check: Check, code: str, data: ChecksData) -> dict[int, Path]:
    """Where in a check each of its phrases stands, by the number of its pattern."""
    numbers = [n for n, one in enumerate(data["patterns"]) if one[0] == code and one[1] == "phrase"]
    return dict(zip(numbers, (path for path, _, _ in phrases_of(check)), strict=True))


class _Passed(NamedTuple):
    """A phrase that stands in a text and isn't meant there. excuse: the words of “unless” in its sentence, if any are.

    number: of those words under “unless”; quoted: whether it stands in quotation marks.
    """

    words: str
    excuse: str
    number: int
    quoted: bool


def _passed_over(text: str, code: str, data: ChecksData) -> dict[int, _Passed]:
    """The phrases of a check that are passed over in a text, by their number."""
    reading = Reading(Whole(text))
    words = reading.words
    found = phrases.find(words, data)
    meant = {one.pattern for one in phrases.meant(reading, found, data)}
    every = [one for one in found if one.code == code]
    first = next((n for n, one in enumerate(data["patterns"]) if one[:2] == (code, "unless")), 0)

    def said(one: phrases.Found) -> str:
        return text[words[one.first].start : words[one.last].end]

    passed = {}
    for one in every:
        if one.role != "phrase" or one.pattern in meant:
            continue
        excuses = (
            other
            for other in every
            if other.role == "unless" and words[other.first].sentence == words[one.first].sentence
        )
        other = next(excuses, None)
        excuse, number = (said(other), other.pattern - first) if other else ("", 0)
        passed[one.pattern] = _Passed(said(one), excuse, number, words[one.first].quoted)
    return passed


def _excused(text: str, path: Path, passed: _Passed) -> Slip:
    """What to say of a text in which a phrase is passed over."""
    begin = f"“{passed.words}” stands in “{text}”, and is passed over"
    if passed.excuse:
        how = "choose another text or another check, or add a check of your own."
        message = f"{begin} because of “{passed.excuse}” under “unless”: {how}"
        broad = f"This is too broad: it lets our text “{text}” pass, which has to be found. Write a longer phrase."
        return Slip(path, message, ("unless", passed.number), broad)
    if passed.quoted:
        return Slip(path, f"{begin}, being in quotation marks: write it without them.")
    return Slip(path, f"{begin} after a “not”: write a text without it, or add “negation: false”.")


def too_broad(
    document: Document, file: ChecksFile, codes: Iterable[str], written: dict[str, list[str]]
) -> list[Fault]:
    """Checks that find something in letters as they come. codes: of those that are judged; written: texts by slug."""
    data = data_of(file)
    phrase_index.prepare(data)
    found = []
    for code in codes:
        check = file.checks[code]
        for slug, texts in written.items():
            what = next((what for text in texts if (what := found_in(text, code, data))), None)
            if what and slug in (check.letters or written):
                how = "write a longer phrase, or name the letters that are meant below “letters”."
                message = f"“{what.words}” is found in the letter “{slug}” as it comes: {how}"
                path = _places(check, code, data)[what.pattern]
                found.append(document.fault(("checks", code, *path), message))
                break
    return found


class Found(NamedTuple):
    """Words of a text that a check finds, and the number of the pattern that finds them."""

    words: str
    pattern: int


def found_in(text: str, code: str, data: ChecksData) -> Found | None:
    """The first words of a text that a check finds by its phrases, if any."""
    words = Reading(Whole(text)).words
    for one in meant_in(text, code, data):
        return Found(text[words[one.first].start : words[one.last].end], one.pattern)
    return None


def meant_in(text: str, code: str, data: ChecksData) -> list[phrases.Found]:
    """The phrases of a check that stand in a text and are meant."""
    reading = Reading(Whole(text))
    meant = phrases.meant(reading, phrases.find(reading.words, data), data)
    return [one for one in meant if one.code == code and one.role == "phrase"]
