from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from cchc_rules.documents.document_lines import DocumentLine, document_text, read_document
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


def test_text_in_utf_16_with_its_mark_is_read_and_any_end_of_a_line(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    for encoding in ("utf-16", "utf-8-sig", "utf-8"):
        path.write_bytes("Hà Nội\r\nSở Y tế\rHết\n".encode(encoding))
        assert document_text(read_document(path)) == "Hà Nội\nSở Y tế\nHết\n"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadSheet, match="expected text in UTF-8"):
        read_document(path)


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(b"\xd0\xcf\x11\xe0")
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


def test_a_workbook_is_read_as_its_document_prints_it(tmp_path: Path) -> None:
    """A cell that shows a month is no day, one that shows a year neither; numbers have a decimal comma."""
    book = Workbook()
    book.worksheets[0].append(["TT", "Việc"])
    shown = {
        "mm/yyyy": "06/2026", "[$-42A]mmmm\\ yyyy;@": "06/2026", "yyyy": "2026", "dd/mm/yyyy": "01/06/2026",
        '"tháng" m/yyyy': "06/2026",
    }  # fmt: skip
    for turn, form in enumerate(shown, start=2):
        book.worksheets[0].cell(turn, 1, turn)
        book.worksheets[0].cell(turn, 2, datetime(2026, 6, 1)).number_format = form  # noqa: DTZ001  as Excel keeps it
    for number in (2.5, 1200, 46174):
        book.worksheets[0].append([1, number])
    book.worksheets[0].append([1, 0.985])
    book.worksheets[0].cell(5 + len(shown), 2).number_format = "0.0%"
    book.save(tmp_path / "plan.xlsx")
    cells = [line.cells[1] for line in read_document(tmp_path / "plan.xlsx")[1:]]
    assert cells == [*shown.values(), "2,5", "1200", "46174", "98,5 %"]


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
