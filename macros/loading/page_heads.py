"""The head of a page: what is wrong with it, and which step of the guide it makes of the page (``model/page_head.py``).

MkDocs calls it front matter, and shows one that it can't read as if it were text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from macros.diagnostics.fault import Fault, did_you_mean
from macros.diagnostics.source_text import FRONT, place, spaces
from macros.diagnostics.validation import validate
from macros.diagnostics.yaml_document import Document
from macros.lint.page_content import SHOWN
from macros.loading.letter_heads import LIKE_HYPHENS, NO_HYPHENS
from macros.model.page_head import StepPage
from macros.model.toolkit import Step

STEP = re.compile(r"^step:", re.MULTILINE)
# Without front matter, MkDocs takes first lines like “Note: bring a pen” for it, and leaves them out.
LOOSE = re.compile(r" {0,3}([A-Za-z0-9_-]+):")
TEXTS = ("title", "description")
# What a page may say: to the guide, to the engine and its theme. Besides, what its own tags ask for.
KEYS = (
    *StepPage.model_fields, "description", "template", "hide", "icon", "status", "search", "tags", "subtitle", "author",
    "authors", "date", "robots", "render_macros",
)  # fmt: skip
# A key right below the head, and a whole head further down.
OURS = rf"(?P<key>{'|'.join((*StepPage.model_fields, 'description'))}):[ ]"
BELOW = re.compile(OURS)
LOWER = re.compile(rf"^---[ \t]*\n(?={OURS}(?:[^\n]+\n)+---[ \t]*$)", re.MULTILINE)
# The first line of a page whose hyphens a word processor has made longer, or somebody shorter.
HYPHENS = re.compile(r"[-–—]{1,6}[ \t]*")
# How a line of a head begins: with a key, inside one, with a comment, or not at all.
IN_HEAD = re.compile(r"[A-Za-z_-]+:|[ -]|#|$")
# Signs that draw a line in Markdown, or end a head elsewhere: only with a key of ours below them.
SIGNS = re.compile(r"(?:\*{3,6}|_{3,6}|={3,6}|\+{3,6})[ \t]*")


def faults(file: str, text: str) -> Iterator[Fault]:
    """What is wrong with the front matter of a page."""
    match = FRONT.match(text)
    if not match:
        yield from _none(file, text)
        return
    yield from _misplaced(file, text, match.end())
    document = Document(file, match.group(1), first_line=2)
    yield from document.faults
    if document.data is not None and not isinstance(document.data, dict):
        message = (
            "A page’s head is made of keys, each with a colon and a space, as in “title: Opening times”."
        )
        yield document.fault((), message)
    data = document.data if isinstance(document.data, dict) else {}
    for key in data:
        if key not in KEYS and not re.search(rf"\{{[{{%][^}}]*\b{re.escape(key)}\b", text[match.end() :]):
            near = (
                did_you_mean(key.lower(), KEYS)
                or f" A page says: {', '.join(KEYS[:5])}, and more of the theme."
            )
            yield document.fault((key,), f"“{key}” is not a key that is known here.{near}")
    for key in TEXTS:
        value = data.get(key, "")
        if not isinstance(value, str):
            yield document.fault((key,), f"“{key}” must be text: write it on this line, in quotes.")
        elif "{{" in value or "{%" in value:
            yield document.fault(
                (key,), "What stands in {{ }} or {% %} is not read in a page’s head: write plain words here."
            )
        elif value and not document.is_text((key,)):
            message = f'Put this in quotes, as in {key}: "{value}". Without them it is no text.'
            yield document.fault((key,), message)


def _none(file: str, text: str) -> Iterator[Fault]:
    lines = text.split("\n")
    first = lines[0]
    ends = (number for number, line in enumerate(lines[1:], 2) if _may_end(line.rstrip()))
    end = next(ends, 0)
    if re.fullmatch(r"---[ \t]*", first) and end and LIKE_HYPHENS.fullmatch(lines[end - 1].rstrip()):
        yield Fault(file, end, 1, NO_HYPHENS.format(lines[end - 1].rstrip()))
    elif re.fullmatch(r"---[ \t]*", first):
        message = "This head is not closed: write a second line of three hyphens (---) below its last key."
        yield Fault(file, 1, 1, message)
    elif found := re.match(r"\s+(?=---[ \t]*\n)", text):
        line = found.group().count("\n") + 1
        yield Fault(file, line, 1, "A page’s head begins on the first line: take out what is empty above it.")
    elif (key := LOOSE.match(text[len(first) + 1 :])) and (
        HYPHENS.fullmatch(first) or (SIGNS.fullmatch(first) and key.group(1).lower() in KEYS)
    ):
        yield Fault(
            file, 1, 1, f"A page’s head begins with three hyphens (---), and here stands {first.strip()}."
        )
    elif found := LOOSE.match(first):
        message = f"A page can’t begin with “{found.group(1)}:”, for it would not be shown: begin with a heading, as in"
        yield Fault(file, 1, 1, f"{message} “# Visit us”.")
    else:
        yield from _misplaced(file, text, 0)


def _may_end(line: str) -> bool:
    """Whether a line ends a head, rightly or not."""
    return bool(LIKE_HYPHENS.fullmatch(line) or not IN_HEAD.match(line))


def _misplaced(file: str, text: str, begin: int) -> Iterator[Fault]:
    """Keys of a head that stand further down. begin: where the page's words begin."""
    bare = spaces(SHOWN, text)
    if found := (begin and BELOW.match(bare, begin)) or LOWER.search(bare, begin):
        first = "below its first line" if begin else "at the top, between two lines of three hyphens (---)"
        message = f"“{found['key']}:” belongs into the page’s head: move it there, {first}."
        yield Fault(file, place(text, found.start("key"))[0], 1, message)


def step_of(page: str, file: str, text: str, below: Sequence[str]) -> tuple[Step | None, list[Fault]]:
    """The step that a page is, if it is one. below: the texts of the pages whose place it takes, the nearest first.

    A page that says nothing of steps keeps the step of ours: a centre that writes its own words there means no gap.
    """
    match = FRONT.match(text)
    heads = [found.group(1) for one in below if (found := FRONT.match(one))]
    before = next((found for found in heads if STEP.search(found)), "")
    head = match.group(1) if match else ""
    if STEP.search(head):
        front, wrong = validate(StepPage, Document(file, head, first_line=2))
        return (_step(page, front) if front else None), wrong
    if not before:
        return None, []
    front, _ = validate(StepPage, Document(f"docs/{page}", before, first_line=2))
    if not front:
        return None, []  # the fault is in our page
    said = Document(file, head, first_line=2).data
    texts = said if isinstance(said, dict) else {}
    title, when, does = (
        texts[key] if isinstance(texts.get(key), str) and texts[key] else getattr(front, key)
        for key in ("title", "when", "does")
    )
    return Step(front.step, page, title, when, does), []


def in_order(steps: list[tuple[Step, str]], new: set[str]) -> tuple[tuple[Step, ...], list[Fault]]:
    """The steps, counted anew; each comes with its file. new: pages of a centre that take the place of none of ours.

    A new page that says “step: 3” becomes the third, and ours go on after it.
    """
    wrong = []
    numbers: dict[int, str] = {}
    for step, file in steps:
        if step.page in new and numbers.setdefault(step.number, file) != file:
            message = f"{numbers[step.number]} is step {step.number} too: give one of the two another number."
            wrong.append(Fault(file, 1, 1, message))
    ordered = sorted(
        (step for step, _ in steps), key=lambda step: (step.number, step.page not in new, step.page)
    )
    return tuple(replace(step, number=number) for number, step in enumerate(ordered, 1)), wrong


def _step(page: str, front: StepPage) -> Step:
    return Step(front.step, page, front.title, front.when, front.does)
