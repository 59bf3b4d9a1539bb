"""Recurring dues: what is due again and again, on request, or all along."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from itertools import pairwise
from types import MappingProxyType
from typing import ClassVar, Final, final

from attrs import field, frozen
from attrs.validators import optional
from dateutil.relativedelta import relativedelta

from cchc_rules.dates.period import ONE_DAY, Cycle, Period, check_day, format_day
from cchc_rules.errors import BadValue
from cchc_rules.flag import check_flag
from cchc_rules.message import message
from cchc_rules.text import Bilingual, Language

__all__ = ["CYCLE_NAMES", "MAX_WEEKS", "CycleDay", "Recurring", "longest_month", "with_remark"]

MAX_WEEKS: Final = 52
"""The most weeks that may lie between two turns."""

_LEAP_YEAR = 2024
_CYCLE_WORDS = {Cycle.MONTH: "tháng", Cycle.QUARTER: "quý", Cycle.HALF_YEAR: "6 tháng", Cycle.YEAR: "năm"}
CYCLE_NAMES: Final[Mapping[Cycle, Bilingual]] = MappingProxyType(
    {
        Cycle.MONTH: Bilingual("hằng tháng", "monthly"),
        Cycle.QUARTER: Bilingual("hằng quý", "quarterly"),
        Cycle.HALF_YEAR: Bilingual("6 tháng", "half-yearly"),
        Cycle.YEAR: Bilingual("hằng năm", "yearly"),
    }
)
"""How often something comes round.

:meta hide-value:
"""


def longest_month(cycle: Cycle, month: int) -> int:
    """How many days a month of a cycle has at most: 31, but in a cycle of a year, where it is always the same month.

    >>> longest_month(Cycle.YEAR, 2), longest_month(Cycle.QUARTER, 2)
    (29, 31)
    """
    return Period.month(_LEAP_YEAR, month).last_day.day if cycle is Cycle.YEAR else 31


def with_remark(said: str, remark: Bilingual | None, language: Language) -> str:
    """The sentence of a due with what is remarked on it in brackets.

    >>> with_remark("by 2025-06-30", Bilingual("đến 17 giờ 00", "until 17:00"), "en")
    'by 2025-06-30 (until 17:00)'
    """
    return said if remark is None else f"{said} ({remark.in_(language)})"


@final
@frozen
class CycleDay:
    """The day on which each turn of a cycle falls due (ngày đến hạn trong kỳ).

    Args:
        day: The day of the month, 1 to 31; where the month is shorter, its last day.
        month: Which month of the cycle, 1 for its first.
        exclusive: Whether that day is already too late (trước ngày); else it is still in time.

    Raises:
        BadValue: Where `exclusive` is neither True nor False.
    """

    day: int
    month: int
    exclusive: bool = field(default=False, validator=check_flag)


@final
@frozen
class Recurring:
    """Due again and again, each time for the cycle that has ended; or all along (định kỳ, thường xuyên).

    Args:
        cycles: How often; several where a plan asks for quarterly, half-yearly and yearly reports at once; none where
            the duty is a standing one, or due on request alone.
        on_request: Whether it is also due whenever it is asked for (đột xuất).
        phrase: The words of the plan.
        due_day: The day of the cycle on which each turn falls due, where one is stated; then there is one cycle.
        since: The first permitted day, where one is stated; no last day is.
        weeks: How many weeks lie between two turns (2 tuần một lần), 1 to 52; then there is no cycle of months, and no
            turn has days, for nobody says from when the weeks are counted.
        remark: What the sentence says beside the days: an hour, or the article that says which day is meant.

    Raises:
        NotADay: Where `since` is not a date.
        BadValue: Where `due_day` is no day of the cycle, `weeks` no number of weeks or beside a cycle, or
            `on_request` neither True nor False.

    >>> reports = Recurring((Cycle.QUARTER, Cycle.YEAR))
    >>> [str(period) for period in reports.periods(Period(date(2025, 7, 1), date(2026, 1, 1)))]
    ['2025-07-01 – 2025-09-30', '2025-10-01 – 2025-12-31']
    """

    cycles: tuple[Cycle, ...]
    on_request: bool = field(default=False, validator=check_flag)
    phrase: str = field(default="", eq=False)
    due_day: CycleDay | None = field(default=None, kw_only=True, metadata={"came_later": True})
    since: date | None = field(default=None, kw_only=True, validator=optional(check_day), metadata={"came_later": True})
    weeks: int | None = field(default=None, kw_only=True, metadata={"came_later": True})
    remark: Bilingual | None = field(default=None, eq=False, kw_only=True, metadata={"came_later": True})

    last_day: ClassVar[None] = None

    def __attrs_post_init__(self) -> None:
        if self.due_day is not None:
            self._check(self.due_day)
        if self.weeks is not None and (self.cycles or type(self.weeks) is not int or not 1 <= self.weeks <= MAX_WEEKS):
            raise BadValue(
                self.weeks,
                message("1 to {most} weeks, and no cycle of months", most=MAX_WEEKS),
                where="Recurring.weeks",
            )

    def _check(self, due_day: CycleDay) -> None:
        if len(self.cycles) != 1:
            raise BadValue(self.cycles, "one cycle where a day of it is stated", where="Recurring.cycles")
        (cycle,) = self.cycles
        if type(due_day.month) is not int or not 1 <= due_day.month <= cycle:
            raise BadValue(
                due_day.month, message("a month of the cycle, 1 to {most}", most=int(cycle)), where="CycleDay.month"
            )
        longest = longest_month(cycle, due_day.month)
        if type(due_day.day) is not int or not 1 <= due_day.day <= longest:
            raise BadValue(due_day.day, message("a day of the month, 1 to {most}", most=longest), where="CycleDay.day")

    @property
    def kind(self) -> str:
        """`recurring`, or `standing` where there is neither a cycle nor a request."""
        return "recurring" if self.cycles or self.on_request or self.weeks else "standing"

    @property
    def first_day(self) -> date | None:
        """The first permitted day, where one is stated."""
        return self.since

    def accepts(self, day: date) -> bool:
        """Whether this day is not too early: no last day is stated, so none is too late."""
        return self.since is None or day >= self.since

    def last_day_of(self, turn: Period) -> date | None:
        """The last permitted day of one turn of the cycle; None where no day of the cycle is stated.

        Before day 31 all days of a shorter month are in time, its last one too.

        >>> Recurring((Cycle.QUARTER,), due_day=CycleDay(20, 3, exclusive=True)).last_day_of(Period.quarter(2025, 1))
        datetime.date(2025, 3, 19)
        """
        if self.due_day is None:
            return None
        first = turn.start + relativedelta(months=self.due_day.month - 1)
        last = self.due_day.day - self.due_day.exclusive
        return first + relativedelta(day=last) if last else first - ONE_DAY

    def periods(self, inside: Period) -> tuple[Period, ...]:
        """The periods reported on that lie wholly inside `inside`, and not before `since`: by their end, then start."""
        from dateutil.rrule import MONTHLY, rrule  # noqa: PLC0415  costs a third of the whole import, seldom needed

        found: list[Period] = []
        for cycle in self.cycles:
            first = datetime(inside.start.year, 1, 1)  # noqa: DTZ001  rrule counts in datetimes; only its days are kept
            after = datetime(inside.end.year + 1, 1, 1)  # noqa: DTZ001  as above
            turns = [turn.date() for turn in rrule(MONTHLY, interval=int(cycle), dtstart=first, until=after)]
            whole = (Period(start, end) for start, end in pairwise(turns))
            found.extend(period for period in whole if inside.covers(period) and self.accepts(period.start))
        return tuple(sorted(found, key=lambda period: (period.end, period.start)))

    def sentence(self, language: Language = "en") -> str:
        """By when, to be read by people; in Vietnamese, as plans write it.

        Args:
            language: "vi" or "en".
        """
        if language == "vi":
            return with_remark(str(self), self.remark, language)
        cycles = ", ".join(CYCLE_NAMES[cycle].en for cycle in self.cycles)
        if self.due_day is not None:
            limit = "before" if self.due_day.exclusive else "by"
            month = f" of month {self.due_day.month}" * (self.cycles != (Cycle.MONTH,))
            cycles += f", {limit} day {self.due_day.day}{month}"
        if self.weeks is not None:
            cycles = "weekly" if self.weeks == 1 else f"every {self.weeks} weeks"
        said = " or ".join(filter(None, (cycles, "on request" * self.on_request))) or "all along"
        said += f", from {self.since}" if self.since else ""
        return with_remark(said, self.remark, language)

    def __str__(self) -> str:
        said = [self._cycles_phrase()] if self.cycles else []
        if self.weeks is not None:
            said.append("hằng tuần" if self.weeks == 1 else f"{self.weeks} tuần một lần")
        if self.on_request:
            said.append("đột xuất")
        if self.since is None:
            return " hoặc ".join(said) or "thường xuyên"
        return " ".join(filter(None, (" hoặc ".join(said), f"từ ngày {format_day(self.since)}")))

    def _cycles_phrase(self) -> str:
        if self.due_day is None:
            return f"hằng {', '.join(_CYCLE_WORDS[cycle] for cycle in self.cycles)}"
        (cycle,), day, month = self.cycles, self.due_day.day, self.due_day.month
        limit = "trước" if self.due_day.exclusive else "chậm nhất"
        if cycle is Cycle.MONTH:
            return f"{limit} ngày {day:02} hằng tháng"
        if cycle is Cycle.YEAR:
            return f"{limit} ngày {day:02}/{month:02} hằng năm"
        which = "cuối" if month == cycle else f"thứ {month}"
        return f"{limit} ngày {day:02} của tháng {which} hằng {_CYCLE_WORDS[cycle]}"
