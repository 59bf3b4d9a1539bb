"""The rows of a sheet, cell by cell, with the bad cells of the file gathered: the first told, the others counted.

The heading is the first row of which more than one cell is filled, if one of the first twenty is: titles stand alone in
theirs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from fractions import Fraction
from functools import lru_cache
from itertools import chain, compress, islice
from os import PathLike, fspath
from typing import Any, Final, TypeAlias, TypeVar

from cchc_rules.counting.cells import fold_code, is_total
from cchc_rules.dates.period import ONE_DAY, Period, format_day
from cchc_rules.errors import BadCell, BadSheet, CchcError, FaultGroup
from cchc_rules.exact import in_both_languages
from cchc_rules.fault_list import FaultList
from cchc_rules.formats.sheets.columns import HEADINGS
from cchc_rules.formats.sheets.csv_rows import (
    column_letter,
    read_rows,
    separator_remedy,
    text_of_cell,
    wrong_length_error,
)
from cchc_rules.formats.sheets.excel_rows import is_excel, read_excel_rows
from cchc_rules.message import Message, join_messages, message
from cchc_rules.text import INVISIBLE, Bilingual

__all__ = [
    "Row",
    "TextReader",
    "below_titles",
    "heading_remedy",
    "length_error",
    "period_of_row",
    "read_sheet",
    "total_error",
    "without_blank_end",
]

Row: TypeAlias = tuple[int, list[Any] | BadCell]
"""The line of a row, and its cells or what is wrong with how it is written."""

TextReader: TypeAlias = Callable[[str], Any]
_T = TypeVar("_T")
_CELL_CACHE_SIZE = 4096
_MOST_TITLES: Final = 20
_UNSEEN = re.compile(rf"(?:\s|{INVISIBLE})+")
_NUMBER_OR_DAY = re.compile(r"'(?:([0-9]{1,15}\.[0-9]{1,15})|([0-9]{4}-[0-9]{2}-[0-9]{2}))'")


def read_sheet(
    path: str | PathLike[str],
    columns: Mapping[str, TextReader],
    make_observation: Callable[[int, Mapping[str, Any]], _T],
    progress: Callable[[int], object] | None,
    *,
    optional: AbstractSet[str] = frozenset(),
    one_of: Sequence[Sequence[str]] = ((),),
    telling: AbstractSet[str] = frozenset(),
) -> Iterator[_T]:
    """What each row says; the first bad cells of the others are raised together at the end, with how many more.

    Args:
        path: The file.
        columns: How to read a cell of each column; `str` for one of free text.
        make_observation: What to make of a row, given its line and its cells; it raises `BadCell` with `where` naming a
            column.
        progress: Called with the number of lines read so far.
        optional: The columns that may be left out.
        one_of: Choices of columns: those of one of them stand there, and none of another.
        telling: The columns that are to be filled in; a row that leaves all of them empty says nothing yet, and is
            passed over once what else stands there is sound, if it is more than a remark alone in its row. One that
            fills in nothing else is refused as a whole. None of them where every row says something.
    """
    name = fspath(path)
    faults = FaultList(BadCell, name)
    shown: Callable[[str], str] = _as_excel_shows if is_excel(path) else lambda given: given
    heading, first, rows = below_titles(_rows_of_file(path, progress))
    where = message("{file}, line {line}", file=name, line=heading)
    readers = _readers_in_order(first, columns, optional, one_of, where, rows)
    headings = dict(zip((column for column, _ in readers), _as_written(first), strict=True))

    def place(here: str, column: str) -> str:
        return message("{where}, column {column}", where=here, column=headings.get(column) or _column_name(column))

    is_a_total = lru_cache(_CELL_CACHE_SIZE)(is_total)
    may_total = [column != "period" and columns.get(column) is not str for column, _ in readers]
    tells = [column in telling for column, _ in readers]
    asks = [column in columns and column not in telling | optional for column, _ in readers]
    for line, row in rows:
        here = message("{file}, line {line}", file=name, line=line)
        if isinstance(row, BadCell):
            faults.add(row)
            continue
        cells = without_blank_end(row, len(readers))
        if any(map(is_a_total, compress(cells, may_total))):
            faults.add(total_error(cells, here))
            continue
        if len(cells) != len(readers):
            faults.add(length_error(path, cells, [*headings.values()], here))
            continue
        silent = telling and not _filled(compress(cells, tells))
        if silent and len(_filled(cells)) < 2:
            continue
        if any(asks) and telling and not _filled(compress(cells, asks)):
            faults.add(_nothing_asked_error(cells, compress(headings.values(), asks), here))
            continue
        read: dict[str, Any] = {}
        bad = faults.count
        for (column, reader), cell in zip(readers, cells, strict=True):
            if silent and not cell.strip():
                continue
            content = reader(text_of_cell(cell.strip()))
            if column in columns:
                read[column] = content
            if isinstance(content, CchcError):
                faults.add(_located(content, place(here, column), shown))
        if silent or faults.count > bad:
            continue
        try:
            yield make_observation(line, read)
        except BadCell as refusal:
            faults.add(_located(refusal, place(here, refusal.where), shown))
    if faults.count:
        raise FaultGroup(f"{name}: bad cells", faults.told())


def _rows_of_file(path: str | PathLike[str], progress: Callable[[int], object] | None) -> Iterator[Row]:
    """The rows of a workbook or a CSV file; a cell of signs that nobody sees, such as a byte order mark, is empty."""
    rows: Iterator[Row]
    if is_excel(path):
        rows = read_excel_rows(path, progress)
    else:
        rows = read_rows(path, None if progress is None else lambda lines, _: progress(lines))
    for line, cells in rows:
        seen = cells if isinstance(cells, BadCell) else ["" if _UNSEEN.fullmatch(cell) else cell for cell in cells]
        yield line, seen


def below_titles(rows: Iterator[Row]) -> tuple[int, list[Any] | BadCell, Iterator[Row]]:
    """The line and the cells of the heading, and the rows below.

    It is the first of a few rows with more than one cell filled, or else the first row.

    >>> line, heading, rows = below_titles(iter([(1, ["BÁO CÁO", ""]), (3, ["agency", "yes"]), (4, ["Sở Y tế", "9"])]))
    >>> line, heading, list(rows)
    (3, ['agency', 'yes'], [(4, ['Sở Y tế', '9'])])
    """
    passed: list[Row] = []
    for line, cells in islice(rows, _MOST_TITLES + 1):
        if isinstance(cells, BadCell) or len(_filled(cells)) > 1:
            return line, cells, rows
        passed.append((line, cells))
    (line, cells), *rest = passed
    return line, cells, chain(rest, rows)


def heading_remedy(rows: Iterable[Row], names: Container[str]) -> str:
    """Which of the next rows looks like the heading, if one does, and what to do then.

    Args:
        rows: Those below what was taken for it.
        names: What the columns may be called, as `fold_code` reads it.
    """
    for line, cells in islice(rows, _MOST_TITLES):
        if not isinstance(cells, BadCell) and sum(fold_code(str(cell)) in names for cell in cells) > 1:
            return message("Line {line} looks like the heading: remove what stands above it.", line=line)
    return ""


def total_error(cells: Iterable[Any], where: str) -> BadCell:
    """The refusal of a row that adds up others."""
    remedy = "Remove it: it would be counted beside what it adds up."
    return BadCell(_one_text(cells), "a record, and no row of totals", remedy, where)


def length_error(path: str | PathLike[str], cells: Sequence[Any], names: Sequence[str], where: str) -> BadCell:
    """As `wrong_length_error`; in a workbook no sign parts the cells, and what is too many is a note beside the table.

    Args:
        path: The file.
        cells: The row.
        names: The columns, in order.
        where: The file and the line.
    """
    beside = [(place, said) for place, cell in enumerate(cells, 1) if place > len(names) and (said := _filled([cell]))]
    if not is_excel(path) or not beside:
        return wrong_length_error(cells, names, where)
    place, said = beside[0]
    remedy = "Name the column in the heading, or empty it: a note stands above the table, alone in its row."
    at = message("{where}, column {column}", where=where, column=column_letter(place))
    return BadCell(said[0], "an empty cell, since its column has no name", remedy, at)


def _nothing_asked_error(cells: Iterable[str], names: Iterable[str], where: str) -> BadCell:
    """The refusal of a row of values that does not say what they are of."""
    expected = message("what its values are of, in the columns {names}", names=join_messages(names, ", "))
    remedy = "Write it in, also where cells are merged; if the row adds up others, remove it."
    return BadCell(_one_text(cells), expected, remedy, where)


def without_blank_end(cells: list[Any], length: int) -> list[Any]:
    """The cells of a row, without those behind the last column in which nothing stands."""
    return cells if _filled(cells[length:]) else cells[:length]


def _filled(cells: Iterable[Any]) -> list[str]:
    """What stands in the cells that hold something."""
    return [text for text in (str(cell).strip() for cell in cells if cell is not None) if text]


def _one_text(cells: Iterable[Any]) -> str:
    """What stands in the cells that hold something, as a line of a message quotes it."""
    return "; ".join(_filled(cells))


def _readers_in_order(
    first: list[Any] | BadCell,
    columns: Mapping[str, TextReader],
    optional: AbstractSet[str],
    one_of: Sequence[Sequence[str]],
    where: str,
    below: Iterable[Row],
) -> list[tuple[str, TextReader]]:
    """How to read the cells of a row, in the order of the heading."""
    called = {fold_code(name): column for column in columns for name in (column, *HEADINGS.get(column, ()))}
    given = [called.get(fold_code(cell)) or cell.casefold() for cell in _as_written(first)]
    usual, *instead = one_of
    others = {column for choice in instead for column in choice}
    usually = [(each, _column_name(each)) for each in columns if each not in others]
    named = [message("({column})", column=name) if each in optional else name for each, name in usually]
    parts = [message("the columns {named}", named=join_messages(named, ", "))]
    parts += [
        message("or {names} in place of {usual}", names=_column_names_of(each), usual=_column_names_of(usual))
        for each in instead
        if HEADINGS.keys() >= {*each}
        or not {*each}.isdisjoint(given)  # what is called in one language alone is not offered
    ]
    expected = join_messages(parts, ", ")
    if isinstance(first, BadCell):
        raise BadSheet(first.given, expected, where=where)
    if not any(given):
        raise BadSheet("", expected, "The file begins without a line that names them.", where)
    if remedy := separator_remedy(given):
        raise BadSheet(", ".join(_as_written(first)), expected, remedy, where)
    chosen = max(one_of, key=lambda choice: sum(column in given for column in choice))
    needed = [each for each in columns if each not in optional and (each in chosen or each not in {*usual, *others})]
    faults = {
        "Missing": [column for column in needed if column not in given],
        "In place of others": [column for column in given if column in {*usual, *others} - {*chosen}],
        "Not known": [
            name for name, column in zip(_as_written(first), given, strict=True) if column not in {"", *columns}
        ],
        "Twice": [column for column in columns if given.count(column) > 1],
    }
    told = [
        message("{fault}: {columns}.", fault=fault, columns=join_messages(map(_quoted_column, which), ", "))
        for fault, which in faults.items()
        if which
    ]
    if faults["Not known"]:
        told.append(
            message("If each row is a case, count them: cchc-rules tally. Else rename the columns.")
            if {*given}.isdisjoint(columns)
            else message("Rename what is not known, or delete those columns.")
        )
    if told:
        remedy = heading_remedy(below, called) or join_messages(told)
        raise BadSheet(", ".join(_as_written(first)), expected, remedy, where)
    named_or_not = ((column or column_letter(place), column) for place, column in enumerate(given, 1))
    return [(name, _cached(columns[column] if column else _read_nothing)) for name, column in named_or_not]


def _read_nothing(cell: str) -> None:
    """Refuse what stands in a column without a name."""
    if cell:
        expected, remedy = "an empty cell, since its column has no name", "Name the column in the heading, or empty it."
        raise BadCell(cell, expected, remedy)


def _as_written(heading: list[Any] | BadCell) -> list[str]:
    """What the cells of a heading say."""
    return [] if isinstance(heading, BadCell) else [str(cell).strip() for cell in heading]


def _column_name(column: str) -> Message:
    """What a column is called, in either language; one that is not known, as it stands."""
    vietnamese = HEADINGS.get(column, (column,))[0]
    return message("{column}", column=Bilingual(vietnamese, column) if vietnamese else "")


def _quoted_column(column: str) -> Message:
    return message("'{column}'", column=_column_name(column))


def _column_names_of(columns: Iterable[str]) -> Message:
    return join_messages(map(_column_name, columns), ", ")


def _cached(read: TextReader) -> TextReader:
    """The same, with refusals returned: names repeat in their thousands, and to look for near ones takes long."""

    @lru_cache(_CELL_CACHE_SIZE)
    def remembered(cell: str) -> object:
        try:
            return read(cell)
        except CchcError as refusal:
            return refusal

    return remembered


def _as_excel_shows(given: str) -> str:
    """What was given; a number or a day, which a workbook keeps without its text, as its reader writes it."""
    if found := _NUMBER_OR_DAY.fullmatch(given):
        number, day = found.groups()
        return message("{shown}", shown=in_both_languages(Fraction(number)) if number else date.fromisoformat(day))
    return given


def _located(refusal: CchcError, where: str, shown: Callable[[str], str]) -> BadCell:
    """The refusal as one of a cell; what it was at first, with fields of its own, is kept as its cause.

    Args:
        refusal: What was refused of its content.
        where: The cell.
        shown: What the file shows of what was given.
    """
    located = BadCell(shown(refusal.given), refusal.expected, refusal.remedy, where)
    located.__cause__ = refusal.__cause__ or refusal
    return located


def period_of_row(cells: Mapping[str, Any]) -> Period:
    """The period that the cells of a row give.

    Args:
        cells: What was read of its columns, one choice of `PERIOD_CHOICES` among them.

    Raises:
        BadCell: Where its last day is before its first, or its end may be meant as its last day; `where` is the column.
    """
    period: Period | None = cells.get("period")
    if period is not None:
        return period
    if "first_day" in cells:
        return _period("last_day", cells["first_day"], cells["last_day"])
    start, end = cells["start"], cells["end"]
    if end.day == 1:
        return _period("end", start, end - ONE_DAY)
    first, last = format_day(start), format_day(end)
    remedy = message("Give the column period instead: {start}..{end} if {end} belongs to it.", start=first, end=last)
    if end > start:
        remedy = message(
            "Give the column period instead: {start}..{end} if {end} belongs to it, {start}..{before} if it does not.",
            start=first,
            end=last,
            before=format_day(end - ONE_DAY),
        )
    raise BadCell(last, "the first day after the period, where that is the first of a month", remedy, "end")


def _period(column: str, *days: Any) -> Period:
    try:
        return Period.of_days(*days)
    except CchcError as refusal:
        raise BadCell(refusal.given, refusal.expected, refusal.remedy, column) from None
