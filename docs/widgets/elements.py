"""What every widget does with the elements of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host

if TYPE_CHECKING:
    from host import Do, Element, Elements


def every(found: Elements) -> list[Element]:
    """What a selector found, as a list."""
    return [found[index] for index in range(found.length)]


def button(room: Element, action: str) -> Element:
    """The first element in a room with this data-action."""
    return room.querySelector('[data-action="' + action + '"]')


def on(room: Element, action: str, do: Do) -> None:
    """Calls ``do`` when the button with this data-action is pressed."""
    button(room, action).addEventListener("click", lambda event: do())


def set_flag(element: Element, name: str, on: bool) -> None:
    """Says whether a state such as aria-pressed is on."""
    element.setAttribute(name, "true" if on else "false")


def text_in(tag: str, text: str) -> Element:
    """A new element with a text."""
    element = host.document.createElement(tag)
    element.textContent = text
    return element


def set_text(element: Element, text: str) -> None:
    """Changes a text only if it differs: a screen reader says a live region again at every change."""
    if element.textContent != text:
        element.textContent = text


def say_again(element: Element, text: str) -> None:
    """Says what has been done, also where the same has been said before: a screen reader hears a text that is new."""
    if text and element.textContent == text:
        host.sayAgain(element, text)
    else:
        set_text(element, text)
