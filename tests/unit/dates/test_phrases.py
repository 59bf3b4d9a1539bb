import copy
import pickle
from datetime import date, datetime, timedelta
from typing import Any
from unicodedata import combining, normalize

import pytest
from attrs import evolve

from cchc_rules.dates.due import MONTH_REPORTED, Before, By, Due, During, PlanDay, Within
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.phrases import read_due, read_due_cell
from cchc_rules.dates.recurring import CycleDay, Recurring, WeekDay
from cchc_rules.dates.time_column import TimeColumn
from cchc_rules.errors import BadValue, UnreadablePhrase
from tests.unit.dates.written_cells import WRITTEN_CELLS

YEAR = During(Period.year(2025))
SECOND_QUARTER = During(Period.quarter(2025, 2))
MIDDLE_QUARTERS = During(Period(date(2025, 4, 1), date(2025, 10, 1)))
LAST_HALF = During(Period(date(2025, 7, 1), date(2026, 1, 1)))
DECEMBER = During(Period.month(2025, 12))
SOON = Before(date(2025, 1, 31))
SINCE_2025 = Recurring((), since=date(2025, 1, 1))
REPORTS = Recurring((Cycle.QUARTER, Cycle.HALF_YEAR, Cycle.YEAR), on_request=True)


def bare(phrase: str) -> str:
    """A phrase without its accents."""
    return "".join(letter for letter in normalize("NFD", phrase) if not combining(letter)).replace("đ", "d")


def by(*day: int) -> By:
    return By(date(*day))


def window(first: tuple[int, int, int], last: tuple[int, int, int]) -> During:
    return During(Period(date(*first), date(*last) + timedelta(days=1)))


def recurring_on(cycle: Cycle, day: int, month: int, *, before: bool = True) -> Recurring:
    return Recurring((cycle,), due_day=CycleDay(day, month, before))


DATED: dict[str, Due] = {
    "trước ngày 31/01/2025": SOON,
    "Trước 31/1/2025": SOON,
    "trước ngày 31/01": SOON,
    "trước ngày 31 tháng 01 năm 2025": SOON,
    "hoàn thành trước ngày 31/01/2025": SOON,
    "chậm nhất ngày 15/6/2025": by(2025, 6, 15),
    "chậm nhất là trước ngày 31/01/2025": SOON,
    "muộn nhất là ngày 15 tháng 6/2025": by(2025, 6, 15),
    "trong ngày 20/8/2026": by(2026, 8, 20),
    "đến ngày 30/6/2025": by(2025, 6, 30),
    "đến hết quý II": by(2025, 6, 30),
    "trước tháng 6/2025": Before(date(2025, 6, 1)),
    "31/01/2025": by(2025, 1, 31),
    "31.01.2025": by(2025, 1, 31),
    "31-01-2025": by(2025, 1, 31),
    "2025-01-31": by(2025, 1, 31),
    "2025/01/31": by(2025, 1, 31),
    "2025-01-31 00:00:00": by(2025, 1, 31),
    "45688": by(2025, 1, 31),
    "chậm nhất ngày 31/12/9999": By(date.max),
    "tháng 12/2025": DECEMBER,
    "12/2025": DECEMBER,
    "T12/2025": DECEMBER,
    "trong tháng 12": DECEMBER,
    "Tháng 12 năm 2025": DECEMBER,
    "tháng 7 - 12/2025": LAST_HALF,
    "tháng 4, 5 và tháng 6/2025": SECOND_QUARTER,
    "quý II": SECOND_QUARTER,
    "Q2/2025": SECOND_QUARTER,
    "Quý II/2025": SECOND_QUARTER,
    "quý 2 của năm 2025": SECOND_QUARTER,
    "Quý II, III": MIDDLE_QUARTERS,
    "Quý II và quý III năm 2025": MIDDLE_QUARTERS,
    "từ quý II đến III/2025": MIDDLE_QUARTERS,
    "Quý III-IV": LAST_HALF,
    "quý IV/2025, quý I/2026": window((2025, 10, 1), (2026, 3, 31)),
    "6 tháng cuối năm 2025": LAST_HALF,
    "nửa cuối năm": LAST_HALF,
    "9 tháng đầu năm 2025": window((2025, 1, 1), (2025, 9, 30)),
    "đầu tháng 6/2025": by(2025, 6, 1),
    "giữa tháng 6": by(2025, 6, 15),
    "cuối tháng 2/2024": by(2024, 2, 29),
    "đầu năm 2025": by(2025, 1, 1),
    "giữa năm 2025": by(2025, 6, 30),
    "cuối năm": by(2025, 12, 31),
    "cuối quý II": by(2025, 6, 30),
    "trước cuối quý I - 2025": Before(date(2025, 3, 31)),
    "trước cuối tháng 6": Before(date(2025, 6, 30)),
    "Năm 2025": YEAR,
    "Cả năm 2025": YEAR,
    "trong năm": YEAR,
    "2025": YEAR,
    "2025-2026": window((2025, 1, 1), (2026, 12, 31)),
    "năm 2025, 2026": window((2025, 1, 1), (2026, 12, 31)),
    "giai đoạn 2026 - 2030": window((2026, 1, 1), (2030, 12, 31)),
    "giai đoạn từ năm 2026 đến năm 2030": window((2026, 1, 1), (2030, 12, 31)),
    "từ ngày 15/3 đến hết tháng 6/2025": window((2025, 3, 15), (2025, 6, 30)),
    "từ 01/01/2025 đến trước ngày 15/02/2025": window((2025, 1, 1), (2025, 2, 14)),
    "15/3, 16/3/2025": window((2025, 3, 15), (2025, 3, 16)),
    "01/01 - 31/03/2025": During(Period.quarter(2025, 1)),
    "từ ngày 05/01/2025 đến ngày 05/01/2025": window((2025, 1, 5), (2025, 1, 5)),
    "Từ năm 2025": SINCE_2025,
    "từ quý I/2025 trở đi": SINCE_2025,
    "năm 2025 và các năm tiếp theo": SINCE_2025,
    "từ sau ngày 31/12/2024": SINCE_2025,
    "sau năm 2024 trở đi": SINCE_2025,
    "kể từ sau quý IV/2024 trở đi": SINCE_2025,
    "trước ngày 20 của tháng cuối quý II": Before(date(2025, 6, 20)),
    "ngày 15 tháng đầu quý II/2025": by(2025, 4, 15),
    "trong 10 ngày kể từ ngày 01/3/2025": by(2025, 3, 11),
    "trong quý II, III": MIDDLE_QUARTERS,
    "trong tháng 4 - 9/2025": MIDDLE_QUARTERS,
    "trong năm 2025, 2026": window((2025, 1, 1), (2026, 12, 31)),
    "trong năm 2025 - 2026": window((2025, 1, 1), (2026, 12, 31)),
    "trong năm 2025 và các năm tiếp theo": SINCE_2025,
    "ngày 5 tháng 3 năm 2025": by(2025, 3, 5),
    "ngày 5 tháng 3": by(2025, 3, 5),
    "31 tháng 12 năm 2025": by(2025, 12, 31),
    "trước 31 tháng 01": SOON,
    "31 tháng 1/2025": by(2025, 1, 31),
    "tháng 6 2025": window((2025, 6, 1), (2025, 6, 30)),
    "tháng 6-2025": window((2025, 6, 1), (2025, 6, 30)),
    "6.2025": window((2025, 6, 1), (2025, 6, 30)),
    "2025-06": window((2025, 6, 1), (2025, 6, 30)),
    "2025/6": window((2025, 6, 1), (2025, 6, 30)),
    "2025.01.31": by(2025, 1, 31),
    "tháng 1, 2 - 4": window((2025, 1, 1), (2025, 4, 30)),
    "Quý 1+2/2025": window((2025, 1, 1), (2025, 6, 30)),
    "quý II, năm 2025": SECOND_QUARTER,
    "Quý II-2025": SECOND_QUARTER,
    "quý II (năm 2025)": SECOND_QUARTER,
    "6 tháng cuối năm (năm 2025)": LAST_HALF,
    "trước 17h00 ngày 31/12/2025": by(2025, 12, 31),
    "trước 17 giờ 00 phút, ngày 31 tháng 12": by(2025, 12, 31),
    "chậm nhất 16:30 ngày 05/01/2025": by(2025, 1, 5),
    "trước 24h ngày 31/12/2025": by(2025, 12, 31),
    "trước 0h00 ngày 31/01/2025": SOON,
    "17h ngày 31/12/2025": by(2025, 12, 31),
    "Q.II/2025": SECOND_QUARTER,
    "tháng 12 / năm 2025": DECEMBER,
    "Quý II - hết quý III/2025": MIDDLE_QUARTERS,
    "Quý II/2025 - đến hết quý III/2025": MIDDLE_QUARTERS,
    "QII/2025": SECOND_QUARTER,
    "Q. 2 năm 2025": SECOND_QUARTER,
    "Quý Ⅱ/2025": SECOND_QUARTER,
    "T.12/2025": DECEMBER,
    "chín tháng đầu năm": window((2025, 1, 1), (2025, 9, 30)),
    "01-15/6/2025": window((2025, 6, 1), (2025, 6, 15)),
    "từ 01 đến 15/6": window((2025, 6, 1), (2025, 6, 15)),
    "từ ngày 01 đến ngày 15/6/2025": window((2025, 6, 1), (2025, 6, 15)),
    "từ ngày 01 đến hết ngày 15 tháng 6 năm 2025": window((2025, 6, 1), (2025, 6, 15)),
}
UNDATED: dict[str, Due] = {
    "thường xuyên": Recurring(()),
    "Thường xuyên, từ ngày 01/01/2025": SINCE_2025,
    "đột xuất": Recurring((), on_request=True),
    "khi có yêu cầu": Recurring((), on_request=True),
    "hằng năm": Recurring((Cycle.YEAR,)),
    "hàng năm": Recurring((Cycle.YEAR,)),
    "định kỳ hằng tháng": Recurring((Cycle.MONTH,)),
    "30 hằng tháng": recurring_on(Cycle.MONTH, 30, 1, before=False),
    "trước 25 hàng tháng": recurring_on(Cycle.MONTH, 25, 1),
    "định kỳ quý, năm": Recurring((Cycle.QUARTER, Cycle.YEAR)),
    "hàng quý, 6 tháng, năm hoặc đột xuất": REPORTS,
    "hằng quý, hằng 6 tháng và hằng năm, đột xuất": REPORTS,
    "6 tháng/lần": Recurring((Cycle.HALF_YEAR,)),
    "3 tháng một lần": Recurring((Cycle.QUARTER,)),
    "mỗi năm 1 lần": Recurring((Cycle.YEAR,)),
    "định kỳ nửa năm": Recurring((Cycle.HALF_YEAR,)),
    "hằng quý từ quý II/2025 trở đi": Recurring((Cycle.QUARTER,), since=date(2025, 4, 1)),
    "ngày 25 hằng tháng": recurring_on(Cycle.MONTH, 25, 1, before=False),
    "định kỳ trước ngày 20 mỗi tháng": recurring_on(Cycle.MONTH, 20, 1),
    "trước ngày 15/12 hằng năm": recurring_on(Cycle.YEAR, 15, 12),
    "trước ngày 15 tháng 12 hằng năm": recurring_on(Cycle.YEAR, 15, 12),
    "trước ngày 20 của tháng cuối quý": recurring_on(Cycle.QUARTER, 20, 3),
    "trước ngày 20 tháng thứ 2 của mỗi quý": recurring_on(Cycle.QUARTER, 20, 2),
    "trước ngày 20 của tháng cuối hằng 6 tháng": recurring_on(Cycle.HALF_YEAR, 20, 6),
    "trong 5 ngày làm việc kể từ ngày nhận hồ sơ": Within(5, "ngày nhận hồ sơ", working_days=True),
    "trong vòng 10 ngày kể từ khi ký (bản giấy).": Within(10, "khi ký (bản giấy)"),
    "chậm nhất 03 ngày làm việc sau khi họp": Within(3, "khi họp", working_days=True),
    "10 ngày tính từ ngày họp": Within(10, "ngày họp"),
    "chậm nhất ngày 20 tháng sau": Within(20, MONTH_REPORTED, next_month=True),
    "ngày 05 của tháng tiếp theo": Within(5, MONTH_REPORTED, next_month=True),
    "trước ngày 20 tháng sau": Within(19, MONTH_REPORTED, next_month=True),
    "trước 17h00 ngày 20 hằng tháng": recurring_on(Cycle.MONTH, 20, 1, before=False),
    "Nhiệm vụ thường xuyên": Recurring(()),
    "tháng 6 và tháng 12 hằng năm": recurring_on(Cycle.HALF_YEAR, 31, 6, before=False),
    "Quý I hằng năm": recurring_on(Cycle.YEAR, 31, 3, before=False),
    "định kỳ 02 tuần một lần": Recurring((), weeks=2),
}


@pytest.mark.parametrize(("phrase", "due"), (DATED | UNDATED).items())
def test_what_plans_write(phrase: str, due: Due) -> None:
    found = read_due(phrase, year=2025)
    assert found == due
    assert found.kind == due.kind
    assert (found.first_day, found.last_day) == (due.first_day, due.last_day)
    assert phrase.startswith(found.phrase)


@pytest.mark.parametrize(
    ("phrase", "vi", "en"),
    [
        ("trước 17h00 ngày 31/12/2025", "chậm nhất ngày 31/12/2025 (trước 17 giờ 00)", "by 2025-12-31 (before 17:00)"),
        ("chậm nhất 16:30 ngày 5/1/2025", "chậm nhất ngày 05/01/2025 (đến 16 giờ 30)", "by 2025-01-05 (until 16:30)"),
        ("trước 0h30 ngày 31/12/2025", "chậm nhất ngày 31/12/2025 (trước 00 giờ 30)", "by 2025-12-31 (before 00:30)"),
        ("trước 0h ngày 31/12/2025", "trước ngày 31/12/2025", "before 2025-12-31"),
        ("trước 24h ngày 31/12/2025", "chậm nhất ngày 31/12/2025", "by 2025-12-31"),
        (
            "trước 17h ngày 20 hằng tháng",
            "chậm nhất ngày 20 hằng tháng (trước 17 giờ 00)",
            "monthly, by day 20 (before 17:00)",
        ),
        (
            "trước 17h ngày 20 tháng sau",
            "chậm nhất ngày 20 tháng sau (trước 17 giờ 00)",
            "by day 20 of the month after the one reported on (before 17:00)",
        ),
    ],
)
def test_the_hour_that_is_named_is_said(phrase: str, vi: str, en: str) -> None:
    """Of a day that ends with an hour, the whole day is permitted and the hour is told; a day's own end is none."""
    due = read_due(phrase)
    assert (due.sentence("vi"), due.sentence("en")) == (vi, en)


def test_the_hour_stays_once_the_day_of_the_event_is_known() -> None:
    due = read_due("trước 17h ngày 20 tháng sau", event_day=date(2025, 3, 31))
    assert due == by(2025, 4, 20)
    assert due.sentence("vi") == "chậm nhất ngày 20/04/2025 (trước 17 giờ 00)"


@pytest.mark.parametrize(
    ("phrase", "due"),
    [
        ("đầu năm 2025", by(2025, 1, 1)),
        ("giữa năm 2025", by(2025, 6, 30)),
        ("cuối năm 2025", by(2025, 12, 31)),
        ("giữa tháng 6/2025", by(2025, 6, 15)),
        ("trước cuối tháng 6/2025", Before(date(2025, 6, 30))),
        ("từ đầu năm 2025 đến giữa năm 2025", window((2025, 1, 1), (2025, 6, 30))),
        ("từ đầu năm 2025", SINCE_2025),
        ("cuối tháng 6 hằng năm", recurring_on(Cycle.YEAR, 30, 6, before=False)),
    ],
)
def test_a_day_that_only_the_law_names_is_told_with_the_law(phrase: str, due: Due) -> None:
    """The words do not say which day it is; article 146 of the Civil Code 2015 does."""
    found = read_due(phrase)
    assert found == due
    bare_sentences = (due.sentence("vi"), due.sentence("en"))
    assert (found.sentence("vi"), found.sentence("en")) == (
        f"{bare_sentences[0]} (thời điểm theo Điều 146 Bộ luật Dân sự 2015)",
        f"{bare_sentences[1]} (the time point of article 146 of the Civil Code 2015)",
    )


def test_what_is_remarked_on_one_due_is_not_said_of_the_next() -> None:
    first, second = read_due_cell("cuối năm 2025; trước ngày 31/01/2025").parts
    assert first.due.remark is not None
    assert second.due.remark is None
    both = read_due("trước 17h cuối năm 2025").remark
    assert both is not None
    assert both.en == "before 17:00; the time point of article 146 of the Civil Code 2015"


@pytest.mark.parametrize(
    "phrase", ["6 tháng đầu năm 2025", "9 tháng đầu năm 2025", "6 tháng cuối năm 2025", "quý I - II/2025", "năm 2025"]
)
def test_a_part_of_a_year_is_said_in_its_own_unit(phrase: str) -> None:
    assert read_due(phrase).sentence("vi") == phrase


def test_half_a_year_is_said_as_months_however_it_is_spelled() -> None:
    assert str(read_due("NỬA  cuối năm 2025")) == "6 tháng cuối năm 2025"
    assert str(read_due("nua dau nam 2025", accents=False)) == "6 tháng đầu năm 2025"
    assert str(read_due("12 tháng đầu năm 2025")) == "năm 2025"
    assert str(read_due("1 tháng cuối năm 2025")) == "tháng 12/2025"


@pytest.mark.parametrize(
    "cell",
    [
        "Không trước ngày 31/12/2025",
        "không được trước ngày 31/12/2025",
        "chưa hết quý II",
        "báo cáo sau khi hết quý II",
        "sau hết năm 2025",
        "kể từ hết quý II",
        "không sớm hơn trong quý II",
        "Không sớm hơn 05 ngày làm việc kể từ ngày ký",
        "sau thời hạn 05 ngày làm việc kể từ ngày ký",
        "ít nhất đến hết quý II",
    ],
)
def test_a_due_that_the_words_before_it_turn_round_is_not_read(cell: str) -> None:
    """What may not be done before a day is not due before it."""
    with pytest.raises(UnreadablePhrase):
        read_due_cell(cell, year=2025)
    parts = read_due_cell(f"{cell}; tháng 12", year=2025).parts
    assert [part.due for part in parts] == [DECEMBER]


def test_a_result_says_what_it_is() -> None:
    kinds = {due.kind for due in (*DATED.values(), *UNDATED.values())}
    assert kinds == {"before", "by", "during", "recurring", "standing", "within"}


STOPS = [
    ("Quý II, V", 8),
    ("Quý II, tháng 9", 8),
    ("Quý II -", 7),
    ("hằng quý, đủ", 10),
    ("hằng quý sau quý II", 9),
    ("thường xuyên trong kỳ", 13),
    ("2025-01-31 08:30:00", 11),
    ("trước ngày 31/12/2025 17h00", 22),
]


@pytest.mark.parametrize(("phrase", "place"), STOPS)
def test_a_phrase_is_read_whole_or_refused_where_its_due_ends(phrase: str, place: int) -> None:
    with pytest.raises(UnreadablePhrase) as refused:
        read_due(phrase, year=2025)
    assert (refused.value.place, refused.value.expected) == (place, "the end of the phrase")
    assert "read_due_cell" in refused.value.remedy


@pytest.mark.parametrize(
    ("written", "settled"),
    [
        ("  QUÝ\u00a0 II ,III ", "Quý II, III"),
        ("Quý III – Quý IV", "Quý III-IV"),
        ("(Quý II)", "Quý II"),
        ("- “Quý II”;", "Quý II"),
        ("• Quý II (năm 2025)", "Quý II"),
        ("quí II", "Quý II"),
        ("định kì hàng tháng", "định kỳ hằng tháng"),
        ("tháng12 / 2025", "tháng 12/2025"),
        ("trước\nngày 31 /01/ 2025.", "trước ngày 31/01/2025"),
        (normalize("NFD", "hàng quý, 6 tháng, năm hoặc đột xuất"), "hàng quý, 6 tháng, năm hoặc đột xuất"),
    ],
)
def test_spelling_varies(written: str, settled: str) -> None:
    assert read_due(written, year=2025) == read_due(settled, year=2025)


def test_accents_may_be_missing_on_request() -> None:
    for phrase, due in (DATED | UNDATED).items():
        if not isinstance(due, Within):
            assert read_due(bare(phrase), year=2025, accents=False) == due
            assert read_due(phrase, year=2025, accents=False) == due
    assert read_due("truoc ngay 31/01/2025", accents=False) == SOON
    assert read_due("Quy II, III", year=2025, accents=False) == MIDDLE_QUARTERS
    assert read_due("hang quy, 6 thang, nam hoac dot xuat", accents=False) == REPORTS
    with pytest.raises(UnreadablePhrase):
        read_due("truoc ngay 31/01/2025")


def test_what_spreadsheets_hold() -> None:
    assert read_due(date(2025, 1, 31)) == read_due(datetime(2025, 1, 31)) == read_due(45688) == by(2025, 1, 31)  # noqa: DTZ001
    assert read_due(2025) == YEAR


@pytest.mark.parametrize("given", [None, True, 45688.0, b"2025"])
def test_nothing_else_is_a_phrase(given: Any) -> None:
    for reads in (read_due, read_due_cell):
        with pytest.raises(BadValue, match="phrase"):
            reads(given)


def test_the_phrase_is_kept() -> None:
    assert read_due(" (Trước ngày 31/01/2025). ").phrase == "Trước ngày 31/01/2025"
    assert read_due("Quý II (năm 2025)").phrase == "Quý II (năm 2025)"
    assert read_due("trong 10 ngày kể từ khi ký", event_day=date(2025, 1, 1)).phrase == "trong 10 ngày kể từ khi ký"


def test_the_place_is_marked() -> None:
    with pytest.raises(UnreadablePhrase) as refused:
        read_due(normalize("NFD", "trước\nngày 31/13/2025"))
    assert str(refused.value).splitlines()[-2:] == ["  trước ngày 31/13/2025", "        ^"]
    with pytest.raises(UnreadablePhrase) as refused:
        read_due("Quý II, " + "rồi sau đó " * 50, year=2025)
    for error in (refused.value, pickle.loads(pickle.dumps(refused.value)), copy.copy(refused.value)):
        assert str(error) == str(refused.value)
        assert error.place == 8
        assert all(len(line) < 90 for line in str(error).splitlines()[1:])


CELLS: list[tuple[str, list[tuple[str, Due]], list[str]]] = [
    ("Quý II", [("", SECOND_QUARTER)], []),
    (
        "- Các sở: Cả năm 2025 - Sở Tư pháp báo cáo trước ngày 31/01/2025",
        [("Các sở", YEAR), ("Sở Tư pháp báo cáo", SOON)],
        ["Các sở", "Sở Tư pháp báo cáo"],
    ),
    (
        "Quý II (các sở)\n- các huyện: hằng quý,\n6 tháng, năm hoặc đột xuất.",
        [("", SECOND_QUARTER), ("các huyện", REPORTS)],
        ["các sở", "các huyện"],
    ),
    (
        "Sở A: trong 5 ngày kể từ khi ký; Sở B (thường xuyên)",
        [("Sở A", Within(5, "khi ký")), ("Sở B", Recurring(()))],
        ["Sở A", "Sở B"],
    ),
    (
        "Theo Kế hoạch số 12/KH-UBND ngày 01/02/2025, năm 2025; Sở Nội vụ: quý II",
        [("Sở Nội vụ", SECOND_QUARTER)],
        ["Theo Kế hoạch số 12/KH-UBND ngày 01/02/2025, năm 2025", "Sở Nội vụ"],
    ),
    (
        "Kế hoạch năm 2025 trước ngày 31/01/2025 gửi Sở Nội vụ",
        [("Kế hoạch năm 2025", SOON)],
        ["Kế hoạch năm 2025", "gửi Sở Nội vụ"],
    ),
    ("Quý II, V", [("", SECOND_QUARTER)], ["V"]),
    (
        "báo cáo theo mẫu trước ngày 01/02/2025; quý II",
        [("", SECOND_QUARTER)],
        ["báo cáo theo mẫu trước ngày 01/02/2025"],
    ),
    ("Quý II - Quý V", [], []),
    ("từ quý V đến quý II", [], []),
    ("từ năm 2025 của Bộ", [], []),
    ("trong năm học", [], []),
    ("theo tiến độ năm 2025", [], []),
    ("Kế hoạch năm 2025", [], []),
    ("- Quý V", [], []),
    (
        "Quý II/2025 lựa chọn. Quý III - IV/2025 báo cáo",
        [("", SECOND_QUARTER), ("", LAST_HALF)],
        ["lựa chọn", "báo cáo"],
    ),
    ("Quý II/2025 lựa chọn\nQuý III - IV/2025", [("", SECOND_QUARTER), ("lựa chọn", LAST_HALF)], ["lựa chọn"]),
    ("Quý II/2025 lựa chọn. quý V", [("", SECOND_QUARTER)], ["lựa chọn. quý V"]),
    ("1. Quý II/2025: chọn; 2. Tháng 12/2025", [("chọn", SECOND_QUARTER), ("", DECEMBER)], ["1", "chọn", "2"]),
    ("Năm 2025: chọn; Tháng 12/2025: làm", [("chọn", YEAR), ("làm", DECEMBER)], ["chọn", "làm"]),
    ("Các xã: nhiệm vụ thường xuyên, liên tục", [("Các xã", Recurring(()))], ["Các xã", "liên tục"]),
    ("Thường xuyên, hằng năm", [("", Recurring(()))], []),
    ("Hằng quý, các sở báo cáo", [("", Recurring((Cycle.QUARTER,)))], ["các sở báo cáo"]),
    ("Sở A hoàn thành quý II", [("Sở A", During(Period.quarter(2025, 2), completion=True))], ["Sở A"]),
    ("Hằng quý (Sở Nội vụ)", [("", Recurring((Cycle.QUARTER,)))], ["Sở Nội vụ"]),
    ("Quý II, 26 xã", [], []),
    ("Trước ngày 31/01/2025, 100% xã", [("", SOON)], ["100% xã"]),
    ("Theo Quyết định 12/2026/QĐ-UBND; quý II", [("", SECOND_QUARTER)], ["Theo Quyết định 12/2026/QĐ-UBND"]),
    ("17h00 ngày 31/12/2025", [("", by(2025, 12, 31))], []),
    ("gửi 17h00 ngày 31/12/2025", [("gửi", by(2025, 12, 31))], ["gửi"]),
    ("", [], []),
    (
        "2025: ban hành; 2026: triển khai",
        [("ban hành", YEAR), ("triển khai", During(Period.year(2026)))],
        ["ban hành", "triển khai"],
    ),
    (
        "Sở A: quý II/2025: dự thảo; năm 2025 (trình)",
        [("Sở A", SECOND_QUARTER), ("", YEAR)],
        ["Sở A", "dự thảo", "trình"],
    ),
    ("Năm 2025: 50%; năm 2026: 80%", [], []),
]


@pytest.mark.parametrize(("cell", "parts", "unread"), CELLS)
def test_cells_hold_several_obligations(cell: str, parts: list[tuple[str, Due]], unread: list[str]) -> None:
    if not parts:
        with pytest.raises(UnreadablePhrase):
            read_due_cell(cell, year=2025)
        return
    found = read_due_cell(cell, year=2025)
    assert [(part.about, part.due) for part in found.parts] == parts
    assert list(found.unread) == unread


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("Quý I/2025 ban hành kế hoạch, Quý IV/2025 báo cáo", ["quý I/2025", "quý IV/2025"]),
        ("Quý II (Sở Tư pháp), Quý III (Sở Nội vụ)", ["quý II/2025", "quý III/2025"]),
        ("trước ngày 31/01/2025 sơ kết, Tháng 12/2025 tổng kết", ["trước ngày 31/01/2025", "tháng 12/2025"]),
    ],
)
def test_a_capital_behind_a_comma_begins_a_time_of_its_own(cell: str, parts: list[str]) -> None:
    assert [str(part.due) for part in read_due_cell(cell, year=2025).parts] == parts


@pytest.mark.parametrize(
    ("cell", "place"),
    [
        ("Tháng 01/2025 ban hành và tháng 12/2025 tổng kết", 26),
        ("Quý I/2025 ban hành, quý IV/2025 báo cáo", 21),
        ("Quý I/2025 trình, 12/2025 báo cáo", 18),
        ("Quý I/2025 trình và 31/12/2025 báo cáo", 20),
        ("Quý I/2025 trình, ngày 15 báo cáo", 18),
    ],
)
def test_a_time_that_is_joined_to_what_is_not_read_is_never_lost(cell: str, place: int) -> None:
    """It may be when something else is due."""
    with pytest.raises(UnreadablePhrase) as refused:
        read_due_cell(cell, year=2025)
    assert (refused.value.place, refused.value.expected) == (place, "a semicolon before a time of its own")


@pytest.mark.parametrize(
    "cell", ["01 - 15/6/2025", "từ ngày 30 đến ngày 05/6", "35 hằng tháng", "15 đến 20", "QV/2025"]
)
def test_a_number_is_the_first_day_of_a_range_where_its_month_is_said(cell: str) -> None:
    """A dash with blanks around it may part the number of a list from its line."""
    with pytest.raises(UnreadablePhrase):
        read_due_cell(cell, year=2025)


def test_after_is_no_number_where_accents_are_missing() -> None:
    assert read_due("sáu tháng cuối năm 2025") == LAST_HALF
    assert read_due("sau ngay 31/12/2024 tro di", accents=False) == SINCE_2025
    with pytest.raises(UnreadablePhrase):
        read_due("sau thang dau nam", year=2025, accents=False)
    assert read_due("chin thang dau nam", year=2025, accents=False) == window((2025, 1, 1), (2025, 9, 30))


@pytest.mark.parametrize(
    ("cell", "place"),
    [
        ("Quý 1;2/2025", 6),
        ("Quý 1/2025; 2", 12),
        ("Quý I. II/2025", 7),
        ("Quý I: 2", 7),
        ("quý II, 12/2025/KH", 8),
        ("quý II (26)", 8),
        ("quý II, 2025x", 8),
        ("quý II, ngày 15/5", 8),
        ("quý II, năm sau", 8),
        ("quý II (năm sau)", 8),
        ("quý II và tháng 9", 10),
        ("quý II hoặc quý III", 12),
        ("cả năm 2025 & quý III", 14),
        ("cả năm 2025 - quý III", 14),
        ("cả năm 2025, 6 tháng đầu năm", 13),
        ("quý II, đầu tháng 6", 8),
        ("quý II, đến hết quý III", 8),
        ("quý II, của Bộ", 8),
        ("quý II, hằng tháng", 8),
        ("quý II, mỗi tháng", 8),
        ("quý II, nửa cuối năm", 8),
        ("quý II (tuần đầu)", 8),
        ("quý II (tháng 5)", 8),
        ("năm 2025, 2 tuần", 10),
        ("năm 2025 (5 ngày)", 10),
        ("từ quý II, đến quý IV", 11),
        ("hằng quý, chậm nhất ngày 5", 10),
        ("hằng quý (trong quý II)", 10),
        ("trước ngày 31/01/2025, 17h00", 23),
        ("trước ngày 31/01/2025; 17h00", 23),
        ("trước ngày 31/01/2025 (17h00)", 23),
        ("2025, quý III", 6),
        ("2025. quý III", 6),
        ("năm 2025: quý III", 10),
        ("2025 (tháng 6)", 6),
        ("2025. 6 tháng đầu năm", 6),
        ("2025 → 2030", 7),
        ("2025 ~ 2030", 7),
        ("quý II/2025 | quý III", 14),
        ("tháng 6/2025 > tháng 8/2025", 15),
    ],
)
def test_a_due_is_not_closed_while_what_stands_behind_it_could_change_it(cell: str, place: int) -> None:
    """The whole cell is refused, at what may belong to the due before it."""
    with pytest.raises(UnreadablePhrase, match=r"behind a due|beside the words") as refused:
        read_due_cell(cell, year=2025)
    assert refused.value.place == place


@pytest.mark.parametrize(
    "cell",
    [
        "quý II/2025; quý III/2025",
        "tháng 4 - 6/2025; 12/2025",
        "quý II, đầu mối là Sở Nội vụ",
        "Quý II/2025. Quý III/2025",
        "quý II; 31/12",
        "quý II (12/KH-UBND)",
        "quý II; 2. Lấy ý kiến",
    ],
)
def test_what_cannot_belong_to_a_due_does_not_hinder_it(cell: str) -> None:
    assert read_due_cell(cell, year=2025).parts[0].due == SECOND_QUARTER


@pytest.mark.parametrize(
    ("cell", "place"),
    [
        ("Kế hoạch năm 2026: quý II", 13),
        ("quý II; trước ngày 10/01/2026", 19),
        ("quý II; tháng 6/2026", 14),
        ("Năm học 2026/2027; quý II", 8),
        ("hằng quý từ quý II; tháng 6/2026", 26),
    ],
)
def test_the_callers_year_is_not_given_where_another_is_written(cell: str, place: int) -> None:
    with pytest.raises(UnreadablePhrase, match="2025 was given for those without") as refused:
        read_due_cell(cell, year=2025)
    assert refused.value.place == place


def test_the_year_of_a_cell_is_that_of_the_call_though_plans_of_that_year_are_named() -> None:
    assert read_due_cell("Kế hoạch năm 2025: quý II", year=2025).parts[0].due == SECOND_QUARTER


@pytest.mark.parametrize(
    ("cell", "place"),
    [("Quý V; trước ngày 31/13/2025", 13), ("từ quý II của Bộ", 10), ("các xã: quý V (tháng 13)", 12)],
)
def test_a_cell_without_a_due_is_refused_where_reading_came_farthest(cell: str, place: int) -> None:
    with pytest.raises(UnreadablePhrase) as refused:
        read_due_cell(cell, year=2025)
    assert refused.value.place == place


@pytest.mark.parametrize("cell", [";" * 2000, "Quý V " * 500, "quý I;" * 400 + "2026", "1+" * 1000, "ngày " * 900])
def test_a_message_is_short_however_long_the_cell(cell: str) -> None:
    with pytest.raises(UnreadablePhrase) as refused:
        read_due_cell(cell, year=2025)
    assert len(str(refused.value)) < 500


@pytest.mark.parametrize("cell", ["2025-01-31T08:30:00", "2025-01-31x", "2025-1-31T00:00Z", "Hạn: 2025-01-31T08:30"])
def test_a_day_with_something_behind_it_is_not_taken_for_its_year(cell: str) -> None:
    with pytest.raises(UnreadablePhrase):
        read_due_cell(cell)


def test_years_to_come_are_spelled_in_two_ways() -> None:
    """All of them without an end."""
    dues = {read_due(f"năm 2025 và các năm {following}") for following in ("tới", "sau", "tiếp theo")}
    assert dues == {Recurring((), since=date(2025, 1, 1))}


@pytest.mark.parametrize("words", ["quý III", "tháng 6", "6 tháng đầu năm", "quý 1"])
@pytest.mark.parametrize("between", ["; ", ": ", ". ", " + "])
def test_a_year_that_stands_apart_is_not_passed_over(words: str, between: str) -> None:
    """A quarter of 2026 is never read as one of the plan's year because a sign stands between the two."""
    with pytest.raises(UnreadablePhrase, match="beside the words that it is the year of"):
        read_due_cell(f"{words}{between}2026", year=2025)


@pytest.mark.parametrize("cell", ["Quý III; năm 2025", "Quý V; năm 2025", "trước quý I, II; năm 2025"])
def test_a_year_alone_beside_a_time_without_its_year_is_no_due_of_its_own(cell: str) -> None:
    """It is the year of the time, and nobody says so, though it be the caller's."""
    with pytest.raises(UnreadablePhrase, match="beside the words that it is the year of"):
        read_due_cell(cell, year=2025)


@pytest.mark.parametrize(
    "cell",
    [
        "Tháng 12 - tháng 2",
        "Tháng 12 – tháng 2",
        "Quý IV - quý I",
        "Ngày 15/12 - ngày 15/01",
        "Trước ngày 15/12 - ngày 15/01",
        "Tháng 12/2025 - tháng 1",
        "Tháng 11 - tháng 1/2026",
        "Trong hoặc trước quý II",
        "Trước và sau ngày 15/6",
        "Thay vì trước ngày 15/6",
        "Thay cho trước ngày 15/6",
        "Hoàn thành ít nhất 5 ngày làm việc trước ngày 15/6",
        "Họp xong; 02 tuần trước ngày 15/6",
        "Sau 15 ngày kể từ ngày 1/6/2025",
        "Quý IV/2025; quý I",
        "Tháng 12/2025; tháng 1",
        "Quý IV; quý I",
        "15/12; 10/01",
        "Quý IV; cả năm; quý I",
    ],
)
def test_a_due_is_not_read_as_the_end_of_what_is_not_read(cell: str) -> None:
    """A range over the end of a year, a limit joined to another, days counted back, and a time of the next year."""
    with pytest.raises(UnreadablePhrase):
        read_due_cell(cell, year=2025)


@pytest.mark.parametrize(
    ("cell", "last_days"),
    [
        ("Báo cáo quý II trước ngày 20/7", [date(2025, 7, 19)]),
        ("Sở Nội vụ - trước ngày 15/6", [date(2025, 6, 14)]),
        ("Các sở - quý II", [date(2025, 6, 30)]),
        ("Báo cáo 6 tháng: trước ngày 20/6", [date(2025, 6, 19)]),
        ("Báo cáo và trước ngày 15/6", [date(2025, 6, 14)]),
        ("Quý I; quý II; quý III", [date(2025, 3, 31), date(2025, 6, 30), date(2025, 9, 30)]),
        ("Các sở: cả năm; Sở Tư pháp báo cáo trước ngày 10/12", [date(2025, 12, 31), date(2025, 12, 9)]),
    ],
)
def test_a_due_is_read_behind_what_it_does_not_end(cell: str, last_days: list[date]) -> None:
    assert [part.due.last_day for part in read_due_cell(cell, year=2025).parts] == last_days


COMPLETION = TimeColumn(completion=True)
HUNDRED_DAYS = TimeColumn(
    completion=True, document="Kế hoạch", counted_from=PlanDay.ISSUED, issued_on=date(2026, 7, 15)
)


def done(period: Period) -> During:
    """Complete by the end of a period."""
    return During(period, completion=True)


# Each distinct cell of the time columns of Resolution 03/NQ-CP of 2025 (140 cells, in both texts) and of the plan of
# Hà Nội for 100 days (33 rows), but for those that say no time.
COMPLETED: dict[str, Due] = {
    "2025": done(Period.year(2025)),
    "2026": done(Period.year(2026)),
    "2027": done(Period.year(2027)),
    "2028": done(Period.year(2028)),
    "2030": done(Period.year(2030)),
    "2025 - 2026": done(Period(date(2025, 1, 1), date(2027, 1, 1))),
    "2025-2026": done(Period(date(2025, 1, 1), date(2027, 1, 1))),
    "01/2025": done(Period.month(2025, 1)),
    "2/2025": done(Period.month(2025, 2)),
    "03/2025": done(Period.month(2025, 3)),
    "3/2025": done(Period.month(2025, 3)),
    "Tháng 5/2025": done(Period.month(2025, 5)),
    "06/2025": done(Period.month(2025, 6)),
    "6/2025": done(Period.month(2025, 6)),
    "7/2025": done(Period.month(2025, 7)),
    "9/2025": done(Period.month(2025, 9)),
    "Tháng 10/2025": done(Period.month(2025, 10)),
    "12/2025": done(Period.month(2025, 12)),
    "3/2026": done(Period.month(2026, 3)),
    "9/2026": done(Period.month(2026, 9)),
    "12/2026": done(Period.month(2026, 12)),
    "12/2028": done(Period.month(2028, 12)),
    "Quý II/2025": done(Period.quarter(2025, 2)),
    "2025 và những năm tiếp theo": Recurring((), since=date(2025, 1, 1)),
    "Thường xuyên": Recurring(()),
    "Nhiệm vụ thường xuyên": Recurring(()),
    "Hằng năm": Recurring((Cycle.YEAR,)),
    "hằng năm": Recurring((Cycle.YEAR,)),
}
IN_A_HUNDRED_DAYS: dict[str, Due] = {
    "30/7/2026": by(2026, 7, 30),
    "31/7/2026": by(2026, 7, 31),
    "30/8/2026": by(2026, 8, 30),
    "30/9/2026": by(2026, 9, 30),
    "100 ngày kể từ ngày ban hành Kế hoạch": Within(100, PlanDay.ISSUED, event_day=date(2026, 7, 15)),
    "100 ngày": Within(100, PlanDay.ISSUED, event_day=date(2026, 7, 15)),
    "Từ ngày ban hành Kế hoạch trở đi": Recurring((), since=date(2026, 7, 15)),
    "Định kỳ 02 tuần một lần (trước 16 giờ thứ Sáu)": Recurring((), weeks=2, due_day=WeekDay(5)),
}


@pytest.mark.parametrize("cell", COMPLETED)
def test_every_cell_of_a_column_of_completion_is_read(cell: str) -> None:
    due = COMPLETED[cell]
    assert read_due(cell, column=COMPLETION) == due
    assert read_due(cell, column=COMPLETION).phrase == cell
    assert [part.due for part in read_due_cell(cell, column=COMPLETION).parts] == [due]
    doing = evolve(due, completion=False) if isinstance(due, During) else due
    assert read_due(cell) == doing


@pytest.mark.parametrize("cell", IN_A_HUNDRED_DAYS)
def test_every_cell_of_a_plan_of_a_hundred_days_is_read(cell: str) -> None:
    assert read_due(cell, column=HUNDRED_DAYS) == IN_A_HUNDRED_DAYS[cell]
    assert [part.due for part in read_due_cell(cell, column=HUNDRED_DAYS).parts] == [IN_A_HUNDRED_DAYS[cell]]


@pytest.mark.parametrize(
    "cell",
    [
        "năm tiếp theo",
        "Theo thời hạn cụ thể sau đây:",
        "Theo từng mốc thời hạn dưới đây",
        "",
    ],
)
def test_a_cell_that_says_no_time_is_refused(cell: str) -> None:
    for column in (COMPLETION, HUNDRED_DAYS):
        with pytest.raises(UnreadablePhrase):
            read_due_cell(cell, year=2025, column=column)


@pytest.mark.parametrize(
    "phrase",
    [
        "Hoàn thành trong quý II",
        "hoàn thành quý II/2025",
        "Hạn hoàn thành: quý II",
        "Thời hạn hoàn thành quý II/2025",
        "Thời gian hoàn thành: trong quý II",
        "Hạn: quý II",
        "Quý II/2025 (hoàn thành)",
        "quý II hoàn thành",
    ],
)
def test_a_cell_can_say_itself_that_it_names_a_completion(phrase: str) -> None:
    assert read_due(phrase, year=2025) == done(Period.quarter(2025, 2))
    assert [part.due for part in read_due_cell(phrase, year=2025).parts] == [done(Period.quarter(2025, 2))]


def test_what_is_completed_by_a_day_is_due_by_that_day() -> None:
    for phrase in (
        "Hạn 30/6/2025",
        "Thời hạn: 30/6/2025",
        "Thời hạn cuối cùng: 30/6/2025",
        "hạn cuối 30/6/2025",
        "hoàn thành ngày 30/6/2025",
    ):
        assert read_due(phrase) == by(2025, 6, 30)
    assert read_due("hoàn thành trước 30/6/2025") == Before(date(2025, 6, 30))


def test_a_window_that_is_written_with_its_opening_keeps_it_under_any_heading() -> None:
    phrase = "từ tháng 3 đến tháng 6/2025"
    assert read_due(phrase, column=COMPLETION) == read_due(phrase) == window((2025, 3, 1), (2025, 6, 30))
    assert read_due(f"hoàn thành {phrase}") == done(Period(date(2025, 3, 1), date(2025, 7, 1)))


def test_a_time_that_goes_back_in_time_is_refused_of_completion_too() -> None:
    """The next year may be meant, whose year is not written."""
    with pytest.raises(UnreadablePhrase, match="a year beside each time"):
        read_due_cell("quý III; quý II", year=2025, column=COMPLETION)
    assert len(read_due_cell("cả năm; quý II", year=2025, column=COMPLETION).parts) == 2


def said_of(due: Due) -> str:
    """A due in the words of the table of cells."""
    if due.kind == "standing":
        since = f" from {due.first_day}" if due.first_day else ""
        return f"standing{since}" + (f" ({due.remark.vi})" if due.remark else "")
    if due.last_day is None:
        return "recurrent"
    return f"{due.period.start if isinstance(due, During) else ''}..{due.last_day}"


@pytest.mark.parametrize("row", WRITTEN_CELLS.strip().splitlines())
def test_a_cell_as_people_write_it_says_what_it_says_or_is_refused(row: str) -> None:
    cell, year, said = row.split(" → ")
    try:
        parts = read_due_cell(cell, year=None if year == "-" else int(year)).parts
        found = " | ".join(said_of(part.due) for part in parts)
    except UnreadablePhrase:
        found = "refused"
    assert found in said.split(" or ")


@pytest.mark.parametrize("cell", ["Tháng 3 âm lịch. Tháng 9", "Quý II năm học", "Tháng 3 tới ban hành", "Tháng 3 banh"])
def test_a_word_that_may_belong_to_a_time_without_a_year_is_never_passed_over(cell: str) -> None:
    with pytest.raises(UnreadablePhrase):
        read_due_cell(cell, year=2025)


def test_the_time_during_which_something_is_done_all_along_is_remarked() -> None:
    due = read_due("Thường xuyên trong quý II", year=2025)
    assert due == Recurring(())
    assert due.sentence("vi") == "thường xuyên (quý II/2025)"
    assert due.sentence("en") == "all along (from 2025-04-01 to 2025-06-30)"
    for cell in ("Thường xuyên từ tháng 1", "Thường xuyên, quý II năm 2025", "Thường xuyên trong năm"):
        with pytest.raises(UnreadablePhrase):
            read_due(cell)
    with pytest.raises(UnreadablePhrase, match="another after it"):
        read_due("thường xuyên năm 2025 đến ngày 31/12/9999")
    found = read_due_cell("Thường xuyên, năm 2026 tổng kết")
    assert [part.due.remark for part in found.parts] == [None]
    assert found.unread == ("năm 2026 tổng kết",)
