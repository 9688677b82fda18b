"""What comes along with a paste and is no word of an answer: how a mail ends, signs of a page, marks of a chatbot."""

from __future__ import annotations

from letterkit.text import trim

# Where it begins, in any language: who writes German may have an English phone. What a line begins with has its break.
SIGNED = (
    "\n--\n", "\nKind regards", "\nBest regards", "\nBest wishes", "\nMit freundlichen Gr", "\nViele Gr",
    "Sent from my ", "Sent from Outlook", "Sent from Mail", "Sent from Yahoo", "Sent via ", "Get Outlook for ",
    "sent from my iphone", "sent from my ipad", "sent from my android",
    "Von meinem iP", "Von meinem Samsung", "Von meinem Handy ge", "Gesendet mit ", "Gesendet von ",
    "Outlook für iOS", "Outlook für Android",
)  # fmt: skip
LONGEST = 120  # characters from there on: what is longer may be the answer
ENTITIES = (
    ("&nbsp;", " "), ("&quot;", '"'), ("&#34;", '"'), ("&#39;", "’"), ("&apos;", "’"), ("&rsquo;", "’"), ("&lt;", "<"),
    ("&gt;", ">"), ("&amp;", "&"),
)  # fmt: skip
PAIRED = ("**", "__", "`", "*", "_")
BEFORE = ("", " ", "(", '"', "“", "„")  # where such a mark opens: "Schüler*innen" has none


def unpasted(answer: str) -> str:
    """An answer as it was meant: "tea & cake" of "tea &amp; cake\\n\\nSent from my iPhone", "Cook" of "**Cook**"."""
    for begins in SIGNED:
        at = answer.find(begins)
        if at >= 0 and len(answer) - at < LONGEST and _is_end(answer[at + len(begins) :]):
            rest = answer[:at]
            core = trim(rest, " \n,;:–—-")
            answer = rest.partition(core)[0] + core if core else ""
    if "&" in answer and ";" in answer:
        for entity, sign in ENTITIES:
            answer = answer.replace(entity, sign)
    if any(mark in answer for mark in "*_`#"):
        answer = "\n".join([_unmarked(line) for line in answer.split("\n")])
    return answer


def _is_end(follows: str) -> bool:
    """Whether so little stands on a line behind how a mail ends: "Best wishes from the team were nice" is an answer."""
    return len(follows.split("\n")[0].split(" ")) < 5


def _unmarked(line: str) -> str:
    """A line without the marks of a heading and of words that stand out."""
    bare = line.lstrip("#")
    if bare != line and bare[:1] == " ":
        line = bare.lstrip(" ")
    for mark in PAIRED:
        parts = line.split(mark)
        line = parts[0]
        at = 1
        while at < len(parts):
            inside = parts[at]
            opens = line[-1:] in BEFORE and inside[:1] not in ("", " ") and inside[-1] != " "
            if opens and at + 1 < len(parts):
                line += inside + parts[at + 1]
                at += 2
            else:
                line += mark + inside
                at += 1
    return line
