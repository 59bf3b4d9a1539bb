"""What a phrase counts from an event, or from the plan itself: a part of the grammar of `phrase_parser`.

    within   = limit? number "ngày" "làm việc"? ("kể từ" event)?
    within   = limit? number ("tuần" | "tháng") "kể từ" event
    within   = limit? day "tháng sau"
    standing = "từ" event ("trở đi" | "đến" span)?

A due counted from an event does not count the day of its event (article 147 of the Civil Code 2015), and a week is
seven days (article 146). Which words name a day of the plan itself, its `TimeColumn` says.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from cchc_rules.dates.due import MONTH_REPORTED, AddsWorkdays, Due, During, PlanDay, Within, clean_event_words
from cchc_rules.dates.period import ONE_DAY, Period, format_day
from cchc_rules.dates.phrase_spans import SPAN_STARTERS, TimeSpan
from cchc_rules.dates.phrase_turns import TurnParser
from cchc_rules.dates.phrase_words import COMPLETION, COUNTED_FROM, END, LIMIT_STARTERS, OPEN_ENDED
from cchc_rules.dates.recurring import CycleDay, Recurring
from cchc_rules.dates.time_column import TIME_OF_DOING, TimeColumn
from cchc_rules.errors import BadValue
from cchc_rules.message import message
from cchc_rules.text import Bilingual

__all__ = ["EventParser"]

_ENDS_AN_EVENT: Final = frozenset({END, ";", ",", ".", "đến", *OPEN_ENDED})
_LIMITS_AGAIN: Final = LIMIT_STARTERS | COMPLETION.keys()
_CLOSING_WORDS: Final = frozenset({"trước", "đến", "hết", "chậm", "muộn"})
_TIMES: Final = frozenset({"hết", *SPAN_STARTERS["ngày"], "tháng", "quý", "năm", "n/year", "year"})
_MOST_EVENT_WORDS: Final = 12
_DAYS_OF_A_WEEK: Final = 7


class EventParser(TurnParser):
    """Reads what is counted from an event (bộ đọc thời hạn tính từ sự kiện).

    Args:
        given: The cell.
        year: The year where none is written.
        accents: Whether words are spelled with their accents.
        event_day: The day of the event that dues are counted from.
        calendar: What counts working days.
        column: What the column means.

    Raises:
        BadValue: For a cell that is neither text, date nor whole number, or a year outside the calendar.
    """

    __slots__ = ("calendar", "column", "event_day")

    calendar: AddsWorkdays | None
    """What counts working days."""
    column: TimeColumn
    """What the column means."""
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
        column: TimeColumn = TIME_OF_DOING,
    ) -> None:
        super().__init__(given, year, accents=accents)
        self.event_day, self.calendar, self.column = event_day, calendar, column

    def _on_a_day_of_the_cycle(self, spans: list[TimeSpan], limit: str, begin: int) -> Due:
        (span, *more) = spans
        assert span.cycle is not None
        assert span.day is not None
        if more or limit in {"from", "after"}:
            self.fail("a day that comes once", place=span.position)
        before = limit == "before"
        if span.month <= span.cycle:
            return self._recurring_on_a_day(span.cycle, CycleDay(span.day, span.month, before), begin, span.position)
        due = self._counted(span.day - before, MONTH_REPORTED, begin, span.position, next_month=True)
        return due if self.event_day is None else due.resolve(self.event_day)

    def _days_come_next(self) -> bool:
        """Whether a number of days comes next, or one of weeks or months with what they are counted from."""
        number, unit, behind = (*self.symbols[self.position : self.position + 3], END, END)[:3]
        return number == "n" and (unit == "ngày" or (unit in {"tuần", "tháng"} and behind in {"kể", "tính"}))

    def _within(self, begin: int, limit: str) -> Due:
        if limit not in {"", "in", "by"}:
            self.fail("trong, không quá or chậm nhất before a number of days: after them, or before, nothing ends")
        place = self.position
        (count,) = self.take_number()
        months = self.accept("tháng")
        if self.accept("tuần"):
            count *= _DAYS_OF_A_WEEK
        working = self.accept("ngày") and self.accept("làm", "việc")
        counted = self.accept_phrase(COUNTED_FROM)
        first = written = self.position
        event: str | PlanDay | None = None if counted else self.column.counted_from
        if event is None:
            if not counted or (not limit and counted[0] == "sau"):
                remedy = "Where the plan says it elsewhere, give column=TimeColumn(counted_from=PlanDay.ISSUED)."
                self.fail("kể từ, and the event from which the days are counted", "" if counted else remedy)
            self.accept("ngày")
            if self.next_symbol == "day":
                day = self._stated_day(self.position)
                due = self._counted(count, "khi", begin, place, first, working_days=working, months=months)
                return due.resolve(day, self.calendar)
            self._read_event()
            last = self.position - 1 - (self.symbols[self.position - 1] == ".")
            written = last if self.symbols[last] == "day" else self.position
            event = self.column.plan_day(self._event_words(first, written)) or self._event_words(first, self.position)
        day_of_plan = self._day_of_plan(event, written) if isinstance(event, PlanDay) else None
        due = self._counted(
            count, event, begin, place, first, working_days=working, months=months, event_day=day_of_plan
        )
        return due if self.event_day is None else due.resolve(self.event_day, self.calendar)

    def _read_event(self) -> None:
        """Read the words of an event, to the end of what is said; another time by which it is due is none of them."""
        while self.next_symbol not in {";", END}:
            symbol, behind = self.symbols[self.position : self.position + 2]
            if (symbol == "," and behind in _LIMITS_AGAIN) or (symbol in _CLOSING_WORDS and behind in _TIMES):
                self.fail("the end of the event")
            self.advance()

    def _event_words(self, first: int, end: int) -> str:
        return clean_event_words(self.text[self.starts[first] : self.starts[end]])

    def _stated_day(self, place: int) -> date:
        """The day, with its year, that is written at a place; it is read."""
        self.return_to(place)
        span = self._day()
        return self._first_and_last_day(span, span.year)[0]

    def _day_of_plan(self, event: PlanDay, written: int) -> date | None:
        """The day of the plan that is spoken of, as it is written at a place or as the column says."""
        known = self.column.day_of(event)
        if self.symbols[written] != "day":
            return known
        stated = self._stated_day(written)
        if known is not None and known != stated:
            self.fail(message("{day}, the day of the plan itself", day=format_day(known)), place=written)
        return stated

    def _from_a_day_of_the_plan(self, begin: int) -> Recurring | During | None:
        """What is done from the issue or effect of the plan on, or to a day, where that is what comes next."""
        at = self.position
        nearby = range(at, min(at + _MOST_EVENT_WORDS, len(self.symbols)))
        end = next((place for place in nearby if self.symbols[place] in _ENDS_AN_EVENT), at)
        event = self.column.plan_day(self._event_words(at, end))
        if event is None:
            return None
        self.return_to(end)
        day = self.column.day_of(event)
        if self.accept("đến"):
            return self._window_from(day, begin, end)
        self.accept_phrase(OPEN_ENDED)
        if day is None:
            self.remarks.append(Bilingual(f"từ {event.label.vi}", f"from {event.label.en}"))
        return Recurring((), False, self._phrase_text(begin), since=day)

    def _window_from(self, first: date | None, begin: int, place: int) -> During:
        """From a day to the end of a time, or to the day before it."""
        exclusive = self.accept("trước")
        self.accept("hết")
        span = self._span()
        start, last = self._first_and_last_day(span, span.year)
        last = start - ONE_DAY if exclusive else last
        if first is None or not first <= last < date.max:
            remedy = "Give the days of the plan: column=TimeColumn(issued_on=..., effective_on=...)."
            self.fail("an end after the start", remedy * (first is None), place)
        return During(Period.of_days(first, last), self._phrase_text(begin))

    def _counted(
        self,
        count: int,
        event: str | PlanDay,
        begin: int,
        place: int,
        of: int = 0,
        *,
        working_days: bool = False,
        next_month: bool = False,
        months: bool = False,
        event_day: date | None = None,
    ) -> Within:
        """A due counted from an event; its count and its event are refused at their places."""
        phrase = self._phrase_text(begin)
        try:
            return Within(count, event, working_days, phrase, next_month=next_month, months=months, event_day=event_day)
        except BadValue as refusal:
            self.fail(refusal.expected, place=place if refusal.where == "Within.count" else of)
