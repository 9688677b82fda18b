"""Checks on the length of a letter, on paper and aloud, and on how loud it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import SMALL
from letterkit.checks_answers import WHOSE, calm, english_items, found_at, free, items_of
from letterkit.checks_method import is_open, is_short
from letterkit.findings import Finding, once
from letterkit.letter import seconds_to_say
from letterkit.normalise import letters_of
from letterkit.one_thing import one_thing
from letterkit.quotations import places
from letterkit.text import words_of
from letterkit.tokeniser import compared

if TYPE_CHECKING:
    from letterkit.findings import Case
    from letterkit.tokeniser import Word

# Words. Guides to plain English ask for 15 to 20 a sentence on average, GOV.UK for at most 25; a letter may have more.
LONGEST_SENTENCE = 30
# Words. Emails of 50 to 125 were answered most (Boomerang: docs/sources.md). Two fifths more: a friend doesn't count to
# the word.
EMAIL = (50, 175)
# Characters. A line of mail should have no more, since programs may cut off the rest, or break it (RFC 5322, 2.1.1).
SUBJECT = 78
LEAST_ROOM = (
    20  # characters that our own words have to leave there for a title and a name: else the fault is ours
)
MESSAGE = 300  # characters, of an invitation on LinkedIn
CONCERN = 75  # words that it takes to take one up
SECONDS = 60  # as the guide says of a closing question (docs/closing-question.md)

# A page in points, as the Word file and the print style set it, from below the envelope’s window to the margin. Two
# lines more than that: an estimate should speak up only when it is sure.
ROOM = {"A4": 565, "Letter": 520}
LINE = 15  # 11 points at 1.35
IN_A_LINE = 88  # characters of that size on 160 mm
# What stands after the date, the greeting, a paragraph; and before the signature, for the pen.
GAPS = {"date": 14, "subject": 12, "salutation": 8, "body": 8, "heading": 18, "close": 8, "signature": 42}


def long_sentence(case: Case, code: str) -> list[Finding]:
    """A sentence of more than thirty words; and an answer that runs on, with the first thing that it says."""
    found = []
    for name, item in english_items(case, WHOSE):
        mend = one_thing(item)
        if mend:
            found += found_at(case, code, name, item, mend)
    for words in case.reading.sentence_words():
        start, end = words[0].start, words[-1].end
        if len(words) > LONGEST_SENTENCE and not any(start <= (one.start or 0) < end for one in found):
            found.append(case.at(code, start, end))
    return found


def _is_email(case: Case) -> bool:
    return bool(case.reading.named("subject")) and case.answer("channel") == "email"


def _length(case: Case) -> int:
    """How many words stand between the greeting and the close of an email."""
    count = 0
    for kind, words in case.letter.blocks:
        if kind == "close":
            break
        if kind == "body":
            count += len(words_of(words))
    return count


def long_email(case: Case, code: str) -> list[Finding]:
    """An email of more than 175 words; one that takes up a concern may have some more."""
    concern = case.answer("concern_heard").rstrip(".,;: \n")
    most = EMAIL[1] + (CONCERN if concern and concern in case.text else 0)
    return [Finding(code)] if _is_email(case) and _length(case) > most else []


def short_email(case: Case, code: str) -> list[Finding]:
    """A request by email that is shorter than 50 words."""
    return [Finding(code)] if _is_email(case) and 0 < _length(case) < EMAIL[0] else []


def long_message(case: Case, code: str) -> list[Finding]:
    """A message of more than 300 characters, with its greeting and the name, where it has to fit into them."""
    return [Finding(code)] if is_short(case) and len(case.text) > MESSAGE and not is_open(case) else []


def long_subject(case: Case, code: str) -> list[Finding]:
    """A subject of more than 78 characters, whoever wrote it; none where our own words take up nearly all of them. What
    stands before its colon doesn't count.

    Of an email alone: a posted letter may have a subject too, as German ones do, and no program cuts that.
    """
    if not _is_email(case):
        return []
    for start, end in case.reading.named("subject"):
        # An email's head has the address of the recipient in it too: the subject is its last line.
        start = case.text.rfind("\n", start, end) + 1 or start
        name, colon, about = case.text[start:end].partition(":")
        if colon and compared(name) == compared(case.model["words"]["head"][1]):
            start = end - len(about.lstrip(" "))
        own = [(start, end)] if case.context.own is None else case.context.own
        theirs = sum([max(0, min(end, last) - max(start, first)) for first, last in own])
        if end - start > SUBJECT and end - start - theirs <= SUBJECT - LEAST_ROOM:
            return [case.at(code, start, end)]
    return []


def two_pages(case: Case, code: str) -> list[Finding]:
    """A posted letter that doesn't fit on one page: an estimate by lines."""
    if _is_email(case) or not case.reading.named("date"):
        return []
    height = 0
    for kind, words in case.letter.blocks:
        if kind == "page":
            break
        if kind not in ("sender", "recipient"):
            lines = sum([1 + max(0, len(line) - 1) // IN_A_LINE for line in words.split("\n")])
            height += lines * LINE + GAPS.get(kind, 0)
    return [Finding(code)] if height > ROOM[case.place["paper"]] else []


def too_long_aloud(case: Case, code: str) -> list[Finding]:
    """A script that takes more than a minute to say."""
    return [Finding(code)] if case.model["spoken"] and seconds_to_say(case.text) > SECONDS else []


def loud(case: Case, code: str) -> list[Finding]:
    """Words in capitals that are no abbreviation, and more than two exclamation marks."""
    found: list[Finding] = []
    run: list[Word] = []
    for word in case.reading.words:
        if (
            word.capital
            and word.end - word.start > 1
            and _is_loud(case.text[word.start : word.end])
            and not _is_known(case, word.said)
        ):
            if run and run[-1].sentence != word.sentence:
                _end_run(case, code, run, found)
                run = []
            run.append(word)
        elif run:
            _end_run(case, code, run, found)
            run = []
    _end_run(case, code, run, found)
    return _calmed(case, found) + _exclamations(case, code)


def _calmed(case: Case, found: list[Finding]) -> list[Finding]:
    """Findings about capitals: an answer all in capitals has one, with the same in small letters."""
    for one in found:
        for name, item in items_of(case, [one.field] if one.field else []):
            quiet = calm(case, name, item)
            if quiet and one.what in item:
                one.was = item
                one.mend = quiet
    return once(found)


def _is_known(case: Case, word: str) -> bool:
    """Whether a word may be written in capitals: an abbreviation, or what stands in an answer that is a name."""
    own = free(case)
    return word in case.settings["words"] or any(
        word in case.said(name) for name in case.given if name not in own
    )


def _is_loud(word: str) -> bool:
    """Whether every letter is a capital. Digits make it a code."""
    if word[-1] in SMALL:
        return False  # as a rule
    _, small, others = letters_of(word)
    return not small and not others


def _end_run(case: Case, code: str, run: list[Word], found: list[Finding]) -> None:
    size = sum([word.end - word.start for word in run])
    if (len(run) == 1 and size > 4) or (len(run) > 1 and size > 5):
        found.append(case.at(code, run[0].start, run[-1].end))


LOUD = "!！‼"
JOY = 2  # exclamation marks: so many were meant kindly in passages that nobody had fitted to this check


def _exclamations(case: Case, code: str) -> list[Finding]:
    """From the third exclamation mark on, one finding: one or two can be joy."""
    found = []
    for kind, start, end in case.reading.blocks:
        if kind in ("body", "subject", "salutation"):
            found += [start + at for at in places(case.text[start:end], LOUD)]
    return [case.at(code, found[JOY], found[JOY] + 1)] if len(found) > JOY else []


RECORDS = [
    ("loud", loud),
    ("long-sentence", long_sentence),
    ("long-email", long_email),
    ("short-email", short_email),
    ("long-message", long_message),
    ("long-subject", long_subject),
    ("two-pages", two_pages),
    ("long-script", too_long_aloud),
]
