"""How fast our page follows the keys where much is kept: a letter of 3,000 words, and ten applications."""

import json
from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Browser

from benchmarks import measure
from benchmarks.measure import FIELD, Profile
from benchmarks.server import Server
from benchmarks.variants import ROOT, SLUG
from letterkit.shapes import Question
from letterkit.thread import Thread
from macros.loading.project import read_project
from macros.templates.writer import model_of

KEY = "feedback-toolkit:answers"
WORDS = 3_000
APPLICATIONS = 10
LONG_ANSWER = "concern_heard"
WORD = "conversation "


def threads() -> dict[str, str]:
    """What is kept in the tab, by what it is called in the table."""
    toolkit = read_project(ROOT)
    fields = model_of(toolkit, SLUG)["fields"]
    answers = dict(toolkit.letters[SLUG].front.examples[0].answers) | {FIELD: ""}
    many = [answers | {"company": f"Company {number}"} for number in range(APPLICATIONS)]
    return {
        "the example": thread(fields, [answers]),
        f"{WORDS:,} words": thread(fields, [answers | {LONG_ANSWER: (WORD * WORDS).strip()}]),
        f"{APPLICATIONS} applications": thread(fields, many),
    }


def thread(fields: Sequence[Question], applications: list[dict[str, Any]]) -> str:
    made = Thread()
    for number, answers in enumerate(applications):
        if number:
            made.add()
        for field in fields:
            if field["name"] in answers:
                made.put(field, SLUG, answers[field["name"]])
    return made.to_text()


def measured(
    browser: Browser, server: Server, page: str, profile: Profile, runs: int
) -> dict[str, list[float]]:
    """ms from each key to its text, by what is kept."""
    found: dict[str, list[float]] = {name: [] for name in threads()}
    for _ in range(runs):
        for name, text in threads().items():
            with measure.cold(browser) as context:
                context.add_init_script(f"sessionStorage.setItem({json.dumps(KEY)}, {json.dumps(text)});")
                found[name] += measure.visit(context, server, page, profile).keys
    return found
