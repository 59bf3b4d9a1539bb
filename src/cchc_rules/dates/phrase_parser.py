"""The grammar of a plan's time column: from words to dues, without guessing.

What may be missing is marked with `?`, what may repeat with `*`::

    cell      = (who? due)*
    due       = turns since? | within | standing | limit? day turn since? | limit? hour? spans again?
    again     = "hằng năm" | "và các năm tiếp theo"
    limit     = "trước" | "chậm nhất" | "đến" | "hết" | "trong" | …

The `spans` are those of `phrase_spans`, the `turns` those of `phrase_turns`, what is `within` days of an event or
`standing` from one on is that of `phrase_events`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from attrs import evolve

from cchc_rules.dates.due import (
    AddsWorkdays,
    Before,
    By,
    Due,
    During,
)
from cchc_rules.dates.period import ONE_DAY, Period
from cchc_rules.dates.phrase_events import EventParser
from cchc_rules.dates.phrase_spans import DAY_OF_EDGE, EVERY
from cchc_rules.dates.phrase_tokens import NUMBER_SYMBOLS
from cchc_rules.dates.phrase_turns import STATEMENT_ENDS
from cchc_rules.dates.phrase_words import ACTS, COMPLETION, END, LIMIT_STARTERS, OPEN_ENDED, STANDING, TURNED_ROUND
from cchc_rules.dates.recurring import Recurring
from cchc_rules.dates.time_column import TIME_OF_DOING, TimeColumn
from cchc_rules.message import message
from cchc_rules.text import Bilingual, unaccented

__all__ = ["DueParser"]

_CONTINUES_DUE: Final = frozenset({"của", *EVERY})
_COMPLETE_SYMBOLS: Final = frozenset({"day", "n/year", "year", "serial"})
_BOUNDARIES: Final = frozenset({END, ";", ":", ",", ".", "-", "+", "và", "hoặc"})
_JOINING_WORDS: Final = frozenset({"và", "hoặc"})
_TIME_UNITS: Final = frozenset({"ngày", "tuần", "tháng", "quý", "năm"})
_TIME_WORDS: Final = frozenset({"nửa", "đến", "của", *_TIME_UNITS, *EVERY})
_LIMITS_A_TURN: Final = LIMIT_STARTERS - {"các"}
_WITH_A_YEAR: Final = frozenset({"year", "n/year", "day"})
_YEAR_INSIDE: Final = re.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_INSTRUMENT: Final = re.compile("/[A-ZĐ]")
_APART: Final = frozenset({";", ":", "."})
_JOINS: Final = frozenset({("-",), ("và",), ("hoặc",)})
_JOINED_BY: Final = frozenset({",", "và"})
_DAY_OR_MONTH: Final = frozenset({"day", "n/year"})
_SPAN_UNITS: Final = frozenset({"ngày", "tháng", "quý"})
_LIMITS_ALONE: Final = frozenset((limit,) for limit in LIMIT_STARTERS - {"các", "cả", "vào", "giai"})
_DAYS_COUNTED: Final = (("n", "ngày"), ("n", "tuần"), ("n", "tháng"))
_ACT: Final = re.compile(rf"(?:{'|'.join(map(unaccented, ACTS))})(?!\w)")
_LONGEST_ACT: Final = max(map(len, ACTS))
_BARE_YEAR: Final = (("year",), ("năm", "year"))


class DueParser(EventParser):
    """The words of a cell, read by the grammar above: a method for each of its lines reads on, or stops (bộ đọc).

    Args:
        given: The cell.
        year: The year where none is written.
        accents: Whether words are spelled with their accents.
        event_day: The day of the event that dues are counted from.
        calendar: What counts working days.
        column: What the column means.

    Raises:
        BadValue: For a cell that is neither text, date nor whole number, or a year outside the calendar.

    >>> reader = DueParser("quý II của Bộ", 2025)
    >>> reader.due().last_day, reader.position
    (datetime.date(2025, 6, 30), 2)
    """

    __slots__ = ("after_limit",)

    after_limit: int
    """Where the due begins behind the word that limits it."""

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
        super().__init__(given, year, accents=accents, event_day=event_day, calendar=calendar, column=column)
        self.after_limit = 0

    def starts_statement(self, at: int) -> bool:
        """Whether a statement begins here: first, or after a bracket or other mark that parts statements."""
        if at == 0 or self.symbols[at - 1] in ";:":
            return True
        between = self.text[self.ends[at - 1] : self.starts[at]]
        if "(" in between or "[" in between or self.separates_statements(at - 1):
            return True
        sentence_ends = "\n" in between or (self.symbols[at - 1] == "." and between != "")
        capital = self.text[self.starts[at]].isupper()
        return capital and (sentence_ends or (self.symbols[at - 1] == "," and self._names_a_time(at)))

    def _names_a_time(self, at: int) -> bool:
        """Whether a day, month or quarter is named here, or all of a year."""
        symbol, after = (*self.symbols[at : at + 2], END)[:2]
        return (
            symbol in _DAY_OR_MONTH
            or (symbol in _SPAN_UNITS and after in NUMBER_SYMBOLS)
            or (symbol, after) == ("cả", "năm")
        )

    def joins_another_time(self, at: int) -> bool:
        """Whether a time is named here that a comma or "và" joins to the words before it."""
        return self.symbols[at - 1] in _JOINED_BY and self._names_a_time(at)

    def separates_statements(self, at: int) -> bool:
        """Whether a dash parts statements: one between numbers makes a range, or stands in a name."""
        return (
            self.symbols[at] == "-"
            and self.symbols[at + 1] not in NUMBER_SYMBOLS
            and self.ends[at] < self.starts[at + 1]
        )

    def turned_round_by(self, at: int) -> str:
        """The words before a due by which it begins what it seems to end ("không trước ngày"); empty without them."""
        return next(
            (" ".join(words) for words in TURNED_ROUND if self.symbols[max(0, at - len(words)) : at] == words), ""
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
        closed = self.symbols[self.position - 1] in _COMPLETE_SYMBOLS or self._act_comes_next()
        if self.next_symbol in _CONTINUES_DUE or not (
            closed or self.next_symbol in _BOUNDARIES or self.starts_statement(self.position)
        ):
            self.fail("the end of the due")

    def _act_comes_next(self) -> bool:
        """Whether what is done is said next."""
        start = self.starts[self.position]
        return _ACT.match(unaccented(self.text[start : start + _LONGEST_ACT + 1])) is not None

    def check_nothing_begins_before(self, at: int, read_to: int) -> None:
        """Refuse a due that may be the end of a time which stands before it and is not read, or so many days before it.

        Args:
            at: Where the due begins.
            read_to: Where the due before it ended.

        Raises:
            UnreadablePhrase: At the due.
        """
        begin = next((place + 1 for place in range(at - 1, read_to - 1, -1) if self.symbols[place] in _APART), read_to)
        before = self.symbols[begin:at]
        if before[-1:] in _JOINS:
            timed = any(map(self._names_a_time, range(begin, at - 1)))
            changes = timed or before[-2:-1] in _LIMITS_ALONE
        else:
            changes = before[-2:] in _DAYS_COUNTED or (
                before[-2:] == ("làm", "việc") and before[-4:-2] in _DAYS_COUNTED
            )
        if changes:
            self.fail("nothing before a due that it could be the end of", place=at)

    def check_nothing_changes(self, due: Due, begin: int) -> None:
        """Refuse a cell in which a time or a number stands behind a due, as if it belonged to it.

        Args:
            due: The due that was read, up to the position.
            begin: Where it began.

        Raises:
            UnreadablePhrase: At that time or number.
        """
        is_mark = len(self.next_symbol) == 1 and not self.next_symbol.isalnum()
        mark = self.next_symbol if is_mark or self.next_symbol in _JOINING_WORDS else ""
        at = self.position + bool(mark)
        symbol, after, behind = (*self.symbols[at : at + 3], END, END)[:3]
        apart = mark == ";" or (mark == "." and self.symbols[begin : self.position] not in _BARE_YEAR)
        if symbol == "n":
            numbers_a_list = after == "." and behind != END
            changes = (after in _TIME_UNITS and not apart) or (after in _BOUNDARIES and not numbers_a_list)
        elif apart:
            month_or_quarter = symbol == "n/year" and "quý" in self.symbols[begin : self.position]
            changes = month_or_quarter or symbol in {"year", "roman", "time"}
        else:
            changes = (
                symbol in _TIME_WORDS
                or symbol == "time"
                or (symbol in NUMBER_SYMBOLS and (mark != "" or symbol != "other"))
                or (symbol in DAY_OF_EDGE and after in _TIME_UNITS)
                or (symbol in _LIMITS_A_TURN and due.kind == "recurring")
            )
        all_along = due.kind == "standing" and due.first_day is None
        if changes and not all_along:
            expected = "nothing behind a due that could belong to it"
            if symbol == "year":
                expected = message(
                    "{year} beside the words that it is the year of, as in quý III/2026", year=self.values[at][0]
                )
            self.fail(expected, place=at)

    def check_years(self, dues: Sequence[Due]) -> None:
        """Refuse a cell that writes another year than the one that its times without a year were given.

        So is one that goes back in time ("quý IV; quý I"): the next year may be meant.

        Args:
            dues: What was read, in order.

        Raises:
            UnreadablePhrase: At that year, or at the beginning.
        """
        if not self.year_is_assumed:
            return
        expected = message("a year beside each time, since {year} was given for those without", year=self.year)
        begun = date.min
        for due in dues:
            if due.last_day is not None:
                if due.last_day < begun:
                    self.fail(expected, place=0)
                begun = max(begun, due.period.start if isinstance(due, During) else due.last_day)
        for at, (symbol, value) in enumerate(zip(self.symbols, self.values, strict=False)):
            if (symbol in _WITH_A_YEAR and value[-1] != self.year) or (symbol == "other" and self._holds_a_year(at)):
                self.fail(expected, place=at)

    def _holds_a_year(self, at: int) -> bool:
        """Whether a number of no known kind holds a year, and is not that of an instrument."""
        word = self.text[self.starts[at] : self.ends[at]]
        return _YEAR_INSIDE.search(word) is not None and _INSTRUMENT.search(word) is None

    def _ends_with_standing(self) -> bool:
        """Whether "thường xuyên" stands last, which is read."""
        at = self.position
        self.accept(",")
        if self.accept_phrase(STANDING) and self.next_symbol in STATEMENT_ENDS:
            return True
        self.return_to(at)
        return False

    def due(self) -> Due:
        """A due, from here on, with what is remarked on it; what follows it is left.

        Raises:
            UnreadablePhrase: Where none is written, or its year is missing.
            BadValue: Where working days are to be counted and nothing is given that counts them.
        """
        self.remarks.clear()
        due = self._due()
        said = tuple(dict.fromkeys(self.remarks))
        if not said:
            return due
        return evolve(due, remark=Bilingual("; ".join(each.vi for each in said), "; ".join(each.en for each in said)))

    def _due(self) -> Due:
        begin = self.position
        completion = bool(self.accept_phrase(COMPLETION))
        if completion:
            self.accept(":")
        regular = self.accept("định", "kỳ")
        limit = self.accept_limit()
        self.after_limit = self.position
        if self._days_come_next():
            return self._within(begin, limit)
        if not limit and (turns := self._recurring(begin, regular)):
            return turns
        if limit == "from" and (standing := self._from_a_day_of_the_plan(begin)):
            return standing
        hour = self.position if self.next_symbol == "time" else None
        limit = self._limit_by_hour(limit)
        weekday = self._weekday(limit)
        if weekday is not None and not self._day_comes_next():
            return self._on_a_weekday(weekday, begin)
        spans, ranged, exclusive = self._spans(limit)
        if hour is not None and (len(spans) > 1 or spans[0].day is None):
            self.fail("an hour of one day", place=hour)
        if weekday is not None:
            self._check_weekday(spans, weekday)
        if spans[0].cycle is not None:
            return self._on_a_day_of_the_cycle(spans, limit, begin)
        if self._accept_every_year():
            return self._recurring_in_a_year(spans, limit, ranged, begin)
        if regular:
            self.fail("a cycle, such as hằng quý", place=spans[0].position)
        if len(spans) > 1 and limit not in ({"", "in", "from"} if ranged else {"", "in"}):
            self.fail("one time after such a word", place=spans[1].position)
        first, last = self._joint_first_and_last_day(spans, ranged, exclusive)
        if limit in {"", "in"} and spans[-1].unit == "năm" and self._ends_with_standing():
            self._remark_standing_during(first, last)
            return Recurring((), False, self._phrase_text(begin))
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
            goes_on = self.symbols[self.after_limit - 2] == "từ"  # "sau" alone says when it may begin, and no more
            if not self.accept_phrase(OPEN_ENDED) and not goes_on:
                expected = "a last day: sau does not say that it goes on, as từ sau or trở đi does"
                self.fail(expected, "Ask for the day by which it is due.", spans[-1].position)
            return Recurring((), False, self._phrase_text(begin), since=last + ONE_DAY)
        completion |= (self.column.completion and limit != "from") or self._ends_with_completion()
        return During(Period(first, last + ONE_DAY), self._phrase_text(begin), completion=completion)
