"""An answer of several lines, as one sentence takes it: points that were typed one below the other, or pasted text.

English only, but for ``plainly``. Texts may carry marks around the reader's words (``own_marks``); what is put between
two lines is nobody's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import bullets, own_marks
from letterkit.alphabet import SMALL
from letterkit.english import SUBJECTS
from letterkit.plain_words import plain_words
from letterkit.text import STOPS, last_of

if TYPE_CHECKING:
    from collections.abc import Callable

LONG = 900  # characters: a longer text is no part of a sentence, and keeps its paragraphs
SHORT = 44  # characters: a longer line is one of a text that a program has broken
# With these no point begins, and none ends; with the others none ends.
GO_ON = (
    "and", "or", "but", "so", "to", "of", "in", "on", "at", "by", "for", "from", "with", "as", "than", "that", "which",
    "who", "when", "because", "is", "was", "are", "were", "about", "while", "where",
)  # fmt: skip
# Who does something: a line that ends with one goes on where the next one says what was done.
DOERS = ("i", "you", "he", "she", "we", "they")
# With these before them they begin a clause; between them and what they do may stand one of the others.
CLAUSAL = ("way", "how", "that", "what", "when", "because")
BETWEEN = ("always", "really", "never", "even", "just", "all", "both")
# The same in German: no point ends so.
OPEN = [
    clause + " " + who for clause in ("wie", "dass", "die", "was") for who in ("Sie", "wir", "ich", "man")
]
DOES = ("was", "gave", "put", "helped", "have", "am", "begun", "verb", "order")  # forms of answers
BEGIN = ("the", "a", "an", "my", "your", "their", "our", "his", "her", "its")
# In German none ends with these, nor with a verb where no clause ends; and none begins with the last ones.
GERMAN_ENDS = (
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "mein", "meine", "meinen",
    "meinem", "meiner", "ihr", "ihre", "ihren", "ihrem", "ihrer", "kein", "keine", "keinen", "und", "oder", "von",
    "für", "beim", "vom", "zum", "zur", "im", "am", "sehr", "dass", "wie",
)  # fmt: skip
GERMAN_VERBS = ("ist", "sind", "war", "waren")
GERMAN_CLAUSES = ("dass", "wie", "weil", "ob", "was")
# With these none ends, where one is only asked.
OPEN_ENDS = BEGIN + ("be", "very", "too", "not", "zu") + GERMAN_ENDS + GERMAN_VERBS
GERMAN_BEGINS = ("und", "oder", "sowie", "aber")
# Forms of answers that are sentences; all others go together in a list.
SENTENCES = ("own", "mine", "you", "clause", "impressed", "liked")


def in_one(
    text: str, form_of: Callable[[str], str], inside: Callable[[str], str], sentence: Callable[[str], str]
) -> str:
    """The answer in one line: points as a list of them, all else as it would be read.

    form_of, inside, sentence: those of ``answer_forms``, for an answer of one line.
    """
    plain = own_marks.strip(text)
    if ("\n" not in plain and plain[:1] not in bullets.BULLETS) or len(plain) > LONG:
        return text  # as a rule
    lines = [bullets.without_blanks(line) for line in own_marks.split(text, "\n")]
    points = [bullets.without(line) for line in lines]
    kept = [point for point in points if point]
    if len(kept) < 2:
        return (
            kept[0] if kept and plain[:1] in bullets.BULLETS else text
        )  # "1. this 2. that" is no list of one
    if points != lines or _are_points(kept, form_of):
        first = 1 if points[0] == lines[0] and _ended(kept[0]) == ":" else 0  # "three things:"
        before = kept[0] + " " if first else ""
        if not any(form_of(point) in SENTENCES for point in kept[first:]):
            return before + _listed([inside(point) for point in kept[first:]], "and")
        return before + _as_sentences(kept[first:], sentence)
    paragraphs: list[str] = []
    for index, line in enumerate(lines):
        if line and index and (lines[index - 1] or _goes_on(paragraphs[-1], line, form_of)):
            paragraphs[-1] += " " + line
        elif line:
            paragraphs.append(line)
    return _as_sentences(paragraphs, sentence)


def plainly(text: str, word: str) -> str:
    """The answer in one line, in any language: short lines and those of a list as points, all else as it would be read.

    word: the language's own before the last point, such as "und".
    """
    plain = own_marks.strip(text)
    if ("\n" not in plain and plain[:1] not in bullets.BULLETS) or len(plain) > LONG:
        return text  # as a rule
    kept: list[str] = []
    bulleted = False
    for line in own_marks.split(text, "\n"):
        line = bullets.without_blanks(line)
        point = bullets.without(line)
        if not point:
            continue
        if kept and point == line and _is_more(kept[-1], point, bulleted):
            kept[-1] += " " + point
        else:
            bulleted = bulleted or point != line
            begins = bulleted and kept and _ended(kept[-1]) in STOPS
            kept.append(own_marks.with_capital(point) if begins else point)
    if len(kept) < 2:
        return kept[0] if kept and plain[:1] in bullets.BULLETS else text
    first = 1 if _ended(kept[0]) == ":" else 0  # "drei Dinge:"
    while bulleted and first < len(kept) - 1 and _ended(kept[first]) in STOPS:
        first += 1
    short = not any(len(own_marks.strip(point)) > SHORT for point in kept)
    goes_on = any(own_marks.strip(point).endswith(end) for point in kept[:-1] for end in OPEN)
    if (bulleted or short) and not goes_on and not any(_ended(point) in STOPS for point in kept[first:-1]):
        return " ".join(kept[:first] + [_listed(kept[first:], word)])
    if bulleted and not goes_on:
        kept = [point if _ended(point) else point + "," for point in kept[:-1]] + kept[-1:]
    return " ".join(kept)


def _is_more(before: str, line: str, bulleted: bool) -> bool:
    """Whether a line without a bullet goes on with the one before, in a list with bullets or in German."""
    if _ended(before):
        return False
    words, follows = plain_words(before), plain_words(line)
    if bulleted or not words or not follows:
        return bulleted
    is_clause = words[0] in GERMAN_CLAUSES or "," in before  # its verb stands at its end
    is_open = words[-1] in GERMAN_ENDS or (words[-1] in GERMAN_VERBS and not is_clause)
    return is_open or follows[0] in GERMAN_BEGINS


def _goes_on(before: str, line: str, form_of: Callable[[str], str]) -> bool:
    """Whether a line goes on with the sentence before the empty line above it, as in a text that was pasted."""
    words, others = plain_words(before), plain_words(line)
    if _ended(before) or not words or not others:
        return False
    small_one = own_marks.strip(line)[:1] in SMALL
    broken = len(own_marks.strip(before)) > SHORT and small_one and others[0] not in BEGIN + SUBJECTS
    return broken or words[-1] in GO_ON + BEGIN or _does(before, line, form_of)


def _does(before: str, line: str, form_of: Callable[[str], str]) -> bool:
    """Whether a line says what the last word of the one before does: "how you", "ran it"."""
    words = [word for word in plain_words(before) if word not in BETWEEN]
    return (
        words[-1:] != []
        and words[-1] in DOERS
        and ("".join(words[-2:-1]) in CLAUSAL or form_of(line) in DOES)
    )


def _are_points(lines: list[str], form_of: Callable[[str], str]) -> bool:
    """Whether short lines are one point each, and no text that was broken where the line was full."""
    if any(len(own_marks.strip(line)) > SHORT for line in lines) or any(_ended(line) for line in lines[:-1]):
        return False
    words = [plain_words(line) for line in lines]
    if not all(words) or any(each[0] in GO_ON for each in words[1:]):
        return False
    if any(_does(lines[at], lines[at + 1], form_of) for at in range(len(lines) - 1)):
        return False
    return not any(each[-1] in GO_ON or each[-1] in OPEN_ENDS for each in words[:-1])


def _ended(line: str) -> str:
    """The mark at the end of a line, or of a quotation that ends there, or ""."""
    plain = own_marks.strip(line)
    if plain[-1:] in (",", ";", ":"):
        return plain[-1]
    last = last_of(plain)
    return last if last in STOPS else ""


def _listed(points: list[str], word: str) -> str:
    """Points as one would say them: "this, that and the other"."""
    bare = [own_marks.without_end(point) for point in points]
    return ", ".join(bare[:-1]) + " " + word + " " + bare[-1] if len(bare) > 1 else bare[0]


def _as_sentences(parts: list[str], sentence: Callable[[str], str]) -> str:
    """Parts as sentences one after the other; the first begins, and the last ends, as it does."""
    made = []
    for index, part in enumerate(parts):
        said = sentence(part) if index else part
        end = _ended(said)
        if index < len(parts) - 1 and end in ("", ",", ";"):
            said = own_marks.cut(said, 0, len(own_marks.strip(said)) - len(end)) + "."
        made.append(said)
    return " ".join(made)
