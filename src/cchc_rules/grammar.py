"""The grammar of a plan's time column: from words to dues, without guessing.

What may be missing is marked with `?`, what may repeat with `*`::

    cell      = (who? due)*
    due       = turns since? | limit? day turn since? | relative | limit? spans "và các năm tiếp theo"?
    limit     = "trước" | "chậm nhất" | "đến" | "hết" | "trong" | …
    spans     = span (("," | "và") span)* | span ("-" | "đến") span
    span      = day | "tháng" month | "quý" quarter | "6 tháng đầu năm" | "cuối năm" | "năm" year | …
    turns     = "thường xuyên" | "hằng" cycle ("," cycle)* ("hoặc" "đột xuất")? | "đột xuất"
    relative  = limit? number "ngày" "làm việc"? "kể từ" event

The beginning, middle and end of a month or year are the days of article 146 of the Civil Code 2015; a relative due does
not count the day of its event (article 147).
"""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Final, NamedTuple

from cchc_rules.errors import WrongKind
from cchc_rules.lexicon import END, EVENTS, NUMBERS, ONWARDS, REQUESTS, Words
from cchc_rules.relative import WorkdaysAfter, event_words
from cchc_rules.when import Before, By, Cycle, CycleDay, Due, During, Period, Recurring, Within

__all__ = ["EXPECTED", "Reader"]

_ONE_DAY: Final = timedelta(days=1)
EXPECTED: Final = "a due, such as trước ngày 31/01/2025, quý II or năm 2025"
"""What a due looks like, for an error to say."""

_ITEMS: Final = {
    "ngày": frozenset({"ngày", "day", "day/month"}),
    "tháng": frozenset({"tháng", "n", "n/year"}),
    "quý": frozenset({"quý", "roman", "n", "n/year"}),
    "năm": frozenset({"năm", "year"}),
    "share": frozenset(),
}
_JOINING: Final = frozenset({",", "và", "&", "-", "đến"})
_LONGEST: Final = {"tháng": 12, "quý": 4}
_NUMBERED: Final = {"tháng": "a month, 1 to 12", "quý": "a quarter, I to IV or 1 to 4"}
_YEARS: Final = {
    "/": (("/", "year"),),
    "năm": (("năm", "year"),),
    "của": (("của", "năm", "year"),),
    "year": (("year",),),
}
_EDGE_DAYS: Final = {"đầu": 1, "giữa": 15, "cuối": -1}
_EDGE_MONTHS: Final = {"đầu": 1, "giữa": 6, "cuối": 12}
_CYCLES: Final = {1: Cycle.MONTH, 3: Cycle.QUARTER, 6: Cycle.HALF_YEAR, 12: Cycle.YEAR}
_NAMED_CYCLES: Final = {"tháng": Cycle.MONTH, "quý": Cycle.QUARTER, "năm": Cycle.YEAR}
_EACH: Final = frozenset({"hằng", "mỗi"})
_ALSO: Final = frozenset({"và", "hoặc"})
_LISTING: Final = frozenset({",", "/", "và", "hoặc"})
_TURNING: Final = frozenset({"hằng", "mỗi", "nửa", "n", *_NAMED_CYCLES})
_MODIFYING: Final = frozenset({"đến", "của", "hằng", "mỗi"})
_CLOSED: Final = frozenset({"day", "n/year", "year", "serial"})
_BOUNDARIES: Final = frozenset({END, ";", ":", ",", ".", "-", "và", "hoặc"})


class _Span(NamedTuple):
    """Days as they are written: months of a year, or a day of a month, whose year may not be said."""

    unit: str
    place: int
    year: int | None
    month: int
    months: int = 1
    day: int = 0
    """0 for all of the months, -1 for their last day."""
    cycle: Cycle | None = None


class Reader(Words):
    """The words of a cell, read by the grammar above: a method for each of its lines reads on, or stops (bộ đọc).

    Args:
        given: The cell.
        year: The year where none is written.
        diacritics: Whether words are spelled with their accents.
        event: The day of the event that relative dues count from.
        workdays: What counts working days.

    Raises:
        WrongKind: For a cell that is neither text, date nor whole number, or a year outside the calendar.

    >>> reader = Reader("quý II của Bộ", 2025)
    >>> reader.due().last_day, reader.at
    (datetime.date(2025, 6, 30), 2)
    """

    def __init__(
        self,
        given: str | date | int,
        year: int | None,
        *,
        diacritics: bool = True,
        event: date | None = None,
        workdays: WorkdaysAfter | None = None,
    ) -> None:
        super().__init__(given, diacritics=diacritics)
        if year is not None and (type(year) is not int or not MINYEAR <= year <= MAXYEAR):
            raise WrongKind(year, f"a year from {MINYEAR} to {MAXYEAR}, or None", where="year")
        self.year, self.event, self.workdays = year, event, workdays
        self.opened = 0

    def begins(self, at: int) -> bool:
        """Whether a statement begins here: first, or after a bracket or other mark that parts statements."""
        if at == 0 or self.symbols[at - 1] in ";:":
            return True
        between = self.text[self.ends[at - 1] : self.starts[at]]
        return "(" in between or "[" in between or self.parts(at - 1)

    def parts(self, at: int) -> bool:
        """Whether a dash parts statements: one between numbers makes a range, or stands in a name."""
        return self.symbols[at] == "-" and self.symbols[at + 1] not in NUMBERS and self.ends[at] < self.starts[at + 1]

    def after_segment(self, at: int) -> int:
        """Where the words end that belong to what stands here: at a semicolon, a bullet or the end."""
        while self.symbols[at] not in {";", END} and not self.parts(at):
            at += 1
        return at

    def close(self) -> None:
        """Refuse a due that the words after it could still change.

        Raises:
            UnreadablePhrase: At those words.
        """
        closed = self.symbols[self.at - 1] in _CLOSED
        if self.symbol in _MODIFYING or not (closed or self.symbol in _BOUNDARIES or self.begins(self.at)):
            self.stop("the end of the due")

    def due(self) -> Due:
        """A due, from here on; what follows it is left.

        Raises:
            UnreadablePhrase: Where none is written, or its year is missing.
            WrongKind: Where working days are to be counted and nothing is given that counts them.
        """
        begin = self.at
        self.take("hoàn", "thành")
        regular = self.take("định", "kỳ")
        limit = self.opening()
        self.opened = self.at
        if self.symbols[self.at : self.at + 2] == ("n", "ngày"):
            return self._within(begin)
        if not limit and (turns := self._turns(begin, regular)):
            return turns
        spans, ranged, exclusive = self._spans(limit)
        if spans[0].cycle is not None:
            return self._on_a_day(spans, limit, begin)
        if regular:
            self.stop("a cycle, such as hằng quý", place=spans[0].place)
        if len(spans) > 1 and limit not in ({"", "in", "from"} if ranged else {"", "in"}):
            self.stop("one time after such a word", place=spans[1].place)
        first, last = self._window(spans, ranged, exclusive)
        if not ranged and limit in {"", "in", "from"} and (self.take_words(ONWARDS) or limit == "from"):
            return Recurring((), False, self._phrase(begin), since=first)
        if limit == "before":
            return Before(first, self._phrase(begin))
        if limit == "by" or (not limit and len(spans) == 1 and spans[0].day) or (limit == "in" and first == last):
            return By(last, self._phrase(begin))
        if last == date.max:
            self.stop("a day with another after it", place=spans[-1].place)
        if limit == "after":
            return Recurring((), False, self._phrase(begin), since=last + _ONE_DAY)
        return During(Period(first, last + _ONE_DAY), self._phrase(begin))

    def _phrase(self, begin: int) -> str:
        words = self.text[self.starts[begin] : self.ends[self.at - 1]]
        return words + ")" * (words.count("(") - words.count(")"))

    def _spans(self, limit: str) -> tuple[list[_Span], bool, bool]:
        """The times listed; whether the last two are the ends of a range, and whether its last day is left out."""
        if limit == "in" and self.symbol == "năm" and self.symbols[self.at + 1] != "year":
            self.at += 1
            return [_Span("năm", self.at - 1, None, 1, 12)], False, False
        spans = [self._span()]
        unit = spans[0].unit
        while self.symbol in _JOINING:
            another = self.symbols[self.at + 1] in _ITEMS[unit]
            if self.take("đến"):
                exclusive = self.take("trước")
                self.take("hết")
                return [*spans, self._item(unit) if self.symbol in _ITEMS[unit] else self._span()], True, exclusive
            if not another:
                break
            self.at += 1
            spans.append(self._item(unit))
            if self.symbols[spans[-1].place - 1] == "-":
                return spans, True, False
        return spans, False, False

    def _item(self, unit: str) -> _Span:
        """Another time of the same unit, whose name need not be repeated."""
        return self._span() if self.symbol == unit or unit not in _LONGEST else self._numbered(unit, self.at)

    def _span(self) -> _Span:
        place, symbol = self.at, self.symbol
        if symbol in _ITEMS["ngày"] or symbol == "serial":
            return self._day()
        if symbol in _LONGEST:
            self.at += 1
            return self._numbered(symbol, place)
        if symbol == "n/year":
            return self._numbered("tháng", place)
        if self.take("năm") or symbol == "year":
            if self.symbol != "year":
                self.stop("a year in four digits")
            return _Span("năm", place, self.value()[0], 1, 12)
        if symbol in {"n", "nửa"}:
            return self._share_of_the_year(place)
        if symbol in _EDGE_DAYS:
            return self._edge(place)
        return self.stop(EXPECTED)

    def _numbered(self, unit: str, place: int) -> _Span:
        """The month or quarter of a number, which comes next."""
        at, longest, year = self.at, _LONGEST[unit], None
        if self.symbol == "n/year":
            number, year = self.value()
        elif self.symbol == "n" or (self.symbol == "roman" and unit == "quý"):
            (number,) = self.value()
            year = self._said_year()
        else:
            number = 0
        if not 1 <= number <= longest:
            self.stop(_NUMBERED[unit], place=at)
        months = 12 // longest
        return _Span(unit, place, year, months * (number - 1) + 1, months)

    def _said_year(self) -> int | None:
        return self.values[self.at - 1][0] if self.take_words(_YEARS) else None

    def _each(self, unit: str) -> bool:
        return self.symbol in _EACH and self.take(self.symbol, unit)

    def _share_of_the_year(self, place: int) -> _Span:
        """The first or last months of a year: "6 tháng đầu năm", "nửa cuối năm"."""
        months = 6 if self.take("nửa") else self.value()[0]
        if self.symbols[place] == "n" and not self.take("tháng"):
            self.stop("tháng, or a whole date", place=place)
        last = self.take("cuối")
        if not last and not self.take("đầu"):
            self.stop("đầu or cuối")
        self.take("của")
        year = self._said_year()
        if (year is None and not self.take("năm")) or not 1 <= months <= 12:
            self.stop("năm, and at most 12 months of it")
        return _Span("share", place, year, 13 - months if last else 1, months)

    def _edge(self, place: int) -> _Span:
        """The beginning, middle or end of a month or a year, by the Civil Code."""
        which = self.symbol
        self.at += 1
        if self.take("tháng"):
            return self._numbered("tháng", place)._replace(unit="ngày", day=_EDGE_DAYS[which])
        year = self._said_year()
        if year is None and not self.take("năm"):
            self.stop("tháng or năm: of nothing else does the law say where it begins and ends")
        return _Span("ngày", place, year, _EDGE_MONTHS[which], day=1 if which == "đầu" else -1)

    def _day(self) -> _Span:
        place = self.at
        named = self.take("ngày")
        if self.symbol in {"day", "serial"}:
            day, month, year = self.value()
            return _Span("ngày", place, year, month, day=day)
        if self.symbol == "day/month":
            day, month = self.value()
        elif named and self.symbol == "n":
            (day,) = self.value()
            if self._each("tháng"):
                return _Span("ngày", place, None, 1, day=day, cycle=Cycle.MONTH)
            self.take("của")
            if not self.take("tháng"):
                self.stop("tháng, and which")
            if self.symbol in {"đầu", "cuối", "thứ"}:
                return self._day_of_a_quarter(place, day)
            of = self._numbered("tháng", place)
            if of.year is not None:
                return of._replace(unit="ngày", day=day)
            month = of.month
        else:
            self.stop("a day, such as 31/01/2025")
        if self._each("năm"):
            return _Span("ngày", place, None, month, day=day, cycle=Cycle.YEAR)
        return _Span("ngày", place, self._said_year(), month, day=day)

    def _day_of_a_quarter(self, place: int, day: int) -> _Span:
        """A day of the first, last or nth month of a quarter, or of every quarter or half-year."""
        at, month = self.at, 1
        last = self.take("cuối")
        if not last and not self.take("đầu"):
            self.take("thứ")
            month = self.value()[0] if self.symbol == "n" else 0
        self.take("của")
        each = self.take_one(_EACH)
        half = self.symbol == "n" and self.values[self.at] == (6,) and self.take("n", "tháng")
        if not half and not self.take("quý"):
            self.stop("quý")
        cycle = Cycle.HALF_YEAR if half else Cycle.QUARTER
        month = int(cycle) if last else month
        if not 1 <= month <= cycle:
            self.stop("a month of the cycle", place=at)
        if half or each or self.symbol not in _ITEMS["quý"]:
            return _Span("ngày", place, None, month, day=day, cycle=cycle)
        of = self._numbered("quý", place)
        return _Span("ngày", place, of.year, of.month + month - 1, day=day)

    def _days(self, span: _Span, year: int | None) -> tuple[date, date]:
        """The first and last day of a time."""
        if span.cycle is not None:
            self.stop("a day that comes once", place=span.place)
        if year is None:
            self.stop("a year", "Write it, or give year=.", span.place)
        try:
            if span.day > 0:
                day = date(year, span.month, span.day)
                return day, day
            turn = 12 * year + span.month - 1 + span.months
            last = date(turn // 12, turn % 12 + 1, 1) - _ONE_DAY
            return last if span.day else date(year, span.month, 1), last
        except (ValueError, OverflowError):
            self.stop("a day of the calendar", place=span.place)

    def _window(self, spans: list[_Span], ranged: bool, exclusive: bool) -> tuple[date, date]:
        """The first and last day of times that follow one another; a year said once holds for all without one."""
        years = [span.year for span in spans]
        for place in reversed(range(len(years) - 1)):
            years[place] = years[place] or years[place + 1]
        said = self.year
        first = last = date.min
        for place, span in enumerate(spans):
            said = years[place] or said
            start, end = self._days(span, said)
            if place == 0:
                first = start
            elif ranged and place == len(spans) - 1:
                if start <= first if exclusive else end < first:
                    self.stop("an end after the start", place=span.place)
                end = start - _ONE_DAY if exclusive else end
            elif (start - last).days != 1:
                self.stop("what follows directly: a window has no gap", place=span.place)
            last = end
        return first, last

    def _turns(self, begin: int, regular: bool) -> Recurring | None:
        """A standing or recurrent due, where one comes next."""
        if self.take("thường", "xuyên"):
            since = self._beginning()
            return Recurring((), False, self._phrase(begin), since=since)
        if self.take_words(REQUESTS):
            since = self._beginning()
            return Recurring((), True, self._phrase(begin), since=since)
        marked = regular or self.symbol in _EACH
        if self.symbol in _ITEMS["ngày"] or self.symbols[self.at + 2 : self.at + 3] in {("đầu",), ("cuối",)}:
            return None
        if not marked and self.symbols[self.at : self.at + 2] != ("n", "tháng"):
            return None
        cycles = [self._cycle(marked)]
        at = self.at
        while self.take_one(_LISTING):
            self.take("hoặc")
            if self.symbol not in _TURNING:
                break
            cycles.append(self._cycle(marked=True))
            at = self.at
        self.at = at
        return self._turning(tuple(cycles), None, begin)

    def _cycle(self, marked: bool) -> Cycle:
        place = self.at
        self.take_one(_EACH)
        if self.symbol in _NAMED_CYCLES:
            cycle: Cycle | None = _NAMED_CYCLES[self.symbol]
            self.at += 1
        elif self.take("nửa", "năm"):
            cycle = Cycle.HALF_YEAR
        else:
            cycle = _CYCLES.get(self.value()[0]) if self.symbol == "n" else None
            if not self.take("tháng"):
                cycle = None
        if cycle is None:
            self.stop("a cycle: tháng, quý, 6 tháng or năm", place=place)
        one = self.symbols[self.at : self.at + 2] == ("n", "lần") and self.values[self.at] == (1,)
        once = self.take("một", "lần") or self.take("/", "lần") or (one and self.take("n", "lần"))
        if not (marked or once) or self.symbol in NUMBERS or self.symbol in _EDGE_DAYS:
            self.stop("một lần" if not marked else "a cycle without a number")
        return cycle

    def _on_a_day(self, spans: list[_Span], limit: str, begin: int) -> Recurring:
        (span, *more) = spans
        assert span.cycle is not None
        if more or limit in {"from", "after"}:
            self.stop("a day that comes once", place=span.place)
        try:
            return self._turning((span.cycle,), CycleDay(span.day, span.month, limit == "before"), begin)
        except WrongKind as refusal:
            self.stop(refusal.expected, place=span.place)

    def _turning(self, cycles: tuple[Cycle, ...], on: CycleDay | None, begin: int) -> Recurring:
        at = self.at
        self.take(",")
        self.take_one(_ALSO)
        requested = bool(self.take_words(REQUESTS))
        if not requested:
            self.at = at
        since = self._beginning()
        return Recurring(cycles, requested, self._phrase(begin), on=on, since=since)

    def _beginning(self) -> date | None:
        """The day since which something recurs, where it is said."""
        at = self.at
        self.take(",")
        if self.symbol not in {"từ", "kể", "bắt"} or self.opening() != "from":
            self.at = at
            return None
        span = self._span()
        first, _ = self._days(span, span.year or self.year)
        self.take_words(ONWARDS)
        return first

    def _within(self, begin: int) -> Due:
        place = self.at
        (count,) = self.value()
        self.take("ngày")
        working = self.take("làm", "việc")
        if not self.take_words(EVENTS):
            self.stop("kể từ, and the event from which the days are counted")
        first = self.at
        self.take("ngày")
        day = None
        if self.symbol == "day":
            span = self._day()
            day, _ = self._days(span, span.year)
            event = "khi"
        else:
            while self.symbol not in {";", END}:
                self.at += 1
            event = event_words(self.text[self.starts[first] : self.starts[self.at]])
        try:
            due = Within(count, event, working, self._phrase(begin))
        except WrongKind as refusal:
            self.stop(refusal.expected, place=place if refusal.where == "Within.count" else first)
        day = day or self.event
        return due if day is None else due.resolved(day, self.workdays)
