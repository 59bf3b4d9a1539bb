"""Strategies by type: how `st.from_type` makes each of our types; what is said of a plan is said of Huế 2025."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from cchc_rules.agencies.agency import Agency, AgencyClass
from cchc_rules.dates.due import Before, By, During, Within
from cchc_rules.dates.period import Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.extras import needing_extra
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.findings.observation import Attestation, Delivery, Figure, RollCall
from cchc_rules.findings.values import Quantity, Share, Tally
from cchc_rules.law.amendment import Amendment
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Duty, Outcome, Target
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.record_types import Dossier, Feedback
from cchc_rules.plans.hue_2025 import PLAN
from cchc_rules.testing import amendment_strategies, plan_strategies, record_strategies, strategies
from cchc_rules.text import Bilingual

with needing_extra("testing"):
    from hypothesis import strategies as st

__all__ = ["strategy_of"]


def strategy_of(kind: type[Any]) -> st.SearchStrategy[Any]:
    """How to make one of our types.

    >>> isinstance(strategy_of(Tally), st.SearchStrategy)
    True
    """
    return _STRATEGIES[kind]()


def _sampled(*values: Any) -> Callable[[], st.SearchStrategy[Any]]:
    return lambda: st.sampled_from(values)


_STRATEGIES: Final[Mapping[type[Any], Callable[[], st.SearchStrategy[Any]]]] = MappingProxyType(
    {
        Agency: _sampled(*(each for each in PLAN.roster if isinstance(each, Agency))),
        AgencyClass: _sampled(*(each for each in PLAN.roster if isinstance(each, AgencyClass))),
        Before: lambda: st.builds(Before, strategies.days()),
        By: lambda: st.builds(By, strategies.days()),
        During: lambda: st.builds(During, strategies.periods(), completion=st.booleans()),
        Within: strategies.within_dues,
        Period: strategies.periods,
        Recurring: strategies.recurring_dues,
        Finding: lambda: plan_strategies.findings_of(PLAN),
        Findings: lambda: plan_strategies.assessments_of(PLAN),
        Attestation: lambda: plan_strategies.attestations_of(PLAN),
        Delivery: lambda: plan_strategies.deliveries_of(PLAN),
        Figure: lambda: plan_strategies.figures_of(PLAN),
        RollCall: lambda: plan_strategies.roll_calls_of(PLAN),
        Quantity: strategies.quantities,
        Share: strategies.shares,
        Tally: strategies.tallies,
        Amendment: lambda: amendment_strategies.histories_of(PLAN).flatmap(st.sampled_from),
        Plan: lambda: amendment_strategies.histories_of(PLAN).map(lambda history: PLAN.with_amendments(*history)),
        Activity: _sampled(*PLAN.rules_of_kind(Activity)),
        Duty: _sampled(*PLAN.rules_of_kind(Duty)),
        Outcome: _sampled(*PLAN.rules_of_kind(Outcome)),
        Target: _sampled(*PLAN.rules_of_kind(Target)),
        Measure: _sampled(*PLAN.measures),
        Dossier: record_strategies.dossiers,
        Feedback: record_strategies.feedback,
        Bilingual: strategies.bilinguals,
    }
)
