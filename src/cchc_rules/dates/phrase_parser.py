"""The grammar of a plan's time column: from words to dues, without guessing.

What may be missing is marked with `?`, what may repeat with `*`::

    cell      = (who? due)*
    due       = turns since? | limit? day turn since? | within | limit? spans "và các năm tiếp theo"?
    limit     = "trước" | "chậm nhất" | "đến" | "hết" | "trong" | …
    turns     = "thường xuyên" | "hằng" cycle ("," cycle)* ("hoặc" "đột xuất")? | "đột xuất"
    within    = limit? number "ngày" "làm việc"? "kể từ" event

The `spans` are those of `phrase_spans`. A due counted from an event does not count the day of its event (article 147 of
the Civil Code 2015).
"""

from __future__ import annotations

from datetime import date
from typing import Final

from cchc_rules.dates.due import AddsWorkdays, Before, By, Due, During, Within, clean_event_words
from cchc_rules.dates.period import ONE_DAY, Cycle, Period
from cchc_rules.dates.phrase_spans import DAY_OF_EDGE, EVERY, SPAN_STARTERS, SpanParser, TimeSpan
from cchc_rules.dates.phrase_tokens import NUMBER_SYMBOLS
from cchc_rules.dates.phrase_words import COUNTED_FROM, END, ON_REQUEST, OPEN_ENDED
from cchc_rules.dates.recurring import CycleDay, Recurring
from cchc_rules.errors import BadValue

__all__ = ["DueParser"]

_CYCLE_OF_MONTHS: Final = {1: Cycle.MONTH, 3: Cycle.QUARTER, 6: Cycle.HALF_YEAR, 12: Cycle.YEAR}
_NAMED_CYCLES: Final = {"tháng": Cycle.MONTH, "quý": Cycle.QUARTER, "năm": Cycle.YEAR}
_AND_OR: Final = frozenset({"và", "hoặc"})
_LIST_SEPARATORS: Final = frozenset({",", "/", "và", "hoặc"})
_CYCLE_STARTERS: Final = frozenset({"hằng", "mỗi", "nửa", "n", *_NAMED_CYCLES})
_CONTINUES_DUE: Final = frozenset({"đến", "của", "hằng", "mỗi"})
_COMPLETE_SYMBOLS: Final = frozenset({"day", "n/year", "year", "serial"})
_BOUNDARIES: Final = frozenset({END, ";", ":", ",", ".", "-", "và", "hoặc"})


class DueParser(SpanParser):
    """The words of a cell, read by the grammar above: a method for each of its lines reads on, or stops (bộ đọc).

    Args:
        given: The cell.
        year: The year where none is written.
        accents: Whether words are spelled with their accents.
        event_day: The day of the event that dues are counted from.
        calendar: What counts working days.

    Raises:
        BadValue: For a cell that is neither text, date nor whole number, or a year outside the calendar.

    >>> reader = DueParser("quý II của Bộ", 2025)
    >>> reader.due().last_day, reader.position
    (datetime.date(2025, 6, 30), 2)
    """

    __slots__ = ("after_limit", "calendar", "event_day")

    after_limit: int
    """Where the due begins behind the word that limits it."""
    calendar: AddsWorkdays | None
    """What counts working days."""
    event_day: date | None
    """The day of the event that dues are counted from."""

    def __init__(
        self,
        given: str | date | int,
        year: int | None,
        *,
        accents: bool = True,
        event_day: date | None = None,
        calendar: AddsWorkdays | None = None,
    ) -> None:
        super().__init__(given, year, accents=accents)
        self.event_day, self.calendar = event_day, calendar
        self.after_limit = 0

    def starts_statement(self, at: int) -> bool:
        """Whether a statement begins here: first, or after a bracket or other mark that parts statements."""
        if at == 0 or self.symbols[at - 1] in ";:":
            return True
        between = self.text[self.ends[at - 1] : self.starts[at]]
        return "(" in between or "[" in between or self.separates_statements(at - 1)

    def separates_statements(self, at: int) -> bool:
        """Whether a dash parts statements: one between numbers makes a range, or stands in a name."""
        return (
            self.symbols[at] == "-"
            and self.symbols[at + 1] not in NUMBER_SYMBOLS
            and self.ends[at] < self.starts[at + 1]
        )

    def statement_end(self, at: int) -> int:
        """Where the words end that belong to what stands here: at a semicolon, a bullet or the end."""
        while self.symbols[at] not in {";", END} and not self.separates_statements(at):
            at += 1
        return at

    def check_due_is_complete(self) -> None:
        """Refuse a due that the words after it could still change.

        Raises:
            UnreadablePhrase: At those words.
        """
        closed = self.symbols[self.position - 1] in _COMPLETE_SYMBOLS
        if self.next_symbol in _CONTINUES_DUE or not (
            closed or self.next_symbol in _BOUNDARIES or self.starts_statement(self.position)
        ):
            self.fail("the end of the due")

    def due(self) -> Due:
        """A due, from here on; what follows it is left.

        Raises:
            UnreadablePhrase: Where none is written, or its year is missing.
            BadValue: Where working days are to be counted and nothing is given that counts them.
        """
        begin = self.position
        self.accept("hoàn", "thành")
        regular = self.accept("định", "kỳ")
        limit = self.accept_limit()
        self.after_limit = self.position
        if self.symbols[self.position : self.position + 2] == ("n", "ngày"):
            return self._within(begin)
        if not limit and (turns := self._recurring(begin, regular)):
            return turns
        spans, ranged, exclusive = self._spans(limit)
        if spans[0].cycle is not None:
            return self._recurring_on_a_day(spans, limit, begin)
        if regular:
            self.fail("a cycle, such as hằng quý", place=spans[0].position)
        if len(spans) > 1 and limit not in ({"", "in", "from"} if ranged else {"", "in"}):
            self.fail("one time after such a word", place=spans[1].position)
        first, last = self._joint_first_and_last_day(spans, ranged, exclusive)
        if not ranged and limit in {"", "in", "from"} and (self.accept_phrase(OPEN_ENDED) or limit == "from"):
            return Recurring((), False, self._phrase_text(begin), since=first)
        if limit == "before":
            return Before(first, self._phrase_text(begin))
        if (
            limit == "by"
            or (not limit and len(spans) == 1 and spans[0].day is not None)
            or (limit == "in" and first == last)
        ):
            return By(last, self._phrase_text(begin))
        if last == date.max:
            self.fail("a day with another after it", place=spans[-1].position)
        if limit == "after":
            return Recurring((), False, self._phrase_text(begin), since=last + ONE_DAY)
        return During(Period(first, last + ONE_DAY), self._phrase_text(begin))

    def _phrase_text(self, begin: int) -> str:
        words = self.text[self.starts[begin] : self.ends[self.position - 1]]
        return words + ")" * (words.count("(") - words.count(")"))

    def _recurring(self, begin: int, regular: bool) -> Recurring | None:
        """A standing or recurrent due, where one comes next."""
        if self.accept("thường", "xuyên"):
            since = self._since()
            return Recurring((), False, self._phrase_text(begin), since=since)
        if self.accept_phrase(ON_REQUEST):
            since = self._since()
            return Recurring((), True, self._phrase_text(begin), since=since)
        # Without "hằng" or "định kỳ", only "6 tháng …" can still be a cycle ("6 tháng một lần"); "6 tháng đầu năm" and
        # "ngày 20 hằng tháng" begin alike and are times, which are read elsewhere.
        marked = regular or self.next_symbol in EVERY
        if self.next_symbol in SPAN_STARTERS["ngày"] or self.symbols[self.position + 2 : self.position + 3] in {
            ("đầu",),
            ("cuối",),
        }:
            return None
        if not marked and self.symbols[self.position : self.position + 2] != ("n", "tháng"):
            return None
        cycles = [self._cycle(marked)]
        at = self.position
        while self.accept_any(_LIST_SEPARATORS):
            self.accept("hoặc")
            if self.next_symbol not in _CYCLE_STARTERS:
                break
            cycles.append(self._cycle(marked=True))
            at = self.position
        self.return_to(at)
        return self._finish_recurring(tuple(cycles), None, begin)

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
        # "quý một lần", "quý/lần" and "quý 01 lần" say once; without such a word, "quý" is a cycle only behind "hằng",
        # and "hằng quý II" or "hằng quý đầu" is none.
        one = self.symbols[self.position : self.position + 2] == ("n", "lần") and self.values[self.position] == (1,)
        once = self.accept("một", "lần") or self.accept("/", "lần") or (one and self.accept("n", "lần"))
        if not (marked or once) or self.next_symbol in NUMBER_SYMBOLS or self.next_symbol in DAY_OF_EDGE:
            self.fail("một lần" if not marked else "a cycle without a number")
        return cycle

    def _recurring_on_a_day(self, spans: list[TimeSpan], limit: str, begin: int) -> Recurring:
        (span, *more) = spans
        assert span.cycle is not None
        assert span.day is not None
        if more or limit in {"from", "after"}:
            self.fail("a day that comes once", place=span.position)
        try:
            return self._finish_recurring((span.cycle,), CycleDay(span.day, span.month, limit == "before"), begin)
        except BadValue as refusal:
            self.fail(refusal.expected, place=span.position)

    def _finish_recurring(self, cycles: tuple[Cycle, ...], due_day: CycleDay | None, begin: int) -> Recurring:
        at = self.position
        self.accept(",")
        self.accept_any(_AND_OR)
        requested = bool(self.accept_phrase(ON_REQUEST))
        if not requested:
            self.return_to(at)
        since = self._since()
        return Recurring(cycles, requested, self._phrase_text(begin), due_day=due_day, since=since)

    def _since(self) -> date | None:
        """The day since which something recurs, where it is said."""
        at = self.position
        self.accept(",")
        if self.next_symbol not in {"từ", "kể", "bắt"} or self.accept_limit() != "from":
            self.return_to(at)
            return None
        span = self._span()
        first, _ = self._first_and_last_day(span, span.year or self.year)
        self.accept_phrase(OPEN_ENDED)
        return first

    def _within(self, begin: int) -> Due:
        place = self.position
        (count,) = self.take_number()
        self.accept("ngày")
        working = self.accept("làm", "việc")
        if not self.accept_phrase(COUNTED_FROM):
            self.fail("kể từ, and the event from which the days are counted")
        first = self.position
        self.accept("ngày")
        day = None
        if self.next_symbol == "day":
            span = self._day()
            day, _ = self._first_and_last_day(span, span.year)
            event = "khi"
        else:
            while self.next_symbol not in {";", END}:
                self.advance()
            event = clean_event_words(self.text[self.starts[first] : self.starts[self.position]])
        try:
            due = Within(count, event, working, self._phrase_text(begin))
        except BadValue as refusal:
            self.fail(refusal.expected, place=place if refusal.where == "Within.count" else first)
        day = day or self.event_day
        return due if day is None else due.resolve(day, self.calendar)
