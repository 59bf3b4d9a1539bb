import csv
import pickle
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import holidays
import pytest

from cchc_rules.dates.holidays import VIETNAM_DAYS, SpecialDay
from cchc_rules.dates.workdays import VIETNAM
from cchc_rules.errors import BadValue, NotADay
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual

LIST = Path(__file__).parents[4] / "shared" / "data" / "vn_public_service_days_2024_2026.csv"
SAID = {
    "Tết Dương lịch": "Tết Dương lịch",
    "nghỉ bù Tết": "nghỉ bù Tết",
    "Giỗ Tổ": "Giỗ Tổ Hùng Vương",
    "nghỉ bù Giỗ Tổ": "nghỉ bù Giỗ Tổ Hùng Vương",
    "hoán đổi": "ngày nghỉ hoán đổi",
    "làm bù": "ngày làm bù",
    "Quốc tế lao động": "Ngày Quốc tế lao động",
}
_LETTER_2024 = "Công văn 2450/VPCP-KGVX ngày 12/04/2024"
_TET_2024 = "Công văn 8662/VPCP-KGVX ngày 03/11/2023; Thông báo 5015/TB-LĐTBXH"
_JANUARY_2026 = "Công văn 12729/VPCP-KGVX ngày 25/12/2025"
_LETTER_2026 = "Công văn 9859/VPCP-KGVX ngày 13/10/2025; Thông báo 9441/TB-BNV ngày 16/10/2025"
_NOTICE_2025 = "Thông báo 6150/TB-BLĐTBXH"
_LETTER_2025 = f"Công văn 8726/VPCP-KGVX ngày 26/11/2024; {_NOTICE_2025}"
CITED = {
    "BLLĐ 112": "Điều 112 Bộ luật Lao động 2019",
    "8662/VPCP-KGVX 03/11/2023; 5015/TB-LĐTBXH": _TET_2024,
    "2450/VPCP-KGVX 12/04/2024": _LETTER_2024,
    "2450/VPCP-KGVX": _LETTER_2024,
    "8726/VPCP-KGVX 26/11/2024; 6150/TB-BLĐTBXH": _LETTER_2025,
    "8726/VPCP-KGVX 26/11/2024; 6150/TB-BLĐTBXH 03/12/2024": _LETTER_2025,
    "6150/TB-BLĐTBXH": _NOTICE_2025,
    "12729/VPCP-KGVX 25/12/2025": _JANUARY_2026,
    "12729/VPCP-KGVX": _JANUARY_2026,
    "9859/VPCP-KGVX 13/10/2025; 9441/TB-BNV 16/10/2025": _LETTER_2026,
    "3383/BNV-CVL 10/04/2026 (no swap around 30/04)": "Công văn 3383/BNV-CVL ngày 10/04/2026",
    "28/2026/QH16 art. 2 (adopted 24/04/2026; in force 01/07/2026) [reported]": ("Điều 2 Nghị quyết 28/2026/QH16"),
}
SUNDAY = date(2025, 1, 5)
NAME = Bilingual("Tết Dương lịch", "New Year's Day")
SOURCE = Source(Bilingual("Điều 112", "article 112"), Certainty.DOCUMENTED)


# The table


@pytest.mark.skipif(not LIST.is_file(), reason=f"no list of days to compare with: {LIST.name}")
def test_the_table_is_the_list_row_by_row() -> None:
    with LIST.open(encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines) if row["kind"] != "uncertain"]
    assert [str(row.day) for row in VIETNAM_DAYS] == [row["date"] for row in rows]
    for row, said in zip(VIETNAM_DAYS, rows, strict=True):
        assert row.works is (said["kind"] == "work")
        assert row.name.vi == SAID.get(said["label"], said["label"])
        assert str(row.swapped_with or "") == said["swapped_with"]
        if said["source"]:
            assert row.source.text.vi == CITED[said["source"]]


def test_the_days_are_in_their_order_and_each_stands_once() -> None:
    days = [row.day for row in VIETNAM_DAYS]
    assert days == sorted(set(days))
    assert {day.year for day in days} == {2024, 2025, 2026}


def test_a_day_that_the_labour_code_leaves_open_rests_on_a_letter() -> None:
    """The Code names New Year, Tết, the Hùng Kings' day, 30 April, 1 May and 2 September; the rest is set each year."""
    by_code = {row.name.vi for row in VIETNAM_DAYS if "Bộ luật Lao động 2019" in row.source.text.vi}
    assert by_code == {
        "Tết Dương lịch",
        "Giỗ Tổ Hùng Vương",
        "Ngày Chiến thắng",
        "Ngày Quốc tế lao động",
        "Quốc khánh",
    }
    national = {row.day: row.source.text.vi for row in VIETNAM_DAYS if row.name.vi == "Quốc khánh"}
    assert {day for day, source in national.items() if "Bộ luật" in source} == {
        date(year, 9, 2) for year in (2024, 2025, 2026)
    }


def test_every_swap_has_its_other_half() -> None:
    swaps = {row.day: row for row in VIETNAM_DAYS if row.swapped_with}
    assert len(swaps) == 8
    for row in swaps.values():
        assert row.swapped_with is not None
        other = swaps[row.swapped_with]
        assert other.swapped_with == row.day
        assert other.works is not row.works
        assert other.source == row.source
        assert (row.day if row.works else other.day).weekday() == 5


def test_every_row_makes_a_difference() -> None:
    assert all(row.works is not (row.day.weekday() < 5) for row in VIETNAM_DAYS)


def test_every_row_says_how_certain_it_is() -> None:
    """What the Labour Code names was read in it; a letter, a notice and the resolution are cited by others."""
    for row in VIETNAM_DAYS:
        by_code = "Bộ luật Lao động 2019" in row.source.text.vi
        assert row.source.certainty is (Certainty.DOCUMENTED if by_code else Certainty.REPORTED)
    (culture,) = (row for row in VIETNAM_DAYS if row.day == date(2026, 11, 24))
    assert (culture.works, culture.source.certainty) == (False, Certainty.REPORTED)


@pytest.mark.parametrize("given", [SOURCE.text, "Điều 112", None])
def test_a_special_day_needs_a_source_with_its_certainty(given: Any) -> None:
    with pytest.raises(BadValue, match=r"SpecialDay\.source: .*a source with its certainty"):
        SpecialDay(SUNDAY, NAME, given)


DIFFERENCES = {
    date(2026, 1, 2): "a day off by exchange, letter 12729/VPCP-KGVX of 25/12/2025, later than the package's list",
    date(2026, 1, 10): "the Saturday worked for it; likewise",
}


def test_the_package_holidays_differs_only_where_it_is_known_to() -> None:
    other = holidays.country_holidays("VN", years=(2024, 2025, 2026))
    days = [date(2024, 1, 1) + timedelta(days=turn) for turn in range(366 + 365 + 365)]
    assert days[-1] == date(2026, 12, 31)
    differing = {day for day in days if other.is_working_day(day) is not VIETNAM.is_workday(day)}
    assert differing == set(DIFFERENCES)


# A special day


@pytest.mark.parametrize("given", ["2025-01-01", datetime(2025, 1, 1, tzinfo=UTC), 0])
def test_a_special_day_is_a_day(given: date) -> None:
    with pytest.raises(NotADay, match=r"SpecialDay\.day"):
        SpecialDay(given, NAME, SOURCE)
    with pytest.raises(NotADay, match=r"SpecialDay\.swapped_with"):
        SpecialDay(SUNDAY, NAME, SOURCE, swapped_with=given)


def test_a_special_day_needs_its_day() -> None:
    nothing: date = None  # type: ignore[assignment]
    with pytest.raises(NotADay):
        SpecialDay(nothing, NAME, SOURCE)


def test_a_special_day_is_off_unless_it_says_that_it_is_worked() -> None:
    day = SpecialDay(SUNDAY, NAME, SOURCE)
    assert (day.works, day.swapped_with) == (False, None)
    assert pickle.loads(pickle.dumps(day)) == day
    assert len({day, SpecialDay(SUNDAY, NAME, SOURCE), SpecialDay(SUNDAY, NAME, SOURCE, works=True)}) == 2
