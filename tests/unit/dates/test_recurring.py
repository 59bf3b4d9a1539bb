from datetime import UTC, date, datetime
from typing import Any

import pytest

from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import CYCLE_NAMES, WEEKDAY_NAMES, CycleDay, Recurring, WeekDay
from cchc_rules.errors import BadValue, NotADay


@pytest.mark.parametrize("given", [datetime(2025, 1, 1), datetime(2025, 1, 1, tzinfo=UTC), "2025-01-01", 20250101])  # noqa: DTZ001  a naive one is the point
def test_what_recurs_begins_on_a_day(given: date) -> None:
    with pytest.raises(NotADay, match=r"Recurring\.since"):
        Recurring((), since=given)


def test_what_recurs_has_no_last_day_and_a_first_one_where_one_is_stated() -> None:
    assert Recurring((Cycle.MONTH,)).first_day is Recurring((Cycle.MONTH,)).last_day is None
    assert Recurring((Cycle.MONTH,), since=date(2025, 4, 1)).first_day == date(2025, 4, 1)
    assert Recurring((Cycle.MONTH,)).accepts(date.min)
    assert Recurring((Cycle.MONTH,)).accepts(date.max)


def test_the_printed_phrase_is_no_part_of_what_recurs() -> None:
    assert Recurring((Cycle.MONTH,), phrase="hằng tháng") == Recurring((Cycle.MONTH,))
    assert len({Recurring((Cycle.MONTH,), phrase="hằng tháng"), Recurring((Cycle.MONTH,)), Recurring(())}) == 2


@pytest.mark.parametrize(
    ("due", "kind", "said"),
    [
        (Recurring((Cycle.QUARTER, Cycle.YEAR), on_request=True), "recurring", "hằng quý, năm hoặc đột xuất"),
        (Recurring((), on_request=True), "recurring", "đột xuất"),
        (Recurring(()), "standing", "thường xuyên"),
        (Recurring((), since=date(2025, 1, 1)), "standing", "từ ngày 01/01/2025"),
        (Recurring((Cycle.MONTH,), due_day=CycleDay(5, 1)), "recurring", "chậm nhất ngày 05 hằng tháng"),
        (
            Recurring((Cycle.QUARTER,), due_day=CycleDay(20, 3, exclusive=True)),
            "recurring",
            "trước ngày 20 của tháng cuối hằng quý",
        ),
        (
            Recurring((Cycle.HALF_YEAR,), due_day=CycleDay(20, 2)),
            "recurring",
            "chậm nhất ngày 20 của tháng thứ 2 hằng 6 tháng",
        ),
        (Recurring((Cycle.YEAR,), due_day=CycleDay(29, 2)), "recurring", "chậm nhất ngày 29/02 hằng năm"),
        (Recurring((), weeks=1), "recurring", "hằng tuần"),
        (Recurring((), on_request=True, weeks=2), "recurring", "2 tuần một lần hoặc đột xuất"),
        (Recurring((), weeks=1, due_day=WeekDay(5)), "recurring", "chậm nhất thứ Sáu hằng tuần"),
        (Recurring((), weeks=2, due_day=WeekDay(5, exclusive=True)), "recurring", "2 tuần một lần, trước thứ Sáu"),
        (Recurring((), weeks=1, times=3), "recurring", "3 lần/tuần"),
        (Recurring((), weeks=2, times=3), "recurring", "3 lần/2 tuần"),
        (Recurring((Cycle.HALF_YEAR,), times=2, on_request=True), "recurring", "2 lần/6 tháng hoặc đột xuất"),
    ],
)
def test_what_recurs_says_itself(due: Recurring, kind: str, said: str) -> None:
    assert due.kind == kind
    assert str(due) == due.sentence("vi") == said


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (Recurring((Cycle.QUARTER, Cycle.YEAR), on_request=True), "quarterly, yearly or on request"),
        (Recurring((Cycle.HALF_YEAR,)), "half-yearly"),
        (Recurring((), on_request=True), "on request"),
        (Recurring(()), "all along"),
        (Recurring((), since=date(2025, 1, 1)), "all along, from 2025-01-01"),
        (Recurring((Cycle.MONTH,), due_day=CycleDay(5, 1)), "monthly, by day 5"),
        (
            Recurring((Cycle.QUARTER,), due_day=CycleDay(20, 3, exclusive=True), since=date(2025, 4, 1)),
            "quarterly, before day 20 of month 3, from 2025-04-01",
        ),
        (Recurring((Cycle.YEAR,), due_day=CycleDay(29, 2)), "yearly, by day 29 of month 2"),
        (Recurring((), weeks=1), "weekly"),
        (Recurring((), on_request=True, weeks=2), "every 2 weeks or on request"),
        (Recurring((), weeks=1, due_day=WeekDay(7)), "weekly, by Sunday"),
        (Recurring((), weeks=2, due_day=WeekDay(5, exclusive=True)), "every 2 weeks, before Friday"),
        (Recurring((), weeks=1, times=3), "3 times weekly"),
        (Recurring((Cycle.MONTH,), times=2), "2 times monthly"),
    ],
)
def test_what_recurs_says_itself_in_english(due: Recurring, said: str) -> None:
    assert due.sentence() == due.sentence("en") == said


def test_reports_of_a_half_year() -> None:
    periods = Recurring((Cycle.HALF_YEAR, Cycle.YEAR, Cycle.QUARTER)).periods(Period.year(2025))
    assert [str(period) for period in periods] == [
        "2025-01-01 – 2025-03-31",
        "2025-01-01 – 2025-06-30",
        "2025-04-01 – 2025-06-30",
        "2025-07-01 – 2025-09-30",
        "2025-01-01 – 2025-12-31",
        "2025-07-01 – 2025-12-31",
        "2025-10-01 – 2025-12-31",
    ]
    assert Recurring((), on_request=True).periods(Period.year(2025)) == ()


def test_every_cycle_has_a_name() -> None:
    assert set(CYCLE_NAMES) == set(Cycle)
    assert len({name.vi for name in CYCLE_NAMES.values()}) == len({name.en for name in CYCLE_NAMES.values()}) == 4


@pytest.mark.parametrize(
    ("cycles", "due_day", "expected"),
    [
        ((), CycleDay(1, 1), "one cycle"),
        ((Cycle.MONTH, Cycle.YEAR), CycleDay(1, 1), "one cycle"),
        ((Cycle.QUARTER,), CycleDay(1, 4), "1 to 3"),
        ((Cycle.MONTH,), CycleDay(1, 0), "1 to 1"),
        ((Cycle.MONTH,), CycleDay(32, 1), "1 to 31"),
        ((Cycle.YEAR,), CycleDay(30, 2), "1 to 29"),
        ((Cycle.YEAR,), CycleDay(True, 2), "1 to 29"),
    ],
)
def test_a_day_of_a_cycle_is_one_of_its_days(cycles: tuple[Cycle, ...], due_day: CycleDay, expected: str) -> None:
    with pytest.raises(BadValue, match=expected):
        Recurring(cycles, due_day=due_day)


def test_a_turn_ends_on_its_day() -> None:
    february, quarter = Period.month(2025, 2), Period.quarter(2025, 1)
    assert Recurring((Cycle.MONTH,), due_day=CycleDay(31, 1)).last_day_of(february) == date(2025, 2, 28)
    assert Recurring((Cycle.QUARTER,), due_day=CycleDay(20, 3, exclusive=True)).last_day_of(quarter) == date(
        2025, 3, 19
    )
    assert Recurring((Cycle.QUARTER,)).last_day_of(quarter) is None


@pytest.mark.parametrize(
    ("month", "last", "before"), [(1, 31, 30), (2, 28, 28), (3, 31, 30), (4, 30, 30), (6, 30, 30), (12, 31, 30)]
)
def test_before_the_31st_every_day_of_a_shorter_month_is_in_time(month: int, last: int, before: int) -> None:
    """So the last permitted day is the 30th, and in a month without one its last."""
    turn = Period.month(2025, month)
    assert Recurring((Cycle.MONTH,), due_day=CycleDay(31, 1)).last_day_of(turn) == date(2025, month, last)
    exclusive = Recurring((Cycle.MONTH,), due_day=CycleDay(31, 1, exclusive=True))
    assert exclusive.last_day_of(turn) == date(2025, month, before)


def test_before_the_first_is_the_last_day_of_the_month_before() -> None:
    first_of_march = Recurring((Cycle.QUARTER,), due_day=CycleDay(1, 3, exclusive=True))
    assert first_of_march.last_day_of(Period.quarter(2024, 1)) == date(2024, 2, 29)
    assert first_of_march.last_day_of(Period.quarter(2025, 1)) == date(2025, 2, 28)


@pytest.mark.parametrize("weeks", [0, 53, True, 2.0, "2"])
def test_weeks_are_counted_in_whole_numbers_of_at_most_a_year(weeks: Any) -> None:
    with pytest.raises(BadValue, match=r"Recurring\.weeks"):
        Recurring((), weeks=weeks)


def test_weeks_stand_in_for_months_and_have_no_turns() -> None:
    """Nobody says from when they are counted."""
    with pytest.raises(BadValue, match="no cycle of months"):
        Recurring((Cycle.MONTH,), weeks=2)
    assert Recurring((), weeks=52).periods(Period.year(2025)) == ()


def test_what_recurs_since_a_day_does_not_recur_before_it() -> None:
    due = Recurring((Cycle.QUARTER,), since=date(2025, 4, 2))
    assert due.periods(Period.year(2025)) == (Period.quarter(2025, 3), Period.quarter(2025, 4))
    assert due.first_day == date(2025, 4, 2)
    assert not due.accepts(date(2025, 4, 1))
    assert due.accepts(date(2025, 4, 2))


def test_a_weekly_turn_is_a_calendar_week_and_ends_on_its_day() -> None:
    """15/7/2026 was a Wednesday."""
    fridays = Recurring((), weeks=1, due_day=WeekDay(5))
    july = fridays.periods(Period(date(2026, 7, 15), date(2026, 8, 3)))
    assert july == (Period(date(2026, 7, 20), date(2026, 7, 27)), Period(date(2026, 7, 27), date(2026, 8, 3)))
    assert [fridays.last_day_of(turn) for turn in july] == [date(2026, 7, 24), date(2026, 7, 31)]
    before = Recurring((), weeks=1, due_day=WeekDay(1, exclusive=True))
    assert before.last_day_of(july[0]) == date(2026, 7, 19)
    assert Recurring((), weeks=1).last_day_of(july[0]) is None
    assert fridays.states_days
    assert not Recurring((), weeks=1).states_days


def test_several_weeks_are_counted_from_the_first_that_begins_since_a_day() -> None:
    fortnightly = Recurring((), weeks=2, due_day=WeekDay(5), since=date(2026, 7, 15))
    assert fortnightly.states_days
    assert fortnightly.periods(Period(date(2026, 7, 1), date(2026, 8, 31))) == (
        Period(date(2026, 7, 20), date(2026, 8, 3)),
        Period(date(2026, 8, 3), date(2026, 8, 17)),
        Period(date(2026, 8, 17), date(2026, 8, 31)),
    )
    assert fortnightly.last_day_of(Period(date(2026, 7, 20), date(2026, 8, 3))) == date(2026, 7, 31)
    nobody_says_when = Recurring((), weeks=2, due_day=WeekDay(5))
    assert not nobody_says_when.states_days
    assert nobody_says_when.periods(Period.year(2026)) == ()


def test_weeks_end_where_the_calendar_does() -> None:
    weekly = Recurring((), weeks=1)
    assert weekly.periods(Period(date.min, date(1, 1, 9))) == (Period(date(1, 1, 1), date(1, 1, 8)),)
    last = Period(date(9999, 12, 13), date.max)
    assert weekly.periods(last) == (
        Period(date(9999, 12, 13), date(9999, 12, 20)),
        Period(date(9999, 12, 20), date(9999, 12, 27)),
    )
    assert Recurring((), weeks=1, since=date.max).periods(last) == ()


@pytest.mark.parametrize("weekday", [0, 8, True, "5"])
def test_a_week_has_seven_days(weekday: Any) -> None:
    with pytest.raises(BadValue, match=r"WeekDay\.weekday"):
        WeekDay(weekday)
    assert [WEEKDAY_NAMES[day.isoweekday()].en for day in (date(2026, 7, 15), date(2026, 7, 19))] == [
        "Wednesday",
        "Sunday",
    ]


@pytest.mark.parametrize("cycles", [(), (Cycle.MONTH,)])
def test_a_day_of_the_week_is_one_of_weeks(cycles: tuple[Cycle, ...]) -> None:
    with pytest.raises(BadValue, match="a number of weeks"):
        Recurring(cycles, due_day=WeekDay(5))
    with pytest.raises(BadValue, match="one cycle"):
        Recurring((), weeks=1, due_day=CycleDay(1, 1))


@pytest.mark.parametrize("times", [0, 100, True, 2.0])
def test_times_are_counted_in_whole_numbers(times: Any) -> None:
    with pytest.raises(BadValue, match=r"Recurring\.times"):
        Recurring((Cycle.MONTH,), times=times)


@pytest.mark.parametrize(
    ("cycles", "said"),
    [
        ((), {}),
        ((Cycle.MONTH, Cycle.YEAR), {}),
        ((Cycle.MONTH,), {"due_day": CycleDay(5, 1)}),
        ((), {"weeks": 1, "due_day": WeekDay(5)}),
    ],
)
def test_more_than_one_time_is_of_one_turn_and_on_no_day(cycles: tuple[Cycle, ...], said: dict[str, Any]) -> None:
    with pytest.raises(BadValue, match="one time"):
        Recurring(cycles, times=2, **said)
