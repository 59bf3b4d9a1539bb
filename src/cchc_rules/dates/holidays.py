"""The days on which Vietnam's public bodies depart from the five-day week, 2024 to 2026, each with its source.

A table and nothing else: no rule extrapolates it, since Tết moves and swapped days are decided a few months ahead.
The days that article 112 of the Labour Code names are read there. Those that a letter sets, Tết and the swaps among
them, and Vietnam Culture Day (24/11/2026) rest on reports: their texts are cited by others and were not read whole.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final, final

from attrs import field, frozen
from attrs.validators import optional

from cchc_rules.dates.period import check_day
from cchc_rules.errors import BadValue
from cchc_rules.flag import check_flag
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual

__all__ = ["VIETNAM_DAYS", "SpecialDay"]


def _check_source(owner: object, attribute: object, given: Any) -> None:  # noqa: ARG001  a validator of attrs
    if not isinstance(given, Source):
        remedy = "Write Source(Bilingual(vi, en), Certainty.REPORTED), for instance."
        raise BadValue(given, "a source with its certainty", remedy, "SpecialDay.source")


@final
@frozen
class SpecialDay:
    """A day that departs from the five-day week: a day off, or a day worked in exchange (ngày nghỉ lễ, ngày làm bù).

    Args:
        day: The day.
        name: What it is called.
        source: The law or letter that says so, and how certain that is.
        works: Whether it is worked; a holiday is not, a swapped Saturday is.
        swapped_with: The day it was exchanged for; None where nothing was exchanged.

    Raises:
        NotADay: For anything but a date.
        BadValue: Where the source does not say how certain it is, or `works` is neither True nor False.
    """

    day: date = field(validator=check_day)
    name: Bilingual
    source: Source = field(validator=_check_source)
    works: bool = field(default=False, validator=check_flag)
    swapped_with: date | None = field(default=None, validator=optional(check_day))


_NEW_YEAR: Final = Bilingual("Tết Dương lịch", "New Year's Day")
_TET_2024: Final = Bilingual("Tết Giáp Thìn", "Lunar New Year Giáp Thìn")
_TET_2025: Final = Bilingual("Tết Ất Tỵ", "Lunar New Year Ất Tỵ")
_TET_2026: Final = Bilingual("Tết Bính Ngọ", "Lunar New Year Bính Ngọ")
_TET_IN_LIEU: Final = Bilingual("nghỉ bù Tết", "day off in lieu, Lunar New Year")
_HUNG_KINGS: Final = Bilingual("Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration Day")
_HUNG_KINGS_IN_LIEU: Final = Bilingual("nghỉ bù Giỗ Tổ Hùng Vương", "day off in lieu, Hùng Kings' Commemoration Day")
_VICTORY: Final = Bilingual("Ngày Chiến thắng", "Victory Day")
_CULTURE: Final = Bilingual("Ngày Văn hóa Việt Nam", "Vietnam Culture Day")
_LABOUR: Final = Bilingual("Ngày Quốc tế lao động", "International Labour Day")
_NATIONAL: Final = Bilingual("Quốc khánh", "National Day")
_OFF: Final = Bilingual("ngày nghỉ hoán đổi", "day off by exchange")
_WORKED: Final = Bilingual("ngày làm bù", "day worked in exchange")


def _reported(vi: str, en: str) -> Source:
    """A letter or a resolution as it is cited by others; its text was not read whole."""
    return Source(Bilingual(vi, en), Certainty.REPORTED)


# Where no letter is known to name the day, the Labour Code is its source.
_CODE: Final = Source(
    Bilingual("Điều 112 Bộ luật Lao động 2019", "article 112 of the Labour Code 2019"), Certainty.DOCUMENTED
)
_TET_LETTER_2024: Final = _reported(
    "Công văn 8662/VPCP-KGVX ngày 03/11/2023; Thông báo 5015/TB-LĐTBXH",
    "Official letter 8662/VPCP-KGVX of 03/11/2023; Notice 5015/TB-LĐTBXH",
)
_LETTER_2024: Final = _reported(
    "Công văn 2450/VPCP-KGVX ngày 12/04/2024", "Official letter 2450/VPCP-KGVX of 12/04/2024"
)
_NOTICE_2025: Final = _reported("Thông báo 6150/TB-BLĐTBXH", "Notice 6150/TB-BLĐTBXH")
_LETTER_2025: Final = _reported(
    "Công văn 8726/VPCP-KGVX ngày 26/11/2024; Thông báo 6150/TB-BLĐTBXH",
    "Official letter 8726/VPCP-KGVX of 26/11/2024; Notice 6150/TB-BLĐTBXH",
)
_JANUARY_2026: Final = _reported(
    "Công văn 12729/VPCP-KGVX ngày 25/12/2025", "Official letter 12729/VPCP-KGVX of 25/12/2025"
)
_LETTER_2026: Final = _reported(
    "Công văn 9859/VPCP-KGVX ngày 13/10/2025; Thông báo 9441/TB-BNV ngày 16/10/2025",
    "Official letter 9859/VPCP-KGVX of 13/10/2025; Notice 9441/TB-BNV of 16/10/2025",
)
_LETTER_APRIL_2026: Final = _reported(
    "Công văn 3383/BNV-CVL ngày 10/04/2026", "Official letter 3383/BNV-CVL of 10/04/2026"
)
_CULTURE_RESOLUTION: Final = _reported("Điều 2 Nghị quyết 28/2026/QH16", "article 2 of Resolution 28/2026/QH16")
VIETNAM_DAYS: Final = (
    SpecialDay(date(2024, 1, 1), _NEW_YEAR, _CODE),
    SpecialDay(date(2024, 2, 8), _TET_2024, _TET_LETTER_2024),
    SpecialDay(date(2024, 2, 9), _TET_2024, _TET_LETTER_2024),
    SpecialDay(date(2024, 2, 12), _TET_2024, _TET_LETTER_2024),
    SpecialDay(date(2024, 2, 13), _TET_IN_LIEU, _TET_LETTER_2024),
    SpecialDay(date(2024, 2, 14), _TET_IN_LIEU, _TET_LETTER_2024),
    SpecialDay(date(2024, 4, 18), _HUNG_KINGS, _CODE),
    SpecialDay(date(2024, 4, 29), _OFF, _LETTER_2024, swapped_with=date(2024, 5, 4)),
    SpecialDay(date(2024, 4, 30), _VICTORY, _CODE),
    SpecialDay(date(2024, 5, 1), _LABOUR, _CODE),
    SpecialDay(date(2024, 5, 4), _WORKED, _LETTER_2024, works=True, swapped_with=date(2024, 4, 29)),
    SpecialDay(date(2024, 9, 2), _NATIONAL, _CODE),
    SpecialDay(date(2024, 9, 3), _NATIONAL, _TET_LETTER_2024),
    SpecialDay(date(2025, 1, 1), _NEW_YEAR, _CODE),
    SpecialDay(date(2025, 1, 27), _TET_2025, _LETTER_2025),
    SpecialDay(date(2025, 1, 28), _TET_2025, _LETTER_2025),
    SpecialDay(date(2025, 1, 29), _TET_2025, _LETTER_2025),
    SpecialDay(date(2025, 1, 30), _TET_2025, _LETTER_2025),
    SpecialDay(date(2025, 1, 31), _TET_2025, _LETTER_2025),
    SpecialDay(date(2025, 4, 7), _HUNG_KINGS, _CODE),
    SpecialDay(date(2025, 4, 26), _WORKED, _NOTICE_2025, works=True, swapped_with=date(2025, 5, 2)),
    SpecialDay(date(2025, 4, 30), _VICTORY, _CODE),
    SpecialDay(date(2025, 5, 1), _LABOUR, _CODE),
    SpecialDay(date(2025, 5, 2), _OFF, _NOTICE_2025, swapped_with=date(2025, 4, 26)),
    SpecialDay(date(2025, 9, 1), _NATIONAL, _LETTER_2025),
    SpecialDay(date(2025, 9, 2), _NATIONAL, _CODE),
    SpecialDay(date(2026, 1, 1), _NEW_YEAR, _CODE),
    SpecialDay(date(2026, 1, 2), _OFF, _JANUARY_2026, swapped_with=date(2026, 1, 10)),
    SpecialDay(date(2026, 1, 10), _WORKED, _JANUARY_2026, works=True, swapped_with=date(2026, 1, 2)),
    SpecialDay(date(2026, 2, 16), _TET_2026, _LETTER_2026),
    SpecialDay(date(2026, 2, 17), _TET_2026, _LETTER_2026),
    SpecialDay(date(2026, 2, 18), _TET_2026, _LETTER_2026),
    SpecialDay(date(2026, 2, 19), _TET_2026, _LETTER_2026),
    SpecialDay(date(2026, 2, 20), _TET_2026, _LETTER_2026),
    SpecialDay(date(2026, 4, 27), _HUNG_KINGS_IN_LIEU, _LETTER_APRIL_2026),
    SpecialDay(date(2026, 4, 30), _VICTORY, _CODE),
    SpecialDay(date(2026, 5, 1), _LABOUR, _CODE),
    SpecialDay(date(2026, 8, 22), _WORKED, _LETTER_2026, works=True, swapped_with=date(2026, 8, 31)),
    SpecialDay(date(2026, 8, 31), _OFF, _LETTER_2026, swapped_with=date(2026, 8, 22)),
    SpecialDay(date(2026, 9, 1), _NATIONAL, _LETTER_2026),
    SpecialDay(date(2026, 9, 2), _NATIONAL, _CODE),
    SpecialDay(date(2026, 11, 24), _CULTURE, _CULTURE_RESOLUTION),
)
"""The special days of Vietnam's public bodies, by day."""
