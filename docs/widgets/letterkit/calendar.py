"""Days of a plan to a calendar file (iCalendar, RFC 5545). Pure: the moment of writing is handed in.

All-day entries have no time zone, so each stays on its day wherever the reader is. Whoever is not named in an
entry's words is not named in the file.
"""

import binascii

from letterkit import dates, plan_messages
from letterkit.text import clean
from letterkit.workdays import DAY

PRODUCT = "-//Feedback Toolkit//Feedback plan//EN"
LONGEST_LINE = 75  # in bytes, without the line break
ALARM = "PT9H"  # at nine in the morning of the day, wherever the reader is then


def entries(plan, now, number, employer, address):
    """The days of a plan that are still to come, ready for ``write``.

    now: today, as a date. number: of the application, so that those of another one are others. employer: its name
    if the reader wants it in the calendar, or "". address: takes a code, gives the address of the page that helps.
    """
    found = []
    for event in plan.events:
        if event.date >= now and not event.done:
            # Named by where the counting began: if the day itself moves, the calendar moves the entry.
            uid = "-".join(["feedback-plan", str(number), event.code, _sum(event.origin)])
            found.append(
                {
                    "uid": uid,
                    "date": event.date,
                    "title": plan_messages.entry_title(event.code, employer),
                    "text": plan_messages.does(event.code),
                    "address": address(event.code),
                }
            )
    return found


def write(entries, stamp):
    """The calendar file as text, lines ending in CR LF.

    entries: list of dicts with ``uid`` (the same whenever the file is made again), ``date`` (a date), ``title``,
    ``text`` and ``address`` (of the page that helps, or ""). stamp: when it is made, in UTC: ``20261019T083000Z``.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:" + PRODUCT, "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for entry in entries:
        lines += [
            "BEGIN:VEVENT",
            "UID:" + entry["uid"],
            "DTSTAMP:" + stamp,
            "DTSTART;VALUE=DATE:" + _day(entry["date"]),
            "DTEND;VALUE=DATE:" + _day(entry["date"] + DAY),
            "SUMMARY:" + escape(entry["title"]),
            "DESCRIPTION:" + escape(entry["text"]),
        ]
        if entry["address"]:
            lines.append("URL:" + entry["address"])
        lines += [
            "CLASS:PRIVATE",
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:" + escape(entry["title"]),
            "TRIGGER:" + ALARM,
            "END:VALARM",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join([fold(line) + "\r\n" for line in lines])


def escape(text):
    """A text as a value: backslash, semicolon, comma and line break are written with a backslash."""
    text = clean(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\n", "\\n")


def fold(line):
    """A line cut so that no piece is longer than 75 bytes of UTF-8; each piece after the first begins with a space."""
    pieces, piece, size = [], "", 0
    for character in line:
        length = len(character.encode())
        if size + length > LONGEST_LINE:
            pieces.append(piece)
            piece, size = "", 1  # the space before it counts
        piece += character
        size += length
    return "\r\n ".join(pieces + [piece])


def _sum(date):
    """A checksum that stands for a date: whoever sees the calendar is not to read an answer there. It is no secret."""
    return f"{binascii.crc32(dates.iso(date).encode('utf-8')):08x}"


def _day(date):
    return dates.iso(date).replace("-", "")
