"""Whether an answer asks something, although its mark was left out: "would a course be enough".

English alone: in other languages what is asked for as a question is taken for one.
"""

from __future__ import annotations

from letterkit import own_marks
from letterkit.english import AM, CLAUSES, DETERMINERS, FINITE, HAVE, SUBJECTS
from letterkit.plain_words import plain_words

ASKING = AM + HAVE + FINITE
BEGINS = ASKING + ("were",)
# These order as well, without somebody behind them: "have more examples", "do a course".
BARE, WHO = (
    ("have", "do", "need", "may"),
    SUBJECTS + ("i", "u", "my", "your", "our", "their", "these", "those"),
)
TOLD = SUBJECTS + DETERMINERS + ("i",)
# "I said 14 rooms a day is that too low"
BEHIND = ("is that", "was that", "is it", "was it", "was i", "am i")
ENDS = ".,;:!?… "


def asks(text: str) -> bool:
    """Whether a marked text asks: "the caller, was I too soft". "How long it should be" is no question by itself."""
    words = [word for word in plain_words(text) if word not in ("many", "much")]
    found = (
        words[:1] != []
        and words[0] in BEGINS
        and (words[0] not in BARE or words[1:2] == [] or words[1] in WHO)
    )
    if words[:1] != [] and words[0] in CLAUSES:
        found = [word in BEGINS for word in words[1:] if word in BEGINS or word in TOLD][:1] == [True]
    for half in own_marks.strip(text).split(", ")[1:]:
        said = plain_words(half)
        found = found or (len(said) > 2 and said[0] in BEGINS and said[1] in TOLD)
    if words[:1] in (["i"], ["my"]):
        pairs = [words[at] + " " + words[at + 1] for at in range(len(words) - 1)]
        found = found or any(pair in pairs for pair in BEHIND)
    return found


def with_one_mark(text: str) -> str:
    """A question with one mark at its end: "is that enough..?", "is that enough?!"."""
    core = text
    while core and core[-1] in ENDS:
        core = core[:-1]
    return core + "?" if "?" in text[len(core) :] else text


def with_mark(marked: str) -> str:
    """A marked text with a question mark at its end, where it has none."""
    text = own_marks.strip(marked)
    end = len(text)
    while end and text[end - 1] in ENDS:
        end -= 1
    return marked if "?" in text or not end else own_marks.cut(marked, 0, end) + "?"
