"""The moments of a plan, by their codes, and which page of the guide helps with each."""

REMINDER = "letters/gentle-reminder.md"

# In the order of the picture; each with the page that helps.
MOMENTS = (
    ("interview", "closing-question.md"),
    ("thanks", "thank-you.md"),
    ("heard", "letters/news-reply.md"),
    ("letter", "feedback-letter.md"),
    ("answer", "replies.md"),
    ("reminder", REMINDER),
    ("stop", "action-plan.md"),
)

# Those that stand in the calendar.
IN_CALENDAR = ("thanks", "letter", "reminder", "stop")

# The letters that have a day of their own in the plan, with its moment.
LETTERS = {"feedback-request": "letter", "gentle-reminder": "reminder"}

# The letters that thank for an answer: with one of them it is known that an answer has come.
AFTER_ANSWER = ("feedback-thanks", "short-thanks")

# The question whose answer such a moment is counted from.
COUNTED_FROM = {"letter": "rejection_date", "reminder": "sent_date"}

# What to do today (plan.Plan.today): the moment whose page helps with it, where there is one.
TODAY_MOMENT = {
    "interview-ahead": "interview",
    "interview-today": "thanks",
    "thanks-now": "thanks",
    "wait-to-hear": "thanks",
    "letter-today": "letter",
    "letter-late": "letter",
    "answered": "answer",
    "reminder-today": "reminder",
    "reminder-late": "reminder",
    "stop": "stop",
}
