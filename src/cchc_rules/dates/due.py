"""Dues: the days by which, or within which, something is due, as plans write them.

The `remark` of a due is what its sentence says beside the days, and never changes them: the hour that the words name,
or the article of the law that says which day they mean.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar, Final, Protocol, TypeAlias, final
from unicodedata import normalize

from attrs import field, frozen
from attrs.validators import optional
from dateutil.relativedelta import relativedelta

from cchc_rules.dates.period import ONE_DAY, Period, check_day, format_day, require_day
from cchc_rules.dates.recurring import Recurring, with_remark
from cchc_rules.errors import BadValue, UnknownYear
from cchc_rules.flag import check_flag
from cchc_rules.message import message
from cchc_rules.text import Bilingual, LabelledEnum, Language, is_vietnamese

if TYPE_CHECKING:
    from cchc_rules.dates.deadline import Deadline

__all__ = [
    "MONTH_REPORTED",
    "AddsWorkdays",
    "Before",
    "By",
    "Due",
    "During",
    "PlanDay",
    "Within",
    "clean_event_words",
    "is_event_words",
]

MONTH_REPORTED: Final = "tháng báo cáo"
"""The event of what is due on a day of the next month."""

_MOST_DAYS = 999
_ROMAN = ("I", "II", "III", "IV")
_SHARE_OF_YEAR = re.compile(r"(?i)(?:tháng|thang|nửa|nua)\s+(?:đầu|dau|cuối|cuoi)")


@final
@frozen
class Before:
    """Due before a day, so at the latest on the day before it (trước ngày).

    No weekend or holiday moves it: thirteen of thirteen dated tasks of a ministry's register are read so.

    >>> Before(date(2025, 1, 5)).last_day
    datetime.date(2025, 1, 4)
    """

    day: date = field(validator=check_day)
    phrase: str = field(default="", eq=False)
    remark: Bilingual | None = field(default=None, eq=False, kw_only=True, metadata={"came_later": True})

    kind: ClassVar[str] = "before"
    first_day: ClassVar[None] = None

    @property
    def last_day(self) -> date:
        """The last permitted day."""
        return self.day - ONE_DAY

    def accepts(self, day: date) -> bool:
        """Whether what is delivered on this day is delivered in time."""
        return day < self.day

    def sentence(self, language: Language = "en") -> str:
        """By when, to be read by people; in Vietnamese, as plans write it.

        Args:
            language: "vi" or "en".
        """
        return with_remark(str(self) if is_vietnamese(language) else f"before {self.day}", self.remark, language)

    def __str__(self) -> str:
        return f"trước ngày {format_day(self.day)}"


@final
@frozen
class By:
    """Due by a day, that day included (chậm nhất ngày, trong ngày)."""

    day: date = field(validator=check_day)
    phrase: str = field(default="", eq=False)
    remark: Bilingual | None = field(default=None, eq=False, kw_only=True, metadata={"came_later": True})

    kind: ClassVar[str] = "by"
    first_day: ClassVar[None] = None

    @property
    def last_day(self) -> date:
        """The last permitted day."""
        return self.day

    def accepts(self, day: date) -> bool:
        """Whether what is delivered on this day is delivered in time."""
        return day <= self.day

    def sentence(self, language: Language = "en") -> str:
        """By when, to be read by people; in Vietnamese, as plans write it.

        Args:
            language: "vi" or "en".
        """
        return with_remark(str(self) if is_vietnamese(language) else f"by {self.day}", self.remark, language)

    def __str__(self) -> str:
        return f"chậm nhất ngày {format_day(self.day)}"


@final
@frozen
class During:
    """Due inside a period (trong năm, trong quý, trong tháng), or completed by its end (hạn hoàn thành).

    Args:
        period: The period that is named.
        phrase: The words of the plan.
        completion: Whether it names when something is to be complete, so that its opening does not bind: what is done
            before its first day is done in time.
        remark: What the sentence says beside the days.

    Raises:
        BadValue: Where `completion` is neither True nor False.

    >>> str(During(Period(date(2025, 4, 1), date(2025, 10, 1))))
    'quý II - III/2025'
    >>> str(During(Period.half(2025, 1), "6 tháng đầu năm"))
    '6 tháng đầu năm 2025'
    >>> december = Period.month(2025, 12)
    >>> [During(december, completion=each).accepts(date(2025, 9, 30)) for each in (False, True)]
    [False, True]
    """

    period: Period
    phrase: str = field(default="", eq=False)
    completion: bool = field(default=False, kw_only=True, validator=check_flag, metadata={"came_later": True})
    remark: Bilingual | None = field(default=None, eq=False, kw_only=True, metadata={"came_later": True})

    kind: ClassVar[str] = "during"

    @property
    def first_day(self) -> date | None:
        """The first permitted day; None where it names when something is to be complete."""
        return None if self.completion else self.period.start

    @property
    def last_day(self) -> date:
        """The last permitted day."""
        return self.period.last_day

    def accepts(self, day: date) -> bool:
        """Whether what is delivered on this day is delivered in time."""
        return day in self.period or (self.completion and day < self.period.start)

    def sentence(self, language: Language = "en") -> str:
        """By when, to be read by people; in Vietnamese, as plans write it.

        Args:
            language: "vi" or "en".
        """
        if is_vietnamese(language):
            return with_remark(str(self), self.remark, language)
        said = f"from {self.period.start} to {self.last_day}"
        return with_remark(f"completed by {self.last_day}" if self.completion else said, self.remark, language)

    def __str__(self) -> str:
        return "hoàn thành " * self.completion + self._period_words()

    def _period_words(self) -> str:
        start, last = self.period.start, self.period.last_day
        months = 12 * (last.year - start.year) + last.month - start.month + 1
        if start.day != 1 or self.period.end.day != 1:
            return f"từ ngày {format_day(start)} đến ngày {format_day(last)}"
        if months % 12 == 0 and start.month == 1:
            return f"năm {start.year:04}" if months == 12 else f"giai đoạn {start.year:04} - {last.year:04}"
        edge = "đầu" if start.month == 1 else "cuối" if last.month == 12 else None
        if edge and months > 1 and start.year == last.year and _SHARE_OF_YEAR.search(self.phrase):
            return f"{months} tháng {edge} năm {start.year:04}"
        if months % 3 == 0 and start.month % 3 == 1 and start.year == last.year:
            return (
                f"quý {' - '.join(dict.fromkeys(_ROMAN[(day.month - 1) // 3] for day in (start, last)))}/{last.year:04}"
            )
        if months == 1:
            return f"tháng {start.month:02}/{start.year:04}"
        return f"từ tháng {start.month:02}/{start.year:04} đến tháng {last.month:02}/{last.year:04}"


class PlanDay(LabelledEnum):
    """The day of the plan itself from which days are counted (ngày của văn bản)."""

    ISSUED = "issued", "ngày ban hành", "the day of issue of the plan"
    EFFECTIVE = "effective", "ngày có hiệu lực", "the day on which the plan takes effect"


@final
@frozen
class Within:
    """Due so many days after an event; only the event's day makes it a date (thời hạn tính từ một sự kiện).

    The event may be the plan's own issue or effect: `event_day` says its day here, so that the due has a last day, as
    articles 147 and 148 of the Civil Code 2015 count it. A draft has none.

    Args:
        count: How many days, or months, 1 to 999; the day of the event is not counted.
        event: The words for the event, which do not begin with a day; or which day of the plan itself it is.
        working_days: Whether working days are counted (ngày làm việc) or calendar days.
        phrase: The words of the plan.
        next_month: Whether the days are those of the month after the one of the event, which is then `MONTH_REPORTED`
            ("chậm nhất ngày 20 tháng sau"): a fixed day, 1 to 31, and in a shorter month its last.
        months: Whether months are counted, each to its corresponding day or else its last (article 148.3).
        event_day: The day of the plan that `event` names, where it is known; None of every other event.
        remark: What the sentence says beside the days: an hour.

    Raises:
        NotADay: Where `event_day` is not a date.
        BadValue: Where the count or the event is none, a flag neither True nor False, or a day is given of an event
            that is none of the plan's own.
        UnknownYear: Where the last day lies in a year of which the working days are not known.

    >>> Within(5, "ngày nhận đủ hồ sơ").resolve(date(2025, 3, 28)).last_day
    datetime.date(2025, 4, 2)
    >>> Within(20, MONTH_REPORTED, next_month=True).resolve(date(2025, 3, 28)).last_day
    datetime.date(2025, 4, 20)
    >>> Within(100, PlanDay.ISSUED, event_day=date(2026, 7, 15)).last_day
    datetime.date(2026, 10, 23)
    """

    count: int = field(metadata={"least": 1, "most": _MOST_DAYS})
    event: str | PlanDay
    working_days: bool = field(default=False, validator=check_flag)
    phrase: str = field(default="", eq=False)
    next_month: bool = field(default=False, kw_only=True, validator=check_flag, metadata={"came_later": True})
    months: bool = field(default=False, kw_only=True, validator=check_flag, metadata={"came_later": True})
    event_day: date | None = field(
        default=None, kw_only=True, validator=optional(check_day), metadata={"came_later": True}
    )
    remark: Bilingual | None = field(default=None, eq=False, kw_only=True, metadata={"came_later": True})
    last_day: date | None = field(init=False, eq=False, repr=False)

    kind: ClassVar[str] = "within"
    first_day: ClassVar[None] = None

    def __attrs_post_init__(self) -> None:
        most = 31 if self.next_month else _MOST_DAYS
        if type(self.count) is not int or not 1 <= self.count <= most:
            raise BadValue(self.count, message("a number of days from 1 to {most}", most=most), where="Within.count")
        if self.next_month and (self.working_days or self.months or self.event != MONTH_REPORTED):
            asked = message("calendar days and {event!r}", event=MONTH_REPORTED)
            raise BadValue(self.event, asked, where="Within.event")
        if self.months and self.working_days:
            raise BadValue(self.months, "months or working days, not both", where="Within.months")
        own = isinstance(self.event, PlanDay)
        if not own and not is_event_words(self.event):
            expected = "words for an event, composed and single-spaced, without a day"
            raise BadValue(self.event, expected, where="Within.event")
        if self.event_day is not None and not own:
            expected = "no day but that of a PlanDay"
            raise BadValue(self.event_day, expected, "Of another event, resolve() gives the last day.", "event_day")
        try:
            deadline = self.deadline
        except UnknownYear as unknown:
            remedy = "Until that year has a table, write the event in words: it has no day then."
            raise UnknownYear(str(self.event_day), unknown.expected, remedy, "Within.event_day") from None
        object.__setattr__(self, "last_day", None if deadline is None else deadline.day)

    @property
    def deadline(self) -> Deadline | None:
        """Its last day with the steps that lead to it; None while the event has no day."""
        return None if self.event_day is None else self.deadline_from(self.event_day)

    def deadline_from(self, event_day: date) -> Deadline:
        """The last day with the steps that lead to it, from a day of the event on, by `workdays.VIETNAM`.

        Raises:
            UnknownYear: Where it lies in a year of which the working days are not known.
        """
        from cchc_rules.dates.deadline import time_limit_deadline  # noqa: PLC0415  half of the import, seldom needed

        if self.months:
            return time_limit_deadline(event_day, months=self.count)
        days, working_days = (None, self.count) if self.working_days else (self.count, None)
        return time_limit_deadline(event_day, days=days, working_days=working_days)

    @property
    def event_name(self) -> Bilingual:
        """The event, in both languages where it is a day of the plan; else in the words of the plan."""
        return self.event.label if isinstance(self.event, PlanDay) else Bilingual(self.event, self.event)

    def resolve(self, event_day: date, calendar: AddsWorkdays | None = None) -> By:
        """The last permitted day, once the event's day is known.

        It is the end of a period of time, so that a day off moves to the next working day (Civil Code, art. 148.5),
        where it is given which days are worked on; otherwise it stands as it was counted. A day of the next month is a
        fixed day, which nothing moves.

        Args:
            event_day: The day of the event.
            calendar: What counts working days, such as `workdays.VIETNAM`.

        Raises:
            NotADay: Where `event_day` is not a date, or the count leads out of the calendar.
            BadValue: Where working days are to be counted and nothing is given that counts them.
        """
        require_day(event_day, "event_day")
        if self.working_days and calendar is None:
            remedy = "Give calendar=, for instance VIETNAM of cchc_rules.dates.workdays."
            raise BadValue(None, "what counts working days", remedy, "calendar")
        try:
            if self.next_month:
                return By(event_day + relativedelta(months=1, day=self.count), self.phrase, remark=self.remark)
            length = relativedelta(months=self.count) if self.months else timedelta(days=self.count)
            last = event_day if self.working_days else event_day + length
            if calendar is not None:
                last = calendar.add(last, self.count) if self.working_days else calendar.add(last - ONE_DAY, 1)
        except (OverflowError, ValueError):  # dateutil's error is of the other kind
            raise BadValue(
                event_day, message("a day with {count} days after it", count=self.count), where="event_day"
            ) from None
        return By(last, self.phrase, remark=self.remark)

    def accepts(self, day: date) -> bool:
        """Whether this day is not too late: as long as the event has no day, none is."""
        return self.last_day is None or day <= self.last_day

    def sentence(self, language: Language = "en") -> str:
        """How long after what, to be read by people; with the last day where that is known, and what it rests on.

        Args:
            language: "vi" or "en".
        """
        of = "of the month after the one reported on"
        unit = "month" if self.months else "working day" if self.working_days else "day"
        days = f"{self.count} {unit}{'s' * (self.count > 1)}"
        if is_vietnamese(language):
            said = str(self)
        elif self.next_month:
            said = f"by day {self.count} {of}"
        elif isinstance(self.event, PlanDay):
            said = f"within {days} of {self.event.label.en}{f', {self.event_day}' if self.event_day else ''}"
        else:
            said = f"within {days} of “{self.event}”"
        if self.deadline is not None:
            last = self.deadline.day
            said += f", hạn cuối {format_day(last)}" if is_vietnamese(language) else f": last day {last}"
            reported = ", ".join(format_day(step.day) for step in self.deadline.reported)
            rests = Bilingual(f"theo báo chí, cần kiểm tra: {reported}", f"rests on reports: {reported}")
            said = with_remark(said, rests if reported else None, language)
        return with_remark(said, self.remark, language)

    def __str__(self) -> str:
        if self.next_month:
            return f"chậm nhất ngày {self.count:02} tháng sau"
        day = f" {format_day(self.event_day)}" if self.event_day else ""
        unit = "tháng" if self.months else "ngày làm việc" if self.working_days else "ngày"
        return f"trong {self.count} {unit} kể từ {self.event_name.vi}{day}"


Due: TypeAlias = Before | By | During | Recurring | Within


class AddsWorkdays(Protocol):
    """What counts working days, as a calendar of them does (lịch làm việc)."""

    def add(self, day: date, n: int) -> date:
        """The n-th working day after a day."""
        ...


_LOOSE_MARKS: Final = "-–— \t\n.,;:()[]{}\"'“”‘’«»"
_EVENT_PATTERN: Final = r"(?i)(?!ngày\s*[0-9])[^\W\d_][^;]*"


def clean_event_words(text: str) -> str:
    """The words of an event as they are kept: composed, single spaces, nothing loose at either end.

    >>> clean_event_words(" ngày  nhận đủ hồ sơ;")
    'ngày nhận đủ hồ sơ'
    """
    words = " ".join(normalize("NFC", text).split()).strip(_LOOSE_MARKS)
    return words + ")" * (words.count("(") > words.count(")"))


def is_event_words(words: str) -> bool:
    """Whether words name an event as they are kept, and begin with no day.

    >>> is_event_words("ngày nhận đủ hồ sơ"), is_event_words("ngày 05/01/2025")
    (True, False)
    """
    return clean_event_words(words) == words and re.fullmatch(_EVENT_PATTERN, words) is not None and words.isprintable()
