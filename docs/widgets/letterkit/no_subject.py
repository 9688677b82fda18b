"""Sentences of an answer that say nobody, as people type them: "made me less nervous", "knew where I stood".

English only. Nothing here is sure: all of it is a proposal.
"""

from __future__ import annotations

from letterkit.alphabet import small
from letterkit.text import trim

# What something does for the one who writes: with a "me" or a "my" behind it.
DOES = (
    "made", "put", "left", "gave", "got", "let", "helped", "calmed", "kept", "set", "took", "showed", "taught", "saved",
    "makes", "helps", "gives",
)  # fmt: skip
# What the one who writes did. "Left feeling proud" is one, "left me proud" is none.
DID = (
    "felt", "learned", "learnt", "knew", "went", "left", "came", "loved", "enjoyed", "thought", "wanted", "hoped",
    "walked", "forgot", "stopped", "started", "appreciated",
)  # fmt: skip
# Of these, what is said of the whole before it, and not one thing more that they did: "you listened, gave me time".
OF_IT = ("made", "makes", "put", "calmed")
MINE = ("me", "my")
ENDS = ".!?"
AROUND = '.,;:!?()"“”'


def with_subjects(answer: str) -> str:
    """An answer with an "It" or an "I" where a sentence, or a clause behind a comma, lacks it."""
    if " " not in answer:
        return answer
    words = answer.split(" ")
    made = words[:1]
    for at in range(1, len(words)):
        word = words[at]
        said, before = small(word), made[-1][-1:]
        follows = small(trim(words[at + 1], AROUND)) if at + 1 < len(words) else ""
        ended = before != "" and before in ENDS and made[-1][-3:] != "..."
        if said in DOES and follows in MINE and (ended or (before == "," and _no_list(words, at))):
            made[-1] = made[-1][:-1] + "." if before == "," else made[-1]
            word = "It " + said
        elif ended and said in DID and follows not in MINE:
            word = "I " + said
        made.append(word)
    return " ".join(made)


def _no_list(words: list[str], at: int) -> bool:
    """Whether a clause behind a comma is the last one of its sentence: "you listened, gave me time, and explained"."""
    for word in words[at:]:
        if word[-1:] in ENDS:
            break
        if word[-1:] == ",":
            return False
    return words[at] in OF_IT


def one_mark(answer: str) -> str:
    """An answer with one mark where several stand: "they were so nice!!"; "??" asks nothing."""
    for mark, one in (("!", "!"), ("?", ".")):
        while mark * 2 in answer:
            at = answer.find(mark * 2)
            end = at
            while answer[end : end + 1] == mark:
                end += 1
            answer = answer[:at] + one + answer[end:]
    return answer
