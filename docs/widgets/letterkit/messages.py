"""Code to sentence: all that the page says to the reader. A message says what to do next."""


def open_sentence(count):
    """How many answers are still open, as a sentence."""
    if count == 0:
        return "Everything is filled in. Read it aloud once before you send it."
    return "One answer is still open:" if count == 1 else str(count) + " answers are still open:"


def words_gone(called):
    """Instead of ``open_sentence`` where the reader has deleted every word. called: "letter", "script", …"""
    return "All words are gone. “Back to the " + called + " as written” brings them back."


def open_short(count, changed=False, gone=False):
    """The same for the bar on a phone. changed: whether an answer has changed since the reader changed the words; gone:
    whether no word is left.
    """
    if gone:
        return "empty"
    if changed:
        return "new answer"
    return "complete" if count == 0 else str(count) + " open"


# Whose words they are. In hundredths of what stands between greeting and close: from there on, this sentence holds.
SHARES = (
    (97, "All of this {} is yours."),
    (85, "Nearly all of this {} is yours."),
    (71, "About three quarters of this {} is yours."),
    (58, "About two thirds of this {} is yours."),
    (42, "About half of this {} is yours."),
    (29, "About a third of this {} is yours."),
    (22, "About a quarter of this {} is yours."),
    (15, "About a fifth of this {} is yours."),
    (8, "About a tenth of this {} is yours."),
    (1, "A few words of this {} are yours."),
)


def share(hundredths, called):
    """How much of a letter is the reader's own, in words. called: "letter", "script", …"""
    for least, sentence in SHARES:
        if hundredths >= least:
            return sentence.replace("{}", called)
    return "So far, every word of this " + called + " is ours."


# Where nothing specific is said; the name of the question follows.
ONE_DETAIL = "One true detail makes it a letter that only you could write:"
OWN_WORDS = "Your own words here:"


# What the careful friend says.
def findings_sentence(count, hidden, quiet):
    """How much there is to look at. hidden: whether the reader has answered something with "I mean it"; quiet: the
    adviser's sentence where there is nothing.
    """
    if count:
        return "One thing to look at:" if count == 1 else str(count) + " things to look at:"
    return "The rest reads well. Thank you for looking so closely." if hidden else quiet


def dismissed(count, shown):
    """The button that brings back what was answered with "I mean it"."""
    return ("Hide " if shown else "Show ") + str(count) + " dismissed"


WHAT_FOUND = "“{}”"
WHICH_DAY = "“{}” ({day})"


def found(words, name):
    """The words that were found. name: which day they mean, where that is worth saying, or ""."""
    if not words:
        return ""
    # The name first: it is ours, and the words may hold anything.
    return (WHICH_DAY.replace("{day}", name) if name else WHAT_FOUND).replace("{}", words)


LOOK_AGAIN = "Bring it back"
EXAMPLE = "For example: {}"


# What is wrong with an answer (letterkit.answers), at its field.
FIELD = {
    "email": "An email address looks like name@example.com. Check this one.",
    "number": "Write a whole number, such as 14. It may be too small or too large.",
    "date": "Write the date as year-month-day, such as 2026-10-19.",
    "far-past": "This date is more than two years ago. Check the year.",
    "far-future": "This date is more than a year ahead. Check the year.",
    "before-interview": "This is before the date of the interview. Check which of the two is right.",
    "before-rejection": "This is before the date you heard. Check which of the two is right.",
    "cut": "This is longer than 20,000 characters, so the text on this page takes the beginning only. Nothing is lost: "
    "all of it is kept here and in “Save to a file”. Shorten it, or copy it into a program for long texts.",
    "long": "This is very long for a letter, so it may run over the page. Nothing is lost: shorten it if you can.",
}

COPIED = "Copied. Now paste it where you need it."
NOT_COPIED = (
    "Your browser did not let us copy. The text is selected: copy it yourself, with Ctrl+C or a long press."
)
EMPTIED = "All answers are gone. You can start again."


YES_EMPTY = "Yes, empty all answers"
YES_REMOVE = "Yes, remove it"
YES_OPEN = "Yes, open the file"
YES_WIPE = "Yes, wipe everything"


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


NOT_ALL_USED = (
    "Your own words stayed where the new answer would have changed them. Write it in there, if you like."
)
NOT_KEPT = "Your browser does not let us keep your answers, even in this tab. Copy the text before you leave this page."
NOT_KEPT_ON_DEVICE = (
    "Your browser does not let us keep your answers on this device. Save them to a file instead."
)
NOT_KEPT_IN_TAB = (
    "Your browser does not let us keep your answers in this tab. They stay on this device "
    "until you wipe them. To be sure, save them to a file too."
)
SEE = "See your "
BACK = "Back to the questions"


# The ways out.
WORD_MADE = "Your Word file is made: look in your downloads. You can change every word in it."
TEXT_MADE = "Your text file is made: look in your downloads."
DRAFT_MADE = (
    "Your draft is made: look in your downloads. Open it, and your mail program shows it, ready to send."
)
# In a frame of another page, which may forbid all this without telling us.
IN_FRAME = {
    "file": " If no file comes, the page around this form does not allow it. Copy the text instead.",
    "calendar": " If no file comes, the page around this form does not allow it. Write the dates down instead.",
    "mail": " If no mail program opens, the page around this form does not allow it. Copy the text instead.",
    "print": "If nothing opens to print, the page around this form does not allow it. Copy the text instead.",
}


def in_frame(framed, what):
    """What may go wrong in a frame; nothing where there is none. what: a key of IN_FRAME."""
    return IN_FRAME[what] if framed else ""


MAIL_TOO_LONG = "This is too long for some mail programs. Copy it instead, and paste it into a new email."
NOT_SHARED = "That did not work. Copy it instead."


def mail_opened(addressed):
    """addressed: whether the mail program got an address to send to."""
    if addressed:
        return "Your mail program opens with the text, the subject and the address. It may keep a copy."
    return "Your mail program opens with the text and the subject. Add the address there. It may keep a copy."


def still_open(labels):
    """Names what is still open: the labels of the questions."""
    return "Still open: " + ", ".join(labels) + "."


# Where the answers are.
KEPT = {
    "tab": "in this tab only",
    "device": "on this device",
    "shared": "in this tab only, on a shared computer",
    "nowhere": "nowhere: your browser lets us keep nothing",
}
UNREAD = (
    "Answers are kept here that this page can’t read. Perhaps a newer version of this site has kept them: load this "
    "page again. They stay safe while you type, until you wipe everything."
)
KEPT_ON_DEVICE = (
    "Your answers now stay on this device until you wipe them. Anyone who uses it can read them. Some browsers forget "
    "sooner: Safari, and all browsers on an iPhone, after seven days without a visit. To be sure, save them to a file "
    "too."
)
KEPT_IN_TAB = "Your answers now stay in this tab only. They are gone when you close it."
SHARED = (
    "Nothing outlives this tab. Save your answers to a file if you want them again. "
    "When you are done, wipe everything and close the browser."
)
FILE_SAVED = "Your file is made: look in your downloads. It holds all your answers: keep it where only you can read it."
FILE_OPENED = "Your answers are back."
ASK_TO_OPEN = "Open this file? Its answers take the place of those you have typed here."
ASK_TO_WIPE = (
    "Wipe all answers, on this device and in all open tabs of this site? They can’t be brought back."
)
WIPED = "Everything is wiped, here and in all open tabs of this site. "
WIPED_HERE = "Everything is wiped in this tab. We can’t tell other tabs: close them, or wipe there too. "
WIPED_ELSEWHERE = "Everything was wiped in another tab, so it is gone here too. You can start again."
NOT_REACHED = (
    "We can’t reach what you have copied, printed, downloaded or handed to a mail program: "
    "look there yourself."
)


def wiped(told):
    """told: whether the other tabs could be told."""
    return (WIPED if told else WIPED_HERE) + NOT_REACHED


FILE = {
    "missing": "This file is empty. Nothing has changed. Choose the file that you saved here.",
    "damaged": "This is not a file from this site, or it is damaged. Nothing has changed. Choose another one.",
    "letters": "Another program has saved this file in another alphabet, so some letters in it are wrong. Nothing has "
    "changed. Choose the file as you first saved it here, or save it there again as “UTF-8”.",
    "newer": "This file was made by a newer version of this site. Nothing has changed. Load this page again and retry.",
    "too-big": "This file is too big, or it can’t be read. Nothing has changed. Choose the file that you saved here.",
}
