"""The ways in which a letter leaves the page: copy, Word, print, mail, text, another app. All take it as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from form_messages import say
from questions import say_again
from session import in_frame

from letterkit import addresses, mail, outlets
from letterkit.filenames import file_name

if TYPE_CHECKING:
    from form import Form
    from host import Event

    from letterkit.shapes import Mailbox

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
NO_MAIL = "mailto:"  # the link as the page is built


class WaysOut:
    """form: the ``form.Form`` whose letter it hands out."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.warned: list[
            int
        ] = []  # the applications, by their place in the thread, for which open answers have been named
        self.counted = 0
        self.by_mail = form.find('[data-action="email"]')
        self.arranged: str | None = None  # the channel for which they stand as they do
        self.parts: tuple[bool, bool] | None = None  # whether there is a subject to copy, and an address

    def wire(self) -> None:
        """From now on its buttons take effect."""
        self.form.on("copy", self.copy)
        self.form.on("copy-subject", lambda: self.copy_part("copy-subject", self._mail()[1]))
        self.form.on(
            "copy-address", lambda: self.copy_part("copy-address", self.form.given["interviewer_email"])
        )
        self.form.on("print", self.print)
        self.form.on("word", self.word)
        self.form.on("text", self.as_text)
        self.form.on("eml", self.draft)
        self.form.on("share", self.share)
        self.form.find('[data-action="share"]').hidden = not host.canShare()
        self.by_mail.addEventListener("click", self.mail)
        host.closesItself(self.form.find("[data-others]"))

    def arrange(self) -> None:
        """What fits the channel stands in front, and the first of it is filled."""
        channel = self.form.given.get("channel", "")
        if channel == self.arranged:
            return
        self.arranged = channel
        others = self.form.find("[data-others]")
        for index, way in enumerate(outlets.in_front(channel)):
            button = self.form.find('[data-action="' + way + '"]')
            host.dress(button, "fk-main", index == 0)
            others.before(button)
        for way in outlets.others(channel):
            button = self.form.find('[data-action="' + way + '"]')
            host.dress(button, "fk-main", False)
            self.form.find("[data-other-ways]").append(button)

    def changed(self) -> None:
        """The letter has been written anew."""
        self.arrange()
        email = self._is_email()
        parts = (email, email and bool(self.form.given.get("interviewer_email")))
        if parts != self.parts:
            self.parts = parts
            self.form.find('[data-action="copy-subject"]').hidden = not parts[0]
            self.form.find('[data-action="copy-address"]').hidden = not parts[1]
        if self.by_mail.getAttribute("href") != NO_MAIL:
            self.by_mail.href = (
                NO_MAIL  # a click has put a whole letter there, which is another one by now, or wiped
            )
        thread = self.form.session.thread
        if len(thread.applications) < self.counted or thread.is_empty():
            self.warned = []  # one is gone: what stands in its place is another
        self.counted = len(thread.applications)

    def copy(self) -> None:
        """The letter as it stands; of an email its words alone: its subject and address have buttons of their own."""
        email = self._is_email()
        text = (
            mail.take_apart(self.form.blocks, self.form.spoken["words"]["head"])[2]
            if email
            else self.form.text
        )
        said = say("copied-words" if email else "copied")
        host.copy(text, self.form.letter_view.text, lambda copied: self._copied("copy", copied, said))

    def copy_part(self, action: str, text: str) -> None:
        """Copies a part of an email. action: of the button; text: what it copies."""
        host.copyText(text, lambda copied: self._copied(action, copied, say("copied")))

    def _copied(self, action: str, copied: bool, said: str) -> None:
        self.say(said if copied else say("not-copied"))
        if copied:
            host.worked(self.form.find('[data-action="' + action + '"]'), say("copied-short"))

    def _is_email(self) -> bool:
        return (
            any(kind == "subject" for kind, _ in self.form.blocks)
            and self.form.given.get("channel") == "email"
        )

    def print(self) -> None:
        """The browser's own print; the print style sheet leaves the letter alone on its paper."""
        self.say(in_frame("", "print"))
        host.window.print()

    def word(self) -> None:
        """The letter as a Word file."""
        # Loaded with the page but read only now: most readers never ask for it.
        from letterkit import wordfile, zipfile

        author = self.form.given.get("your_name", "")
        title = self.form.spoken["title"]
        parts = wordfile.parts(self.form.blocks, self.form.place, title, author, host.moment())
        host.download(self.name("docx"), WORD, zipfile.write(parts).hex(), True)
        self._made(say("word-made"))

    def as_text(self) -> None:
        """The letter as a text file."""
        # Windows' own editor and old mail programs want their line ends; all others take them too.
        host.download(self.name("txt"), "text/plain;charset=utf-8", self.form.text.replace("\n", "\r\n"))
        self._made(say("text-made"))

    def mail(self, event: Event) -> None:
        """Opens the reader's mail program through the link itself, so that it works as any link does."""
        recipients, subject, body = self._mail()
        link = mail.link(recipients, subject, body)
        if link:
            self.by_mail.href = link
            self.say(in_frame(say("mail-opened" if recipients else "mail-opened-without-address"), "mail"))
        else:
            event.preventDefault()
            self.say(say("mail-too-long"))

    def draft(self) -> None:
        """The letter as a draft for mail programs."""
        senders = addresses.sendable(self.form.given.get("your_email", ""), host.asciiHost)
        recipients, subject, body = self._mail()
        host.download(self.name("eml"), "message/rfc822", mail.draft(senders, recipients, subject, body))
        self._made(say("draft-made" if recipients else "draft-made-without-address"))

    def _made(self, sentence: str) -> None:
        self.say(in_frame(sentence, "file"))

    def share(self) -> None:
        """Hands the letter to another app of the reader's choice."""
        _, subject, _ = self._mail()
        host.share(subject, self.form.text, lambda shared: self.say("" if shared else say("not-shared")))

    def _mail(self) -> tuple[list[Mailbox], str, str]:
        """(recipients, subject, body) of the letter as it stands."""
        recipient, subject, body = mail.take_apart(self.form.blocks, self.form.spoken["words"]["head"])
        recipients = addresses.sendable(recipient, host.asciiHost)
        return recipients, subject or self.form.spoken["title"], body

    def name(self, extension: str) -> str:
        """What the file of the letter is called. extension: without its full stop."""
        return file_name(self.form.spoken["title"], self.form.given.get("company", ""), extension)

    def say(self, sentence: str) -> None:
        """Says what has been done. The first time for each application, what is still open is named with it; nobody is
        held up.
        """
        application = self.form.session.thread.open
        if (self.form.open or self.form.doubtful) and application not in self.warned:
            self.warned.append(application)
            for key, names in (("still-open", self.form.open), ("still-to-check", self.form.doubtful)):
                labels = [field["label"] for field in self.form.model["fields"] if field["name"] in names]
                if labels:
                    sentence = (sentence + " " + say(key, labels=", ".join(labels))).strip(" ")
        say_again(self.form.find("[data-message]"), sentence)
