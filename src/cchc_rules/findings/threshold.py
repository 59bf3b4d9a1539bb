"""Thresholds: whether a value reaches its target, and how many cases it is away from it, in whole numbers."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from cchc_rules.errors import BadValue
from cchc_rules.findings.values import FigureValue, Quantity, Share, Tally
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import Unit
from cchc_rules.message import message

__all__ = ["Distance", "distance", "reaches"]


def reaches(target: Target, value: FigureValue) -> bool | None:
    """Whether a value reaches the threshold of a target.

    Exactly on the threshold is reached, and nothing is rounded: counts are compared by cross-multiplication.

    Args:
        target: The target.
        value: Counts, a published percentage, or a quantity in the unit of the target.

    Returns:
        True or False once no completion of the value can change it, be it a decision of its unknown cases or another
        number that rounds to it. None while two completions disagree, and where nothing was counted.

    Raises:
        BadValue: For anything that is not a target or not a value, or a value in another unit.

    >>> from cchc_rules.plans import hue_2025
    >>> reaches(hue_2025.DOSSIERS_ON_TIME, Tally(yes=98, no=2))
    True
    >>> reaches(hue_2025.DOSSIERS_ON_TIME, Tally(yes=97, no=2, unknown=1)) is None
    True
    """
    if type(target) is not Target:
        raise BadValue(target, "a Target", "plan.rule(key) is the rule of a key.", "reaches")
    threshold = target.at_least
    if type(value) is Tally and threshold.unit is Unit.PERCENT:
        yes = value.yes
        unknown = value.unknown
        total = yes + value.no + unknown
        needed = threshold.numerator * total
        if yes * threshold.denominator >= needed:
            return True if total else None
        return None if (yes + unknown) * threshold.denominator >= needed else False
    return threshold.is_reached(*_value_bounds(target, value))


@frozen
class Distance:
    """How far a tally is from a threshold, in cases (khoảng cách tới chỉ tiêu).

    Args:
        to_turn: The fewest cases, out of those that are no or unknown, that must become yes for the target to be
            surely reached; 0 where it is reached; None where there is no case to turn.
        to_add: The fewest further cases, all of them yes, with which it would be surely reached; None where no number
            of them is enough.
        to_spare: The most further cases that may all be no while it stays surely reached.
        points: Percentage points by which the sure yes fall short of the threshold; 0 where it is reached, the whole
            threshold where nothing was counted.
    """

    to_turn: int | None
    to_add: int | None
    to_spare: int
    points: Fraction


def distance(target: Target, tally: Tally) -> Distance:
    """Exactly how many cases a tally is away from the threshold of a target; unknown cases count as not yet yes.

    Args:
        target: A target in percent.
        tally: Counts of cases. A published percentage does not say how many cases it stands for.

    Raises:
        BadValue: For anything but a tally and a target that is a percentage.

    >>> from cchc_rules.plans import hue_2025
    >>> distance(hue_2025.DOSSIERS_ON_TIME, Tally(yes=979, no=21)).to_turn
    1
    >>> distance(hue_2025.DOSSIERS_ON_TIME, Tally(yes=979, no=21)).to_add
    50
    """
    if type(tally) is not Tally:
        raise BadValue(tally, "a Tally", "A percentage does not say how many cases it stands for.", "distance")
    if type(target) is not Target:
        raise BadValue(target, "a Target", "plan.rule(key) is the rule of a key.", "distance")
    threshold = target.at_least
    if threshold.unit is not Unit.PERCENT:
        raise BadValue(str(threshold), "a target in percent", where="distance")
    numerator, denominator, total = threshold.numerator, threshold.denominator, tally.total
    short = numerator * total - denominator * tally.yes  # how far the cross-multiplied sides are apart
    if not total:
        return Distance(to_turn=None, to_add=1, to_spare=0, points=threshold.value)
    if short <= 0:
        return Distance(to_turn=0, to_add=0, to_spare=-short // numerator, points=Fraction(0))
    return Distance(
        to_turn=-(-short // denominator),
        to_add=None if numerator == denominator else -(-short // (denominator - numerator)),
        to_spare=0,
        points=threshold.value - Fraction(100 * tally.yes, total),
    )


def _value_bounds(target: Target, value: FigureValue) -> tuple[Fraction, Fraction]:
    unit = target.at_least.unit
    if isinstance(value, Share) and unit is Unit.PERCENT:
        return value.bounds
    if isinstance(value, Quantity) and unit is value.unit:
        return value.bounds
    remedy = "Pass figure.value, or roll_call.value."
    raise BadValue(
        value,
        message(
            "a value in {unit}: {value}",
            unit=unit,
            value="a Tally or a Share" if unit is Unit.PERCENT else "a Quantity",
        ),
        remedy,
    )
