"""Periods: stretches of calendar days, and how often something comes round."""

from __future__ import annotations

import re
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta
from enum import IntEnum
from typing import Any, final

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from cchc_rules.errors import BadValue, NotADay, ReversedPeriod

__all__ = ["ONE_DAY", "Cycle", "Period", "check_day", "format_day", "parse_day", "require_day"]

ONE_DAY = timedelta(days=1)


def require_day(given: object, where: str = "") -> date:
    """The day itself, if it is one.

    Raises:
        NotADay: For anything but a `date`. A `datetime` is refused too: which day it falls on depends on a time zone.
    """
    if isinstance(given, datetime):
        raise NotADay(given, "a date without a time", "Take .date() in the time zone that counts.", where)
    if not isinstance(given, date):
        raise NotADay(given, "a datetime.date", "Write date(2025, 12, 31).", where)
    return given


def parse_day(text: str) -> date:
    """The day that is written 2025-12-31 or 31/12/2025; a shorter year or a missing zero is not guessed at.

    Raises:
        NotADay: For anything else, and for a day that the calendar does not have.

    >>> parse_day("05/01/2025") == parse_day("2025-01-05")
    True
    """
    if matched := re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text):
        year, month, day = matched.groups()
    elif matched := re.fullmatch(r"([0-9]{2})/([0-9]{2})/([0-9]{4})", text):
        day, month, year = matched.groups()
    else:
        raise NotADay(text, "a day: 2025-12-31 or 31/12/2025")
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise NotADay(text, "a day of the calendar", "It is read as year-month-day or day/month/year.") from None


def format_day(day: date) -> str:
    """A day as it is written in Vietnam: 31/12/2025."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def check_day(owner: object, attribute: object, given: Any) -> None:
    """A validator of attrs: the value is a day."""
    if type(given) is not date:
        require_day(given, f"{type(owner).__name__}.{getattr(attribute, 'name', '')}")


@final
@frozen
class Period:
    """A stretch of calendar days, its end not included (kỳ, giai đoạn).

    Args:
        start: The first day.
        end: The first day after it.

    Raises:
        NotADay: For a `datetime` or anything else that is not a date.
        ReversedPeriod: Where `end` is not after `start`.

    >>> Period.quarter(2025, 1)
    Period(start=datetime.date(2025, 1, 1), end=datetime.date(2025, 4, 1))
    >>> Period.year(2025).covers(Period.quarter(2025, 1))
    True
    """

    start: date = field(validator=check_day)
    end: date = field(validator=check_day)

    def __attrs_post_init__(self) -> None:
        if self.end <= self.start:
            raise ReversedPeriod(
                f"{self.start} to {self.end}",
                "an end after the start",
                "The end is exclusive: the year 2025 ends on 2026-01-01.",
                "Period",
            )

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """A calendar month, 1 to 12."""
        return cls._months(year, Cycle.MONTH, month)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Period:
        """A calendar quarter, 1 to 4 (quý)."""
        return cls._months(year, Cycle.QUARTER, quarter)

    @classmethod
    def year(cls, year: int) -> Period:
        """A calendar year."""
        return cls._months(year, Cycle.YEAR, 1)

    @classmethod
    def _months(cls, year: int, cycle: Cycle, ordinal: int) -> Period:
        in_a_year = 12 // cycle
        if type(year) is not int or not MINYEAR <= year < MAXYEAR:
            raise BadValue(year, f"a year from {MINYEAR} to {MAXYEAR - 1}", where=f"Period.{cycle.name.lower()}")
        if type(ordinal) is not int or not 1 <= ordinal <= in_a_year:
            raise BadValue(ordinal, f"a number from 1 to {in_a_year}", where=f"Period.{cycle.name.lower()}")
        start = date(year, 1, 1) + relativedelta(months=cycle * (ordinal - 1))
        return cls(start, start + relativedelta(months=cycle))

    @property
    def last_day(self) -> date:
        """The last day that belongs to it."""
        return self.end - ONE_DAY

    def covers(self, other: Period) -> bool:
        """Whether every day of the other period is a day of this one."""
        return self.start <= other.start and other.end <= self.end

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end

    def __str__(self) -> str:
        return f"{self.start} – {self.last_day}"


class Cycle(IntEnum):
    """How often something comes round, as a number of calendar months (chu kỳ)."""

    MONTH = 1
    QUARTER = 3
    HALF_YEAR = 6
    YEAR = 12
