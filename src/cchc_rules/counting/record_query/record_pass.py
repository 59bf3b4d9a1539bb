"""A pass: a table of records, gone over once by a generated function, and what of it could not be read."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from datetime import date
from functools import partial
from itertools import chain, islice
from typing import Any, Final, cast

from attrs import Factory, define

from cchc_rules.counting.cells import MAX_SHOWN, rows_words
from cchc_rules.counting.field_mapping import missing_column
from cchc_rules.counting.question import Question
from cchc_rules.counting.record_query.codegen import CODED_KINDS, FunctionWriter
from cchc_rules.counting.record_query.readers import CellReader, field_reader, group_reader, known_cells
from cchc_rules.errors import BadCell, BadColumn, FaultGroup
from cchc_rules.measures.field_kinds import MAX_NUMBER, Moment
from cchc_rules.message import message

__all__ = ["RecordPass", "columns_of", "execute", "namespace_of"]

_NOT_THERE: Final = (LookupError, TypeError, AttributeError)


@define
class RecordPass:
    """A table of records that is about to be gone over, with what is asked of it (một lượt đọc).

    Args:
        question: What is asked, in the columns of the table.
        ids: Whether its records have ids.
        by_name: Whether the first has its columns by name, and not as attributes.
        line_of_row: By which number an error names the record that is being read, given how many have been.
    """

    question: Question
    ids: bool
    by_name: bool
    line_of_row: Callable[[int], int]
    _needed: frozenset[str]
    _records: Iterable[object]

    @classmethod
    def of(cls, table: Iterable[object], question: Question, line_of_row: Callable[[int], int]) -> RecordPass:
        """The pass over a table; which columns there are, its first record says.

        Raises:
            MissingColumn: Where several columns are called what a field is.
        """
        needed = frozenset(question.names_asked())
        records = iter(table)
        head = list(islice(records, 1))
        for first in head:
            question = question.in_columns(columns_of(first))
        ids = question.unique is None and any(question.column("id") in columns_of(first) for first in head)
        by_name = all(map(_has_column_names, head))
        return cls(question, ids, by_name, line_of_row, needed, chain(head, records))

    def run(self, source: FunctionWriter, text: str, names: dict[str, Any]) -> Any:
        """What a function returns of the table.

        Args:
            source: Its writer.
            text: The function.
            names: What it is handed, by name.

        Raises:
            MissingColumn: Where a record lacks a column.
            FaultGroup: Of a `BadColumn` for each column with cells that cannot be read.
        """
        question = self.question
        columns_read: list[_CountingReader] = []

        def reader(column: str, read: CellReader) -> _CountingReader:
            columns_read.append(_CountingReader(column, read, self.line_of_row))
            return columns_read[-1]

        shared = "" if question.unique is None else question.column(question.unique)
        differences = _CountingReader(shared, _refuse_differences(), self.line_of_row)
        found = namespace_of(source, question, reader, self._needed)
        told = execute(text, {**found, "seen": set[str](), "first": {}, "differs": differences, **names})(self._records)
        faults = [each.fault() for each in (*columns_read, differences) if each.rows]
        if faults:
            raise FaultGroup("records that cannot be read", faults)
        return told


def _refuse_differences() -> CellReader:
    """Refuses what records share that do not say the same, each value once; what is missing is refused as such."""
    named: set[object] = {None}

    def read(shared: object) -> None:
        if shared not in named:
            named.add(shared)
            expected = "records that say the same wherever they share it"
            raise BadCell(shared, expected, "Correct them, or count without unique.")

    return read


@define
class _CountingReader:
    """A column as one reader reads it, and which of its cells it could not read."""

    name: str
    read: CellReader
    line_of_row: Callable[[int], int]
    rows: int = 0
    first: list[int] = Factory(list)
    cells: dict[str, object] = Factory(dict)
    why: BadCell | None = None

    def __call__(self, cell: object, row: int) -> Any:
        try:
            return self.read(cell)
        except BadCell as fault:
            self.why = self.why or fault
            self.rows += 1
            if len(self.first) < MAX_SHOWN:
                self.first.append(self.line_of_row(row))
            if len(self.cells) < MAX_SHOWN:
                self.cells.setdefault(repr(cell), cell)
            return None

    def fault(self) -> BadColumn:
        """All that could not be read, as one error; of cells that are written alike one."""
        why = cast("BadCell", self.why)
        rows = rows_words(self.first, self.rows)
        return BadColumn(
            tuple(self.cells.values()),
            why.expected,
            why.remedy,
            message("column {column!r}, {rows}", column=self.name, rows=rows),
        )


def execute(text: str, names: dict[str, Any]) -> Callable[[Any], Any]:
    """The function of a source, with what its names stand for."""
    exec(text, names)  # noqa: S102  the source is ours, and holds no word of a caller's
    return cast("Callable[[Any], Any]", names["ask"])


def namespace_of(
    source: FunctionWriter,
    question: Question,
    reader: Callable[[str, CellReader], Callable[[object, int], Any]],
    needed: Container[str],
) -> dict[str, Any]:
    """What the names of a source stand for; a reader takes a cell and the number of its row."""
    columns = [question.column(name) for name in source.columns]
    names: dict[str, Any] = {
        "date": date,
        "LEAST": -MAX_NUMBER,
        "MOST": MAX_NUMBER,
        "NOT_THERE": _NOT_THERE,
        "cells": partial(_fetch_cells, source.columns, columns, needed),
        **{f"C{number}": column for number, column in enumerate(columns)},
    }
    for number, field in source.fields.items():
        if field.kind in CODED_KINDS:
            names[f"known_f{number}"] = known_cells(field, question)
        names[f"read_f{number}"] = reader(columns[number], field_reader(field, question))
    for number in source.texts:
        known: dict[object, str] = {}
        names[f"known_t{number}"] = known
        names[f"read_t{number}"] = reader(columns[number], group_reader(source.columns[number], question, known))
    for (_, value), name in source.constants.items():
        names[name] = question.day_of(value) if isinstance(value, Moment) else value
    return names


def _fetch_cells(
    names: Sequence[str], columns: Sequence[str], needed: Container[str], row: Any, row_number: int
) -> list[Any]:
    """A record's cells, however it holds them; None for a column that it lacks and that is not needed."""
    by_name = _has_column_names(row)
    found: list[Any] = []
    for name, column in zip(names, columns, strict=True):
        try:
            found.append(row[column] if by_name else getattr(row, column))
        except _NOT_THERE:
            if name not in needed:
                found.append(None)
                continue
            where = message("row {row}", row=row_number)
            raise missing_column(name, column, map(str, columns_of(row)), where) from None
    return found


def _has_column_names(row: object) -> bool:
    """Whether a record is asked for its columns by name; a row of a database is no `Mapping`, and is."""
    return hasattr(row, "keys") and hasattr(row, "__getitem__")


def columns_of(row: Any) -> list[str]:
    """The columns of a record; of an object what it holds, methods apart."""
    if _has_column_names(row):
        return list(row.keys())
    return [name for name in dir(row) if not name.startswith("_") and not callable(getattr(type(row), name, None))]
