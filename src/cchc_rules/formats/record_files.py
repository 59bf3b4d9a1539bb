"""Record files: CSV, Excel and Parquet files of records, counted."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from importlib import import_module
from itertools import count
from os import PathLike, fspath
from pathlib import Path
from typing import Any, Final, TextIO, TypeGuard, cast
from unicodedata import normalize

from cchc_rules.agencies.roster import Roster
from cchc_rules.counting import records
from cchc_rules.counting.cells import MAX_SHOWN, TOTAL_STARTERS, fold_code, is_missing, is_total
from cchc_rules.counting.field_mapping import FieldMapping, asked_fields, missing_fields
from cchc_rules.counting.tallies import Tallies
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadCell, BadSheet, CchcError, FaultGroup, MissingColumn, MissingExtra
from cchc_rules.extras import needing_extra
from cchc_rules.formats.sheets.csv_rows import (
    BLANKS,
    as_text_cell,
    column_letter,
    delimiter_of,
    is_simple_csv,
    read_rows,
    separator_remedy,
)
from cchc_rules.formats.sheets.excel_rows import is_excel, read_excel_values, refuse_other_files
from cchc_rules.formats.sheets.rows import (
    Row,
    below_titles,
    heading_remedy,
    length_error,
    total_error,
    without_blank_end,
)
from cchc_rules.measures.measure import Measure
from cchc_rules.message import join_messages, message
from cchc_rules.text import nearest_names

__all__ = ["read_column_names", "tally_file", "write_counts"]

_LONE_REMEDY: Final = "If it is a note or who signed, remove it: below the table nothing else stands."
_FEWEST_COLUMNS: Final = 3
"""Of a table in which one cell alone is no record."""

_KINDS: Final = (".csv", ".xlsx", ".xlsm", ".parquet")


def read_column_names(path: str | PathLike[str]) -> tuple[str, ...]:
    """The columns of a CSV, Excel or Parquet file, as it names them; a column of a sheet without a name is left out.

    Raises:
        BadSheet: Where it is no such file, or two of its columns share a name.
        MissingExtra: For a Parquet file or a workbook where nothing that reads it is installed.
        OSError: Where the file cannot be read.
    """
    if _is_parquet(path):
        with _open_table(path) as table:
            return tuple(table.collect_schema() if hasattr(table, "collect_schema") else table.columns)
    return tuple(filter(None, _column_names(path)))


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
    there = read_column_names(path)
    missing = {field: None for measure in wanted for field in missing_fields(measure, there, mapping, by)}
    if missing:
        lower = "" if _is_parquet(path) else _lower_heading(path, [mapping.column(field) for field in missing])
        raise FaultGroup(
            "columns that are missing", [_missing_column_error(path, field, there, mapping, lower) for field in missing]
        )
    if _is_parquet(path):
        with _naming_file(path):
            return _tally_as_frame(path, wanted, question)
    simple = (
        not row_by_row
        and not is_excel(path)
        and _installed_frame_library() == "polars"
        and is_simple_csv(path, progress)
    )
    if simple and below_titles(read_rows(path))[0] == 1 and not _has_other_rows(path):
        with suppress(CchcError):  # row by row, the refusal names the rows
            return _tally_as_frame(path, wanted, question)
    return _tally_row_by_row(path, wanted, question, progress)


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
    with _open_table(path) as table:
        from cchc_rules.counting import frames  # noqa: PLC0415  needs narwhals

        return frames.tally(table, measures, **question)


def _is_parquet(path: str | PathLike[str]) -> bool:
    kind = Path(path).suffix.lower()
    if kind not in _KINDS:
        refuse_other_files(path)
        raise BadSheet(fspath(path), "a file named .csv, .xlsx or .parquet", "Save the table as one of them.")
    return kind == ".parquet"


def _rows(path: str | PathLike[str], progress: Callable[[int], object] | None = None) -> Iterator[Row]:
    """All rows of a CSV file or a workbook."""
    if is_excel(path):
        return read_excel_values(path)
    return read_rows(path, None if progress is None else lambda _, read: progress(read))


def _column_names(path: str | PathLike[str]) -> list[str]:
    """The names of the columns of a CSV file or a workbook, in order; some may be empty."""
    line, first, _ = below_titles(_rows(path))
    expected, where = "the names of columns, each once", message("{file}, line {line}", file=fspath(path), line=line)
    refused = first if isinstance(first, BadCell) else next((each for each in first if isinstance(each, BadCell)), None)
    if isinstance(first, BadCell) or refused is not None:
        raise BadSheet(getattr(refused, "given", None), expected, where=where)
    names = ["" if is_missing(cell) else str(cell).strip() for cell in first]
    twice = sorted(name for name, times in Counter(names).items() if name and times > 1)
    if twice or not any(names):
        raise BadSheet(", ".join(twice), expected, "" if twice else "The file begins without a line of them.", where)
    return names


def _lower_heading(path: str | PathLike[str], missing: Iterable[str]) -> str:
    """What to do where a row below what was taken for the heading names columns that are missing."""
    return heading_remedy(below_titles(_rows(path))[2], {fold_code(column) for column in missing})


def _missing_column_error(
    path: str | PathLike[str], field: str, there: Collection[str], mapping: FieldMapping, lower: str
) -> MissingColumn:
    column = mapping.column(field)
    listed = there if _is_parquet(path) else map(_named_or_lettered, count(1), _column_names(path))
    near = nearest_names(column, there, 1) or nearest_names(field, there, 1) or ("…",)
    expected = message("one of the columns that are there: {there}", there=join_messages(listed, ", "))
    mapped = message('Map it, under [columns]: {field} = "{column}".', field=field, column=near[0])
    remedy = lower or separator_remedy(there) or mapped
    return MissingColumn(column, expected, remedy, fspath(path))


def _named_or_lettered(place: int, name: str) -> str:
    return name or message("column {column} (no name)", column=column_letter(place))


@contextmanager
def _naming_file(path: str | PathLike[str]) -> Iterator[None]:
    """Faults of columns are told with the file's name before them."""
    try:
        yield
    except FaultGroup as group:
        raise FaultGroup(group.message, [_located_in_file(path, fault) for fault in group.exceptions]) from None


def _located_in_file(path: str | PathLike[str], fault: Exception) -> CchcError:
    given = cast("CchcError", fault)
    where = message("{file}, {where}", file=fspath(path), where=given.where) if given.where else fspath(path)
    return type(given)(given.given, given.expected, given.remedy, where)


def _tally_row_by_row(
    path: str | PathLike[str],
    measures: Sequence[Measure],
    question: Mapping[str, Any],
    progress: Callable[[int], object] | None,
) -> Tallies:
    _, _, rows = below_titles(_rows(path, progress))
    names = _column_names(path)
    mapping, by = question["mapping"], question["by"]
    asked = {mapping.column_among(field, names) for measure in measures for field in asked_fields(measure, mapping, by)}
    faults: list[BadCell] = []
    broken = line = 0

    def read() -> Iterator[dict[str, Any]]:
        nonlocal broken, line
        for line, cells in rows:
            here = message("{file}, line {line}", file=fspath(path), line=line)
            filled = iter(()) if isinstance(cells, BadCell) else (cell for cell in cells if not is_missing(cell))
            first = next(filled, "")
            if isinstance(cells, BadCell):
                fault = cells
            elif is_total(str(first)):
                fault = total_error(cells, here)
            elif len(names) >= _FEWEST_COLUMNS and next(filled, None) is None:
                fault = BadCell(str(first), "a record, of which more than one cell is filled", _LONE_REMEDY, here)
            elif len(cells := without_blank_end(cells, len(names))) != len(names):
                fault = length_error(path, cells, names, here)
            elif refused := [each for name, each in zip(names, cells, strict=True) if _says_nothing(each, name, asked)]:
                fault = refused[0]
            else:
                yield {name: _stripped(cell) for name, cell in zip(names, cells, strict=True)}
                continue
            broken += 1
            if broken <= MAX_SHOWN:
                faults.append(fault)

    found: Sequence[Exception] = ()
    tallies = None
    try:
        tallies = records.tally(read(), measures, **question, line_of_row=lambda _: line)
    except FaultGroup as group:
        found = [_located_in_file(path, fault) for fault in group.exceptions]
    if broken > MAX_SHOWN:
        faults.append(
            BadCell(
                f"{broken} such rows",
                "none",
                message("The first {most} are named.", most=MAX_SHOWN),
                fspath(path),
            )
        )
    if tallies is None or faults:
        raise FaultGroup(f"{fspath(path)}: records that cannot be read", [*faults, *found])
    return tallies


def _says_nothing(cell: Any, name: str, asked: Collection[str | None]) -> TypeGuard[BadCell]:
    """Whether a cell that is asked about says no value."""
    return isinstance(cell, BadCell) and name in asked


def _stripped(cell: Any) -> Any:
    return cell.strip() if isinstance(cell, str) else cell


def _installed_frame_library() -> str | None:
    """The library that reads files into frames, of those that are installed."""
    for library, needed in {"polars": ("narwhals", "polars"), "duckdb": ("narwhals", "duckdb", "pyarrow")}.items():
        with suppress(ImportError), needing_extra("frames"):
            for package in needed:
                import_module(package)
            return library
    return None


@contextmanager
def _open_table(path: str | PathLike[str]) -> Iterator[Any]:
    """A file as a lazy frame of Polars, or where that is not installed a Parquet file as a relation of DuckDB.

    Raises:
        BadSheet: Where the file cannot be read as what its name says.
        MissingExtra: Where neither library is installed.
        OSError: Where it cannot be read at all.
    """
    with Path(path).open("rb"):
        library = _installed_frame_library()
    if library == "polars":
        import polars as pl  # noqa: PLC0415  is there only where it is installed

        with _refusing_broken_file(path, pl.exceptions.PolarsError):
            yield (
                pl.scan_parquet(Path(path), glob=False, hive_partitioning=False)
                if _is_parquet(path)
                else _scan_csv_as_text(path)
            )
    elif library == "duckdb":
        import duckdb  # noqa: PLC0415  as above

        literally = re.sub(r"([*?\[])", r"[\1]", fspath(path))
        with duckdb.connect() as connection, _refusing_broken_file(path, duckdb.Error):
            yield connection.read_parquet(literally, hive_partitioning=False)
    else:
        needed = "the extra frames, and Polars, or DuckDB with PyArrow"
        remedy = 'Install them: pip install "cchc-rules[frames]" polars.'
        without = message("an installation without {package}", package=message("a reader of Parquet"))
        raise MissingExtra(without, needed, remedy, fspath(path))


@contextmanager
def _refusing_broken_file(path: str | PathLike[str], refused: type[Exception]) -> Iterator[None]:
    """What a library refuses to read is refused by us."""
    try:
        yield
    except refused as error:
        said = next(iter(str(error).splitlines()), "")
        raise BadSheet(said, "a file that is whole, and of the kind its name says", where=fspath(path)) from None


def _scan_csv_as_text(path: str | PathLike[str]) -> Any:
    """A CSV file as a lazy frame of text without blanks around it; columns without a name are numbered."""
    import polars as pl  # noqa: PLC0415  as above

    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        delimiter = delimiter_of([file.readline()])
    names = [name or f"\n{number}" for number, name in enumerate(_column_names(path))]
    table = pl.scan_csv(Path(path), separator=delimiter, new_columns=names, infer_schema=False, glob=False)
    return table.with_columns(pl.all().str.strip_chars(BLANKS))


def _has_other_rows(path: str | PathLike[str]) -> bool:
    """Whether a row of a CSV file begins with what rows of totals are called, or has one cell alone."""
    import polars as pl  # noqa: PLC0415  as above

    table = _scan_csv_as_text(path)
    words = "|".join(normalize(form, word) for word in TOTAL_STARTERS for form in ("NFC", "NFD"))
    names = table.collect_schema().names()
    cells = [pl.when(pl.col(name) != "").then(pl.col(name)) for name in names]
    lone = pl.sum_horizontal(*(cell.is_not_null() for cell in cells)) == (1 if len(names) >= _FEWEST_COLUMNS else -1)
    rows = table.select(pl.coalesce(*cells).alias("first"), lone.alias("lone"))
    other = pl.col("first").str.to_lowercase().str.contains(f"^(?:{words})") | pl.col("lone")
    found = rows.filter(other).unique().collect()
    return bool(found["lone"].any()) or any(map(is_total, found["first"]))
