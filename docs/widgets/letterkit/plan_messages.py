"""Code to sentence: all that the planner says. A message says what to do next."""

# The moments of a plan in the order of the picture: code, title, when as a rule, what to do, the page of the step
# (none for what this page itself is about).
MOMENTS = (
    ("interview", "Your interview", "The day you meet them.",
     "Ask about concerns before you leave.", "closing-question.md"),
    ("thanks", "Send your thank-you letter", "The next working day after the interview.",
     "A few warm lines, within a day or two.", "thank-you.md"),
    ("heard", "You hear that you weren’t selected", "The day the news comes.",
     "Thank them. Ask nothing yet.", ""),
    ("letter", "Send your feedback letter", "",
     "Three things you did well, and three to do differently.", "feedback-letter.md"),
    ("reminder", "Send one gentle reminder", "Two weeks after your letter, if nothing has come.",
     "Once, in two or three friendly lines. It is the last one.", "replies.md"),
    ("stop", "Let it go", "Two weeks after the reminder.",
     "No answer is common, and no verdict on you. Make your plan.", "action-plan.md"),
)  # fmt: skip

# What stands in the calendar. Other people may see it, so it says no more than it must.
CALENDAR = {
    "thanks": "Write my thank-you letter",
    "letter": "Send my letter",
    "reminder": "Send my reminder",
    "stop": "Let it rest",
}

# What to do today (plan.Plan.today). {date} is the date that goes with the code.
TODAY = {
    "no-dates": "Fill in the date of your interview, or the day you heard. Then this says what to do today.",
    "interview-ahead": "Nothing to send yet: your interview is on {date}. You can practise the question for its end.",
    "interview-today": "Today is your interview. Afterwards, write down what you talked about. "
    "Your thank-you letter can go out by {date}.",
    "thanks-now": "Send your thank-you letter by {date}. A few warm lines are enough.",
    "wait-to-hear": "Nothing to do but wait until you hear. When the news comes, put the day into the planner. "
    "If you haven’t said thank you yet, you still can.",
    "news-ahead": "The day you heard is still to come. Nothing to do until {date}.",
    "heard-today": "Today: be kind to yourself. Write down what you remember. Your letter has time until {date}.",
    "wait": "Nothing to send today. Your day for the feedback letter is {date}.",
    "letter-today": "Today is the day: send your feedback letter. Then put the day into the planner.",
    "letter-late": "The day has passed, and that’s fine: it isn’t too late. Send your letter on {date}. "
    "Then put the day into the planner.",
    "sent": "Your letter is on its way. Nothing to do until {date}. If a reply comes before, say thank you.",
    "reminder-today": "If no reply has come, today is the day for one gentle reminder.",
    "reminder-late": "If no reply has come and you have sent no reminder, you can send one now. "
    "If you have, wait until {date}.",
    "stop": "Time to let it go. You have done all you could. What you learned goes into your plan.",
}

# The moment whose page helps with what to do today, where there is one.
TODAY_MOMENT = {
    "interview-ahead": "interview",
    "interview-today": "thanks",
    "thanks-now": "thanks",
    "wait-to-hear": "thanks",
    "letter-today": "letter",
    "letter-late": "letter",
    "sent": "reminder",
    "reminder-today": "reminder",
    "reminder-late": "reminder",
    "stop": "stop",
}

# The page of the step that is due, for the path on the home page.
TODAY_STEP = {
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

CHECK = "Check with the employer or an adviser. This is general information, not legal advice."
TODAY_MARK = "Today"
SENT = "Sent on "
CALENDAR_MADE = (
    "Your calendar file is made: look in your downloads. Open it, and your calendar takes the dates in. "
    "If your dates change, make the file again: your calendar moves the entries."
)
# Where the names of the entries are lost with the tab or with the page: a second file would double the entries.
CALENDAR_LOST = (
    " But once you have {}, a new file adds all entries a second time. Then delete the old ones first."
)
NO_DATES_TO_COME = "There are no dates to come. Fill in your dates first, then try again."
START_AGAIN_DONE = "All answers are gone. You can start again."


def calendar_made(where):
    """where: the answers are kept (``messages.KEPT``), and with them what the calendar knows the entries by."""
    if where == "device":
        return CALENDAR_MADE
    return CALENDAR_MADE + CALENDAR_LOST.replace(
        "{}", "left this page" if where == "nowhere" else "closed this tab"
    )


def today(code, date):
    """What to do today. date: the one that goes with the code, in words, or ""."""
    return TODAY[code].replace("{date}", date)


WEEKS = {7: "a week", 14: "two weeks", 21: "three weeks", 28: "four weeks"}


def span(days):
    """How long that is, as people say it: "two weeks", "10 days"."""
    return WEEKS.get(days) or ("a day" if days == 1 else str(days) + " days")


def letter_rule(days):
    """When the letter is due, before a date is known."""
    return ("The day" if days == 1 else str(days) + " days") + " after the news, on a working day."


def does(code):
    """What to do at a moment, in a sentence or two."""
    for moment in MOMENTS:
        if moment[0] == code:
            return moment[3]
    return ""


def beyond(first, last):
    """Said where a date lies outside of the years whose holidays are known."""
    years = str(first) + " to " + str(last)
    return (
        "We know the public holidays of "
        + years
        + " only. For other years we left out weekends: check your calendar."
    )


def moved(counted, reasons):
    """Why a date was moved. counted: the date as it was counted, in words; reasons: as ``plan.Event`` has them."""
    spoken = ["the weekend" if reason == "weekend" else reason for reason in reasons]
    named = spoken[0] if len(spoken) == 1 else ", ".join(spoken[:-1]) + " and " + spoken[-1]
    return "Moved from " + counted + ", because of " + named + "."


def limit(end, ended, public):
    """A time limit that is over before the letter is due. public: whether it runs for public employers only."""
    start = "If this is a public employer: this" if public else "This"
    if ended:
        return (
            start
            + " time limit may have ended on "
            + end
            + ". If you need it, ask at once what is still possible."
        )
    return start + " time limit may end on " + end + ", before your letter. If you need it, don’t wait."


def days_away(count):
    """How far a date is from today."""
    if count == 0:
        return "today"
    if count == 1:
        return "tomorrow"
    if count == -1:
        return "yesterday"
    return "in " + str(count) + " days" if count > 0 else str(-count) + " days ago"


def entry_title(code, employer):
    """What a calendar entry is called. employer: its name if the reader wants it there, or ""."""
    return CALENDAR[code] + (" (" + employer + ")" if employer else "")
