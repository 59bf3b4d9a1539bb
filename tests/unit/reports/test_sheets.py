"""How a table stands on a sheet of a workbook."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from openpyxl import load_workbook
from xlsxwriter import Workbook

from cchc_rules.flat_table import CellValue
from cchc_rules.reports.sheets import FONT, SheetLooks, write_table


def test_a_table_stands_below_its_heads_with_each_cell_as_what_it_is() -> None:
    content = BytesIO()
    with Workbook(content, {"in_memory": True, "default_format_properties": {"font_name": FONT}}) as book:
        looks = SheetLooks.of(book, "vi", "Kết quả", {"đạt": "#C6E0B4"})
        rows: list[tuple[CellValue, ...]] = [("=1+1", date(2025, 3, 9), "đạt"), (None, 7, "đạt")]
        write_table(book.add_worksheet("Bảng"), looks, [("Tên", 20), ("Ngày", 12), ("Kết quả", 10)], rows, "Tiêu đề")
    sheet = load_workbook(BytesIO(content.getvalue()))["Bảng"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=1, max_row=1)] == [
        ["Tên", "Ngày", "Kết quả"]
    ]
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("=1+1", "s")
    assert sheet["B2"].number_format == "dd/mm/yyyy"
    assert sheet["C2"].fill.start_color.rgb == "FFC6E0B4"
    assert (sheet["A3"].value, sheet["B3"].value) == (None, 7)
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", "A1:C3")
