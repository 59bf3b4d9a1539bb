"""The times that a phrase names, with their first and last days: the lower half of the grammar of `phrase_parser`.

    spans     = span (("," | "và" | "+") span)* | span ("-" | "đến") span
    span      = (day | "tháng" month | "quý" quarter | "6 tháng đầu năm" | "cuối năm") year? | "năm" year | …
    year      = ("/" | "," | "-")? "của"? "năm"? number

The beginning, middle and end of a month or year are the days of article 146 of the Civil Code 2015, and the due says
so; the end of a quarter is that of its last month, and of its beginning and middle no law says which days they are, so
that they are refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import MAXYEAR, MINYEAR, date
from typing import Final, NamedTuple

from cchc_rules.dates.period import ONE_DAY, Cycle
from cchc_rules.dates.phrase_tokens import PhraseTokens
from cchc_rules.dates.phrase_words import END, NEXT_ONE
from cchc_rules.errors import BadValue
from cchc_rules.message import message
from cchc_rules.text import Bilingual

__all__ = ["DAY_OF_EDGE", "EVERY", "EXPECTED", "LAST_DAY", "SPAN_STARTERS", "SpanParser", "TimeSpan"]

EXPECTED: Final = "a due, such as trước ngày 31/01/2025, quý II or năm 2025"
"""What a due looks like, for an error to say."""

SPAN_STARTERS: Final[Mapping[str, frozenset[str]]] = {
    "ngày": frozenset({"ngày", "day", "day/month"}),
    "tháng": frozenset({"tháng", "n", "n/year"}),
    "quý": frozenset({"quý", "roman", "n", "n/year"}),
    "năm": frozenset({"năm", "year"}),
    "share": frozenset(),
}
"""What the times of each unit can begin with."""

_SPAN_JOINERS: Final = frozenset({",", "và", "&", "+", "-", "đến"})
_TO: Final = frozenset({"-", "đến"})
_YEAR_MARKS: Final = frozenset({"/", ",", "-"})
_MAX_NUMBER: Final = {"tháng": 12, "quý": 4}
_NUMBER_EXPECTED: Final = {"tháng": "a month, 1 to 12", "quý": "a quarter, I to IV or 1 to 4"}
LAST_DAY: Final = -1
"""The day of a `TimeSpan` that is the last of its month."""

DAY_OF_EDGE: Final = {"đầu": 1, "giữa": 15, "cuối": LAST_DAY}
"""The day of a month that its beginning, middle and end are, by the Civil Code."""

_MONTH_OF_EDGE: Final = {"đầu": 1, "giữa": 6, "cuối": 12}
_TIME_POINT: Final = Bilingual(
    "thời điểm theo Điều 146 Bộ luật Dân sự 2015", "the time point of article 146 of the Civil Code 2015"
)
EVERY: Final = frozenset({"hằng", "mỗi"})
"""What says that something comes round."""


class TimeSpan(NamedTuple):
    """Days as they are written: months of a year, or a day of a month, whose year may not be said."""

    unit: str
    position: int
    year: int | None
    month: int
    months: int = 1
    day: int | None = None
    """None for all of the months, -1 for their last day."""
    cycle: Cycle | None = None
    """Of what the month is counted, where it is not a year's; a month behind the last is the one after it."""


class SpanParser(PhraseTokens):
    """Reads the times of a phrase (bộ đọc mốc thời gian).

    Args:
        given: The cell.
        year: The year where none is written.
        accents: Whether words are spelled with their accents.

    Raises:
        BadValue: For a cell that is neither text, date nor whole number, or a year outside the calendar.
    """

    __slots__ = ("remarks", "year", "year_is_assumed")

    remarks: list[Bilingual]
    """What is to be said of the due beside its days."""

    year: int | None
    """The year where none is written."""
    year_is_assumed: bool
    """Whether a time was read of which no year is written."""

    def __init__(self, given: str | date | int, year: int | None, *, accents: bool = True) -> None:
        super().__init__(given, accents=accents)
        if year is not None and (type(year) is not int or not MINYEAR <= year <= MAXYEAR):
            raise BadValue(
                year,
                message("a year from {first} to {last}, or None", first=MINYEAR, last=MAXYEAR),
                where="year",
            )
        self.year = year
        self.year_is_assumed = False
        self.remarks = []

    def _spans(self, limit: str) -> tuple[list[TimeSpan], bool, bool]:
        """The times listed; whether the last two are the ends of a range, and whether its last day is left out."""
        if limit == "in" and self.next_symbol == "năm" and self.symbols[self.position + 1] != "year":
            self.advance()
            return [TimeSpan("năm", self.position - 1, self._stated_year(), 1, 12)], False, False
        spans = [self._span()]
        unit = spans[0].unit
        while self.next_symbol in _SPAN_JOINERS:
            another = self.symbols[self.position + 1] in SPAN_STARTERS[unit]
            if self.accept("đến") or self.accept("-", "đến") or self.accept("-", "hết"):
                exclusive = self.accept("trước")
                self.accept("hết")
                return (
                    [*spans, self._next_span(unit) if self.next_symbol in SPAN_STARTERS[unit] else self._span()],
                    True,
                    exclusive,
                )
            if not another:
                break
            self.advance()
            spans.append(self._next_span(unit))
            if self.symbols[spans[-1].position - 1] == "-":
                return spans, True, False
        return spans, False, False

    def _next_span(self, unit: str) -> TimeSpan:
        """Another time of the same unit, whose name need not be repeated."""
        return (
            self._span()
            if self.next_symbol == unit or unit not in _MAX_NUMBER
            else self._month_or_quarter(unit, self.position)
        )

    def _span(self) -> TimeSpan:
        place, symbol = self.position, self.next_symbol
        if symbol in SPAN_STARTERS["ngày"] or symbol == "serial":
            return self._day()
        if symbol in _MAX_NUMBER:
            self.advance()
            return self._month_or_quarter(symbol, place)
        if symbol == "n/year":
            return self._month_or_quarter("tháng", place)
        if self.accept("năm") or symbol == "year":
            if self.next_symbol != "year":
                self.fail("a year in four digits")
            return TimeSpan("năm", place, self.take_number()[0], 1, 12)
        if symbol in {"n", "nửa"}:
            return self._mere_day(place) or self._part_of_year(place)
        if symbol in DAY_OF_EDGE:
            return self._start_middle_or_end(place)
        return self.fail(EXPECTED)

    def _month_or_quarter(self, unit: str, place: int) -> TimeSpan:
        """The month or quarter of a number, which comes next."""
        at, longest, year = self.position, _MAX_NUMBER[unit], None
        if self.next_symbol == "n/year":
            number, year = self.take_number()
        elif self.next_symbol == "n" or (self.next_symbol == "roman" and unit == "quý"):
            (number,) = self.take_number()
            year = self._stated_year()
        else:
            number = 0
        if not 1 <= number <= longest:
            self.fail(_NUMBER_EXPECTED[unit], place=at)
        months = 12 // longest
        return TimeSpan(unit, place, year, months * (number - 1) + 1, months)

    def _stated_year(self) -> int | None:
        """The year that is written beside a time, a mark before it or not."""
        at = self.position
        self.accept_any(_YEAR_MARKS)
        self.accept("của")
        self.accept("năm")
        if self.next_symbol == "year":
            return self.take_number()[0]
        self.return_to(at)
        return None

    def _accept_every(self, unit: str) -> bool:
        return self.next_symbol in EVERY and self.accept(self.next_symbol, unit)

    def _ends_with_completion(self) -> bool:
        """Whether "(hoàn thành)" stands last, which is read."""
        after = self.position + 2
        return self.symbols[after : after + 1] in {(END,), (";",)} and self.accept("hoàn", "thành")

    def _part_of_year(self, place: int) -> TimeSpan:
        """The first or last months of a year: "6 tháng đầu năm", "nửa cuối năm"."""
        months = 6 if self.accept("nửa") else self.take_number()[0]
        if self.symbols[place] == "n":
            if not self.accept("tháng"):
                self.fail("tháng, or a whole date", place=place)
            if self.next_symbol in {"n", "n/year"}:
                return self._month_or_quarter("tháng", place)._replace(unit="ngày", day=months)
        last = self.accept("cuối")
        if not last and not self.accept("đầu"):
            self.fail("đầu or cuối")
        self.accept("của")
        year = self._year_of_part()
        if year == 0 or not 1 <= months <= 12:
            self.fail("năm, and at most 12 months of it")
        return TimeSpan("share", place, year, 13 - months if last else 1, months)

    def _year_of_part(self) -> int | None:
        """The year that a part is of, None where it is not written; 0 where not even "năm" is."""
        year = self._stated_year()
        if year is None:
            return self._stated_year() if self.accept("năm") else 0
        return year

    def _start_middle_or_end(self, place: int) -> TimeSpan:
        """The beginning, middle or end of a month or a year, by the Civil Code; the end of a quarter's last month."""
        which = self.next_symbol
        self.advance()
        self.remarks.append(_TIME_POINT)
        if self.accept("tháng"):
            return self._month_or_quarter("tháng", place)._replace(unit="ngày", day=DAY_OF_EDGE[which])
        if which == "cuối" and self.accept("quý"):
            of = self._month_or_quarter("quý", place)
            return TimeSpan("ngày", place, of.year, of.month + of.months - 1, day=LAST_DAY)
        year = self._year_of_part()
        if year == 0:
            self.fail("tháng or năm: of nothing else does the law say where it begins and ends")
        return TimeSpan("ngày", place, year, _MONTH_OF_EDGE[which], day=1 if which == "đầu" else LAST_DAY)

    def _mere_day(self, place: int) -> TimeSpan | None:
        """A day that is called by its number alone, as in "30 hằng tháng" and "01-15/6"."""
        if self.next_symbol != "n":
            return None
        (day,) = self.take_number()
        if self._accept_every("tháng"):
            return TimeSpan("ngày", place, None, 1, day=day, cycle=Cycle.MONTH)
        numbers_a_list = self.next_symbol == "-" and " " in self.text[self.ends[place] : self.starts[place + 2]]
        first = None if numbers_a_list else self._first_of_a_range(place, day)
        if first is None:
            self.return_to(place)
        return first

    def _first_of_a_range(self, place: int, day: int) -> TimeSpan | None:
        """A day whose month is said with the last of a range, as in "từ ngày 01 đến ngày 15/6"; the last is left."""
        at, first = self.position, None
        if self.accept_any(_TO) and (self.accept("hết") or self.next_symbol in SPAN_STARTERS["ngày"]):
            first = self._day()._replace(position=place, day=day)
        self.return_to(at)
        return first

    def _day(self) -> TimeSpan:
        place = self.position
        named = self.accept("ngày")
        if self.next_symbol in {"day", "serial"}:
            day, month, year = self.take_number()
            return TimeSpan("ngày", place, year, month, day=day)
        if self.next_symbol == "day/month":
            day, month = self.take_number()
        elif named and self.next_symbol == "n":
            (day,) = self.take_number()
            if self._accept_every("tháng"):
                return TimeSpan("ngày", place, None, 1, day=day, cycle=Cycle.MONTH)
            if first := self._first_of_a_range(place, day):
                return first
            self.accept("của")
            if not self.accept("tháng"):
                self.fail("tháng, and which")
            if self.accept_phrase(NEXT_ONE):
                return TimeSpan("ngày", place, None, 2, day=day, cycle=Cycle.MONTH)
            if self.next_symbol in {"đầu", "cuối", "thứ"}:
                return self._day_of_a_quarter(place, day)
            of = self._month_or_quarter("tháng", place)
            if of.year is not None:
                return of._replace(unit="ngày", day=day)
            month = of.month
        else:
            self.fail("a day, such as 31/01/2025")
        return TimeSpan("ngày", place, self._stated_year(), month, day=day)

    def _day_of_a_quarter(self, place: int, day: int) -> TimeSpan:
        """A day of the first, last or nth month of a quarter, or of every quarter or half-year."""
        at, month = self.position, 1
        last = self.accept("cuối")
        if not last and not self.accept("đầu"):
            self.accept("thứ")
            month = self.take_number()[0] if self.next_symbol == "n" else 0
        self.accept("của")
        each = self.accept_any(EVERY)
        half = self.next_symbol == "n" and self.values[self.position] == (6,) and self.accept("n", "tháng")
        if not half and not self.accept("quý"):
            self.fail("quý")
        cycle = Cycle.HALF_YEAR if half else Cycle.QUARTER
        month = int(cycle) if last else month
        if not 1 <= month <= cycle:
            self.fail("a month of the cycle", place=at)
        if half or each or self.next_symbol not in SPAN_STARTERS["quý"]:
            return TimeSpan("ngày", place, None, month, day=day, cycle=cycle)
        of = self._month_or_quarter("quý", place)
        return TimeSpan("ngày", place, of.year, of.month + month - 1, day=day)

    def _first_and_last_day(self, span: TimeSpan, stated_year: int | None) -> tuple[date, date]:
        """The first and last day of a time, its year being stated or else assumed."""
        if span.cycle is not None:
            self.fail("a day that comes once", place=span.position)
        year = self.year if stated_year is None else stated_year
        self.year_is_assumed |= stated_year is None
        if year is None:
            self.fail("a year", "Write it, or give the year: year=, --year.", span.position)
        try:
            if span.day is not None and span.day != LAST_DAY:
                day = date(year, span.month, span.day)
                return day, day
            after = 12 * year + span.month - 1 + span.months
            last = date(after // 12, after % 12 + 1, 1) - ONE_DAY
            return date(year, span.month, 1) if span.day is None else last, last
        except (ValueError, OverflowError):
            self.fail("a day of the calendar", place=span.position)

    def _joint_first_and_last_day(self, spans: list[TimeSpan], ranged: bool, exclusive: bool) -> tuple[date, date]:
        """The first and last day of times that follow one another; a year said once holds for all without one."""
        years = [span.year for span in spans]
        for place in reversed(range(len(years) - 1)):
            years[place] = years[place + 1] if years[place] is None else years[place]
        said: int | None = None
        first = last = date.min
        for place, span in enumerate(spans):
            said = said if years[place] is None else years[place]
            start, end = self._first_and_last_day(span, said)
            if place == 0:
                first = start
            elif ranged and place == len(spans) - 1:
                if start <= first if exclusive else end < first:
                    self.fail("an end after the start", place=span.position)
                end = start - ONE_DAY if exclusive else end
            elif (start - last).days != 1:
                self.fail(
                    "what follows directly: one stretch of days has no gap",
                    "Read each by itself; if they come round every year, write hằng năm behind them.",
                    span.position,
                )
            last = end
        return first, last
