"""The row above a form that says which application it is about, where there is more than one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from form_messages import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from host import Do, Element

    from letterkit.thread import Thread


class Applications:
    """form: its element; choose, add, remove: called with the reader's wish (choose with an index)."""

    def __init__(self, form: Element, choose: Callable[[int], object], add: Do, remove: Do) -> None:
        self.element = element = form.querySelector("[data-applications]")
        self.another = form.querySelector('[data-action="new-application"]')
        self.select = element.querySelector("select")
        # Not "change": at that, all that was typed is taken first (host.beforeAll), and the list is shown anew with it.
        self.select.addEventListener("input", lambda event: choose(int(self.select.value)))
        self.another.addEventListener("click", lambda event: add())
        element.querySelector('[data-action="remove-application"]').addEventListener(
            "click", lambda event: remove()
        )
        self.shown: list[str] | None = None

    def show(self, thread: Thread) -> None:
        """Shows the thread's applications; there can be another once the first one has a name."""
        titles = thread.titles(say)
        self.element.hidden = len(titles) == 1
        self.another.hidden = len(titles) == 1 and not thread.applications[0].get("company")
        if titles != self.shown:
            self.select.replaceChildren()
            for index, title in enumerate(titles):
                option = host.document.createElement("option")
                option.value = str(index)
                option.textContent = title
                self.select.append(option)
            self.shown = titles
        self.select.value = str(thread.open)
