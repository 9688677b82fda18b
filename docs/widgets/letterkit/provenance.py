"""Whose words a letter is made of, as it is shown: the pieces of a paragraph, the share, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.answers import as_list
from letterkit.text import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from letterkit.shapes import Blocks, Gap, Given, Mark, Model, Piece, Stretch, Stretches


def pieces(
    text: str, own: Sequence[Stretch], marks: Sequence[Mark] = (), gaps: Sequence[Gap] = ()
) -> list[Piece]:
    """A paragraph in pieces: (text, whether it is the reader's own, key of its mark or "", name of its gap or "").

    own: (start, end) stretches; marks: (start, end, key) of what was found; gaps: (start, end, name of the question).
    """
    edges = {0, len(text)}
    for stretch in list(own) + list(marks) + list(gaps):
        edges.update([min(max(edge, 0), len(text)) for edge in stretch[:2]])
    cuts = sorted(edges)
    pieces = []
    for index in range(len(cuts) - 1):
        start, end = cuts[index], cuts[index + 1]
        is_own = any(a <= start and end <= b for a, b in own)
        pieces.append((text[start:end], is_own, _named(start, end, marks), _named(start, end, gaps)))
    return pieces


def _named(start: int, end: int, stretches: Sequence[tuple[int, int, str]]) -> str:
    """The name of the first stretch that this piece lies in, or ""."""
    for first, last, name in stretches:
        if first <= start and end <= last:
            return name
    return ""


def carried(before: str, own: Stretches, text: str) -> Stretches:
    """The reader's own stretches in a paragraph that was ``before`` and is ``text`` now, as near as one can guess.

    What stands in front of the change and what stands behind it are as they were. A change inside a stretch, or at its
    end, is the reader's.
    """
    if before == text or not own:
        return own
    most = min(len(before), len(text))
    same = _most(most, lambda count: before[:count] == text[:count])
    left = most - same
    after = _most(left, lambda count: before[len(before) - count :] == text[len(text) - count :])
    changed, grown = len(before) - after, len(text) - len(before)
    found = []
    for start, end in own:
        start = start if start <= same else max(start, changed) + grown
        end = end if end < same else max(end, changed) + grown
        if start < end:
            found.append((start, end))
    return found


def _most(most: int, holds: Callable[[int], bool]) -> int:
    """The largest count up to ``most`` for which it holds; where it holds for one, it does for all below."""
    least = 0
    while least < most:
        middle = (least + most + 1) // 2
        if holds(middle):
            least = middle
        else:
            most = middle - 1
    return least


def share(blocks: Blocks, own: Sequence[Stretches]) -> int:
    """How many hundredths of what the letter says are the reader's own. Names and addresses around it don't count."""
    whole = mine = 0
    for (kind, text), stretches in zip(blocks, own):
        if kind == "body":
            whole += len(text)
            mine += sum([end - start for start, end in stretches])
    return (mine * 100 + whole - 1) // whole if whole else 0


# From so many hundredths on it is this share, which messages/form.yml words.
SHARES = ((97, "all"), (58, "most"), (42, "half"), (15, "part"), (1, "a-few-words"))


def share_code(hundredths: int) -> str:
    """The code of a share: "half", "part", "none"."""
    for least, code in SHARES:
        if hundredths >= least:
            return code
    return "none"


def own_words(blocks: Blocks, own: Sequence[Stretches]) -> list[str]:
    """The reader's own stretches, each once, in order of the text; each in one line."""
    found = []
    for (_, text), stretches in zip(blocks, own):
        for start, end in stretches:
            words = " ".join(words_of(text[start:end]))
            if words not in found:
                found.append(words)
    return found


# Fewer words can't say anything that is true of one employer only.
WORDS_OF_A_DETAIL = 3


def wants_detail(model: Model, given: Given, text: str, placeholders: Sequence[str]) -> str:
    """The name of the question whose answer would make the letter specific, or "" where it is specific already.

    Asked is what a letter can't do without and is said in the reader's own words (M5: what impressed you).
    text: the letter as it stands; placeholders: names of the questions whose placeholder stands there.
    """
    for field in model["fields"]:
        if field["required"] and field["kind"] in ("paragraph", "list"):
            answer = given[field["name"]]
            items = as_list(answer)
            said = any(len(words_of(item)) >= WORDS_OF_A_DETAIL for item in items)
            # A reader who has written the sentence anew has said what it says.
            # A letter may leave out the full stop at its end, and write its first letter small.
            stands = field["name"] in placeholders or any(
                item and item[1:].rstrip(".,;: \n") in text for item in items
            )
            return field["name"] if stands and not said else ""
    return ""
