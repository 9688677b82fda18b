"""A reader's own changes to the words of a letter, and what becomes of them when an answer changes later.

Works on paragraphs: a letter's plain text is its blocks with an empty line between them (``text.plain``).
"""

from letterkit import text

# What stands above and below the words of a letter; a paragraph there keeps its kind by its place.
ABOVE = ("sender", "recipient", "date", "subject", "salutation")
BELOW = ("close", "signature")


def cut(edited):
    """The paragraphs of an edited text: cleaned, without empty ones."""
    cleaned = text.clean(edited)
    return [paragraph for paragraph in cleaned.split("\n\n") if paragraph]


def blocks(edited, written):
    """(kind, text) pairs of an edited text.

    written: the blocks that the answers give. A paragraph that stands there too has the same kind; others have the
    kind of their neighbours above the greeting and below the close, and are body between them.
    """
    paragraphs = cut(edited)
    kinds = [None] * len(paragraphs)
    for index, partner in enumerate(pair(paragraphs, [t for _, t in written])):
        if partner is not None:
            kinds[index] = written[partner][0]
    # From the top: as many paragraphs as the letter has above its words; from the bottom likewise.
    for index, (kind, _) in enumerate(written):
        if kind not in ABOVE or index >= len(paragraphs):
            break
        kinds[index] = kinds[index] or kind
    for back, (kind, _) in enumerate(reversed(written)):
        index = len(paragraphs) - 1 - back
        if kind not in BELOW or index < 0:
            break
        kinds[index] = kinds[index] or kind
    return [(kind or "body", paragraph) for kind, paragraph in zip(kinds, paragraphs)]


def own(paragraphs, written, stretches):
    """Whose words the paragraphs of an edited text are: for each its own (start, end) stretches.

    written, stretches: paragraphs as the answers gave them, and for each its own stretches. One that the reader has
    left alone keeps them; one that the reader has changed is wholly the reader's.
    """
    partners = pair(paragraphs, written)
    return [
        [(0, len(paragraph))] if partner is None else stretches[partner]
        for paragraph, partner in zip(paragraphs, partners)
    ]


def merge(base, edited, new):
    """The edited text with what has changed from base to new, as plain text.

    base: blocks as they were written when the reader began to edit; new: as the answers give them now. What the
    reader has left as it was follows the answers; what the reader has changed stays (a three-way merge by paragraphs).
    """
    before = [t for _, t in base]
    mine = cut(edited)
    now = [t for _, t in new]
    in_mine = pair(before, mine, alike)
    in_now = pair(before, now, alike)
    made = []
    start = (0, 0, 0)
    versions = [(i, in_mine[i], in_now[i]) for i in range(len(before)) if None not in (in_mine[i], in_now[i])]
    for place in versions + [(len(before), len(mine), len(now))]:
        made += _between(before[start[0] : place[0]], mine[start[1] : place[1]], now[start[2] : place[2]])
        if place[0] < len(before):
            # Three versions of one paragraph: the reader's words win over the answers'.
            untouched = mine[place[1]] == before[place[0]]
            made.append(now[place[2]] if untouched else mine[place[1]])
        start = (place[0] + 1, place[1] + 1, place[2] + 1)
    return "\n\n".join(made)


def _between(before, mine, now):
    """A stretch in which the three have no paragraph in common."""
    if mine == before:
        return now
    return mine + [paragraph for paragraph in now if paragraph not in before and paragraph not in mine]


def same(one, other):
    return one == other


def alike(one, other):
    """Whether two paragraphs are versions of the same: at least half of their words are shared."""
    if one == other:
        return True
    words, others = text.words_of(one), text.words_of(other)
    shared = len([word for word in words if word in others])
    return shared * 2 >= max(len(words), len(others))


def pair(texts, others, match=same):
    """For each text the index of its match in ``others``, or None; in order (longest common subsequence)."""
    rows, columns = len(texts), len(others)
    matches = [[match(one, other) for other in others] for one in texts]
    lengths = [[0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            if matches[row][column]:
                lengths[row][column] = lengths[row + 1][column + 1] + 1
            else:
                lengths[row][column] = max(lengths[row + 1][column], lengths[row][column + 1])
    found: list[int | None] = [None] * rows
    row = column = 0
    while row < rows and column < columns:
        if matches[row][column]:
            found[row] = column
            row, column = row + 1, column + 1
        elif lengths[row + 1][column] >= lengths[row][column + 1]:
            row += 1
        else:
            column += 1
    return found
