"""Bounds: what the value of a measure has to reach."""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from cchc_rules.errors import BadValue
from cchc_rules.exact import Exact, format_number, to_fraction
from cchc_rules.measures.measure import Unit

__all__ = ["AtLeast"]


def _threshold(given: Exact) -> Fraction:
    return to_fraction(given, BadValue, "AtLeast")


@frozen
class AtLeast:
    """A threshold that a measure has to reach; exactly on it is reached (tối thiểu).

    Args:
        value: In the unit of the measure; a percentage is 98 and not 0.98.
        unit: The unit of the measure.

    Raises:
        FloatRefused: For a float.
        BadValue: For zero or less, more than 100 percent, or anything that is not a number.

    >>> str(AtLeast(98))
    '98 %'
    """

    value: Fraction = field(converter=_threshold)
    unit: Unit = Unit.PERCENT
    numerator: int = field(init=False, repr=False, eq=False)
    denominator: int = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        if self.value <= 0 or (self.unit is Unit.PERCENT and self.value > 100):
            raise BadValue(str(self.value), "a threshold above 0, and at most 100 where it is a percentage")
        ratio = self.value / 100 if self.unit is Unit.PERCENT else self.value
        object.__setattr__(self, "numerator", ratio.numerator)
        object.__setattr__(self, "denominator", ratio.denominator)

    @property
    def ratio(self) -> Fraction:
        """The threshold as a ratio, 0 to 1, where it is a percentage; else the value."""
        return Fraction(self.numerator, self.denominator)

    def is_reached(self, lowest: Fraction, highest: Fraction) -> bool | None:
        """Whether it is reached all the way from `lowest` to `highest`: True, False, or None where that depends."""
        if lowest >= self.ratio:
            return True
        return None if highest >= self.ratio else False

    def __str__(self) -> str:
        return f"{format_number(self.value)} {'%' if self.unit is Unit.PERCENT else self.unit}"
