"""Records: rows of a CSV file, of a database or of our own record types, asked one by one in plain Python.

A record is a mapping by column name, or an object with attributes. What is asked is written as one Python function
(`cchc_rules.counting.record_codegen`) before the first record is read, and each record passes through it once; of the
records nothing is kept, but for their ids where they have any.

>>> from cchc_rules.measures.field_kinds import AS_OF
>>> from cchc_rules.measures.predicate import field
>>> in_time = compile_predicate(field("due_on") >= AS_OF, period=Period.year(2025), as_of=date(2025, 7, 1))
>>> in_time({"due_on": "30/06/2025"}), in_time({"due_on": date(2025, 7, 1)}), in_time({"due_on": ""})
(False, True, None)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import chain, islice
from typing import Any, Final, TypeAlias, cast

from attrs import Factory, define

from cchc_rules.agencies.roster import Roster
from cchc_rules.counting.cells import MAX_SHOWN, rows_words
from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.counting.question import Question
from cchc_rules.counting.record_codegen import CODED_KINDS, FunctionWriter
from cchc_rules.counting.record_readers import CellReader, field_reader, group_reader, known_cells
from cchc_rules.counting.tallies import Tallies
from cchc_rules.counting.tallying import RawGroup, to_tallies
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadCell, BadColumn, FaultGroup, MissingColumn
from cchc_rules.measures.field_kinds import MAX_NUMBER, Moment
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import Predicate
from cchc_rules.message import join_messages, message
from cchc_rules.text import nearest_names

__all__ = ["Record", "columns_of", "compile_predicate", "tally"]

Record: TypeAlias = Mapping[str, Any] | object
"""A mapping by column name, or an object with attributes."""

_CountsByKey: TypeAlias = dict[Any, list[int]]
_NOT_THERE: Final = (LookupError, TypeError, AttributeError)


def compile_predicate(
    predicate: Predicate,
    *,
    period: Period,
    as_of: date,
    mapping: FieldMapping | None = None,
) -> Callable[[Record], bool | None]:
    """A function that says of a record whether a predicate is true of it: True, False, or None where that is unknown.

    The function raises `MissingColumn` where a record lacks a field, and `BadCell` where it cannot be read.

    Args:
        predicate: What is asked.
        period: The days that are counted, up to the day of looking.
        as_of: The day of looking.
        mapping: What the records call our fields, and what their codes mean; None where they do as we do.

    Raises:
        UnknownField: Where the mapping names no field.
        UnknownTimeZone: Where there is no such time zone.
        BadValue: For a code that a field cannot hold.
        WrongPeriod: Where the period begins after the day of looking.
    """
    question = Question.from_predicate(predicate, period=period, as_of=as_of, mapping=mapping)
    source = FunctionWriter(question.codes)
    text = source.write_truth(predicate)

    def reader(column: str, read: CellReader) -> Callable[[object, int], Any]:
        def read_or_refuse(cell: object, _: int) -> Any:
            try:
                return read(cell)
            except BadCell as fault:
                raise BadCell(cell, fault.expected, fault.remedy, message("column {column!r}", column=column)) from None

        return read_or_refuse

    names = _namespace(source, question, reader, frozenset(source.columns))
    return cast("Callable[[Record], bool | None]", _execute(text, names))


def tally(
    table: Iterable[Record],
    measures: Measure | Iterable[Measure],
    *,
    by: Sequence[str] = ("agency",),
    period: Period,
    as_of: date,
    mapping: FieldMapping | None = None,
    roster: Roster | None = None,
    line_of_row: Callable[[int], int] = int,
) -> Tallies:
    """What some measures count in a table of records, by group (kiểm đếm).

    Every record is counted once for each measure: as yes, no, unknown, outside the population, or undetermined.
    Records that cannot be true, and ids that come again, are counted beside that. Memory grows with groups, with cases
    of several records, and with ids where records have them, and not with records.

    Args:
        table: The records, read once; all mappings, or all objects. Which columns there are, the first one says.
        measures: What to count.
        by: The fields to group by, in our names; none for one total.
        period: The days to count. Where they are not over on the day of looking, they are counted up to and with it.
        as_of: The day of looking.
        mapping: What the table calls our fields, what its codes mean, and what tells its records apart; None where it
            does as we do.
        roster: Who the agencies are: groups are then named by the keys of agencies, and one agency written in two ways
            is one. Without it agencies are what they are called.
        line_of_row: By which number an error names the record that is being read, given how many have been: its line
            in a file. They are numbered from 1 where nothing else is said.

    Raises:
        MissingColumn: Where a record lacks a column; the message lists those it has.
        NotCountable: Where a measure has no population, or none is asked for.
        UnknownField: Where the mapping names no field.
        UnknownTimeZone: Where there is no such time zone.
        BadValue: For a code that a field cannot hold, and other misuse of the arguments.
        WrongPeriod: Where the period begins after the day of looking.
        FaultGroup: Of a `BadColumn` for each column with cells that cannot be read, groups that are missing,
            records that share `unique` and disagree, or agencies in two spellings where cases are told apart by them
            and there is no roster; of an `UnknownAgency` for each that the roster does not know.
    """
    question = Question.from_arguments(measures, by=by, period=period, as_of=as_of, mapping=mapping, roster=roster)
    needed = frozenset(question.names_asked())
    records = iter(table)
    head = list(islice(records, 1))
    for first in head:
        question = question.in_columns(columns_of(first))
    unique = question.unique
    ids = unique is None and any(question.column("id") in columns_of(first) for first in head)
    source = FunctionWriter(question.codes)
    text = source.write_tally(question, ids=ids, by_name=all(map(_has_column_names, head)))
    columns_read: list[_CountingReader] = []

    def reader(column: str, read: CellReader) -> _CountingReader:
        columns_read.append(_CountingReader(column, read, line_of_row))
        return columns_read[-1]

    def counts() -> _CountsByKey:
        return defaultdict(lambda: [0] * (4 * len(question.measures) + 1))

    groups: _CountsByKey = counts()
    cases = {each: counts() for each in question.case_fields[1:]}
    impossible = [0] * len(question.contradictions)
    shared = "" if unique is None else question.column(unique)
    differences = _CountingReader(shared, _refuse_differences(), line_of_row)
    names = _namespace(source, question, reader, needed) | {
        "groups": groups,
        **{f"cases{index}": of_each for index, of_each in enumerate(cases.values())},
        "impossible": impossible,
        "seen": set[str](),
        "first": {},
        "differs": differences,
    }
    rows, repeated = _execute(text, names)(chain(head, records))
    faults = [each.fault() for each in (*columns_read, differences) if each.rows]
    if faults:
        raise FaultGroup("records that cannot be read", faults)
    if not by:
        groups[()]  # the one group there is, whether or not a record is in it
    return to_tallies(
        question,
        {_cells_of(key): _of_measures(question.measures, counts, case_field=None) for key, counts in groups.items()},
        {
            each: {
                _cells_of(key): _of_measures(question.measures, counts, case_field=each)
                for key, counts in of_each.items()
            }
            for each, of_each in cases.items()
        },
        rows=rows,
        impossible=impossible,
        repeated=repeated if ids or unique is not None else None,
    )


def _cells_of(key: Any) -> RawGroup:
    return key if isinstance(key, tuple) else (key,)


def _of_measures(
    measures: Sequence[Measure], counts: Sequence[int], case_field: str | None
) -> dict[str, Sequence[int]]:
    """What was counted of the measures whose cases a field names, or which are records where it is None."""
    found: dict[str, Sequence[int]] = {}
    for measure, four in zip(measures, zip(*[iter(counts[:-1])] * 4, strict=True), strict=True):
        if measure.case_field == case_field:
            yes, no, unknown, undetermined = four
            outside = counts[-1] - sum(four)
            found[measure.key] = four if case_field else (yes, no, unknown, outside, undetermined)
    return found


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
    first: list[tuple[int, object]] = Factory(list)
    why: BadCell | None = None

    def __call__(self, cell: object, row: int) -> Any:
        try:
            return self.read(cell)
        except BadCell as fault:
            self.why = self.why or fault
            self.rows += 1
            if len(self.first) < MAX_SHOWN:
                self.first.append((self.line_of_row(row), cell))
            return None

    def fault(self) -> BadColumn:
        """All that could not be read, as one error."""
        why = cast("BadCell", self.why)
        rows = rows_words([row for row, _ in self.first], self.rows)
        return BadColumn(
            tuple(cell for _, cell in self.first),
            why.expected,
            why.remedy,
            message("column {column!r}, {rows}", column=self.name, rows=rows),
        )


def _execute(text: str, names: dict[str, Any]) -> Callable[[Any], Any]:
    """The function of a source, with what its names stand for."""
    exec(text, names)  # noqa: S102  the source is ours, and holds no word of a caller's
    return cast("Callable[[Any], Any]", names["ask"])


def _namespace(
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
            there = list(map(str, columns_of(row)))
            near = ", ".join(nearest_names(column, there))
            told = [message("There are: {there}.", there=", ".join(there) or "–")]
            told += [message("Nearest: {names}.", names=near)] if near else []
            raise MissingColumn(
                column,
                message("a column for {name}", name=name),
                join_messages([*told, "A mapping says what it is called."]),
                message("row {row}", row=row_number),
            ) from None
    return found


def _has_column_names(row: object) -> bool:
    """Whether a record is asked for its columns by name; a row of a database is no `Mapping`, and is."""
    return hasattr(row, "keys") and hasattr(row, "__getitem__")


def columns_of(row: Any) -> list[str]:
    """The columns of a record; of an object what it holds, methods apart."""
    if _has_column_names(row):
        return list(row.keys())
    return [name for name in dir(row) if not name.startswith("_") and not callable(getattr(type(row), name, None))]
