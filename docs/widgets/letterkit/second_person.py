"""Answers that speak of the letter's own reader as of somebody else: "how she greeted us", "Helen’s calm".

English only. Asked what impressed them about the interviewer, twenty of thirty people wrote "she" or "he"; in a
letter to that interviewer it has to be "you".
"""

from __future__ import annotations

from letterkit.alphabet import is_capital
from letterkit.answer_forms import form_of
from letterkit.english import (
    ADVERBS,
    ALSO_THEM,
    AM,
    BEFORE_ME,
    CLAUSES,
    DETERMINERS,
    DONE,
    SOMEBODY_ELSE,
    SUBJECTS,
)
from letterkit.normalise import has_small
from letterkit.plain_words import plain_words
from letterkit.spoken_of import (
    HE_OR_SHE,
    SEVERAL,
    YOURS,
    begins_with_they,
    gender,
    in_short,
    is_name,
    said_plainly,
    starts,
    with_their_name,
)
from letterkit.tokeniser import TITLES
from letterkit.verbs import is_finite, is_past, without_s

# What each of these becomes. "Her" is also "you": see ``_ends``.
WORDS = {
    "they": {"they": "you", "them": "you", "their": "your", "theirs": "yours", "themselves": "yourself"},
    "she": {"she": "you", "her": "your", "hers": "yours", "herself": "yourself"},
    "he": {"he": "you", "him": "you", "his": "your", "himself": "yourself"},
}
# The verbs that change otherwise than by their "s".
AFTER_YOU = {
    "was": "were", "is": "are", "has": "have", "wasn't": "weren't", "isn't": "aren't", "hasn't": "haven't",
    "does": "do", "doesn't": "don't", "where": "were",  # the last is a slip
}  # fmt: skip
AFTER, JOINTS, ALSO = '.,;:!?)”"', ("and", "but", "because", "so"), ("and", "or", "but", "then")
THEY = tuple(WORDS) + ("their", "her", "his")
SAID = ("said", "noticed", "thought", "felt", "reckoned")  # behind it: "I was a bit quiet, she said"
BEFORE_SAID = CLAUSES + ("as", "than", "that", "like")  # "what she said" is no end of its own
SOON = 8  # words: whom a later "he" means is anybody's guess


def speaks_of(answer: str, names: list[str]) -> bool:
    """Whether an answer speaks of the person to whom the letter goes. names: theirs, as ``plain_words`` gives them."""
    answer = with_their_name(answer, names)
    words = in_short(answer, names).split(" ")
    return begins_with_they(answer) or _begins_with_them(answer, words, names) or _named(words, names) > -1


def _begins_with_them(answer: str, words: list[str], names: list[str]) -> bool:
    """Whether its first words speak of them: whom a later "she" means is anybody's guess."""
    for at, word in enumerate(words[:SOON]):
        plain = said_plainly(word)
        if plain in YOURS or plain in SOMEBODY_ELSE or plain in ("hello", "hi"):
            return False  # "your story of the boy and his dog", "hello Ms Brandt"
        if gender(plain) or (is_name(word, names) and not (at and words[at - 1] in ("the", "a", "an"))):
            return True  # not "the helen of troy play"
        if at and is_capital(word[:1]) and plain[:2] not in ("i", "i'") and has_small(answer):
            return False  # "how Anna spoke about her work"
    return False


def _named(words: list[str], names: list[str]) -> int:
    """Where their name first stands for somebody who does something, or has it: "the tour, and Helen showed me the
    vans"; -1 if nowhere.
    """
    for at, word in enumerate(words):
        follows = [said_plainly(one) for one in words[at + 1 : at + 2]]
        does = follows != [] and (
            is_past(follows[0], follows)
            or is_finite(follows[0])
            or follows[0] in ADVERBS + ("she", "he", "explain", "show")
        )
        bare = not (at and said_plainly(words[at - 1]) in DETERMINERS)
        if bare and is_name(word, names, does) and (does or said_plainly(word)[-2:] == "'s"):
            return at
    return -1


def said_to_them(answer: str, names: list[str]) -> str:
    """The answer as it would be said to them: "how she keeps her kitchen" is "how you keep your kitchen".

    names: theirs, as ``plain_words`` gives them. It is a proposal: who "he" is, the person knows who wrote it.
    """
    answer = in_short(with_their_name(answer, names), names)
    for who in WORDS:  # "impressed by they were kind" is a slip
        answer = answer.replace(" by " + who + " w", " that " + who + " w")
    answer = answer.replace(" there own ", " their own ")
    loud = not has_small(answer)
    words = answer.split(" ")
    plain = [said_plainly(word) for word in words]
    theirs = _becomes(begins_with_they(answer), words, plain, names)
    named = _named(words, names)
    here = 0 if _begins_with_them(answer, words, names) else max(0, named)
    made: list[str] = []
    subject = False  # the word before is a "you" that does something
    present = False  # a verb has lost its "s": the next one after "and" goes with it
    for at, (word, said) in enumerate(zip(words, plain)):
        follows = plain[at + 1] if at + 1 < len(plain) and word[-1:] not in AFTER else ""
        new = None
        if at >= here and not _is_other(plain, at, follows, here):
            new = _you(said, follows, theirs, bool(made))
        if said in TITLES and follows and is_name(words[at + 1], names):
            continue
        if is_name(word, names, at == named):
            if follows and (is_name(words[at + 1], names) or follows.split("'")[0] in ("she", "he")):
                continue  # "Helen Brandt" is one "you", and "Helen she knows"
            new = "your" if said[-2:] == "'s" else "you"
        if new is not None:
            subject = new[:4] in ("you", "you'") and said not in ("him", "her", "them")
            subject = subject and not _asks(made, plain[at - 1])
        elif subject and said in AFTER_YOU:
            new, subject = AFTER_YOU[said], False
        elif subject and said not in ADVERBS and said[-2:] != "ly":
            new, subject = without_s(said), False
            present = new is not None
        elif at > here and follows in ALSO_THEM and _goes_with_it(plain[max(0, at - 2) : at], present):
            new = without_s(said)
        begins = made[-1][-1:] in (".", "!", "?") if made else False
        large = is_capital(word[:1]) and (begins or gender(said) != "" or said in theirs)
        made.append(word if new is None else dressed(new.upper() if loud else new, word, large))
    return " ".join(made).replace("the both of you", "both of you")


def told(answer: str, names: list[str], is_concern: bool) -> str | None:
    """An answer that says who said it, said to them: "they said I rushed" is "you said I rushed", "Helen liked my
    examples" is "you liked …"; None if it names nobody. is_concern: whether the letter says before it that it was
    mentioned, so that only what can stand alone becomes another.
    """
    words = answer.rstrip(".! ").split(" ")
    if is_concern and len(words) > 4 and words[-2] in WORDS and words[-1] in SAID:
        return " ".join(words[:-2]).rstrip(",") if words[-3] not in BEFORE_SAID else None
    first = plain_words(answer)[0]
    is_own = form_of(answer) == "own"
    if is_concern or is_own:
        said = said_to_them(answer, names) if first in WORDS else ""
        # "He wasn't sure I'd stay": "you weren't sure" is what a letter can say.
        return said if said and (is_own or form_of(said) == "own") else None
    teller = " ".join(answer.split(" ")[1 if first == "that" else 0 :][:1])
    begins = (plain_words(teller)[:1] or [""])[0] in THEY or is_name(teller, names)
    return said_to_them(answer, names) if begins and speaks_of(answer, names) else None


def _becomes(they: bool, words: list[str], plain: list[str], names: list[str]) -> dict[str, str]:
    """What the words for this person become. they: whether an answer begins with a "they" that is one person."""
    # Beside that, it is the same one who goes on: "they were kind and she asked", not "they saw his dog".
    said = [
        word for at, word in enumerate(plain) if gender(word) and (not they or _goes_on(words, plain, at))
    ]
    # Who does something goes first: "the way she joked with him" is about her.
    said = [word for word in said if word.split("'")[0] in HE_OR_SHE] or said
    becomes = dict(WORDS[gender(said[0]) if said else "she"])
    if they or _is_one(words, plain, names):
        becomes.update(WORDS["they"])
    return becomes


def _is_one(words: list[str], plain: list[str], names: list[str]) -> bool:
    """Whether a "they" beside a "she" can be nobody else: "she listened and they never rushed me". Behind what may be
    several, people or things, it is these: "her parents", "Tom and Priya".
    """
    found = [at for at, said in enumerate(plain) if said.split("'")[0] == "they"]
    before = plain[: found[0]] if found else []
    several = [
        said
        for at, said in enumerate(before)
        if said in SOMEBODY_ELSE + SEVERAL
        or (without_s(said) is not None and before[at - 1].split("'")[0] not in HE_OR_SHE)
        or (at > 0 and is_capital(words[at][:1]) and said not in names + list(TITLES) and not gender(said))
    ]
    return before != [] and not several and all(_goes_on(words, plain, at) for at in found)


def _goes_on(words: list[str], plain: list[str], at: int) -> bool:
    """Whether another sentence begins at this word, or another half of one."""
    return plain[at - 1] in JOINTS or words[at - 1][-1:] in AFTER


def _you(word: str, follows: str, theirs: dict[str, str], inside: bool) -> str | None:
    """What stands for a "she" or a "her"; None for any other word. inside: whether words stand before it."""
    if not inside and follows[-3:] == "ing":
        return "your" if word in theirs else None  # "him taking the time"
    stem, mark, rest = word.partition("'")
    if stem not in theirs:
        return None
    if mark:  # "she's" is "you're" or "you've"; "he'd" and "she'll" keep their ends
        done = follows in DONE or follows[-2:] == "ed" or follows in ("got", "built", "made")
        return "you'" + (("ve" if done else "re") if rest == "s" else rest)
    if word == "her":
        return "you" if _ends(follows) else "your"
    return theirs[word]


def _is_other(plain: list[str], at: int, follows: str, here: int) -> bool:
    """Whether a "her" may be of somebody else: "she never rushed the patient and chatted with her", "Helen saw her". A
    "their" at the end is a slip for "there"; and "everyone of them" is what they answered.
    """
    if (plain[at] == "their" and follows == "") or " ".join(plain[: at + 1])[-16:] == "everyone of them":
        return True
    if plain[at] in ("him", "his", "her", "hers", "himself", "herself"):
        person = plain[at] == "him" or (plain[at] == "her" and _ends(follows))
        return (here > 0 and person) or any(word in SOMEBODY_ELSE for word in plain[:at])
    return False


def _ends(follows: str) -> bool:
    """Whether "her" is a person before this word, and not whose it is: "with her and", "saw her with"."""
    return (
        follows == ""
        or follows in BEFORE_ME
        or follows in DETERMINERS
        or follows in SUBJECTS
        or follows in AM
    )


def _goes_with_it(before: list[str], present: bool) -> bool:
    """Whether a verb behind these two words is theirs as well: "and keeps", "and still drives"."""
    return (present and before[-1] in ALSO) or (before[-1] in ("still", "also") and before[0] in ALSO)


def _asks(made: list[str], before: str) -> bool:
    """Whether the verb stands before its "you", as in "does she let"; in made, its last word, it is then another."""
    if made and before in AFTER_YOU:
        verb = AFTER_YOU[before] if has_small(made[-1]) else AFTER_YOU[before].upper()
        made[-1] = dressed(verb, made[-1], is_capital(made[-1][:1]))
    return made != [] and before in AFTER_YOU


def dressed(new: str, word: str, large: bool) -> str:
    """A word in the place of another, with its marks. large: with a capital."""
    end = len(word)
    while end and word[end - 1] in AFTER:
        end -= 1
    text = new[0].upper() + new[1:] if large else new
    return word[: starts(word)] + (text.replace("'", "’") if "’" in word else text) + word[end:]
