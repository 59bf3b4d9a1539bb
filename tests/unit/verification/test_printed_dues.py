from datetime import date

import pytest
from attrs import evolve

from cchc_rules.dates.due import Before, By, Due, During, PlanDay, Within
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.law.budget import Budget, BudgetState
from cchc_rules.law.decision import NotEncoded
from cchc_rules.law.rule import Activity
from cchc_rules.plans import hue_2025
from cchc_rules.verification.printed_dues import TimeReader, unproven_budget, unproven_due
from tests import tiny


def row(time: str, budget: str = "") -> str:
    return f"| 3 | Kế hoạch năm 2026 | Kế hoạch | Sở Nội vụ | {time} | {budget} |"


DEC_31 = Before(date(2025, 12, 31), "Trước ngày 31/12/2025")
THIRD = During(Period.quarter(2025, 3), "Quý III")
QUARTERS = During(Period(date(2025, 7, 1), date(2026, 1, 1)), "Quý III, IV")


def told(due: Due, passage: str) -> list[tuple[str, tuple[str, ...]]]:
    """What of a due a passage does not bear out, and what it has instead."""
    found = unproven_due(evolve(tiny.JOINT_PLAN, due=due), passage, TimeReader(tiny.PLAN))
    return [(claim.claimed, claim.printed) for claim in found]


def test_the_year_of_a_plan_is_that_in_which_most_of_it_ends() -> None:
    plans = (tiny.PLAN, hue_2025.PLAN, tiny.plan_of("Sở Nội vụ"))
    assert [TimeReader(plan).year for plan in plans] == [2025] * 3


def test_a_column_means_that_by_which_most_dues_are_what_their_words_say() -> None:
    completed = During(Period.month(2025, 12), "12/2025", completion=True)
    told_so = "100 ngày kể từ ngày ban hành Nghị quyết"
    counted = Within(100, PlanDay.ISSUED, phrase=told_so, event_day=date(2025, 1, 2))
    cases: tuple[tuple[tuple[Due, ...], dict[str, Due]], ...] = (
        ((completed, completed, DEC_31), {"12/2025": completed, "Quý III, IV": evolve(QUARTERS, completion=True)}),
        ((counted,), {counted.phrase: counted}),
        ((THIRD, THIRD, completed), {"12/2025": evolve(completed, completion=False)}),
    )
    for dues, read in cases:
        activities = tuple(
            evolve(tiny.JOINT_PLAN, key=f"tiny-2025:II.1.6/{turn}", due=due) for turn, due in enumerate(dues, 1)
        )
        rules = tuple(rule for rule in tiny.RULES if not isinstance(rule, Activity))
        left = [NotEncoded(rule.clause, tiny.HOME.name) for rule in tiny.RULES if isinstance(rule, Activity)][1:]
        plan = evolve(tiny.PLAN, rules=(*rules, *activities), not_encoded=(*tiny.PLAN.not_encoded, *left))
        assert {phrase: TimeReader(plan).read(phrase) for phrase in read} == read


@pytest.mark.parametrize(
    ("due", "passage"),
    [
        (DEC_31, row("trước ngày 31/12/2025", "1.200")),
        (DEC_31, "Kế hoạch được gửi trước  ngày 31/12/2025."),
        (QUARTERS, row("Quý III, IV")),
        (QUARTERS, row("Quý III, IV").replace("|", " ")),
        (Before(date(2025, 12, 31)), "gửi trước ngày 31 tháng 12 năm 2025"),
        (During(Period.year(2025)), "không nêu"),
        (
            Recurring((Cycle.QUARTER, Cycle.YEAR), phrase="hằng quý, năm"),
            "Sở Nội vụ hằng quý, năm báo cáo",
        ),
    ],
)
def test_a_due_is_printed_where_it_belongs(due: Due, passage: str) -> None:
    assert told(due, passage) == []


@pytest.mark.parametrize(
    ("due", "passage", "claimed", "printed"),
    [
        (DEC_31, row("Trước ngày 30/12/2025"), "Trước ngày 31/12/2025", ()),
        (evolve(DEC_31, day=date(2025, 12, 30)), row(DEC_31.phrase), "trước ngày 30/12/2025", (DEC_31.phrase,)),
        (By(date(2025, 12, 31), DEC_31.phrase), row(DEC_31.phrase), "chậm nhất ngày 31/12/2025", (DEC_31.phrase,)),
        (During(Period.year(2026), "năm 2026"), row("Năm 2025"), "năm 2026", ("Kế hoạch năm 2026",)),
        (THIRD, row("Quý III, IV"), "Quý III", ("Quý III, IV",)),
        (THIRD, "Họp trong Quý III, IV", "Quý III", ("Quý III, IV",)),
        (By(date(2025, 12, 31), "ngày 31/12/2025"), f"gửi {DEC_31}", "ngày 31/12/2025", (str(DEC_31),)),
        (During(Period.month(2025, 12), "12/2025"), "gửi ngày 31/12/2025", "12/2025", ()),
        (During(Period.year(2025), "sớm"), "gửi sớm", "năm 2025", ("sớm",)),
        (Before(date(2025, 12, 31)), "gửi trước ngày 30/12/2025", "trước ngày 31/12/2025", ()),
    ],
)
def test_a_due_that_is_read_otherwise_or_leaves_out_what_is_printed_is_told(
    due: Due, passage: str, claimed: str, printed: tuple[str, ...]
) -> None:
    ((said, instead), *_) = told(due, passage)
    assert (said, instead[:1]) == (claimed, printed[:1])


AMOUNT = Budget(BudgetState.AMOUNT, 1200, "1.200")
ESTIMATE, BLANK = Budget(BudgetState.ANNUAL_ESTIMATE), Budget(BudgetState.BLANK)
BY_ESTIMATE = "Theo dự toán ngân sách hằng năm"


@pytest.mark.parametrize(
    ("budget", "passage", "printed"),
    [
        (AMOUNT, row("Quý II", "1.200"), None),
        (AMOUNT, "kinh phí 1.200", None),
        (Budget(BudgetState.AMOUNT, 2000, "2 tỷ đồng"), row("Quý II", "2 tỷ đồng"), None),
        (Budget(BudgetState.AMOUNT, 1500, "1,5 tỷ"), "kinh phí 1,5 tỷ", None),
        (Budget(BudgetState.AMOUNT, 2000, "khoảng 2 tỷ"), "kinh phí khoảng 2 tỷ", None),
        (Budget(BudgetState.AMOUNT, 15, "1,5 tỷ"), row("Quý II", "1,5 tỷ"), ("1,5 tỷ",)),
        (Budget(BudgetState.AMOUNT, 2, "2 tỷ đồng"), row("Quý II", "2 tỷ đồng"), ("2 tỷ đồng",)),
        (ESTIMATE, row("Quý II", BY_ESTIMATE), None),
        (BLANK, row("Quý II"), None),
        (None, row("Quý II", "1.200"), None),
        (AMOUNT, row("Quý II", "1.300"), ("1.300",)),
        (evolve(AMOUNT, million_vnd=1300), row("Quý II", "1.200"), ("1.200",)),
        (AMOUNT, row("Quý II", BY_ESTIMATE), ("dự toán",)),
        (AMOUNT, row("Quý II"), ()),
        (Budget(BudgetState.AMOUNT, 2026, "2026"), row("Quý II", "1.200"), ("1.200",)),
        (ESTIMATE, row("Quý II", "1.200"), ("1.200",)),
        (BLANK, row("Quý II", "1.200"), ("1.200",)),
        (BLANK, row("Quý II", BY_ESTIMATE), ("dự toán",)),
    ],
)
def test_a_budget_is_what_the_last_cell_of_its_row_says(
    budget: Budget | None, passage: str, printed: tuple[str, ...] | None
) -> None:
    claims = [claim.printed for claim in unproven_budget(evolve(tiny.JOINT_PLAN, budget=budget), passage)]
    assert claims == ([] if printed is None else [printed])
