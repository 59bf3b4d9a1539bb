"""Calendar time as plans write it: periods of days, and the days by which, or within which, something is due."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta
from enum import IntEnum
from itertools import pairwise
from typing import Any, ClassVar, TypeAlias, final

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from cchc_rules.errors import NotADay, ReversedPeriod, WrongKind

__all__ = ["Before", "By", "Cycle", "Due", "During", "Period", "Recurring", "calendar_day"]

_ONE_DAY = timedelta(days=1)


def calendar_day(given: object, where: str = "") -> date:
    """The day itself, if it is one.

    Raises:
        NotADay: For anything but a `date`. A `datetime` is refused too: which day it falls on depends on a time zone.
    """
    if isinstance(given, datetime):
        raise NotADay(given, "a date without a time", "Take .date() in the time zone that counts.", where)
    if not isinstance(given, date):
        raise NotADay(given, "a datetime.date", "Write date(2025, 12, 31).", where)
    return given


def _a_day(owner: object, attribute: object, given: Any) -> None:
    if type(given) is not date:
        calendar_day(given, f"{type(owner).__name__}.{getattr(attribute, 'name', '')}")


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

    start: date = field(validator=_a_day)
    end: date = field(validator=_a_day)

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
            raise WrongKind(year, f"a year from {MINYEAR} to {MAXYEAR - 1}", where=f"Period.{cycle.name.lower()}")
        if type(ordinal) is not int or not 1 <= ordinal <= in_a_year:
            raise WrongKind(ordinal, f"a number from 1 to {in_a_year}", where=f"Period.{cycle.name.lower()}")
        start = date(year, 1, 1) + relativedelta(months=cycle * (ordinal - 1))
        return cls(start, start + relativedelta(months=cycle))

    @property
    def last_day(self) -> date:
        """The last day that belongs to it."""
        return self.end - _ONE_DAY

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


@final
@frozen
class Before:
    """Due before a day, so at the latest on the day before it (trước ngày).

    No weekend or holiday moves it: thirteen of thirteen dated tasks of a ministry's register are read so.

    >>> Before(date(2025, 1, 5)).last_day
    datetime.date(2025, 1, 4)
    """

    day: date = field(validator=_a_day)
    phrase: str = field(default="", eq=False)

    first_day: ClassVar[None] = None

    @property
    def last_day(self) -> date:
        """The last permitted day."""
        return self.day - _ONE_DAY

    def accepts(self, day: date) -> bool:
        """Whether what is delivered on this day is delivered in time."""
        return day < self.day


@final
@frozen
class By:
    """Due by a day, that day included (chậm nhất ngày, trong ngày)."""

    day: date = field(validator=_a_day)
    phrase: str = field(default="", eq=False)

    first_day: ClassVar[None] = None

    @property
    def last_day(self) -> date:
        """The last permitted day."""
        return self.day

    def accepts(self, day: date) -> bool:
        """Whether what is delivered on this day is delivered in time."""
        return day <= self.day


@final
@frozen
class During:
    """Due inside a period (trong năm, trong quý, trong tháng)."""

    period: Period
    phrase: str = field(default="", eq=False)

    @property
    def first_day(self) -> date:
        """The first permitted day."""
        return self.period.start

    @property
    def last_day(self) -> date:
        """The last permitted day."""
        return self.period.last_day

    def accepts(self, day: date) -> bool:
        """Whether what is delivered on this day is delivered in time."""
        return day in self.period


@final
@frozen
class Recurring:
    """Due again and again, each time for the cycle that has ended, without a stated day (định kỳ).

    Args:
        cycles: How often; several where a plan asks for quarterly, half-yearly and yearly reports at once.
        on_request: Whether it is also due whenever it is asked for (đột xuất).
        phrase: The words of the plan.

    >>> reports = Recurring((Cycle.QUARTER, Cycle.YEAR))
    >>> [str(period) for period in reports.periods(Period(date(2025, 7, 1), date(2026, 1, 1)))]
    ['2025-07-01 – 2025-09-30', '2025-10-01 – 2025-12-31']
    """

    cycles: tuple[Cycle, ...]
    on_request: bool = False
    phrase: str = field(default="", eq=False)

    first_day: ClassVar[None] = None
    last_day: ClassVar[None] = None

    def accepts(self, day: date) -> bool:  # noqa: ARG002  the same question is put to every due
        """Always: no day is stated, so none is too late."""
        return True

    def periods(self, within: Period) -> tuple[Period, ...]:
        """The periods reported on that lie wholly inside `within`, by their end and then their start."""
        from dateutil.rrule import MONTHLY, rrule  # noqa: PLC0415  costs a third of the whole import, seldom needed

        found: list[Period] = []
        for cycle in self.cycles:
            first = datetime(within.start.year, 1, 1)  # noqa: DTZ001  rrule counts in datetimes; only its days are kept
            after = datetime(within.end.year + 1, 1, 1)  # noqa: DTZ001  as above
            turns = [turn.date() for turn in rrule(MONTHLY, interval=int(cycle), dtstart=first, until=after)]
            whole = (Period(start, end) for start, end in pairwise(turns))
            found.extend(period for period in whole if within.covers(period))
        return tuple(sorted(found, key=lambda period: (period.end, period.start)))


Due: TypeAlias = Before | By | During | Recurring
