"""The forms of a page together: they share one thread of answers, kept in this tab."""

import drafts
from pyscript.js_modules import host

from letterkit import messages
from letterkit.thread import Thread


class Page:
    """forms: every form of the page, each with ``questions``, ``fill(thread)``, ``wire()`` and ``say(sentence)``."""

    def __init__(self):
        self.thread = drafts.read()
        self.forms = []
        self.kept = True

    def start(self, forms):
        """Makes the forms live."""
        self.forms = forms
        for form in forms:
            form.questions.adopt(self.thread)
        for form in forms:
            form.fill(self.thread)
            form.wire()
        if forms and not self.thread.is_empty():
            self.keep(forms[0])
        host.mark("toolkit:live")
        host.whenBack(self.back)

    def back(self):
        """The page comes out of the browser's cache: another page may have changed the answers."""
        if self.kept:  # where nothing can be kept, the answers are here only
            self.thread = drafts.read()
            self.fill()

    def fill(self):
        for form in self.forms:
            form.fill(self.thread)

    def changed(self, form):
        """A form took an answer: keeps it, and shows it in the other forms."""
        self.keep(form)
        for other in self.forms:
            if other is not form:
                other.fill(self.thread)

    def keep(self, form):
        self.kept = drafts.write(self.thread)
        # One text at a time: emptied first, the same message would be spoken again at every key.
        form.say("" if self.kept else messages.NOT_KEPT)

    def start_again(self, form):
        count = len(self.thread.applications)
        if not host.confirm(messages.ask_to_empty(count)):
            return
        drafts.wipe()
        self.thread = Thread()
        self.fill()
        form.say(messages.EMPTIED)

    # Applications

    def choose(self, index):
        self.thread.open = index
        self._opened()

    def add(self):
        self.thread.add()
        self._opened()

    def remove(self):
        if host.confirm(messages.ask_to_remove(self.thread.titles()[self.thread.open])):
            self.thread.remove()
            self._opened()

    def _opened(self):
        self.fill()
        for form in self.forms:
            self.keep(form)
            form.say(messages.opened(self.thread.titles()[self.thread.open]))
