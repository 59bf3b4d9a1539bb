from datetime import date

import pytest

from cchc_rules.dates.due import By, Due, During, PlanDay, Within
from cchc_rules.dates.period import Period
from cchc_rules.dates.phrases import read_due, read_due_cell
from cchc_rules.dates.recurring import Recurring
from cchc_rules.dates.time_column import TimeColumn
from cchc_rules.dates.workdays import VIETNAM
from cchc_rules.errors import UnreadablePhrase

ISSUED = date(2026, 7, 15)
OWN = TimeColumn(document="Kế hoạch", issued_on=ISSUED)
FROM_THE_PLAN: dict[str, Due] = {
    "trong 30 ngày kể từ ngày ban hành": Within(30, PlanDay.ISSUED, event_day=ISSUED),
    "trong vòng 10 ngày làm việc kể từ ngày ký ban hành": Within(10, PlanDay.ISSUED, True, event_day=ISSUED),
    "trong 15 ngày kể từ ngày Kế hoạch được ban hành": Within(15, PlanDay.ISSUED, event_day=ISSUED),
    "15 ngày kể từ ngày Kế hoạch này có hiệu lực": Within(15, PlanDay.EFFECTIVE),
    "15 ngày kể từ ngày ban hành (15/7/2026)": Within(15, PlanDay.ISSUED, event_day=ISSUED),
    "15 ngày kể từ ngày có hiệu lực, ngày 20/7/2026": Within(15, PlanDay.EFFECTIVE, event_day=date(2026, 7, 20)),
    "15 ngày kể từ ngày ban hành Nghị định": Within(15, "ngày ban hành Nghị định"),
    "15 ngày kể từ ngày ban hành Nghị định 15/7/2026": Within(15, "ngày ban hành Nghị định 15/7/2026"),
    "từ ngày ban hành": Recurring((), since=ISSUED),
    "Kể từ ngày Kế hoạch được ban hành trở đi": Recurring((), since=ISSUED),
    "từ khi có hiệu lực trở đi": Recurring(()),
}


@pytest.mark.parametrize("closing", [".", ";", " ."])
@pytest.mark.parametrize("phrase", FROM_THE_PLAN)
def test_a_mark_behind_it_changes_nothing(phrase: str, closing: str) -> None:
    assert read_due(phrase + closing, column=OWN) == FROM_THE_PLAN[phrase]


@pytest.mark.parametrize("phrase", FROM_THE_PLAN)
def test_days_are_counted_from_the_plans_own_day(phrase: str) -> None:
    due = FROM_THE_PLAN[phrase]
    assert read_due(phrase, column=OWN) == due
    assert read_due(phrase, column=OWN).phrase == phrase
    if isinstance(due, Within):
        event_day = due.event_day
        assert due.last_day == (
            event_day and read_due(phrase, column=OWN, event_day=event_day, calendar=VIETNAM).last_day
        )


def test_what_a_draft_counts_from_its_issue_has_no_day_and_says_from_when() -> None:
    draft = TimeColumn(document="Kế hoạch", counted_from=PlanDay.ISSUED)
    assert read_due("100 ngày", column=draft) == Within(100, PlanDay.ISSUED)
    assert read_due("trong 100 ngày", column=draft) == Within(100, PlanDay.ISSUED)
    on = read_due("Từ ngày ban hành Kế hoạch trở đi", column=draft)
    assert on == Recurring(())
    assert on.sentence("vi") == "thường xuyên (từ ngày ban hành)"
    assert on.sentence() == "all along (from the day of issue of the plan)"
    effective = read_due("từ ngày có hiệu lực", column=draft)
    assert effective.sentence() == "all along (from the day on which the plan takes effect)"


def test_the_plans_own_day_is_not_contradicted() -> None:
    with pytest.raises(UnreadablePhrase, match="15/07/2026, the day of the plan itself") as refused:
        read_due("15 ngày kể từ ngày ban hành 16/7/2026", column=OWN)
    assert refused.value.place == 28


def test_a_number_of_days_alone_is_counted_from_what_the_plan_says_elsewhere() -> None:
    with pytest.raises(UnreadablePhrase, match=r"counted_from=PlanDay\.ISSUED") as refused:
        read_due("100 ngày", column=OWN)
    assert refused.value.place == 8
    with pytest.raises(UnreadablePhrase, match="the end of the phrase"):
        read_due("100 ngày trước khi họp", column=TimeColumn(counted_from=PlanDay.ISSUED))


def test_words_far_from_the_beginning_name_no_day_of_the_plan() -> None:
    with pytest.raises(UnreadablePhrase):
        read_due("từ ngày " + "sở " * 12 + "ban hành", column=OWN)


def test_weeks_are_days_and_months_are_months() -> None:
    """A week is seven days (art. 146); of a month without the corresponding day its last is meant (art. 148.3)."""
    assert read_due("trong 02 tuần kể từ ngày ban hành", column=OWN) == Within(14, PlanDay.ISSUED, event_day=ISSUED)
    assert read_due("hai tuần kể từ khi ký") == Within(14, "khi ký")
    assert read_due("3 tháng kể từ khi ký") == Within(3, "khi ký", months=True)
    assert read_due("trong 1 tháng kể từ ngày 31/01/2025") == By(date(2025, 2, 28))
    months = read_due("trong vòng ba tháng kể từ ngày ban hành", column=OWN)
    assert months == Within(3, PlanDay.ISSUED, months=True, event_day=ISSUED)
    assert months.last_day == date(2026, 10, 15)


@pytest.mark.parametrize("phrase", ["3 tháng", "trong 3 tháng", "trong 2 tuần", "3 tháng sau"])
def test_months_and_weeks_alone_are_counted_from_nothing(phrase: str) -> None:
    with pytest.raises(UnreadablePhrase):
        read_due(phrase, column=TimeColumn(counted_from=PlanDay.ISSUED, issued_on=ISSUED))


@pytest.mark.parametrize(
    ("phrase", "window"),
    [
        ("từ ngày ban hành đến ngày 31/12/2026", (ISSUED, date(2026, 12, 31))),
        ("Từ ngày ban hành Kế hoạch đến hết năm 2026", (ISSUED, date(2026, 12, 31))),
        ("từ ngày ban hành Kế hoạch đến hết tháng 9/2026", (ISSUED, date(2026, 9, 30))),
        ("từ ngày ban hành đến trước ngày 31/12/2026", (ISSUED, date(2026, 12, 30))),
    ],
)
def test_a_window_can_begin_on_the_plans_own_day(phrase: str, window: tuple[date, date]) -> None:
    assert read_due(phrase, column=OWN) == During(Period.of_days(*window))
    with pytest.raises(UnreadablePhrase, match="Give the days of the plan"):
        read_due(phrase, column=TimeColumn(document="Kế hoạch"))


@pytest.mark.parametrize("last", ["14/7/2026", "31/12/9999"])
def test_a_window_from_the_plans_own_day_ends_after_it(last: str) -> None:
    with pytest.raises(UnreadablePhrase, match="an end after the start") as refused:
        read_due(f"từ ngày ban hành đến ngày {last}", column=OWN)
    assert refused.value.place == 17


@pytest.mark.parametrize(
    ("cell", "place"),
    [
        ("100 ngày kể từ ngày ban hành Kế hoạch, hoàn thành trước 31/10/2026", 37),
        ("100 ngày kể từ ngày ban hành, chậm nhất 31/10/2026", 28),
        ("5 ngày kể từ ngày nhận đủ hồ sơ (trước ngày 31/10/2026)", 33),
        ("5 ngày kể từ ngày nhận đủ hồ sơ đến hết năm 2026", 32),
    ],
)
def test_another_time_by_which_it_is_due_is_no_word_of_the_event(cell: str, place: int) -> None:
    for read in (read_due, read_due_cell):
        with pytest.raises(UnreadablePhrase) as refused:
            read(cell, column=OWN)
        assert (refused.value.place, refused.value.expected) == (place, "the end of the event")
