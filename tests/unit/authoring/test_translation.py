from datetime import date

import pytest
from attrs import evolve

from cchc_rules.authoring.translation import Untranslated, untranslated
from cchc_rules.errors import BadValue
from cchc_rules.law.rule import Basis, Interpretation
from cchc_rules.plans import hue_2025
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual
from tests import draft, tiny
from tests.amending import amendment, revise


def test_everything_without_english_is_told_where_it_stands() -> None:
    """Once for each who says it; what is translated is not."""
    missing = untranslated(draft.PLAN)
    assert len(missing) == len(set(missing))
    assert {
        Untranslated("decision", "title", "Kế hoạch chuyển đổi số"),
        Untranslated("areas", "areas", "Lĩnh vực thứ 7"),
        Untranslated("special_zone", "label", "đặc khu"),
        Untranslated("institute", "label", "viện nghiên cứu"),
        Untranslated("training", "label", "lớp tập huấn"),
        Untranslated("ubnd-dac-khu", "name", "UBND đặc khu"),
        Untranslated("lop-da-mo", "definition", "Số lớp đã mở trên số lớp giao"),
        Untranslated("thanh-pho-2026:PLI.11.2/1", "product", "Đề án kho dữ liệu"),
        Untranslated("front.1", "reason", "Đầu văn bản"),
    } <= set(missing)
    assert {each.owner for each in missing} & {rule.key for rule in draft.PLAN.rules} == {
        rule.key for rule in draft.PLAN.rules
    }
    assert "province" not in {each.owner for each in missing}
    for plan in (hue_2025.PLAN, tiny.PLAN):
        assert untranslated(plan) == ()


def test_what_an_amendment_says_is_told_too() -> None:
    measure = evolve(tiny.SCORE, key="diem", title=Bilingual("Điểm"))
    plan = tiny.PLAN.with_amendments(
        amendment(90, date(2025, 5, 1), revise(tiny.MEETINGS, title=Bilingual("Họp")), measures=(measure,))
    )
    assert untranslated(plan) == (
        Untranslated("diem", "title", "Điểm"),
        Untranslated(tiny.MEETINGS.key, "title", "Họp"),
    )


def test_a_text_inside_another_value_is_told_at_the_field_that_holds_it() -> None:
    """A reading and its source, say; whom a rule names is told with its own names alone."""
    source = Source(Bilingual("Công văn"), Certainty.REPORTED)
    read = Interpretation(Bilingual("Hiểu vậy"), (), Basis.EXTERNAL, source)
    rules = tuple(evolve(rule, interpretations=(read,)) if rule is tiny.OVERSIGHT else rule for rule in tiny.RULES)
    assert untranslated(evolve(tiny.PLAN, rules=rules)) == (
        Untranslated(tiny.OVERSIGHT.key, "interpretations", "Hiểu vậy"),
        Untranslated(tiny.OVERSIGHT.key, "interpretations", "Công văn"),
    )


def test_only_a_plan_is_asked() -> None:
    with pytest.raises(BadValue, match="untranslated: got 'hue-2025'; expected a Plan"):
        untranslated("hue-2025")  # type: ignore[arg-type]
