"""Values: counts, shares and quantities, which is what a figure can say."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import ceil, floor
from operator import index
from typing import Any, SupportsIndex, TypeAlias, final

from attrs import field, frozen

from cchc_rules.errors import BadCell, BadValue, FloatRefused, NotACount, NotAPercentage, NotAQuantity
from cchc_rules.exact import Exact, format_number, in_both_languages, to_fraction, write_number
from cchc_rules.json_field import JsonField
from cchc_rules.measures.unit import Unit
from cchc_rules.message import message
from cchc_rules.text import Language

__all__ = [
    "MAX_COUNT",
    "Bounds",
    "Count",
    "FigureValue",
    "Quantity",
    "Share",
    "Tally",
    "add_up",
    "common_bounds",
    "hull",
    "share_without_sign",
    "to_count",
    "with_percentage",
]

MAX_COUNT = 10**12
"""The most cases a tally takes; a larger number is a fault in the data and not a count of anything in a province."""

_MOST_DECIMALS = 12


def to_count(given: SupportsIndex, where: str = "Tally") -> int:
    """A whole number of cases, as a plain int.

    Args:
        given: What is given for it.
        where: For what, for the message.

    Raises:
        NotACount: For a boolean, a negative number or one above `MAX_COUNT`.
        FloatRefused: For a float.
    """
    if isinstance(given, float):
        raise FloatRefused(given, "a whole number of cases", "Pass int(...) if that is what it is.", where)
    try:
        count = index(given)
    except TypeError:
        count = -1
    if isinstance(given, bool) or not 0 <= count <= MAX_COUNT:
        raise NotACount(
            given, message("a whole number of cases from 0 to {most}", most=in_both_languages(MAX_COUNT)), where=where
        )
    return count


def _to_percentage(given: Exact) -> Fraction:
    return to_fraction(given, NotAPercentage, "Share")


def _to_number(given: Exact) -> Fraction:
    return to_fraction(given, NotAQuantity, "Quantity")


def _check_unit(_: object, __: object, given: Any) -> None:
    if type(given) is not Unit or given in (Unit.PERCENT, Unit.PERCENTAGE_POINT):
        said = message("{unit}", unit=given) if type(given) is Unit else given
        raise BadValue(said, "a unit other than percent", "A percentage is a Share or a Tally.", "Quantity")


@final
@frozen
class Tally(JsonField):
    """Whole counts of cases: yes, no, and not yet decided (số đếm).

    Args:
        yes: Cases that count as yes.
        no: Cases that count as no.
        unknown: Cases that are part of the whole and not decided, or not known, yet.

    Its ratio is every value from yes/total to (yes + unknown)/total. Nothing counted is nothing measured, never zero
    percent.

    Raises:
        NotACount: For a boolean, a negative number or one above `MAX_COUNT`.
        FloatRefused: For a float, NaN and infinity included.

    >>> Tally(yes=2, no=1) + Tally(yes=1, no=0, unknown=4)
    Tally(yes=3, no=1, unknown=4)
    """

    yes: int = field(converter=to_count, metadata={"least": 0, "most": MAX_COUNT})
    no: int = field(converter=to_count, metadata={"least": 0, "most": MAX_COUNT})
    unknown: int = field(default=0, converter=to_count, metadata={"least": 0, "most": MAX_COUNT})

    @property
    def total(self) -> int:
        """All cases."""
        return self.yes + self.no + self.unknown

    @property
    def bounds(self) -> tuple[Fraction, Fraction] | None:
        """The least and the greatest ratio it leaves possible, 0 to 1; None where nothing was counted."""
        total = self.total
        return (Fraction(self.yes, total), Fraction(self.yes + self.unknown, total)) if total else None

    @property
    def percentage(self) -> str | None:
        """Its ratio in percent as exact text, the least and the greatest where cases are unknown; None of no cases.

        Nothing is rounded: what has no end as a decimal is a fraction.

        >>> Tally(979, 21).percentage, Tally(97, 2, unknown=1).percentage, Tally(2, 1).percentage
        ('97.9', '97–98', '200/3')
        """
        bounds = self.bounds
        return None if bounds is None else "–".join(dict.fromkeys(format_number(each * 100) for each in bounds))

    def __str__(self) -> str:
        most = f"–{self.yes + self.unknown}" if self.unknown else ""
        return f"{self.yes}{most}/{self.total}"

    def in_(self, language: Language) -> str:  # noqa: ARG002  counts are written alike in both
        """The counts, to be read by people: `97–98/100`."""
        return str(self)

    def __add__(self, other: Tally) -> Tally:
        if not isinstance(other, Tally):
            return NotImplemented
        return Tally(self.yes + other.yes, self.no + other.no, self.unknown + other.unknown)

    @classmethod
    def sum(cls, tallies: Iterable[Tally]) -> Tally:
        """The tally of a union of separate groups: communes roll up into their province.

        Raises:
            BadValue: For anything but tallies, in a list or another collection.

        >>> Tally.sum([])
        Tally(yes=0, no=0, unknown=0)
        """
        if not isinstance(tallies, Iterable):
            raise BadValue(tallies, "tallies, in a list", "One stands in a list, too: [tally].", "Tally.sum")
        known = tuple(tallies)
        for each in known:
            if type(each) is not Tally:
                raise BadValue(each, "tallies", "Shares and quantities do not add up.", "Tally.sum")
        return sum(known, cls(0, 0))


@final
@frozen
class Share(JsonField):
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

    value: Fraction = field(converter=_to_percentage)
    decimals: int | None = field(default=None, kw_only=True, metadata={"least": 0, "most": _MOST_DECIMALS})

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.value <= 100:
            raise NotAPercentage(self._said(), "a percentage from 0 to 100", where="Share")
        if self.decimals is not None:
            if type(self.decimals) is not int or not 0 <= self.decimals <= _MOST_DECIMALS:
                raise BadValue(
                    self.decimals,
                    message("a number of places from 0 to {most}", most=_MOST_DECIMALS),
                    where="Share.decimals",
                )
            if (self.value * 10**self.decimals).denominator != 1:
                raise NotAPercentage(
                    self._said(), message("at most {decimals} decimal places", decimals=self.decimals), where="Share"
                )

    @property
    def bounds(self) -> tuple[Fraction, Fraction]:
        """The least and the greatest ratio it can stand for, 0 to 1."""
        half = Fraction(0) if self.decimals is None else Fraction(1, 2 * 10**self.decimals)
        return max(self.value - half, Fraction(0)) / 100, min(self.value + half, Fraction(100)) / 100

    @property
    def needs_sign(self) -> bool:
        """Whether without its sign it may be taken for a fraction of 1, as 0.98 for 98 %."""
        return 0 < self.value <= 1

    def _said(self) -> str:
        return message("{share}", share=self)

    def in_(self, language: Language) -> str:
        """The percentage, to be read by people."""
        return Unit.PERCENT.write(self.value, language)

    def __str__(self) -> str:
        return f"{format_number(self.value)} %"


def share_without_sign(given: Exact) -> Share:
    """The percentage that a number without its sign says; one that may be a fraction of 1 instead is not guessed at.

    Raises:
        BadCell: For a number above 0 that is not above 1.
        CchcError: As `Share` raises.

    >>> share_without_sign("98,5")
    Share(value=Fraction(197, 2), decimals=None)
    """
    share = Share(given)
    if share.needs_sign:
        remedy = message(
            "Write {cell} % if that is meant, or {percent} % if {cell} is a fraction of 1.",
            cell=in_both_languages(share.value),
            percent=in_both_languages(share.value * 100),
        )
        raise BadCell(given, "a percentage with its sign, where it is 1 or less", remedy)
    return share


@final
@frozen
class Quantity(JsonField):
    """A number of something that is not a share (số lượng).

    Args:
        value: An int, a `Decimal`, a `Fraction`, or digits with a decimal point or comma.
        unit: What it is a number of; a percentage is a `Share`.

    Raises:
        NotAQuantity: For anything that is not an exact number, or a position in a ranking that is no whole one from 1.
        BadValue: For a percentage.
        FloatRefused: For a float.

    >>> str(Quantity("3,2", Unit.BILLION_VND) + Quantity(800, Unit.MILLION_VND))
    '4 billion VND'
    """

    value: Fraction = field(converter=_to_number)
    unit: Unit = field(validator=_check_unit)

    def __attrs_post_init__(self) -> None:
        if self.unit == Unit.RANK and (self.value < 1 or self.value.denominator != 1):
            given = message("{number}", number=in_both_languages(self.value))
            raise NotAQuantity(given, "a position in a ranking, a whole number from 1", where="Quantity")

    @property
    def bounds(self) -> tuple[Fraction, Fraction]:
        """The value, as its own least and greatest, in the base of its unit; of million đồng, in đồng."""
        value = self.value * self.unit.multiple
        return value, value

    def in_(self, language: Language) -> str:
        """The amount, to be read by people: `3,2 triệu đồng`."""
        return self.unit.write(self.value, language)

    def __str__(self) -> str:
        return self.in_("en")

    def __add__(self, other: Quantity) -> Quantity:
        if not isinstance(other, Quantity):
            return NotImplemented
        if other.unit.base != self.unit.base:
            raise BadValue(other, message("a quantity in {unit}", unit=self.unit), where="Quantity")
        return Quantity(self.value + other.value * other.unit.multiple / self.unit.multiple, self.unit)


FigureValue: TypeAlias = Tally | Share | Quantity
"""What a figure can say."""

Count: TypeAlias = Tally | Quantity
"""What adds up, as counts of cases or of things do; shares do not."""

Bounds: TypeAlias = tuple[Fraction, Fraction]
"""A least and a greatest number."""


def with_percentage(value: FigureValue, language: Language) -> str:
    """A value to be read by people, and of counts what they are in percent, which totals that differ do not show.

    It is rounded to two places where it has more, and then told as what it is about.

    Args:
        value: Of a figure.
        language: "vi" or "en".

    >>> with_percentage(Tally(979, 21), "vi"), with_percentage(Tally(500, 600), "en")
    ('979/1000 = 97,9 %', '500/1100 ≈ 45.45 %')
    """
    bounds = value.bounds if isinstance(value, Tally) else None
    if bounds is None:
        return value.in_(language)
    exact = [each * 100 for each in bounds]
    rounded = [round(each, 2) for each in exact]
    written = "–".join(dict.fromkeys(write_number(each, language) for each in rounded))
    return f"{value.in_(language)} {'=' if rounded == exact else '≈'} {written} %"


def add_up(counts: Iterable[Count]) -> Count:
    """What counts of separate groups, at least one and all in one unit, make together.

    >>> str(add_up([Quantity(19, Unit.COUNT), Quantity(31, Unit.COUNT)]))
    '50'
    """
    total: Any
    total, *others = counts
    for each in others:
        total += each
    added: Count = total
    return added


def hull(*bounds: Bounds | None) -> Bounds | None:
    """The least and the greatest of several; None where there are none.

    >>> hull((Fraction(1), Fraction(2)), None, (Fraction(3), Fraction(4)))
    (Fraction(1, 1), Fraction(4, 1))
    """
    known = [each for each in bounds if each is not None]
    return (min(least for least, _ in known), max(most for _, most in known)) if known else None


def common_bounds(values: Iterable[FigureValue]) -> tuple[Fraction, Fraction] | None:
    """What several values of one thing leave possible together, as least and greatest; None where they disagree.

    Tallies of one thing count the same number of cases; beyond that, values agree while something fits them all.

    >>> common_bounds([Tally(9, 0, unknown=1), Tally(8, 1, unknown=1)])
    (Fraction(9, 10), Fraction(9, 10))
    >>> common_bounds([Tally(9, 1), Tally(8, 2)]) is None
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
