"""The plan keeps what every plan package has to keep, and its copy bears out what it claims."""

from __future__ import annotations

import pytest

import nq_03_2025
from cchc_rules.errors import UnknownPlan
from cchc_rules.formats.from_json import load_plan_json
from cchc_rules.formats.to_json import dump_plan
from cchc_rules.plans.shelf import installed_plans, load_plan, load_successions
from cchc_rules.testing.conformance import PlanConformance
from cchc_rules.verification.verify import verify
from nq_03_2025.successions import SUCCESSIONS
from printed_rows import AS_SIGNED, needs_texts


class TestConformance(PlanConformance):
    package = "nq_03_2025"
    copy = AS_SIGNED


@needs_texts
def test_everything_is_found_in_the_copy_and_every_claim_is_borne_out() -> None:
    found = verify(nq_03_2025.PLAN, AS_SIGNED.read_text(encoding="utf-8"))
    assert found.matches
    assert len(found.found) == len(nq_03_2025.PLAN.clauses)


def test_it_is_found_by_its_name_beside_the_plan_of_hue() -> None:
    assert {"hue-2025", "nq-03-2025"} <= set(installed_plans())
    assert load_plan("nq-03-2025") is nq_03_2025.PLAN
    assert load_successions("nq-03-2025") == SUCCESSIONS
    assert load_plan("hue-2025").id == "hue-2025"
    with pytest.raises(UnknownPlan):
        load_plan("nq-3-2025")


def test_it_reads_back_as_it_was_written() -> None:
    """With its own units, kinds of case and kinds of agency."""
    assert load_plan_json(dump_plan(nq_03_2025.PLAN)) == nq_03_2025.PLAN
