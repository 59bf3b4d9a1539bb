"""What a field of a record holds, and what it can be compared with and how."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from cchc_rules.text import LabelledEnum

__all__ = ["AS_OF", "PERIOD_END", "PERIOD_START", "FieldKind", "Moment", "Operator"]


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
