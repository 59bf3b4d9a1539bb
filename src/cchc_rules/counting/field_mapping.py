"""What a system calls our fields, what its codes mean, and which measures a table of its columns can answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final, TypeAlias, final

from attrs import field, frozen

from cchc_rules.counting.cells import fold_code
from cchc_rules.errors import BadValue, FaultGroup, MissingColumn, UnknownField
from cchc_rules.law.plan import Plan
from cchc_rules.measures.conditions import fields_of, population_and_yes
from cchc_rules.measures.field_kinds import FieldKind
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import Field
from cchc_rules.measures.record_types import (
    Dossier,
    Feedback,
    code_meanings,
    field_meanings,
    vietnamese_field_name,
)
from cchc_rules.message import join_messages, message
from cchc_rules.text import Bilingual, fold_case, letters_and_digits, nearest_names, unaccented

__all__ = [
    "TIME_ZONE",
    "FieldMapping",
    "answerable",
    "check_fields",
    "code_remedy",
    "expected_cells",
    "known_fields",
    "missing_column",
    "missing_fields",
    "no_day_remedy",
    "unknown_code_remedy",
]

TIME_ZONE: Final = "Asia/Ho_Chi_Minh"
"""Where a day begins and ends, unless said otherwise (Civil Code, art. 148.6)."""

_EXPECTED: Final[Mapping[FieldKind, str]] = MappingProxyType(
    {
        FieldKind.DAY: "days: dates, with or without a time, or text such as 2025-12-31 or 31/12/2025",
        FieldKind.NUMBER: "numbers, or whole numbers in digits alone",
        FieldKind.FLAG: "yes or no: booleans, 0 and 1, or codes",
        FieldKind.CODE: "codes: text or numbers",
        FieldKind.TEXT: "text, whole numbers, or yes or no",
    }
)
_Codes: TypeAlias = Mapping[str, Mapping[Any, str | bool | None]]


def _frozen_columns(columns: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(dict(columns))


def _frozen_codes(codes: _Codes) -> _Codes:
    return MappingProxyType({name: MappingProxyType(dict(meanings)) for name, meanings in codes.items()})


@final
@frozen
class FieldMapping:
    """What a system calls our fields, and what its codes mean (bảng ánh xạ).

    Args:
        columns: Their column, by our field: `{"due_on": "NgayHenTra"}`.
        codes: What their codes mean, by our field and then by their code: one of our codes, True or False, None, or the
            name of a group. A code is compared as text, None standing for what is missing. Of days, a code can mean
            that there is none: `{"due_on": {"31/12/9999": None}}`.
        time_zone: Where days begin and end, for what has a time of day.
        unique: The field that tells records apart: those that share it and say the same are counted once.
    """

    columns: Mapping[str, str] = field(factory=dict[str, str], converter=_frozen_columns)
    codes: _Codes = field(factory=dict[str, Mapping[Any, str | bool | None]], converter=_frozen_codes)
    time_zone: str = TIME_ZONE
    unique: str | None = None

    def __reduce__(self) -> tuple[type[FieldMapping], tuple[Any, ...]]:
        codes = {name: dict(meanings) for name, meanings in self.codes.items()}
        """Made anew where it is copied or pickled, which the views of its parts are not."""
        return FieldMapping, (dict(self.columns), codes, self.time_zone, self.unique)

    def column(self, field: str) -> str:
        """What the system calls a field.

        >>> FieldMapping({"due_on": "NgayHenTra"}).column("due_on")
        'NgayHenTra'
        """
        return self.columns.get(field, field)

    def column_among(self, field: str, there: Collection[str]) -> str | None:
        """A field's column as a table writes its name, in NFC or NFD, any case and blanks; None where none is meant.

        Raises:
            MissingColumn: Where several are written so; which one is meant is not guessed, though it be one to the
                letter.

        >>> FieldMapping({"due_on": "Ngày hẹn trả"}).column_among("due_on", ["NGÀY HẸN TRẢ "])
        'NGÀY HẸN TRẢ '
        """
        alike = _spellings(tuple(there)).get(fold_code(self.column(field)), [])
        if len(alike) > 1:
            expected = message("one column for {name}", name=field)
            raise MissingColumn(tuple(alike), expected, "Rename the others: all of them are read alike.", "table")
        return alike[0] if alike else None


@lru_cache(4)
def _spellings(there: tuple[str, ...]) -> dict[str, list[str]]:
    """The columns of a table, by what they are compared by."""
    found: dict[str, list[str]] = {}
    for column in dict.fromkeys(there):
        found.setdefault(fold_code(str(column)), []).append(column)
    return found


def known_fields(measures: Iterable[Measure], by: Iterable[str] = ()) -> AbstractSet[str]:
    """The names of the fields that a mapping can name: those of records, of measures, and what is grouped by.

    >>> sorted(known_fields((), by=("ward",)) - known_fields(()))
    ['ward']
    """
    countable = [measure for measure in measures if measure.population is not None]
    asked = (each.name for measure in countable for each in fields_of(*population_and_yes(measure)))
    cases = (measure.case_field for measure in countable if measure.case_field is not None)
    return {*field_meanings(Dossier), *field_meanings(Feedback), *asked, *cases, *by}


def check_fields(mapping: FieldMapping, known: AbstractSet[str], file: str = "", *, asked: Iterable[str] = ()) -> None:
    """Refuse a mapping that names fields that there are not, or one column for several of them.

    Args:
        mapping: The mapping.
        known: The fields there are.
        file: The file that it was read from; empty where it was made in Python.
        asked: The fields that are asked about, whether or not it names them.

    Raises:
        UnknownField: For a name that is no field, with those that are most like it and all that there are.
        BadValue: For a column that two fields are read from, though it names one of them alone.
        FaultGroup: Of several.
    """
    unique = () if mapping.unique is None else (mapping.unique,)
    named = [("columns", mapping.columns), ("codes", mapping.codes), ("unique", unique)]
    faults: list[UnknownField | BadValue] = []
    for place, names in named:
        for name in names:
            if name not in known:
                where = place if place == "unique" else f"{place}.{name}"
                near = _fields_near(name, known)
                faults.append(
                    UnknownField(
                        name,
                        message("one of {names}", names=", ".join(sorted(known))),
                        "" if near is None else message("Nearest: {names}.", names=near),
                        message("{file}, {where}", file=file, where=where) if file else where,
                    )
                )
    fields_of_column: dict[str, list[str]] = {}
    for name in dict.fromkeys((*mapping.columns, *asked)):
        fields_of_column.setdefault(fold_code(mapping.column(name)), []).append(name)
    for shared in (names for names in fields_of_column.values() if len(names) > 1):
        where = ", ".join(f"columns.{name}" for name in shared)
        faults.append(
            BadValue(
                mapping.column(shared[0]),
                "a column of its own for each field",
                "Name the column of each, and leave out a field that the table has no column for.",
                message("{file}, {where}", file=file, where=where) if file else where,
            )
        )
    if len(faults) > 1:
        raise FaultGroup("a mapping that does not fit the fields", faults)
    for fault in faults:
        raise fault


def _fields_near(name: str, known: Iterable[str]) -> Bilingual | None:
    """The fields that a name is like, in English or Vietnamese, with what they are called there; None without any."""
    called: dict[str, str] = {}
    for each in sorted(known):
        for said in (vietnamese_field_name(each), each.removesuffix("_on"), each):
            called[_letters(said)] = each
    near = tuple(dict.fromkeys(called[each] for each in nearest_names(_letters(name), called)))
    if not near:
        return None
    return Bilingual(", ".join(f"{each} ({vietnamese_field_name(each)})" for each in near), ", ".join(near))


def _letters(name: str) -> str:
    return letters_and_digits(unaccented(fold_case(name)))


def missing_column(field: str, column: str, there: Mapping[str, object] | Iterable[str], where: str) -> MissingColumn:
    """The refusal of a table that lacks a field's column, with those that it has.

    Args:
        field: The field.
        column: What the table would call it.
        there: The columns of the table; the type of each in brackets, where it is told.
        where: The table, or the row.
    """
    types = there if isinstance(there, Mapping) else dict.fromkeys(there)
    told = ", ".join(name if kind is None else f"{name} ({kind})" for name, kind in types.items())
    near = ", ".join(nearest_names(column, types))
    remedies = [
        message("There are: {there}.", there=told or "–"),
        *([message("Nearest: {names}.", names=near)] if near else []),
        "A mapping says what it is called.",
    ]
    return MissingColumn(column, message("a column for {name}", name=field), join_messages(remedies), where)


def expected_cells(field: Field[Any], codes: Iterable[str | None]) -> str:
    """What a column of a field may hold, for a message; of codes, which are known."""
    expected = _EXPECTED[field.kind]
    if field.kind is not FieldKind.CODE:
        return expected
    return message("{kind} ({codes})", kind=expected, codes=", ".join(filter(None, codes)))


def code_remedy(field: str, code: str = "…") -> str:
    """What to write into a mapping about a code that says nothing so far; what it means is left to who knows it.

    Args:
        field: The field that it is a code of.
        code: The code, where it is known.

    >>> code_remedy("channel", "2")
    'Say what it means, under [codes.channel] of the mapping: "2" = ….'
    """
    return message(
        'Say what it means, under [codes.{field}] of the mapping: "{code}" = ….',
        field=field,
        code=code,
    )


def unknown_code_remedy(field: Field[Any], code: str = "…") -> str:
    """What to write into a mapping about a code of a field that has codes of ours, and which those are.

    Args:
        field: The field that it is a code of.
        code: The code, where it is known.

    >>> from cchc_rules.measures.predicate import flag
    >>> unknown_code_remedy(flag("apologised").field, "x").partition(" What ")[2]
    'can stand there: true, false; "" where it is not known.'
    """
    meanings = code_meanings(field.name)
    ours = [f'"{each}"' for each in field.codes] or ["true", "false"]
    called = [f'"{each}" ({meanings[each].vi})' if each in meanings else f'"{each}"' for each in field.codes] or ours
    return message(
        '{remedy} What can stand there: {ours}; "" where it is not known.',
        remedy=code_remedy(field.name, code),
        ours=Bilingual(", ".join(called), ", ".join(ours)),
    )


def no_day_remedy(field: str, code: str = "…") -> str:
    """What to write into a mapping about what stands where there is no day.

    Args:
        field: The field of days.
        code: What stands there, where it is known.

    >>> no_day_remedy("due_on", "31/12/9999")
    'If it means that there is no day, write under [codes.due_on] of the mapping: "31/12/9999" = "".'
    """
    return message(
        'If it means that there is no day, write under [codes.{field}] of the mapping: "{code}" = "".',
        field=field,
        code=code,
    )


def asked_fields(measure: Measure, mapping: FieldMapping, by: Iterable[str] = ("agency",)) -> tuple[str, ...]:
    """The fields that are asked about, to count a measure by groups.

    Raises:
        NotCountable: Where the measure has no population.
    """
    needed = (each.name for each in fields_of(*population_and_yes(measure)))
    case = () if measure.case_field is None else ("agency", measure.case_field)
    named = () if mapping.unique is None else (mapping.unique,)
    return tuple(dict.fromkeys((*needed, *case, *by, *named)))


def missing_fields(
    measure: Measure, columns: Collection[str], mapping: FieldMapping, by: Iterable[str] = ("agency",)
) -> tuple[str, ...]:
    """The fields that a table with these columns lacks, to count a measure by groups.

    Raises:
        NotCountable: Where the measure has no population.
    """
    return tuple(field for field in asked_fields(measure, mapping, by) if not _has_one(mapping, field, columns))


def _has_one(mapping: FieldMapping, field: str, columns: Collection[str]) -> bool:
    try:
        return mapping.column_among(field, columns) is not None
    except MissingColumn:
        return False


def answerable(plan: Plan, columns: Collection[str], mapping: FieldMapping | None = None) -> tuple[Measure, ...]:
    """Every measure of a plan that a table with these columns can answer, in the plan's order.

    Args:
        plan: The plan.
        columns: The table's columns, as it names them.
        mapping: What the table calls our fields; None where it calls them as we do.

    >>> from cchc_rules.plans import hue_2025
    >>> [measure.key for measure in answerable(hue_2025.PLAN, ["completed_on", "due_on"])]
    ['on-time-of-closed']
    """
    countable = (measure for measure in plan.measures if measure.population is not None)
    lacks = ((measure, missing_fields(measure, columns, mapping or FieldMapping(), by=())) for measure in countable)
    return tuple(measure for measure, missing in lacks if not missing)
