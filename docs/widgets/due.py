"""The path on the home page: says which step is due for each application that has dates, and marks it."""

from js import document
from planner_messages import say
from planning import MODEL, pattern_of, plan_of

from letterkit import dates
from letterkit.moments import TODAY_STEP


def show(element, thread):
    """Writes what is due into the element, a list item for each application; it stays hidden if nothing is.

    thread: ``letterkit.thread.Thread``. The step of the open application is marked on the path.
    """
    element.querySelector("ul").replaceChildren()
    unmark()
    found = []
    opened = thread.open
    titles = thread.titles()
    for index in range(len(titles)):
        thread.open = index
        given, plan, _ = plan_of(thread.answers(MODEL["fields"], "planner"))
        code, date = plan.today
        if code != "no-dates":
            day = dates.in_words(date, pattern_of(given)) if date else ""
            found.append((index, titles[index], code, say("today", code=code, date=day)))
    thread.open = opened
    for index, title, code, sentence in found:
        item = document.createElement("li")
        name = document.createElement("strong")
        name.translate = False
        name.textContent = title
        item.append(name, " ", sentence)
        element.querySelector("ul").append(item)
        if index == opened:
            mark(code)
    element.hidden = not found


def unmark():
    """Takes the mark away, which an earlier thread has set."""
    step = document.querySelector('[data-step][aria-current="step"]')
    if step:
        step.removeAttribute("aria-current")
        step.querySelector("[data-due]").hidden = True


def mark(code):
    """Marks the step of the path that helps with this code."""
    step = document.querySelector('[data-step="' + TODAY_STEP[code] + '"]')
    step.setAttribute("aria-current", "step")
    step.querySelector("[data-due]").hidden = False
