"""The questions of a form in the page: reads their answers, and fills them in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import host
import linked
from elements import set_text
from form_messages import say
from standing import Fields, said_by, standing_in

from letterkit import answers as oddities
from letterkit import dates
from letterkit.answers import as_list
from letterkit.choices import option
from letterkit.offers import offer
from letterkit.presets import presets
from letterkit.thread import is_prose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from host import Element
    from standing import Standing

    from letterkit.offers import Offer
    from letterkit.shapes import Answer, Answers, Cleaned, Given, Question
    from letterkit.thread import Thread


class Questions:
    """The fields of one form.

    element: the form; fields: the model's list of questions; slug: of the letter, or whatever the form makes.
    ``answers`` are those to these questions: dict of name to a string, or to a list of strings for a list.
    """

    def __init__(self, element: Element, fields: Sequence[Question], slug: str) -> None:
        self.element = element
        self.fields = fields
        self.slug = slug
        self.language = "en"  # of the letter, in which prose is asked for
        self.answers: Answers = {}
        # Name to where else a question of prose is answered (letterkit.offers).
        self.elsewhere: dict[str, Offer | None] = {}
        self.seen: Answers = {}  # name to what stood in its field when we last looked
        self.inputs = Fields(element, [field["name"] for field in fields])
        # Each field with the line that says it while it is folded, once looked for.
        self.rows: list[tuple[Question, Element | None]] | None = None
        self.asked: dict[str, bool] = {}  # name to whether it is asked, of those that aren't always

    def box(self, name: str) -> Element:
        """What stands around a question."""
        return self.element.querySelector('[data-field="' + name + '"]')

    def adopt(self, thread: Thread) -> None:
        """Takes what was typed before Python was live into the thread: it counts for more than what was kept."""
        kept = thread.answers(self.fields, self.slug, self.language)
        standing = standing_in(self.element)
        for field in self.fields:
            name = field["name"]
            early = [typed for _, typed, _ in standing[name]]
            value = said_by(field, standing[name])
            if name in kept and field["kind"] == "list":
                # Item by item: who has typed the third one early has not emptied the first.
                before = as_list(kept[name]) + [""] * len(early)
                value = [value[index] if typed else before[index] for index, typed in enumerate(early)]
            # A field that stands as it was built is no answer; a browser may have restored another text.
            if any(early) or (name not in kept and value not in ("", field["default"], [""] * len(early))):
                thread.put(field, self.slug, value, self.language)

    def preset(self, fragment: str, thread: Thread) -> bool:
        """Takes the choices of a link into the thread, except where the reader has chosen already. Returns whether it
        took one.
        """
        answered = thread.answers(self.fields, self.slug)
        found = presets(fragment, self.fields)
        taken = False
        for field in self.fields:
            name = field["name"]
            if name in found and (name not in answered or linked.made(name, answered[name])):
                thread.put(field, self.slug, found[name])
                linked.note(name, found[name])
                taken = True
        return taken

    def changed(self, name: str | None = None) -> Answers:
        """What stands in the fields since we last looked: dict of name to answer. name: look at this one only."""
        found = {}
        standing = standing_in(self.element, name or "")
        for field in self.fields:
            if name in (None, field["name"]):
                value = said_by(field, standing[field["name"]])
                if value != self.seen.get(field["name"]):
                    found[field["name"]] = value
        return found

    def put(self, found: Answers, thread: Thread) -> None:
        """Puts these answers, as ``changed`` gives them, into the thread."""
        for field in self.fields:
            if field["name"] in found:
                answer = found[field["name"]]
                self.answers[field["name"]] = self.seen[field["name"]] = answer
                if field["kind"] == "choice":
                    linked.forget(field["name"])
                thread.put(field, self.slug, answer, self.language)

    def fill(self, thread: Thread) -> None:
        """Puts the answers of the thread into the fields."""
        self.answers = answers = thread.answers(self.fields, self.slug, self.language)
        standing = standing_in(self.element)
        for field in self.fields:
            name = field["name"]
            self.elsewhere[name] = offer(thread, field, self.slug, self.language)
            if self._put_into(field, answers.get(name), standing[name]):
                # Not what was put: some fields show less than they are given, such as half a date.
                standing[name] = standing_in(self.element, name)[name]
            self.seen[name] = said_by(field, standing[name])

    def _put_into(self, field: Question, answer: Answer | None, standing: list[Standing]) -> bool:
        """Puts an answer into the fields of its question, where what stands there is another. Returns whether it is."""
        name = field["name"]
        if field["kind"] == "choice":
            value = option(field, answer)
            if value is None:  # the letter falls back on the default too
                value = field["default"]
            ticked = [one == value for one, _, _ in standing]
            if ticked == [is_ticked for _, _, is_ticked in standing]:
                return False
            for one, wanted in zip(self.inputs[name], ticked):
                one.checked = wanted
            return True
        if field["kind"] == "list":
            items = as_list([] if answer is None else answer)
            texts = [items[index] if index < len(items) else "" for index in range(len(standing))]
        else:
            texts = ["\n".join(as_list(field["default"] if answer is None else answer))]
        if texts == [one for one, _, _ in standing]:
            return False
        inputs = self.inputs[name]
        for index, text in enumerate(texts):
            inputs[index] = host.put(inputs[index], text)
        return True

    def turn(self, language: str, thread: Thread) -> bool:
        """The letter is in another language now. What was typed for it comes into the fields, and what stood there
        stays with the other one. Returns whether something of that had not been put into the thread yet.
        """
        missed = self.changed()
        self.put(missed, thread)
        for field in self.fields:
            if is_prose(field):
                box = self.box(field["name"])
                # For keep.js: the language of now, and those in which this page has asked before.
                before = [code for code in (box.dataset.keptIn or self.language).split() if code != language]
                box.dataset.keptIn = " ".join([language] + before)
        self.language = language
        self.fill(thread)
        return bool(missed)

    def forget(self) -> None:
        """What was typed so far can't be brought back with Ctrl+Z."""
        for field in self.fields:
            if field["kind"] != "choice":
                self.inputs[field["name"]] = [host.renew(one) for one in self.inputs[field["name"]]]

    def length(self, but: Cleaned | None = None) -> int:
        """How many characters were typed in all; ``but`` for the answers that were cleaned before."""
        known = but or {}
        return sum(
            [
                len(item)
                for name, answer in self.answers.items()
                if name not in known or known[name][0] != answer
                for item in as_list(answer)
            ]
        )

    def choose(self, name: str, value: str) -> None:
        """Makes a choice, as a press on it does."""
        for one in self.inputs[name]:
            one.checked = one.value == value

    def focus(self, name: str) -> None:
        """Puts the cursor into a question: among choices on the one that is made, as the Tab key does."""
        chosen = [one for one in self.inputs[name] if one.type == "radio" and one.checked]
        (chosen or self.inputs[name])[0].focus()

    def point_out(self, name: str, words: str) -> None:
        """Puts the cursor into the field that has these words in it, and selects them."""
        inputs = self.inputs[name]
        for one in inputs:
            if words and words in one.value:
                host.select(one, words, 0)
                return
        inputs[0].focus()

    def show_asked(self, given: Given) -> None:
        """Hides the questions that the other answers make needless."""
        changed = {}
        for field in self.fields:
            if field["asked_when"] or field.get("idle"):
                asked = oddities.is_asked(field, given)
                if self.asked.get(field["name"]) != asked:
                    self.asked[field["name"]] = changed[field["name"]] = asked
        if changed:
            host.showAsked(self.element, json.dumps(changed))

    def show_said(self, given: Given, language: str) -> None:
        """Says what stands in the questions that are folded. language: in which days are said, as in "en-GB"."""
        if self.rows is None:
            self.rows = [(field, self._row(field["name"])) for field in self.fields]
        for field, line in self.rows:
            if line:
                set_text(line, self._said(field, given[field["name"]], language))

    def _row(self, name: str) -> Element | None:
        """The line that says what stands in the folded question, if it is the first one of its row."""
        row = self.box(name).closest("[data-row]")
        first = row and row.querySelector("[data-field]").dataset.field == name
        return row.querySelector("[data-said]") if first else None

    def _said(self, field: Question, answer: Answer, language: str) -> str:
        """An answer in few words, for the line of a question that is folded."""
        if field["kind"] == "date" and isinstance(answer, str) and dates.parse(answer):
            return host.shortDay(answer, language)
        if field["kind"] == "choice":
            for one in self.inputs[field["name"]]:
                if one.checked and one.value:
                    return one.parentElement.textContent
            return ""
        found = self.elsewhere[field["name"]]
        if not answer and found:
            return say("said-elsewhere", where=found[0])
        said = " ".join((answer if isinstance(answer, str) else ", ".join(answer)).split())
        return said if len(said) <= 40 else said[:38] + " …"
