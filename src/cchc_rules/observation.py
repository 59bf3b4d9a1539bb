"""Observations: what a provincial system knows, as frozen values that cannot be misread."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from math import ceil, floor
from operator import index
from typing import Any, ClassVar, SupportsIndex, TypeAlias, final

from attrs import field, frozen

from cchc_rules.errors import FloatRefused, NotACount, NotAPercentage, NotAQuantity, WrongKind
from cchc_rules.exact import Exact, exact, written
from cchc_rules.measure import Case, Measure, Unit
from cchc_rules.model import Activity, Outcome
from cchc_rules.roster import Agency, AgencyClass, Party
from cchc_rules.when import Period, calendar_day

__all__ = [
    "LARGEST_COUNT",
    "Attestation",
    "Delivery",
    "Figure",
    "Observation",
    "Quantity",
    "RollCall",
    "Share",
    "Tally",
    "Value",
    "in_common",
]

LARGEST_COUNT = 10**12
"""The most cases a tally takes; a larger number is a fault in the data and not a count of anything in a province."""

_MOST_DECIMALS = 12


def _count(given: SupportsIndex) -> int:
    if isinstance(given, float):
        raise FloatRefused(given, "a whole number of cases", "Pass int(...) if that is what it is.", "Tally")
    try:
        count = index(given)
    except TypeError:
        count = -1
    if isinstance(given, bool) or not 0 <= count <= LARGEST_COUNT:
        raise NotACount(given, f"a whole number of cases from 0 to {LARGEST_COUNT}", where="Tally")
    return count


def _percentage(given: Exact) -> Fraction:
    return exact(given, NotAPercentage, "Share")


def _number_of(given: Exact) -> Fraction:
    return exact(given, NotAQuantity, "Quantity")


@final
@frozen
class Tally:
    """Whole counts of cases: yes, no, and not yet decided (số đếm).

    Args:
        yes: Cases that count as yes.
        no: Cases that count as no.
        unknown: Cases that are part of the whole and not decided, or not known, yet.

    Its ratio is every value from yes/total to (yes + unknown)/total. Nothing counted is nothing measured, never zero
    percent.

    Raises:
        NotACount: For a boolean, a negative number or one above `LARGEST_COUNT`.
        FloatRefused: For a float, NaN and infinity included.

    >>> Tally(yes=2, no=1) + Tally(yes=1, no=0, unknown=4)
    Tally(yes=3, no=1, unknown=4)
    """

    yes: int = field(converter=_count)
    no: int = field(converter=_count)
    unknown: int = field(default=0, converter=_count)

    @property
    def total(self) -> int:
        """All cases."""
        return self.yes + self.no + self.unknown

    @property
    def bounds(self) -> tuple[Fraction, Fraction] | None:
        """The least and the greatest ratio it leaves possible, 0 to 1; None where nothing was counted."""
        total = self.total
        return (Fraction(self.yes, total), Fraction(self.yes + self.unknown, total)) if total else None

    def __str__(self) -> str:
        most = f"–{self.yes + self.unknown}" if self.unknown else ""
        return f"{self.yes}{most}/{self.total}"

    def __add__(self, other: Tally) -> Tally:
        if not isinstance(other, Tally):
            return NotImplemented
        return Tally(self.yes + other.yes, self.no + other.no, self.unknown + other.unknown)

    @classmethod
    def sum(cls, tallies: Iterable[Tally]) -> Tally:
        """The tally of a union of separate groups: communes roll up into their province.

        >>> Tally.sum([])
        Tally(yes=0, no=0, unknown=0)
        """
        return sum(tallies, cls(0, 0))


@final
@frozen
class Share:
    """A published percentage, 0 to 100 (tỷ lệ công bố).

    Args:
        value: An int, a `Decimal`, a `Fraction`, or digits with a decimal point or comma.
        decimals: To how many decimal places it was rounded; None where it is exact. A rounded share stands for every
            value that any of the usual ways of rounding halves would bring to it.

    Raises:
        NotAPercentage: For anything outside 0 to 100, or written to more places than `decimals`.
        FloatRefused: For a float.

    >>> Share("97.95").bounds == (Fraction(9795, 10000), Fraction(9795, 10000))
    True
    """

    value: Fraction = field(converter=_percentage)
    decimals: int | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.value <= 100:
            raise NotAPercentage(str(self.value), "a percentage from 0 to 100", where="Share")
        if self.decimals is not None:
            if type(self.decimals) is not int or not 0 <= self.decimals <= _MOST_DECIMALS:
                raise WrongKind(self.decimals, f"a number of places from 0 to {_MOST_DECIMALS}", where="Share.decimals")
            if (self.value * 10**self.decimals).denominator != 1:
                raise NotAPercentage(str(self.value), f"at most {self.decimals} decimal places", where="Share")

    @property
    def bounds(self) -> tuple[Fraction, Fraction]:
        """The least and the greatest ratio it can stand for, 0 to 1."""
        half = Fraction(0) if self.decimals is None else Fraction(1, 2 * 10**self.decimals)
        return max(self.value - half, Fraction(0)) / 100, min(self.value + half, Fraction(100)) / 100

    def __str__(self) -> str:
        return f"{written(self.value)} %"


@final
@frozen
class Quantity:
    """A number of something that is not a share (số lượng).

    Args:
        value: An int, a `Decimal`, a `Fraction`, or digits with a decimal point or comma.
        unit: What it is a number of; a percentage is a `Share`.

    Raises:
        NotAQuantity: For anything that is not an exact number.
        WrongKind: For a percentage.
        FloatRefused: For a float.
    """

    value: Fraction = field(converter=_number_of)
    unit: Unit

    def __attrs_post_init__(self) -> None:
        if type(self.unit) is not Unit or self.unit is Unit.PERCENT:
            raise WrongKind(self.unit, "a unit other than percent", "A percentage is a Share or a Tally.", "Quantity")

    @property
    def bounds(self) -> tuple[Fraction, Fraction]:
        """The value, as its own least and greatest."""
        return self.value, self.value

    def __str__(self) -> str:
        return f"{written(self.value)} {self.unit}"


Value: TypeAlias = Tally | Share | Quantity
"""What a figure can say."""


def in_common(values: Iterable[Value]) -> tuple[Fraction, Fraction] | None:
    """What several values of one thing leave possible together, as least and greatest; None where they disagree.

    Tallies of one thing count the same number of cases; beyond that, values agree while something fits them all.

    >>> in_common([Tally(9, 0, unknown=1), Tally(8, 1, unknown=1)])
    (Fraction(9, 10), Fraction(9, 10))
    >>> in_common([Tally(9, 1), Tally(8, 2)]) is None
    True
    """
    known = tuple(values)
    bounds = [value.bounds for value in known]
    counted = [pair for pair in bounds if pair is not None]
    totals = {value.total for value in known if type(value) is Tally}
    if len(counted) < len(bounds) or len(totals) > 1:
        return None
    least, most = max(low for low, _ in counted), min(high for _, high in counted)
    for total in totals:  # with so many cases, only so many ratios are possible
        least, most = Fraction(ceil(least * total), total), Fraction(floor(most * total), total)
    return (least, most) if least <= most else None


def _a_measure(_: object, __: object, given: Any) -> None:
    if type(given) is not Measure:
        raise WrongKind(given, "a Measure of a plan", where="Figure.measure")


def _a_party(_: object, __: object, given: Any) -> None:
    if type(given) is not Agency and type(given) is not AgencyClass:
        raise WrongKind(given, "an Agency or AgencyClass", "Look it up: plan.roster.find(name).", "agency")


def _a_period(_: object, __: object, given: Any) -> None:
    if type(given) is not Period:
        raise WrongKind(given, "a Period", "Period.year(2025), Period.quarter(2025, 1), …", "period")


def _a_day(_: object, __: object, given: Any) -> None:
    calendar_day(given, "day")


def _an_activity(_: object, __: object, given: Any) -> None:
    if type(given) is not Activity:
        raise WrongKind(given, "an Activity of a plan", "Only activities are delivered.", "Delivery.rule")


def _an_outcome(_: object, __: object, given: Any) -> None:
    if type(given) is not Outcome:
        raise WrongKind(
            given, "an Outcome of a plan", "Only outcomes are attested; targets are measured.", "Attestation.rule"
        )


def _yes_or_no(_: object, __: object, given: Any) -> None:
    if type(given) is not bool:
        raise WrongKind(given, "True or False", "Leave out what is not known.", "Attestation.holds")


def _called(given: Iterable[Agency]) -> frozenset[Agency]:
    agencies = tuple(given)
    for agency in agencies:
        if type(agency) is not Agency:
            raise WrongKind(agency, "agencies", "A class cannot answer a roll call; its members can.", "RollCall")
    return frozenset(agencies)


def _in_order(agencies: frozenset[Agency]) -> str:
    """In the order of their keys, so that equal roll calls print alike in every process."""
    return f"{{{', '.join(repr(agency) for agency in sorted(agencies, key=lambda agency: agency.key))}}}"


@final
@frozen
class Figure:
    """One value of a measure, reported by or for an agency, for a period (số liệu).

    A figure speaks of its whole period. Given before that period has ended, it counts what is still open as unknown.

    Args:
        measure: By which definition it was counted.
        agency: Whose cases they are.
        period: The days it covers.
        value: What was counted.
        source: Where it was read; kept as evidence.

    Raises:
        WrongKind: For a field of another kind, or a value in another unit than the measure's.
    """

    measure: Measure = field(validator=_a_measure)
    agency: Party = field(validator=_a_party)
    period: Period = field(validator=_a_period)
    value: Value
    source: str = ""

    def __attrs_post_init__(self) -> None:
        kind = type(self.value)
        if kind is Tally or kind is Share:
            unit = Unit.PERCENT
        elif isinstance(self.value, Quantity):
            unit = self.value.unit
        else:
            raise WrongKind(self.value, "a Tally, Share or Quantity", where="Figure.value")
        if unit is not self.measure.unit:
            raise WrongKind(
                self.value, f"a value in {self.measure.unit}", f"{self.measure.key} is counted so.", "Figure"
            )


@final
@frozen
class RollCall:
    """Which agencies do what every agency should, by name (điểm danh).

    It speaks of its whole period: an agency that can still do it before the period ends is unknown, not `not_done`.
    Everybody of whom it is asked is named in one of the three: who is left out is not counted.

    Args:
        measure: By which definition; its cases are agencies.
        period: The days it covers.
        done: The agencies that do it.
        not_done: The agencies that do not.
        unknown: The agencies of which it is not known.

    Raises:
        WrongKind: Where the measure counts something other than agencies, or an agency stands in two of the three.
    """

    measure: Measure = field(validator=_a_measure)
    period: Period = field(validator=_a_period)
    agency: ClassVar[None] = None
    done: frozenset[Agency] = field(converter=_called, repr=_in_order)
    not_done: frozenset[Agency] = field(default=frozenset(), converter=_called, repr=_in_order)
    unknown: frozenset[Agency] = field(default=frozenset(), converter=_called, repr=_in_order)

    def __attrs_post_init__(self) -> None:
        if self.measure.case is not Case.AGENCY or self.measure.unit is not Unit.PERCENT:
            raise WrongKind(self.measure.key, "a percentage of agencies", "Report a Figure.", "RollCall")
        twice = (self.done & self.not_done) | (self.done & self.unknown) | (self.not_done & self.unknown)
        if twice:
            given = sorted(agency.key for agency in twice)
            raise WrongKind(given, "each agency in one of done, not_done and unknown", where="RollCall")

    @property
    def value(self) -> Tally:
        """How many do, do not, and may."""
        return Tally(len(self.done), len(self.not_done), len(self.unknown))


@final
@frozen
class Delivery:
    """A product that an agency delivered (sản phẩm đã giao).

    Args:
        rule: The activity whose product it is.
        agency: Who delivered it.
        day: The day of delivery.
        reference: The number of the document, or where it is kept.
    """

    rule: Activity = field(validator=_an_activity)
    agency: Party = field(validator=_a_party)
    day: date = field(validator=_a_day)
    reference: str = ""


@final
@frozen
class Attestation:
    """A person's word that a state has, or has not, been brought about (xác nhận).

    Args:
        rule: The outcome it is about.
        agency: For whom it is attested.
        day: The day of which it speaks.
        holds: Whether the state holds on that day.
        reference: The document that says so.
    """

    rule: Outcome = field(validator=_an_outcome)
    agency: Party = field(validator=_a_party)
    day: date = field(validator=_a_day)
    holds: bool = field(validator=_yes_or_no)
    reference: str = ""


Observation: TypeAlias = Figure | RollCall | Delivery | Attestation
"""What a provincial system can know."""
