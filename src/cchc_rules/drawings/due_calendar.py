"""Due calendars: what falls due on which day of a year, with a flag on each day, and what has no day of its own."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from cchc_rules.dates.due import During
from cchc_rules.dates.period import Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.drawings.svg import (
    ACCENT,
    INK,
    LINE_HEIGHT,
    WIDTH,
    draw_svg,
    element,
    label,
    label_lines,
    line,
    rectangle,
    wrap,
)
from cchc_rules.law.recurrence import due_turns
from cchc_rules.law.rule import Activity
from cchc_rules.text import Bilingual, LabelledEnum, Language

__all__ = ["Undated", "draw_due_calendar", "due_days"]

_DAY_WIDTH, _DAY_HEIGHT, _GAP = 24, 20, 20
_MONTH_WIDTH: Final = 7 * _DAY_WIDTH
_MONTH_HEIGHT: Final = 2 * LINE_HEIGHT + 6 * _DAY_HEIGHT + 12
_WEEKDAY_SIGNS: Final = Bilingual("T2 T3 T4 T5 T6 T7 CN", "Mo Tu We Th Fr Sa Su")
_MONTH_NAMES: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_MONTH: Final = Bilingual("Tháng ", "Month ")
_DUES_TITLE: Final = Bilingual("Hạn hoàn thành trong năm", "What falls due in")
_NO_DUES: Final = Bilingual("không có hạn nào", "nothing falls due")


class Undated(LabelledEnum):
    """Why what is due has no day of its own in a year (lý do không có ngày)."""

    ALL_YEAR = "all_year", "cả năm", "all the year"
    NO_DAY = "no_day", "không ấn định ngày", "no day is set"
    EVENT = "event", "tính từ một sự kiện chưa có ngày", "counted from an event that has no day yet"
    OTHER_YEAR = "other_year", "hạn trong năm khác", "due in another year"


def due_days(activity: Activity, year: int) -> tuple[date, ...] | Undated:
    """On which days of a year an activity falls due, or why it has none.

    >>> from cchc_rules.plans import hue_2025
    >>> due_days(hue_2025.REVIEW_PLAN_2025, 2025)
    (datetime.date(2025, 1, 14),)
    """
    due, whole = activity.due, Period.year(year)
    if isinstance(due, Recurring):
        days = tuple(turn.last_day for turn in due_turns(due, whole) if turn.last_day is not None)
        return tuple(dict.fromkeys(days)) or Undated.NO_DAY
    if isinstance(due, During) and not due.completion and due.period.covers(whole):
        return Undated.ALL_YEAR
    if due.last_day is None:
        return Undated.EVENT
    return (due.last_day,) if due.last_day in whole else Undated.OTHER_YEAR


def draw_due_calendar(activities: Iterable[Activity], year: int, language: Language = "en") -> str:
    """The months of a year in which something falls due, a flag on each day, and below them what is due by address.

    What has the whole year, or no day, stands in a band of its own.

    Args:
        activities: The activities.
        year: The year.
        language: "vi" or "en".

    >>> from cchc_rules.plans import hue_2025
    >>> "14/01/2025: PL.1.8" in draw_due_calendar([hue_2025.REVIEW_PLAN_2025], 2025, "vi")
    True
    """
    flags: dict[date, list[str]] = {}
    bands: dict[Undated, list[str]] = {}
    for activity in activities:
        found = due_days(activity, year)
        if isinstance(found, Undated):
            bands.setdefault(found, []).append(_short_address(activity))
        else:
            for day in found:
                flags.setdefault(day, []).append(_short_address(activity))
    listed = [f"{day:%d/%m/%Y}: {', '.join(flags[day])}" for day in sorted(flags)]
    folded = [
        f"{why.label.in_(language)} ({len(bands[why])}): {', '.join(bands[why])}" for why in Undated if why in bands
    ]
    content: list[str] = []
    y = 0.0
    months = sorted({day.month for day in flags})
    for turn, month in enumerate(months):
        x = (turn % 2) * (_MONTH_WIDTH + _GAP)
        y = (turn // 2) * _MONTH_HEIGHT
        content += _month_of_days(x, y, year, month, flags, language)
    y = y + _MONTH_HEIGHT if months else 0.0
    for words in listed:
        lines = wrap(words, WIDTH - 24)
        content += [_flag(2, y + 3), *label_lines(16, y + 14, lines)]
        y += len(lines) * LINE_HEIGHT + 4
    for words in folded:
        lines = wrap(words, WIDTH - 24)
        height = len(lines) * LINE_HEIGHT + 8
        content += [
            rectangle(1, y + 4, WIDTH - 2, height, rx=4, fill=INK, fill_opacity=0.08),
            *label_lines(10, y + 20, lines),
        ]
        y += height + 8
    if not (listed or folded):
        content.append(label(0, y + 14, _NO_DUES.in_(language)))
        y += LINE_HEIGHT
    said = "; ".join((*listed, *folded)) or _NO_DUES.in_(language)
    return draw_svg(WIDTH, y + 6, f"{_DUES_TITLE.in_(language)} {year}", f"{said}.", content)


def _short_address(activity: Activity) -> str:
    """Its address, with the ordinal where it is not the first there."""
    return activity.address if activity.ordinal == 1 else f"{activity.address}/{activity.ordinal}"


def _month_of_days(
    left: float, top: float, year: int, month: int, flags: dict[date, list[str]], language: Language
) -> Iterator[str]:
    """A month with its weeks, Monday first."""
    yield label(left, top + 14, f"{_MONTH.in_(language)}{month:02}/{year}", bold=True)
    for turn, weekday in enumerate(_WEEKDAY_SIGNS.in_(language).split()):
        yield label(left + (turn + 0.5) * _DAY_WIDTH, top + 14 + LINE_HEIGHT, weekday, anchor="middle", size=11)
    for week, days in enumerate(Calendar().monthdatescalendar(year, month)):
        for turn, day in enumerate(days):
            x, y = left + turn * _DAY_WIDTH, top + 2 * LINE_HEIGHT + 4 + week * _DAY_HEIGHT
            if day.month != month:
                continue
            if day in flags:
                frame = (x + 1, y + 1, _DAY_WIDTH - 2, _DAY_HEIGHT - 2)
                yield rectangle(*frame, rx=3, stroke=ACCENT, stroke_width=2, class_="due")
                yield element("path", d=f"M{x + 14:g} {y + 1:g}h9v9Z", fill=ACCENT)
            yield label(x + _DAY_WIDTH / 2, y + 15, str(day.day), anchor="middle", size=12, bold=day in flags)


def _flag(x: float, y: float) -> str:
    """What marks a day in the list, as it does in the month."""
    return line(x, y, x, y + 12, stroke=ACCENT, stroke_width=2) + element(
        "path", d=f"M{x:g} {y:g}h9l-3 4l3 4h-9Z", fill=ACCENT
    )
