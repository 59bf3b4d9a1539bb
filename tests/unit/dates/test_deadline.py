import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from cchc_rules.dates.deadline import Deadline, Roll, StepKind, fixed_deadline, time_limit_deadline
from cchc_rules.dates.due import Before
from cchc_rules.dates.holidays import SpecialDay
from cchc_rules.dates.workdays import VIETNAM
from cchc_rules.errors import BadValue, NotADay, UnknownYear
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual

SUNDAY, THIRD_OF_TET = date(2025, 1, 5), date(2025, 1, 31)
HUGE = 10**5000


# Time limits


def test_the_reported_day_is_a_day_off_and_says_that_it_is_reported() -> None:
    assert not VIETNAM.is_workday(date(2026, 11, 24))
    moved = time_limit_deadline(date(2026, 11, 14), days=10)
    assert moved.day == date(2026, 11, 25)
    (culture,) = moved.moved_by
    assert moved.reported == (culture,)
    assert culture.sentence("vi").endswith("; theo báo chí hoặc thực tiễn, cần kiểm tra]")
    assert culture.sentence("en").endswith("; reported, to be confirmed]")


@pytest.mark.parametrize(
    ("deadline", "reported"),
    [
        (lambda: time_limit_deadline(date(2026, 11, 19), days=5), [date(2026, 11, 24)]),
        (lambda: time_limit_deadline(date(2026, 11, 20), working_days=2), [date(2026, 11, 24)]),
        (lambda: time_limit_deadline(date(2026, 10, 24), months=1), [date(2026, 11, 24)]),
        (lambda: fixed_deadline(date(2026, 11, 24), Roll.NEXT), [date(2026, 11, 24)]),
        (lambda: fixed_deadline(date(2026, 11, 24), Roll.PREVIOUS), [date(2026, 11, 24)]),
        (lambda: fixed_deadline(date(2026, 11, 24)), []),
        (lambda: time_limit_deadline(date(2026, 11, 19), days=6), []),
        (lambda: time_limit_deadline(date(2025, 4, 25), days=1), [date(2025, 4, 26)]),
        (lambda: time_limit_deadline(date(2025, 4, 24), working_days=2), [date(2025, 4, 26)]),
        (lambda: fixed_deadline(date(2025, 4, 26), Roll.NEXT), [date(2025, 4, 26)]),
        (lambda: fixed_deadline(date(2025, 4, 27), Roll.PREVIOUS), [date(2025, 4, 26)]),
        (lambda: fixed_deadline(date(2025, 4, 26)), []),
        (lambda: fixed_deadline(date(2025, 5, 1), Roll.NEXT), [date(2025, 5, 2)]),
        (lambda: time_limit_deadline(date(2025, 4, 29), days=1), [date(2025, 5, 2)]),
        (lambda: fixed_deadline(date(2025, 1, 1), Roll.NEXT), []),
    ],
)
def test_a_deadline_names_the_reported_days_that_it_rests_on(
    deadline: Callable[[], Deadline], reported: list[date]
) -> None:
    """A day off that moves it, and a Saturday that is worked only by a letter; not a day off on which it stays."""
    assert [step.day for step in deadline().reported] == reported
    assert all(step.certainty is Certainty.REPORTED for step in deadline().reported)


def test_a_limit_in_working_days_says_which_special_days_it_met() -> None:
    deadline = time_limit_deadline(date(2025, 4, 25), working_days=5)
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
    reported = "theo báo chí hoặc thực tiễn, cần kiểm tra"
    assert deadline.sentences("vi") == (
        "25/04/2025 – ngày được nêu [do người dùng nêu]",
        "25/04/2025 – ngày đầu tiên không tính [Điều 147 Bộ luật Dân sự 2015]",
        f"26/04/2025 – được tính là ngày làm việc: ngày làm bù [Thông báo 6150/TB-BLĐTBXH; {reported}]",
        "30/04/2025 – không phải ngày làm việc: Ngày Chiến thắng [Điều 112 Bộ luật Lao động 2019]",
        "01/05/2025 – không phải ngày làm việc: Ngày Quốc tế lao động [Điều 112 Bộ luật Lao động 2019]",
        f"02/05/2025 – không phải ngày làm việc: ngày nghỉ hoán đổi [Thông báo 6150/TB-BLĐTBXH; {reported}]",
        "06/05/2025 – số ngày làm việc đã tính: 5 [khoản 1 Điều 148 Bộ luật Dân sự 2015]",
        "06/05/2025 – thời hạn kết thúc lúc 24 giờ [khoản 6 Điều 148 Bộ luật Dân sự 2015]",
    )


def test_a_special_day_at_either_end_of_a_limit() -> None:
    """The day it starts from does not count; the day it ends on does."""
    worked = date(2025, 4, 26)
    assert StepKind.SWAPPED not in {step.kind for step in time_limit_deadline(worked, working_days=1).steps}
    assert (StepKind.SWAPPED, worked) in {
        (step.kind, step.day) for step in time_limit_deadline(date(2025, 4, 25), working_days=1).steps
    }


def test_a_limit_in_days_that_ends_on_a_working_day() -> None:
    deadline = time_limit_deadline(date(2025, 6, 2), days=3)
    assert deadline.day == date(2025, 6, 5)
    assert [step.kind for step in deadline.steps] == [
        StepKind.STATED,
        StepKind.EXCLUDED,
        StepKind.DAYS,
        StepKind.ENDS,
    ]
    assert deadline.moved_by == ()


def test_a_limit_runs_over_the_days_off_it_ends_on() -> None:
    deadline = time_limit_deadline(date(2025, 1, 21), days=10)
    assert deadline.day == date(2025, 2, 3)
    assert [(step.day, step.name.vi if step.name else "") for step in deadline.moved_by] == [
        (THIRD_OF_TET, "Tết Ất Tỵ"),
        (date(2025, 2, 1), "thứ Bảy"),
        (date(2025, 2, 2), "Chủ nhật"),
    ]


def test_a_limit_does_not_run_over_a_worked_saturday() -> None:
    assert time_limit_deadline(date(2025, 4, 25), days=1).day == date(2025, 4, 26)


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
    deadline = time_limit_deadline(start, months=months)
    step = deadline.steps[2]
    assert (step.kind, step.day, step.count) == (kind, day, months)
    assert step.source.vi == "khoản 3 Điều 148 Bộ luật Dân sự 2015"
    assert deadline.day == ends


def test_a_limit_may_start_where_no_table_is_asked() -> None:
    """Calendar days and months need no table on the way: only the day they end on is asked about."""
    assert time_limit_deadline(date(2023, 12, 20), days=20).day == date(2024, 1, 9)
    assert time_limit_deadline(date(2023, 1, 2), months=12).day == date(2024, 1, 2)


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
    with pytest.raises(BadValue, match="one of them, a whole number from 1"):
        time_limit_deadline(SUNDAY, days=days, working_days=working_days, months=months)


@pytest.mark.parametrize("given", [datetime(2025, 1, 6, tzinfo=UTC), "2025-01-06", None])
def test_a_limit_runs_from_a_day(given: date) -> None:
    with pytest.raises(NotADay, match="time_limit_deadline"):
        time_limit_deadline(given, days=1)
    with pytest.raises(NotADay, match="time_limit_deadline"):
        time_limit_deadline(given, months=1)
    with pytest.raises(NotADay, match="fixed"):
        fixed_deadline(given)


# Fixed dates


def test_the_two_dates_of_the_plan_that_nobody_works_on() -> None:
    assert [fixed_deadline(SUNDAY, roll).day for roll in Roll] == [SUNDAY, date(2025, 1, 6), date(2025, 1, 3)]
    assert [fixed_deadline(THIRD_OF_TET, roll).day for roll in Roll] == [
        THIRD_OF_TET,
        date(2025, 2, 3),
        date(2025, 1, 24),
    ]
    assert fixed_deadline(Before(SUNDAY).last_day).day == date(2025, 1, 4)


def test_a_fixed_date_stays_and_says_that_nobody_works_on_it() -> None:
    assert fixed_deadline(SUNDAY) == fixed_deadline(SUNDAY, Roll.NONE)
    assert fixed_deadline(SUNDAY).moved_by == ()
    assert fixed_deadline(SUNDAY).sentences("en") == (
        "05/01/2025 – the stated day [named by the caller]",
        "05/01/2025 – not a working day: Sunday [Decision 188/1999/QĐ-TTg]",
        "05/01/2025 – the day stays [nothing moves a fixed date unless a roll is named]",
    )


def test_what_moves_a_fixed_date_is_said() -> None:
    back = fixed_deadline(THIRD_OF_TET, Roll.PREVIOUS)
    assert [step.day.day for step in back.moved_by] == [31, 30, 29, 28, 27, 26, 25]
    assert back.sentences("vi")[-1] == "24/01/2025 – dời về ngày làm việc liền trước [do người dùng nêu]"
    on = fixed_deadline(THIRD_OF_TET, Roll.NEXT)
    assert [step.day for step in on.moved_by] == [THIRD_OF_TET, date(2025, 2, 1), date(2025, 2, 2)]
    assert on.sentences("en")[-1] == "03/02/2025 – moved to the next working day [named by the caller]"


@pytest.mark.parametrize("roll", Roll)
@pytest.mark.parametrize("day", [date(2025, 4, 25), date(2025, 4, 26)])
def test_a_working_day_stays(roll: Roll, day: date) -> None:
    """A Saturday that is worked by exchange says so where the day would have moved otherwise."""
    deadline = fixed_deadline(day, roll)
    swapped = [StepKind.SWAPPED] if day.weekday() == 5 and roll is not Roll.NONE else []
    assert [step.kind for step in deadline.steps] == [StepKind.STATED, *swapped, StepKind.KEPT]
    assert deadline.day == day
    assert deadline.moved_by == ()


def test_a_date_that_nothing_moves_needs_no_table() -> None:
    for day in (date(2030, 1, 5), date(2020, 1, 5)):
        assert [step.kind for step in fixed_deadline(day).steps] == [StepKind.STATED, StepKind.KEPT]


@pytest.mark.parametrize("roll", ["next", None, 1])
def test_a_policy_is_named(roll: Roll) -> None:
    with pytest.raises(BadValue, match=r"Roll\.NEXT"):
        fixed_deadline(SUNDAY, roll)


# Years without a table


Reckoning = Callable[[date], object]
RECKONINGS: dict[str, Reckoning] = {
    "working days": lambda day: time_limit_deadline(day, working_days=1),
    "fixed, next": lambda day: fixed_deadline(day, Roll.NEXT),
    "fixed, previous": lambda day: fixed_deadline(day, Roll.PREVIOUS),
}


@pytest.mark.parametrize("reckoning", RECKONINGS.values(), ids=RECKONINGS)
def test_a_year_without_a_table_is_refused(reckoning: Reckoning) -> None:
    for day, year in ((date(2027, 1, 4), 2027), (date(2031, 3, 3), 2027), (date(2023, 12, 29), 2023)):
        with pytest.raises(UnknownYear, match=rf"2024 to 2026.* Give the calendar the days off of {year} first\."):
            reckoning(day)


@pytest.mark.parametrize("reckoning", RECKONINGS.values(), ids=RECKONINGS)
@pytest.mark.parametrize(
    "given",
    [datetime(2025, 1, 6, tzinfo=UTC), datetime(2025, 1, 6), "2025-01-06", 20250106, None, []],  # noqa: DTZ001  a naive one too
)
def test_only_a_date_has_a_deadline(reckoning: Reckoning, given: date) -> None:
    with pytest.raises(NotADay):
        reckoning(given)


@pytest.mark.parametrize(
    "passing",
    [
        lambda: time_limit_deadline(date(2026, 12, 30), working_days=2),
        lambda: time_limit_deadline(date(2026, 12, 30), days=2),
        lambda: time_limit_deadline(date(2026, 12, 1), months=1),
        lambda: time_limit_deadline(date(2026, 12, 1), days=HUGE),
        lambda: time_limit_deadline(date(2026, 12, 1), months=120_000),
        lambda: time_limit_deadline(date(2026, 12, 1), months=HUGE),
        lambda: fixed_deadline(date(2024, 1, 1), Roll.PREVIOUS),
    ],
)
def test_passing_into_a_year_without_a_table_is_refused(passing: Callable[[], object]) -> None:
    with pytest.raises(UnknownYear, match=r"Give the calendar the days off of (2023|2027) first\."):
        passing()


def test_the_last_year_can_be_reckoned_in_and_one_more_can_be_given() -> None:
    assert time_limit_deadline(date(2026, 11, 30), months=1).day == date(2026, 12, 30)
    new_year = Bilingual("Tết Dương lịch", "New Year's Day")
    source = Source(Bilingual("Điều 112", "article 112"), Certainty.DOCUMENTED)
    calendar = VIETNAM.with_year(2027, SpecialDay(date(2027, 1, 1), new_year, source))
    assert time_limit_deadline(date(2026, 12, 28), working_days=5, calendar=calendar).day == date(2027, 1, 5)
    assert fixed_deadline(date(2027, 1, 1), Roll.NEXT, calendar).day == date(2027, 1, 4)


# Deadlines


def test_every_step_and_policy_has_words_in_both_languages() -> None:
    for labels in ([kind.label for kind in StepKind], [roll.label for roll in Roll]):
        assert len({label.vi for label in labels}) == len({label.en for label in labels}) == len(labels)


def test_the_deadline_is_the_day_of_the_last_step() -> None:
    for deadline in (
        time_limit_deadline(SUNDAY, days=5),
        time_limit_deadline(THIRD_OF_TET, months=1),
        time_limit_deadline(SUNDAY, working_days=5),
        fixed_deadline(THIRD_OF_TET, Roll.PREVIOUS),
    ):
        assert deadline.day == deadline.steps[-1].day
        assert [line[:10] for line in deadline.sentences("en")] == [f"{step.day:%d/%m/%Y}" for step in deadline.steps]
        assert deadline.sentences("vi") == tuple(step.sentence("vi") for step in deadline.steps)


def test_deadlines_are_values() -> None:
    deadline = time_limit_deadline(SUNDAY, days=5)
    assert deadline == time_limit_deadline(SUNDAY, days=5)
    assert hash(deadline) == hash(time_limit_deadline(SUNDAY, days=5))
    assert pickle.loads(pickle.dumps(deadline)) == deadline
