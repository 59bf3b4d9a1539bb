"""Bounds of every form: three-valued as all completions are, and as far away as brute force says."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import Figure, Quantity, Share, Status, Tally, distance, judge, reaches
from cchc_rules.law.bound import Bound
from cchc_rules.measures.unit import Unit
from tests import tiny
from tests.laws.strategies import bounds, keeps, rounded_shares, twelfths, with_turned

RANK = {False: 0, None: 1, True: 2}
few = st.builds(Tally, st.integers(0, 6), st.integers(0, 6), st.integers(0, 4))
of_share, of_days = bounds(Unit.PERCENT), bounds(Unit.DAY)
ENOUGH = 60
"""More cases than those that are ever needed for the ratios of so few."""


def settled(bound: Bound, answers: set[bool]) -> bool | None:
    """What all completions agree on; beside a number that is not exact nobody can say that it is missed."""
    if answers == {True}:
        return True
    return None if len(answers) == 2 or (bound.about and bound.source is None) else False


def percent(yes: int, total: int) -> Fraction:
    return Fraction(100 * yes, total)


def surely(bound: Bound, yes: int, unknown: int, total: int) -> bool:
    return total > 0 and all(keeps(bound, percent(yes + turned, total)) for turned in range(unknown + 1))


@given(of_share, few)
def test_counts_are_settled_as_all_completions_are(bound: Bound, tally: Tally) -> None:
    """A tally is settled exactly if every way of deciding its unknown cases gives the same answer."""
    total = tally.total
    answers = {keeps(bound, percent(tally.yes + turned, total)) for turned in range(tally.unknown + 1) if total}
    assert reaches(tiny.bounded(bound), tally) is (settled(bound, answers) if answers else None)


@given(of_share, rounded_shares)
def test_a_rounded_share_is_settled_as_all_that_it_stands_for_is(bound: Bound, share: Share) -> None:
    """Every value from its least to its greatest on a fine grid, the ends of the bound among them, agrees or not."""
    least, most = (100 * end for end in share.bounds)
    grid = [least + (most - least) * step / 40 for step in range(41)]
    near = [number + off for number in bound.numbers for off in (Fraction(-1, 10**6), Fraction(0), Fraction(1, 10**6))]
    possible = [number for number in (*grid, *near) if least <= number <= most]
    assert reaches(tiny.bounded(bound), share) is settled(bound, {keeps(bound, number) for number in possible})


@given(of_days, twelfths)
def test_a_quantity_on_an_end_keeps_it_unless_that_is_excluded(bound: Bound, days: Fraction) -> None:
    """A quantity keeps a bound or misses it; on an end it keeps it exactly if that end belongs to it."""
    target = tiny.bounded(bound)
    assert reaches(target, Quantity(days, Unit.DAY)) is settled(bound, {keeps(bound, days)})
    if bound.lowest is not None:
        assert (reaches(target, Quantity(bound.lowest, Unit.DAY)) is True) is not bound.above
    if bound.highest is not None:
        assert (reaches(target, Quantity(bound.highest, Unit.DAY)) is True) is not bound.below


@given(bounds(Unit.MILLION_VND), twelfths, st.sampled_from([Unit.VND, Unit.THOUSAND_VND, Unit.BILLION_VND]))
def test_a_multiple_of_a_unit_is_compared_exactly(bound: Bound, millions: Fraction, unit: Unit) -> None:
    """The same money in another multiple of đồng has the same answer."""
    target = tiny.bounded(bound)
    same = Quantity(millions * Unit.MILLION_VND.multiple / unit.multiple, unit)
    assert reaches(target, same) is reaches(target, Quantity(millions, Unit.MILLION_VND))


@given(of_days, twelfths, twelfths)
def test_a_better_quantity_never_reaches_less(bound: Bound, one: Fraction, other: Fraction) -> None:
    """Of a floor more is better and of a ceiling less; a range has no better."""
    low, high = sorted([one, other])
    worse, better = (high, low) if bound.is_ceiling else (low, high)
    if bound.is_floor or bound.is_ceiling:
        target = tiny.bounded(bound)
        answers = [RANK[reaches(target, Quantity(days, Unit.DAY))] for days in (worse, better)]
        assert answers == sorted(answers)


@given(of_days, twelfths, twelfths, st.booleans())
def test_a_better_figure_never_has_a_worse_status(bound: Bound, one: Fraction, other: Fraction, ended: bool) -> None:
    """Once the period is over the status is what the bound says; before, it is OPEN, and never worse on the way."""
    target = tiny.bounded(bound)
    low, high = sorted([one, other])
    found = [
        judge(
            target,
            [Figure(target.measure, tiny.HOME, tiny.YEAR, Quantity(days, Unit.DAY))],
            as_of=tiny.AFTERWARDS if ended else tiny.YEAR.last_day,
        )
        for days in ((high, low) if bound.is_ceiling else (low, high))
    ]
    answers = [each.reaches for each in found]
    by_answer = {True: Status.MET, False: Status.MISSED, None: Status.UNKNOWN}
    assert [each.status for each in found] == [by_answer[each] if ended else Status.OPEN for each in answers]
    if bound.is_floor or bound.is_ceiling:
        assert RANK[answers[0]] <= RANK[answers[1]]


@given(of_share, few, st.booleans())
def test_a_better_tally_never_reaches_less(bound: Bound, tally: Tally, added: bool) -> None:
    """Turning a case for the better, or adding one that is, never makes the answer worse."""
    before = tally + Tally(1, 1, unknown=1)
    yes, no = (before.yes - 1, before.no + 1) if bound.is_ceiling else (before.yes + 1, before.no - 1)
    if added:
        yes, no = (before.yes, before.no + 1) if bound.is_ceiling else (before.yes + 1, before.no)
    if bound.is_floor or bound.is_ceiling:
        target = tiny.bounded(bound)
        assert RANK[reaches(target, Tally(yes, no, before.unknown))] >= RANK[reaches(target, before)]


@given(of_share, few, st.booleans())
def test_learning_never_flips_an_answer(bound: Bound, tally: Tally, turns_out: bool) -> None:
    """Learning one unknown case never changes an answer that was settled."""
    target = tiny.bounded(bound)
    answer = reaches(target, tally + Tally(0, 0, unknown=1))
    assert answer is None or reaches(target, tally + (Tally(1, 0) if turns_out else Tally(0, 1))) is answer


@given(of_share, st.builds(Tally, st.integers(0, 3), st.integers(0, 3), st.integers(0, 3)))
def test_the_cases_to_turn_are_just_enough(bound: Bound, tally: Tally) -> None:
    """Turning so many cases in some way keeps the bound surely, no way of turning fewer does; None where none does."""
    turn = distance(tiny.bounded(bound), tally).to_turn
    enough = [
        turns
        for turns in range(tally.total + 1)
        if any(surely(bound, each.yes, each.unknown, each.total) for each in with_turned(tally, turns))
    ]
    assert turn == (min(enough) if enough else None)


@given(of_share, few)
def test_the_cases_to_add_are_just_enough(bound: Bound, tally: Tally) -> None:
    """So many further cases, all yes or all no, keep the bound surely, and no fewer do; None where no number does."""

    def is_enough(more: int) -> bool:
        return any(surely(bound, tally.yes + yes, tally.unknown, tally.total + more) for yes in (0, more))

    add = distance(tiny.bounded(bound), tally).to_add
    assert not any(map(is_enough, range(ENOUGH if add is None else min(add, ENOUGH))))
    assert add is None or add == 0 or not is_enough(add - 1)
    assert is_enough(10**6 if add is None else add) is (add is not None)


@given(of_share, few)
def test_the_cases_to_spare_are_just_affordable(bound: Bound, tally: Tally) -> None:
    """So many further cases leave the bound surely kept whatever they turn out to be, and one more does not."""
    spare = distance(tiny.bounded(bound), tally).to_spare
    if spare is None:
        assert surely(bound, tally.yes, tally.unknown + ENOUGH, tally.total + ENOUGH)
    else:
        assert spare == 0 or surely(bound, tally.yes, tally.unknown + spare, tally.total + spare)
        assert not surely(bound, tally.yes, tally.unknown + spare + 1, tally.total + spare + 1)


@given(of_share, few)
def test_what_is_short_is_exact(bound: Bound, tally: Tally) -> None:
    """So many percentage points bring the sure up to the lowest, or what is possible down to the highest."""
    short = distance(tiny.bounded(bound), tally).short
    if tally.total:
        sure, possible = percent(tally.yes, tally.total), percent(tally.yes + tally.unknown, tally.total)
        below = Fraction(0) if bound.lowest is None else bound.lowest - sure
        beyond = Fraction(0) if bound.highest is None else possible - bound.highest
        assert short == max(below, beyond, Fraction(0))
    else:
        assert short == (bound.lowest or 0)


@given(of_days, twelfths)
def test_the_units_of_a_quantity_are_just_enough(bound: Bound, days: Fraction) -> None:
    """So many further whole units keep the bound, no fewer do; so many can be afforded, and one more cannot."""
    away = distance(tiny.bounded(bound), Quantity(days, Unit.DAY))
    enough = [more for more in range(ENOUGH) if keeps(bound, days + more)]
    assert away.to_add == (min(enough) if enough else None)
    assert away.to_turn == (0 if keeps(bound, days) else None)
    if not keeps(bound, days):
        assert away.to_spare == 0
    elif away.to_spare is None:
        assert keeps(bound, days + ENOUGH)
    else:
        assert keeps(bound, days + away.to_spare)
        assert not keeps(bound, days + away.to_spare + 1)
    below = Fraction(0) if bound.lowest is None else bound.lowest - days
    beyond = Fraction(0) if bound.highest is None else days - bound.highest
    assert away.short == max(below, beyond, Fraction(0))
