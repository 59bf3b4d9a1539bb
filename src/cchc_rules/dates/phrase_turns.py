"""What a phrase says comes round: the part of the grammar of `phrase_parser` whose dues have no last day.

    turns     = "thường xuyên" | cycle ("," cycle)* request? | number "tuần" "một lần" | "đột xuất"
    cycle     = "hằng" ("tháng" | "quý" | "6 tháng" | "năm") | number "tháng" "một lần"
    in a year = spans "hằng năm"

A day of a cycle is a `CycleDay`. Of a month, a quarter or a longer part of every year, the last day is: how early in
the year something is done is not for the phrase to say. Where days of every year have a first one ("từ 01/3 đến
30/6 hằng năm"), the remark of the due names it.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from cchc_rules.dates.period import Cycle
from cchc_rules.dates.phrase_spans import DAY_OF_EDGE, EVERY, LAST_DAY, SPAN_STARTERS, SpanParser, TimeSpan
from cchc_rules.dates.phrase_tokens import NUMBER_SYMBOLS
from cchc_rules.dates.phrase_words import END, ON_REQUEST, OPEN_ENDED, STANDING
from cchc_rules.dates.recurring import MAX_WEEKS, CycleDay, Recurring, longest_month
from cchc_rules.errors import BadValue
from cchc_rules.text import Bilingual

__all__ = ["TurnParser"]

_CYCLE_OF_MONTHS: Final = {1: Cycle.MONTH, 3: Cycle.QUARTER, 6: Cycle.HALF_YEAR, 12: Cycle.YEAR}
_NAMED_CYCLES: Final = {"tháng": Cycle.MONTH, "quý": Cycle.QUARTER, "năm": Cycle.YEAR}
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
            return Recurring((), False, self._phrase_text(begin), since=since)
        if self.accept_phrase(ON_REQUEST):
            since = self._since()
            return Recurring((), True, self._phrase_text(begin), since=since)
        marked = regular or self.next_symbol in EVERY
        if weeks := self._weeks(marked):
            return self._with_request((), None, begin, weeks)
        if not self._cycle_comes_next(marked):
            return None
        cycles = [self._cycle(marked)]
        if named := self._time_of(cycles[0], begin):
            return named
        at = self.position
        while self.accept_any(_LIST_SEPARATORS):
            self.accept("hoặc")
            if self.next_symbol not in _CYCLE_STARTERS:
                break
            cycles.append(self._cycle(marked=True))
            at = self.position
        self.return_to(at)
        return self._with_request(tuple(cycles), None, begin)

    def _cycle_comes_next(self, marked: bool) -> bool:
        """Whether a cycle begins here: without "hằng" or "định kỳ", only "6 tháng …" can ("6 tháng một lần").

        "6 tháng đầu năm", "31 tháng 12" and "ngày 20 hằng tháng" begin alike and are times.
        """
        first, second, third, fourth = (*self.symbols[self.position : self.position + 4], "", "", "")[:4]
        if first in SPAN_STARTERS["ngày"] or third in {"đầu", "cuối"}:
            return False
        return marked or ((first, second) == ("n", "tháng") and (third not in {"n", "n/year"} or fourth == "lần"))

    def _cycle(self, marked: bool) -> Cycle:
        """One cycle; `marked` where a word before it says that something comes round."""
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
        self._require_once(marked)
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

    def _weeks(self, marked: bool) -> int:
        """How many weeks lie between two turns, which is read where it is said; 0 where it is not."""
        at = self.position
        self.accept_any(EVERY)
        weeks = self.take_number()[0] if self.next_symbol == "n" else 1
        if not self.accept("tuần"):
            self.return_to(at)
            return 0
        self._require_once(marked)
        if not 1 <= weeks <= MAX_WEEKS:
            self.fail(f"1 to {MAX_WEEKS} weeks", place=at)
        return weeks

    def _require_once(self, marked: bool) -> None:
        """Read "once" behind a cycle, which is there or in a word before it.

        "6 tháng một lần", "6 tháng/lần" and "6 tháng 01 lần" say once; without such a word it is a cycle only behind
        "hằng", and "hằng quý II" is none.
        """
        one = self.symbols[self.position : self.position + 2] == ("n", "lần") and self.values[self.position] == (1,)
        once = self.accept("một", "lần") or self.accept("/", "lần") or (one and self.accept("n", "lần"))
        if not (marked or once) or self.next_symbol in NUMBER_SYMBOLS or self.next_symbol in DAY_OF_EDGE:
            self.fail("một lần" if not marked else "a cycle without a number")

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
        self, cycles: tuple[Cycle, ...], due_day: CycleDay | None, begin: int, weeks: int | None = None
    ) -> Recurring:
        at = self.position
        self.accept(",")
        self.accept_any(_AND_OR)
        requested = bool(self.accept_phrase(ON_REQUEST))
        if not requested:
            self.return_to(at)
        since = self._since()
        return Recurring(cycles, requested, self._phrase_text(begin), due_day=due_day, since=since, weeks=weeks)

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
