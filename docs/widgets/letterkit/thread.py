"""The thread that runs through all steps: the reader's own details, and each application with its answers.

Pure: a value that is read from a text and written to one. Where the text is kept is not its business.
"""

import json

VERSION = 1


class Thread:
    """What a reader has answered so far.

    reader: dict of answers that hold for every application, such as the reader's name.
    applications: list of dicts of answers, oldest first; never empty. An answer that belongs to one letter only
    stands under ``slug/name``. open: index of the application that the forms show.
    An answer is a string, or a list of strings for a list.
    """

    def __init__(self):
        self.reader = {}
        self.applications = [{}]
        self.open = 0

    def answers(self, fields, slug):
        """The answers to these questions in this letter, for the open application: dict by name."""
        found = {}
        for field in fields:
            place, key = self._place(field, slug)
            if key in place:
                found[field["name"]] = place[key]
        return found

    def put(self, field, slug, answer):
        """Keeps an answer where it belongs; an empty one too, so that it isn't filled in again."""
        place, key = self._place(field, slug)
        place[key] = answer

    def _place(self, field, slug):
        if field["kept_for"] == "reader":
            return self.reader, field["name"]
        if field["kept_for"] == "letter":
            return self.applications[self.open], slug + "/" + field["name"]
        return self.applications[self.open], field["name"]

    def is_empty(self):
        """Whether nothing has been answered at all."""
        return not any(_answered(answers) for answers in [self.reader] + self.applications)

    def add(self):
        """Begins an application and opens it; one that is still empty is opened instead."""
        for index, answers in enumerate(self.applications):
            if not _answered(answers):
                self.open = index
                return
        self.applications.append({})
        self.open = len(self.applications) - 1

    def remove(self):
        """Forgets the open application, and opens the last of the others."""
        del self.applications[self.open]
        if not self.applications:
            self.applications.append({})
        self.open = len(self.applications) - 1

    def titles(self):
        """What each application is called, in order: "Northgate Library, Library Assistant"."""
        titles = []
        for index, answers in enumerate(self.applications):
            parts = [_line(answers.get(name, "")) for name in ("company", "job_title")]
            title = ", ".join([part for part in parts if part]) or "Application " + str(index + 1)
            titles.append(title if title not in titles else title + " (" + str(index + 1) + ")")
        return titles

    def to_text(self):
        """The thread as JSON. Pairs instead of objects: MicroPython's dicts have no order."""
        return json.dumps({
            "version": VERSION,
            "open": self.open,
            "reader": _pairs(self.reader),
            "applications": [_pairs(answers) for answers in self.applications],
        })


def from_text(text):
    """The thread in a text, or an empty one if the text is missing, damaged or not ours."""
    thread = Thread()
    if not text:
        return thread
    try:
        data = json.loads(text)
        if data["version"] != VERSION:
            return thread
        reader = _answers(data["reader"])
        applications = [_answers(pairs) for pairs in data["applications"]]
        opened = data["open"]
    except (ValueError, KeyError, TypeError):
        return thread
    thread.reader = reader
    if applications:
        thread.applications = applications
    if isinstance(opened, int) and 0 <= opened < len(thread.applications):
        thread.open = opened
    return thread


def _line(answer):
    """An answer in one line; an old draft may hold a list where a text is asked since."""
    return (answer if isinstance(answer, str) else " ".join(answer)).strip(" \n")


def _answered(answers):
    return any(answer and any(answer) for answer in answers.values())


def _pairs(answers):
    return [[name, answers[name]] for name in sorted(answers)]


def _answers(pairs):
    """Pairs of name and answer as a dict. Raises TypeError or ValueError if they are anything else."""
    answers = {}
    for name, answer in pairs:
        items = answer if isinstance(answer, list) else [answer]
        if not all(isinstance(part, str) for part in [name] + items):
            raise TypeError
        answers[name] = answer
    return answers
