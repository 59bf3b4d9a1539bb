"""The rows of a sheet, cell by cell, with the bad cells of the file gathered: the first told, the others counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from os import PathLike, fspath
from typing import Any, TypeAlias, TypeVar

from cchc_rules.errors import BadCell, BadSheet, CchcError, FaultGroup
from cchc_rules.formats.csv_rows import read_rows, text_of_cell, wrong_length_error
from cchc_rules.formats.excel_rows import is_excel, read_excel_rows
from cchc_rules.formats.fault_list import FaultList
from cchc_rules.message import join_messages, message

__all__ = ["TextReader", "read_sheet"]

TextReader: TypeAlias = Callable[[str], Any]
_T = TypeVar("_T")
_CELL_CACHE_SIZE = 4096


def read_sheet(
    path: str | PathLike[str],
    columns: Mapping[str, TextReader],
    make_observation: Callable[[int, Mapping[str, Any]], _T],
    progress: Callable[[int], object] | None,
    *,
    optional: AbstractSet[str] = frozenset(),
    one_of: Sequence[Sequence[str]] = ((),),
) -> Iterator[_T]:
    """What each row says; the first bad cells of the others are raised together at the end, with how many more.

    Args:
        path: The file.
        columns: How to read a cell of each column.
        make_observation: What to make of a row, given its line and its cells; it raises `BadCell` with `where` naming a
            column.
        progress: Called with the number of lines read so far.
        optional: The columns that may be left out.
        one_of: Choices of columns: those of one of them stand there, and none of another.
    """
    name = fspath(path)
    faults = FaultList(BadCell, name)
    if is_excel(path):
        rows = read_excel_rows(path, progress)
    else:
        rows = read_rows(path, None if progress is None else lambda lines, _: progress(lines))
    readers = _readers_in_order(next(rows)[1], columns, optional, one_of, name)
    for line, cells in rows:
        here = message("{file}, line {line}", file=name, line=line)
        if isinstance(cells, BadCell):
            faults.add(cells)
            continue
        if len(cells) != len(readers):
            faults.add(wrong_length_error(cells, [column for column, _ in readers], here))
            continue
        read: dict[str, Any] = {}
        bad = faults.count
        for (column, reader), cell in zip(readers, cells, strict=True):
            read[column] = content = reader(text_of_cell(cell.strip()))
            if isinstance(content, CchcError):
                faults.add(_located(content, message("{where}, column {column}", where=here, column=column)))
        if faults.count > bad:
            continue
        try:
            yield make_observation(line, read)
        except BadCell as refusal:
            faults.add(_located(refusal, message("{where}, column {column}", where=here, column=refusal.where)))
    if faults.count:
        raise FaultGroup(f"{name}: bad cells", faults.told())


def _readers_in_order(
    first: list[str] | BadCell,
    columns: Mapping[str, TextReader],
    optional: AbstractSet[str],
    one_of: Sequence[Sequence[str]],
    name: str,
) -> list[tuple[str, TextReader]]:
    """How to read the cells of a row, in the order of the first line."""
    usual, *instead = one_of
    others = {column for choice in instead for column in choice}
    named = ", ".join(f"({each})" if each in optional else each for each in columns if each not in others)
    in_place = "".join(f", or {' and '.join(choice)} in place of {' and '.join(usual)}" for choice in instead)
    expected, where = message("the columns {named}{in_place}", named=named, in_place=in_place), f"{name}, line 1"
    if isinstance(first, BadCell):
        raise BadSheet(first.given, expected, where=where)
    given = [cell.strip().casefold() for cell in first]
    if not any(given):
        raise BadSheet("", expected, "The file begins without a line that names them.", where)
    chosen = max(one_of, key=lambda choice: sum(column in given for column in choice))
    needed = [each for each in columns if each not in optional and (each in chosen or each not in {*usual, *others})]
    faults = {
        "Missing": [column for column in needed if column not in given],
        "In place of others": [column for column in given if column in {*usual, *others} - {*chosen}],
        "Not known": [column for column in given if column not in columns],
        "Twice": [column for column in columns if given.count(column) > 1],
    }
    told = [
        message("{fault}: {columns}.", fault=fault, columns=", ".join(map(repr, which)))
        for fault, which in faults.items()
        if which
    ]
    if told:
        raise BadSheet(", ".join(given), expected, join_messages(told), where)
    return [(column, _cached(columns[column])) for column in given]


def _cached(read: TextReader) -> TextReader:
    """The same, with refusals returned: names repeat in their thousands, and to look for near ones takes long."""

    @lru_cache(_CELL_CACHE_SIZE)
    def remembered(cell: str) -> object:
        try:
            return read(cell)
        except CchcError as refusal:
            return refusal

    return remembered


def _located(refusal: CchcError, where: str) -> BadCell:
    """The refusal as one of a cell; what it was at first, with fields of its own, is kept as its cause."""
    located = BadCell(refusal.given, refusal.expected, refusal.remedy, where)
    located.__cause__ = refusal.__cause__ or refusal
    return located
