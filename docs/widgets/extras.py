"""What changes a letter most of all that is not asked at once: offered where its last question stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from elements import every

from letterkit.answers import HEARD

if TYPE_CHECKING:
    from collections.abc import Callable

    from host import Element

    from letterkit.shapes import Given


class Extras:
    """element: the form. ask: called with the name of the question that the reader wants."""

    def __init__(self, element: Element, ask: Callable[[str], object]) -> None:
        self.element = element
        self.ask = ask
        self.buttons = {one.dataset.extra: one for one in every(element.querySelectorAll("[data-extra]"))}
        self.shown: list[str] = []

    def wire(self) -> None:
        """From now on they take effect."""
        for one in self.buttons.values():
            one.addEventListener("click", lambda event: self.open(event.currentTarget.dataset.extra))

    def show(self, given: Given, waits: bool) -> None:
        """The answers have changed. waits: whether a question that is asked at once is still open."""
        shown = [] if waits else [name for name in self.buttons if not given[name]]
        if shown != self.shown:
            self.shown = shown
            for name, one in self.buttons.items():
                one.hidden = name not in shown

    def open(self, name: str) -> None:
        """Asks it; when the news came is asked beside sending (due_day.py)."""
        if name == HEARD:
            field = self.element.querySelector("[data-due-day] input")
            field.focus()
            host.showMark(field)
        else:
            self.ask(name)
