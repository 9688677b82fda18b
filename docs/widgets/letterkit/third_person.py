"""Answers that speak to those who interviewed, in a letter to somebody else: "how you explained it".

``they`` turns them round: who hands the letter on reads of "them". It is a proposal, as all of this is.
"""

from __future__ import annotations

from letterkit.alphabet import capital, is_capital, small

BECOMES = {
    "you": "they", "your": "their", "yours": "theirs", "yourself": "themselves", "yourselves": "themselves",
    "you're": "they're", "you've": "they've", "you'd": "they'd", "you'll": "they'll",
}  # fmt: skip
IN_GERMAN = {
    "Sie": "sie",
    "Ihnen": "ihnen",
    "Ihr": "ihr",
    "Ihre": "ihre",
    "Ihren": "ihren",
    "Ihrem": "ihrem",
    "Ihrer": "ihrer",
}
# Behind these "you" is no subject.
BEFORE_THEM = (
    "to", "with", "for", "from", "of", "at", "by", "about", "meet", "met", "see", "saw", "thank", "help", "helped",
    "like", "between", "around", "behind", "in",
)  # fmt: skip
MARKS = '.,;:!?()"“”'
ENDS = ".!?"


def they(answer: str, english: bool) -> str:
    """The answer as it is said of them; the same one if it does not speak to anybody. A quotation stays as it is."""
    if any(mark in answer for mark in '"“„«'):
        return answer
    made: list[str] = []
    before = ""
    for word in answer.split(" "):
        core, end = word, ""
        while core and core[-1] in MARKS:
            core, end = core[:-1], core[-1] + end
        new = _in_english(core, before) if english else _in_german(core, before)
        made.append(new + end)
        before = word
    return " ".join(made)


def _in_english(core: str, before: str) -> str:
    said = small(core).replace("’", "'")
    if said not in BECOMES:
        return core
    new = "them" if said == "you" and small(before) in BEFORE_THEM else BECOMES[said]
    new = new.replace("'", "’") if "’" in core else new
    return capital(new[0]) + new[1:] if is_capital(core[:1]) else new


def _in_german(core: str, before: str) -> str:
    """At its beginning a sentence has a large letter anyway: there nobody can tell."""
    return IN_GERMAN[core] if core in IN_GERMAN and before and before[-1] not in ENDS else core
