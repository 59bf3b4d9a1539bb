"""Years in a time column: the year that is written beside a time is its year, or the cell is refused."""

from datetime import date
from itertools import cycle, product

import pytest

from cchc_rules.dates.period import ONE_DAY, Period
from cchc_rules.dates.phrases import read_due_cell
from cchc_rules.errors import UnreadablePhrase

WRITTEN, GIVEN = 2026, 2025


def months(first: int, last: int) -> tuple[date, date]:
    return date(WRITTEN, first, 1), Period.month(WRITTEN, last).last_day


def day(month: int, of_month: int) -> tuple[date, date]:
    return date(WRITTEN, month, of_month), date(WRITTEN, month, of_month)


# A time without its year, and its first and last day in the year that is written.
TIMES: dict[str, tuple[date, date]] = {
    "quý III": months(7, 9),
    "Quý 3": months(7, 9),
    "quý 03": months(7, 9),
    "Q1": months(1, 3),
    "quý 1+2": months(1, 6),
    "quý I, II": months(1, 6),
    "quý I và quý II": months(1, 6),
    "quý III - IV": months(7, 12),
    "từ quý I đến quý III": months(1, 9),
    "tháng 6": months(6, 6),
    "tháng 06": months(6, 6),
    "T12": months(12, 12),
    "tháng 1, 2": months(1, 2),
    "tháng 10-12": months(10, 12),
    "từ tháng 3 đến hết tháng 5": months(3, 5),
    "6 tháng đầu năm": months(1, 6),
    "09 tháng đầu năm": months(1, 9),
    "6 tháng cuối năm": months(7, 12),
    "nửa cuối năm": months(7, 12),
    "cuối năm": day(12, 31),
    "cuối tháng 6": day(6, 30),
    "đầu tháng 6": day(6, 1),
    "ngày 31/12": day(12, 31),
    "31/12": day(12, 31),
    "ngày 5 tháng 3": day(3, 5),
    "31 tháng 12": day(12, 31),
    "trong năm": months(1, 12),
}
MARKS = (
    "/",
    " / ",
    " ",
    "-",
    " - ",
    "–",
    " – ",
    "—",
    ", ",
    ",",
    "; ",
    ";",
    ": ",
    ". ",
    ".",
    "+",
    " + ",
    " & ",
    " và ",
    "\n",
)
YEARS = ("2026", "năm 2026", "Năm 2026", "(2026)", "(năm 2026)", "[2026]", "của năm 2026", "“2026”")
BEFORE = ("", "trong ", "trước ", "chậm nhất ", "đến hết ", "Các sở: ", "Kế hoạch; ", "- ", "Hoàn thành ")
LIMITS = BEFORE[1:5]
BEHIND = ("", ".", ";", " (các sở)", ", các huyện", ": các sở báo cáo", " các sở", " - Các sở")


def days_read(cell: str) -> set[tuple[date | None, date | None]] | None:
    """First and last days of the dues of a cell; None where it is refused."""
    try:
        return {(part.due.first_day, part.due.last_day) for part in read_due_cell(cell, year=GIVEN).parts}
    except UnreadablePhrase:
        return None


def days_meant(before: str, first: date, last: date) -> set[tuple[date | None, date | None]]:
    if before == "trước ":
        return {(None, first - ONE_DAY)}
    if before in {"chậm nhất ", "đến hết ", "Hoàn thành "} or first == last:
        return {(None, last)}
    return {(first, last)}


@pytest.mark.parametrize("time", TIMES)
def test_the_year_that_is_written_behind_a_time_is_its_year(time: str) -> None:
    """Whatever stands between a time and its year, no other year is ever read, the caller's least of all."""
    first, last = TIMES[time]
    for (mark, year, before), behind in zip(product(MARKS, YEARS, BEFORE), cycle(BEHIND), strict=False):
        if time.startswith(("từ", "trong")) and before in LIMITS:
            continue
        cell = f"{before}{time}{mark}{year}{behind}"
        assert days_read(cell) in (None, days_meant(before, first, last)), cell


@pytest.mark.parametrize("time", TIMES)
@pytest.mark.parametrize(
    "mark", ["/", " ", "-", " - ", "–", ", ", ",", " năm ", ", năm ", " - năm ", " của năm ", " (năm "]
)
def test_a_year_beside_a_time_is_read(time: str, mark: str) -> None:
    """A stroke, a dash, a comma, a bracket or the word for year join a year to its time."""
    cell = f"{time}{mark}2026{')' * ('(' in mark)}"
    if cell == "tháng 10-12-2026":  # that would be a day
        cell = "tháng 10 - 12 - 2026"
    assert days_read(cell) == days_meant("", *TIMES[time])


@pytest.mark.parametrize("time", TIMES)
def test_the_year_that_is_written_before_a_time_is_its_year(time: str) -> None:
    """A year that stands before a time is not passed over, nor is the time."""
    for year, mark, behind in product(YEARS, MARKS, BEHIND):
        cell = f"{year}{mark}{time}{behind}"
        assert days_read(cell) in (None, days_meant("", *TIMES[time])), cell


@pytest.mark.parametrize("time", TIMES)
def test_a_cell_that_writes_another_year_anywhere_is_not_given_the_callers(time: str) -> None:
    """Years of plans, of other parts and of days are years too; the number of an instrument is none."""
    for more in ("Kế hoạch năm 2026: {}", "{}; trước ngày 10/01/2026", "{}: kế hoạch 2026", "{}; từ tháng 02/2026"):
        found = days_read(more.format(time))
        assert found is None or all(last is None or last.year != GIVEN for _, last in found)
    assert days_read(f"Thực hiện 12/2026/QĐ-UBND: {time}") is not None
