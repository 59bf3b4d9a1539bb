"""Calendar time as plans write it: periods of days, and the days by which, or within which, something is due."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta
from enum import IntEnum
from itertools import pairwise
from typing import Any, ClassVar, TypeAlias, final

from attrs import field, frozen
from attrs.validators import optional
from dateutil.relativedelta import relativedelta

from cchc_rules.errors import NotADay, ReversedPeriod, WrongKind
from cchc_rules.relative import WorkdaysAfter, names_an_event
from cchc_rules.text import Language

__all__ = ["Before", "By", "Cycle", "CycleDay", "Due", "During", "Period", "Recurring", "Within", "calendar_day"]

_ONE_DAY = timedelta(days=1)
_LEAP_YEAR = 2024
_MOST_DAYS = 999
_ROMAN = ("I", "II", "III", "IV")


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

    kind: ClassVar[str] = "before"
    first_day: ClassVar[None] = None

    @property
    def last_day(self) -> date:
        """The last permitted day."""
        return self.day - _ONE_DAY

    def accepts(self, day: date) -> bool:
        """Whether what is delivered on this day is delivered in time."""
        return day < self.day

    def __str__(self) -> str:
        return f"trước ngày {_written(self.day)}"


@final
@frozen
class By:
    """Due by a day, that day included (chậm nhất ngày, trong ngày)."""

    day: date = field(validator=_a_day)
    phrase: str = field(default="", eq=False)

    kind: ClassVar[str] = "by"
    first_day: ClassVar[None] = None

    @property
    def last_day(self) -> date:
        """The last permitted day."""
        return self.day

    def accepts(self, day: date) -> bool:
        """Whether what is delivered on this day is delivered in time."""
        return day <= self.day

    def __str__(self) -> str:
        return f"chậm nhất ngày {_written(self.day)}"


@final
@frozen
class During:
    """Due inside a period (trong năm, trong quý, trong tháng).

    >>> str(During(Period(date(2025, 4, 1), date(2025, 10, 1))))
    'quý II - III/2025'
    """

    period: Period
    phrase: str = field(default="", eq=False)

    kind: ClassVar[str] = "during"

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

    def __str__(self) -> str:
        start, last = self.period.start, self.period.last_day
        months = 12 * (last.year - start.year) + last.month - start.month + 1
        if start.day != 1 or self.period.end.day != 1:
            return f"từ ngày {_written(start)} đến ngày {_written(last)}"
        if months % 12 == 0 and start.month == 1:
            return f"năm {start.year:04}" if months == 12 else f"giai đoạn {start.year:04} - {last.year:04}"
        if months % 3 == 0 and start.month % 3 == 1 and start.year == last.year:
            return (
                f"quý {' - '.join(dict.fromkeys(_ROMAN[(day.month - 1) // 3] for day in (start, last)))}/{last.year:04}"
            )
        if months == 1:
            return f"tháng {start.month:02}/{start.year:04}"
        return f"từ tháng {start.month:02}/{start.year:04} đến tháng {last.month:02}/{last.year:04}"


@final
@frozen
class CycleDay:
    """The day on which each turn of a cycle falls due (ngày đến hạn trong kỳ).

    Args:
        day: The day of the month, 1 to 31; where the month is shorter, its last day.
        month: Which month of the cycle, 1 for its first.
        before: Whether that day is already too late (trước ngày); else it is still in time.
    """

    day: int
    month: int
    before: bool = False


@final
@frozen
class Recurring:
    """Due again and again, each time for the cycle that has ended; or all along (định kỳ, thường xuyên).

    Args:
        cycles: How often; several where a plan asks for quarterly, half-yearly and yearly reports at once; none where
            the duty is a standing one, or due on request alone.
        on_request: Whether it is also due whenever it is asked for (đột xuất).
        phrase: The words of the plan.
        on: The day of the cycle on which each turn falls due, where one is stated; then there is one cycle.
        since: The first permitted day, where one is stated; no last day is.

    Raises:
        NotADay: Where `since` is not a date.
        WrongKind: Where `on` is no day of the cycle.

    >>> reports = Recurring((Cycle.QUARTER, Cycle.YEAR))
    >>> [str(period) for period in reports.periods(Period(date(2025, 7, 1), date(2026, 1, 1)))]
    ['2025-07-01 – 2025-09-30', '2025-10-01 – 2025-12-31']
    """

    cycles: tuple[Cycle, ...]
    on_request: bool = False
    phrase: str = field(default="", eq=False)
    on: CycleDay | None = field(default=None, kw_only=True, metadata={"came_later": True})
    since: date | None = field(default=None, kw_only=True, validator=optional(_a_day), metadata={"came_later": True})

    last_day: ClassVar[None] = None

    def __attrs_post_init__(self) -> None:
        if self.on is not None:
            self._check(self.on)

    def _check(self, on: CycleDay) -> None:
        if len(self.cycles) != 1:
            raise WrongKind(self.cycles, "one cycle where a day of it is stated", where="Recurring.cycles")
        (cycle,) = self.cycles
        if type(on.month) is not int or not 1 <= on.month <= cycle:
            raise WrongKind(on.month, f"a month of the cycle, 1 to {int(cycle)}", where="CycleDay.month")
        longest = Period.month(_LEAP_YEAR, on.month).last_day.day if cycle is Cycle.YEAR else 31
        if type(on.day) is not int or not 1 <= on.day <= longest:
            raise WrongKind(on.day, f"a day of the month, 1 to {longest}", where="CycleDay.day")

    @property
    def kind(self) -> str:
        """`recurring`, or `standing` where there is neither a cycle nor a request."""
        return "recurring" if self.cycles or self.on_request else "standing"

    @property
    def first_day(self) -> date | None:
        """The first permitted day, where one is stated."""
        return self.since

    def accepts(self, day: date) -> bool:
        """Whether this day is not too early: no last day is stated, so none is too late."""
        return self.since is None or day >= self.since

    def last_day_of(self, turn: Period) -> date | None:
        """The last permitted day of one turn of the cycle; None where no day of the cycle is stated.

        >>> Recurring((Cycle.QUARTER,), on=CycleDay(20, 3, before=True)).last_day_of(Period.quarter(2025, 1))
        datetime.date(2025, 3, 19)
        """
        if self.on is None:
            return None
        day = turn.start + relativedelta(months=self.on.month - 1, day=self.on.day)
        return day - _ONE_DAY if self.on.before else day

    def periods(self, within: Period) -> tuple[Period, ...]:
        """The periods reported on that lie wholly inside `within`, and not before `since`: by their end, then start."""
        from dateutil.rrule import MONTHLY, rrule  # noqa: PLC0415  costs a third of the whole import, seldom needed

        found: list[Period] = []
        for cycle in self.cycles:
            first = datetime(within.start.year, 1, 1)  # noqa: DTZ001  rrule counts in datetimes; only its days are kept
            after = datetime(within.end.year + 1, 1, 1)  # noqa: DTZ001  as above
            turns = [turn.date() for turn in rrule(MONTHLY, interval=int(cycle), dtstart=first, until=after)]
            whole = (Period(start, end) for start, end in pairwise(turns))
            found.extend(period for period in whole if within.covers(period) and self.accepts(period.start))
        return tuple(sorted(found, key=lambda period: (period.end, period.start)))

    def __str__(self) -> str:
        said = [self._turns()] if self.cycles else []
        if self.on_request:
            said.append("đột xuất")
        if self.since is None:
            return " hoặc ".join(said) or "thường xuyên"
        return " ".join(filter(None, (" hoặc ".join(said), f"từ ngày {_written(self.since)}")))

    def _turns(self) -> str:
        if self.on is None:
            return f"hằng {', '.join(_CYCLES[cycle] for cycle in self.cycles)}"
        (cycle,), day, month = self.cycles, self.on.day, self.on.month
        limit = "trước" if self.on.before else "chậm nhất"
        if cycle is Cycle.MONTH:
            return f"{limit} ngày {day:02} hằng tháng"
        if cycle is Cycle.YEAR:
            return f"{limit} ngày {day:02}/{month:02} hằng năm"
        which = "cuối" if month == cycle else f"thứ {month}"
        return f"{limit} ngày {day:02} của tháng {which} hằng {_CYCLES[cycle]}"


@final
@frozen
class Within:
    """Due so many days after an event; only the event's day makes it a date (thời hạn tính từ một sự kiện).

    Args:
        count: How many days, 1 to 999; the day of the event is not counted.
        event: The words for the event; they do not begin with a day.
        working: Whether working days are counted (ngày làm việc) or calendar days.
        phrase: The words of the plan.

    Raises:
        WrongKind: Where the count or the event is none.

    >>> Within(5, "ngày nhận đủ hồ sơ").resolved(date(2025, 3, 28))
    By(day=datetime.date(2025, 4, 2), phrase='')
    """

    count: int
    event: str
    working: bool = False
    phrase: str = field(default="", eq=False)

    kind: ClassVar[str] = "relative"
    first_day: ClassVar[None] = None
    last_day: ClassVar[None] = None

    def __attrs_post_init__(self) -> None:
        if type(self.count) is not int or not 1 <= self.count <= _MOST_DAYS:
            raise WrongKind(self.count, f"a number of days from 1 to {_MOST_DAYS}", where="Within.count")
        if not names_an_event(self.event):
            expected = "words for an event, composed and single-spaced, without a day"
            raise WrongKind(self.event, expected, where="Within.event")

    def resolved(self, event: date, workdays: WorkdaysAfter | None = None) -> By:
        """The last permitted day, once the event's day is known.

        It is the end of a period of time, so that a day off moves to the next working day (Civil Code, art. 148.5),
        where it is given which days are worked on; otherwise it stands as it was counted.

        Args:
            event: The day of the event.
            workdays: What counts working days, such as the `add` of a calendar of them.

        Raises:
            NotADay: Where `event` is not a date, or the count leads out of the calendar.
            WrongKind: Where working days are to be counted and nothing is given that counts them.
        """
        calendar_day(event, "event")
        if self.working and workdays is None:
            remedy = "Give workdays=, for instance the add of a WorkCalendar."
            raise WrongKind(None, "what counts working days", remedy, "workdays")
        try:
            last = event if self.working else event + timedelta(days=self.count)
            if workdays is not None:
                last = workdays(last, self.count) if self.working else workdays(last - _ONE_DAY, 1)
        except OverflowError:
            raise WrongKind(event, f"a day with {self.count} days after it", where="event") from None
        return By(last, self.phrase)

    def accepts(self, day: date) -> bool:  # noqa: ARG002  as the other dues are asked
        """Whether this day is not too early and not too late: as long as the event has no day, none is."""
        return True

    def sentence(self, language: Language = "en") -> str:
        """How long after what, to be read by people.

        Args:
            language: "vi" or "en".
        """
        if language == "vi":
            return str(self)
        return f"within {self.count} {'working ' * self.working}day{'s' * (self.count > 1)} of “{self.event}”"

    def __str__(self) -> str:
        return f"trong {self.count} ngày{' làm việc' * self.working} kể từ {self.event}"


Due: TypeAlias = Before | By | During | Recurring | Within

_CYCLES = {Cycle.MONTH: "tháng", Cycle.QUARTER: "quý", Cycle.HALF_YEAR: "6 tháng", Cycle.YEAR: "năm"}


def _written(day: date) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year:04}"
