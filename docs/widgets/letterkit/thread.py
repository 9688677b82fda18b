"""The thread that runs through all steps: the reader's own details, and each application with its answers.

Pure: a value that is read from a text and written to one. Where the text is kept is not its business.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from letterkit import own_marks, versions
from letterkit.answers_json import AnswersJson
from letterkit.employers import addressed
from letterkit.same_application import CALENDAR, NAMED, NOTED, found_again, is_answered, typed
from letterkit.text import KIND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from letterkit.same_application import Compared
    from letterkit.shapes import Answer, Answers, Edit, Question, Say

# What may be left to do in a letter, as its page alone finds out: the reader's words for it clash with an answer, the
# careful friend has found something, or has not read it since it was changed.
CLASH, LOOK, UNREAD = "yes", "look", "unread"
PROSE = ("paragraph", "list")  # the kinds of answers that are sentences, or parts of one


def in_language(name: str, language: str) -> str:
    """By what name the thread knows what is kept for letters in one language, such as "impressed_by@de"."""
    return name if language == "en" else name + "@" + language


def is_prose(field: Question) -> bool:
    """Whether an answer to it is in the language of the letter, as names and dates are not."""
    return field["kind"] in PROSE and field["kept_for"] != "reader"


class Thread:
    """What a reader has answered so far.

    reader: dict of answers that hold for every application, such as the reader's name; but for one that has such an
    answer of its own, since it comes from another thread.
    applications: list of dicts of answers, oldest first; never empty. An answer that belongs to one letter only
    stands under ``slug/name``, what the reader has changed in its words under ``slug/words`` (such words that were put
    aside: ``slug/aside/words``), what is still to do there under ``slug/undecided``, and the findings that
    the reader has answered with "I mean it" under ``slug/meant``. What is prose is kept for each language of letters by
    itself (``in_language``), so that no German sentence lands in an English letter, and none is lost. Under
    ``planner/calendar`` stands by what names a calendar knows the application's entries.
    open: index of the application that the forms show.
    An answer is a string, or a list of strings for a list.
    """

    def __init__(self) -> None:
        self.reader: Answers = {}
        self.applications: list[Answers] = [{}]
        self.open = 0
        self._written: list[AnswersJson] = []  # of the reader, and of each application

    @property
    def application(self) -> Answers:
        """The answers of the open application."""
        return self.applications[self.open]

    def at(self, index: int) -> "Thread":
        """The same answers with another application open: what is put there is in this thread."""
        other = Thread()
        other.reader, other.applications, other.open = self.reader, self.applications, index
        return other

    def answers(self, fields: Sequence[Question], slug: str, language: str = "en") -> Answers:
        """The answers to these questions in this letter, for the open application: dict by name. language: of the
        letter.
        """
        found = {}
        for field in fields:
            place, key = self.place(field, slug, language)
            if key in place:
                found[field["name"]] = place[key]
        return found

    def put(self, field: Question, slug: str, answer: Answer, language: str = "en") -> None:
        """Keeps an answer where it belongs; an empty one too, so that it isn't filled in again. slug: of the letter;
        language: of the letter, by which prose is told apart.
        """
        place, key = self.place(field, slug, language)
        place[key] = answer

    def place(self, field: Question, slug: str, language: str) -> tuple[Answers, str]:
        """Where the answer to a question in this letter is kept: among which answers, and under what name."""
        name = in_language(field["name"], language) if is_prose(field) else field["name"]
        if field["kept_for"] == "reader" and name not in self.application:
            return self.reader, name
        return self.application, slug + "/" + name if field["kept_for"] == "letter" else name

    def edit(self, slug: str) -> Edit | None:
        """What the reader has made of a letter's words, or None: (text, blocks that it is held against)."""
        kept = self.application.get(slug + "/words")
        if not kept or isinstance(kept, str) or not all(KIND in block for block in kept[1:]):
            return None  # there is none, or a file that somebody else has made says so
        # Older drafts have marks around the answers.
        pairs = [own_marks.strip(block).split(KIND, 1) for block in kept[1:]]
        return kept[0], [(kind, text) for kind, text in pairs]

    def put_edit(self, slug: str, edit: Edit | None) -> None:
        """Keeps what the reader has made of a letter's words, as ``edit`` gives it; forgets it where it is None."""
        self._note(
            slug + "/words", [edit[0]] + [kind + KIND + text for kind, text in edit[1]] if edit else []
        )

    def undecided(self, slug: str) -> Answer:
        """What there was to do in a letter when it was seen last: CLASH, LOOK, UNREAD or ""."""
        return self.application.get(slug + NOTED, "")

    def put_undecided(self, slug: str, undecided: str) -> None:
        """Keeps what is still to do in a letter: CLASH, LOOK, UNREAD or ""."""
        self._note(slug + NOTED, undecided)

    def meant(self, slug: str) -> list[str]:
        """The findings about a letter that the reader has answered with "I mean it"."""
        kept = self.application.get(slug + "/meant", [])
        return [] if isinstance(kept, str) else list(kept)

    def put_meant(self, slug: str, found: list[str]) -> None:
        """Keeps the findings about a letter that the reader has answered with "I mean it": their keys."""
        self._note(slug + "/meant", found)

    def _note(self, name: str, kept: Answer) -> None:
        if kept:
            self.application[name] = kept
        else:
            self.application.pop(name, None)

    def calendar(self) -> Answer:
        """By what names a calendar knows the entries of the open application (``calendar.known``)."""
        return self.application.get(CALENDAR) or []

    def is_named(self) -> bool:
        """Whether the employer's name stands in entries that a calendar has of the open application."""
        return any(entry[-1:] == NAMED for entry in self.calendar())

    def put_calendar(self, kept: list[str]) -> None:
        """Keeps by what names a calendar knows the entries of the open application."""
        self.application[CALENDAR] = kept

    def is_empty(self) -> bool:
        """Whether nothing has been answered at all."""
        return not any(is_answered(answers) for answers in [self.reader] + self.applications)

    def is_begun(self) -> bool:
        """Whether anything has been answered for the open application."""
        return is_answered(self.application)

    def add(self) -> None:
        """Begins an application and opens it; one that is still empty is opened instead."""
        for index, answers in enumerate(self.applications):
            if not is_answered(answers):
                self.open = index
                return
        self.applications.append({})
        self.open = len(self.applications) - 1

    def remove(self) -> None:
        """Forgets the open application, and opens the last of the others."""
        del self.applications[self.open]
        if not self.applications:
            self.applications.append({})
        self.open = len(self.applications) - 1

    def open_as_in(self, before: "Thread") -> bool:
        """Opens the application that is open in ``before``, an older state of this thread. Returns whether it is still
        there: if not, a new one is opened.
        """
        at = found_again(before.compared(), before.open, self.compared())
        if at is None:
            self.add()
        else:
            self.open = at
        return at is not None

    def compared(self) -> list[Compared]:
        """The applications by what tells them apart: each as it is, and with whose it is."""
        return [(typed(answers), typed(_with(self.reader, answers))) for answers in self.applications]

    def take_in(self, other: "Thread") -> None:
        """Adds what another thread holds. Where both answer for the reader, the applications of each keep their own."""
        own = {}
        for name, answer in other.reader.items():
            if not self.reader.get(name):
                self.reader[name] = answer
            elif any(answer) and answer != self.reader[name]:
                own[name] = answer
        found = [_with(own, answers) for answers in other.applications if is_answered(answers)]
        if found and not any(is_answered(answers) for answers in self.applications):
            self.applications = []  # an application without an answer is nothing to keep
            self.open = 0
        for answers in found:
            same = [mine for mine in self.applications if typed(mine) == typed(answers)]
            names = answers.get(CALENDAR)
            if same:
                if names and CALENDAR not in same[0]:
                    same[0][CALENDAR] = names
                continue
            if names and names[0] in [mine.get(CALENDAR, [""])[0] for mine in self.applications]:
                answers = typed(answers)  # two applications, so two sets of entries in the calendar
            self.applications.append(answers)

    def titles(self, say: Say) -> list[str]:
        """What each application is called, in order: "Northgate Library, Library Assistant".

        say: the form's messages.
        """
        titles = []
        for index, answers in enumerate(self.applications):
            parts = [addressed(line(answers.get(name, ""))) for name in ("company", "job_title")]
            title = ", ".join([part for part in parts if part]) or say("application-number", number=index + 1)
            titles.append(title if title not in titles else title + " (" + str(index + 1) + ")")
        return titles

    def to_text(self) -> str:
        """The thread as JSON. Pairs instead of objects: MicroPython's dicts have no order.

        This runs at each key: only what has changed since the last time is written anew.
        """
        parts = [self.reader] + self.applications
        self._written += [AnswersJson() for _ in range(len(parts) - len(self._written))]
        reader, *applications = [written.pieces(part) for written, part in zip(self._written, parts)]
        head = json.dumps({"version": versions.VERSION, "open": self.open})
        pieces = [head[:-1], ', "reader": '] + reader + [', "applications": [']
        for number, application in enumerate(applications):
            pieces += [", "] + application if number else application
        return "".join(pieces + ["]}"])  # once: a long answer is copied each time


def line(answer: Answer) -> str:
    """An answer in one line; an old draft may hold a list where a text is asked since."""
    return (answer if isinstance(answer, str) else " ".join(answer)).strip(" \n")


def _with(own: Answers, answers: Answers) -> Answers:
    """The answers of an application, with those of the reader's ``own`` that it does not give otherwise."""
    return (
        {name: answers.get(name, own.get(name, "")) for name in list(own) + list(answers)} if own else answers
    )
