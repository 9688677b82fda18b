"""Checks on how an answer was put in: by a paste, with emoji, by voice, or in haste. Each offers it mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import capital, small
from letterkit.checks_answers import found_at, free, is_english, items_of
from letterkit.english import DETERMINERS, SUBJECTS
from letterkit.findings import TO_ASK
from letterkit.names_alone import PERSONS
from letterkit.no_subject import one_mark, with_subjects, without_dots, without_etc
from letterkit.normalise import has_small, letters_of
from letterkit.pasted import unpasted
from letterkit.pictures import without_pictures
from letterkit.question_marks import with_one_mark
from letterkit.run_on import with_full_stops
from letterkit.slips import FEWEST, STOPS, TWICE, by_letter, has_slips, without_slips
from letterkit.slips_by_place import by_place
from letterkit.small_names import with_capitals
from letterkit.text import trim
from letterkit.tokeniser import Reading, Whole, compared

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeAlias

    from letterkit.findings import Case, Finding
    from letterkit.tokeniser import Word

    Openings: TypeAlias = Sequence[tuple[list[str], bool]]  # words, and whether they must stand alone

# What stands for a full stop where another sentence begins: "the torch lol he explained".
LAUGHS = ("lol", "haha", "hahaha", "hehe")
SAYING = ("saying", "say", "said", "my", "an", "without")  # "not saying um"
NAMES = list(PERSONS) + ["company", "job_title"]
ENDED = (". ", "! ", "? ", "!!", "??")


def pasted_along(case: Case, code: str) -> list[Finding]:
    """What came along with a paste, and is no word of an answer: "Sent from my iPhone", "&amp;", "**Cook**"."""
    found = []
    for name, item in items_of(case, free(case) + NAMES):
        mend = unpasted(item)
        if mend != item:
            found += found_at(case, code, name, item, mend)
    return found


def emoji(case: Case, code: str) -> list[Finding]:
    """A face or another small picture in an answer, where somebody else reads it."""
    if case.is_private():
        return []
    found = []
    own = free(case)
    for name, item in items_of(case, own + NAMES):
        mend = without_pictures(item, name in own)
        if mend != item:
            found += found_at(case, code, name, item, mend or None)
    return found


def as_spoken(case: Case, code: str) -> list[Finding]:
    """An answer with what is said but not written: "ok so um the way you ...", "Yes I was. You ..."

    The check's ``spoken`` names the words: ``anywhere`` wherever one stands, ``first`` at the start of an answer,
    ``alone`` at its start where a mark comes after them, or a "you"; ``last`` at its end, as "that’s it thank you".
    """
    spoken = case.settings["spoken"]
    fillers = [words for where, words in spoken if where == "anywhere"]
    first = [(words.split(" "), False) for where, words in spoken if where == "first"]
    alone = [(words.split(" "), True) for where, words in spoken if where == "alone"]
    closings = [words.split(" ") for where, words in spoken if where == "last"]
    found = []
    for name, item in items_of(case, free(case)):
        # Few answers have such a word, and it takes longer to find where one stands.
        said = compared(item)
        # "Dont know the area" may be what they heard.
        told = name == "concern_heard" and "know" in said[:3]
        openings = first if told else first + alone
        if (
            any(word in fillers for word in said)
            or any(said[: len(one)] == one for one, _ in openings)
            or any(said[-len(one) :] == one for one in closings)
        ):
            mend = _written(_unsigned(item, closings), fillers, openings)
            if mend != item:
                found += found_at(case, code, name, item, mend or None)
    return found


def _unsigned(answer: str, closings: Sequence[Sequence[str]]) -> str:
    """An answer without the words that a phone, or its writer, has put behind it."""
    words = Reading(Whole(answer)).words
    for closing in closings:
        last = words[-len(closing) :]
        if len(words) > len(last) and [word.said for word in last] == closing:
            rest = answer[: last[0].start]
            core = trim(rest, " \n,;:–—-")
            return rest.partition(core)[0] + core
    return answer


def _written(answer: str, fillers: Sequence[str], openings: Openings) -> str:
    """An answer without the words that are only said."""
    idle: list[Word] = []
    words: list[Word] = []
    for word in Reading(Whole(answer)).words:
        said_so = words != [] and words[-1].said in SAYING
        is_idle = word.said in fillers and not (word.quoted or said_so) and _stands_alone(answer, word)
        (idle if is_idle else words).append(word)
    begin = 0
    size = _opening(answer, words, openings)
    while size:
        begin = words[size - 1].end
        words = words[size:]
        size = _opening(answer, words, openings)
    for word in idle[::-1]:  # from behind, so that the places of the others stay
        if word.start >= begin:
            after = answer[word.end + 1 :]
            follows = small(after.split(" ")[0])
            if word.said in LAUGHS and word.start > begin + 20 and follows in SUBJECTS + ("i",):
                answer = trim(answer[: word.start], STOPS + " ") + ". " + capital(after[0]) + after[1:]
            else:
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
    is_name = letters_of(answer[word.start + 1 : word.end])[0] > 0 and has_small(answer)
    return not is_name and not any(mark in around for mark in "-/@&")


def _without(answer: str, start: int, end: int) -> str:
    """An answer without some words of it; of the marks around them one is left, the end of a sentence before others."""
    before, after = answer[:start].rstrip(" "), answer[end:].lstrip(" ")
    while after and _is_stop(after) and (not before or before[-1] in STOPS + "(\n"):
        if before and before[-1] in ",;:–—" and after[0] in ".!?…":
            before = before[:-1].rstrip(" ")
            break
        after = after[1:].lstrip(" ")
    close = not before or before[-1] in "(\n" or not after or _is_stop(after) or after[0] in ")\n"
    return before + ("" if close and after[:1] not in ("–", "—") else " ") + after


def _is_stop(after: str) -> bool:
    """Whether a mark stands here, and no name such as ".NET"."""
    return after[0] in STOPS and not (after[0] == "." and trim(after[1:2], STOPS + ' )”"\n'))


def typed_in_haste(case: Case, code: str) -> Iterator[Finding | None]:
    """An answer with a word or two that the check's ``becomes`` knows how to write, "im" or "we was", with one of its
    ``words`` misspelt, with a slip that the words around it show, a German noun that is small, or one in which a
    sentence begins with a small letter or says nobody. One in capitals is to be in small letters first. A job's
    title is no sentence, and “IM” no slip there: its long words alone are looked at.
    """
    becomes, known = case.settings["becomes"], by_letter(case.settings["words"])
    english = is_english(case)
    twice = TWICE if english else ()
    nouns = None if english else case.context.checks.get("nouns")
    days = case.model["words"]["weekdays"] + case.model["words"]["months"]
    for name, item in items_of(case, free(case)):
        ended = any(mark in item for mark in ENDED)
        if has_small(item) and (english or nouns or ended or has_slips(item, becomes, known, twice)):
            lines = []
            one = with_one_mark(item) if name == TO_ASK else one_mark(item)
            marked = without_dots(without_etc(one)) if english else one
            for line in marked.split("\n"):
                yield None
                line = without_slips(line, becomes, known, twice)
                typed = line.split(" ")
                line = " ".join(
                    with_capitals(by_place(typed), days) if english else nouns(typed) if nouns else typed
                )
                yield None
                line = with_full_stops(line) if english else line
                yield None
                lines.append(with_subjects(line) if english else line)
            yield None
            mend = "\n".join(lines)
            if mend != item:
                yield from found_at(case, code, name, item, mend)
    longer = {one: becomes[one] for one in becomes if english and len(one) > FEWEST}
    for name, title in items_of(case, ["job_title"]):
        mend = without_slips(title, longer, known, ())
        if mend != title:
            yield from found_at(case, code, name, title, mend)


RECORDS = [
    ("pasted-along", pasted_along),
    ("emoji", emoji),
    ("as-spoken", as_spoken),
    ("typed-in-haste", typed_in_haste),
]
