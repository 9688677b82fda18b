"""The path on the home page: says which step is due for each application that has dates, and marks it."""

import form_messages
import host
from planner_messages import say
from planning import MODEL, pattern_of, plan_of

from letterkit import dates
from letterkit.moments import TODAY_STEP

# A letter that asks for feedback is begun when the news has come, whatever dates were given before.
BEFORE_NEWS = ("no-dates", "interview-ahead", "interview-today", "thanks-now", "wait-to-hear", "news-ahead")


def show(element, thread):
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
        name = host.document.createElement("strong")
        name.translate = False
        name.textContent = title
        item.append(name, " ", sentence)
        element.querySelector("ul").append(item)
        if index == opened:
            mark(code)
    element.hidden = not found


def _draft(reader, application):
    """What is said of a request for feedback that is begun; "" if there is none.

    reader, application: their answers, by name, as the thread keeps them.
    """
    if not application.get("impressed_by"):
        return ""
    named = all([reader.get("your_name"), application.get("company"), application.get("job_title")])
    return say("draft-ready" if named else "draft-begun")


def unmark():
    """Takes the mark away, which an earlier thread has set."""
    step = host.document.querySelector('[data-step][aria-current="step"]')
    if step:
        step.removeAttribute("aria-current")
        step.querySelector("[data-due]").hidden = True


def mark(code):
    """Marks the step of the path that helps with this code."""
    step = host.document.querySelector('[data-step="' + TODAY_STEP[code] + '"]')
    step.setAttribute("aria-current", "step")
    step.querySelector("[data-due]").hidden = False
