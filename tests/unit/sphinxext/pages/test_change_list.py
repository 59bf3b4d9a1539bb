from datetime import date

from cchc_rules.law.bound import AtLeast
from cchc_rules.plans import hue_2025
from cchc_rules.sphinxext.pages.change_list import change_list
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from tests import tiny
from tests.amending import amendment, insert, repeal, revise
from tests.shown import links, words
from tests.years import PLAN_2026, REPLACED

MARCH, MAY = date(2025, 3, 1), date(2025, 5, 1)
AMENDED = tiny.PLAN.with_amendments(
    amendment(45, MARCH, revise(tiny.DOSSIERS_ON_TIME, bound=AtLeast(99)), repeal(tiny.SCORE_OF_80)),
    amendment(50, MAY, insert(tiny.CONNECTED), repeal(tiny.MEETINGS)),
)


def test_each_amendment_says_what_it_changes() -> None:
    page = change_list(ShownPlan(AMENDED, "en"))
    said = words(page)
    first, _, second = said.partition("50/QĐ-UBND")
    assert "In force from 2025-03-01" in first
    assert "changed: " in first
    assert "≥ 98 % → ≥ 99 %" in first
    assert "repealed: " in first
    assert "inserted: " in second
    assert "≥ 99 %" not in second
    assert {tiny.DOSSIERS_ON_TIME.key, tiny.SCORE_OF_80.key, tiny.MEETINGS.key} <= {key for _, key in links(page)}


def test_changes_are_told_in_vietnamese() -> None:
    said = words(change_list(ShownPlan(AMENDED, "vi")))
    for shown in ("Hiệu lực từ ngày 01/03/2025", "sửa đổi, thay thế: ", "bãi bỏ: ", "bổ sung: "):
        assert shown in said


def test_a_plan_that_is_replaced_says_by_which() -> None:
    said = words(change_list(ShownPlan(REPLACED, "en")))
    assert f"The plan as a whole is replaced by {REPLACED.amendments[-1].replaced_by}." in said


def test_a_plan_that_continues_another_names_it() -> None:
    assert "It succeeds the plan tiny-2025." in words(change_list(ShownPlan(PLAN_2026, "en")))


def test_where_nothing_amends_it_the_versions_of_the_encoding_are_told() -> None:
    page = change_list(ShownPlan(hue_2025.PLAN, "en"))
    said = words(page)
    assert "No decision is known that amends or replaces the plan." in said
    assert {("rule", rule.key) for rule in hue_2025.PLAN.rules} <= links(page)
    for version in {rule.version for rule in hue_2025.PLAN.rules}:
        count = sum(rule.version == version for rule in hue_2025.PLAN.rules)
        assert f"version {version} ({count}): " in said
