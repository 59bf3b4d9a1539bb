"""Cells: one value of a record, whatever a system keeps it as, read as what its field holds or refused."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone, tzinfo
from decimal import Decimal
from enum import Enum
from typing import Final

from cchc_rules.dates.period import parse_day
from cchc_rules.errors import BadCell

__all__ = [
    "ISO_DAY",
    "LOCAL_DAY",
    "MAX_SHOWN",
    "OFFSET",
    "WHOLE_PATTERN",
    "as_day",
    "as_number",
    "as_text",
    "is_missing",
    "rows_words",
]

_YEAR = "[1-9][0-9]{3}"
_LEAP = "(?:[1-9][0-9](?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[13579][26])00)"
_TO_28, _TO_30, _TO_31 = "(?:0[1-9]|1[0-9]|2[0-8])", "(?:0[1-9]|[12][0-9]|30)", "(?:0[1-9]|[12][0-9]|3[01])"
_LONG, _SHORT = "(?:0[13578]|1[02])", "(?:0[469]|11)"
_TIME = "(?:[ T](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]{1,9})?)?)"
OFFSET: Final = "(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])"
"""How far a time is from universal time, as it stands behind it."""

ISO_DAY: Final = f"(?:{_YEAR}-(?:{_LONG}-{_TO_31}|{_SHORT}-{_TO_30}|02-{_TO_28})|{_LEAP}-02-29)(?:{_TIME}{OFFSET}?)?"
"""A day of the calendar as 2025-12-31, with or without a time; a pattern that every back end reads alike."""

LOCAL_DAY: Final = f"(?:(?:{_TO_31}/{_LONG}|{_TO_30}/{_SHORT}|{_TO_28}/02)/{_YEAR}|29/02/{_LEAP})(?:{_TIME}{OFFSET}?)?"
"""A day of the calendar as 31/12/2025, with or without a time."""

WHOLE_PATTERN: Final = "-?[0-9]{1,15}"
"""A whole number in digits alone; separators are not guessed at."""

MAX_SHOWN: Final = 5
"""So many rows are named in an error."""

_DAY_EXPECTED: Final = "a day: 2025-12-31 or 31/12/2025, with or without a time"
_EITHER_DAY = re.compile(f"(?:{ISO_DAY}|{LOCAL_DAY})")
_WHOLE_NUMBER = re.compile(WHOLE_PATTERN)


def is_missing(given: object) -> bool:
    """Whether nothing is there: None, empty text, or not a number, date or time of any library."""
    if given is None or isinstance(given, str):
        return not given
    if isinstance(given, Decimal):
        return given.is_nan()  # a signalling one will not be compared
    try:
        return bool(given != given)  # noqa: PLR0124  NaN and NaT are what they are not
    except (TypeError, ValueError):  # pandas' NA will not say
        return type(given).__name__ == "NAType"


def as_text(given: object) -> str | None:
    """A code, or the name of a group, as text: 2 and 2.0 are "2", True is "true", an enumeration's member is its value.

    Raises:
        BadCell: For anything but text, a number or a boolean.

    >>> as_text(2.0), as_text(True), as_text(float("nan"))
    ('2', 'true', None)
    """
    if isinstance(given, Enum):
        given = given.value
    if is_missing(given):
        return None
    if isinstance(given, str):
        return str(given)
    if isinstance(given, bool):
        return str(given).lower()
    if isinstance(given, int | float | Decimal):
        try:
            whole = int(given)
            return str(whole if whole == given else given)
        except (OverflowError, ValueError):  # infinite, or with more digits than Python will print
            pass
    raise BadCell(given, "text, a number, or yes or no")


def as_day(given: object, zone: tzinfo) -> date | None:
    """The day of a date, of a time in the zone, or of text.

    A time without an offset is a local time already.

    Raises:
        BadCell: For anything else, and for a day that the calendar does not have.

    >>> from datetime import UTC
    >>> from zoneinfo import ZoneInfo
    >>> str(as_day(datetime(2025, 3, 31, 18, tzinfo=UTC), ZoneInfo("Asia/Ho_Chi_Minh")))
    '2025-04-01'
    """
    if is_missing(given):
        return None
    if isinstance(given, datetime):
        return given.date() if given.tzinfo is None else _local(given, zone)
    if isinstance(given, date):
        return given
    if not isinstance(given, str) or not _EITHER_DAY.fullmatch(given):
        raise BadCell(given, _DAY_EXPECTED)
    day = parse_day(given[:10])
    offset = re.search(f"{OFFSET}$", given[10:])
    if offset is None:
        return day
    hours, minutes = (0, 0) if offset[0] == "Z" else (int(offset[0][:3]), int(offset[0][0] + offset[0][4:]))
    ahead = timezone(timedelta(hours=hours, minutes=minutes))
    time = datetime(day.year, day.month, day.day, int(given[11:13]), int(given[14:16]), tzinfo=ahead)
    return _local(time, zone)


def _local(time: datetime, zone: tzinfo) -> date:
    try:
        return time.astimezone(zone).date()
    except OverflowError:  # on the last day of the calendar, and later here
        raise BadCell(str(time), _DAY_EXPECTED) from None


def as_number(given: object) -> int | float | Decimal | None:
    """A number.

    Raises:
        BadCell: For a boolean, or text that is not a whole number in digits alone.
    """
    if is_missing(given):
        return None
    if isinstance(given, str) and _WHOLE_NUMBER.fullmatch(given):
        return int(given)
    if isinstance(given, bool) or not isinstance(given, int | float | Decimal):
        raise BadCell(
            given, "a number, or a whole number in digits alone", "Separators are not guessed at: remove them."
        )
    return given


def rows_words(first: Sequence[int], count: int) -> str:
    """Which rows, in words: the first of them, and how many there are."""
    shown = ", ".join(map(str, first))
    return f"row {shown}" if count == 1 else f"{count} rows, the first of them {shown}"
