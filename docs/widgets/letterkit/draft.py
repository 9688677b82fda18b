"""A letter as it stands, and what it is made of: all that shows it, hands it out or speaks of it is given this."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import edits, gaps
from letterkit import letter as letters
from letterkit.answers import doubtful
from letterkit.letter import Letter

if TYPE_CHECKING:
    from letterkit.shapes import Edit, Gap, Given, Model, Render, Stretches


class Draft:
    """A letter as its answers give it, and as the reader has changed it.

    model: of the letter, in its own language. given: the answers, cleaned. place: the conventions of its country.
    written: the letter as the answers give it. letter: the same with what the reader has made of its words (edit; None
    where nothing was changed). rest: the end of a text that is too long for a letter: kept, and not in it. doubtful:
    names of the dates that can't be so.
    """

    def __init__(self, model: Model, render: Render, given: Given, edit: Edit | None, today: str) -> None:
        self.model = model
        self.given = given
        self.place = model["places"][given.get("country") or model["country"]]
        self.written = self.letter = letters.write_cleaned(model, render, given, today)
        self.doubtful = doubtful(model["fields"], given, today)
        self.rest = ""
        self.edit = edit
        if edit:
            self._change(edit)

    def _change(self, edit: Edit) -> None:
        words, self.rest = edits.taken(edit[0])
        blocks = edits.blocks(words, edit[1])

        def own() -> list[Stretches]:
            return edits.own([text for _, text in blocks], [text for _, text in edit[1]], edit[2])

        self.letter = Letter(blocks, [], own)
        self.letter.open = letters.open_fields(self.model, self.given, self.letter.text)

    def gaps(self) -> list[list[Gap]]:
        """For each block its gaps; a greeting that the reader has written anew waits for no name."""
        found = gaps.gaps(self.model, self.given, self.letter.blocks)
        greetings = [text for kind, text in self.written.blocks if kind == "salutation"]
        for index, (kind, text) in enumerate(self.letter.blocks):
            if kind == "salutation" and text not in greetings:
                found[index] = [gap for gap in found[index] if gap[2] != gaps.GREETED]
        return found

    def is_email(self) -> bool:
        """Whether it goes by email, and so has a subject."""
        kinds = [kind for kind, _ in self.letter.blocks]
        return "subject" in kinds and self.given.get("channel") == "email"

    def labels(self, names: list[str]) -> list[str]:
        """What the questions of these names ask, in the order of the form."""
        return [field["label"] for field in self.model["fields"] if field["name"] in names]
