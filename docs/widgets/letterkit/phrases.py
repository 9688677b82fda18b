"""The adviser's phrases in a letter: where they stand, and where negation or a harmless sense takes them back.

Works on the data that ``macros/loading/checks.py`` makes of ``site_templates/checks.yml``.
"""

# How far before a phrase a "not" still belongs to it.
REACH = 6


class Found:
    """A phrase in a letter. role: "phrase", "unless", "pretended" or "wants"; group: of a wanted phrase, which group.

    first, last: the numbers of its first and last word in ``reading.words``.
    """

    def __init__(self, pattern, first, last):
        self.code, self.role, self.group = pattern[0], pattern[1], pattern[2]
        self.first = first
        self.last = last


def prepare(data):
    """Sorts the phrases by how they begin, once: most of them are then never looked at."""
    if "by_word" in data:
        return
    by_word, by_start = {}, {}
    for number, pattern in enumerate(data["patterns"]):
        pattern[3] = [_token(token) for token in pattern[3].split(" ")]
        exact, stems = pattern[3][0]
        for one in exact:
            by_word.setdefault(one, []).append(number)
        for one in stems:
            by_start.setdefault(one[:3], []).append(number)
    data["by_word"], data["by_start"] = by_word, by_start


def _token(token):
    """(words, beginnings of words) of which one must fit."""
    ones = token.split("|")
    return [one for one in ones if one[-1] != "*"], [one[:-1] for one in ones if one[-1] == "*"]


def find(words, data):
    """Every phrase that stands in these words, however it is meant."""
    prepare(data)
    found = []
    patterns, by_word, by_start = data["patterns"], data["by_word"], data["by_start"]
    nothing = ()
    for index, word in enumerate(words):
        said = word.said
        for places in (by_word.get(said, nothing), by_start.get(said[:3], nothing)):
            for place in places:
                last = _last(words, index, patterns[place][3])
                if last is not None:
                    found.append(Found(patterns[place], index, last))
    return found


def _last(words, index, tokens):
    """The number of the last word if the phrase begins at this one, or None."""
    sentence = words[index].sentence
    end = index + len(tokens)
    if end > len(words) or words[end - 1].sentence != sentence:
        return None
    for exact, stems in tokens:
        said = words[index].said
        if said not in exact and not (stems and any(said.startswith(stem) for stem in stems)):
            return None
        index += 1
    return end - 1


def is_negated(words, first, data, pretended):
    """Whether a "not" stands before a phrase and belongs to it. pretended: the numbers of words that negate nothing."""
    negators, joints = data["negators"], data["joints"]
    sentence = words[first].sentence
    index = first
    for _ in range(REACH):
        if words[index].paused or index == 0 or words[index - 1].sentence != sentence:
            return False
        index -= 1
        if words[index].said in joints:
            return False
        if words[index].said in negators and index not in pretended:
            return True
    return False


def meant(reading, found, data):
    """The found phrases that are the writer's own, and meant: not quoted, not negated, not excused.

    What a letter should say (role "wants") may stand in quotation marks.
    """
    words = reading.words
    pretended = {}
    excused = {}
    for one in found:
        if one.role == "pretended":
            for index in range(one.first, one.last + 1):
                pretended[index] = True
        elif one.role == "unless":
            excused[(one.code, words[one.first].sentence)] = True
    kept = []
    for one in found:
        if one.role not in ("phrase", "wants") or (one.code, words[one.first].sentence) in excused:
            continue
        if one.role == "phrase" and words[one.first].quoted:
            continue
        if data["checks"][one.code]["negation"] and is_negated(words, one.first, data, pretended):
            continue
        kept.append(one)
    return kept


def longest(found):
    """Found phrases without those that overlap a longer one of the same check."""
    return [one for one in found if not any(_covers(other, one) for other in found)]


def _covers(other, one):
    """Whether another phrase of the same check overlaps this one and wins."""
    if other is one or other.code != one.code or other.first > one.last or other.last < one.first:
        return False
    lengths = other.last - other.first, one.last - one.first
    return lengths[0] > lengths[1] or (lengths[0] == lengths[1] and other.first < one.first)
