from datetime import UTC, date, datetime, time

import pytest

from cchc_rules.errors import NotADay, ReversedPeriod, WrongKind
from cchc_rules.when import Before, By, Cycle, CycleDay, During, Period, Recurring, Within, calendar_day
from cchc_rules.workdays import VIETNAM

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


@pytest.mark.parametrize(
    ("due", "kind", "said"),
    [
        (Before(date(2025, 1, 5)), "before", "trước ngày 05/01/2025"),
        (By(date(2025, 1, 5)), "by", "chậm nhất ngày 05/01/2025"),
        (During(Period.year(2025)), "during", "năm 2025"),
        (During(Period(date(2026, 1, 1), date(2031, 1, 1))), "during", "giai đoạn 2026 - 2030"),
        (During(Period.quarter(2025, 2)), "during", "quý II/2025"),
        (During(Period(date(2025, 4, 1), date(2025, 10, 1))), "during", "quý II - III/2025"),
        (During(Period.month(2025, 2)), "during", "tháng 02/2025"),
        (During(Period(date(2025, 11, 1), date(2026, 2, 1))), "during", "từ tháng 11/2025 đến tháng 01/2026"),
        (During(Period(date(2025, 2, 1), date(2025, 5, 1))), "during", "từ tháng 02/2025 đến tháng 04/2025"),
        (During(Period(date(2025, 2, 1), date(2025, 2, 3))), "during", "từ ngày 01/02/2025 đến ngày 02/02/2025"),
        (Recurring((Cycle.QUARTER, Cycle.YEAR), on_request=True), "recurring", "hằng quý, năm hoặc đột xuất"),
        (Recurring((), on_request=True), "recurring", "đột xuất"),
        (Recurring(()), "standing", "thường xuyên"),
        (Recurring((), since=date(2025, 1, 1)), "standing", "từ ngày 01/01/2025"),
        (Recurring((Cycle.MONTH,), on=CycleDay(5, 1)), "recurring", "chậm nhất ngày 05 hằng tháng"),
        (
            Recurring((Cycle.QUARTER,), on=CycleDay(20, 3, before=True)),
            "recurring",
            "trước ngày 20 của tháng cuối hằng quý",
        ),
        (
            Recurring((Cycle.HALF_YEAR,), on=CycleDay(20, 2)),
            "recurring",
            "chậm nhất ngày 20 của tháng thứ 2 hằng 6 tháng",
        ),
        (Recurring((Cycle.YEAR,), on=CycleDay(29, 2)), "recurring", "chậm nhất ngày 29/02 hằng năm"),
    ],
)
def test_a_due_says_itself(due: Before | By | During | Recurring, kind: str, said: str) -> None:
    assert due.kind == kind
    assert str(due) == said


@pytest.mark.parametrize(
    ("cycles", "on", "expected"),
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
def test_a_day_of_a_cycle_is_one_of_its_days(cycles: tuple[Cycle, ...], on: CycleDay, expected: str) -> None:
    with pytest.raises(WrongKind, match=expected):
        Recurring(cycles, on=on)


def test_a_turn_ends_on_its_day() -> None:
    february, quarter = Period.month(2025, 2), Period.quarter(2025, 1)
    assert Recurring((Cycle.MONTH,), on=CycleDay(31, 1)).last_day_of(february) == date(2025, 2, 28)
    assert Recurring((Cycle.QUARTER,), on=CycleDay(20, 3, before=True)).last_day_of(quarter) == date(2025, 3, 19)
    assert Recurring((Cycle.QUARTER,)).last_day_of(quarter) is None


def test_what_recurs_since_a_day_does_not_recur_before_it() -> None:
    due = Recurring((Cycle.QUARTER,), since=date(2025, 4, 2))
    assert due.periods(Period.year(2025)) == (Period.quarter(2025, 3), Period.quarter(2025, 4))
    assert due.first_day == date(2025, 4, 2)
    assert not due.accepts(date(2025, 4, 1))
    assert due.accepts(date(2025, 4, 2))


def test_what_recurs_begins_on_a_day() -> None:
    with pytest.raises(NotADay):
        Recurring((), since=datetime(2025, 1, 1))  # noqa: DTZ001


def test_a_due_counted_from_an_event_has_no_days_and_says_so_in_both_languages() -> None:
    due = Within(5, "ngày nhận đủ hồ sơ", working=True)
    assert (due.kind, due.first_day, due.last_day) == ("relative", None, None)
    assert due.accepts(date.min)
    assert due.accepts(date.max)
    assert due.sentence() == "within 5 working days of “ngày nhận đủ hồ sơ”"
    assert due.sentence("vi") == str(due) == "trong 5 ngày làm việc kể từ ngày nhận đủ hồ sơ"
    assert Within(1, "khi họp").sentence() == "within 1 day of “khi họp”"


def test_a_period_of_time_ends_on_a_working_day_where_it_is_known_which_those_are() -> None:
    """From 30/4 to 4/5/2025 nobody worked: two holidays, a day off that was swapped, and a weekend (art. 148.5)."""
    due = Within(5, "ngày nhận đủ hồ sơ")
    assert due.resolved(date(2025, 4, 25), VIETNAM.add) == By(date(2025, 5, 5))
    assert due.resolved(date(2025, 4, 25)) == By(date(2025, 4, 30))
    assert due.resolved(date(2025, 4, 21), VIETNAM.add) == By(date(2025, 4, 26))  # a Saturday that was worked
