"""What every form of a page can do: a letter's (``form.Form``), and the planner's (``planner.Planner``)."""

from typing import Protocol

from host import Element
from questions import Questions

from letterkit.thread import Thread

class PageForm(Protocol):
    element: Element
    questions: Questions

    def fill(self, thread: Thread) -> None:
        """Shows another thread."""

    def refresh(self) -> None:
        """One of its own answers has changed."""

    def take_rest(self) -> None:
        """Takes what was typed outside of the questions."""

    def finish(self) -> None:
        """Does now what waits for a pause."""

    def forget(self) -> None:
        """Ctrl+Z brings nothing back from now on."""

    def wire(self) -> None:
        """Typing takes effect from now on."""

    def complete(self) -> None:
        """All else does, too."""

    def say(self, sentence: str) -> None:
        """Says what has been done."""
