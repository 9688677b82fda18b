"""What one step carries to a later one is true on the day of that letter: the thread at the planner's dates."""

import datetime

from letterkit import plan, thread, workdays
from macros.templates.writer import Writer, model_of
from tests.project import toolkit

TOOLKIT = toolkit()
WRITER = Writer(TOOLKIT)
PLANNED = "I have asked my local branch, and I can help with two class visits in October."
INTERVIEW, NEWS = "2026-09-28", "2026-10-05"


def typed(kept, slug, answers):
    """Puts answers into the thread as the form of this letter does."""
    for field in model_of(TOOLKIT, slug)["fields"]:
        if field["name"] in answers:
            kept.put(field, slug, answers[field["name"]])


def letter_on(kept, slug, day):
    """The letter that the thread gives on that day."""
    answers = kept.answers(model_of(TOOLKIT, slug)["fields"], slug)
    return WRITER.write(slug, answers, day).text


def planned_days():
    given = {
        "interview_date": INTERVIEW,
        "rejection_date": NEWS,
        "sent_date": "",
        "answered_date": "",
        "employer_kind": "unsure",
    }
    made = plan.make(given, 14, 10, workdays.Workdays([], 2026, 2027), [], datetime.date(2026, 10, 5))
    return {event.code: event.date.isoformat() for event in made.events}


def step_three():
    kept = thread.Thread()
    typed(
        kept,
        "thank-you",
        {
            "your_name": "Sam Okafor",
            "company": "Northgate Library",
            "job_title": "Library Assistant",
            "interview_date": INTERVIEW,
            "enjoyed": "hearing how the reading scheme began",
            "concern_heard": "my lack of experience with school visits",
            "concern_answer": PLANNED,
        },
    )
    return kept


def test_a_plan_of_step_three_is_not_told_as_news_in_step_five():
    kept, days = step_three(), planned_days()
    assert PLANNED in letter_on(kept, "thank-you", days["thanks"])
    assert days["letter"] > "2026-10-18"
    later = letter_on(kept, "feedback-request", days["letter"])
    assert "my lack of experience with school visits" in later
    assert "October" not in later.split("You mentioned")[1]
    assert "I can help" not in later
    assert "I took it to heart" in later


def test_what_has_come_of_it_is_asked_anew():
    kept, days = step_three(), planned_days()
    assert "concern_since" in TOOLKIT.letters["feedback-request"].fields
    assert "concern_answer" not in TOOLKIT.letters["feedback-request"].fields
    typed(kept, "feedback-request", {"concern_since": "helped with two class visits"})
    assert "have since helped with two class visits." in letter_on(kept, "feedback-request", days["letter"])


def test_no_later_letter_says_again_what_was_planned():
    kept, days = step_three(), planned_days()
    typed(kept, "feedback-request", {"impressed_by": "your calm"})
    for slug in TOOLKIT.letters:
        if slug != "thank-you":
            assert PLANNED not in letter_on(kept, slug, days["letter"]), slug


def test_a_day_is_said_without_its_year_in_the_text_and_with_it_at_the_head():
    kept = step_three()
    typed(kept, "feedback-request", {"channel": "post", "letter_date": "2026-10-19"})
    made = letter_on(kept, "feedback-request", "2026-10-19")
    assert "on 28 September for" in made
    assert "19 October 2026" in made
