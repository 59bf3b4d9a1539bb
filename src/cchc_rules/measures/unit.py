"""Units: what a value is counted in, with its noun in both languages, and how an amount of it is written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Any, ClassVar, Final, final

from attrs import Factory, field, frozen

from cchc_rules.errors import BadValue
from cchc_rules.exact import Exact, to_fraction, write_number
from cchc_rules.message import message
from cchc_rules.text import Bilingual, Language

__all__ = ["WELL_KNOWN_UNITS", "Unit"]

_KEY: Final = "[a-z][a-z0-9_-]*"
_known: Final[dict[str, Unit]] = {}


_OF_ONE: Final[Mapping[str, str]] = MappingProxyType(
    {"day": "day", "hour": "hour", "percentage_point": "percentage point", "point": "point"}
)
"""What stands in English behind 1 of a well-known unit, where it is another word."""


def _to_multiple(given: Exact) -> Fraction:
    return to_fraction(given, BadValue, "Unit.multiple")


def _check_unit_key(_: object, __: object, given: Any) -> None:
    if not isinstance(given, str) or not re.fullmatch(_KEY, given):
        raise BadValue(given, "a key of small letters a to z, digits, hyphens and underscores", where="Unit")


@final
@frozen
class Unit:
    """What a value of a measure, and the bound that is set for it, are counted in (đơn vị tính).

    A plan writes its own beside the well-known ones: training classes, people per ten thousand, Tbps, percent of GDP.
    Amounts in multiples of one unit, such as million and billion đồng, are compared exactly.

    Args:
        key: Its name in files: `training_class`.
        noun: What is written behind the number; None for a bare number.
        base: The key of the unit that it is a multiple of; its own key where it is none.
        multiple: How many of that unit it is; 1 where it is none.

    Raises:
        BadValue: For a key that is none, a multiple that is not above 0 or of nothing, or the key of a well-known unit
            for another one.

    >>> classes = Unit("training_class", Bilingual("lớp tập huấn", "training classes"))
    >>> classes.write(Fraction(1900), "vi"), classes.write(Fraction(1900), "en")
    ('1.900 lớp tập huấn', '1,900 training classes')
    """

    key: str = field(validator=_check_unit_key, metadata={"pattern": _KEY})
    noun: Bilingual | None = None
    base: str = field(
        default=Factory(lambda unit: unit.key, takes_self=True),
        kw_only=True,
        validator=_check_unit_key,
        metadata={"pattern": _KEY},
    )
    multiple: Fraction = field(default=Fraction(1), kw_only=True, converter=_to_multiple)

    PERCENT: ClassVar[Unit]
    PERCENTAGE_POINT: ClassVar[Unit]
    """By how much two percentages differ; no measure is in it, only a change of one that is in percent."""
    COUNT: ClassVar[Unit]
    """A bare number; what is counted has a better unit of its own, with a noun."""
    POINT: ClassVar[Unit]
    RANK: ClassVar[Unit]
    """A position in a ranking, from 1; less is better."""
    HOUR: ClassVar[Unit]
    DAY: ClassVar[Unit]
    VND: ClassVar[Unit]
    THOUSAND_VND: ClassVar[Unit]
    MILLION_VND: ClassVar[Unit]
    BILLION_VND: ClassVar[Unit]

    def __attrs_post_init__(self) -> None:
        if self.multiple <= 0 or (self.base == self.key and self.multiple != 1):
            raise BadValue(str(self.multiple), "a multiple above 0 of another unit", where=self.key)
        known = _known.get(self.key)
        if known is not None and known != self:
            remedy = message("It is a well-known unit: Unit.{name}.", name=self.key.upper())
            raise BadValue(self.key, "a key of its own for a unit of its own", remedy, "Unit")

    def write(self, number: Fraction, language: Language = "en") -> str:
        """An amount of it as people write it.

        Args:
            number: How many of it.
            language: "vi" or "en".

        >>> Unit.BILLION_VND.write(Fraction(50_000), "vi"), Unit.MILLION_VND.write(Fraction(16, 5), "vi")
        ('50.000 tỷ đồng', '3,2 triệu đồng')
        """
        written = write_number(number, language)
        if self.noun is None:
            return written
        one = language == "en" and abs(number) == 1
        noun = _OF_ONE.get(self.key, self.noun.in_(language)) if one else self.noun.in_(language)
        return f"{noun} {written}" if self.key == "rank" else f"{written} {noun}"

    def __str__(self) -> str:
        return self.key


def _well_known(unit: Unit) -> Unit:
    _known[unit.key] = unit
    return unit


Unit.PERCENT = _well_known(Unit("percent", Bilingual("%", "%"), base="one", multiple=Fraction(1, 100)))
Unit.PERCENTAGE_POINT = _well_known(
    Unit("percentage_point", Bilingual("điểm phần trăm", "percentage points"), base="one", multiple=Fraction(1, 100))
)
Unit.COUNT = _well_known(Unit("count"))
Unit.POINT = _well_known(Unit("point", Bilingual("điểm", "points")))
Unit.RANK = _well_known(Unit("rank", Bilingual("hạng", "rank")))
Unit.HOUR = _well_known(Unit("hour", Bilingual("giờ", "hours")))
Unit.DAY = _well_known(Unit("day", Bilingual("ngày", "days")))
Unit.VND = _well_known(Unit("vnd", Bilingual("đồng", "VND")))
Unit.THOUSAND_VND = _well_known(
    Unit("thousand_vnd", Bilingual("nghìn đồng", "thousand VND"), base="vnd", multiple=10**3)
)
Unit.MILLION_VND = _well_known(Unit("million_vnd", Bilingual("triệu đồng", "million VND"), base="vnd", multiple=10**6))
Unit.BILLION_VND = _well_known(Unit("billion_vnd", Bilingual("tỷ đồng", "billion VND"), base="vnd", multiple=10**9))

WELL_KNOWN_UNITS: Final[Mapping[str, Unit]] = MappingProxyType(_known)
"""The units that every plan can use, by their keys.

:meta hide-value:
"""
