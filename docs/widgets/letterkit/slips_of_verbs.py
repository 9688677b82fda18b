"""Slips at verbs, or at what stands in the place of one: "there was 30 kids", "what id change". English only.

Rules as ``slips_by_place`` asks them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import DIGITS
from letterkit.english import AM, DETERMINERS, DONE, HAVE, INFINITIVES, INSIDE
from letterkit.slips_between import WHO

if TYPE_CHECKING:
    from collections.abc import Sequence

NUMBERS = DETERMINERS[18:28] + ("many", "several")
ONE = ("news", "business", "maths", "series", "times", "means")  # no more than one thing
I_WOULD = INFINITIVES + DONE + ("like", "love", "had", "change", "never", "not", "work", "help", "always")


def were(said: Sequence[str], at: int, left: int) -> str:
    """Gives "were" for "there was 30 kids", "some buses was late", and "the kids was" where a line begins."""
    count, who = said[at + 1], said[at - 1]
    many = who == "there" and (count in NUMBERS or (count not in ("", "0", "1") and not count.strip(DIGITS)))
    begins = said[at - 3 : at - 1] == ["", "the"] and (who[-1:] == "s" or who in ("people", "children"))
    several = begins or (said[at - 2] in ("some", "these", "those") and who[-1:] == "s")
    plural = several and who[-2:] not in ("ss", "is", "us") and who[-3:] != "ics" and who not in ONE
    return {"was": "were", "is": "are"}[said[at]] if left > 1 and (many or plural) else ""


def did(said: Sequence[str], at: int, left: int) -> str:
    """Gives "did" for "he done it by hand". "Have you done this" is right."""
    asks = said[at - 2] in HAVE + AM + ("has", "are", "were", "is", "was")
    return {"done": "did", "seen": "saw"}[said[at]] if said[at - 1] in WHO and not asks else ""


def i_would(said: Sequence[str], at: int, left: int) -> str:
    """Gives "I’d" for "what id change", and "I’ll" for "ill practise". "My id" and "felt ill" are right."""
    does = said[at + 1] in I_WOULD
    before = said[at - 1]
    is_thing = before in DETERMINERS + ("was", "is") or (
        said[at] == "ill" and before not in INSIDE + ("", "but", "so", "then")
    )
    return {"id": "I’d", "ill": "I’ll"}[said[at]] if does and not is_thing else ""


def do_not(said: Sequence[str], at: int, left: int) -> str:
    """Gives "don’t" for "I not understand". "Do I not know", "I not only" are right."""
    asks = said[at - 2] in AM + HAVE + ("did", "if", "why")
    return "don’t" if said[at - 1] in ("i", "we") and said[at + 1] in INFINITIVES and not asks else ""


def now(said: Sequence[str], at: int, left: int) -> str:
    """Gives "now" for "I know get the earlier bus". "The people I know have none" is right."""
    begins = said[at - 2] == "" and said[at - 1] in ("i", "we")
    return "now" if begins and said[at + 1] in ("get", "do", "go", "take", "have") else ""
