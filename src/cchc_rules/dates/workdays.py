"""Which days Vietnam's public bodies work, and how far apart working days lie."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import MAXYEAR, date
from typing import Final, final

from attrs import field, frozen

from cchc_rules.dates.holidays import VIETNAM_DAYS, SpecialDay
from cchc_rules.dates.period import require_day
from cchc_rules.errors import BadValue, CchcError, UnknownYear
from cchc_rules.message import Message, message
from cchc_rules.printable import show

__all__ = ["VIETNAM", "WorkCalendar"]

_SATURDAY: Final = 5


def _by_day(days: Iterable[SpecialDay]) -> tuple[SpecialDay, ...]:
    days = tuple(days)
    for day in days:
        if not isinstance(day, SpecialDay):
            raise BadValue(day, "a SpecialDay", "Write SpecialDay(date(2027, 1, 1), name, source).", "WorkCalendar")
    return tuple(sorted(days, key=lambda special: special.day))


@final
@frozen(repr=False)
class WorkCalendar:
    """The working days of the years that have a table: Monday to Friday but for its special days (lịch làm việc).

    Every question costs a look-up or two, however far it reaches, and raises `NotADay` for anything but a date and
    `UnknownYear` where the day or the answer lies in a year without a table. The years follow one another, so that
    no count steps over one that has no table.

    Args:
        days: The special days of every year, at least one a year; kept in their order.

    Raises:
        BadValue: Where a year between the first and the last has no special day, or a day stands twice.

    >>> VIETNAM.is_workday(date(2025, 4, 26))  # a Saturday, worked in exchange for Friday 2 May
    True
    >>> VIETNAM.add(date(2025, 4, 25), 3)
    datetime.date(2025, 4, 29)
    """

    days: tuple[SpecialDay, ...] = field(converter=_by_day)
    # Working days by number; for each day the number of the first from it on, of the last up to it, and how many are
    # before it. Only the last table reaches the day after the last: there a half-open count may end.
    _workdays: tuple[date, ...] = field(init=False, eq=False)
    _first: dict[date, int] = field(init=False, eq=False)
    _last: dict[date, int] = field(init=False, eq=False)
    _before: dict[date, int] = field(init=False, eq=False)
    _special: dict[date, SpecialDay] = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        special = {row.day: row for row in self.days}
        years = sorted({day.year for day in special})
        if not years or len(special) < len(self.days) or years[-1] - years[0] >= len(years) or years[-1] == MAXYEAR:
            raise BadValue(
                f"{len(self.days)} days of the years {years}",
                "each special day once, and at least one in every year from the first to the last",
                "Give the years between their tables too.",
                "WorkCalendar",
            )
        workdays: list[date] = []
        first: dict[date, int] = {}
        last: dict[date, int] = {}
        end = date(years[-1] + 1, 1, 1)
        for ordinal in range(date(years[0], 1, 1).toordinal(), end.toordinal()):
            day = date.fromordinal(ordinal)
            first[day] = len(workdays)
            if special[day].works if day in special else day.weekday() < _SATURDAY:
                workdays.append(day)
            last[day] = len(workdays) - 1
        tables = {"workdays": tuple(workdays), "first": first, "last": last}
        tables |= {"before": {**first, end: len(workdays)}, "special": special}
        for name, table in tables.items():
            object.__setattr__(self, f"_{name}", table)

    def __repr__(self) -> str:
        return f"<WorkCalendar {self.first_year}–{self.last_year}>"

    @property
    def first_year(self) -> int:
        """The first year that has a table."""
        return self.days[0].day.year

    @property
    def last_year(self) -> int:
        """The last year that has a table."""
        return self.days[-1].day.year

    def with_year(self, year: int, *days: SpecialDay) -> WorkCalendar:
        """A calendar in which a year has these special days: one more year at either end, or one replaced.

        Args:
            year: The year.
            days: All its special days, with the source of each.

        Raises:
            BadValue: Where the year does not join the others, or the days are not of that year.

        >>> from cchc_rules.source import Certainty, Source
        >>> from cchc_rules.text import Bilingual
        >>> name = Bilingual("Tết Dương lịch", "New Year's Day")
        >>> source = Source(Bilingual("Điều 112", "article 112"), Certainty.DOCUMENTED)
        >>> VIETNAM.with_year(2027, SpecialDay(date(2027, 1, 1), name, source))
        <WorkCalendar 2024–2027>
        """
        days = _by_day(days)
        if type(year) is not int or not self.first_year - 1 <= year <= self.last_year + 1:
            expected = message("a year from {first} to {last}", first=self.first_year - 1, last=self.last_year + 1)
            remedy = "Years follow one another: add those between first."
            raise BadValue(year, expected, remedy, "WorkCalendar.with_year")
        if not days or any(row.day.year != year for row in days):
            given = [str(row.day) for row in days]
            raise BadValue(given, message("the special days of {year}", year=year), where="WorkCalendar.with_year")
        return WorkCalendar((*(row for row in self.days if row.day.year != year), *days))

    def special_day(self, day: date) -> SpecialDay | None:
        """The row of the table for a day; None for an ordinary weekday, Saturday or Sunday."""
        self.is_workday(day)
        return self._special.get(day)

    def is_workday(self, day: date) -> bool:
        """Whether public bodies work on a day."""
        try:
            return self._first[day] == self._last[day]
        except (LookupError, TypeError):
            raise self._refusal(day, "is_workday") from None

    def next(self, day: date) -> date:
        """The first working day from a day on: the day itself where it is one (`add(day, 1)` is always later)."""
        try:
            return self._workdays[self._first[day]]
        except (LookupError, TypeError):
            raise self._refusal(day, "next") from None

    def previous(self, day: date) -> date:
        """The last working day up to a day: the day itself where it is one (`add(day, -1)` is always earlier)."""
        try:
            at = self._last[day]
        except (LookupError, TypeError):
            at = -1
        if at < 0:
            raise self._refusal(day, "previous", back=True)
        return self._workdays[at]

    def add(self, day: date, n: int) -> date:
        """The n-th working day after a day, or before it where n is negative; the day itself does not count.

        Args:
            day: Where to start; it need not be a working day.
            n: Working days. None of them (0) leaves the day where it is, worked or not.

        Raises:
            BadValue: For an `n` that is not a whole number.
        """
        try:
            if n > 0 and n is not True:  # the tuple itself refuses 1.0 and "1", and a check of the type would be slow
                return self._workdays[self._last[day] + n]
            at = self._first[day] + n
        except (LookupError, TypeError):
            at = -1
        if type(n) is not int:
            raise BadValue(n, "a whole number of working days", where="WorkCalendar.add")
        if at < 0:
            raise self._refusal(day, "add", n, back=n < 0)
        return self._workdays[at] if n else day

    def count(self, start: date, end: date) -> int:
        """The working days from `start` on and before `end`; negative where `end` is the earlier, as days left are.

        Args:
            start: The first day that counts.
            end: The first that does not; it may be the day after the last year.
        """
        try:
            return self._before[end] - self._before[start]
        except (LookupError, TypeError):
            culprit = end if require_day(start, "WorkCalendar.count") in self._before else start
            raise self._refusal(culprit, "count") from None

    def _refusal(self, given: date, verb: str, n: int = 0, *, back: bool = False) -> CchcError:
        day = require_day(given, f"WorkCalendar.{verb}")
        back = day.year < self.first_year or (back and day.year <= self.last_year)
        edge = self.first_year - 1 if back else self.last_year + 1
        asked = "{count} working days after {day}" if n > 0 else "{count} working days before {day}" if n else "{day}"
        return UnknownYear(
            Message(asked, {"day": day, "count": show(abs(n))}),
            message(
                "working days of {first} to {last}, the years that have a table",
                first=self.first_year,
                last=self.last_year,
            ),
            message("Give the calendar the days off of {edge} first.", edge=edge),
            f"WorkCalendar.{verb}",
        )


VIETNAM: Final = WorkCalendar(VIETNAM_DAYS)
"""The working days of Vietnam's public bodies, 2024 to 2026."""
