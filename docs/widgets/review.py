"""What a careful friend would mention of a letter, once it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from checks_data import DATA
from form_messages import say

from letterkit import checks
from letterkit.findings import words_alone
from letterkit.workdays import Workdays, by_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from letterkit.checks import Fault
    from letterkit.draft import Draft
    from letterkit.findings import Finding
    from letterkit.shapes import Stretches
    from letterkit.shapes_of_checks import ChecksData
    from letterkit.thread import Thread

LINE = 80  # characters of what was found
MOST = 60  # findings that are shown: a sentence that was pasted a thousand times has a thousand


class Review:
    """draft: the letter that is read; thread: the answers behind it; data: the checks of its language, None where
    there are none; waits: whether it still lacks answers.

    begun: whether anything in it is the reader's; one with nothing of the reader in it is nobody's yet, and there is
    nothing to say about it. found: the findings by their keys. left, meant: the keys in the order of the letter, those
    that the reader has answered with "I mean it" apart. beside: by key, others for which the same answer is offered.
    silent: whether nothing is said yet. faults: (code, exception) of the checks that failed. All of this is there when
    ``read`` is at its end.
    """

    def __init__(self, draft: Draft, thread: Thread, data: ChecksData | None, waits: bool) -> None:
        self.draft = draft
        self.thread = thread
        self.data = data
        self.waits = waits
        self.own = draft.letter.own_in_text()
        self.begun = bool(self.own)
        self.found: dict[str, Finding] = {}
        self.left: list[str] = []
        self.meant: list[str] = []
        self.beside: dict[str, list[Finding]] = {}
        self.all: list[Finding] = []
        self.faults: list[Fault] = []

    def read(self) -> Iterator[None]:
        """Reads the letter, in steps that take a moment each."""
        draft, own = self.draft, self.own
        found: list[Finding] = []
        if self.data and own:
            context = _context(draft, self.thread, self.data, own)
            case = checks.Case(draft.model, draft.letter, draft.given, context)
            found, self.faults = yield from checks.findings(case)
        if self.waits:
            # While answers are missing there is nothing to say of what they would change: only of what is written.
            found = [one for one in found if _touches(one, own)]
        # Silent until there is something to say, or all is there to be read. A plan has no tone.
        alone = draft.model["written_for"] == "reader"
        self.silent = not found and not self.faults and (self.waits or not own or alone)
        self.all = found
        self.sort(self.thread)

    def sort(self, thread: Thread) -> None:
        """Puts apart what the reader has answered with "I mean it"."""
        self.found, self.left, self.meant, self.beside = {}, [], [], {}
        meant = thread.meant(self.draft.model["slug"])
        for finding in self.all:
            key = finding.key()
            keys = self.meant if key in meant else self.left
            if len(keys) == MOST or (keys is self.left and self._is_beside(finding)):
                continue
            while key in self.found:  # the same words twice: the reader sees both
                key += "+"
            self.found[key] = finding
            keys.append(key)

    def _is_beside(self, finding: Finding) -> bool:
        """Whether the same is offered for an answer already: then one press is enough, and one card says all of it."""
        for key in self.left if finding.was is not None and finding.mend else ():
            first = self.found[key]
            if (first.field, first.was, first.mend) == (finding.field, finding.was, finding.mend):
                self.beside.setdefault(key, []).append(finding)
                return True
        return False

    def title(self, key: str) -> str:
        """What is to be said of a finding, and of those that it stands for, in a few words each."""
        titles: list[str] = []
        for one in [self.found[key]] + self.beside.get(key, []):
            title = self.advice(one)["title"]
            if title not in titles:
                titles.append(title)
        return " · ".join(titles)

    def advice(self, finding: Finding) -> Mapping[str, Any]:
        """What is said of it, in the guide's language where that knows the check; an example is in the letter's."""
        if not self.data or self.data is DATA:
            return finding.advice(DATA["checks"])
        theirs = finding.advice(self.data["checks"])
        says = dict(DATA["checks"].get(finding.code) or theirs)
        says["example"] = words_alone(theirs["example"])
        return says

    def words(self, finding: Finding) -> str:
        """The words that were found, short enough for a line, and which day they mean where that is worth saying."""
        place = finding.stretch()
        words = finding.what
        if not words and place:
            words = self.draft.letter.text[place[0] : place[1]]
        words = " ".join([word for word in words.replace("\n", " ").split(" ") if word])
        if not words:
            return ""
        words = words if len(words) <= LINE else words[: LINE - 2] + " …"
        return (
            say("found-day", words=words, day=finding.name)
            if finding.name
            else say("found-words", words=words)
        )

    def titles(self, start: int, end: int) -> list[str]:
        """What is left to be said of a stretch of the letter, in a few words each."""
        titles = []
        for key in self.left:
            one = self.found[key]
            title = self.title(key)
            if one.start is not None and start <= one.start < end and title not in titles:
                titles.append(title)
        return titles

    def verdict(self, own: bool) -> str:
        """How much there is to look at. own: whether a sentence of the letter is the reader's. Of what the reader wrote
        no verdict is given: only what was looked for is said.
        """
        if self.faults:
            return say("findings-count-some", count=len(self.left))
        if self.left:
            return say("findings-count", count=len(self.left))
        if self.draft.doubtful:
            return say("date-first")
        if self.meant:
            return say("findings-done")
        if not own:
            return say("all-ours")
        if not (self.data and self.data["checks"]):
            return DATA["unread"]
        return DATA["quiet"] if DATA["checks"] else self.data["quiet"]


def _context(draft: Draft, thread: Thread, data: ChecksData, own: Stretches) -> checks.Context:
    # Loaded with the page, and read only now: so many dates would make the start slower.
    from planner_data import MODEL

    country = draft.given.get("country") or draft.model["country"]
    workdays = Workdays(by_day(MODEL["holidays"][country]), *MODEL["years"])
    others = [answers for index, answers in enumerate(thread.applications) if index != thread.open]
    named = [answers.get("company", "") for answers in others]
    employers = [name for name in named if name and isinstance(name, str)]
    return checks.Context(data, host.today(), employers, own, workdays)


def _touches(finding: Finding, stretches: Stretches) -> bool:
    """Whether a finding stands in one of these (start, end) stretches."""
    place = finding.stretch()
    return place is not None and any(place[0] < end and start < place[1] for start, end in stretches)
