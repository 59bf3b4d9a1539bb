import pickle
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from unicodedata import normalize

import pytest
from attrs import field, frozen

from cchc_rules.dates.period import ONE_DAY, PERIOD_FORMS, Cycle, Period, check_day, format_day, parse_day, require_day
from cchc_rules.errors import BadValue, NotADay, ReversedPeriod

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


# Days


@pytest.mark.parametrize("given", NO_DAYS)
def test_only_a_date_is_a_day(given: date) -> None:
    day = date(2025, 1, 1)
    places: tuple[Callable[[], object], ...] = (
        lambda: require_day(given),
        lambda: Period(given, day),
        lambda: Period(day, given),
    )
    for place in places:
        with pytest.raises(NotADay):
            place()


def test_a_day_is_handed_back_as_it_is() -> None:
    for day in (date(2025, 1, 1), Day(2025, 1, 1), date.min, date.max):
        assert require_day(day) is day


def test_a_day_with_a_time_says_what_to_do() -> None:
    with pytest.raises(NotADay, match="time zone") as caught:
        Period(datetime(2025, 1, 1, tzinfo=UTC), date(2026, 1, 1))
    assert caught.value.where == "Period.start"
    with pytest.raises(NotADay) as caught:
        require_day(None, "here")
    assert caught.value.where == "here"


def test_a_date_of_another_make_is_a_day() -> None:
    assert Period(Day(2025, 1, 1), Day(2025, 1, 2)).last_day == date(2025, 1, 1)


def test_a_class_of_ones_own_can_check_its_days() -> None:
    @frozen
    class Meeting:
        on: date = field(validator=check_day)

    assert Meeting(date(2025, 1, 1)).on == date(2025, 1, 1)
    with pytest.raises(NotADay) as caught:
        Meeting(datetime(2025, 1, 1, tzinfo=UTC))
    assert caught.value.where == "Meeting.on"


FORMS = ("%Y-%m-%d", "%d/%m/%Y")


@pytest.mark.parametrize("form", FORMS)
def test_a_day_is_read_as_the_standard_library_reads_it(form: str) -> None:
    first, last = date(2023, 12, 1), date(2028, 3, 1)
    days = [first + turn * ONE_DAY for turn in range((last - first).days)]
    for day in [*days, date(1000, 1, 1), date.max]:
        text = day.strftime(form)
        assert parse_day(text) == datetime.strptime(text, form).date() == day  # noqa: DTZ007  its day is all that is kept


def test_a_day_is_written_as_in_vietnam_and_read_back() -> None:
    assert format_day(date(2025, 1, 5)) == "05/01/2025"
    assert format_day(date.min) == "01/01/0001"
    for day in (date(2025, 1, 5), date(2024, 2, 29), date.min, date.max):
        assert parse_day(format_day(day)) == day


@pytest.mark.parametrize("form", FORMS)
def test_the_calendar_has_the_days_it_has(form: str) -> None:
    """Of all pairs of two digits, those are read that are a day and a month of the year; leap years have one more."""
    for year, length in ((2024, 366), (2025, 365), (1900, 365), (2000, 366)):
        read = 0
        for day in range(100):
            for month in range(100):
                text = form.replace("%Y", str(year)).replace("%m", f"{month:02}").replace("%d", f"{day:02}")
                with suppress(NotADay):
                    found = parse_day(text)
                    assert (found.year, found.month, found.day) == (year, month, day)
                    read += 1
        assert read == length


def test_a_day_without_its_zeros_is_day_month_and_year() -> None:
    """Never month and day: 3/2/2025 is in February."""
    for day in (date(2025, 1, 6), date(2025, 2, 3), date(2025, 11, 5), date(2025, 5, 11)):
        assert (
            parse_day(f"{day.day}/{day.month}/{day.year}") == parse_day(f"{day.day:02}/{day.month}/{day.year}") == day
        )
        assert parse_day(f"{day.day}/{day.month:02}/{day.year}") == day
    with pytest.raises(NotADay, match="a day of the calendar"):
        parse_day("13/14/2025")


def test_the_first_days_of_the_calendar_are_written_with_every_zero() -> None:
    assert parse_day("0001-01-01") == parse_day("01/01/0001") == date.min


@pytest.mark.parametrize(
    "text",
    [
        "5/1/25",
        "005/01/2025",
        "5-1-2025",
        "2025-1-5",
        "2025-01-5",
        "05/01/25",
        "25-01-05",
        "05-01-2025",
        "2025/01/05",
        "05.01.2025",
        "2025-01/05",
        "20250105",
        "2025-01-05T00:00",
        "2025-01-05 00:00:00",
        "02025-01-05",
        "ngày 05/01/2025",
        "",
        " ",
        " 05/01/2025",
        "05/01/2025 ",
        "05/01/2025\n",
        "2025-01-05\n",
        "05 / 01 / 2025",
        "٠٥/٠١/٢٠٢٥",
        "２０２５-０１-０５",
        "2025−01−05",
        "-2025-01-05",
    ],
)
def test_a_day_that_is_written_otherwise_is_not_guessed_at(text: str) -> None:
    with pytest.raises(NotADay) as caught:
        parse_day(text)
    assert (caught.value.given, caught.value.expected) == (repr(text), "a day: 2025-12-31 or 31/12/2025")


@pytest.mark.parametrize("text", ["31/02/2025", "29/02/2025", "31/04/2025", "00/01/2025", "2025-13-01", "0000-01-01"])
def test_a_day_that_the_calendar_does_not_have_is_refused(text: str) -> None:
    with pytest.raises(NotADay, match=r"a day of the calendar.* year-month-day or day/month/year"):
        parse_day(text)


# Periods


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
    with pytest.raises(BadValue, match="1 to 12"):
        Period.month(2025, month)


@pytest.mark.parametrize("quarter", [0, 5])
def test_a_year_has_four_quarters(quarter: int) -> None:
    with pytest.raises(BadValue, match="1 to 4"):
        Period.quarter(2025, quarter)


@pytest.mark.parametrize("year", [0, -1, 9999, HUGE, 2025.0, "2025", True])
def test_the_calendar_ends(year: int) -> None:
    with pytest.raises(BadValue, match="a year from 1 to 9998"):
        Period.year(year)


def test_half_a_year_is_six_months() -> None:
    assert Period.half(2025, 1) == Period(date(2025, 1, 1), date(2025, 7, 1))
    assert Period.half(2025, 2) == Period(date(2025, 7, 1), date(2026, 1, 1))
    with pytest.raises(BadValue, match="1 to 2"):
        Period.half(2025, 3)


def test_a_period_of_days_holds_both() -> None:
    assert Period.of_days(date(2025, 1, 1), date(2025, 1, 1)) == Period(date(2025, 1, 1), date(2025, 1, 2))
    with pytest.raises(ReversedPeriod, match="not before the first"):
        Period.of_days(date(2025, 1, 2), date(2025, 1, 1))
    with pytest.raises(NotADay, match="another after it"):
        Period.of_days(date(2025, 1, 2), date.max)
    with pytest.raises(NotADay):
        Period.of_days("2025-01-01", date(2025, 1, 2))  # type: ignore[arg-type]


WRITTEN: dict[str, Period] = {
    "2025": Period.year(2025),
    "năm 2025": Period.year(2025),
    "Cả năm 2025": Period.year(2025),
    "2025-Q1": Period.quarter(2025, 1),
    "2025Q4": Period.quarter(2025, 4),
    "Quý I/2025": Period.quarter(2025, 1),
    "QUÝ IV/2025": Period.quarter(2025, 4),
    "quý 1 năm 2025": Period.quarter(2025, 1),
    "quý 02/2025": Period.quarter(2025, 2),
    "quý III của năm 2025": Period.quarter(2025, 3),
    "quý II, năm 2025": Period.quarter(2025, 2),
    "quý II-2025": Period.quarter(2025, 2),
    "Q3/2025": Period.quarter(2025, 3),
    "quy i/2025": Period.quarter(2025, 1),
    "2025-H1": Period.half(2025, 1),
    "2025-h2": Period.half(2025, 2),
    "nửa đầu năm 2025": Period.half(2025, 1),
    "6 tháng đầu năm 2025": Period.half(2025, 1),
    "06 tháng cuối của năm 2025": Period.half(2025, 2),
    "9 tháng đầu năm 2025": Period(date(2025, 1, 1), date(2025, 10, 1)),
    "3 tháng cuối năm 2025": Period.quarter(2025, 4),
    "12 tháng đầu năm 2025": Period.year(2025),
    "2025-03": Period.month(2025, 3),
    "2025/3": Period.month(2025, 3),
    "tháng 3/2025": Period.month(2025, 3),
    "Tháng 12 năm 2025": Period.month(2025, 12),
    "T3/2025": Period.month(2025, 3),
    "3/2025": Period.month(2025, 3),
    "03-2025": Period.month(2025, 3),
    "01/01/2025..31/03/2025": Period.quarter(2025, 1),
    "2025-01-01..2025-03-31": Period.quarter(2025, 1),
    "2025-01-01 – 2025-03-31": Period.quarter(2025, 1),
    "01/01/2025 - 31/03/2025": Period.quarter(2025, 1),
    "từ ngày 01/01/2025 đến hết ngày 31/03/2025": Period.quarter(2025, 1),
    "1/1/2025..31/3/2025": Period.quarter(2025, 1),
    "Quí I/2025": Period.quarter(2025, 1),
    "H1/2025": Period.half(2025, 1),
    "H2 năm 2025": Period.half(2025, 2),
    "9 tháng năm 2025": Period(date(2025, 1, 1), date(2025, 10, 1)),
    "9 tháng/2025": Period(date(2025, 1, 1), date(2025, 10, 1)),
    "11 tháng năm 2025": Period(date(2025, 1, 1), date(2025, 12, 1)),
    "mười một tháng năm 2025": Period(date(2025, 1, 1), date(2025, 12, 1)),
    "ba tháng đầu năm 2025": Period.quarter(2025, 1),
    "sáu tháng cuối năm 2025": Period.half(2025, 2),
    "3 quý năm 2025": Period(date(2025, 1, 1), date(2025, 10, 1)),
    "ba quí cuối năm 2025": Period(date(2025, 4, 1), date(2026, 1, 1)),
    "15/02/2025..15/02/2025": Period(date(2025, 2, 15), date(2025, 2, 16)),
}


@pytest.mark.parametrize(("text", "period"), WRITTEN.items())
def test_a_period_is_read_as_people_write_it(text: str, period: Period) -> None:
    for spelled in (text, text.upper(), normalize("NFD", text), f"  {text.replace(' ', '  ')} "):
        assert Period.parse(spelled) == period


def test_a_year_of_a_spreadsheet_is_a_number() -> None:
    number: Any = 2025
    assert Period.parse(number) == Period.year(2025)


def test_every_form_that_is_named_is_read() -> None:
    forms = PERIOD_FORMS.replace("or its first and last day, ", "").split(", ")
    year, quarter, march = Period.year(2025), Period.quarter(2025, 1), Period.month(2025, 3)
    half, years = Period.half(2025, 1), Period.years(2025, 2030)
    assert [*map(Period.parse, forms)] == [year, quarter, quarter, march, march, half, years, quarter]


@pytest.mark.parametrize(
    "text", ["2025-2030", "2025 – 2030", "giai đoạn 2025-2030", "từ năm 2025 đến năm 2030", "năm 2025 đến hết năm 2030"]
)
def test_several_years_are_a_period(text: str) -> None:
    """The first and the last of them belong to it, as they do where a time column says so."""
    years = Period.parse(text)
    assert (years.start, years.last_day) == (date(2025, 1, 1), date(2030, 12, 31))
    assert Period.parse(years.short) == Period.parse(str(years)) == years == Period.years(2025, 2030)


def test_years_the_wrong_way_round_are_refused() -> None:
    with pytest.raises(ReversedPeriod):
        Period.parse("2030-2025")
    assert Period.years(2025, 2025) == Period.year(2025)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "quý I",
            "tháng 3",
            "6 tháng đầu năm",
            "2025..2026",
            "năm học 2025-2026",
            "2025-Q5",
            "quý V/2025",
            "quý I/25",
        ),
        *("31/03/2025", "2025-03-31", "01/01/2025", "01/01/2025..", "25", "2025-H3", "20255"),
        *("quý I, II/2025", "trước quý I/2025", "hằng quý", "2025 2026", "x" * 100_000, None, b"2025", True),
    ],
)
def test_what_is_ambiguous_or_no_period_is_refused(text: Any) -> None:
    with pytest.raises(BadValue, match="expected a period: 2025, 2025-Q1"):
        Period.parse(text)


@pytest.mark.parametrize("text", ["Quý 1", "quý I", "tháng 3", "6 tháng đầu năm", "9 tháng", "H1", "năm"])
def test_a_period_without_its_year_is_told_that_it_is_missing(text: str) -> None:
    with pytest.raises(BadValue, match=r"The year is missing: write it behind, as in Quý I/2025\."):
        Period.parse(text)


@pytest.mark.parametrize(("text", "months"), [("6 tháng năm 2025", 6), ("ba tháng/2025", 3), ("2 quý năm 2025", 6)])
def test_months_that_may_be_the_first_or_the_last_are_refused(text: str, months: int) -> None:
    """More than half a year are those that it begins with; of fewer, nobody says which."""
    with pytest.raises(BadValue, match=f"{months} tháng đầu năm 2025 or {months} tháng cuối năm 2025"):
        Period.parse(text)


@pytest.mark.parametrize("text", ["31/03/2025", "2025-03-31", "31/3/2025"])
def test_of_a_day_it_is_told_how_a_period_of_one_day_is_written(text: str) -> None:
    with pytest.raises(BadValue, match=r"A period of one day is written twice, 31/03/2025\.\.31/03/2025\."):
        Period.parse(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-13", "1 to 12"),
        ("tháng 0/2025", "1 to 12"),
        ("0 tháng đầu năm 2025", "1 to 12"),
        ("0 tháng năm 2025", "1 to 12"),
        ("13 tháng năm 2025", "1 to 12"),
        ("5 quý năm 2025", "1 to 12"),
        ("13 tháng cuối năm 2025", "1 to 12"),
        ("9999", "1 to 9998"),
        ("quý I/0000", "1 to 9998"),
    ],
)
def test_a_number_out_of_the_calendar_is_refused(text: str, expected: str) -> None:
    with pytest.raises(BadValue, match=expected):
        Period.parse(text)


def test_days_out_of_order_or_of_no_calendar_are_refused() -> None:
    with pytest.raises(ReversedPeriod):
        Period.parse("31/03/2025..01/01/2025")
    with pytest.raises(NotADay, match="31/02/2025"):
        Period.parse("01/02/2025..31/02/2025")


@pytest.mark.parametrize(
    ("period", "short"),
    [
        (Period.year(2025), "2025"),
        (Period.quarter(2025, 4), "2025-Q4"),
        (Period.half(2025, 1), "2025-01-01..2025-06-30"),
        (Period.month(2025, 3), "2025-03-01..2025-03-31"),
        (Period(date(2025, 1, 1), date(2027, 1, 1)), "2025-01-01..2026-12-31"),
        (Period(date(2025, 1, 2), date(2026, 1, 1)), "2025-01-02..2025-12-31"),
        (Period(date(2025, 1, 1), date(2025, 12, 31)), "2025-01-01..2025-12-30"),
        (Period(date(2025, 2, 1), date(2025, 5, 1)), "2025-02-01..2025-04-30"),
        (Period.year(1), "0001"),
    ],
)
def test_a_period_in_short(period: Period, short: str) -> None:
    assert period.short == short


def test_a_period_holds_its_first_day_and_not_its_end() -> None:
    march = Period.month(2025, 3)
    days = [date(2025, 2, 28), date(2025, 3, 1), date(2025, 3, 31), date(2025, 4, 1)]
    assert [day in march for day in days] == [False, True, True, False]
    assert march.last_day + timedelta(days=1) == march.end


def test_a_period_covers_what_lies_inside_it() -> None:
    year, quarter = Period.year(2025), Period.quarter(2025, 1)
    assert year.covers(quarter)
    assert year.covers(year)
    assert not quarter.covers(year)
    assert not year.covers(Period(date(2025, 12, 1), date(2026, 1, 2)))
    assert not year.covers(Period(date(2024, 12, 31), date(2025, 2, 1)))


def test_a_period_is_a_value() -> None:
    assert pickle.loads(pickle.dumps(Period.year(2025))) == Period.year(2025)
    assert len({Period.year(2025), Period(date(2025, 1, 1), date(2026, 1, 1)), Period.month(2025, 1)}) == 2


def test_cycles_are_so_many_months_and_make_up_the_year() -> None:
    assert {cycle.name: int(cycle) for cycle in Cycle} == {"MONTH": 1, "QUARTER": 3, "HALF_YEAR": 6, "YEAR": 12}
    assert all(12 % cycle == 0 for cycle in Cycle)
