"""Who is named in an answer, as people type or paste it: "ms brandt; Mr. Tom Smith", "Anna Brandt <anna@x.org>".

What is sure, the letter says right by itself (``tidy``). What is not, such as whether a comma stands before another
person or a role, becomes a proposal (``names_meant``). Rules of thumb for names in the Western order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import SMALL, is_capital, small
from letterkit.cache import cached
from letterkit.text import trim, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

GREETED, FAMILY = "interviewer_name", "interviewer_family_name"
# Titles that begin a name wherever they stand, in small letters, and as they are written.
_COURTESY = {
    "mr": "Mr", "mrs": "Mrs", "ms": "Ms", "mx": "Mx", "miss": "Miss", "dr": "Dr", "prof": "Prof",
    "professor": "Professor", "frau": "Frau", "herr": "Herr", "herrn": "Herrn", "fr": "Fr", "hr": "Hr",
}  # fmt: skip
TITLES = tuple(_COURTESY.values()) + ("Rev", "Cllr", "Councillor", "Captain", "Principal", "Chef")
_GERMAN = ("Frau", "Herr", "Herrn", "Fr", "Hr")
# What is said behind these: "Frau Prof. Dr. Voss". Of any other title the first is enough.
_DEGREES = ("Prof.", "Dr.", "Mag.", "Mag.a", "DI", "Dipl.-Ing.", "Ing.")
# Behind these another one is still of the same person: "Frau Mag. Dr. Voss", "Frau Dr. med. Prof. Voss".
_ACADEMIC = ("mag", "mag.a", "di", "dipl.-ing", "ing", "med", "nat", "phil", "jur", "h.c")
# Words that belong to the family name although they stand before it ("Ms van der Berg", "Dr de la Cruz").
PARTICLES = (
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "ter", "ten",
    "zu", "zum", "zur", "af", "av", "al", "el", "bin", "bint", "ibn", "ben", "abu", "St", "St.", "Ó", "Ní", "Nic", "Uí",
)  # fmt: skip
YOUNGER = ("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV")
EARNED = (
    "PhD", "Ph.D.", "MBA", "MD", "M.D.", "OBE", "MBE", "CBE", "Esq", "Esq.", "BA", "B.A.", "BSc", "B.Sc.", "BEd", "MA",
    "LLB", "M.A.", "MSc", "M.Sc.", "MEd", "MEng", "MPhil", "DPhil", "EdD", "LLM", "CIPD", "MCIPD", "FCIPD", "ACCA",
    "CPA", "PMP", "SHRM-CP", "SHRM-SCP", "RN",
)  # fmt: skip
_AND, _OR = ("and", "&", "+", "und", "u."), ("or", "oder", "and/or", "und/oder", "c/o")
_PRONOUNS = (
    "she", "her", "hers", "he", "him", "his", "they", "them", "theirs", "sie", "ihr", "er", "ihm", "ihn",
)  # fmt: skip


def _is_courtesy(word: str) -> bool:
    """Whether a word is such a title. "Fr" and "Hr" are without their full stop names of something else."""
    bare = small(word).rstrip(".")
    return bare in _COURTESY and (len(bare) > 2 or bare[0] in "md" or word[-1] == ".")


def _is_title(word: str) -> bool:
    return word.rstrip(".") in TITLES


def in_one_line(answer: str) -> str:
    """People who were typed one below the other."""
    lines = answer.split("\n")
    if len(lines) < 2:
        return answer  # as a rule
    return ", ".join([line.rstrip(" ,") for line in lines if line.rstrip(" ,")]).replace(";, ", "; ")


def _goes_before_a_title(word: str) -> bool:
    plain = small(word)
    return _is_title(word) or _is_courtesy(word) or plain in _AND + _OR or plain.rstrip(".") in _ACADEMIC


@cached
def read(answer: str) -> tuple[list[str], str]:
    """(the names of the people, the word between the last two). Nobody may change the list."""
    words = _words(answer)
    ands = [at for at, word in enumerate(words[:-1]) if small(word) in _AND and at]
    commas = [at for at, word in enumerate(words) if word == ","]
    in_list = bool(ands) and ";" not in words and all(at < ands[-1] for at in commas)  # "A, B and C"
    found: list[list[str]] = [[]]
    joint = ""
    for at, word in enumerate(words):
        here, behind = found[-1], words[at + 1 :]
        courtesies = here and all(_is_courtesy(one) for one in here)  # "Mr and Mrs Brandt"
        if at in ands and not courtesies:
            joint = small(word)
            if here:  # not so in "A, B, and C"
                found.append([])
        elif word == ";" or (word == "/" and behind and _is_courtesy(behind[0])):
            found.append([])
        elif word == ",":
            titled = len(here) > 1 and len(behind) > 1 and _is_courtesy(behind[0])
            titled = titled and (_is_courtesy(here[0]) or all(is_capital(one[:1]) for one in here))
            if (in_list or titled) and behind[0] not in EARNED + YOUNGER:
                found.append([])
            elif here:
                here[-1] += ","
        else:
            named = here and _is_courtesy(here[0]) and not _goes_before_a_title(here[-1])
            if named and behind and _is_courtesy(word):
                found.append([])
            found[-1].append(word)
    return [_written(one) for one in found if one], joint


def _words(answer: str) -> list[str]:
    """The words of an answer, with each comma, semicolon and lone slash as one, and what stands in brackets; without
    email addresses, pronouns and the marks that are left over at its end.
    """
    words: list[str] = []
    for word in _with_brackets(answer):
        mark = word[-1] if word[-1] in ",;" else ""
        word = word[: len(word) - len(mark)]
        before, _, behind = word.partition("/")
        if "@" in word or (
            "/" in word and all(small(trim(one, "() ")) in _PRONOUNS for one in word.split("/"))
        ):
            word = ""
        elif behind and words and _is_courtesy(behind) and not _is_courtesy(before):
            words += [before, "/"]
            word = behind
        words += [one for one in (word, mark) if one]
    while words and not trim(words[-1], " ,;:-–—|<>()/&+"):
        words.pop()
    return words


def _with_brackets(text: str) -> list[str]:
    """The words of a text; those in brackets as one."""
    words = words_of(text)
    if text.count("(") != text.count(")"):
        return words
    parts: list[str] = []
    for word in words:
        if parts and parts[-1].count("(") > parts[-1].count(")"):
            parts[-1] += " " + word
        else:
            parts.append(word)
    return parts


def _written(words: list[str]) -> str:
    """A name with its title as one writes it."""
    loud = not any(letter in SMALL for word in words for letter in word)
    for at, word in enumerate(words[:-1]):
        if small(word) in _AND:
            words[at] = small(word)
        elif not _is_courtesy(word):
            break
        if _is_courtesy(word) and (loud or word[0] in SMALL):
            words[at] = _COURTESY[small(word).rstrip(".")] + ("." if word[-1] == "." else "")
    return " ".join(words)


def tidy(answer: str, word: str) -> str:
    """The same people as a letter names them, "" where only an address is given. word: "and" in its language."""
    return joined(read(answer)[0], word) or ("" if "@" in answer else answer)


def joined(people: Sequence[str], word: str) -> str:
    """ "A, B and C", with this word between the last two."""
    return ", ".join(people) if len(people) < 2 else ", ".join(people[:-1]) + " " + word + " " + people[-1]


def family(name: str) -> str:
    """The family name: "van der Berg" of "Helen van der Berg"."""
    words = words_of(_without_brackets(name.split(",")[0]))
    while len(words) > 1 and (words[-1] in YOUNGER or _is_earned(words)):
        words = words[:-1]
    start = len(words) - 1
    # A particle counts as one only in small letters or as "St": so "Van Morrison" is a first and a family name.
    while start > 0 and words[start - 1] in PARTICLES:
        start -= 1
    return without_stop(" ".join(words[start:])) if words else ""


def after_title(name: str) -> str:
    """What was typed where the name behind the title is asked for: "Brandt" of "Ms Brandt" and of "Brandt, Anna"."""
    words = words_of(" ".join(read(name)[0]).split(",")[0])
    while len(words) > 1 and _is_courtesy(words[0]):
        words = words[1:]
    return " ".join(words)


def greeting(name: str) -> str:
    """The people as one greets them: "Dr Okafor" of "Dr Amara Okafor"."""
    people, joint = read(name)
    return joined([_greeted(one) for one in people], joint)


def by_first_name(name: str, family_name: str) -> str:
    """The same by their first names; as one greets them else, where a name has none: "Ms Brandt", "J. Smith".

    family_name: of one of them, where it isn't the last part of the name, or "".
    """
    people, joint = read(name)
    return joined([_first(one, words_of(after_title(family_name))) for one in people], joint)


def _first(name: str, family_name: Sequence[str]) -> str:
    words = words_of(_without_brackets(name))
    titled = bool(words) and _is_title(words[0])
    while words and _is_title(words[0]):
        words = words[1:]
    if family_name and words[: len(family_name)] == family_name and len(words) > len(family_name):
        return " ".join(words[len(family_name) :])  # "Xiuying" of "Wang Xiuying"
    known = words and words[0][-1] not in ",." and len(words[0]) > 1 and words[0] not in _AND + PARTICLES
    return (
        words[0] if known and not (titled and family(" ".join(words)) == " ".join(words)) else _greeted(name)
    )


def _greeted(name: str) -> str:
    words = words_of(without_earned(_without_brackets(name)))
    if len(words) < 3 or not _is_title(words[0]) or any(small(word) in _AND + _OR for word in words):
        return without_stop(" ".join(words))
    degrees = [word for word in words[1:-1] if word in _DEGREES] if words[0].rstrip(".") in _GERMAN else []
    return " ".join(words[:1] + degrees + [family(" ".join(words[1:]))])


def _without_brackets(name: str) -> str:
    while " (" in name:
        before, _, rest = name.partition(" (")
        name = before + " " + rest.partition(")")[2]
    return name


def _is_earned(words: Sequence[str]) -> bool:
    return words[-1] in EARNED and (len(words) > 2 or len(words[-1]) > 2)


def without_earned(name: str) -> str:
    """A name without the degrees behind it: "Helen Brandt" of "Helen Brandt, MSc"."""
    words = words_of(name.replace(",", " , "))
    while len(words) > 1 and _is_earned(words):
        words = words[:-2] if words[-2] == "," else words[:-1]
    return " ".join(words).replace(" ,", ",")


def without_stop(name: str) -> str:
    """A name without the mark that a phone puts after it: "Helen." But "Helen B." and "John Smith Jr." keep theirs."""
    while name and name[-1] in " ,;:":
        name = name[:-1]
    last = name.rsplit(" ", 1)[-1]
    short = len(last) < 4 or "." in last[:-1] or last in YOUNGER + EARNED or last.rstrip(".") in TITLES
    return name if name[-1:] != "." or short else name[:-1]
