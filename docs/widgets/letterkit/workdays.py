"""Working days of a country: no weekend, no public holiday.

Pure: the holidays are handed in. Beyond the years for which they are known, only weekends count.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from letterkit import dates

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DAY = datetime.timedelta(days=1)


def by_day(holidays: Mapping[str, str]) -> list[list[str]]:
    """[ISO date, name] of each holiday, in no order. holidays: by name its days, with blanks between."""
    return [[iso, name] for name in holidays for iso in holidays[name].split(" ")]


class Workdays:
    """The days on which people work.

    holidays: list of [ISO date, name]. first, last: the years for which they are known.
    """

    def __init__(self, holidays: Sequence[Sequence[str]], first: int, last: int) -> None:
        self.names = {}
        for iso, name in holidays:
            self.names[iso] = name
        self.first = first
        self.last = last

    def off(self, date: datetime.date) -> str | None:
        """Why nobody works on a date: "weekend", the name of the holiday, or None on a working day."""
        name = self.names.get(dates.iso(date))
        if name:
            return name
        return "weekend" if date.weekday() > 4 else None

    def next(self, date: datetime.date) -> tuple[datetime.date, list[str]]:
        """The date itself or else the next working day, and the reasons for the days between, each once."""
        reasons = []
        reason = self.off(date)
        while reason:
            if reason not in reasons:
                reasons.append(reason)
            date += DAY
            reason = self.off(date)
        return date, reasons

    def good(self, date: datetime.date) -> datetime.date:
        """The date itself or else the next working day on which most people are there."""
        while self.off(date) or self._away(date):
            date += DAY
        return date

    def _away(self, date: datetime.date) -> bool:
        """Whether many are away on a working day: around New Year, before a long weekend, between two days off."""
        if (date.month, date.day) >= (12, 23) or (date.month, date.day) <= (1, 2):
            return True
        ahead = [self.off(date + days * DAY) for days in (1, 2, 3)]
        before = self.off(date - DAY)
        long = all(ahead)
        between = bool(before and ahead[0]) and not before == ahead[0] == "weekend"
        return long or between

    def after(self, date: datetime.date, count: int) -> datetime.date:
        """The date that is a number of working days after another."""
        while count:
            date += DAY
            if not self.off(date):
                count -= 1
        return date

    def knows(self, date: datetime.date) -> bool:
        """Whether the holidays of that year are known."""
        return self.first <= date.year <= self.last
