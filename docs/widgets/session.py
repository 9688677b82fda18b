"""The forms of a page together: they share one thread of answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from form_messages import say
from storage import TAKEN, WIPED, Storage, can_keep, mode

from letterkit.thread import Thread

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from page_form import PageForm


PAUSE = 200  # milliseconds after the last key, until the other forms of the page show it too


class Session:
    """forms: every form of the page. thread: what all of them show, day: since when. kept: whether the browser can.
    ours: whether it stands as this tab has kept it or found it, and no other tab has changed it since. gone: whether
    another tab has taken away the application that was open here, and it has not been said yet.
    """

    def __init__(self) -> None:
        self.storage = Storage()
        self.thread = Thread()
        self.forms: Sequence[PageForm] = []
        self.others: list[Callable[[Thread], object]] = []  # they show the thread elsewhere on the page
        self.kept, self.ours, self.gone, self.day = True, True, False, host.today()
        self.behind: list[PageForm] = []  # the forms that don't show yet what was typed in another one
        self.soon = host.afterPause(lambda: self.catch_others_up(), PAUSE)
        self.again = host.afterPause(lambda: self.storage.cleared and self.keep(), PAUSE)

    def start(self, forms: Sequence[PageForm]) -> None:
        """Shows what the answers give, and follows what is typed."""
        self.forms = forms
        self.kept = can_keep()
        self.thread = self.storage.read()
        self.storage.note_open(self.thread)
        before = self.thread.to_text()
        for form in forms:
            form.questions.adopt(self.thread)
            form.questions.preset(host.fragment(), self.thread)
        for form in forms:
            form.fill(self.thread)
        host.mark("toolkit:live")
        for form in forms:
            form.wire()
        # Nothing new, nothing written: another tab may have written since this one read.
        if forms and self.thread.to_text() != before:
            self.keep(forms[0])
        self._say_what_was_found()
        host.keepPlace()
        host.beforeAll(self.catch_up)
        host.whenBack(self.read_again)
        host.whenStored(self.catch_up)
        host.whenSeen(self.catch_up)
        host.whenTold(WIPED, self.wiped)
        host.whenTold(TAKEN, self.read_again)

    def complete(self) -> None:
        """Makes the forms live."""
        for form in self.forms:
            form.complete()

    def read_again(self) -> None:
        """Another page in this tab may have changed the answers, or another tab has taken them away."""
        if self.kept:  # where nothing can be kept, the answers are here only
            thread = self.storage.read(self.thread)
            self.gone = self.thread.is_begun() and thread.is_empty()
            self.replace(thread)
            self._say_what_was_found()

    def catch_up(self) -> None:
        """Another tab may have changed the answers, and the page may have been open overnight."""
        self.take_all()
        if self.is_behind():
            self.ours = False
            self.replace(self._newer())
            self._say_what_was_found()
        elif self.day != host.today():
            self.replace(self.thread)

    def place(self) -> str:
        """Where the answers are kept, as messages call it: "device", "shared", "tab"; "nowhere" if they can't be."""
        return mode() if self.kept else "nowhere"

    def note(self) -> None:
        """Keeps what the page itself has found out, without a word. Only the tab in which the reader is at work does
        so: if each did, they would take back each other's notes, and what is typed meanwhile would go with them.
        """
        if self.ours and not self.is_behind():
            self.storage.write(self.thread)

    def is_behind(self) -> bool:
        """Whether another tab has changed what is kept since this one looked."""
        return self.kept and self.storage.changed_elsewhere()

    def _newer(self) -> Thread:
        """The thread as another tab has left it. What the browser has cleared is kept again in a moment."""
        thread, self.gone = self.storage.newer(self.thread)
        if self.storage.cleared:
            self.again()
        return thread

    def _say_what_was_found(self) -> None:
        """Says what the reader has to know of what another tab, or a newer site, has left."""
        said = "removed-elsewhere" if self.gone else "unread" if self.storage.unread else ""
        self.gone = False
        for form in self.forms if said else ():
            form.say(say(said))

    def replace(self, thread: Thread) -> None:
        """Shows another thread in all forms."""
        self.thread, self.day = thread, host.today()
        self.storage.note_open(thread)
        for form in self.forms:
            if thread.is_empty():
                form.forget()  # it was wiped, here or elsewhere
            form.fill(thread)
        for show in self.others:
            show(thread)

    def take(self, form: PageForm, name: str | None = None) -> None:
        """A field was typed in: takes its answer into the thread, keeps it, and shows it in the other forms.

        name: of the field; if None, all of them are looked at.
        """
        found = form.questions.changed(name)
        if not found:
            return
        if self.is_behind():
            self.thread = self._newer()  # the other tab's answers stay; these are put on top of them
            form.questions.put(found, self.thread)
            self.keep(form)
            form.fill(self.thread)
            self._show_in_others(form)
            self._say_what_was_found()
        else:
            form.questions.put(found, self.thread)
            self.changed(form)

    def take_all(self) -> None:
        """Takes what has changed in a field without a word, as when a program fills it in."""
        for form in self.forms:
            form.take_rest()
            self.take(form)
            form.finish()

    def changed(self, form: PageForm) -> None:
        """A form has changed the thread: keeps it, and shows it."""
        self.keep(form)  # kept first: whatever happens to the page, the words are not lost
        form.refresh()
        self._show_in_others(form)

    def _show_in_others(self, form: PageForm) -> None:
        """Shows in the other forms what has changed in this one, as soon as the reader pauses."""
        others = [other for other in self.forms if other is not form and other not in self.behind]
        if others or self.behind:
            self.behind += others
            self.soon()

    def catch_others_up(self) -> None:
        """Shows in the other forms what was typed in one of them."""
        behind, self.behind = self.behind, []
        for form in behind:
            form.fill(self.thread)

    def keep(self, form: PageForm | None = None) -> str:
        """Keeps the thread. Returns what is to be said where that fails, else ""; this form says so, or all of them."""
        before = self.kept
        self.ours = True
        said = say("cleared") if self.storage.cleared else ""
        self.kept = self.storage.write(self.thread)
        said = say("device-full") if self.storage.full else said if self.kept else say("not-kept")
        for one in [form] if form else self.forms:
            if self.kept != before:
                one.refresh()  # where the answers are stands in the form, too
            # One text at a time: emptied first, the same message would be spoken again at every key.
            one.say(said)
        return said

    def moved(self, kept: bool) -> None:
        """The answers are kept elsewhere now, with what other tabs had there. kept: whether the browser lets us."""
        self.kept = kept
        self.replace(self.thread)

    def wipe(self, tells: bool = False) -> bool:
        """Forgets everything, here and where it is kept. tells: the other tabs of this site wipe what is their
        own, too. Returns whether the browser lets us tell them.
        """
        told = host.wipe(tells)
        self.storage.forget()
        self.kept = can_keep()
        self.replace(Thread())
        return told

    def wiped(self) -> None:
        """Another tab has wiped everything: so has this one (inline/wipe.js). The device it leaves alone: a tab that
        was asleep hears of it late, and other answers may be there by then.
        """
        self.storage.forget()
        self.kept = can_keep()
        self.replace(self.storage.read())
        for form in self.forms:
            form.say(say("wiped-elsewhere"))

    # Applications

    def choose(self, index: int) -> None:
        """Opens another application. index: which."""
        self.thread.open = index
        if self.is_behind():
            self.thread = self._newer()
        self._opened()
        self._say_what_was_found()

    def add(self) -> None:
        """Begins another application."""
        self.catch_up()
        self.thread.add()
        self._opened()

    def remove(self) -> None:
        """Forgets the open application."""
        self.catch_up()  # the reader was asked, and has taken a moment
        self.thread.remove()
        self._opened()

    def empty(self) -> str:
        """Forgets the answers of the open application, which stays. Returns what ``keep`` does."""
        self.catch_up()  # as above
        self.thread.applications[self.thread.open] = {}
        return self.go_on_with(self.thread)

    def _opened(self) -> None:
        said = self.go_on_with(self.thread)
        for form in self.forms:
            form.say(said or say("opened", title=self.thread.titles(say)[self.thread.open]))

    def go_on_with(self, thread: Thread) -> str:
        """Goes on with the answers of another application, or of a file. Returns what ``keep`` does."""
        for form in self.forms:
            form.forget()
        self.replace(thread)
        return self.keep()
