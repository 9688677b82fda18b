"""Checks on how an answer was put in: with emoji, by voice, or in haste. Each offers the answer without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import capital, is_capital, small
from letterkit.checks_answers import FREE, found_at, is_english, items_of
from letterkit.english import DETERMINERS, SMALL, SUBJECTS
from letterkit.names_alone import PERSONS
from letterkit.no_subject import one_mark, with_subjects
from letterkit.normalise import letters_of
from letterkit.plain_words import plain_words
from letterkit.run_on import with_full_stops
from letterkit.text import trim
from letterkit.tokeniser import Reading, Whole, is_ascii

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeAlias

    from letterkit.checks import Case
    from letterkit.findings import Finding
    from letterkit.tokeniser import Word

    Openings: TypeAlias = Sequence[tuple[list[str], bool]]  # words, and whether they must stand alone

FACES = (":-)", ":)", ";-)", ";)", ":-D", ":D", ":-(", ":(", "<3", ":-P", ":P")
AROUND = '.,;:!?()"“”'
# What goes on behind a picture.
GOES_ON = (
    "and", "or", "but", "so", "of", "in", "on", "at", "to", "for", "with", "from", "by", "that", "which", "who", "is",
    "was",
)  # fmt: skip
STOPS = ".,;:!?…–—"
END = (".", "!", "?")
ENDED = (". ", "! ", "? ", "!!", "??", " the the ", " to to ", " and and ")
RUNS_ON = (", ", " it ", " you ", " they ", " he ", " she ")
# Words that nobody writes twice in a row.
TWICE = ("a", "an", "the", "to", "and", "of", "in", "at", "for", "my", "your", "i", "you", "was", "is")
# Short words that end many sentences, and are no short forms.
ENDING = (
    "too",
    "me",
    "it",
    "you",
    "us",
    "job",
    "day",
    "way",
    "lot",
    "one",
    "all",
    "him",
    "her",
    "out",
    "off",
)
# What makes a thing of the word behind it.
NAMED = ("a", "an", "the", "my", "your", "our", "his", "her", "its")
SHORTENED = (
    "etc",
    "e.g",
    "i.e",
    "approx",
    "incl",
    "vs",
    "no",
    "st",
    "a.m",
    "p.m",
    "dept",
    "prof",
    "mins",
)  # no sentence ends with these alone


def emoji(case: Case, code: str) -> list[Finding]:
    """A face or another small picture in an answer."""
    found = []
    for name, item in items_of(case, FREE + PERSONS + ("company", "job_title")):
        kept = item if is_ascii(item) else "".join([c for c in item if not _is_picture(ord(c))])
        for face in FACES:
            kept = kept.replace(face, "")
        if kept != item:
            words = _stopped(kept.split(" ")) if name in FREE else kept.split(" ")
            found += found_at(case, code, name, item, " ".join([word for word in words if word]) or None)
    return found


def _stopped(words: list[str]) -> list[str]:
    """Words with a full stop where a picture alone stood for one: "how to fix it 🔥 learned a lot that day"."""
    made: list[str] = []
    for at, word in enumerate(words):
        gone = made[-1:] == [""] and word != ""
        if (
            gone
            and at > 4
            and len(words) - at > 2
            and is_capital(capital(word[0]))
            and small(word) not in GOES_ON
        ):
            last = max([number for number, one in enumerate(made) if one] or [0])
            if made[last][-1:] not in STOPS:
                made[last] += "."
            word = capital(word[0]) + word[1:]
        made.append(word)
    return made


def _is_picture(number: int) -> bool:
    return 0x1F000 <= number < 0x20000 or 0x2600 <= number < 0x27C0 or number in (0x200D, 0xFE0F, 0x2B50)


def as_spoken(case: Case, code: str) -> list[Finding]:
    """An answer with what is said but not written: "ok so um the way you ...", "Yes I was. You ..."

    The check's ``leads`` name the words: ``anywhere`` wherever one stands, ``first`` at the start of an answer,
    ``alone`` at its start where a mark comes after them, or a "you".
    """
    leads = case.settings["leads"]
    fillers = [words for where, words in leads if where == "anywhere"]
    openings = [(words.split(" "), where == "alone") for where, words in leads if where != "anywhere"]
    found = []
    for name, item in items_of(case, FREE):
        # Few answers have such a word, and it takes longer to find where one stands.
        said = case.compared(item)
        if any(word in fillers for word in said) or any(said[: len(one)] == one for one, _ in openings):
            mend = _written(item, fillers, openings)
            if mend != item:
                found += found_at(case, code, name, item, mend or None)
    return found


def _written(answer: str, fillers: Sequence[str], openings: Openings) -> str:
    """An answer without the words that are only said."""
    idle: list[Word] = []
    words: list[Word] = []
    for word in Reading(Whole(answer)).words:
        is_idle = word.said in fillers and not word.quoted and _stands_alone(answer, word)
        (idle if is_idle else words).append(word)
    begin = 0
    size = _opening(answer, words, openings)
    while size:
        begin = words[size - 1].end
        words = words[size:]
        size = _opening(answer, words, openings)
    for word in idle[::-1]:  # from behind, so that the places of the others stay
        if word.start >= begin:
            answer = _without(answer, word.start, word.end)
    return _without(answer, 0, begin) if begin else answer


def _opening(answer: str, words: Sequence[Word], openings: Openings) -> int:
    """With how many words an answer begins that are only said."""
    longest = 0
    for opening, alone in openings:
        size = len(opening)
        if [word.said for word in words[:size]] == opening and not words[0].quoted:
            # Nothing stands in the middle of "I didn’t", of which "I did" is no part; nor a blank in "yes-man".
            after = answer[words[size - 1].end : words[size].start] if size < len(words) else ". "
            if (" " in after or "\n" in after) and (not alone or _begins(after, words[size:])):
                longest = max(longest, size)
    return longest


def _begins(after: str, words: Sequence[Word]) -> bool:
    """Whether a sentence begins behind an opening: "well, the tour", "well you were kind"."""
    return any(mark in after for mark in STOPS) or (
        words[:1] != [] and words[0].said in SUBJECTS + DETERMINERS
    )


def _stands_alone(answer: str, word: Word) -> bool:
    """Whether a word is one by itself: not the "um" of "um-brella", nor a name such as "UM"."""
    around = answer[max(0, word.start - 1) : word.start] + answer[word.end : word.end + 1]
    is_name = letters_of(answer[word.start + 1 : word.end])[0] > 0 and letters_of(answer)[1] > 0
    return not is_name and not any(mark in around for mark in "-/@&")


def _without(answer: str, start: int, end: int) -> str:
    """An answer without some words of it; of the marks around them one is left, the end of a sentence before others."""
    before, after = answer[:start].rstrip(" "), answer[end:].lstrip(" ")
    while after and after[0] in STOPS and (not before or before[-1] in STOPS + "(\n"):
        if before and before[-1] in ",;:–—" and after[0] in ".!?…":
            before = before[:-1].rstrip(" ")
            break
        after = after[1:].lstrip(" ")
    close = not before or before[-1] in "(\n" or not after or after[0] in STOPS + ")\n"
    return before + ("" if close and after[:1] not in ("–", "—") else " ") + after


def typed_in_haste(case: Case, code: str) -> list[Finding]:
    """An answer with a word or two that the check's ``becomes`` knows how to write, "im", "english" or "we was", or one
    in which a sentence begins with a small letter or says nobody. One in capitals is to be in small letters first.
    """
    becomes = case.settings["becomes"]
    found = []
    english = is_english(case)
    for name, item in items_of(case, FREE):
        runs_on = english and any(mark in item for mark in RUNS_ON)
        if letters_of(item)[1] and (runs_on or any(mark in item for mark in ENDED) or _slips(item, becomes)):
            lines = [_tidied(line, becomes) for line in one_mark(item).split("\n")]
            mend = "\n".join([with_subjects(with_full_stops(line)) if english else line for line in lines])
            if mend != item:
                found += found_at(case, code, name, item, mend)
    return found


def _tidied(line: str, becomes: Mapping[str, str]) -> str:
    """A line of an answer without its slips."""
    words = line.split(" ")
    once = [word for at, word in enumerate(words) if word not in TWICE or words[at + 1 : at + 2] != [word]]
    return " ".join(_begun(_spelled(once, becomes)))


def _slips(item: str, becomes: Mapping[str, str]) -> bool:
    """Whether an answer has such a word, or two of them. Few have."""
    words = plain_words(item)
    pairs = [words[at] + " " + words[at + 1] for at in range(len(words) - 1)]
    return any(one in becomes for one in words + pairs)


def _spelled(words: Sequence[str], becomes: Mapping[str, str]) -> list[str]:
    """Words as they are written, with the marks and the capital that they have."""
    cores = [small(trim(word, AROUND)).replace("’", "'") for word in words]
    made: list[str] = []
    at = 0
    while at < len(words):
        both = " ".join(cores[at : at + 2])
        # "The cause of the fire" is none of "cause of the bus".
        is_thing = any(word in NAMED for word in cores[max(0, at - 2) : at])
        if " " in both and both in becomes and words[at][-1:] not in STOPS and not is_thing:
            made += _two(words[at], words[at + 1], becomes[both].split(" "))
            at += 2
        else:
            ends = at + 1 == len(words) or words[at][-1:] in STOPS
            new = "there" if cores[at] == "their" and ends else becomes.get(cores[at], "")
            made.append(_replaced(words[at], new))
            at += 1
    return made


def _two(first: str, second: str, new: list[str]) -> list[str]:
    """Two words as they are written: "would of" is "would have", and "my self." is "myself."."""
    if len(new) == 1:
        return [_replaced(first, new[0]) + second[len(second.rstrip(AROUND)) :]]
    return [_replaced(first, new[0]), _replaced(second, new[1])]


def _replaced(word: str, new: str) -> str:
    """A word in the place of another, or the other if there is none."""
    core = trim(word, AROUND)
    if not core or not new:
        return word
    return word.replace(core, capital(new[0]) + new[1:] if is_capital(core[0]) else new)


def _begun(words: list[str]) -> list[str]:
    """The words of a line, with a capital where a sentence begins behind another: "the tour. it was fun"."""
    made = words[:1]
    for word in words[1:]:
        first = "".join(plain_words(word)[:1])
        before = small(trim(made[-1], AROUND))
        counted = len(made) == 1 and before != "" and not before.strip("0123456789")  # "1. your calm"
        ended = made[-1][-1:] in END and made[-1][-3:] != "..." and before not in SHORTENED and not counted
        # No name such as iPhone. Behind a word of some length stands no mark of a short form.
        long = len(before) > 3 or before in ENDING
        is_small = word[:1] == first[:1] and (first in SMALL or (long and small(word) == word))
        made.append(capital(word[:1]) + word[1:] if ended and is_small else word)
    return made


RECORDS = [
    ("emoji", emoji),
    ("as-spoken", as_spoken),
    ("typed-in-haste", typed_in_haste),
]
