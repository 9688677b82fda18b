"""What is odd about an answer: returns codes, whose sentences are in ``messages``. Never blocks anything."""

from letterkit import dates

# A paragraph of this length fills a third of a page.
LONG = 900


def oddities(fields, given, today=None):
    """(field name, code) pairs, in the order of the form.

    fields: the questions of a model. given: cleaned answers (``letter.clean_answers``). today: ISO date, or None
    where it isn't known.
    """
    found = []
    known = {}
    now = dates.parse(today) if today else None
    for field in fields:
        name = field["name"]
        answer = given[name]
        if not answer:
            continue
        if field["kind"] == "email" and not _is_email(answer):
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


def _is_email(text):
    name, at, host = text.partition("@")
    return bool(name and at and "." in host.strip(".") and "@" not in host and " " not in text)


def is_number(text, least, most):
    """Whether a text is a whole number within these bounds."""
    return (
        text != "" and all(c in "0123456789" for c in text) and len(text) < 10 and least <= int(text) <= most
    )


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
