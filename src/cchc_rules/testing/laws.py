"""Laws for systems: whether what wraps this library keeps what every verdict has to keep.

Each function takes the system as one function of a plan, observations and a day of looking, tries it on what Hypothesis
draws, and fails with the law, the smallest example that breaks it, and what was answered.

>>> from cchc_rules import assess
>>> assert_monotone(lambda plan, observations, as_of: assess(plan, observations, as_of=as_of), max_examples=5)
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from typing import Final, TypeVar
from warnings import warn

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.errors import BadValue
from cchc_rules.extras import needing_extra
from cchc_rules.findings.assessment import assess
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.findings.observation import Figure
from cchc_rules.findings.reasons import Status
from cchc_rules.findings.threshold import reaches
from cchc_rules.findings.values import Tally
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Duty
from cchc_rules.plans.hue_2025 import PLAN
from cchc_rules.testing.broken_law import (
    Evaluate,
    Example,
    Law,
    LawBroken,
    first_difference,
    rank_of,
    said_of_the_same,
    speaks_of,
    statuses_of,
    statuses_of_rule,
)
from cchc_rules.testing.law_examples import (
    AskedTarget,
    Known,
    Reordered,
    each_of,
    everything_is_over,
    known_on_a_day,
    one_more_heard,
    parts_of_wholes,
    reordered,
    reports_of,
    targets_asked,
    undecided_tallies,
)
from cchc_rules.testing.strategies import tallies

with needing_extra("testing"):
    from hypothesis import Phase, Verbosity, given, settings
    from hypothesis import strategies as st

__all__ = [
    "LAWS",
    "assert_disagreement_is_contested",
    "assert_every_law",
    "assert_everybody_is_answered_for",
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
_SETTLED: Final = (Status.MET, Status.MISSED)
_CASES: Final = (1, 3, 997, 9_973, 10_000)
__tracebackhide__ = True  # pytest shows the test that failed and the law, not what lies between


def _try(drawn: st.SearchStrategy[_T], broken_by: Callable[[_T], Example | None], law: Law, most: int) -> None:
    """Draw examples until one breaks a law, and then the smallest that does."""
    if drawn.is_empty:  # the plan has nothing that the law is about
        return

    @settings(
        max_examples=most,
        deadline=None,
        database=None,
        derandomize=True,
        phases=(Phase.generate, Phase.shrink),
        report_multiple_bugs=False,
        verbosity=Verbosity.quiet,
    )
    @given(drawn)
    def attempt(example: _T) -> None:
        broken = broken_by(example)
        if broken is not None:
            raise LawBroken(law, broken)

    try:
        attempt()
    except LawBroken as broken:
        raise LawBroken(broken.law, broken.example) from None  # without the notes and frames of Hypothesis


def _try_other_values(
    evaluate: Evaluate,
    plan: Plan,
    values: st.SearchStrategy[tuple[Tally, ...]],
    fit: Callable[[Status | None, Status | None], bool],
    law: Law,
    most: int,
) -> None:
    """Draw a value of a target and others, until what is answered about one of them does not fit the first."""

    def broken_by(drawn: tuple[AskedTarget, tuple[Tally, ...]]) -> Example | None:
        asked, values = drawn
        on = asked.day_after
        first, *others = map(asked.figure, values)
        one = asked.status(evaluate(plan, [first], on))
        for figure in others:
            other = asked.status(evaluate(plan, [figure], on))
            if not fit(one, other):
                return Example(plan.id, asked.target.key, on, (first, figure), (one, other))
        return None

    _try(st.tuples(each_of(targets_asked(plan)), values), broken_by, law, most)


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

    def bettered(value: Tally) -> st.SearchStrategy[tuple[Tally, Tally]]:
        return st.integers(0, value.no + value.unknown).map(
            lambda more: (
                value,
                Tally(value.yes + more, max(value.no - more, 0), value.unknown - max(more - value.no, 0)),
            )
        )

    values = tallies(min_cases=1).flatmap(bettered)
    _try_other_values(
        evaluate, plan, values, lambda one, other: rank_of(other) >= rank_of(one), Law.MONOTONE, max_examples
    )


def assert_unknown_never_flips(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """Learning an unknown case never flips a settled answer."""

    def learned(value: Tally) -> tuple[Tally, ...]:
        return (
            value,
            *(Tally(value.yes + yes, value.no + value.unknown - yes) for yes in (0, value.unknown)),
        )

    def fit(one: Status | None, other: Status | None) -> bool:
        return one not in _SETTLED or other is one

    _try_other_values(evaluate, plan, undecided_tallies().map(learned), fit, Law.LEARNING, max_examples)


def assert_on_the_threshold_is_met(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """Exactly on the threshold is met, one case short is missed, and nothing is rounded."""

    def broken_by(drawn: tuple[AskedTarget, int]) -> Example | None:
        asked, cases = drawn
        fewest = bisect_left(range(cases), True, key=lambda yes: reaches(asked.target, Tally(yes, cases - yes)) is True)
        for yes, right in ((fewest, Status.MET), (fewest - 1, Status.MISSED)):
            figure = asked.figure(Tally(yes, cases - yes))
            status = asked.status(evaluate(plan, [figure], asked.day_after))
            if status is not right:
                return Example(plan.id, asked.target.key, asked.day_after, (figure,), (status,))
        return None

    drawn = st.tuples(each_of(targets_asked(plan)), st.sampled_from(_CASES))
    _try(drawn, broken_by, Law.ON_THE_THRESHOLD, max_examples)


def assert_disagreement_is_contested(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """Two figures of one thing that cannot both be true are contested."""

    def broken_by(drawn: tuple[AskedTarget, Tally, int]) -> Example | None:
        asked, value, more = drawn
        figures = asked.figure(Tally(value.yes, value.no)), asked.figure(Tally(value.yes + more, value.no + 1))
        on = asked.day_after
        status = asked.status(evaluate(plan, figures, on))
        return None if status is Status.CONTESTED else Example(plan.id, asked.target.key, on, figures, (status,))

    drawn = st.tuples(each_of(targets_asked(plan)), tallies(min_cases=1), st.integers(0, 3))
    _try(drawn, broken_by, Law.DISAGREEMENT, max_examples)


def assert_nothing_is_settled_early(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """Before its period is over a target is open, whatever was reported for it."""

    def broken_by(drawn: tuple[AskedTarget, Tally, bool]) -> Example | None:
        asked, value, last = drawn
        on = asked.target.period.last_day if last else asked.target.period.start
        figure = asked.figure(value)
        status = asked.status(evaluate(plan, [figure], on))
        return None if status is Status.OPEN else Example(plan.id, asked.target.key, on, (figure,), (status,))

    drawn = st.tuples(each_of(targets_asked(plan)), tallies(min_cases=1), st.booleans())
    _try(drawn, broken_by, Law.EARLY, max_examples)


def assert_part_never_decides_whole(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """The figure of one body never settles what a class answers as a whole.

    Targets that no class answers for have no such whole.
    """

    def broken_by(drawn: tuple[tuple[AskedTarget, AgencyOrClass], Tally]) -> Example | None:
        (asked, body), value = drawn
        on = asked.day_after
        figure = Figure(asked.target.measure, body, asked.target.period, value)
        status = asked.status(evaluate(plan, [figure], on))
        return None if status not in _SETTLED else Example(plan.id, asked.target.key, on, (figure,), (status,))

    _try(st.tuples(each_of(parts_of_wholes(plan)), tallies(min_cases=1)), broken_by, Law.PART, max_examples)


def assert_silence_is_never_missed(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """A rule of which nothing was observed is never met and never missed, whatever was observed of others."""

    def broken_by(drawn: Known) -> Example | None:
        known, on = drawn
        answers = statuses_of(evaluate(plan, known, on))
        for rule in plan.rules:
            if not any(speaks_of(rule, each) for each in known):
                for status in statuses_of_rule(answers, rule):
                    if status in _SETTLED or status is Status.CONTESTED:
                        return Example(plan.id, rule.key, on, known, (status,))
        return None

    _try(known_on_a_day(plan), broken_by, Law.SILENCE, max_examples)


def assert_nobody_is_left_out(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """Every target, outcome and activity has an answer, whatever was observed."""

    def broken_by(drawn: Known) -> Example | None:
        known, on = drawn
        answers = statuses_of(evaluate(plan, known, on))
        for rule in plan.applicable_rules(on):
            if not isinstance(rule, Duty) and not statuses_of_rule(answers, rule):
                return Example(plan.id, rule.key, on, known, (None,))
        return None

    _try(known_on_a_day(plan), broken_by, Law.NOBODY_LEFT_OUT, max_examples)


def _answerable(found: Findings, *, by_id: bool) -> dict[str, Finding]:
    """What a system has to answer, by the id of each finding; or by the key of each rule that one finding decides."""
    if by_id:
        return {finding.id: finding for finding in found}
    deciding = [finding for finding in found if finding.decides]
    several = Counter(finding.rule.key for finding in deciding)
    return {finding.rule.key: finding for finding in deciding if several[finding.rule.key] == 1}


def assert_everybody_is_answered_for(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """Whoever a rule binds has an answer, and what it alone reports changes the answer wherever the law says so.

    Each body of the roster is once the only one that reports, however few examples are asked for. A system that answers
    by the keys of rules alone is asked for its answers about wholes.
    """
    on = everything_is_over(plan)
    silent = statuses_of(evaluate(plan, (), on))
    by_id = not silent.keys() <= {rule.key for rule in plan.rules}
    before = _answerable(assess(plan, (), as_of=on), by_id=by_id)

    def broken_by(body: AgencyOrClass) -> Example | None:
        known = reports_of(plan, body)
        heard = statuses_of(evaluate(plan, known, on))
        for about, finding in _answerable(assess(plan, known, as_of=on), by_id=by_id).items():
            status = heard.get(about)
            changes = about not in before or before[about].status is not finding.status
            if status is None or (changes and status is silent.get(about)):
                return Example(plan.id, about, on, finding.evidence, (status,))
        return None

    bodies = list(plan.roster)
    _try(st.sampled_from(bodies), broken_by, Law.ANSWERED_FOR, max(max_examples, len(bodies)))


def assert_order_does_not_matter(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """In another order, and with some of them given twice, observations are answered alike."""

    def broken_by(drawn: Reordered) -> Example | None:
        known, shuffled, on = drawn
        one, other = (statuses_of(evaluate(plan, each, on)) for each in (known, shuffled))
        return first_difference(plan, on, tuple(shuffled), one, other, lambda before, after: before is not after)

    _try(reordered(plan), broken_by, Law.ORDER, max_examples)


def assert_hearing_more_never_flips(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """An observation of somebody who was silent never turns met into missed, or back; it may settle or contest."""

    def broken_by(drawn: Known) -> Example | None:
        known, on = drawn
        if not known or any(said_of_the_same(known[-1], each) for each in known[:-1]):
            return None
        one, other = (statuses_of(evaluate(plan, each, on)) for each in (known[:-1], known))
        flipped = (_SETTLED, _SETTLED[::-1])
        return first_difference(plan, on, known, one, other, lambda before, after: (before, after) in flipped)

    _try(one_more_heard(plan), broken_by, Law.HEARING, max_examples)


def assert_nothing_is_lost(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """Every observation is evidence of a finding, or comes back unused; the system has to return `Findings`.

    Raises:
        BadValue: Where it returns something else, which does not say what became of an observation.
    """

    def broken_by(drawn: Known) -> Example | None:
        known, on = drawn
        found = evaluate(plan, known, on)
        if not isinstance(found, Findings):
            raise BadValue(found, "Findings, which say what became of each observation", where="evaluate")
        kept = {each for finding in found for each in finding.evidence} | {each.observation for each in found.unused}
        kept |= {given for _, given in found.read_otherwise}
        lost = tuple(each for each in known if each not in kept)
        return Example(plan.id, plan.id, on, lost, ()) if lost else None

    _try(known_on_a_day(plan), broken_by, Law.NOTHING_LOST, max_examples)


LAWS: Final = (
    assert_on_the_threshold_is_met,
    assert_monotone,
    assert_unknown_never_flips,
    assert_disagreement_is_contested,
    assert_nothing_is_settled_early,
    assert_part_never_decides_whole,
    assert_silence_is_never_missed,
    assert_nobody_is_left_out,
    assert_everybody_is_answered_for,
    assert_order_does_not_matter,
    assert_hearing_more_never_flips,
    assert_nothing_is_lost,
)
"""All of them, those first whose examples are the smallest.

:meta hide-value:
"""


def assert_every_law(evaluate: Evaluate, *, plan: Plan = PLAN, max_examples: int = 100) -> None:
    """The system keeps every law above; the first that it breaks is told.

    Of one that answers with something other than `Findings`, `assert_nothing_is_lost` is left out, with a warning: such
    an answer does not say what became of an observation.
    """
    for law in LAWS[:-1]:
        law(evaluate, plan=plan, max_examples=max_examples)
    answer = evaluate(plan, (), everything_is_over(plan))
    if isinstance(answer, Findings):
        assert_nothing_is_lost(evaluate, plan=plan, max_examples=max_examples)
    else:
        kind = type(answer).__name__
        warn(f"assert_nothing_is_lost was left out: it needs Findings, and the system returns {kind}", stacklevel=2)
