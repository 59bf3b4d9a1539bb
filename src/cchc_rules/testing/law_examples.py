"""Law examples: what a system is tried on, drawn so that a broken law shows within a few of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from attrs import frozen

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.dates.period import ONE_DAY
from cchc_rules.extras import needing_extra
from cchc_rules.findings.observation import Attestation, Delivery, Figure, Observation
from cchc_rules.findings.reasons import Status
from cchc_rules.findings.threshold import reaches
from cchc_rules.findings.values import Tally
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Outcome, Target
from cchc_rules.law.versions import reference_day
from cchc_rules.measures.measure import CaseKind
from cchc_rules.measures.unit import Unit
from cchc_rules.testing.broken_law import Evaluated, statuses_of
from cchc_rules.testing.plan_strategies import days_of, observations_of
from cchc_rules.testing.strategies import shuffled_with_repeats, tallies

with needing_extra("testing"):
    from hypothesis import strategies as st

__all__ = [
    "AskedTarget",
    "Known",
    "Reordered",
    "each_of",
    "everything_is_over",
    "known_on_a_day",
    "one_more_heard",
    "parts_of_wholes",
    "reordered",
    "reports_of",
    "targets_asked",
    "undecided_tallies",
]

_T = TypeVar("_T")
Known = tuple[tuple[Observation, ...], date]
"""What was observed, and a day of looking."""

Reordered = tuple[tuple[Observation, ...], Sequence[Observation], date]
"""The same observations in two orders, and a day of looking."""


@frozen
class AskedTarget:
    """A target that counts decide, and whose count decides it as a whole.

    Args:
        target: The target.
        who: Whose count it is.
    """

    target: Target
    who: AgencyOrClass

    @property
    def day_after(self) -> date:
        """The first day on which its period is over."""
        return self.target.period.last_day + ONE_DAY

    def figure(self, value: Tally) -> Figure:
        """That count."""
        return Figure(self.target.measure, self.who, self.target.period, value)

    def status(self, given: Evaluated) -> Status | None:
        """What is answered about the whole; None where nothing is."""
        answers = statuses_of(given)
        return answers.get(f"{self.target.key}@{self.who.key}", answers.get(self.target.key))


def targets_asked(plan: Plan) -> list[AskedTarget]:
    """The targets of a plan that enough yes reach and too few do not, and that the cases of one figure decide."""
    somebody = next(each for each in plan.roster if isinstance(each, Agency))
    return [
        AskedTarget(target, target.answered_by or somebody)
        for target in plan.rules_of_kind(Target)
        if target.measure.unit == Unit.PERCENT
        and target.measure.case not in (CaseKind.AGENCY, CaseKind.INDEX)
        and not (target.each or target.parts or target.counted)
        and reaches(target, Tally(1, 0))
        and reaches(target, Tally(0, 1)) is False
    ]


def parts_of_wholes(plan: Plan) -> list[tuple[AskedTarget, Agency]]:
    """The targets that a class answers for, each with the bodies whose cases can be some of those of the class."""
    return [
        (asked, body)
        for asked in targets_asked(plan)
        if isinstance(asked.who, AgencyClass)
        for body in plan.roster
        if isinstance(body, Agency) and body.level in asked.who.levels
    ]


def each_of(choices: Sequence[_T]) -> st.SearchStrategy[_T]:
    """One of several; nothing where there are none."""
    return st.sampled_from(choices) if choices else st.nothing()


def undecided_tallies() -> st.SearchStrategy[Tally]:
    """Tallies with cases of which nothing is known, often so that these decide: all others are yes, or all are no."""
    some, unknown = st.integers(1, 60), st.integers(1, 60)
    all_yes = st.builds(lambda yes, more: Tally(yes, 0, more), some, unknown)
    all_no = st.builds(lambda no, more: Tally(0, no, more), some, unknown)
    return all_yes | all_no | st.builds(Tally, some, some, unknown)


def everything_is_over(plan: Plan) -> date:
    """A day after the last on which anything in a plan ends or falls due."""
    return max((day for day in map(reference_day, plan.rules) if day is not None), default=date(2025, 1, 1)) + ONE_DAY


def reports_of(plan: Plan, body: AgencyOrClass) -> list[Observation]:
    """All that one body can report to its credit: each target reached, each task done, each outcome attained."""
    return [
        *(
            Figure(target.measure, body, target.period, Tally(1, 0))
            for target in plan.rules_of_kind(Target)
            if target.measure.unit == Unit.PERCENT and target.measure.case not in (CaseKind.AGENCY, CaseKind.INDEX)
        ),
        *(
            Delivery(task, body, task.due.last_day)
            for task in plan.rules_of_kind(Activity)
            if task.due.last_day is not None
        ),
        *(Attestation(outcome, body, outcome.period.last_day, holds=True) for outcome in plan.rules_of_kind(Outcome)),
    ]


def known_on_a_day(plan: Plan) -> st.SearchStrategy[Known]:
    """What could be reported of a plan, besides figures of one target, and a day of looking, often when all is over."""
    on = days_of(plan) | st.just(everything_is_over(plan))
    anybody = st.sampled_from(list(plan.roster))

    def of_one(asked: AskedTarget) -> st.SearchStrategy[list[Figure]]:
        who = st.one_of(st.just(asked.who), st.just(asked.who), anybody)
        values = st.sampled_from([Tally(1, 0), Tally(0, 1)]) | tallies(min_cases=1)
        figures = st.builds(Figure, st.just(asked.target.measure), who, st.just(asked.target.period), values)
        return st.lists(figures, max_size=3)

    asked = targets_asked(plan)
    about_one = st.sampled_from(asked).flatmap(of_one) if asked else st.just([])
    reported = st.builds(lambda others, figures: (*others, *figures), observations_of(plan, max_size=4), about_one)
    return st.tuples(reported, on)


def one_more_heard(plan: Plan) -> st.SearchStrategy[Known]:
    """What could be reported of a plan, and as often a figure that settles a target with another body's after it."""

    def settled_before(asked: AskedTarget) -> st.SearchStrategy[Known]:
        values = st.sampled_from([Tally(1, 0), Tally(0, 1)])
        others = st.sampled_from([each for each in plan.roster if each.key != asked.who.key])
        later = st.builds(Figure, st.just(asked.target.measure), others, st.just(asked.target.period), values)
        return st.tuples(st.tuples(values.map(asked.figure), later), st.just(asked.day_after))

    return each_of(targets_asked(plan)).flatmap(settled_before) | known_on_a_day(plan)


def reordered(plan: Plan) -> st.SearchStrategy[Reordered]:
    """What could be reported of a plan in another order, and as often two figures of one thing that disagree."""

    def two_orders(drawn: Known) -> st.SearchStrategy[Reordered]:
        known, on = drawn
        others = st.just(known[::-1]) | shuffled_with_repeats(known)
        return st.tuples(st.just(known), others, st.just(on))

    def disagreeing(asked: AskedTarget) -> Reordered:
        figures = asked.figure(Tally(1, 0)), asked.figure(Tally(0, 1))
        return figures, figures[::-1], asked.day_after

    return each_of(targets_asked(plan)).map(disagreeing) | known_on_a_day(plan).flatmap(two_orders)
