"""Thresholds: whether a value keeps the bound of its target, and how many cases it is away from it."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from attrs import frozen

from cchc_rules.errors import BadValue
from cchc_rules.exact import write_number
from cchc_rules.findings.values import Bounds, FigureValue, Quantity, Share, Tally
from cchc_rules.law.bound import Limits
from cchc_rules.law.demand import change_between, limits_against
from cchc_rules.law.rule import Target
from cchc_rules.measures.unit import Unit
from cchc_rules.message import message
from cchc_rules.text import Bilingual, Language

__all__ = ["Distance", "distance", "limits_of", "reaches", "reaches_by_change"]


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
        short: By how much what is sure falls short of the lowest, or what is possible passes the highest. 0 where
            neither does; where nothing was counted, that of 0 %.
        unit: What `short` is in, and what is added of a quantity: percentage points, or the unit of the bound; of a
            change, that of the measure.
    """

    to_turn: int | None
    to_add: int | None
    to_spare: int | None
    short: Fraction
    unit: Unit

    def sentence(self, language: Language = "en") -> str:
        """How far it is, to be read by people.

        Args:
            language: "vi" or "en".

        >>> from cchc_rules.plans import hue_2025
        >>> distance(hue_2025.DOSSIERS_ON_TIME, Tally(yes=979, no=21)).sentence("vi")
        'còn cách mức chỉ tiêu 0,1 điểm phần trăm: phải thay đổi kết quả của 1 trường hợp, hoặc thêm 50 trường hợp'
        """
        of_cases = self.unit == Unit.PERCENTAGE_POINT
        said: list[str] = []
        if self.to_add == 0:
            spare = _SPARE_ANY if self.to_spare is None else _SPARE
            return spare.in_(language).format(self._some(self.to_spare or 0, language))
        if of_cases and self.to_turn is not None:
            said.append(_TURN.in_(language).format(self._some(self.to_turn, language)))
        if self.to_add is not None:
            said.append(_ADD.in_(language).format(self._some(self.to_add, language)))
        short = self.unit.write(self.short, language)
        away = f"{_AWAY.in_(language)} {short}" if self.short else _ON_IT.in_(language)
        ways = _OR.in_(language).join(said) or (_NO_CASES_ENOUGH.in_(language) if of_cases else "")
        return f"{away}: {ways}" if ways else away

    def _some(self, many: int, language: Language) -> str:
        if self.unit != Unit.PERCENTAGE_POINT:
            return self.unit.write(Fraction(many), language)
        return f"{write_number(Fraction(many), language)} {(_CASE if many == 1 else _CASES).in_(language)}"


_CASE, _CASES = Bilingual("trường hợp", "case"), Bilingual("trường hợp", "cases")
_AWAY = Bilingual("còn cách mức chỉ tiêu", "away from the bound by")
_ON_IT = Bilingual("đúng bằng mức không được tính là đạt", "exactly on the bound, which is not enough")
_TURN = Bilingual("phải thay đổi kết quả của {}", "{} to be decided otherwise")
_ADD, _OR = Bilingual("thêm {}", "{} to add"), Bilingual(", hoặc ", ", or ")
_NO_CASES_ENOUGH = Bilingual("không số trường hợp nào là đủ", "no number of cases is enough")
_SPARE = Bilingual("chắc chắn đạt, kể cả khi có thêm {}", "surely kept, with {} to spare")
_SPARE_ANY = Bilingual("chắc chắn đạt, dù có thêm bao nhiêu", "surely kept, however many are added")


def distance(target: Target, value: Tally | Quantity, baseline: FigureValue | None = None) -> Distance:
    """Exactly how many cases a value is away from the bound of a target.

    Unknown cases count as whatever is worse: as not yet yes under a floor, as not yet no under a ceiling. So does what
    the value of a baseline leaves open.

    Args:
        target: A target.
        value: Counts of cases, or a quantity. A published percentage does not say how many cases it stands for.
        baseline: The value of the period that the target is set against, a published percentage too; None where there
            is none.

    Raises:
        BadValue: For anything but a target, and a value that its measure has, other than a share; where the target is
            set against a baseline, without the value of that, or with one of which there is no change in percent.

    >>> from cchc_rules.plans import hue_2025
    >>> distance(hue_2025.DOSSIERS_ON_TIME, Tally(yes=979, no=21)).to_turn
    1
    >>> distance(hue_2025.DOSSIERS_ON_TIME, Tally(yes=979, no=21)).to_add
    50
    """
    _require_countable(value)
    if type(target) is not Target:
        raise BadValue(target, "a Target", "plan.rule(key) is the rule of a key.", "distance")
    unit = target.bound.unit if target.baseline is None else target.measure.unit
    bounds = _value_bounds(unit, value)
    limits = limits_of(target, baseline, "distance")
    if isinstance(value, Tally):
        return _distance_of_counts(limits, value)
    assert bounds is not None, "a quantity is a number"
    return _distance_of_amount(limits, bounds[0], unit)


def _require_countable(value: object) -> None:
    if type(value) is not Tally and type(value) is not Quantity:
        remedy = "A percentage does not say how many cases it stands for."
        raise BadValue(value, "a Tally or a Quantity", remedy, "distance")


def limits_of(target: Target, baseline: FigureValue | None, where: str) -> Limits:
    """Between which numbers a value has to lie to be sure to keep the bound of a target, in the base of its unit.

    Args:
        target: The target.
        baseline: The value of the period that it is set against, which has to be known; None where there is none.
        where: Who asks, for the message.

    Raises:
        BadValue: Where the target is set against a baseline, without the value of that, or with one of which there is
            no change in percent.
    """
    if target.baseline is None:
        return target.bound.limits
    if baseline is None:
        remedy = "It is the argument baseline."
        raise BadValue(None, message("the value of {period}", period=str(target.baseline)), remedy, where)
    then = _value_bounds(target.measure.unit, baseline)
    limits = None if then is None else limits_against(target, then)
    if limits is None:
        raise BadValue(
            str(baseline), "a value that a change can be taken from", "A part of nothing is no number.", where
        )
    return limits


def _distance_of_counts(limits: Limits, tally: Tally) -> Distance:
    """Of yes and of all that may be yes, either may lie outside: the one below the fewest, the other above the most."""
    sure, possible, total = tally.yes, tally.yes + tally.unknown, tally.total
    if not total:
        return Distance(
            to_turn=None,
            to_add=1 if limits.admit(Fraction(1)) or limits.admit(Fraction(0)) else None,
            to_spare=0,
            short=max(limits.least or Fraction(0), -(limits.most or Fraction(0)), Fraction(0)) * 100,
            unit=Unit.PERCENTAGE_POINT,
        )
    fewest, most = limits.counts(total)
    low, high = max(fewest - sure, 0), max(possible - most, 0)
    if not low and not high:
        spare = [
            each for each in (_most_no(limits, sure, total), _most_yes(limits, possible, total)) if each is not None
        ]
        return Distance(0, 0, min(spare, default=None), Fraction(0), Unit.PERCENTAGE_POINT)
    beyond = (
        Fraction(0) if limits.least is None else limits.least - Fraction(sure, total),
        Fraction(0) if limits.most is None else Fraction(possible, total) - limits.most,
    )
    return Distance(
        to_turn=low + high if fewest <= most else None,
        to_add=_further(limits, tally, low, high),
        to_spare=0,
        short=max(*beyond, Fraction(0)) * 100,
        unit=Unit.PERCENTAGE_POINT,
    )


def _most_no(limits: Limits, sure: int, total: int) -> int | None:
    """How many more no leave so many yes enough: at most `sure / least - total`, and fewer where that is excluded."""
    if limits.least is None or limits.least <= 0:
        return None
    room = sure / limits.least - total
    return ceil(room) - 1 if limits.above else floor(room)


def _most_yes(limits: Limits, possible: int, total: int) -> int | None:
    """How many more yes leave so many not too many: `(possible + n) / (total + n)` stays below the most."""
    if limits.most is None or limits.most >= 1:
        return None
    room = (limits.most * total - possible) / (1 - limits.most)
    return ceil(room) - 1 if limits.below else floor(room)


def _further(limits: Limits, tally: Tally, low: int, high: int) -> int | None:
    """How many further yes, where there are too few, or no, where there are too many, make what is counted enough."""
    sure, possible, total = tally.yes, tally.yes + tally.unknown, tally.total
    more = None
    if low and not high and limits.least is not None and limits.least < 1:
        room = (limits.least * total - sure) / (1 - limits.least)
        more = floor(room) + 1 if limits.above else ceil(room)
        sure, possible = sure + more, possible + more
    elif high and not low and limits.most is not None and limits.most > 0:
        room = possible / limits.most - total
        more = floor(room) + 1 if limits.below else ceil(room)
    if more is None:
        return None
    fewest, most = limits.counts(total + more)
    return more if fewest <= sure and possible <= most else None


def _distance_of_amount(limits: Limits, amount: Fraction, unit: Unit) -> Distance:
    low = Fraction(0) if limits.least is None else (limits.least - amount) / unit.multiple
    high = Fraction(0) if limits.most is None else (amount - limits.most) / unit.multiple
    more = max(floor(low) + 1 if limits.above else ceil(low), 0)
    kept = limits.admit(amount + more * unit.multiple)
    spare = None if limits.most is None else max(ceil(-high) - 1 if limits.below else floor(-high), 0)
    return Distance(
        to_turn=None if more or not kept else 0,
        to_add=more if kept else None,
        to_spare=spare if kept and not more else 0,
        short=max(low, high, Fraction(0)),
        unit=unit,
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
