from calendar import monthrange
from datetime import date
from itertools import combinations_with_replacement
from typing import Any

import pytest

from cchc_rules.dates.due import During
from cchc_rules.dates.period import ONE_DAY, Period
from cchc_rules.dates.phrase_spans import DAY_OF_EDGE, EXPECTED, SpanParser
from cchc_rules.dates.phrases import read_due
from cchc_rules.errors import BadValue, UnreadablePhrase

MONTHS = range(1, 13)
ROMAN = ("I", "II", "III", "IV")


def period(phrase: str, year: int | None = None) -> Period:
    """The days that a phrase names, where it names a stretch of them."""
    due = read_due(phrase, year=year)
    assert isinstance(due, During)
    return due.period


def last_day(phrase: str) -> date | None:
    return read_due(phrase).last_day


# Months, quarters and years


@pytest.mark.parametrize("month", MONTHS)
def test_a_month_is_its_days_however_its_year_is_written(month: int) -> None:
    written = (
        f"{month}/2024",
        f"T{month}/2024",
        f"tháng {month:02}/2024",
        f"tháng {month} năm 2024",
        f"tháng {month} của năm 2024",
        f"trong tháng {month} 2024",
    )
    assert {period(phrase) for phrase in written} == {Period.month(2024, month)}
    assert period(f"tháng {month}", 2024) == Period.month(2024, month)
    assert period(f"tháng {month}/2024", 2030) == Period.month(2024, month)


@pytest.mark.parametrize("quarter", range(1, 5))
def test_a_quarter_is_its_days_however_it_is_numbered(quarter: int) -> None:
    numbers = (ROMAN[quarter - 1], ROMAN[quarter - 1].lower(), str(quarter))
    for number in numbers:
        for phrase in (f"quý {number}/2025", f"Q{number}/2025".replace("QI", "Q I").replace("Qi", "Q i")):
            assert period(phrase) == Period.quarter(2025, quarter)
        assert period(f"quý {number}", 2025) == Period.quarter(2025, quarter)


@pytest.mark.parametrize("phrase", ["2025", "năm 2025", "Cả năm 2025", "trong năm 2025"])
def test_a_year_is_its_days(phrase: str) -> None:
    assert period(phrase) == Period.year(2025)
    assert period("trong năm", 2025) == Period.year(2025)


# Parts of them


@pytest.mark.parametrize("months", MONTHS)
def test_the_first_and_the_last_months_of_a_year(months: int) -> None:
    first, last = period(f"{months} tháng đầu năm 2025"), period(f"{months} tháng cuối năm 2025")
    assert (first.start, first.last_day) == (date(2025, 1, 1), date(2025, months, monthrange(2025, months)[1]))
    assert (last.start, last.last_day) == (date(2025, 13 - months, 1), date(2025, 12, 31))


def test_half_a_year_is_six_months() -> None:
    assert period("nửa đầu năm 2025") == period("6 tháng đầu năm 2025") == period("quý I - II/2025")
    assert period("nửa cuối của năm 2025") == period("6 tháng cuối năm 2025") == period("quý III - IV/2025")


@pytest.mark.parametrize("year", [2024, 2025])
@pytest.mark.parametrize("month", MONTHS)
def test_the_beginning_middle_and_end_of_a_month(year: int, month: int) -> None:
    """The first day, the fifteenth and the last (Civil Code 2015, article 146)."""
    found = [last_day(f"{which} tháng {month}/{year}") for which in ("đầu", "giữa", "cuối")]
    assert found == [date(year, month, day) for day in (1, 15, monthrange(year, month)[1])]


def test_the_beginning_middle_and_end_of_a_year() -> None:
    """The first day of January, the last day of June and the last day of December (Civil Code 2015, article 146)."""
    found = [last_day(f"{which} năm 2025") for which in ("đầu", "giữa", "cuối")]
    assert found == [date(2025, 1, 1), date(2025, 6, 30), date(2025, 12, 31)]
    assert set(DAY_OF_EDGE) == {"đầu", "giữa", "cuối"}


# Several of them


@pytest.mark.parametrize(("first", "last"), list(combinations_with_replacement(MONTHS, 2)))
def test_from_one_month_to_another(first: int, last: int) -> None:
    """A year that is written once, at the end, holds for both; the later is not before the earlier."""
    expected = Period(date(2025, first, 1), date(2025, last, monthrange(2025, last)[1]) + ONE_DAY)
    for phrase in (f"tháng {first} - {last}/2025", f"từ tháng {first} đến hết tháng {last} năm 2025"):
        assert period(phrase) == expected
    if first < last:
        with pytest.raises(UnreadablePhrase, match="after the start"):
            read_due(f"tháng {last} - {first}/2025")


def test_times_in_a_row_are_one_stretch_and_a_gap_is_refused() -> None:
    assert period("quý I, II và quý III/2025") == Period(date(2025, 1, 1), date(2025, 10, 1))
    assert period("quý IV/2025, quý I/2026") == Period(date(2025, 10, 1), date(2026, 4, 1))
    assert period("năm 2025, 2026") == Period(date(2025, 1, 1), date(2027, 1, 1))
    for phrase in ("tháng 4, 6/2025", "tháng 6, 5/2025", "quý I, II và IV/2025", "năm 2025, 2027"):
        with pytest.raises(UnreadablePhrase, match="no gap"):
            read_due(phrase)


def test_the_last_day_of_a_range_can_be_left_out() -> None:
    assert period("từ 01/01/2025 đến trước ngày 15/02/2025") == Period(date(2025, 1, 1), date(2025, 2, 15))
    assert period("từ 01/01/2025 đến ngày 15/02/2025") == Period(date(2025, 1, 1), date(2025, 2, 16))


# Refusals


STOPS: list[tuple[str, int, str]] = [
    ("", 0, "a due"),
    ("theo tiến độ dự án", 0, "a due"),
    ("khi xong", 0, "a due"),
    ("Quyết định 12/2025/QĐ-UBND", 0, "a due"),
    ("99999999", 0, "a due"),
    ("từ 2025/2026", 3, "a due"),
    ("Quý V", 4, "I to IV"),
    ("tháng IV", 6, "1 to 12"),
    ("Tháng 13/2025", 6, "1 to 12"),
    ("cuối tháng", 10, "1 to 12"),
    ("Quý I, III", 7, "no gap"),
    ("quý II và quý IV năm 2025", 10, "no gap"),
    ("Tháng 3, 6, 9, 12", 9, "no gap"),
    ("Năm", 3, "four digits"),
    ("từ năm", 6, "four digits"),
    ("trước ngày", 10, "a day"),
    ("trước ngày 31/12/25", 11, "a day"),
    ("trước ngày 31/02/2025", 6, "of the calendar"),
    ("tháng 12/9999 và các năm tiếp theo", 0, "of the calendar"),
    ("ngày 20", 7, "tháng"),
    ("ngày 20 của tháng cuối năm", 23, "quý"),
    ("ngày 20 của tháng thứ 4 hằng quý", 18, "of the cycle"),
    ("ngày 20 của tháng thứ hai hằng quý", 22, "quý"),
    ("01/01/2025 đến ngày 20 hằng tháng", 15, "once"),
    ("giữa quý II", 5, "the law"),
    ("cuối quý", 8, "I to IV"),
    ("đầu quý II", 4, "the law"),
    ("giữa quý II/2025", 5, "the law"),
    ("ngày 25 tháng cuối", 18, "quý"),
    ("5 năm", 0, "tháng"),
    ("6 tháng đầu quý", 12, "năm"),
    ("nửa tháng", 4, "đầu or cuối"),
    ("13 tháng đầu năm", 16, "12 months"),
    ("từ quý IV đến quý I/2025", 14, "after the start"),
    ("từ 02/01/2025 đến trước 02/01/2025", 24, "after the start"),
]


@pytest.mark.parametrize(("phrase", "place", "expected"), STOPS)
def test_what_is_no_time_is_refused_at_its_place(phrase: str, place: int, expected: str) -> None:
    with pytest.raises(UnreadablePhrase) as refused:
        read_due(phrase, year=2025)
    assert refused.value.place == place
    assert expected in refused.value.expected


def test_what_a_due_looks_like_can_be_read() -> None:
    examples = EXPECTED.removeprefix("a due, such as ").replace(" or ", ", ").split(", ")
    assert [read_due(example, year=2025).kind for example in examples] == ["before", "during", "during"]


@pytest.mark.parametrize(
    "phrase",
    [
        "quý II",
        "Quý II, III",
        "tháng 9",
        "trong năm",
        "trước ngày 31/01",
        "6 tháng đầu năm",
        "từ 1/3",
        "hằng quý từ 1/3",
    ],
)
def test_a_year_is_never_guessed(phrase: str) -> None:
    with pytest.raises(UnreadablePhrase, match=r"a year\. Write it, or give the year: year="):
        read_due(phrase)


@pytest.mark.parametrize(
    ("phrase", "place"), [("trong năm", 6), ("trong quý II", 6), ("quý I và quý II", 0), ("cuối năm", 0)]
)
def test_a_time_without_its_year_is_refused_at_its_place(phrase: str, place: int) -> None:
    with pytest.raises(UnreadablePhrase, match="a year") as refused:
        read_due(phrase)
    assert refused.value.place == place


@pytest.mark.parametrize("year", [0, 10_000, "2025", True, 2025.0])
def test_a_year_is_one_of_the_calendar(year: Any) -> None:
    with pytest.raises(BadValue, match="a year from 1 to 9999, or None"):
        SpanParser("quý II", year)
    with pytest.raises(BadValue, match="year"):
        read_due("quý II", year=year)
