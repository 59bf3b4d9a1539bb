"""Bounds: between which numbers the value of a measure has to stay, in the form in which a plan prints them."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from types import MappingProxyType
from typing import Final, NamedTuple, final

from attrs import field, frozen

from cchc_rules.errors import BadValue
from cchc_rules.exact import Exact, to_fraction, write_number
from cchc_rules.flag import check_flag
from cchc_rules.measures.measure import Direction, Measure
from cchc_rules.measures.unit import Unit
from cchc_rules.message import message
from cchc_rules.source import Source
from cchc_rules.text import Bilingual, Language

__all__ = [
    "About",
    "AtLeast",
    "AtMost",
    "Between",
    "Bound",
    "Exactly",
    "LessThan",
    "Limits",
    "MoreThan",
    "Rank",
    "require_fitting_bound",
    "require_fitting_change",
]

_WHERE_STATED: Final = MappingProxyType({"came_later": True})


def _to_end(given: Exact | None) -> Fraction | None:
    return None if given is None else to_fraction(given, BadValue, "Bound")


class Limits(NamedTuple):
    """Between which numbers a value lies, in the base of its unit (giới hạn); an end belongs to it unless excluded.

    Args:
        least: The least number, a percentage as a ratio; None where any is enough.
        most: The greatest; None where none is too much.
        above: Whether the least is itself too low.
        below: Whether the greatest is itself too high.
    """

    least: Fraction | None
    most: Fraction | None
    above: bool
    below: bool

    def admit(self, number: Fraction) -> bool:
        """Whether a number lies between them."""
        if self.least is not None and (number < self.least or (self.above and number == self.least)):
            return False
        return self.most is None or number < self.most or (number == self.most and not self.below)

    def counts(self, total: int) -> tuple[int, int]:
        """The fewest and the most yes of a total whose ratio lies between them; the fewest is more where none does."""
        fewest, most = 0, total
        if self.least is not None:
            fewest = floor(self.least * total) + 1 if self.above else ceil(self.least * total)
        if self.most is not None:
            most = ceil(self.most * total) - 1 if self.below else floor(self.most * total)
        return max(fewest, 0), min(most, total)


@final
@frozen
class Bound:
    """Between which numbers a value has to stay (mức chỉ tiêu): a floor, a ceiling, a range, an exact number, a rank.

    `AtLeast`, `AtMost`, `MoreThan`, `LessThan`, `Between`, `Exactly`, `Rank` and `About` make one. An end belongs to
    it, so that exactly on it is reached, unless it is excluded. Nothing is rounded.

    Where a plan says “about” and not how far off that may be, nobody but its author can tell what is too far: the
    number itself is reached, every other value is undecided, and none is missed. With a tolerance, and the source that
    sets it, it is a range.

    Args:
        lowest: The least number that keeps it; None where it is a ceiling. A percentage is 98 and not 0.98.
        highest: The greatest number that keeps it; None where it is a floor.
        unit: What the numbers are in.
        above: Whether the lowest is itself too low.
        below: Whether the highest is itself too high.
        among: Of a rank, the group in which it is taken; None for all there are.
        about: Whether the plan says that the number is not exact.
        source: Where the tolerance comes from; None where there is none.
        printed: The bound as the plan prints it, `50.000 tỷ` or `02`, where that says more than its number.

    Raises:
        FloatRefused: For a float.
        BadValue: For no number, one below 0, a floor or a ceiling that nothing can miss or nothing can keep, a rank
            that is no whole number from 1, or a tolerance without its source.

    >>> print(Between(20, 50)), print(MoreThan(60)), print(Rank(3, Bilingual("Đông Nam Á", "South-East Asia")))
    20–50 %
    > 60 %
    ≤ rank 3, South-East Asia
    (None, None, None)
    """

    lowest: Fraction | None = field(default=None, converter=_to_end, metadata=_WHERE_STATED)
    highest: Fraction | None = field(default=None, converter=_to_end, metadata=_WHERE_STATED)
    unit: Unit = Unit.PERCENT
    above: bool = field(default=False, validator=check_flag, kw_only=True, metadata=_WHERE_STATED)
    below: bool = field(default=False, validator=check_flag, kw_only=True, metadata=_WHERE_STATED)
    among: Bilingual | None = field(default=None, kw_only=True, metadata=_WHERE_STATED)
    about: bool = field(default=False, validator=check_flag, kw_only=True, metadata=_WHERE_STATED)
    source: Source | None = field(default=None, kw_only=True, metadata=_WHERE_STATED)
    printed: str = field(default="", kw_only=True, metadata=_WHERE_STATED)
    percent_floor: tuple[int, int] | None = field(init=False, repr=False, eq=False)
    """The floor as numerator and denominator of a ratio, where it is a plain one in percent, as most are."""

    def __attrs_post_init__(self) -> None:
        self._require_numbers()
        self._require_form()
        plain = self.is_floor and not self.above and self.unit == Unit.PERCENT
        ratio = self.least if plain else None
        object.__setattr__(self, "percent_floor", None if ratio is None else (ratio.numerator, ratio.denominator))

    def _require_numbers(self) -> None:
        ends = [end for end in (self.lowest, self.highest) if end is not None]
        if not ends or min(ends) < 0 or ends != sorted(ends):
            raise BadValue(self._given(), "one or two numbers of at least 0, the lowest first", where="Bound")
        if (self.above and self.lowest is None) or (self.below and self.highest is None):
            raise BadValue(self._given(), "an end to exclude", where="Bound")
        excluded = self.above or self.below
        kept_by_none = (self.lowest == self.highest and excluded) or (self.highest == 0 and self.below)
        if kept_by_none or (self.is_floor and self.lowest == 0 and not self.above):
            raise BadValue(self._given(), "a bound that can be kept, and can be missed", where="Bound")

    def _require_form(self) -> None:
        rank = self.unit == Unit.RANK
        whole = self.highest is not None and self.highest.denominator == 1 and self.highest >= 1
        if (rank and not (self.is_ceiling and whole)) or (self.among is not None and not rank):
            raise BadValue(self._given(), "a rank: a whole number from 1, and not passed", "Rank(3, among=…)", "Bound")
        if self.about and (self.lowest is None or self.highest is None):
            raise BadValue(self._given(), "the number that is not exact", "About(30) makes it.", "Bound")
        if (self.source is not None) is not (self.about and self.lowest != self.highest):
            raise BadValue(self.source, "the source of a tolerance, if and only if there is one", where="Bound.source")

    def _given(self) -> str:
        return " – ".join("" if end is None else str(end) for end in (self.lowest, self.highest))

    @property
    def is_floor(self) -> bool:
        """Whether only too little misses it."""
        return self.highest is None

    @property
    def is_ceiling(self) -> bool:
        """Whether only too much misses it; a rank is one."""
        return self.lowest is None

    @property
    def least(self) -> Fraction | None:
        """The lowest in the base of its unit, a percentage as a ratio, million đồng in đồng."""
        return None if self.lowest is None else self.lowest * self.unit.multiple

    @property
    def most(self) -> Fraction | None:
        """The highest in the base of its unit, a percentage as a ratio, million đồng in đồng."""
        return None if self.highest is None else self.highest * self.unit.multiple

    @property
    def limits(self) -> Limits:
        """Between which numbers what it bounds has to lie, in the base of its unit."""
        return Limits(self.least, self.most, self.above, self.below)

    @property
    def numbers(self) -> tuple[Fraction, ...]:
        """The numbers that a passage prints for it, one or both ends of a range."""
        ends = dict.fromkeys(end for end in (self.lowest, self.highest) if end is not None)
        return (sum(ends, Fraction(0)) / len(ends),) if self.about else tuple(ends)

    @property
    def sign(self) -> str:
        """What stands before its number, ≥, >, ≤, <, ~ for “about”, and nothing before a range or an exact number."""
        if self.about:
            return "~"
        if self.is_floor:
            return ">" if self.above else "≥"
        if self.is_ceiling:
            return "<" if self.below else "≤"
        return ""

    def is_reached(self, lowest: Fraction, highest: Fraction) -> bool | None:
        """Whether every number keeps it from `lowest` to `highest`, both in the base of its unit.

        Returns:
            True, False, or None where that depends, or where nobody can tell what “about” allows.
        """
        limits = self.limits
        if limits.admit(lowest) and limits.admit(highest):
            return True
        low = lowest if limits.least is None else max(lowest, limits.least)
        high = highest if limits.most is None else min(highest, limits.most)
        if low < high or (low == high and limits.admit(low)):
            return None
        return self._beside

    def is_reached_by_counts(self, yes: int, unknown: int, total: int) -> bool | None:
        """Whether every ratio keeps it that so many yes of a total make, with any number of the unknown among them."""
        fewest, most = self.limits.counts(total)
        if fewest <= yes and yes + unknown <= most:
            return True
        return None if max(fewest, yes) <= min(most, yes + unknown) else self._beside

    @property
    def is_definite(self) -> bool:
        """Whether it says what keeps it; not where a plan says “about”, and nobody how far off that may be."""
        return not self.about or self.lowest != self.highest

    @property
    def _beside(self) -> bool | None:
        """What a value beside it is: it misses it, but where nobody said how far off is still about."""
        return False if self.is_definite else None

    def in_(self, language: Language) -> str:
        """In words: `tối thiểu 98 %`, `không quá 40 %`, `từ 20 đến 50 %`, `đúng 5`, `trong nhóm 3 Đông Nam Á`.

        Args:
            language: "vi" or "en".

        >>> AtMost(0, Unit.COUNT).in_("vi"), MoreThan(60).in_("vi"), About(30, Unit.HOUR).in_("en")
        ('không để xảy ra', 'trên 60 %', 'about 30 hours')
        """
        number = self.unit.write(self.numbers[-1], language)
        if self.about:
            off = (self.highest or Fraction(0)) - self.numbers[-1]
            return f"{_ABOUT.in_(language)} {number}" + (f" (± {write_number(off, language)})" if off else "")
        if self.highest == 0:
            return _NONE.in_(language)
        if self.unit == Unit.RANK:
            group = "" if self.among is None else f"{_OF.in_(language)}{self.among.in_(language)}"
            return f"{_IN_GROUP.in_(language)} {write_number(self.numbers[-1], language)}{group}"
        if self.is_floor:
            word = _ABOVE if self.above else _FLOOR
        elif self.is_ceiling:
            word = _BELOW if self.below else _CEILING
        elif self.lowest == self.highest:
            word = _EXACTLY
        else:
            low = f"{(_ABOVE if self.above else _FROM).in_(language)} {write_number(self.numbers[0], language)}"
            return f"{low} {(_TO_BELOW if self.below else _TO).in_(language)} {number}"
        return f"{word.in_(language)} {number}"

    def symbols(self, language: Language = "en") -> str:
        """In signs: `≥ 98 %`, `≤ 40 %`, `20–50 %`, `5`, `~ 30`.

        Args:
            language: "vi" or "en".
        """
        *before, last = self.numbers
        number = self.unit.write(last, language)
        if before:
            dash = " – " if self.above or self.below else "–"
            return f"{'> ' * self.above}{write_number(before[0], language)}{dash}{'< ' * self.below}{number}"
        group = "" if self.among is None else f", {self.among.in_(language)}"
        return f"{self.sign} {number}{group}".lstrip()

    def __str__(self) -> str:
        return self.symbols()


_FLOOR, _ABOVE = Bilingual("tối thiểu", "at least"), Bilingual("trên", "more than")
_CEILING, _BELOW = Bilingual("không quá", "at most"), Bilingual("dưới", "less than")
_FROM, _TO, _TO_BELOW = Bilingual("từ", "from"), Bilingual("đến", "to"), Bilingual("đến dưới", "to less than")
_EXACTLY, _ABOUT = Bilingual("đúng", "exactly"), Bilingual("khoảng", "about")
_NONE = Bilingual("không để xảy ra", "none at all")
_IN_GROUP, _OF = Bilingual("trong nhóm", "among the first"), Bilingual(" ", " of ")


def AtLeast(number: Exact, unit: Unit = Unit.PERCENT, *, printed: str = "") -> Bound:
    """A floor, which exactly on it reaches (tối thiểu, ít nhất).

    >>> AtLeast(98).in_("vi")
    'tối thiểu 98 %'
    """
    return Bound(lowest=number, unit=unit, printed=printed)


def MoreThan(number: Exact, unit: Unit = Unit.PERCENT, *, printed: str = "") -> Bound:
    """A floor that exactly on it does not reach (trên)."""
    return Bound(lowest=number, unit=unit, above=True, printed=printed)


def AtMost(number: Exact, unit: Unit = Unit.PERCENT, *, printed: str = "") -> Bound:
    """A ceiling, which exactly on it keeps (không quá, tối đa); of 0, that there is none (không để xảy ra)."""
    return Bound(highest=number, unit=unit, printed=printed)


def LessThan(number: Exact, unit: Unit = Unit.PERCENT, *, printed: str = "") -> Bound:
    """A ceiling that exactly on it does not keep (dưới)."""
    return Bound(highest=number, unit=unit, below=True, printed=printed)


def Between(
    lowest: Exact,
    highest: Exact,
    unit: Unit = Unit.PERCENT,
    *,
    above: bool = False,
    below: bool = False,
    printed: str = "",
) -> Bound:
    """A range, to which both ends belong that are not excluded (từ … đến …)."""
    return Bound(lowest, highest, unit, above=above, below=below, printed=printed)


def Exactly(number: Exact, unit: Unit = Unit.PERCENT, *, printed: str = "") -> Bound:
    """One number, and no other (đúng)."""
    return Bound(number, number, unit, printed=printed)


def Rank(position: int, among: Bilingual | None = None, *, printed: str = "") -> Bound:
    """A position in a ranking that is not passed (thứ hạng), in the group that is named."""
    return Bound(highest=position, unit=Unit.RANK, among=among, printed=printed)


def About(
    number: Exact,
    unit: Unit = Unit.PERCENT,
    *,
    tolerance: Exact | None = None,
    source: Source | None = None,
    printed: str = "",
) -> Bound:
    """A number that is not exact (khoảng); how far off is still about it, only a source can say.

    Args:
        number: The number.
        unit: What it is in.
        tolerance: How far below and above it a value may be; None where nobody says.
        source: Who says so.
        printed: The bound as the plan prints it.
    """
    middle, off = _to_end(number), _to_end(tolerance)
    low, high = (middle, middle) if middle is None or off is None else (middle - off, middle + off)
    return Bound(low, high, unit, about=True, source=source, printed=printed)


def require_fitting_bound(bound: Bound, measure: Measure, where: str) -> None:
    """Refuse a bound that does not suit what is measured.

    Args:
        bound: The bound of a target.
        measure: Its measure.
        where: The key of the target, for the message.

    Raises:
        BadValue: Where the two are in different units, every percentage keeps the bound or none does, or it is a floor
            and less is better, or a ceiling and more is.
    """
    if bound.unit.base != measure.unit.base or bound.unit == Unit.PERCENTAGE_POINT:
        raise BadValue(str(bound), message("a bound in {unit}", unit=measure.unit), where=where)
    if bound.unit == Unit.PERCENT and bound.is_reached(Fraction(0), Fraction(1)) is not None:
        raise BadValue(str(bound), "a bound that a percentage can keep, and can miss", where=where)
    worse = Direction.LESS_IS_BETTER if bound.is_floor else Direction.MORE_IS_BETTER
    if (bound.is_floor or bound.is_ceiling) and measure.direction is worse:
        expected = "a ceiling, for less is better" if bound.is_floor else "a floor, for more is better"
        raise BadValue(str(bound), expected, message("Or measure the complement of {key}.", key=measure.key), where)


def require_fitting_change(bound: Bound, measure: Measure, where: str) -> None:
    """Refuse a bound of a change that does not suit what is measured.

    Args:
        bound: The bound of a target that is set against a baseline.
        measure: Its measure.
        where: The key of the target, for the message.

    Raises:
        BadValue: Where it is neither in percent nor in the unit of the measure, or more of a rank is better.
    """
    if bound.unit != Unit.PERCENT and bound.unit.base != measure.unit.base:
        raise BadValue(str(bound), message("a change in percent or in {unit}", unit=measure.unit), where=where)
    if measure.unit == Unit.RANK and measure.direction is Direction.MORE_IS_BETTER:
        raise BadValue(measure.key, "a ranking of which less is better", where=where)
