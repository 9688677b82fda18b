"""Answers as JSON: at each key all that is kept is written, so what has not changed is not written anew."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from letterkit.shapes import Answer, Answers

LONG = 1_000  # characters


class AnswersJson:
    """The answers of the reader, or of an application, as they were written last."""

    def __init__(self) -> None:
        self.answers: Answers | None = None
        self.json: list[str] = []
        self.long: dict[str, tuple[str, str]] = {}  # name to a long answer, and what was written of it

    def pieces(self, answers: Answers) -> list[str]:
        """These answers as JSON, a list of pairs: in pieces, which nobody may change."""
        if self.answers != answers:
            # Lists too, for somebody may change one in its place.
            self.answers = {
                name: answer if isinstance(answer, str) else list(answer) for name, answer in answers.items()
            }
            self.json = ["["]
            for number, name in enumerate(sorted(answers)):
                self.json += [", "] * bool(number) + [self._pair(name, answers[name])]
            self.json.append("]")
        return self.json

    def _pair(self, name: str, answer: Answer) -> str:
        if not isinstance(answer, str) or len(answer) < LONG:
            return json.dumps([name, answer])
        if name not in self.long or self.long[name][0] != answer:
            self.long[name] = (answer, json.dumps([name, answer]))
        return self.long[name][1]
