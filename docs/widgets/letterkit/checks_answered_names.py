"""Checks on how names were typed: in a sentence, in small letters or capitals, or without the "the" of an employer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import capital, small
from letterkit.answers import is_not_given
from letterkit.checks_answers import english_items, found_at, is_english, items_of
from letterkit.names_alone import PERSONS, alone, behind_lead
from letterkit.normalise import letters_of
from letterkit.plain_words import plain_words
from letterkit.small_names import is_spelt
from letterkit.tokeniser import compared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from letterkit.findings import Case, Finding


STAFFING = "recruiter"  # to whom a letter is written then
NAMES = PERSONS + ("company", "job_title")
# Parts of names that are said letter by letter.
INITIALS = (
    "uk",
    "usa",
    "hr",
    "eu",
    "gmbh",
    "hvac",
    "it",
    "qa",
    "ux",
    "mfa",
    "pta",
    "fsj",
    "bfd",
)


def doubled_lead(case: Case, code: str) -> list[Finding]:
    """A name that begins with words that the letter says before it, or that say that it comes: "my name is jade"."""
    found = []
    for name, item in items_of(case, NAMES):
        rest = behind_lead(name, item, case.settings["leads"])
        if rest and rest != item:
            found += found_at(case, code, name, item, _as_name(case, name, alone(case, name, rest) or rest))
    return found


def no_name(case: Case, code: str) -> list[Finding]:
    """A name that says more than a name, or is none: "Noreen and a man from HR, didn't catch his name", "team"."""
    found = []
    for name, item in _typed(case):
        kept = alone(case, name, item)
        if kept != item and not _is_staffing(case, name, item) and not _leads(case, name, item):
            # There is a greeting for nobody; the others have to be given.
            none = "" if name == "interviewer_name" else None
            found += found_at(case, code, name, item, _as_name(case, name, kept) if kept else none)
    return found


def staffing_name(case: Case, code: str) -> list[Finding]:
    """The name of those who look after applications, in a letter that is not written to them: "HR Team"."""
    found = []
    for name, item in items_of(case, ("interviewer_name",)):
        if _is_staffing(case, name, item) and case.answer("written_to") != STAFFING:
            found += found_at(case, code, name, item, None if _is_team(case, item) else "")
    for one in found:
        one.choose = "written_to", STAFFING
    return found


def _is_staffing(case: Case, name: str, item: str) -> bool:
    """Whether an answer names those who look after applications, and the letter can be written to them."""
    check, written_to = case.context.checks["checks"].get("staffing-name"), case.answer("written_to")
    if check is None or name != "interviewer_name" or not written_to:
        return False
    if written_to == STAFFING:
        return _is_team(case, item)
    words, surely = compared(item), check["words"]
    known = _teams(case) + list(surely)
    return all(word in known for word in words) and any(word in surely for word in words)


def _is_team(case: Case, item: str) -> bool:
    """Whether a greeting can name them so: "HR Team"."""
    teams = _teams(case)
    return all(word in teams for word in compared(item))


def _teams(case: Case) -> list[str]:
    return case.context.checks["lists"].get("staffing", "").split(" ")


def _typed(case: Case) -> list[tuple[str, str]]:
    """(question, answer) of each name, and of each role or employer of which an answer only says that there is none."""
    named = [(name, item) for name, item in items_of(case, NAMES) if not is_not_given(item)]
    others = [(name, case.answer(name)) for name in ("company", "job_title")]
    return named + [(name, item) for name, item in others if is_not_given(item)]


def _leads(case: Case, name: str, item: str) -> bool:
    """Whether an answer begins with such words: then that is said of it."""
    check = case.context.checks["checks"].get("doubled-lead")
    return check is not None and behind_lead(name, item, check["leads"]) not in ("", item)


def name_capitals(case: Case, code: str) -> list[Finding]:
    """A name all in small letters, or all in capitals; a role may be small but for German nouns."""
    found = []
    for name, item in items_of(case, NAMES):
        named = _as_name(case, name, item)
        if named != item and alone(case, name, item) == item and not _leads(case, name, item):
            found += found_at(case, code, name, item, named)
    return found


def _as_name(case: Case, name: str, item: str) -> str:
    """A name with capitals, if it has none, or nothing else."""
    check = case.context.checks["checks"].get("name-capitals")
    large, little, _ = letters_of(item)
    # Of neither a letter changes: an address, and what is first to be without "&amp;".
    address = "@" in item or "&amp;" in item or any("." in word.strip(".") for word in item.split(" "))
    small_ones = [word for question, word in check["behind"] if question == name] if check else []
    if check and small_ones and little:
        return _with_nouns(item, small_ones, [end for name, end in check["behind"] if name == "noun"])
    if check is None or large + little < 3 or address:
        return item
    if large and little:
        return (
            _evenly(item, check["words"])
            if name in PERSONS or (name == "company" and is_english(case))
            else item
        )
    if (not large and name != "job_title") or (large and (name in PERSONS or " " in item)):
        return _named(item, check["words"])  # "50hertz" begins with no letter
    return item


def _evenly(item: str, inside: Sequence[str]) -> str:
    """A name of which one word alone has a capital, with one at the others: "kyle Bennett", "Hull central library"."""
    words = item.split(" ")
    if len([word for word in words if word != small(word)]) > 1:
        return item
    kept = [word != small(word) or all(one in inside for one in compared(word)) for word in words]
    return " ".join([word if keep else _raised(word) for word, keep in zip(words, kept)])


def _named(item: str, inside: Sequence[str]) -> str:
    """A name with a capital at each of its words, but for those that are small inside it."""
    words: list[str] = []
    for word in small(item).split(" "):
        is_inside = all(one in inside for one in compared(word))
        words.append(word if is_inside and (words or word == "the") else _raised(word))
    return " ".join(words)


def _raised(word: str) -> str:
    """A word with a capital at its beginning and after each mark in it: "o’brien-smith"; and "uk" in capitals."""
    if word in INITIALS or is_spelt(word):
        return "GmbH" if word == "gmbh" else word.upper()
    made = ""
    for at, letter in enumerate(word):
        begins = at == 0 or (word[at - 1] in "-’'/&" and word[at + 1 : at + 2] not in ("", "/", ")"))
        made += capital(letter) if begins else letter
    return made


def _with_nouns(item: str, little: Sequence[str], ends: Sequence[str]) -> str:
    """A German title with a capital at each word that can be a noun. A sentence, which has an "ich", stays as it is.

    little: words that stay small. ends: of those that do before a noun, as "leitende" and "staatlich".
    """
    words = item.split(" ")
    if "ich" in words:
        return item
    made = []
    for word, follows in zip(words, words[1:] + [""]):
        said, after = " ".join(compared(word)), " ".join(compared(follows))
        of_noun = after and after not in little and any(said.endswith(end) for end in ends)
        made.append(word if word != small(word) or said in little or of_noun else _noun(word))
    return " ".join(made)


def _noun(word: str) -> str:
    """A word with capitals as a German noun: "IT-Support", "Koch/Köchin", "Verkäufer/in"."""
    made = ""
    part = ""  # what stands before a mark, or behind the last one
    for letter in word + " ":
        if letter not in '-/(),:*"„“ ':
            part += letter
            continue
        goes_on = made[-1:] in (":", "*") or made[-2:] == "/-" or (made[-1:] == "/" and len(part) < 5)
        one_letter = len(part.split(".")[0]) < 2 and letter != "-"  # "(w/m/x)", "i. V."
        if part in INITIALS:
            part = part.upper()
        elif part and not goes_on and not one_letter:
            part = capital(part[0]) + part[1:]
        made += part + letter
        part = ""
    return made[:-1]


def the_employer(case: Case, code: str) -> list[Finding]:
    """An employer that has a "the" in a sentence: "at Maritime Museum"."""
    found = []
    for name, item in english_items(case, ("company",)):
        words = plain_words(item)
        known = case.settings["words"]
        common = all(word in known for word in words)
        of = len(words) > 2 and words[0] in known and words[1] in ("of", "for")
        if words[0] != "the" and (common or of):
            found += found_at(case, code, name, item, "the " + item)
    return found


RECORDS = [
    ("doubled-lead", doubled_lead),
    ("no-name", no_name),
    ("staffing-name", staffing_name),
    ("name-capitals", name_capitals),
    ("the-employer", the_employer),
]
