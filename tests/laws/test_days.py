"""Periods and due days: against the plain calendar."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.dates.due import Before, By, During, PlanDay, Within
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.dates.workdays import VIETNAM
from tests.laws.strategies import any_period, days

ONE = timedelta(days=1)


def each_day(period: Period) -> list[date]:
    return [period.start + timedelta(days=turn) for turn in range((period.end - period.start).days)]


@given(days, days)
def test_before_a_day_is_by_the_day_before(day: date, delivered: date) -> None:
    """Before(d) and By(d - 1 day) accept the same days and have the same last day."""
    before, by = Before(day), By(day - ONE)
    assert before.accepts(delivered) is by.accepts(delivered)
    assert before.last_day == by.last_day


@given(any_period, days)
def test_what_completes_a_period_is_due_by_its_last_day(period: Period, done: date) -> None:
    """A window whose opening does not bind accepts the days that By(its last day) does, and Before(the day after)."""
    window, by, before = During(period, completion=True), By(period.last_day), Before(period.end)
    assert window.accepts(done) is by.accepts(done) is before.accepts(done)
    assert (window.first_day, window.last_day) == (by.first_day, by.last_day)
    assert window.accepts(done) or not During(period).accepts(done)


@given(st.integers(1, 60), st.sampled_from(PlanDay), st.booleans(), st.dates(date(2024, 1, 1), date(2026, 9, 1)), days)
def test_days_of_the_plan_are_those_one_counts_by_hand(
    count: int, event: PlanDay, working: bool, day: date, done: date
) -> None:
    """Its own day is not counted, and the last is worked: so many days, or so many working days, after it."""
    last = day
    counted = 0
    while counted < count or not VIETNAM.is_workday(last):
        last += ONE
        counted += not working or VIETNAM.is_workday(last)
    due = Within(count, event, working, event_day=day)
    assert due.last_day == last
    assert due.accepts(done) is By(last).accepts(done) is Before(last + ONE).accepts(done)
    assert due.resolve(day, VIETNAM) == By(last)


@given(any_period | days, days)
def test_the_last_day_is_the_last_that_is_accepted(when: Period | date, other: date) -> None:
    """The last day is accepted, no later day is, and no day moves for a weekend."""
    dues: list[Before | By | During] = [During(when)] if isinstance(when, Period) else [Before(when), By(when)]
    for due in dues:
        assert due.accepts(due.last_day)
        assert other <= due.last_day or not due.accepts(other)


@given(any_period)
def test_what_a_period_says_is_read_as_that_period(period: Period) -> None:
    """parse(str(period)) == parse(period.short) == period, and it is the period of its first and its last day."""
    assert Period.parse(str(period)) == Period.parse(period.short) == period
    assert Period.of_days(period.start, period.last_day) == period


@given(any_period, days)
def test_a_period_holds_its_days(period: Period, day: date) -> None:
    """A day is in a period exactly if it is one of its days; During accepts the same days."""
    assert (day in period) is (day in each_day(period))
    assert During(period).accepts(day) is (day in period)
    assert each_day(period)[-1] == period.last_day


@given(any_period, any_period)
def test_a_period_covers_another_if_it_holds_all_its_days(one: Period, other: Period) -> None:
    """One period covers another exactly if it holds every day of it."""
    assert one.covers(other) is (set(each_day(other)) <= set(each_day(one)))


@given(st.integers(1, 9998))
def test_months_and_quarters_make_up_the_year(year: int) -> None:
    """The months of a year, and its quarters, follow one another without gap or overlap and make up the year."""
    whole = Period.year(year)
    months = [Period.month(year, month) for month in range(1, 13)]
    quarters = [Period.quarter(year, quarter) for quarter in range(1, 5)]
    for parts in (months, quarters):
        assert parts[0].start == whole.start
        assert parts[-1].end == whole.end
        assert all(before.end == after.start for before, after in pairwise(parts))
    assert [month.start.month for month in months] == list(range(1, 13))
    assert whole.start.year == whole.last_day.year == year


@given(st.lists(st.sampled_from(Cycle), unique=True), any_period, days)
def test_recurrent_reports_cover_the_calendar(cycles: list[Cycle], within: Period, day: date) -> None:
    """Reports fall due for each calendar month, quarter, half-year or year that lies wholly inside, ordered by end."""
    due = Recurring(tuple(cycles))
    expected = set()
    for cycle in cycles:
        for first in range(2024 * 12, 2027 * 12, cycle):
            start, end = (date(month // 12, month % 12 + 1, 1) for month in (first, first + cycle))
            if within.start <= start and end <= within.end:
                expected.add((end, start))
    assert [(period.end, period.start) for period in due.periods(within)] == sorted(expected)
    assert due.accepts(day)
