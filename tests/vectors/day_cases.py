"""Cases of days: working days and dues, by walking the calendar day by day.

Nothing of the library is used: the days off are the table `vectors/special_days.json`, which is written by hand.
"""

from __future__ import annotations

import json
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from pathlib import Path

from tests.vectors.cases import Case, Json, Subject, case

__all__ = ["DUES", "VECTORS", "WORKING_DAYS"]

VECTORS = Path(__file__).parents[2] / "vectors"

_TABLE = json.loads((VECTORS / "special_days.json").read_text(encoding="utf-8"))
_WORKS = {date.fromisoformat(row["day"]): row["works"] for row in _TABLE["days"]}
_YEARS = range(_TABLE["first_year"], _TABLE["last_year"] + 1)
_ONE = timedelta(days=1)


class _NotKnownError(Exception):
    """A day lies in a year without a table."""


def _worked(day: date) -> bool:
    if day.year not in _YEARS:
        raise _NotKnownError
    works: bool = _WORKS.get(day, day.isoweekday() <= 5)
    return works


def _first_worked(day: date, step: timedelta = _ONE) -> date:
    while not _worked(day):
        day += step
    return day


def _walk(day: date, n: int) -> date:
    """Go on, or back, day by day, until n working days are met."""
    step, left = (_ONE, n) if n > 0 else (-_ONE, -n)
    _worked(day)
    while left:
        day += step
        left -= _worked(day)
    return day


def _count(start: date, end: date) -> int:
    """The working days from one day on and before another; negative where that is the earlier."""
    if end < start:
        return -_count(end, start)
    days = [start + turn * _ONE for turn in range((end - start).days)]
    if not days or end.year not in _YEARS:  # the day after the last one known may end a count
        _worked(end if end.year in _YEARS else end - _ONE)
    return sum(_worked(day) for day in days)


# Working days

_NEAR = tuple(date.fromisoformat(day) for day in (
    "2024-01-01", "2024-02-07", "2024-02-15", "2024-02-29", "2024-05-03", "2024-05-04", "2024-08-30", "2024-12-31",
    "2025-01-24", "2025-01-26", "2025-01-31", "2025-02-28", "2025-04-25", "2025-04-26", "2025-05-02", "2025-08-29",
    "2025-12-31", "2026-01-02", "2026-01-10", "2026-02-13", "2026-02-16", "2026-04-24", "2026-04-25", "2026-08-21",
    "2026-08-22", "2026-08-31", "2026-11-24", "2026-12-30", "2026-12-31",
))  # fmt: skip
"""Days beside Tết, swapped days, a leap day, and both ends of the table."""


def _known(answer: str, ask: object, *given: object) -> Json:
    """An answer, or null where it lies in a year without a table."""
    assert callable(ask)
    try:
        found = ask(*given)
    except _NotKnownError:
        found = None
    return {answer: str(found) if isinstance(found, date) else found}


def _working_day_cases() -> Iterator[Case]:
    for day in _NEAR:
        yield case(_known("works", _worked, day), ask="is_workday", day=str(day))
        yield case(_known("day_found", _first_worked, day), ask="next", day=str(day))
        yield case(_known("day_found", _first_worked, day, -_ONE), ask="previous", day=str(day))
        for n in (0, 1, -1, 2, 5, -5, 20, -20):
            yield case(_known("day_found", _walk, day, n), ask="add", day=str(day), n=n)
    for start, end in zip(_NEAR, (*_NEAR[1:], date(2027, 1, 1)), strict=True):
        yield case(_known("n", _count, start, end), ask="count", start=str(start), end=str(end))
        yield case(_known("n", _count, end, start), ask="count", start=str(end), end=str(start))
        yield case({"n": 0}, ask="count", start=str(start), end=str(start))
    for year in _YEARS:
        first, after = date(year, 1, 1), date(year + 1, 1, 1)
        yield case(_known("n", _count, first, after), ask="count", start=str(first), end=str(after))
    for day in (date(2023, 12, 31), date(2027, 1, 1), date(2027, 2, 8)):
        yield case({"works": None}, ask="is_workday", day=str(day))
        yield case({"day_found": None}, ask="add", day=str(day), n=1)
    yield case({"n": None}, ask="count", start="2026-12-31", end="2027-01-02")
    for n in (249, 250, 251, 600, -500):
        yield case(_known("day_found", _walk, date(2025, 6, 30), n), ask="add", day="2025-06-30", n=n)


WORKING_DAYS = Subject(
    "Which days are worked, and which is the n-th working day after another? The days off are those of "
    "special_days.json; an answer that lies in a year without a table is null.",
    {
        "ask": "is_workday; next: the first working day from day on; previous: the last up to it; add: the n-th "
        "working day after day, before it where n is negative, and the day itself where n is 0; count: the working "
        "days from start on and before end, negative where end is the earlier, and end may be the day after the last "
        "year",
        "right.works, right.day_found, right.n": "the answer, or null",
    },
    "Every day between looked at in turn, by the table, whose sources special_days.json names.",
    tuple(_working_day_cases()),
)


# Dues


def _month_day(year: int, month: int, day: int) -> date:
    """A day of a month, or its last where it has no such day; months are counted on past December."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, min(day, monthrange(year, month)[1]))


def _window_cases() -> Iterator[Case]:
    """Fixed days and windows, and whether what is delivered near their ends is in time."""
    for day in (date(2025, 1, 5), date(2024, 3, 1), date(2025, 1, 31), date(2025, 1, 1)):
        for kind, last in (("before", day - _ONE), ("by", day)):
            for off in (-1, 0, 1):
                delivered = last + off * _ONE
                in_time: Json = {"first_day": None, "last_day": str(last), "in_time": delivered <= last}
                yield case(in_time, ask="due", due={"kind": kind, "day": str(day)}, delivered=str(delivered))
    for first, ends in (
        ("2025-01-01", "2025-12-31"),
        ("2025-04-01", "2025-09-30"),
        ("2024-02-01", "2024-02-29"),
        ("2025-12-15", "2026-01-15"),
    ):
        start, end = date.fromisoformat(first), date.fromisoformat(ends)
        for completion, on in product((False, True), (start - _ONE, start, end, end + _ONE)):
            answer = {
                "first_day": None if completion else first,
                "last_day": ends,
                "in_time": on <= end and (completion or on >= start),
            }
            due = {"kind": "during", "first_day": first, "last_day": ends, "completion": completion}
            yield case(answer, ask="due", due=due, delivered=str(on))


_EVENTS = (
    "2024-01-31", "2024-02-28", "2024-02-29", "2024-12-31", "2025-01-21", "2025-01-31", "2025-03-28",
    "2025-04-25", "2025-04-30", "2025-08-29", "2025-12-30", "2026-02-13", "2026-08-21", "2026-11-23",
)  # fmt: skip
"""Days before Tết, month ends, a leap day, and days from which a limit leads out of the years with a table."""


def _limit_end(event: date, count: int, unit: str, moves: bool) -> date:
    if unit == "working_days":
        return _walk(event, count)
    last = event + count * _ONE if unit == "days" else _month_day(event.year, event.month + count, event.day)
    return _first_worked(last) if moves else last


def _limit_cases() -> Iterator[Case]:
    """Time limits: the day of the event does not count, months end on the corresponding day."""
    for written in _EVENTS:
        event = date.fromisoformat(written)
        for unit, counts in (("days", (1, 3, 5, 10, 30)), ("working_days", (1, 3, 5, 15)), ("months", (1, 2, 12))):
            for count, moves in product(counts, (True,) if unit == "working_days" else (True, False)):
                asked = {"ask": "time_limit", "event": written, "count": count, "counted_in": unit, "moves": moves}
                yield case(_known("last_day", _limit_end, event, count, unit, moves), **asked)
        for day in (1, 20, 30, 31):
            last = _month_day(event.year, event.month + 1, day)
            yield case({"last_day": str(last)}, ask="next_month", event=written, day=day)


def _roll_cases() -> Iterator[Case]:
    """A fixed date stays, unless whoever asks says which way it moves."""
    for day in (*_NEAR, date(2027, 1, 1)):
        yield case({"last_day": str(day)}, ask="roll", day=str(day), roll="none")
        yield case(_known("last_day", _first_worked, day), ask="roll", day=str(day), roll="next")
        yield case(_known("last_day", _first_worked, day, -_ONE), ask="roll", day=str(day), roll="previous")


_MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
_SPANS = (("2024-01-01", "2024-12-31"), ("2025-01-01", "2025-06-30"), ("2025-02-10", "2025-08-20"))


def _cycle_turns(cycle: str, day: int, month: int, exclusive: bool, first: date, last: date, since: date) -> list[Json]:
    """The turns of a cycle that lie wholly inside some days, each with the last of the days that are in time."""
    turns = []
    for start in (
        date(year, 1 + _MONTHS[cycle] * turn, 1)
        for year in (2023, 2024, 2025, 2026)
        for turn in range(12 // _MONTHS[cycle])
    ):
        end = _month_day(start.year, start.month + _MONTHS[cycle], 1) - _ONE
        if max(first, since) <= start and end <= last:
            begin = _month_day(start.year, start.month + month - 1, 1)
            length = monthrange(begin.year, begin.month)[1]
            in_time = [each for each in range(1, length + 1) if each < day or (each == day and not exclusive)]
            due = begin + (len(in_time) - 1) * _ONE
            turns.append({"first_day": str(start), "last_day": str(end), "due": str(due)})
    return turns


def _week_turns(weeks: int, weekday: int, exclusive: bool, first: date, last: date, since: date | None) -> list[Json]:
    """Walk from Monday to Monday; several weeks are counted from the first Monday on or after `since`."""
    if weeks > 1 and since is None:
        return []
    day, turns = since or first, []
    while day.isoweekday() != 1:
        day += _ONE
    while day + weeks * 7 * _ONE <= last + _ONE:
        if day >= first:
            due = ends = day + (weeks * 7 - 1) * _ONE
            while due.isoweekday() != weekday:
                due -= _ONE
            turns.append({"first_day": str(day), "last_day": str(ends), "due": str(due - exclusive * _ONE)})
        day += weeks * 7 * _ONE
    return turns


def _turn_cases() -> Iterator[Case]:
    of_cycles = (
        ("month", 1, 1), ("month", 15, 1), ("month", 30, 1), ("month", 31, 1),
        ("quarter", 20, 3), ("quarter", 31, 2), ("half_year", 15, 6), ("year", 29, 2), ("year", 15, 12),
    )  # fmt: skip
    for (cycle, day, month), exclusive, (first, last), since in product(
        of_cycles, (False, True), _SPANS, (None, "2025-03-02")
    ):
        due = {"kind": "recurring", "cycle": cycle, "due_day": {"day": day, "month": month, "exclusive": exclusive}}
        turns = _cycle_turns(
            cycle, day, month, exclusive, *map(date.fromisoformat, (first, last, since or "2000-01-01"))
        )
        inside = {"first_day": first, "last_day": last}
        yield case({"turns": turns}, ask="turns", due=due | ({"since": since} if since else {}), inside=inside)
    for weeks, (weekday, exclusive), since in product(
        (1, 2, 3), ((5, False), (5, True), (1, True), (7, False)), (None, "2024-12-25", "2025-01-15")
    ):
        begin = date.fromisoformat(since) if since else None
        turns = _week_turns(weeks, weekday, exclusive, date(2025, 1, 1), date(2025, 2, 28), begin)
        weekly: Json = {"kind": "recurring", "weeks": weeks, "due_day": {"weekday": weekday, "exclusive": exclusive}}
        inside = {"first_day": "2025-01-01", "last_day": "2025-02-28"}
        yield case({"turns": turns}, ask="turns", due=weekly | ({"since": since} if since else {}), inside=inside)


DUES = Subject(
    "By when is something due? Days are inclusive, and a fixed day moves only where a roll is named. An answer that "
    "lies in a year without a table of days off is null.",
    {
        "ask": "due: the first and the last day of a due, and whether what was delivered is in time; time_limit: the "
        "last day of a time limit from the day of an event, which does not count; next_month: a fixed day of the "
        "month after the one of an event; roll: a fixed day that moves; turns: the turns of a recurrent due that lie "
        "wholly inside some days, and not before since",
        "due.kind": "before: before a day; by: that day included; during: inside a period, or, where completion is "
        "true, at any time until its end; recurring: in each turn of a cycle, or of so many weeks, Monday to Sunday",
        "due.due_day": "the day of the month, in which month of the cycle, the last of a shorter month; or the day "
        "of the week, 1 for Monday, of the last week of the turn; where exclusive, that day is too late and the day "
        "before it the last",
        "due.since": "the first permitted day; several weeks are counted from the first Monday on or after it, and "
        "without it they have no turns",
        "counted_in": "days, working_days or months, each month to its corresponding day or else its last",
        "moves": "whether a last day that is not worked gives way to the next working day",
        "roll": "none, next or previous",
        "right.first_day, right.last_day, right.in_time, right.turns": "the answer, or null: first_day where nothing "
        "is too early",
    },
    "Civil Code 2015: articles 147 (the first day does not count), 148.3 (months) and 148.5 (a day off gives way to "
    "the next working day); decided practice: “before” ends on the day before. Each day looked at in turn. The days "
    "are illustrative.",
    (*_window_cases(), *_limit_cases(), *_roll_cases(), *_turn_cases()),
)
