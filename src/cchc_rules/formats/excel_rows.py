"""Excel rows: the one sheet of a workbook as rows of cells, each as text that says what the cell shows.

A day becomes 2025-12-31, a cell in percent `97.95 %`, a whole number digits alone. What Excel has worked out and not
kept, what it could not work out, and percentages that were calculated are refused: none of them says its own value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from datetime import datetime, time
from decimal import Decimal
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias
from zipfile import BadZipFile

from cchc_rules.errors import BadCell, BadSheet
from cchc_rules.extras import needing_extra
from cchc_rules.message import message

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell
    from openpyxl.workbook import Workbook

    _Cell: TypeAlias = Cell | MergedCell | ReadOnlyCell | EmptyCell

__all__ = ["is_excel", "read_excel_rows"]

_SUFFIXES: Final = (".xlsx", ".xlsm")
_ROWS_BETWEEN_REPORTS: Final = 10_000
_TYPED_DECIMALS: Final = 6
"""Of a percentage that was written down; one with more was calculated, and then rounded by the machine."""


def is_excel(path: str | PathLike[str]) -> bool:
    """Whether a file is named as a workbook of Excel.

    >>> is_excel("so-lieu.xlsx"), is_excel("so-lieu.csv")
    (True, False)
    """
    return Path(path).suffix.lower() in _SUFFIXES


def read_excel_rows(
    path: str | PathLike[str], progress: Callable[[int], object] | None = None
) -> Iterator[tuple[int, list[str] | BadCell]]:
    """The number and the cells of each row, or the first cell that says no value; the first names the columns.

    Rows with nothing in them are passed over, but for the first. Hidden rows are read; a hidden sheet, which may hold
    the choices of a drop-down list, is not.

    Args:
        path: The workbook.
        progress: Called every 10,000 rows.

    Raises:
        BadSheet: Where the file is no workbook, or more than one of its sheets holds anything.
        MissingExtra: Where the extra `excel` is not installed.
        OSError: Where the file cannot be read.
    """
    name = fspath(path)
    with needing_extra("excel"):
        from openpyxl import load_workbook  # noqa: PLC0415  most sheets are CSV
        from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415  as above
    with ExitStack() as books:
        try:
            shown, written = (
                books.enter_context(closing(load_workbook(path, read_only=True, data_only=values)))
                for values in (True, False)
            )
        except (BadZipFile, InvalidFileException, KeyError, ValueError):
            remedy = "Save it as .xlsx without a password, or as CSV UTF-8."
            raise BadSheet(Path(name).name, "a workbook of Excel", remedy, name) from None
        for sheet in (*shown.worksheets, *written.worksheets):
            sheet.reset_dimensions()  # what the file says of its own size may be wrong
        title = _only_sheet(shown, name)
        rows = _rows_of(shown[title].iter_rows(), written[title].iter_rows(), name)
        yield from _filled_rows(rows, progress)


def _rows_of(
    shown: Iterable[Sequence[_Cell]], written: Iterable[Sequence[_Cell]], name: str
) -> Iterator[tuple[int, list[str] | BadCell]]:
    """All rows of a sheet, given what its cells show and what is written in them."""
    for number, (values, formulas) in enumerate(zip(shown, written, strict=True), start=1):
        where = message("{file}, line {line}", file=name, line=number)
        try:
            yield number, [_cell_text(*cell, where) for cell in zip(values, formulas, strict=True)]
        except BadCell as fault:
            yield number, fault


def _filled_rows(
    rows: Iterable[tuple[int, list[str] | BadCell]], progress: Callable[[int], object] | None
) -> Iterator[tuple[int, list[str] | BadCell]]:
    """The rows that hold something, each with as many cells as the first at least."""
    width = 0
    for number, cells in rows:
        if progress is not None and number % _ROWS_BETWEEN_REPORTS == 0:
            progress(number)
        if isinstance(cells, BadCell):
            yield number, cells
            continue
        filled = max((place for place, cell in enumerate(cells, start=1) if cell), default=0)
        width = width or filled
        if number == 1 or filled:
            yield number, [*cells[:filled], *[""] * (width - filled)]


def _only_sheet(book: Workbook, name: str) -> str:
    """The title of the one sheet that is not hidden and holds something."""
    seen = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    filled = [each.title for each in seen if any(cell.value is not None for row in each.iter_rows() for cell in row)]
    if len(filled) != 1:
        found = ", ".join(filled) or "no sheet that holds anything"
        raise BadSheet(found, "one sheet that holds something", "Keep each sheet in a workbook of its own.", name)
    return filled[0]


def _cell_text(cell: _Cell, formula: _Cell, where: str) -> str:
    """What a cell shows, as text."""
    value = cell.value
    if value is None and formula.value is not None:
        remedy = "Open the workbook in Excel and save it, so that it keeps what it worked out."
        raise BadCell(str(formula.value), "a value; it is a formula without one", remedy, _cell_place(cell, where))
    if cell.data_type == "e":
        raise BadCell(value, "a value; Excel could not work it out", "Look at its formula.", _cell_place(cell, where))
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return _number_text(value, cell, where)
    if isinstance(value, datetime):
        day_alone = value.time() == time()
        return value.date().isoformat() if day_alone else value.isoformat(" ", "seconds")
    return str(value).strip()


def _number_text(value: float, cell: _Cell, where: str) -> str:
    exact = Decimal(repr(value))
    if "%" not in str(cell.number_format):
        return f"{exact:f}".removesuffix(".0")
    percent = (exact * 100).normalize()
    if -int(percent.as_tuple().exponent) > _TYPED_DECIMALS:
        remedy = "It was calculated, and then rounded by the machine: give the counts it was calculated from."
        raise BadCell(
            f"{percent:f} %",
            message("a percentage of {most} decimal places at most", most=_TYPED_DECIMALS),
            remedy,
            _cell_place(cell, where),
        )
    return f"{percent:f} %"


def _cell_place(cell: _Cell, where: str) -> str:
    return message("{where}, cell {cell}", where=where, cell=getattr(cell, "coordinate", ""))
