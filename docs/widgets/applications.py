"""The row above a form that says which application it is about, where there is more than one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from elements import button, on, text_in
from form_messages import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from host import Do, Element

    from letterkit.thread import Thread


class Applications:
    """form: its element; choose, add, remove: called with the reader's wish (choose with an index)."""

    def __init__(self, form: Element, choose: Callable[[int], object], add: Do, remove: Do) -> None:
        self.element = element = form.querySelector("[data-applications]")
        self.another = button(form, "new-application")
        self.select = element.querySelector("select")
        # Not "change": at that, all that was typed is taken first (host.beforeAll), and the list is shown anew with it.
        self.select.addEventListener("input", lambda event: choose(int(self.select.value)))
        on(form, "new-application", add)
        on(element, "remove-application", remove)
        self.shown: list[str] | None = None

    def show(self, thread: Thread) -> None:
        """Shows the thread's applications; there can be another once the first one has a name."""
        titles = thread.titles(say)
        self.element.hidden = len(titles) == 1
        self.another.hidden = len(titles) == 1 and not thread.applications[0].get("company")
        if titles != self.shown:
            self.select.replaceChildren()
            for index, title in enumerate(titles):
                option = text_in("option", title)
                option.value = str(index)
                self.select.append(option)
            self.shown = titles
        self.select.value = str(thread.open)
