"""An adviser's phrases as patterns: what is wrong with one, as a sentence, and how it travels to the browser."""

import functools
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from letterkit.phrase_index import KEY, key_of
from letterkit.shapes_of_checks import Pattern
from letterkit.tokeniser import compared
from macros.diagnostics.fault import did_you_mean

SIGNS = ("*", "..", "^", "$")
# How often a word that is not among the common ones stands in letters, beside the most common one.
RARE = 1 / 1000
KNOWN = 1 << 14  # phrases and words; those of all languages, and they are the same in the next build


@functools.lru_cache(KNOWN)
def phrase_fault(phrase: str, lists: tuple[str, ...]) -> str:
    """What is wrong with a phrase, as a sentence; nothing if it is right. lists: the names that there are."""
    tokens = phrase.split()
    firm = [token for token in tokens if _is_firm(token)]
    if not firm:
        return f"“{phrase}” has no word that must be there: add one."
    for position, token in enumerate(tokens):
        last = position == len(tokens) - 1
        if message := _token_fault(phrase, token, position == 0, last) or _words_fault(
            phrase, token, last, lists
        ):
            return message
    if tokens[0] in ("*", "..") or tokens[0].startswith("("):
        return f"“{phrase}” begins with any word: begin it with a word of yours."
    if tokens[-1] in ("..", "^") or tokens[-1].startswith("("):
        return f"“{phrase}” ends with a word that may be missing: end it with one that must be there."
    return ""


def _is_firm(token: str) -> bool:
    """Whether one of the words of a part must be there."""
    return token not in SIGNS and not token.startswith("(") and not token.endswith("|$")


def _token_fault(phrase: str, token: str, first: bool, last: bool) -> str:
    """What is wrong with a part of a phrase at its place. first, last: whether it is that part."""
    if (token == "^" and not first) or (token == "$" and not last):
        where = "beginning" if token == "^" else "end"
        return f"“{token}” in “{phrase}” stands for the {where} of a thought: write it there, or not at all."
    if token not in SIGNS and token.startswith("(") != token.endswith(")"):
        return f"“{token}” in “{phrase}” has one bracket: put both around a single word that may be missing."
    return ""


def _words_fault(phrase: str, token: str, last: bool, lists: Iterable[str]) -> str:
    if token in SIGNS:
        return ""
    words = token.strip("()").split("|")
    if last and len(words) > 1:  # “|$”: it may end there
        words = [word for word in words if word != "$"]
    return next((message for word in words if (message := _word_fault(phrase, token, word, lists))), "")


QUOTED = "“{0}” has a quotation mark, and a phrase has none: take it out."
UNFIT = {
    '"': QUOTED,
    "“": QUOTED,
    "”": QUOTED,
    "*,": "“{0}” has a comma: write each phrase on a line of its own, behind a hyphen.",
    "/": "“{0}” has a slash: write “{1}” for one of the two.",
}


def _word_fault(phrase: str, token: str, word: str, lists: Iterable[str]) -> str:
    if word.startswith("<"):
        known = sorted(lists)
        name = word.strip("<>")
        if word == f"<{name}>" and name in known:
            return ""
        near = did_you_mean(name, known) or f" There are: {', '.join(known)}." if known else ""
        return f"There is no list “{name}” for “{phrase}”.{near}"
    for sign, sentence in UNFIT.items():
        if sign in word:
            return sentence.format(word, word.replace("/", "|"))
    stem = word.removesuffix("*")
    said = compared(stem)
    if not said or "*" in stem:
        return f"“{word}” in “{phrase}” is no word: write a word, with * only at its end."
    if word != stem and (len(stem) < 3 or len(said) > 1):
        return f"“{word}” in “{phrase}” is too short for a *: write at least three letters before it."
    if len(said) > 1 and (token != word or word != stem):
        return f"“{word}” in “{phrase}” counts as {len(said)} words: write them out in phrases of their own."
    return ""


def listed_fault(name: str, word: str) -> str:
    """What is wrong with a word of a list, as a sentence; nothing if it is right."""
    stem = word.removesuffix("*")
    if len(compared(stem)) != 1 or "|" in word:
        return f"“{word}” in the list “{name}” is not one word: write single words here, and the rest in the phrase."
    if word != stem and len(stem) < 3:
        return f"“{word}” in the list “{name}” is too short for a *: write at least three letters before it."
    return ""


@functools.lru_cache(KNOWN)
def parts_of(phrase: str) -> str:
    """A phrase as ``letterkit.phrases`` compares it: normalised, contractions written out."""
    made: list[str] = []
    for token in phrase.split():
        if token in SIGNS:
            made.append(token)
        elif "|" in token or token.endswith("*") or token[0] in "(<":
            # In one order everywhere: what repeats takes fewer bytes. What may be missing stands last.
            words = {normalised(word) for word in token.strip("()").split("|")}
            made.append("|".join(sorted(words, key=lambda word: (word == "$", word))))
            if token.startswith("("):
                made[-1] = f"({made[-1]})"
        else:
            made += compared(token)
    return " ".join(made)


@functools.lru_cache(KNOWN)
def normalised(word: str) -> str:
    """One word of a phrase or a list as it is compared."""
    return (
        word
        if word == "$" or word.startswith("<")
        else "".join(compared(word.removesuffix("*"))) + "*" * word.endswith("*")
    )


def compiled(
    phrases: Sequence[tuple[str, str, int, str]], lists: Mapping[str, str], common: Sequence[str] = ()
) -> list[list[Any]]:
    """The phrases as they travel: [code, role, group, lines] of those that have these three in common, in order.

    phrases: (code, role, group, phrase). lists: name to its normalised words, separated by blanks. common: the words of
    most letters, the most common first. A line has the parts of a phrase, and ``KEY`` before the rarest of them.
    """
    parts = [parts_of(phrase).split(" ") for *_, phrase in phrases]
    # Of words that are rare in letters, the rarest is the one that the fewest phrases have.
    here = Counter(word for one in parts for part in one for word in set(_words(part, lists)))
    weights = {word: 1 / rank for rank, word in reversed(list(enumerate(common, 1)))}

    @functools.cache
    def rarity(part: str) -> tuple[float, int]:
        words = _words(part, lists)
        return sum(_weight(word, weights) for word in words), sum(here[word] for word in words)

    made: list[list[Any]] = []
    for (*common_to_all, _), tokens in zip(phrases, parts, strict=True):
        firm = [place for place, token in enumerate(tokens) if _is_firm(token)]
        key = min(firm, key=lambda place: rarity(tokens[place]))
        line = " ".join([*tokens[:key], KEY + tokens[key], *tokens[key + 1 :]])
        if made and made[-1][:3] == common_to_all:
            made[-1][3] += "\n" + line
        else:
            made.append([*common_to_all, line])
    return made


def _weight(word: str, weights: Mapping[str, float]) -> float:
    """How often a word stands in letters, beside the most common one."""
    if word.endswith("*"):
        return RARE + sum(weight for one, weight in weights.items() if one.startswith(word[:-1]))
    return weights.get(word, RARE)


def _words(token: str, lists: Mapping[str, str]) -> list[str]:
    if token in SIGNS:
        return []
    found: list[str] = []
    for one in token.strip("()").split("|"):
        found += lists[one.strip("<>")].split(" ") if one.startswith("<") else [one]
    return found


def is_near(pattern: Pattern, texts: Sequence[str], lists: Mapping[str, str]) -> bool:
    """Whether one of these normalised texts is a near miss of a pattern: it has its rarest word, or all parts of three
    but one.
    """
    padded = [f" {text} " for text in texts]
    key = _looked_for(key_of(pattern[3]), lists)
    if any(_has(text, key) for text in padded):
        return True
    firm = [token for token in pattern[3].replace(KEY, "").split(" ") if _is_firm(token)]
    if len(firm) < 3:
        return False
    parts = [_looked_for(token, lists) for token in firm]
    return any(sum(_has(text, part) for part in parts) >= len(firm) - 1 for text in padded)


def _looked_for(token: str, lists: Mapping[str, str]) -> list[str]:
    """What stands in a normalised text, with a blank before and behind it, that has one of the words of a part."""
    return [f" {word[:-1]}" if word.endswith("*") else f" {word} " for word in _words(token, lists)]


def _has(text: str, part: list[str]) -> bool:
    return any(one in text for one in part)
