"""What of an answer is the name: people are asked for a name or a role, and type a sentence, "dave i think".

The words around it stand in ``checks.yml``. Nothing here is sure: all of it is a proposal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import names_meant, people
from letterkit.alphabet import DIGITS, is_capital, small
from letterkit.answers import is_not_given
from letterkit.normalise import has_small
from letterkit.text import trim
from letterkit.tokeniser import TITLES, compared

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeAlias

    from letterkit.findings import Case

    Leads: TypeAlias = Sequence[Sequence[str]]

PERSONS = ("your_name", "interviewer_name", "interviewer_family_name")
MARKS = " .,;:-–—/("
PARTS = (",", "(", " - ", " – ", " / ")
# What is left over where a sentence was cut.
ENDS = ("and", "or", "but", "so", "the", "a", "an", "und", "oder", "die", "der", "aged")
# What may stand behind a "job": "warehouse operative job nights".
TIMES = (
    "nights", "days", "day", "evenings", "mornings", "afternoons", "weekends", "part", "full", "time", "shift",
    "shifts", "hours", "a", "per", "week", "temp", "temporary", "permanent", "only", "and", "or", "ref",
)  # fmt: skip
# What an advert puts in brackets behind a role: "(part time, 24hrs)". "(nights)" may tell two roles apart.
HOURS = (
    "part", "full", "time", "hours", "hour", "hrs", "hr", "h", "a", "per", "week", "pw", "fte", "ft", "pt", "temp",
    "temporary", "permanent", "perm", "fixed", "term", "contract", "teilzeit", "vollzeit", "stunden", "std", "woche",
    "befristet", "unbefristet",
)  # fmt: skip
# The last word of an employer's name that is said without a "the".
LEGAL_FORMS = ("ltd", "limited", "inc", "plc", "llc", "llp", "corp", "gmbh", "ag", "kg")
# What people begin with before they say it.
FILLERS = ("well", "so", "um", "ok", "okay", "yeah", "honestly", "basically", "hi", "oh")
JOBS = ("job", "role", "position", "post", "vacancy")


def behind_lead(name: str, item: str, leads: Leads) -> str:
    """An answer without the words that the letter says before it: "my name is jade". "" if there is nothing else."""
    rest = item
    while rest:
        words = compared(rest)
        first = 1 if len(words) > 2 and words[0] in FILLERS else 0
        said = " ".join(words[first:]) + " "
        sizes = [
            first + lead.count(" ") + 1
            for field, lead in leads
            if field == name and said.startswith(lead + " ")
        ]
        if not sizes:
            break
        rest = _behind(rest, max(sizes))
    return rest


def _behind(item: str, size: int) -> str:
    """What follows so many compared words of an answer."""
    words = item.split(" ")
    at = 0
    while at < len(words) and size > 0:
        size -= len(compared(words[at]))
        at += 1
    return _bare(" ".join(words[at:]))


def _bare(text: str) -> str:
    """A text without the marks around it. The dot of ".NET" is none."""
    core = trim(text, MARKS)
    return "." + core if core and text[:2] == "." + core[0] else core


def alone(case: Case, name: str, item: str) -> str:
    """What of an answer is the name alone: "Sandra" of "Sandra (manager)". "" if that can't be told, as of "Jan or Jo";
    the answer itself if it is a name.
    """
    check = case.context.checks["checks"].get("no-name")
    if check is None:
        return item
    either = " or " in item and name == "interviewer_name"  # "Gaz or Gary"
    if is_not_given(item) or either:
        return ""
    if "@" in item and name in PERSONS:
        return people.tidy(item, case.model["words"]["and"])
    if name == "interviewer_name":
        meant = names_meant.meant(
            item, case.model["words"]["and"], case.context.checks["lists"].get("roles", "").split(" ")
        )
        named = people.read(item)[0]
        if len(named) > 1 and meant != item and "," in item and all(is_capital(one[:1]) for one in named):
            return meant  # "Helen Brandt, HR Manager and Tom Lee"
    # A title stands at the beginning of an answer, and a "called" behind something else.
    kept = _named(
        item, [lead for field, lead in check["leads"] if field == name], 0 if name == "your_name" else 1
    )
    if name == "interviewer_name" and kept[-1:] == ")" and kept.count("(") == 1:
        kept = kept.split(" (")[0]  # "Hannah (CTO)"
    if name == "your_name" and kept != item and (" " not in kept or kept[0] == "&"):
        return ""  # "Mrs Jones" has a first name
    tails = [words for field, words in check["behind"] if field in ("any", name)]
    after_comma = [words for field, words in check["behind"] if field == "comma"]
    kept = _before(kept, tails, after_comma)
    if name in PERSONS:
        kept = _person(case, kept, check["words"]) or _at_last(item, tails)
    if kept == item and name == "interviewer_name":
        return meant
    if name == "company" and kept[:4] == "the " and compared(kept)[-1] in LEGAL_FORMS:
        return kept[4:]
    return _without_hours(_role(kept)) if name == "job_title" else kept


def _named(item: str, leads: Sequence[str], first: int) -> str:
    """What stands behind a "called", that is the word of this number or a later one: "a lady called Debbie"."""
    said = compared(item)
    for lead in leads:
        words = lead.split(" ")
        for at in range(first, len(said) - len(words)):
            if said[at : at + len(words)] == words:
                return _behind(item, at + len(words)) or item
    return item


def _before(item: str, tails: Sequence[str], after_comma: Sequence[str]) -> str:
    """What stands before an "i think". One word alone begins no such tail at the beginning of an answer."""
    said = " " + " ".join(compared(item)) + " "
    if not any(" " + tail + " " in said for tail in list(tails) + list(after_comma)):
        return item  # as a rule
    words = item.split(" ")
    loud = not has_small(item)
    for at in range(len(words)):
        if loud or _goes_on(words, at):
            rest = compared(" ".join(words[at : at + 4]))
            known = list(tails) + (list(after_comma) if at and words[at - 1][-1:] == "," else [])
            for tail in known:
                parts = tail.split(" ")
                if rest[: len(parts)] == parts and (at or len(parts) > 1):
                    return _cut(words[:at])
    return item


def _goes_on(words: Sequence[str], at: int) -> bool:
    """Whether a word may be one of a sentence: a capital shows that it is one of a name, but for an "I"."""
    follows = "".join(words[at + 1 : at + 2])
    if at == 0 or words[at] == "I" or words[at][:2] in ("I'", "I’"):
        return follows != "" and not is_capital(follows[:1])
    return not is_capital(words[at][:1])


def _cut(words: Sequence[str]) -> str:
    """Words without what is left over at their end; "" if there is no other one."""
    end = len(words)
    while end and (small(trim(words[end - 1], MARKS)) in ENDS or not trim(words[end - 1], MARKS)):
        end -= 1
    kept = _bare(" ".join(words[:end]))
    return "" if compared(kept)[:1] == ["i"] else kept  # "I’m" of "I’m not sure"


def _person(case: Case, item: str, known: Sequence[str]) -> str:
    """A person's name without what is said of them, and without a number: "Karen" of "karen and a man from HR"."""
    words = item.split(" ")
    said = compared(item)
    others = [word for word in said if word in known]
    if others == said:
        return ""
    in_parts = any(mark in item for mark in PARTS)
    if (len(others) < 2 and not (others and in_parts)) and not any(_is_number(word) for word in words):
        return item
    loud = not has_small(item)
    for at, word in enumerate(words):
        plain = compared(word)
        is_name = is_capital(word[:1]) and not loud and word[:2] not in ("I", "I'", "I’", "HR")
        if word[:1] == "(" or not plain or _is_number(word) or (plain[0] in known and not is_name):
            return _cut(words[:at])
        if word[-1:] == ",":
            return _cut(words[: at + 1])
    return item


def _at_last(item: str, tails: Sequence[str]) -> str:
    """A name that stands behind the last comma: "a lady from HR, Michelle maybe". "" if none does."""
    words = [word for word in _before(item.split(",")[-1], tails, []).split(" ") if word]
    named = "," in item and all(is_capital(word[0]) or word == "and" for word in words)
    return " ".join(words) if named else ""


def _is_number(word: str) -> bool:
    """Whether a word is a number, such as an age or the first part of a phone number."""
    return word != "" and all(c in "+()" + DIGITS for c in word)


def _role(item: str) -> str:
    """A role as a title has it: "bus driver" of "the bus driver one", "porter (nights)" of "porter job nights", of
    "porter position, nights" and of "porter, the nights one".
    """
    words = item.split(" ")
    plain = [trim(small(word), MARKS + ").") for word in words]
    start = 1 if plain[0] == "the" and len(words) > 2 else 0
    for at in range(start + 1, len(words) - 1):
        if plain[at] in JOBS:
            behind, said = words[at + 1 :], plain[at + 1 :]
            if words[at][-1] == "," and len(said) < 5:
                first = 1 if said[0] == "the" else 0
                last = len(said) - 1 if said[-1] == "one" else len(said)
                return " ".join(words[start:at]) + " (" + " ".join(behind[first:last]) + ")"
            if all(one in TIMES or not one.strip(DIGITS) for one in said):
                return " ".join(words[start:at]) + " (" + " ".join(behind) + ")"
        if words[at - 1][-1:] == "," and plain[at] == "the" and plain[-1] == "one" and at + 2 < len(words):
            return trim(" ".join(words[start:at]), MARKS) + " (" + " ".join(words[at + 1 : -1]) + ")"
    return " ".join(words[1:-1]) if start and plain[-1] == "one" else item


def _without_hours(item: str) -> str:
    """A role without brackets that only say how long one works: "Analyst" of "Analyst (part time, 24hrs)"."""
    for part in item.split("(")[1:]:
        inside, closed, _ = part.partition(")")
        said = [word.strip(DIGITS) for word in compared(inside)]
        if closed and "".join(said) and all(word in HOURS + ("",) for word in said):
            return item.replace(" (" + inside + ")", "")
    return item


def titled(name: str, becomes: Mapping[str, str], stop: str) -> str:
    """A name with the title of the letter's language: "Ms Jung" for "Frau Jung", "Dr. Jung" for "Frau Dr. Jung".

    becomes: the titles of other languages, in small letters, and what stands for them. stop: what stands behind these.
    """
    words = name.split(" ")
    for at, word in enumerate(words[:-1]):  # the last one is a name: "Michael Herr"
        title = becomes.get(small(word).rstrip("."))
        if title:
            words[at] = "" if any(one in TITLES for one in compared(words[at + 1])) else title + stop
    return " ".join([word for word in words if word])
