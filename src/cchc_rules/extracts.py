"""Extracts: CSV and Parquet files of records, and the TOML file that says what a system calls our fields.

Every cell of a CSV file is text without the blanks around it, and nothing about it is guessed. With narwhals and
Polars, a file that is written so plainly that every parser reads it alike is read as a lazy frame. Any other, and any
that is refused, is read row by row in constant memory: the figures do not depend on what is installed, and a refusal
names the rows. DuckDB reads Parquet alone, for the days in the text of a CSV file take it longer than row by row.
"""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from importlib import import_module
from os import PathLike, fspath
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, TextIO, TypeAlias, cast, final

from attrs import frozen

from cchc_rules import records
from cchc_rules.asked import TIME_ZONE
from cchc_rules.errors import BadCell, BadDocument, BadSheet, CchcError, MissingColumn, MissingExtra, NotCountable
from cchc_rules.measure import Measure
from cchc_rules.predicate import fields_of
from cchc_rules.rows import BLANKS, delimiter_of, is_plain, read_rows
from cchc_rules.tallies import Tallies
from cchc_rules.when import Period

__all__ = ["FieldMap", "columns_of", "lacking", "read_mapping", "tally_file", "write_counts"]

_Values: TypeAlias = Mapping[str, Mapping[str | None, str | bool | None]]

_TABLES: Final = ("columns", "values", "time_zone", "unique")
_SHOWN: Final = 5


@final
@frozen
class FieldMap:
    """What a system calls our fields, and what its codes mean (bảng ánh xạ).

    Args:
        columns: Their column, by our field: `{"due_on": "NgayHenTra"}`.
        values: What their codes mean, by our field and then by their code as text, None standing for what is missing.
        time_zone: Where days begin and end, for what has a time of day.
        unique: The field that tells records apart: those that share it and say the same are counted once.
    """

    columns: Mapping[str, str] = MappingProxyType({})
    values: _Values = MappingProxyType({})
    time_zone: str = TIME_ZONE
    unique: str | None = None

    def column(self, field: str) -> str:
        """What the system calls a field.

        >>> FieldMap({"due_on": "NgayHenTra"}).column("due_on")
        'NgayHenTra'
        """
        return self.columns.get(field, field)


def read_mapping(path: str | PathLike[str]) -> FieldMap:
    """What a mapping file says.

    It holds the tables `[columns]` (our field = their column) and `[values.<field>]` (their code = our code, true,
    false, or the name of a group), and above them `time_zone` and `unique`; each may be left out. Empty text stands for
    what is missing, as a code and as a meaning.

    Args:
        path: The TOML file, UTF-8.

    Raises:
        BadDocument: Where the file is not TOML.
        ExceptionGroup: Of a `BadDocument` for each key that is not known and each value of another kind.
        OSError: Where the file cannot be read.
    """
    name = fspath(path)
    try:
        document = tomllib.loads(Path(path).read_bytes().decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadDocument(str(error), "TOML, in UTF-8", 'A line says due_on = "NgayHenTra".', name) from None
    faults: list[BadDocument] = []

    def refuse(given: object, expected: str, *place: str) -> None:
        faults.append(BadDocument(given, expected, where=f"{name}, {'.'.join(place)}"))

    def table(given: object, expected: str, *place: str) -> dict[str, Any]:
        if isinstance(given, dict):
            return given
        refuse(given, expected, *place)
        return {}

    for key in document.keys() - set(_TABLES):
        refuse(key, f"one of {', '.join(_TABLES)}", key)
    for key in ("time_zone", "unique"):
        if not isinstance(document.get(key, "text"), str):
            refuse(document[key], "text", key)
    columns = table(document.get("columns", {}), 'a table: due_on = "NgayHenTra"', "columns")
    for field, column in columns.items():
        if not isinstance(column, str) or not column.strip():
            refuse(column, "the name of a column", "columns", field)
    values: dict[str, dict[str | None, str | bool | None]] = {}
    for field, codes in table(document.get("values", {}), "tables: [values.channel]", "values").items():
        values[field] = {}
        for code, meaning in table(codes, 'a table: 2 = "online"', "values", field).items():
            if not isinstance(meaning, str | bool):
                refuse(meaning, "our code, true, false, or the name of a group", "values", field, code)
            values[field][code.strip() or None] = None if meaning == "" else meaning
    if faults:
        raise ExceptionGroup(f"{name}: not a mapping", sorted(faults, key=lambda fault: fault.where))
    return FieldMap(
        MappingProxyType({field: column.strip() for field, column in columns.items()}),
        MappingProxyType({field: MappingProxyType(codes) for field, codes in values.items()}),
        document.get("time_zone", TIME_ZONE),
        document.get("unique"),
    )


def columns_of(path: str | PathLike[str]) -> tuple[str, ...]:
    """The columns of a CSV or Parquet file, as it names them; a column of a CSV file without a name is left out.

    Raises:
        BadSheet: Where it is no such file, or two of its columns share a name.
        MissingExtra: For a Parquet file where nothing that reads it is installed.
        OSError: Where the file cannot be read.
    """
    if _is_parquet(path):
        with _opened(path) as table:
            return tuple(table.collect_schema() if hasattr(table, "collect_schema") else table.columns)
    return tuple(filter(None, _head(path)))


def lacking(
    measure: Measure, columns: Collection[str], mapping: FieldMap, by: Iterable[str] = ("agency",)
) -> tuple[str, ...]:
    """The fields that a table with these columns lacks, to count a measure by groups.

    Raises:
        NotCountable: Where the measure has no population.
    """
    if measure.population is None or measure.yes is None:
        raise NotCountable(measure.key, "a measure with a population and a yes", "Records cannot answer it.")
    asked = (each.name for each in fields_of(measure.population, measure.yes))
    case = () if measure.each is None else ("agency", measure.each)
    named = () if mapping.unique is None else (mapping.unique,)
    fields = dict.fromkeys((*asked, *case, *by, *named))
    return tuple(field for field in fields if mapping.column(field) not in columns)


def tally_file(
    path: str | PathLike[str],
    measures: Measure | Iterable[Measure],
    *,
    by: Sequence[str] = ("agency",),
    period: Period,
    as_of: date,
    mapping: FieldMap | None = None,
    by_record: bool = False,
    progress: Callable[[int], object] | None = None,
) -> Tallies:
    """What some measures count in a CSV or Parquet file, by group: as `records.tally` and `frames.tally` count it.

    Args:
        path: The file, named .csv or .parquet.
        measures: What to count.
        by: The fields to group by, in our names; none for one total.
        period: The days to count. Where they are not over on the day of looking, they are counted up to and with it.
        as_of: The day of looking.
        mapping: What the file calls our fields; None where it calls them as we do.
        by_record: Whether to read a CSV file row by row, whatever is installed.
        progress: Called now and then with the number of bytes of a CSV file that have been read.

    Raises:
        BadSheet: Where the file is of another kind, is not UTF-8 text, or two of its columns share a name.
        MissingExtra: For a Parquet file where nothing that reads it is installed.
        OSError: Where the file cannot be read.
        ExceptionGroup: Of all its faults: a `MissingColumn` for each column that is not there; a `BadColumn` for each
            with cells that cannot be read, whose rows are counted from the first below the names; a `BadCell` for each
            of the first five rows with too many or too few cells, or a stray quote.
        CchcError: As `records.tally` raises, for a question that cannot be asked.
    """
    mapping = mapping or FieldMap()
    wanted = (measures,) if isinstance(measures, Measure) else tuple(measures)
    question: dict[str, Any] = {
        "by": by,
        "period": period,
        "as_of": as_of,
        "columns": mapping.columns,
        "values": mapping.values,
        "time_zone": mapping.time_zone,
        "unique": mapping.unique,
    }
    there = columns_of(path)
    missing = {field: None for measure in wanted for field in lacking(measure, there, mapping, by)}
    if missing:
        raise ExceptionGroup("columns that are missing", [_missing(path, field, there, mapping) for field in missing])
    if _is_parquet(path):
        with _named(path):
            return _by_frame(path, wanted, question)
    if not by_record and _library() == "polars" and is_plain(path, progress):
        with suppress(CchcError, ExceptionGroup):  # row by row, the refusal names the rows
            return _by_frame(path, wanted, question)
    return _by_record(path, wanted, question, progress)


def write_counts(tallies: Tallies, file: TextIO) -> None:
    """Write everything that was counted as CSV, a row for each group and measure.

    The columns are the fields that the records were grouped by, then measure, yes, no, unknown, outside and
    undetermined.

    Args:
        tallies: What was counted.
        file: A file of text, opened with `newline=""`.
    """
    broken = any("\r" in name for each in tallies.counted for name in each.group)  # which the writer would not quote
    writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC if broken else csv.QUOTE_MINIMAL)
    writer.writerow((*tallies.by, "measure", "yes", "no", "unknown", "outside", "undetermined"))
    for each in tallies.counted:
        counts = (each.tally.yes, each.tally.no, each.tally.unknown, each.outside, each.undetermined)
        writer.writerow((*each.group, each.measure.key, *counts))


def _by_frame(path: str | PathLike[str], measures: Sequence[Measure], question: Mapping[str, Any]) -> Tallies:
    with _opened(path) as table:
        from cchc_rules import frames  # noqa: PLC0415  needs narwhals

        return frames.tally(table, measures, **question)


def _is_parquet(path: str | PathLike[str]) -> bool:
    kind = Path(path).suffix.lower()
    if kind not in {".csv", ".parquet"}:
        raise BadSheet(fspath(path), "a file named .csv or .parquet", "Save the table as one of the two.")
    return kind == ".parquet"


def _head(path: str | PathLike[str]) -> list[str]:
    """The names of the columns of a CSV file, in order; some may be empty."""
    _, first = next(read_rows(path))
    expected, where = "the names of columns, each once", f"{fspath(path)}, line 1"
    if isinstance(first, BadCell):
        raise BadSheet(first.given, expected, where=where)
    names = [cell.strip() for cell in first]
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice or not any(names):
        raise BadSheet(", ".join(twice), expected, "" if twice else "The file begins without a line of them.", where)
    return names


def _missing(path: str | PathLike[str], field: str, there: Collection[str], mapping: FieldMap) -> MissingColumn:
    from difflib import get_close_matches  # noqa: PLC0415  needed only once something has gone wrong

    column = mapping.column(field)
    near = get_close_matches(column, there, 1) or get_close_matches(field, there, 1) or ["…"]
    expected = f"one of the columns that are there: {', '.join(there)}"
    return MissingColumn(column, expected, f'Map it, under [columns]: {field} = "{near[0]}".', fspath(path))


@contextmanager
def _named(path: str | PathLike[str]) -> Iterator[None]:
    """Faults of columns are told with the file's name before them."""
    try:
        yield
    except ExceptionGroup as group:
        raise ExceptionGroup(group.message, [_of_file(path, fault) for fault in group.exceptions]) from None


def _of_file(path: str | PathLike[str], fault: Exception) -> CchcError:
    given = cast("CchcError", fault)
    return type(given)(given.given, given.expected, given.remedy, f"{fspath(path)}, {given.where}")


def _by_record(
    path: str | PathLike[str],
    measures: Sequence[Measure],
    question: Mapping[str, Any],
    progress: Callable[[int], object] | None,
) -> Tallies:
    rows = read_rows(path, None if progress is None else lambda _, read: progress(read))
    next(rows)  # names the columns
    names = _head(path)
    faults: list[BadCell] = []
    broken = 0

    def read() -> Iterator[dict[str, str]]:
        nonlocal broken
        for line, cells in rows:
            if not isinstance(cells, BadCell) and len(cells) == len(names):
                yield dict(zip(names, map(str.strip, cells), strict=True))
                continue
            broken += 1
            if broken <= _SHOWN:
                faults.append(cells if isinstance(cells, BadCell) else _ragged(cells, len(names), path, line))

    found: Sequence[Exception] = ()
    tallies = None
    try:
        tallies = records.tally(read(), measures, **question)
    except ExceptionGroup as group:
        found = [_of_file(path, fault) for fault in group.exceptions]
    if broken > _SHOWN:
        faults.append(BadCell(f"{broken} such rows", "none", f"The first {_SHOWN} are named.", fspath(path)))
    if tallies is None or faults:
        raise ExceptionGroup(f"{fspath(path)}: records that cannot be read", [*faults, *found])
    return tallies


def _ragged(cells: list[str], count: int, path: str | PathLike[str], line: int) -> BadCell:
    expected = f"{count} cells, as in the first line"
    remedy = f"{len(cells)} stand there; a cell that holds a comma or semicolon of its own stands in quotes."
    return BadCell(cells, expected, remedy, f"{fspath(path)}, line {line}")


def _library() -> str | None:
    """The library that reads files into frames, of those that are installed."""
    for library, needed in {"polars": ("narwhals", "polars"), "duckdb": ("narwhals", "duckdb", "pyarrow")}.items():
        try:
            for package in needed:
                import_module(package)
        except ImportError:
            continue
        return library
    return None


@contextmanager
def _opened(path: str | PathLike[str]) -> Iterator[Any]:
    """A file as a lazy frame of Polars, or where that is not installed a Parquet file as a relation of DuckDB.

    Raises:
        BadSheet: Where the file cannot be read as what its name says.
        MissingExtra: Where neither library is installed.
        OSError: Where it cannot be read at all.
    """
    with Path(path).open("rb"):
        library = _library()
    if library == "polars":
        import polars as pl  # noqa: PLC0415  is there only where it is installed

        with _whole(path, pl.exceptions.PolarsError):
            yield pl.scan_parquet(Path(path), glob=False, hive_partitioning=False) if _is_parquet(path) else _text(path)
    elif library == "duckdb":
        import duckdb  # noqa: PLC0415  as above

        literally = re.sub(r"([*?\[])", r"[\1]", fspath(path))
        with duckdb.connect() as connection, _whole(path, duckdb.Error):
            yield connection.read_parquet(literally, hive_partitioning=False)
    else:
        needed = "narwhals, and Polars, or DuckDB with PyArrow"
        remedy = 'Install them: pip install "cchc-rules[frames]" polars.'
        raise MissingExtra("an installation without a reader of Parquet", needed, remedy, fspath(path))


@contextmanager
def _whole(path: str | PathLike[str], refused: type[Exception]) -> Iterator[None]:
    """What a library refuses to read is refused by us."""
    try:
        yield
    except refused as error:
        said = next(iter(str(error).splitlines()), "")
        raise BadSheet(said, "a file that is whole, and of the kind its name says", where=fspath(path)) from None


def _text(path: str | PathLike[str]) -> Any:
    """A CSV file as a lazy frame of text without blanks around it; columns without a name are numbered."""
    import polars as pl  # noqa: PLC0415  as above

    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        delimiter = delimiter_of(file.readline())
    names = [name or f"\n{number}" for number, name in enumerate(_head(path))]
    table = pl.scan_csv(Path(path), separator=delimiter, new_columns=names, infer_schema=False, glob=False)
    return table.with_columns(pl.all().str.strip_chars(BLANKS))
