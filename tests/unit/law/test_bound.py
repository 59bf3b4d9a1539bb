import pickle
from decimal import Decimal
from fractions import Fraction
from itertools import combinations_with_replacement

import pytest

from cchc_rules.errors import BadValue, FloatRefused
from cchc_rules.exact import Exact
from cchc_rules.law.bound import AtLeast
from cchc_rules.measures.measure import Unit

GRID = [Fraction(step, 12) for step in range(13)]


@pytest.mark.parametrize(
    "value", [0, -1, "100.01", 101, True, "nan", Decimal("Infinity"), pytest.param(10**5000, id="huge"), None]
)
def test_a_threshold_is_a_percentage_above_nothing(value: Exact) -> None:
    with pytest.raises(BadValue):
        AtLeast(value)


def test_a_threshold_takes_no_float() -> None:
    with pytest.raises(FloatRefused):
        AtLeast(0.98)  # type: ignore[arg-type]


def test_a_threshold_in_another_unit_may_pass_100() -> None:
    assert AtLeast(101, Unit.COUNT).ratio == 101
    assert AtLeast("97.5").ratio == Fraction(975, 1000)
    with pytest.raises(BadValue):
        AtLeast(0, Unit.COUNT)


def test_a_threshold_is_written_with_its_unit() -> None:
    assert str(AtLeast("97,5")) == "97.5 %"
    assert str(AtLeast(80, Unit.POINT)) == "80 point"


def test_a_threshold_is_reached_or_not_or_that_depends() -> None:
    half = AtLeast(50)
    least, on, most = Fraction(1, 3), Fraction(1, 2), Fraction(2, 3)
    assert half.is_reached(on, on) is half.is_reached(on, most) is True
    assert half.is_reached(least, least) is False
    assert half.is_reached(least, on) is half.is_reached(least, most) is None


@pytest.mark.parametrize("threshold", GRID[1:])
@pytest.mark.parametrize("unit", [Unit.PERCENT, Unit.POINT])
def test_it_is_settled_exactly_where_every_value_of_a_grid_agrees(threshold: Fraction, unit: Unit) -> None:
    """True where each value from the lowest to the highest is as large, False where none is, else None."""
    bound = AtLeast(threshold * 100 if unit is Unit.PERCENT else threshold, unit)
    for lowest, highest in combinations_with_replacement(GRID, 2):
        answers = {value >= threshold for value in GRID if lowest <= value <= highest}
        assert bound.is_reached(lowest, highest) is (answers.pop() if len(answers) == 1 else None)


@pytest.mark.parametrize("value", [98, "97.95", "97,95", Decimal("0.01"), Fraction(100, 3)])
def test_a_percentage_is_a_ratio_of_a_hundred_and_a_quantity_is_itself(value: Exact) -> None:
    percent, points = AtLeast(value), AtLeast(value, Unit.POINT)
    assert percent.value == points.value == points.ratio == 100 * percent.ratio
    for bound in (percent, points):
        assert Fraction(bound.numerator, bound.denominator) == bound.ratio


def test_a_bound_is_its_number_and_its_unit() -> None:
    assert len({AtLeast(98), AtLeast("98"), AtLeast(Decimal("98.0")), AtLeast(98, Unit.POINT)}) == 2
    assert pickle.loads(pickle.dumps(AtLeast("97.5"))) == AtLeast("97.5")
