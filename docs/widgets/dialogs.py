"""What is asked before something is lost, and what is said where a frame may be in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from form_messages import say
from storage import tell_taken

if TYPE_CHECKING:
    from host import Do, Element
    from page_form import PageForm
    from session import Session


def ask(form: Element, question: str, yes: str, do: Do) -> None:
    """Asks in the page, in the form's dialog (ask.html); does it if the reader says yes."""
    host.ask(form.querySelector("[data-ask]"), question, yes, do)


def start_again(session: Session, form: PageForm) -> None:
    """Empties everything, once the reader has said yes; of several applications the open one alone."""

    def empty() -> None:
        session.wipe()
        host.toTop()
        tell_taken()
        form.say(say("emptied"))

    if len(session.thread.applications) == 1:
        ask(form.element, say("ask-to-empty"), say("yes-empty"), empty)
        return
    title = session.thread.titles(say)[session.thread.open]

    def empty_one() -> None:
        said = session.empty() or say("emptied-one")
        host.toTop()
        form.say(said)

    ask(form.element, say("ask-to-empty-one", title=title), say("yes-empty-one"), empty_one)


def remove(session: Session, form: PageForm) -> None:
    """Forgets the open application, once the reader has said yes."""
    title = session.thread.titles(say)[session.thread.open]

    def go() -> None:
        session.remove()
        if form.element.querySelector("[data-applications]").hidden:
            form.questions.focus(form.element.querySelector("[data-field]").dataset.field)

    ask(form.element, say("ask-to-remove", title=title), say("yes-remove"), go)


def in_frame(sentence: str, action: str) -> str:
    """A sentence, with what may go wrong where the form stands in a frame of another page. action: file, mail, …"""
    return (sentence + " " + say("in-frame", action=action)).strip(" ") if host.framed() else sentence
