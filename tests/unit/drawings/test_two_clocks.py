from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.dates.due import By
from cchc_rules.dates.period import format_day
from cchc_rules.drawings.two_clocks import draw_two_clocks
from cchc_rules.errors import UnknownRule
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.plan import Plan
from cchc_rules.plans import hue_2025
from cchc_rules.testing.amendment_strategies import histories_of
from cchc_rules.text import Language
from tests import tiny
from tests.amending import amendment, insert, repeal, revise
from tests.drawn import SVG, overlaps, read, said, told

MAY, JUNE = date(2025, 5, 14), date(2025, 6, 1)
AMENDED = tiny.PLAN.with_amendments(
    amendment(
        90,
        JUNE,
        revise(tiny.DOSSIERS_ON_TIME, bound=AtLeast(99)),
        revise(tiny.JOINT_PLAN, due=By(date(2025, 6, 30), "chậm nhất ngày 30/6/2025")),
        repeal(tiny.MEETINGS),
        insert(tiny.CONNECTED),
        issued_on=MAY,
    )
)


def test_what_applies_is_the_law_of_the_reference_day_as_it_is_known() -> None:
    drawing = draw_two_clocks(AMENDED, tiny.DOSSIERS_ON_TIME.key)
    assert said(drawing) == [
        "Known on 02/01/2025",
        "≥ 98 %",
        "judged by: ≥ 98 %",
        "Known on 14/05/2025",
        "≥ 98 %",
        "≥ 99 %",
        "judged by: ≥ 99 %",
        "02/01/2025",
        "01/06/2025",
    ]
    assert told(drawing) == (
        "Known on 02/01/2025: from 02/01/2025: ≥ 98 %; judged by: ≥ 98 %. "
        "Known on 14/05/2025: from 02/01/2025 until before 01/06/2025: ≥ 98 %; from 01/06/2025: ≥ 99 %; "
        "judged by: ≥ 99 %."
    )


def framed(drawing: str) -> list[bool]:
    """Of each stretch whether its frame is thick."""
    return [each.get("stroke-width") == "3" for each in read(drawing).iter(f"{SVG}rect")]


def test_what_had_come_due_is_judged_as_it_was() -> None:
    drawing = draw_two_clocks(AMENDED, tiny.JOINT_PLAN.key, "vi")
    assert framed(drawing) == [True, True, False]
    assert said(drawing).count("đánh giá theo: trước ngày 05/01/2025") == 2


def test_a_rule_that_is_repealed_before_its_day_is_judged_no_more() -> None:
    drawing = draw_two_clocks(AMENDED, tiny.MEETINGS.key)
    assert framed(drawing) == [True, False]
    assert said(drawing).count("judged by: none") == 1


def test_a_rule_that_is_inserted_was_not_there_before() -> None:
    drawing = draw_two_clocks(AMENDED, "tiny-2025:SD.90.4/1", "vi")
    assert said(drawing)[:2] == ["Đã biết vào ngày 02/01/2025", "chưa có quy định này"]
    assert framed(drawing) == [True]
    assert tiny.CONNECTED.title.vi in said(drawing)


def test_a_plan_without_amendments_has_one_strip() -> None:
    assert framed(draw_two_clocks(hue_2025.PLAN, "II.2.a.11/1")) == [True]


@given(st.data(), st.sampled_from(["vi", "en"]))
def test_every_day_on_which_something_was_known_has_its_strip(data: st.DataObject, language: Language) -> None:
    """Whatever amends a plan, in the order of those days, and no words stand over others."""
    plan: Plan = tiny.PLAN.with_amendments(*data.draw(histories_of(tiny.PLAN)))
    key = data.draw(st.sampled_from(sorted(plan.versions())))
    drawing = draw_two_clocks(plan, key, language)
    days = sorted({tiny.DECISION.issued_on, *(each.decision.issued_on for each in plan.amendments)})
    start = {"vi": "Đã biết vào ngày ", "en": "Known on "}[language]
    assert [words.removeprefix(start) for words in said(drawing) if words.startswith(start)] == list(
        map(format_day, days)
    )
    assert sum(framed(drawing)) <= len(days)
    assert not overlaps(drawing)


def test_a_rule_that_is_nowhere_is_refused() -> None:
    with pytest.raises(UnknownRule):
        draw_two_clocks(AMENDED, "II.9.9/1")
