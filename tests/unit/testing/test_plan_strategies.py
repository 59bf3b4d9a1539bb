"""What is drawn for a plan can be reported of it, and everything that can be reported comes up."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

import pytest
from attrs import evolve
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from cchc_rules.findings.assessment import assess
from cchc_rules.findings.observation import Attestation, Delivery, Figure, Observation, RollCall
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.findings.values import Quantity, Share
from cchc_rules.law.decision import Draft
from cchc_rules.law.rule import Activity, Outcome, Target
from cchc_rules.measures.measure import CaseKind
from cchc_rules.plans import hue_2025
from cchc_rules.testing import plan_strategies as kit
from tests import draft, tiny

HUE = hue_2025.PLAN
ALIKE = settings(max_examples=3000, phases=[Phase.generate], derandomize=True, database=None)
AFTERWARDS = date(2026, 1, 1)
_T = TypeVar("_T")
Seen = tuple[Observation, ...]


def comes_up(drawn: st.SearchStrategy[_T], wanted: Callable[[_T], bool]) -> bool:
    """Whether something that is wanted is drawn, in the same draws each time."""
    return wanted(find(drawn, wanted, settings=ALIKE))


def keys_drawn(drawn: st.SearchStrategy[_T], key: Callable[[_T], str], wanted: set[str]) -> set[str]:
    """What keys come up, in the same draws each time, until all that are wanted have."""
    found: set[str] = set()

    def all_found(each: _T) -> bool:
        found.add(key(each))
        return found >= wanted

    find(drawn, all_found, settings=ALIKE)
    return found


def test_every_measure_activity_and_outcome_comes_up() -> None:
    measures = {each.key for each in HUE.measures}
    assert keys_drawn(kit.figures_of(HUE), lambda each: each.measure.key, measures) == measures
    called = {target.measure.key for target in HUE.rules_of_kind(Target) if target.counted}
    assert keys_drawn(kit.roll_calls_of(HUE), lambda each: each.measure.key, called) == called
    activities = {activity.key for activity in HUE.rules_of_kind(Activity)}
    assert keys_drawn(kit.deliveries_of(HUE), lambda each: each.rule.key, activities) == activities
    outcomes = {outcome.key for outcome in HUE.rules_of_kind(Outcome)}
    assert keys_drawn(kit.attestations_of(HUE), lambda each: each.rule.key, outcomes) == outcomes


@pytest.mark.parametrize("kind", [Figure, RollCall, Delivery, Attestation])
def test_every_kind_of_observation_comes_up_and_is_contradicted(kind: type[Observation]) -> None:
    """Two of a kind that are about the same thing and do not say the same."""

    def about(each: Observation) -> tuple[object, ...]:
        if isinstance(each, Figure | RollCall):
            return each.measure.key, each.agency, each.period
        return each.rule.key, each.agency

    assert comes_up(
        kit.observations_of(tiny.PLAN),
        lambda seen: (
            len(seen) > 1 and isinstance(seen[0], kind) and about(seen[0]) == about(seen[-1]) and seen[0] != seen[-1]
        ),
    )


def test_values_are_what_the_measure_takes() -> None:
    """Counts and shares of a percentage, shares of an index, and of all else quantities about the threshold."""
    scores = kit.figures_of(evolve(tiny.plan_with(tiny.SCORE_OF_80), measures=(tiny.SCORE,)))
    assert comes_up(scores, lambda each: each.value == Quantity(80, tiny.SCORE.unit))
    assert comes_up(scores, lambda each: each.value == Quantity("79.5", tiny.SCORE.unit))
    assert keys_drawn(kit.figures_of(tiny.PLAN), lambda each: type(each.value).__name__, {"Tally", "Share"})
    index = next(each for each in HUE.measures if each.case == CaseKind.INDEX)
    assert comes_up(kit.figures_of(HUE), lambda each: each.measure == index and isinstance(each.value, Share))


def test_a_plan_of_duties_alone_has_nothing_to_report() -> None:
    plan = tiny.plan_of("Một", "Hai")
    for drawn in (kit.figures_of(plan), kit.roll_calls_of(plan), kit.deliveries_of(plan), kit.attestations_of(plan)):
        assert drawn.is_empty
    assert comes_up(kit.periods_of(plan), lambda period: period.start > tiny.DECISION.issued_on)


def test_who_reports_is_whom_a_rule_asks_or_anybody() -> None:
    asked = {"", tiny.HOME.key, tiny.DEPARTMENTS.key, tiny.JUSTICE.key}
    delivered = kit.deliveries_of(tiny.PLAN)
    of_reports = delivered.map(lambda each: each.agency.key if each.rule == tiny.MIDYEAR_REPORTS else "")
    assert keys_drawn(of_reports, str, asked) >= asked
    assert comes_up(of_reports, lambda key: key not in asked)


def test_a_district_calls_its_communes() -> None:
    """Where each member of a class answers, the call names one, and mostly those that belong to it."""
    calls = kit.roll_calls_of(HUE)
    districts = {*HUE.roster.members(hue_2025.UBND_CAP_HUYEN)}
    assert comes_up(
        calls, lambda each: each.measure == hue_2025.COMMUNES_INSPECTED.measure and each.agency in districts
    )
    assert comes_up(calls, lambda each: each.agency is None and len(each.named) > 2)


@given(kit.observations_of(HUE), kit.days_of(HUE), st.booleans())
@settings(max_examples=25)
def test_whatever_is_drawn_is_assessed(seen: Seen, on: date, closed: bool) -> None:
    """No observation is refused, and each comes back as evidence or unused."""
    findings = assess(HUE, seen, as_of=on, closed_world=closed)
    used: Iterable[Observation] = (each for finding in findings for each in finding.evidence)
    assert {*used, *(each.observation for each in findings.unused)} == set(seen)


def test_every_status_comes_up() -> None:
    statuses = kit.assessments_of(tiny.PLAN).map(lambda found: {*found.by_status()})
    found: set[Status] = set()

    def all_found(some: set[Status]) -> bool:
        found.update(some)
        return found >= {*Status}

    assert find(statuses, all_found, settings=ALIKE)


def test_findings_are_of_the_plan() -> None:
    reasons = kit.findings_of(tiny.PLAN).map(lambda found: (found.rule in tiny.PLAN.rules, found.reason))
    assert comes_up(reasons, lambda drawn: drawn == (True, Reason.REACHED))


def test_days_are_those_on_which_something_changes() -> None:
    edges = {*map(str, [date(2025, 1, 4), date(2025, 1, 5), date(2025, 12, 31), AFTERWARDS])}
    assert keys_drawn(kit.days_of(tiny.PLAN), str, edges) >= edges
    assert comes_up(kit.days_of(tiny.PLAN), lambda day: str(day) not in edges)


def test_a_draft_is_reported_on_like_any_other_plan() -> None:
    """Between the days that its rules name; of one that names none, somewhen."""
    assert comes_up(kit.figures_of(draft.PLAN), lambda each: each.measure == draft.TRAINED)
    duties = evolve(tiny.plan_of("Một"), decision=Draft(title=tiny.DECISION.title, issuer=tiny.OFFICE))
    assert comes_up(kit.periods_of(duties), lambda period: period.start > date(2024, 1, 1))
