"""What is found follows from the evidence, whatever was reported, of a whole assessment and of a part of it."""

from datetime import date

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import ExpectedCases, Figure, Findings, Period, Share, Tally, assess
from cchc_rules.agencies.roster import Roster
from cchc_rules.agencies.succession import Succession, SuccessionKind
from cchc_rules.findings.comparing.reassessment import reassess
from cchc_rules.findings.observation import Observation
from cchc_rules.findings.selection import EVERYTHING, Selection
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import OverAgencies, OverTime
from cchc_rules.testing import plan_strategies
from tests import changing, tiny
from tests.laws.strategies import selections
from tests.laws.test_amendment_laws import looking
from tests.laws.test_whole_laws import HALVES, YEAR, body, group

records = plan_strategies.observations_of(tiny.PLAN)
BEFORE = Period.year(2024)
PERIODS = [*HALVES, YEAR, *(Period.quarter(2025, quarter) for quarter in (1, 2, 3, 4)), BEFORE]
MEMBERS = (body(0), body(1), body(2))
APRIL, JULY = date(2025, 4, 1), date(2025, 7, 1)
RENAMED = Succession(SuccessionKind.RENAMED, APRIL, MEMBERS[1:2], (body(7),), changing.READ)
MERGED = Succession(SuccessionKind.MERGED, JULY, MEMBERS[:1], MEMBERS[1:2], changing.READ)
FORMED = Succession(SuccessionKind.FORMED, JULY, (), (body(9),), changing.READ)
values = st.one_of(
    st.builds(Tally, st.integers(0, 3), st.integers(0, 2), st.integers(0, 1)),
    st.sampled_from([0, 50, 90, 98, 100]).map(Share),
)


@st.composite
def assessments_of_a_class(draw: st.DrawFn) -> Findings:
    """Of one target that a class answers, as a whole or each member, however its figures add up and whoever reports."""
    members = group(complete=draw(st.booleans()))
    adding = {"over_time": draw(st.sampled_from(OverTime)), "over_agencies": draw(st.sampled_from(OverAgencies))}
    measure = evolve(tiny.ON_TIME, **adding)
    target: Target = evolve(tiny.DOSSIERS_ON_TIME, measure=measure, answered_by=members, each=draw(st.booleans()))
    target = evolve(target, baseline=draw(st.sampled_from([None, None, None, BEFORE])))
    listed = Roster((*tiny.ROSTER, members, *MEMBERS))
    plan: Plan = evolve(tiny.plan_with(target), roster=listed)
    events = draw(st.none() | st.sampled_from([(), (RENAMED,), (MERGED,), (FORMED,), (RENAMED, FORMED)]))
    roster = None if events is None else listed.with_successions(events)
    who = [members, *MEMBERS, *(() if events is None else (body(7), body(9)))]
    figures = st.builds(Figure, st.just(measure), st.sampled_from(who), st.sampled_from(PERIODS), values)
    known = draw(st.lists(figures, max_size=7))
    on = draw(st.sampled_from([date(2025, 3, 1), date(2025, 8, 1), date(2026, 1, 1), date(2026, 5, 1)]))
    found = assess(plan, known, as_of=on, closed_world=draw(st.booleans()), roster=roster)
    heard = [each.agency for each in found if each.agency is not None and each.evidence]
    if not heard or draw(st.booleans()):
        return found
    expected = [ExpectedCases(measure, draw(st.sampled_from(heard)), draw(st.integers(0, 5)))]
    return assess(plan, known, as_of=on, closed_world=found.closed_world, roster=roster, expected=expected)


def as_sets(findings: Findings) -> tuple[object, ...]:
    """What is found, in its order, and what was not used or read otherwise, in any."""
    return findings.findings, set(findings.unused), set(findings.read_otherwise)


@given(records, looking, st.booleans(), st.sampled_from([None, changing.ROSTER]), st.just(EVERYTHING) | selections)
def test_what_is_found_of_a_plan_follows_from_its_evidence(
    seen: list[Observation], on: date, closed: bool, roster: Roster | None, cut: Selection
) -> None:
    """Assessed again by the evidence that is told and by what was not used, every finding that is told is the same."""
    findings = assess(tiny.PLAN, seen, as_of=on, closed_world=closed, roster=roster).selected(cut)
    assert as_sets(reassess(findings)) == as_sets(findings)


@given(assessments_of_a_class(), st.sampled_from([EVERYTHING, *(Selection(each) for each in MEMBERS)]))
def test_what_is_found_of_a_class_and_of_its_members_follows_from_their_evidence(
    findings: Findings, cut: Selection
) -> None:
    """Also where one member is told of alone, with its class, of which others are then silent as far as is told."""
    told = findings.selected(cut)
    assert as_sets(reassess(told)) == as_sets(told)
