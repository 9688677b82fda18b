"""Checks on answers with which no sentence of ours goes on well. Most come with the answer as it would fit.

The words that they know stand in ``checks.yml``. What asks for the forms of ``answer_forms`` looks at English only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import answer_forms, first_person, second_person, third_person, who_speaks, yours
from letterkit.alphabet import SMALL, find_whole, is_capital, small
from letterkit.answers import as_list
from letterkit.employers import addressed
from letterkit.english import CLAUSES, SUBJECTS
from letterkit.findings import TO_ASK, Finding, once
from letterkit.names_alone import PERSONS, titled
from letterkit.normalise import has_small, letters_of
from letterkit.plain_words import plain_words, says_nothing
from letterkit.question_marks import ASKING
from letterkit.text import squeeze
from letterkit.tokeniser import compared

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from letterkit.findings import Case

# What goes before a single word, so that it says whose it is.
WHOSE = {"impressed_by": "your ", "enjoyed": "the "}
# Answers about the reader, which may be given in the words of the one who said so. What was good is quoted.
OF_THE_READER = ("concern_heard", "working_on", "do_differently", "next_steps")
# Answers that say what was said of the reader, or who said it.
TOLD = ("concern_heard", "did_well", "do_differently", "next_steps")
# Answers that say what the reader does, or has done.
DONE = ("working_on", "concern_since", "concern_answer", "reasons", "next_steps")


def items_of(case: Case, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(question, answer) of each of these that is given; of a list, each of its items. Each has a word in it: "..."
    stands for one that is still to come.
    """
    for name in names:
        answer = case.given.get(name, "") if case.alone in ("", name) else ""
        for item in as_list(answer):
            # Who says in place of a name that there is none is greeted by that.
            if plain_words(item) and (name in PERSONS or not says_nothing(item)):
                yield name, item


def free(case: Case) -> list[str]:
    """The names of the questions that are answered in the reader's own words, whichever a letter asks."""
    return [field["name"] for field in case.model["fields"] if field["kind"] in ("paragraph", "list")]


def is_english(case: Case) -> bool:
    """Whether the letter is English: its answers are looked at by their forms (``answer_forms``)."""
    return case.place["language"][:2] == "en"


def english_items(case: Case, names: Iterable[str]) -> Iterable[tuple[str, str]]:
    """What ``items_of`` gives, where the letter is English; else nothing."""
    return items_of(case, names) if is_english(case) else ()


def found_at(case: Case, code: str, name: str, item: str, mend: str | None = None) -> list[Finding]:
    """[the finding of a check at an answer], or [] if the letter doesn't say it. name: of the question; item:
    its answer, or one of them; mend: the same as it would fit, or None.
    """
    # A greeting may say one part of a name only; and a lead may have been fitted to its sentence.
    fitted = [answer_forms.inside(item), answer_forms.sentence(item), small(item[:1]) + item[1:]]
    ways = [item] + fitted + [mend or item]
    if "\n" in item:
        ways += item.split("\n")  # what a letter puts between lines is in no way the same in each language
    if name in PERSONS:
        ways += [item.split(" (")[0], item.split(" ")[-1]] + [
            part for part in item.split(" ") if is_capital(part[:1])
        ]
        if "@" in item:  # no letter says an address as a name
            ways += [case.text[start:end] for start, end in case.reading.named("salutation")]
    elif name == "job_title":
        ways.append(item.split(" (")[0])  # a German letter leaves out "(m/w/d)"
    for said in [squeeze(way).rstrip(".,;: ") for way in ways]:  # as the letter sets it
        start = find_whole(case.text, said)
        if said and start != -1:
            finding = Finding(code, start, start + len(said), name, said)
            finding.was = item
            finding.mend = mend
            return [finding]
    return []


def doubled_lead(case: Case, code: str) -> list[Finding]:
    """An answer that begins with words that the letter says before it: "by your calm"."""
    own = free(case)
    leads = [(field, lead) for field, lead in case.settings["leads"] if field in own]
    found = []
    names = [field for number, (field, _) in enumerate(leads) if number == 0 or leads[number - 1][0] != field]
    for name, item in english_items(case, names):
        # The leads are in full, as words are compared.
        whole = "I would" + item[3:] if small(item[:4]) in ("i'd ", "i’d ") else item
        said = small(whole[: answer_forms.BEGINNING])
        for field, lead in leads:
            rest = whole[len(lead) + 1 :]
            if field == name and said.startswith(lead + " ") and _goes_on(name, lead, rest):
                found += found_at(case, code, name, item, rest)
                break
    return once(found)


def _goes_on(name: str, lead: str, rest: str) -> bool:
    """Whether the letter goes on with what is left of an answer. "Was the best" is fine as it is."""
    if name in ("next_steps", TO_ASK):
        return rest != ""
    if lead in ("was", "is") and plain_words(rest)[:1] in (["a"], ["an"], ["the"], ["so"], ["very"]):
        return False
    return answer_forms.form_of(rest) not in ("bare", "nothing", "adjective")


def a_question(case: Case, code: str) -> list[Finding]:
    """An answer that asks something: no sentence goes on with it."""
    found = []
    for name, item in english_items(case, [name for name in free(case) if name != TO_ASK]):
        words = plain_words(item)
        asks = words[1:] if words[0] in CLAUSES else words
        if len(asks) > 1 and asks[0] in ASKING and asks[1] in SUBJECTS + ("i",) and not _quotes(item):
            asked = answer_forms.sentence(item.rstrip("?. "))
            mend = "your question “" + asked + "?”" if name in WHOSE else None
            found += found_at(case, code, name, item, mend)
        elif item[-1] == "?" and not _quotes(item):
            said = item.rstrip("? ")
            whose = name in WHOSE and words[0] in CLAUSES
            found += found_at(case, code, name, item, "your question “" + said + "?”" if whose else said)
    return found


def _quotes(item: str) -> bool:
    return any(mark in item for mark in '“”"‘')


def one_word(case: Case, code: str) -> list[Finding]:
    """One word where the letter waits for a thing: "knowledge"."""
    found = []
    for name, item in english_items(case, WHOSE):
        words = plain_words(item)
        named = words[0] in plain_words(case.answer("interviewer_name"))
        alone = len(words) == 1 and answer_forms.form_of(item) == "bare" and not named
        if alone and words[0][0] in SMALL and not _is_loud(item):
            mend = None if words[0] in case.settings["words"] else WHOSE[name] + small(item)
            found += found_at(case, code, name, item, mend)
    return found


def to_you(case: Case, code: str) -> list[Finding]:
    """An answer that speaks of the one who reads the letter: "she was kind", "Helen’s calm"."""
    if not case.is_to_them():
        return []
    # "How Marks & Spencer treats its people" says nothing of Ms Marks, who works there.
    others = plain_words(case.answer("company")) + ["and", "or"]
    names = [one for one in plain_words(case.answer("interviewer_name")) if one not in others]
    found = []
    for name, item in english_items(case, list(WHOSE) + [TO_ASK]):
        if second_person.speaks_of(item, names):
            found += found_at(case, code, name, item, second_person.said_to_them(item, names))
    for name, item in english_items(case, TOLD):
        # "They said I need more practice": whoever reads it has said so.
        mend = second_person.told(item, names, name == "concern_heard")
        if mend is not None:
            found += found_at(case, code, name, item, mend)
    for name, item in english_items(case, DONE):
        mend = yours.made_yours(item)
        if mend:
            found += found_at(case, code, name, item, mend)
    return once(found)


def to_them(case: Case, code: str) -> list[Finding]:
    """An answer that says "you" to the interviewers, in a letter to somebody else."""
    found = []
    names = list(WHOSE) + ["did_well"] if case.answer("written_to") == "recruiter" else []
    for name, item in items_of(case, names):
        # "You were calm" is what they said of the reader: it is quoted.
        is_quoted = name == "did_well" and who_speaks.theirs(item)
        mend = item if is_quoted else third_person.they(item, is_english(case))
        if mend != item:
            found += found_at(case, code, name, item, mend)
    return found


def of_me(case: Case, code: str) -> list[Finding]:
    """An answer about the reader in the words of the one to whom the letter goes: "you seemed unsure"."""
    found = []
    for name, item in english_items(case, OF_THE_READER) if case.is_to_them() else ():
        if first_person.is_theirs(item):
            # Where a line breaks behind "your", what stands next would go with it.
            mend = None if "\n" in item else first_person.said_by_me(item)
            found += found_at(case, code, name, item, mend)
    return found


def other_language(case: Case, code: str) -> list[Finding]:
    """An answer in another language than the letter's."""
    found = []
    known = dict.fromkeys(case.settings["words"])  # a list would be gone through for each word
    for name, item in items_of(case, free(case)):
        words = [word.split("'")[0] for word in compared(item)]
        theirs = [word for word in words if word in known]
        different = len(dict.fromkeys(theirs))
        enough = different > 1 or (different and len(words) < 6 and len(theirs[0]) > 3)  # "Ihre Ruhe"
        if enough and 5 * len(theirs) >= len(words) and not _quotes(item):
            found += found_at(case, code, name, item)
    for name, item in items_of(case, ("company",)):
        employer = addressed(item[4:] if item[:4] == "bei " else item)  # "at bei der Stadtbibliothek"
        if employer != item and item[:3] in known and item in case.text:
            found += found_at(case, code, name, item, employer)
    for name, item in items_of(case, ("job_title",)):
        if "und" in known and any(word in item for word in (" für ", " und ", " im ")):
            found += found_at(case, code, name, item)
    for name, item in items_of(case, PERSONS[1:]):
        stop = "." if is_english(case) and case.place["titles_with_full_stop"] else ""
        named = titled(item, case.settings["becomes"], stop)
        if named != item:
            found += found_at(case, code, name, item, named)
    return found


def calm(case: Case, name: str, item: str) -> str | None:
    """An answer in capitals in small letters; None if it is none, or a name."""
    if name not in free(case) or not _is_loud(item):
        return None
    return " ".join(["I" if word == "i" else word for word in small(item).split(" ")])


def _is_loud(item: str) -> bool:
    return not has_small(item) and letters_of(item)[0] > 3


RECORDS = [
    ("doubled-lead", doubled_lead),
    ("a-question", a_question),
    ("one-word", one_word),
    ("to-you", to_you),
    ("to-them", to_them),
    ("of-me", of_me),
    ("other-language", other_language),
]
