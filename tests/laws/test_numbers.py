"""Counting and writing numbers."""

from collections import Counter
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import Quantity, Share, Tally
from cchc_rules.errors import FloatRefused, NotAPercentage
from cchc_rules.exact import format_number, to_fraction
from cchc_rules.measures.unit import Unit
from tests.laws.strategies import tallies

answers = st.lists(st.sampled_from(["yes", "no", "unknown"]), max_size=20)


def count(cases: list[str]) -> Tally:
    counts = Counter(cases)
    return Tally(counts["yes"], counts["no"], counts["unknown"])


@given(st.lists(answers, max_size=6))
def test_roll_up_is_the_sum(groups: list[list[str]]) -> None:
    """The tally of a union of separate groups is the sum of their tallies."""
    everybody = [answer for group in groups for answer in group]
    assert Tally.sum(count(group) for group in groups) == count(everybody)


@given(tallies, tallies)
def test_a_sum_lies_between_its_parts(one: Tally, other: Tally) -> None:
    """The bounds of a sum lie between the bounds of its parts."""
    parts = [tally.bounds for tally in (one, other) if tally.bounds]
    together = (one + other).bounds
    if together is None:
        assert not parts
    else:
        assert min(low for low, _ in parts) <= together[0] <= together[1] <= max(high for _, high in parts)


@given(st.integers(-(10**12), 10**12), st.integers(0, 12))
def test_what_is_written_is_what_is_meant(digits: int, places: int) -> None:
    """A decimal number is the same as a Decimal, as text with a point, as text with a comma, and written out again."""
    number = Decimal(digits).scaleb(-places)
    text = f"{number:f}"
    meant = Fraction(digits, 10**places)
    for given_as in (number, text, text.replace(".", ","), meant):
        assert to_fraction(given_as, NotAPercentage, "here") == meant
    assert to_fraction(format_number(meant), NotAPercentage, "here") == meant


@given(st.integers(-(10**6), 10**6), st.sampled_from([3, 7, 9, 11, 13]))
def test_what_never_ends_is_written_as_a_fraction(number: int, divisor: int) -> None:
    """A number is written as a decimal exactly if it ends; otherwise as the fraction it is."""
    meant = Fraction(number, divisor)
    assert format_number(meant) == (
        str(meant.numerator) if meant.denominator == 1 else f"{meant.numerator}/{meant.denominator}"
    )


@given(st.floats())
def test_no_float_is_taken(number: float) -> None:
    """A float is refused wherever a number is taken, whole numbers, NaN and infinities included."""
    for place in (
        lambda: Tally(number, 1),  # type: ignore[arg-type]
        lambda: Tally(1, 1, unknown=number),  # type: ignore[arg-type]
        lambda: Share(number),  # type: ignore[arg-type]
        lambda: Quantity(number, Unit.DAY),  # type: ignore[arg-type]
    ):
        with pytest.raises(FloatRefused):
            place()
