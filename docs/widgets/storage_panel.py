"""Where the answers are kept, as the reader sees and changes it: this tab, this device, a file, nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
import storage
from form_messages import say
from questions import set_text
from session import ask, in_frame

from letterkit.thread import from_text

if TYPE_CHECKING:
    from form import Form

    from letterkit.thread import Thread

# A thread of many applications is some ten kilobytes; a larger file is not ours, and would only hold up the page.
MOST = 1_000_000
ENOUGH = 3  # answers, that are worth being asked about
FILE = "feedback-toolkit-answers.json"


class StoragePanel:
    """form: the form in which the panel stands."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.offered = False  # whether the reader is asked for it beside the letter

    def wire(self) -> None:
        """From now on its buttons take effect."""
        form = self.form
        form.on("keep", self.keep)
        form.on("shared-computer", self.shared)
        form.on("save-file", self.save_file)
        form.on("open-file", lambda: host.openFile(form.find("[data-file]"), MOST, self.opened))
        form.on("wipe", self.wipe)

    def show(self) -> None:
        """Says where the answers are kept."""
        mode = storage.mode() if self.form.session.kept else "nowhere"
        set_text(self.form.find("[data-kept]"), say("kept", place=mode))
        for action, wanted in (("keep", "device"), ("shared-computer", "shared")):
            button = self.form.find('[data-action="' + action + '"]')
            button.setAttribute("aria-pressed", "true" if mode == wanted else "false")

        self._offer(mode)

    def _offer(self, mode: str) -> None:
        """Once there is something to keep, the choice comes up to the letter, in one line, and stays there."""
        thread = self.form.session.thread
        answers = list(thread.reader.values()) + list(thread.applications[thread.open].values())
        if self.offered or mode != "tab" or len([one for one in answers if one]) < ENOUGH:
            return
        self.offered = True
        here = self.form.find("[data-keep-here]")
        for action in ("keep", "shared-computer"):
            here.append(self.form.find('[data-action="' + action + '"]'))
        here.hidden = False

    def keep(self) -> None:
        """The reader wants the answers kept on this device; or, if they are, in this tab again."""
        session = self.form.session
        if storage.mode() == "device":
            done = storage.keep_in_tab(session.thread, False)
            session.replace(session.thread)  # what other tabs had on the device has come to it
            stays = say("not-kept-in-tab") if session.kept else say("not-kept")
            session.kept = session.kept or done
            self._say(say("kept-in-tab") if done else stays)
        else:
            done = storage.keep_on_device(session.thread)
            if done:
                host.persist()
            session.replace(session.thread)  # answers that were on the device already have come to it
            self._say(say("kept-on-device") if done else say("not-kept-on-device"))

    def shared(self) -> None:
        """The reader says that others use this computer; or takes that back."""
        session = self.form.session
        shared = storage.mode() != "shared"
        session.kept = storage.keep_in_tab(session.thread, shared)
        session.replace(session.thread)  # what other tabs had on the device has come to it
        if not session.kept:
            self._say(say("not-kept"))
        else:
            self._say(say("shared-computer") if shared else say("kept-in-tab"))

    def save_file(self) -> None:
        """Hands the answers out as a file."""
        host.download(FILE, "application/json", self.form.session.thread.to_text())
        self._say(in_frame(say("file-saved"), "file"))

    def opened(self, text: str | None, whole: bool) -> None:
        """A file was chosen. One that is not ours changes nothing, nor does one that has lost letters (``whole``)."""
        if text is None:
            self._say(say("file-refused", code="too-big"))
            return
        thread, code = from_text(text)
        code = code or ("" if whole else "letters")
        if code:
            self._say(say("file-refused", code=code))
            return
        if self.form.session.thread.is_empty():
            self._open(thread)
        else:
            ask(self.form, say("ask-to-open"), say("yes-open"), lambda: self._open(thread))

    def _open(self, thread: Thread) -> None:
        session = self.form.session
        for form in session.forms:
            form.forget()
        session.replace(thread)
        session.keep(self.form)
        self._say(say("file-opened"))

    def wipe(self) -> None:
        """Forgets everything, once the reader has said yes."""

        def wipe() -> None:
            """Forgets everything, once the reader has said yes."""
            self.form.session.wipe()
            self._say(say("wiped" if storage.tell_of_wipe() else "wiped-here"))

        ask(self.form, say("ask-to-wipe"), say("yes-wipe"), wipe)

    def _say(self, sentence: str) -> None:
        for form in self.form.session.forms:
            if form is not self.form:
                form.fill(self.form.session.thread)
        self.show()
        self.form.say(sentence)
