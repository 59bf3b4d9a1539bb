"""Changes against a baseline: three-valued as all completions of both figures are, and better is never worse."""

from fractions import Fraction
from itertools import product

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import Figure, Quantity, Reason, Status, Tally, distance, judge, reaches
from cchc_rules.errors import BadValue
from cchc_rules.law.bound import Bound
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import Direction
from cchc_rules.measures.unit import Unit
from tests import tiny
from tests.laws.strategies import bounds, with_turned

RANK = {False: 0, None: 1, True: 2}
few = st.builds(Tally, st.integers(0, 4), st.integers(0, 4), st.integers(0, 3))
of_three = st.integers(0, 3).flatmap(lambda yes: st.integers(0, 3 - yes).map(lambda no: Tally(yes, no, 3 - yes - no)))
amounts = st.integers(0, 12).map(lambda number: Quantity(Fraction(number, 2), Unit.DAY))
directions = st.sampled_from(Direction)
of_change = st.one_of(bounds(Unit.PERCENT), bounds(Unit.PERCENTAGE_POINT))
ENOUGH = 60
"""More cases than those that are ever needed for the ratios of so few."""


def set_against(bound: Bound, direction: Direction, unit: Unit) -> Target:
    return tiny.against(bound, evolve(tiny.measure("changing", "changing", unit=unit), direction=direction))


def change(target: Target, now: Fraction, then: Fraction) -> Fraction | None:
    """A part of what there was, or a difference; for the better but under a ceiling, where it is for the worse."""
    if target.bound.unit == Unit.PERCENT and not then:
        return None
    more = (now - then) / then if target.bound.unit == Unit.PERCENT else now - then
    less_is_better = target.measure.direction is Direction.LESS_IS_BETTER
    return -more if less_is_better is not target.bound.is_ceiling else more


def ratios(tally: Tally) -> list[Fraction]:
    total = tally.total
    return [Fraction(tally.yes + turned, total) for turned in range(tally.unknown + 1) if total]


@given(of_change, directions, few, few)
def test_two_tallies_are_settled_as_all_completions_of_both_are(
    bound: Bound, direction: Direction, now: Tally, then: Tally
) -> None:
    """A settled answer is that of every pair of completions; of a floor or ceiling it is settled where they agree."""
    target = set_against(bound, direction, Unit.PERCENT)
    changes = [change(target, *pair) for pair in product(ratios(now), ratios(then))]
    answers = {None if each is None else bound.is_reached(each, each) for each in changes}
    found = reaches(target, now, then)
    if found is not None:
        assert answers == {found}
    elif bound.is_floor or bound.is_ceiling:
        assert len(answers) != 1 or answers == {None}


@given(bounds(Unit.PERCENT), directions, amounts, amounts)
def test_two_quantities_are_settled_but_where_there_was_nothing(
    bound: Bound, direction: Direction, now: Quantity, then: Quantity
) -> None:
    """Of two numbers the change is a number, except of nothing, and is held to the bound exactly."""
    target = set_against(bound, direction, Unit.DAY)
    changed = change(target, now.value, then.value)
    assert reaches(target, now, then) is (None if changed is None else bound.is_reached(changed, changed))
    assert reaches(target, now) is None


@given(bounds(Unit.PERCENT), directions, amounts, amounts, amounts)
def test_a_better_figure_never_reaches_less(
    bound: Bound, direction: Direction, one: Quantity, other: Quantity, then: Quantity
) -> None:
    """Of a floor and a ceiling, what is better by the measure is never answered worse."""
    target = set_against(bound, direction, Unit.DAY)
    low, high = sorted([one, other], key=lambda each: each.value)
    worse, better = (high, low) if direction is Direction.LESS_IS_BETTER else (low, high)
    if bound.is_floor or bound.is_ceiling:
        assert RANK[reaches(target, better, then)] >= RANK[reaches(target, worse, then)]


@given(bounds(Unit.PERCENT), directions, few, few, st.booleans(), st.booleans())
def test_one_figure_alone_settles_nothing(
    bound: Bound, direction: Direction, now: Tally, then: Tally, now_heard: bool, then_heard: bool
) -> None:
    """Both figures decide together as `reaches` says; whichever is silent, the finding is UNKNOWN and says which."""
    target = set_against(bound, direction, Unit.PERCENT)
    known = [
        *([Figure(target.measure, tiny.HOME, tiny.YEAR, now)] if now_heard else []),
        *([Figure(target.measure, tiny.HOME, tiny.LAST_YEAR, then)] if then_heard else []),
    ]
    finding = judge(target, known, as_of=tiny.AFTERWARDS)
    if now_heard and then_heard and now.total:
        status = {True: Status.MET, False: Status.MISSED, None: Status.UNKNOWN}[reaches(target, now, then)]
        assert finding.status is status
    elif now_heard and now.total:
        assert (finding.status, finding.reason) == (Status.UNKNOWN, Reason.BASELINE_UNKNOWN)
    elif not now_heard:
        assert (finding.status, finding.reason) == (Status.UNKNOWN, Reason.NOTHING_REPORTED)


def completions(said: list[Tally]) -> set[tuple[int, int]]:
    """The yes and no of which all can be true at once."""
    ways = [
        {(each.yes + turned, each.no + each.unknown - turned) for turned in range(each.unknown + 1)} for each in said
    ]
    return set.intersection(*ways)


several = st.lists(of_three, min_size=1, max_size=2)


@given(bounds(Unit.PERCENT), directions, several, several)
def test_all_that_is_said_of_either_period_decides_together(
    bound: Bound, direction: Direction, now: list[Tally], then: list[Tally]
) -> None:
    """In any order: settled as every pair of values is that all figures leave, contested where they leave none."""
    target = set_against(bound, direction, Unit.PERCENT)
    known = [
        Figure(target.measure, tiny.HOME, period, each)
        for period, said in ((tiny.YEAR, now), (tiny.LAST_YEAR, then))
        for each in said
    ]
    finding = judge(target, known, as_of=tiny.AFTERWARDS)
    assert judge(target, [*reversed(known), *known], as_of=tiny.AFTERWARDS) == finding
    left = [{Fraction(yes, yes + no) for yes, no in completions(said)} for said in (now, then)]
    changes = [change(target, *pair) for pair in product(*left)]
    answers = {None if each is None else bound.is_reached(each, each) for each in changes}
    if not answers:
        assert finding.status is Status.CONTESTED
    elif finding.status in (Status.MET, Status.MISSED):
        assert answers == {finding.reaches}
    elif bound.is_floor or bound.is_ceiling:
        assert len(answers) != 1 or answers == {None}


def surely(target: Target, now: Tally, then: Tally) -> bool:
    """Whether every pair of completions keeps the bound, and there is one."""
    changes = [change(target, *pair) for pair in product(ratios(now), ratios(then))]
    return bool(changes) and all(each is not None and target.bound.is_reached(each, each) is True for each in changes)


@given(of_change, directions, few, few)
def test_the_cases_that_a_change_is_away_are_just_enough(
    bound: Bound, direction: Direction, now: Tally, then: Tally
) -> None:
    """So many cases turned, added or spared keep the bound of a change in every completion of both; one fewer does not.

    Where there may have been nothing of which a part is asked, there is no such number, and it is refused.
    """
    target = set_against(bound, direction, Unit.PERCENT)
    if not then.total or (bound.unit == Unit.PERCENT and not then.yes):
        with pytest.raises(BadValue, match="a value that a change can be taken from"):
            distance(target, now, then)
        return
    away = distance(target, now, then)
    turns = [
        turn for turn in range(now.total + 1) if any(surely(target, each, then) for each in with_turned(now, turn))
    ]
    assert away.to_turn == (min(turns) if turns else None)
    added = [
        more
        for more in range(ENOUGH)
        if any(surely(target, now + each, then) for each in (Tally(more, 0), Tally(0, more)))
    ]
    if away.to_add is None or away.to_add >= ENOUGH:
        assert not added
    else:
        assert away.to_add == min(added)
    if not surely(target, now, then):
        assert away.to_spare == 0
    elif away.to_spare is None:
        assert surely(target, now + Tally(0, 0, ENOUGH), then)
    else:
        assert surely(target, now + Tally(0, 0, away.to_spare), then)
        assert not surely(target, now + Tally(0, 0, away.to_spare + 1), then)


@given(st.one_of(bounds(Unit.PERCENT), bounds(Unit.DAY)), directions, amounts, amounts)
def test_the_units_that_a_change_is_away_are_just_enough(
    bound: Bound, direction: Direction, now: Quantity, then: Quantity
) -> None:
    """So many units added or spared keep the bound of a change, one fewer or more does not; what is short is exact."""
    target = set_against(bound, direction, Unit.DAY)
    if bound.unit == Unit.PERCENT and not then.value:
        with pytest.raises(BadValue, match="a value that a change can be taken from"):
            distance(target, now, then)
        return
    away = distance(target, now, then)

    def kept(more: Fraction) -> bool:
        changed = change(target, now.value + more, then.value)
        assert changed is not None
        return bound.is_reached(changed, changed) is True

    enough = [more for more in range(ENOUGH) if kept(Fraction(more))]
    assert away.to_add == (min(enough) if enough else None)
    if not kept(Fraction(0)):
        assert away.to_spare == 0
        assert any(
            kept(side * away.short + off)
            for side in (1, -1)
            for off in (Fraction(0), Fraction(1, 10**9), Fraction(-1, 10**9))
        )
    elif away.to_spare is None:
        assert kept(Fraction(ENOUGH))
    else:
        assert kept(Fraction(away.to_spare))
        assert not kept(Fraction(away.to_spare + 1))
