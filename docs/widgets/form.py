"""A letter's form in the page: its questions, the letter that the answers give, and how much is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import dialogs
import host
import odd_answers
from asking import Asking
from country_guess import NAME, CountryGuess
from editor import Editor
from elements import on, set_text
from form_messages import say
from garbage import Garbage
from letter_language import LetterLanguage
from letter_view import LetterView
from pressing import Pressing
from questions import Questions

from letterkit import letter as letters
from letterkit.draft import Draft
from letterkit.thread import in_language

if TYPE_CHECKING:
    from host import Element
    from panels import Panels
    from session import Session

    from letterkit.shapes import Cleaned, Edit
    from letterkit.thread import Thread

# With more characters than this, what can wait until the page was drawn waits until the reader pauses; the letter too
# if to write it takes longer than this.
LONG = 6_000
PAUSE, TOO_LONG = 300, 60  # milliseconds
ASIDE = "/aside"  # behind the name of a letter whose words were put aside


class Form:
    """One letter's form. session: the page's forms together (``session.Session``). draft: the letter as it stands.

    What the reader does goes to the session; what that makes of it comes back by ``fill`` and ``refresh``, and goes on
    to all that shows it. At once is there what the first text needs, and typing takes effect; what stands around the
    letter comes when that was drawn (``complete``).
    """

    draft: Draft
    panels: Panels | None  # what stands around the letter, once it is there

    def __init__(self, element: Element, session: Session) -> None:
        self.element = element
        self.session = session
        self.slug = element.dataset.letter
        module = __import__("letters." + self.slug.replace("-", "_"), None, None, ["MODEL"])
        model = self.model = module.MODEL
        self.anew = False  # whether the answers that come are of another application, or of none
        self.late = False  # whether something was typed since the letter was written
        self.took = 0.0  # milliseconds, to write it
        # Whether fields have to be looked at again: other answers have come, or long ones.
        self.filled = False
        self.panels = None
        self.cleaned: Cleaned = {}  # answers as they were cleaned before
        self.soon = host.afterPaint(lambda: self.finish())
        self.later = host.afterPause(lambda: self.finish(), PAUSE)
        self.garbage = Garbage()
        self.questions = Questions(element, model["fields"], self.slug)
        self.asking = Asking(element, model, self.questions, self.take)
        self.guess = CountryGuess(element, model, lambda: self.asking.ask(NAME), self.guessed)
        self.language = LetterLanguage(element, self.questions, module, self.language_came)
        self.questions.language = self.language.asked_in
        self.letter_view = LetterView(element, {field["name"]: field["label"] for field in model["fields"]})
        self.editor = Editor(element, self.keep_words, self.put_aside, self.catch_up, self.say)
        self.pressing = Pressing(
            self.letter_view,
            self.questions,
            self.asking.ask,
            self.open_finding,
            self.editor.changed,
            self.write,
        )
        self.letter_view.label_of = self.pressing.label_of

    # What the session says

    def fill(self, thread: Thread) -> None:
        """Puts the answers of the thread into the fields, and writes the letter of them."""
        self.questions.fill(thread)
        self.write()
        self._show_around()
        self.filled = True
        self.soon()
        if self.anew:
            self.anew = False
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
        self.garbage.left(len(self.draft.letter.text))
        if self.panels:
            self.panels.unread = True
        # Since it was sent: then there may be something to look at anew (ways_out.css).
        self.element.toggleAttribute("data-changed", self.element.hasAttribute("data-done"))
        is_long = max(self.questions.length(), self.editor.length()) > LONG
        self.late = is_long and self.took > TOO_LONG and self._reads_much()
        if not self.late:
            self.write()
        elif self.panels:
            self.panels.put_off(long=True)
        self.filled = self.filled or is_long
        (self.later if is_long else self.soon)()

    def _reads_much(self) -> bool:
        """Whether what has changed since the letter was written is long: the rest is known and costs little."""
        edited = bool(self.draft.edit) and self.editor.length() > LONG
        return edited or self.questions.length(self.cleaned) > LONG

    def finish(self) -> None:
        """Shows what could wait until the page was drawn, or the reader pauses."""
        if self.late:
            self.write()
        draft = self.draft
        if self.filled:
            self.filled = False
            odd_answers.show(self.questions, draft.given)
        self._show_around()
        self.questions.show_said(draft.given, self.language.of_days(draft.given))
        self.language.show_same(draft)
        if self.model["spoken"]:
            seconds = str(letters.seconds_to_say(draft.letter.text))
            set_text(self.element.querySelector("[data-seconds]"), seconds)
        self.letter_view.at_rest()

    def _show_around(self) -> None:
        self.guess.show(NAME in self.questions.answers)
        if self.panels:
            self.panels.show()

    def say(self, sentence: str) -> None:
        """Says what has been done."""
        set_text(self.element.querySelector("[data-message]"), sentence)

    def wire(self) -> None:
        """Typing takes effect from now on, and the buttons of what is there at once."""
        self.element.addEventListener("input", lambda event: self.session.take(self, event.target.name))
        host.whenLeft(self.element, self.left)
        odd_answers.wire(self.questions, lambda: self.draft.given)
        host.passes(self.element)
        host.showsQuestions(self.element)
        self.element.addEventListener("submit", lambda event: event.preventDefault())
        on(self.element, "start-again", lambda: dialogs.start_again(self.session, self))
        host.whenPressed(self.element.querySelector(".fk-desk"), self.pressing.pressed)
        self.asking.wire()
        self.language.wire()
        self.editor.wire()
        self.guess.wire()

    def complete(self) -> None:
        """Adds what stands around the letter. The form is live then.

        What only a function imports comes later than the rest (macros/publish/python_files.py).
        """
        from panels import Panels

        self.panels = Panels(self, self.session)
        self.panels.written()
        self._show_around()
        self.soon()
        host.keepInSight(self.element)
        host.live(self.element)

    # What the reader does

    def left(self) -> None:
        """A field was left: what is odd about its answer is said."""
        odd_answers.show(self.questions, self.draft.given)
        self.asking.show(self.draft)

    def take(self, name: str) -> None:
        """A question was answered by a press. name: of it."""
        self.session.take(self, name)
        self.finish()

    def guessed(self, sentence: str) -> None:
        """Another country was taken. sentence: what is said of it."""
        self.take(NAME)
        self.say(sentence)

    def open_finding(self, key: str) -> None:
        """A mark in the letter was pressed. key: of the finding that it stands for."""
        if self.panels:
            self.panels.findings_panel.open(key)

    def catch_up(self) -> None:
        """Takes what another tab has made of the letter, before something is put on top of it."""
        if self.session.is_behind():
            self.session.catch_up()

    def keep_words(self, edit: Edit | None) -> None:
        """Keeps what the reader has made of the letter's words; None where they are as written."""
        self.session.thread.put_edit(self.edits(), edit)
        self.session.changed(self)

    def put_aside(self, edit: Edit) -> None:
        """Keeps what the reader has made of the letter's words, and goes back from: until other such words come."""
        self.session.thread.put_edit(self.edits() + ASIDE, edit)

    def language_came(self, here: bool) -> None:
        """The letter in another language was fetched. here: whether it could be."""
        if not here:
            self.say(say("language-missing", what=self.language.guide.model["called"]))
        self.write()
        self.soon()

    # The letter

    def edits(self) -> str:
        """By what name the thread knows what the reader has made of the letter's words: another in each language."""
        return in_language(self.slug, self.language.now.code)

    def write(self) -> None:
        """What follows each key: the letter, and what is still open. All else can wait for ``finish``."""
        self.late = False
        began = host.now()
        given = letters.clean_answers(self.model, self.questions.answers, self.cleaned)
        version = self.language.settle(given)
        if self.questions.language != self.language.asked_in:
            if self.questions.turn(self.language.asked_in, self.session.thread):
                self.session.keep(self)
            given = letters.clean_answers(self.model, self.questions.answers, self.cleaned)
        edit = self.session.thread.edit(self.edits())
        self.draft = draft = Draft(version.model, version.render, given, edit, host.today())
        self.editor.show(draft, self.session.thread.edit(self.edits() + ASIDE))
        self.pressing.show(draft)
        self.letter_view.show(draft.letter, draft.gaps(), draft.place)
        self.questions.show_asked(given)
        self.asking.show(draft)
        if self.panels:
            self.panels.written()
        self.took = host.now() - began
