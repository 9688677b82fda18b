"""What stands around a letter's words and is the reader's, where the letter as it is sent now has no place for it.

A message has neither a subject nor a close, and an email has no addresses: what the reader has changed there must not
land in the middle of the letter, and is there again as soon as the letter has a place for it. Until then it is kept in
what the letter is held against, as two blocks: as it was written, and as the reader has it ("" where it was taken out).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import edits, text

if TYPE_CHECKING:
    from letterkit.shapes import Blocks

# Before the kind of a block that is apart: as it was written, as the reader has it.
OURS, MINE = "ours ", "mine "


def kept(base: Blocks) -> Blocks:
    """Those of the blocks that a letter is held against that are apart."""
    return [block for block in base if _is_apart(block[0])]


def without(base: Blocks) -> Blocks:
    """The other ones: the letter as it was written."""
    return [block for block in base if not _is_apart(block[0])]


def fitted(base: Blocks, edited: str, new: Blocks, whole: bool = False) -> tuple[Blocks, str, Blocks]:
    """(base, edited, what is apart) as the letter has a place for it.

    base: what the reader's text is held against, with what is apart; edited: that text; new: the letter as the answers
    give it now; whole: whether what else stands around the words in ``new`` comes in as well.

    What ``new`` has no place for goes out of both, and is apart where the reader has changed it. What was apart and has
    a place again is in both.
    """
    aside, old = kept(base), without(base)
    before, there = [kind for kind, _ in old], [kind for kind, _ in new]
    moved = [kind for kind in edits.ABOVE + edits.BELOW if (kind in before) != (kind in there)]
    if not moved:
        return old, edited, aside
    mine = edits.blocks(edited, old)
    for kind in moved:
        if kind in before:
            ours, readers = _said(old, kind), _said(mine, kind)
            old, mine = _but(old, kind), _but(mine, kind)
            if ours != readers:
                aside += [(OURS + kind, ours), (MINE + kind, readers)]
        elif OURS + kind in [name for name, _ in aside]:
            old = _put(old, kind, _said(aside, OURS + kind))
            mine = _put(mine, kind, _said(aside, MINE + kind))
            aside = _but(_but(aside, OURS + kind), MINE + kind)
        elif _typed(mine, kind):
            # Of an email's head the address of the recipient is still to come in.
            old = _put(old, kind, _said(new, kind).split("\n")[-1])
        elif whole:
            old, mine = _put(old, kind, _said(new, kind)), _put(mine, kind, _said(new, kind))
    return old, text.plain(mine), aside


def _is_apart(kind: str) -> bool:
    return kind[: len(OURS)] in (OURS, MINE)


def _said(blocks: Blocks, kind: str) -> str:
    """What the blocks of a kind say."""
    return text.plain([block for block in blocks if block[0] == kind])


def _but(blocks: Blocks, kind: str) -> Blocks:
    return [block for block in blocks if block[0] != kind]


def _typed(mine: Blocks, kind: str) -> bool:
    """Whether the reader has put in a block of this kind, where the letter had none: it stands where one does."""
    at = _place(mine, kind)
    last, beyond = (at, at + 1) if kind == "subject" else (at - 1, at)
    if kind not in ("subject", "close") or last < 0 or beyond >= len(mine) or mine[last][0] != "body":
        return False
    said = mine[last][1]
    return mine[beyond][0] in ("salutation", "signature") and said[-1] != "!" and edits.looks_like(kind, said)


def _put(blocks: Blocks, kind: str, words: str) -> Blocks:
    """The blocks with one more of this kind, where a letter has it; as they are if it says nothing."""
    at = _place(blocks, kind)
    return blocks[:at] + [(kind, words)] + blocks[at:] if words else blocks


def _place(blocks: Blocks, kind: str) -> int:
    """Where in the blocks one of this kind stands in a letter."""
    kinds = [name for name, _ in blocks]
    if kind in edits.ABOVE:
        higher = edits.ABOVE[: edits.ABOVE.index(kind)]
        return max([place + 1 for place, name in enumerate(kinds) if name in higher] + [0])
    lower = edits.BELOW[edits.BELOW.index(kind) + 1 :]
    return min([place for place, name in enumerate(kinds) if name in lower] + [len(kinds)])
