"""The path on the home page: says which step is due for each application that has dates, and marks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import door
import form_messages
import host
from answered import Answered
from elements import on, set_text, text_in
from planner_messages import say
from planning import MODEL, day_in_words, pattern_of, plan_of, put_day, said_today

from letterkit import answers, dates
from letterkit import letter as letters
from letterkit.employers import addressed
from letterkit.moments import COUNTED_FROM
from letterkit.thread import CLASH, LOOK, UNREAD, in_language, line

if TYPE_CHECKING:
    from host import Element, Event
    from session import Session

    from letterkit import plan as plans
    from letterkit.shapes import Given
    from letterkit.thread import Thread

PLAN = "action-plan.md"
# The page of the step that is due, for the path on the home page.
STEPS = {
    "interview-ahead": "closing-question.md",
    "interview-today": "thank-you.md",
    "thanks-now": "thank-you.md",
    "wait-to-hear": "waiting.md",
    "wait-long": "waiting.md",
    "news-ahead": "waiting.md",
    "heard-today": "waiting.md",
    "wait": "waiting.md",
    "letter-today": "feedback-letter.md",
    "letter-late": "feedback-letter.md",
    "sent": "replies.md",
    "answered": "replies.md",
    "reminder-today": "replies.md",
    "reminder-late": "replies.md",
    "stop": PLAN,
}
STEP = "next_steps"  # without one it is no plan
# A letter that asks for feedback is begun when the news has come, whatever dates were given before.
BEFORE_NEWS = ("no-dates", "interview-ahead", "interview-today", "thanks-now", "wait-to-hear", "wait-long")
AHEAD = "news-ahead"  # nothing is ready before that
EARLY = ("heard-today", "wait", AHEAD)  # the letter may be ready, and waits for its day
ASKED = ("sent", "answered", "reminder-today", "reminder-late", "stop")
LETTER = "feedback-request"
# What it can't be sent without, by how it is sent.
PRAISE = "impressed_by"
NEEDED = ("your_name", "job_title")
MORE_NEEDED = {"email": ("company",), "post": ("company", "your_address", "company_address")}


def wire(element: Element, session: Session) -> None:
    """“I’ve sent it” and “They have answered”, below the first door. element: where it is said what is due, with a link
    for each application that opens it first.
    """

    def opens(event: Event) -> None:
        link = event.target.closest("[data-opens]")
        if link and int(link.dataset.opens) != session.thread.open:
            session.choose(int(link.dataset.opens))

    element.addEventListener("click", opens)

    def noted() -> None:
        door.say_trouble(session.keep())
        session.replace(session.thread)

    def sent() -> None:
        session.catch_up()
        put_day(session.thread, COUNTED_FROM["reminder"], host.today())
        noted()
        door.room().querySelector("[data-door]").focus()  # the button is gone; what came of it stands there

    if door.found():
        on(door.room(), "sent", sent)
        asks = Answered(door.room(), session, noted)
        asks.show(session.thread)
        session.others.append(asks.show)


def show(element: Element, thread: Thread) -> None:
    """Writes what is due into the element, a list item for each application; it stays hidden if nothing is.

    thread: ``letterkit.thread.Thread``. The step of the open application is marked on the path, and the first door
    leads on with it.
    """
    element.querySelector("ul").replaceChildren()
    unmark()
    door.as_built()
    planned = show_planned(thread)
    here = None
    for index, title in enumerate(thread.titles(form_messages.say)):
        is_open = index == thread.open
        code, sentence = _due(thread.at(index), is_open)
        page = STEPS[code] if code else ""
        step = step_of(page)  # a centre may leave one out
        link = ""
        if step:
            if is_open and (page != PLAN or not planned):
                here = mark(step)
            reminds = code.startswith("reminder")
            link = element.dataset.reminder if reminds else step.querySelector("a").href
        if link and is_open and code in ASKED:
            door.lead(link)
        if sentence:
            element.querySelector("ul").append(_item(title, sentence, link, index))
    element.hidden = not element.querySelector("li")
    show_here(here if element.hidden else None)
    host.document.documentElement.removeAttribute("data-back")  # home.js


def _due(thread: Thread, is_open: bool) -> tuple[str, str]:
    """(code of what is due for the application that the thread stands at, what is said of it); "" where nothing is.

    is_open: whether it is the one that the reader has open. The first door then leads on with it: what it says is not
    said twice.
    """
    given, plan, _ = plan_of(thread.answers(MODEL["fields"], "planner"))
    code, date = plan.today
    application = thread.application
    state, channel = _draft(thread, code == AHEAD)
    employer = addressed(line(application.get("company", "")))
    day, said = day_in_words(date, given), said_today(plan, given)
    if code in ASKED:
        return code, "" if is_open and _asked(given, plan, employer, said) else said
    waits = day if code in EARLY else ""
    at_door = bool(state) and is_open and door.show_draft(state, channel, employer, waits)
    if state and code in BEFORE_NEWS:
        draft = say("draft", state=state, channel=channel, employer=employer)
        return "letter-today", "" if at_door else draft
    if code == "no-dates":
        return "", ""
    return code, "" if at_door and waits and state == "ready" else said


def _asked(given: Given, made: plans.Plan, employer: str, said: str) -> bool:
    """The door says that the request was sent, or that they have answered."""
    letter, over = made.event("letter"), bool(made.event("answer"))
    pattern, words = pattern_of(given)
    sent = dates.long_form(dates.iso(letter.date), pattern, words["months"]) if letter else ""
    return door.show_asked(over, employer, sent, said, made.today[0] == "sent")


def _item(title: str, sentence: str, link: str, index: int) -> Element:
    """What is due for an application, as an item of the list. link: the address to which it leads, or ""; index: which
    application is open there.
    """
    item = host.document.createElement("li")
    name, said = text_in("strong", title), text_in("a" if link else "span", "")
    name.translate = False
    if link:
        said.href = link
        said.dataset.opens = str(index)
    said.append(name, " ", sentence)
    item.append(said)
    return item


def _draft(thread: Thread, ahead: bool) -> tuple[str, str]:
    """(state, channel) of a request for feedback: it is "ready", LOOK, UNREAD, "begun", or "" if there is none.

    ahead: whether the news is still to come. What its own page doesn't call ready isn't called so here.
    """
    application = thread.application
    channel = line(application.get(LETTER + "/channel", "")) or MODEL["channel"]
    if not any(answer and name.split("@")[0] == PRAISE for name, answer in application.items()):
        return "", channel
    country = line(application.get("country", "")) or MODEL["country"]
    language = line(application.get("letter_language", "")) or MODEL["letters_in"].get(country, "en")
    needed = NEEDED + MORE_NEEDED.get(channel, ()) + (in_language(PRAISE, language),)
    ready = all(application.get(name, thread.reader.get(name)) for name in needed)
    if not ready or ahead or _by_hand(thread, language) or _is_doubtful(thread, channel):
        return "begun", channel
    left = str(thread.undecided(in_language(LETTER, language)))
    return left if left in (LOOK, UNREAD) else "ready", channel


def _by_hand(thread: Thread, language: str) -> bool:
    """Whether the reader has taken all words away, or has still to choose between two versions of a sentence."""
    name = in_language(LETTER, language)
    edit = thread.edit(name)
    return edit is not None and (thread.undecided(name) == CLASH or not edit[0].strip())


def _is_doubtful(thread: Thread, channel: str) -> bool:
    """Whether a date or an address in it can't be so."""
    fields = MODEL["doubtful"]
    given = letters.clean_answers({"fields": fields}, thread.answers(fields, LETTER))
    given["channel"] = channel
    return bool(answers.doubtful(fields, given, host.today()))


def show_here(step: Element | None) -> None:
    """Leads to the step of today, which on a phone is far down the path; where the list above says it, it does that."""
    place = host.document.querySelector("[data-here]")
    place.hidden = not step
    if step:
        link = place.querySelector("a")
        link.href = step.querySelector("a").href
        set_text(link, step.querySelector(".fk-when").textContent)


def unmark() -> None:
    """Takes the mark away, which an earlier thread has set."""
    step = host.document.querySelector('[data-step][aria-current="step"]')
    if step:
        step.removeAttribute("aria-current")
        step.querySelector("[data-due]").hidden = True


def step_of(page: str) -> Element | None:
    """The step of a page, if it is on the path."""
    return host.document.querySelector('[data-step="' + page + '"]')


def mark(step: Element) -> Element:
    """Marks a step of the path as the one for today: the step."""
    step.setAttribute("aria-current", "step")
    step.querySelector("[data-due]").hidden = False
    return step


def show_planned(thread: Thread) -> bool:
    """Says at its step that the open application has a plan. Whether it has."""
    planned = any(name.split("@")[0] == STEP and any(said) for name, said in thread.application.items())
    step = step_of(PLAN)
    if step:
        step.querySelector("[data-made]").hidden = not planned
    return planned
