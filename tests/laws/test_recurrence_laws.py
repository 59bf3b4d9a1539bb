"""Recurrence: nothing is lost where two periods meet, and month ends stay month ends."""

from calendar import monthrange
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import Period
from cchc_rules.dates.period import Cycle
from cchc_rules.dates.recurring import CycleDay, Recurring, WeekDay
from cchc_rules.law.recurrence import BNV_581, ReportingCycle, Turn, due_turns
from cchc_rules.source import Certainty, Source
from cchc_rules.testing.strategies import periods
from cchc_rules.text import Bilingual

FIRST, LAST = date(2023, 1, 1), date(2030, 12, 31)
some_cycles = st.lists(st.sampled_from(Cycle), unique=True, max_size=4).map(tuple)
sinces = st.none() | st.dates(FIRST, LAST)
dated = st.sampled_from(Cycle).flatmap(
    lambda cycle: st.integers(1, cycle).flatmap(
        lambda month: st.builds(
            lambda day, before: Recurring((cycle,), due_day=CycleDay(day, month, exclusive=before)),
            st.integers(1, monthrange(2024, month)[1] if cycle is Cycle.YEAR else 31),
            st.booleans(),
        )
    )
)
weekly = st.builds(
    lambda weeks, on, since: Recurring((), weeks=weeks, due_day=on, since=since),
    st.integers(1, 5),
    st.none() | st.builds(WeekDay, st.integers(1, 7), st.booleans()),
    sinces,
)
dues = dated | weekly | st.builds(lambda cycles, since: Recurring(cycles, since=since), some_cycles, sinces)
windows = periods(date(2024, 1, 1), date(2024, 12, 31))
anchors = st.builds(
    lambda window, late: Turn(window, window.last_day + timedelta(days=late), (Cycle.YEAR,)),
    windows,
    st.integers(0, 200),
)
made_up = st.lists(anchors, min_size=1, max_size=4).map(
    lambda turns: ReportingCycle(
        Bilingual("chu kỳ", "cycle"),
        tuple(turns),
        Source(Bilingual("nguồn", "source"), Certainty.DOCUMENTED),
        BNV_581.addressee,
    )
)
cycles = st.none() | st.just(BNV_581) | made_up


def moved(day: date, years: int) -> date:
    """The same day of another year; the last day of February where that year has no 29th."""
    year = day.year + years
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


@given(dues, st.lists(st.dates(FIRST, LAST), min_size=3, max_size=3, unique=True).map(sorted), cycles)
def test_the_turns_of_a_period_are_those_of_its_parts(
    due: Recurring, days: list[date], cycle: ReportingCycle | None
) -> None:
    """What comes round in a period comes round in exactly one of the two parts that it is cut into."""
    first, cut, end = days
    whole = due_turns(due, Period(first, end), reporting_cycle=cycle)
    parts = due_turns(due, Period(first, cut), reporting_cycle=cycle) + due_turns(
        due, Period(cut, end), reporting_cycle=cycle
    )
    assert whole == parts


@given(made_up, periods(FIRST, LAST))
def test_a_reporting_cycle_is_counted_from_its_anchors(cycle: ReportingCycle, period: Period) -> None:
    """Each year's turns are those of the anchor's year, moved by whole years, whatever year one begins to count in."""
    expected = [
        Turn(Period(moved(turn.period.start, apart), moved(turn.period.end, apart)), day, turn.cycles)
        for turn in cycle.turns
        for apart in range(-3, 9)
        if turn.last_day is not None and (day := moved(turn.last_day, apart)) in period
    ]
    found = due_turns(Recurring((Cycle.YEAR,)), period, reporting_cycle=cycle)
    assert sorted(map(repr, found)) == sorted(map(repr, expected))


@given(dated, periods(FIRST, LAST))
def test_days_of_a_cycle_are_those_one_counts_by_hand(due: Recurring, period: Period) -> None:
    """In the same month of every turn falls the day stated, or the one before it; in a shorter month its last day."""
    assert isinstance(due.due_day, CycleDay)
    (cycle,), on = due.cycles, due.due_day
    expected = []
    for month in range(12 * (FIRST.year - 2), 12 * (LAST.year + 2)):
        if month % cycle == on.month - 1:
            year, place = divmod(month, 12)
            before_the_first = date(year, place + 1, 1) - timedelta(days=1)
            day = before_the_first + timedelta(days=min(on.day - on.exclusive, monthrange(year, place + 1)[1]))
            expected.extend([day] if day in period else [])
    assert [turn.last_day for turn in due_turns(due, period)] == expected


@given(weekly, periods(date(2025, 1, 1), date(2026, 12, 31)))
def test_weeks_are_those_one_counts_by_hand(due: Recurring, period: Period) -> None:
    """From the first Monday permitted on, every so many weeks is a turn, which ends on its day or on its Sunday."""
    assert due.weeks is not None
    begins = due.since or FIRST - timedelta(days=400)
    while begins.isoweekday() != 1:
        begins += timedelta(days=1)
    expected = []
    while begins <= LAST and (due.weeks == 1 or due.since is not None):
        sunday = begins + timedelta(days=7 * due.weeks - 1)
        last = sunday
        if isinstance(due.due_day, WeekDay):
            while last.isoweekday() != due.due_day.weekday:
                last -= timedelta(days=1)
            last -= timedelta(days=due.due_day.exclusive)
        if last in period:
            expected.append((Period.of_days(begins, sunday), due.due_day and last))
        begins = sunday + timedelta(days=1)
    assert [(turn.period, turn.last_day) for turn in due_turns(due, period)] == expected


@given(st.lists(st.sampled_from(Cycle), unique=True, min_size=1).map(tuple), periods(FIRST, LAST))
def test_turns_without_a_day_end_in_the_period(cycles_of: tuple[Cycle, ...], period: Period) -> None:
    """A turn to which nobody gives a day comes round on its own last day; the whole turns inside are all among them."""
    due = Recurring(cycles_of)
    found = [turn.period for turn in due_turns(due, period)]
    assert all(window.last_day in period for window in found)
    assert set(due.periods(period)) <= set(found)
    assert [window for window in found if period.covers(window)] == list(due.periods(period))
