import pytest
from attrs import evolve

from cchc_rules.plans import hue_2025
from cchc_rules.sphinxext.pages.plan_page import plan_page
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from tests import draft, tiny
from tests.shown import field, links, shown, words
from tests.years import PLAN_JULY, REPLACED


def test_the_first_page_leads_to_everything_but_rules_which_their_headings_list() -> None:
    plan = ShownPlan(hue_2025.PLAN, "en")
    found = links(plan_page(plan))
    assert {thing for thing in plan.things if thing[0] != "rule"} <= found
    assert {("heading", f"hue-2025:{address}") for address in plan.headings} <= found


def test_the_first_page_leads_to_the_lists() -> None:
    plan = ShownPlan(hue_2025.PLAN, "vi")
    found = links(plan_page(plan))
    for docname in (plan.names.register, plan.names.readings, plan.names.not_encoded, plan.names.changes):
        assert ("doc", f"/{docname}") in found


def test_the_document_is_told() -> None:
    page = plan_page(ShownPlan(hue_2025.PLAN, "vi"))
    assert field(page, "Văn bản") == "3322/QĐ-UBND ngày 25/12/2024"
    assert field(page, "Hiệu lực") == "từ ngày 25/12/2024"
    assert field(page, "Quy định").startswith(f"{len(hue_2025.PLAN.rules)}: ")
    assert field(page, "Gói Python") == "cchc_rules.plans.hue_2025"


def test_what_a_plan_succeeds_and_what_replaces_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    replaced = plan_page(shown(monkeypatch, REPLACED))
    assert field(replaced, "In force") == (
        f"2025-01-02 – 2025-06-30; replaced by tiny-july (tiny-july/QĐ-UBND of {PLAN_JULY.decision.issued_on})"
    )
    assert field(plan_page(shown(monkeypatch, PLAN_JULY)), "Succeeds") == "tiny-2025"


def test_of_a_draft_what_is_not_known_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    page = plan_page(shown(monkeypatch, draft.PLAN))
    assert field(page, "Document") == "draft"
    assert field(page, "In force") == "not known"
    assert "Signed by" not in words(page)
    assert "Instruments" not in words(page)
    dated = evolve(draft.PLAN.decision, issued_on=tiny.DECISION.issued_on)
    page = plan_page(shown(monkeypatch, evolve(draft.PLAN, decision=dated)))
    assert field(page, "Document") == "draft of 2025-01-02"
