"""What stands around a letter in its form: it comes once the letter was drawn, and the form is live then.

Each panel is given what it shows, and calls back with what the reader wants. What goes between two of them goes here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import dialogs
import host
from answered_elsewhere import AnsweredElsewhere
from applications import Applications
from checks_data import DATA
from due_day import DueDay
from findings_panel import FindingsPanel
from mending import Mending
from provenance_panel import ProvenancePanel
from reread_panel import RereadPanel
from review import Review
from storage_panel import StoragePanel
from ways_out import WaysOut

from letterkit.answers import HEARD
from letterkit.letter import is_to_come
from letterkit.thread import CLASH, LOOK, UNREAD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from form import Form
    from session import Session

    from letterkit.findings import Finding
    from letterkit.plan import Plan

PAUSE = 700  # milliseconds after the last key, until the letter is read
LONG, REST = 6_000, 2_500  # one of more characters than that is read when the reader rests: it takes a second
ENOUGH = 3  # answers, that are worth to be kept
SLICE = 10  # milliseconds that it is read at a time: a long letter takes many of them


class Panels:
    """form: around whose letter they stand; session: what its forms share."""

    review: Review  # what was said of the letter when it was read last

    def __init__(self, form: Form, session: Session) -> None:
        element, self.slug = form.element, form.slug
        self.form = form
        self.session = session
        self.applications = Applications(
            element, session.choose, self.add, lambda: dialogs.remove(session, form)
        )
        self.provenance_panel = ProvenancePanel(element, form.asking.ask)
        self.storage_panel = StoragePanel(element, session, form.say, ENOUGH)
        self.due_day = DueDay(element, form.slug, self.put_day, self.to_calendar, session.note)
        self.ways_out = WaysOut(element)
        self.reread = RereadPanel(element, self.read, self.put, form.say)
        self.mending = Mending(element, form.questions, self.begin, form.asking, form.take)
        self.answered_elsewhere = AnsweredElsewhere(form.questions, form.take)
        self.findings_panel = FindingsPanel(element, form.letter_view, self.go_to, self.mend, self.mean)
        self.once_heard = element.querySelector("[data-once-heard]")
        self.unread = False  # whether the reader has changed the letter since it was read
        self.reading: Iterator[None] | None = None  # what is left to do of it, while a letter is read
        self.soon = host.afterPause(lambda: self.begin(), PAUSE)
        self.rest = host.afterPause(lambda: self.begin(), REST)
        self.next = host.afterPause(lambda: self.read_on(), 0)
        form.letter_view.told_apart = self.tell_words_apart
        host.whenLeaving(self.leave)
        form.garbage.behind()  # all that has come until now leaves much

    # What is shown

    def written(self) -> None:
        """The letter was written, as after each key: it is read as soon as the reader pauses."""
        self.ways_out.show(self.form.draft, self.session.thread)
        self.put_off(len(self.form.draft.letter.text) > LONG)

    def put_off(self, long: bool) -> None:
        """It is not read before the reader pauses, or rests where it is long."""
        self.reading = None
        (self.rest if long else self.soon)()

    def show(self) -> None:
        """What can wait until the page was drawn."""
        draft, thread = self.form.draft, self.session.thread
        self.applications.show(thread)
        self.storage_panel.show(self.session.place(), thread)
        self.due_day.show(thread, self.form.language.of_days(draft.given))
        self.provenance_panel.draft = draft  # what a press on its switch shows
        self.answered_elsewhere.show(thread)
        if self.once_heard:
            heard = draft.given[HEARD]
            self.once_heard.hidden = not heard or is_to_come(heard, host.today())

    def tell_words_apart(self) -> None:
        """Shows how much of the letter is the reader's own, and notes what is left to do in that."""
        self.provenance_panel.show(self.form.draft)
        known = self.session.thread.undecided(self.form.edits())
        self._note("" if known == CLASH else str(known))

    def leave(self) -> None:
        """The page is left, perhaps before the letter was read: then nobody has seen what there is to say of it."""
        if self.unread:
            self._note(UNREAD)

    def _note(self, left: str) -> None:
        """What is left to do is kept too: the home page can't find it out, and says what is ready."""
        draft, thread, name = self.form.draft, self.session.thread, self.form.edits()
        left = CLASH if draft.clashes else left if draft.letter.own_in_text() else ""
        if left != thread.undecided(name):
            thread.put_undecided(name, left)
            self.session.note()

    def begin(self) -> None:
        """Reads the letter from its beginning, in turn with the page."""
        self.reading = self._read()
        self.read_on()

    def read_on(self) -> None:
        """Reads for a moment, and lets the page have its turn; unless a key came in between: then it begins anew."""
        began = host.now()
        for _ in self.reading or ():
            if host.now() - began > SLICE:
                self.next()
                return

    def read(self) -> None:
        """Reads the letter now: somebody waits for it."""
        for _ in self._read():
            pass

    def _read(self) -> Iterator[None]:
        """Reads the letter as a careful friend would, and shows what there is to be said of it."""
        form = self.form
        draft, thread = form.draft, self.session.thread
        data = form.language.checks_of(DATA, self.mending.learned) if draft.letter.own_in_text() else None
        review = Review(draft, thread, data, bool(form.asking.left()))
        yield from review.read()
        yield from self._show(review)
        form.garbage.at_rest()  # to read leaves more than a key does
        for code, error in review.faults:
            host.report("The check " + code + " failed: " + repr(error))

    def _show(self, review: Review) -> Iterator[None]:
        """What takes long is made in steps before anything changes: nothing stands there half done."""
        sentences = yield from self.reread.reading(review)
        cards = yield from self.findings_panel.making(review)
        self.review = review
        self.reread.show(review, sentences)
        self.findings_panel.show(review, cards, own=bool(sentences))
        self.form.asking.found(len(review.left))
        self.mending.show(review)
        self.unread = False
        self._note(LOOK if review.left else "")

    # What the reader wants

    def add(self) -> None:
        """Another application: its first question is asked at once, since the button for it stands far below."""
        self.session.add()
        self.form.asking.ask(self.form.asking.name)

    def put(self, words: str) -> None:
        """The letter in other words, from the list of the reader's own sentences."""
        self.form.editor.put(words + self.form.draft.rest)
        self.form.finish()

    def _found(self, key: str) -> Finding | None:
        """The finding of this key in the letter as it stands; None where its words have gone since."""
        if self.review.draft is not self.form.draft:
            self.read()  # the reader was quicker than the pause
        return self.review.found.get(key)

    def mend(self, key: str) -> None:
        """The answer that a finding is about, as it would fit. Who was reading the letter goes on reading it, and who
        was at the list of findings goes on there.
        """
        form, finding = self.form, self._found(key)
        if not finding:
            return
        others = self.findings_panel.after(key)
        reading = form.element.dataset.view == "read"
        place = finding.stretch()
        if not self.mending.mend(finding) and place and finding.mend:
            text = form.draft.letter.text  # no field says it: these are words that the reader has changed
            self.put(text[: place[0]] + finding.mend + text[place[1] :])
        if reading:
            form.asking.finish()
        if form.draft.clashes:
            form.editor.ask()
        elif others:
            self.read()
            self.findings_panel.go_on(others)

    def mean(self, key: str, meant: bool) -> None:
        """The reader answers a finding with "I mean it", or takes that back. key: what the thread knows it by."""
        thread = self.session.thread
        others = [one for one in thread.meant(self.slug) if one != key]
        thread.put_meant(self.slug, others + [key] if meant else others)
        self.session.changed(self.form)
        if self.review.draft.letter.text == self.form.draft.letter.text:
            self.review.sort(self.session.thread)
            for _ in self._show(self.review):
                pass
        else:
            self.read()  # the reader was quicker than the pause

    def go_to(self, key: str) -> None:
        """Puts the cursor into the answer or the words in which a finding stands."""
        form, finding = self.form, self._found(key)
        if not finding:
            return
        text = form.draft.letter.text
        place = finding.stretch()
        here = text[place[0] : place[1]] if place else ""
        mark = form.letter_view.marked(key)
        if form.editor.point_out(here, text[: finding.start].count(here) if here else 0):
            return
        if finding.field in form.questions.inputs and not form.draft.edit:
            form.asking.ask(finding.field)
            form.questions.point_out(finding.field, here or finding.what)
        elif mark:
            host.showMark(mark)
            form.pressing.change(mark, -1, -1)
        else:
            form.element.querySelector(".fk-desk").focus()

    def put_day(self, name: str, day: str, said: str = "") -> None:
        """Keeps a day that the reader has named beside sending. name: of its question; said: what the page says."""
        import planning

        self.form.catch_up()
        planning.put_day(self.session.thread, name, day)
        trouble = self.session.keep(self.form)
        self.form.fill(self.session.thread)
        self.form.say(trouble or said)

    def to_calendar(self, plan: Plan, codes: Sequence[str], employer: str) -> None:
        """The day of this letter alone, with the employer's name as the button says: others may see a calendar."""
        import calendar_file

        calendar_file.hand_out(
            self.session, self.form, plan, employer, lambda code: host.pageAddress(), codes
        )
