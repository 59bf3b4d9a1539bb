"""Working days and time limits: against walking the calendar day by day."""

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.dates.deadline import Deadline, Roll, StepKind, fixed_deadline, time_limit_deadline
from cchc_rules.dates.holidays import SpecialDay
from cchc_rules.dates.workdays import VIETNAM, WorkCalendar
from cchc_rules.errors import UnknownYear
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual

ONE = timedelta(days=1)
NAME, SOURCE = Bilingual("ngày nghỉ", "day off"), Source(Bilingual("nguồn", "source"), Certainty.INFERRED)


def year_of(year: int) -> st.SearchStrategy[list[SpecialDay]]:
    """The special days of a year, any of its days, off or worked."""
    return st.dictionaries(st.dates(date(year, 1, 1), date(year, 12, 31)), st.booleans(), min_size=1, max_size=30).map(
        lambda rows: [SpecialDay(day, NAME, SOURCE, works) for day, works in rows.items()]
    )


def years_of(first: int, last: int) -> st.SearchStrategy[WorkCalendar]:
    each = st.tuples(*(year_of(year) for year in range(first, last + 1)))
    return each.map(lambda years: WorkCalendar([row for year in years for row in year]))


calendars = st.just(VIETNAM) | st.integers(2019, 2031).flatmap(
    lambda first: st.integers(first, first + 1).flatmap(lambda last: years_of(first, last))
)


def days_of(calendar: WorkCalendar) -> list[date]:
    first, last = date(calendar.first_year, 1, 1), date(calendar.last_year, 12, 31)
    return [first + timedelta(days=turn) for turn in range((last - first).days + 1)]


def worked(calendar: WorkCalendar, day: date) -> bool:
    for row in calendar.days:
        if row.day == day:
            return row.works
    return day.isoweekday() <= 5


def days_worked(calendar: WorkCalendar) -> list[date]:
    """Every working day, found by looking at each day in turn."""
    special = {row.day: row.works for row in calendar.days}
    return [day for day in days_of(calendar) if special.get(day, day.isoweekday() <= 5)]


def a_day_in(calendar: WorkCalendar) -> st.SearchStrategy[date]:
    near = [row.day + move * ONE for row in calendar.days for move in (-1, 0, 1)]
    inside = [day for day in near if calendar.first_year <= day.year <= calendar.last_year]
    return st.sampled_from(inside) | st.sampled_from(days_of(calendar))


calendar_and_day = calendars.flatmap(lambda calendar: st.tuples(st.just(calendar), a_day_in(calendar)))
calendar_and_days = calendars.flatmap(
    lambda calendar: st.tuples(st.just(calendar), *(a_day_in(calendar) for _ in range(3)))
)


def reachable(days: Sequence[date], day: date) -> st.SearchStrategy[int]:
    """How many working days one can go from a day, either way, without leaving these."""
    return st.integers(-bisect_left(days, day), len(days) - bisect_right(days, day))


@st.composite
def moves(draw: st.DrawFn) -> tuple[WorkCalendar, date, int]:
    """A calendar, a day, and a number of working days that stays inside."""
    calendar, day = draw(calendar_and_day)
    return calendar, day, draw(reachable(days_worked(calendar), day))


def walk(calendar: WorkCalendar, day: date, n: int) -> date:
    """Go on, or back, day by day, until n working days are met."""
    step, left = (ONE, n) if n > 0 else (-ONE, -n)
    while left:
        day += step
        left -= worked(calendar, day)
    return day


def first_worked(calendar: WorkCalendar, day: date, step: timedelta) -> date:
    """Go day by day until one is worked."""
    while not worked(calendar, day):
        day += step
    return day


@given(calendar_and_day)
def test_a_day_is_worked_by_its_row_or_its_weekday(drawn: tuple[WorkCalendar, date]) -> None:
    """A day is worked exactly if its row says so or, where it has none, if it is Monday to Friday."""
    calendar, day = drawn
    assert calendar.is_workday(day) is worked(calendar, day)
    assert calendar.special_day(day) == next((row for row in calendar.days if row.day == day), None)


@given(moves())
def test_add_is_a_walk(drawn: tuple[WorkCalendar, date, int]) -> None:
    """add(day, n) is where one arrives by walking from the day after, or before, until n working days are met."""
    calendar, day, n = drawn
    assert calendar.add(day, n) == walk(calendar, day, n)


@given(moves())
def test_add_goes_back_the_way_it_came(drawn: tuple[WorkCalendar, date, int]) -> None:
    """From a working day, add(add(day, n), -n) is the day; and n is the count between the two."""
    calendar, day, n = drawn
    there = calendar.add(day, n)
    assert calendar.count(day, there) == (n if calendar.is_workday(day) or n <= 0 else n - 1)
    if n and calendar.is_workday(day):
        assert calendar.add(there, -n) == day


@given(calendar_and_day, st.data())
def test_adding_twice_is_adding_the_sum(drawn: tuple[WorkCalendar, date], data: st.DataObject) -> None:
    """add(add(day, m), n) is add(day, m + n) where both lead the same way."""
    calendar, day = drawn
    total = data.draw(reachable(days_worked(calendar), day))
    part = data.draw(st.integers(min(0, total), max(0, total)))
    assert calendar.add(calendar.add(day, part), total - part) == calendar.add(day, total)


@given(calendar_and_day, st.integers(1, 3))
def test_one_further_than_there_is_is_refused(drawn: tuple[WorkCalendar, date], more: int) -> None:
    """Every number of working days that leads out of the years with a table is refused, and no other."""
    calendar, day = drawn
    days = days_worked(calendar)
    before, after = bisect_left(days, day), len(days) - bisect_right(days, day)
    for n in (after + more, -before - more):
        with pytest.raises(UnknownYear):
            calendar.add(day, n)
    assert calendar.add(day, after) == (days[-1] if after else day)
    assert calendar.add(day, -before) == (days[0] if before else day)


@given(calendar_and_days)
def test_count_is_enumeration(drawn: tuple[WorkCalendar, date, date, date]) -> None:
    """count(a, b) is the number of working days from a on and before b, and its negative the other way round."""
    calendar, a, b, _ = drawn
    first, last = min(a, b), max(a, b)
    between = sum(worked(calendar, first + timedelta(days=turn)) for turn in range((last - first).days))
    assert calendar.count(first, last) == between
    assert calendar.count(last, first) == -between


@given(calendar_and_days)
def test_counts_add_up(drawn: tuple[WorkCalendar, date, date, date]) -> None:
    """count(a, b) + count(b, c) is count(a, c), whatever their order."""
    calendar, a, b, c = drawn
    assert calendar.count(a, b) + calendar.count(b, c) == calendar.count(a, c)


@given(calendars)
def test_a_whole_calendar_counts_its_working_days(calendar: WorkCalendar) -> None:
    """From the first day to the day after the last, count finds every working day."""
    end = date(calendar.last_year + 1, 1, 1)
    assert calendar.count(date(calendar.first_year, 1, 1), end) == len(days_worked(calendar))


@given(calendar_and_day)
def test_next_and_previous_are_the_nearest(drawn: tuple[WorkCalendar, date]) -> None:
    """The next is the first working day from the day on, the previous the last up to it; without one, both refuse."""
    calendar, day = drawn
    later = [each for each in days_worked(calendar) if each >= day]
    earlier = [each for each in days_worked(calendar) if each <= day]
    for verb, found in ((calendar.next, later[:1]), (calendar.previous, earlier[-1:])):
        if found:
            assert verb(day) == found[0]
        else:
            with pytest.raises(UnknownYear):
                verb(day)


SPRING = st.dates(date(2024, 1, 1), date(2026, 9, 1))


@given(SPRING, st.integers(1, 90))
def test_a_limit_in_days_ends_on_the_first_working_day_from_its_last(start: date, n: int) -> None:
    """A time limit of n days: n steps on from the start, then on to a working day, and each day passed is named."""
    last = start
    for _ in range(n):
        last += ONE
    deadline = time_limit_deadline(start, days=n)
    assert deadline.day == first_worked(VIETNAM, last, ONE)
    assert [step.day for step in deadline.moved_by] == [
        last + timedelta(days=turn) for turn in range((deadline.day - last).days)
    ]


@given(SPRING, st.integers(1, 70))
def test_a_limit_in_working_days_counts_each_of_them(start: date, n: int) -> None:
    """A time limit of n working days is a walk over n of them, nothing moves it, and each special day met is named."""
    deadline = time_limit_deadline(start, working_days=n)
    assert deadline.day == walk(VIETNAM, start, n)
    assert deadline.moved_by == ()
    named = [step.day for step in deadline.steps if step.kind in {StepKind.OFF, StepKind.SWAPPED}]
    assert named == [row.day for row in VIETNAM.days if start < row.day <= deadline.day]


@given(SPRING, st.integers(1, 3))
def test_a_limit_in_months_ends_on_the_corresponding_day(start: date, n: int) -> None:
    """A time limit of n months ends on the start's number of day, or the month's last; then on to a working day."""
    month = start.month - 1 + n
    year, month = start.year + month // 12, month % 12 + 1
    last = date(year, month, min(start.day, monthrange(year, month)[1]))
    assert time_limit_deadline(start, months=n).day == first_worked(VIETNAM, last, ONE)


@given(st.dates(date(2024, 1, 2), date(2026, 12, 31)))
def test_a_fixed_date_moves_only_as_named(day: date) -> None:
    """A fixed date stays without a policy; with one it goes to the nearest working day on that side."""
    assert fixed_deadline(day).day == day
    assert fixed_deadline(day, Roll.NEXT).day == first_worked(VIETNAM, day, ONE)
    assert fixed_deadline(day, Roll.PREVIOUS).day == first_worked(VIETNAM, day, -ONE)


@given(st.dates(date(2024, 2, 1), date(2026, 10, 1)), st.integers(1, 50))
def test_without_the_reported_days_a_deadline_that_names_none_is_the_same(day: date, n: int) -> None:
    """A deadline that rests on no reported day is that of a table without them."""
    documented = [row for row in VIETNAM.days if row.source.certainty is Certainty.DOCUMENTED]
    certain = WorkCalendar(documented)
    reckonings: tuple[Callable[[WorkCalendar], Deadline], ...] = (
        lambda calendar: time_limit_deadline(day, days=n, calendar=calendar),
        lambda calendar: time_limit_deadline(day, working_days=n, calendar=calendar),
        lambda calendar: time_limit_deadline(day, months=1, calendar=calendar),
        lambda calendar: fixed_deadline(day, Roll.NEXT, calendar),
        lambda calendar: fixed_deadline(day, Roll.PREVIOUS, calendar),
    )
    for reckon in reckonings:
        found = reckon(VIETNAM)
        assert found.reported or found.day == reckon(certain).day


@given(SPRING, st.integers(1, 60))
def test_every_step_says_what_it_rests_on(day: date, n: int) -> None:
    """The last step's day is the deadline, the first the day given, and each line ends with its source."""
    for deadline in (
        time_limit_deadline(day, days=n),
        time_limit_deadline(day, working_days=n),
        time_limit_deadline(day, months=1),
        fixed_deadline(day, Roll.NEXT),
    ):
        assert deadline.steps[0].day == day
        assert deadline.steps[-1].day == deadline.day
        for step, vi, en in zip(deadline.steps, deadline.sentences("vi"), deadline.sentences("en"), strict=True):
            assert vi.startswith(f"{step.day:%d/%m/%Y} – {step.kind.label.vi}")
            assert en.startswith(f"{step.day:%d/%m/%Y} – {step.kind.label.en}")
            reported = step.certainty is Certainty.REPORTED
            assert vi.endswith(f"[{step.source.vi}{'; theo báo chí hoặc thực tiễn, cần kiểm tra' * reported}]")
            assert en.endswith(f"[{step.source.en}{'; reported, to be confirmed' * reported}]")
