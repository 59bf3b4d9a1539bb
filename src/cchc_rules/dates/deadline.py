"""Working days of public bodies, and the last day of a time limit, with every step and source it rests on.

Articles 144 to 148 of the Civil Code 2015 say how a *time limit* (thời hạn) runs: its first day does not count (147),
months end on the corresponding day or the month's last (148.3), a last day that is a weekend or a holiday gives way to
the next working day (148.5), and the last day ends at 24:00 (148.6). They speak of time limits alone. No source moves
a fixed date, so a fixed date moves only where the caller names a policy, and the result says what moved it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, final

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from cchc_rules.dates.holidays import SpecialDay
from cchc_rules.dates.period import ONE_DAY, require_day
from cchc_rules.dates.workdays import VIETNAM, WorkCalendar
from cchc_rules.errors import BadValue
from cchc_rules.source import Certainty
from cchc_rules.text import Bilingual, LabelledEnum, Language

__all__ = ["Deadline", "Roll", "Step", "StepKind", "fixed_deadline", "time_limit_deadline"]

_WEEKEND: Final = {5: Bilingual("thứ Bảy", "Saturday"), 6: Bilingual("Chủ nhật", "Sunday")}
_NOTHING_MOVES: Final = Bilingual(
    "ngày cố định không dời, trừ khi có nêu cách dời", "nothing moves a fixed date unless a roll is named"
)
_CALLER: Final = Bilingual("do người dùng nêu", "named by the caller")
_FIVE_DAY_WEEK_SOURCE: Final = Bilingual("Quyết định 188/1999/QĐ-TTg", "Decision 188/1999/QĐ-TTg")
_FIRST_DAY: Final = Bilingual("Điều 147 Bộ luật Dân sự 2015", "article 147 of the Civil Code 2015")


def _article_148(clause: int) -> Bilingual:
    return Bilingual(f"khoản {clause} Điều 148 Bộ luật Dân sự 2015", f"article 148.{clause} of the Civil Code 2015")


class Roll(LabelledEnum):
    """What to do with a fixed day that is no working day; nothing is done unless one is named (cách dời ngày)."""

    NONE = "none", "giữ nguyên ngày", "leave the day"
    NEXT = "next", "dời đến ngày làm việc kế tiếp", "move to the next working day"
    PREVIOUS = "previous", "dời về ngày làm việc liền trước", "move to the working day before"


class StepKind(LabelledEnum):
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
        source: The article, the source of the table's row, or the caller; of a fixed date that stays because no roll is
            named, that nothing moves it.
        name: The name of a day off or a swapped day; None elsewhere.
        count: How many days, working days or months were counted; None elsewhere.
        certainty: How certain it is that this day is off or worked, as the row of the table says; None elsewhere.
    """

    kind: StepKind
    day: date
    source: Bilingual
    name: Bilingual | None = None
    count: int | None = None
    certainty: Certainty | None = field(default=None, metadata={"came_later": True})

    def sentence(self, language: Language) -> str:
        """The step as a line to read: the day, what happens on it, and in brackets the source; reported, if it is."""
        detail = self.name.in_(language) if self.name else self.count
        said = self.kind.label.in_(language) + (f": {detail}" if detail else "")
        source = self.source.in_(language)
        if self.certainty is Certainty.REPORTED:
            source += f"; {Certainty.REPORTED.label.in_(language)}"
        return f"{self.day:%d/%m/%Y} – {said} [{source}]"


@final
@frozen
class Deadline:
    """The last day of something, and the steps that lead to it (hạn cuối).

    Args:
        steps: From the stated day to the last; the last step's day is the deadline.

    >>> for line in time_limit_deadline(date(2025, 1, 21), days=10).sentences("en"):
    ...     print(line)
    21/01/2025 – the stated day [named by the caller]
    21/01/2025 – the first day does not count [article 147 of the Civil Code 2015]
    31/01/2025 – calendar days counted: 10 [article 148.1 of the Civil Code 2015]
    31/01/2025 – not a working day: Lunar New Year Ất Tỵ [Official letter 8726/VPCP-KGVX of 26/11/2024; Notice 6150/TB-BLĐTBXH; reported, to be confirmed]
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

    @property
    def reported(self) -> tuple[Step, ...]:
        """The days, off or worked, that are only reported and on which the deadline rests; confirm them first."""
        stayed = self.steps[-1].kind is StepKind.KEPT
        rests = (step for step in self.steps if not (stayed and step.kind is StepKind.OFF))
        return tuple(step for step in rests if step.certainty is Certainty.REPORTED)

    def sentences(self, language: Language) -> tuple[str, ...]:
        """Each step as a line to read."""
        return tuple(step.sentence(language) for step in self.steps)


def time_limit_deadline(
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
        BadValue: Unless exactly one length is given, a whole number from 1.
        UnknownYear: Where whether a day is worked would have to be known in a year without a table.

    >>> time_limit_deadline(date(2025, 1, 31), months=1).day
    datetime.date(2025, 2, 28)
    """
    start = require_day(start, "time_limit_deadline")
    lengths = {StepKind.DAYS: days, StepKind.WORKING_DAYS: working_days, StepKind.MONTHS: months}
    given = [(kind, n) for kind, n in lengths.items() if n is not None]
    if len(given) != 1 or type(given[0][1]) is not int or given[0][1] < 1:
        expected = "days, working_days or months, one of them, a whole number from 1"
        raise BadValue({kind.value: n for kind, n in given}, expected, where="time_limit_deadline")
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
        steps += _days_off(last, runs_to, calendar)
        steps += _worked_by_exchange(runs_to, calendar)
        if runs_to != last:
            steps.append(Step(StepKind.EXTENDED, runs_to, _article_148(5)))
    steps.append(Step(StepKind.ENDS, steps[-1].day, _article_148(6)))
    return Deadline(tuple(steps))


def fixed_deadline(day: date, roll: Roll = Roll.NONE, calendar: WorkCalendar = VIETNAM) -> Deadline:
    """A fixed date as a deadline: it stays, worked or not, unless the caller names a policy that moves it.

    Args:
        day: The last permitted day; of a `Due`, its `last_day`.
        roll: Whether a day that is not worked moves, and which way.
        calendar: The working days. Under `Roll.NONE` a year without a table is no obstacle, since nothing depends on
            it; the steps then do not say whether the day is worked.

    Raises:
        NotADay: For anything but a date.
        BadValue: For a policy that is no `Roll`.
        UnknownYear: Where a day would have to move from or into a year without a table.

    >>> fixed_deadline(date(2025, 1, 31)).day, fixed_deadline(date(2025, 1, 31), Roll.PREVIOUS).day
    (datetime.date(2025, 1, 31), datetime.date(2025, 1, 24))
    """
    day = require_day(day, "fixed_deadline")
    if not isinstance(roll, Roll):
        raise BadValue(roll, "Roll.NONE, Roll.NEXT or Roll.PREVIOUS", where="fixed_deadline")
    stated = Step(StepKind.STATED, day, _CALLER)
    if roll is Roll.NONE:
        known = calendar.first_year <= day.year <= calendar.last_year
        off = () if not known or calendar.is_workday(day) else _days_off(day, day + ONE_DAY, calendar)
        return Deadline((stated, *off, Step(StepKind.KEPT, day, _NOTHING_MOVES)))
    to = calendar.next(day) if roll is Roll.NEXT else calendar.previous(day)
    met = (*_days_off(day, to, calendar), *_worked_by_exchange(to, calendar))
    moved = StepKind.ROLLED_NEXT if roll is Roll.NEXT else StepKind.ROLLED_PREVIOUS
    return Deadline((stated, *met, Step(StepKind.KEPT if to == day else moved, to, _CALLER)))


def _days_off(day: date, to: date, calendar: WorkCalendar) -> Iterator[Step]:
    """The days off from one day on and before another, whichever is the later."""
    while day != to:
        row = calendar.special_day(day)
        yield _special(row) if row else Step(StepKind.OFF, day, _FIVE_DAY_WEEK_SOURCE, _WEEKEND[day.weekday()])
        day += ONE_DAY if day < to else -ONE_DAY


def _worked_by_exchange(day: date, calendar: WorkCalendar) -> Iterator[Step]:
    """The step that says why a day is worked, where it is one only by exchange."""
    row = calendar.special_day(day)
    if row is not None:
        yield _special(row)


def _special(row: SpecialDay) -> Step:
    kind = StepKind.SWAPPED if row.works else StepKind.OFF
    return Step(kind, row.day, row.source.text, row.name, certainty=row.source.certainty)
