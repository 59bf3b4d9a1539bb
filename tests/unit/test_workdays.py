import copy
import csv
import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import holidays
import pytest

from cchc_rules.errors import NotADay, WrongKind, YearNotTabled
from cchc_rules.text import Bilingual
from cchc_rules.when import Before
from cchc_rules.workdays import VIETNAM, Roll, SpecialDay, StepKind, WorkCalendar, fixed, time_limit
from cchc_rules.workdays_table import VIETNAM_DAYS

LIST = Path(__file__).parents[3] / "shared" / "data" / "vn_public_service_days_2024_2026.csv"
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
    "28/2026/QH16 art. 2 (adopted 24/04/2026; in force 01/07/2026) [reported]": (
        "Điều 2 Nghị quyết 28/2026/QH16 (theo nguồn tin, chưa đọc văn bản)"
    ),
}
SUNDAY, THIRD_OF_TET = date(2025, 1, 5), date(2025, 1, 31)
NAME, SOURCE = Bilingual("Tết Dương lịch", "New Year's Day"), Bilingual("Điều 112", "article 112")
HUGE = 10**5000


def new_year(year: int) -> SpecialDay:
    return SpecialDay(date(year, 1, 1), NAME, SOURCE)


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
            assert row.source.vi == CITED[said["source"]]


def test_a_day_that_the_labour_code_leaves_open_rests_on_a_letter() -> None:
    """The Code names New Year, Tết, the Hùng Kings' day, 30 April, 1 May and 2 September; the rest is set each year."""
    by_code = {row.name.vi for row in VIETNAM_DAYS if "Bộ luật Lao động 2019" in row.source.vi}
    assert by_code == {
        "Tết Dương lịch",
        "Giỗ Tổ Hùng Vương",
        "Ngày Chiến thắng",
        "Ngày Quốc tế lao động",
        "Quốc khánh",
    }
    national = {row.day: row.source.vi for row in VIETNAM_DAYS if row.name.vi == "Quốc khánh"}
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


def test_the_reported_day_is_a_day_off_and_says_that_it_is_reported() -> None:
    assert not VIETNAM.is_workday(date(2026, 11, 24))
    moved = time_limit(date(2026, 11, 14), days=10)
    assert moved.day == date(2026, 11, 25)
    (culture,) = moved.moved_by
    assert "chưa đọc văn bản" in culture.sentence("vi")
    assert "its text was not read" in culture.sentence("en")


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


# The calendar


def test_a_worked_saturday_and_the_friday_it_was_swapped_for() -> None:
    assert VIETNAM.is_workday(date(2025, 4, 26))
    assert not VIETNAM.is_workday(date(2025, 5, 2))
    assert VIETNAM.next(date(2025, 5, 2)) == date(2025, 5, 5)
    assert VIETNAM.previous(date(2025, 4, 27)) == date(2025, 4, 26)
    assert VIETNAM.count(date(2025, 4, 21), date(2025, 5, 5)) == 8
    row = VIETNAM.special_day(date(2025, 4, 26))
    assert row is not None
    assert row.works
    assert row.swapped_with == date(2025, 5, 2)


def test_working_days_of_each_year() -> None:
    """Weekdays, less the days off on them, plus the Saturdays worked."""
    assert [VIETNAM.count(date(year, 1, 1), date(year + 1, 1, 1)) for year in (2024, 2025, 2026)] == [251, 250, 249]


def test_next_and_previous_leave_a_working_day_and_add_never_does() -> None:
    day = date(2025, 6, 4)
    assert VIETNAM.next(day) == VIETNAM.previous(day) == VIETNAM.add(day, 0) == day
    assert VIETNAM.add(day, 1) == date(2025, 6, 5)
    assert VIETNAM.add(day, -1) == date(2025, 6, 3)
    assert VIETNAM.add(SUNDAY, 0) == SUNDAY


Question = Callable[[date], object]
QUESTIONS: dict[str, Question] = {
    "is_workday": VIETNAM.is_workday,
    "special_day": VIETNAM.special_day,
    "next": VIETNAM.next,
    "previous": VIETNAM.previous,
    "add": lambda day: VIETNAM.add(day, 1),
    "add nothing": lambda day: VIETNAM.add(day, 0),
    "take": lambda day: VIETNAM.add(day, -1),
    "count from": lambda day: VIETNAM.count(day, SUNDAY),
    "count to": lambda day: VIETNAM.count(SUNDAY, day),
    "working days": lambda day: time_limit(day, working_days=1),
    "fixed, next": lambda day: fixed(day, Roll.NEXT),
    "fixed, previous": lambda day: fixed(day, Roll.PREVIOUS),
}


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_a_year_without_a_table_is_refused(question: Question) -> None:
    for day, year in ((date(2027, 1, 4), 2027), (date(2031, 3, 3), 2027), (date(2023, 12, 29), 2023)):
        with pytest.raises(YearNotTabled, match=rf"2024 to 2026.* calendar\.with_year\({year}, \.\.\.\)"):
            question(day)


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
@pytest.mark.parametrize(
    "given",
    [datetime(2025, 1, 6, tzinfo=UTC), datetime(2025, 1, 6), "2025-01-06", 20250106, None, []],  # noqa: DTZ001  a naive one too
)
def test_only_a_date_has_an_answer(question: Question, given: date) -> None:
    with pytest.raises(NotADay):
        question(given)


@pytest.mark.parametrize(
    "passing",
    [
        lambda: VIETNAM.next(date(2023, 12, 31)),
        lambda: VIETNAM.previous(date(2024, 1, 1)),
        lambda: VIETNAM.add(date(2026, 12, 31), 1),
        lambda: VIETNAM.add(date(2026, 12, 1), 1000),
        lambda: VIETNAM.add(date(2024, 1, 2), -1),
        lambda: VIETNAM.add(date(2025, 1, 2), HUGE),
        lambda: VIETNAM.add(date(2025, 1, 2), -HUGE),
        lambda: VIETNAM.count(date(2026, 1, 1), date(2027, 1, 2)),
        lambda: VIETNAM.count(date(2027, 1, 2), date(2026, 1, 1)),
        lambda: time_limit(date(2026, 12, 30), working_days=2),
        lambda: time_limit(date(2026, 12, 30), days=2),
        lambda: time_limit(date(2026, 12, 1), months=1),
        lambda: time_limit(date(2026, 12, 1), days=HUGE),
        lambda: time_limit(date(2026, 12, 1), months=120_000),
        lambda: time_limit(date(2026, 12, 1), months=HUGE),
        lambda: fixed(date(2024, 1, 1), Roll.PREVIOUS),
    ],
)
def test_passing_into_a_year_without_a_table_is_refused(passing: Callable[[], object]) -> None:
    with pytest.raises(YearNotTabled, match=r"with_year"):
        passing()


def test_the_last_day_of_the_last_year_can_be_reached() -> None:
    assert VIETNAM.add(date(2026, 12, 30), 1) == date(2026, 12, 31)
    assert VIETNAM.count(date(2026, 12, 31), date(2027, 1, 1)) == 1
    assert time_limit(date(2026, 11, 30), months=1).day == date(2026, 12, 30)


@pytest.mark.parametrize("n", [1.0, "1", None, True, date(2025, 1, 1)])
def test_working_days_are_counted_in_whole_numbers(n: int) -> None:
    with pytest.raises(WrongKind, match="whole number"):
        VIETNAM.add(SUNDAY, n)


def test_one_more_year() -> None:
    calendar = VIETNAM.with_year(2027, new_year(2027))
    assert VIETNAM.last_year == 2026
    assert (calendar.first_year, calendar.last_year) == (2024, 2027)
    assert calendar.add(date(2026, 12, 31), 1) == date(2027, 1, 4)
    assert time_limit(date(2026, 12, 28), working_days=5, calendar=calendar).day == date(2027, 1, 5)
    assert calendar.with_year(2023, new_year(2023)).previous(date(2024, 1, 1)) == date(2023, 12, 29)
    assert repr(calendar) == "<WorkCalendar 2024–2027>"


def test_a_year_replaced() -> None:
    """A day that only a report makes a day off can be left out by whoever does not rely on reports."""
    culture = date(2026, 11, 24)
    known = [row for row in VIETNAM.days if row.day.year == 2026 and row.day != culture]
    calendar = VIETNAM.with_year(2026, *known)
    assert calendar.is_workday(culture)
    assert len(calendar.days) == len(VIETNAM.days) - 1
    assert calendar.count(date(2026, 1, 1), date(2027, 1, 1)) == 250


@pytest.mark.parametrize("year", [2022, 2028, 2027.0, "2027", None, True])
def test_a_year_joins_the_others(year: int) -> None:
    with pytest.raises(WrongKind, match="a year from 2023 to 2027"):
        VIETNAM.with_year(year, new_year(2027))


@pytest.mark.parametrize("days", [(), (new_year(2026),), (new_year(2027), new_year(2026))])
def test_a_year_is_given_its_own_days(days: tuple[SpecialDay, ...]) -> None:
    with pytest.raises(WrongKind, match="the special days of 2027"):
        VIETNAM.with_year(2027, *days)


@pytest.mark.parametrize(
    "days",
    [
        (),
        (new_year(2025), new_year(2027)),
        (new_year(2025), new_year(2025)),
        (new_year(9999),),
    ],
)
def test_no_calendar_with_gaps_or_doubles(days: tuple[SpecialDay, ...]) -> None:
    with pytest.raises(WrongKind, match="each special day once"):
        WorkCalendar(days)


def test_a_calendar_is_made_of_special_days() -> None:
    day: SpecialDay = date(2025, 1, 1)  # type: ignore[assignment]
    with pytest.raises(WrongKind, match="SpecialDay"):
        WorkCalendar((day,))


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


def test_calendars_are_values() -> None:
    again = WorkCalendar(reversed(VIETNAM_DAYS))
    assert again == VIETNAM
    assert hash(again) == hash(VIETNAM)
    for other in (pickle.loads(pickle.dumps(VIETNAM)), copy.deepcopy(VIETNAM)):
        assert other == VIETNAM
        assert other.add(SUNDAY, 1) == date(2025, 1, 6)
    assert VIETNAM.with_year(2027, new_year(2027)) != VIETNAM


# Time limits


def test_a_limit_in_working_days_says_which_special_days_it_met() -> None:
    deadline = time_limit(date(2025, 4, 25), working_days=5)
    assert deadline.day == date(2025, 5, 6)
    assert deadline.moved_by == ()
    assert [(step.kind, step.day) for step in deadline.steps] == [
        (StepKind.STATED, date(2025, 4, 25)),
        (StepKind.EXCLUDED, date(2025, 4, 25)),
        (StepKind.SWAPPED, date(2025, 4, 26)),
        (StepKind.OFF, date(2025, 4, 30)),
        (StepKind.OFF, date(2025, 5, 1)),
        (StepKind.OFF, date(2025, 5, 2)),
        (StepKind.WORKING_DAYS, date(2025, 5, 6)),
        (StepKind.ENDS, date(2025, 5, 6)),
    ]
    assert deadline.sentences("vi") == (
        "25/04/2025 – ngày được nêu [do người dùng nêu]",
        "25/04/2025 – ngày đầu tiên không tính [Điều 147 Bộ luật Dân sự 2015]",
        "26/04/2025 – được tính là ngày làm việc: ngày làm bù [Thông báo 6150/TB-BLĐTBXH]",
        "30/04/2025 – không phải ngày làm việc: Ngày Chiến thắng [Điều 112 Bộ luật Lao động 2019]",
        "01/05/2025 – không phải ngày làm việc: Ngày Quốc tế lao động [Điều 112 Bộ luật Lao động 2019]",
        "02/05/2025 – không phải ngày làm việc: ngày nghỉ hoán đổi [Thông báo 6150/TB-BLĐTBXH]",
        "06/05/2025 – số ngày làm việc đã tính: 5 [khoản 1 Điều 148 Bộ luật Dân sự 2015]",
        "06/05/2025 – thời hạn kết thúc lúc 24 giờ [khoản 6 Điều 148 Bộ luật Dân sự 2015]",
    )


def test_a_special_day_at_either_end_of_a_limit() -> None:
    """The day it starts from does not count; the day it ends on does."""
    worked = date(2025, 4, 26)
    assert StepKind.SWAPPED not in {step.kind for step in time_limit(worked, working_days=1).steps}
    assert (StepKind.SWAPPED, worked) in {
        (step.kind, step.day) for step in time_limit(date(2025, 4, 25), working_days=1).steps
    }


def test_a_limit_in_days_that_ends_on_a_working_day() -> None:
    deadline = time_limit(date(2025, 6, 2), days=3)
    assert deadline.day == date(2025, 6, 5)
    assert [step.kind for step in deadline.steps] == [
        StepKind.STATED,
        StepKind.EXCLUDED,
        StepKind.DAYS,
        StepKind.ENDS,
    ]
    assert deadline.moved_by == ()


def test_a_limit_runs_over_the_days_off_it_ends_on() -> None:
    deadline = time_limit(date(2025, 1, 21), days=10)
    assert deadline.day == date(2025, 2, 3)
    assert [(step.day, step.name.vi if step.name else "") for step in deadline.moved_by] == [
        (THIRD_OF_TET, "Tết Ất Tỵ"),
        (date(2025, 2, 1), "thứ Bảy"),
        (date(2025, 2, 2), "Chủ nhật"),
    ]


def test_a_limit_does_not_run_over_a_worked_saturday() -> None:
    assert time_limit(date(2025, 4, 25), days=1).day == date(2025, 4, 26)


@pytest.mark.parametrize(
    ("start", "months", "kind", "day", "ends"),
    [
        (date(2025, 1, 15), 2, StepKind.MONTHS, date(2025, 3, 15), date(2025, 3, 17)),
        (date(2025, 1, 31), 1, StepKind.MONTH_END, date(2025, 2, 28), date(2025, 2, 28)),
        (date(2024, 1, 31), 1, StepKind.MONTH_END, date(2024, 2, 29), date(2024, 2, 29)),
        (date(2025, 2, 28), 1, StepKind.MONTHS, date(2025, 3, 28), date(2025, 3, 28)),
        (date(2024, 2, 29), 12, StepKind.MONTH_END, date(2025, 2, 28), date(2025, 2, 28)),
        (date(2024, 11, 30), 3, StepKind.MONTH_END, date(2025, 2, 28), date(2025, 2, 28)),
    ],
)
def test_months_end_on_the_corresponding_day(start: date, months: int, kind: StepKind, day: date, ends: date) -> None:
    deadline = time_limit(start, months=months)
    step = deadline.steps[2]
    assert (step.kind, step.day, step.count) == (kind, day, months)
    assert step.source.vi == "khoản 3 Điều 148 Bộ luật Dân sự 2015"
    assert deadline.day == ends


def test_a_limit_may_start_where_no_table_is_asked() -> None:
    """Calendar days and months need no table on the way: only the day they end on is asked about."""
    assert time_limit(date(2023, 12, 20), days=20).day == date(2024, 1, 9)
    assert time_limit(date(2023, 1, 2), months=12).day == date(2024, 1, 2)


@pytest.mark.parametrize(
    ("days", "working_days", "months"),
    [
        (None, None, None),
        (1, 1, None),
        (1, None, 1),
        (0, None, None),
        (-1, None, None),
        (None, 0, None),
        (None, None, 0),
        pytest.param(None, None, -HUGE, id="huge"),
        (True, None, None),
        (1.5, None, None),
        (None, "3", None),
    ],
)
def test_a_limit_has_one_length(days: int | None, working_days: int | None, months: int | None) -> None:
    with pytest.raises(WrongKind, match="one of them, a whole number from 1"):
        time_limit(SUNDAY, days=days, working_days=working_days, months=months)


@pytest.mark.parametrize("given", [datetime(2025, 1, 6, tzinfo=UTC), "2025-01-06", None])
def test_a_limit_runs_from_a_day(given: date) -> None:
    with pytest.raises(NotADay, match="time_limit"):
        time_limit(given, days=1)
    with pytest.raises(NotADay, match="time_limit"):
        time_limit(given, months=1)
    with pytest.raises(NotADay, match="fixed"):
        fixed(given)


# Fixed dates


def test_the_two_dates_of_the_plan_that_nobody_works_on() -> None:
    assert [fixed(SUNDAY, roll).day for roll in Roll] == [SUNDAY, date(2025, 1, 6), date(2025, 1, 3)]
    assert [fixed(THIRD_OF_TET, roll).day for roll in Roll] == [THIRD_OF_TET, date(2025, 2, 3), date(2025, 1, 24)]
    assert fixed(Before(SUNDAY).last_day).day == date(2025, 1, 4)


def test_a_fixed_date_stays_and_says_that_nobody_works_on_it() -> None:
    assert fixed(SUNDAY) == fixed(SUNDAY, Roll.NONE)
    assert fixed(SUNDAY).moved_by == ()
    assert fixed(SUNDAY).sentences("en") == (
        "05/01/2025 – the stated day [named by the caller]",
        "05/01/2025 – not a working day: Sunday [Decision 188/1999/QĐ-TTg]",
        "05/01/2025 – the day stays [named by the caller]",
    )


def test_what_moves_a_fixed_date_is_said() -> None:
    back = fixed(THIRD_OF_TET, Roll.PREVIOUS)
    assert [step.day.day for step in back.moved_by] == [31, 30, 29, 28, 27, 26, 25]
    assert back.sentences("vi")[-1] == "24/01/2025 – dời về ngày làm việc liền trước [do người dùng nêu]"
    on = fixed(THIRD_OF_TET, Roll.NEXT)
    assert [step.day for step in on.moved_by] == [THIRD_OF_TET, date(2025, 2, 1), date(2025, 2, 2)]
    assert on.sentences("en")[-1] == "03/02/2025 – moved to the next working day [named by the caller]"


@pytest.mark.parametrize("roll", Roll)
def test_a_working_day_stays(roll: Roll) -> None:
    deadline = fixed(date(2025, 4, 26), roll)
    assert [step.kind for step in deadline.steps] == [StepKind.STATED, StepKind.KEPT]
    assert deadline.day == date(2025, 4, 26)


def test_a_date_that_nothing_moves_needs_no_table() -> None:
    for day in (date(2030, 1, 5), date(2020, 1, 5)):
        assert [step.kind for step in fixed(day).steps] == [StepKind.STATED, StepKind.KEPT]


@pytest.mark.parametrize("roll", ["next", None, 1])
def test_a_policy_is_named(roll: Roll) -> None:
    with pytest.raises(WrongKind, match=r"Roll\.NEXT"):
        fixed(SUNDAY, roll)


def test_deadlines_are_values() -> None:
    deadline = time_limit(SUNDAY, days=5)
    assert deadline == time_limit(SUNDAY, days=5)
    assert hash(deadline) == hash(time_limit(SUNDAY, days=5))
    assert pickle.loads(pickle.dumps(deadline)) == deadline
