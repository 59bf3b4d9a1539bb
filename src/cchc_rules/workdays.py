"""Working days of public bodies, and the last day of a time limit, with every step and source it rests on.

Articles 144 to 148 of the Civil Code 2015 say how a *time limit* (thời hạn) runs: its first day does not count (147),
months end on the corresponding day or the month's last (148.3), a last day that is a weekend or a holiday gives way to
the next working day (148.5), and the last day ends at 24:00 (148.6). They speak of time limits alone. No source moves
a fixed date, so a fixed date moves only where the caller names a policy, and the result says what moved it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import MAXYEAR, date, timedelta
from typing import Final, final

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from cchc_rules.errors import CchcError, WrongKind, YearNotTabled
from cchc_rules.text import Bilingual, Code, Language
from cchc_rules.when import calendar_day
from cchc_rules.workdays_table import VIETNAM_DAYS, SpecialDay

__all__ = ["VIETNAM", "Deadline", "Roll", "SpecialDay", "Step", "StepKind", "WorkCalendar", "fixed", "time_limit"]

_ONE_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5
_WEEKEND: Final = {5: Bilingual("thứ Bảy", "Saturday"), 6: Bilingual("Chủ nhật", "Sunday")}

_CALLER: Final = Bilingual("do người dùng nêu", "named by the caller")
_FIVE_DAY_WEEK: Final = Bilingual("Quyết định 188/1999/QĐ-TTg", "Decision 188/1999/QĐ-TTg")
_FIRST_DAY: Final = Bilingual("Điều 147 Bộ luật Dân sự 2015", "article 147 of the Civil Code 2015")


def _article_148(clause: int) -> Bilingual:
    return Bilingual(f"khoản {clause} Điều 148 Bộ luật Dân sự 2015", f"article 148.{clause} of the Civil Code 2015")


def _by_day(days: Iterable[SpecialDay]) -> tuple[SpecialDay, ...]:
    days = tuple(days)
    for day in days:
        if not isinstance(day, SpecialDay):
            raise WrongKind(day, "a SpecialDay", "Write SpecialDay(date(2027, 1, 1), name, source).", "WorkCalendar")
    return tuple(sorted(days, key=lambda special: special.day))


@final
@frozen(repr=False)
class WorkCalendar:
    """The working days of the years that have a table: Monday to Friday but for its special days (lịch làm việc).

    Every question costs a look-up or two, however far it reaches, and raises `NotADay` for anything but a date and
    `YearNotTabled` where the day or the answer lies in a year without a table. The years follow one another, so that
    no count steps over one that has no table.

    Args:
        days: The special days of every year, at least one a year; kept in their order.

    Raises:
        WrongKind: Where a year between the first and the last has no special day, or a day stands twice.

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
            raise WrongKind(
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
            WrongKind: Where the year does not join the others, or the days are not of that year.

        >>> name, source = Bilingual("Tết Dương lịch", "New Year's Day"), Bilingual("Điều 112", "article 112")
        >>> VIETNAM.with_year(2027, SpecialDay(date(2027, 1, 1), name, source))
        <WorkCalendar 2024–2027>
        """
        days = _by_day(days)
        if type(year) is not int or not self.first_year - 1 <= year <= self.last_year + 1:
            expected = f"a year from {self.first_year - 1} to {self.last_year + 1}"
            remedy = "Years follow one another: add those between first."
            raise WrongKind(year, expected, remedy, "WorkCalendar.with_year")
        if not days or any(row.day.year != year for row in days):
            given = [str(row.day) for row in days]
            raise WrongKind(given, f"the special days of {year}", where="WorkCalendar.with_year")
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
            WrongKind: For an `n` that is not a whole number.
        """
        try:
            if n > 0 and n is not True:  # the tuple itself refuses 1.0 and "1", and a check of the type would be slow
                return self._workdays[self._last[day] + n]
            at = self._first[day] + n
        except (LookupError, TypeError):
            at = -1
        if type(n) is not int:
            raise WrongKind(n, "a whole number of working days", where="WorkCalendar.add")
        if at < 0:
            raise self._refusal(day, "add", n, back=n < 0)
        return self._workdays[at] if n else day

    def count(self, a: date, b: date) -> int:
        """The working days from `a` on and before `b`; negative where `b` is the earlier, as days left are.

        Args:
            a: The first day that counts.
            b: The first that does not; it may be the day after the last year.
        """
        try:
            return self._before[b] - self._before[a]
        except (LookupError, TypeError):
            culprit = b if calendar_day(a, "WorkCalendar.count") in self._before else a
            raise self._refusal(culprit, "count") from None

    def _refusal(self, given: date, verb: str, n: int = 0, *, back: bool = False) -> CchcError:
        day = calendar_day(given, f"WorkCalendar.{verb}")
        back = day.year < self.first_year or (back and day.year <= self.last_year)
        edge = self.first_year - 1 if back else self.last_year + 1
        return YearNotTabled(
            {"day": str(day), "n": n} if n else str(day),
            f"working days of {self.first_year} to {self.last_year}, the years that have a table",
            f"calendar.with_year({edge}, ...) gives the next year its table.",
            f"WorkCalendar.{verb}",
        )


VIETNAM: Final = WorkCalendar(VIETNAM_DAYS)
"""The working days of Vietnam's public bodies, 2024 to 2026."""


class Roll(Code):
    """What to do with a fixed day that is no working day; nothing is done unless one is named (cách dời ngày)."""

    NONE = "none", "giữ nguyên ngày", "leave the day"
    NEXT = "next", "dời đến ngày làm việc kế tiếp", "move to the next working day"
    PREVIOUS = "previous", "dời về ngày làm việc liền trước", "move to the working day before"


class StepKind(Code):
    """What a step of reckoning does (bước tính)."""

    STATED = "stated", "ngày được nêu", "the stated day"
    EXCLUDED = "excluded", "ngày đầu tiên không tính", "the first day does not count"
    DAYS = "days", "số ngày đã tính", "calendar days counted"
    WORKING_DAYS = "working_days", "số ngày làm việc đã tính", "working days counted"
    MONTHS = "months", "ngày tương ứng, số tháng đã tính", "the corresponding day, months counted"
    MONTH_END = (
        "month_end",
        "ngày cuối tháng vì tháng không có ngày tương ứng, số tháng đã tính",
        "the last of a month without the corresponding day, months counted",
    )
    OFF = "off", "không phải ngày làm việc", "not a working day"
    SWAPPED = "swapped", "được tính là ngày làm việc", "counts as a working day"
    EXTENDED = "extended", "thời hạn kéo dài đến ngày làm việc tiếp theo", "the time limit runs to the next working day"
    ROLLED_NEXT = "rolled_next", "dời đến ngày làm việc kế tiếp", "moved to the next working day"
    ROLLED_PREVIOUS = "rolled_previous", "dời về ngày làm việc liền trước", "moved to the working day before"
    KEPT = "kept", "giữ nguyên ngày", "the day stays"
    ENDS = "ends", "thời hạn kết thúc lúc 24 giờ", "the time limit ends at 24:00"


_MOVES: Final = frozenset({StepKind.EXTENDED, StepKind.ROLLED_NEXT, StepKind.ROLLED_PREVIOUS})


@final
@frozen
class Step:
    """One step on the way to a deadline, and what it rests on (bước tính hạn).

    Args:
        kind: What the step does.
        day: The day it is about; of a step that counts or moves, the day it arrives at.
        source: The article, the source of the table's row, or the caller.
        name: The name of a day off or a swapped day; None elsewhere.
        count: How many days, working days or months were counted; None elsewhere.
    """

    kind: StepKind
    day: date
    source: Bilingual
    name: Bilingual | None = None
    count: int | None = None

    def sentence(self, language: Language) -> str:
        """The step as a line to read: the day, what happens on it, and in brackets the source."""
        detail = self.name.in_(language) if self.name else self.count
        said = self.kind.label.in_(language) + (f": {detail}" if detail else "")
        return f"{self.day:%d/%m/%Y} – {said} [{self.source.in_(language)}]"


@final
@frozen
class Deadline:
    """The last day of something, and the steps that lead to it (ngày hết hạn).

    Args:
        steps: From the stated day to the last; the last step's day is the deadline.

    >>> for line in time_limit(date(2025, 1, 21), days=10).sentences("en"):
    ...     print(line)
    21/01/2025 – the stated day [named by the caller]
    21/01/2025 – the first day does not count [article 147 of the Civil Code 2015]
    31/01/2025 – calendar days counted: 10 [article 148.1 of the Civil Code 2015]
    31/01/2025 – not a working day: Lunar New Year Ất Tỵ [Official letter 8726/VPCP-KGVX of 26/11/2024; Notice 6150/TB-BLĐTBXH]
    01/02/2025 – not a working day: Saturday [Decision 188/1999/QĐ-TTg]
    02/02/2025 – not a working day: Sunday [Decision 188/1999/QĐ-TTg]
    03/02/2025 – the time limit runs to the next working day [article 148.5 of the Civil Code 2015]
    03/02/2025 – the time limit ends at 24:00 [article 148.6 of the Civil Code 2015]
    """  # noqa: E501  a doctest prints what it prints

    steps: tuple[Step, ...]

    @property
    def day(self) -> date:
        """The last day, all of it."""
        return self.steps[-1].day

    @property
    def moved_by(self) -> tuple[Step, ...]:
        """The days off that the deadline was moved past, in the order they were met; empty where nothing moved it."""
        moved = any(step.kind in _MOVES for step in self.steps)
        return tuple(step for step in self.steps if moved and step.kind is StepKind.OFF)

    def sentences(self, language: Language) -> tuple[str, ...]:
        """Each step as a line to read."""
        return tuple(step.sentence(language) for step in self.steps)


def time_limit(
    start: date,
    *,
    days: int | None = None,
    working_days: int | None = None,
    months: int | None = None,
    calendar: WorkCalendar = VIETNAM,
) -> Deadline:
    """When a time limit ends that runs from a day or an event, by articles 144 to 148 of the Civil Code 2015.

    Args:
        start: The day it is stated from, or on which the event happens; it does not count.
        days: Its length in calendar days, 1 or more.
        working_days: Its length in working days, 1 or more; its last day is one and needs no moving.
        months: Its length in calendar months, 1 or more.
        calendar: The working days.

    Raises:
        NotADay: For a start that is not a date.
        WrongKind: Unless exactly one length is given, a whole number from 1.
        YearNotTabled: Where whether a day is worked would have to be known in a year without a table.

    >>> time_limit(date(2025, 1, 31), months=1).day
    datetime.date(2025, 2, 28)
    """
    start = calendar_day(start, "time_limit")
    lengths = {StepKind.DAYS: days, StepKind.WORKING_DAYS: working_days, StepKind.MONTHS: months}
    given = [(kind, n) for kind, n in lengths.items() if n is not None]
    if len(given) != 1 or type(given[0][1]) is not int or given[0][1] < 1:
        expected = "days, working_days or months, one of them, a whole number from 1"
        raise WrongKind({kind.value: n for kind, n in given}, expected, where="time_limit")
    kind, n = given[0]
    steps = [Step(StepKind.STATED, start, _CALLER), Step(StepKind.EXCLUDED, start, _FIRST_DAY)]
    if kind is StepKind.WORKING_DAYS:
        last = calendar.add(start, n)
        steps += (_special(row) for row in calendar.days if start < row.day <= last)
        steps.append(Step(kind, last, _article_148(1), count=n))
    else:
        try:
            last = start + (timedelta(days=n) if kind is StepKind.DAYS else relativedelta(months=n))
        except (OverflowError, ValueError):  # later than any date, so in no table
            last = date.max
        if kind is StepKind.MONTHS and last.day != start.day:
            kind = StepKind.MONTH_END
        steps.append(Step(kind, last, _article_148(1 if kind is StepKind.DAYS else 3), count=n))
        runs_to = calendar.next(last)
        if runs_to != last:
            steps += _days_off(last, runs_to, calendar)
            steps.append(Step(StepKind.EXTENDED, runs_to, _article_148(5)))
    steps.append(Step(StepKind.ENDS, steps[-1].day, _article_148(6)))
    return Deadline(tuple(steps))


def fixed(day: date, roll: Roll = Roll.NONE, calendar: WorkCalendar = VIETNAM) -> Deadline:
    """A fixed date as a deadline: it stays, worked or not, unless the caller names a policy that moves it.

    Args:
        day: The last permitted day; of a `Due`, its `last_day`.
        roll: Whether a day that is not worked moves, and which way.
        calendar: The working days. Under `Roll.NONE` a year without a table is no obstacle, since nothing depends on
            it; the steps then do not say whether the day is worked.

    Raises:
        NotADay: For anything but a date.
        WrongKind: For a policy that is no `Roll`.
        YearNotTabled: Where a day would have to move from or into a year without a table.

    >>> fixed(date(2025, 1, 31)).day, fixed(date(2025, 1, 31), Roll.PREVIOUS).day
    (datetime.date(2025, 1, 31), datetime.date(2025, 1, 24))
    """
    day = calendar_day(day, "fixed")
    if not isinstance(roll, Roll):
        raise WrongKind(roll, "Roll.NONE, Roll.NEXT or Roll.PREVIOUS", where="fixed")
    stated = Step(StepKind.STATED, day, _CALLER)
    if roll is Roll.NONE:
        known = calendar.first_year <= day.year <= calendar.last_year
        off = () if not known or calendar.is_workday(day) else _days_off(day, day + _ONE_DAY, calendar)
        return Deadline((stated, *off, Step(StepKind.KEPT, day, _CALLER)))
    to = calendar.next(day) if roll is Roll.NEXT else calendar.previous(day)
    if to == day:
        return Deadline((stated, Step(StepKind.KEPT, day, _CALLER)))
    kind = StepKind.ROLLED_NEXT if roll is Roll.NEXT else StepKind.ROLLED_PREVIOUS
    return Deadline((stated, *_days_off(day, to, calendar), Step(kind, to, _CALLER)))


def _days_off(day: date, to: date, calendar: WorkCalendar) -> Iterator[Step]:
    """The days off from one day on and before another, whichever is the later."""
    while day != to:
        row = calendar.special_day(day)
        yield _special(row) if row else Step(StepKind.OFF, day, _FIVE_DAY_WEEK, _WEEKEND[day.weekday()])
        day += _ONE_DAY if day < to else -_ONE_DAY


def _special(row: SpecialDay) -> Step:
    return Step(StepKind.SWAPPED if row.works else StepKind.OFF, row.day, row.source, row.name)
