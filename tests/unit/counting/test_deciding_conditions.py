"""Which comparisons decide what a record is, and how that is said."""

from __future__ import annotations

import pytest

from cchc_rules.counting.counts.group_counts import Answer
from cchc_rules.counting.deciding_conditions import CaseDecision, CaseDecisions, Truth, conditions_in, conditions_of
from cchc_rules.errors import NotCountable
from cchc_rules.measures.field_kinds import AS_OF
from cchc_rules.measures.predicate import field, flag
from cchc_rules.plans import hue_2025
from tests.laws.records_strategies import question as measure_of

due, completed = field("due_on"), field("completed_on")
LATE, APOLOGISED, NEW_DAY = completed > due, flag("apologised"), ~field("new_due_on").is_null()
APOLOGY = measure_of(LATE | (due < AS_OF), APOLOGISED & NEW_DAY, "apology")


def decided(*holds: bool | None) -> CaseDecision:
    return CaseDecisions(APOLOGY).decide(holds)


def test_a_measure_asks_its_population_and_then_what_counts_as_yes_each_once() -> None:
    asked = conditions_of(measure_of(LATE & ~APOLOGISED, ~(APOLOGISED & NEW_DAY) | LATE))
    assert [str(each.predicate) for each in asked] == [
        "completed_on > due_on",
        "apologised",
        "new_due_on is not null",
    ]
    assert [each.words.vi for each in asked] == [
        "ngày kết thúc xử lý sau ngày hẹn trả",
        "đã xin lỗi vì trễ hạn",
        "đã có ngày hẹn trả mới của hồ sơ trễ hạn",
    ]
    assert [each.words.en for each in conditions_of(hue_2025.FEEDBACK_HANDLED_IN_TIME)][-1] == (
        "the day by which it is to be handled is not before the day of looking"
    )


@pytest.mark.parametrize(
    ("holds", "answer", "decided_by"),
    [
        ((True, False, True, True), Answer.YES, {"late": "true", "apologised": "true", "new day": "true"}),
        ((True, True, True, True), Answer.YES, {**dict.fromkeys(("late", "overdue", "apologised", "new day"), "true")}),
        ((True, None, True, False), Answer.NO, {"late": "true", "new day": "false"}),
        ((None, True, False, False), Answer.NO, {"overdue": "true", "apologised": "false", "new day": "false"}),
        ((True, False, None, True), Answer.UNKNOWN, {"late": "true", "apologised": "unknown", "new day": "true"}),
        ((False, False, True, None), Answer.OUTSIDE, {"late": "false", "overdue": "false"}),
        ((None, False, True, None), Answer.UNDETERMINED, {"late": "unknown", "overdue": "false"}),
    ],
)
def test_no_part_decides_where_another_settles_the_whole_alone(
    holds: tuple[bool | None, ...], answer: Answer, decided_by: dict[str, str]
) -> None:
    decision = decided(*holds)
    called = dict(zip(CaseDecisions(APOLOGY).conditions, ("late", "overdue", "apologised", "new day"), strict=True))
    assert decision.answer is answer
    assert {called[condition]: truth.value for condition, truth in decision.conditions} == decided_by


def test_what_is_asked_otherwise_is_turned_round_and_told_as_it_stands() -> None:
    refused = ~APOLOGISED & ~due.is_null()
    assert [*map(str, conditions_in(refused))] == ["apologised", "due_on is not null"]
    holding = dict(zip(conditions_in(refused), (True, True), strict=True))
    assert [*map(str, conditions_in(refused, holding))] == ["apologised"]
    assert [*map(str, conditions_in(~refused, holding))] == ["apologised"]
    assert CaseDecisions(measure_of(~APOLOGISED, ~~APOLOGISED)).decide((None,)).answer is Answer.UNDETERMINED


def test_why_is_said_with_what_is_unknown_first() -> None:
    assert decided(None, False, True, True).in_("en") == (
        "it is not known whether the day it was closed is after the day it is due; "
        "the day it is due is not before the day of looking"
    )
    assert decided(True, False, None, False).in_("vi") == (
        "chưa có ngày hẹn trả mới của hồ sơ trễ hạn; ngày kết thúc xử lý sau ngày hẹn trả"
    )
    assert [Truth.of(holds).label.vi for holds in (True, False, None)] == ["đúng", "sai", "chưa rõ"]


def test_what_records_cannot_answer_has_no_conditions() -> None:
    with pytest.raises(NotCountable):
        conditions_of(hue_2025.SATISFACTION_WITH_PROCEDURES)
