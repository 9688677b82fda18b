"""The shapes of the plan: what the planner is handed, and what it hands on. Types alone: ``shapes``."""

import datetime
from collections.abc import Mapping, Sequence
from typing import TypeAlias, TypedDict

from letterkit.shapes import Guessing, Question, Words


class Clock(TypedDict):
    """A time limit that runs in a country (``macros.model.fact.Clock``), and the fact that tells of it.

    length, unit: how long, in days, "working days" or months. employer: public, private, any. what: review, claim, …
    says: a sentence. source, link, checked: who says so, where, and when that was looked up.
    """

    length: int
    unit: str
    employer: str
    what: str
    says: str
    source: str
    link: str
    checked: str


class PlannerModel(Guessing):
    """What the code has to know of the planner (``macros.publish.planner_data.model_of``).

    pause: days from the letter to the reminder. years: the first and the last of those whose holidays are known. dates:
    how each country writes a date; words_in: the words for it, where they are others than those of the language. wait:
    the question for the days from the news to the letter. holidays: by country and name, the days. channel: how
    the feedback letter is sent until the reader says otherwise; letters_in: its language, by country, until then;
    doubtful: its questions for dates and email addresses.
    """

    channel: str
    letters_in: Mapping[str, str]
    doubtful: Sequence[Question]
    pause: int
    years: Sequence[int]
    words: Words
    dates: Mapping[str, str]
    words_in: Mapping[str, Words]
    wait: Question
    holidays: Mapping[str, Mapping[str, str]]


class Entry(TypedDict):
    """An entry of a calendar file. uid: the same whenever the file is made again. sequence: its version. date: its day.
    address: of the page that helps, or "". off: whether it is called off.
    """

    uid: str
    sequence: int
    date: datetime.date
    title: str
    text: str
    address: str
    off: bool


Today: TypeAlias = tuple[str, datetime.date | None]
"""(code, date or None): what to do today, and the date that its sentence names."""
