"""The shapes of what goes around in letterkit, each with its name: for people, and for the checker of types.

Nothing here runs in the browser, and no module may import it but for its types: the build takes such imports out of
what it publishes (``macros/templates/browser_python.py``), and this file stays behind.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, NotRequired, Protocol, TypeAlias, TypedDict

# ---- A letter ----

BLOCKS = (
    "sender", "recipient", "date", "subject", "salutation", "close", "signature", "heading", "page", "lines", "address",
)  # fmt: skip
"""What a stretch of a letter may be said to be; "body" is all that is none of these."""

Block: TypeAlias = tuple[str, str]
"""(kind, text): a paragraph of a letter, or what stands around its words. The kinds: ``BLOCKS``, and "body"."""

Blocks: TypeAlias = list[Block]
"""A letter as it is written: its blocks, in reading order. As plain text, an empty line stands between two."""

Stretch: TypeAlias = tuple[int, int]
"""(start, end) of some characters in a text, counted from 0, the end not among them."""

Stretches: TypeAlias = list[Stretch]
"""Stretches of one text in order, none of which overlap: mostly what is the reader's own in it."""

Gap: TypeAlias = tuple[int, int, str]
"""(start, end, name of the question): where an answer is missing in a block."""

Mark: TypeAlias = tuple[int, int, str]
"""(start, end, key): what the checks have found at this place (``findings.Finding.key``)."""

Piece: TypeAlias = tuple[str, bool, str, str]
"""A part of a paragraph as it is drawn: (text, whether it is the reader's own, key of its mark or "", name of its gap
or "").
"""

Render: TypeAlias = Callable[[dict[str, Any]], str]
"""Takes the variables of a template by name (``letter.template_variables``), gives the letter with its marks in it."""


class Written(Protocol):
    """What the checks read: a ``letter.Letter``, or a text taken as one."""

    blocks: Blocks
    text: str


# ---- Questions and answers ----

Answer: TypeAlias = str | list[str]
"""An answer as typed or kept: a list of texts where the question is a list, else a text, "" if there is none."""

Answers: TypeAlias = dict[str, Answer]
"""Answers by the names of their questions. It has no order on MicroPython."""

Given: TypeAlias = Mapping[str, Any]
"""Cleaned answers (``letter.clean_answers``): one for each question of the model, a list of texts where that is a list,
else a text. Which of the two, only the question knows, so no type says it here.
"""

Cleaned: TypeAlias = dict[str, tuple[Answer, Answer]]
"""By the name of a question: its answer as typed, and as cleaned (``letter.clean_answers``)."""


Idle: TypeAlias = list[list[list[str]]]
"""When an answer makes no difference: one of these lists of (question, answer) pairs holds, each pair of it."""


class Question(TypedDict):
    """A question of a form, as the build hands it on (``macros.templates.writer.question_of``).

    kind: text, email, phone, address, paragraph, list, date, choice or number. placeholder: what stands for a missing
    answer, in square brackets. options: of a choice. formerly: (older option, the one in its place) pairs. default: the
    choice, or the number, that is taken without an answer. items: how many a list may have. least, most: of a number.
    today: whether a date is today's where there is no answer. kept_for: "reader", "letter",
    "plan" where the reader alone reads it, or else the application.
    asked_when: (other question, answer) pairs, all of which have to hold; the answer "*" is any. idle: when the letter
    makes nothing of its answer.
    """

    name: str
    kind: str
    label: str
    required: bool
    placeholder: str
    options: Sequence[str]
    formerly: NotRequired[Sequence[Sequence[str]]]
    default: str
    items: int
    least: int
    most: int
    today: bool
    kept_for: str
    asked_when: NotRequired[Sequence[Sequence[str]]]
    idle: NotRequired[Idle]


Words = TypedDict(
    "Words",
    {
        "language": str,  # its code, such as "en"
        "months": list[str],  # from January
        "weekdays": list[str],  # from Monday
        "and": str,  # what stands before the last item of a list
        "direction": str,  # in which it is written: "ltr" or "rtl"
        "whole_greeting": bool,  # whether all of a greeting stands for the name that isn't known
        "head": Sequence[str],  # what stands before the colons of an email's two lines: recipient, subject
    },
)
"""The fixed words of a language (``macros.model.language``)."""


class Place(TypedDict):
    """How letters look in a country: ``macros.model.country.Country``, which says what each of these means.

    months: their names, from January, where they are others than those of the language: "Jänner" in Austria.
    """

    name: str
    language: str
    letters_in: str
    paper: Literal["A4", "Letter"]
    date: str
    months: NotRequired[list[str]]
    sender: Literal["left", "right", "top"]
    recipient_first: Literal["person", "company"]
    greeting_end: str
    titles_with_full_stop: bool
    close_named: str
    close_unnamed: str
    close_email: str
    holidays_in: str


class Asked(TypedDict):
    """Whatever asks questions: a letter, or the planner."""

    fields: Sequence[Question]


class Guessing(Asked):
    """The same, with the country that is taken where nobody has answered (``Model``)."""

    country: str
    guesses: Sequence[str]


class Version(TypedDict, total=False):
    """What the model of a letter has where it is in another language than the guide. calm: our calmer sentences for it,
    by the names of their messages (the page has those of the guide).
    """

    calm: Mapping[str, str]


class Model(Guessing, Version):
    """What the code has to know of a letter (``macros.templates.writer.model_of``).

    slug: the name of its file. title, called: what it is, and in one word. spoken: whether it is said aloud.
    written_for: "employer", or "reader" where nobody else reads it. country: the one that is taken without an answer;
    guesses: the countries that a browser may name before it (``Toolkit.guesses``). language: of the guide. first: names
    of the questions that are asked at once, in order. places: conventions by the code of the country.
    fields: the questions in the order of the form.
    """

    slug: str
    title: str
    called: str
    spoken: bool
    written_for: str
    language: str
    words: Words
    first: Sequence[str]
    places: Mapping[str, Place]


class Say(Protocol):
    """The messages of a page: the sentence of a key, with the values that it needs (``messages.Messages``)."""

    def __call__(self, key: str, **values: Any) -> str:
        """The sentence. Raises KeyError for a key that nobody knows, and for a value that is missing."""
        ...


Message: TypeAlias = str | list[str] | dict[str, Any]
"""A message as the build compiles it: a text; texts and names of values in turn; or {"by": name of the value that
decides, "forms": messages by that value, or by what the language makes of it}.
"""

# ---- The thread ----

Edit: TypeAlias = tuple[str, Blocks]
"""What the reader has made of a letter's words: (text, the blocks that it is held against: the letter as it was written
then, with what is ``apart``).
"""

Clash: TypeAlias = tuple[str, str]
"""(as the reader has it, as the answers give it): a sentence of which both have changed the same words; "" where it
isn't there.
"""


class Kept(TypedDict):
    """A thread as it is kept (``versions.read``). open: which of the applications the forms show, from 0."""

    open: int
    reader: Answers
    applications: list[Answers]


# ---- Mail ----

Mailbox: TypeAlias = tuple[str, str]
"""(name, address) of somebody who gets mail; the name may be ""."""
