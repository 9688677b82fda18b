"""A letter's form in the page: its questions, the letter that the answers give, and how much is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from asking import Asking
from editor import Editor
from form_messages import say
from guess import Guess
from letter_language import LetterLanguage
from letter_view import LetterView
from pressing import Pressing
from questions import Questions, as_list, set_text

from letterkit import gaps
from letterkit import letter as letters
from letterkit.answers import doubtful

if TYPE_CHECKING:
    from host import Do, Element, Event
    from session import Session

    from letterkit.shapes import Cleaned, Gap, Model, Stretches
    from letterkit.thread import Thread

# With more characters than this, what can wait until the page was drawn waits until the reader pauses; the letter too
# if to write it takes longer than this.
LONG = 6_000
PAUSE, TOO_LONG = 300, 60  # milliseconds


class Form:
    """One letter's form. page: the page's forms together (``session.Session``).

    letter: the letter as it stands, with the reader's own changes (``letterkit.letter.Letter``); blocks, text, own: its
    own. written: the letter as the answers give it. given: the answers, cleaned.

    At once is there what the first text needs, and typing takes effect; what stands around the letter comes when that
    was drawn (``complete``).
    """

    def __init__(self, element: Element, session: Session) -> None:
        self.slug = element.dataset.letter
        module = __import__("letters." + self.slug.replace("-", "_"), None, None, ["MODEL"])
        self.element = element
        self.session = session
        self.model = module.MODEL
        self.guess = Guess(self)
        self.questions = Questions(element, self.model["fields"], self.slug)
        self.language = LetterLanguage(self, module)
        self.anew = False  # whether the answers that come are of another application, or of none
        self.late = False  # whether something was typed since the letter was written
        self.took = 0.0  # milliseconds, to write it
        # Whether fields have to be looked at again: other answers have come, or long ones.
        self.filled = False
        self.soon = host.afterPaint(lambda: self.finish())
        self.later = host.afterPause(lambda: self.finish(), PAUSE)
        self.cleaned: Cleaned = {}  # answers as they were cleaned before
        # What it was that was said last of the gaps.
        self.said: tuple[list[str], list[str], bool] | None = None
        self.letter_view = LetterView(
            element, {field["name"]: field["label"] for field in self.model["fields"]}
        )
        self.asking = Asking(self)
        self.pressing = Pressing(self)
        self.editor = Editor(self)
        self.whole = False  # whether all of it is there

    def find(self, selector: str) -> Element:
        """The first element of the form that a selector finds."""
        return self.element.querySelector(selector)

    def on(self, action: str, do: Do) -> None:
        """Calls ``do`` when the button with this data-action is pressed."""
        self.find('[data-action="' + action + '"]').addEventListener("click", lambda event: do())

    def fill(self, thread: Thread) -> None:
        """Puts the answers of the thread into the fields, and writes the letter of them."""
        self.questions.fill(thread)
        self._show_around()
        self.write()
        self.filled = True
        self.soon()
        if self.anew:
            self.anew = False
            self.asking.skipped = []
            self.asking.begin()

    def forget(self) -> None:
        """What was typed so far can't be brought back with Ctrl+Z."""
        self.questions.forget()
        self.editor.forget()
        self.anew = True

    def take_rest(self) -> None:
        """Takes what was typed into the box of words, if it has not said so."""
        self.editor.take()

    def refresh(self) -> None:
        """An answer in the thread has changed: writes the letter anew; one that takes long when the reader pauses."""
        if max(self.questions.length(), self.editor.length()) <= LONG:
            self.write()
            self.soon()
            return
        if self.took > TOO_LONG and self._reads_much():
            self.late = True
            if self.whole:
                self.findings_panel.changed()  # to read the letter takes longest: not before the reader pauses
        else:
            self.write()
        self.filled = True
        self.later()

    def _reads_much(self) -> bool:
        """Whether what has changed since the letter was written is long: the rest is known and costs little."""
        known = self.cleaned
        changed = [
            answer
            for name, answer in self.questions.answers.items()
            if name not in known or known[name][0] != answer
        ]
        return (self.editor.holds and self.editor.length() > LONG) or sum(
            [len(item) for answer in changed for item in as_list(answer)]
        ) > LONG

    def finish(self) -> None:
        """Shows what could wait until the page was drawn, or the reader pauses."""
        if self.late:
            self.write()
        if self.filled:
            self.filled = False
            self.questions.show_oddities(self.given)
        self._show_around()
        self.questions.show_said(self.given, self.place["language"])
        self.letter_view.show_own(self.own)
        self.language.show_same()
        if self.whole:
            self.provenance_panel.show()
        if self.model["spoken"]:
            set_text(self.find("[data-seconds]"), str(letters.seconds_to_say(self.text)))

    def _show_around(self) -> None:
        self.guess.show()
        if self.whole:
            self.applications.show(self.session.thread)
            self.storage_panel.show()
            self.due_day.changed()

    def complete(self) -> None:
        """Adds what stands around the letter. The form is live then.

        What only a function imports comes later than the rest (macros/publish/python_files.py).
        """
        from applications import Applications
        from due_day import DueDay
        from findings_panel import FindingsPanel
        from mending import Mending
        from provenance_panel import ProvenancePanel
        from reread import Reread
        from storage_panel import StoragePanel
        from ways_out import WaysOut

        session = self.session
        self.applications = Applications(
            self.element, session.choose, session.add, lambda: session.remove(self)
        )
        self.provenance_panel = ProvenancePanel(self)
        self.findings_panel = FindingsPanel(self)
        self.mending = Mending(self)
        self.reread = Reread(self)
        self.ways_out = WaysOut(self)
        self.due_day = DueDay(self)
        self.storage_panel = StoragePanel(self)
        for part in (
            self.provenance_panel, self.findings_panel, self.mending, self.reread, self.ways_out, self.due_day,
            self.storage_panel,
        ):  # fmt: skip
            part.wire()
        self.whole = True
        self._tell()
        self._show_around()
        self.soon()
        host.keepInSight(self.element)
        host.live(self.element)

    # What the reader does

    def wire(self) -> None:
        """Typing takes effect from now on, and the buttons of what is there at once."""
        self.element.addEventListener("input", lambda event: self.session.take(self, event.target.name))
        host.whenLeft(self.element, lambda: self.questions.show_oddities(self.given))
        self.element.addEventListener("submit", lambda event: event.preventDefault())
        self.on("start-again", lambda: self.session.start_again(self))
        self.asking.wire()
        self.language.wire()
        self.pressing.wire()
        self.editor.wire()
        self.guess.wire()

    def go_to(self, event: Event) -> None:
        """A link to a question: opens it and puts the cursor there."""
        link = event.target.closest("[data-goto]")
        if link:
            event.preventDefault()
            self.asking.ask(link.dataset.goto)

    # What the reader sees

    @property
    def spoken(self) -> Model:
        """The model of the letter in its own language; ``model`` is that of the guide's."""
        return self.language.now.model

    @property
    def edits(self) -> str:
        """By what name the thread knows what the reader has changed in the letter's words: another in each language."""
        code = self.language.now.code
        return self.slug if code == "en" else self.slug + "@" + code

    @property
    def own(self) -> list[Stretches]:
        """For each block its stretches that are the reader's own words. It takes its time: nothing to do at a key."""
        return self.letter.own

    def write(self) -> None:
        """What follows each key: the letter, and what is still open. All else can wait for ``finish``."""
        self.late = False
        began = host.now()
        self.given = letters.clean_answers(self.model, self.questions.answers, self.cleaned)
        self.language.settle(self.given)
        self.place = self.spoken["places"][self.given.get("country") or self.model["country"]]
        self.written = letters.write_cleaned(self.spoken, self.language.now.render, self.given, host.today())
        self.letter = self.editor.apply(self.written)
        self.blocks, self.text = self.letter.blocks, self.letter.text
        self.letter_view.show(self.blocks, self._gaps(), self.place)
        self.questions.show_asked(self.given)
        self.open = letters.open_fields(self.model, self.given, self.text)
        self.show_open()
        self._tell()
        self.took = host.now() - began

    def _tell(self) -> None:
        if self.whole:
            self.findings_panel.changed()
            self.ways_out.changed()

    def _gaps(self) -> list[list[Gap]]:
        """The gaps of the letter; a greeting that the reader has written anew waits for no name."""
        found = gaps.gaps(self.spoken, self.given, self.blocks)
        greetings = [text for kind, text in self.written.blocks if kind == "salutation"]
        for index, (kind, text) in enumerate(self.blocks):
            if kind == "salutation" and text not in greetings:
                found[index] = [gap for gap in found[index] if gap[2] != gaps.GREETED]
        return found

    def show_open(self) -> None:
        """Says what is still to do."""
        self.doubtful = doubtful(self.model["fields"], self.given, host.today())
        gone = not self.text  # the reader has deleted every word
        about = (self.asking.left(), self.doubtful, gone)
        if about == self.said:
            return
        self.said = about
        self.asking.show()
        count = len(self.asking.left())
        sentence = say("open-answers", count=count)
        if self.doubtful:  # a date that can't be so: nothing is called ready with it
            labels = [field["label"] for field in self.model["fields"] if field["name"] in self.doubtful]
            sentence = say(
                "open-and-dates" if count else "check-dates", count=count, labels=", ".join(labels)
            )
        if gone:
            sentence = say("words-gone", what=self.model["called"])
        set_text(self.find("[data-open-count]"), sentence)

    def say(self, sentence: str) -> None:
        """Says what has been done."""
        set_text(self.find("[data-message]"), sentence)
