"""Code to sentence: all that the page says to the reader. A message says what to do next."""


def open_sentence(count):
    """How many answers are still open, as a sentence."""
    if count == 0:
        return "Everything is filled in. Read it aloud once before you send it."
    return "One answer is still open:" if count == 1 else str(count) + " answers are still open:"


def open_short(count):
    """The same for the bar on a phone."""
    return "complete" if count == 0 else str(count) + " open"


# What is wrong with an answer (letterkit.answers), at its field.
FIELD = {
    "email": "An email address looks like name@example.com. Check this one.",
    "number": "Write a whole number, such as 14. It may be too small or too large.",
    "date": "Write the date as year-month-day, such as 2026-10-19.",
    "far-past": "This date is more than two years ago. Check the year.",
    "far-future": "This date is more than a year ahead. Check the year.",
    "before-interview": "This is before the date of the interview. Check which of the two is right.",
    "before-rejection": "This is before the date you heard. Check which of the two is right.",
    "long": "This is very long for a letter, so it may run over the page. Nothing is lost: shorten it if you can.",
}

COPIED = "Copied. Now paste it where you need it."
NOT_COPIED = "Your browser did not let us copy. The text is selected: copy it yourself, with Ctrl+C or a long press."
EMPTIED = "All answers are gone. You can start again."


def ask_to_empty(count):
    """The question before everything is forgotten. count: how many applications there are."""
    if count > 1:
        return "Empty all answers of all " + str(count) + " applications? They can’t be brought back."
    return "Empty all answers? They can’t be brought back."


def ask_to_remove(title):
    return "Remove “" + title + "” with its answers? They can’t be brought back."


def opened(title):
    """Said when another application is opened."""
    return "This is now about: " + title + "."


NOT_KEPT = "Your browser does not let us keep your answers, even in this tab. Copy the text before you leave this page."
SEE = "See your "
BACK = "Back to the questions"
