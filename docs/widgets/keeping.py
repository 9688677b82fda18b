"""Where the answers are kept, as the reader sees and changes it: this tab, this device, a file, nowhere."""

import drafts
from page import ask
from pyscript.js_modules import host
from questions import set_text

from letterkit import messages
from letterkit.thread import from_text

# A thread of many applications is some ten kilobytes; a larger file is not ours, and would only hold up the page.
MOST = 1_000_000
FILE = "feedback-toolkit-answers.json"


class Keeping:
    """form: the form in which the panel stands."""

    def __init__(self, form):
        self.form = form

    def wire(self):
        form = self.form
        form.on("keep", self.keep)
        form.on("shared-computer", self.shared)
        form.on("save-file", self.save_file)
        form.on("open-file", lambda: host.openFile(form.find("[data-file]"), MOST, self.opened))
        form.on("wipe", self.wipe)

    def show(self):
        mode = drafts.mode() if self.form.page.kept else "nowhere"
        set_text(self.form.find("[data-kept]"), messages.KEPT[mode])
        for action, wanted in (("keep", "device"), ("shared-computer", "shared")):
            button = self.form.find('[data-action="' + action + '"]')
            button.setAttribute("aria-pressed", "true" if mode == wanted else "false")

    def keep(self):
        page = self.form.page
        if drafts.mode() == "device":
            done = drafts.keep_in_tab(page.thread, False)
            page.replace(page.thread)  # what other tabs had on the device has come to it
            stays = messages.NOT_KEPT_IN_TAB if page.kept else messages.NOT_KEPT
            page.kept = page.kept or done
            self._say(messages.KEPT_IN_TAB if done else stays)
        else:
            done = drafts.keep_on_device(page.thread)
            if done:
                host.persist()
            page.replace(page.thread)  # answers that were on the device already have come to it
            self._say(messages.KEPT_ON_DEVICE if done else messages.NOT_KEPT_ON_DEVICE)

    def shared(self):
        page = self.form.page
        shared = drafts.mode() != "shared"
        page.kept = drafts.keep_in_tab(page.thread, shared)
        page.replace(page.thread)  # what other tabs had on the device has come to it
        if not page.kept:
            self._say(messages.NOT_KEPT)
        else:
            self._say(messages.SHARED if shared else messages.KEPT_IN_TAB)

    def save_file(self):
        host.download(FILE, "application/json", self.form.page.thread.to_text())
        self._say(messages.FILE_SAVED + messages.in_frame(host.framed(), "file"))

    def opened(self, text, whole):
        """A file was chosen. One that is not ours changes nothing, nor does one that has lost letters (``whole``)."""
        if text is None:
            self._say(messages.FILE["too-big"])
            return
        thread, code = from_text(text)
        code = code or ("" if whole else "letters")
        if code:
            self._say(messages.FILE[code])
            return
        if self.form.page.thread.is_empty():
            self._open(thread)
        else:
            ask(self.form, messages.ASK_TO_OPEN, messages.YES_OPEN, lambda: self._open(thread))

    def _open(self, thread):
        page = self.form.page
        for form in page.forms:
            form.forget()
        page.replace(thread)
        page.keep(self.form)
        self._say(messages.FILE_OPENED)

    def wipe(self):
        def wipe():
            self.form.page.wipe()
            self._say(messages.wiped(drafts.tell_of_wipe()))

        ask(self.form, messages.ASK_TO_WIPE, messages.YES_WIPE, wipe)

    def _say(self, sentence):
        for form in self.form.page.forms:
            if form is not self.form:
                form.fill(self.form.page.thread)
        self.show()
        self.form.say(sentence)
