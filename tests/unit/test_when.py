from datetime import UTC, date, datetime, time

import pytest

from cchc_rules.errors import NotADay, ReversedPeriod, WrongKind
from cchc_rules.when import Before, By, Cycle, During, Period, Recurring, calendar_day

HUGE = pytest.param(10**5000, id="huge")
NO_DAYS = [
    datetime(2025, 1, 1),  # noqa: DTZ001  a naive one is the point
    datetime(2025, 1, 1, tzinfo=UTC),
    time(12),
    "2025-01-01",
    20250101,
    None,
]


class Day(date):
    """A date of another make, as test doubles use."""


@pytest.mark.parametrize("given", NO_DAYS)
def test_only_a_date_is_a_day(given: date) -> None:
    day = date(2025, 1, 1)
    for place in (
        lambda: calendar_day(given),
        lambda: Period(given, day),
        lambda: Period(day, given),
        lambda: Before(given),
        lambda: By(given),
    ):
        with pytest.raises(NotADay):
            place()


def test_a_day_with_a_time_says_what_to_do() -> None:
    with pytest.raises(NotADay, match="time zone") as caught:
        Period(datetime(2025, 1, 1, tzinfo=UTC), date(2026, 1, 1))
    assert caught.value.where == "Period.start"


def test_a_date_of_another_make_is_a_day() -> None:
    assert By(Day(2025, 1, 1)).accepts(date(2025, 1, 1))


@pytest.mark.parametrize("end", [date(2025, 1, 1), date(2024, 12, 31)])
def test_a_period_does_not_run_backwards(end: date) -> None:
    with pytest.raises(ReversedPeriod, match="exclusive"):
        Period(date(2025, 1, 1), end)


def test_named_periods() -> None:
    assert Period.month(2025, 12) == Period(date(2025, 12, 1), date(2026, 1, 1))
    assert Period.month(2024, 2).last_day == date(2024, 2, 29)
    assert Period.quarter(2025, 4) == Period(date(2025, 10, 1), date(2026, 1, 1))
    assert Period.year(2025) == Period(date(2025, 1, 1), date(2026, 1, 1))
    assert str(Period.quarter(2025, 1)) == "2025-01-01 – 2025-03-31"


@pytest.mark.parametrize("month", [0, 13, -1, 1.0, "1", True, None, HUGE])
def test_a_year_has_twelve_months(month: int) -> None:
    with pytest.raises(WrongKind, match="1 to 12"):
        Period.month(2025, month)


@pytest.mark.parametrize("quarter", [0, 5])
def test_a_year_has_four_quarters(quarter: int) -> None:
    with pytest.raises(WrongKind, match="1 to 4"):
        Period.quarter(2025, quarter)


@pytest.mark.parametrize("year", [0, -1, 9999, HUGE, 2025.0, "2025", True])
def test_the_calendar_ends(year: int) -> None:
    with pytest.raises(WrongKind, match="a year from 1 to 9998"):
        Period.year(year)


def test_due_days() -> None:
    day = date(2025, 1, 5)  # a Sunday
    assert Before(day).last_day == date(2025, 1, 4)
    assert By(day).last_day == day
    assert During(Period.year(2025)).last_day == date(2025, 12, 31)
    assert During(Period.year(2025)).first_day == date(2025, 1, 1)
    assert Before(day).first_day is By(day).first_day is None
    assert Recurring((Cycle.MONTH,)).first_day is Recurring((Cycle.MONTH,)).last_day is None


def test_the_printed_phrase_is_no_part_of_a_due_day() -> None:
    assert Before(date(2025, 1, 5), "trước ngày 05/01") == Before(date(2025, 1, 5))
    assert hash(During(Period.year(2025), "trong năm")) == hash(During(Period.year(2025)))
    assert len({Before(date(2025, 1, 5)), By(date(2025, 1, 5))}) == 2


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
