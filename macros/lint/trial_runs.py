"""Every letter is written before anybody can have it: what can't be worked out, although it can be read, is a fault."""

import functools
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from letterkit import text
from macros import build_cache
from macros.diagnostics.fault import Fault
from macros.model.question import Field
from macros.model.toolkit import Letter, Toolkit
from macros.templates.advice import TooMuch, not_worked_out
from macros.templates.environment import KNOWN
from macros.templates.writer import Writer

Answers = dict[str, Any]
Named = tuple[str, Answers]  # with what they are called
Blocks = list[list[str]]


@dataclass(frozen=True)
class Trial:
    """A letter as it came out. which: what the answers are called; blocks: its paragraphs, each with its kind."""

    which: str
    answers: Answers
    blocks: Blocks


@dataclass(frozen=True)
class Trials:
    """All that a letter gave. wrong: (template, line, sentence) of what could not be worked out."""

    written: tuple[Trial, ...]
    wrong: tuple[tuple[str, int, str], ...]


def try_out(toolkit: Toolkit, prefix: str) -> list[Fault]:
    """What can't be worked out: with each example, and blank; where that goes well, also with all else that is chosen.

    prefix: what stands before a template's name in a path. A line is told once, with the first answers that show it.
    """
    writer = Writer(toolkit)
    found: dict[tuple[str, int], Fault] = {}
    for slug in toolkit.letters:
        for file, line, sentence in trials(writer, slug).wrong:
            found.setdefault((file, line), Fault(prefix + file, line, 1, sentence))
    return list(found.values())


def texts(toolkit: Toolkit) -> dict[str, list[str]]:
    """What each letter came out as with its examples, as plain text."""
    writer = Writer(toolkit)
    return {
        slug: [text.plain(one.blocks) for one in trials(writer, slug).written[: len(letter.front.examples)]]
        for slug, letter in toolkit.letters.items()
    }


def trials(writer: Writer, slug: str) -> Trials:
    """A letter, tried out. What has been tried before, word for word the same, is not tried again."""
    return _known(_Job(key_of(writer, slug), writer, slug))


def key_of(writer: Writer, slug: str) -> str:
    """What stands for all that decides what comes of a letter's trials."""
    return build_cache.digest([writer.key(slug), _answers(writer.toolkit, slug)])


def _answers(toolkit: Toolkit, slug: str) -> tuple[list[Named], list[Named]]:
    """What a letter is tried with: first with these, and if that goes well with those."""
    one = toolkit.letters[slug]
    return list(_given(one)), list(_choices(one, toolkit.fields))


@dataclass(frozen=True)
class _Job:
    """One letter that is to be tried out; two are the same if their keys are."""

    key: str
    writer: Writer
    slug: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Job) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)


@functools.lru_cache(KNOWN)
def _known(job: _Job) -> Trials:
    done: list[Trials] = []

    def made() -> list[Blocks]:
        done.append(_tried_out(job))
        return [one.blocks for one in done[0].written]

    found = build_cache.result("trials", job.key, made, well=lambda _: not done[0].wrong)
    if done:
        return done[0]
    named = [one for given in _answers(job.writer.toolkit, job.slug) for one in given]
    return Trials(tuple(Trial(*one, blocks) for one, blocks in zip(named, found, strict=True)), ())


def _tried_out(job: _Job) -> Trials:
    given, choices = _answers(job.writer.toolkit, job.slug)
    written, wrong = _tried(job.writer, job.slug, given)
    if not wrong:
        more, wrong = _tried(job.writer, job.slug, choices)
        written += more
    return Trials(tuple(written), tuple(wrong))


def _given(one: Letter) -> Iterator[Named]:
    for example in one.front.examples:
        yield f"the example “{example.title}”", example.answers
    yield "no answers", {}


def _choices(one: Letter, fields: dict[str, Field]) -> Iterator[Named]:
    """Everything answered, with each option of each choice in turn: examples seldom show all parts of a letter."""
    given: dict[str, Any] = {}
    for name in one.fields:
        field = fields[name]
        if field.kind == "list":
            given[name] = (field.example if isinstance(field.example, list) else []) or [
                field.placeholder
            ] * 2
        elif field.kind != "choice":
            given[name] = field.example or field.placeholder
    given |= one.front.defaults
    for name in one.fields:
        for option in fields[name].options if fields[name].kind == "choice" else ():
            yield f"the answer “{option}” to “{name}”", {**given, name: option}


def _tried(writer: Writer, slug: str, given: list[Named]) -> tuple[list[Trial], list[tuple[str, int, str]]]:
    written, wrong = [], []
    for which, answers in given:
        try:
            blocks = [list(block) for block in writer.write(slug, answers).blocks]
            written.append(Trial(which, answers, blocks))
        except Exception as error:  # whatever an author's expression can raise
            frames = traceback.extract_tb(error.__traceback__)
            lines = [frame for frame in frames if frame.filename in writer.toolkit.templates]
            file, line = (lines[-1].filename, lines[-1].lineno) if lines else (f"letters/{slug}.txt", 1)
            wrong.append((file, line or 1, not_worked_out(error, which)))
            if isinstance(error, TooMuch):
                break  # it would be too much again, and each time takes a while
    return written, wrong
