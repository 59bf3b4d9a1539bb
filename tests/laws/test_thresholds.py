"""Whether a value reaches a threshold, and how far it is away: against plain fractions and brute force."""

from decimal import ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import Quantity, Share, Tally, distance, reaches
from cchc_rules.findings.values import common_bounds
from cchc_rules.law.rule import Target
from cchc_rules.measures.unit import Unit
from tests import tiny
from tests.laws.strategies import (
    counted,
    hundredths,
    percentages,
    rounded_shares,
    shares,
    tallies,
    targets,
    thresholds_of,
)

RANK = {False: 0, None: 1, True: 2}


def surely(target: Target, yes: int, total: int) -> bool:
    """Whether so many yes out of so many cases are the asked percentage: the definition, in plain fractions."""
    return total > 0 and Fraction(100 * yes, total) >= target.bound.numbers[0]


def verdict(answers: set[bool]) -> bool | None:
    """What all completions agree on; None where two disagree."""
    return answers.pop() if len(answers) == 1 else None


@given(percentages, st.integers(1, 1000))
def test_exactly_on_the_threshold_is_reached(percent: Fraction, times: int) -> None:
    """Exactly on the threshold is reached, and with one case fewer it is not."""
    ratio = percent / 100
    yes, no = ratio.numerator * times, (ratio.denominator - ratio.numerator) * times
    target = tiny.target(percent)
    assert reaches(target, Tally(yes, no)) is True
    assert reaches(target, Tally(yes - 1, no + 1)) is False
    assert reaches(target, Share(percent)) is True


@given(hundredths, st.integers(3, 90))
def test_nothing_is_rounded(percent: Fraction, places: int) -> None:
    """However little a share is below the threshold, it does not reach it."""
    assert reaches(tiny.target(percent), Share(percent - Fraction(1, 10**places))) is False


@given(st.integers(1, 10**6), st.integers(1, 30))
def test_quantities_are_compared_as_they_are(points: int, places: int) -> None:
    """A quantity reaches its own number, and does not reach it from however little below."""
    target = tiny.target(points, Unit.POINT)
    assert reaches(target, Quantity(points, Unit.POINT)) is True
    assert reaches(target, Quantity(points - Fraction(1, 10**places), Unit.POINT)) is False


@given(st.data(), tallies)
def test_none_means_that_two_completions_disagree(data: st.DataObject, tally: Tally) -> None:
    """A tally is settled exactly if every way of deciding its unknown cases gives the same answer."""
    target = data.draw(thresholds_of(tally))
    completions = {surely(target, tally.yes + turned, tally.total) for turned in range(tally.unknown + 1)}
    expected = verdict(completions) if tally.total else None
    assert reaches(target, tally) is expected


@given(targets, tallies, st.booleans())
def test_learning_never_flips_an_answer(target: Target, tally: Tally, turns_out: bool) -> None:
    """Learning one unknown case never changes an answer that was settled."""
    before = tally + Tally(0, 0, unknown=1)
    after = tally + (Tally(1, 0) if turns_out else Tally(0, 1))
    settled = reaches(target, before)
    assert settled is None or reaches(target, after) is settled


@given(st.data(), rounded_shares)
def test_a_rounded_share_is_settled_only_where_all_it_stands_for_agrees(data: st.DataObject, share: Share) -> None:
    """A rounded share is settled exactly if every value on a grid from its least to its greatest agrees."""
    target = data.draw(thresholds_of(share))
    assert share.decimals is not None
    half = Fraction(1, 2 * 10**share.decimals)
    grid = [share.value + half * step / 20 for step in range(-20, 21)]
    possible = [value for value in grid if 0 <= value <= 100]
    assert reaches(target, share) is verdict({value >= target.bound.numbers[0] for value in possible})


@given(rounded_shares, st.integers(-120, 120))
def test_a_rounded_share_stands_for_what_rounds_to_it(share: Share, step: int) -> None:
    """A value lies within the bounds of a rounded share exactly if a usual way of rounding halves brings it there."""
    assert share.decimals is not None
    place = Decimal(1).scaleb(-share.decimals)
    published = Decimal(int(share.value * 10**share.decimals)).scaleb(-share.decimals)
    value = min(max(published + step * place / 100, Decimal(0)), Decimal(100))
    rounds = any(value.quantize(place, way) == published for way in (ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN))
    least, most = share.bounds
    assert (least <= Fraction(value) / 100 <= most) is rounds


@given(targets, tallies, st.sampled_from([(0, -1, 1), (1, -1, 0), (1, 0, -1), (1, 0, 0), (0, -1, 0)]))
def test_a_better_tally_never_reaches_less(target: Target, tally: Tally, better: tuple[int, int, int]) -> None:
    """Turning a case for the better, adding a yes or dropping a no never makes an answer worse."""
    before = tally + Tally(0, 1, unknown=1)
    yes, no, unknown = better
    after = Tally(before.yes + yes, before.no + no, before.unknown + unknown)
    assert RANK[reaches(target, after)] >= RANK[reaches(target, before)]


@given(targets, st.lists(shares, min_size=2, max_size=2))
def test_a_better_share_never_reaches_less(target: Target, pair: list[Share]) -> None:
    """A share whose least and greatest are both as high as another's never has a worse answer."""
    low, high = sorted(pair, key=lambda share: share.bounds)
    if low.bounds[1] <= high.bounds[1]:
        assert RANK[reaches(target, high)] >= RANK[reaches(target, low)]
    else:  # one lies around the other: what is settled of the wider holds for the narrower
        assert reaches(target, low) is None or reaches(target, high) is reaches(target, low)


@given(targets, counted)
def test_the_cases_to_turn_are_just_enough(target: Target, tally: Tally) -> None:
    """Turning as many cases as `to_turn` says reaches the threshold, one fewer does not, and none is made up."""
    turn = distance(target, tally).to_turn
    assert turn is not None
    assert 0 <= turn <= tally.no + tally.unknown
    assert surely(target, tally.yes + turn, tally.total)
    assert turn == 0 or not surely(target, tally.yes + turn - 1, tally.total)


@given(targets, tallies)
def test_the_cases_to_add_are_just_enough(target: Target, tally: Tally) -> None:
    """Adding as many yes as `to_add` says reaches the threshold, one fewer does not; None where no number does."""
    add = distance(target, tally).to_add
    if add is None:
        assert not surely(target, tally.yes + 10**9, tally.total + 10**9)
    else:
        assert surely(target, tally.yes + add, tally.total + add)
        assert add == 0 or not surely(target, tally.yes + add - 1, tally.total + add - 1)


@given(targets, tallies)
def test_the_cases_to_spare_are_just_affordable(target: Target, tally: Tally) -> None:
    """As many further misses as `to_spare` says leave the threshold reached, and one more does not."""
    spare = distance(target, tally).to_spare
    assert spare is not None
    assert spare == 0 or surely(target, tally.yes, tally.total + spare)
    assert not surely(target, tally.yes, tally.total + spare + 1)


@given(targets, counted)
def test_the_points_short_are_exact(target: Target, tally: Tally) -> None:
    """The sure yes and the points they are short of the threshold make the threshold, or nothing is short."""
    points = distance(target, tally).short
    percent = Fraction(100 * tally.yes, tally.total)
    assert (points == 0 and percent >= target.bound.numbers[0]) or (
        points > 0 and percent + points == target.bound.numbers[0]
    )


def fits(value: Tally | Share, ratio: Fraction) -> bool:
    """Whether a value leaves a ratio possible: by counting for a tally, by rounding for a share."""
    if isinstance(value, Tally):
        return ratio * value.total in range(value.yes, value.yes + value.unknown + 1)
    half = 0 if value.decimals is None else Fraction(1, 2 * 10**value.decimals)
    return abs(100 * ratio - value.value) <= half


@given(st.integers(1, 40), st.data())
def test_values_of_one_thing_leave_what_fits_them_all(total: int, data: st.DataObject) -> None:
    """What tallies and shares of the same cases have in common is every ratio that fits them all, and no other."""
    yes_and_unknown = st.integers(0, total).flatmap(lambda yes: st.tuples(st.just(yes), st.integers(0, total - yes)))
    same_cases = yes_and_unknown.map(lambda drawn: Tally(drawn[0], total - sum(drawn), drawn[1]))
    near = st.integers(0, total).map(lambda yes: Share(round(Fraction(100 * yes, total)), decimals=0))
    values = [data.draw(same_cases), *data.draw(st.lists(same_cases | near | rounded_shares, max_size=3))]
    possible = [Fraction(yes, total) for yes in range(total + 1)]
    left = [ratio for ratio in possible if all(fits(value, ratio) for value in values)]
    assert common_bounds(values) == ((min(left), max(left)) if left else None)


@given(st.lists(tallies, min_size=2, max_size=3))
def test_tallies_of_different_totals_disagree(drawn: list[Tally]) -> None:
    """Tallies that count different numbers of cases have nothing in common."""
    assert common_bounds([*drawn, drawn[0] + Tally(0, 0, unknown=1)]) is None
