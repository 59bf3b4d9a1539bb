"""What Hà Nội's 100-day plan of 2026 sets, statement by statement and line by line, said with the library.

It is a draft without a day of issue, which is invented here. Facts alone stand here: the line, the bound, the time.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from cchc_rules.dates.due import By, Due, During, PlanDay, Within
from cchc_rules.dates.period import Period
from cchc_rules.dates.phrases import read_due
from cchc_rules.dates.recurring import Recurring, WeekDay
from cchc_rules.dates.time_column import TimeColumn
from cchc_rules.law.bound import About, AtLeast, AtMost, Between, Bound, Exactly, MoreThan
from cchc_rules.measures.unit import Unit
from cchc_rules.text import Bilingual

ISSUED = date(2026, 7, 15)
COLUMN = TimeColumn(
    completion=True, document="Kế hoạch", counted_from=PlanDay.ISSUED, issued_on=ISSUED, effective_on=ISSUED
)


def unit(key: str, vi: str, en: str) -> Unit:
    return Unit(key, Bilingual(vi, en))


PLOTS = unit("plot", "thửa đất", "plots of land")
MILLION_PLOTS = Unit("million_plots", Bilingual("triệu thửa đất", "million plots of land"), base="plot", multiple=10**6)
SYSTEMS, COMMUNES = unit("system", "trục", "systems"), unit("commune", "xã, phường", "communes")
PROJECTS, FIRMS = unit("project", "dự án", "projects"), unit("firm", "doanh nghiệp", "companies")
HOUSEHOLDS, STREETS = unit("household", "hộ kinh doanh", "households"), unit("street", "tuyến phố", "streets")
TOOLS, CHAINS = unit("tool", "bộ công cụ", "sets of tools"), unit("chain", "chuỗi", "chains")
PRODUCTS, TIMES_A_WEEK = unit("product", "sản phẩm", "products"), unit("times_a_week", "lần/tuần", "times a week")
EVENTS, MODELS = unit("event", "đợt", "events"), unit("model", "mô hình", "models")
ACTIVITIES = unit("activity", "hoạt động", "activities")

STATEMENTS: tuple[tuple[str, Bound, str], ...] = (
    ("2", About("4.2", MILLION_PLOTS), "khoảng 4,2 triệu thửa đất"),
    ("9", About("3.2", MILLION_PLOTS), "khoảng 3,2 triệu thửa đất"),
    ("10", About(950_000, PLOTS), "khoảng 950.000 thửa đất"),
    ("13", Exactly(4, SYSTEMS), "đúng 4 trục"),
    ("14", AtLeast(100), "tối thiểu 100 %"),
    ("14", AtLeast(80), "tối thiểu 80 %"),
    ("14", AtLeast(100), "tối thiểu 100 %"),
    ("14", AtLeast(50), "tối thiểu 50 %"),  # less time than before: a target with a baseline
    ("14", AtLeast(50), "tối thiểu 50 %"),  # fewer papers than before: as above
    ("15", AtLeast(100), "tối thiểu 100 %"),
    ("16", Exactly(126, COMMUNES), "đúng 126 xã, phường"),
    ("17", AtMost(0, Unit.COUNT), "không để xảy ra"),
    ("18", Between(3, 5, PROJECTS, printed="03-05"), "từ 3 đến 5 dự án"),
    ("18", About(50_000, Unit.BILLION_VND, printed="50.000 tỷ đồng"), "khoảng 50.000 tỷ đồng"),
    ("19", AtLeast(20, FIRMS), "tối thiểu 20 doanh nghiệp"),
    ("19", MoreThan(0, Unit.VND), "trên 0 đồng"),  # some revenue in the fourth quarter
    ("20", AtLeast(30), "tối thiểu 30 %"),  # in each commune
    ("21", AtLeast(100), "tối thiểu 100 %"),
    ("21", AtLeast(5_000, HOUSEHOLDS, printed="5.000"), "tối thiểu 5.000 hộ kinh doanh"),
    ("21", AtLeast(100), "tối thiểu 100 %"),
    ("22", AtLeast(100), "tối thiểu 100 %"),
    ("22", AtLeast(5, STREETS, printed="05"), "tối thiểu 5 tuyến phố"),  # in each commune
    ("23", AtLeast(1, TOOLS, printed="01"), "tối thiểu 1 bộ công cụ"),
    ("23", AtLeast(1_000, HOUSEHOLDS, printed="1.000"), "tối thiểu 1.000 hộ kinh doanh"),
    ("23", AtLeast(5, CHAINS), "tối thiểu 5 chuỗi"),
    ("25", AtLeast(5, PRODUCTS, printed="05"), "tối thiểu 5 sản phẩm"),  # in each commune
    ("26", Exactly(126, COMMUNES), "đúng 126 xã, phường"),
    ("26", AtLeast(1, TIMES_A_WEEK, printed="01"), "tối thiểu 1 lần/tuần"),
    ("26", AtLeast(2_000, PRODUCTS, printed="2.000"), "tối thiểu 2.000 sản phẩm"),
    ("27", Exactly(1, EVENTS, printed="01"), "đúng 1 đợt"),
    ("27", AtLeast(500, Unit.BILLION_VND), "tối thiểu 500 tỷ đồng"),
    ("27", AtLeast(500, FIRMS), "tối thiểu 500 doanh nghiệp"),
    ("28", Exactly(2, MODELS, printed="02"), "đúng 2 mô hình"),
    ("29", AtLeast(10, ACTIVITIES), "tối thiểu 10 hoạt động"),
    ("30", AtLeast(100), "tối thiểu 100 %"),
    ("31", AtLeast(100), "tối thiểu 100 %"),
    ("32", AtLeast(100), "tối thiểu 100 %"),
    ("33", AtLeast(40), "tối thiểu 40 %"),
)
"""The line, the bound, and how the library says it. Of what the plan says “about”, none gives a tolerance."""

LAST_OF_HUNDRED = date(2026, 10, 23)
HUNDRED = "100 ngày kể từ ngày ban hành Kế hoạch"
TIMES: dict[str, tuple[int, ...]] = {
    "30/8/2026": (1, 2, 3, 4, 5, 6, 7, 8, 10),
    "30/7/2026": (9,),
    "30/9/2026": (13,),
    "31/7/2026": (24, 32),
    HUNDRED: (11, 12, 14, 15, 16, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29, 30, 31),
    "100 ngày": (33,),
    "Từ ngày ban hành Kế hoạch trở đi": (17,),
}
"""The times, each with its lines; lines 1 to 8 take theirs from the line above them."""


@pytest.mark.parametrize(("line", "bound", "said"), STATEMENTS)
def test_every_bound_can_be_said(line: str, bound: Bound, said: str) -> None:
    assert bound.in_("vi") == said, line


def test_they_are_all() -> None:
    assert len(STATEMENTS) == 38
    assert Counter(line for times in TIMES.values() for line in times) == Counter(range(1, 34))


@pytest.mark.parametrize(
    ("phrase", "kind", "last"),
    [
        ("30/8/2026", By, date(2026, 8, 30)),
        ("30/7/2026", By, date(2026, 7, 30)),
        ("30/9/2026", By, date(2026, 9, 30)),
        ("31/7/2026", By, date(2026, 7, 31)),
        (HUNDRED, Within, LAST_OF_HUNDRED),
        ("100 ngày", Within, LAST_OF_HUNDRED),
        ("Từ ngày ban hành Kế hoạch trở đi", Recurring, None),
        ("trong 15 ngày kể từ ngày Kế hoạch được ban hành", Within, date(2026, 7, 30)),
        ("trong Quý IV/2026", During, date(2026, 12, 31)),
    ],
)
def test_every_time_can_be_read(phrase: str, kind: type[Due], last: date | None) -> None:
    due = read_due(phrase, column=COLUMN)
    assert isinstance(due, kind)
    assert due.last_day == last


def test_nineteen_lines_count_days_from_the_issue() -> None:
    counted = [phrase for phrase in TIMES if isinstance(read_due(phrase, column=COLUMN), Within)]
    assert sum(len(TIMES[phrase]) for phrase in counted) == 19


def test_reports_are_due_every_second_week_before_friday() -> None:
    reports = Recurring((), weeks=2, due_day=WeekDay(5, exclusive=True), since=ISSUED)
    turns = reports.periods(Period(ISSUED, date(2026, 8, 31)))
    assert [reports.last_day_of(turn) for turn in turns] == [date(2026, 7, 30), date(2026, 8, 13), date(2026, 8, 27)]
    weekly = read_due("01 lần/tuần", column=COLUMN)
    assert isinstance(weekly, Recurring)
    assert weekly.weeks == 1


def test_without_its_day_of_issue_the_hundred_days_wait_for_it() -> None:
    due = read_due(HUNDRED, column=TimeColumn(completion=True, document="Kế hoạch"))
    assert isinstance(due, Within)
    assert due.last_day is None
    assert due.deadline_from(ISSUED).day == LAST_OF_HUNDRED
