"""A letter as it stands, and what it is made of: all that shows it, hands it out or speaks of it is given this."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import apart, edits, gaps, merge3
from letterkit import letter as letters
from letterkit.answers import doubtful
from letterkit.letter import Letter

if TYPE_CHECKING:
    from letterkit.shapes import Blocks, Clash, Edit, Gap, Given, Model, Render, Stretches


class Draft:
    """A letter as its answers give it, and as the reader has changed it.

    model: of the letter, in its own language. given: the answers, cleaned. place: the conventions of its country.
    written: the letter as the answers give it. edit: what the reader has made of its words, None where nothing was
    changed; base: what that is held against. letter: the written one with what the reader has changed. words: the same
    text as the reader has typed it, and with its end where it is too long for a letter (rest: kept, and not in it).
    clashes: sentences of which the reader and the answers have changed the same words; there the reader's stand.
    taken: whether answers that changed since are in it. doubtful: names of the dates and addresses that can't be so.
    """

    def __init__(self, model: Model, render: Render, given: Given, edit: Edit | None, today: str) -> None:
        self.model = model
        self.given = given
        self.place = letters.place_of(model, given)
        self.written = self.letter = letters.write_cleaned(model, render, given, today)
        self.doubtful = doubtful(model["fields"], given, today)
        self.edit = edit
        self.base = self.written.blocks
        self.words, self.rest = self.written.text, ""
        self.clashes: list[Clash] = []
        self.taken = False
        if edit:
            self._change(edit)

    def _change(self, edit: Edit) -> None:
        words, self.rest = edits.taken(edit[0])
        self.words = edit[0]
        if edit[1] != self.written.blocks:
            merged = merge3.merge(self._since(edit[1], words), words, self.written.blocks)
            self.base, self.clashes = merged.base, merged.clashes
            if merged.text != _plain(words):
                words, self.words = merged.text, merged.text + self.rest
                self.taken = _but_date(apart.without(edit[1])) != _but_date(self.written.blocks)
        blocks = edits.blocks(words, self.written.blocks)

        def own() -> list[Stretches]:
            return edits.own(
                [text for _, text in blocks], [text for _, text in self.written.blocks], self.written.own
            )

        self.letter = Letter(blocks, [], own)
        self.letter.open = letters.open_fields(self.model, self.given, self.letter.text)

    def _since(self, base: Blocks, words: str) -> Blocks:
        """What the reader's words are held against: where the reader has changed the date, it is as of today."""
        if any(field["today"] and self.given[field["name"]] for field in self.model["fields"]):
            return base  # it is an answer
        today = [text for kind, text in self.written.blocks if kind == "date"]
        return [
            (
                kind,
                today[0] if kind in ("date", apart.OURS + "date") and today and text not in words else text,
            )
            for kind, text in base
        ]

    def held(self, words: str) -> Edit | None:
        """What is kept when the reader makes these words of the letter; None where that is the letter as written. What
        is left to choose stays so, unless the letter would say anything but these words.
        """
        if self.clashes:
            plain = _plain(edits.taken(words)[0])
            if merge3.merge(self.base, plain, self.written.blocks).text == plain:
                return self._kept(words, self.base)
        return self._kept(words, self.written.blocks + apart.kept(self.base))

    def as_left(self) -> Edit | None:
        """What is kept when the letter shall say what the reader has left, without what has come of answers since. What
        stands around that is as this way of sending it needs it.
        """
        assert self.edit
        words, rest = edits.taken(self.edit[0])
        _, words, aside = apart.fitted(self.edit[1], words, self.written.blocks, whole=True)
        return self._kept(words + rest, self.written.blocks + aside)

    def chosen(self, choice: str) -> Edit | None:
        """What is kept when the first clash is settled. choice: ``merge3.MINE`` or ``merge3.THEIRS``."""
        merged = merge3.merge(self.base, self.letter.text, self.written.blocks, choice)
        return self._kept(merged.text + self.rest, merged.base)

    def _kept(self, words: str, base: Blocks) -> Edit | None:
        """These words and what they are held against; None where nothing of the reader is in either."""
        return (words, base) if words != self.written.text or apart.kept(base) else None

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

    def named(self, names: list[str]) -> str:
        """The same, in the middle of a sentence: there no label ends as a sentence does."""
        return ", ".join([label.rstrip(" ?:.") for label in self.labels(names)])


def _plain(words: str) -> str:
    return "\n\n".join(edits.cut(words))


def _but_date(blocks: Blocks) -> Blocks:
    return [block for block in blocks if block[0] != "date"]
