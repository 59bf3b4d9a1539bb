"""Recurring dues: what is due again and again, on request, or all along."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
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
from cchc_rules.text import Bilingual, Language, is_vietnamese

__all__ = [
    "CYCLE_NAMES",
    "MAX_TIMES",
    "MAX_WEEKS",
    "WEEKDAY_NAMES",
    "CycleDay",
    "Recurring",
    "WeekDay",
    "longest_month",
    "with_remark",
]

MAX_TIMES: Final = 99
"""The most times that something may be due in one turn."""

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

WEEKDAY_NAMES: Final[Mapping[int, Bilingual]] = MappingProxyType(
    {
        1: Bilingual("thứ Hai", "Monday"),
        2: Bilingual("thứ Ba", "Tuesday"),
        3: Bilingual("thứ Tư", "Wednesday"),
        4: Bilingual("thứ Năm", "Thursday"),
        5: Bilingual("thứ Sáu", "Friday"),
        6: Bilingual("thứ Bảy", "Saturday"),
        7: Bilingual("Chủ nhật", "Sunday"),
    }
)
"""The days of the week by their numbers of ISO 8601, from 1 for Monday, which Vietnam calls the second day.

:meta hide-value:
"""

_MONDAY: Final = 1
_WEEK: Final = 7


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

    day: int = field(metadata={"least": 1, "most": 31})
    month: int = field(metadata={"least": 1, "most": 12})
    exclusive: bool = field(default=False, validator=check_flag)


@final
@frozen
class WeekDay:
    """The day of the week on which each turn of so many weeks falls due: of several weeks, that of the last (thứ).

    Args:
        weekday: The day, 1 for Monday to 7 for Sunday.
        exclusive: Whether that day is already too late (trước thứ Sáu); else it is still in time.

    Raises:
        BadValue: Where `weekday` is no day of a week, or `exclusive` neither True nor False.
    """

    weekday: int = field(metadata={"least": 1, "most": 7})
    exclusive: bool = field(default=False, validator=check_flag)

    def __attrs_post_init__(self) -> None:
        if type(self.weekday) is not int or self.weekday not in WEEKDAY_NAMES:
            raise BadValue(self.weekday, "a day of the week, 1 for Monday to 7 for Sunday", where="WeekDay.weekday")

    def phrase(self, language: Language) -> str:
        """By which day, to be read by people: chậm nhất thứ Sáu."""
        vi, en = ("trước", "before") if self.exclusive else ("chậm nhất", "by")
        return f"{vi if is_vietnamese(language) else en} {WEEKDAY_NAMES[self.weekday].in_(language)}"


@final
@frozen
class Recurring:
    """Due again and again, each time for the cycle that has ended; or all along (định kỳ, thường xuyên).

    Args:
        cycles: How often; several where a plan asks for quarterly, half-yearly and yearly reports at once; none where
            the duty is a standing one, or due on request alone.
        on_request: Whether it is also due whenever it is asked for (đột xuất).
        phrase: The words of the plan.
        due_day: The day of the cycle, or of the week, on which each turn falls due, where one is stated; then there is
            one cycle, or a number of weeks.
        since: The first permitted day, where one is stated; no last day is.
        weeks: How many weeks lie between two turns (2 tuần một lần), 1 to 52; then there is no cycle of months. They
            are calendar weeks, Monday to Sunday. Several are counted from the first that begins on `since` or after it:
            where nothing is said of when they begin, no turn has days.
        times: How many times it is due in each turn (02 lần/tháng), 1 to 99; more than once in one turn alone, and on
            no day of it.
        remark: What the sentence says beside the days: an hour, or the article that says which day is meant.

    Raises:
        NotADay: Where `since` is not a date.
        BadValue: Where `due_day` is no day of the cycle or of the week, `weeks` no number of weeks or beside a cycle,
            `times` no number of times or one of several cycles, or `on_request` neither True nor False.

    >>> reports = Recurring((Cycle.QUARTER, Cycle.YEAR))
    >>> [str(period) for period in reports.periods(Period(date(2025, 7, 1), date(2026, 1, 1)))]
    ['2025-07-01 – 2025-09-30', '2025-10-01 – 2025-12-31']
    >>> fridays = Recurring((), weeks=2, due_day=WeekDay(5), since=date(2026, 7, 15))
    >>> [str(fridays.last_day_of(turn)) for turn in fridays.periods(Period.month(2026, 8))]
    ['2026-08-14', '2026-08-28']
    """

    cycles: tuple[Cycle, ...]
    on_request: bool = field(default=False, validator=check_flag)
    phrase: str = field(default="", eq=False)
    due_day: CycleDay | WeekDay | None = field(default=None, kw_only=True, metadata={"came_later": True})
    since: date | None = field(default=None, kw_only=True, validator=optional(check_day), metadata={"came_later": True})
    weeks: int | None = field(default=None, kw_only=True, metadata={"came_later": True, "least": 1, "most": MAX_WEEKS})
    times: int = field(default=1, kw_only=True, metadata={"came_later": True, "least": 1, "most": MAX_TIMES})
    remark: Bilingual | None = field(default=None, eq=False, kw_only=True, metadata={"came_later": True})

    last_day: ClassVar[None] = None

    def __attrs_post_init__(self) -> None:
        if self.weeks is not None and (self.cycles or type(self.weeks) is not int or not 1 <= self.weeks <= MAX_WEEKS):
            raise BadValue(
                self.weeks,
                message("1 to {most} weeks, and no cycle of months", most=MAX_WEEKS),
                where="Recurring.weeks",
            )
        if isinstance(self.due_day, CycleDay):
            self._check(self.due_day)
        elif self.due_day is not None and self.weeks is None:
            raise BadValue(self.weeks, "a number of weeks where a day of the week is stated", where="Recurring.weeks")
        turns = len(self.cycles) + (self.weeks is not None)
        if type(self.times) is not int or not 1 <= self.times <= MAX_TIMES:
            raise BadValue(self.times, message("1 to {most} times in a turn", most=MAX_TIMES), where="Recurring.times")
        if self.times > 1 and (turns != 1 or self.due_day is not None):
            raise BadValue(self.times, "one time where there is no one cycle, or a day of it", where="Recurring.times")

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

    @property
    def names_cycles_alone(self) -> bool:
        """Whether it says no more than how often, by the names of its cycles, with no day, weeks or number of times."""
        return self.due_day is None and self.weeks is None and self.times == 1

    @property
    def states_days(self) -> bool:
        """Whether each turn has a last permitted day, since one is stated and it is known when the turns begin."""
        return self.due_day is not None and self._turns_begin

    @property
    def _turns_begin(self) -> bool:
        """Whether it is known when the turns begin; of several weeks, somebody has to say so."""
        return self.weeks in (None, 1) or self.since is not None

    def last_day_of(self, turn: Period) -> date | None:
        """The last permitted day of one turn of the cycle; None where no day of it is stated.

        Before day 31 all days of a shorter month are in time, its last one too.

        >>> Recurring((Cycle.QUARTER,), due_day=CycleDay(20, 3, exclusive=True)).last_day_of(Period.quarter(2025, 1))
        datetime.date(2025, 3, 19)
        """
        if self.due_day is None:
            return None
        if isinstance(self.due_day, WeekDay):
            return turn.last_day - timedelta(days=_WEEK - self.due_day.weekday + self.due_day.exclusive)
        first = turn.start + relativedelta(months=self.due_day.month - 1)
        last = self.due_day.day - self.due_day.exclusive
        return first + relativedelta(day=last) if last else first - ONE_DAY

    def periods(self, inside: Period) -> tuple[Period, ...]:
        """The periods reported on that lie wholly inside `inside`, and not before `since`: by their end, then start."""
        from dateutil.rrule import MONTHLY, rrule  # noqa: PLC0415  costs a third of the whole import, seldom needed

        found = list(self._whole_weeks(inside))
        for cycle in self.cycles:
            first = datetime(inside.start.year, 1, 1)  # noqa: DTZ001  rrule counts in datetimes; only its days are kept
            after = datetime(inside.end.year + 1, 1, 1)  # noqa: DTZ001  as above
            turns = [turn.date() for turn in rrule(MONTHLY, interval=int(cycle), dtstart=first, until=after)]
            whole = (Period(start, end) for start, end in pairwise(turns))
            found.extend(period for period in whole if inside.covers(period) and self.accepts(period.start))
        return tuple(sorted(found, key=lambda period: (period.end, period.start)))

    def _whole_weeks(self, inside: Period) -> Iterator[Period]:
        """The turns of so many weeks that lie wholly in a period, and not before `since`."""
        if self.weeks is None or not self._turns_begin:
            return
        length = _WEEK * self.weeks
        first = (self.since or inside.start).toordinal()
        first += -(first - _MONDAY) % _WEEK  # a Monday, as day 1 of the calendar is one
        start = inside.start.toordinal()
        start = max(first, start + (first - start) % length)
        while start + length <= inside.end.toordinal():
            yield Period(date.fromordinal(start), date.fromordinal(start + length))
            start += length

    def sentence(self, language: Language = "en") -> str:
        """By when, to be read by people; in Vietnamese, as plans write it.

        Args:
            language: "vi" or "en".
        """
        if is_vietnamese(language):
            return with_remark(str(self), self.remark, language)
        often = ", ".join(CYCLE_NAMES[cycle].en for cycle in self.cycles)
        if self.weeks is not None:
            often = "weekly" if self.weeks == 1 else f"every {self.weeks} weeks"
        if self.times > 1:
            often = f"{self.times} times {often}"
        if isinstance(self.due_day, WeekDay):
            often += f", {self.due_day.phrase('en')}"
        elif self.due_day is not None:
            limit = "before" if self.due_day.exclusive else "by"
            month = f" of month {self.due_day.month}" * (self.cycles != (Cycle.MONTH,))
            often += f", {limit} day {self.due_day.day}{month}"
        said = " or ".join(filter(None, (often, "on request" * self.on_request))) or "all along"
        said += f", from {self.since}" if self.since else ""
        return with_remark(said, self.remark, language)

    def __str__(self) -> str:
        said = [self._cycles_phrase()] if self.cycles else []
        if self.weeks is not None:
            said.append(self._weeks_phrase(self.weeks))
        if self.on_request:
            said.append("đột xuất")
        if self.since is None:
            return " hoặc ".join(said) or "thường xuyên"
        return " ".join(filter(None, (" hoặc ".join(said), f"từ ngày {format_day(self.since)}")))

    def _weeks_phrase(self, weeks: int) -> str:
        if self.times > 1:
            return f"{self.times} lần/tuần" if weeks == 1 else f"{self.times} lần/{weeks} tuần"
        day = self.due_day.phrase("vi") if isinstance(self.due_day, WeekDay) else ""
        if weeks == 1:
            return f"{day} hằng tuần".strip()
        return ", ".join(filter(None, (f"{weeks} tuần một lần", day)))

    def _cycles_phrase(self) -> str:
        if self.times > 1:
            return f"{self.times} lần/{_CYCLE_WORDS[self.cycles[0]]}"
        if not isinstance(self.due_day, CycleDay):
            return f"hằng {', '.join(_CYCLE_WORDS[cycle] for cycle in self.cycles)}"
        (cycle,), day, month = self.cycles, self.due_day.day, self.due_day.month
        limit = "trước" if self.due_day.exclusive else "chậm nhất"
        if cycle is Cycle.MONTH:
            return f"{limit} ngày {day:02} hằng tháng"
        if cycle is Cycle.YEAR:
            return f"{limit} ngày {day:02}/{month:02} hằng năm"
        which = "cuối" if month == cycle else f"thứ {month}"
        return f"{limit} ngày {day:02} của tháng {which} hằng {_CYCLE_WORDS[cycle]}"
