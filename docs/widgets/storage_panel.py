"""Where the answers are kept, as the reader sees and changes it: this tab, this device, a file, nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from dialogs import ask, in_frame
from elements import button, every, on, set_flag, set_text
from form_messages import say
from storage import mode
from storage_moves import keep_in_tab, keep_on_device

from letterkit.recall import from_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from host import Element
    from session import Session

    from letterkit.thread import Thread

# What the offer says in its own place, once it is answered.
SAID = {"device": "kept-on-device", "shared": "shared-computer", "nowhere": "not-kept"}
# A thread of many applications is some ten kilobytes; a larger file is not ours, and would only hold up the page.
MOST = 1_000_000
FILE = "feedback-toolkit-answers.json"


class StoragePanel:
    """element: the form in which it stands; session: whose answers it moves. say: says what was done. enough: how many
    answers are worth being asked about.
    """

    def __init__(self, element: Element, session: Session, say: Callable[[str], object], enough: int) -> None:
        self.element = element
        self.session = session
        self.say = say
        self.enough = enough
        self.offered = False  # whether the reader is asked for it beside the letter, or the plan
        # The same, short, where one question stands alone.
        self.now = element.querySelector("[data-keep-now]")
        on(element, "keep", self.keep)
        if self.now:
            self.now.addEventListener("click", lambda event: self.keep())
        # And once a letter was sent.
        self.wait = element.querySelector("[data-keep-wait]")
        if self.wait:
            self.wait.querySelector("button").addEventListener("click", lambda event: self.keep())
        on(element, "shared-computer", self.shared)
        on(element, "save-file", self.save_file)
        on(
            element,
            "open-file",
            lambda: host.openFile(element.querySelector("[data-file]"), MOST, self.opened),
        )
        on(element, "wipe", self.wipe)

    def show(self, place: str, thread: Thread) -> None:
        """Says where the answers are kept. place: as ``Session.place`` has it."""
        set_text(self.element.querySelector("[data-kept]"), say("kept", place=place))
        for action, wanted in (("keep", "device"), ("shared-computer", "shared")):
            set_flag(button(self.element, action), "aria-pressed", place == wanted)
        answers = list(thread.reader.values()) + list(thread.application.values())
        enough = len([one for one in answers if one]) >= self.enough
        if place == "tab" and not self.offered and enough:
            self.offered = True
            self._offer()
        if self.now:
            self.now.hidden = place != "tab" or not enough
        if self.wait:
            self.wait.hidden = place != "tab"
        asks, said = every(self.element.querySelectorAll("[data-keep-here] > span"))
        asks.hidden = place in SAID
        said.hidden = not asks.hidden
        set_text(said, say(SAID[place]) if place in SAID else "")

    def _offer(self) -> None:
        """Once there is something to keep, the choice comes up to the letter or the plan, and stays there."""
        here = self.element.querySelector("[data-keep-here]")
        for action in ("keep", "save-file", "shared-computer", "new-application", "wipe"):
            here.append(button(self.element, action))
        here.hidden = False

    def keep(self) -> None:
        """The reader wants the answers kept on this device; or, if they are, in this tab again."""
        session = self.session
        before = session.kept
        if mode() == "device":
            done = keep_in_tab(session.storage, session.thread, shared=False)
            stays = say("not-kept-in-tab") if before else say("not-kept")
            said = say("kept-in-tab") if done else stays
        else:
            done = keep_on_device(session.storage, session.thread)
            said = say("kept-on-device") if done else say("not-kept-on-device")
            if done:
                host.persist()
        session.moved(before or done)
        self.say(said)

    def shared(self) -> None:
        """The reader says that others use this computer; or takes that back."""
        shared = mode() != "shared"
        done = keep_in_tab(self.session.storage, self.session.thread, shared)
        self.session.moved(done)
        if not done:
            self.say(say("not-kept"))
        else:
            self.say(say("shared-computer") if shared else say("kept-in-tab"))

    def save_file(self) -> None:
        """Hands the answers out as a file."""
        host.download(FILE, "application/json", self.session.thread.to_text())
        self.say(in_frame(say("file-saved"), "file"))

    def opened(self, text: str | None, whole: bool) -> None:
        """A file was chosen. One that is not ours changes nothing, nor does one that has lost letters (``whole``)."""
        if text is None:
            self.say(say("file-refused", code="too-big"))
            return
        self.session.catch_up()  # to choose a file takes a while
        thread, code = from_text(text)
        code = code or ("" if whole else "letters")
        if code:
            self.say(say("file-refused", code=code))
        elif self.session.thread.is_empty():
            self._open(thread)
        else:
            ask(self.element, say("ask-to-open"), say("yes-open"), lambda: self._open(thread))

    def _open(self, thread: Thread) -> None:
        self.say(self.session.go_on_with(thread) or say("file-opened"))

    def wipe(self) -> None:
        """Forgets everything, once the reader has said yes."""

        def wipe() -> None:
            told = self.session.wipe(tells=True)
            host.toTop()
            self.say(say("wiped" if told else "wiped-here"))

        ask(self.element, say("ask-to-wipe"), say("yes-wipe"), wipe)
