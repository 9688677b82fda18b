"""What an answer with a comma in it may mean: a family name in front, a role behind a name, or several people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import people
from letterkit.alphabet import is_capital, small
from letterkit.text import words_of

if TYPE_CHECKING:
    from collections.abc import Container


def meant(answer: str, word: str, roles: Container[str]) -> str:
    """ "Anna Brandt" of "Brandt, Anna", "Helen Brandt" of "Helen Brandt, Head of HR and Recruiting", "Helen Brandt and
    Tom Smith" of "Helen Brandt, Tom Smith"; the answer itself if it is clear, or if nothing tells what it means.

    word: "and" in the language of the letter; roles: words of which a name has none, in small letters.
    """
    named, _ = people.read(answer)
    said = [_of_one(name, roles) for name in named]
    said = said[:1] + [name for name in said[1:] if not any(small(word) in roles for word in words_of(name))]
    parts = named[0].split(", ") if len(named) == 1 and said == named else []
    if len(parts) > 1 and all(_is_full(part) for part in parts):
        return people.joined(parts, word)
    return answer if said == named else people.joined(said, word)


def _of_one(name: str, roles: Container[str]) -> str:
    plain = people.without_earned(name)
    first, *others = plain.split(", ")
    if any(small(word) in roles for part in others for word in words_of(part)):
        return first
    return _turned(plain) or name


def _turned(name: str) -> str:
    """ "Anna Brandt" of "Brandt, Anna"; "" of what doesn't look so. "Anna, Cook" does: so it is a proposal."""
    last, _, first = name.partition(", ")
    words = words_of(first)
    odd = any(one in people.EARNED + people.YOUNGER or not is_capital(one[:1]) for one in words)
    odd = odd or "," in first or not 0 < len(words) < 4 or people.family(last) != last
    return "" if odd else first + " " + last


def _is_full(name: str) -> bool:
    """Whether these are a first and a family name."""
    return " " in name and all(is_capital(word[:1]) or word in people.PARTICLES for word in words_of(name))
