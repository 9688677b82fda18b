"""The country that is taken until the reader names one. A guess, so it is said, and another stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def countries(
    known: Sequence[str], centre: str, guesses: Sequence[str], regions: Sequence[str]
) -> tuple[str, str]:
    """(first, other): the country that is taken, and the next likely one, or "".

    known: codes of the countries that we know; centre: the code of the centre's; guesses: those that a browser may name
    before it (``Model``); regions: codes that the browser's languages name, the likeliest first. A centre knows its
    readers better than a browser, which many have in the language that it came in.
    """
    named = [code for code in regions if code in known]
    likely = [code for code in named if code in guesses] + [centre] + named
    others = [code for code in likely if code != likely[0]]
    return likely[0], others[0] if others else ""
