"""The filters as a language has them.

Whose words may be written small, and which word means the reader, is known of English alone (``answer_forms``): Welsh
has an "i" that is none. In every other language an answer goes on in a sentence as it was written. Texts may carry
marks around the reader's words (``own_marks``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import filters, job_titles, own_marks, question_marks, several_lines
from letterkit.jinja_filters import as_text
from letterkit.text import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from letterkit.shapes import Words


def spoken(words: Words) -> dict[str, Callable[..., Any]]:
    """All filters by their names. words: of the language (``macros.model.language``)."""

    def in_words(items: Iterable[object], word: str = words["and"]) -> str:
        return filters.listing(items, word)

    def in_one(value: object, is_order: bool = False) -> str:
        return inside(value, words["and"])

    def of_its_own(value: object) -> str:
        return sentence(value, words["and"])

    found = dict(filters.FILTERS)
    if words["language"].split("-")[0] != "en":
        found.update(AS_WRITTEN)
        found.update({"inside": in_one, "a_person": in_one, "sentence": of_its_own})
    found["listing"] = in_words
    return found


def form(value: object) -> str:
    """ "nothing" where there are no words, and else "bare": a sentence takes it after a colon."""
    return (
        "bare"
        if any(c not in "-–—./?" for c in "".join(words_of(own_marks.strip(as_text(value)))))
        else "nothing"
    )


def inside(value: object, word: str) -> str:
    """An answer for the middle of a sentence: in one line, without a mark at its end.

    word: the language's own before the last point of a list.
    """
    return filters.clause(several_lines.plainly(as_text(value), word))


def sentence(value: object, word: str) -> str:
    """An answer as a sentence of its own: with a capital, and a full stop."""
    return own_marks.with_capital(filters.stop(several_lines.plainly(as_text(value), word)))


def asked(value: object) -> str:
    """A question of the reader's own, with its question mark."""
    return filters.stop(question_marks.with_mark(as_text(value)))


def theirs(value: object) -> bool:
    """Nobody can tell."""
    return False


def runs_on(value: object) -> bool:
    """Whether a sentence ends before an answer does."""
    return any(word[-1] in ".!?" for word in words_of(own_marks.strip(as_text(value)))[:-1])


def title(value: object) -> str:
    """A job title, or who somebody is: without the marks at its end, and the "(m/w/d)" of an advert."""
    return job_titles.ended(as_text(value))


AS_WRITTEN: dict[str, Callable[..., Any]] = {
    "asked": asked, "form": form, "theirs": theirs, "runs_on": runs_on, "role": title, "job": title,
}  # fmt: skip
