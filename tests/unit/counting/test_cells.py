import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd
import pytest

from cchc_rules.counting.cells import (
    TOTAL_STARTERS,
    as_day,
    as_number,
    as_text,
    fold_code,
    is_missing,
    is_total,
    rows_words,
    serial_day_remedy,
)
from cchc_rules.errors import BadCell
from cchc_rules.measures.codes import Channel

HUE = ZoneInfo("Asia/Ho_Chi_Minh")
NAN = float("nan")


@pytest.mark.parametrize("cell", [None, "", " ", "\t\u00a0\n", NAN, Decimal("nan"), Decimal("sNaN"), pd.NaT, pd.NA])
def test_what_is_missing(cell: Any) -> None:
    assert is_missing(cell)
    assert as_text(cell) is None
    assert as_day(cell, HUE) is None
    assert as_number(cell) is None


@pytest.mark.parametrize("cell", [0, False, "NaN", "None", float("inf"), Decimal(0), date(2025, 1, 1), [], object()])
def test_what_is_there(cell: Any) -> None:
    assert not is_missing(cell)


class Sulky:
    """Like an array: it will be compared, and then not say."""

    def __ne__(self, other: object) -> Any:
        return pd.Series([True, False])

    __hash__ = None  # type: ignore[assignment]


def test_what_will_not_be_compared_is_there() -> None:
    assert not is_missing(Sulky())


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("A", "A"),
        (" A\n", "A"),
        (unicodedata.normalize("NFD", "Sở Tư pháp"), "Sở Tư pháp"),
        (2, "2"),
        (2.0, "2"),
        (-0.0, "0"),
        (Decimal("2.00"), "2"),
        (Decimal("1E+3"), "1000"),
        (10**40, str(10**40)),
        (True, "true"),
        (False, "false"),
        (Channel.ONLINE, "online"),
    ],
)
def test_text(cell: Any, text: str) -> None:
    assert as_text(cell) == text
    assert type(as_text(cell)) is str


@pytest.mark.parametrize(
    "cell", [date(2025, 1, 1), [], b"A", float("inf"), Decimal("-inf"), 2.5, Decimal("2.50"), 2.0**53]
)
def test_what_is_no_text(cell: Any) -> None:
    with pytest.raises(BadCell, match="expected text, whole numbers, or yes or no"):
        as_text(cell)


def test_a_number_too_long_to_print_is_no_text() -> None:
    with pytest.raises(BadCell):
        as_text(10**5000)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (date(2025, 12, 31), "2025-12-31"),
        (datetime(2025, 12, 31, 23, 59), "2025-12-31"),  # noqa: DTZ001  a local time
        (datetime(2025, 12, 31, 16, 59, tzinfo=UTC), "2025-12-31"),
        (datetime(2025, 12, 31, 17, 0, tzinfo=UTC), "2026-01-01"),
        (datetime(2026, 1, 1, 0, 30, tzinfo=timezone(timedelta(hours=8))), "2025-12-31"),
        (pd.Timestamp("2025-12-31 17:00", tz="UTC"), "2026-01-01"),
        ("2025-12-31", "2025-12-31"),
        ("31/12/2025", "2025-12-31"),
        ("2025-12-31 23:59", "2025-12-31"),
        ("2025-12-31T23:59:59.999999999", "2025-12-31"),
        ("31/12/2025 23:59:59,5", "2025-12-31"),
        ("2025-12-31T16:59:59Z", "2025-12-31"),
        ("2025-12-31T17:00:00Z", "2026-01-01"),
        ("31/12/2025 17:00+00:00", "2026-01-01"),
        ("5/3/2025", "2025-03-05"),
        ("05/3/2025", "2025-03-05"),
        ("5/03/2025", "2025-03-05"),
        ("15/3/2025", "2025-03-15"),
        ("5/12/2025 23:30", "2025-12-05"),
        ("5/3/2025 17:00Z", "2025-03-06"),
        ("29/2/2024", "2024-02-29"),
        ("2026-01-01 00:30:00+08:00", "2025-12-31"),
        ("2025-12-31 12:00-05:30", "2026-01-01"),
        ("2024-02-29", "2024-02-29"),
        ("29/02/2000", "2000-02-29"),
        ("9999-12-31T20:00Z", "9999-12-31"),
        (datetime.max.replace(tzinfo=UTC), "9999-12-31"),
        (datetime.min.replace(tzinfo=timezone(timedelta(hours=9))), "0001-01-01"),
    ],
)
def test_days(cell: Any, day: str) -> None:
    assert str(as_day(cell, HUE)) == day
    assert type(as_day(cell, HUE)) is date


@pytest.mark.parametrize(
    "cell",
    [
        "2025-02-29",
        "29/02/1900",
        "31/04/2025",
        "2025-13-01",
        "12/31/2025",
        "31/4/2025",
        "29/2/2025",
        "005/3/2025",
        "0/3/2025",
        "5/3/25",
        "2025-1-1",
        "20251231",
        "31-12-2025",
        "31/12/25",
        "0999-01-01",
        "2025 -12-31",
        "2025-12-31Z",
        "2025-12-31T24:00",
        "2025-12-31T12:00+15:00",
        "٢٠٢٥-١٢-٣١",
        "hôm nay",
        45_000,
        True,
        b"2025-12-31",
    ],
)
def test_what_is_no_day(cell: Any) -> None:
    with pytest.raises(BadCell, match="expected a day: 2025-12-31 or 31/12/2025"):
        as_day(cell, HUE)


@pytest.mark.parametrize("cell", [0, -1, 1.5, 2**53 - 1])
def test_numbers(cell: Any) -> None:
    assert as_number(cell) is cell


@pytest.mark.parametrize("cell", [2**53, -(2.0**53), float("inf"), Decimal("1e30"), 10**400])
def test_numbers_that_not_every_library_compares_alike_are_refused(cell: Any) -> None:
    with pytest.raises(BadCell, match="a number of at most 9,007,199,254,740,991 either way"):
        as_number(cell)


def test_decimals_are_compared_as_floats() -> None:
    assert [as_number(Decimal(text)) for text in ("1.5", "0.1", "2")] == [1.5, 0.1, 2.0]


@pytest.mark.parametrize(
    ("cell", "day"),
    [(45658, "01/01/2025"), ("45658", "01/01/2025"), ("45668,25", "11/01/2025"), (45658.5, "01/01/2025")],
)
def test_a_serial_day_of_a_spreadsheet_is_refused_by_that_name(cell: Any, day: str) -> None:
    with pytest.raises(BadCell, match=f"{cell} is a serial day of a spreadsheet, {day}: format the column as dates"):
        as_day(cell, HUE)


@pytest.mark.parametrize("cell", [0, 4565, "456588", True, "hôm nay", []])
def test_other_numbers_are_no_serial_days(cell: Any) -> None:
    assert serial_day_remedy(cell) == ""


@pytest.mark.parametrize(
    "text", ["Đúng hạn", " đúng  HẠN\n", unicodedata.normalize("NFD", "Đúng hạn"), "\u00d0úng hạn", "\u0189úng hạn"]
)
def test_codes_are_compared_without_case_blanks_and_form(text: str) -> None:
    assert fold_code(text) == "đúng hạn"


def test_numbers_in_text() -> None:
    assert [as_number(text) for text in ("12", "-012", " 9 ", "9" * 15)] == [12, -12, 9, 10**15 - 1]


@pytest.mark.parametrize("cell", [True, "1.000", "1,5", "1e3", "1 0", "٣", "9" * 16, "x", date(2025, 1, 1), []])
def test_what_is_no_number(cell: Any) -> None:
    with pytest.raises(BadCell, match="a whole number in digits alone"):
        as_number(cell)


@pytest.mark.parametrize(
    ("first", "count", "words"),
    [([3], 1, "row 3"), ([3, 5], 2, "2 rows, the first of them 3, 5"), ([1, 2], 9, "9 rows, the first of them 1, 2")],
)
def test_rows_are_told_in_words(first: list[int], count: int, words: str) -> None:
    assert rows_words(first, count) == words


@pytest.mark.parametrize(
    "said",
    [
        "Cộng",
        "CỘNG:",
        "Tổng",
        "Tổng.",
        "Tổng cộng",
        "Tổng cộng toàn tỉnh",
        "Tổng cộng (3)",
        "Tổng cộng: 3 hồ sơ",
        "Tổng số",
        "Tổng số hồ sơ",
        "Tổng: 3 hồ sơ",
        "Tổng 3",
        "Tổng chung",
        "Tổng toàn thành phố",
        "Cộng toàn tỉnh",
        "Cộng cả năm",
        "Cộng dồn",
        "Lũy kế",
        "Luỹ kế từ đầu năm",
        "Total",
        "Grand  total:",
    ],
)
def test_what_rows_of_totals_are_called(said: str) -> None:
    assert is_total(said)
    assert is_total(unicodedata.normalize("NFD", said.upper()))
    assert fold_code(said).startswith(TOTAL_STARTERS)


@pytest.mark.parametrize(
    "said",
    [
        "Tổng cục Thuế",
        "Tổng công ty Sông Hương",
        "Toàn tỉnh",
        "Tổng hợp",
        "Cộng đồng",
        "Cộng tác viên",
        "Totalling",
        "",
    ],
)
def test_what_else_begins_so_is_no_total(said: str) -> None:
    assert not is_total(said)
