"""What a phrase says comes round: the part of the grammar of `phrase_parser` whose dues have no last day.

    turns     = "thường xuyên" during? | cycle ("," cycle)* request? | weeks | times | "đột xuất"
    cycle     = "hằng" ("tháng" | "quý" | "6 tháng" | "năm") | number "tháng" "một lần"
    weeks     = ("hằng tuần" | number "tuần" "một lần") ("," limit? hour? weekday)? | limit? hour? weekday "hằng tuần"
    times     = number "lần" "/" ("tuần" | "tháng" | …) | cycle number "lần"
    in a year = spans "hằng năm"
    during    = "hằng năm" | "trong"? spans

A day of a cycle is a `CycleDay`. Of a month, a quarter or a longer part of every year, the last day is: how early in
the year something is done is not for the phrase to say. Where days of every year have a first one ("từ 01/3 đến
30/6 hằng năm"), the remark of the due names it, and so it does the time during which something is done all along.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from cchc_rules.dates.due import During
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.phrase_spans import DAY_OF_EDGE, EVERY, LAST_DAY, SPAN_STARTERS, SpanParser, TimeSpan
from cchc_rules.dates.phrase_tokens import NUMBER_SYMBOLS
from cchc_rules.dates.phrase_words import END, ON_REQUEST, OPEN_ENDED, STANDING
from cchc_rules.dates.recurring import (
    MAX_TIMES,
    MAX_WEEKS,
    WEEKDAY_NAMES,
    CycleDay,
    Recurring,
    WeekDay,
    longest_month,
)
from cchc_rules.errors import BadValue
from cchc_rules.message import message
from cchc_rules.text import Bilingual, unaccented

__all__ = ["STATEMENT_ENDS", "TurnParser"]

_CYCLE_OF_MONTHS: Final = {1: Cycle.MONTH, 3: Cycle.QUARTER, 6: Cycle.HALF_YEAR, 12: Cycle.YEAR}
_NAMED_CYCLES: Final = {"tháng": Cycle.MONTH, "quý": Cycle.QUARTER, "năm": Cycle.YEAR}
_WEEKDAYS: Final = (
    {"thứ bẩy": 6}
    | {spelled: day for day, name in WEEKDAY_NAMES.items() for spelled in (name.vi.lower(), unaccented(name.vi))}
    | {f"{word} {day + 1}": day for day in range(1, 7) for word in ("thứ", "thu")}
)
STATEMENT_ENDS: Final = frozenset({END, ";", "."})
"""What ends what is said."""

_YEAR_STARTERS: Final = frozenset({"năm", "year"})
_STANDING_STARTERS: Final = _YEAR_STARTERS | {"quý", "tháng", "n/year"}
_PER: Final = frozenset({"/", "trong"})
_UNITS_OF_TURNS: Final = frozenset({"tuần", "nửa", *_NAMED_CYCLES})
_AND_OR: Final = frozenset({"và", "hoặc"})
_LIST_SEPARATORS: Final = frozenset({",", "/", "và", "hoặc"})
_CYCLE_STARTERS: Final = frozenset({"hằng", "mỗi", "nửa", "n", *_NAMED_CYCLES})


class TurnParser(SpanParser):
    """Reads what comes round (bộ đọc chu kỳ).

    Args:
        given: The cell.
        year: The year where none is written.
        accents: Whether words are spelled with their accents.

    Raises:
        BadValue: For a cell that is neither text, date nor whole number, or a year outside the calendar.
    """

    __slots__ = ()

    def _recurring(self, begin: int, regular: bool) -> Recurring | None:
        """A standing or recurrent due, where one comes next; `regular` where "định kỳ" stands before it."""
        if self.accept_phrase(STANDING):
            since = self._since()
            if since is None:
                self._remark_time_of_standing()
            return Recurring((), False, self._phrase_text(begin), since=since)
        if self.accept_phrase(ON_REQUEST):
            since = self._since()
            return Recurring((), True, self._phrase_text(begin), since=since)
        if times := self._times_of_a_turn():
            weeks = self._weeks()
            cycles = [] if weeks else [self._cycle()]
            self._check_no_number()
        else:
            marked = regular or self.next_symbol in EVERY
            weeks, cycles = self._weeks(), []
            if not weeks:
                if not self._cycle_comes_next(marked):
                    return None
                cycles.append(self._cycle())
            times = self._times_behind(marked)
        if times > 1:
            return self._with_request(tuple(cycles), None, begin, weeks, times)
        if weeks:
            return self._with_request((), self._weekday_behind(), begin, weeks)
        if named := self._time_of(cycles[0], begin):
            return named
        at = self.position
        while self.accept_any(_LIST_SEPARATORS):
            self.accept("hoặc")
            if self.next_symbol not in _CYCLE_STARTERS:
                break
            cycles.append(self._cycle())
            if self._times_behind(marked=True) > 1:
                self.fail("one time in each of several cycles", place=at)
            at = self.position
        self.return_to(at)
        return self._with_request(tuple(cycles), None, begin)

    def _remark_time_of_standing(self) -> None:
        """Say during which time something is done all along, where one stands behind it; behind a comma, of a year."""
        at = self.position
        apart = self.accept(",")
        if self._accept_every("năm"):
            return
        limit = self.accept_limit()
        if limit in {"", "in"} and self.next_symbol in (_YEAR_STARTERS if apart else _STANDING_STARTERS):
            spans, ranged, exclusive = self._spans(limit)
            if not apart or self.next_symbol in STATEMENT_ENDS:
                self._remark_standing_during(*self._joint_first_and_last_day(spans, ranged, exclusive))
                return
        self.return_to(at)

    def _remark_standing_during(self, first: date, last: date) -> None:
        if last == date.max:
            self.fail("a day with another after it", place=self.position - 1)
        during = During(Period.of_days(first, last))
        self.remarks.append(Bilingual(during.sentence("vi"), during.sentence("en")))

    def _cycle_comes_next(self, marked: bool) -> bool:
        """Whether a cycle begins here: without "hằng" or "định kỳ", only "6 tháng …" can ("6 tháng một lần").

        "6 tháng đầu năm", "31 tháng 12" and "ngày 20 hằng tháng" begin alike and are times.
        """
        first, second, third, fourth = (*self.symbols[self.position : self.position + 4], "", "", "")[:4]
        if first in SPAN_STARTERS["ngày"] or first == "thứ" or third in {"đầu", "cuối"}:
            return False
        return marked or ((first, second) == ("n", "tháng") and (third not in {"n", "n/year"} or fourth == "lần"))

    def _cycle(self) -> Cycle:
        """One cycle of months, with or without a word before it that says that something comes round."""
        place = self.position
        self.accept_any(EVERY)
        if self.next_symbol in _NAMED_CYCLES:
            cycle: Cycle | None = _NAMED_CYCLES[self.next_symbol]
            self.advance()
        elif self.accept("nửa", "năm"):
            cycle = Cycle.HALF_YEAR
        else:
            cycle = _CYCLE_OF_MONTHS.get(self.take_number()[0]) if self.next_symbol == "n" else None
            if not self.accept("tháng"):
                cycle = None
        if cycle is None:
            self.fail("a cycle: tháng, quý, 6 tháng or năm", place=place)
        return cycle

    def _time_of(self, cycle: Cycle, begin: int) -> Recurring | None:
        """A time of each month or year that is named behind it, as in "hằng năm, trước ngày 15/12"."""
        at = self.position
        self.accept(",")
        limit = self.accept_limit()
        symbol, after, behind = (*self.symbols[self.position : self.position + 3], END, END)[:3]
        if limit not in {"from", "after"}:
            if cycle is Cycle.MONTH and (symbol, after) == ("ngày", "n") and behind not in {"của", "tháng"}:
                self.advance()
                (day,) = self.take_number()
                return self._recurring_on_a_day(cycle, CycleDay(day, 1, limit == "before"), begin, self.position - 2)
            if cycle is Cycle.YEAR and (symbol in SPAN_STARTERS["ngày"] or after in NUMBER_SYMBOLS):
                spans, ranged, _ = self._spans(limit)
                return self._recurring_in_a_year(spans, limit, ranged, begin)
        self.return_to(at)
        return None

    def _weeks(self) -> int | None:
        """How many weeks lie between two turns, which is read where it is said; else None."""
        at = self.position
        self.accept_any(EVERY)
        weeks = self.take_number()[0] if self.next_symbol == "n" else 1
        if not self.accept("tuần"):
            self.return_to(at)
            return None
        if not 1 <= weeks <= MAX_WEEKS:
            self.fail(f"1 to {MAX_WEEKS} weeks", place=at)
        return weeks

    def _times_of_a_turn(self) -> int:
        """How many times, said before the turn ("02 lần/tháng"), which is read where it is said; else 0."""
        at = self.position
        times = self._times()
        apart = self.accept_any(_PER)
        apart = self.accept("một") or apart or self.next_symbol in EVERY or self.next_symbol == "n"
        unit = self.position + (self.next_symbol in EVERY)
        unit += self.symbols[unit] == "n"
        named, behind = (*self.symbols[unit : unit + 2], END)[:2]
        if times and apart and named in _UNITS_OF_TURNS and behind not in NUMBER_SYMBOLS:
            return times
        self.return_to(at)
        return 0

    def _times(self) -> int:
        """How many times in a turn ("02 lần"), which is read where it is said; else 0."""
        at = self.position
        if self.accept("một", "lần"):
            return 1
        if self.symbols[at : at + 2] != ("n", "lần"):
            return 0
        (times,) = self.take_number()
        self.accept("lần")
        if not 1 <= times <= MAX_TIMES:
            self.fail(message("1 to {most} times in a turn", most=MAX_TIMES), place=at)
        return times

    def _times_behind(self, marked: bool) -> int:
        """How many times, said behind the cycle or in a word before it, where it is `marked`.

        "6 tháng một lần", "6 tháng/lần" and "6 tháng 01 lần" say once; without such a word it is a cycle only behind
        "hằng", and "hằng quý II" is none.
        """
        times = 1 if self.accept("/", "lần") else self._times()
        if not (marked or times):
            self.fail("một lần")
        self._check_no_number()
        return times or 1

    def _check_no_number(self) -> None:
        if self.next_symbol in NUMBER_SYMBOLS or self.next_symbol in DAY_OF_EDGE:
            self.fail("a cycle without a number")

    def _weekday_behind(self) -> WeekDay | None:
        """The day of the week that is named behind weeks, as in "02 tuần một lần (trước 16 giờ thứ Sáu)"."""
        at = self.position
        self.accept(",")
        limit = self.accept_limit()
        timed = self.next_symbol == "time" and limit not in {"from", "after"}
        day = self._weekday(self._limit_by_hour(limit) if timed else limit)
        if day is None:
            if timed:
                self.fail("a day of the week behind an hour of it")
            self.return_to(at)
        return day

    def _weekday(self, limit: str) -> WeekDay | None:
        """A day of the week, where one comes next: thứ Hai, thứ 2, Chủ nhật."""
        at = self.position
        self.accept("ngày")
        first = self.position
        named = self.text[self.starts[first] : self.ends[first + 1]] if first + 1 < len(self.ends) else ""
        weekday = _WEEKDAYS.get(" ".join(named.lower().split()))
        if weekday is None or (weekday < max(WEEKDAY_NAMES) and self.next_symbol != "thứ"):
            self.return_to(at)
            return None
        if limit in {"from", "after"}:
            self.fail("a day by which something is due", place=first)
        self.return_to(first + 2)
        return WeekDay(weekday, exclusive=limit == "before")

    def _day_comes_next(self) -> bool:
        """Whether a day of the calendar stands behind a day of the week, perhaps behind a comma, which is read."""
        at = self.position
        self.accept(",")
        if self.next_symbol in SPAN_STARTERS["ngày"]:
            return True
        self.return_to(at)
        return False

    def _check_weekday(self, spans: list[TimeSpan], weekday: WeekDay) -> None:
        """Refuse a day of the calendar that is not the day of the week which is named before it."""
        day, _ = self._first_and_last_day(spans[0], spans[0].year)
        if len(spans) > 1 or day.isoweekday() != weekday.weekday:
            expected = message("a day that is a {weekday}", weekday=WEEKDAY_NAMES[weekday.weekday].vi)
            self.fail(expected, place=spans[0].position)

    def _on_a_weekday(self, day: WeekDay, begin: int) -> Recurring:
        """What is due on that day of every week, or every so many weeks, which has to be said behind it."""
        self.accept(",")
        marked = self.next_symbol in EVERY
        weeks = self._weeks()
        if weeks is None:
            self.fail("hằng tuần, or 2 tuần một lần, behind a day of the week")
        if self._times_behind(marked) > 1:
            self.fail("one time where a day of the week is named")
        return self._with_request((), day, begin, weeks)

    def _limit_by_hour(self, limit: str) -> str:
        """The limit of a day of which an hour is named, which is read: before an hour of it, the day is in time."""
        if self.next_symbol != "time":
            return limit
        hour, minute = self.take_number()
        if limit in {"from", "after"} or ((hour, minute) == (0, 0) and limit != "before") or (hour == 24 and minute):
            self.fail("an hour by which a day ends", place=self.position - 1)
        self.accept(",")
        if (hour, minute) == (0, 0):
            return limit
        if hour != 24:
            until = "trước" if limit == "before" else "đến"
            english = "before" if limit == "before" else "until"
            self.remarks.append(Bilingual(f"{until} {hour:02} giờ {minute:02}", f"{english} {hour:02}:{minute:02}"))
        return "by"

    def _accept_every_year(self) -> bool:
        at = self.position
        self.accept(",")
        found = self._accept_every("năm")
        if not found:
            self.return_to(at)
        return found

    def _recurring_in_a_year(self, spans: list[TimeSpan], limit: str, ranged: bool, begin: int) -> Recurring:
        """Times of every year; several have to lie equally far apart."""
        first = spans[-1] if ranged else spans[0]
        count = 1 if ranged else len(spans)
        months_apart, uneven = divmod(12, count)
        cycle = None if uneven else _CYCLE_OF_MONTHS.get(months_apart)
        apart = [(first.month + place * months_apart, first.months, first.day) for place in range(count)]
        if (
            cycle is None
            or limit not in ({"", "in", "from"} if ranged else {"", "in", "by", "before"})
            or any(span.year is not None for span in spans)
            or [(span.month, span.months, span.day) for span in spans[-count:]] != apart
        ):
            self.fail("times of every year, without a year and equally far apart", place=spans[0].position)
        before, month = limit == "before", first.month + first.months - 1
        if first.day is None and before:
            return self._recurring_on_a_day(cycle, CycleDay(1, first.month, exclusive=True), begin, first.position)
        if ranged:
            self._remark_first_day(spans[0])
        day = longest_month(cycle, month) if first.day is None or first.day == LAST_DAY else first.day
        return self._recurring_on_a_day(cycle, CycleDay(day, month, before), begin, first.position)

    def _remark_first_day(self, span: TimeSpan) -> None:
        """Say from which day of every year something is done."""
        day = longest_month(Cycle.YEAR, span.month) if span.day == LAST_DAY else span.day or 1
        self.remarks.append(Bilingual(f"từ ngày {day:02}/{span.month:02}", f"from day {day} of month {span.month}"))

    def _recurring_on_a_day(self, cycle: Cycle, due_day: CycleDay, begin: int, place: int) -> Recurring:
        try:
            return self._with_request((cycle,), due_day, begin)
        except BadValue as refusal:
            self.fail(refusal.expected, place=place)

    def _with_request(
        self,
        cycles: tuple[Cycle, ...],
        due_day: CycleDay | WeekDay | None,
        begin: int,
        weeks: int | None = None,
        times: int = 1,
    ) -> Recurring:
        at = self.position
        self.accept(",")
        self.accept_any(_AND_OR)
        requested = bool(self.accept_phrase(ON_REQUEST))
        if not requested:
            self.return_to(at)
        since = self._since()
        phrase = self._phrase_text(begin)
        return Recurring(cycles, requested, phrase, due_day=due_day, since=since, weeks=weeks, times=times)

    def _since(self) -> date | None:
        """The day since which something recurs, where it is said."""
        at = self.position
        self.accept(",")
        if self.accept_limit() != "from":
            self.return_to(at)
            return None
        span = self._span()
        first, _ = self._first_and_last_day(span, span.year)
        self.accept_phrase(OPEN_ENDED)
        return first

    def _phrase_text(self, begin: int) -> str:
        words = self.text[self.starts[begin] : self.ends[self.position - 1]]
        return words + ")" * (words.count("(") - words.count(")"))
