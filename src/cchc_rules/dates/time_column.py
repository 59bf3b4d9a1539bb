"""The time column of a plan: what its heading means, and from which day of the plan its cells count."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, final

from attrs import field, frozen
from attrs.validators import optional

from cchc_rules.dates.due import PlanDay
from cchc_rules.dates.period import check_day
from cchc_rules.errors import BadValue
from cchc_rules.flag import check_flag
from cchc_rules.text import unaccented

__all__ = ["TIME_OF_DOING", "TimeColumn", "is_completion_heading"]

_OF_COMPLETION: Final = re.compile(r"\bhoan thanh\b|\bhan\b")
_PLAN_DAY: Final = re.compile(
    "(?:ngay|khi) (?:(?P<before>.+?) )??(?:duoc )?(?:(?P<issued>(?:ky )?ban hanh)|co hieu luc(?: thi hanh)?)"
    "(?:(?: cua)? (?P<after>.+?))?(?:,? ngay)?"
)
_OF_DOING: Final = re.compile(r"\b(?:thuc hien|trien khai)\b")


@final
@frozen(kw_only=True)
class TimeColumn:
    """What the time column of a plan means, which its cells do not say (cột thời gian).

    Args:
        completion: Whether its cells name when something is to be complete (thời gian hoàn thành), so that "12/2025" is
            a month by the end of which it is done, however early; else they name when it is done (thời gian thực hiện).
        document: What the plan calls itself (Kế hoạch), so that "ngày ban hành Kế hoạch" names its own day; empty where
            only "ngày ban hành" and "ngày ban hành Kế hoạch này" do.
        counted_from: From which day of the plan a number of days is counted of which the cell says no more ("100
            ngày"), where the plan says so elsewhere; None where that is to be refused.
        issued_on: The day of issue of the plan; None for a draft.
        effective_on: The day from which it is in force; None for a draft.

    Raises:
        NotADay: Where a day is none.
        BadValue: Where `completion` is neither True nor False, or `counted_from` is no `PlanDay`.

    >>> from cchc_rules.dates.phrases import read_due
    >>> print(read_due("12/2025", column=TimeColumn(completion=True)).sentence())
    completed by 2025-12-31
    >>> hundred = TimeColumn(document="Kế hoạch", issued_on=date(2026, 7, 15))
    >>> read_due("100 ngày kể từ ngày ban hành Kế hoạch", column=hundred).last_day
    datetime.date(2026, 10, 23)
    """

    completion: bool = field(default=False, validator=check_flag)
    document: str = ""
    counted_from: PlanDay | None = None
    issued_on: date | None = field(default=None, validator=optional(check_day))
    effective_on: date | None = field(default=None, validator=optional(check_day))

    def __attrs_post_init__(self) -> None:
        if self.counted_from is not None and not isinstance(self.counted_from, PlanDay):
            raise BadValue(self.counted_from, "a PlanDay, or None", where="TimeColumn.counted_from")

    def day_of(self, event: PlanDay) -> date | None:
        """The day of the plan that is spoken of; None where it is not known.

        >>> TimeColumn(issued_on=date(2026, 7, 15)).day_of(PlanDay.ISSUED)
        datetime.date(2026, 7, 15)
        """
        return self.issued_on if event is PlanDay.ISSUED else self.effective_on

    def plan_day(self, event: str) -> PlanDay | None:
        """Which day of the plan the words for an event name; None where they may name another document's.

        >>> own = TimeColumn(document="Kế hoạch")
        >>> for event in ("ngày ban hành", "ngày Kế hoạch có hiệu lực", "ngày ký ban hành Quyết định này"):
        ...     print(own.plan_day(event).value)
        issued
        effective
        issued
        >>> own.plan_day("ngày ban hành Nghị định")
        """
        said = _PLAN_DAY.fullmatch(" ".join(unaccented(event).split()))
        if said is None or (said["before"] and said["after"]):
            return None
        document = said["before"] or said["after"] or ""
        if document and not document.endswith(" nay") and document != unaccented(self.document):
            return None
        return PlanDay.ISSUED if said["issued"] else PlanDay.EFFECTIVE


TIME_OF_DOING: Final = TimeColumn()
"""The column of a plan of which nothing more is said, so that its cells name when something is done."""


def is_completion_heading(heading: str) -> bool:
    """Whether the heading of a time column asks by when something is complete, rather than when it is done.

    Raises:
        BadValue: Where it says neither, or both.

    >>> is_completion_heading("Thời gian hoàn thành"), is_completion_heading("Thời gian thực hiện")
    (True, False)
    """
    plain = unaccented(heading)
    completion, doing = (words.search(plain) is not None for words in (_OF_COMPLETION, _OF_DOING))
    if completion is doing:
        expected = "a heading with hoàn thành or hạn, or else with thực hiện"
        raise BadValue(heading, expected, "Say what the column means: TimeColumn(completion=...).", "heading")
    return completion
