"""What a careful friend would mention, in the page: marks in the letter, a card for each, and "I mean it".

Runs when the reader pauses, never at a key. Nothing here blocks anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from checks_data import DATA
from form_messages import say
from questions import set_text

from letterkit import checks
from letterkit.letter import Letter
from letterkit.workdays import Workdays

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from form import Form
    from host import Element

    from letterkit.findings import Finding
    from letterkit.shapes import ChecksData, Mark, Stretches

PAUSE = 700  # milliseconds after the last key


class FindingsPanel:
    """form: the ``form.Form`` whose letter is read. What the reader means stays so in the thread."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.room = form.find("[data-findings]")
        self.again = form.find('[data-action="show-meant"]')
        self.lists = (form.find("[data-findings-list]"), form.find("[data-meant-list]"))
        self.shown: tuple[list[str], list[str]] = ([], [])  # the keys of each list's findings
        self.text: str | None = None  # the letter as it was read
        self.first = form.find('[data-action="first-finding"]')
        self.found: dict[str, Finding] = {}  # key to finding
        self.own = False  # whether a sentence of it is the reader's
        self.checks: ChecksData | None = DATA  # of the letter's language; None where there are none
        self.soon = host.afterPause(lambda: self.look(), PAUSE)

    def wire(self) -> None:
        """From now on its buttons take effect."""
        self.form.on("show-meant", self.turn)
        self.form.on("first-finding", lambda: self.open(self.shown[0][0]) if self.shown[0] else None)
        host.whenDone(self.room, lambda: host.place(self.room, "", None))

    def changed(self) -> None:
        """The letter has changed: it is read again as soon as the reader pauses."""
        self.soon()

    def look(self) -> None:
        """Reads the letter, and shows what was found."""
        form = self.form
        letter = Letter(form.blocks, form.open, form.own)
        self.text = form.text
        # A letter with nothing of the reader in it is nobody's yet: there is nothing to say about it.
        written = letter.own_in_text()
        begun = bool(written)
        self.checks = form.language.checks_of(DATA) if begun else None
        found = (
            checks.findings(form.spoken, letter, form.given, self._context(letter, self.checks))
            if self.checks
            else []
        )
        if form.asking.left():
            # While answers are missing there is nothing to say of what they would change: only of what is written.
            found = [one for one in found if _touches(one, written)]
        self.found = {}
        keys = []
        for finding in found:
            key = finding.key()
            while key in self.found:  # the same words twice: the reader sees both
                key += "+"
            self.found[key] = finding
            keys.append(key)
        own = len(form.reread.sentences()) if begun else 0
        form.reread.show(begun, own)
        self.own = own > 0
        self._show(keys)
        # Silent until there is something to say, or all is there to be read.
        self.room.hidden = not begun or not (found or not form.asking.left())

    def titles(self, start: int, end: int) -> list[str]:
        """What is said of a stretch of the letter and not answered with "I mean it", in a few words each."""
        titles = []
        for key in self.shown[0]:
            one = self.found[key]
            title = self.advice(one)["title"]
            if one.start is not None and start <= one.start < end and title not in titles:
                titles.append(title)
        return titles

    def advice(self, finding: Finding) -> Mapping[str, Any]:
        """What is said of it, in the guide's language where that knows the check; an example is in the letter's."""
        if not self.checks or self.checks is DATA:
            return finding.advice(DATA["checks"])
        theirs = finding.advice(self.checks["checks"])
        says = dict(DATA["checks"].get(finding.code) or theirs)
        says["example"] = theirs["example"]
        return says

    def _context(self, letter: Letter, data: ChecksData) -> checks.Context:
        # Loaded with the page, and read only now: so many dates would make the start slower.
        from planner_data import MODEL

        country = self.form.given.get("country") or self.form.model["country"]
        workdays = Workdays(MODEL["holidays"][country], *MODEL["years"])
        return checks.Context(data, host.today(), self._other_employers(), letter.own_in_text(), workdays)

    def _other_employers(self) -> list[str]:
        thread = self.form.session.thread
        names = [
            answers.get("company", "")
            for index, answers in enumerate(thread.applications)
            if index != thread.open
        ]
        return [name for name in names if name and isinstance(name, str)]

    # What the reader sees

    def _show(self, keys: list[str]) -> None:
        meant = self.form.session.thread.meant(self.form.slug)
        hidden = [key for key in keys if self.found[key].key() in meant]
        left = [key for key in keys if key not in hidden]
        for index, wanted in enumerate((left, hidden)):
            if self.shown[index] != wanted:
                self._fill(index, wanted)
        self.shown = (left, hidden)
        self.form.mending.show([self.found[key] for key in left])
        said = _count(len(left), bool(hidden), self.own, self.checks)
        if self.form.doubtful and not left:
            said = say("date-first")
        set_text(self.form.find("[data-findings-count]"), said)
        self.again.hidden = not hidden
        opened = self.again.getAttribute("aria-expanded") == "true"
        set_text(self.again, say("dismissed-hide" if opened else "dismissed-show", count=len(hidden)))
        self.lists[1].hidden = not (hidden and opened)
        self.first.hidden = not left
        set_text(self.first, say("look-first", count=len(left)))
        marks: list[Mark] = []
        for key in left:
            place = self.found[key].stretch()
            if place and place[0] < place[1]:
                marks.append((place[0], place[1], key))
        self.form.letter_view.mark(marks)

    def _fill(self, index: int, keys: list[str]) -> None:
        """Fills a list. An item that is there already stays as it is: its details may be open."""
        before = {}
        for item in [self.lists[index].children[at] for at in range(self.lists[index].children.length)]:
            before[item.dataset.key] = item
        self.lists[index].replaceChildren()
        for key in keys:
            self.lists[index].append(before[key] if key in before else self._item(key, index == 1))

    def _item(self, key: str, meant: bool) -> Element:
        finding = self.found[key]
        says = self.advice(finding)
        made = self.form.find("[data-one-finding]").content.cloneNode(True).firstElementChild
        made.dataset.finding = finding.code
        made.dataset.key = key

        def part(name: str) -> Element:
            return made.querySelector('[data-part="' + name + '"]')

        part("title").textContent = says["title"]
        words = self._words(finding)
        for name, text in (
            ("what", _found(words, finding.name)),
            ("why", says["why"]),
            ("instead", says["instead"]),
            ("example", say("finding-example", example=says["example"]) if says["example"] else ""),
        ):
            part(name).textContent = text
            part(name).hidden = not text
        mends = part("mend")
        mends.hidden = meant or finding.mend is None
        if not mends.hidden:
            mends.textContent = say("finding-mend", words=finding.mend)
            mends.addEventListener("click", lambda event: self.form.mending.mend(self.found[key]))
        for name, do in (("show", self.show_it), ("mean", self.unmean if meant else self.mean)):
            self._button(part(name), do, key, says["title"], meant)
        return made

    def _button(
        self, button: Element, do: Callable[[str], object], key: str, title: str, meant: bool
    ) -> None:
        if meant and button.dataset.part == "mean":
            button.textContent = say("look-again")
        button.setAttribute("aria-label", button.textContent + ": " + title)
        button.addEventListener("click", lambda event: do(key))

    def _words(self, finding: Finding) -> str:
        """The words that were found, short enough for a line."""
        words = finding.what
        if not words and finding.start is not None:
            words = self.form.text[finding.start : finding.end]
        words = " ".join([word for word in words.replace("\n", " ").split(" ") if word])
        return words if len(words) <= 80 else words[:78] + " …"

    # What the reader does

    def open(self, key: str) -> None:
        """Shows the card of a finding under its mark."""
        for index, mine in enumerate(self.shown[0]):
            if mine == key:
                host.place(self.room, key, self.form.letter_view.marked(key))
                self.lists[0].children[index].querySelector("[data-part=show]").focus()

    def show_it(self, key: str) -> None:
        """Puts the cursor into the answer or the words in which it stands."""
        if self.text != self.form.text:
            self.look()  # the reader was quicker than the pause
        if key not in self.found:
            return
        finding = self.found[key]
        form = self.form
        place = finding.stretch()
        here = form.text[place[0] : place[1]] if place else ""
        mark = form.letter_view.marked(key)
        if not form.editor.room.hidden:
            host.select(form.editor.box, here, form.text[: finding.start].count(here) if here else 0)
        elif finding.field in form.questions.inputs and not form.editor.holds:
            form.asking.ask(finding.field)
            form.questions.point_out(finding.field, here or finding.what)
        elif mark:
            host.showMark(mark)
            form.pressing.change(mark, -1, -1)
        else:
            form.find(".fk-desk").focus()

    def mean(self, key: str) -> None:
        """The reader has answered a finding with "I mean it". key: of the finding."""
        self._keep(self.found[key].key(), True)

    def unmean(self, key: str) -> None:
        """The reader takes that back."""
        self._keep(self.found[key].key(), False)

    def _keep(self, key: str, meant: bool) -> None:
        form = self.form
        form.session.catch_up()
        thread = form.session.thread
        others = [one for one in thread.meant(form.slug) if one != key]
        thread.put_meant(form.slug, others + [key] if meant else others)
        form.session.changed(form)
        host.place(self.room, "", None)
        self.look()
        # The button that was pressed is gone.
        host.document.getElementById(form.slug + "-findings").focus()

    def turn(self) -> None:
        """Shows those that were answered so, or hides them."""
        opened = self.again.getAttribute("aria-expanded") == "true"
        self.again.setAttribute("aria-expanded", "false" if opened else "true")
        self._show(self.shown[0] + self.shown[1])


def _count(left: int, hidden: bool, own: bool, data: ChecksData | None) -> str:
    """How much there is to look at. hidden: whether something was answered with "I mean it"; own: whether a sentence of
    the letter is the reader's; data: what it was read with, or None. Of what the reader wrote no verdict is given: only
    what was looked for is said.
    """
    if left:
        return say("findings-count", count=left)
    if hidden:
        return say("findings-done")
    if not own:
        return say("all-ours")
    if not (data and data["checks"]):
        return DATA["unread"]
    return DATA["quiet"] if DATA["checks"] else data["quiet"]


def _found(words: str, day: str) -> str:
    """The words that were found. day: which day they mean, where that is worth saying, or ""."""
    if not words:
        return ""
    return say("found-day", words=words, day=day) if day else say("found-words", words=words)


def _touches(finding: Finding, stretches: Stretches) -> bool:
    """Whether a finding stands in one of these (start, end) stretches."""
    place = finding.stretch()
    return place is not None and any(place[0] < end and start < place[1] for start, end in stretches)
