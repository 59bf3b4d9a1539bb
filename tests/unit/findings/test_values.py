from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import Quantity, Share, Tally
from cchc_rules.errors import BadValue, FloatRefused, NotACount, NotAPercentage, NotAQuantity
from cchc_rules.findings.values import MAX_COUNT, FigureValue, add_up, common_bounds, with_percentage
from cchc_rules.measures.unit import Unit

HUGE = pytest.param(10**5000, id="huge")


class Count:
    """A whole number of another make, as array libraries have them."""

    def __index__(self) -> int:
        return 7


@pytest.mark.parametrize("bad", [-1, True, False, None, "3", Decimal(3), Fraction(3), 3j, MAX_COUNT + 1, HUGE])
@pytest.mark.parametrize("place", ["yes", "no", "unknown"])
def test_only_counts_are_tallied(bad: Any, place: str) -> None:
    with pytest.raises(NotACount, match="Tally"):
        Tally(**({"yes": 1, "no": 1} | {place: bad}))


@pytest.mark.parametrize("bad", [1.0, 0.5, float("nan"), float("inf"), float("-inf")])
def test_a_tally_takes_no_float(bad: Any) -> None:
    with pytest.raises(FloatRefused, match="int"):
        Tally(1, bad)


def test_a_tally_takes_whole_numbers_of_another_make() -> None:
    seven: Any = Count()
    assert Tally(seven, 0) == Tally(7, 0)
    assert Tally(MAX_COUNT, 0).total == MAX_COUNT


def test_a_tally_leaves_every_ratio_possible_that_its_unknown_cases_do() -> None:
    assert Tally(2, 1, unknown=1).bounds == (Fraction(2, 4), Fraction(3, 4))
    assert Tally(0, 0).bounds is None
    assert str(Tally(2, 1, unknown=1)) == "2–3/4"
    assert str(Tally(2, 1)) == "2/3"


def test_tallies_add_up_to_tallies_only() -> None:
    assert Tally(1, 2, unknown=3) + Tally(4, 5) == Tally(5, 7, unknown=3)
    with pytest.raises(TypeError):
        Tally(1, 2) + 1  # type: ignore[operator]
    with pytest.raises(NotACount):
        Tally(MAX_COUNT, 0) + Tally(1, 0)


def test_the_sum_of_separate_groups_is_the_tally_of_their_union() -> None:
    communes = [Tally(1, 2, unknown=3), Tally(4, 5), Tally(0, 0, unknown=6)]
    assert Tally.sum(iter(communes)) == Tally(5, 7, unknown=9)
    assert Tally.sum([]) == Tally(0, 0)


@pytest.mark.parametrize(
    "given", [5, None, Tally(1, 0), [1], [Tally(1, 0), None], [Tally(1, 0), Share(5)], "12", {"a": 1}]
)
def test_only_tallies_are_added_up(given: Any) -> None:
    with pytest.raises(BadValue, match=r"^Tally.sum: got .*; expected tallies"):
        Tally.sum(given)


@pytest.mark.parametrize("bad", [-1, "-0.01", 101, "100.01", True, None, "98%", "x", Decimal("NaN"), HUGE])
def test_a_share_is_a_percentage(bad: Any) -> None:
    with pytest.raises(NotAPercentage, match="Share"):
        Share(bad)


def test_a_share_is_exact_unless_it_says_to_how_many_places_it_was_rounded() -> None:
    assert Share("97,95").bounds == (Fraction(9795, 10000), Fraction(9795, 10000))
    assert Share("97.9", decimals=1).bounds == (Fraction(9785, 10000), Fraction(9795, 10000))
    assert Share(0, decimals=0).bounds == (Fraction(0), Fraction(5, 1000))
    assert Share(100, decimals=0).bounds == (Fraction(995, 1000), Fraction(1))
    assert str(Share("97,95")) == "97.95 %"
    assert Share(98) != Share(98, decimals=0)


@pytest.mark.parametrize("bad", [-1, 13, True, 1.0, "1", HUGE])
def test_places_are_a_small_number(bad: Any) -> None:
    with pytest.raises(BadValue, match=r"Share\.decimals"):
        Share(98, decimals=bad)


def test_a_share_is_not_written_to_more_places_than_it_was_rounded_to() -> None:
    with pytest.raises(NotAPercentage, match="at most 1 decimal places"):
        Share("97.95", decimals=1)


@pytest.mark.parametrize("bad", [True, None, "x", Decimal("Infinity"), HUGE])
def test_a_quantity_is_an_exact_number(bad: Any) -> None:
    with pytest.raises(NotAQuantity):
        Quantity(bad, Unit.DAY)


@pytest.mark.parametrize("bad", [0, -1, "2.5"])
def test_a_position_in_a_ranking_is_a_whole_number_from_1(bad: Any) -> None:
    """Else none at all would be among the first three."""
    with pytest.raises(NotAQuantity, match="whole number from 1"):
        Quantity(bad, Unit.RANK)
    assert Quantity(1, Unit.RANK).bounds == (Fraction(1), Fraction(1))


@pytest.mark.parametrize("unit", [Unit.PERCENT, "day", None])
def test_a_quantity_has_a_unit_other_than_percent(unit: Any) -> None:
    with pytest.raises(BadValue, match="other than percent") as refused:
        Quantity(3, unit)
    assert "Unit(" not in str(refused.value)


def test_a_quantity_is_itself() -> None:
    assert Quantity("-1,5", Unit.DAY).bounds == (Fraction(-3, 2), Fraction(-3, 2))
    assert str(Quantity("-1,5", Unit.DAY)) == "-1.5 days"


@pytest.mark.parametrize(
    ("values", "common"),
    [
        ([Tally(9, 0, unknown=1), Tally(8, 1, unknown=1)], (Fraction(9, 10), Fraction(9, 10))),
        ([Tally(9, 1), Tally(8, 2)], None),
        ([Tally(9, 1), Tally(18, 2)], None),  # another number of cases, though the same ratio
        ([Tally(0, 0), Tally(0, 0)], None),
        ([Tally(9, 1), Share(90)], (Fraction(9, 10), Fraction(9, 10))),
        ([Tally(9, 1), Share(91)], None),
        ([Tally(3, 6, unknown=1), Share(33, decimals=0)], None),  # neither 3 nor 4 of 10 is rounded to 33 %
        ([Share(90), Share("90.4", decimals=1)], None),
        ([Share(90, decimals=0), Share("90.4", decimals=1)], (Fraction(9035, 10000), Fraction(9045, 10000))),
        ([Quantity(3, Unit.DAY), Quantity("3,0", Unit.DAY)], (Fraction(3), Fraction(3))),
    ],
)
def test_what_values_have_in_common(values: list[FigureValue], common: tuple[Fraction, Fraction] | None) -> None:
    assert common_bounds(values) == common
    assert common_bounds(reversed(values)) == common


def test_quantities_of_one_unit_add_in_any_of_its_multiples() -> None:
    assert Quantity(1, Unit.BILLION_VND) + Quantity(500, Unit.MILLION_VND) == Quantity("1.5", Unit.BILLION_VND)
    days = [Quantity(number, Unit.DAY) for number in (1, 2, "0.5")]
    assert add_up(days) == Quantity("3.5", Unit.DAY)
    assert add_up([Tally(1, 2)]) == Tally(1, 2)
    with pytest.raises(BadValue, match="a quantity in day"):
        Quantity(1, Unit.DAY) + Quantity(1, Unit.POINT)
    with pytest.raises(TypeError):
        Quantity(1, Unit.DAY) + 1  # type: ignore[operator]


@pytest.mark.parametrize(
    ("tally", "percentage"),
    [
        (Tally(979, 21), "97.9"),
        (Tally(1, 1), "50"),
        (Tally(0, 3), "0"),
        (Tally(2, 1), "200/3"),
        (Tally(97, 2, unknown=1), "97–98"),
        (Tally(1, 1, unknown=1), "100/3–200/3"),
        (Tally(0, 0, unknown=2), "0–100"),
        (Tally(0, 0), None),
        (Tally(MAX_COUNT - 1, 1), "99.9999999999"),
    ],
    ids=str,
)
def test_a_percentage_is_exact(tally: Tally, percentage: str | None) -> None:
    assert tally.percentage == percentage


@given(st.integers(0, 5000), st.integers(0, 5000), st.integers(0, 5000))
def test_counts_are_told_in_percent_exactly_or_as_about(yes: int, no: int, unknown: int) -> None:
    """What is told differs by half a hundredth of a percent at most, and by nothing behind the sign of equality."""
    tally = Tally(yes, no, unknown)
    counts, _, told = with_percentage(tally, "en").removesuffix(" %").partition(" ")
    assert counts == str(tally)
    if tally.bounds is None:
        assert told == ""
        return
    sign, _, percent = told.partition(" ")
    ends = [Fraction(each) for each in percent.split("–")]
    off = [abs(end / 100 - bound) for end, bound in zip((ends[0], ends[-1]), tally.bounds, strict=True)]
    assert max(off) <= Fraction(1, 20_000)
    assert (sign == "=") is (max(off) == 0)
    assert with_percentage(Share("97.95"), "vi") == "97,95 %"
