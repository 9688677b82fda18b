"""A letter whose words the reader has changed: its blocks, and whose words they are.

Works on paragraphs: a letter's plain text is its blocks with an empty line between them (``text.plain``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import alignment, text
from letterkit.alphabet import DIGITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from letterkit.shapes import Blocks, Stretches

# What stands above and below the words of a letter.
ABOVE = ("sender", "recipient", "date", "subject", "salutation")
BELOW = ("close", "signature")
# What an empty line may cut in two.
PARTED = ("sender", "recipient", "subject")
LONGEST_LINE = 60  # characters, of a line that is no sentence
# Characters of a whole letter that the page takes, as of one answer (``text.MOST``): some fourteen pages.
MOST = 40_000


def taken(edited: str) -> tuple[str, str]:
    """(what the letter takes of an edited text, the rest that is only kept): cut where a line ends, or a word."""
    if len(edited) <= MOST:
        return edited, ""
    at = max(edited.rfind("\n", 0, MOST), edited.rfind(" ", 0, MOST))
    words = edited[: at if at > 0 else MOST].rstrip(" \n")  # blanks at its end would be cleaned away
    return words, edited[len(words) :]


def cut(edited: str) -> list[str]:
    """The paragraphs of an edited text: cleaned, without empty ones."""
    cleaned = text.clean(edited)
    return [paragraph for paragraph in cleaned.split("\n\n") if paragraph]


def blocks(edited: str, written: Blocks) -> Blocks:
    """(kind, text) pairs of an edited text.

    written: the blocks that the answers give. A paragraph that is a version of one there has its kind. What is new
    around the words of the letter has a kind of those that are missing there, if it looks like that: a greeting is
    short, a date has a figure in it. All else is body. An address with an empty line in it is one block.
    """
    paragraphs = cut(edited)
    found = alignment.versions(paragraphs, [t for _, t in written], _likeness)
    kinds = [None if partner is None else written[partner][0] for partner in found]
    for (start, end), (first, last) in alignment.gaps(found, len(written)):
        missing = [kind for kind, _ in written[first:last]]
        if end - start == last - first == 1 and missing[0] in ABOVE + BELOW:
            kinds[start] = "body" if _says_more(paragraphs[start]) else missing[0]
            continue
        above = [kind for kind in missing if kind in ABOVE]
        below = [kind for kind in missing if kind in BELOW]
        _name(kinds, paragraphs, range(start, end), above)
        _name(kinds, paragraphs, range(end - 1, start - 1, -1), below[::-1])
    parted = _parted(kinds, paragraphs, written)
    made: Blocks = []
    for place, paragraph in enumerate(paragraphs):
        kind = parted[place] or kinds[place] or "body"
        if place and made[-1][0] == kind and (parted[place] or parted[place - 1]):
            made[-1] = (kind, made[-1][1] + "\n\n" + paragraph)
        else:
            made.append((kind, paragraph))
    return made


def _likeness(one: str, other: str) -> int | None:
    """Places alone say nothing here: a letter may have been replaced as a whole."""
    return alignment.version(one, other) or None


def _says_more(paragraph: str) -> bool:
    """Whether a paragraph is whole sentences, and nothing that stands around them: as long as no line there is."""
    return len(paragraph.split("\n")[-1]) > LONGEST_LINE and paragraph[-1] in ".!"


def _name(kinds: list[str | None], paragraphs: list[str], places: Sequence[int], missing: list[str]) -> None:
    """Gives the missing kinds to the paragraphs at these places that look like them, until one looks like none."""
    for place in places:
        fitting = [at for at, kind in enumerate(missing) if looks_like(kind, paragraphs[place])]
        if kinds[place] or not fitting:
            return
        kinds[place] = missing[fitting[0]]
        missing = missing[fitting[0] + 1 :]


def _parted(kinds: list[str | None], paragraphs: list[str], written: Blocks) -> list[str | None]:
    """For each paragraph the kind of the address, or of an email's head, that an empty line has cut it off from."""
    found: list[str | None] = [None] * len(paragraphs)
    for place, paragraph in enumerate(paragraphs):
        words = text.words_of(paragraph)
        most = 0
        for near in (place - 1, place + 1):
            kind = kinds[near] if 0 <= near < len(kinds) and not kinds[place] else None
            if kind in PARTED and looks_like(kind, paragraph):
                there = text.words_of(" ".join([t for k, t in written if k == kind]))
                shared = len([word for word in words if word in there])
                if shared > most:
                    found[place], most = kind, shared
    return found


def looks_like(kind: str, paragraph: str) -> bool:
    """Whether a paragraph may be of this kind, by its shape alone."""
    lines = paragraph.split("\n")
    if kind == "subject":
        return all(": " in line for line in lines)
    if max([len(line) for line in lines]) > LONGEST_LINE:
        return False
    ends = [line[-1:] for line in lines]
    if kind == "date":
        return len(lines) == 1 and any(figure in paragraph for figure in DIGITS)
    if kind == "salutation":
        return len(lines) == 1 and (
            ends[0] in ",:!" or text.words_of(paragraph)[0] in ("Dear", "Hello", "Hi")
        )
    if kind == "close":
        return len(lines) == 1 and ends[0] not in ".:?"
    # The sender, the recipient, the signature: short lines, and neither a greeting nor a sentence.
    return ends[-1] not in ",:!?" and not (len(lines) == 1 and ends[0] == ".")


def own(paragraphs: list[str], written: list[str], stretches: Sequence[Stretches]) -> list[Stretches]:
    """Whose words the paragraphs of an edited text are: for each its own (start, end) stretches.

    written, stretches: paragraphs as the answers gave them, and for each its own stretches. One that the reader has
    left alone keeps them; one that the reader has changed is wholly the reader's.
    """
    partners = alignment.same(paragraphs, written)
    return [
        [(0, len(paragraph))] if partner is None else stretches[partner]
        for paragraph, partner in zip(paragraphs, partners)
    ]
