"""Laws for systems: whether what wraps this library keeps what every verdict has to keep.

Each function takes the system as one function of a plan, observations and a day of looking, tries it on what Hypothesis
draws, and fails with the law, the smallest example that breaks it, and what was answered.

>>> from cchc_rules import assess
>>> assert_monotone(lambda plan, observations, as_of: assess(plan, observations, as_of=as_of), max_examples=5)
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date
from typing import Final, TypeAlias, TypeVar

from attrs import frozen

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.dates.period import ONE_DAY
from cchc_rules.errors import BadValue
from cchc_rules.extras import needing_extra
from cchc_rules.findings.finding import Findings
from cchc_rules.findings.observation import Figure, Observation
from cchc_rules.findings.reasons import Status
from cchc_rules.findings.threshold import reaches
from cchc_rules.findings.values import Tally
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Duty, Outcome, Target
from cchc_rules.measures.measure import CaseKind
from cchc_rules.measures.unit import Unit
from cchc_rules.plans.hue_2025 import PLAN
from cchc_rules.testing.broken_law import Example, Law, LawBroken
from cchc_rules.testing.plan_strategies import days_of, observations_of
from cchc_rules.testing.strategies import shuffled_with_repeats, tallies
from cchc_rules.testing.system_answers import (
    Evaluate,
    Evaluated,
    first_difference,
    rank_of,
    said_of_the_same,
    speaks_of,
    statuses_of,
    statuses_of_rule,
)

with needing_extra("testing"):
    from hypothesis import given, settings
    from hypothesis import strategies as st

__all__ = [
    "LAWS",
    "assert_disagreement_is_contested",
    "assert_every_law",
    "assert_hearing_more_never_flips",
    "assert_monotone",
    "assert_nobody_is_left_out",
    "assert_nothing_is_lost",
    "assert_nothing_is_settled_early",
    "assert_on_the_threshold_is_met",
    "assert_order_does_not_matter",
    "assert_part_never_decides_whole",
    "assert_silence_is_never_missed",
    "assert_unknown_never_flips",
]

_T = TypeVar("_T")
_Reordered: TypeAlias = tuple[tuple[Observation, ...], list[Observation], date]
_SETTLED: Final = (Status.MET, Status.MISSED)
_CASES: Final = (1, 3, 49, 100, 997, 1000, 10_000)


@frozen
class _Asked:
    """A target that counts decide, and whose count decides it as a whole."""

    target: Target
    who: AgencyOrClass

    def figure(self, value: Tally) -> Figure:
        """That count."""
        return Figure(self.target.measure, self.who, self.target.period, value)

    def status(self, given: Evaluated) -> Status | None:
        """What is answered about the whole; None where nothing is."""
        answers = statuses_of(given)
        return answers.get(f"{self.target.key}@{self.who.key}", answers.get(self.target.key))


def _asked_by(plan: Plan) -> list[_Asked]:
    """The targets of a plan that enough yes reach and too few do not, and that the cases of one figure decide."""
    somebody = next(each for each in plan.roster if isinstance(each, Agency))
    return [
        _Asked(target, target.answered_by or somebody)
        for target in plan.rules_of_kind(Target)
        if target.measure.unit == Unit.PERCENT
        and target.measure.case not in (CaseKind.AGENCY, CaseKind.INDEX)
        and not (target.each or target.parts or target.counted)
        and reaches(target, Tally(1, 0))
        and reaches(target, Tally(0, 1)) is False
    ]


def _each_of(choices: Sequence[_T]) -> st.SearchStrategy[_T]:
    """One of several; nothing where there are none."""
    return st.sampled_from(choices) if choices else st.nothing()


def _try(drawn: st.SearchStrategy[_T], broken_by: Callable[[_T], Example | None], law: Law, most: int) -> None:
    """Draw examples until one breaks a law, and then the smallest that does."""
    if drawn.is_empty:  # the plan has nothing that the law is about
        return

    @settings(max_examples=most, deadline=None, database=None, report_multiple_bugs=False)
    @given(drawn)
    def attempt(example: _T) -> None:
        broken = broken_by(example)
        if broken is not None:
            raise LawBroken(law, broken)

    attempt()


def _try_two_values(
    evaluate: Evaluate,
    plan: Plan,
    other_than: Callable[[Tally], st.SearchStrategy[Tally]],
    fit: Callable[[Status | None, Status | None], bool],
    law: Law,
    most: int,
) -> None:
    """Draw a value of a target and another one, until what is answered about them does not fit together."""

    def broken_by(drawn: tuple[_Asked, tuple[Tally, Tally], bool]) -> Example | None:
        asked, values, over = drawn
        on = asked.target.period.last_day + over * ONE_DAY
        figures = tuple(map(asked.figure, values))
        one, other = (asked.status(evaluate(plan, [figure], on)) for figure in figures)
        return None if fit(one, other) else Example(plan.id, asked.target.key, on, figures, (one, other))

    values = tallies(min_cases=1).flatmap(lambda value: st.tuples(st.just(value), other_than(value)))
    _try(st.tuples(_each_of(_asked_by(plan)), values, st.booleans()), broken_by, law, most)


def _may_be_part(body: AgencyOrClass, whole: AgencyOrClass) -> bool:
    """Whether the cases of a body can be some of those that a class answers for."""
    return isinstance(body, Agency) and body.level in whole.levels


def _known_on_a_day(plan: Plan) -> st.SearchStrategy[tuple[tuple[Observation, ...], date]]:
    """What could be reported of a plan, besides figures of one target, and a day of looking, often when all is over."""
    ends = [each.period.end for each in plan.rules if isinstance(each, Target | Outcome)]
    on = st.one_of(days_of(plan), *([st.just(max(ends))] if ends else []))
    anybody = st.sampled_from(list(plan.roster))

    def of_one(asked: _Asked) -> st.SearchStrategy[list[Figure]]:
        who = st.one_of(st.just(asked.who), st.just(asked.who), anybody)
        values = st.sampled_from([Tally(1, 0), Tally(0, 1)]) | tallies(min_cases=1)
        figures = st.builds(Figure, st.just(asked.target.measure), who, st.just(asked.target.period), values)
        return st.lists(figures, max_size=3)

    asked = _asked_by(plan)
    about_one = st.sampled_from(asked).flatmap(of_one) if asked else st.just([])
    reported = st.builds(lambda others, figures: (*others, *figures), observations_of(plan, max_size=4), about_one)
    return st.tuples(reported, on)


def assert_monotone(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """A better value never yields a worse status.

    Args:
        evaluate: The system.
        plan: The plan to try it on; of one that has nothing the law is about, the law is kept.
        max_examples: How many examples are tried.

    Raises:
        LawBroken: Where it does, with the smallest example; and so with the other laws.
        BadValue: Where the system answers in no way that `Evaluated` has; and so with the other laws.
    """

    def turned(value: Tally) -> st.SearchStrategy[Tally]:
        return st.integers(0, value.no + value.unknown).map(
            lambda more: Tally(value.yes + more, max(value.no - more, 0), value.unknown - max(more - value.no, 0))
        )

    _try_two_values(
        evaluate, plan, turned, lambda one, other: rank_of(other) >= rank_of(one), Law.MONOTONE, max_examples
    )


def assert_unknown_never_flips(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """Learning an unknown case never flips a settled answer."""

    def learned(value: Tally) -> st.SearchStrategy[Tally]:
        yes = st.integers(0, value.unknown)
        return yes.map(lambda more: Tally(value.yes + more, value.no + value.unknown - more))

    def fit(one: Status | None, other: Status | None) -> bool:
        return one not in _SETTLED or other is one

    _try_two_values(evaluate, plan, learned, fit, Law.LEARNING, max_examples)


def assert_on_the_threshold_is_met(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """Exactly on the threshold is met, one case short is missed, and nothing is rounded."""

    def broken_by(drawn: tuple[_Asked, int, bool]) -> Example | None:
        asked, cases, short = drawn
        fewest = bisect_left(range(cases), True, key=lambda yes: reaches(asked.target, Tally(yes, cases - yes)) is True)
        value = Tally(fewest - short, cases - fewest + short)
        on = asked.target.period.last_day + ONE_DAY
        figure = asked.figure(value)
        status = asked.status(evaluate(plan, [figure], on))
        if status is (Status.MISSED if short else Status.MET):
            return None
        return Example(plan.id, asked.target.key, on, (figure,), (status,))

    drawn = st.tuples(_each_of(_asked_by(plan)), st.sampled_from(_CASES), st.booleans())
    _try(drawn, broken_by, Law.ON_THE_THRESHOLD, max_examples)


def assert_disagreement_is_contested(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """Two figures of one thing that cannot both be true are contested."""

    def broken_by(drawn: tuple[_Asked, Tally, int]) -> Example | None:
        asked, value, more = drawn
        figures = asked.figure(Tally(value.yes, value.no)), asked.figure(Tally(value.yes + more, value.no + 1))
        on = asked.target.period.last_day + ONE_DAY
        status = asked.status(evaluate(plan, figures, on))
        return None if status is Status.CONTESTED else Example(plan.id, asked.target.key, on, figures, (status,))

    drawn = st.tuples(_each_of(_asked_by(plan)), tallies(min_cases=1), st.integers(0, 3))
    _try(drawn, broken_by, Law.DISAGREEMENT, max_examples)


def assert_nothing_is_settled_early(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """Before its period is over a target is open, whatever was reported for it."""

    def broken_by(drawn: tuple[_Asked, Tally, bool]) -> Example | None:
        asked, value, last = drawn
        on = asked.target.period.last_day if last else asked.target.period.start
        figure = asked.figure(value)
        status = asked.status(evaluate(plan, [figure], on))
        return None if status is Status.OPEN else Example(plan.id, asked.target.key, on, (figure,), (status,))

    drawn = st.tuples(_each_of(_asked_by(plan)), tallies(min_cases=1), st.booleans())
    _try(drawn, broken_by, Law.EARLY, max_examples)


def assert_part_never_decides_whole(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """The figure of one body never settles what a class answers as a whole.

    Targets that no class answers for have no such whole.
    """
    wholes = [each for each in _asked_by(plan) if isinstance(each.who, AgencyClass)]
    parts = [(each, body) for each in wholes for body in plan.roster if _may_be_part(body, each.who)]

    def broken_by(drawn: tuple[tuple[_Asked, AgencyOrClass], Tally]) -> Example | None:
        (asked, body), value = drawn
        on = asked.target.period.last_day + ONE_DAY
        figure = Figure(asked.target.measure, body, asked.target.period, value)
        status = asked.status(evaluate(plan, [figure], on))
        return None if status not in _SETTLED else Example(plan.id, asked.target.key, on, (figure,), (status,))

    _try(st.tuples(_each_of(parts), tallies(min_cases=1)), broken_by, Law.PART, max_examples)


def assert_silence_is_never_missed(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """A rule of which nothing was observed is never met and never missed, whatever was observed of others."""

    def broken_by(drawn: tuple[tuple[Observation, ...], date]) -> Example | None:
        known, on = drawn
        answers = statuses_of(evaluate(plan, known, on))
        for rule in plan.rules:
            if not any(speaks_of(rule, each) for each in known):
                for status in statuses_of_rule(answers, rule):
                    if status in _SETTLED or status is Status.CONTESTED:
                        return Example(plan.id, rule.key, on, known, (status,))
        return None

    _try(_known_on_a_day(plan), broken_by, Law.SILENCE, max_examples)


def assert_nobody_is_left_out(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """Every target, outcome and activity has an answer, whatever was observed."""

    def broken_by(drawn: tuple[tuple[Observation, ...], date]) -> Example | None:
        known, on = drawn
        answers = statuses_of(evaluate(plan, known, on))
        for rule in plan.applicable_rules(on):
            if not isinstance(rule, Duty) and not statuses_of_rule(answers, rule):
                return Example(plan.id, rule.key, on, known, (None,))
        return None

    _try(_known_on_a_day(plan), broken_by, Law.NOBODY_LEFT_OUT, max_examples)


def assert_order_does_not_matter(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """In another order, and with some of them given twice, observations are answered alike."""

    def broken_by(drawn: _Reordered) -> Example | None:
        known, shuffled, on = drawn
        one, other = (statuses_of(evaluate(plan, each, on)) for each in (known, shuffled))
        return first_difference(plan, on, tuple(shuffled), one, other, lambda before, after: before is not after)

    def with_another_order(drawn: tuple[tuple[Observation, ...], date]) -> st.SearchStrategy[_Reordered]:
        known, on = drawn
        others = st.just(list(reversed(known))) | shuffled_with_repeats(known)
        return st.tuples(st.just(known), others, st.just(on))

    drawn = _known_on_a_day(plan).flatmap(with_another_order)
    _try(drawn, broken_by, Law.ORDER, max_examples)


def assert_hearing_more_never_flips(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """An observation of somebody who was silent never turns met into missed, or back; it may settle or contest."""

    def broken_by(drawn: tuple[tuple[Observation, ...], date]) -> Example | None:
        known, on = drawn
        if not known or any(said_of_the_same(known[-1], each) for each in known[:-1]):
            return None
        one, other = (statuses_of(evaluate(plan, each, on)) for each in (known[:-1], known))
        flipped = (_SETTLED, _SETTLED[::-1])
        return first_difference(plan, on, known, one, other, lambda before, after: (before, after) in flipped)

    _try(_known_on_a_day(plan), broken_by, Law.HEARING, max_examples)


def assert_nothing_is_lost(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """Every observation is evidence of a finding, or comes back unused; the system has to return `Findings`.

    Raises:
        BadValue: Where it returns something else, which does not say what became of an observation.
    """

    def broken_by(drawn: tuple[tuple[Observation, ...], date]) -> Example | None:
        known, on = drawn
        found = evaluate(plan, known, on)
        if not isinstance(found, Findings):
            raise BadValue(found, "Findings, which say what became of each observation", where="evaluate")
        kept = {each for finding in found for each in finding.evidence} | {each.observation for each in found.unused}
        kept |= {given for _, given in found.read_otherwise}
        lost = tuple(each for each in known if each not in kept)
        return Example(plan.id, plan.id, on, lost, ()) if lost else None

    _try(_known_on_a_day(plan), broken_by, Law.NOTHING_LOST, max_examples)


LAWS: Final = (
    assert_on_the_threshold_is_met,
    assert_monotone,
    assert_unknown_never_flips,
    assert_disagreement_is_contested,
    assert_nothing_is_settled_early,
    assert_part_never_decides_whole,
    assert_silence_is_never_missed,
    assert_nobody_is_left_out,
    assert_order_does_not_matter,
    assert_hearing_more_never_flips,
    assert_nothing_is_lost,
)
"""All of them, those first whose examples are the smallest.

:meta hide-value:
"""


def assert_every_law(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """The system keeps every law above; the first that it breaks is told."""
    for law in LAWS:
        law(evaluate, plan=plan, max_examples=max_examples)
