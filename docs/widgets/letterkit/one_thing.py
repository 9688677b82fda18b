"""What an answer says that runs on, in sentences of their own as far as they stand for themselves. English only."""

from __future__ import annotations

from letterkit.alphabet import capital
from letterkit.english import BEFORE_THINGS, DETERMINERS, INSIDE, WHOSE
from letterkit.spoken_of import begun, said_plainly
from letterkit.text import trim, words_of
from letterkit.verbs import is_finite, is_known, is_past

LONG = 26  # words: with "I was impressed by" before them, a sentence of thirty (``checks_length``)
RUNS_ON = 18  # words of one that joins three thoughts
FEWEST, MOST = 4, 24
EFFECT = 14  # words, at most
KEPT = 40  # words of an answer: its letter stays short
THEM = ("you", "they", "he", "she", "your", "their", "his", "her")
WE = ("i", "i'm", "im", "we", "it")
SUBJECTS = ("you", "they", "he", "she") + WE
ALL = ("everyone", "everybody", "there")
AGAIN = ("and", "also", "plus")
# What joins a clause inside: a verb has to follow.
JOINS = ("how", "that", "which", "who", "what", "where", "why", "because", "whether")
# What begins a clause that is not the thing itself: "when I came in".
FIRST = ("when", "if", "while", "although", "though", "once", "since", "as", "after", "before")
BEFORE_FIRST = INSIDE + ("and", "but", "so", "then")
LOOSE = BEFORE_THINGS + DETERMINERS + tuple([word for word in INSIDE if word not in ("it", "you")])


def one_thing(answer: str) -> str:
    """An answer whose first long sentence ends after one thing; "" if none is long, or if no place to end it is safe.

    What follows is kept as far as it makes sentences of its own, in ``KEPT`` words; else what it did for the writer.
    """
    words = words_of(answer)
    begin = 0
    while begin < len(words) and not _is_long(words[begin : _ends(words, begin)]):
        begin = _ends(words, begin)
    if begin >= len(words) or "\n" in answer:
        return ""
    made = _shortened(words[begin:], begin == 0)
    return " ".join(words[:begin] + [made]) if made else ""


def _is_long(words: list[str]) -> bool:
    """Whether a sentence is long, or joins three thoughts with an "and"."""
    plain = [said_plainly(word) for word in words]
    joints = [at for at in range(FEWEST, len(words) - 2) if plain[at] in AGAIN and _goes_on(words, plain, at)]
    return len(words) > LONG or (len(words) >= RUNS_ON and len(joints) > 1)


def _shortened(words: list[str], begins: bool) -> str:
    """The words from a long sentence on, which ends after one thing; "" if no place to end it is safe."""
    plain = [said_plainly(word) for word in words]
    end = _ends(words, 0)
    places = range(FEWEST, min(MOST, end - 2) + 1)
    for at in [at for at in places if _goes_on(words, plain, at)] + [
        at for at in places if plain[at] == "because"
    ]:
        if is_whole(words[:at], plain[:at], begins):
            kept = _kept(words, plain, at)
            said = _sentences(words, plain, kept)
            if kept[-1] == end:
                return " ".join([said] + words[end:])
            effect = _effect(words, plain, kept[-1])
            return said + (". " + capital(effect[0]) + effect[1:] if effect else "")
    return ""


def _sentences(words: list[str], plain: list[str], ends: list[int]) -> str:
    """The words in sentences that end behind these words, without what joined them."""
    said = ""
    begin = 0
    for end in ends:
        begin = _first(plain, begin)
        last = end - 1 if plain[end - 1] in ("so", "and", "but") else end  # "a manager so it gave me hope"
        one = trim(" ".join(words[begin:last]), ",;–—- ")
        said += ". " + capital(one[0]) + one[1:] if said else one
        begin = end
    return said


def _kept(words: list[str], plain: list[str], at: int) -> list[int]:
    """Where the sentences end that are kept, of which the first ends at this word."""
    ends = [at]
    end = _ends(words, at)
    while ends[-1] < end:
        begin = ends[-1]
        last = begin + 2
        while last < end and not _goes_on(words, plain, last):
            last += 1
        first = _first(plain, begin)
        if last > KEPT or not _is_sentence(words[first:last], plain[first:last]):
            break
        ends.append(last)
    return ends


def _first(plain: list[str], begin: int) -> int:
    """The word with which a sentence begins here: "and also you told me" is "You told me"."""
    while begin and plain[begin] in AGAIN:
        begin += 1
    return begin


def _somebody_did(plain: list[str], at: int) -> bool:
    """Whether it begins here who did something: "the manager asked me"."""
    verbs = [word for word in plain[at + 2 : at + 4] if is_finite(word) or is_past(word, [word])]
    return plain[at : at + 1] != [] and plain[at] in WHOSE and verbs != []


def _is_sentence(words: list[str], plain: list[str]) -> bool:
    """Whether these words are one by themselves, into which no other has run: "my age I'm 61"."""
    told = plain[:1] != [] and (stem(plain[0]) in SUBJECTS + ALL or _somebody_did(plain, 0))
    whole = told and is_whole(words, plain, begins=False)
    return whole and not any(word in ("i'm", "im", "it's", "i've") for word in plain[1:])


def _ends(words: list[str], at: int) -> int:
    """Behind which word the sentence ends that begins here."""
    while at < len(words) and words[at][-1] not in ".!?":
        at += 1
    return min(at + 1, len(words))


def _goes_on(words: list[str], plain: list[str], at: int) -> bool:
    """Whether another thought begins here: ", and the time", "and you", ", they", "she just", "it made me"."""
    pause = words[at - 1][-1] in ",;–—-"
    follows = plain[at + 1 : at + 3] + [""]
    if plain[at] in AGAIN:
        # "Patient, kind, and fair" is one list.
        no_list = pause and "," not in " ".join(words[:at])[:-1]
        return no_list or follows[0] in SUBJECTS + ALL or "hell" in follows or _somebody_did(plain, at + 1)
    if plain[at] == "which":
        return pause
    return plain[at] in SUBJECTS and (pause or follows[0] == "just" or did_something(plain, at))


def is_whole(words: list[str], plain: list[str], begins: bool = True) -> bool:
    """Whether these words stand for themselves. begins: an answer with them, so that they tell of the reader of the
    letter or of a thing.
    """
    rest = plain[begun(plain) if begins else 0 :]
    text = " ".join(words)
    if (
        not rest
        or (rest[-1] in LOOSE and words[-1][-1] not in ",;" and rest[-2:] != ["at", "all"])
        or ((rest[0] in (WE + FIRST if begins else FIRST) or plain[0] in FIRST) and not and_then(plain))
    ):
        return False
    if text.count("“") != text.count("”") or text.count("(") != text.count(")") or text.count('"') % 2:
        return False
    if begins and any(word in WE for word in rest) and not any(word in THEM for word in rest):
        return False
    last = 0
    for at, word in enumerate(plain):
        if word in JOINS:
            last = at + 1
        # "You didn't just talk, you listened"; "how, when I came in, you smiled".
        if word in ("just", "only") and plain[at - 1][-3:] in ("not", "n't"):
            return False
        if word in FIRST and (plain[at - 1] in BEFORE_FIRST or words[at - 1][-1] == ","):
            return False
    # "And your question of the man who left" is none.
    if not begins and last > 1 and not any(_is_verb(word) for word in plain[: last - 1]):
        return False
    tail = plain[last:]
    return (last == 0 and plain[0] in DETERMINERS) or any(_is_verb(word) for word in tail[:-1])


def _is_verb(word: str) -> bool:
    """Whether a word may be a verb, or who does something."""
    return word in SUBJECTS or is_past(word, [word]) or is_finite(word) or is_known(word) or "'" in word


def and_then(plain: list[str]) -> int:
    """Where the thing itself follows a "when": "when we were walking through you stopped"; 0 if it doesn't."""
    if not plain or plain[0] not in FIRST:
        return 0  # as a rule
    for at in range(4, len(plain) - 1):
        follows = (
            plain[at + 1 :]
            if plain[at] in THEM
            and plain[at - 1] not in INSIDE + ("and", "but", "so", "something", "anything")
            # "After our talk I read the book you named" goes on.
            and (plain[0] == "when" or plain[at - 2] not in DETERMINERS)
            else []
        )
        if follows and (is_past(follows[0], follows) or is_finite(follows[0])):
            return at
    return 0


def stem(word: str) -> str:
    """A word without what an apostrophe has joined to it: "they're" is "they"."""
    return word.split("'")[0]


def did_something(plain: list[str], at: int) -> bool:
    """Whether it is said here what something did for the writer: "it just calmed me", "which made me"."""
    verb = at + 2 if plain[at + 1 : at + 2] in (["just"], ["really"]) else at + 1
    done = plain[verb : verb + 2]
    return plain[at] in ("it", "which", "that") and done[1:] == ["me"] and is_past(done[0], done)


def _effect(words: list[str], plain: list[str], at: int) -> str:
    """What it did for the writer, of the words from here on; "" if nothing says so."""
    end = _ends(words, at)
    for start in range(at, len(words) - 2):
        verb = plain[start + 1] if plain[start] in ("it", "that", "this", "i") else plain[start]
        new = start >= end and words[start - 1][-1] in ".!?" and (is_past(verb, [verb]) or is_finite(verb))
        last = _ends(words, start)
        if (new or did_something(plain, start)) and last - start <= EFFECT:
            said = " ".join(words[start + 1 : last])
            return ("it" if plain[start] == "which" else words[start]) + " " + said
    return ""
