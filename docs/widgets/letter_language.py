"""The language of the letter: the employer's, and the same letter to read in the language of the guide.

A page comes with its letter in the language of the guide. Another one is fetched when an employer is written to in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from elements import button, every, on, set_flag, set_text
from form_messages import say

from letterkit import letter as letters
from letterkit.jinja_runtime import Environment

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from host import Do, Element
    from questions import Questions

    from letterkit.draft import Draft
    from letterkit.shapes import Given, Model
    from letterkit.shapes_of_checks import ChecksData

FIELD = "letter_language"
IN_SENTENCES = ("text", "paragraph", "list")  # the kinds of answers that are words of the letter


class Version:
    """A letter in one language. code: of the language; model, render: as ``letterkit.letter.write`` takes them."""

    def __init__(self, code: str, model: Model, compiled: dict[str, Any]) -> None:
        self.code = code
        self.model = model
        template = Environment(compiled, model["words"]).get_template("letters/" + model["slug"] + ".txt")
        self.render = template.render


class LetterLanguage:
    """guide: the letter in the language of the guide; now: the one that stands in the sheet.

    element: the form; questions: its questions; module: the letter's, of the language of the guide. changed: called
    when the letter was fetched in another language, or could not be; with whether it is here.
    """

    draft: Draft  # the letter that was shown last
    shows: str  # what the button says that shows it in the language of the guide

    def __init__(
        self, element: Element, questions: Questions, module: Any, changed: Callable[[bool], object]
    ) -> None:
        self.element = element
        self.questions = questions
        self.changed = changed
        self.guide = self.now = Version(module.MODEL["language"], module.MODEL, module.COMPILED)
        self.known = {self.guide.code: self.guide}
        self.missing: list[str] = []  # the languages that could not be fetched
        self.fetched = ""  # the one that is under way
        # What is looked for in another language; None: under way, or not there.
        self.checks: dict[str, ChecksData | None] = {}
        asked = {field["name"]: field for field in module.MODEL["fields"]}
        self.options = asked[FIELD]["options"] if FIELD in asked else []
        self.room = element.querySelector("[data-same]")
        # The one in which answers are asked for; at first that in which the page was built.
        self.asked_in = asked[FIELD]["default"] if self.options else self.guide.code
        self.shown = self.asked_in  # the one that the fields say

    def wire(self) -> None:
        """From now on its button takes effect."""
        if self.options:
            on(self.element, "in-my-language", self.turn)

    def settle(self, given: Given) -> Version:
        """Chooses the letter's language by the answers, before it is written."""
        if self.options:
            code = self._wanted(given)
            if code in self.known:
                self.now = self.known[code]
            elif code != self.fetched:
                self.fetched = code
                slug = self.guide.model["slug"]
                host.otherLetter(slug, code, lambda there: self._arrived(code, there))
            self._show(code)
        return self.now

    def of_days(self, given: Given) -> str:
        """The language in which the page says days: the guide's, as the employer's country has it, such as "en-GB"."""
        return letters.place_of(self.guide.model, given)["language"]

    def _wanted(self, given: Given) -> str:
        code: Any = self.questions.answers.get(FIELD)
        if code not in self.options:
            code = letters.place_of(self.guide.model, given)["letters_in"]
        return code if code in self.options and code not in self.missing else self.guide.code

    def _arrived(self, code: str, there: bool) -> None:
        self.fetched = ""
        if not there:
            self.missing.append(code)
        else:
            made = _imported(code, self.guide.model["slug"])
            # What stands for a missing answer is said in the language of the guide, which the reader can read.
            model: Any = dict(self.guide.model)
            model.update(made.MODEL)
            self.known[code] = Version(code, model, made.COMPILED)
        self.changed(there)

    def _show(self, code: str) -> None:
        self.questions.choose(FIELD, code)
        self.questions.seen[FIELD] = code  # the country has chosen it, and not the reader
        if code != self.shown:
            self.shown = self.asked_in = code
            self._turn_answers(code)
        self.element.querySelector("[data-letter-text]").dir = self.now.model["words"]["direction"]
        self.element.querySelector("[data-other-language]").hidden = self.now is self.guide

    def _turn_answers(self, code: str) -> None:
        """The answers are asked for in this language, and by no request: all that is said of it stands in the page."""
        for one in every(self.element.querySelectorAll("[data-letter-in]")):
            one.hidden = one.dataset.letterIn != code
        for field in self.questions.fields:
            if field["kind"] in IN_SENTENCES and field["kept_for"] != "reader":
                for one in self.questions.inputs[field["name"]]:
                    one.lang = code
        self.element.querySelector("[data-words]").lang = code

    # What is looked for in it

    def checks_of(self, guides: ChecksData, learned: Do) -> ChecksData | None:
        """The checks of the letter's language, fetched when a letter in it is first read; None while they are not here.

        guides: those of the language of the guide; learned: called once the others are here.
        """
        code = self.now.code
        if self.now is self.guide:
            return guides
        if code not in self.checks:
            self.checks[code] = None
            host.otherLetter("checks", code, lambda there: self._learned(code, there, learned))
        return self.checks[code]

    def _learned(self, code: str, there: bool, learned: Do) -> None:
        if there:
            self.checks[code] = _imported(code, "checks").DATA
            learned()

    # The same letter in the language of the guide

    def turn(self) -> None:
        """Shows the same letter in the language of the guide, or hides it."""
        opened = self.room.hidden
        self.room.hidden = not opened
        shows = button(self.element, "in-my-language")
        if opened:
            self.shows = shows.textContent
        set_flag(shows, "aria-expanded", opened)
        set_text(shows, say("same-hide") if opened else self.shows)
        self._write_same()

    def show_same(self, draft: Draft) -> None:
        """Shows it of the letter as it is now, if it is looked at."""
        self.draft = draft
        self._write_same()

    def _write_same(self) -> None:
        """Writes it from the same answers. Nothing but this page ever shows it."""
        if not self.options or self.room.hidden:
            return
        from checks_data import DATA

        from letterkit.quoting import quoted

        check = DATA["checks"].get("other-language")
        # The reader's own words are in the language of the letter.
        given = quoted(
            self.guide.model,
            self.draft.given,
            self.draft.written.text,
            lambda words: say("found-words", words=words),
            check["becomes"] if check else {},
        )
        made = letters.write_cleaned(self.guide.model, self.guide.render, given, host.today())
        set_text(self.element.querySelector("[data-same-text]"), made.text)


def _imported(code: str, slug: str) -> Any:
    """The module of a letter in another language that is here, or ("checks") of what is looked for in it."""
    return __import__("letters." + code + "." + slug.replace("-", "_"), None, None, [slug])
