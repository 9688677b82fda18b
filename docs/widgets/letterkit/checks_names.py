"""Checks on names, titles, dates and what is still open: the slips that one doesn't see in a letter of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import dates
from letterkit.spelling import is_slip
from letterkit.tokeniser import TITLES, compared

if TYPE_CHECKING:
    import datetime

    from letterkit.findings import Case, Finding
    from letterkit.shapes import Stretch, Words
    from letterkit.tokeniser import Word

# Answers that are names of something: what stands there is spelled as it should be, whatever it resembles.
NAMES = (
    "your_name", "your_address", "your_email", "company", "company_address", "job_title", "interviewer_name",
    "interviewer_role", "interviewer_family_name",
)  # fmt: skip
LONGEST_NAME = 24  # words
# "Herrn" on the envelope is "Herr" in the greeting.
NO_NAMES = TITLES + ("herr", "herrn", "frau")
FAITHFULLY, SINCERELY = "faithfully", "sincerely"


def open_placeholder(case: Case, code: str) -> list[Finding]:
    """Something in square brackets that a person has to fill in.

    Not a placeholder of ours: that answer is merely missing, and the form says so where it lists what is open.
    """
    ours = [field["placeholder"] for field in case.model["fields"] if len(field["placeholder"]) > 2]
    found = []
    start = case.text.find("[")
    while start != -1:
        end = case.text.find("]", start)
        if end == -1:
            break
        if case.text[start : end + 1] not in ours and _is_gap(case.text[start + 1 : end]):
            found.append(case.at(code, start, end + 1))
        start = case.text.find("[", end)
    return found


def _is_gap(inside: str) -> bool:
    """Whether brackets hold the name of something to fill in, and no remark such as [sic]."""
    words = compared(inside)
    return 0 < len(words) < 7 and words != ["sic"] and "\n" not in inside and len(inside) > 2


def wrong_close(case: Case, code: str) -> list[Finding]:
    """A "faithfully" after a name, or a "sincerely" after none, where the country tells the two apart."""
    closes = case.reading.named("close")
    greetings = case.reading.named("salutation")
    if not closes or not greetings:
        return []
    start, end = closes[-1]
    words = compared(case.text[start:end])
    greeting = compared(case.text[greetings[0][0] : greetings[0][1]])
    named = not any(word in greeting for word in case.settings["words"])
    usual = compared(case.place["close_named" if named else "close_unnamed"])
    for mark in (FAITHFULLY, SINCERELY):
        other = SINCERELY if mark == FAITHFULLY else FAITHFULLY
        if mark in words and other in usual:
            return [case.at(code, start, end, "interviewer_name" if case.asks("interviewer_name") else "")]
    return []


def guessed_title(case: Case, code: str) -> list[Finding]:
    """A courtesy title before the interviewer's name that the reader didn't choose."""
    if not case.asks("interviewer_title"):
        return []
    chosen = compared(case.given["interviewer_title"] + " " + case.answer("interviewer_name"))
    for kind, reading in _blocks(case):
        for index, word in enumerate(reading[:-1] if kind in ("salutation", "recipient") else []):
            if (
                word.said in TITLES
                and word.capital
                and reading[index + 1].capital
                and word.said not in chosen
            ):
                return [case.at(code, word.start, reading[index + 1].end, "interviewer_title")]
    return []


def lone_name(case: Case, code: str) -> list[Finding]:
    """One name alone after "Guten Tag", where it may be a family name without its title. A message has first
    names.
    """
    name = case.answer("interviewer_name")
    titled = not case.asks("interviewer_title") or case.given["interviewer_title"]
    if not name or " " in name or titled or case.answer("channel") == "message":
        return []
    for start, end in case.reading.named("salutation"):
        at = case.text.find(name, start, end)
        if at != -1 and any(word in case.settings["words"] for word in compared(case.text[start:at])):
            return [case.at(code, at, at + len(name), "interviewer_title")]
    return []


def _blocks(case: Case) -> list[tuple[str, list[Word]]]:
    """(kind, words) of each block."""
    return [(block[0], words) for block, words in zip(case.reading.blocks, case.reading.within)]


def name_two_ways(case: Case, code: str) -> list[Finding]:
    """A word that is nearly, and not quite, the name of the interviewer or the employer."""
    right = _right(case)
    known = _spelled_so(case)
    found = []
    for kind, words in _blocks(case):
        if kind in ("body", "salutation", "recipient", "subject"):
            for word in _capitals(words, kind):
                if word.said not in known:
                    known[word.said] = _meant_by(_bare(word.said), right)
                field = known[word.said]
                if field:
                    found.append(case.at(code, word.start, word.end, field))
    return found


def _spelled_so(case: Case) -> dict[str, str]:
    """The words that are right as they are, each with "": of the names that were given, and of the calendar."""
    known = dict.fromkeys(calendar(case.model["words"]), "")
    for name in NAMES:
        # The name after the title is part of the interviewer's name: it can be spelled in another way.
        if name != "interviewer_family_name":
            known.update(dict.fromkeys(case.said(name), ""))
    # As a German letter has them behind "bei": "den Stadtwerken", "der Deutschen Bahn".
    known.update(dict.fromkeys([word + "n" for word in case.said("company")], ""))
    return known


def _meant_by(word: str, right: dict[str, list[tuple[str, str]]]) -> str:
    """The question of the first name of which this word is a slip, or ""."""
    for name, field in right.get(word[:1], []):
        if is_slip(word, name):
            return field
    return ""


def calendar(words: Words) -> list[str]:
    """The names of months and weekdays, as they are compared. words: of the language. Nobody may change the list."""
    return compared(" ".join(words["months"] + words["weekdays"]))


def _right(case: Case) -> dict[str, list[tuple[str, str]]]:
    """The words of the two names by their first letter, each with its question. Short words resemble too many, and no
    name is as long as a text that was pasted into the wrong field.
    """
    right: dict[str, list[tuple[str, str]]] = {}
    for field in ("interviewer_name", "company"):
        for word in case.said(field)[:LONGEST_NAME]:
            if len(word) > 3 and word not in NO_NAMES:
                right.setdefault(word[0], []).append((word, field))
    return right


def _capitals(words: list[Word], kind: str) -> list[Word]:
    """The words of a block that may be a name: with a capital that no beginning of a sentence gives them."""
    found = []
    sentence = None
    for word in words:
        begins = word.sentence != sentence and kind in ("body", "salutation")  # no "Dear" is a slip of "Dean"
        sentence = word.sentence
        if word.capital and not begins:
            found.append(word)
    return found


def _bare(word: str) -> str:
    """A word without the 's of a possessive."""
    return word[:-2] if word.endswith("'s") else word


def other_employer(case: Case, code: str) -> list[Finding]:
    """The name of another application's employer, left in this letter."""
    if not case.context.other_employers:
        return []
    own = " ".join([" ".join(case.said(name)) for name in NAMES])
    begun = [  # (kind of the block, its words, number of one with a capital)
        (kind, words, index)
        for kind, words in _blocks(case)
        if kind not in ("sender", "signature")
        for index, word in enumerate(words)
        if word.capital
    ]
    found = []
    for name in case.context.other_employers:
        wanted = compared(name)
        together = " ".join(wanted)
        if len(together) < 4 or (" " + together + " ") in (" " + own + " "):
            continue
        for kind, words, index in begun:
            if _bare(words[index].said) != wanted[0]:
                continue
            part = words[index : index + len(wanted)]
            if [_bare(word.said) for word in part] != wanted:
                continue
            # "Next" or "Target" may begin any sentence.
            first = index == 0 or words[index - 1].sentence != part[0].sentence
            if len(wanted) > 1 or not first or kind != "body":
                found.append(case.at(code, part[0].start, part[-1].end))
    return found


def _letter_date(case: Case) -> tuple[datetime.date, Stretch] | tuple[None, None]:
    date = dates.parse(case.answer("letter_date"))
    blocks = case.reading.named("date")
    return (date, blocks[0]) if date and blocks else (None, None)


def day_off(case: Case, code: str) -> list[Finding]:
    """A posted letter that is dated on a day on which nobody works: a weekend, or a holiday of its country."""
    date, block = _letter_date(case)
    reason = case.context.workdays.off(date) if date else None
    if not reason:
        return []
    assert date
    assert block
    found = case.at(code, block[0], block[1], "letter_date")
    found.name = dates.weekday(date, case.model["words"]) if reason == "weekend" else reason
    return [found]


def past_date(case: Case, code: str) -> list[Finding]:
    """A letter that is dated more than a day ago."""
    date, block = _letter_date(case)
    today = dates.parse(case.context.today or "")
    if date and block and today and (today - date).days > 1:
        return [case.at(code, block[0], block[1], "letter_date")]
    return []


RECORDS = [
    ("open-placeholder", open_placeholder),
    ("wrong-close", wrong_close),
    ("guessed-title", guessed_title),
    ("lone-name", lone_name),
    ("name-two-ways", name_two_ways),
    ("other-employer", other_employer),
    ("day-off", day_off),
    ("past-date", past_date),
]
