"""What is odd about an answer: returns codes, whose sentences are in ``messages``. Never blocks anything."""

from letterkit import dates, text

# A paragraph of this length fills a third of a page.
LONG = 900


def oddities(fields, given, today=None, typed=None):
    """(field name, code) pairs, in the order of the form.

    fields: the questions of a model. given: cleaned answers (``letter.clean_answers``). today: ISO date, or None
    where it isn't known. typed: the answers before they were cleaned and cut, or None where there are none.
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
        elif field["kind"] == "email" and not _is_email(answer):
            found.append((name, "email"))
        elif field["kind"] == "paragraph" and len(answer) > LONG:
            found.append((name, "long"))
        elif field["kind"] == "number" and not is_number(answer, field["least"], field["most"]):
            found.append((name, "number"))
        elif field["kind"] == "date":
            date = dates.parse(answer)
            known[name] = date
            code = _date_code(name, date, known, now)
            if code:
                found.append((name, code))
    return found


def is_cut(answer):
    """Whether a letter takes the beginning only of what was typed."""
    return any(len(item) > text.MOST for item in ([answer] if isinstance(answer, str) else answer))


def _is_email(answer):
    name, at, host = answer.partition("@")
    return bool(name and at and "." in host.strip(".") and "@" not in host and " " not in answer)


def is_number(answer, least, most):
    """Whether an answer is a whole number within these bounds."""
    if answer == "" or len(answer) > 9 or not all(c in "0123456789" for c in answer):
        return False
    return least <= int(answer) <= most


def _date_code(name, date, known, now):
    if date is None:
        return "date"
    if now and (now - date).days > 731:
        return "far-past"
    if now and (date - now).days > 366:
        return "far-future"
    interview = known.get("interview_date")
    if interview and date < interview:
        return "before-interview"
    rejection = known.get("rejection_date")
    if rejection and date < rejection:
        return "before-rejection"
    return None
