"""Columns of a pandas data frame that hold Python objects, read one by one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, time
from typing import Any

from cchc_rules.counting.cells import MAX_SHOWN, as_text, rows_words
from cchc_rules.counting.question import Question
from cchc_rules.counting.record_query.readers import field_reader
from cchc_rules.errors import BadCell, BadColumn, FaultGroup
from cchc_rules.extras import needing_extra
from cchc_rules.measures.field_kinds import FieldKind
from cchc_rules.measures.predicate import Field
from cchc_rules.message import message

with needing_extra("frames"):
    import narwhals as nw

__all__ = ["read_object_columns"]


def read_object_columns(given: nw.DataFrame[Any], question: Question) -> nw.DataFrame[Any]:
    """A pandas data frame with its columns of Python objects, and its days in text, read one by one.

    Raises:
        FaultGroup: Of a `BadColumn` for each that cannot be read.
    """
    fields = {
        name: Field(name, FieldKind.TEXT) for name in (*question.by, *question.case_fields, question.unique or "id")
    }
    fields |= {each.name: each for each in question.fields}
    read: list[nw.Series[Any]] = []
    refused: list[BadColumn] = []
    for field in fields.values():
        column = question.column(field.name)
        kind = given.schema.get(column)
        if kind is None:
            continue  # which is told when it is asked for
        written = field.kind in {FieldKind.DAY, FieldKind.NUMBER} and kind == nw.String
        if kind in {nw.Object, nw.Unknown} or written or (field.kind is FieldKind.TEXT and kind.is_float()):
            cells, bad = _read_cells(given[column].to_list(), field, question)
            held = {FieldKind.DAY: nw.Datetime("us"), FieldKind.NUMBER: nw.Float64()}.get(field.kind, nw.String())
            read.append(nw.new_series(column, cells, held, backend=given.implementation))
            if bad:
                refused.append(_column_error(column, bad))
    if refused:
        raise FaultGroup("records that cannot be read", refused)
    return given.with_columns(*read)


def _read_cells(
    cells: Iterable[object], field: Field[Any], question: Question
) -> tuple[list[Any], dict[int, tuple[object, BadCell]]]:
    """What cells hold, and by row those that cannot be read."""
    days_and_numbers = field.kind in {FieldKind.DAY, FieldKind.NUMBER}
    read_cell = field_reader(field, question) if days_and_numbers else as_text
    read: list[Any] = []
    bad: dict[int, tuple[object, BadCell]] = {}
    for row, cell in enumerate(cells, 1):
        held: Any = None
        try:
            held = read_cell(cell)
        except BadCell as fault:
            bad[row] = (cell, fault)
        read.append(datetime.combine(held, time()) if field.kind is FieldKind.DAY and held is not None else held)
    return read, bad


def _column_error(column: str, bad: Mapping[int, tuple[object, BadCell]]) -> BadColumn:
    first = list(bad)[:MAX_SHOWN]
    why = bad[first[0]][1]
    given = tuple({repr(bad[row][0]): bad[row][0] for row in first}.values())
    return BadColumn(
        given,
        why.expected,
        why.remedy,
        message("column {column!r}, {rows}", column=column, rows=rows_words(first, len(bad))),
    )
