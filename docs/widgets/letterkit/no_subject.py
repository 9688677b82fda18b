"""Sentences of an answer that say nobody, as people type them: "made me less nervous", "knew where I stood".

English only. Nothing here is sure: all of it is a proposal.
"""

from __future__ import annotations

from letterkit.alphabet import capital, small
from letterkit.english import DONE
from letterkit.text import trim

# What something does for the one who writes: with a "me" or a "my" behind it.
DOES = (
    "made", "put", "left", "gave", "got", "let", "helped", "calmed", "kept", "set", "took", "showed", "taught", "saved",
    "makes", "helps", "gives",
)  # fmt: skip
# What the one who writes did. "Left feeling proud" is one, "left me proud" is none.
DID = (
    "felt", "learned", "learnt", "knew", "went", "left", "came", "loved", "enjoyed", "thought", "wanted", "hoped",
    "walked", "forgot", "liked", "stopped", "started", "appreciated",
)  # fmt: skip
# Of these, what is said of the whole before it, and not one thing more that they did: "you listened, gave me time".
OF_IT = ("made", "makes", "put", "calmed")
MINE = ("me", "my")
GOES_ON = ("and", "or", "but", "so", "because", "which")
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
        if (
            said in DOES
            and follows in MINE
            and (ended or (before == "," and said in OF_IT and _is_last(words, at)))
        ):
            made[-1] = made[-1][:-1] + "." if before == "," else made[-1]
            word = "It " + said
        elif (ended or (before == "," and _is_last(words, at))) and _whole(said, follows):
            made[-1] = made[-1][:-1] + "." if before == "," else made[-1]
            word = _whole(said, follows)
        elif ended and (follows if said in ("also", "really") else said) in DID and follows not in MINE:
            word = "I " + said
        made.append(word)
    return " ".join(made)


def _is_last(words: list[str], at: int) -> bool:
    """Whether a clause behind a comma is the last one of its sentence: "you listened, gave me time, and explained"."""
    for word in words[at:]:
        if word[-1:] in ENDS:
            break
        if word[-1:] == ",":
            return False
    return True


def _whole(said: str, follows: str) -> str:
    """How a clause begins of which these two are the first words, if it says nobody wherever it stands; or ""."""
    if said == "felt" and follows == "like":
        return "It felt"
    if said == "wish" and follows in ("i", "my", "more", "we", "you", "it", "everyone", "all"):
        return "I wish"
    return "I’d never" if said == "never" and follows in DONE + ("had", "met", "felt") else ""


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


def without_dots(answer: str) -> str:
    """An answer with a full stop for each row of dots, or with a comma before what goes on: "so nice... and funny"."""
    parts = answer.split("..")
    made = parts[0]
    for part in parts[1:]:
        rest = part
        while rest[:1] in (".", " ") and rest:
            rest = rest[1:]
        if not rest or not made:
            made += rest
        elif small(rest.split(" ")[0]) in GOES_ON:
            made = made.rstrip(" ") + ", " + rest
        else:
            made = made.rstrip(" ") + ". " + capital(rest[0]) + rest[1:]
    return made


def without_etc(answer: str) -> str:
    """A list without its "etc" at the end: "SQL, charts etc" is "SQL and charts"."""
    for end in (" etc", " etc."):
        if answer[-len(end) :] == end:
            kept = answer[: -len(end)].rstrip(",")
            before, comma, last = kept.rpartition(", ")
            return before + " and " + last if comma and " and " not in last else kept
    return answer
