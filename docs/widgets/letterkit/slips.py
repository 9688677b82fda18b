"""The slips of an answer that was typed in haste: "english", "would of", "the the", a sentence that begins small.

Nothing here is sure: all of it is a proposal. ``becomes``: how a word is written, or two of them, in small letters with
straight apostrophes. Two behind "^ " are meant where a line begins: "^ das ich". ``known``: long words that many
misspell, as they are written, by the letter with which they begin (``by_letter``): each word of an answer is held
against them, and all would take a tenth of a second on a phone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import DIGITS, capital, is_capital, small
from letterkit.english import SMALL
from letterkit.normalise import has_small
from letterkit.plain_words import plain_words
from letterkit.spelling import distance
from letterkit.text import trim

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeAlias

    Known: TypeAlias = Mapping[str, Sequence[str]]

BEGINS = "^ "
AROUND = '.,;:!?…()"“”'
STOPS = ".,;:!?…–—"
END = (".", "!", "?")
# Words that nobody writes twice in a row in English. In German they do: "was was kostet".
TWICE = ("a", "an", "the", "to", "and", "of", "in", "at", "for", "my", "your", "i", "you", "was", "is")
# Short words that end many sentences, and are no short forms.
ENDING = (
    "too", "me", "it", "you", "us", "job", "day", "way", "lot", "one", "all", "him", "her", "out", "off", "ok",
)  # fmt: skip
# What makes a thing of the word behind it.
NAMED = ("a", "an", "the", "my", "your", "our", "his", "her", "its")
NAMES_A_SIGN = [[word] for word in NAMED + ("letter",)]
# No sentence ends with these alone.
SHORTENED = (
    "etc", "e.g", "i.e", "approx", "incl", "vs", "no", "st", "a.m", "p.m", "dept", "prof", "mins", "phd",
)  # fmt: skip


SHORTEST = 7  # letters: a shorter word may be another one
FEWEST = 5  # where a letter is missing, or two have changed places


def by_letter(words: Sequence[str]) -> dict[str, list[str]]:
    """Words by the letter with which they begin."""
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[0], []).append(word)
    return found


def has_slips(item: str, becomes: Mapping[str, str], known: Known, twice: Sequence[str]) -> bool:
    """Whether an answer may have what ``without_slips`` mends in its words. Few have."""
    words = plain_words(item)
    pairs = [words[at] + " " + words[at + 1] for at in range(len(words) - 1)]
    said = " " + " ".join(words) + " "
    return (
        any(one in becomes for one in words + pairs)
        or any(misspelt(one, known) for one in words)
        or any(BEGINS + " ".join(plain_words(line)[:2]) in becomes for line in item.split("\n"))
        or any(" " + word + " " + word + " " in said for word in twice)
        or "s name " in said
    )


# Words of their own, one letter from others, and a slip of two.
RIGHT = (
    "busyness", "confidant", "diver", "drier", "cleanser", "clearer", "cleaver", "patent", "expedience",
    "processional", "secretory", "laborer", "cantering", "recommenced",
    "manger", "cleaer",  # codespell:ignore manger,cleaer
)  # fmt: skip


def misspelt(word: str, known: Known) -> str:
    """Which of the known words one letter more, less or other makes of a word; "" if none, or if it is one.

    The ends are the same: "experienced" is no slip of "experience". Where a letter is missing, "developr", or two have
    changed places, the last one is enough, and the word may be shorter: "drver". There may be many: "custmers".
    """
    near = known.get(word[:1], ())
    if not near or len(word) < FEWEST or word in near or word in RIGHT:
        return ""
    one = word[:-1] if word[-1] == "s" else ""
    if one in near or one in RIGHT:
        return ""
    for one in near:
        if abs(len(one) - len(word)) < 2:
            less = len(word) < len(one) and word[-1] == one[-1]
            same = len(word) >= SHORTEST and one[-2:] == word[-2:]
            if (same or less or sorted(word) == sorted(one)) and distance(word, one, 1) == 1:
                return one
    many = misspelt(word[:-1], known) if word[-1] == "s" else ""
    return many + "s" if many and many[-1] not in "sy" else ""


def without_slips(line: str, becomes: Mapping[str, str], known: Known, twice: Sequence[str]) -> str:
    """A line of an answer without its slips. twice: the words that stand once where they were typed twice."""
    words = line.split(" ")
    once = [word for at, word in enumerate(words) if word not in twice or words[at + 1 : at + 2] != [word]]
    return " ".join(_begun(_spelled(once, becomes, known)))


def _spelled(words: Sequence[str], becomes: Mapping[str, str], known: Known) -> list[str]:
    """Words as they are written, with the marks and the capital that they have."""
    cores = [small(trim(word, AROUND)).replace("’", "'") for word in words]
    made: list[str] = []
    at = 0
    while at < len(words):
        both = cores[at] + " " + cores[at + 1] if at + 1 < len(words) else ""
        if at == 0 and BEGINS + both in becomes:
            both = BEGINS + both
        # "The main cause of the fire" is none of "cause of the bus".
        near = 2 if cores[at] == "cause" else 1
        if (
            both in becomes
            and words[at][-1:] not in STOPS
            and not any(word in NAMED for word in cores[max(0, at - near) : at])
        ):
            made += _two(words[at], words[at + 1], becomes[both].split(" "))
            at += 2
        else:
            ends = at + 1 == len(words) or words[at][-1:] in STOPS
            new = "there" if cores[at] == "their" and ends else becomes.get(cores[at], _owned(cores, at))
            new = new or ("" if _is_name(words, at) else misspelt(cores[at], known))
            # "In the shape of a U" is no "you", nor is the "B4" of a room a "before".
            sign = (
                len(cores[at]) < 3
                and has_small(new)
                and (
                    cores[at - 1 : at] in NAMES_A_SIGN
                    or (at > 0 and words[at - 1][-1:] not in END and not has_small(words[at]))
                )
            )
            made.append(words[at] if sign else _replaced(words[at], new))
            at += 1
    return made


def _is_name(words: Sequence[str], at: int) -> bool:
    """Whether a word has a capital of its own, as in "how Mr Gardner knew roses": in "Head Gardner" all have one."""
    inside = at > 0 and words[at - 1][-1:] not in END and is_capital(words[at][:1])
    return inside and any(has_small(word[:1]) for word in words)


def _owned(cores: Sequence[str], at: int) -> str:
    """The word with its apostrophe in "my dogs name"; "" where it needs none, as in "the business name".

    "How the residents name their cats" says what they do.
    """
    word = cores[at]
    does = any(one in NAMED + ("their", "them") for one in cores[at + 2 : at + 3])
    owns = (
        at > 0
        and cores[at - 1] in NAMED + ("every", "each")
        and cores[at + 1 : at + 2] == ["name"]
        and not does
    )
    return word[:-1] + "’s" if owns and word[-1:] == "s" and word[-2:-1] not in tuple("siu’'") else ""


def _two(first: str, second: str, new: list[str]) -> list[str]:
    """Two words as they are written: "would of" is "would have", "my self." is "myself."."""
    if len(new) == 1:
        return [_replaced(first, new[0]) + second.rpartition(trim(second, AROUND))[2]]
    rest = " ".join(new[1:])
    return [_replaced(first, new[0]), _replaced(second if has_small(second) else small(second), rest)]


def _replaced(word: str, new: str) -> str:
    """A word in the place of another, or the other if there is none."""
    core = trim(word, AROUND) if new else ""
    if not core:
        return word
    return word.replace(core, capital(new[0]) + new[1:] if is_capital(core[0]) else new)


def _begun(words: list[str]) -> list[str]:
    """The words of a line, with a capital where a sentence begins behind another: "the tour. it was fun"."""
    made = words[:1]
    for word in words[1:]:
        if made[-1][-1:] not in END:
            made.append(word)  # as a rule
            continue
        first = "".join(plain_words(word)[:1])
        before = small(trim(made[-1], AROUND))
        counted = len(made) == 1 and before != "" and not before.strip(DIGITS)  # "1. your calm"
        one = len(before) == 1 and before not in DIGITS + "i"  # "z. B."
        ended = made[-1][-3:] != "..." and before not in SHORTENED and not counted and not one
        # No name such as iPhone. Behind a word of some length stands no mark of a short form.
        long = len(before) > 3 or before in ENDING
        known = first in SMALL or first in ("and", "but")
        is_small = word[:1] == first[:1] and (known or (long and small(word) == word))
        made.append(capital(word[:1]) + word[1:] if ended and is_small else word)
    return made
