"""The period of a row of a sheet, in any of the three ways in which it can be given.

- `period`, as people write it: 2025, 2025-Q1, Quý I/2025, tháng 3/2025, 6 tháng đầu năm 2025, 01/01/2025..31/03/2025
- `first_day` and `last_day`, both of which belong to it
- `start` and `end`, the first day and the first one after it; since 31/03/2025 may be meant as the last one, an `end`
  is accepted only where it is the first of a month, which nobody means to include
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from cchc_rules.dates.period import ONE_DAY, Period, format_day, parse_day
from cchc_rules.errors import BadCell, CchcError
from cchc_rules.message import message

__all__ = ["PERIOD_CHOICES", "PERIOD_COLUMNS", "period_of_row"]

PERIOD_COLUMNS: Final[Mapping[str, Callable[[str], Any]]] = MappingProxyType(
    {
        "period": Period.parse,
        "first_day": parse_day,
        "last_day": parse_day,
        "start": parse_day,
        "end": parse_day,
    }
)
"""How to read the cells of each column that says something of a period."""

PERIOD_CHOICES: Final = (("period",), ("first_day", "last_day"), ("start", "end"))
"""The columns of which a sheet has one choice."""


def period_of_row(cells: Mapping[str, Any]) -> Period:
    """The period that the cells of a row give.

    Args:
        cells: What was read of its columns, one choice of `PERIOD_CHOICES` among them.

    Raises:
        BadCell: Where its last day is before its first, or its end may be meant as its last day; `where` is the column.
    """
    period: Period | None = cells.get("period")
    if period is not None:
        return period
    if "first_day" in cells:
        return _period("last_day", cells["first_day"], cells["last_day"])
    start, end = cells["start"], cells["end"]
    if end.day == 1:
        return _period("end", start, end - ONE_DAY)
    without = f", {format_day(start)}..{format_day(end - ONE_DAY)} if it is not" if end > start else ""
    raise BadCell(
        format_day(end),
        "the first day after the period, where that is the first of a month",
        message(
            "Give the column period instead: {start}..{end} if {end} belongs to it{without}.",
            start=format_day(start),
            end=format_day(end),
            without=without,
        ),
        "end",
    )


def _period(column: str, *days: Any) -> Period:
    try:
        return Period.of_days(*days)
    except CchcError as refusal:
        raise BadCell(refusal.given, refusal.expected, refusal.remedy, column) from None
