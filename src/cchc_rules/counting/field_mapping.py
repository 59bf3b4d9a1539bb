"""What a system calls our fields, and which of them a table lacks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import TypeAlias, final

from attrs import frozen

from cchc_rules.counting.question import TIME_ZONE
from cchc_rules.measures.conditions import fields_of, population_and_yes
from cchc_rules.measures.measure import Measure

__all__ = ["FieldMapping", "missing_fields"]

_Codes: TypeAlias = Mapping[str, Mapping[str | None, str | bool | None]]


@final
@frozen
class FieldMapping:
    """What a system calls our fields, and what its codes mean (bảng ánh xạ).

    Args:
        columns: Their column, by our field: `{"due_on": "NgayHenTra"}`.
        codes: What their codes mean, by our field and then by their code as text, None standing for what is missing.
        time_zone: Where days begin and end, for what has a time of day.
        unique: The field that tells records apart: those that share it and say the same are counted once.
    """

    columns: Mapping[str, str] = MappingProxyType({})
    codes: _Codes = MappingProxyType({})
    time_zone: str = TIME_ZONE
    unique: str | None = None

    def column(self, field: str) -> str:
        """What the system calls a field.

        >>> FieldMapping({"due_on": "NgayHenTra"}).column("due_on")
        'NgayHenTra'
        """
        return self.columns.get(field, field)


def missing_fields(
    measure: Measure, columns: Collection[str], mapping: FieldMapping, by: Iterable[str] = ("agency",)
) -> tuple[str, ...]:
    """The fields that a table with these columns lacks, to count a measure by groups.

    Raises:
        NotCountable: Where the measure has no population.
    """
    needed = (each.name for each in fields_of(*population_and_yes(measure)))
    case = () if measure.case_field is None else ("agency", measure.case_field)
    named = () if mapping.unique is None else (mapping.unique,)
    fields = dict.fromkeys((*needed, *case, *by, *named))
    return tuple(field for field in fields if mapping.column(field) not in columns)
