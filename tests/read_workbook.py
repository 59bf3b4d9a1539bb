"""What a workbook holds, read by another library than the one that wrote it."""

from datetime import date, datetime
from io import BytesIO
from typing import TypeAlias

from openpyxl import load_workbook

Cell: TypeAlias = str | int | float | date | None


def read_workbook(content: bytes) -> dict[str, list[list[Cell]]]:
    """The rows of each sheet, by its name; no cell may be a formula."""
    book = load_workbook(BytesIO(content))
    sheets: dict[str, list[list[Cell]]] = {}
    for sheet in book.worksheets:
        rows: list[list[Cell]] = []
        for row in sheet.iter_rows():
            assert all(cell.data_type in {"s", "n", "d"} for cell in row)
            values = [cell.value for cell in row]
            rows.append([each.date() if isinstance(each, datetime) else each for each in values])  # type: ignore[misc]
        sheets[sheet.title] = rows
    return sheets
