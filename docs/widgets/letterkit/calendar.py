"""Days of a plan to a calendar file (iCalendar, RFC 5545). Pure: the moment of writing is handed in.

All-day entries have no time zone, so each stays on its day wherever the reader is. Whoever is not named in an
entry's words is not named in the file.
"""

from __future__ import annotations

import binascii
from typing import TYPE_CHECKING

from letterkit import dates
from letterkit.alphabet import is_digits
from letterkit.moments import IN_CALENDAR
from letterkit.same_application import NAMED, entry_of
from letterkit.text import clean
from letterkit.workdays import DAY

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Sequence

    from letterkit.plan import Plan
    from letterkit.shapes import Answer, Say
    from letterkit.shapes_of_plan import Entry

PRODUCT = "-//Feedback Toolkit//Feedback plan//EN"
LONGEST_LINE = 75  # in bytes, without the line break
ALARM = "PT9H"  # at nine in the morning of the day, wherever the reader is then


def known(kept: Answer, fresh: str) -> list[str]:
    """What is kept of an application's calendar, as ``entries`` has returned it; [fresh] if nothing of ours is there.

    fresh: a random id of 32 hexadecimal digits. A file of answers may be of anybody's making: what is
    not ours stays out.
    """
    if isinstance(kept, str) or not kept or not _is_id(kept[0]):
        return [fresh]
    return [kept[0]] + [line for line in kept[1:] if _version(line)]


def entries(
    plan: Plan,
    now: datetime.date,
    kept: list[str],
    employer: str,
    address: Callable[[str], str],
    say: Say,
    codes: Sequence[str] = IN_CALENDAR,
) -> tuple[list[Entry], list[str]]:
    """(entries, kept): the days of a plan that are still to come, ready for ``write``, and what to keep of them. What a
    calendar has of it, and nobody needs any more, is called off.

    now: today, as a date. kept: as ``known`` has it: the id of the application, and for each entry that was handed out
    its code, its version, its day and a checksum of what it said, with NAMED behind it where it named the employer: the
    next file has the same entries, in a new version where they have changed. employer: its name if the reader wants it
    in the calendar, or "". address: takes a code, gives the address of the page that helps. say: the planner's
    messages. codes: of the events that are wanted.
    """
    found: list[Entry] = []
    versions = {line.split(" ")[0]: line for line in kept[1:]}
    off = over(plan, now, kept)
    wanted = [(code, date) for code, date in _to_come(plan, now) if code in codes] + off
    for code, date in wanted:
        title = _title(code, employer, say)
        is_off = (code, date) in off
        if is_off:
            title = say("calendar-off", title=title)
        says = _sum(dates.iso(date) + title) + (NAMED if employer else "")
        before = _version(versions.get(code, ""))
        sequence = 0
        if before:
            sequence = before[1] if before[3] == says else before[1] + 1
        # As ``entry_of`` reads it. Of what is called off no day is kept: it is called off once.
        versions[code] = " ".join([code, str(sequence)] + ([] if is_off else [dates.iso(date)]) + [says])
        text = "" if is_off else say("moment-does", moment=code) + "\n" + address(code)
        entry: Entry = {
            # The random id says whose it is, and nothing about anybody.
            "uid": kept[0] + "-" + code,
            "sequence": sequence,
            "date": date,
            "title": title,
            "text": text.strip("\n"),
            "address": "" if is_off else address(code),
            "off": is_off,
        }
        found.append(entry)
    return found, [kept[0]] + [versions[code] for code in sorted(versions)]


def over(plan: Plan, now: datetime.date, kept: list[str]) -> list[tuple[str, datetime.date]]:
    """(code, date) of each entry that a calendar has on a day to come, though the plan has nothing to do then any more:
    the letter was sent, or they have answered. kept: as ``known`` has it.
    """
    needed = [code for code, _ in _to_come(plan, now)]
    versions = [_version(line) for line in kept[1:]]
    return [
        (one[0], one[2])
        for one in versions
        if one and one[2] is not None and one[2] >= now and one[0] not in needed
    ]


def is_over(plan: Plan, now: datetime.date, kept: list[str]) -> bool:
    """Whether a file would only call off what a calendar has."""
    return not _to_come(plan, now) and bool(over(plan, now, kept))


def _to_come(plan: Plan, now: datetime.date) -> list[tuple[str, datetime.date]]:
    """(code, date) of each event of a plan that is still to come."""
    days = [(event.code, event.late or event.date, event.done) for event in plan.events]
    return [(code, date) for code, date, done in days if code in IN_CALENDAR and date >= now and not done]


def write(entries: Sequence[Entry], stamp: str) -> str:
    """The calendar file as text, lines ending in CR LF.

    entries: list of dicts with ``uid`` (the same whenever the file is made again), ``sequence`` (its version), ``date``
    (a date), ``title``, ``text``, ``address`` (of the page that helps, or "") and ``off`` (whether it is called off).
    stamp: when it is made, in UTC: ``20261019T083000Z``.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:" + PRODUCT, "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for entry in entries:
        lines += [
            "BEGIN:VEVENT",
            "UID:" + entry["uid"],
            "SEQUENCE:" + str(entry["sequence"]),
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
        ]
        if entry["off"]:
            lines.append("STATUS:CANCELLED")
        else:
            lines += [
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "DESCRIPTION:" + escape(entry["title"]),
                "TRIGGER:" + ALARM,
                "END:VALARM",
            ]
        lines.append("END:VEVENT")
    lines.append("END:VCALENDAR")
    return "".join([fold(line) + "\r\n" for line in lines])


def escape(text: str) -> str:
    """A text as a value: backslash, semicolon, comma and line break are written with a backslash."""
    text = clean(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\n", "\\n")


def fold(line: str) -> str:
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


def _title(code: str, employer: str, say: Say) -> str:
    title = say("calendar-title", moment=code)
    return say("calendar-title-with-employer", title=title, employer=employer) if employer else title


def _is_id(text: str) -> bool:
    return len(text) == 32 and all(character in "0123456789abcdef" for character in text)


def _version(line: str) -> tuple[str, int, datetime.date | None, str] | None:
    """(code, sequence, day, checksum) of a line that is kept, or None if it is none of ours; day: None where none is
    kept.
    """
    parts = entry_of(line)
    if not parts or parts[0] not in IN_CALENDAR or not 0 < len(parts[1]) < 9 or not is_digits(parts[1]):
        return None
    date = dates.parse(parts[2])
    return None if parts[2] and not date else (parts[0], int(parts[1]), date, parts[3])


def _sum(text: str) -> str:
    return f"{binascii.crc32(text.encode('utf-8')):08x}"


def _day(date: datetime.date) -> str:
    return dates.iso(date).replace("-", "")
