"""Job titles, and who somebody is, as a sentence has them: "the Library Assistant role", "a hard worker".

English only, but for ``ended``. The reader's words are never changed. Texts may carry
marks around them (``own_marks``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import own_marks
from letterkit.alphabet import is_digits, small
from letterkit.english import DETERMINERS
from letterkit.plain_words import plain_words
from letterkit.text import trim, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

# What a job title may end in, which is then not said again.
ENDS_OF_ROLE = (
    "role", "position", "post", "job", "vacancy", "apprenticeship", "internship", "traineeship", "placement", "scheme",
    "programme", "program", "fellowship", "scholarship", "opening",
)  # fmt: skip


# What stands after such a word where it begins a title: "Internship in marketing", "Summer Internship 2026".
AFTER_END = ("in", "with", "at", "as", "for", "of", "to", "on")


# What an advert puts behind a title: "(m/w/d)", "(f/m/x)", "(all genders)". Of each of the first two there is one.
MEN, WOMEN = ("m", "h", "male"), ("w", "f", "v", "female")
GENDERS = MEN + WOMEN + ("d", "x", "i", "n", "gn", "div", "divers", "diverse")


def _names_itself(words: Sequence[str]) -> bool:
    """Whether a title says already that it is a role, a scheme, an internship …"""
    for index, word in enumerate(words):
        after = words[index + 1 : index + 2]
        if word in ENDS_OF_ROLE and (not after or after[0] in AFTER_END or is_digits(after[0])):
            return True
    return False


def _for_all_genders(part: str) -> bool:
    """Whether a part of a title only says that everybody may apply: "(m/w/d)"."""
    said = small(part).strip("()[]{}.,").replace(" ", "").replace("|", "/").replace(",", "/")
    ones = said.split("/")
    both = any(one in MEN for one in ones) and any(one in WOMEN for one in ones)
    return said == "allgenders" or (both and all(one.rstrip(".*") in GENDERS for one in ones))


def _alone(title: str) -> str:
    """A title without the "(m/w/d)" of a job advert, if it is more than that."""
    text = own_marks.strip(title)
    parts = ["(" + part.partition(")")[0] + ")" for part in text.split("(")[1:]]
    for part in parts + words_of(text) + [text[-11:]]:
        if _for_all_genders(part):
            left = trim(text.replace(" " + part, "").replace(part, ""), " \t\n-–—|/")
            return title if not left else own_marks.wrap(left) if own_marks.is_own(title) else left
    return title


def ended(title: str) -> str:
    """A title in any language without the "(m/w/d)" of an advert, and without the marks at its end."""
    return own_marks.without_end(_alone(title))


def role(title: str) -> str:
    """A job title as it stands in a sentence: "the Library Assistant role", "the apprenticeship"."""
    marked = ended(title)
    words = plain_words(marked)
    if not words:
        return marked
    before = "" if words[0] in ("the", "a", "an", "your", "this") else "the "
    if _names_itself(words):
        return before + marked  # "the junior developer (remote) position"
    if before and any(mark in own_marks.strip(marked) for mark in (",", "(", " / ", " - ", " – ", ":")):
        return "the role of " + marked  # "the role of Receptionist, evenings"
    return before + marked + " role"


def job(title: str) -> str:
    """A job title alone, for a subject: "Library Assistant" of "the Library Assistant position"."""
    marked = ended(title)
    text = own_marks.strip(marked)
    words = words_of(text)
    start, end = 0, len(text)
    if len(words) > 1 and plain_words(words[0])[:1] in (["the"], ["a"], ["an"]):
        start = text.find(" ") + 1
    if len(words) > 1 and plain_words(words[-1])[:1] in (
        ["role"],
        ["position"],
        ["post"],
        ["job"],
        ["vacancy"],
    ):
        end = text.rfind(" ")
    return own_marks.cut(marked, start, end)


def a_person(text: str) -> str:
    """Who somebody is, with its article: "a hard worker", "an early riser"."""
    words = plain_words(text)
    if not words or words[0] in DETERMINERS:
        return text
    return ("an " if words[0][0] in "aeiou" else "a ") + text
