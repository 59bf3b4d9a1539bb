"""What a field of a record holds, and what it can be compared with and how."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from enum import Enum, StrEnum
from types import MappingProxyType
from typing import Any, Final

from cchc_rules.errors import BadValue, FloatRefused
from cchc_rules.exact import in_both_languages
from cchc_rules.message import message
from cchc_rules.text import LabelledEnum

__all__ = ["AS_OF", "MAX_NUMBER", "PERIOD_END", "PERIOD_START", "FieldKind", "Moment", "Operator", "checked_literal"]

MAX_NUMBER: Final = 2**53 - 1
"""The largest number, either way, that a field can hold, up to which every library compares whole numbers and
fractions alike."""


class FieldKind(LabelledEnum):
    """What a field of a record holds (kiểu dữ liệu)."""

    DAY = "day", "ngày", "a day"
    FLAG = "flag", "có hoặc không", "yes or no"
    NUMBER = "number", "số nguyên", "a whole number"
    CODE = "code", "mã trong danh mục", "one of a list of codes"
    TEXT = "text", "chữ", "text"


class Moment(LabelledEnum):
    """A day that is known only when one counts."""

    AS_OF = "as_of", "ngày xem xét", "the day of looking"
    PERIOD_START = "period.start", "ngày đầu kỳ", "the first day of the period"
    PERIOD_END = "period.end", "ngày liền sau kỳ", "the first day after the period"


AS_OF: Final = Moment.AS_OF
PERIOD_START: Final = Moment.PERIOD_START
PERIOD_END: Final = Moment.PERIOD_END


class Operator(StrEnum):
    """How two values are compared."""

    BELOW = "<"
    AT_MOST = "<="
    ABOVE = ">"
    AT_LEAST = ">="
    EQUAL = "=="

    @property
    def opposite(self) -> str:
        """What holds, of two known values, exactly where this does not."""
        return {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!="}[self.value]


_TYPE_OF_KIND: Final[Mapping[FieldKind, type]] = MappingProxyType(
    {FieldKind.DAY: date, FieldKind.NUMBER: int, FieldKind.CODE: str, FieldKind.TEXT: str}
)


def checked_literal(name: str, kind: FieldKind, codes: Collection[str], given: Any) -> Any:
    """A value to compare a field with, if the field can hold it; of a code of an enumeration, the code.

    It is of exactly the type of its kind: a subclass can say that it is one thing and be another.

    Args:
        name: The name of the field.
        kind: What it holds.
        codes: The codes it may hold, where it holds one of a list.
        given: The value.

    Raises:
        BadValue: For anything the field cannot hold.
        FloatRefused: For a float.
    """
    if given is None:
        raise BadValue(
            given, "a value to compare with", message("Ask whether it is missing: {name}.is_null().", name=name), name
        )
    if isinstance(given, float):
        raise FloatRefused(given, "a whole number", "Write it as an int.", name)
    if issubclass(type(given), Enum):
        given = given.value
    of_its_type = type(given) is _TYPE_OF_KIND.get(kind)
    if of_its_type and (kind is FieldKind.DAY or (kind is FieldKind.CODE and given in codes)):
        return given
    if of_its_type and kind is FieldKind.TEXT and given.strip():
        return given.strip()
    if of_its_type and kind is FieldKind.NUMBER:
        if abs(given) <= MAX_NUMBER:
            return given
        raise BadValue(
            given, message("a number of at most {most} either way", most=in_both_languages(MAX_NUMBER)), where=name
        )
    one_of = message("one of {names}", names=", ".join(codes))
    expected = one_of if codes else message("{kind}", kind=kind)
    raise BadValue(
        given,
        expected,
        message('{name} is {kind}; say so otherwise: field("{name}", …).', name=name, kind=kind),
        name,
    )
