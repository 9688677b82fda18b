"""The ways in which a letter leaves the page: copy, Word, print, mail, text, another app. All take it as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from dialogs import in_frame
from elements import button, on, say_again
from form_messages import say

from letterkit import email_addresses, mail, ways_out_order
from letterkit.employers import addressed
from letterkit.filenames import file_name

if TYPE_CHECKING:
    from host import Element, Event

    from letterkit.draft import Draft
    from letterkit.shapes import Mailbox
    from letterkit.thread import Thread

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
NO_MAIL = "mailto:"  # the link as the page is built


class WaysOut:
    """element: the form whose letter it hands out."""

    draft: Draft  # the letter as it stands

    def __init__(self, element: Element) -> None:
        self.element = element
        self.application = 0  # the place in the thread of the one that is open
        self.warned: list[int] = []  # those for which open answers have been named
        self.counted = 0
        self.by_mail = button(element, "email")
        self.arranged: str | None = None  # the channel for which they stand as they do
        self.parts: tuple[bool, bool] | None = None  # whether there is a subject to copy, and an address
        on(element, "copy", self.copy)
        on(element, "copy-subject", self.copy_subject)
        # Beside "Have you sent it?", once the words of an email were copied, until its subject is.
        self.subject_next = button(element, "subject-next")
        on(element, "subject-next", self.copy_subject_next)
        on(
            element,
            "copy-address",
            lambda: self.copy_part("copy-address", self.draft.given["interviewer_email"]),
        )
        on(element, "print", self.print)
        on(element, "word", self.word)
        on(element, "text", self.as_text)
        on(element, "eml", self.as_draft)
        on(element, "share", self.share)
        for one in (button(element, "share"), element.querySelector("[data-handed-share]")):
            one.hidden = not host.canShare()
        # Not within a press: the link is followed after all who listen for it, and one may write the letter anew.
        self.unlink = host.afterPause(lambda: self._unlink(), 0)
        self.by_mail.addEventListener("click", self.mail)
        # A long press opens the browser's menu, and the middle button another tab: no click comes before that.
        self.by_mail.addEventListener("pointerdown", lambda event: self._link())
        host.opensNoEmptyMail(element)
        host.copiesPlainly(element.querySelector("[data-letter-text]"))
        others = element.querySelector("[data-others]")
        host.opensInSight(others)
        host.closesItself(others)

    def show(self, draft: Draft, thread: Thread) -> None:
        """The letter has been written anew."""
        self.draft = draft
        self._arrange(draft.given.get("channel", ""))
        email = draft.is_email()
        parts = (email and self._taken_apart()[1] != "", email and bool(draft.given.get("interviewer_email")))
        if parts != self.parts:
            self.parts = parts
            button(self.element, "copy-subject").hidden = not parts[0]
            button(self.element, "copy-address").hidden = not parts[1]
        if not parts[0] or thread.open != self.application:
            self.subject_next.hidden = True
        if self.by_mail.getAttribute("href") != NO_MAIL:
            self.unlink()  # a press has put a letter there, which is another one by now, or wiped
        if len(thread.applications) < self.counted or thread.is_empty():
            self.warned = []  # one is gone: what stands in its place is another
        self.counted = len(thread.applications)
        self.application = thread.open

    def _arrange(self, channel: str) -> None:
        """What fits the channel stands in front, and the first of it is filled."""
        if channel == self.arranged:
            return
        self.arranged = channel
        others = self.element.querySelector("[data-others]")
        for index, way in enumerate(ways_out_order.in_front(channel)):
            host.dress(button(self.element, way), "fk-main", index == 0)
            others.before(button(self.element, way))
        for way in ways_out_order.others(channel):
            host.dress(button(self.element, way), "fk-main", False)
            self.element.querySelector("[data-other-ways]").append(button(self.element, way))

    # What the reader does

    def copy(self) -> None:
        """The words: the subject and the address of an email have buttons of their own."""
        said = say("copied-words" if self.draft.is_email() and self._taken_apart()[1] else "copied")
        paper = self.element.querySelector("[data-letter-text]")
        host.copy(self._words(), paper, lambda copied: self._copied("copy", copied, said))

    def copy_subject(self) -> None:
        """The subject of an email."""
        self.copy_part("copy-subject", self._taken_apart()[1])

    def copy_subject_next(self) -> None:
        """The same from beside the ways out, where the button then goes."""
        self.element.querySelector(".fk-status").focus()
        self.copy_subject()

    def copy_part(self, action: str, text: str) -> None:
        """Copies a part of an email. action: of the button; text: what it copies."""
        host.copyText(text, lambda copied: self._copied(action, copied, say("copied")))

    def _copied(self, action: str, copied: bool, said: str) -> None:
        self.say(said if copied else say("not-copied"))
        if copied:
            host.worked(button(self.element, action), say("copied-short"))
            if action != "copy-address":
                self.subject_next.hidden = action != "copy" or button(self.element, "copy-subject").hidden

    def print(self) -> None:
        """The browser's own print; the print style sheet leaves the letter alone on its paper."""
        self.say(in_frame("", "print"))
        host.window.print()

    def word(self) -> None:
        """The letter as a Word file."""
        # Loaded with the page but read only now: most readers never ask for it.
        from letterkit import wordfile, zipfile

        draft = self.draft
        author = draft.given.get("your_name", "")
        parts = wordfile.parts(draft.letter.blocks, draft.place, draft.model["title"], author, host.moment())
        host.download(self.name("docx"), WORD, zipfile.write(parts).hex(), True)
        self._made(say("word-made"))

    def as_text(self) -> None:
        """The letter as a text file."""
        # Windows' own editor and old mail programs want their line ends; all others take them too.
        text = self.draft.letter.text.replace("\n", "\r\n")
        host.download(self.name("txt"), "text/plain;charset=utf-8", text)
        self._made(say("text-made"))

    def mail(self, event: Event) -> None:
        """Opens the reader's mail program through the link itself, so that it works as any link does."""
        recipients = self._link()
        if self.by_mail.getAttribute("href") != NO_MAIL:
            self.say(in_frame(say("mail-opened" if recipients else "mail-opened-without-address"), "mail"))
        else:
            self.say(say("mail-too-long"))

    def _link(self) -> list[Mailbox]:
        """Puts the letter as it stands into the link, unless it is too long for one. Returns to whom it goes."""
        recipients, subject, body = self._mail()
        self.by_mail.href = mail.link(recipients, subject, body) or NO_MAIL
        return recipients

    def _unlink(self) -> None:
        self.by_mail.href = NO_MAIL

    def as_draft(self) -> None:
        """The letter as a draft for mail programs."""
        senders = email_addresses.sendable(self.draft.given.get("your_email", ""), host.asciiHost)
        recipients, subject, body = self._mail()
        host.download(self.name("eml"), "message/rfc822", mail.draft(senders, recipients, subject, body))
        self._made(say("draft-made" if recipients else "draft-made-without-address"))

    def _made(self, sentence: str) -> None:
        self.say(in_frame(sentence, "file"))

    def share(self) -> None:
        """Hands the words to another app of the reader's choice. The title is the subject in a mail app, and some
        messengers put it above the words: so a message has none.
        """
        is_message = self.draft.given.get("channel") == "message"
        title = "" if is_message else self._taken_apart()[1] or self.draft.model["title"]
        host.share(title, self._words(), lambda shared: self.say("" if shared else say("not-shared")))

    def _words(self) -> str:
        """The letter as it stands; of an email its words alone, without its subject and its address."""
        return self._taken_apart()[2] if self.draft.is_email() else self.draft.letter.text

    def _taken_apart(self) -> tuple[str, str, str]:
        """(recipient, subject, body) of the letter as it stands."""
        return mail.take_apart(self.draft.letter.blocks, self.draft.model["words"]["head"])

    def _mail(self) -> tuple[list[Mailbox], str, str]:
        """The same for a mail program: (recipients, subject, body). What somebody else gets has the subject that is
        shown, or none; a text that goes to nobody, such as a plan, has its title, as the page says (``handed``).
        """
        recipient, subject, body = self._taken_apart()
        recipients = email_addresses.sendable(recipient, host.asciiHost)
        if not subject and "interviewer_email" not in self.draft.given:
            subject = self.draft.model["title"]
        return recipients, subject, body

    def name(self, extension: str) -> str:
        """What the file of the letter is called. extension: without its full stop."""
        return file_name(self.draft.model["title"], addressed(self.draft.given.get("company", "")), extension)

    def say(self, sentence: str) -> None:
        """Says what has been done. The first time for each application, what is still open is named with it; nobody is
        held up.
        """
        draft = self.draft
        if (draft.letter.open or draft.doubtful or draft.clashes) and self.application not in self.warned:
            self.warned.append(self.application)
            for key, names in (("still-open", draft.letter.open), ("still-to-check", draft.doubtful)):
                if names:
                    sentence = (sentence + " " + say(key, labels=draft.named(names))).strip(" ")
            if draft.clashes:
                sentence = (sentence + " " + say("still-to-choose")).strip(" ")
        say_again(self.element.querySelector("[data-message]"), sentence)
