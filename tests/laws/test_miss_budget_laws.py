"""How many of the cases to come may be missed: against every way in which they, and the unknown ones, can turn out."""

from fractions import Fraction
from itertools import accumulate

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from cchc_rules import MissBudget, Share, Tally, distance, miss_budget, reaches
from cchc_rules.law.bound import AtLeast, AtMost, Between, Bound, Exactly, LessThan, MoreThan
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import Direction
from cchc_rules.measures.unit import Unit
from tests import tiny
from tests.laws.strategies import bounds, keeps, tallies

FEWER = evolve(tiny.ON_TIME, direction=Direction.LESS_IS_BETTER)
BOUNDS = [AtLeast(98), MoreThan(90), AtMost(5), LessThan(Fraction(100, 3)), Between(20, 50), Exactly(50), AtLeast(100)]
TARGETS = [*map(tiny.bounded, BOUNDS), evolve(tiny.bounded(Between(20, 50)), measure=FEWER)]


few = st.integers(0, 2)


def told(target: Target) -> str:
    return f"{target.bound} {target.measure.direction}"


def kept_by(target: Target, total: int) -> list[bool]:
    """Of each number of yes of a total, whether the bound is kept: the definition, in plain fractions."""
    return [keeps(target.bound, Fraction(100 * yes, total)) for yes in range(total + 1)]


def by_brute_force(target: Target, tally: Tally, expected: int, kept: list[bool]) -> tuple[set[int], set[int]]:
    """Of each number of misses among the cases to come, whether all ways of deciding the unknown keep it, and any."""
    before = [0, *accumulate(kept)]
    sure, possible = set(), set()
    for missed in range(expected + 1):
        yes = tally.yes + (missed if target.measure.direction is Direction.LESS_IS_BETTER else expected - missed)
        ways = before[yes + tally.unknown + 1] - before[yes]
        if ways == tally.unknown + 1:
            sure.add(missed)
        if ways:
            possible.add(missed)
    return sure, possible


def lost_by_brute_force(target: Target, kept: list[bool]) -> int | None:
    """The first number of misses of all cases from which on none keeps it, where some number does and another not."""
    by_misses = kept if target.measure.direction is Direction.LESS_IS_BETTER else kept[::-1]
    last = max((misses for misses, keeps_it in enumerate(by_misses) if keeps_it), default=None)
    return None if last is None or last == len(kept) - 1 else last + 1


def numbers(ends: tuple[int, int] | None) -> set[int]:
    return set() if ends is None else set(range(ends[0], ends[1] + 1))


def check(target: Target, tally: Tally, expected: int, kept: list[bool]) -> None:
    budget = miss_budget(target, tally, expected)
    assert (numbers(budget.sure), numbers(budget.possible)) == by_brute_force(target, tally, expected, kept)
    assert budget.lost_at == lost_by_brute_force(target, kept)
    assert budget.expected == expected


@pytest.mark.parametrize("target", TARGETS, ids=told)
def test_every_tally_of_up_to_60_cases_has_the_budget_of_brute_force(target: Target) -> None:
    """Of whatever was counted of a period of 60 cases, with the rest to come."""
    kept = kept_by(target, 60)
    for yes in range(61):
        for no in range(61 - yes):
            for unknown in range(61 - yes - no):
                check(target, Tally(yes, no, unknown), 60 - yes - no - unknown, kept)


@pytest.mark.parametrize("target", TARGETS, ids=told)
def test_every_period_of_up_to_a_dozen_cases_has_the_budget_of_brute_force(target: Target) -> None:
    """However many were counted by now, and however many are to come."""
    for total in range(1, 13):
        kept = kept_by(target, total)
        for yes in range(total + 1):
            for no in range(total + 1 - yes):
                for unknown in range(total + 1 - yes - no):
                    check(target, Tally(yes, no, unknown), total - yes - no - unknown, kept)


@given(bounds(Unit.PERCENT), tallies, st.integers(0, 60))
def test_the_budget_is_that_of_brute_force_for_every_bound(bound: Bound, tally: Tally, expected: int) -> None:
    """Floors, ceilings, ranges and exact numbers, strict or not, that a percentage can keep and miss."""
    assume(bound.is_definite and 0 < tally.total + expected <= 200)
    target = tiny.bounded(bound)
    check(target, tally, expected, kept_by(target, tally.total + expected))


@given(st.sampled_from(TARGETS), tallies)
def test_with_nothing_to_come_the_budget_says_whether_it_is_reached(target: Target, tally: Tally) -> None:
    """Surely affordable where it is reached, not affordable where it is missed, and possibly where that is open."""
    assume(tally.total)
    budget = miss_budget(target, tally, 0)
    answer = {True: (0, 0), None: (None, 0), False: (None, None)}[reaches(target, tally)]
    assert (budget.least, budget.most) == answer


@given(st.sampled_from(TARGETS[:2]), st.builds(Tally, st.integers(50, 200), few, few), st.integers(0, 60))
def test_what_is_to_spare_is_affordable(target: Target, tally: Tally, expected: int) -> None:
    """A floor that is surely kept whatever the cases to come turn out to be may be missed by all of them."""
    spare = distance(target, tally).to_spare
    assert spare is not None
    assume(reaches(target, tally) is True)
    coming = min(expected, spare)
    assert miss_budget(target, tally, coming).least == coming


@given(st.sampled_from([AtLeast(50), AtMost(50), AtLeast(5, Unit.PERCENTAGE_POINT)]), tallies, st.integers(0, 60))
def test_a_change_has_a_budget_too(bound: Bound, tally: Tally, expected: int) -> None:
    """Of a target set against a baseline, as the change itself is judged once all cases are counted."""
    assume(tally.total + expected)
    target, then = tiny.against(bound, tiny.ON_TIME), Share(40)
    total = tally.total + expected
    kept = [reaches(target, Tally(yes, total - yes), then) is True for yes in range(total + 1)]
    budget = miss_budget(target, tally, expected, then)
    sure, possible = by_brute_force(target, tally, expected, kept)
    assert (numbers(budget.sure), numbers(budget.possible)) == (sure, possible)


def test_a_budget_is_a_value() -> None:
    assert miss_budget(tiny.DOSSIERS_ON_TIME, Tally(590, 10), 400) == MissBudget(
        Tally(590, 10), 400, (0, 10), (0, 10), 21
    )
