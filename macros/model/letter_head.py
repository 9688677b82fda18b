"""The head of a letter: its keys, each described once; it is read in ``loading/letters.py``."""

from collections.abc import Collection
from typing import Any, Literal

from pydantic import Field as Key

from macros.model.entry import Answer, Entry, Words


class Example(Entry):
    """Answers that somebody might give: shown in the page, and tested."""

    title: Words = Key(description="What is special about this example.")
    answers: dict[str, Answer] = Key(description="The answers, by the name of the question.")


class Front(Entry):
    """The head of a letter."""

    title: Words = Key(description="What the letter is called.")
    summary: Words = Key(description="A sentence that says what it does.")
    used: Words = Key(description="When it is used.")
    spoken: bool = Key(
        False, description="`true` if it is said aloud: the page then shows how long that takes."
    )
    called: Words = Key(
        "letter",
        description="What the page calls it, in one word: a letter, a script, a sheet, a card, a plan.",
    )
    written_for: Literal["employer", "reader"] = Key(
        "employer",
        description="`reader` for what nobody else reads: it is always in the language of the guide.",
    )
    once_heard: str = Key(
        "",
        description="The letter that fits better once the reader has heard that they weren’t selected. This letter has "
        "to ask for `rejection_date`, and its form then leads there.",
    )
    defaults: dict[str, str] = Key({}, description="For a choice: what is chosen at first in this letter.")
    required: list[str] = Key([], description="The questions without which the letter is not complete.")
    first: list[str] = Key(
        [],
        description="The questions that are asked at once, in this order; those that are required come with them. All "
        "others are offered in a line each.",
    )
    examples: list[Example] = Key(
        min_length=1, description="Answers that somebody might give; the first is shown."
    )

    def asking_only(self, asked: Collection[str]) -> "Front":
        """The head without the questions that its text doesn't ask. asked: the names of those that it does."""

        def answers(given: dict[str, Any]) -> dict[str, Any]:
            return {name: value for name, value in given.items() if name in asked}

        return self.model_copy(
            update={
                "required": [name for name in self.required if name in asked],
                "first": [name for name in self.first if name in asked],
                "defaults": answers(self.defaults),
                "examples": [
                    one.model_copy(update={"answers": answers(one.answers)}) for one in self.examples
                ],
            }
        )
