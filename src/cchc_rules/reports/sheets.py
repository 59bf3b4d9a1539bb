"""Sheets of workbooks: how their cells look, and how a table stands on one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from textwrap import wrap
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from attrs import frozen

from cchc_rules.flat_table import CellValue
from cchc_rules.reports.finding_rows import as_held
from cchc_rules.text import Language

__all__ = ["FONT", "LINE_HEIGHT", "Heads", "SheetLooks", "set_up_print", "write_cell", "write_table"]

Heads: TypeAlias = Sequence[tuple[str, int]]
"""What stands above each column, and how many letters wide the column is."""

FONT: Final = "Times New Roman"
LINE_HEIGHT: Final = 15  # points
_LONGEST_CELL: Final = 32_767
_HIGHEST_ROW: Final = 409
_DAY_FORMAT: Final[Mapping[Language, str]] = MappingProxyType({"vi": "dd/mm/yyyy", "en": "yyyy-mm-dd"})
_A4: Final = 9  # as Excel numbers paper


@frozen
class SheetLooks:
    """How cells look; words of one column have colours of their own (định dạng ô)."""

    plain: Any
    bold: Any
    head: Any
    day: Any
    title: Any
    coloured: Mapping[str, Any]
    coloured_head: str

    @classmethod
    def of(cls, book: Any, language: Language, coloured_head: str, fills: Mapping[str, str]) -> SheetLooks:
        """The looks of a workbook.

        Args:
            book: The workbook.
            language: "vi" or "en".
            coloured_head: The head of the column whose words have colours.
            fills: The colour of each word.
        """
        cell = {"valign": "top", "text_wrap": True, "border": 1, "border_color": "#A6A6A6"}
        return cls(
            plain=book.add_format(cell),
            bold=book.add_format({**cell, "bold": True}),
            head=book.add_format({**cell, "bold": True, "valign": "vcenter", "align": "center", "bg_color": "#D9E1F2"}),
            day=book.add_format({**cell, "align": "center", "num_format": _DAY_FORMAT[language]}),
            title=book.add_format({"bold": True, "font_size": 14}),
            coloured={word: book.add_format({**cell, "bg_color": colour}) for word, colour in fills.items()},
            coloured_head=coloured_head,
        )

    def of_cell(self, value: CellValue, head: str) -> Any:
        """How a cell looks, by what stands in it and above it."""
        if isinstance(value, date):
            return self.day
        return self.coloured[str(value)] if head == self.coloured_head else self.plain


def write_table(sheet: Any, looks: SheetLooks, heads: Heads, rows: Sequence[Sequence[CellValue]], header: str) -> None:
    """A sheet of rows below their heads, which stay in sight, are filtered by, and stand on every page printed."""
    for column, (head, width) in enumerate(heads):
        write_cell(sheet, 0, column, head, looks.head)
        sheet.set_column(column, column, width)
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            write_cell(sheet, number, column, value, looks.of_cell(value, heads[column][0]))
        _set_height(sheet, number, [(value, width) for value, (_, width) in zip(row, heads, strict=False)])
    _set_height(sheet, 0, [(head, width - 3) for head, width in heads])  # bold, beside a button
    sheet.autofilter(0, 0, len(rows), len(heads) - 1)
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    sheet.set_header(f"&L{header}&R&A")
    set_up_print(sheet)


def _set_height(sheet: Any, row: int, cells: Iterable[tuple[CellValue, int]]) -> None:
    """As high as its text needs, which not every program works out by itself; few letters are wider than digits."""
    lines = max(len(wrap(str(value or ""), width)) for value, width in cells)
    sheet.set_row(row, min(LINE_HEIGHT * max(lines, 1), _HIGHEST_ROW))


def set_up_print(sheet: Any, *, pages_high: int = 0) -> None:
    """A4, across, as wide as the page, and as many pages high as are needed unless told."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, pages_high)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)  # inches
    sheet.set_footer("&C&P/&N")


def write_cell(sheet: Any, row: int, column: int, value: CellValue, look: Any) -> None:
    """A cell as what it is; text is never a formula, and of what Excel cannot hold the end is left out visibly."""
    if value is None:
        sheet.write_blank(row, column, None, look)
    elif isinstance(value, str):
        text = as_held(value)
        sheet.write_string(row, column, text if len(text) <= _LONGEST_CELL else f"{text[: _LONGEST_CELL - 1]}…", look)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, look)
    else:
        sheet.write_number(row, column, value, look)
