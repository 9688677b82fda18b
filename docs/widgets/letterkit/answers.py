"""What is odd about an answer: returns codes, whose sentences are in ``messages``. Never blocks anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit import dates, email_addresses, text
from letterkit.alphabet import DIGITS, is_digits
from letterkit.cache import cached

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

    from letterkit.shapes import Answer, Given, Question

# An answer of this length, in characters, fills a third of a page (``checks_length.ROOM``).
LONG = 900
INTERVIEW, HEARD, ANSWERED = "interview_date", "rejection_date", "answered_date"
# What letters speak of as past.
PAST = (INTERVIEW, HEARD, "sent_date", ANSWERED)
# Days after the interview, after which it is late for thanks: nobody is sent to write them any more.
LATE_FOR_THANKS = 21
THANK_YOU, PLANNER = "thank-you", "planner"  # forms in which a date means something else than in others
# What people write in place of a name, a number or an address that they don't have. "No" and "Na" are names too.
NOT_GIVEN = (
    "n/a", "none", "nothing", "-", "–", "—", "/", ".", "?", "unknown", "not known", "not given", "not sure",
    "im not sure", "i dont know", "dont know", "no idea", "i dont remember", "dont remember", "no name", "no phone",
    "no number", "no email", "no address", "tbc", "tbd",
    "weiß nicht", "weiß ich nicht", "keine ahnung", "unbekannt", "nicht bekannt", "keine", "keiner",
    "keins", "k.a", "k. a", "n.a", "n. a", "--", "---", "nichts", "keine angabe", "keine angaben",
)  # fmt: skip
# The codes of dates that can't be so.
DATES = ("date", "year", "far-past", "far-future", "to-come", "before-interview", "before-rejection")
# With one of these a letter is not ready to be sent.
DOUBTFUL = DATES + ("email",)


def oddities(
    fields: Sequence[Question],
    given: Given,
    today: str | None = None,
    typed: Mapping[str, Answer] | None = None,
    slug: str = "",
) -> list[tuple[str, str]]:
    """(field name, code) pairs, in the order of the form.

    fields: the questions of a model. given: cleaned answers (``letter.clean_answers``). today: ISO date, or None
    where it isn't known. typed: the answers before they were cleaned and cut, or None where there are none.
    slug: of the letter whose form asks, or ``PLANNER``, where what a letter speaks of may still be to come.
    """
    found = []
    known = {}
    now = dates.parse(today) if today else None
    for field in fields:
        name = field["name"]
        answer = given[name]
        if not answer:
            continue
        if typed and is_cut(typed.get(name, "")):
            found.append((name, "cut"))
        elif field["kind"] == "email":
            code = _email_code(answer)
            if code:
                found.append((name, code))
        elif field["kind"] == "number" and not is_number(answer, field["least"], field["most"]):
            found.append((name, "number"))
        elif field["kind"] == "date":
            date = dates.parse(answer)
            known[name] = date
            code = _date_code(name, date, known, now, slug) if date else _unread(answer)
            if code:
                found.append((name, code))
        elif any(len(item) > LONG for item in as_list(answer)):
            found.append((name, "long"))
    return found


def doubtful(fields: Sequence[Question], given: Given, today: str | None) -> list[str]:
    """The names of the dates and email addresses that can't be so: a letter with one of them is not ready to be sent.

    fields, given, today: as for ``oddities``. One that isn't asked now is none of them.
    """
    asked = {field["name"]: is_asked(field, given) for field in fields}
    return [name for name, code in oddities(fields, given, today) if code in DOUBTFUL and asked[name]]


def is_late_for_thanks(interview: datetime.date, now: datetime.date) -> bool:
    """Whether the interview was so long ago that thanks for it come late."""
    return (now - interview).days > LATE_FOR_THANKS


def is_asked(field: Question, given: Given) -> bool:
    """Whether the other answers leave a question to be asked. ``*`` stands for any answer."""
    wanted = all(
        bool(given.get(other)) if value == "*" else given.get(other) == value
        for other, value in field.get("asked_when", ())
    )
    return wanted and not any(
        all(given.get(other) == value for other, value in pairs) for pairs in field.get("idle", ())
    )


def as_list(answer: Answer) -> list[str]:
    """An answer as a list. A draft may hold a text where the letter asks for a list since, or the other way round."""
    return [answer] if isinstance(answer, str) else answer


def is_cut(answer: Answer) -> bool:
    """Whether a letter takes the beginning only of what was typed."""
    return any(len(item) > text.MOST for item in as_list(answer))


def is_not_given(answer: str) -> bool:
    """Whether an answer only says that there is none: "n/a", "I don’t know."."""
    if not answer or len(answer) > 20:
        return False
    said = answer.lower().replace("’", "").replace("'", "")
    while len(said) > 1 and said[-1] in " .!?":
        said = said[:-1]
    return said in NOT_GIVEN


def number_alone(phone: str) -> str:
    """A phone number without the words before it and the mark behind it: "07700 900123" of "mobile: 07700 900123."."""
    phone = text.trim(phone, " .,;:")
    start = 0
    while start < len(phone) and phone[start] not in "+(" + DIGITS:
        start += 1
    number = phone[start:]
    alone = start and phone[start - 1] in " :." and len([c for c in number if c in DIGITS]) > 5
    return number if alone and not any("a" <= c <= "z" for c in number) else phone


@cached
def _email_code(answer: str) -> str | None:
    mailboxes, rest = email_addresses.read(answer)
    if rest or not mailboxes:
        return "email"
    return "email-letters" if email_addresses.has_odd_letters(answer) else None


def is_number(answer: str, least: int, most: int) -> bool:
    """Whether an answer is a whole number within these bounds."""
    if len(answer) > 9 or not is_digits(answer):
        return False
    return least <= int(answer) <= most


def _unread(answer: str) -> str:
    """What is wrong with a date that can't be read: a field for dates hands over a year of any length."""
    parts = answer.split("-")
    numbers = len(parts) == 3 and all(is_digits(part) for part in parts)
    return "year" if numbers and len(parts[0]) != 4 else "date"


def _date_code(
    name: str,
    date: datetime.date,
    known: dict[str, datetime.date | None],
    now: datetime.date | None,
    slug: str,
) -> str | None:
    # Two years back and one ahead: whoever asks for feedback does so within weeks. What is further off is a slip.
    if now and (now - date).days > 731:
        return "far-past"
    if now and (date - now).days > 366:
        return "far-future"
    if now and date > now and (name == ANSWERED or (name in PAST and slug != PLANNER)):
        return "to-come"
    if now and date > now and name == "sent_date":
        return "not-sent-yet"
    if now and date < now and name == "plan_date":
        return "gone-by"
    if now and name == INTERVIEW and slug == THANK_YOU and is_late_for_thanks(date, now):
        return "late-thanks"
    interview = known.get(INTERVIEW)
    if interview and date < interview:
        return "before-interview"
    rejection = known.get("rejection_date")
    if rejection and date < rejection:
        return "before-rejection"
    return None
