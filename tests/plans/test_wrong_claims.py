"""Verification: wrong claims of every kind, drawn from a seeded generator over the rules of a plan.

Five hundred are said wrong and two hundred left out with `--hypothesis-profile thorough`; otherwise the first quarter.
"""

from collections import Counter

import pytest
from hypothesis import settings

import nq_03_2025
from cchc_rules import verify
from cchc_rules.law.clause import ComparedText
from cchc_rules.law.plan import Plan
from cchc_rules.plans import hue_2025
from cchc_rules.verification.rule_claims import unproven_claims
from tests.plans import market_town
from tests.plans.test_hue_2025 import ROOT, TEXT, with_text
from tests.plans.wrong_claims import wrong_claims

SAID_WRONG = ("threshold", "sign", "unit", "lead", "due", "instrument", "address")
LEFT_OUT = ("period", "swapped", "lead left out", "support left out")
DOCUMENTS = ("document",)
MOST = {SAID_WRONG: 500, LEFT_OUT: 200, DOCUMENTS: 100}
SECOND = ROOT.parent / "shared" / "plans" / "nq-03-nq-cp-2025-as-signed.txt"
SECOND_TEXT = SECOND.read_text(encoding="utf-8") if SECOND.is_file() else ""
UNDECIDED = {
    "hue-2025:II.6.b.8/1",  # “theo hướng dẫn của” says who guides, not in which role
    "hue-2025:III.8.2/3",  # three act in one sentence, one after another: print does not say who leads what
}
"""The rules that can be said wrong without a word in print against it, and why."""


@pytest.mark.parametrize("kinds", MOST, ids=["said wrong", "left out", "other documents"])
@pytest.mark.parametrize(
    ("plan", "text"),
    [
        pytest.param(market_town.PLAN, market_town.TEXT, id="a market town"),
        pytest.param(hue_2025.PLAN, TEXT, id="Huế", marks=with_text),
        pytest.param(
            nq_03_2025.PLAN,
            SECOND_TEXT,
            id="the second plan",
            marks=pytest.mark.skipif(not SECOND_TEXT, reason=f"no copy of the resolution at {SECOND}"),
        ),
    ],
)
def test_a_wrong_claim_is_named_at_its_rule(plan: Plan, text: str, kinds: tuple[str, ...]) -> None:
    """The plan is borne out; whatever a rule says wrong, leaves out or swaps is named at it, where print decides."""
    assert verify(plan, text).matches
    thorough = settings().max_examples > settings.get_profile("ci").max_examples
    count = MOST[kinds] if thorough else MOST[kinds] // 4
    copy = ComparedText.of(text)
    passages = {clause: copy.passage(clause.start, clause.end) for clause in plan.clauses}
    drawn: Counter[str] = Counter()
    missed: list[tuple[str, str, str]] = []
    for wrong in wrong_claims(plan, passages, 2025, count, kinds):
        drawn[wrong.kind] += 1
        if wrong.rule not in {claim.owner for claim in unproven_claims(wrong.plan, passages)}:
            missed.append((wrong.kind, wrong.rule, wrong.said))
    assert drawn.total() == count
    assert min(drawn.values()) >= count // len(kinds)
    assert {rule for _, rule, _ in missed} <= UNDECIDED, missed
    assert len(missed) <= count // 50, missed
