"""The filters that a letter may use (``{{ company | stop }}``), the same on both interpreters.

The one list: the build hands ``FILTERS`` to Jinja2, the browser's runtime uses it as it is, and the page
for authors is made of the docstrings. Plain string work only: MicroPython's ``re`` and its upper and
lower case are not those of CPython. Nothing here ever changes the letters of a name. A text may carry marks around the
reader's words (``own_marks``): a filter does the same to it as without, and keeps the marks where they belong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import (
    answer_forms,
    employers,
    jinja_filters,
    job_titles,
    own_marks,
    people,
    postal,
    question_marks,
    who_speaks,
)
from letterkit.alphabet import is_digits
from letterkit.cache import cached
from letterkit.jinja_filters import SPACE, as_text
from letterkit.text import BLOCK, KIND, STOPS, is_short, last_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any


_form_of = cached(answer_forms.form_of)
_inside = cached(answer_forms.inside)
_runs_on = cached(answer_forms.runs_on)
_sentence = cached(answer_forms.sentence)
_role = cached(job_titles.role)
_job = cached(job_titles.job)


def listing(items: Iterable[object], word: str = "") -> str:
    """A list as one would say it, without full stops inside: "this, that and the other".

    The word before its last item is the language's own, unless another one is given.
    """
    spoken = [text for text in [clause(item) for item in items] if text]
    if len(spoken) < 2:
        return spoken[0] if spoken else ""
    return ", ".join(spoken[:-1]) + " " + word + " " + spoken[-1]


def clause(value: object) -> str:
    """An answer for the middle of a sentence: without the full stop or comma that people add at its end."""
    return _clause(as_text(value))


@cached
def _clause(marked: str) -> str:
    marked = own_marks.trim(marked, SPACE)
    text = own_marks.strip(marked)
    while text and text[-1] in ".,;:" and text[-2:] != ".." and not is_short(text):
        text = text[:-1].rstrip(SPACE)
    return own_marks.cut(marked, 0, len(text))


def stop(value: object) -> str:
    """An answer at the end of a sentence: with a full stop, unless it ends in a mark of its own."""
    return _stop(as_text(value))


@cached
def _stop(marked: str) -> str:
    marked = own_marks.trim(marked, SPACE)
    text = own_marks.strip(marked)
    if not text:
        return ""
    while text and text[-1] in ",;:":
        text = text[:-1].rstrip(SPACE)
    marked = own_marks.cut(marked, 0, len(text))
    return marked if last_of(text) in STOPS else marked + "."


def one_line(value: object) -> str:
    """An answer of several lines, such as an address, in one line: "12 Mill Lane, Leeds"."""
    kept = []
    for line in own_marks.split(as_text(value), "\n"):
        marked = own_marks.trim(line, SPACE)
        kept.append(own_marks.cut(marked, 0, len(own_marks.strip(marked).rstrip(","))))
    return ", ".join([line for line in kept if line])


def day(value: object) -> str:
    """A date without its year, as one says it: "19 October". One of another year than the letter's keeps it
    (``dates.long_form``).
    """
    marked = own_marks.trim(as_text(value), SPACE)
    text = own_marks.strip(marked)
    year = text[-4:]
    if len(text) < 6 or text[-5] != " " or not is_digits(year):
        return marked
    return own_marks.cut(marked, 0, len(text[:-5].rstrip(" ,")))


def form(value: object) -> str:
    """The form of an answer in English, so that a sentence can go on with it: see ``answer_forms.form_of``."""
    return _form_of(as_text(value))


def inside(value: object, is_order: bool = False) -> str:
    """An answer for the middle of a sentence: its first word written small, if it is one that no name begins with.

    Where only an order can stand, as behind “to”, say so: a word that is a verb or a name is taken for a verb.
    """
    return answer_forms.inside(clause(value), True) if is_order else _inside(clause(value))


def theirs(value: object) -> bool:
    """Whether an answer in English is in the words of who gets the letter, about the reader: "you seemed unsure"."""
    return who_speaks.theirs(as_text(value))


def runs_on(value: object) -> bool:
    """Whether an answer in English holds a sentence of its own behind its first words: "the tour, it was fun"."""
    return _runs_on(as_text(value))


def unquoted(value: object) -> str:
    """An answer for between quotation marks of yours: without a pair of its own around it."""
    return own_marks.unquoted(as_text(value))


def sentence(value: object) -> str:
    """An answer as a sentence of its own: with a capital, and a full stop."""
    return _sentence(stop(value))


def asked(value: object) -> str:
    """A question of the reader's own, with its question mark; what asks nothing, such as "whether it counts", ends in a
    full stop.
    """
    text = as_text(value)
    is_one = not any(end in text for end in (". ", "! ", "\n"))
    return stop(question_marks.with_mark(text) if is_one and question_marks.asks(text) else text)


def capital(value: object) -> str:
    """A text with a capital at its beginning, but for names such as iOS."""
    return own_marks.with_capital(as_text(value))


def a_person(value: object) -> str:
    """Who somebody is, after "I am": "a hard worker", also of "hard worker"."""
    return job_titles.a_person(inside(value))


def role(value: object) -> str:
    """A job title in a sentence: "the Library Assistant role"."""
    return _role(as_text(value))


def job(value: object) -> str:
    """A job title alone, as for a subject: "Library Assistant" of "the Library Assistant position"."""
    return _job(as_text(value))


def addressed(value: object, address: object = "") -> str:
    """An employer's name as on an envelope: "the Maritime Museum" without its "the".

    address: what stands below it. Nothing is left of a name that this begins with, as "Rewe Markt GmbH" does with Rewe.
    """
    if address and postal.begins_with_name(
        own_marks.strip(as_text(address)), own_marks.strip(as_text(value))
    ):
        return ""
    return employers.addressed(as_text(value))


def _of_name(value: object, work_out: Callable[[str], str]) -> str:
    """What is worked out of a name; a name is one stretch, and whatever else a template puts together is nobody's."""
    marked = as_text(value)
    plain = own_marks.strip(marked)
    name = work_out(plain)
    if name == plain.strip(SPACE):
        return own_marks.trim(marked, SPACE)
    return own_marks.wrap(name) if name and own_marks.is_own(marked) else name


def family_name(value: object) -> str:
    """The family name, for a greeting with a title: "Helen van der Berg" gives "van der Berg".

    A rule of thumb for names written in the Western order; the form asks for the family name where it differs.
    """
    return _of_name(value, people.family)


def first_name(value: object, family: object = "") -> str:
    """The first name, for a greeting: "Helen" of "Ms Helen Brandt"; of several people each.

    family: the family name, where it isn't the last part.
    """
    return _of_name(value, lambda name: people.by_first_name(name, own_marks.strip(as_text(family))))


def greeted(value: object) -> str:
    """A name after "Dear": "Dr Okafor" of "Dr Amara Okafor", and any other name as it is; of several people each."""
    return _of_name(value, people.greeting)


def block(value: object, kind: str) -> str:
    """Says what a stretch of the letter is, so that it stands in its place on paper.

    The kinds: sender, recipient, date, subject, salutation, close, signature, heading, page (a
    heading on a new page), lines (to write on), address. Its line breaks are kept.
    """
    text = own_marks.trim(as_text(value), SPACE)
    return BLOCK + kind + KIND + text + BLOCK if text else ""


FILTERS: dict[str, Callable[..., Any]] = dict(jinja_filters.FILTERS)
FILTERS.update({
    "listing": listing, "clause": clause, "stop": stop, "one_line": one_line, "day": day, "form": form,
    "inside": inside, "runs_on": runs_on, "sentence": sentence, "a_person": a_person, "role": role, "job": job,
    "addressed": addressed, "family_name": family_name, "first_name": first_name, "greeted": greeted, "block": block,
    "theirs": theirs, "capital": capital, "unquoted": unquoted, "asked": asked,
})  # fmt: skip
