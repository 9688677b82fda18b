"""How an answer goes on in a sentence of a letter: the form it has, so that the template can say what comes before it.

The reader's words are never changed, but for the capital at the joint: the template yields. English only: what stands
instead in another language is in ``language_filters``. Texts may carry marks around the reader's words (``own_marks``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import own_marks, several_lines, verbs
from letterkit.alphabet import DIGITS, is_capital, small
from letterkit.english import (
    ADJECTIVES,
    ADVERBS,
    AFTER_ADJECTIVE,
    AFTER_ADVERB,
    AM,
    BEFORE_VERBS,
    BESIDE_ADJECTIVES,
    CLAUSES,
    DETERMINERS,
    DONE,
    HAVE,
    LED,
    LED_AFTER_I,
    LIKES,
    MAYBE_INFINITIVES,
    MORE,
    NOT_AFTER_HAVE,
    NOW,
    PERSONS,
    PLACES,
    RUN_ON,
    SAME_IN_PAST,
    SMALL,
    SUBJECTS,
    THEIRS,
    WANT,
)
from letterkit.plain_words import plain_words, says_nothing, with_large_i
from letterkit.text import words_of

if TYPE_CHECKING:
    from collections.abc import Callable

    HasForm = Callable[[str, list[str]], bool]

BEGINNING = 80  # characters in which the first words stand


def form_of(text: str) -> str:
    """The form of an answer, by the way it begins: a name of ``FORMS``, or "bare" for some words ("no experience")."""
    text = _in_one_line(text)
    words = plain_words(text)
    if not words or says_nothing(text):
        return "nothing"
    if own_marks.strip(text)[:1] == "[" or own_marks.unquoted(text) != text:
        return "thing"  # a placeholder, or somebody's words as they said them
    if words_of(own_marks.strip(text)[:BEGINNING])[:1] == ["IT"]:
        return "bare"  # not the pronoun
    return _form_of(words)


def _form_of(words: list[str]) -> str:
    if words[0] in BEFORE_VERBS and len(words) > 1:
        form = _form_of(words[1:])
        if words[0] == "not" and form in ("helped", "put", "gave"):
            return "bare"  # "not got my licence"
        if form in AFTER_ADVERB:
            return "going" if form == "ing" and words[0] in NOW else form
    for name, has_form in FORMS:
        if has_form(words[0], words):
            return name
    return "bare"


def _own(first: str, words: list[str]) -> bool:
    start = " ".join(words[:4])
    return any(start.startswith(lead) for lead in LED) or (
        first in ("i", "i'm", "i've", "what") and any(lead in start for lead in LED_AFTER_I)
    )


def _mine(first: str, words: list[str]) -> bool:
    return first in ("i", "i'm", "i've", "i'd", "i'll", "im", "ive") or (
        first == "my" and verbs.is_sentence(first, words)
    )


def _somebody(first: str, words: list[str]) -> bool:
    its = first == "its" and (words[1] in DETERMINERS or words[1] in ADVERBS)  # "its a long way"
    return first in SUBJECTS or its or ("'" in first and first.split("'")[0] in SUBJECTS)  # "it's true"


def _you_doing(first: str, words: list[str]) -> bool:
    return first == "you" and not verbs.is_known(words[1]) and verbs.is_ing(words[1], words[1:])


def _giving(first: str, words: list[str]) -> bool:
    theirs = words[:3] == ["taking", "the", "time"] or (first in THEIRS and "your" not in words)
    return (theirs or (words[1] in ("me", "us") and first != "being")) and verbs.is_ing(first, words)


def _am(first: str, words: list[str]) -> bool:
    does = first == "do" and words[1] in DETERMINERS  # "do two exercises"
    return (first in AM and words[1] != "of" and not does) or (first in WANT and words[1] == "to")


def _likes(first: str, words: list[str]) -> bool:
    return first in LED_AFTER_I or (first in LIKES and words[1] not in ("of", "for", "to"))


def _going(first: str, words: list[str]) -> bool:
    goes = words[:2] == ["going", "to"] and len(words) > 2 and verbs.is_known(words[2])
    return goes or " ".join(words[:2]) in PLACES


def _adjective(first: str, words: list[str]) -> bool:
    if words[:2] == ["on", "time"] or (
        first in ADJECTIVES and len(words) > 1 and words[1] in AFTER_ADJECTIVE
    ):
        return True
    are_all = all(word in ADJECTIVES or word in BESIDE_ADJECTIVES for word in words)
    return are_all and first != "working" and any(word in ADJECTIVES for word in words)


def _thing(first: str, words: list[str]) -> bool:
    counted = first[0] in DIGITS and len(words) > 1  # "10 years in retail"
    return (
        first in DETERMINERS
        or first[-2:] == "'s"
        or counted
        or (first in MAYBE_INFINITIVES and len(words) > 1)
    )


def _more(has_form: HasForm) -> HasForm:
    """The same, for more than one word."""
    return lambda first, words: len(words) > 1 and has_form(first, words)


# In the order in which they are tried: each form with what it is, given the first word and all of them.
FORMS = (
    ("own", _own),  # it brings its lead-in along: "I was impressed by your calm"
    ("impressed", _more(lambda first, words: first in ("impressed", "struck"))),  # "impressed by your calm"
    ("liked", _more(_likes)),  # "liked how you ran it"
    ("mine", _mine),  # "I haven't led a team", "my course was short"
    ("that", _more(lambda first, words: first == "that")),  # "that you asked me"
    ("because", _more(lambda first, words: first == "because")),  # "because you listened"
    ("thing", _more(_you_doing)),  # "you taking the time"
    ("you", _more(lambda first, words: first == "you")),  # "you asked me"
    ("clause", _more(_somebody)),  # "they were kind"
    ("adjective", _adjective),  # "very friendly", "good with people"
    (
        "person",
        lambda first, words: words[-1] in PERSONS and len(words) < 5 and "as" not in words,
    ),  # "hard worker"
    ("whether", lambda first, words: first == "whether"),  # "whether I could cope"
    ("how", lambda first, words: first in CLAUSES),  # "how you ran it"
    ("to", _more(lambda first, words: first == "to")),  # "to speak more slowly"
    ("have", _more(lambda first, words: first in HAVE)),  # "haven't led a team"
    ("am", _more(_am)),  # "am learning French"
    ("was", _more(lambda first, words: first == "was")),  # "was very kind"
    ("gave", _more(lambda first, words: verbs.among(first, NOT_AFTER_HAVE))),  # never after "I have"
    ("put", _more(lambda first, words: verbs.among(first, SAME_IN_PAST))),  # done, or still to do
    ("helped", _more(verbs.is_past)),  # "helped me", also after "I have"
    ("begun", _more(lambda first, words: verbs.among(first, DONE))),  # "begun a course", only after "I have"
    ("going", _going),  # "going to take a course"
    ("giving", _more(_giving)),  # "giving me time", which somebody else does
    ("ing", verbs.is_ing),  # "learning to speak slowly"
    ("clause", verbs.is_sentence),  # "the team was kind"
    ("verb", _more(verbs.is_infinitive)),  # "speak more slowly"
    ("order", _more(verbs.may_be_order)),  # "swap the long stories"; where none can stand: a name or a thing
    ("more", lambda first, words: first in MORE),  # "more practice"
    ("thing", _thing),  # "your calm", "a course", "work experience"
)


def inside(text: str, is_order: bool = False) -> str:
    """An answer for the middle of a sentence: its first word small if it is no name, no mark at its end. is_order:
    whether an order stands there, so that a word which may be one is.
    """
    text = with_large_i(_in_one_line(text))
    whole = own_marks.strip(text)
    word = words_of(whole[:BEGINNING])[:1]
    said = plain_words(whole)[:1]
    if not word or not said:
        return text
    if word[0] == "i" or word[0][:2] in ("i'", "i’"):
        return own_marks.with_first(text, "I")
    if not _is_capital(word[0]):
        return text
    known = said[0] in SMALL or said[0][-4:] in ("tion", "ness")
    if (
        known
        or verbs.is_past(said[0], said)
        or verbs.is_ing(said[0], said)
        or form_of(whole) in ("verb", "ing", "order" if is_order else "")
    ):
        return own_marks.with_first(text, small(word[0][0]))
    return text


def runs_on(text: str) -> bool:
    """Whether an answer holds more than one sentence, also after a comma: "the tour, it was fun". So no "and" of ours
    can go on with it.
    """
    words = words_of(own_marks.strip(_in_one_line(text)))
    for at, word in enumerate(words[:-1]):
        after = plain_words(" ".join(words[at + 1 : at + 3]))
        if after[:1] in (["and"], ["but"], ["so"]):
            after = after[1:]  # "the tour, and I loved it"
        if word[-1] in ".!?" or (word[-1] == "," and after and after[0] in RUN_ON):
            return True
    return False


def sentence(text: str) -> str:
    """An answer as a sentence of its own: with a capital at its beginning, but for names such as iOS."""
    return own_marks.with_capital(with_large_i(_in_one_line(text)))


def _in_one_line(text: str) -> str:
    return several_lines.in_one(text, form_of, inside, sentence)


def _is_capital(word: str) -> bool:
    """Whether only the first letter is large: "The", "I'm" is not, nor "THE"."""
    return (
        is_capital(word[0])
        and word != "I"
        and word[:2] not in ("I'", "I’")
        and not any(is_capital(c) for c in word[1:])
    )
