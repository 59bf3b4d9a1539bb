from datetime import UTC, date, datetime
from typing import Any

import pytest

from cchc_rules.dates.due import PlanDay
from cchc_rules.dates.time_column import TIME_OF_DOING, TimeColumn, is_completion_heading
from cchc_rules.errors import BadValue, NotADay

JULY = date(2026, 7, 15)
PLAN = TimeColumn(document="Kế hoạch", issued_on=JULY)


@pytest.mark.parametrize(
    ("event", "named"),
    [
        ("ngày ban hành", PlanDay.ISSUED),
        ("ngày ký ban hành", PlanDay.ISSUED),
        ("ngày được ban hành", PlanDay.ISSUED),
        ("khi ban hành", PlanDay.ISSUED),
        ("NGÀY  BAN HÀNH", PlanDay.ISSUED),
        ("ngay ban hanh", PlanDay.ISSUED),
        ("ngày có hiệu lực", PlanDay.EFFECTIVE),
        ("ngày có hiệu lực thi hành", PlanDay.EFFECTIVE),
        ("ngày Kế hoạch này có hiệu lực thi hành", PlanDay.EFFECTIVE),
        ("ngày có hiệu lực của Quyết định này", PlanDay.EFFECTIVE),
        ("ngày ban hành Quyết định này", PlanDay.ISSUED),
        ("ngày Nghị quyết này được ban hành", PlanDay.ISSUED),
        ("ngày ký", None),
        ("ngày ban hành Nghị định", None),
        ("ngày Luật có hiệu lực", None),
        ("ngày ban hành Nghị định số 45/2025/NĐ-CP", None),
        ("ngày UBND tỉnh ban hành Kế hoạch", None),
        ("ngày nhận đủ hồ sơ", None),
    ],
)
def test_the_plans_own_day_is_named_where_no_other_document_can_be_meant(event: str, named: PlanDay | None) -> None:
    assert TIME_OF_DOING.plan_day(event) is PLAN.plan_day(event) is named


@pytest.mark.parametrize(
    "event", ["ngày ban hành Kế hoạch", "ngày Kế hoạch được ban hành", "ngày ký ban hành kế hoạch"]
)
def test_a_plan_is_named_by_what_it_calls_itself(event: str) -> None:
    """A plan of a decision may ask for other plans, whose days are not its own."""
    assert PLAN.plan_day(event) is PlanDay.ISSUED
    assert TIME_OF_DOING.plan_day(event) is TimeColumn(document="Nghị quyết").plan_day(event) is None


def test_a_draft_has_no_days() -> None:
    assert [PLAN.day_of(event) for event in PlanDay] == [JULY, None]
    assert TimeColumn(effective_on=JULY).day_of(PlanDay.EFFECTIVE) == JULY
    assert [TIME_OF_DOING.day_of(event) for event in PlanDay] == [None, None]


@pytest.mark.parametrize(
    ("heading", "completion"),
    [
        ("Thời gian hoàn thành", True),
        ("THỜI HẠN", True),
        ("Hạn hoàn thành", True),
        ("Thời gian thực hiện", False),
        ("Thời gian triển khai, thực hiện", False),
    ],
)
def test_a_heading_says_what_its_column_means(heading: str, completion: bool) -> None:
    assert is_completion_heading(heading) is completion


@pytest.mark.parametrize("heading", ["Thời gian", "Tiến độ", "Thời hạn thực hiện", "", "Chấn chỉnh"])
def test_a_heading_that_says_neither_or_both_is_not_guessed_at(heading: str) -> None:
    with pytest.raises(BadValue, match="hoàn thành or hạn"):
        is_completion_heading(heading)


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"completion": 1}, BadValue),
        ({"counted_from": "issued"}, BadValue),
        ({"issued_on": "2026-07-15"}, NotADay),
        ({"effective_on": datetime(2026, 7, 15, tzinfo=UTC)}, NotADay),
    ],
)
def test_a_column_is_made_of_what_it_says(given: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error, match="TimeColumn"):
        TimeColumn(**given)
