"""Record files: CSV, Excel and Parquet files of records, counted, and the records behind what was counted."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from os import PathLike, fspath
from typing import Any, TextIO

from cchc_rules.agencies.roster import Roster
from cchc_rules.counting import records
from cchc_rules.counting.case_records import CaseRecords
from cchc_rules.counting.cells import as_text
from cchc_rules.counting.counts.group_counts import Answer
from cchc_rules.counting.field_mapping import FieldMapping, asked_fields
from cchc_rules.counting.tallies import Tallies
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadCell, CchcError, MissingColumn
from cchc_rules.formats.record_tables import (
    ask_row_by_row,
    check_columns,
    has_other_rows,
    installed_frame_library,
    is_parquet,
    open_table,
    read_column,
    read_column_names,
)
from cchc_rules.formats.sheets.csv_rows import (
    as_text_cell,
    is_simple_csv,
    read_rows,
)
from cchc_rules.formats.sheets.excel_rows import is_excel
from cchc_rules.formats.sheets.rows import (
    below_titles,
)
from cchc_rules.measures.measure import Measure
from cchc_rules.message import message

__all__ = ["cases_of_file", "ids_of_file", "read_counts_file", "tally_file", "write_counts"]


def tally_file(
    path: str | PathLike[str],
    measures: Measure | Iterable[Measure],
    *,
    by: Sequence[str] = ("agency",),
    period: Period,
    as_of: date,
    mapping: FieldMapping | None = None,
    roster: Roster | None = None,
    row_by_row: bool = False,
    progress: Callable[[int], object] | None = None,
) -> Tallies:
    """What some measures count in a file of records, by group: as `records.tally` and `frames.tally` count it.

    Args:
        path: The file, named .csv, .xlsx or .parquet.
        measures: What to count.
        by: The fields to group by, in our names; none for one total.
        period: The days to count. Where they are not over on the day of looking, they are counted up to and with it.
        as_of: The day of looking.
        mapping: What the file calls our fields; None where it calls them as we do.
        roster: Who the agencies are; as in `records.tally`.
        row_by_row: Whether to read a CSV file row by row, whatever is installed.
        progress: Called now and then with the number of bytes of a CSV file that have been read.

    Raises:
        BadSheet: Where the file is of another kind, is not UTF-8 text, or two of its columns share a name.
        MissingExtra: For a Parquet file or a workbook where nothing that reads it is installed.
        OSError: Where the file cannot be read.
        FaultGroup: Of all its faults: a `MissingColumn` for each column that is not there; a `BadColumn` for each
            with cells that cannot be read, whose rows are those of the sheet, or of a Parquet file counted from the
            first; a `BadCell` for each of the first five rows with too many or too few cells, or a stray quote.
        CchcError: As `records.tally` raises, for a question that cannot be asked.
    """
    mapping = mapping or FieldMapping()
    wanted = (measures,) if isinstance(measures, Measure) else tuple(measures)
    question: dict[str, Any] = {
        "by": by,
        "period": period,
        "as_of": as_of,
        "mapping": mapping,
        "roster": roster,
    }
    check_columns(path, wanted, mapping, by)
    if is_parquet(path):
        return _tally_as_frame(path, wanted, question)
    simple = (
        not row_by_row
        and not is_excel(path)
        and installed_frame_library() == "polars"
        and is_simple_csv(path, progress)
    )
    if simple and below_titles(read_rows(path))[0] == 1 and not has_other_rows(path):
        with suppress(CchcError):  # row by row, the refusal names the rows
            return _tally_as_frame(path, wanted, question)
    asked = [field for measure in wanted for field in asked_fields(measure, mapping, by)]
    ask = partial(records.tally, measures=wanted, **question)
    return ask_row_by_row(path, asked, mapping, ask, progress)


def cases_of_file(
    path: str | PathLike[str],
    measure: Measure,
    *,
    which: Iterable[Answer | str] = tuple(Answer),
    by: Sequence[str] = ("agency",),
    period: Period,
    as_of: date,
    mapping: FieldMapping | None = None,
    roster: Roster | None = None,
    progress: Callable[[int], object] | None = None,
) -> CaseRecords:
    """The records of a file that are yes, no, unknown, undetermined or outside, each with what decided.

    Those of a CSV file or a workbook are numbered by their lines. Those of a Parquet file are not numbered, so that it
    has a column for the field `id`.

    Args:
        path: The file, named .csv, .xlsx or .parquet.
        measure: What they are cases of.
        which: What to look for, as in `records.cases`.
        by: As in `tally_file`.
        period: As there.
        as_of: As there.
        mapping: As there.
        roster: As there.
        progress: As there.

    Raises:
        BadValue: For what is no answer.
        CchcError: As `tally_file` raises.
    """
    mapping = mapping or FieldMapping()
    question: dict[str, Any] = {
        "which": which,
        "by": by,
        "period": period,
        "as_of": as_of,
        "mapping": mapping,
        "roster": roster,
    }
    told_apart = (mapping.unique or "id",) if is_parquet(path) else ()
    check_columns(path, [measure], mapping, (*by, *told_apart))
    if is_parquet(path):
        with open_table(path) as table:
            from cchc_rules.counting import frames  # noqa: PLC0415  needs narwhals

            return frames.list_cases(table, measure, **question)
    asked = [*asked_fields(measure, mapping, by), "id"]
    ask = partial(records.cases, measure=measure, **question)
    return ask_row_by_row(path, asked, mapping, ask, progress)


def ids_of_file(path: str | PathLike[str], mapping: FieldMapping | None = None) -> list[str | None] | None:
    """The ids of the records of a file, in its order, None of a record without one; None where it has no such column.

    Args:
        path: The file, named .csv, .xlsx or .parquet.
        mapping: What the file calls our fields.

    Raises:
        BadCell: For an id that is neither text nor a whole number.
        CchcError: As `tally_file` raises, for a file that cannot be read.
    """
    mapping = mapping or FieldMapping()
    column = mapping.column_among("id", read_column_names(path))
    if column is None:
        return None
    if is_parquet(path):
        return [*map(as_text, read_column(path, column))]

    def read(rows: Iterable[Mapping[str, Any]], line_of_row: object) -> list[str | None]:  # noqa: ARG001  as below
        return [as_text(row[column]) for row in rows]

    return ask_row_by_row(path, ["id"], mapping, read, None)


def read_counts_file(
    path: str | PathLike[str],
    measures: Measure | Iterable[Measure],
    *,
    by: Sequence[str] = ("agency",),
    period: Period,
    as_of: date,
    mapping: FieldMapping | None = None,
    schema: Mapping[str, str] | None = None,
    roster: Roster | None = None,
) -> Tallies:
    """The tallies that the rows of a statement of `sql.query` say, which a database gave back, as a file.

    Args:
        path: The file, named .csv or .xlsx; its columns are called as the statement calls them.
        measures: As in `sql.read_counts`, and so are the others.
        by: The fields that were grouped by.
        period: The days that were counted.
        as_of: The day of looking.
        mapping: What the table that was counted calls our fields.
        schema: Its columns, if the statement was told.
        roster: Who the agencies are.

    Raises:
        BadSheet: Where the file is of another kind, is not UTF-8 text, or two of its columns share a name.
        MissingExtra: Where the extra `sql` is not installed, or nothing that reads a workbook.
        OSError: Where the file cannot be read.
        MissingColumn: Where it lacks what the statement counts.
        BadCell: For a count that is no whole number.
        FaultGroup: Of what cannot be read, in the records or of the rows.
        CchcError: As `sql.read_counts` raises.
    """
    from cchc_rules.counting import sql  # noqa: PLC0415  needs sqlglot

    def read(rows: Iterable[Mapping[str, Any]], line_of_row: object) -> Tallies:  # noqa: ARG001  no count has a line
        asked: dict[str, Any] = {"period": period, "as_of": as_of, "mapping": mapping, "schema": schema}
        return sql.read_counts(rows, measures, by=by, roster=roster, **asked)

    try:
        return ask_row_by_row(path, by, FieldMapping(), read, None)
    except (BadCell, MissingColumn) as fault:
        raise fault.at(message("{file}, {where}", file=fspath(path), where=fault.where)) from None


def write_counts(tallies: Tallies, file: TextIO, column_name: Callable[[str], str] = str) -> None:
    """Write everything that was counted as CSV, a row for each group and measure.

    The columns are the fields that the records were grouped by, then measure, yes, no, unknown, outside and
    undetermined. The name of a group that a program might take for a formula stands behind an apostrophe.

    Args:
        tallies: What was counted.
        file: A file of text, opened with `newline=""`.
        column_name: What a column is called in the heading, by its English name.
    """
    broken = any("\r" in name for each in tallies.groups for name in each.group)  # which the writer would not quote
    writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC if broken else csv.QUOTE_MINIMAL)
    columns = (*tallies.by, "measure", "yes", "no", "unknown", "outside", "undetermined")
    writer.writerow(map(column_name, columns))
    for group in tallies.groups:
        counts = (group.tally.yes, group.tally.no, group.tally.unknown, group.outside, group.undetermined)
        writer.writerow((*map(as_text_cell, (*group.group, group.measure.key)), *counts))


def _tally_as_frame(path: str | PathLike[str], measures: Sequence[Measure], question: Mapping[str, Any]) -> Tallies:
    with open_table(path) as table:
        from cchc_rules.counting import frames  # noqa: PLC0415  needs narwhals

        return frames.tally(table, measures, **question)
