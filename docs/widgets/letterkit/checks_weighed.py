"""Sentences near those that do harm: words and pairs of words, weighed as ``tests/corpus_train.py`` learned it.

Such a finding can't say what is wrong. So it says only "Read this once more", and is silent where there is a phrase:
that has spoken, or is known not to be meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from letterkit.findings import Case
    from letterkit.tokeniser import Word

# So many places there are for the weights of words and pairs. Several of them share a place, as there are more of them.
SIZE = 1 << 15
# The weight of nothing; those below weigh less. There are so many.
NOTHING = 4
STEPS = 9
# What stands before the first word of a thought.
START = 7
# As if so many more words of no weight stood there: three words are little to judge by.
ROOM = 20

_CODES: dict[str, int] = {}


def places(words: Sequence[Word]) -> list[int]:
    """Where the weights of these words stand, and of each with the word before it. Quoted ones are somebody else's."""
    found = []
    before, sentence = START, -1
    for word in words:
        if word.paused or word.sentence != sentence:
            before, sentence = START, word.sentence
        if word.quoted:
            before = START
            continue
        code = _CODES[word.said] if word.said in _CODES else _code_of(word.said)
        found.append(code & SIZE - 1)
        found.append(before * 31 + code & SIZE - 1)
        before = code
    return found


def _code_of(word: str) -> int:
    """A number for a word: the same on every interpreter, and small enough to be quick on all of them."""
    code = 5381
    for letter in word:
        code = code * 33 + ord(letter) & 0xFFFFFF
    _CODES[word] = code
    return code


def by_place(folded: bytes) -> bytearray:
    """The weight at each place. folded: each byte says how many weights of nothing come first, and then one weight."""
    found = bytearray(bytes([NOTHING]) * SIZE)
    at = 0
    for one in folded:
        at += one // STEPS
        found[at] = one % STEPS
        at += 1
    return found


class Weighed:
    """A sentence. weight: what its words weigh together; count: how many weights that were."""

    def __init__(self, words: Sequence[Word], weights: bytearray) -> None:
        self.sentence = words[0].sentence
        self.start, self.end = words[0].start, words[-1].end
        found = places(words)
        self.count = len(found)
        self.weight = sum([weights[place] for place in found]) - NOTHING * self.count


def heaviness(some: Sequence[Weighed]) -> float:
    """How much sentences weigh together, for their length."""
    weight, count = sum([one.weight for one in some]), sum([one.count for one in some])
    return weight / float((count + ROOM) ** 0.5)


def pairs(run: Sequence[Weighed]) -> list[Sequence[Weighed]]:
    """Each sentence with the next one; a single one stands alone. What a sentence means often hangs on the next."""
    return [run[at : at + 2] for at in range(max(1, len(run) - 1))]


def weighed(case: Case, code: str) -> list[Finding]:
    """Of the sentences of the reader's own that weigh too much together, the heavier one."""
    data, limit = case.context.checks, case.context.checks["limit"]
    if not data["weights"]:
        return []
    if "by_place" not in data:
        data["by_place"] = by_place(data["weights"])
    found: list[Finding] = []
    for run in _runs(case, data["by_place"]):
        last = None
        for pair in pairs(run):
            heavier = pair[-1] if pair[-1].weight > pair[0].weight else pair[0]
            spoken = any(one.sentence in case.touched for one in pair)
            if heavier is not last and not spoken and heaviness(pair) > limit:
                found.append(case.at(code, heavier.start, heavier.end))
                last = heavier
    return found


def _runs(case: Case, weights: bytearray) -> list[list[Weighed]]:
    """The sentences with words of the reader's own in them, those together that follow each other in a paragraph."""
    own = case.context.own
    runs: list[list[Weighed]] = []
    for (kind, _, _), words in zip(case.reading.blocks, case.reading.within):
        if kind != "body":
            continue
        runs.append([])
        for sentence in sentences(words):
            start, end = sentence[0].start, sentence[-1].end
            if own is None or any(first < end and last > start for first, last in own):
                runs[-1].append(Weighed(sentence, weights))
            else:
                runs.append([])
    return [run for run in runs if run]


def sentences(words: Sequence[Word]) -> list[list[Word]]:
    """Words, by the sentence in which they stand."""
    found: list[list[Word]] = []
    for word in words:
        if found and found[-1][-1].sentence == word.sentence:
            found[-1].append(word)
        else:
            found.append([word])
    return found


RECORDS = [("read-again", weighed)]
