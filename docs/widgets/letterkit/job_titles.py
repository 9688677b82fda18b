"""Job titles as a sentence has them: "the Library Assistant role". English only.

The reader's words are never changed. Texts may carry marks around them (``marks``).
"""

from __future__ import annotations

from letterkit import marks
from letterkit.plain_words import plain_words
from letterkit.text import words_of

# What a job title may end in, which is then not said again.
ENDS_OF_ROLE = (
    "role", "position", "post", "job", "vacancy", "apprenticeship", "internship", "traineeship", "placement", "scheme",
    "programme", "program", "fellowship", "scholarship", "opening",
)  # fmt: skip


def _ended(title: str) -> str:
    """A title without the blanks around it and the marks at its end."""
    marked = marks.trim(title, " \t\n")
    text = marks.strip(marked)
    while text and text[-1] in " .,;:":
        text = text[:-1]
    return marks.cut(marked, 0, len(text))


def role(title: str) -> str:
    """A job title as it stands in a sentence: "the Library Assistant role", "the apprenticeship"."""
    marked = _ended(title)
    words = plain_words(marked)
    if not words:
        return marked
    before = "" if words[0] in ("the", "a", "an", "your", "this") else "the "
    if before and any(mark in marks.strip(marked) for mark in (",", "(", " / ", " - ", " – ", ":")):
        return "the role of " + marked  # "the role of Receptionist, evenings"
    return before + marked + ("" if words[-1] in ENDS_OF_ROLE else " role")


def job(title: str) -> str:
    """A job title alone, for a subject: "Library Assistant" of "the Library Assistant position"."""
    marked = _ended(title)
    text = marks.strip(marked)
    words = words_of(text)
    start, end = 0, len(text)
    if len(words) > 1 and plain_words(words[0])[:1] in (["the"], ["a"], ["an"]):
        start = text.find(" ") + 1
    if len(words) > 1 and plain_words(words[-1])[:1] in (
        ["role"],
        ["position"],
        ["post"],
        ["job"],
        ["vacancy"],
    ):
        end = text.rfind(" ")
    return marks.cut(marked, start, end)
