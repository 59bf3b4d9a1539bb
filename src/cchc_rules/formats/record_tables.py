"""Record tables: CSV, Excel and Parquet files of records, opened and read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from itertools import count
from os import PathLike, fspath
from pathlib import Path
from typing import Any, Final, TypeGuard, TypeVar, cast
from unicodedata import normalize

from cchc_rules.counting.cells import MAX_SHOWN, TOTAL_STARTERS, fold_code, is_missing, is_total, rows_words
from cchc_rules.counting.field_mapping import FieldMapping, missing_fields
from cchc_rules.errors import (
    AmbiguousAgency,
    BadCell,
    BadSheet,
    CchcError,
    FaultGroup,
    MissingColumn,
    MissingExtra,
    UnknownAgency,
)
from cchc_rules.extras import needing_extra
from cchc_rules.formats.sheets.csv_rows import (
    BLANKS,
    column_letter,
    delimiter_of,
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
from cchc_rules.printable import show
from cchc_rules.text import nearest_names

__all__ = [
    "ask_row_by_row",
    "check_columns",
    "has_other_rows",
    "installed_frame_library",
    "is_parquet",
    "open_table",
    "read_column",
    "read_column_names",
]

_Told = TypeVar("_Told")

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
    if is_parquet(path):
        with open_table(path) as table:
            return tuple(table.collect_schema() if hasattr(table, "collect_schema") else table.columns)
    return tuple(filter(None, _column_names(path)))


def read_column(path: str | PathLike[str], name: str) -> list[Any]:
    """The cells of a column of a Parquet file, in their order.

    Raises:
        CchcError: As `open_table` raises.
    """
    with open_table(path) as table:
        if hasattr(table, "collect"):
            return list(table.select(name).collect()[name])
        return [cell for (cell,) in table[name].fetchall()]


def check_columns(
    path: str | PathLike[str], measures: Iterable[Measure], mapping: FieldMapping, by: Sequence[str]
) -> None:
    """Refuse a file that lacks a column that some measures ask about.

    Args:
        path: The file.
        measures: What is asked of it.
        mapping: What it calls our fields.
        by: The fields to group by.

    Raises:
        FaultGroup: Of a `MissingColumn` for each column that is not there.
    """
    there = read_column_names(path)
    missing = {field: None for measure in measures for field in missing_fields(measure, there, mapping, by)}
    if missing:
        lower = "" if is_parquet(path) else _lower_heading(path, [mapping.column(field) for field in missing])
        raise FaultGroup(
            "columns that are missing", [_missing_column_error(path, field, there, mapping, lower) for field in missing]
        )


def is_parquet(path: str | PathLike[str]) -> bool:
    """Whether a file of records is one of Parquet.

    Raises:
        BadSheet: Where it is none of the kinds that records are read from.
    """
    kind = Path(path).suffix.lower()
    if kind not in _KINDS:
        refuse_other_files(path)
        raise BadSheet(fspath(path), "a file named .csv, .xlsx or .parquet", "Save the table as one of them.")
    return kind == ".parquet"


@contextmanager
def open_table(path: str | PathLike[str]) -> Iterator[Any]:
    """A file as a lazy frame of Polars, or where that is not installed a Parquet file as a relation of DuckDB.

    Faults of its columns are told with its name before them.

    Raises:
        BadSheet: Where the file cannot be read as what its name says.
        MissingExtra: Where neither library is installed.
        OSError: Where it cannot be read at all.
    """
    with Path(path).open("rb"):
        library = installed_frame_library()
    if library == "polars":
        import polars as pl  # noqa: PLC0415  is there only where it is installed

        with _naming_file(path), _refusing_broken_file(path, pl.exceptions.PolarsError):
            yield (
                pl.scan_parquet(Path(path), glob=False, hive_partitioning=False)
                if is_parquet(path)
                else _scan_csv_as_text(path)
            )
    elif library == "duckdb":
        import duckdb  # noqa: PLC0415  as above

        literally = re.sub(r"([*?\[])", r"[\1]", fspath(path))
        with _naming_file(path), duckdb.connect() as connection, _refusing_broken_file(path, duckdb.Error):
            yield connection.read_parquet(literally, hive_partitioning=False)
    else:
        needed = "the extra frames, and Polars, or DuckDB with PyArrow"
        remedy = 'Install them: pip install "cchc-rules[frames]" polars.'
        without = message("an installation without {package}", package=message("a reader of Parquet"))
        raise MissingExtra(without, needed, remedy, fspath(path))


@contextmanager
def _naming_file(path: str | PathLike[str]) -> Iterator[None]:
    """Faults of columns are told with the file's name before them."""
    try:
        yield
    except FaultGroup as group:
        raise FaultGroup(group.message, [_located_in_file(path, fault, {}) for fault in group.exceptions]) from None


@contextmanager
def _refusing_broken_file(path: str | PathLike[str], refused: type[Exception]) -> Iterator[None]:
    """What a library refuses to read is refused by us."""
    try:
        yield
    except refused as error:
        said = next(iter(str(error).splitlines()), "")
        raise BadSheet(said, "a file that is whole, and of the kind its name says", where=fspath(path)) from None


def installed_frame_library() -> str | None:
    """The library that reads files into frames, of those that are installed."""
    for library, needed in {"polars": ("narwhals", "polars"), "duckdb": ("narwhals", "duckdb", "pyarrow")}.items():
        with suppress(ImportError), needing_extra("frames"):
            for package in needed:
                import_module(package)
            return library
    return None


def _scan_csv_as_text(path: str | PathLike[str]) -> Any:
    """A CSV file as a lazy frame of text without blanks around it; columns without a name are numbered."""
    import polars as pl  # noqa: PLC0415  as above

    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        delimiter = delimiter_of([file.readline()])
    names = [name or f"\n{number}" for number, name in enumerate(_column_names(path))]
    table = pl.scan_csv(Path(path), separator=delimiter, new_columns=names, infer_schema=False, glob=False)
    return table.with_columns(pl.all().str.strip_chars(BLANKS))


def has_other_rows(path: str | PathLike[str]) -> bool:
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


def ask_row_by_row(
    path: str | PathLike[str],
    fields: Iterable[str],
    mapping: FieldMapping,
    ask: Callable[..., _Told],
    progress: Callable[[int], object] | None,
) -> _Told:
    """What is told of the records of a CSV file or a workbook, read row by row.

    Args:
        path: The file.
        fields: The fields that are asked about, which have to say something that can be read.
        mapping: What the file calls them.
        ask: What tells it, of records and of `line_of_row`, as `records.tally` has them.
        progress: Called now and then with the number of bytes that have been read.

    Raises:
        BadSheet: As `tally_file` raises.
        FaultGroup: Of all faults of the file, as `tally_file` raises.
    """
    _, _, rows = below_titles(_rows(path, progress))
    names = _column_names(path)
    asked = {mapping.column_among(field, names) for field in fields}
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
                yield dict(zip(names, cells, strict=True))
                continue
            broken += 1
            if broken <= MAX_SHOWN:
                faults.append(fault)

    found: Sequence[Exception] = ()
    told: _Told | None = None
    try:
        told = ask(read(), line_of_row=lambda _: line)
    except FaultGroup as group:
        lines = _lines_of_agencies(path, group.exceptions, mapping.column_among("agency", names))
        found = [_located_in_file(path, fault, lines) for fault in group.exceptions]
    if broken > MAX_SHOWN:
        faults.append(
            BadCell(
                message("{count} such rows", count=broken),
                "none",
                message("The first {most} are named.", most=MAX_SHOWN),
                fspath(path),
            )
        )
    if told is None or faults:
        raise FaultGroup(f"{fspath(path)}: records that cannot be read", [*faults, *found])
    return told


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
    listed = there if is_parquet(path) else map(_named_or_lettered, count(1), _column_names(path))
    near = nearest_names(column, there, 1) or nearest_names(field, there, 1) or ("…",)
    expected = message("one of the columns that are there: {there}", there=join_messages(listed, ", "))
    mapped = message('Map it, under [columns]: {field} = "{column}".', field=field, column=near[0])
    remedy = lower or separator_remedy(there) or mapped
    return MissingColumn(column, expected, remedy, fspath(path))


def _named_or_lettered(place: int, name: str) -> str:
    return name or message("column {column} (no name)", column=column_letter(place))


def _lines_of_agencies(
    path: str | PathLike[str], faults: Sequence[Exception], column: str | None
) -> dict[str, list[int]]:
    """The lines on which agencies stand that are refused, by their names as they are refused."""
    lines = {each.given: list[int]() for each in faults if isinstance(each, UnknownAgency | AmbiguousAgency)}
    if lines and column is not None:
        place = _column_names(path).index(column)
        for line, cells in below_titles(_rows(path))[2]:
            cell = None if isinstance(cells, BadCell) or len(cells) <= place else cells[place]
            lines.get(show(cell.strip() if isinstance(cell, str) else cell), []).append(line)
    return lines


def _located_in_file(path: str | PathLike[str], fault: Exception, lines: Mapping[str, Sequence[int]]) -> CchcError:
    given = cast("CchcError", fault)
    where = message("{file}, {where}", file=fspath(path), where=given.where) if given.where else fspath(path)
    if at := lines.get(given.given):
        where = message("{where}, {rows}", where=where, rows=rows_words(at[:MAX_SHOWN], len(at)))
    return type(given)(given.given, given.expected, given.remedy, where)


def _says_nothing(cell: Any, name: str, asked: Collection[str | None]) -> TypeGuard[BadCell]:
    """Whether a cell that is asked about says no value."""
    return isinstance(cell, BadCell) and name in asked
