from datetime import date

import pytest
from attrs import evolve
from docutils import nodes

from cchc_rules.dates.due import By
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


def test_what_falls_due_is_drawn_a_year(monkeypatch: pytest.MonkeyPatch) -> None:
    (drawn,) = drawings(plan_page(ShownPlan(hue_2025.PLAN, "vi")))
    assert "14/01/2025: PL.1.8, PL.1.9;" in drawn
    later = evolve(tiny.JOINT_PLAN, due=By(date(2026, 3, 31)))
    rules = tuple(later if rule is tiny.JOINT_PLAN else rule for rule in tiny.RULES)
    this_year, next_year = drawings(plan_page(shown(monkeypatch, evolve(tiny.PLAN, rules=rules))))
    assert "30/06/2025: II.1.7" in this_year
    assert "31/03/2026" not in this_year
    assert "31/03/2026: II.1.6" in next_year
    assert "30/06/2025" not in next_year


def test_where_nothing_is_to_be_done_nothing_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not drawings(plan_page(shown(monkeypatch, tiny.plan_with(tiny.DOSSIERS_ON_TIME))))


def drawings(page: list[nodes.Node]) -> list[str]:
    return [each.astext() for part in page for each in part.findall(nodes.raw)]
