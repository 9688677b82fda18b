"""The language of the letter: the employer's, and the same letter to read in the language of the guide.

A page comes with its letter in the language of the guide. Another one is fetched when an employer is written to in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from form_messages import say
from questions import set_text

from letterkit import letter as letters
from letterkit.jinja_runtime import Environment

if TYPE_CHECKING:
    from typing import Any

    from form import Form

    from letterkit.shapes import ChecksData, Given, Model

FIELD = "letter_language"


class Version:
    """A letter in one language. code: of the language; model, render: as ``letterkit.letter.write`` takes them."""

    def __init__(self, code: str, model: Model, compiled: dict[str, Any]) -> None:
        self.code = code
        self.model = model
        template = Environment(compiled, model["words"]).get_template("letters/" + model["slug"] + ".txt")
        self.render = template.render


class LetterLanguage:
    """form: the ``form.Form`` of the letter. guide: the letter in the language of the guide; now: the one that stands
    in the sheet.
    """

    def __init__(self, form: Form, module: Any) -> None:
        self.form = form
        self.guide = self.now = Version(module.MODEL["language"], module.MODEL, module.COMPILED)
        self.known = {self.guide.code: self.guide}
        self.missing: list[str] = []  # the languages that could not be fetched
        self.fetched = ""  # the one that is under way
        self.checks: dict[
            str, ChecksData | None
        ] = {}  # what is looked for in another; None: under way, or not there
        questions = {field["name"]: field for field in module.MODEL["fields"]}
        self.options = questions[FIELD]["options"] if FIELD in questions else []

    @property
    def is_guides(self) -> bool:
        """Whether the letter is in the language of the guide, whose words the checks know."""
        return self.now is self.guide

    def wire(self) -> None:
        """From now on its button takes effect."""
        if self.options:
            self.form.on("in-my-language", self.turn)

    def settle(self, given: Given) -> None:
        """Chooses the letter's language by the answers, before it is written."""
        if not self.options:
            return
        code = self._wanted(given)
        if code in self.known:
            self.now = self.known[code]
        elif code != self.fetched:
            self.fetched = code
            host.otherLetter(self.form.slug, code, lambda text: self._arrived(code, text))
        self._show(code)

    def _wanted(self, given: Given) -> str:
        model = self.guide.model
        code: Any = self.form.questions.answers.get(FIELD)
        if code not in self.options:
            code = model["places"][given.get("country") or model["country"]]["letters_in"]
        return code if code in self.options and code not in self.missing else self.guide.code

    def _arrived(self, code: str, text: str | None) -> None:
        self.fetched = ""
        if text is None:
            self.missing.append(code)
            self.form.say(say("language-missing"))
        else:
            made: dict[str, Any] = {}
            exec(text, made)
            # What stands for a missing answer is said in the language of the guide, which the reader can read.
            model: Any = dict(self.guide.model)
            model.update(made["MODEL"])
            self.known[code] = Version(code, model, made["COMPILED"])
        self.form.write()
        self.form.soon()

    # What is looked for in it

    def checks_of(self, guides: ChecksData) -> ChecksData | None:
        """The checks of the letter's language, fetched when a letter in it is first read; None while they are not here.

        guides: those of the language of the guide.
        """
        code = self.now.code
        if self.is_guides:
            return guides
        if code not in self.checks:
            self.checks[code] = None
            host.otherLetter("checks", code, lambda text: self._learned(code, text))
        return self.checks[code]

    def _learned(self, code: str, text: str | None) -> None:
        if text is not None:
            made: dict[str, Any] = {}
            exec(text, made)
            self.checks[code] = made["DATA"]
            self.form.findings_panel.look()

    def _show(self, code: str) -> None:
        questions = self.form.questions
        for one in questions.inputs[FIELD]:
            one.checked = one.value == code
        questions.seen[FIELD] = code  # the country has chosen it, and not the reader
        self.form.letter_view.text.dir = self.now.model["words"]["direction"]
        self.form.find("[data-other-language]").hidden = self.is_guides

    # The same letter in the language of the guide

    def turn(self) -> None:
        """Shows the same letter in the language of the guide, or hides it."""
        room = self.form.find("[data-same]")
        room.hidden = not room.hidden
        button = self.form.find('[data-action="in-my-language"]')
        button.setAttribute("aria-expanded", "false" if room.hidden else "true")
        self.show_same()

    def show_same(self) -> None:
        """Writes it from the same answers, if it is looked at. Nothing but this page ever shows it."""
        if not self.options or self.form.find("[data-same]").hidden:
            return
        made = letters.write_cleaned(self.guide.model, self.guide.render, self.form.given, host.today())
        set_text(self.form.find("[data-same-text]"), made.text)
