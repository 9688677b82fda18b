"""Sentences of an answer that run into each other: "you knew the plant, you knew every line". English only.

A comma between two sentences is the commonest slip of all in answers typed on a phone. Nothing here is sure: all of it
is a proposal.
"""

from __future__ import annotations

from letterkit.alphabet import capital
from letterkit.english import ADJECTIVES, ADVERBS, BEFORE_THINGS, DETERMINERS, INSIDE
from letterkit.one_thing import FIRST, SUBJECTS, WE, and_then, did_something, is_whole, stem
from letterkit.spoken_of import said_plainly
from letterkit.text import trim
from letterkit.verbs import is_finite, is_past

FEWEST = 3  # words of a sentence that is set apart
ALSO = ("also", "plus")
# "You were, I think, the first": no sentence of its own.
ASIDE = (
    "think", "thought", "guess", "mean", "suppose", "believe", "hope", "know", "say", "said", "must", "admit",
)  # fmt: skip
# Behind these goes on what they begin: "you were so kind you made me cry", "they were glad I came", "where you were".
GOES_ON = FIRST + DETERMINERS + INSIDE + BEFORE_THINGS + (
    "so", "such", "too", "not", "glad", "happy", "pleased", "sure", "sorry", "proud", "surprised", "afraid", "worried",
)  # fmt: skip
NO_END = ASIDE + ADJECTIVES + (
    "thought", "felt", "found", "hear", "heard", "see", "tell", "hoped", "time", "day", "moment", "way", "like",
    "place",
)  # fmt: skip
JOINTS = ("and", "but", "so", "or", "because", "that", "then")
# What begins with these goes on behind its comma.
OPEN = (
    "because", "whenever", "should", "even", "despite", "to", "from", "in", "on", "at", "by", "with", "for",
)  # fmt: skip
BE = ("was", "were", "is", "are")
ENDS = ".!?"
PAUSES = (",", ".", "!", "?", ";")
QUOTES = '”"’)'


def with_full_stops(answer: str) -> str:
    """An answer with a full stop for each comma behind which another sentence begins."""
    if answer.count(" ") < 2 * FEWEST:
        return answer
    words = answer.split(" ")
    plain = [said_plainly(word) for word in words]
    main = and_then(plain)
    if main and not any(word[-1:] in ",.!?" for word in words[:main]):
        words[main - 1] += ","  # "when we were walking through you stopped"
    begins = 0
    for at in range(1, len(words)):
        before = trim(words[at - 1], QUOTES)[-1:]
        if before != "" and before in ENDS:
            begins = at
            # "So nice. Like they knew my name"
            if plain[at] == "like" and any(stem(word) in SUBJECTS for word in plain[at + 1 : at + 2]):
                words[at] = ""
                words[at + 1] = capital(words[at + 1][0]) + words[at + 1][1:]
        elif (before == "," and _begins(words, plain, at) and _ended(words, plain, begins, at)) or (
            (
                _said_of_them(words, plain, begins, at)
                or (plain[begins] not in FIRST and _moved_me(words, plain, at))
                or _one_more(words, plain, begins, at)
            )
            and _begins(words, plain, at)
        ):
            words[at - 1] = trim(words[at - 1], ",;") + "."
            words[at] = capital(words[at][0]) + words[at][1:]
            begins = at
    return " ".join([word for word in words if word])


def _one_more(words: list[str], plain: list[str], begins: int, at: int) -> bool:
    """Whether one more thing is told here, with no mark before it: "you shook my hand also you let me try it"."""
    before = plain[at - 1]
    unmarked = words[at - 1][-1:] not in ",;:–—-("
    return (
        plain[at] in ALSO
        and unmarked
        and at - begins >= FEWEST
        and before not in INSIDE
        and before not in ("or", "but")
    )


def _moved_me(words: list[str], plain: list[str], at: int) -> bool:
    """Whether it is said here, with no mark before it, what something did: "nobody does that it made me smile"."""
    if plain[at - 1] in GOES_ON or words[at - 1][-1:] in ",;:–—-(":
        return plain[at] == "it" and did_something(plain, at) and plain[at - 1] not in GOES_ON
    was = plain[at] == "it's" or plain[at : at + 2] in (["it", "was"], ["it", "felt"], ["you", "could"])
    # "I thought it was", "how spotless it was", "the first time it was" go on; "how you listen" is done.
    asked = [word for word in range(max(0, at - 5), at) if plain[word] in ("how", "what")]
    open_ = asked != [] and plain[asked[-1] + 1] not in SUBJECTS
    told = (
        open_
        or plain[at - 1] in NO_END
        or is_finite(plain[at - 1])
        or is_past(plain[at - 1], [plain[at - 1]])
    )
    return (was and not told) or (plain[at] == "it" and did_something(plain, at))


def _said_of_them(words: list[str], plain: list[str], begins: int, at: int) -> bool:
    """Whether what stands before says how somebody was: "you were sound", not "I was glad" that they did something."""
    if (plain[at] in ("i", "i'm") and plain[at + 1 : at + 2] != ["was"]) or words[at - 1][-1:] in ",;:–—-":
        return False
    for be in range(max(begins + 1, at - 4), at - 1):
        if plain[be] in BE and plain[be - 1] not in WE + ("there",):
            how = plain[be + 1 : at]
            return how[-1][-3:] != "ing" and not any(word in GOES_ON for word in how)
    return False


def _begins(words: list[str], plain: list[str], at: int) -> bool:
    """Whether a sentence begins here that is none of a list, and no aside."""
    subject = at + 1 if plain[at] in ALSO else at
    verb = subject + 1
    while verb < len(plain) and (plain[verb] in ADVERBS or plain[verb] in ("just", "really")):
        verb += 1
    if verb >= len(plain) or not _does(plain[subject], plain[verb]):
        return False
    if plain[at - 1] == "thank":
        return False
    end = at
    while end < len(words) and words[end][-1:] not in PAUSES:
        end += 1
    after = plain[end + 1 : end + 3] + ["", ""]
    listed = words[end : end + 1] != [] and words[end][-1] == "," and after[0] in ("and", "or")
    listed = listed and (after[1] not in SUBJECTS or after[1] == plain[subject])
    aside = plain[verb] in ASIDE and end == verb
    return end - at + 1 >= FEWEST and not listed and not aside


def _does(subject: str, verb: str) -> bool:
    """Whether these two words begin a sentence: "you told", "I'm", "there was"."""
    who, short, _ = subject.partition("'")
    if who in ("there", "that"):
        return verb in BE or (who == "that" and verb in ("says", "made", "helped"))
    return who in SUBJECTS and (short != "" or who == "im" or _is_verb(verb, subject))


def _is_verb(word: str, subject: str) -> bool:
    return (
        is_finite(word)
        or is_past(word, [word])
        or (subject in ("you", "they", "we", "i") and word[-2:] != "ly")
    )


def _ended(words: list[str], plain: list[str], begins: int, at: int) -> bool:
    """Whether what stands before is a sentence, or an answer that a sentence of ours goes on with."""
    commas = [one for one in range(begins, at - 1) if words[one][-1:] == ","]
    if (
        commas and plain[commas[-1]] in JOINTS
    ):  # "I was nervous but, in the end, you helped me": that is put in
        return False
    if did_something(plain, at):
        return True
    said = plain[begins:at]
    # "Having served in two hotels, I know the hours" is one sentence.
    return said[0][-3:] != "ing" and said[0] not in OPEN and is_whole(words[begins:at], said, begins == 0)
