"""Strategies for a plan: when to look at it, what a provincial system could report, and what is then found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from attrs import evolve

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.dates.period import Period
from cchc_rules.extras import needing_extra
from cchc_rules.findings.assessment import assess
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.findings.observation import ROLL_CALL_SETS, Attestation, Delivery, Figure, Observation, RollCall
from cchc_rules.findings.values import FigureValue, Tally
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Outcome, Target
from cchc_rules.measures.measure import CaseKind, Measure
from cchc_rules.measures.unit import Unit
from cchc_rules.testing.strategies import periods, quantities, shares, tallies

with needing_extra("testing"):
    from hypothesis import strategies as st

__all__ = [
    "assessments_of",
    "attestations_of",
    "days_of",
    "deliveries_of",
    "figures_of",
    "findings_of",
    "observations_of",
    "periods_of",
    "roll_calls_of",
]

_REFERENCES = st.sampled_from(["", "12/BC", "13/BC"])
_MOST_CALLED = 8


def days_of(plan: Plan) -> st.SearchStrategy[date]:
    """Days on which to look at a plan: where something begins, ends or falls due, the day before and after, and others.

    They run from a month before the decision was issued to some two months after the last of its days.
    """
    edges = sorted(_edges(plan))
    beside = st.builds(lambda day, more: day + timedelta(days=more), st.sampled_from(edges), st.integers(-1, 1))
    return beside | st.dates(*_span(plan))


def periods_of(plan: Plan, measure: Measure | None = None) -> st.SearchStrategy[Period]:
    """Periods that figures of a plan could be of: those of its targets, the months and quarters in them, and others.

    Args:
        plan: The plan.
        measure: Only those of the targets that it counts for, and others; None for all.
    """
    wholes = dict.fromkeys(
        target.period
        for target in plan.rules_of_kind(Target)
        if measure is None or target.measure.key in (measure.key, measure.part_of)
    )
    parts = dict.fromkeys(part for whole in wholes for part in _calendar_parts(whole))
    others = periods(*_span(plan))
    return st.one_of(*(st.sampled_from([*some]) for some in (wholes, parts) if some), others)


def _edges(plan: Plan) -> set[date]:
    """The days on which something in a plan begins, ends or falls due."""
    found = {day for day in (plan.decision.issued_on, plan.decision.effective_on) if day is not None}
    for rule in plan.rules:
        if isinstance(rule, Target | Outcome):
            found |= {rule.period.start, rule.period.last_day}
        elif isinstance(rule, Activity):
            found |= {day for day in (rule.due.first_day, rule.due.last_day) if day is not None}
    return found


def _span(plan: Plan) -> tuple[date, date]:
    """From a month before the first of a plan's days to some two months after the last."""
    edges = _edges(plan) or {date(2025, 1, 1)}  # a draft of duties alone names no day
    return min(edges) - timedelta(days=31), max(edges) + timedelta(days=59)


def _calendar_parts(whole: Period) -> Iterator[Period]:
    """The months, quarters and halves of a year that lie in a period."""
    for year in range(whole.start.year, whole.last_day.year + 1):
        months = [Period.month(year, number) for number in range(1, 13)]
        quarters = [Period.quarter(year, number) for number in range(1, 5)]
        yield from filter(whole.covers, (*months, *quarters, Period.half(year, 1), Period.half(year, 2)))


def _figure_values(plan: Plan, measure: Measure) -> st.SearchStrategy[FigureValue]:
    """Values that a figure of a measure can have."""
    if measure.unit != Unit.PERCENT:
        asked = [target.bound.numbers[0] for target in plan.rules_of_kind(Target) if target.measure == measure]
        return quantities(measure.unit, *asked[:1])
    return shares() if measure.case == CaseKind.INDEX else st.one_of(tallies(), shares(), st.just(Tally(0, 0)))


def _who_could_report(plan: Plan, named: Sequence[AgencyOrClass]) -> st.SearchStrategy[AgencyOrClass]:
    """Those whom a rule names and the members of their classes; now and then anybody in the roster."""
    members = (member for each in named if isinstance(each, AgencyClass) for member in plan.roster.members(each))
    asked = {each.key: each for each in (*named, *members)}
    anybody = st.sampled_from(list(plan.roster))
    return st.one_of(st.sampled_from([*asked.values()]), anybody) if asked else anybody


def figures_of(plan: Plan) -> st.SearchStrategy[Figure]:
    """Figures of every measure of a plan, parts and other definitions included, of whoever could report them."""

    def of_measure(measure: Measure) -> st.SearchStrategy[Figure]:
        targets = [each for each in plan.rules_of_kind(Target) if each.measure.key in (measure.key, measure.part_of)]
        named = [each for target in targets for each in (target.answered_by, *target.lead) if each is not None]
        who, when = _who_could_report(plan, named), periods_of(plan, measure)
        return st.builds(Figure, st.just(measure), who, when, _figure_values(plan, measure), _REFERENCES)

    return st.one_of(list(map(of_measure, plan.measures)))


def roll_calls_of(plan: Plan) -> st.SearchStrategy[RollCall]:
    """Roll calls for every target whose cases are agencies: of some of those counted, now and then of others.

    Where each member of a class answers by itself, the call names one, and those that belong to it.
    """

    def of_target(target: Target) -> st.SearchStrategy[RollCall]:
        answering: list[AgencyOrClass | None] = [None]
        if target.each and target.answered_by is not None:
            answering = [*plan.roster.members(target.answered_by)] or answering
        return _calls(plan, target, answering, periods_of(plan, target.measure))

    called = [target for target in plan.rules_of_kind(Target) if target.measure.case == CaseKind.AGENCY]
    return st.one_of([of_target(target) for target in called if target.measure.unit == Unit.PERCENT])


@st.composite
def _calls(
    draw: st.DrawFn,
    plan: Plan,
    target: Target,
    answering: Sequence[AgencyOrClass | None],
    when: st.SearchStrategy[Period],
) -> RollCall:
    answers = draw(st.sampled_from(answering))
    known = {each.key: each for each in target.counted if isinstance(each, Agency)}
    for counted in target.counted:
        if isinstance(counted, AgencyClass):
            known |= {member.key: member for member in plan.roster.members(counted)}
    belong = [each for each in known.values() if answers is None or answers.key in each.districts]
    strangers = [each for each in plan.roster if isinstance(each, Agency)]
    pool = draw(st.sampled_from([belong, belong, belong, strangers])) or strangers
    named = draw(st.lists(st.sampled_from(pool), max_size=_MOST_CALLED, unique_by=lambda each: each.key))
    sets: dict[str, list[Agency]] = {name: [] for name in ROLL_CALL_SETS}
    for agency in named:
        sets[draw(st.sampled_from([*ROLL_CALL_SETS]))].append(agency)
    return RollCall(target.measure, draw(when), **sets, complete=draw(st.booleans()), agency=answers)


def deliveries_of(plan: Plan) -> st.SearchStrategy[Delivery]:
    """Deliveries of every activity of a plan, by its leads, their members and others, in time or not."""
    any_day = days_of(plan)

    def of_activity(activity: Activity) -> st.SearchStrategy[Delivery]:
        edges = {day for day in (activity.due.first_day, activity.due.last_day) if day is not None}
        about = [day + timedelta(days=more) for day in sorted(edges) for more in (-1, 0, 1)]
        when = st.sampled_from(about) | any_day if about else any_day
        return st.builds(Delivery, st.just(activity), _who_could_report(plan, activity.lead), when, _REFERENCES)

    return st.one_of(list(map(of_activity, plan.rules_of_kind(Activity))))


def attestations_of(plan: Plan) -> st.SearchStrategy[Attestation]:
    """Attestations of every outcome of a plan, by whoever answers and by others, within its period and outside it."""
    any_day = days_of(plan)

    def of_outcome(outcome: Outcome) -> st.SearchStrategy[Attestation]:
        who = _who_could_report(plan, [outcome.answered_by])
        return st.builds(Attestation, st.just(outcome), who, any_day, st.booleans(), _REFERENCES)

    return st.one_of(list(map(of_outcome, plan.rules_of_kind(Outcome))))


@st.composite
def _said_otherwise(draw: st.DrawFn, plan: Plan, said: Observation) -> Observation:
    """Another word on what an observation is about, which may well contradict it."""
    if isinstance(said, Figure):
        return evolve(said, value=draw(_figure_values(plan, said.measure)))
    if isinstance(said, Attestation):
        return evolve(said, holds=not said.holds)
    if isinstance(said, Delivery):
        return evolve(said, day=draw(days_of(plan)))
    turned: dict[str, Any] = {"done": said.not_done, "not_done": said.done, "unknown": said.unknown}
    return evolve(said, **turned)


def observations_of(plan: Plan, *, max_size: int = 12) -> st.SearchStrategy[tuple[Observation, ...]]:
    """What a provincial system could report of a plan: anything, about anybody, for any days.

    Every measure, agency, class and part can come up, and every way of reporting that the plan asks for. What comes up
    is valid by itself; together it may be contradictory, partial, early, late or about nothing that the plan asks.

    Args:
        plan: The plan; it has at least one measure, activity or outcome.
        max_size: How many observations at most.
    """
    each = st.one_of(figures_of(plan), roll_calls_of(plan), deliveries_of(plan), attestations_of(plan))

    @st.composite
    def reported(draw: st.DrawFn) -> tuple[Observation, ...]:
        known = draw(st.lists(each, max_size=max_size))
        if len(known) > 1 and draw(st.booleans()):
            known[-1] = draw(_said_otherwise(plan, known[0]))
        return tuple(known)

    return reported()


def assessments_of(plan: Plan) -> st.SearchStrategy[Findings]:
    """Whole assessments of a plan, on any day, of a complete record or not."""
    return st.builds(
        lambda known, on, closed: assess(plan, known, as_of=on, closed_world=closed),
        observations_of(plan),
        days_of(plan),
        st.booleans(),
    )


def findings_of(plan: Plan) -> st.SearchStrategy[Finding]:
    """Findings of a plan in which something is judged."""
    return assessments_of(plan).flatmap(lambda found: st.sampled_from(found.findings))
