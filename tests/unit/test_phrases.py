import copy
import pickle
from datetime import date, datetime, timedelta
from typing import Any
from unicodedata import combining, normalize

import pytest

from cchc_rules.errors import UnreadablePhrase, WrongKind
from cchc_rules.phrases import read, read_cell
from cchc_rules.when import Before, By, Cycle, CycleDay, Due, During, Period, Recurring, Within

YEAR = During(Period.year(2025))
SECOND_QUARTER = During(Period.quarter(2025, 2))
MIDDLE_QUARTERS = During(Period(date(2025, 4, 1), date(2025, 10, 1)))
LAST_HALF = During(Period(date(2025, 7, 1), date(2026, 1, 1)))
DECEMBER = During(Period.month(2025, 12))
SOON = Before(date(2025, 1, 31))
SINCE_2025 = Recurring((), since=date(2025, 1, 1))
REPORTS = Recurring((Cycle.QUARTER, Cycle.HALF_YEAR, Cycle.YEAR), on_request=True)


def bare(phrase: str) -> str:
    return "".join(each for each in normalize("NFD", phrase) if not combining(each)).replace("đ", "d")


def by(*day: int) -> By:
    return By(date(*day))


def window(first: tuple[int, int, int], last: tuple[int, int, int]) -> During:
    return During(Period(date(*first), date(*last) + timedelta(days=1)))


def on(cycle: Cycle, day: int, month: int, *, before: bool = True) -> Recurring:
    return Recurring((cycle,), on=CycleDay(day, month, before))


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
    "sau ngày 31/12/2024": SINCE_2025,
    "trước ngày 20 của tháng cuối quý II": Before(date(2025, 6, 20)),
    "ngày 15 tháng đầu quý II/2025": by(2025, 4, 15),
    "trong 10 ngày kể từ ngày 01/3/2025": by(2025, 3, 11),
}
UNDATED: dict[str, Due] = {
    "thường xuyên": Recurring(()),
    "Thường xuyên, từ ngày 01/01/2025": SINCE_2025,
    "đột xuất": Recurring((), on_request=True),
    "khi có yêu cầu": Recurring((), on_request=True),
    "hằng năm": Recurring((Cycle.YEAR,)),
    "hàng năm": Recurring((Cycle.YEAR,)),
    "định kỳ hằng tháng": Recurring((Cycle.MONTH,)),
    "định kỳ quý, năm": Recurring((Cycle.QUARTER, Cycle.YEAR)),
    "hàng quý, 6 tháng, năm hoặc đột xuất": REPORTS,
    "hằng quý, hằng 6 tháng và hằng năm, đột xuất": REPORTS,
    "6 tháng/lần": Recurring((Cycle.HALF_YEAR,)),
    "3 tháng một lần": Recurring((Cycle.QUARTER,)),
    "mỗi năm 1 lần": Recurring((Cycle.YEAR,)),
    "định kỳ nửa năm": Recurring((Cycle.HALF_YEAR,)),
    "hằng quý từ quý II/2025 trở đi": Recurring((Cycle.QUARTER,), since=date(2025, 4, 1)),
    "ngày 25 hằng tháng": on(Cycle.MONTH, 25, 1, before=False),
    "định kỳ trước ngày 20 mỗi tháng": on(Cycle.MONTH, 20, 1),
    "trước ngày 15/12 hằng năm": on(Cycle.YEAR, 15, 12),
    "trước ngày 15 tháng 12 hằng năm": on(Cycle.YEAR, 15, 12),
    "trước ngày 20 của tháng cuối quý": on(Cycle.QUARTER, 20, 3),
    "trước ngày 20 tháng thứ 2 của mỗi quý": on(Cycle.QUARTER, 20, 2),
    "trước ngày 20 của tháng cuối hằng 6 tháng": on(Cycle.HALF_YEAR, 20, 6),
    "trong 5 ngày làm việc kể từ ngày nhận hồ sơ": Within(5, "ngày nhận hồ sơ", working=True),
    "trong vòng 10 ngày kể từ khi ký (bản giấy).": Within(10, "khi ký (bản giấy)"),
    "chậm nhất 03 ngày làm việc sau khi họp": Within(3, "khi họp", working=True),
    "10 ngày tính từ ngày họp": Within(10, "ngày họp"),
}
STOPS: list[tuple[str, int, str]] = [
    ("", 0, "a due"),
    ("theo tiến độ dự án", 0, "a due"),
    ("khi xong", 0, "a due"),
    ("Quý V", 4, "I to IV"),
    ("tháng IV", 6, "1 to 12"),
    ("Tháng 13/2025", 6, "1 to 12"),
    ("Quý I, III", 7, "no gap"),
    ("Quý II, V", 8, "the end of the phrase"),
    ("Quý II, tháng 9", 8, "the end of the phrase"),
    ("Quý II -", 7, "the end of the phrase"),
    ("trước quý II, III", 14, "one time"),
    ("từ quý II, III", 11, "one time"),
    ("trước quý II - III", 15, "one time"),
    ("trước ngày", 10, "a day"),
    ("trước ngày 31/02/2025", 6, "of the calendar"),
    ("trước ngày 31/12/25", 11, "a day"),
    ("tháng 12/9999 và các năm tiếp theo", 0, "of the calendar"),
    ("từ ngày 01/01/2025 đến 31/12/9999", 23, "another after it"),
    ("sau ngày 31/12/9999", 4, "another after it"),
    ("ngày 20", 7, "tháng"),
    ("ngày 20 của tháng cuối năm", 23, "quý"),
    ("ngày 20 của tháng thứ 4 hằng quý", 18, "of the cycle"),
    ("ngày 20 của tháng thứ hai hằng quý", 22, "quý"),
    ("từ ngày 20 hằng tháng", 3, "once"),
    ("từ ngày 20 hằng tháng đến 31/12/2025", 3, "once"),
    ("01/01/2025 đến ngày 20 hằng tháng", 15, "once"),
    ("trước ngày 40 hằng tháng", 6, "1 to 31"),
    ("trước ngày 30/02 hằng năm", 6, "1 to 29"),
    ("cuối quý II", 5, "the law"),
    ("cuối tháng", 10, "1 to 12"),
    ("Năm", 3, "four digits"),
    ("từ năm", 6, "four digits"),
    ("5 năm", 0, "tháng"),
    ("6 tháng", 7, "một lần"),
    ("6 tháng đầu quý", 12, "năm"),
    ("nửa tháng", 4, "đầu or cuối"),
    ("13 tháng đầu năm", 16, "12 months"),
    ("hằng tuần", 0, "a cycle"),
    ("hằng 5 tháng", 0, "a cycle"),
    ("hằng 6 năm", 0, "a cycle"),
    ("hằng năm 2025", 9, "without a number"),
    ("mỗi năm 2 lần", 8, "without a number"),
    ("hằng quý, đủ", 10, "the end of the phrase"),
    ("định kỳ", 7, "a cycle"),
    ("định kỳ trước ngày 31/01/2025", 14, "a cycle"),
    ("thường xuyên trong năm 2025", 13, "the end of the phrase"),
    ("hằng quý sau quý II", 9, "the end of the phrase"),
    ("trong 10 ngày", 13, "the event"),
    ("trong 10 ngày kể từ", 19, "an event"),
    ("trong 10 ngày kể từ ngày 5", 20, "an event"),
    ("trong 0 ngày kể từ khi ký", 6, "1 to 999"),
    ("từ quý IV đến quý I/2025", 14, "after the start"),
    ("từ 02/01/2025 đến trước 02/01/2025", 24, "after the start"),
    ("2025-01-31 08:30:00", 11, "the end of the phrase"),
    ("Quyết định 12/2025/QĐ-UBND", 0, "a due"),
    ("99999999", 0, "a due"),
    ("từ 2025/2026", 3, "a due"),
]


@pytest.mark.parametrize(("phrase", "due"), (DATED | UNDATED).items())
def test_what_plans_write(phrase: str, due: Due) -> None:
    found = read(phrase, year=2025)
    assert found == due
    assert found.kind == due.kind
    assert (found.first_day, found.last_day) == (due.first_day, due.last_day)
    assert phrase.startswith(found.phrase)


def test_a_result_says_what_it_is() -> None:
    kinds = {due.kind for due in (*DATED.values(), *UNDATED.values())}
    assert kinds == {"before", "by", "during", "recurring", "standing", "relative"}


@pytest.mark.parametrize(("phrase", "place", "expected"), STOPS)
def test_what_cannot_be_read_is_refused_at_its_place(phrase: str, place: int, expected: str) -> None:
    with pytest.raises(UnreadablePhrase) as refused:
        read(phrase, year=2025)
    assert refused.value.place == place
    assert expected in refused.value.expected


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
    with pytest.raises(UnreadablePhrase, match=r"a year\. Write it, or give year="):
        read(phrase)


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
    assert read(written, year=2025) == read(settled, year=2025)


def test_accents_may_be_missing_on_request() -> None:
    for phrase, due in (DATED | UNDATED).items():
        if not isinstance(due, Within):
            assert read(bare(phrase), year=2025, diacritics=False) == due
            assert read(phrase, year=2025, diacritics=False) == due
    assert read("truoc ngay 31/01/2025", diacritics=False) == SOON
    assert read("Quy II, III", year=2025, diacritics=False) == MIDDLE_QUARTERS
    assert read("hang quy, 6 thang, nam hoac dot xuat", diacritics=False) == REPORTS
    with pytest.raises(UnreadablePhrase):
        read("truoc ngay 31/01/2025")


def test_what_spreadsheets_hold() -> None:
    assert read(date(2025, 1, 31)) == read(datetime(2025, 1, 31)) == read(45688) == by(2025, 1, 31)  # noqa: DTZ001
    assert read(2025) == YEAR


@pytest.mark.parametrize("given", [None, True, 45688.0, b"2025"])
def test_nothing_else_is_a_phrase(given: Any) -> None:
    for reads in (read, read_cell):
        with pytest.raises(WrongKind, match="phrase"):
            reads(given)


@pytest.mark.parametrize("year", [0, 10_000, "2025", True, 2025.0])
def test_a_year_is_one_of_the_calendar(year: Any) -> None:
    with pytest.raises(WrongKind, match="year"):
        read("quý II", year=year)


def test_the_phrase_is_kept() -> None:
    assert read(" (Trước ngày 31/01/2025). ").phrase == "Trước ngày 31/01/2025"
    assert read("Quý II (năm 2025)").phrase == "Quý II (năm 2025)"
    assert read("trong 10 ngày kể từ khi ký", event=date(2025, 1, 1)).phrase == "trong 10 ngày kể từ khi ký"


def test_a_relative_due_is_resolved_when_the_day_is_given() -> None:
    def every_second(day: date, count: int) -> date:
        return day + timedelta(days=2 * count)

    day = date(2025, 3, 28)
    assert read("trong 5 ngày kể từ ngày họp", event=day) == by(2025, 4, 2)
    assert read("trong 5 ngày làm việc kể từ ngày họp", event=day, workdays=every_second) == by(2025, 4, 7)
    assert read("trong 5 ngày làm việc kể từ ngày 28/3/2025", workdays=every_second) == by(2025, 4, 7)
    assert read_cell("trong 5 ngày kể từ ngày họp", event=day).parts[0].due == by(2025, 4, 2)
    assert read("quý II", year=2025, event=day) == SECOND_QUARTER
    with pytest.raises(WrongKind, match="workdays"):
        read("trong 5 ngày làm việc kể từ ngày họp", event=day)
    with pytest.raises(WrongKind, match="5 days after it"):
        Within(5, "khi ký").resolved(date.max)


@pytest.mark.parametrize("count", [0, 1000, True, 5.0, "5"])
def test_days_are_counted_in_whole_numbers(count: Any) -> None:
    with pytest.raises(WrongKind, match=r"Within\.count"):
        Within(count, "khi ký")


@pytest.mark.parametrize(
    "event", ["", "  khi", "khi  ký", "khi;", "5 ngày", "Ngày 5/3", normalize("NFD", "khi ký"), "k\0"]
)
def test_an_event_is_words(event: str) -> None:
    with pytest.raises(WrongKind, match=r"Within\.event"):
        Within(5, event)


def test_the_place_is_marked() -> None:
    with pytest.raises(UnreadablePhrase) as refused:
        read(normalize("NFD", "trước\nngày 31/13/2025"))
    assert str(refused.value).splitlines()[-2:] == ["  trước ngày 31/13/2025", "        ^"]
    with pytest.raises(UnreadablePhrase) as refused:
        read("Quý II, " + "rồi sau đó " * 50, year=2025)
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
    ("", [], []),
]


@pytest.mark.parametrize(("cell", "parts", "unread"), CELLS)
def test_cells_hold_several_obligations(cell: str, parts: list[tuple[str, Due]], unread: list[str]) -> None:
    if not parts:
        with pytest.raises(UnreadablePhrase):
            read_cell(cell, year=2025)
        return
    found = read_cell(cell, year=2025)
    assert [(part.about, part.due) for part in found.parts] == parts
    assert list(found.unread) == unread
