"""The first thing that an answer says which runs on, and what that did for the one who writes. English only."""

from __future__ import annotations

from letterkit.alphabet import capital
from letterkit.english import BEFORE_THINGS, DETERMINERS, INSIDE
from letterkit.spoken_of import begun, said_plainly
from letterkit.text import trim, words_of
from letterkit.verbs import is_finite, is_known, is_past

LONG = 22  # words
FEWEST, MOST = 4, 24
EFFECT = 14  # words, at most
SHORT = 8
THEM = ("you", "they", "he", "she", "your", "their", "his", "her")
WE = ("i", "i'm", "im", "we", "it")
SUBJECTS = ("you", "they", "he", "she") + WE
AGAIN = ("and", "also", "plus")
# What joins a clause inside: a verb has to follow.
JOINS = ("how", "that", "which", "who", "what", "where", "why", "because", "whether")
# What begins a clause that is not the thing itself: "when I came in".
FIRST = ("when", "if", "while", "although", "though", "once", "since", "as", "after", "before")
LOOSE = BEFORE_THINGS + DETERMINERS + tuple([word for word in INSIDE if word not in ("it", "you")])


def one_thing(answer: str) -> str:
    """An answer of which one thing is left; "" if it is not long, or if no place to cut it is safe."""
    words = words_of(answer)
    plain = [said_plainly(word) for word in words]
    end = _ends(words, 0)
    if end <= LONG or "\n" in answer:
        return ""
    places = range(FEWEST, min(MOST, end - 2) + 1)
    for at in [at for at in places if _goes_on(words, plain, at)] + [
        at for at in places if plain[at] == "because"
    ]:
        if _is_whole(words[:at], plain[:at]):
            said = trim(" ".join(words[:at]), ",;–—- ")
            effect = _effect(words, plain, at) or _more(words, plain, at, end)
            return said + (". " + capital(effect[0]) + effect[1:] if effect else "")
    return ""


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
        return no_list or follows[0] in SUBJECTS or "hell" in follows
    if plain[at] == "which":
        return pause
    return plain[at] in SUBJECTS and (pause or follows[0] == "just" or _did(plain, at))


def _is_whole(words: list[str], plain: list[str]) -> bool:
    """Whether these words stand for themselves, and tell of the reader of the letter or of a thing."""
    rest = plain[begun(plain) :]
    text = " ".join(words)
    if (
        not rest
        or rest[-1] in LOOSE
        or ((rest[0] in WE + FIRST or plain[0] in FIRST) and not _and_then(plain))
    ):
        return False
    if text.count("“") != text.count("”") or text.count("(") != text.count(")") or text.count('"') % 2:
        return False
    if any(word in WE for word in rest) and not any(word in THEM for word in rest):
        return False
    last = 0
    for at, word in enumerate(plain):
        if word in JOINS:
            last = at + 1
        # "You didn't just talk, you listened"; "how, when I came in, you smiled".
        if word in ("just", "only") and plain[at - 1][-3:] in ("not", "n't"):
            return False
        if word in FIRST and (plain[at - 1] in INSIDE or words[at - 1][-1] == ","):
            return False
    tail = plain[last:]
    return (last == 0 and plain[0] in DETERMINERS) or any(
        word in SUBJECTS or is_past(word, tail) or is_finite(word) or is_known(word) or "'" in word
        for word in tail[:-1]
    )


def _and_then(plain: list[str]) -> bool:
    """Whether the thing itself follows a "when": "when we were walking through you stopped"."""
    return plain[0] in FIRST and any(
        plain[at] in THEM and is_past(plain[at + 1], plain[at + 1 :]) for at in range(4, len(plain) - 1)
    )


def _did(plain: list[str], at: int) -> bool:
    """Whether it is said here what something did for the writer: "it just calmed me", "which made me"."""
    verb = at + 2 if plain[at + 1 : at + 2] in (["just"], ["really"]) else at + 1
    done = plain[verb : verb + 2]
    return plain[at] in ("it", "which", "that") and done[1:] == ["me"] and is_past(done[0], done)


def _more(words: list[str], plain: list[str], at: int, end: int) -> str:
    """The next thing, where the first is short: "you were lovely, you made no thing of my age"; else ""."""
    last = at + 1
    while last < end and not _goes_on(words, plain, last):
        last += 1
    kept = at < SHORT and plain[at] in THEM and last - at <= EFFECT
    return trim(" ".join(words[at:last]), ",;–—- ") if kept else ""


def _effect(words: list[str], plain: list[str], at: int) -> str:
    """What it did for the writer, of the words from here on; "" if nothing says so."""
    end = _ends(words, at)
    for start in range(at, len(words) - 2):
        verb = plain[start + 1] if plain[start] in ("it", "that", "this", "i") else plain[start]
        new = start >= end and words[start - 1][-1] in ".!?" and (is_past(verb, [verb]) or is_finite(verb))
        last = _ends(words, start)
        if (new or _did(plain, start)) and last - start <= EFFECT:
            said = " ".join(words[start + 1 : last])
            return ("it" if plain[start] == "which" else words[start]) + " " + said
    return ""
