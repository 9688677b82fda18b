"""The path on the home page: says which step is due for each application that has dates, and marks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import form_messages
import host
from elements import text_in
from planner_messages import say
from planning import MODEL, pattern_of, plan_of

from letterkit import dates

if TYPE_CHECKING:
    from host import Element

    from letterkit.shapes import Answers
    from letterkit.thread import Thread

# The page of the step that is due, for the path on the home page.
STEPS = {
    "interview-ahead": "closing-question.md",
    "interview-today": "thank-you.md",
    "thanks-now": "thank-you.md",
    "wait-to-hear": "waiting.md",
    "news-ahead": "waiting.md",
    "heard-today": "waiting.md",
    "wait": "waiting.md",
    "letter-today": "feedback-letter.md",
    "letter-late": "feedback-letter.md",
    "sent": "replies.md",
    "reminder-today": "replies.md",
    "reminder-late": "replies.md",
    "stop": "action-plan.md",
}
# A letter that asks for feedback is begun when the news has come, whatever dates were given before.
BEFORE_NEWS = ("no-dates", "interview-ahead", "interview-today", "thanks-now", "wait-to-hear", "news-ahead")


def show(element: Element, thread: Thread) -> None:
    """Writes what is due into the element, a list item for each application; it stays hidden if nothing is.

    thread: ``letterkit.thread.Thread``. The step of the open application is marked on the path.
    """
    element.querySelector("ul").replaceChildren()
    unmark()
    found = []
    opened = thread.open
    titles = thread.titles(form_messages.say)
    for index in range(len(titles)):
        thread.open = index
        given, plan, _ = plan_of(thread.answers(MODEL["fields"], "planner"))
        code, date = plan.today
        draft = _draft(thread.reader, thread.applications[index])
        if draft and code in BEFORE_NEWS:
            found.append((index, titles[index], "letter-today", draft))
        elif code != "no-dates":
            day = dates.in_words(date, pattern_of(given), MODEL["words"]) if date else ""
            found.append((index, titles[index], code, say("today", code=code, date=day)))
    thread.open = opened
    for index, title, code, sentence in found:
        item = host.document.createElement("li")
        name = text_in("strong", title)
        name.translate = False
        step = host.document.querySelector('[data-step="' + STEPS[code] + '"]')
        said = text_in("span", sentence)
        # A step leads to the application that is open. A centre may leave a step out.
        if index == opened and step:
            mark(step)
            said = text_in("a", sentence)
            said.href = step.querySelector("a").href
        item.append(name, " ", said)
        element.querySelector("ul").append(item)
    element.hidden = not found


def _draft(reader: Answers, application: Answers) -> str:
    """What is said of a request for feedback that is begun; "" if there is none.

    reader, application: their answers, by name, as the thread keeps them.
    """
    if not application.get("impressed_by"):
        return ""
    named = all([reader.get("your_name"), application.get("company"), application.get("job_title")])
    return say("draft-ready" if named else "draft-begun")


def unmark() -> None:
    """Takes the mark away, which an earlier thread has set."""
    step = host.document.querySelector('[data-step][aria-current="step"]')
    if step:
        step.removeAttribute("aria-current")
        step.querySelector("[data-due]").hidden = True


def mark(step: Element) -> None:
    """Marks a step of the path as the one for today."""
    step.setAttribute("aria-current", "step")
    step.querySelector("[data-due]").hidden = False
