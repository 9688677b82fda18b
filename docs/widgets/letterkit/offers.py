"""An answer that waits here may have been given elsewhere: in another language, in the plan, or in the last plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.thread import is_prose

if TYPE_CHECKING:
    from typing import TypeAlias

    from letterkit.shapes import Answer, Question
    from letterkit.thread import Thread

    Offer: TypeAlias = tuple[str, str, Answer, int]

PLAN = "plan"  # what an answer is kept for where the reader alone reads it: a letter has its own


def offer(thread: Thread, field: Question, slug: str, language: str) -> Offer | None:
    """What may be offered at a question of prose that has no answer in this letter and language; else None.

    Returns (where, language, answer, application). where: "language" for an answer in another language; "plan" for the
    plan's, in a letter; "letter" for a letter's, in the plan; "application" for that of another application's plan, in
    a plan. language: of the answer; application: the index of its own.
    """
    if not is_prose(field):
        return None
    here = thread.place(field, slug, language)[1]
    name, own = field["name"], here.split("@")[0]
    found = []
    for index, answers in enumerate(thread.applications):
        is_open = index == thread.open
        for key in answers:
            known, _, code = key.partition("@")
            if known.split("/")[-1] != name or not any(answers[key]) or (is_open and key == here):
                continue
            where = ""
            if known == own:
                where = "language" if is_open else "application" if field["kept_for"] == PLAN else ""
            elif is_open:
                where = "letter" if field["kept_for"] == PLAN else "plan" if known == name else ""
            if where:
                # The same application, the same language and the last plan come first.
                found.append((not is_open, (code or "en") != language, where, -index, key))
    if not found:
        return None
    _, _, where, index, key = min(found)
    return where, key.partition("@")[2] or "en", thread.applications[-index][key], -index
