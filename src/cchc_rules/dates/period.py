"""Periods: stretches of calendar days, and how often something comes round."""

from __future__ import annotations

import re
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta
from enum import IntEnum
from typing import Any, Final, final

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from cchc_rules.errors import BadValue, NotADay, ReversedPeriod
from cchc_rules.json_field import JsonField
from cchc_rules.message import Message, message
from cchc_rules.text import Language, is_vietnamese, unaccented

__all__ = [
    "ONE_DAY",
    "PERIOD_FORMS",
    "Cycle",
    "Period",
    "check_day",
    "days_given",
    "format_day",
    "parse_day",
    "period_days",
    "require_day",
    "write_day",
]

ONE_DAY = timedelta(days=1)
PERIOD_FORMS: Final = (
    "2025, 2025-Q1, Quý I/2025, 2025-03, tháng 3/2025, 6 tháng đầu năm 2025, giai đoạn 2025-2030, "
    "or its first and last day, 01/01/2025..31/03/2025"
)
"""How a period is written, for an error or a help to say."""

_NUMBER_WORDS: Final = {
    word: number
    for number, word in enumerate(
        ("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai"), start=1
    )
}
_HOW_MANY: Final = f"[0-9]{{1,2}}|{'|'.join(sorted(_NUMBER_WORDS, key=len, reverse=True))}"
_ROMAN_QUARTERS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
# What stands before and behind a number; accents, case and doubled blanks are gone by then.
_ITS_YEAR: Final = "(?P<year>[0-9]{4})"
_OF_YEAR: Final = f" ?[/.,-]? ?(?:cua )?(?:nam )?{_ITS_YEAR}"
_A_DAY: Final = "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}"
_PERIODS: Final = (
    f"(?:(?:ca )?nam )?{_ITS_YEAR}",
    f"(?:giai doan |tu )?(?:nam )?{_ITS_YEAR} ?(?:[-–—]|den(?: het)?) ?(?:nam )?(?P<last_year>[0-9]{{4}})",
    f"{_ITS_YEAR} ?-? ?q(?P<quarter>[1-4])",
    f"q(?:u[yi])? ?(?P<quarter>0?[1-4]|i{{1,3}}|iv){_OF_YEAR}",
    f"{_ITS_YEAR}-h(?P<half>[12])",
    f"h(?P<half>[12]){_OF_YEAR}",
    f"(?:(?P<count>{_HOW_MANY}) (?P<unit>thang|quy|qui)|nua) (?P<edge>dau|cuoi)(?: cua)? nam {_ITS_YEAR}",
    f"(?P<count>{_HOW_MANY}) (?P<unit>thang|quy|qui){_OF_YEAR}",
    f"{_ITS_YEAR}[-/](?P<month>[0-9]{{1,2}})",
    f"(?P<month>[0-9]{{1,2}}) ?[/.-] ?{_ITS_YEAR}",
    f"t(?:hang)? ?(?P<month>[0-9]{{1,2}}){_OF_YEAR}",
    rf"(?:tu )?(?:ngay )?(?P<first>{_A_DAY}) ?(?:\.\.|[-–—]|den(?: het)?) ?(?:ngay )?(?P<last>{_A_DAY})",
)  # compiled when first needed, as all patterns


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
    """The day that is written 2025-12-31 or 31/12/2025, where 6/1/2025 is 06/01/2025; a shorter year is not guessed at.

    Raises:
        NotADay: For anything else, and for a day that the calendar does not have.

    >>> parse_day("05/01/2025") == parse_day("2025-01-05")
    True
    """
    if matched := re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text):
        year, month, day = matched.groups()
    elif matched := re.fullmatch(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})", text):
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


def write_day(day: date, language: Language) -> str:
    """A day as the readers of a language write it.

    >>> write_day(date(2025, 12, 31), "vi"), write_day(date(2025, 12, 31), "en")
    ('31/12/2025', '2025-12-31')
    """
    return format_day(day) if is_vietnamese(language) else day.isoformat()


def check_day(owner: object, attribute: object, given: Any) -> None:
    """A validator of attrs: the value is a day."""
    if type(given) is not date:
        require_day(given, f"{type(owner).__name__}.{getattr(attribute, 'name', '')}")


@final
@frozen
class Period(JsonField):
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
    >>> Period.parse("Quý I/2025") == Period.parse("01/01/2025..31/03/2025") == Period.quarter(2025, 1)
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
    def half(cls, year: int, half: int) -> Period:
        """Half a calendar year, 1 or 2 (6 tháng đầu năm, 6 tháng cuối năm)."""
        return cls._months(year, Cycle.HALF_YEAR, half)

    @classmethod
    def year(cls, year: int) -> Period:
        """A calendar year."""
        return cls._months(year, Cycle.YEAR, 1)

    @classmethod
    def years(cls, first: int, last: int) -> Period:
        """The calendar years from one to another, both of which belong to it (giai đoạn).

        Raises:
            ReversedPeriod: Where the last is before the first.

        >>> print(Period.years(2025, 2030))
        2025-01-01 – 2030-12-31
        """
        return cls.of_days(cls.year(first).start, cls.year(last).last_day)

    @classmethod
    def of_days(cls, first: date, last: date) -> Period:
        """The days from one to another, both of which belong to it.

        Raises:
            NotADay: Where one of them is no date, or no day comes after the last.
            ReversedPeriod: Where the last is before the first.

        >>> Period.of_days(date(2025, 1, 1), date(2025, 3, 31)) == Period.quarter(2025, 1)
        True
        """
        if require_day(last, "Period.of_days") < require_day(first, "Period.of_days"):
            raise ReversedPeriod(f"{first}..{last}", "a last day that is not before the first", where="Period.of_days")
        if last == date.max:
            raise NotADay(last, "a day with another after it", where="Period.of_days")
        return cls(first, last + ONE_DAY)

    @classmethod
    def parse(cls, text: str) -> Period:
        """The period that is written as people write it; of two days, the last one belongs to it.

        Accents and case do not matter. What `str` and `short` say of a period is read as that period.

        Args:
            text: A year, quarter, half-year or month, the first or last months of a year, the first and the last of
                several years, or the first and the last day: `PERIOD_FORMS`, 2025-H1, "9 tháng đầu năm 2025" or
                "từ ngày 01/01/2025 đến ngày 31/03/2025".

        Raises:
            BadValue: For anything else: a day, a quarter without its year, a school year.
            NotADay: For a day that the calendar does not have.
            ReversedPeriod: Where the last day is before the first.

        >>> print(Period.parse("9 tháng đầu năm 2025"))
        2025-01-01 – 2025-09-30
        """
        plain = " ".join(unaccented(str(text)).split())
        matched = next(filter(None, (re.fullmatch(pattern, plain) for pattern in _PERIODS)), None)
        if matched is None:
            remedy = (
                "A period of one day is written twice, 31/03/2025..31/03/2025." if re.fullmatch(_A_DAY, plain) else ""
            )
            if any(re.fullmatch(pattern, f"{plain} 2025") for pattern in _PERIODS):
                remedy = "The year is missing: write it behind, as in Quý I/2025."
            raise BadValue(text, message("a period: {forms}", forms=PERIOD_FORMS), remedy, "Period")
        said = matched.groupdict()
        if "first" in said:
            return cls.of_days(parse_day(said["first"]), parse_day(said["last"]))
        year = int(said.pop("year"))
        if "last_year" in said:
            return cls.years(year, int(said["last_year"]))
        if "count" in said:
            count = said["count"] or "6"
            months = (_NUMBER_WORDS.get(count) or int(count)) * (3 if (said["unit"] or "").startswith("qu") else 1)
            edge = said.get("edge")
            if edge is None and 1 <= months <= Cycle.HALF_YEAR:
                raise BadValue(
                    text,
                    message(
                        "which of them: {months} tháng đầu năm {year} or {months} tháng cuối năm {year}",
                        months=months,
                        year=year,
                    ),
                    where="Period",
                )
            first_month, last_month = (13 - months, 12) if edge == "cuoi" else (1, months)
            return cls(cls.month(year, first_month).start, cls.month(year, last_month).end)
        for name, make in (("month", cls.month), ("quarter", cls.quarter), ("half", cls.half)):
            if name in said:
                return make(year, _ROMAN_QUARTERS.get(said[name]) or int(said[name]))
        return cls.year(year)

    @classmethod
    def _months(cls, year: int, cycle: Cycle, ordinal: int) -> Period:
        in_a_year = 12 // cycle
        if type(year) is not int or not MINYEAR <= year < MAXYEAR:
            raise BadValue(
                year,
                message("a year from {first} to {last}", first=MINYEAR, last=MAXYEAR - 1),
                where=f"Period.{cycle.name.lower()}",
            )
        if type(ordinal) is not int or not 1 <= ordinal <= in_a_year:
            raise BadValue(
                ordinal,
                message("a number from 1 to {most}", most=in_a_year),
                where=f"Period.{cycle.name.lower()}",
            )
        start = date(year, 1, 1) + relativedelta(months=cycle * (ordinal - 1))
        return cls(start, start + relativedelta(months=cycle))

    @property
    def last_day(self) -> date:
        """The last day that belongs to it."""
        return self.end - ONE_DAY

    @property
    def short(self) -> str:
        """A year as 2025, a quarter as 2025-Q1, all else by its first and last day, which no spreadsheet changes.

        >>> Period.quarter(2025, 1).short, Period.month(2025, 3).short
        ('2025-Q1', '2025-03-01..2025-03-31')
        """
        first, last = self.start, self.last_day
        if (first.day, self.end.day) == (1, 1) and first.year == last.year:
            if (first.month, last.month) == (1, 12):
                return f"{first.year:04}"
            if first.month % 3 == 1 and last.month == first.month + 2:
                return f"{first.year:04}-Q{last.month // 3}"
        return f"{first}..{last}"

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


def days_given(period: Period) -> Message:
    """The first and the last day of a period as an error quotes them, in the language in which it is read.

    >>> days_given(Period.quarter(2025, 1))
    "'2025-01-01 – 2025-03-31'"
    """
    return message("'{first} – {last}'", first=period.start, last=period.last_day)


def period_days(period: Period) -> str:
    """The first and the last day of a period, or its only one.

    >>> period_days(Period.quarter(2025, 1))
    '01/01/2025–31/03/2025'
    """
    return "–".join(dict.fromkeys(map(format_day, (period.start, period.last_day))))
