"""Cells: one value of a record, whatever a system keeps it as, read as what its field holds or refused."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta, timezone, tzinfo
from decimal import Decimal
from enum import Enum
from typing import Final
from unicodedata import normalize

from cchc_rules.dates.period import parse_day
from cchc_rules.errors import BadCell
from cchc_rules.exact import in_both_languages
from cchc_rules.measures.field_kinds import MAX_NUMBER
from cchc_rules.message import message

__all__ = [
    "BLANKS",
    "ISO_DAY",
    "LOCAL_DAY",
    "MAX_SHOWN",
    "OFFSET",
    "TOTAL_STARTERS",
    "WHOLE_PATTERN",
    "as_day",
    "as_number",
    "as_text",
    "fixed_offset_minutes",
    "fold_code",
    "is_missing",
    "is_total",
    "rows_words",
    "serial_day_remedy",
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

_OF_30, _OF_31 = "(?:0?[1-9]|[12][0-9]|30)", "(?:0?[1-9]|[12][0-9]|3[01])"
_OF_28, _LONG_MONTH, _SHORT_MONTH = "(?:0?[1-9]|1[0-9]|2[0-8])", "(?:0?[13578]|1[02])", "(?:0?[469]|11)"
LOCAL_DAY: Final = (
    f"(?:(?:{_OF_31}/{_LONG_MONTH}|{_OF_30}/{_SHORT_MONTH}|{_OF_28}/0?2)/{_YEAR}|29/0?2/{_LEAP})(?:{_TIME}{OFFSET}?)?"
)
"""A day of the calendar as 31/12/2025 or 5/3/2025, with or without a time."""

WHOLE_PATTERN: Final = "-?[0-9]{1,15}"
"""A whole number in digits alone; separators are not guessed at."""

BLANKS: Final = "".join(character for character in map(chr, range(0x3001)) if character.isspace())
"""What `str.strip` takes away, for libraries that would take away something else."""

TOTAL_STARTERS: Final = ("cộng", "tổng", "lũy kế", "luỹ kế", "grand total", "total")
"""What the name of a row of totals begins with, as `fold_code` reads it."""

MAX_SHOWN: Final = 5
"""So many rows are named in an error."""

_TOTAL = re.compile(
    r"tổng (?:cộng|số)\b.*|(?:tổng|cộng)(?: (?:toàn|cả)\b.*| chung\b.*| dồn\b.*|\s*(?:[^\w\s]|[0-9]).*)?"
    r"|(?:lũy|luỹ) kế\b.*|(?:grand total|totals?)\W*"
)
_DAY_EXPECTED: Final = "a day: 2025-12-31 or 31/12/2025, with or without a time"
_EITHER_DAY = re.compile(f"(?:{ISO_DAY}|{LOCAL_DAY})")
_WHOLE_NUMBER = re.compile(WHOLE_PATTERN)
_ONE_DIGIT = re.compile("(?<![0-9])[0-9](?=/)")
_SERIAL_DAY = re.compile(r"[1-9][0-9]{4}(?:[.,][0-9]+)?")
_SERIAL_ORIGIN: Final = date(1899, 12, 30)  # what spreadsheets count days from, since they know a 29/02/1900


def is_missing(given: object) -> bool:
    """Whether nothing is there: None, blank text, or not a number, date or time of any library."""
    if given is None or isinstance(given, str):
        return not given or given.isspace()
    if isinstance(given, Decimal):
        return given.is_nan()  # a signalling one will not be compared
    try:
        return bool(given != given)  # noqa: PLR0124  NaN and NaT are what they are not
    except (TypeError, ValueError):  # pandas' NA will not say
        return type(given).__name__ == "NAType"


def fold_code(text: str) -> str:
    """What codes, headings and names are compared by: in NFC, without case, blanks around it or more than one inside.

    Ð and Ɖ, which look like Đ and are typed for it, are Đ.

    >>> fold_code(" NGÀY  hẹn trả ") == fold_code("Ngày hẹn trả")
    True
    """
    small = normalize("NFC", normalize("NFC", text).casefold())
    return " ".join(small.replace("ð", "đ").replace("ɖ", "đ").split())


def is_total(text: str) -> bool:
    """Whether a row that begins with this, or a group of this name, adds up others.

    >>> is_total("TỔNG CỘNG:"), is_total("Cộng toàn tỉnh"), is_total("Tổng cục Thuế")
    (True, True, False)
    """
    return _TOTAL.fullmatch(fold_code(text)) is not None


def as_text(given: object) -> str | None:
    """A code, or the name of a group, as text in NFC without blanks around it.

    2 and 2.0 are "2", -0.0 is "0", True is "true", an enumeration's member is its value.

    Raises:
        BadCell: For anything but text, a whole number or a boolean; every library makes another text of a fraction.

    >>> as_text(2.0), as_text(True), as_text(float("nan"))
    ('2', 'true', None)
    """
    if isinstance(given, Enum):
        given = given.value
    if is_missing(given):
        return None
    if isinstance(given, str):
        return normalize("NFC", given.strip())
    if isinstance(given, bool):
        return str(given).lower()
    if isinstance(given, float | Decimal) and -MAX_NUMBER <= given <= MAX_NUMBER and float(given).is_integer():
        given = int(given)
    if isinstance(given, int):
        with suppress(ValueError):  # with more digits than Python will print
            return str(int(given))
    raise BadCell(given, "text, whole numbers, or yes or no", "Write it as text.")


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
    written = given.strip() if isinstance(given, str) else ""
    if not _EITHER_DAY.fullmatch(written):
        raise BadCell(given, _DAY_EXPECTED, serial_day_remedy(given))
    given = _ONE_DIGIT.sub(r"0\g<0>", written)
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
    except OverflowError:  # on the first or the last day of the calendar, beyond which there is none
        return date.max if time.year == date.max.year else date.min


def fixed_offset_minutes(zone: tzinfo) -> int | None:
    """How far a zone is ahead of universal time, in minutes, where that has not changed since 1980."""
    offsets = {datetime(year, month, 1, tzinfo=zone).utcoffset() for year in range(1980, 2038) for month in (1, 7)}
    ahead = offsets.pop()
    return int(ahead / timedelta(minutes=1)) if ahead is not None and not offsets else None


def serial_day_remedy(*cells: object) -> str:
    """What to do about the first of some cells that holds a day as a spreadsheet counts it; nothing where none does."""
    numbers = (str(each).strip() for each in cells if isinstance(each, str | int | float) and each is not True)
    written = next(filter(_SERIAL_DAY.fullmatch, numbers), "")
    if not written:
        return ""
    day = _SERIAL_ORIGIN + timedelta(days=int(written[:5]))
    return message(
        "{written} is a serial day of a spreadsheet, {day}: format the column as dates and save it again.",
        written=written,
        day=f"{day:%d/%m/%Y}",
    )


def as_number(given: object) -> int | float | None:
    """A number: at most `MAX_NUMBER` either way, up to where every library compares alike.

    Raises:
        BadCell: For a boolean, a larger number, or text that is not a whole number in digits alone.
    """
    if is_missing(given):
        return None
    if isinstance(given, str) and _WHOLE_NUMBER.fullmatch(given.strip()):
        return int(given)
    if isinstance(given, bool) or not isinstance(given, int | float | Decimal):
        raise BadCell(
            given, "a number, or a whole number in digits alone", "Separators are not guessed at: remove them."
        )
    if not -MAX_NUMBER <= given <= MAX_NUMBER:
        raise BadCell(given, message("a number of at most {most} either way", most=in_both_languages(MAX_NUMBER)))
    return given if isinstance(given, int) else float(given)


def rows_words(first: Sequence[int], count: int) -> str:
    """Which rows, in words: the first of them, and how many there are."""
    shown = ", ".join(map(str, first))
    if count == 1:
        return message("row {row}", row=shown)
    return message("{count} rows, the first of them {shown}", count=count, shown=shown)
