"""Tally columns: the flat form of what was counted, one row for each measure and group."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from cchc_rules.findings.finding_columns import value_columns
from cchc_rules.flat_table import Column, ColumnType, named_columns
from cchc_rules.text import Bilingual

if TYPE_CHECKING:
    from cchc_rules.counting.tallies import Tallies

__all__ = ["tally_columns"]


def tally_columns(tallies: Tallies) -> tuple[Column, ...]:
    """The columns of the flat form of tallies, those that they were grouped by among them.

    Args:
        tallies: What was counted.
    """
    whole, day = ColumnType.WHOLE, ColumnType.DAY
    period = tallies.period
    shared = Bilingual("giá trị chung của nhóm", "what the records of the group share")
    return (
        *named_columns(
            "measure", Bilingual("chỉ số", "what was counted"), lambda each: [(each.measure.key, each.measure.title)]
        ),
        *(
            Column(name, ColumnType.TEXT, shared, lambda each, place=place: each.group[place])  # type: ignore[misc]
            for place, name in enumerate(tallies.by)
        ),
        Column("first_day", day, Bilingual("ngày đầu của kỳ", "the first day of the period"), lambda _: period.start),
        Column("last_day", day, Bilingual("ngày cuối của kỳ", "the last day of the period"), lambda _: period.last_day),
        Column("period", ColumnType.TEXT, Bilingual("kỳ, viết gọn", "the period in short"), lambda _: period.short),
        Column("as_of", day, Bilingual("ngày xem xét", "the day of looking"), lambda _: tallies.as_of),
        *value_columns(attrgetter("value")),
        Column(
            "undetermined",
            whole,
            Bilingual(
                "trong số chưa rõ, chưa xác định có thuộc diện tính", "of those unknown, who may not be counted at all"
            ),
            attrgetter("undetermined"),
        ),
        Column(
            "outside", whole, Bilingual("ngoài diện tính", "cases that are surely not counted"), attrgetter("outside")
        ),
    )
