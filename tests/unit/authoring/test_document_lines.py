from pathlib import Path

import pytest
from openpyxl import Workbook

from cchc_rules.authoring.document_lines import DocumentLine, document_text, read_document
from cchc_rules.errors import BadCell, BadSheet

docx = pytest.importorskip("docx")


def test_a_line_of_text_with_bars_is_a_row_and_one_that_rules_a_table_is_none(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_text("# I. Mục tiêu\n| TT | **Việc** |\n|---|:--|\n1 | Hoàn thành | \n | 2 | Việc\n", encoding="utf-8")
    assert read_document(path) == (
        DocumentLine(1, "# I. Mục tiêu"),
        DocumentLine(2, "| TT | **Việc** |", ("TT", "Việc")),
        DocumentLine(3, "|---|:--|"),
        DocumentLine(4, "1 | Hoàn thành | ", ("1", "Hoàn thành", "")),
        DocumentLine(5, " | 2 | Việc", ("", "2", "Việc")),
        DocumentLine(6, ""),
    )


def test_text_is_read_as_nfc_behind_its_mark(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(b"\xef\xbb\xbf" + "Ha\u0300 Nội\r\n".encode())
    assert document_text(read_document(path)) == "Hà Nội\n"


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadSheet, match="expected text in UTF-8"):
        read_document(path)


def test_csv_and_workbooks_are_read_row_by_row(tmp_path: Path) -> None:
    """A bar in a cell would part it, so it is not kept; a row of one cell is text."""
    sheet = tmp_path / "plan.csv"
    sheet.write_text('KẾ HOẠCH,\nTT,Việc\n1,"Làm | làm\ntiếp"\n', encoding="utf-8")
    assert [line.cells for line in read_document(sheet)][1:] == [("TT", "Việc"), ("1", "Làm / làm tiếp")]
    book = Workbook()
    book.worksheets[0].append(["Kế hoạch"])
    book.worksheets[0].append(["TT", "Việc"])
    book.save(tmp_path / "plan.xlsx")
    assert read_document(tmp_path / "plan.xlsx") == (
        DocumentLine(1, "Kế hoạch"),
        DocumentLine(2, "TT | Việc", ("TT", "Việc")),
    )


def test_a_cell_without_a_value_is_refused(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["TT", "=1+1"])
    book.save(tmp_path / "plan.xlsx")
    with pytest.raises(BadCell, match="a formula without one"):
        read_document(tmp_path / "plan.xlsx")


def test_word_is_read_in_its_order_and_merged_cells_speak_once(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("I. Mục tiêu")
    document.add_paragraph("Phục vụ tốt hơn", style="List Bullet")
    table = document.add_table(rows=3, cols=2)
    for row, said in zip(table.rows, (("Việc", "Chủ trì"), ("Một", "Sở Nội vụ"), ("Hai", "")), strict=True):
        for cell, text in zip(row.cells, said, strict=True):
            cell.text = text
    table.cell(1, 1).merge(table.cell(2, 1))
    document.add_paragraph("Hết")
    document.save(str(tmp_path / "plan.docx"))
    assert read_document(tmp_path / "plan.docx") == (
        DocumentLine(1, "I. Mục tiêu"),
        DocumentLine(2, "- Phục vụ tốt hơn"),
        DocumentLine(3, "Việc | Chủ trì", ("Việc", "Chủ trì")),
        DocumentLine(4, "Một | Sở Nội vụ", ("Một", "Sở Nội vụ")),
        DocumentLine(5, "Hai | ", ("Hai", "")),
        DocumentLine(6, "Hết"),
    )


def test_what_is_no_document_of_word_is_refused(tmp_path: Path) -> None:
    (tmp_path / "plan.docx").write_text("Kế hoạch", encoding="utf-8")
    with pytest.raises(BadSheet, match="expected a document of Word"):
        read_document(tmp_path / "plan.docx")
