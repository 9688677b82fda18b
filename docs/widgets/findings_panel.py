"""What a careful friend would mention, in the page: marks in the letter, a card for each, and "I mean it".

Nothing here blocks anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from elements import button, every, on, set_flag, set_text
from form_messages import say
from mending import is_offered, offered

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence
    from typing import TypeAlias

    from host import Element
    from letter_view import LetterView
    from review import Review

    from letterkit.shapes import Mark

    Cards: TypeAlias = tuple[
        dict[str, Element], dict[str, Element]
    ]  # by key: of what is left, and of what is meant


class FindingsPanel:
    """element: the form in which it stands; view: the letter, for the marks. show, mend: called with the key of a
    finding that the reader wants to see, or to have mended; mean: with a key, and whether the reader means it.
    """

    review: Review  # of which it speaks

    def __init__(
        self,
        element: Element,
        view: LetterView,
        show: Callable[[str], object],
        mend: Callable[[str], object],
        mean: Callable[[str, bool], object],
    ) -> None:
        self.element = element
        self.view = view
        self.mean = mean
        self.to_words = show
        self.room = element.querySelector("[data-findings]")
        self.again = button(element, "show-meant")
        self.first = button(element, "first-finding")
        self.template = element.querySelector("[data-one-finding]")
        self.lists = [
            element.querySelector("[data-findings-list]"),
            element.querySelector("[data-meant-list]"),
        ]
        self.filled: list[list[str]] = [[], []]  # the keys of the cards in each
        # What the buttons of a card do, in each of the two lists.
        self.do = [
            {
                "show": self.show_words,
                "mend": mend,
                "mean": lambda key: self._answer(key, meant=True),
                "close": self.close,
            },
            {"show": show, "mean": lambda key: self._answer(key, meant=False)},
        ]
        on(element, "show-meant", self.turn)
        self.first.addEventListener("click", lambda event: self.open(self.review.left[0]))
        host.whenDone(self.room, lambda: host.place(self.room, "", None))

    # What the reader sees

    def making(self, review: Review) -> Generator[None, None, Cards]:
        """Makes the cards of a letter that was read which do not stand there yet, in steps."""
        made: Cards = ({}, {})
        for index, keys in enumerate((review.left, review.meant)):
            here = self._cards(index)
            for key in keys:
                if key not in here:
                    made[index][key] = _card(self.template, review, key, index == 1, self.do[index])
                    yield
        return made

    def _cards(self, index: int) -> dict[str, Element]:
        """The cards of a list, by the keys of their findings. A helper of the reader's may have put more into it."""
        return {card.dataset.key: card for card in every(self.lists[index].querySelectorAll("[data-key]"))}

    def show(self, review: Review, cards: Cards, own: bool) -> None:
        """The letter was read. cards: those that ``making`` has made; own: whether a sentence of it is the reader's."""
        self.review = review
        self.room.hidden = review.silent
        set_text(self.element.querySelector("[data-findings-count]"), review.verdict(own))
        self.first.hidden = not review.left
        set_text(self.first, say("look-first", count=len(review.left)))
        self._fill(0, review.left, cards[0])
        self._fill(1, review.meant, cards[1])
        self._show_meant(self.again.getAttribute("aria-expanded") == "true")
        marks: list[Mark] = []
        for key in review.left:
            place = review.found[key].stretch()
            if place and place[0] < place[1]:
                marks.append((place[0], place[1], key))
        self.view.mark(marks)

    def _fill(self, index: int, keys: list[str], made: dict[str, Element]) -> None:
        """Fills a list. A card that is there already stays as it is: its details may be open."""
        if self.filled[index] == keys:
            return
        self.filled[index] = keys
        made.update(self._cards(index))
        self.lists[index].replaceChildren()
        for key in keys:
            self.lists[index].append(made[key])

    def _show_meant(self, opened: bool) -> None:
        count = len(self.review.meant)
        self.again.hidden = not count
        self.lists[1].hidden = not (count and opened)
        set_text(self.again, say("dismissed-hide" if opened else "dismissed-show", count=count))

    # What the reader does

    def open(self, key: str) -> None:
        """Shows the card of a finding under its mark."""
        if key in self.review.left:
            host.place(self.room, key, self.view.marked(key))
            self._cards(0)[key].querySelector("[data-part=show]").focus()

    def after(self, key: str) -> list[str]:
        """The keys of the other cards, the next one first, for who is at this one in the list; none under its mark."""
        left = self.review.left
        if key not in left or self._cards(0)[key].hasAttribute("data-shown"):
            return []
        at = left.index(key)
        return left[at + 1 :] + left[:at]

    def go_on(self, keys: Sequence[str]) -> bool:
        """Puts the keyboard, and so the window, at the first of these cards that is there; whether there is one."""
        for key in keys:
            if key in self.review.left:
                self._cards(0)[key].querySelector("button:not([hidden])").focus()
                return True
        return False

    def show_words(self, key: str) -> None:
        """Leads to the words of a finding. Its card goes from under the mark: it would lie over what is shown."""
        host.place(self.room, "", None)
        self.to_words(key)

    def close(self, key: str) -> None:
        """Lets a card go from under its mark, and the keyboard back to that."""
        host.place(self.room, "", None)
        mark = self.view.marked(key)
        if mark:
            mark.focus()

    def turn(self) -> None:
        """Shows those that were answered with "I mean it", or hides them."""
        opened = self.again.getAttribute("aria-expanded") != "true"
        set_flag(self.again, "aria-expanded", opened)
        self._show_meant(opened)

    def _answer(self, key: str, meant: bool) -> None:
        others = self.after(key)
        self.mean(self.review.found[key].key(), meant)
        host.place(self.room, "", None)
        # The button that was pressed is gone.
        if not self.go_on(others):
            self.room.querySelector("h3").focus()


def _card(
    template: Element, review: Review, key: str, meant: bool, do: Mapping[str, Callable[[str], object]]
) -> Element:
    """The card of the finding with this key. template: of its HTML. meant: whether the reader has answered it.

    do: what is called with the key when a button is pressed, by the button's data-part: show, mend, mean.
    """
    finding = review.found[key]
    says, title = review.advice(finding), review.title(key)
    made = template.content.cloneNode(True).firstElementChild
    made.dataset.finding = finding.code
    made.dataset.key = key

    def part(name: str) -> Element:
        return made.querySelector('[data-part="' + name + '"]')

    for name, text in (
        ("title", title),
        ("what", review.words(finding)),
        ("why", says["why"]),
        ("instead", says["instead"]),
        ("example", say("finding-example", example=says["example"]) if says["example"] else ""),
    ):
        part(name).textContent = text
        part(name).hidden = not text
    part("what").lang = review.draft.place["language"]  # what is said of it is in the language of the guide
    part("mend").hidden = meant or not is_offered(finding)
    part("mend").textContent = offered(finding)
    if meant:
        part("mean").textContent = say("look-again")
    for name in ("show", "mean"):
        part(name).setAttribute("aria-label", part(name).textContent + ": " + title)
    for name in do:
        part(name).addEventListener("click", lambda event, name=name: do[name](key))  # type: ignore[misc]
    return made
