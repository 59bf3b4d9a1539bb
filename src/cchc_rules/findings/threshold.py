"""Thresholds: whether a value keeps the bound of its target, and how many cases it is away from it."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from attrs import frozen

from cchc_rules.errors import BadValue
from cchc_rules.findings.values import Bounds, FigureValue, Quantity, Share, Tally
from cchc_rules.law.bound import Bound
from cchc_rules.law.demand import change_between
from cchc_rules.law.rule import Target
from cchc_rules.measures.unit import Unit
from cchc_rules.message import message

__all__ = ["Distance", "distance", "reaches", "reaches_by_change"]


def reaches(target: Target, value: FigureValue, baseline: FigureValue | None = None) -> bool | None:
    """Whether a value keeps the bound of a target.

    Exactly on an end is kept unless that is excluded, and nothing is rounded: counts are compared by
    cross-multiplication, amounts in multiples of one unit exactly.

    Args:
        target: The target.
        value: Counts, a published percentage, or a quantity in the unit of the target.
        baseline: The same of the period that the target is set against; None where there is none, or it is not known.

    Returns:
        True or False once no completion of the value can change it, be it a decision of its unknown cases or another
        number that rounds to it. None while two completions disagree, where nothing was counted or the baseline is not
        known, and beside a number that is “about” what is asked.

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
    bound = target.bound
    if target.baseline is not None:
        now = _value_bounds(target.measure.unit, value)
        then = None if baseline is None else _value_bounds(target.measure.unit, baseline)
        return None if now is None or then is None else reaches_by_change(target, now, then)
    if type(value) is Tally and bound.unit.base == "one":
        yes = value.yes
        unknown = value.unknown
        total = yes + value.no + unknown
        percent_floor = bound.percent_floor
        if percent_floor is None:
            return bound.is_reached_by_counts(yes, unknown, total) if total else None
        numerator, denominator = percent_floor
        needed = numerator * total
        if yes * denominator >= needed:
            return True if total else None
        return None if (yes + unknown) * denominator >= needed else False
    bounds = _value_bounds(bound.unit, value)
    return None if bounds is None else bound.is_reached(*bounds)


def reaches_by_change(target: Target, now: Bounds, then: Bounds) -> bool | None:
    """Whether a change keeps the bound of a target, whatever both values are of those that are possible.

    Args:
        target: A target that is set against a baseline.
        now: Between which numbers the value of its own period lies, in the base of its unit.
        then: The same of the period that it is set against.

    Returns:
        As `reaches`.
    """
    change = change_between(target, now, then)
    return None if change is None else target.bound.is_reached(*change)


@frozen
class Distance:
    """How far a value is from the bound of a target, in cases (khoảng cách tới chỉ tiêu).

    Args:
        to_turn: The fewest cases that have to be decided otherwise, one of no or unknown as yes or one of yes or
            unknown as no, for the bound to be surely kept; 0 where it is; None where no number of cases is enough, or
            there is none.
        to_add: The fewest further cases, all of them alike, or units of a quantity, with which it would be surely kept;
            None where no number of them is enough.
        to_spare: The most further cases that leave it surely kept whatever they turn out to be, or units of a quantity;
            None where any number does.
        short: By how much what is sure falls short of the lowest, or what is possible passes the highest: percentage
            points, or the unit of the bound. 0 where neither does; the whole lowest where nothing was counted.
    """

    to_turn: int | None
    to_add: int | None
    to_spare: int | None
    short: Fraction


def distance(target: Target, value: Tally | Quantity) -> Distance:
    """Exactly how many cases a value is away from the bound of a target.

    Unknown cases count as whatever is worse: as not yet yes under a floor, as not yet no under a ceiling.

    Args:
        target: A target.
        value: Counts of cases, or a quantity. A published percentage does not say how many cases it stands for.

    Raises:
        BadValue: For anything but a target that is set against no baseline, and a value that its measure has, other
            than a share.

    >>> from cchc_rules.plans import hue_2025
    >>> distance(hue_2025.DOSSIERS_ON_TIME, Tally(yes=979, no=21)).to_turn
    1
    >>> distance(hue_2025.DOSSIERS_ON_TIME, Tally(yes=979, no=21)).to_add
    50
    """
    _require_countable(value)
    if type(target) is not Target:
        raise BadValue(target, "a Target", "plan.rule(key) is the rule of a key.", "distance")
    bound = target.bound
    if target.baseline is not None:
        raise BadValue(target.key, "a target that is set against no baseline", where="distance")
    bounds = _value_bounds(bound.unit, value)
    if isinstance(value, Tally):
        return _distance_of_counts(bound, value)
    assert bounds is not None, "a quantity is a number"
    return _distance_of_amount(bound, bounds[0] / bound.unit.multiple)


def _require_countable(value: object) -> None:
    if type(value) is not Tally and type(value) is not Quantity:
        remedy = "A percentage does not say how many cases it stands for."
        raise BadValue(value, "a Tally or a Quantity", remedy, "distance")


def _distance_of_counts(bound: Bound, tally: Tally) -> Distance:
    """Of yes and of all that may be yes, either may lie outside: the one below the fewest, the other above the most."""
    sure, possible, total = tally.yes, tally.yes + tally.unknown, tally.total
    if not total:
        return Distance(
            to_turn=None,
            to_add=1 if bound.is_reached_by_counts(1, 0, 1) or bound.is_reached_by_counts(0, 0, 1) else None,
            to_spare=0,
            short=bound.lowest or Fraction(0),
        )
    fewest, most = bound.counts(total)
    low, high = max(fewest - sure, 0), max(possible - most, 0)
    if not low and not high:
        spare = [each for each in (_most_no(bound, sure, total), _most_yes(bound, possible, total)) if each is not None]
        return Distance(to_turn=0, to_add=0, to_spare=min(spare, default=None), short=Fraction(0))
    beyond = (
        Fraction(0) if bound.least is None else bound.least - Fraction(sure, total),
        Fraction(0) if bound.most is None else Fraction(possible, total) - bound.most,
    )
    return Distance(
        to_turn=low + high if fewest <= most else None,
        to_add=_further(bound, tally, low, high),
        to_spare=0,
        short=max(*beyond, Fraction(0)) * 100,
    )


def _most_no(bound: Bound, sure: int, total: int) -> int | None:
    """How many more no leave so many yes enough: at most `sure / least - total`, and fewer where that is excluded."""
    if not bound.least:
        return None
    room = sure / bound.least - total
    return ceil(room) - 1 if bound.above else floor(room)


def _most_yes(bound: Bound, possible: int, total: int) -> int | None:
    """How many more yes leave so many not too many: `(possible + n) / (total + n)` stays below the most."""
    if bound.most is None or bound.most == 1:
        return None
    room = (bound.most * total - possible) / (1 - bound.most)
    return ceil(room) - 1 if bound.below else floor(room)


def _further(bound: Bound, tally: Tally, low: int, high: int) -> int | None:
    """How many further yes, where there are too few, or no, where there are too many, make what is counted enough."""
    sure, possible, total = tally.yes, tally.yes + tally.unknown, tally.total
    more = None
    if low and not high and bound.least is not None and bound.least < 1:
        room = (bound.least * total - sure) / (1 - bound.least)
        more = floor(room) + 1 if bound.above else ceil(room)
        sure, possible = sure + more, possible + more
    elif high and not low and bound.most:
        room = possible / bound.most - total
        more = floor(room) + 1 if bound.below else ceil(room)
    if more is None or bound.is_reached_by_counts(sure, possible - sure, total + more) is not True:
        return None
    return more


def _distance_of_amount(bound: Bound, amount: Fraction) -> Distance:
    low = Fraction(0) if bound.lowest is None else bound.lowest - amount
    high = Fraction(0) if bound.highest is None else amount - bound.highest
    more = max(floor(low) + 1 if bound.above else ceil(low), 0)
    reached = (amount + more) * bound.unit.multiple
    kept = bound.is_reached(reached, reached) is True
    spare = None if bound.highest is None else max(ceil(-high) - 1 if bound.below else floor(-high), 0)
    return Distance(
        to_turn=None if more or not kept else 0,
        to_add=more if kept else None,
        to_spare=spare if kept and not more else 0,
        short=max(low, high, Fraction(0)),
    )


def _value_bounds(unit: Unit, value: FigureValue) -> Bounds | None:
    """Between which numbers a value lies, of a measure of a unit; None where nothing was counted."""
    of_ratios = unit.base == Unit.PERCENT.base
    if (isinstance(value, Share | Tally) and of_ratios) or (
        isinstance(value, Quantity) and unit.base == value.unit.base
    ):
        return value.bounds
    remedy = "Pass figure.value, or roll_call.value."
    kind = "a Tally or a Share" if of_ratios else "a Quantity"
    raise BadValue(value, message("a value in {unit}: {value}", unit=unit, value=kind), remedy)
