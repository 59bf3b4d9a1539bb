"""Excel rows: the one sheet of a workbook as rows of cells, as text or as their values; and a blank sheet to fill in.

As text, a cell is what it shows: a day becomes 2025-12-31, a cell in percent `97.95 %`, a whole number digits alone.
What Excel has worked out and not kept, what it could not work out, and percentages that were calculated are refused:
none of them says its own value. So is what is handed over as a sheet and is none: workbooks of older or other programs
or behind a password, web pages, prints.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from datetime import datetime, time
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from os import PathLike, fspath
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias
from zipfile import BadZipFile, ZipFile

from cchc_rules.errors import BadCell, BadSheet
from cchc_rules.exact import in_both_languages
from cchc_rules.extras import needing_extra
from cchc_rules.message import message
from cchc_rules.undated import undated

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    _Cell: TypeAlias = Cell | MergedCell | ReadOnlyCell | EmptyCell
    _CellReader: TypeAlias = Callable[[_Cell, _Cell, str], Any]

__all__ = [
    "is_excel",
    "read_excel_print",
    "read_excel_rows",
    "read_excel_values",
    "refuse_other_files",
    "workbook_to_fill",
]

_SUFFIXES: Final = (".xlsx", ".xlsm")
_ROWS_BETWEEN_REPORTS: Final = 10_000
_TYPED_DECIMALS: Final = 6
"""Of a percentage that was written down; one with more was calculated, and then rounded by the machine."""

_AMBIGUOUS_DECIMALS: Final = 3
"""Of a number whose decimal sign may be taken for one that parts thousands; it is shown with one more."""

_ROWS_TO_ADD: Final = 200
"""So many rows below those of a blank sheet have its choices too."""

_COMPOUND: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_PASSWORD: Final = "EncryptedPackage".encode("utf-16-le")
_ARCHIVE: Final = b"PK\x03\x04"
_LONGEST_BEGINNING: Final = 256
_BEGINNINGS: Final[Mapping[bytes, str]] = MappingProxyType(
    {
        b"%pdf": "a print (PDF)",
        b"<!doctype": "a web page",
        b"<html": "a web page",
        b"<table": "a web page",
        b"<?xml": "a document of XML",
        b"{\\rtf": "a text document",
    }
)
_PARTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "xl/workbook.bin": "a binary workbook of Excel (.xlsb)",
        "content.xml": "a spreadsheet of OpenDocument (.ods)",
        "word/document.xml": "a document of Word",
    }
)
_REMEDY: Final = "Open it in a program for sheets and save it as .xlsx without a password, or as CSV UTF-8."

_LIST_SHEET: Final = "lists"
_WIDEST: Final = 60


def is_excel(path: str | PathLike[str]) -> bool:
    """Whether a file is named as a workbook of Excel.

    >>> is_excel("so-lieu.xlsx"), is_excel("so-lieu.csv")
    (True, False)
    """
    return Path(path).suffix.lower() in _SUFFIXES


def refuse_other_files(path: str | PathLike[str]) -> None:
    """Refuse a file that is neither text nor a workbook named .xlsx, by the name of what it is.

    Args:
        path: The file.

    Raises:
        BadSheet: Where it is something else.
        OSError: Where it cannot be read.
    """
    kind = _kind_of(Path(path))
    if kind:
        raise BadSheet(message("{kind}", kind=kind), "a sheet in CSV or .xlsx", _REMEDY, fspath(path))


def _kind_of(path: Path) -> str:
    """What a file is, where nothing here reads it; else nothing."""
    with path.open("rb") as file:
        beginning = file.read(_LONGEST_BEGINNING)
        if beginning.startswith(_COMPOUND):
            with_password = _PASSWORD in file.read()
            return "a workbook behind a password" if with_password else "a workbook of Excel 97–2003 (.xls)"
    if beginning.startswith(_ARCHIVE):
        return _kind_of_archive(path)
    said = beginning.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return next((kind for start, kind in _BEGINNINGS.items() if said.startswith(start)), "")


def _kind_of_archive(path: Path) -> str:
    try:
        with ZipFile(path) as archive:
            parts = {*archive.namelist()}
    except BadZipFile:
        return ""  # what its name says, or the text that it seems to be, is told of it
    if "xl/workbook.xml" in parts:
        is_named_so = path.suffix.lower() in {".xlsx", ".xlsm"}
        return "" if is_named_so else "a workbook of Excel that is not named .xlsx"
    return next((kind for part, kind in _PARTS.items() if part in parts), "an archive")


def read_excel_rows(
    path: str | PathLike[str], progress: Callable[[int], object] | None = None
) -> Iterator[tuple[int, list[str] | BadCell]]:
    """The number and the cells of each row, as text, or the first cell that says no value.

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
    return _read_rows(path, _cell_text, progress)


def read_excel_values(path: str | PathLike[str]) -> Iterator[tuple[int, list[Any] | BadCell]]:
    """The same rows with the values of their cells: text, numbers, yes or no, days and times; None for nothing.

    A cell that says no value is its refusal, for whoever reads its column to raise.

    Args:
        path: The workbook.

    Raises:
        BadSheet: As `read_excel_rows` raises, and so with the others.
    """
    return _read_rows(path, _value_or_refusal, None)


def read_excel_print(path: str | PathLike[str]) -> Iterator[tuple[int, list[str] | BadCell]]:
    """The same rows as a document in Vietnamese prints them: a decimal comma, and of a day what its format shows.

    A cell of which the format shows a month is that month, `06/2026`, and not its first day.

    Args:
        path: The workbook.

    Raises:
        BadSheet: As `read_excel_rows` raises, and so with the others.
    """
    return _read_rows(path, _cell_print, None)


def _read_rows(
    path: str | PathLike[str], read: _CellReader, progress: Callable[[int], object] | None
) -> Iterator[tuple[int, list[Any] | BadCell]]:
    name = fspath(path)
    with needing_extra("excel"):
        from openpyxl import load_workbook  # noqa: PLC0415  most sheets are CSV
        from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415  as above
    refuse_other_files(path)
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
        rows = _rows_of(shown[title].iter_rows(), written[title].iter_rows(), read, name)
        yield from _filled_rows(rows, progress)


def _rows_of(
    shown: Iterable[Sequence[_Cell]], written: Iterable[Sequence[_Cell]], read: _CellReader, name: str
) -> Iterator[tuple[int, list[Any] | BadCell]]:
    """All rows of a sheet, given what its cells show and what is written in them."""
    for number, (values, formulas) in enumerate(zip(shown, written, strict=True), start=1):
        where = message("{file}, line {line}", file=name, line=number)
        try:
            yield number, [read(*cell, where) for cell in zip(values, formulas, strict=True)]
        except BadCell as fault:
            yield number, fault


def _filled_rows(
    rows: Iterable[tuple[int, list[Any] | BadCell]], progress: Callable[[int], object] | None
) -> Iterator[tuple[int, list[Any] | BadCell]]:
    """The rows that hold something, each with as many cells at least as the first of which more than one is filled."""
    width = 0
    for number, cells in rows:
        if progress is not None and number % _ROWS_BETWEEN_REPORTS == 0:
            progress(number)
        if isinstance(cells, BadCell):
            yield number, cells
            continue
        filled = [place for place, cell in enumerate(cells, start=1) if cell not in {None, ""}]
        end = filled[-1] if filled else 0
        if len(filled) > 1:
            width = width or end
        if number == 1 or filled:
            yield number, [*cells[:end], *[""] * (width - end)]


def _only_sheet(book: Workbook, name: str) -> str:
    """The title of the one sheet that is not hidden and holds something."""
    seen = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    filled = [each.title for each in seen if any(cell.value is not None for row in each.iter_rows() for cell in row)]
    if len(filled) != 1:
        found = ", ".join(filled) or "no sheet that holds anything"
        raise BadSheet(found, "one sheet that holds something", "Keep each sheet in a workbook of its own.", name)
    return filled[0]


def _cell_value(cell: _Cell, formula: _Cell, where: str) -> Any:
    """What a cell holds, text with the blanks around it; None or an empty text where it holds nothing."""
    value = cell.value
    if value is None and formula.value is not None:
        remedy = "Open the workbook in Excel and save it, so that it keeps what it worked out."
        raise BadCell(str(formula.value), "a value; it is a formula without one", remedy, _cell_place(cell, where))
    if cell.data_type == "e":
        raise BadCell(value, "a value; Excel could not work it out", "Look at its formula.", _cell_place(cell, where))
    return "" if isinstance(value, str) and value.isspace() else value


def _value_or_refusal(cell: _Cell, formula: _Cell, where: str) -> Any:
    try:
        return _cell_value(cell, formula, where)
    except BadCell as refusal:
        return refusal


def _cell_text(cell: _Cell, formula: _Cell, where: str) -> str:
    """What a cell shows, as text."""
    value = _cell_value(cell, formula, where)
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


def _cell_print(cell: _Cell, formula: _Cell, where: str) -> str:
    """What a cell shows, as a document prints it."""
    value, text = cell.value, _cell_text(cell, formula, where)
    if isinstance(value, datetime):
        form = _LITERAL.sub("", str(cell.number_format)).lower()
        return f"{value:%d/%m/%Y}" if "d" in form else f"{value:%m/%Y}" if "m" in form else f"{value:%Y}"
    return text.replace(".", ",") if isinstance(value, float) else text


_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^]]*\]')
"""What a format of numbers shows as it stands, or leaves room for."""


_SHOWN_SIGN = re.compile(r'"[^"]*[-+−–0-9][^"]*"|\\[-+−–0-9]')
"""A sign or a digit that is only shown."""

_SCALED = re.compile(r"[0#?],+(?![0#?,])")
"""A number that is shown in thousands."""


def _number_text(value: float, cell: _Cell, where: str) -> str:
    exact = Decimal(repr(value))
    form = str(cell.number_format)
    if "%" not in _LITERAL.sub("", form).partition(";")[0]:
        shown = form.partition(";")[0]
        if "%" in form or _SHOWN_SIGN.search(shown) or _SCALED.search(_LITERAL.sub("", shown)):
            remedy = (
                "Its sign is text that Excel shows beside the number: format the cell in percent, or type the sign."
                if "%" in form
                else "Excel shows another number than the cell holds: format it plainly, or type what is meant."
            )
            raise BadCell(
                message("{number}", number=in_both_languages(Fraction(exact))),
                "a number whose format does not show a sign of its own",
                remedy,
                _cell_place(cell, where),
            )
        written = f"{exact:f}".removesuffix(".0")
        return f"{written}0" if len(written.partition(".")[2]) == _AMBIGUOUS_DECIMALS else written
    percent = (exact * 100).normalize()
    if -int(percent.as_tuple().exponent) > _TYPED_DECIMALS:
        remedy = "It was calculated, and then rounded by the machine: give the counts it was calculated from."
        raise BadCell(
            message("{number} %", number=in_both_languages(Fraction(percent))),
            message("a percentage of {most} decimal places at most", most=_TYPED_DECIMALS),
            remedy,
            _cell_place(cell, where),
        )
    return f"{percent:f} %"


def _cell_place(cell: _Cell, where: str) -> str:
    return message("{where}, cell {cell}", where=where, cell=getattr(cell, "coordinate", ""))


def workbook_to_fill(
    title: str,
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    notes: Sequence[str] = (),
    choices: Mapping[int, Sequence[str]],
    closed: Container[int] = (),
    number_formats: Mapping[int, str],
) -> bytes:
    """A workbook of one sheet to fill in, and a hidden one that holds the choices of its drop-down lists.

    Args:
        title: What the sheet is called, in at most 31 letters.
        headings: What the columns are called.
        rows: What stands there already, as text that is never computed.
        notes: What stands above the headings, each in a line of its own.
        choices: What may be chosen in the cells of a column, by its place from 0.
        closed: The places of those in which nothing else may stand; in any other Excel asks whether that is meant.
        number_formats: How Excel shows what is written into a column, by its place: `dd/mm/yyyy`, `0.00%`, `@`.

    Raises:
        MissingExtra: Where the extra `excel` is not installed.
    """
    with needing_extra("excel"):
        from openpyxl import Workbook as Book  # noqa: PLC0415  as above
        from openpyxl.styles import Font  # noqa: PLC0415  as above
        from openpyxl.utils import get_column_letter  # noqa: PLC0415  as above
        from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415  as above
        from openpyxl.worksheet.properties import PageSetupProperties  # noqa: PLC0415  as above
    book = Book()
    sheet, lists = book.worksheets[0], book.create_sheet(_LIST_SHEET)
    sheet.title, lists.sheet_state = title, "hidden"
    written, top = [headings, *rows], 1 + len(notes)
    for number, row in enumerate([*([note] for note in notes), *written], start=1):
        for place, text in enumerate(row, start=1):
            _write_text(sheet, number, place, text)
    first, last = top + 1, top + len(written) - 1 + _ROWS_TO_ADD
    for place, shown in number_formats.items():
        for number in range(first, last + 1):
            sheet.cell(number, place + 1).number_format = shown
    for column, (place, texts) in enumerate(choices.items(), start=1):
        for number, text in enumerate(texts, start=1):
            _write_text(lists, number, column, text)
        filled, listed = get_column_letter(place + 1), get_column_letter(column)
        formula = f"{_LIST_SHEET}!${listed}$1:${listed}${len(texts)}"
        style: Literal["stop", "warning"] = "stop" if place in closed else "warning"
        offered = DataValidation("list", formula1=formula, allow_blank=True, showErrorMessage=True, errorStyle=style)
        offered.add(f"{filled}{first}:{filled}{last}")
        sheet.add_data_validation(offered)
    for place, texts in enumerate(zip(*written, strict=True), start=1):
        sheet.column_dimensions[get_column_letter(place)].width = min(max(map(len, texts)) + 2, _WIDEST)
        sheet.cell(top, place).font = Font(bold=True)
    sheet.freeze_panes, sheet.print_title_rows = f"A{first}", f"{top}:{top}"
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0  # as wide as a page, however long
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    content = BytesIO()
    book.save(content)
    return undated(content.getvalue())


def _write_text(sheet: Worksheet, number: int, place: int, text: str) -> None:
    if text:
        cell = sheet.cell(number, place, text)
        cell.data_type = "s"  # what begins with = too
